"""Public holidays from the `holidays` library, imported only when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from engine.errors import EngineError
from engine.language.lock import LockedCalendar


class NoHolidays(EngineError):
    """The library knows no holidays for this country and part of it."""


def from_library(settings: Mapping[str, Any], first: int, last: int) -> LockedCalendar:
    """The holidays that the library gives for those settings in those years, both included.

    Raises NoHolidays where the library does not know the country, the subdivision or the category.
    """
    import holidays  # slow to import

    country, part = str(settings["country"]), settings.get("subdivision")
    years = range(first, last + 1)
    try:
        wanted = tuple(settings.get("categories") or ("public",))
        found = holidays.country_holidays(country, subdiv=part, years=years, categories=wanted, language="en_US")
        halves: Mapping[date, str] = {}
        if "half_day" in found.supported_categories:
            halves = holidays.country_holidays(
                country, subdiv=part, years=years, categories="half_day", language="en_US"
            )
    except (NotImplementedError, KeyError, ValueError, AttributeError) as error:
        where = f"{country}, {part}" if part else country
        raise NoHolidays(f"the holidays library cannot give the holidays of {where}: {error}") from error
    left_out = set(settings.get("except") or ())

    def kept(days: Mapping[date, str]) -> dict[date, str]:
        return {day: days[day] for day in sorted(days) if not left_out.intersection(days[day].split("; "))}

    whole, short = kept(found), kept(halves)
    others = {day: name for days in (halves, found) for day, name in days.items() if day not in {*whole, *short}}
    return LockedCalendar(
        settings=dict(settings),
        years=(first, last),
        days=whole,
        half_days=short,
        left_out=dict(sorted(others.items())) if left_out else None,
    )


def library() -> str:
    """The library and its version, as a lock cites it."""
    import holidays

    return f"holidays {holidays.__version__}"
