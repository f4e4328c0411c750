"""W204, E205, E320, W321, W322, E323: limits that cannot be measured, kept or reached, and calendars without time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from engine.calendars.units import Amount, Unit
from engine.calendars.zone import attach
from engine.check.subject import Subject
from engine.check.sweep import arrivals, due, plain, say
from engine.dates import day_said
from engine.errors import EngineError
from engine.findings import Finding, Path
from engine.language.lock import Lock, settings_of
from engine.policy.limits import How, Limit
from engine.policy.moments import ClockTurns, Happens, Moment, WindowTurns, parts
from engine.policy.timeframes import Timeframe

MONTHS_AHEAD = 13
SPAN = 400


def limits(subject: Subject) -> Iterator[Finding]:
    """What is wrong with single limits."""
    for timeframe in subject.policy.timeframes.values():
        yield from _not_measurable(subject, timeframe)
        yield from _out_of_bounds(subject, timeframe)
        yield from _no_working_minute(subject, timeframe)
        yield from _never(subject, timeframe)


def calendars(subject: Subject) -> Iterator[Finding]:
    """Calendars without working time, and holidays that are not frozen."""
    for name, calendar in subject.policy.calendars.items():
        if not subject.written(("calendars", name)):
            continue
        days = (subject.as_of + timedelta(days=n) for n in range(SPAN))
        if subject.written(("calendars", name, "hours")) and not any(calendar.day(day).open for day in days):
            yield subject.finding(
                "E320", f"the calendar `{name}` has no working time in the next year", ("calendars", name), key=True,
                fix="Write its `hours`, or look at what closes it.",
            )  # fmt: skip
        yield from _lock(subject, name)


def _lock(subject: Subject, name: str) -> Iterator[Finding]:
    part = subject.draft.top().sub("calendars").sub(name)
    path = ("calendars", name, "holidays")
    named = any(part.has(key) for key in ("holidays", "closed", "closed_in_any"))
    if not named and part.text("hours") != "always":
        yield subject.finding(
            "W321", f"the calendar `{name}` names no holidays", ("calendars", name), key=True,
            fix="Write `holidays: {country: …, subdivision: …}`, dates of its own, or `holidays: none`.",
        )  # fmt: skip
    settings = settings_of(part.sub("holidays").data)
    if not settings.get("country"):
        return
    lock = subject.loaded.lock
    again = f"Run: engine calendar lock {subject.loaded.file}"
    locked = lock.calendars.get(name) if lock else None
    if lock is None and any(one.place.file.endswith(subject.loaded.lock_file) for one in subject.loaded.findings):
        return  # there is one, and what is wrong with it is said
    if lock is None or locked is None:
        message = f"the holidays of `{name}` are not frozen in a calendar lock; no holidays are counted here"
        yield subject.finding("W321", message, path, key=True, fix=again)
        return
    if dict(locked.settings) != settings:
        message = f"the calendar lock was made for other holidays of `{name}` than this policy asks for"
        yield subject.finding("W321", message, path, key=True, fix=again)
        return
    yield from _open_without_hours(subject, lock, name, path)
    ahead = _months_on(subject.as_of, MONTHS_AHEAD)
    if locked.years[1] < ahead.year:
        message = f"the calendar lock of `{name}` ends with {locked.years[1]}, less than {MONTHS_AHEAD} months ahead"
        yield subject.finding("W321", message, path, key=True, fix=again)
    for year in range(subject.as_of.year, min(ahead.year, locked.years[1]) + 1):
        if year > lock.confirmed_to:
            message = f"the holidays of {year} in `{name}` are not confirmed: they are the estimate of {lock.library}"
            fix = (
                f"Compare them with the gazette, then: engine calendar lock {subject.loaded.file} --confirmed-to {year}"
            )
            yield subject.finding("W321", message, path, key=True, fix=fix)
            return


def _open_without_hours(subject: Subject, lock: Lock, name: str, path: Path) -> Iterator[Finding]:
    """Days that a lock opens without hours, on a weekday that has none."""
    week = subject.policy.calendars[name].week
    for one in lock.learnt:
        if one.calendar == name and one.opens and not one.hours and not week[one.first.weekday()]:
            day = day_said(one.first)
            yield subject.finding(
                "W321", f"the calendar lock opens {day} in `{name}`, and nothing says its hours; it stays closed", path,
                key=True, fix="Write its hours beside it in the lock, such as `hours: 09:00-13:00`, or take it out.",
            )  # fmt: skip


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _not_measurable(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    undated = (
        one.limit.how is How.UNDATED and one.ceiling is None and not subject.written(subject.path_of(one.id, "within"))
    )
    if undated and not one.target_only and one.window is None:
        message = f"`{one.id}` says no time: it can be seen to be open, and never to be late"
        fix = "Give it an outer limit with `ceiling`, or say that it is an aim with `strength: target`."
        yield subject.finding("W204", message, subject.path_of(one.id), key=True, fix=fix)


def _out_of_bounds(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    if one.bounds is None or not plain(one.limit):
        return
    policy = subject.policy
    for arrival in arrivals(policy, subject.as_of):
        here = due(policy, one, one.limit, arrival)
        for key, bound in (("at_least", one.bounds.at_least), ("at_most", one.bounds.at_most)):
            edge = due(policy, one, bound, arrival) if bound is not None else None
            if here is None or edge is None or (here >= edge if key == "at_least" else here <= edge):
                continue
            word = "less" if key == "at_least" else "more"
            example = (
                f"One received {say(arrival, policy)} is due {say(here, policy, year=False)}; "
                f"the bound is {say(edge, policy, year=False)}."
            )
            yield subject.finding(
                "E205", f"`{one.id}` is {word} than its own bounds allow", subject.path_of(one.id, "within"),
                example=example, fix="Change the amount or the bound.",
            )  # fmt: skip
            return


def _no_working_minute(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    """Elapsed hours that for some arrivals pass without a minute in which anybody works."""
    amount = one.limit.amount
    if not plain(one.limit) or not isinstance(amount, Amount) or amount.unit not in (Unit.HOUR, Unit.MINUTE):
        return
    policy = subject.policy
    calendar = one.limit.calendar or policy.calendar
    if calendar not in policy.calendars:
        return
    time = policy.time(calendar)
    idle: list[tuple[datetime, datetime]] = []
    total = 0
    for n in range(7 * 24):
        moment = datetime.combine(subject.as_of, datetime.min.time()) + timedelta(hours=n, minutes=30)
        try:
            arrival = attach(moment, policy.zone)
            ends = due(policy, one, one.limit, arrival)
            worked = ends is None or time.business_minutes(arrival, ends)
        except EngineError:  # a local time that the clocks skip, or an end that no calendar reaches
            continue
        total += 1
        if ends is not None and not worked:
            idle.append((arrival, ends))
    share = round(100 * len(idle) / total) if total else 0
    if share < 1:
        return
    message = f"{amount} pass without a working minute for {share} of 100 arrivals"
    shown = f"One at {say(idle[0][0], policy)} is due {say(idle[0][1], policy, year=False)}."
    fix = "Count `business hours` or `hours of working days`, or name a calendar that never closes."
    yield subject.finding("W322", message, subject.path_of(one.id, "within"), example=shown, fix=fix)


def _never(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    for key, moment in (("from", one.start), ("until", one.until), ("done", one.done), ("cancel", one.cancel)):
        for part in parts(moment) if moment is not None else ():
            why = _impossible(subject, part)
            if why:
                message, fix = f"this moment never comes: {why}", "Name one that comes, or let this one come."
                yield subject.finding("E323", message, subject.path_of(one.id, key), fix=fix)
    if (
        one.window is None
        and not one.each
        and isinstance(one.start, Happens)
        and one.start == one.until
        and one.start.event == "received"
    ):
        message = "it starts and stops with the same event, which comes once"
        yield subject.finding("E323", message, subject.path_of(one.id, "until"), fix="Name the event that meets it.")
    for limit in one.limits():
        if isinstance(limit.amount, Amount) and limit.amount.number == 0 and limit.amount.unit.exact:
            message = "no time at all: it is late as soon as it starts"
            yield subject.finding(
                "E323", message, subject.path_of(one.id), key=True, fix="Write an amount above nought."
            )
            break
    yield from _closes_first(subject, one)


def _impossible(subject: Subject, part: Moment) -> str:
    policy = subject.policy
    if isinstance(part, ClockTurns):
        other = policy.timeframes.get(part.timeframe)
        if other is None:
            return ""
        undated = other.limit.how is How.UNDATED and other.ceiling is None
        if part.turn == "overdue" and (other.target_only or undated):
            return f"`{other.id}` is a target" if other.target_only else f"`{other.id}` has no limit to pass"
        if part.turn == "lapsed" and not other.lapses:
            return f"`{other.id}` has no `lapse`"
        if part.turn == "warned" and not other.warnings:
            return f"`{other.id}` has no `warn`"
    if isinstance(part, WindowTurns):
        window = policy.timeframes.get(part.window)
        if window and window.window and getattr(window.window, part.turn, True) is None:
            return f"the window `{window.id}` has no `{part.turn}`"
    return ""


def _closes_first(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    window = one.window
    if window is None or window.opens is None or window.closes is None:
        return
    if not (plain(window.opens) and plain(window.closes)):
        return
    policy = subject.policy
    found = list(arrivals(policy, subject.as_of))
    dates = [(at, due(policy, one, window.opens, at), due(policy, one, window.closes, at)) for at in found]
    if dates and all(opens and closes and closes < opens for _, opens, closes in dates):
        at, opens, closes = dates[0]
        assert opens is not None
        assert closes is not None
        opening, closing = say(opens, policy, year=False), say(closes, policy, year=False)
        example = f"From {say(at, policy)} it opens {opening} and closes {closing}."
        message = f"the window `{one.id}` closes before it opens"
        yield subject.finding("E323", message, subject.path_of(one.id), key=True, example=example, fix="Swap the two.")


def amounts(limit: Limit) -> Iterator[Amount]:
    """The amounts written in a limit."""
    for one in limit.all():
        if isinstance(one.amount, Amount):
            yield one.amount
