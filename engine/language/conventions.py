"""Conventions as they are written: how days are counted, when things are due, what counts as received and given."""

from __future__ import annotations

from engine.calendars.calendar import Stretches
from engine.calendars.reading import CLOSE_OF_BUSINESS, END_OF_DAY, EXACT
from engine.calendars.receipt import ReceiptRule
from engine.language.draft import Part
from engine.policy.limits import (
    Receipt,
)

TIMES = {"close of business": CLOSE_OF_BUSINESS, "end of day": END_OF_DAY, "exact": EXACT}


def time_of_day(text: str) -> int:
    """`close of business`, `end of day`, `exact` or a time as what the walk takes."""
    return TIMES[text] if text in TIMES else minute_of(text)


def minute_of(text: str) -> int:
    """`16:30` as minutes from midnight."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def hours_in(text: str) -> tuple[int, int]:
    """`09:00-13:00` as minutes from midnight."""
    opens, _, closes = text.partition("-")
    return minute_of(opens), minute_of(closes)


def written_hours(hours: Stretches) -> tuple[str, ...]:
    """Open times as they are written: `09:00-13:00`."""
    return tuple(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in hours)


def receipt(part: Part) -> Receipt:
    """The receipt rule: what counts as received when, by channel."""
    events = part.words("applies_to") or ("received",)
    for one in part.word_parts("applies_to"):
        part.names.event(one)
    channels = []
    for name, inside in part.sub("channels").items():
        if part.names.known("channels", name):
            channels.append((name, _receipt_rule(inside, part)))
        else:
            close = part.names.nearest(name, part.names.of["channels"])
            inside.fault("E102", f"no channel is called `{name}`", close, key=True)
    return Receipt(rule=_receipt_rule(part, part), events=events, by_channel=tuple(channels), stops=part.flag("stops"))


def _receipt_rule(part: Part, general: Part) -> ReceiptRule:
    def written(key: str) -> str:
        return part.text(key) or general.text(key)

    cut_off = written("cut_off")
    late = written("after_hours") or ("next working day" if cut_off else "")
    return ReceiptRule(
        late_is_next_day=late == "next working day",
        closed_is_next_day=written("closed_day") == "next working day",
        cut_off=minute_of(cut_off) if cut_off else None,
        closing_too=bool(written("after_hours")),
    )


PLAIN = ("days", "hours", "first_day", "roll_past", "pause_days", "range", "warnings", "base", "in_time", "recurring",
         "strength")  # fmt: skip
