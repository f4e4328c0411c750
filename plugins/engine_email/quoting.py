"""Quoting: what somebody wrote, without what they quote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailparser_reply import EmailReplyParser

READ = 30_000
"""Characters that are searched for quotes; what takes long to search is never longer."""
LINE = 480
"""Characters of a line that are searched at once; the patterns take the square of it."""
SEAM = "\ue000"
"""Marks, in private use, where a long line was taken apart for the search."""


def unquoted(text: str, languages: Sequence[str]) -> str:
    """The latest of what stands in a mail; all of it where nothing would be left. The original is kept elsewhere."""
    whole = text.replace(SEAM, "").strip()
    seamed = re.sub(f"(.{{{LINE}}})(?=.)", rf"\1{SEAM}\n{SEAM}", re.sub(r"\n\s*\n\s*", "\n\n", whole[:READ]))
    latest = EmailReplyParser(languages=list(languages) or ["en"]).parse_reply(seamed) or ""
    kept = _without_tail(latest) or _without_quotes(seamed)
    if kept == _stripped(seamed):
        kept = _below(kept)
    if not kept:
        return whole
    return kept.replace(f"{SEAM}\n{SEAM}", "").replace(SEAM, "")


def _below(text: str) -> str:
    """What stands below the one quote that a text begins with; nothing where it is not so."""
    below = _without_quotes(text)
    first = next((n for n, line in enumerate(text.splitlines()) if line.startswith(">")), 2)
    return below if first < 2 and text.endswith(below) and text.splitlines()[0].endswith(":") else ""


def _stripped(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines()).strip()


def _without_tail(text: str) -> str:
    """Text without the quoted lines that it ends with."""
    lines = text.splitlines()
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith(">")):
        lines.pop()
    return "\n".join(lines).strip()


def _without_quotes(text: str) -> str:
    """Of somebody who writes below what they quote: everything that is not quoted, nor the line that introduces it."""
    lines = text.splitlines()
    kept = [
        line
        for n, line in enumerate(lines)
        if not line.lstrip().startswith(">") and not (line.endswith(":") and _quotes(lines[n + 1 :]))
    ]
    return "\n".join(kept).strip()


def _quotes(lines: Sequence[str]) -> bool:
    return any(line.lstrip().startswith(">") for line in lines[:2])
