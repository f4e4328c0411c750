"""Calendar locks: the holidays of a policy's calendars, frozen beside it with the version of their library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from engine.calendars.zone import attach
from engine.findings import Finding, Path, at
from engine.language.conventions import hours_in
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.policy.closures import Announcement
from engine.record import fresh, record, tuple_record

SETTINGS = ("country", "subdivision", "categories", "except")


@tuple_record
class LockedCalendar:
    """The holidays of one calendar, for whole years."""

    settings: Mapping[str, Any]
    years: tuple[int, int]
    days: Mapping[date, str]
    half_days: Mapping[date, str] = fresh(factory=dict)
    left_out: Mapping[date, str] | None = None
    """The days that `except` left out; None in locks that were made before these were kept."""

    def names(self) -> set[str]:
        """Every name of a holiday that the library gave; none where those left out are not known."""
        if self.left_out is None and self.settings.get("except"):
            return set()
        several = (self.days, self.half_days, self.left_out or {})
        return {name for days in several for words in days.values() for name in words.split("; ")}


@record
class Lock:
    """A calendar lock."""

    policy: str
    made: date
    library: str
    confirmed_to: int
    """The last year whose holidays somebody has compared with the gazette."""
    years: tuple[int, int]
    calendars: Mapping[str, LockedCalendar]
    learnt: tuple[Announcement, ...] = ()
    """Calendar days that became known after a lock was made, and when."""


def settings_of(holidays: Any) -> dict[str, Any]:
    """The part of a calendar's `holidays` that decides which days a library gives."""
    return {key: holidays[key] for key in SETTINGS if holidays.get(key)} if isinstance(holidays, dict) else {}


def read_lock(data: bytes, file: str, zone: ZoneInfo) -> tuple[Lock | None, list[Finding]]:
    """The lock in a file, or what is wrong with it."""
    text = read(data, file)
    found, findings = shaped(text, "calendar-lock")
    findings = text.findings + findings
    if found is None or any(one.severity == "error" for one in findings):
        return None, findings
    faults = list(_faults(found, text))
    return (None if faults else _lock(found, zone)), findings + faults


def _faults(data: Any, text: Text) -> Iterator[Finding]:
    """What no lock can hold: years or hours that run backwards, and dates that are none."""
    first, last = data["years"]["from"], data["years"]["to"]
    if last < first:
        fix = "Move this file away, run `engine calendar lock`, and copy what was under `learnt` into the new lock."
        message = f"the years of this lock run backwards, from {first} to {last}"
        yield Finding(code="E005", message=message, marks=at(text.place(("years",))), fix=fix)
    dates: list[tuple[str, Path]] = [(data["made"], ("made",))]
    for name, one in data["calendars"].items():
        for key in ("days", "half_days", "left_out"):
            dates += [(day, ("calendars", name, key, day)) for day in one.get(key) or ()]
    for n, one in enumerate(data.get("learnt") or ()):
        dates += [(one["date"], ("learnt", n, "date")), (one["learnt"], ("learnt", n, "learnt"))]
        hours = [hours_in(words) for words in _listed(one.get("hours"))]
        if any(closes <= opens for opens, closes in hours) or hours != sorted(hours):
            message = "these hours run backwards"
            fix = "Write each from its opening to its close, in order."
            yield Finding(code="E005", message=message, marks=at(text.place(("learnt", n, "hours"))), fix=fix)
    for day, path in dates:
        try:
            datetime.fromisoformat(day)
        except ValueError:
            fix = "Write year, month and day, such as 2026-12-25."
            place = text.place(path, key=path[-1] == day)
            yield Finding(code="E005", message=f"there is no date {day}", marks=at(place), fix=fix)


def _listed(found: Any) -> list[str]:
    return [found] if isinstance(found, str) else found or []


def _lock(data: Any, zone: ZoneInfo) -> Lock:
    years = (data["years"]["from"], data["years"]["to"])
    calendars = {
        name: LockedCalendar(
            settings=one["settings"],
            years=years,
            days=_days(one.get("days")),
            half_days=_days(one.get("half_days")),
            left_out=_days(one["left_out"]) if "left_out" in one else None,
        )
        for name, one in data["calendars"].items()
    }
    return Lock(
        policy=data["calendar_lock"],
        made=date.fromisoformat(data["made"]),
        library=data["library"],
        confirmed_to=data["confirmed_to"],
        years=years,
        calendars=calendars,
        learnt=tuple(_learnt(one, zone) for one in data.get("learnt") or ()),
    )


def _days(found: Any) -> dict[date, str]:
    return {date.fromisoformat(day): title for day, title in (found or {}).items()}


def _learnt(one: Any, zone: ZoneInfo) -> Announcement:
    day = date.fromisoformat(one["date"])
    moment = datetime.fromisoformat(one["learnt"])
    return Announcement(
        closure="",
        first=day,
        last=day,
        learnt=moment if moment.tzinfo else attach(moment, zone),
        calendar=one["calendar"],
        opens=one.get("day") == "open",
        hours=tuple(hours_in(words) for words in _listed(one.get("hours"))),
        because=one["because"],
        by=one.get("by", ""),
    )
