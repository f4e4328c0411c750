"""What cannot be read as YAML, as a sentence for somebody who does not know YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence

Spot = tuple[int, int]
"""A line and a column, both from 0."""


def fault(problem: str, spot: Spot, context: Spot | None, lines: Sequence[str]) -> tuple[Spot, str, str]:
    """Where the fault is, what it is, and what to do, from what the parser says and where it stopped."""
    line, column = min(spot[0], max(len(lines) - 1, 0)), spot[1]
    if (opened := _left_open(lines, max(line, context[0] if context else 0))) is not None:
        return opened, "a quote is opened here and never closed in this line", "Close the quote."
    if "could not find expected ':'" in problem and context:
        line, column = context
    elif "mapping values are not allowed" in problem and (before := _without_colon(lines, line)) is not None:
        line, column = before
        problem = "could not find expected ':'"
    written = lines[line] if line < len(lines) else ""
    return (line, column), *_plainly(problem, written, column)


def _left_open(lines: Sequence[str], last: int) -> Spot | None:
    """Where a quote is opened that runs on over lines which look like keys of their own."""
    opened: tuple[Spot, str] | None = None
    for n, line in enumerate(lines[: last + 1]):
        column = 0
        if opened and n > opened[0][0] and re.match(r"\s*(- *)?\{?[\w-]+:(\s|$)", line):
            return opened[0]
        while column < len(line):
            sign = line[column]
            if opened:
                if sign == "\\" and opened[1] == '"':
                    column += 1
                elif sign == opened[1]:
                    opened = None
            elif sign == "#" and line[column - 1 : column] in ("", " "):
                break
            elif sign in "\"'" and re.search(r"(^|[:,\[{-])\s*$", line[:column]):
                opened = ((n, column), sign)
            column += 1
    return None


def _without_colon(lines: Sequence[str], line: int) -> Spot | None:
    """The line just above that is no key, where this line is a sound one and lined up with it."""
    above = line - 1
    while above >= 0 and not lines[above].partition("#")[0].strip():
        above -= 1
    if above < 0 or not re.fullmatch(r"\s*[\w-]+:(\s.*)?", lines[line]) or lines[line].count(": ") > 1:
        return None
    indent = len(lines[above]) - len(lines[above].lstrip())
    same = len(lines[line]) - len(lines[line].lstrip()) == indent
    return (above, indent) if same and re.fullmatch(r"\s*[\w-]+( [^:]*)?", lines[above]) else None


def _plainly(problem: str, written: str, column: int) -> tuple[str, str]:
    if "\t" in written:
        return "there is a tab in this line", "Indent with spaces only."
    if problem.startswith("did not find expected ','") and (quoted := _with_colon(written, column)):
        return "there is a `:` inside a value", f"Put quotes round text that contains a colon: `{quoted}`."
    for part, sentence, fix in _FAULTS:
        if part in problem:
            return sentence, fix
    return (
        "this line cannot be read",
        "Compare the indentation and the quotes with the lines around it.",
    )


def _with_colon(written: str, column: int) -> str:
    """The text round a colon, in quotes."""
    before = re.search(r"(?:: |[\[{,] *)([^:,{}\[\]\"]+)$", written[:column])
    after = re.match(r":[^,{}\[\]\"]*", written[column:])
    return f'"{before[1].strip()}{after[0].rstrip()}"' if before and after else ""


_FAULTS = (
    ("mapping values are not allowed", "there is a second `:` here, or it is indented too far",
     "Put quotes round a value that contains `: `, or line it up with its neighbours."),
    ("could not find expected ':'", "there is no `:` in this line", "Write `key: value`."),
    ("did not find expected key", "this line does not line up with those above it", "Give it the same indentation."),
    ("did not find expected '-'", "this line does not line up with the list above it", "Indent it as the list is."),
    ("did not find expected ',' or ']'", "a list in square brackets is not closed", "Add a comma or the closing `]`."),
    ("did not find expected ',' or '}'", "a map in curly brackets is not closed", "Add a comma or the closing `}`."),
    ("found unexpected end of stream", "a quote is opened and never closed", "Close the quote."),
    ("found unexpected document indicator", "a quote is opened and never closed", "Close the quote."),
    ("found character that cannot start any token", "a value begins with a sign that needs quotes", "Quote it."),
    ("control characters are not allowed", "there is a control character in the file", "Remove it."),
    ("did not find expected alphabetic", "a value begins with a sign that needs quotes", "Quote it."),
    ("did not find expected node content", "a value is missing here, or begins with a sign that needs quotes",
     "Write the value, or put it in quotes."),
    ("did not find expected <document start>", "this line does not belong to what stands above it",
     "Give it the same indentation as its neighbours, and write it as `key: value`."),
    ("did not find expected whitespace", "there is a sign here that needs a space after it, or quotes round it",
     "Put the value in quotes."),
    ("did not find URI escape", "a value begins with a sign that needs quotes", "Quote it."),
    ("did not find expected tag URI", "a value begins with a sign that needs quotes", "Quote it."),
    ("did not find expected hexdecimal number", "there is a backslash that means nothing inside these quotes",
     "Use single quotes, or write two backslashes."),
    ("found a tab character", "there is a tab in this line", "Indent with spaces only."),
    ("block sequence entries are not allowed", "a list may not begin here", "Begin it on a line of its own."),
    ("found unknown escape character", "there is a backslash that means nothing inside these quotes",
     "Use single quotes, or write two backslashes."),
)  # fmt: skip
