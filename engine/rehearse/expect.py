"""Expectations: what a scenario says must be so, held against what is so. What is not written is not asserted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from engine.case.accrual import accrued
from engine.case.clock import Clock
from engine.case.events import (
    ClockActed,
    ClockEnded,
    ClockEvent,
    ClockLapsed,
    ClockMet,
    ClockOverdue,
    ClockWarned,
    Decided,
    name_of,
)
from engine.case.view import Seen, seen_now
from engine.policy.values import NotAValue
from engine.policy.vocabulary import EVENTS
from engine.rehearse.comparing import Difference, listed, said, same
from engine.rehearse.keeping import retention_said
from engine.rehearse.play import Play, Stage, received_of
from engine.rehearse.reading import READING, reading_said
from engine.rehearse.seating import seats_said
from engine.rehearse.times import matches, shown

STATES = ("running", "paused", "met", "overdue", "lapsed", "ended")


def differences(play: Play, expected: Mapping[str, Any], now: datetime, since: datetime | None) -> Iterator[Difference]:
    """What of an expectation does not hold at an instant; `never` and `always` look back to the step before."""
    if not expected:
        return
    stage = play.meant(expected.get("case"))
    looks = _Looks(play, stage, now, since)
    for key, wanted in expected.items():
        if key in ("case", "refused", "no_effect", "clause", "always"):
            continue
        yield from looks.at(key, wanted)
    for key, wanted in (expected.get("always") or {}).items():
        yield from looks.at(key, wanted)


class _Looks:
    """Looks at one case at one instant."""

    def __init__(self, play: Play, stage: Stage, now: datetime, since: datetime | None) -> None:
        self.play, self.stage, self.now, self.since = play, stage, now, since
        self.case = stage.state.case
        self.policy = stage.policy
        self.by_id: dict[str, list[Clock]] = {}
        for clock in stage.clocks:
            self.by_id.setdefault(clock.timeframe, []).append(clock)

    def at(self, key: str, wanted: Any) -> Iterator[Difference]:
        """What does not hold of one key."""
        if key in STATES:
            yield from self._in_state(key, wanted)
        elif key in ("due", "target", "opens"):
            yield from self._instants(key, wanted)
        elif key in SIMPLE:
            found = SIMPLE[key](self)
            if not same(wanted, found):
                yield Difference(what=key, expected=said(wanted), found=said(found))
        elif key in SETS:
            have = SETS[key](self)
            missing = [one for one in listed(wanted) if one not in have]
            if missing:
                yield Difference(what=key, expected=", ".join(missing), found=", ".join(sorted(have)) or "none")
        elif key in READING:
            yield from reading_said(key, wanted, self.policy, self.stage.state, self.now)
        else:
            yield from OTHERS[key](self, wanted)

    # Clocks

    def _in_state(self, state: str, wanted: Any) -> Iterator[Difference]:
        for name in listed(wanted):
            self._known(name)
            found = [clock for clock in self.clocks(name) if not clock.window or state != "overdue"]
            if not any(state in clock.states_at(self.now) for clock in found):
                is_now = "; ".join(f"{one.key} {' and '.join(one.states_at(self.now))}" for one in found)
                yield Difference(what=f"{name} is {state}", expected=state, found=is_now or "it has no clock")

    def _instants(self, key: str, wanted: Mapping[str, Any]) -> Iterator[Difference]:
        for name, value in wanted.items():
            self._known(name)
            for member, expected in value.items() if isinstance(value, dict) else [("", value)]:
                found = self._instant(key, self._one(name, member))
                if not matches(str(expected), found, self.policy):
                    what = f"{key} of {name}" + (f" for {member}" if member else "")
                    yield Difference(what=what, expected=str(expected), found=shown(found, self.policy))

    def _instant(self, key: str, clock: Clock | None) -> datetime | None:
        if clock is None:
            return None
        return {"due": clock.due, "target": clock.target, "opens": clock.opens}[key]

    def _one(self, name: str, member: str) -> Clock | None:
        """The clock that a name means: that key, or the open one of the timeframe, or the last that there was."""
        found = [clock for clock in self.clocks(name) if not member or clock.member == member]
        live = [clock for clock in found if clock.open] or found
        exact = [clock for clock in live if clock.key == name]
        return next(reversed(exact or live), None)

    def clocks(self, name: str) -> list[Clock]:
        """The clocks of a timeframe, or the one of that key."""
        return [clock for several in self.by_id.values() for clock in several if name in (clock.key, clock.timeframe)]

    def _known(self, name: str) -> None:
        if name.partition("#")[0].partition(":")[0] not in self.policy.timeframes:
            raise NotAValue(f"the policy has no timeframe and no window `{name}`")

    def _may_happen(self, name: str) -> None:
        timeframe, _, turn = name.partition(".")
        if turn:
            self._known(timeframe)
        if turn not in ("", *TURNS.values()) or (not turn and name not in {*EVENTS, *self.policy.events}):
            raise NotAValue(f"`{name}` is no event of this policy and no turn of a clock, such as `answer.overdue`")

    # The rest

    def facts(self, wanted: Mapping[str, Any]) -> Iterator[Difference]:
        """Facts and their values."""
        seen = seen_now(self.policy, self.stage.state, self.now)
        for name, value in wanted.items():
            found = seen.value(name)
            if not same(value, found):
                yield Difference(what=f"fact {name}", expected=said(value), found=said(found))

    def seats(self, wanted: Mapping[str, str]) -> Iterator[Difference]:
        """Who fills seats and ladders."""
        for name, value, found in seats_said(wanted, self.policy, self.stage.state, self.now):
            yield Difference(what=f"seat {name}", expected=value, found=found)

    def window(self, wanted: Mapping[str, str]) -> Iterator[Difference]:
        """Where windows stand."""
        for name, value in wanted.items():
            self._known(name)
            state = self.stage.state
            seen = Seen(self.policy, self.case, state.facts, self.now, timeline=state.timeline, clocks=self.by_id)
            found = seen.window(name)
            if value not in (found, "any") or not found:
                yield Difference(what=f"window {name}", expected=value, found=found or "it does not apply")

    def letters(self, wanted: list[Mapping[str, str]]) -> Iterator[Difference]:
        """Letters that have been written; an empty list says that there is none."""
        sent = [(one.about, one.to) for one in self.stage.deliveries if one.sort == "letter"]
        listed = ", ".join(f"{about} to {to}" for about, to in sent) or "none"
        if sent and not wanted:
            yield Difference(what="letters", expected="none", found=listed)
        for one in wanted:
            if not any(one.get("letter", about) == about and one.get("to", to) == to for about, to in sent):
                yield Difference(what="letters", expected=said(dict(one)), found=listed)

    def accrued(self, wanted: Mapping[str, Any]) -> Iterator[Difference]:
        """Money that has accrued."""
        for name, value in wanted.items():
            self._known(name)
            clock = self._one(name, "")
            found = accrued(self.policy, self.stage.state, clock, self.now) if clock else Decimal(0)
            if Decimal(str(value)) != found:
                yield Difference(what=f"accrued on {name}", expected=str(value), found=str(found))

    def never(self, wanted: Any) -> Iterator[Difference]:
        """Events that have not happened since the step before."""
        for name in listed(wanted):
            self._may_happen(name)
            for event in self.stage.state.history:
                if (self.since is None or event.recorded > self.since) and name in names_of(event):
                    yield Difference(
                        what="never", expected=f"no {name}", found=f"{name} {shown(event.at, self.policy)}"
                    )
                    break

    def absent(self, wanted: Any) -> Iterator[Difference]:
        """Timeframes without a clock."""
        for name in listed(wanted):
            self._known(name)
            if self.clocks(name):
                yield Difference(what=f"{name} is absent", expected="no clock", found=self.clocks(name)[-1].state)

    def reasons(self) -> set[str]:
        """The rules that decided about the case."""
        decided = {event.decision for event in self.stage.state.history if isinstance(event, Decided)}
        return {*self.case.because, *self.by_id, *decided}

    def notified(self) -> set[str]:
        """Who has had a notice."""
        return {one.to for one in self.stage.deliveries if one.sort == "notice"}

    def late(self) -> set[str]:
        """Timeframes met after their limit."""
        return {clock.timeframe for clock in self.stage.clocks if clock.late}


TURNS: dict[type[ClockEvent], str] = {
    ClockWarned: "warned", ClockMet: "met", ClockOverdue: "overdue", ClockLapsed: "lapsed", ClockEnded: "ended",
    ClockActed: "acted",
}  # fmt: skip


def names_of(event: Any) -> tuple[str, ...]:
    """The names under which an event may be meant: its moment, and for clocks `acknowledge.overdue`."""
    if isinstance(event, ClockEvent):
        return (f"{event.timeframe}.{TURNS[type(event)]}",)
    return (name_of(event),)


SIMPLE: dict[str, Callable[[_Looks], Any]] = {
    "version": lambda looks: looks.policy.version,
    "kind": lambda looks: looks.case.kind,
    "category": lambda looks: looks.case.category or None,
    "level": lambda looks: looks.case.level or None,
    "outcome": lambda looks: looks.case.outcome or None,
    "state": lambda looks: looks.case.state,
    "officer": lambda looks: looks.case.officer or looks.case.role or None,
    "identity": lambda looks: looks.case.identity,
    "record": lambda looks: looks.stage.state.begun,
    "act": lambda looks: looks.case.act,
    "communicate": lambda looks: looks.case.communicate,
    "go": lambda looks: looks.case.go or None,
    "missing": lambda looks: sorted(one.missing) if (one := received_of(looks.stage.state)) else [],
}
SETS: dict[str, Callable[[_Looks], set[str]]] = {
    "notified": _Looks.notified,
    "because": _Looks.reasons,
    "late": _Looks.late,
    "restricted": lambda looks: {name for one in looks.case.restricted for name in (one, one.partition(".")[2])},
}
OTHERS: dict[str, Callable[[_Looks, Any], Iterator[Difference]]] = {
    "seats": _Looks.seats,
    "facts": _Looks.facts,
    "window": _Looks.window,
    "letters": _Looks.letters,
    "accrued": _Looks.accrued,
    "never": _Looks.never,
    "absent": _Looks.absent,
    "retention": lambda looks, wanted: retention_said(wanted, looks.policy, looks.stage.state),
}
