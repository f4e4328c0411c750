"""Cycles: the months, quarters, half-years and years of a calendar or financial year, by name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from engine.policy.values import NotAValue, read_day
from engine.record import tuple_record

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
"""How many months each period has."""
NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december")  # fmt: skip
DAY = timedelta(days=1)


@tuple_record
class Period:
    """A span of dates, both included, and its name: 2026-05, 2026-Q2, 2026-H1, 2026, 2025-26."""

    label: str
    first: date
    last: date


def period_of(every: str, day: date, year_from: int = 1) -> Period:
    """The period that a date falls into; quarters, half-years and years are laid from the month `year_from`."""
    months = MONTHS[every]
    since = (day.year * 12 + day.month - year_from) // 12
    place = since * 12 + year_from - 1
    number = (day.year * 12 + day.month - 1 - place) // months
    first = _first_of(place + number * months)
    last = _first_of(place + (number + 1) * months) - DAY
    year = f"{since}" if year_from == 1 else f"{since}-{(since + 1) % 100:02}"
    label = {"month": f"{first:%Y-%m}", "quarter": f"{year}-Q{number + 1}", "half-year": f"{year}-H{number + 1}"}
    return Period(label.get(every, year), first, last)


def following(every: str, period: Period, year_from: int = 1) -> Period:
    """The period after."""
    return period_of(every, period.last + DAY, year_from)


def preceding(every: str, period: Period, year_from: int = 1) -> Period:
    """The period before."""
    return period_of(every, period.first - DAY, year_from)


def period_named(text: str, every: str = "", year_from: int = 1) -> Period:
    """The period that somebody means. Of 2010-11, `every` says whether it is a month or a financial year.

    Raises NotAValue with a sentence where it means none.
    """
    words = text.strip()
    if ".." in words:
        first, last = (read_day(one) for one in words.split("..", 1))
        if last < first:
            raise NotAValue(f"`{text}` ends before it begins")
        return Period(f"{first}..{last}", first, last)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        day = read_day(words)
        return Period(words, day, day)
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-([QH])([1-4]))?", words)
    if found is None or not 1900 <= int(found[1]) < 2200:
        raise _none(text)
    year, second, sort, number = int(found[1]), found[2], found[3], int(found[4] or 1)
    financial = every == "year" and year_from > 1 and second == f"{(year + 1) % 100:02}"
    if sort is None and second and 1 <= int(second) <= 12 and not financial:
        return period_of("month", date(year, int(second), 1))
    if second is not None and year_from == 1:
        raise NotAValue(f"`{text}` is no month; write 2026-05, or a year such as 2026, for its years begin in January")
    if second is not None and int(second) != (year + 1) % 100:
        raise NotAValue(f"`{text}` is no financial year; write {year}-{(year + 1) % 100:02}")
    month = year_from if second is not None else 1
    cycle = {"Q": "quarter", "H": "half-year", None: "year"}[sort]
    if number * MONTHS[cycle] > 12:
        raise _none(text)
    return period_of(cycle, _first_of(year * 12 + month - 1 + (number - 1) * MONTHS[cycle]), month)


def _first_of(place: int) -> date:
    year, month = divmod(place, 12)
    return date(year, month + 1, 1)


def _none(text: str) -> NotAValue:
    return NotAValue(f"`{text}` is no period; write 2026-05, 2026-Q2, 2026-H1, 2026, 2025-26 or 2026-05-01..2026-06-15")
