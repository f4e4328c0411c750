"""Calendars: from plain data to what the walk counts in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from engine.calendars.calendar import ALWAYS, Calendar, Overlay, Stretches
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
from engine.language.conventions import hours_in, written_hours
from engine.language.dates import read_date
from engine.language.draft import Part
from engine.language.lock import LockedCalendar
from engine.policy.closures import DATED_DOES, ClosureRule, overlays_of

SHORT = {day[:3]: n for n, day in enumerate(WEEKDAYS)}


def read_zone(part: Part) -> ZoneInfo | None:
    """The zone named at a part, or a finding."""
    name = part.data
    if not isinstance(name, str):
        return None
    if "/" not in name and name != "UTC":
        from engine.language.synonyms import zone_for  # only for what is wrong

        part.fault("E005", f"`{name}` names no place, and so not when its clocks change", zone_for(name))
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


def stretches(part: Part) -> Stretches:
    """The open times of a day, in order; a finding where they overlap or run backwards."""
    found: list[tuple[int, int]] = []
    for one in [part] if isinstance(part.data, str) else part.entries():
        begin, end = hours_in(str(one.data))
        if end <= begin:
            opens, closes = written_hours(((begin, end),))[0].split("-")
            after = f", and `00:00-{closes}` on the day after" if end else ""
            fix = f"If it runs over midnight, split it there: `{opens}-24:00`{after}. Else swap the two times."
            one.fault("E005", f"`{one.data}` closes before it opens", fix)
        elif any(begin < closed and opened < end for opened, closed in found):
            one.fault("E005", f"`{one.data}` overlaps the hours before it", "Write hours that do not overlap.")
        elif found and begin < max(closed for _, closed in found):
            message = f"`{one.data}` comes before the hours that are written above it"
            one.fault("E005", message, "Write the hours of a day in order.")
        else:
            found.append((begin, end))
    return tuple(sorted(found))


def _calendar(part: Part, zone: ZoneInfo, locked: LockedCalendar | None, members: tuple[Calendar, ...]) -> Calendar:
    if not part.has("hours") and not part.has("closed_in_any"):
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
            span = spanned(one)
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
        from engine.language.dateforms import date_for  # only for what is wrong

        fix = date_for(part.data) or "Write month and day, such as `12-24`."
        part.fault("E005", f"there is no day {part.data} in any year", fix)
        return None
    return month, day


def spanned(part: Part) -> YearlyRange | tuple[date, date] | None:
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


def _standing(calendar: str, rules: Iterable[ClosureRule]) -> tuple[Overlay, ...]:
    """The closures that change this calendar's days for every case, on dates that the policy gives."""
    found: list[Overlay] = []
    for rule in rules:
        if rule.scope is None and rule.does in DATED_DOES and (not rule.calendars or calendar in rule.calendars):
            found += overlays_of(rule)
    return tuple(found)
