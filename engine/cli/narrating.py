"""Narrating: a clock and the walk behind its date, in lines that a person can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from engine.calendars.reading import Note
from engine.case.clock import Clock
from engine.dates import instant_said
from engine.policy.policy import Policy

MANY = 45
"""Lines from which on days that are alike are told together."""


def headline(clock: Clock, policy: Policy) -> str:
    """What became of a clock, or when it is due."""
    if clock.met_at is not None:
        late = "late" if clock.late else "in time, though recorded late" if clock.recorded_late else "in time"
        limit = f" (due {say(clock.limit, policy)})" if clock.limit else ""
        return f"met {late}, {say(clock.met_at, policy)}{limit}"
    if clock.ended_at is not None:
        return f"ended {say(clock.ended_at, policy)}: {clock.why}"
    if clock.state == "paused" and clock.resumes is None:
        return "paused: it has no due date until it runs again"
    if clock.due is None:
        return "no due date" + (f": {clock.why}" if clock.why else " (an undated duty, or something it waits for)")
    word = "closes" if clock.window else "due"
    return f"{'overdue, ' if clock.overdue_at and not clock.window else ''}{word} {say(clock.due, policy)}"


def say(at: datetime, policy: Policy) -> str:
    """An instant with its zone: Thu 2 Apr 2026 10:00 AWST."""
    local = at.astimezone(policy.zone)
    return f"{instant_said(at, policy.zone)} {local:%Z}"


def _day(day: date | None) -> str:
    return f"{day:%a} {day.day:2} {day:%b %Y}" if day else " " * 15


def walked(notes: Sequence[Note]) -> Iterator[str]:
    """The walk, day by day; a long one with days that are alike told together."""
    yield from _told(notes) if len(notes) <= MANY else _together(notes)


def _told(notes: Sequence[Note]) -> Iterator[str]:
    for note in notes:
        if note.count:
            yield f"{_day(note.day)}  day {note.count}"
        elif note.text == "day 0" or not note.day:
            yield f"{_day(note.day)}  {note.text}"
        else:
            yield f"{_day(note.day)}  - {note.text}"


def _together(notes: Sequence[Note]) -> Iterator[str]:
    """Days that are alike and follow each other, in one line."""
    begin = 0
    for n, note in enumerate(notes):
        following = notes[n + 1] if n + 1 < len(notes) else None
        alike = following is not None and bool(following.count) == bool(note.count)
        alike = alike and following is not None and (bool(note.count) or following.text == note.text)
        if alike:
            continue
        first = notes[begin]
        if begin == n:
            yield from _told([note])
        elif note.count:
            yield f"{_day(first.day)} to {_day(note.day)}  days {first.count} to {note.count}"
        else:
            yield f"{_day(first.day)} to {_day(note.day)}  - {note.text}"
        begin = n + 1
