"""Making calendar locks: the library asked once, and its answer kept with what was learnt since."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from engine.calendars.calendar import ALWAYS, Stretches
from engine.calendars.zone import attach
from engine.dates import day_said
from engine.language.conventions import written_hours
from engine.language.holidays import from_library, library
from engine.language.load import Loaded
from engine.language.lock import Lock, LockedCalendar, settings_of
from engine.policy.closures import Announcement
from engine.policy.values import read_instant
from engine.record import replaced

BEHIND, AHEAD = 3, 2
NO_LONGER = "no longer"
"""How the reason begins where the library has dropped a day; a person writes another, or a name beside it."""


def years_of(
    old: Lock | None, today: date, *, first: int | None, last: int | None, drop: bool = False
) -> tuple[int, int]:
    """The first and last year of a lock made anew: those of the earlier one stay, unless others are to be dropped."""
    asked = (first or today.year - BEHIND, last or today.year + AHEAD)
    if old is None:
        return asked
    if drop:
        return (first or old.years[0], last or old.years[1])
    return (min(old.years[0], first or old.years[0]), max(old.years[1], asked[1]))


def confirmed(old: Lock | None, today: date, last: int) -> int:
    """Up to which year a lock that ends with `last` counts as compared with the official list, where nobody says: as
    far as the earlier lock was, for no one compares by locking again; of a first lock up to this year."""
    return min(old.confirmed_to if old else today.year, last)


def made_lock(several: Sequence[Loaded], today: date, *, years: tuple[int, int], confirmed_to: int) -> Lock | None:
    """The lock of policies that share one, keeping what an earlier lock learnt; None where no country is named.

    Raises NoHolidays where the library does not know a country or a part of it.
    """
    old = several[0].lock
    calendars: dict[str, LockedCalendar] = {}
    for loaded in several:
        for name, settings in _wanted(loaded):
            calendars[name] = from_library(settings, *years)
    if not calendars:
        return None
    policy = str(several[0].draft.data.get("policy")) if several[0].draft else "policy"
    made = Lock(
        policy=policy, made=today, library=library(), confirmed_to=confirmed_to, years=years, calendars=calendars,
        learnt=old.learnt if old else (),
    )  # fmt: skip
    return _with_news(made, old, several, today) if old else made


def _wanted(loaded: Loaded) -> Iterator[tuple[str, dict[str, object]]]:
    for name, one in (loaded.draft.data.get("calendars") or {}).items() if loaded.draft else ():
        settings = settings_of((one or {}).get("holidays"))
        if settings.get("country"):
            yield name, settings


def _with_news(made: Lock, old: Lock, several: Sequence[Loaded], today: date) -> Lock:
    """Where library and earlier lock differ in years that both locks cover, the difference was learnt today."""
    policy = next(one.policy for one in several if one.policy)
    news: list[Announcement] = []
    calendars = dict(made.calendars)
    for name, locked in made.calendars.items():
        before = old.calendars.get(name)
        if before is None or dict(before.settings) != dict(locked.settings):
            continue
        both = range(max(before.years[0], made.years[0]), min(before.years[1], made.years[1]) + 1)
        calendar = policy.calendars.get(name)
        week = calendar.week if calendar and not calendar.members else (ALWAYS,) * 7
        known = {one.first for one in old.learnt if one.calendar == name}
        days = dict(locked.days)
        for day in sorted({*locked.days, *before.days}):
            added, dropped = day not in before.days, day not in locked.days
            if day.year not in both or day in known or not (added or dropped):
                continue
            if dropped and not week[day.weekday()]:  # nobody works then, holiday or not
                continue
            why = days.pop(day, "") or f"{NO_LONGER} {before.days[day]}"
            if dropped:
                days[day] = before.days[day]
            moment = attach(datetime(today.year, today.month, today.day), policy.zone)
            news.append(
                Announcement(closure="", first=day, last=day, learnt=moment, calendar=name, opens=dropped, because=why)
            )
        calendars[name] = replaced(locked, days=dict(sorted(days.items())))
    return replaced(made, calendars=calendars, learnt=(*made.learnt, *news))


def with_day(
    lock: Lock, calendar: str, day: date, *, because: str, learnt: str, opens: bool, by: str, zone: ZoneInfo,
    hours: Stretches = (),
) -> Lock:  # fmt: skip
    """The lock with a day that was learnt late. Raises NotAValue for a time that cannot be read."""
    made = Announcement(
        closure="", first=day, last=day, learnt=read_instant(learnt, zone), calendar=calendar, opens=opens,
        hours=hours, because=because, by=by,
    )  # fmt: skip
    return replaced(lock, learnt=(*lock.learnt, made))


def differences(lock: Lock, several: Sequence[Loaded]) -> Iterator[str]:
    """Where a lock and the library as installed do not agree, a line each."""
    learnt = {(one.calendar, one.first) for one in lock.learnt}
    for loaded in several:
        for name, settings in _wanted(loaded):
            locked = lock.calendars.get(name)
            if locked is None:
                yield f"`{name}` is not in the lock"
                continue
            if dict(locked.settings) != settings:
                yield f"`{name}` was locked for {_said(locked.settings)}, and the policy asks for {_said(settings)}"
                continue
            now = from_library(settings, *locked.years)
            yield from _reopened(lock, name, now)
            for day in sorted({*now.days, *locked.days}):
                if (day in now.days) != (day in locked.days) and (name, day) not in learnt:
                    who = "the library, not the lock" if day in now.days else "the lock, not the library"
                    what = now.days.get(day) or locked.days[day]
                    yield f"`{name}` {day_said(day)}: {what} is in {who}"


def _reopened(lock: Lock, name: str, now: LockedCalendar) -> Iterator[str]:
    """Holidays that a lock opens although the library has them and nobody has said why."""
    for one in lock.learnt:
        alone = one.opens and not one.by and one.because.startswith(NO_LONGER)
        if alone and one.calendar == name and one.first in now.days:
            yield (
                f"`{name}` {day_said(one.first)}: the lock opens this day ({one.because}), and it is "
                f"{now.days[one.first]} in the library; take the line out of `learnt`, or write `by` beside it"
            )


def written_lock(lock: Lock) -> str:
    """A lock as a file."""
    lines = [
        "# yaml-language-server: $schema=../../schemas/calendar-lock.schema.json",
        "# Written by `engine calendar lock`. Holidays frozen with the version of the library that gave them.",
        "engine: 1",
        f"calendar_lock: {lock.policy}",
        f"made: {lock.made}",
        f"library: {_text(lock.library)}",
        f"years: {{from: {lock.years[0]}, to: {lock.years[1]}}}",
        f"confirmed_to: {lock.confirmed_to}",
        "calendars:",
    ]
    for name, one in lock.calendars.items():
        lines += [f"  {name}:", f"    settings: {json.dumps(dict(one.settings), ensure_ascii=False)}", "    days:"]
        lines += [f"      {day}: {_text(title)}" for day, title in one.days.items()]
        if one.half_days:
            lines += ["    half_days:", *(f"      {day}: {_text(title)}" for day, title in one.half_days.items())]
        if one.left_out is not None:
            inside = [f"      {day}: {_text(title)}" for day, title in one.left_out.items()]
            lines += ["    left_out:", *inside] if inside else ["    left_out: {}"]
    if lock.learnt:
        lines.append("learnt:")
        for learnt in lock.learnt:
            word = "open" if learnt.opens else "closed"
            word += f", hours: [{', '.join(_text(one) for one in written_hours(learnt.hours))}]" if learnt.hours else ""
            by = f", by: {_text(learnt.by)}" if learnt.by else ""
            lines.append(
                f"  - {{calendar: {learnt.calendar}, date: {learnt.first}, day: {word}, "
                f"because: {_text(learnt.because)}, learnt: {_text(f'{learnt.learnt:%Y-%m-%d %H:%M}')}{by}}}"
            )
    return "\n".join(lines) + "\n"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _said(settings: object) -> str:
    return json.dumps(settings, ensure_ascii=False)
