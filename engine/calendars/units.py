"""Amounts of time, with their unit always said."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum

from engine.record import tuple_record


class Unit(Enum):
    """What is counted. The value is the word that people read."""

    MINUTE = "minutes"
    HOUR = "hours"
    BUSINESS_MINUTE = "business minutes"
    BUSINESS_HOUR = "business hours"
    WORKING_DAY_HOUR = "hours of working days"
    DAY = "calendar days"
    WORKING_DAY = "working days"
    WEEK = "weeks"
    MONTH = "months"
    YEAR = "years"

    @property
    def exact(self) -> bool:
        """Whether the end is an instant (minutes and hours) rather than a day."""
        return self in _EXACT

    @property
    def working(self) -> bool:
        """Whether closed days are left out of the count."""
        return self in _WORKING


_EXACT = {Unit.MINUTE, Unit.HOUR, Unit.BUSINESS_MINUTE, Unit.BUSINESS_HOUR, Unit.WORKING_DAY_HOUR}
_WORKING = {Unit.BUSINESS_MINUTE, Unit.BUSINESS_HOUR, Unit.WORKING_DAY_HOUR, Unit.WORKING_DAY}
_HOURS = {Unit.HOUR, Unit.BUSINESS_HOUR, Unit.WORKING_DAY_HOUR}


@tuple_record
class Amount:
    """A number of units. Hours and minutes are kept as minutes in `number`; days and longer as a count."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        if self.unit in _HOURS:
            hours = Decimal(self.number) / 60
            return _plural(hours.normalize() if hours % 1 else int(hours), self.unit.value)
        return _plural(self.number, self.unit.value)


def _plural(number: Decimal | int, words: str) -> str:
    if number == 1:
        words = "hour of working days" if words == Unit.WORKING_DAY_HOUR.value else words.removesuffix("s")
    return f"{number} {words}"


WORDS = {
    "minute": "minute",
    "elapsed minute": "minute",
    "hour": "hour",
    "elapsed hour": "elapsed hour",
    "business minute": "business minute",
    "business hour": "business hour",
    "hour of working days": "hour of working days",
    "day": "day",
    "calendar day": "calendar day",
    "working day": "working day",
    "business day": "working day",
    "week": "week",
    "month": "month",
    "year": "year",
}
"""The unit words of the policy language, in the singular, and what each means; hours and days by convention."""

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s+([a-z][a-z ]*)")
_UNITS = {
    "minute": Unit.MINUTE,
    "elapsed hour": Unit.HOUR,
    "business minute": Unit.BUSINESS_MINUTE,
    "business hour": Unit.BUSINESS_HOUR,
    "hour of working days": Unit.WORKING_DAY_HOUR,
    "calendar day": Unit.DAY,
    "working day": Unit.WORKING_DAY,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
}
HOUR_READINGS = {"elapsed": Unit.HOUR, "business": Unit.BUSINESS_HOUR, "working days": Unit.WORKING_DAY_HOUR}
DAY_READINGS = {"calendar": Unit.DAY, "working": Unit.WORKING_DAY, "24 hours": Unit.HOUR}


def split(text: str) -> tuple[Decimal, str] | None:
    """`2 working days` as its number and its unit word in the singular, or None where it is not an amount."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    word = " ".join(found[2].split())
    if word.startswith(("hours of", "hour of")):
        return Decimal(found[1]), "hour of working days" if word.endswith("working days") else word
    return Decimal(found[1]), word.removesuffix("s")


LARGEST = 100_000_000
"""As a number of minutes, nearly two centuries: no calendar reaches further."""


_AT_LEAST = {Unit.DAY: 1, Unit.WORKING_DAY: 1, Unit.WEEK: 7, Unit.MONTH: 28, Unit.YEAR: 365}
"""The fewest days that one of each unit takes."""
_REACH = 301 * 366
"""Days, more than all the years that can be reckoned have."""


def beyond_reach(one: Amount) -> bool:
    """Whether an amount is longer than any calendar."""
    days = one.number * _AT_LEAST[one.unit] if one.unit in _AT_LEAST else one.number // 1440
    return days > _REACH


def amount(number: Decimal, word: str, *, hours: str = "elapsed", days: str = "calendar") -> Amount | None:
    """An amount from its number and unit word, with plain hours and plain days read as told.

    None where the word is no unit of time, where a fraction is asked of days, weeks, months or years, or where the
    number is larger than LARGEST.
    """
    meant = WORDS.get(word)
    if meant is None or number > LARGEST:
        return None
    unit = HOUR_READINGS[hours] if meant == "hour" else DAY_READINGS[days] if meant == "day" else _UNITS[meant]
    scale = 1440 if meant == "day" and unit is Unit.HOUR else 60 if unit in _HOURS else 1
    whole = number * scale
    if whole != int(whole):
        return None
    return Amount(int(whole), unit)
