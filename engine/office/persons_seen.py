"""Reading persons: who is known, what stands on them and who they may be, as far as whoever asks may see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from engine.case.events import PersonEvent, Received
from engine.case.evolve import folded
from engine.case.standing import shown_of
from engine.case.tallies import kept_of
from engine.errors import Refused
from engine.office.asking import Asking, Reader
from engine.office.office import Council, Office
from engine.office.persons import PLACE, gathered, person_under, unknown
from engine.policy.fields import Value
from engine.policy.policy import Policy
from engine.policy.versions import in_force
from engine.record import fresh, record, tuple_record
from engine.store import histories, register
from engine.store import persons as stored
from engine.store.persons import Row as Kept
from engine.store.register import Row, Wanted
from engine.store.store import Connection

MANY = 50
"""Persons that a list names; where there are more, it says so."""


@tuple_record
class Perhaps:
    """Somebody who tells the same of themselves, and may be the same person."""

    key: str
    name: str
    by: tuple[str, ...]
    """What both tell alike: email, phone, contact."""


@record
class PersonView:
    """A person, as whoever asks may see them."""

    council: str
    policy: Policy
    key: str
    """The key that they go by."""
    keys: tuple[str, ...]
    told: Mapping[str, str] = fresh(factory=dict)
    facts: Mapping[str, Value] = fresh(factory=dict)
    stands: tuple[tuple[str, str], ...] = ()
    """The restrictions that stand on them: the restriction, and one of its measures, in words."""
    perhaps: tuple[Perhaps, ...] = ()
    cases: tuple[Row, ...] = ()
    history: tuple[tuple[str, PersonEvent], ...] = ()
    """What became of what is kept of them, each with the key that it happened under, in order."""


@record
class Found:
    """Persons that a list found, with those that are one counted once, and whether there are more."""

    persons: tuple[tuple[str, Mapping[str, str]], ...]
    more: bool = False


def person(office: Office, council: Council, key: str, asking: Asking, at: datetime | None = None) -> PersonView:
    """A person, and what stood on them at an instant. Raises Refused (`unknown-person`) for somebody who is not known,
    and likewise where every case of theirs hides from whoever asks who they are."""
    with office.store.reading() as connection:
        found = _Seen(office, connection, council, key, asking)
        if not found.rows:
            raise unknown(key)
        return found.view(at or asking.now)


def beside(office: Office, council: Council, key: str, asking: Asking, at: datetime | None = None) -> PersonView | None:
    """The person of a case that is looked at; None where nobody is known, or it is hidden who it is."""
    try:
        return person(office, council, key, asking, at) if key else None
    except Refused:
        return None


def listing(office: Office, council: Council, words: str, asking: Asking) -> Found:
    """The persons whose name or way to be reached has all of the words, by their keys, in the order of names."""
    with office.store.reading() as connection:
        roots = dict.fromkeys(stored.root_of(connection, council.key, one) for one in
                              stored.with_words(connection, council.key, words))  # fmt: skip
        found = []
        for key in roots:
            seen = _Seen(office, connection, council, key, asking)
            if seen.rows and _has(seen.rows, words):
                found.append((seen.key, seen.told))
            if len(found) > MANY:
                break
        found.sort(key=lambda one: (one[1].get("name", "").casefold(), one[0]))
        return Found(persons=tuple(found[:MANY]), more=len(found) > MANY)


def doubles(office: Office, council: Council, asking: Asking) -> list[tuple[Perhaps, Perhaps]]:
    """Pairs of persons who tell a way to be reached alike, of whom nobody has said whether they are one."""
    with office.store.reading() as connection:
        found: dict[frozenset[str], tuple[Perhaps, Perhaps]] = {}
        for several in stored.every_alike(connection, council.key):
            for key in dict.fromkeys(stored.root_of(connection, council.key, one) for one in several):
                seen = _Seen(office, connection, council, key, asking)
                for other in seen.perhaps():
                    pair = frozenset((seen.key, other.key))
                    if pair not in found and seen.rows:
                        found[pair] = (Perhaps(seen.key, seen.told.get("name", ""), other.by), other)
        return list(found.values())


class _Seen:
    """One person as somebody sees them: of their keys only those that are not hidden."""

    def __init__(self, office: Office, connection: Connection, council: Council, key: str, asking: Asking) -> None:
        self.office, self.connection, self.council, self.asking = office, connection, council, asking
        every = stored.rows(connection, council.key, key)
        keys = tuple(row.key for row in every) or (key,)
        wanted = Wanted(council=council.key, person=key, persons=keys)
        whole = list(register.listed(connection, wanted))
        self.cases = Reader(office, connection, asking).readable(whole, wanted)
        hidden = {row.person for row in whole} - {row.person for row in self.cases}
        self.rows: Sequence[Kept] = [row for row in every if row.key not in hidden]
        self.kept_back = {row.number for row in whole} - {row.number for row in self.cases}
        if not every and self.cases:
            self.rows = [Kept(key, "", {})]
        self.key = self.rows[0].key if self.rows else key

    @property
    def told(self) -> Mapping[str, str]:
        """What is known of them: what is told under the key that they go by counts first."""
        found: dict[str, str] = {}
        for row in self.rows:
            found = {**{name: value for name, value in row.told.items() if value}, **found}
        secret = self._told_in(self.kept_back) if self.kept_back else set()
        secret -= self._told_in(row.number for row in self.cases) if secret else set()
        return {name: value for name, value in found.items() if value not in secret}

    def _told_in(self, numbers: Iterable[str]) -> set[str]:
        """What was told of the person on those cases."""
        loaded = histories.load_many(self.connection, self.council.key, list(numbers)).values()
        return {
            text
            for one in loaded
            for event in one.events
            if isinstance(event, Received)
            for text in event.told.values()
        }

    def view(self, at: datetime) -> PersonView:
        """Everything that may be seen of them."""
        versions = self.office.versions_of(self.connection, self.council)
        policy = in_force(versions, at.astimezone(versions[-1].zone).date()) or versions[-1]
        keys = [row.key for row in self.rows]
        numbers = [row.number for row in self.cases]
        names = [*numbers, *(PLACE + key for key in keys)]
        loaded = histories.load_many(self.connection, self.council.key, names)
        several = [(key, person_under(loaded, key)) for key in keys]
        events = [(key, event) for key, one in several for event in one.history if self._tells_of(event)]
        told = [event for _, one in several for event in one.told]
        standing = gathered(self.connection, self.council, policy, self.key, at)
        return PersonView(
            council=self.council.key, policy=policy, key=self.key, keys=tuple(keys), told=self.told,
            facts=kept_of(policy, [folded(loaded[number].events) for number in numbers], told, at),
            stands=tuple(shown_of(policy, standing)), perhaps=tuple(self.perhaps(policy)), cases=tuple(self.cases),
            history=tuple(sorted(events, key=lambda one: one[1].recorded)),
        )  # fmt: skip

    def perhaps(self, policy: Policy | None = None) -> Iterator[Perhaps]:
        """Others who tell the same of themselves, unless somebody has said that they are others."""
        ways = (policy or self.council.versions[-1]).persons.perhaps_by
        mine = {row.key for row in self.rows}
        loaded = histories.load_many(self.connection, self.council.key, [PLACE + key for key in sorted(mine)])
        settled = {other for key in mine for other in person_under(loaded, key).distinct}
        found: dict[str, list[str]] = {}
        for way, other in self._alike(ways):
            if other not in mine and way not in found.setdefault(other, []):
                found[other].append(way)
        for key, by in found.items():
            seen = _Seen(self.office, self.connection, self.council, key, self.asking)
            theirs = {row.key for row in seen.rows}
            if theirs and settled.isdisjoint(theirs) and not self._says_so(theirs, mine):
                yield Perhaps(seen.key, seen.told.get("name", ""), tuple(by))

    def _tells_of(self, event: PersonEvent) -> bool:
        """Whether an event names nobody whose key is hidden."""
        other = getattr(event, "into", "") or getattr(event, "other", "")
        if not other or any(row.key == other for row in self.rows):
            return True
        seen = _Seen(self.office, self.connection, self.council, other, self.asking)
        return any(row.key == other for row in seen.rows)

    def _alike(self, ways: Iterable[str]) -> Iterator[tuple[str, str]]:
        for identity in ("named", "pseudonymous"):
            for row in self.rows:
                for way in ways:
                    found = stored.alike(self.connection, self.council.key, row.told, identity, [way], among=row.key)
                    yield from ((way, other) for other in found)

    def _says_so(self, theirs: set[str], mine: set[str]) -> bool:
        """Whether it stands with one of them that they are another than one of these."""
        loaded = histories.load_many(self.connection, self.council.key, [PLACE + key for key in sorted(theirs)])
        return any(not person_under(loaded, key).distinct.isdisjoint(mine) for key in theirs)


def _has(rows: Sequence[Kept], words: str) -> bool:
    """Whether what may be seen of somebody has all of the words."""
    said = " ".join(value for row in rows for value in (row.key, *row.told.values())).casefold()
    return all(word in said for word in words.casefold().split())
