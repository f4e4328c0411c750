"""A sheet: the figures, the list and the sample of a report, gathered case by case."""

from __future__ import annotations

import hashlib
from bisect import insort
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from engine.case.counted import NOTCH, Counted, span_of
from engine.case.evolve import recorded_at
from engine.case.figures import Cell, cells, closes, passed_at, resolves, times
from engine.case.state import State
from engine.policy.cycles import Period, period_of, preceding
from engine.policy.policy import Policy
from engine.policy.reports import Measure, Report
from engine.record import record

YEAR = timedelta(days=365)
"""How long ago the like may have been brought that makes a matter a repeated one."""
OVER = frozenset(("met", "ended", "lapsed"))
SHARES = (("median", 50), ("90th percentile", 90))


@record
class Figure:
    """One number of a report. Of a time it is in working minutes."""

    cell: Cell
    number: int | Decimal
    unit: str = ""
    """minutes, mean; empty for a count."""


@record
class Entry:
    """A promise that was not kept in time, as the list of a report has it. It says nothing of persons."""

    case: str
    kind: str
    category: str
    level: str
    officer: str
    timeframe: str
    title: str
    clause: str
    due: datetime
    done: datetime | None
    """When it was done after all, by the end of the period."""
    over: bool
    """Whether it is no longer owed at the end of the period."""
    to: str
    """The role that it goes to; empty is the audience."""


@record
class Sheet:
    """A report on a period, as of an instant."""

    report: Report
    policy: Policy
    period: Period
    now: datetime
    cases: int
    figures: tuple[Figure, ...] = ()
    entries: tuple[Entry, ...] = ()
    sample: tuple[str, ...] = ()
    left_out: int = 0
    """Cases that are counted and neither listed nor drawn, as they lie on files that whoever asks does not read."""


class Gathering:
    """A report being gathered. Cases are given in the order in which they were received; none of them is kept."""

    def __init__(self, policy: Policy, report: Report, period: Period, now: datetime) -> None:
        self.policy, self.report, self.period, self.now = policy, report, period, now
        self.spans = [span_of(one, policy, now) for one in _periods(report, period)]
        self.counts: Counter[Cell] = Counter()
        self.minutes: dict[Cell, Counter[int]] = {}
        self.entries: list[Entry] = []
        self.lots: list[tuple[str, str]] = []
        self.cases = 0
        self.left_out = 0
        self.brought: dict[tuple[str, str, str], datetime] = {}
        """When a person last brought a matter of a kind and category."""

    def take(self, policy: Policy, state: State, *, listed: bool = True) -> None:
        """Count a case, under the policy that it keeps; without `listed` its number is not told."""
        last = recorded_at(state)
        if last is None:
            return
        for span in self.spans:
            counted = Counted(policy, state, span, self.now)
            if not counted.belongs(self.report):
                continue
            for cell, number in cells(self.report, counted):
                self.counts[cell] += number
            for cell, minutes in times(self.report, counted):
                self.minutes.setdefault(cell, Counter())[minutes] += 1
            self._repeats(counted)
            if span is self.spans[0]:
                self.cases += 1
                self.left_out += not listed
                self.entries += list_of(self.report, counted) if listed else ()
                if listed:
                    self._draw(counted)
        self._remember(policy, state)

    def sheet(self) -> Sheet:
        """The report, of what has been taken."""
        return Sheet(
            report=self.report,
            policy=self.policy,
            period=self.period,
            now=self.now,
            cases=self.cases,
            figures=tuple(figure for measure in self.report.measures for figure in self._figures(measure)),
            entries=tuple(sorted(self.entries, key=lambda one: (one.to, one.due, one.case, one.timeframe))),
            sample=tuple(number for _, number in self.lots),
            left_out=self.left_out,
        )

    # Cases that stand beside others

    def _repeats(self, counted: Counted) -> None:
        if not any(measure.name == "repeat" for measure in self.report.measures) or not counted.received:
            return
        before, received = self.brought.get(_like(counted.state)), counted.state.case.received
        if before is None or received is None or before < received - YEAR:
            return
        label = counted.span.period.label
        self.counts[Cell(label, "repeat")] += 1
        for field in self.report.by:
            for value in counted.values(field):
                self.counts[Cell(label, "repeat", "", field, value)] += 1

    def _remember(self, policy: Policy, state: State) -> None:
        if state.case.person and state.case.received is not None:
            self.brought[_like(state)] = state.case.received

    def _draw(self, counted: Counted) -> None:
        sample = self.report.sample
        if sample is None:
            return
        drawn = {"closed": closes, "resolved": resolves}.get(sample.of)
        if counted.received if drawn is None else any(drawn(one) for one in counted.inside):
            number = counted.state.case.number
            lot = hashlib.sha256(f"{self.report.id}|{self.period.label}|{number}".encode()).hexdigest()
            insort(self.lots, (lot, number))
            del self.lots[sample.number :]

    # What is told

    def _figures(self, measure: Measure) -> Iterator[Figure]:
        counted = [cell for cell in self.counts if cell.measure == measure.name]
        for span in self.spans:
            label = span.period.label
            if measure.name == "time":
                yield from self._times(measure, label)
                continue
            for of in measure.of or sorted({cell.of for cell in counted} or {""}):
                inside = [cell for cell in counted if cell.period == label and cell.of == of]
                yield from self._of(measure, label, of, inside)

    def _of(self, measure: Measure, label: str, of: str, found: list[Cell]) -> Iterator[Figure]:
        total = Cell(label, measure.name, of)
        yield Figure(cell=total, number=self.counts[total])
        order = {name: n for n, name in enumerate(("to", "answer", *self.report.by))}
        inside = sorted((cell for cell in found if cell.by), key=lambda cell: (order[cell.by], _sorted(cell.value)))
        yield from (Figure(cell=cell, number=self.counts[cell]) for cell in inside)
        if measure.name == "answers" and self.counts[total]:
            yield from _mean(total, {cell.value: self.counts[cell] for cell in inside if cell.by == "answer"})

    def _times(self, measure: Measure, label: str) -> Iterator[Figure]:
        order = {name: n for n, name in enumerate(("", *self.report.by))}
        for of in measure.of:
            found = [cell for cell in self.minutes if cell.period == label and cell.of == of]
            for cell in sorted(found, key=lambda one: (order[one.by], one.value)):
                for name, share in SHARES:
                    yield Figure(cell=cell, number=_ranked(self.minutes[cell], share), unit=f"{name}, minutes")


