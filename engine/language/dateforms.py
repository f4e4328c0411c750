"""Dates as people write them, and the form in which they are read here. Read only for what is wrong."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?,?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?,?"
_YEAR = r"(?P<year>\d{4})"
_WORDS = (
    rf"{_DAY} +(?:of +)?{_MONTH}(?: +{_YEAR})?",
    rf"{_MONTH} +{_DAY}(?: +{_YEAR})?",
    rf"{_MONTH} +{_YEAR}",
    rf"{_YEAR} +{_MONTH}",
)
_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")


def month_named(text: str) -> int:
    """The number of a month from its name or the beginning of it; 0 where it is none."""
    start = text.strip().lower()[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def date_for(text: str) -> str:
    """What to write instead of a date in another form; an empty text where it cannot be told."""
    words = " ".join(text.split()).lower()
    for form in _WORDS:
        if found := re.fullmatch(form, words):
            parts = found.groupdict()
            return _written(parts.get("year"), month_named(parts["month"]), int(parts.get("day") or 0))
    if found := _YEAR_FIRST.fullmatch(words):
        return _written(found[1], int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(words):
        return _written(found[3], int(found[2]), int(found[1])) or _written(found[3], int(found[1]), int(found[2]))
    return ""


def _written(year: str | None, month: int, day: int) -> str:
    """Year, month and day in that order, as far as they are known."""
    try:
        known = date(int(year or 2024), month, day or 1)
    except ValueError:
        return ""
    if year and not day:
        return f"Write `{year}-{month:02}`."
    if not year:
        return f"Write month and day: `{month:02}-{day:02}`."
    return f"Write year, month and day: `{known}` is {known.day} {known:%B %Y}."
