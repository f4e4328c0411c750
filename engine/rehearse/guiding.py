"""Guidance on a case: what the document advises there, by the step that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from engine.case.state import State
from engine.case.view import met, seen_now
from engine.policy.policy import Policy
from engine.record import tuple_record

ENDED = ("closed", "withdrawn", "redirected", "joined")


@tuple_record
class Advice:
    """What is advised on a case: at which step, in which words, by which clause."""

    step: str
    """A verb, a decision or an event, by its title where it has one; empty for the case as it stands."""
    text: str
    clause: str
    number: int
    """Its place in the policy, from 1."""


def advised(policy: Policy, state: State, now: datetime) -> Iterator[Advice]:
    """The guidance that is for this case; of kinds and levels only that of its own. None once it has ended."""
    if state.case.state in ENDED:
        return
    seen = seen_now(policy, state, now)
    for number, one in enumerate(policy.guidance, 1):
        if not met(one.when, seen):
            continue
        for step in one.at or ("",):
            if step in policy.kinds or policy.level(step) is not None:
                if step in (state.case.kind, state.case.level):
                    yield Advice("", one.text, one.clause, number)
            else:
                yield Advice(_title(policy, step), one.text, one.clause, number)


def _title(policy: Policy, step: str) -> str:
    decision, event, letter = policy.decisions.get(step), policy.events.get(step), policy.letters.get(step)
    return (decision.title if decision else event.title if event else letter.title if letter else "") or step
