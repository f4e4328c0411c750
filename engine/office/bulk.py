"""Bulk lodgements: a file of rows taken in, many cases a transaction; nothing lost, and nothing twice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from engine.case import commands as c
from engine.case.standing import asks_of_persons
from engine.case.state import NOTHING
from engine.case.step import Step, step
from engine.case.who import known as at_work
from engine.case.who import person_of
from engine.case.written import written
from engine.errors import EngineError, Refused
from engine.office.asking import Asking
from engine.office.kept_text import kept_text
from engine.office.numbering import Numbers
from engine.office.office import Council, Office
from engine.office.persons import hidden
from engine.office.receive import known, lodged
from engine.office.recording import gather
from engine.office.rows import Fields, Row, how_many_rows, read_rows, write_rejects
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_instant
from engine.record import record, replaced
from engine.store import shelf, statements
from engine.store import tables as t
from engine.store.batch import Batch
from engine.store.histories import History
from engine.store.store import Connection

CHUNK = 500
"""Rows taken in with one commit."""
UNKEPT = re.compile(r"[\ud800-\udfff]|(?<!\\)(?:\\\\)*\\u0000")
"""In JSON text, halves of characters and zero bytes, which no store keeps."""
RECEIVED = ("received", "at", "received_at")


@record
class Taken:
    """What became of a file so far."""

    rows: int = 0
    taken: int = 0
    rejected: int = 0
    before: int = 0
    """Rows that an earlier, broken-off import of the file had dealt with."""
    known: int = 0
    """Rows that were taken in from another file before, and so not again."""
    rejects: Path | None = None


def import_file(
    office: Office, council: Council, path: Path, *, by: str, now: datetime, told: Callable[[int], None] | None = None
) -> Taken:
    """Take in the rows of a CSV or JSON Lines file, from where an earlier import of it broke off.

    Each row is a lodgement: `received` and the fields of one. Rejected rows are written beside the file in the same
    form, with the reason in a last column. Raises NotRows where the file cannot be read as rows, and Refused where
    nobody called `by` works for the council; nothing has then been taken in.
    """
    how_many_rows(path)
    at_work(council.versions[-1], by)
    source = _digest(path)
    with office.store.reading() as connection:
        done = shelf.last_taken(connection, council.key, source)
    rows, known = 0, 0
    numbered = enumerate(read_rows(path), 1)
    while chunk := list(islice(numbered, CHUNK)):
        rows = chunk[-1][0]
        left = [one for one in chunk if one[0] > done]
        if left:
            known += _take(office, council, source, left, by, now)
            if told is not None:
                told(len(left))
    return replaced(_summed(office, council, path, source, rows, done), known=known)


def taken_rows(office: Office, council: Council, path: Path) -> dict[int, str]:
    """The case number of each row of a file that was taken in."""
    with office.store.reading() as connection:
        return shelf.numbers_of(connection, council.key, _digest(path))


def _take(
    office: Office, council: Council, source: str, chunk: list[tuple[int, Row]], by: str, now: datetime
) -> int:  # fmt: skip
    """One chunk, one transaction: its cases, and the note that its rows have been dealt with.

    A row that another file brought before, whole and the same, keeps the case that it became; gives how many.
    """
    with office.store.transaction() as connection:
        batch = _Batch(office, connection, council)
        marks, new = [], []
        done = shelf.last_taken(connection, council.key, source)
        digests = {row: _row_digest(read.fields) for row, read in chunk}
        taken = shelf.taken_elsewhere(connection, council.key, source, list(digests.values()))
        known = 0
        for row, read in chunk:
            if row <= done:
                continue
            number, reason = taken.get(digests[row], ""), ""
            known += bool(number)
            if not number:
                try:
                    number = batch.lodge(read, by, now, f"{source[:12]}:{row}")
                    new.append((council.key, digests[row], source, number))
                except (Refused, NotAValue, EngineError) as fault:
                    reason = _because(fault)
            marks.append((council.key, source, row, number, reason))
        batch.write()
        statements.add(connection, t.imported, marks)
        statements.run(connection, "row", new)
        return known


class _Batch:
    """Cases of one chunk, gathered so that each table is written once."""

    def __init__(self, office: Office, connection: Connection, council: Council) -> None:
        self.office, self.connection, self.council = office, connection, council
        self.policies: dict[object, Policy] = {}
        self.named: dict[str, bool] = {}
        """Whom rows have named so far, and whether whoever imports them may know of them."""
        self.batch = Batch(connection)
        self.numbers = Numbers(connection, council)

    def lodge(self, row: Row, by: str, now: datetime, source: str) -> str:
        """Take one row in; gives its number. Raises Refused or NotAValue, and has then left nothing behind."""
        if row.fault:
            raise NotAValue(row.fault)
        rest = {key: kept_text(value) for key, value in row.fields.items() if value not in (None, "")}
        zone = self.council.versions[-1].zone
        at = read_instant(str(_received(rest)), zone)
        policy = self._policy(at, now)
        who = person_of(policy, by, at)
        rest["source"] = source
        returns = policy.persons.same_by or (rest.get("person") and asks_of_persons(policy))
        if returns or any(rule.joins_same or rule.opens for rule in policy.intake):
            _tried(policy, {**rest, "number": "trial"}, at, who, now)
            self.write()
            with self.connection.begin_nested():
                made = lodged(self.office, self.connection, self.council, rest, at=at, by=who, now=now)
            return made.state.case.number
        number = self.numbers.next(at)
        made = _tried(policy, {**rest, "number": number}, at, who, now)
        speaks_for = self._speaks_for(str(rest.get("person") or ""), who, now)
        gather(self.batch, self.office.site, self.council.key, History(), policy, made, keeps_person=speaks_for)
        self.numbers.take(at)
        return number

    def _speaks_for(self, person: str, by: str, now: datetime) -> bool:
        """Whether whoever imports may know the person whom a row names, and so tell something of them."""
        if person and person not in self.named:
            asking = Asking(by=by, now=now)
            self.named[person] = not hidden(self.office, self.connection, self.council, person, asking)
        return self.named.get(person, True)

    def _policy(self, at: datetime, now: datetime) -> Policy:
        day = at.astimezone(self.council.versions[-1].zone).date()
        if day not in self.policies:
            self.policies[day] = self.office.policy_for(self.connection, self.council, at, now)
        return self.policies[day]

    def write(self) -> None:
        """Write what was gathered."""
        self.batch.write()
        self.numbers.write()


def _tried(policy: Policy, fields: Fields, at: datetime, by: str, now: datetime) -> Step:
    """What a row leads to, before anything is kept of it. Raises Refused or NotAValue."""
    if UNKEPT.search(json.dumps(fields, ensure_ascii=False)):
        raise NotAValue("the row has a character that cannot be kept: half of one, or a zero byte")
    try:
        command = written(policy, "lodge", fields, at=at, by=by)
        assert isinstance(command, c.Lodge)
        return step(policy, NOTHING, known(command), now)
    except NotAValue:
        raise
    except (TypeError, ValueError, AttributeError, KeyError):
        raise NotAValue("the row has a value of a kind that does not belong where it stands") from None


def _received(fields: Fields) -> Any:
    for name in RECEIVED:
        if name in fields:
            return fields.pop(name)
    raise NotAValue("the row does not say when it was received (a column `received`)")


def _because(fault: Exception) -> str:
    if isinstance(fault, Refused):
        clause = f" ({fault.clause})" if fault.clause else ""
        return f"{fault.code}: {fault.sentence}{clause}"
    return str(fault)


def _row_digest(fields: Fields) -> str:
    """A row by its content; what is empty says nothing."""
    said = {key: value for key, value in fields.items() if value not in (None, "")}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def _summed(office: Office, council: Council, path: Path, source: str, rows: int, before: int) -> Taken:
    with office.store.reading() as connection:
        reasons = shelf.rejected_rows(connection, council.key, source)
    rejects = path.with_name(f"{path.stem}.rejected{path.suffix}")
    if reasons:
        write_rejects(path, rejects, reasons)
    return Taken(
        rows=rows, taken=rows - len(reasons), rejected=len(reasons), before=before,
        rejects=rejects if reasons else None,
    )  # fmt: skip
