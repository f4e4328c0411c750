"""Asking: who reads, and what of a case they get. Every reading of the office passes here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from engine.case import events as e
from engine.case.access import PROTECTED, Reads, no_access, reading
from engine.case.evolve import folded
from engine.case.state import State
from engine.case.veil import HIDDEN, Veil, veil_of_person, veil_of_untold
from engine.case.who import known, somebody
from engine.errors import Refused
from engine.office.office import Council, Office
from engine.policy.policy import Policy
from engine.record import record, replaced
from engine.store import histories, persons
from engine.store.batch import Batch
from engine.store.guarded import cases_of
from engine.store.register import UNJUDGED, Row, Wanted
from engine.store.store import Connection

READS = "reads/"
"""Before the number of a case: the history of who read it."""
MANY = 200
"""Cases that are held at once."""


@record
class Asking:
    """Who asks, and when. Nobody named is somebody outside, who reads no file and learns nobody's identity."""

    by: str = ""
    now: datetime
    how: str = ""
    """show, export or explain: how a case is read whole; empty where it is not."""


def person(council: Council, asking: Asking, *, strict: bool = True) -> str:
    """The officer who asks. Raises Refused for somebody whom the council does not know; not strict, it is nobody."""
    if not asking.by:
        return ""
    policy = council.versions[-1]
    try:
        known(policy, asking.by)
        return somebody(policy, asking.by, asking.now)
    except Refused:
        if strict:
            raise
        return ""


def judged(policy: Policy, state: State, council: Council, asking: Asking, *, strict: bool = True) -> Reads:
    """What somebody reads of a case, as it stands now: whatever the instant that they look at."""
    return reading(policy, state, person(council, asking, strict=strict), asking.now)


def refuse_unless_read(policy: Policy, state: State, council: Council, asking: Asking) -> Reads:
    """What somebody reads of a case. Raises Refused (`no-access`) where that is nothing."""
    found = judged(policy, state, council, asking)
    if not found.may:
        raise Refused("no-access", *no_access(policy, state.case.number, person(council, asking), found))
    return found


def veil_of(connection: Connection, council: Council, policy: Policy, state: State) -> Veil:
    """What hides the identity of the person of a case."""
    known = persons.known(connection, council.key, state.case.person) if state.case.person else {}
    return veil_of_person(policy, state, known)


def veil_for(
    office: Office, connection: Connection, council: Council, policy: Policy, state: State, asking: Asking, found: Reads
) -> Veil | None:
    """What hides of a case what whoever asks must not learn: who the person is, or what only other cases tell of them,
    on which they may not know the person. None where nothing is hidden."""
    if found.hides_identity:
        return veil_of(connection, council, policy, state)
    person = state.case.person
    elsewhere = hidden_cases(office, connection, council, person, asking) - {state.case.number} if person else set()
    if not elsewhere:
        return None
    key = person if person in map(person_key, elsewhere) else ""
    return veil_of_untold(policy, state, persons.known(connection, council.key, person), key)


def hidden_cases(office: Office, connection: Connection, council: Council, person: str, asking: Asking) -> set[str]:
    """The cases of a person of which whoever asks may not know that they are that person's."""
    numbers = cases_of(connection, council.key, persons.keys_of(connection, council.key, person))
    found: set[str] = set()
    for policy, state in states_of(office, connection, council, numbers, asking.now):
        reads = judged(policy, state, council, asking, strict=False)
        if reads.hides_identity or not reads.may:
            found.add(state.case.number)
    return found


def key_hidden(office: Office, connection: Connection, council: Council, person: str, asking: Asking) -> bool:
    """Whether the key of a person names a case of which whoever asks may not know that it is theirs."""
    return person in map(person_key, hidden_cases(office, connection, council, person, asking))


def person_key(number: str) -> str:
    """The key of a person who became known with the case of that number."""
    return f"p-{number}"


