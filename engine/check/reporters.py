"""Reporters: the same findings, in the same order, as frames, as lines, as sentences or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from engine.findings import Finding, Mark

Sources = Mapping[str, Sequence[str]]
"""The lines of each file."""

FORMAT_VERSION = 1
WIDTH = 100


def text(findings: Sequence[Finding], sources: Sources) -> Iterator[str]:
    """Frames with a caret at every place, an example, and what to do."""
    for finding in findings:
        yield from _frame(finding, sources)
        yield ""


def concise(findings: Sequence[Finding], _: Sources) -> Iterator[str]:
    """One line each: file, line, column, code, message."""
    for one in findings:
        place = one.place
        yield f"{place.file}:{place.line}:{place.column}: {one.code} {one.message}"


def plain(findings: Sequence[Finding], _: Sources) -> Iterator[str]:
    """The same in sentences, without drawing, for reading aloud."""
    for n, one in enumerate(findings, 1):
        yield f"Finding {n}: {one.severity} {one.code}, {one.name}."
        where = [f"{mark.place.file}, line {mark.place.line}" + _label(mark) for mark in one.marks]
        yield f"Where: {'; '.join(where)}."
        yield f"What: {_sentence(one.message)}"
        if one.example:
            yield f"Example: {_sentence(one.example)}"
        if one.fix:
            yield f"What to do: {_sentence(one.fix)}"
        yield f"More: engine explain {one.code}"
        yield ""


def as_json(
    findings: Sequence[Finding], _: Sources, as_of: date | None = None, clauses: Mapping[Finding, str] | None = None
) -> Iterator[str]:
    """For programs; `format_version` changes when the form does. `clauses` are those that the findings are about."""
    import json  # only for this form

    cited = clauses or {}
    data = {
        "format_version": FORMAT_VERSION,
        "as_of": str(as_of) if as_of else None,
        "findings": [_data(one, cited.get(one, "")) for one in findings],
    }
    yield json.dumps(data, indent=2, ensure_ascii=False)


REPORTERS: Mapping[str, Callable[[Sequence[Finding], Sources], Iterator[str]]] = {
    "text": text,
    "concise": concise,
    "plain": plain,
    "json": as_json,
}


def counted(findings: Sequence[Finding], policies: int, fail_level: str) -> str:
    """The closing line: how many of what, and why the command ends as it does."""
    errors = sum(one.severity == "error" for one in findings)
    warnings = sum(one.severity == "warning" for one in findings)
    said = ", ".join(_many(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n) or "nothing to say"
    failing = errors or (warnings and fail_level == "warning")
    why = f"; at or above the fail level ({fail_level})" if failing else ""
    return f"{said} about {_many(policies, 'policy', 'policies')}{why}"


def _many(n: int, word: str, words: str = "") -> str:
    return f"{n} {word if n == 1 else words or word + 's'}"


def _frame(finding: Finding, sources: Sources) -> Iterator[str]:
    head = f"{finding.code} {finding.name}"
    if finding.blocks:
        head += " (error)"
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}"
    yield f"{head}{' ' * max(2, WIDTH - len(head) - len(where))}{where}"
    yield f"  {finding.message}"
    digits = max(len(str(mark.place.line)) for mark in finding.marks)
    for n, mark in enumerate(finding.marks):
        if n:
            yield f"  {mark.place.file}:{mark.place.line}:{mark.place.column}"
        yield from _lines(mark, sources.get(mark.place.file, ()), digits)
    if finding.example:
        yield f"  {finding.example}"
    if finding.fix:
        yield f"  Fix: {finding.fix}"
    yield f"  More: engine explain {finding.code}"


def _lines(mark: Mark, lines: Sequence[str], digits: int) -> Iterator[str]:
    place = mark.place
    if not 0 < place.line <= len(lines):
        return
    for number in (place.line - 1, place.line):
        if number > 0 and (number == place.line or lines[number - 1].strip()):
            yield f"  {number:{digits}} | {_visible(lines[number - 1])}"
    end = min(place.end, len(lines[place.line - 1]) + 2)
    carets = "^" * max(1, end - place.column)
    yield f"  {'':{digits}} | {' ' * (place.column - 1)}{carets}{' ' + mark.label if mark.label else ''}"


def _visible(line: str) -> str:
    return line.replace("\t", "→") if "\t" in line else line


def _label(mark: Mark) -> str:
    return f", {mark.label}" if mark.label else ""


def _sentence(words: str) -> str:
    words = words.strip()
    made = words[0].upper() + words[1:] if words[:1].islower() and not words.startswith("`") else words
    return made if made.endswith((".", "!", "?")) else f"{made}."


def _data(one: Finding, clause: str) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        "message": one.message,
        "spans": [_span(mark) for mark in one.marks],
        "related": [_span(mark) for mark in one.marks[1:]],
        "clause": clause or None,
        "path": list(one.place.path),
        "example": one.example,
        "witness": [{"field": field, "value": value} for field, value in one.witness],
        "help": one.fix,
    }


def _span(mark: Mark) -> dict[str, object]:
    place = mark.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_column": place.end,
        "label": mark.label,
    }
