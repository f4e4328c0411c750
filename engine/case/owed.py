"""Whether a promise can be owed on a case at all: most of a policy's are for other cases, told before any walk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.case.state import Case, Happened
from engine.case.view import Seen
from engine.policy.conditions import ClockIs, Condition, Count, WindowIs, fields_asked, holds, leaves
from engine.policy.fields import Value
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe

Standing = tuple[Case, Mapping[str, Value], Happened]
"""A case with its facts as they stood for a while, and what made them so."""


def standings(timeline: Sequence[Happened]) -> list[Standing]:
    """How the case stood, each time that it changed."""
    found: list[Standing] = []
    for one in timeline:
        if not found or one.case is not found[-1][0] or one.facts is not found[-1][1]:
            found.append((one.case, one.facts, one))
    return found


def never_owed(policy: Policy, timeframe: Timeframe, stood: Sequence[Standing]) -> bool:
    """Whether the timeframe is for other cases, however this one has stood so far.

    False where its condition asks counts, clocks or tables: only the walk can answer those.
    """
    condition = timeframe.applies
    if condition is None or not _asks_the_case_alone(policy, timeframe.id, condition):
        return False
    return not any(holds(condition, Seen(policy, case, facts, one.at)) for case, facts, one in stood)


def asks_more(condition: Condition | None) -> bool:
    """Whether a condition asks other clocks or counts."""
    return condition is not None and any(isinstance(leaf, Count | ClockIs | WindowIs) for leaf in leaves(condition))


def _asks_the_case_alone(policy: Policy, key: str, condition: Condition) -> bool:
    known: dict[str, bool] = policy.index("case-alone")
    if key not in known:
        known[key] = not asks_more(condition) and policy.giving.keys().isdisjoint(fields_asked(condition))
    return known[key]


def replaceable(policy: Policy) -> frozenset[str]:
    """The timeframes instead of which another may run."""
    known: dict[str, frozenset[str]] = policy.index("replaceable")
    if not known:
        known["all"] = frozenset(one.instead_of for one in policy.timeframes.values() if one.instead_of)
    return known["all"]
