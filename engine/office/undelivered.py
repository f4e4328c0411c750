"""Undelivered: who learns that a letter does not go, so that nobody waits for an answer that never comes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count

from engine.case.access import notice_to
from engine.case.delivery import Delivery
from engine.errors import EngineError, Refused
from engine.office.loading import loaded
from engine.office.office import Office
from engine.store import outbox
from engine.store.batch import Batch
from engine.store.outbox import Waiting
from engine.store.store import Connection

HELD_UP = timedelta(days=1)
"""After how long somebody is told of a letter that has not gone yet."""
GIVEN_UP, STILL_WAITING = "given-up", "still-waiting"
TAKEN_OVER = ("kind", "received")
"""What a notice says of the case as the letter did."""


def tell_of(office: Office, connection: Connection, one: Waiting, now: datetime) -> None:
    """Queue a notice that a letter was given up, or once that it has not gone for a day: to the officer or role whose
    case it is, else to the site's operator.

    Why it was is not in it: that may be what the other side said of an address which its reader does not know. Of
    notices and records nobody is told; the outbox lists them.
    """
    about = _about(connection, one, now) if one.delivery.sort == "letter" else ""
    if not about:
        return
    batch = Batch(connection)
    with suppress(EngineError, Refused):  # of a case, or a council, that is there no longer nobody can be told
        outbox.queue(batch, one.council, tuple(_notices(office, connection, one, about, now)))
        batch.write()


def _about(connection: Connection, one: Waiting, now: datetime) -> str:
    """What there is to be told of a letter; empty where there is nothing."""
    stands = outbox.by_key(connection, one.council, one.delivery.key)
    if stands is not None and stands.state == outbox.FAILED:
        return GIVEN_UP
    late = stands is not None and stands.state == outbox.WAITING and now >= one.delivery.at + HELD_UP
    return STILL_WAITING if late else ""


def _notices(office: Office, connection: Connection, one: Waiting, about: str, now: datetime) -> Iterator[Delivery]:
    letter = one.delivery
    _, policy, state = loaded(office, connection, office.council(one.council), letter.case, now)
    whose = state.case.officer or state.case.role or office.site.operator
    told = {key: said for key, said in letter.fields.items() if key in TAKEN_OVER}
    said = {**told, "case": letter.case, "letter": letter.about.replace("-", " "), "key": letter.key}
    for who in notice_to(policy, state, whose, now) if whose else ():
        key = _free(connection, one, about, who)
        if key:
            yield Delivery(key=key, sort="notice", to=who, about=about, case=letter.case, at=now, fields=said)


def _free(connection: Connection, one: Waiting, about: str, who: str) -> str:
    """A key that no notice has: the letter may be sent again, and given up again. Empty where it waits, and that was
    told before."""
    several = (f"{one.delivery.key}/{about}/{who}/{n}" for n in (count(1) if about == GIVEN_UP else (1,)))
    return next((key for key in several if outbox.by_key(connection, one.council, key) is None), "")
