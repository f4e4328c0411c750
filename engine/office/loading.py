"""Loading: a case from its history, for whoever acts on it and whoever reads it."""

from __future__ import annotations

from datetime import datetime

from engine.case.evolve import folded
from engine.case.state import State
from engine.errors import Refused
from engine.office.office import Council, Office
from engine.policy.policy import Policy
from engine.store import histories
from engine.store.histories import History
from engine.store.store import Connection


def loaded(
    office: Office, connection: Connection, council: Council, number: str, now: datetime
) -> tuple[History, Policy, State]:
    """A case with the policy that it keeps. Raises Refused where there is no such case."""
    before = histories.load(connection, council.key, number)
    if not before.events:
        raise Refused("no-case", f"there is no case '{number}'")
    state = folded(before.events)
    return before, office.policy_of(connection, council, state, now), state
