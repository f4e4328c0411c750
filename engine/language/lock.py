"""Calendar locks: the holidays of a policy's calendars, frozen beside it with the version of their library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from engine.calendars.zone import attach
from engine.findings import Finding
from engine.language.shape import shaped
from engine.language.text import read
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
    return _lock(found, zone), findings


def _lock(data: Any, zone: ZoneInfo) -> Lock:
    years = (data["years"]["from"], data["years"]["to"])
    calendars = {
        name: LockedCalendar(
            settings=one["settings"],
            years=years,
            days=_days(one.get("days")),
            half_days=_days(one.get("half_days")),
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
        because=one["because"],
        by=one.get("by", ""),
    )
