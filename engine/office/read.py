"""Reading: the one door to what the store holds, where access rules act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime

from engine.case.accrual import accrued
from engine.case.clock import Clock
from engine.case.clocks import by_timeframe, clocks
from engine.case.evolve import folded
from engine.case.retention import retained
from engine.case.state import State
from engine.errors import Refused, SiteError, StoreError
from engine.office.asking import (
    Asking,
    Reader,
    judged,
    note_read,
    reads_of,
    refuse_unless_read,
    veil_for,
    with_every_key,
)
from engine.office.loading import loaded
from engine.office.matters import Matter, matters
from engine.office.office import Council, Office, intact
from engine.office.seen import CaseView, step_seen, veiled
from engine.policy.policy import Policy
from engine.record import record, replaced
from engine.rehearse.explaining import explained, nothing
from engine.rehearse.guiding import advised
from engine.rehearse.seating import panels_now
from engine.store import histories, outbox, persons, register, shelf
from engine.store.histories import Break, History
from engine.store.register import Row, Wanted

__all__ = ["Asking", "Break", "CaseView", "Matter", "Row", "Wanted", "matters", "step_seen"]
MANY = 200
"""Cases that are held at once."""


@record
class Listing:
    """Cases of the register that whoever asks may see, and how many there are."""

    rows: tuple[Row, ...]
    total: int
    left_out: int = 0
    """How many cases of those councils lie on files that they do not read, whatever was looked for."""


def case(office: Office, council: Council, number: str, at: datetime, asking: Asking | None = None) -> CaseView:
    """A case with its policy, clocks and deliveries, as far as was recorded by `at`, without what is hidden.

    Who may read it is judged by how it stands when they ask; where nobody is named it is somebody outside. Raises
    Refused where there is none of that number, or was none then, or where it lies on a file that they do not read.
    """
    asking = asking or Asking(now=at)
    with office.store.reading() as connection:
        before, policy, state = loaded(office, connection, council, number, at)
        found = refuse_unless_read(policy, state, council, asking)
        veil = veil_for(office, connection, council, policy, state, asking, found)
        hides = nothing if veil is None else veil.asks
        if before.events[-1].recorded > at:
            state = folded(one for one in before.events if one.recorded <= at)
            if not state.begun:
                raise Refused("no-case", f"there was no case '{number}' then")
        known = persons.known(connection, council.key, state.case.person) if state.case.person else {}
        running = clocks(policy, state)
        sent = tuple(one for one in outbox.of_case(connection, council.key, number) if one.delivery.at <= at)
        seen = CaseView(
            council=council.key,
            policy=policy,
            state=state,
            clocks=running,
            person={} if found.hides_identity else known,
            deliveries=sent,
            letters={one.rendered: _kept(office, one.rendered) for one in sent if one.rendered},
            seats=tuple(panels_now(policy, state, at)),
            advice=tuple(advised(policy, state, at)),
            accrued={one.key: money for one in running if (money := accrued(policy, state, one, at))},
            retained=retained(policy, state, by_timeframe(running)),
            story=explained(policy, state, at, hides) if asking.how == "explain" else None,
            reads=reads_of(connection, council, number) if found.takes_part else (),
            hides_identity=found.hides_identity,
        )
    note_read(office, council, number, asking, found)
    return seen if veil is None else veiled(seen, veil)


def policy_of(office: Office, council: Council, number: str, now: datetime) -> Policy:
    """The policy that a case keeps, and nothing of the case. Raises Refused where there is no such case."""
    with office.store.reading() as connection:
        return loaded(office, connection, council, number, now)[1]


def _kept(office: Office, sha: str) -> str:
    """A letter as it went out; of one whose file is gone or was changed, nothing."""
    with suppress(StoreError):
        return shelf.kept(office.store, sha, "letter").decode()
    return ""


def council_of(office: Office, number: str, key: str = "") -> Council:
    """The council of a case number. Raises Refused where there is none, SiteError where there are several."""
    if key or len(office.councils) == 1:
        return office.council(key)
    with office.store.reading() as connection:
        rows = register.found(connection, number)
    if not rows:
        raise Refused("no-case", f"there is no case '{number}'")
    if len(rows) > 1:
        raise SiteError(f"several councils have a case '{number}': name one with --council")
    return office.council(rows[0].council)


def listing(office: Office, wanted: Wanted, asking: Asking, *, limit: int = 0) -> Listing:
    """Cases of the register, those with the oldest limit first, without those on files that whoever asks does not read.

    Words and persons are looked for only where they are not hidden, so that a search tells nothing of them.
    """
    with office.store.reading() as connection:
        reader, wanted = Reader(office, connection, asking), with_every_key(office, connection, wanted)
        free = replaced(wanted, guarded=False)
        plain = reader.readable(register.listed(connection, free, 0 if wanted.person else limit), free)
        apart = reader.readable(register.listed(connection, replaced(wanted, guarded=True)), wanted)
        total = (len(plain) if wanted.person else register.counted(connection, free)) + len(apart)
        rows = sorted((*plain, *apart), key=register.order_of)[: limit or None]
        every = list(register.listed(connection, Wanted(council=wanted.council, guarded=True)))
        left_out = len(every) - len(reader.readable(every, Wanted()))
        return Listing(rows=tuple(reader.unnamed(rows)), total=total, left_out=left_out)


def reported(
    office: Office, council: Council, before: datetime, now: datetime, asking: Asking
) -> Iterator[tuple[Policy, State, bool]]:
    """Every case that a report may count, each with the policy that it keeps, and whether whoever asks may see its
    number: those received before an instant, in the order in which they were received, as far as was recorded by `now`.
    The one place through which reports read."""
    after = (-1, "")
    while True:
        with office.store.reading() as connection:
            some = register.received_before(connection, council.key, before, after, MANY)
            several = histories.load_many(connection, council.key, [number for _, number in some])
            states = [folded(one for one in several[number].events if one.recorded <= now) for _, number in some]
            policies = {
                name: office.policy_of(connection, council, next(one for one in states if one.case.policy == name), now)
                for name in {one.case.policy for one in states if one.begun}
            }
        for one in states:
            if one.begun:
                policy = policies[one.case.policy]
                yield policy, one, _listed(policy, several[one.case.number], council, asking)
        if len(some) < MANY:
            return
        after = some[-1]


def _listed(policy: Policy, whole: History, council: Council, asking: Asking) -> bool:
    """Whether a case may be told by its number: judged by all that was recorded of it, however early one looks."""
    if not policy.access.classes:
        return True
    return judged(policy, folded(whole.events), council, asking, strict=False).may


def breaks(office: Office) -> list[Break]:
    """Every place where a history, or the text of a policy that cases keep, was tampered with."""
    with office.store.reading() as connection:
        found = list(histories.verify(connection))
        for council, policy, version, digest, text in shelf.policies(connection):
            if not intact(text, digest):
                what = "the text of the policy was changed"
                found.append(Break(council=council, history=f"{policy}@{version}", version=0, what=what))
        return found


def anchors(office: Office) -> list[Anchor]:
    """The heads of all histories: council, history, version, hash."""
    with office.store.reading() as connection:
        return list(histories.heads(connection))


Anchor = tuple[str, str, int, str]
"""A council, a history, its version and the hash of its last event, as they were."""


def unlike(office: Office, anchors: Iterable[Anchor]) -> Iterator[Break]:
    """Histories that are gone, shorter than they were, or another up to where they then ended."""
    with office.store.reading() as connection:
        for council, history, version, head in anchors:
            found = histories.hash_at(connection, council, history, version)
            if found is None:
                what = "it was there when the anchor was written, and is gone"
                yield Break(council=council, history=history, version=version, what=what)
            elif found != head:
                what = "not what it was when the anchor was written"
                yield Break(council=council, history=history, version=version, what=what)


def outbox_counts(office: Office) -> dict[str, int]:
    """How many deliveries wait, were sent, or were given up."""
    with office.store.reading() as connection:
        return outbox.counted(connection)


def when_overdue(view: CaseView, now: datetime) -> list[Clock]:
    """The clocks of a case whose limit has passed by now, whether or not a sweep has noticed."""
    return [one for one in view.clocks if one.open and "overdue" in one.states_at(now)]
