"""Narrating: what happened, a clock, and the walk behind its date, in lines that a person can follow."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from engine.calendars.reading import Note
from engine.case.clock import Clock
from engine.case.events import Event
from engine.case.retention import Retained
from engine.dates import instant_said
from engine.policy.policy import Policy
from engine.rehearse.describing import texts
from engine.rehearse.explaining import Looked

MANY = 45
"""Lines from which on days that are alike are told together."""
WIDTH = 100
"""Columns into which long texts are folded."""


def said_at_length(event: Event, indent: int, *, without: str = "") -> Iterator[str]:
    """The longer texts of an event, folded and indented; not the one of the field `without`."""
    for word, text in texts(event, without=without):
        yield from folded(word + ":", text, indent)


def folded(word: str, text: str, indent: int) -> Iterator[str]:
    """A text of any length behind a word, in lines that fit; what cannot be printed is left out."""
    begin = f"{'':{indent}}{word} "
    for line in text.splitlines() or [""]:
        shown = "".join(one if one.isprintable() else " " for one in line)
        rest = f"{'':{len(begin)}}"
        yield from _wrapped(shown, begin, rest) or [rest.rstrip()]
        begin = rest


def _wrapped(text: str, begin: str, rest: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=begin, subsequent_indent=rest, break_on_hyphens=False)


def asked_lines(several: Sequence[Looked]) -> Iterator[str]:
    """Rules that were asked about a case, with the parts of their conditions."""
    for one in several:
        title, clause = f" ({one.title})" if one.title else "", f" [{one.clause}]" if one.clause else ""
        yield f"  {one.id}{title}{clause}: {'applies' if one.applied else 'does not apply'}"
        for words, held, has in one.parts:
            yield f"      {words}: {'yes' if held else 'no'} ({has})"


def kept_lines(kept: Retained | None) -> Iterator[str]:
    """How long a case is kept, and under which rule."""
    if kept is None:
        yield "  no rule of retention is for this case: nobody knows how long to keep it"
        return
    clause = f" [{kept.rule.clause}]" if kept.rule.clause else ""
    yield from folded(f"{kept.rule.id}{clause}:", kept.said, 2)


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
