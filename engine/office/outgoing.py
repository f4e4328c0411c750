"""Outgoing: what the outbox holds as somebody may see it, and what a person makes of what was given up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.case.veil import Veil
from engine.errors import Refused
from engine.office.asking import Asking, judged, person, refuse_unless_read, states_of, veil_for
from engine.office.loading import loaded
from engine.office.office import Council, Office
from engine.record import record, replaced
from engine.store import outbox
from engine.store.outbox import DROPPED, FAILED, SENT, Waiting
from engine.store.store import Connection


@record
class Outgoing:
    """Deliveries that whoever asks may see, the oldest first."""

    several: tuple[Waiting, ...]
    left_out: int = 0
    """How many of those that were looked for belong to cases that they do not read."""


def outgoing(office: Office, council: Council, asking: Asking, states: Sequence[str]) -> Outgoing:
    """What the outbox of a council holds in those states, without what is hidden from whoever asks."""
    with office.store.reading() as connection:
        found = outbox.listed(connection, council.key, states)
        numbers = tuple(dict.fromkeys(one.delivery.case for one in found if one.delivery.case))
        veils = _veils(office, connection, council, asking, numbers)
    mine = [one for one in found if one.delivery.case in ("", *veils)]
    seen = (one if (veil := veils.get(one.delivery.case)) is None else veil.over(one) for one in mine)
    return Outgoing(several=tuple(seen), left_out=len(found) - len(mine))


def _veils(
    office: Office, connection: Connection, council: Council, asking: Asking, numbers: Sequence[str]
) -> Mapping[str, Veil | None]:
    """Of each case that they may read, what hides what they must not learn of it."""
    found: dict[str, Veil | None] = {}
    for policy, state in states_of(office, connection, council, numbers, asking.now):
        reads = judged(policy, state, council, asking)
        if reads.may:
            found[state.case.number] = veil_for(office, connection, council, policy, state, asking, reads)
    return found


def held_behind(one: Waiting, several: Sequence[Waiting]) -> Waiting | None:
    """The letter of the same case that a record waits for, among several deliveries; None where it waits for none."""
    if one.delivery.sort != "record" or one.state != outbox.WAITING or one.attempts:
        return None
    before = (each for each in several if each.delivery.sort == "letter" and each.delivery.case == one.delivery.case)
    untried = (each for each in before if each.state == outbox.WAITING and not (each.attempts or each.answer))
    return next((each for each in untried if each.id < one.id), None)


def named(office: Office, council: str, key: str) -> tuple[str, str]:
    """The council and the key of a delivery that may be written with its council before it, as plugins know it."""
    first, _, rest = key.partition("/")
    return (first, rest) if first in office.councils and council in ("", first) else (council, key)


def tried_again(office: Office, council: Council, key: str, asking: Asking, *, sent: bool = False) -> Waiting:
    """Have something that was given up or dropped, or that waits for its next attempt, sent with the next dispatch; and
    a record that went although it was `sent`: under its key a record system takes it once.

    Raises Refused where there is no such delivery, where it has gone, or where whoever asks does not read its case.
    """
    with office.store.transaction() as connection:
        one = _meant(office, connection, council, key, asking)
        if one.state == SENT and not (sent and one.delivery.sort == "record"):
            raise Refused("sent-already", f"'{key}' has gone: {one.answer or 'it was taken'}")
        if is_being_sent(one) and waits_until(one, asking.now):
            raise Refused("being-sent", f"'{key}' is being handed over just now; look again in a quarter of an hour")
        outbox.put_back(connection, one, asking.now)
        return replaced(one, state=outbox.WAITING, attempts=0, not_before=asking.now)


def given_up(office: Office, council: Council, key: str, asking: Asking, reason: str) -> Waiting:
    """Take something out of what is to be sent, and keep by whom and why. Raises Refused as `tried_again` does."""
    with office.store.transaction() as connection:
        one = _meant(office, connection, council, key, asking)
        if one.state in (SENT, DROPPED):
            raise Refused("sent-already", f"'{key}' {'has gone' if one.state == SENT else 'was dropped before'}")
        why = f"dropped by {person(council, asking)}: {reason}"
        outbox.drop(connection, one, why)
        return replaced(one, state=DROPPED, answer=why)


def all_given_up(office: Office, council: Council, asking: Asking) -> tuple[str, ...]:
    """The keys of everything that was given up and that whoever asks may see."""
    return tuple(one.delivery.key for one in outgoing(office, council, asking, (FAILED,)).several)


def _meant(office: Office, connection: Connection, council: Council, key: str, asking: Asking) -> Waiting:
    one = outbox.by_key(connection, council.key, key)
    if one is None:
        raise Refused(
            "no-delivery", f"the outbox holds nothing called '{key}'; `engine outbox list` shows what it holds"
        )
    if one.delivery.case:
        _, policy, state = loaded(office, connection, council, one.delivery.case, asking.now)
        refuse_unless_read(policy, state, council, asking)
    return one


def is_being_sent(one: Waiting) -> bool:
    """Whether somebody has claimed it and has no answer for it yet; whoever is gone by then leaves that as it is."""
    return one.state == outbox.WAITING and one.answer == outbox.HANDING


def waits_until(one: Waiting, now: datetime) -> datetime | None:
    """When it is tried next; None of what may go at once, and of what is not to go."""
    return one.not_before if one.state == outbox.WAITING and one.not_before > now else None
