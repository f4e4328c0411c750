"""Lived: the rules that the cases of a site came to, as far as whoever asks may read them."""

from __future__ import annotations

from collections.abc import Mapping

from engine.case.clocks import clocks
from engine.office.asking import Asking, states_of
from engine.office.office import Office
from engine.office.read import Wanted, listing
from engine.policy.clauses import Rule
from engine.rehearse.exercise import of_case
from engine.store import outbox


def lived(office: Office, asking: Asking) -> Mapping[str, frozenset[Rule]]:
    """The rules that cases have come to, by `policy@version`. Of a case that they may not read, nothing counts."""
    rows = listing(office, Wanted(), asking).rows
    found: dict[str, set[Rule]] = {}
    with office.store.reading() as connection:
        for key, council in office.councils.items():
            numbers = [row.number for row in rows if row.council == key]
            for policy, state in states_of(office, connection, council, numbers, asking.now):
                sent = [one.delivery for one in outbox.of_case(connection, key, state.case.number)]
                found.setdefault(policy.name, set()).update(of_case(policy, state, clocks(policy, state), sent))
    return {name: frozenset(rules) for name, rules in found.items()}
