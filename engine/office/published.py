"""Published: how cases stand, as everybody may be told; what was reckoned of a case is kept until it is another."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from datetime import datetime
from threading import Lock

from engine.desk import Progress
from engine.office.asking import states_of
from engine.office.office import Council, Office
from engine.office.progress import Reckoned, reckoned, told
from engine.policy.policy import Policy
from engine.store import published as found
from engine.store.published import Asked, Open
from engine.store.store import Connection

MOST = 10_000
"""Cases of which is kept how they stand; of more, those that nobody asked for longest are forgotten."""
Kept = tuple[str, Policy, Reckoned]
"""The head of the history and the policy from which it was reckoned, and how the case stands by them."""


class Published:
    """What may be told to everybody. Anybody may ask for it, and often: so a case is not reckoned for each question.

    How a case stands follows from its history and its policy; so it is reckoned anew where either is another, such as
    when a closure is announced or later rules reach the case.
    """

    def __init__(self, office: Office) -> None:
        self.office = office
        self._kept: OrderedDict[tuple[str, str], Kept] = OrderedDict()
        self._lock = Lock()

    def of(self, council: Council, asked: Asked, now: datetime, *, changed: bool = False) -> list[Progress]:
        """The cases that are asked for, by when they were received, or by when their state changed."""
        with self.office.store.reading() as connection:
            if changed:
                several = found.changed(connection, council.key, asked)
            else:
                several = found.received(connection, council.key, asked)
            stand = self._standing(connection, council, several, now)
        return [told(one, now) for one in stand if one.answered]

    def _standing(
        self, connection: Connection, council: Council, several: Sequence[Open], now: datetime
    ) -> Iterator[Reckoned]:
        """How each of them stands, in their order."""
        policies = {
            name: self.office.policy_named(connection, council, name, now) for name in {one.policy for one in several}
        }
        known = self._known(council.key, several, policies)
        heads = {one.number: one.head for one in several if one.number not in known}
        for policy, state in states_of(self.office, connection, council, [*heads], now):
            number = state.case.number
            known[number] = heads[number], policy, reckoned(council.key, policy, state)
        self._keep(council.key, known)
        return (known[one.number][2] for one in several if one.number in known)

    def _known(self, council: str, several: Sequence[Open], policies: dict[str, Policy]) -> dict[str, Kept]:
        known = {}
        with self._lock:
            for one in several:
                kept = self._kept.get((council, one.number))
                if kept is not None and kept[0] == one.head and kept[1] is policies[one.policy]:
                    known[one.number] = kept
        return known

    def _keep(self, council: str, known: dict[str, Kept]) -> None:
        with self._lock:
            for number, kept in known.items():
                self._kept[council, number] = kept
                self._kept.move_to_end((council, number))
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
