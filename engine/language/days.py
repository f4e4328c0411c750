"""Calendars, closures and schedules: from plain data to what the walk counts in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from engine.calendars.calendar import ALWAYS, Calendar, Overlay, Stretches
from engine.calendars.schedule import Grid
from engine.calendars.yearly import (
    ORDINALS,
    WEEKDAYS,
    CountedWeekday,
    DayOfYear,
    FromEaster,
    YearlyRange,
    YearlyRule,
)
from engine.calendars.zone import zone_of
from engine.language.asking import condition
from engine.language.draft import Part
from engine.language.limits import minute_of
from engine.language.lock import LockedCalendar
from engine.language.promises import read_date
from engine.policy.policy import DATED_DOES, overlays_of
from engine.policy.records import ClosureRule, Schedule

SHORT = {day[:3]: n for n, day in enumerate(WEEKDAYS)}


def read_zone(part: Part) -> ZoneInfo | None:
    """The zone named at a part, or a finding."""
    name = part.data
    if not isinstance(name, str):
        return None
    try:
        return zone_of(name)
    except (KeyError, ValueError, OSError):
        from zoneinfo import available_timezones  # reads the whole database

        part.fault("E102", f"no zone is called `{name}`", part.names.nearest(name, available_timezones()))
        return None


def calendars(
    part: Part, zone: ZoneInfo, locked: Mapping[str, LockedCalendar], closures: Mapping[str, ClosureRule]
) -> dict[str, Calendar]:
    """Every calendar, those that are made of others after their members."""
    waiting = dict(part.items())
    made: dict[str, Calendar] = {}
    while waiting:
        ready = [name for name, one in waiting.items() if not any(m in waiting for m in one.words("closed_in_any"))]
        if not ready:
            name, one = next(iter(waiting.items()))
            one.sub("closed_in_any").fault("E110", f"the calendar `{name}` is made of itself", key=True)
            ready = [name]
        for name in ready:
            one = waiting.pop(name)
            members = [found for m in one.word_parts("closed_in_any") if (found := one.names.resolve("calendars", m))]
            base = _calendar(one, zone, locked.get(name), tuple(made[m] for m in members if m in made))
            made[name] = base.with_overlays(_standing(name, closures.values()))
    return made


def unions(named: Mapping[str, tuple[str, ...]], made: dict[str, Calendar], zone: ZoneInfo) -> None:
    """Add the calendars that limits name together."""
    for name, members in named.items():
        made[name] = Calendar(id=name, zone=zone, members=tuple(made[one] for one in members if one in made))


def closures(part: Part) -> dict[str, ClosureRule]:
    """Every closure."""
    return {name: _closure(one) for name, one in part.items()}


def schedules(part: Part) -> dict[str, Schedule]:
    """Every schedule."""
    return {name: _schedule(one) for name, one in part.items()}


def stretches(part: Part) -> Stretches:
    """The open times of a day, in order; a finding where they overlap or run backwards."""
    found: list[tuple[int, int]] = []
    for one in part.entries():
        opens, _, closes = str(one.data).partition("-")
        begin, end = minute_of(opens), minute_of(closes)
        if end <= begin:
            fix = "For hours over midnight write two stretches, such as 22:00-24:00 and, on the next day, 00:00-06:00."
            one.fault("E005", f"`{one.data}` closes before it opens", fix)
        elif found and begin < max(closed for _, closed in found):
            one.fault("E005", f"`{one.data}` overlaps the hours before it", "Write the hours of a day in order.")
        else:
            found.append((begin, end))
    return tuple(sorted(found))


def _calendar(part: Part, zone: ZoneInfo, locked: LockedCalendar | None, members: tuple[Calendar, ...]) -> Calendar:
    if not part.has("hours") and not members:
        part.fault("E004", f"the calendar `{part.key}` lacks `hours`", "Write its opening hours by weekday.", key=True)
    holidays = part.sub("holidays")
    written = {day: str(one.data) for day, one in _dated(holidays.sub("dates"))}
    named = bool(holidays.text("country"))
    days = dict(locked.days) if locked else {}
    closed, ranges, yearly = _closed(part.sub("closed"))
    return Calendar(
        id=part.key,
        zone=read_zone(part.sub("timezone")) or zone,
        week=_week(part.sub("hours")),
        holidays={**days, **written},
        half_days=dict(locked.half_days) if locked and holidays.has("half_days") else {},
        half_hours=stretches(holidays.sub("half_days")),
        known=(locked.years if locked else (1, 0)) if named else None,
        closed=closed,
        closed_ranges=tuple(ranges),
        closed_yearly=tuple(yearly),
        open=frozenset(day for one in part.sub("open").entries() if (day := read_date(one))),
        changes={day: stretches(one) for day, one in _dated(part.sub("changes"))},
        members=members,
    )


def _week(part: Part) -> tuple[Stretches, ...]:
    if part.data == "always":
        return (ALWAYS,) * 7
    week: list[Stretches] = [()] * 7
    written: dict[int, str] = {}
    for name, inside in part.items():
        hours = stretches(inside)
        for day in _days_named(name):
            if day in written:
                inside.fault(
                    "E005", f"{WEEKDAYS[day]} is also named by `{written[day]}`", "Name each day once.", key=True
                )
            written[day] = name
            week[day] = hours
    return tuple(week)


def _days_named(name: str) -> Iterable[int]:
    for stretch in name.split(","):
        first, _, last = stretch.partition("-")
        begin, end = SHORT[first], SHORT[last or first]
        yield from range(begin, end + 1) if begin <= end else (*range(begin, 7), *range(end + 1))


def _dated(part: Part) -> Iterable[tuple[date, Part]]:
    for name, inside in part.items():
        try:
            yield date.fromisoformat(name), inside
        except ValueError:
            inside.fault("E005", f"there is no date {name}", key=True)


def _closed(part: Part) -> tuple[
    dict[date, str], list[tuple[date, date, str]], list[tuple[YearlyRule | YearlyRange, str]]
]:  # fmt: skip
    dates: dict[date, str] = {}
    ranges: list[tuple[date, date, str]] = []
    yearly: list[tuple[YearlyRule | YearlyRange, str]] = []
    for one in part.entries():
        title = one.text("title") or "closed"
        if isinstance(one.data, str) or one.has("date"):
            day = one if isinstance(one.data, str) else one.sub("date")
            if len(day.data) > 5:
                found = read_date(day)
                dates.update({found: title} if found else {})
            elif month_day := _month_day(day):
                yearly.append((DayOfYear(month=month_day[0], day=month_day[1], observed=one.flag("observed")), title))
        elif one.has("from") and one.has("to"):
            span = _span(one)
            if isinstance(span, YearlyRange):
                yearly.append((span, title))
            elif span:
                ranges.append((*span, title))
        elif one.has("easter"):
            yearly.append((FromEaster(days=one.data["easter"]), title))
        elif one.has("weekday") and one.has("month"):
            nth, _, weekday = one.text("weekday").partition(" ")
            rule = CountedWeekday(
                month=one.data["month"],
                weekday=WEEKDAYS.index(weekday),
                nth=ORDINALS[nth],
                offset=one.data.get("offset") or 0,
            )
            yearly.append((rule, title))
        else:
            one.fault(
                "E004",
                "this closed day is not said",
                "Write `date`, `from` and `to`, `easter`, or `weekday` and `month`.",
            )
    return dates, ranges, yearly


def _month_day(part: Part) -> tuple[int, int] | None:
    month, day = int(part.data[:2]), int(part.data[3:])
    try:
        date(2024, month, day)
    except ValueError:
        part.fault("E005", f"there is no day {part.data} in any year", "Write month and day, such as 12-24.")
        return None
    return month, day


def _span(part: Part) -> YearlyRange | tuple[date, date] | None:
    """The range of a part's `from` and `to`: dates, or days of every year."""
    first, last = part.sub("from"), part.sub("to")
    if len(first.data) != len(last.data):
        last.fault("E005", "one end of this range is a date and the other a day of every year", "Write both alike.")
        return None
    if len(first.data) == 5:
        begin, end = _month_day(first), _month_day(last)
        return YearlyRange(start=begin, end=end) if begin and end else None
    opens, closes = read_date(first), read_date(last)
    if opens and closes and closes < opens:
        last.fault("E005", f"the range ends on {last.data}, before it begins", "Write the earlier date first.")
        return None
    return (opens, closes) if opens and closes else None


