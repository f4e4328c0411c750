"""E205, W318: amounts of one clock that do not go together, where both are counted alike."""

from __future__ import annotations

from collections.abc import Iterator

from engine.calendars.units import Amount, Unit
from engine.check.subject import Subject
from engine.findings import Finding
from engine.policy.limits import How, Limit
from engine.policy.timeframes import ExtensionRule, Timeframe

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_TIME = {Unit.MINUTE: Unit.MINUTE, Unit.HOUR: Unit.MINUTE,
         Unit.BUSINESS_MINUTE: Unit.BUSINESS_MINUTE, Unit.BUSINESS_HOUR: Unit.BUSINESS_MINUTE}  # fmt: skip


def out_of_proportion(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    """A ceiling below the amount, an extension that no ceiling allows, a warning before the clock can start."""
    yield from _below(subject, one)
    for n, rule in enumerate(one.extensions):
        yield from _never_allowed(subject, one, n, rule)
    for n, warning in enumerate(one.warnings):
        if warning.before is not None and _longer(subject, one, warning.before, one.limit):
            message = f"`{one.id}` is warned of {warning.before.amount} before a limit of {one.limit.amount}: at once"
            fix = "Shorten it, or write `at start`."
            yield subject.finding("W318", message, subject.path_of(one.id, "warn", n), fix=fix)


def _below(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    if one.ceiling is not None and _longer(subject, one, one.limit, one.ceiling):
        message = f"the ceiling of `{one.id}`, {one.ceiling.amount}, is below its own limit of {one.limit.amount}"
        fix = "Raise the ceiling, or lower the limit."
        yield subject.finding("E205", message, subject.path_of(one.id, "ceiling"), fix=fix)


def _never_allowed(subject: Subject, one: Timeframe, n: int, rule: ExtensionRule) -> Iterator[Finding]:
    """An extension that is refused whenever it is asked for."""
    path = subject.path_of(one.id, "extend", n, "by")
    ceiling = None if rule.no_ceiling else rule.ceiling or one.ceiling
    if rule.by is None:
        return
    if rule.at_most is not None and _longer(subject, one, rule.by, rule.at_most):
        message = f"`{rule.id}` gives {rule.by.amount}, and at most {rule.at_most.amount} may be given"
        yield subject.finding("E205", message, path, fix="Change one of the two.")
    if ceiling is None:
        return
    before = 0 if rule.base == "total" else _size(subject, one, one.limit, ceiling)
    more, most = _size(subject, one, rule.by, ceiling), _size(subject, one, ceiling, ceiling)
    if before is not None and more is not None and most is not None and before + more > most:
        end = "" if rule.base == "total" else f" after {one.limit.amount}"
        message = f"`{rule.id}` can never be given: {rule.by.amount}{end} pass the ceiling of {ceiling.amount}"
        yield subject.finding("E205", message, path, fix="Raise the ceiling, or give less.")


def _longer(subject: Subject, one: Timeframe, first: Limit, second: Limit) -> bool:
    """Whether one amount is certainly longer than another."""
    size, other = _size(subject, one, first, second), _size(subject, one, second, second)
    return size is not None and other is not None and size > other


def _size(subject: Subject, one: Timeframe, limit: Limit, beside: Limit) -> int | None:
    """An amount in what both amounts are counted in; None where they are not counted alike."""
    mine, theirs = _counted(subject, one, limit), _counted(subject, one, beside)
    return mine[0] if mine and theirs and mine[1:] == theirs[1:] else None


def _counted(subject: Subject, one: Timeframe, limit: Limit) -> tuple[int, Unit, str, object] | None:
    amount = limit.amount
    if limit.how not in (How.WITHIN, How.BEFORE) or not isinstance(amount, Amount):
        return None
    if limit.plus or limit.moment is not None or limit.calendar_table:
        return None
    calendar = limit.calendar or one.limit.calendar or subject.policy.calendar
    unit = amount.unit
    if unit in _DAYS:
        return amount.number * _DAYS[unit], Unit.DAY, "", limit.written.first_day
    if unit in _MONTHS:
        return amount.number * _MONTHS[unit], Unit.MONTH, "", limit.written.first_day
    return amount.number, _TIME.get(unit, unit), calendar if unit.working else "", limit.written.first_day
