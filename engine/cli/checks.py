"""What a check says, and its exit code: without the library of options, which a check of paths alone does not need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from engine.check.checking import checked
from engine.check.reporters import REPORTERS, as_json, counted
from engine.cli.paths import loaded_at
from engine.dates import day_said
from engine.findings import Finding
from engine.language.load import Loaded
from engine.record import record


@record
class Wish:
    """What to check, and how to say what was found."""

    paths: tuple[str, ...]
    day: date
    style: str = "text"
    fail_level: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    beside: tuple[Finding, ...] = ()
    """Findings about a site, told with those about its policies."""


def said(wish: Wish) -> tuple[list[str], int]:
    """The lines to print and the exit code: 0 nothing at or above the fail level, 1 something, 3 no policy read."""
    loaded = loaded_at(wish.paths)
    found = [one for one in (*wish.beside, *checked(loaded, wish.day)) if _wanted(one, wish.select, wish.ignore)]
    return list(_lines(wish, loaded, found)), _code(wish, loaded, found)


def _lines(wish: Wish, loaded: list[Loaded], found: list[Finding]) -> Iterator[str]:
    if wish.style == "json":
        from engine.check.clauses import clause_of  # only for this form

        yield from as_json(found, {}, wish.day, {one: clause_of(one, loaded) for one in found})
        return
    yield from REPORTERS[wish.style](found, _sources(loaded, found))
    if wish.style in ("text", "plain"):
        yield f"Checked as of {day_said(wish.day)}: {counted(found, len(loaded), wish.fail_level)}."


def _code(wish: Wish, loaded: list[Loaded], found: list[Finding]) -> int:
    if all(one.policy is None for one in loaded) and found:
        return 3
    levels = {"error"} if wish.fail_level == "error" else {"error", "warning"}
    return 1 if any(one.severity in levels for one in found) else 0


def _wanted(one: Finding, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or one.code.startswith(select)) and not one.code.startswith(ignore or ("~",))


def _sources(loaded: Iterable[Loaded], found: Iterable[Finding]) -> dict[str, list[str]]:
    """The lines of every file that a finding names."""
    sources: dict[str, list[str]] = {}
    for one in loaded:
        if one.draft is not None:
            sources[one.draft.main.file] = one.draft.main.lines
            sources.update({text.file: text.lines for text, _ in one.draft.origins.values()})
    for finding in found:
        for mark in finding.marks:
            file = Path(mark.place.file)
            if mark.place.file not in sources and file.is_file():
                sources[mark.place.file] = file.read_bytes().decode("utf-8", "replace").splitlines()
    return sources
