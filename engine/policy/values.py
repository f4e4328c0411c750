"""Values of facts: written text read as the type that the policy declares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from datetime import time as dtime
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from engine.calendars.zone import FIRST_YEAR, LAST_YEAR, attach
from engine.policy.fields import Field, FieldType, Value

SORTS = {
    FieldType.CHOICE: "one of a list",
    FieldType.TAGS: "any of a list",
    FieldType.YES_NO: "yes or no",
    FieldType.NUMBER: "a number",
    FieldType.MONEY: "an amount of money",
    FieldType.DATE: "a date (year-month-day)",
    FieldType.INSTANT: "a date and time",
    FieldType.TEXT: "free text",
    FieldType.PERSON: "a person",
}
NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{0,30})?|\.\d{1,30})")
"""A number as people write one: no more digits than can be meant, and none of the ways of programs (`1_0`, `1e9`)."""
WHOLE = re.compile(r"\d{1,9}")
Day = TypeVar("Day", date, datetime)


def whole(text: str) -> int | None:
    """A whole number of at most nine digits; None where the text is none."""
    return int(text) if WHOLE.fullmatch(text) else None


class NotAValue(ValueError):
    """The text is not a value of that field; the message is a sentence for people."""


def read_value(field: Field, written: object, zone: ZoneInfo | None) -> Value:
    """One value of a field; of tags, one tag. Raises NotAValue, or NoSuchTime for a local time that does not exist."""
    text = str(written).lower() if isinstance(written, bool) else str(written).strip()
    kind = field.type
    if isinstance(written, float) and kind in (FieldType.NUMBER, FieldType.MONEY):
        text = f"{Decimal(text):f}"  # of a program, which has 1e-07 for a small one
    if kind in (FieldType.CHOICE, FieldType.TAGS):
        if text in field.choices:
            return text
        raise NotAValue(f"`{text}` is not a value of `{field.id}`")
    if kind in (FieldType.TEXT, FieldType.PERSON):
        if isinstance(written, Mapping | list | tuple):
            raise NotAValue(f"`{field.id}` is one text, and several values were given")
        return text
    try:
        return _typed(field, text, zone)
    except NotAValue:
        raise
    except ValueError:
        raise NotAValue(f"`{text}` is not a value of `{field.id}`, which is {SORTS[kind]}") from None


def read_fact(field: Field, written: object, zone: ZoneInfo | None) -> Value:
    """The value of a fact: of tags, all of a list or of a text with commas."""
    if field.type is not FieldType.TAGS:
        return read_value(field, written, zone)
    several = written if isinstance(written, list | tuple | frozenset) else str(written).replace(";", ",").split(",")
    return frozenset(str(read_value(field, one, zone)) for one in several if str(one).strip())


def _typed(field: Field, text: str, zone: ZoneInfo | None) -> Value:
    kind = field.type
    if kind is FieldType.YES_NO:
        if text in ("true", "yes"):
            return True
        if text in ("false", "no"):
            return False
        raise ValueError
    if kind is FieldType.DATE:
        return _reckoned(date.fromisoformat(text), text)
    if kind is FieldType.INSTANT:
        found = _reckoned(datetime.fromisoformat(text), text)
        return attach(found, zone) if found.tzinfo is None and zone else found
    if not NUMBER.fullmatch(text):
        raise ValueError
    number = Decimal(text)
    if (field.low is not None and number < field.low) or (field.high is not None and number > field.high):
        raise ValueError
    return number


def read_day(text: str) -> date:
    """A date (`2026-05-04`). Raises NotAValue where there is no such date, or no calendar reaches it."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise NotAValue(f"there is no date `{text}`; write year-month-day") from None
    return _reckoned(found, text)


def read_date_or_instant(text: str, zone: ZoneInfo) -> date | datetime:
    """A date (`2026-05-04`) or a date and time, local to the zone where it has no offset.

    `24:00` and `end of day` are the last instant of the date. Raises NotAValue, or NoSuchTime in a gap of the clocks.
    """
    words = " ".join(text.strip().split())
    return read_day(words) if len(words) == 10 else read_instant(words, zone)


def read_instant(text: str, zone: ZoneInfo) -> datetime:
    """A date and time as an aware instant: `2026-05-04 10:00`, with seconds or an offset where they matter.

    Raises NotAValue, or NoSuchTime for a local time that the clocks skip.
    """
    words = " ".join(text.strip().split())
    day, _, time = words.replace("T", " ", 1).partition(" ")
    ends = time in ("24:00", "end of day")
    try:
        found = datetime.fromisoformat(day if ends else words)
    except ValueError:
        raise NotAValue(f"`{text}` is not a date and time; write such as 2026-05-04 10:00") from None
    _reckoned(found, text)
    if ends:
        following = found.date() + timedelta(days=1)
        return attach(datetime.combine(following, dtime.min), zone) - timedelta(microseconds=1)
    if len(words) <= 10:
        raise NotAValue(f"`{text}` needs a time of day too, such as {words} 10:00")
    return attach(found, zone) if found.tzinfo is None else found.astimezone(zone)


def _reckoned(found: Day, text: str) -> Day:
    """That date or instant. Raises NotAValue for one that no calendar reaches."""
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotAValue(f"`{text}` lies outside the years that can be reckoned ({FIRST_YEAR} to {LAST_YEAR})")
    return found
