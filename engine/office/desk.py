"""The desk as the office keeps it: what channels bring in, once each, and what callers read and do under the policy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from engine.case import commands as c
from engine.case.state import State
from engine.case.step import Step, step
from engine.case.who import ENGINE, somebody
from engine.desk import Attachment, Caller, Counter, Fields, Progress, Taken
from engine.errors import Refused, Stale
from engine.office import act as acting
from engine.office import read, receive
from engine.office.asking import Asking, states_of
from engine.office.counter import counter_of, said_by_anybody
from engine.office.given import command_of, refuse_no_files, refuse_no_zone
from engine.office.kept_text import kept_text
from engine.office.loading import loaded
from engine.office.matters import Matter, matters
from engine.office.office import Council, Office
from engine.office.plainly import case_data, row_data, step_data
from engine.office.progress import progress_of
from engine.office.published import Published
from engine.office.recording import record
from engine.office.tokens import caller_of
from engine.policy.policy import Policy
from engine.store import desk as kept
from engine.store import shelf
from engine.store.published import Asked
from engine.store.register import Wanted
from engine.store.store import Connection

TRIES = 5
"""How often something is tried that somebody else's act on the same case came between."""
ASKED = ("state", "kind", "category", "level", "officer", "person", "words")
"""What a caller may look for in the register."""
Clock = Callable[[], datetime]
Ends = Callable[[], bool]
"""Whether the process was told to end."""


def stopped_at(now: datetime) -> Clock:
    """A clock that stands still: for days that are played rather than lived."""
    return lambda: now


def never() -> bool:
    """Of what nobody tells to end."""
    return False


def _now() -> datetime:
    return datetime.now(UTC)