def _closure(part: Part) -> ClosureRule:
    span = _span(part) if part.has("from") and part.has("to") else None
    if part.has("from") and not part.has("to") and (day := read_date(part.sub("from"))):
        span = (day, day)
    yearly = isinstance(span, YearlyRange)
    if yearly != (part.text("every") == "year"):
        part.fault(
            "E005",
            f"`{part.key}` is not said clearly",
            "Use `every: year` with months and days, and only then.",
            key=True,
        )
    does = part.text("does", "close")
    if does == "shorten" and not part.has("hours"):
        part.fault("E004", f"`{part.key}` shortens the day and lacks `hours`", "Write the hours that stand.", key=True)
    for one in part.word_parts("calendars"):
        part.names.resolve("calendars", one)
    return ClosureRule(
        id=part.key,
        title=part.text("title"),
        first=None if span is None or isinstance(span, YearlyRange) else span[0],
        last=None if span is None or isinstance(span, YearlyRange) else span[1],
        yearly=span if isinstance(span, YearlyRange) else None,
        dates=tuple(day for one in part.sub("dates").entries() if (day := read_date(one))),
        does=does,
        hours=stretches(part.sub("hours")),
        scope=condition(part.sub("scope")),
        calendars=part.words("calendars"),
        by=part.names.who(part, "by"),
        backdated=part.flag("backdated", True),
        clause=part.clause(),
    )


def _standing(calendar: str, rules: Iterable[ClosureRule]) -> tuple[Overlay, ...]:
    """The closures that change this calendar's days for every case, on dates that the policy gives."""
    found: list[Overlay] = []
    for rule in rules:
        if rule.scope is None and rule.does in DATED_DOES and (not rule.calendars or calendar in rule.calendars):
            found += overlays_of(rule)
    return tuple(found)


def _schedule(part: Part) -> Schedule:
    dates = []
    for one in part.sub("dates").entries():
        text, _, time = str(one.data).partition(" ")
        if day := read_date(Part(one.draft, text, one.path)):
            dates.append((day, minute_of(time) if time else None))
    number, _, period = part.text("every").rpartition(" ")
    period = period.removesuffix("s")
    starting = read_date(part.sub("starting"))
    if not dates and not period:
        part.fault(
            "E004", f"the schedule `{part.key}` has no dates", "Write `dates`, or `every` and its day.", key=True
        )
    if period and starting is None and (number or period == "week"):
        part.fault("E004", f"the schedule `{part.key}` lacks `starting`", "Write its first date.", key=True)
        starting = date(2024, 1, 1)
    grid = Grid(
        dates=tuple(sorted(dates, key=lambda one: one[0])),
        every=period,
        times=int(number or 1),
        starting=starting,
        on=str(part.sub("day").data or ""),
    )
    return Schedule(id=part.key, title=part.text("title"), grid=grid)
