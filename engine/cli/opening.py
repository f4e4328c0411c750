"""A day that closes or opens, as somebody types it: its date, and the hours that are worked on it."""

from __future__ import annotations

import re
from datetime import date

import click

from engine.calendars.calendar import Stretches
from engine.calendars.yearly import WEEKDAYS
from engine.dates import day_said
from engine.language.conventions import hours_in
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_day

HOURS = r"([01]?\d|2[0-3]):[0-5]\d-(([01]?\d|2[0-3]):[0-5]\d|24:00)"


def day_of(text: str) -> date:
    """A date. Raises UsageError for a text that is none."""
    try:
        return read_day(text)
    except NotAValue as fault:
        raise click.UsageError(str(fault)) from None


def _hours(written: tuple[str, ...]) -> Stretches:
    """Open times of a day, in order."""
    found = sorted(hours_in(one) for one in written if re.fullmatch(HOURS, one))
    ends = [end for stretch in found for end in stretch]
    if len(found) < len(written) or ends != sorted(set(ends)):
        raise click.UsageError(f"'{' '.join(written)}' are not hours of a day; write such as 09:00-13:00")
    return tuple(found)


def hours_of(policy: Policy, calendar: str, day: date, opens: bool, written: tuple[str, ...]) -> Stretches:
    """The hours of a day that opens, where they are written. Raises UsageError where nobody knows when it is worked."""
    if written and not opens:
        raise click.UsageError("--hours are those of a day that is open: write --open too")
    if opens and not written and not policy.calendars[calendar].week[day.weekday()]:
        weekday = WEEKDAYS[day.weekday()].title()
        known = f"say those of {day_said(day)} with --hours, such as --hours 09:00-13:00"
        raise click.UsageError(f"'{calendar}' has no hours on a {weekday}: {known}")
    return _hours(written)
