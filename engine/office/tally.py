"""A tally: of each promise, how often it was kept, late or is still owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from engine.case import events as e
from engine.office import read
from engine.office.office import Council, Office
from engine.record import fresh, record


@record
class Tally:
    """What became of one timeframe over many cases."""

    timeframe: str
    title: str
    target: bool
    counts: Counter[str] = fresh(factory=Counter)
    """By `met`, `late`, `overdue`, `running` and `ended`."""


@record
class Summed:
    """What became of the cases of one council."""

    council: str
    cases: int
    promises: tuple[Tally, ...]
    states: Counter[str]
    """How many of them are recorded, open, redirected, closed …"""
    referred: int
    """How many of them were passed to another level or to an outside body."""
    numbers: frozenset[str]
    """Their numbers."""
    left_out: int
    """How many more cases there are, on files that not everybody reads."""
    eventful: str
    """The case in which most happened."""


def tally(office: Office, council: Council, now: datetime) -> Summed:
    """Sum up every case of a council as of now, but those on files that not everybody reads."""
    promises: dict[str, Tally] = {}
    states: Counter[str] = Counter()
    eventful, most, referred = "", 0, 0
    asking = read.Asking(now=now)
    listed = read.listing(office, read.Wanted(council=council.key), asking)
    numbers = frozenset(row.number for row in listed.rows)
    for row in listed.rows:
        view = read.case(office, council, row.number, now, asking)
        states[view.state.case.state] += 1
        referred += any(isinstance(one, e.Referred) for one in view.state.history)
        for clock in view.clocks:
            timeframe = view.policy.timeframes[clock.timeframe]
            if timeframe.window is None:
                made = promises.setdefault(
                    clock.timeframe,
                    Tally(timeframe=clock.timeframe, title=timeframe.title, target=timeframe.target_only),
                )
                made.counts[_state(clock.states_at(now), clock.late)] += 1
        happened = len({type(event) for event in view.state.history}) * 10 + len(view.state.history)
        if happened > most:
            eventful, most = view.state.case.number, happened
    return Summed(
        council=council.versions[-1].council, cases=len(numbers), promises=tuple(promises.values()), states=states,
        referred=referred, numbers=numbers, left_out=listed.left_out, eventful=eventful,
    )  # fmt: skip


def _state(states: Iterable[str], late: bool) -> str:
    said = set(states)
    if "met" in said:
        return "late" if late else "met"
    return next((word for word in ("overdue", "lapsed", "ended") if word in said), "running")
