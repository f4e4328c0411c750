"""Checking: every rule on every part whose inputs are sound, all findings at once, in file order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from engine.check.rules.authority import authority
from engine.check.rules.calendars import calendars
from engine.check.rules.conditions import conditions
from engine.check.rules.lifecycle import gaps, levels, lifecycle, versions
from engine.check.rules.limits import limits
from engine.check.rules.people import people
from engine.check.rules.promises import promises
from engine.check.rules.restrictions import restrictions
from engine.check.rules.retention import retention
from engine.check.rules.seats import keepers, seats
from engine.check.subject import Subject
from engine.findings import Finding, in_file_order
from engine.language.load import Loaded
from engine.policy.records import Allowance

RULES = (lifecycle, levels, calendars, limits, promises, people, authority, seats, keepers, restrictions, conditions,
         retention)  # fmt: skip
STRUCTURE = ("E001", "E002", "E003", "E004", "E005")


def checked(several: Sequence[Loaded], as_of: date) -> list[Finding]:
    """The findings about policies and the files beside them, in file order; those that are allowed are left out."""
    subjects = [
        Subject(loaded, loaded.policy, loaded.draft, as_of)
        for loaded in several
        if loaded.policy is not None and loaded.draft is not None
    ]
    found: list[Finding] = []
    for loaded in several:
        found += loaded.findings
    for subject in subjects:
        made = [finding for rule in RULES for finding in rule(subject)] + _of_clauses(subject)
        found += _not_allowed(_not_caused(made, [*subject.loaded.findings, *subject.loaded.folded]), subject)
    found += [*versions(subjects), *gaps(subjects)]
    found = [one for one in found if not _allowed_in_its_file(one, subjects)]
    return in_file_order(found)


def _of_clauses(subject: Subject) -> list[Finding]:
    loaded = subject.loaded
    if not (loaded.registers or loaded.cited or subject.draft.data.get("reviewed_clauses")):
        return []
    from engine.check.rules.clauses import clauses  # only where a policy names a clause register

    return list(clauses(subject))


COUNTING = ("calendars", "calendar", "closures", "conventions", "timezone", "schedules")
DATED = ("E205", "E314", "E320", "E323", "W310", "W322")
"""Findings that come of counting days."""
PROMISING = ("timeframes", "levels", "tables", "kinds", "categories")
KEEPING = ("retention", "kinds", "facts")


def _not_caused(made: Iterable[Finding], earlier: Sequence[Finding]) -> list[Finding]:
    """Without what follows from an earlier fault: in its place, in how days are counted, in what is promised, or in how
    long it is kept."""
    faulty = [one.place.path for one in earlier if one.severity == "error" and one.place.path]
    if not faulty:
        return list(made)
    uncounted = any(path[0] in COUNTING for path in faulty)
    unkept = any(path[0] in KEEPING for path in faulty)
    unpromised = any(path[0] in PROMISING or len(path) == 1 for path in faulty)
    return [
        one for one in made
        if not any(_inside(mark.place.path, path) for path in faulty for mark in one.marks)
        and not (uncounted and one.code in DATED)
        and not (unpromised and one.code == "W301")
        and not (unkept and one.code in ("W804", "W805"))
    ]  # fmt: skip


def _inside(path: tuple[str | int, ...], fault: tuple[str | int, ...]) -> bool:
    """Whether a fault lies in the same entry as a path."""
    return len(path) >= 2 and len(fault) >= 2 and path[:2] == fault[:2]


def _not_allowed(made: Iterable[Finding], subject: Subject) -> list[Finding]:
    return [one for one in made if not any(_covers(allow, one, subject) for allow in subject.policy.allowed)]


def _allowed_in_its_file(one: Finding, subjects: Sequence[Subject]) -> bool:
    return any(
        one.place.file == subject.loaded.file and any(_covers(allow, one, subject) for allow in subject.policy.allowed)
        for subject in subjects
    )


def _covers(allow: Allowance, one: Finding, subject: Subject) -> bool:
    """Whether somebody answers for this finding, and still does on the day."""
    if one.severity == "error" or allow.finding != one.code or allow.until is None or allow.until < subject.as_of:
        return False
    where = ".".join(map(str, one.place.path))
    return bool(allow.because and allow.by) and (not allow.at or where == allow.at or where.startswith(f"{allow.at}."))
