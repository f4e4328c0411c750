"""Dispatch: what waits in the outbox is handed to plugins, outside any transaction, and their answer is recorded."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from engine.case.delivery import Delivery
from engine.errors import StoreError
from engine.offers import Answer, Later, Never, Notifier, RecordSystem, Renderer, Sent
from engine.office.enclosing import enclosed
from engine.office.kept_text import kept_text
from engine.office.office import Office
from engine.office.rendering import letter_of, rendered
from engine.record import fresh, record
from engine.store import outbox
from engine.store.outbox import Waiting

ATTEMPTS = 12
"""Attempts after which a delivery that never goes is given up and shown as failed: some two days."""
SHORTEST_WAIT = timedelta(seconds=30)
"""How long to wait at least, whatever a plugin says: else all attempts would be made at once."""
LONGEST_WAIT = timedelta(hours=6)
HANDING_OVER = timedelta(minutes=15)
"""How long a delivery is kept from every other dispatch while it is handed over; whoever is killed leaves it then."""
SPREAD = 0.2
"""By how much of itself a wait may be longer, so that what failed together is not tried again together."""


@record
class Carriers:
    """What takes letters, notices and records, by name, with the settings of each."""

    notifiers: Mapping[str, Notifier] = fresh(factory=dict)
    record_systems: Mapping[str, RecordSystem] = fresh(factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = fresh(factory=dict)
    renderers: tuple[Renderer, ...] = ()
    """What is asked to render a letter, in this order."""


def dispatch(office: Office, carriers: Carriers, now: datetime) -> Counter[str]:
    """Send what may be sent by now; gives how many were sent, put off and given up.

    Several may do so at once: each delivery is handed over by one of them. A crash in between sends it again later
    under the same key, which a plugin takes once.
    """
    done: Counter[str] = Counter()
    while (one := _next(office, now)) is not None:
        answer = _sound(_carried(office, carriers, one, now))
        with office.store.transaction() as connection:
            done[_recorded(connection, one, answer, now)] += 1
    done += _receipts(office, carriers)
    return done


def _next(office: Office, now: datetime) -> Waiting | None:
    with office.store.transaction() as connection:
        return outbox.claim(connection, now, now + HANDING_OVER)


def _carried(office: Office, carriers: Carriers, one: Waiting, now: datetime) -> Answer:
    """What the plugin answers; one that fails, however it does, is tried again and holds up no other."""
    try:
        answer = _handed(office, carriers, one, now)
    except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return Later(why=f"{type(fault).__name__}: {fault}")
    if not isinstance(answer, Sent | Later | Never):
        return Later(why=f"the plugin answered {answer!r}, which is neither Sent nor Later nor Never")
    return answer


def _sound(answer: Answer) -> Answer:
    """The answer with nothing in it that cannot be kept: its words are a plugin's, or the other side's."""
    if isinstance(answer, Sent):
        return Sent(receipt=kept_text(str(answer.receipt)))
    why = kept_text(str(answer.why))
    if isinstance(answer, Never):
        return Never(why=why)
    if not isinstance(answer.after, timedelta):
        return Later(why=f"{why} (the plugin says to wait {answer.after!r:.40}, which is no timedelta)")
    return Later(why=why, after=max(answer.after, SHORTEST_WAIT))


def _handed(office: Office, carriers: Carriers, one: Waiting, now: datetime) -> Answer:
    delivery = one.delivery
    if delivery.sort == "record":
        system = carriers.record_systems.get(delivery.to)
        if system is None:
            return Later(why=f"no record system '{delivery.to}' is switched on", after=LONGEST_WAIT)
        try:
            record = enclosed(office, one, now)
        except StoreError as gone:
            return Later(why=str(gone))
        return system.push(record, carriers.settings.get(system.name, {}))
    name = _carrier(office, delivery)
    notifier = carriers.notifiers.get(name)
    if notifier is None:
        return Later(why="the site names no notifier for this", after=LONGEST_WAIT)
    letter = letter_of(office, one) if delivery.sort == "notice" else rendered(office, carriers.renderers, one, now)
    if isinstance(letter, Never):
        return letter
    return notifier.deliver(letter, carriers.settings.get(name, {}))


def _carrier(office: Office, delivery: Delivery) -> str:
    site = office.site
    if delivery.sort == "notice":
        return site.notices
    return site.letters.get(delivery.channel) or site.letters.get("", "")


def _recorded(connection: Any, one: Waiting, answer: Answer, now: datetime) -> str:
    if isinstance(answer, Sent):
        outbox.answered(connection, one, outbox.SENT, answer.receipt)
        return "sent"
    if isinstance(answer, Never) or one.attempts + 1 >= ATTEMPTS:
        outbox.answered(connection, one, outbox.FAILED, answer.why)
        return "given up"
    outbox.answered(connection, one, outbox.WAITING, answer.why, again_at=now + wait_of(one, answer))
    return "put off"


def wait_of(one: Waiting, answer: Later) -> timedelta:
    """How long until the next attempt: twice as long each time, up to six hours, and then up to a fifth longer."""
    wait: timedelta = min(answer.after * 2**one.attempts, LONGEST_WAIT)
    named = f"{one.council}/{one.delivery.key}/{one.attempts}"
    share = int.from_bytes(hashlib.sha256(named.encode()).digest()[:4], "big") / 2**32
    return wait * (1 + SPREAD * share)


def _receipts(office: Office, carriers: Carriers) -> Counter[str]:
    """What record systems have said of what was pushed earlier."""
    done: Counter[str] = Counter()
    name = office.site.record_system
    system = carriers.record_systems.get(name) if name else None
    if system is None or system.receipts is None:
        return done
    for receipt in system.receipts(carriers.settings.get(name, {})):
        word = "accepted" if receipt.accepted else "rejected"
        council, _, key = receipt.key.partition("/")
        with office.store.transaction() as connection:
            if outbox.answer_by_key(connection, council, key, f"{word}: {receipt.said}".rstrip(": ")):
                done[word] += 1
    return done
