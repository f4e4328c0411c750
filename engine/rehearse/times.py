"""Times in a scenario: instants, `received(first)`, `due(first.acknowledge)`, and amounts after the step before."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import CLOSE_OF_BUSINESS, EXACT, Reading, start_from
from engine.calendars.units import amount, split
from engine.policy.limits import STANDING
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_instant

Asked = Callable[[str, str], datetime | None]
"""What knows when a case was received, or a clock of it is due."""
_CALL = re.compile(r"(received|due)\(([^)]+)\)")


def read_time(text: str, policy: Policy, before: datetime | None, ask: Asked) -> datetime:
    """The instant that a step's `at` or `until` means; `before` is the step before, and `ask` knows the cases.

    Raises NotAValue with a sentence where it means none.
    """
    words = text.strip()
    if words.startswith("+"):
        if before is None:
            raise NotAValue(f"`{words}` counts from the step before, and there is none")
        return _after(words[1:].strip(), policy, before)
    call = _CALL.fullmatch(words)
    if call:
        found = ask(call[1], call[2].strip())
        if found is None:
            raise NotAValue(f"`{words}` is not known at this step")
        return found
    return read_instant(words, policy.zone)


def _after(text: str, policy: Policy, before: datetime) -> datetime:
    number = split(text)
    held = policy.convention(STANDING) if policy.conventions is None else policy.conventions
    more = amount(*number, hours=held.hours or "elapsed", days=held.days or "calendar") if number else None
    if more is None:
        raise NotAValue(f"`+{text}` is not an amount; write such as +2 working days")
    time = policy.time(policy.calendar)
    reading = Reading(time=time, at=EXACT if not more.unit.working else CLOSE_OF_BUSINESS)
    zero = start_from(time.local_date(before), before, reading)
    end = lay(more, zero, reading)
    return end.instant if not more.unit.exact else settle(end, more.unit, zero, reading)


def matches(expected: str, found: datetime | None, policy: Policy) -> bool:
    """Whether an instant is the one expected, as precisely as that is written; `any` is any, and `none` is none."""
    words = " ".join(expected.strip().split())
    if words == "none" or found is None:
        return (words == "none") == (found is None)
    if words == "any":
        return True
    local = found.astimezone(policy.zone)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        return local.date().isoformat() == words
    wanted = read_instant(words, policy.zone).astimezone(UTC)
    precision = timedelta(seconds=1) if re.search(r"\d:\d\d:\d\d", words) else timedelta(minutes=1)
    if words.endswith(("24:00", "end of day")):
        precision = timedelta(microseconds=1)
    return timedelta(0) <= found.astimezone(UTC) - wanted < precision


def shown(at: datetime | None, policy: Policy) -> str:
    """An instant as scenarios write it, with the day of the week."""
    if at is None:
        return "none"
    local = at.astimezone(policy.zone)
    if local.hour == 23 and local.minute == 59 and local.second == 59 and local.microsecond:
        return f"{local:%a %Y-%m-%d} end of day"
    return f"{local:%a %Y-%m-%d %H:%M}" + (f":{local:%S}" if local.second else "")