class OfficeDesk:
    """`engine.desk.Desk` on an office that is open."""

    def __init__(self, office: Office, now: Clock = _now, channel: str = "") -> None:
        self.office, self.now, self.channel = office, now, channel
        self._published = Published(office)

    def councils(self) -> Sequence[str]:
        """The keys of the councils of the site."""
        return tuple(self.office.councils)

    def counter(self, council: str) -> Counter:
        """What a council takes in under the policy in force now. Raises SiteError for one that there is not."""
        here, now = self.office.council(council), self.now()
        with self.office.store.transaction() as connection:
            return counter_of(here.key, self.office.policy_for(connection, here, now, now))

    def lodge(
        self, council: str, fields: Fields, *, key: str = "", files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:  # fmt: skip
        """Bring in a matter for somebody outside, once for each key. Raises Refused."""
        here, now = self.office.council(council), self.now()
        refuse_no_zone(at)

        def bring(connection: Connection) -> Taken:
            policy = self.office.policy_for(connection, here, at or now, now)
            given = said_by_anybody(policy, fields)
            return self._lodged(connection, here, given, ENGINE, files, at or now, now)

        return self._once(here, key, bring, lodges=True)

    def take(self, caller: Caller, fields: Fields, *, key: str = "", files: Sequence[Attachment] = ()) -> Taken:
        """Bring a matter in as an officer does, once for each key. Raises Refused."""
        here, now = self.office.council(caller.council), self.now()
        by = somebody(here.versions[-1], caller.by, now)

        def bring(connection: Connection) -> Taken:
            return self._lodged(connection, here, kept_text(fields), by, files, now, now)

        return self._once(here, key, bring, lodges=True)

    def contact(
        self, council: str, number: str, text: str, *, channel: str, key: str = "", files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:  # fmt: skip
        """Record that the person got in touch about a case, once for each key. Raises Refused."""
        given = {"channel": channel, "result": "came-in", "note": text}
        return self._done(council, number, c.Contact.verb, given, key, files, at)

    def note(
        self, council: str, number: str, text: str, *, key: str = "", files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:  # fmt: skip
        """Write something down on a case, once for each key. Raises Refused."""
        return self._done(council, number, c.Note.verb, {"note": text}, key, files, at)

    def progress(self, council: str, number: str) -> Progress | None:
        """How a case stands, as anybody may be told who has its number; None where there is none."""
        here, now = self.office.council(council), self.now()
        with self.office.store.reading() as connection:
            several = states_of(self.office, connection, here, [number], now)
            return next((progress_of(here.key, *one, now) for one in several), None)

    def published(
        self, council: str, *, categories: Sequence[str], since: datetime | None = None,
        until: datetime | None = None, states: Sequence[str] = (), numbers: Sequence[str] = (), limit: int = 1000,
        offset: int = 0, changed: bool = False,
    ) -> Sequence[Progress]:  # fmt: skip
        """Cases that may be told to everybody, latest first."""
        here, now = self.office.council(council), self.now()
        asked = Asked(
            categories=tuple(categories), since=since, until=until, states=tuple(states), numbers=tuple(numbers),
            limit=limit, offset=offset,
        )  # fmt: skip
        return self._published.of(here, asked, now, changed=changed)

    def caller(self, token: str) -> Caller | None:
        """Whose token that is; None where it is nobody's, or has ended."""
        return caller_of(self.office, token, self.now())

    def cases(self, caller: Caller, wanted: Fields, limit: int = 50) -> Mapping[str, Any]:
        """Cases that the caller may see."""
        here, asking = self.office.council(caller.council), self._asking(caller)
        plain = {name: str(kept_text(wanted[name])) for name in ASKED if wanted.get(name)}
        asked = Wanted(council=here.key, overdue=bool(wanted.get("overdue")), now=asking.now, **plain)  # type: ignore[arg-type]
        found = read.listing(self.office, asked, asking, limit=limit)
        about = matters(self.office, here, found.rows, asking)
        zone = here.versions[-1].zone
        cases = [row_data(row, about.get(row.number) or Matter(), zone) for row in found.rows]
        return {"total": found.total, "left_out": found.left_out, "cases": cases}

    def case(self, caller: Caller, number: str) -> Mapping[str, Any]:
        """A case without what is hidden from the caller. Raises Refused."""
        here, asking = self.office.council(caller.council), self._asking(caller, "show")
        return case_data(read.case(self.office, here, number, asking.now, asking), asking.now)

    def act(
        self, caller: Caller, number: str, verb: str, fields: Fields, *, key: str = "", files: Sequence[Attachment] = ()
    ) -> Mapping[str, Any]:  # fmt: skip
        """Carry out a verb as the caller, once for each key. Raises Refused."""
        here, now = self.office.council(caller.council), self.now()
        by = somebody(here.versions[-1], caller.by, now)
        made: list[Step] = []
        if verb == c.Lodge.verb:
            raise Refused("already-lodged", f"case '{number}' has been lodged already")

        def ask(policy: Policy, _: State) -> c.Command:
            given = {"number": "", **kept_text(fields)} if verb == c.Split.verb else kept_text(fields)
            return command_of(policy, verb, given, now, by)

        def bring(connection: Connection) -> Taken:
            made.append(acting.acted(self.office, connection, here, number, ask, now))
            self._keep_files(connection, here, number, files, by, now, now)
            return Taken(number=number, new=True)

        if not self._once(here, key and f"{number}/{key}", bring).new:
            return self.case(caller, number)
        policy, asking = read.policy_of(self.office, here, number, now), self._asking(caller)
        seen = read.step_seen(self.office, here, policy, made[-1], asking)
        return step_data(seen.step, policy, here.key, now)

    def _done(
        self, council: str, number: str, verb: str, fields: Fields, key: str, files: Sequence[Attachment],
        at: datetime | None,
    ) -> Taken:  # fmt: skip
        """Do something that no officer does, once for each key."""
        here, now = self.office.council(council), self.now()
        refuse_no_zone(at)

        def bring(connection: Connection) -> Taken:
            acting.acted(
                self.office, connection, here, number,
                lambda policy, _: command_of(policy, verb, kept_text(fields), at or now, ENGINE), now,
            )  # fmt: skip
            self._keep_files(connection, here, number, files, ENGINE, at or now, now)
            return Taken(number=number, new=True)

        return self._once(here, key, bring)

    def _asking(self, caller: Caller, how: str = "") -> Asking:
        return Asking(by=caller.by, now=self.now(), how=how)

    def _lodged(
        self, connection: Connection, council: Council, fields: Fields, by: str, files: Sequence[Attachment],
        at: datetime, now: datetime,
    ) -> Taken:  # fmt: skip
        command_of(self.office.policy_for(connection, council, at, now), "lodge", {**fields, "number": "new"}, at, by)
        made = receive.lodged(self.office, connection, council, fields, at=at, by=by, now=now)
        number = made.state.case.number
        self._keep_files(connection, council, number, files, by, at, now)
        return Taken(number=number, new=True, missing=_missing(made.state))

    def _keep_files(
        self, connection: Connection, council: Council, number: str, files: Sequence[Attachment], by: str,
        at: datetime, now: datetime,
    ) -> None:  # fmt: skip
        """Put files on a case, each by a note that says what it was called."""
        refuse_no_files(files)
        for one in files:
            name = kept_text(one.name)
            sha = shelf.keep_bytes(self.office.store, connection, council.key, number, name, one.data, now)
            before, policy, state = loaded(self.office, connection, council, number, now)
            note = c.Note(at=at, by=by, note=name, file=sha)
            record(connection, self.office.site, council.key, before, policy, step(policy, state, note, now))

    def _once(
        self, council: Council, key: str, bring: Callable[[Connection], Taken], *, lodges: bool = False
    ) -> Taken:  # fmt: skip
        """Do something in one transaction, unless it was done under that key before; what `lodges` says what it lacks,
        however often it is brought. What two channels call the same is not the same."""
        key = f"{self.channel} {key}" if key and self.channel else key
        for left in reversed(range(TRIES)):
            try:
                with self.office.store.transaction() as connection:
                    known = kept.brought_in(connection, council.key, key) if key else ""
                    if known:
                        state = loaded(self.office, connection, council, known, self.now())[2] if lodges else None
                        return Taken(number=known, new=False, missing=_missing(state) if state else ())
                    taken = bring(connection)
                    if key and not kept.bring_in(connection, council.key, key, taken.number, self.now()):
                        raise Stale("it was brought in by somebody else meanwhile")
                    return taken
            except Stale:
                if not left:
                    raise
        raise AssertionError


def _missing(state: State) -> tuple[str, ...]:
    """What the kind of a case asks for and its lodgement did not bring."""
    return tuple(getattr(state.history[0], "missing", ()))
