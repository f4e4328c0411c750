"""Matters: whose each case of a list is, and what it is about, as far as whoever asks may know."""

from __future__ import annotations

from collections.abc import Iterable

from engine.office.asking import Asking, guarded, judged, states_of, veil_for
from engine.office.office import Council, Office
from engine.record import record
from engine.store import persons
from engine.store.register import Row


@record
class Matter:
    """Whose matter a case is, and what the lodgement said."""

    name: str = ""
    details: str = ""


def matters(office: Office, council: Council, rows: Iterable[Row], asking: Asking) -> dict[str, Matter]:
    """What each of those cases is about, by number, of rows that a listing gave: of a case on a file nothing, and of
    somebody whose identity is hidden no name."""
    several = [row.number for row in rows if row.council == council.key and not guarded(row, council)]
    found: dict[str, Matter] = {}
    with office.store.reading() as connection:
        for policy, state in states_of(office, connection, council, several, asking.now):
            case, details = state.case, getattr(state.history[0], "details", "")
            reads = judged(policy, state, council, asking, strict=False)
            veil = veil_for(office, connection, council, policy, state, asking, reads)
            known = persons.known(connection, council.key, case.person) if case.person else {}
            name = "" if reads.hides_identity else known.get("name", "")
            if veil is not None:
                name, details = name if veil.over(name) == name else "", veil.over(details)
            found[case.number] = Matter(name=name, details=details)
    return found
