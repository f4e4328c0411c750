"""What is covered: each clause with its state, each rule with the scenarios that came to it, and shares of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.policy.clauses import Clause
from engine.record import fresh, record

STATES = {
    "uncovered": "no rule carries it out, nobody does it by hand, and nobody has waived it",
    "stale": "its text has changed since the rules that cite it were looked over",
    "implemented": "a rule cites it, and no scenario that passes proves it",
    "tested": "a scenario that passes comes to a rule that cites it",
    "manual duty": "people see to it by hand, for the reason given",
    "waived": "it is not carried out, and somebody answers for that",
    "advisory": "it is shown to people, and not enforced",
    "not cited": "data, a role or a definition that no rule cites, and that asks for none",
}
"""Every state of a clause, from what asks for work to what asks for none."""


@record
class Covered:
    """One clause with its state."""

    clause: Clause
    state: str
    rules: tuple[str, ...] = ()
    """The rules that cite it, in words."""
    scenarios: tuple[str, ...] = ()
    """The scenarios that prove it."""
    why: str = ""
    """Of a manual duty or a waived clause the reason; of others what is to be said beside the state."""
    owner: str = ""
    """Of a manual duty the role that sees to it; empty where none is said."""
    live: bool = False
    """Whether real cases came to a rule that cites it."""


@record
class Document:
    """One clause register with the states of its clauses."""

    id: str
    title: str
    policies: tuple[str, ...]
    clauses: tuple[Covered, ...]

    def share(self, measure: str) -> tuple[int, int]:
        """How many of how many: see `shares`."""
        return shares(self.clauses, measure)


@record
class Used:
    """One rule, and the scenarios that came to it."""

    policy: str
    rule: str
    place: str
    scenarios: tuple[str, ...] = ()
    why: str = ""
    """Why no scenario came to it."""


@record
class Coverage:
    """The whole of it."""

    documents: tuple[Document, ...]
    rules: tuple[Used, ...]
    strangers: tuple[tuple[str, str], ...] = ()
    """Clauses that a scenario says it covers and no register has: the scenario and the clause."""
    played: Mapping[str, int] = fresh(factory=dict)
    """How many scenarios passed, failed and were skipped."""
    asked_live: bool = False

    @property
    def clauses(self) -> tuple[Covered, ...]:
        """The clauses of all documents."""
        return tuple(one for document in self.documents for one in document.clauses)


def shares(clauses: Iterable[Covered], measure: str) -> tuple[int, int]:
    """How many of how many executable clauses.

    `executable`: those that a rule, somebody's hands or a waiver accounts for, of all; `tested`: those that a scenario
    proves, of those that a rule carries out.
    """
    states = [one.state for one in clauses if one.clause.kind == "executable"]
    if measure == "executable":
        return sum(state != "uncovered" for state in states), len(states)
    ruled = [state for state in states if state in ("tested", "implemented", "stale")]
    return ruled.count("tested"), len(ruled)
