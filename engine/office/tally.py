"""A tally: of each promise, how often it was kept, late or is still owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from engine.case import events as e
from engine.office import read
from engine.office.office import Council, Office
from engine.office.read import CaseView
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
    others: Counter[str]
    """How many cases were referred, redirected, kept without action, resolved, closed …"""
    eventful: str
    """The case in which most happened."""


def tally(office: Office, council: Council, now: datetime) -> Summed:
    """Sum up every case of a council as of now, but those on files that not everybody reads."""
    promises: dict[str, Tally] = {}
    others: Counter[str] = Counter()
    eventful, most = "", 0
    views = list(_views(office, council, now))
    for view in views:
        others.update(_became(view))
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
        council=council.versions[-1].council, cases=len(views), promises=tuple(promises.values()), others=others,
        eventful=eventful,
    )  # fmt: skip


def _views(office: Office, council: Council, now: datetime) -> Iterator[CaseView]:
    asking = read.Asking(now=now)
    for row in read.listing(office, read.Wanted(council=council.key), asking).rows:
        yield read.case(office, council, row.number, now, asking)


def _state(states: Iterable[str], late: bool) -> str:
    said = set(states)
    if "met" in said:
        return "late" if late else "met"
    return next((word for word in ("overdue", "lapsed", "ended") if word in said), "running")


def _became(view: CaseView) -> Iterator[str]:
    kinds = {type(event) for event in view.state.history}
    if e.Referred in kinds:
        yield "referred"
    yield view.state.case.state
