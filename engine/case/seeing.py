"""A case as whoever decides sees it: with its clocks, which are reckoned only where a condition asks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from engine.case.clock import Clock
from engine.case.clocks import by_timeframe, clocks
from engine.case.state import State
from engine.case.view import Seen
from engine.policy.fields import Value
from engine.policy.policy import Policy


class LateClocks(Mapping[str, Sequence[Clock]]):
    """The clocks of a case by timeframe, reckoned at the first question."""

    def __init__(self, policy: Policy, state: State) -> None:
        self.policy = policy
        self.state = state
        self.found: Mapping[str, Sequence[Clock]] | None = None

    def _all(self) -> Mapping[str, Sequence[Clock]]:
        if self.found is None:
            self.found = by_timeframe(clocks(self.policy, self.state))
        return self.found

    def __getitem__(self, name: str) -> Sequence[Clock]:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def seen_whole(
    policy: Policy, state: State, at: datetime, *, event: object | None = None, more: Mapping[str, Value] | None = None
) -> Seen:  # fmt: skip
    """The case as it is, at an instant; `event` is the act or event at hand, `more` facts that come with it."""
    facts = {**state.facts, **more} if more else state.facts
    return Seen(
        policy, state.case, facts, at, event=event, timeline=state.timeline, clocks=LateClocks(policy, state)
    )  # fmt: skip
