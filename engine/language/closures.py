"""Closures and schedules as they are written."""

from __future__ import annotations

from datetime import date

from engine.calendars.schedule import Grid
from engine.calendars.yearly import (
    YearlyRange,
)
from engine.language.asking import condition
from engine.language.conventions import minute_of
from engine.language.dates import read_date
from engine.language.days import spanned, stretches
from engine.language.draft import Part
from engine.policy.closures import ClosureRule, Schedule


def closures(part: Part) -> dict[str, ClosureRule]:
    """Every closure."""
    return {name: _closure(one) for name, one in part.items()}


def schedules(part: Part) -> dict[str, Schedule]:
    """Every schedule."""
    return {name: _schedule(one) for name, one in part.items()}


def _closure(part: Part) -> ClosureRule:
    span = spanned(part) if part.has("from") and part.has("to") else None
    if part.has("from") and not part.has("to") and (day := read_date(part.sub("from"))):
        span = (day, day)
    yearly = isinstance(span, YearlyRange)
    if span is not None and yearly and not part.has("every"):
        part.fault(
            "E005", f"`{part.key}` has months and days without a year", "Write `every: year`, or dates with a year.",
            key=True,
        )  # fmt: skip
    elif part.has("every") and not any(part.has(key) for key in ("from", "to", "dates")):
        part.fault(
            "E004", f"`{part.key}` lacks its days", "Write `from` and `to`, each as month and day such as 12-24.",
            key=True,
        )  # fmt: skip
    elif part.has("every") and not yearly and (span is not None or part.has("dates")):
        part.fault(
            "E005", f"`{part.key}` comes every year, and its dates do not",
            "Write `from` and `to` as month and day, such as `from: 12-24, to: 01-02`, or take `every` out.", key=True,
        )  # fmt: skip
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


def _day(part: Part) -> str:
    """The day of a period; a month and day only where there is such a day."""
    written = str(part.data or "")
    if "-" in written and "working" not in written:
        month, _, day = written.partition("-")
        try:
            date(2024, int(month), int(day))  # a leap year: 02-29 is a day, and in other years it is the 28th
        except ValueError:
            fix = "Write the month and then the day: `03-31` is 31 March."
            part.fault("E005", f"there is no day `{written}` in a year", fix)
            return ""
    return written


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
        on=_day(part.sub("day")),
    )
    return Schedule(id=part.key, title=part.text("title"), grid=grid)