class Reader:
    """Somebody who reads the register, with what was judged of the cases that take judging."""

    def __init__(self, office: Office, connection: Connection, asking: Asking) -> None:
        self.office, self.connection, self.asking = office, connection, asking
        self.found: dict[tuple[str, str], tuple[Reads, Policy, State]] = {}
        self.keys: dict[tuple[str, str], bool] = {}

    def readable(self, rows: Iterable[Row], wanted: Wanted) -> list[Row]:
        """Those rows whose cases they may read, and by what they may know of them."""
        several = [row for row in rows if not (wanted.person and self.key_hidden(row.council, wanted.person))]
        searched = bool(wanted.words or wanted.person)
        apart = [row for row in several if self._on_file(row) or (searched and row.identity == PROTECTED)]
        self._judge(apart)
        mine = {(row.council, row.number) for row in several} - {(row.council, row.number) for row in apart}
        mine |= {(row.council, row.number) for row in apart if self._may_find(row, wanted)}
        return [row for row in several if (row.council, row.number) in mine]

    def unnamed(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Those rows, without the person where it is hidden who that is, or where their key names a case that is."""
        apart = [row for row in rows if row.person and (row.identity == PROTECTED or self._on_file(row))]
        self._judge(apart)
        for row in rows:
            found = self.found.get((row.council, row.number)) if row in apart else None
            hidden = found is not None and found[0].hides_identity
            yield replaced(row, person="") if hidden or self.key_hidden(row.council, row.person) else row

    def key_hidden(self, council: str, person: str) -> bool:
        """Whether the key of a person is hidden from them."""
        if not person:
            return False
        if (council, person) not in self.keys:
            here = self.office.council(council)
            self.keys[council, person] = key_hidden(self.office, self.connection, here, person, self.asking)
        return self.keys[council, person]

    def _on_file(self, row: Row) -> bool:
        return guarded(row, self.office.council(row.council))

    def _judge(self, rows: Sequence[Row]) -> None:
        for key in dict.fromkeys(row.council for row in rows):
            council = self.office.council(key)
            numbers = [row.number for row in rows if row.council == key and (key, row.number) not in self.found]
            for policy, state in states_of(self.office, self.connection, council, numbers, self.asking.now):
                found = judged(policy, state, council, self.asking, strict=len(self.office.councils) == 1)
                self.found[key, state.case.number] = found, policy, state

    def _may_find(self, row: Row, wanted: Wanted) -> bool:
        """Whether they may read a case, and find it by what is looked for: not by what is hidden from them."""
        reads, policy, state = self.found[row.council, row.number]
        if not reads.may or (reads.hides_identity and wanted.person):
            return False
        if not reads.hides_identity or not wanted.words:
            return True
        veil = veil_of(self.connection, self.office.council(row.council), policy, state)
        details = veil.over(getattr(state.history[0], "details", "")).replace(HIDDEN, "")
        return all(word in f"{row.number} {details}".lower() for word in wanted.words.lower().split())


def with_every_key(office: Office, connection: Connection, wanted: Wanted) -> Wanted:
    """What is looked for, with a person's cases under every key that was found to be theirs."""
    if not wanted.person:
        return wanted
    councils = [wanted.council] if wanted.council else list(office.councils)
    keys = (key for council in councils for key in persons.keys_of(connection, council, wanted.person))
    return replaced(wanted, persons=tuple(dict.fromkeys(keys)))


def guarded(row: Row, council: Council) -> bool:
    """Whether it takes more than the register to say who reads a case: it lies on a file, or nobody has judged yet."""
    if row.file != UNJUDGED:
        return bool(row.file)
    named = f"{row.policy}@{row.version}"
    policy = next((one for one in council.versions if one.name == named), None)
    return policy is None or bool(policy.access.classes)


def states_of(
    office: Office, connection: Connection, council: Council, numbers: Sequence[str], now: datetime
) -> Iterator[tuple[Policy, State]]:
    """Several cases with the policies that they keep, a batch at a time."""
    policies: dict[str, Policy] = {}
    for begin in range(0, len(numbers), MANY):
        found = histories.load_many(connection, council.key, numbers[begin : begin + MANY])
        for number in numbers[begin : begin + MANY]:
            if number in found:
                state = folded(found[number].events)
                named = state.case.policy
                if named not in policies:
                    policies[named] = office.policy_named(connection, council, named, now)
                yield policies[named], state


def note_read(office: Office, council: Council, number: str, asking: Asking, found: Reads) -> None:
    """Write down that somebody read a case, where its file class says so: in a history of its own."""
    if found.file is None or not found.file.logs_reads or not asking.how:
        return
    by = person(council, asking)
    with office.store.transaction() as connection:
        batch = Batch(connection)
        before = histories.load(connection, council.key, READS + number)
        event = e.FileRead(at=asking.now, recorded=asking.now, by=by, how=asking.how)
        histories.append(batch, council.key, READS + number, "reads", before, [event])
        batch.write()


def reads_of(connection: Connection, council: Council, number: str) -> tuple[e.FileRead, ...]:
    """Who read a case, in order, as far as its file class has it written down."""
    found = histories.load(connection, council.key, READS + number).events
    return tuple(one for one in found if isinstance(one, e.FileRead))
