"""Reading: the one door to what the store holds, where access rules act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.evolve import folded
from engine.case.state import State
from engine.errors import Refused, SiteError
from engine.office.act import loaded
from engine.office.office import Council, Office, intact
from engine.policy.policy import Policy
from engine.record import fresh, record
from engine.store import histories, outbox, register, shelf
from engine.store.histories import Break
from engine.store.outbox import Waiting
from engine.store.register import Row, Wanted

__all__ = ["Break", "Row", "Wanted"]
MANY = 200
"""Cases that are held at once."""


@record
class CaseView:
    """One case, as somebody may see it."""

    council: str
    policy: Policy
    state: State
    clocks: tuple[Clock, ...]
    person: Mapping[str, str] = fresh(factory=dict)
    deliveries: tuple[Waiting, ...] = ()
    letters: Mapping[str, str] = fresh(factory=dict)
    """The letters that were rendered, by their SHA-256, as they went out: subject, empty line, text."""


@record
class Matter:
    """Whose matter a case is, and what the lodgement said."""

    name: str = ""
    details: str = ""


def case(office: Office, council: Council, number: str, now: datetime, *, explain: bool = False) -> CaseView:
    """A case with its policy, clocks and deliveries, as far as was recorded by `now`.

    Raises Refused where there is none of that number, or was none then.
    """
    with office.store.reading() as connection:
        before, policy, state = loaded(office, connection, council, number, now)
        if before.events[-1].recorded > now:
            state = folded(one for one in before.events if one.recorded <= now)
            if not state.begun:
                raise Refused("no-case", f"there was no case '{number}' then")
        deliveries = tuple(one for one in outbox.of_case(connection, council.key, number) if one.delivery.at <= now)
        return CaseView(
            council=council.key,
            policy=policy,
            state=state,
            clocks=clocks(policy, state, explain=explain),
            person=shelf.person(connection, council.key, state.case.person) if state.case.person else {},
            deliveries=deliveries,
            letters={one.rendered: _kept(office, one.rendered) for one in deliveries if one.rendered},
        )


def _kept(office: Office, sha: str) -> str:
    """A letter as it went out; of one whose file is gone, nothing."""
    path = shelf.file_path(office.store, sha)
    return path.read_text(encoding="utf-8") if path.is_file() else ""


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


def listing(office: Office, wanted: Wanted, *, limit: int = 0) -> list[Row]:
    """Cases of the register, those with the oldest limit first."""
    with office.store.reading() as connection:
        return list(register.listed(connection, wanted, limit))


def matters(office: Office, council: Council, rows: Iterable[Row]) -> dict[str, Matter]:
    """What each of those cases is about, by number. A person who is protected has no name here."""
    several = [row for row in rows if row.council == council.key]
    found: dict[str, Matter] = {}
    with office.store.reading() as connection:
        for begin in range(0, len(several), 200):
            some = {row.number: row for row in several[begin : begin + 200]}
            for number, history in histories.load_many(connection, council.key, list(some)).items():
                row = some[number]
                hidden = row.identity == "protected" or not row.person
                known = {} if hidden else shelf.person(connection, council.key, row.person)
                details = getattr(history.events[0], "details", "")
                found[number] = Matter(name=known.get("name", ""), details=details)
    return found


def how_many(office: Office, wanted: Wanted) -> int:
    """How many cases there are of a kind looked for."""
    with office.store.reading() as connection:
        return register.counted(connection, wanted)


def histories_of(office: Office, council: Council, numbers: Sequence[str]) -> Iterator[State]:
    """The states of several cases, a batch at a time."""
    for begin in range(0, len(numbers), 200):
        with office.store.reading() as connection:
            several = histories.load_many(connection, council.key, numbers[begin : begin + 200])
        for number in numbers[begin : begin + 200]:
            if number in several:
                yield folded(several[number].events)


def reported(office: Office, council: Council, before: datetime, now: datetime) -> Iterator[tuple[Policy, State]]:
    """Every case that a report may count, each with the policy that it keeps: those received before an instant, in the
    order in which they were received, as far as was recorded by `now`. The one place through which reports read."""
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
        yield from ((policies[one.case.policy], one) for one in states if one.begun)
        if len(some) < MANY:
            return
        after = some[-1]


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
