"""E102, E320, W321: calendars without working time, and holidays that are not certain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from engine.check.subject import Subject
from engine.dates import day_said
from engine.findings import Finding, Path
from engine.language.load import STANDARD_INPUT
from engine.language.lock import Lock, LockedCalendar, settings_of

MONTHS_AHEAD = 13
SPAN = 400


def calendars(subject: Subject) -> Iterator[Finding]:
    """Calendars without working time, and holidays that are not frozen."""
    for name, calendar in subject.policy.calendars.items():
        if not subject.written(("calendars", name)):
            continue
        days = (subject.as_of + timedelta(days=n) for n in range(SPAN))
        if subject.written(("calendars", name, "hours")) and not any(calendar.day(day).open for day in days):
            yield subject.finding(
                "E320", f"the calendar `{name}` has no working time in the next year", ("calendars", name), key=True,
                fix="Write its `hours`, or look at what closes it.",
            )  # fmt: skip
        yield from _lock(subject, name)


def _lock(subject: Subject, name: str) -> Iterator[Finding]:
    part = subject.draft.top().sub("calendars").sub(name)
    path = ("calendars", name, "holidays")
    named = any(part.has(key) for key in ("holidays", "closed", "closed_in_any"))
    if not named and part.text("hours") != "always":
        yield subject.finding(
            "W321", f"the calendar `{name}` names no holidays", ("calendars", name), key=True,
            fix="Write `holidays: {country: …, subdivision: …}`, dates of its own, or `holidays: none`.",
        )  # fmt: skip
    settings = settings_of(part.sub("holidays").data)
    if not settings.get("country"):
        return
    lock = subject.loaded.lock
    again = f"Run: engine calendar lock {_named(subject)}"
    locked = lock.calendars.get(name) if lock else None
    if lock is None and any(one.place.file.endswith(subject.loaded.lock_file) for one in subject.loaded.findings):
        return  # there is one, and what is wrong with it is said
    if lock is None or locked is None:
        message = f"the holidays of `{name}` are not frozen in a calendar lock; no holidays are counted here"
        yield subject.finding("W321", message, path, key=True, fix=again)
        return
    unknown = list(_not_holidays(subject, locked, settings, (*path, "except")))
    yield from unknown
    if unknown:
        return
    if dict(locked.settings) != settings:
        message = f"the calendar lock was made for other holidays of `{name}` than this policy asks for"
        yield subject.finding("W321", message, path, key=True, fix=again)
        return
    yield from _open_without_hours(subject, lock, name, path)
    yield from _too_short(subject, lock, name, path)


def _too_short(subject: Subject, lock: Lock, name: str, path: Path) -> Iterator[Finding]:
    """A lock that ends too soon, or of which a year in use was not compared with the gazette."""
    last = lock.calendars[name].years[1]
    again = f"Run: engine calendar lock {_named(subject)}"
    ahead = _months_on(subject.as_of, MONTHS_AHEAD)
    if last < ahead.year:
        message = f"the calendar lock of `{name}` ends with {last}, less than {MONTHS_AHEAD} months ahead"
        yield subject.finding("W321", message, path, key=True, fix=again)
    for year in range(subject.as_of.year, min(ahead.year, last) + 1):
        if year > lock.confirmed_to:
            message = f"the holidays of {year} in `{name}` are not confirmed: they are the estimate of {lock.library}"
            fix = f"Compare them with the gazette, then: engine calendar lock {_named(subject)} --confirmed-to {year}"
            yield subject.finding("W321", message, path, key=True, fix=fix)
            return


def _not_holidays(subject: Subject, locked: LockedCalendar, settings: dict[str, Any], path: Path) -> Iterator[Finding]:
    """Names of holidays left out that the library does not give; told where the lock holds every name."""
    others = {key: value for key, value in locked.settings.items() if key != "except"}
    if others != {key: value for key, value in settings.items() if key != "except"}:
        return
    known = locked.names()
    for n, name in enumerate(settings.get("except") or () if known else ()):
        if name not in known:
            where = ", ".join(str(others[key]) for key in ("country", "subdivision") if key in others)
            close = subject.draft.names.nearest(name, known)
            listed = f"The lock has: {', '.join(sorted(known))}."
            fix = f"{close} {listed}" if close.startswith("Did") else listed
            yield subject.finding("E102", f"no holiday of {where} is called `{name}`", (*path, n), fix=fix)


def _open_without_hours(subject: Subject, lock: Lock, name: str, path: Path) -> Iterator[Finding]:
    """Days that a lock opens without hours, on a weekday that has none."""
    week = subject.policy.calendars[name].week
    for one in lock.learnt:
        if one.calendar == name and one.opens and not one.hours and not week[one.first.weekday()]:
            day = day_said(one.first)
            yield subject.finding(
                "W321", f"the calendar lock opens {day} in `{name}`, and nothing says its hours; it stays closed", path,
                key=True, fix="Write its hours beside it in the lock, such as `hours: 09:00-13:00`, or take it out.",
            )  # fmt: skip


def _named(subject: Subject) -> str:
    """The policy as a command takes it."""
    return subject.loaded.file if subject.loaded.file != STANDARD_INPUT else "POLICY"


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
