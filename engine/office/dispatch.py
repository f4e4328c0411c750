"""Dispatch: what waits in the outbox is handed to plugins, outside any transaction, and their answer is recorded."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from engine.case.delivery import Delivery
from engine.errors import EngineError, NotAsked, StoreError
from engine.offers import Answer, Later, Never, Notifier, Renderer, Sent
from engine.office.desk import Clock, Ends, never
from engine.office.enclosing import enclosed
from engine.office.kept_text import kept_text
from engine.office.office import Office
from engine.office.rendering import letter_of, rendered
from engine.office.sound import plain, sound
from engine.office.strays import told_of_strays
from engine.office.undelivered import tell_of
from engine.record import fresh, record
from engine.recordkeeping import RecordSystem
from engine.store import outbox
from engine.store.outbox import Waiting

ATTEMPTS = 28
"""Attempts after which a delivery that never goes is given up and shown as failed: five and a half days at least, which
are longer than any row of holidays on which nobody mends what ails it."""
LONGEST_WAIT = timedelta(hours=6)
UNASKED = timedelta(minutes=5)
"""How long what was not handed over at all waits for the next attempt; that one has not been made then."""
HANDING_OVER = timedelta(minutes=15)
"""How long a delivery is kept from every other dispatch while it is handed over; whoever is killed leaves it then."""
TRIES = 5
"""How often it is tried to record what became of a delivery."""
DOUBLED = 10
"""How often a wait is doubled at most: the shortest is longer than the longest by then."""
SPREAD = 0.2
"""By how much of itself a wait may be longer, so that what failed together is not tried again together."""


WENT, PUT_OFF, GIVEN_UP = "sent", "put off", "given up"
Say = Callable[[str], None]


def _unheard(_: str) -> None:
    """What is said to nobody."""


@record
class Carriers:
    """What takes letters, notices and records, by name, with the settings of each."""

    notifiers: Mapping[str, Notifier] = fresh(factory=dict)
    record_systems: Mapping[str, RecordSystem] = fresh(factory=dict)
    settings: Mapping[tuple[str, str], Mapping[str, Any]] = fresh(factory=dict)
    """The settings of each, by its sort (`notifier` or `record system`) and its name."""
    renderers: tuple[Renderer, ...] = ()
    """What is asked to render a letter, in this order."""
    idle: Mapping[str, str] = fresh(factory=dict)
    """Plugins that are switched on and do not run, and why."""

    def settings_of(self, sort: str, name: str) -> Mapping[str, Any]:
        """What one of them is handed as its settings."""
        return self.settings.get((sort, name), {})


def dispatch(office: Office, carriers: Carriers, now: Clock, say: Say = _unheard, ends: Ends = never) -> Counter[str]:
    """Send what may be sent by now; gives how many were sent, put off and given up.

    It is one pass: what is put off, or queued meanwhile, is left to the next. Several may do so at once: each delivery
    is handed over by one of them, which has it for fifteen minutes from the instant at which it took it. A crash in
    between sends it again later under the same key, which a plugin takes once. What is of a council that the site does
    not name is left as it is. `say` is told in a sentence what concerns no single delivery. Once it `ends`, nothing is
    handed over after what is in hand.
    """
    done: Counter[str] = Counter()
    begun = now()
    while not ends() and (one := _next(office, begun, now())) is not None:
        answer = _carried(office, carriers, one, now())
        done[_kept(office, one, answer, now())] += 1
    if ends():
        return done
    for sentence in told_of_strays(office):
        say(sentence)
    try:
        done += _receipts(office, carriers)
    except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and what waited has gone
        say(f"what '{office.site.record_system}' says of earlier records could not be learned: {fault}")
    return done


def _kept(office: Office, one: Waiting, answer: Answer | NotAsked, now: datetime) -> str:
    """Record what became of a delivery. A store that is locked for long is waited for: what has gone would go again."""
    for left in reversed(range(TRIES)):
        try:
            with office.store.transaction() as connection:
                became = _recorded(connection, one, answer, now)
                if became != WENT:
                    tell_of(office, connection, one, now)
                return became
        except StoreError:
            if not left:
                raise
    raise AssertionError


def _next(office: Office, begun: datetime, now: datetime) -> Waiting | None:
    with office.store.transaction() as connection:
        return outbox.claim(connection, office.councils, begun, now + HANDING_OVER)


def _carried(office: Office, carriers: Carriers, one: Waiting, now: datetime) -> Answer | NotAsked:
    """What the plugin answers; one that fails, however it does, is tried again and holds up no other."""
    try:
        return sound(_handed(office, carriers, one, now))
    except NotAsked as why:
        return why
    except EngineError as fault:
        return Later(why=kept_text(str(fault)))
    except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return Later(why=kept_text(f"{type(fault).__name__}: {fault}"))


def _handed(office: Office, carriers: Carriers, one: Waiting, now: datetime) -> Answer:
    delivery = one.delivery
    if delivery.sort == "record":
        system = carriers.record_systems.get(delivery.to)
        if system is None:
            return _nobody(carriers, f"no record system '{delivery.to}' is switched on")
        return system.push(enclosed(office, one, now), carriers.settings_of("record system", system.name))
    name = _carrier(office, delivery)
    notifier = carriers.notifiers.get(name)
    if notifier is None:
        if not name:
            return Later(why="the site names no notifier for this", after=LONGEST_WAIT)
        return _nobody(carriers, f"no notifier '{name}' is switched on")
    letter = letter_of(office, one) if delivery.sort == "notice" else rendered(office, carriers.renderers, one, now)
    if isinstance(letter, Never):
        return letter
    return notifier.deliver(letter, carriers.settings_of("notifier", name))


def _nobody(carriers: Carriers, why: str) -> Later:
    """What becomes of a delivery that nothing takes. Raises NotAsked where a plugin that does not run may."""
    if carriers.idle:
        raise NotAsked(f"{why}; of those that are, these do not run: {', '.join(carriers.idle)}")
    return Later(why=why, after=LONGEST_WAIT)


def _carrier(office: Office, delivery: Delivery) -> str:
    site = office.site
    if delivery.sort == "notice":
        return site.notices
    return site.letters.get(delivery.channel) or site.letters.get("", "")


def _recorded(connection: Any, one: Waiting, answer: Answer | NotAsked, now: datetime) -> str:
    if isinstance(answer, NotAsked):
        outbox.left(connection, one, kept_text(str(answer)), now + UNASKED)
        return PUT_OFF
    if isinstance(answer, Sent):
        outbox.answered(connection, one, outbox.SENT, answer.receipt)
        return WENT
    if isinstance(answer, Never) or one.attempts + 1 >= ATTEMPTS:
        outbox.answered(connection, one, outbox.FAILED, answer.why)
        return GIVEN_UP
    outbox.answered(connection, one, outbox.WAITING, answer.why, again_at=now + wait_of(one, answer))
    return PUT_OFF


def wait_of(one: Waiting, answer: Later) -> timedelta:
    """How long until the next attempt: twice as long each time, up to six hours, and then up to a fifth longer."""
    first = min(answer.after, LONGEST_WAIT)
    wait: timedelta = min(first * 2 ** min(one.attempts, DOUBLED), LONGEST_WAIT)
    named = f"{one.council}/{one.delivery.key}/{one.attempts}"
    share = int.from_bytes(hashlib.sha256(named.encode()).digest()[:4], "big") / 2**32
    return wait * (1 + SPREAD * share)


def _receipts(office: Office, carriers: Carriers) -> Counter[str]:
    """Record what a record system has said of what was pushed earlier, and then tell it that this was heard."""
    done: Counter[str] = Counter()
    name = office.site.record_system
    system = carriers.record_systems.get(name) if name else None
    if system is None or system.receipts is None:
        return done
    settings = carriers.settings_of("record system", name)
    heard = []
    for receipt in system.receipts(settings):
        council, _, key = receipt.key.partition("/")
        word = "accepted" if receipt.accepted else "rejected"
        said = plain(f"{word}: {receipt.said}".rstrip(": "))
        with office.store.transaction() as connection:
            became = outbox.answered_later(connection, council, key, said, accepted=receipt.accepted)
        done[word] += became == outbox.TOLD
        if became != outbox.TOO_SOON:
            heard.append(receipt.key)
    if heard and system.heard is not None:
        system.heard(tuple(heard), settings)
    return +done