def _like(state: State) -> tuple[str, str, str]:
    return state.case.person, state.case.kind, state.case.category


def _periods(report: Report, period: Period) -> Iterator[Period]:
    """The period, and those before it that are told beside it; only where it is one of the report's own."""
    yield period
    every, year_from = report.duty.every, report.duty.year_from
    for _ in range(report.trend if period == period_of(every, period.first, year_from) else 0):
        period = preceding(every, period, year_from)
        yield period


def list_of(report: Report, counted: Counted) -> Iterator[Entry]:
    """The promises on a case that were not kept in time: limits that passed in the period, or before and still owed."""
    listing = report.listing
    if listing is None:
        return
    for clock in counted.clocks:
        timeframe = counted.policy.timeframes[clock.timeframe]
        passed = passed_at(clock, counted.now)
        if passed is None or clock.target_only or passed >= counted.span.end:
            continue
        if listing.of and clock.timeframe not in listing.of:
            continue
        over = not OVER.isdisjoint(clock.states_at(counted.span.end - NOTCH))
        if over and not counted.span.holds(passed):
            continue
        done = clock.met_at if clock.met_at is not None and clock.met_at < counted.span.end else None
        case = counted.case
        yield Entry(
            case=counted.state.case.number, kind=case.kind, category=case.category, level=case.level,
            officer=case.officer or case.role, timeframe=clock.timeframe, title=timeframe.name,
            clause=", ".join(timeframe.clause), due=passed, done=done, over=over, to=listing.route.get(case.level, ""),
        )  # fmt: skip


def _ranked(counted: Counter[int], share: int) -> int:
    """The nearest rank: the smallest value that at least so many in a hundred do not exceed."""
    wanted, passed = -(-share * counted.total() // 100), 0
    for value in sorted(counted):
        passed += counted[value]
        if passed >= wanted:
            return value
    return 0


def _mean(total: Cell, answers: dict[str, int]) -> Iterator[Figure]:
    """The mean of answers that are numbers."""
    try:
        summed = sum(Decimal(value) * number for value, number in answers.items())
    except ArithmeticError:
        return
    yield Figure(cell=total, number=round(Decimal(summed) / sum(answers.values()), 2), unit="mean")


def _sorted(value: str) -> tuple[int, Decimal, str]:
    """Numbers by size, and then words."""
    return (0, Decimal(value), "") if value.replace(".", "", 1).isdecimal() else (1, Decimal(0), value)
