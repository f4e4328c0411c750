"""The shelf: policies in use, announcements, serial numbers, and files by content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import BindParameter, Connection, and_, bindparam, func, insert, select

from engine.errors import StoreError
from engine.policy.closures import Announcement
from engine.store import statements
from engine.store import tables as t
from engine.store.codec import instant, micros
from engine.store.store import Store

# Built once: building a query takes longer than asking it.
_P, _A, _R = t.policies.c, t.announcements.c, t.rows.c
_OF_COUNCIL: BindParameter[str] = bindparam("of_council")
_THIS_POLICY = and_(_P.council == _OF_COUNCIL, _P.policy == bindparam("named"), _P.version == bindparam("versioned"))
_TEXT = select(_P.text).where(_THIS_POLICY)
# Values stand outside the query: one built anew would keep a chunk's digests until the collector comes round.
_DIGESTS: BindParameter[str] = bindparam("digests", expanding=True)
_ELSEWHERE = select(_R.digest, _R.number).where(
    _R.council == _OF_COUNCIL, _R.digest.in_(_DIGESTS), _R.source != bindparam("this_file")
)


def keep_policy(
    connection: Connection, council: str, policy: str, version: str, digest: str, text: bytes, now: datetime
) -> None:
    """Keep the text of a policy version at its first use."""
    values = {"council": council, "policy": policy, "version": version, "digest": digest, "text": text}
    connection.execute(insert(t.policies).values(**values, first_used=micros(now)))


def digest_kept(connection: Connection, council: str, policy: str, version: str) -> str:
    """The digest of a policy version that is in use; empty where it is not."""
    found = statements.ask(connection, "digest", (council, policy, version))
    return str(found[0][0]) if found else ""


def policies(connection: Connection) -> Iterator[tuple[str, str, str, str, bytes]]:
    """Every policy version in use: council, policy, version, digest and text."""
    p = t.policies.c
    for row in connection.execute(select(p.council, p.policy, p.version, p.digest, p.text)):
        yield tuple(row)


def policy_text(connection: Connection, council: str, policy: str, version: str) -> bytes | None:
    """The text that was kept of a policy version."""
    return connection.execute(_TEXT, {"of_council": council, "named": policy, "versioned": version}).scalar()


def first_used(connection: Connection, council: str) -> datetime | None:
    """When a policy of that council was first used; None where none was."""
    found = connection.execute(select(func.min(_P.first_used)).where(_P.council == council)).scalar()
    return None if found is None else instant(found)


def announce(connection: Connection, council: str, made: Announcement) -> None:
    """Keep an announcement."""
    last = connection.execute(select(func.max(_A.number)).where(_A.council == council)).scalar() or 0
    connection.execute(
        insert(t.announcements).values(
            council=council, number=last + 1, closure=made.closure, first=made.first.isoformat(),
            last=made.last.isoformat(), learnt=micros(made.learnt), because=made.because, by=made.by,
        )
    )  # fmt: skip


def announced(connection: Connection, council: str) -> Sequence[Announcement]:
    """The announcements of a council, in the order in which they were learnt."""
    return [
        Announcement(
            closure=closure, first=date.fromisoformat(first), last=date.fromisoformat(last), learnt=instant(learnt),
            because=because, by=by,
        )
        for closure, first, last, learnt, because, by in statements.ask(connection, "announced", (council,))
    ]  # fmt: skip


def next_serial(connection: Connection, council: str, series: str, many: int = 1) -> int:
    """The first of so many numbers of a series, which are then taken."""
    first = serial(connection, council, series)
    take_serials(connection, council, series, first + many)
    return first


def take_serials(connection: Connection, council: str, series: str, after: int) -> None:
    """The numbers of a series before that one are taken."""
    if not statements.run(connection, "numbered", [(after, council, series)]):
        statements.add(connection, t.serials, [(council, series, after)])


def serial(connection: Connection, council: str, series: str) -> int:
    """The next number of a series, which is not taken by asking."""
    found = statements.ask(connection, "serial", (council, series))
    return int(found[0][0]) if found else 1


def keep_file(store: Store, connection: Connection, council: str, number: str, source: Path, now: datetime) -> str:
    """Keep a file by its content; gives its SHA-256. The bytes are on the disk before the row is."""
    return keep_bytes(store, connection, council, number, source.name, source.read_bytes(), now)


def keep_bytes(
    store: Store, connection: Connection, council: str, number: str, name: str, data: bytes, now: datetime
) -> str:
    """Keep bytes under a name by their content, as `keep_file` does; gives their SHA-256."""
    sha = sha_of(data)
    place = file_path(store, sha)
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(f".{os.getpid()}.part")
        with draft.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(place)
    f = t.files.c
    if connection.execute(select(f.sha256).where(f.council == council, f.sha256 == sha)).first() is None:
        values = {"council": council, "sha256": sha, "name": name, "size": len(data), "number": number}
        connection.execute(insert(t.files).values(**values, added=micros(now)))
    return sha


def sha_of(data: bytes) -> str:
    """The name of a file by its content."""
    return hashlib.sha256(data).hexdigest()


def file_name(connection: Connection, council: str, sha: str) -> str:
    """What a file of a council was called when it was kept; its SHA-256 where nothing is known of it."""
    f = t.files.c
    return connection.execute(select(f.name).where(f.council == council, f.sha256 == sha)).scalar() or sha


def file_path(store: Store, sha: str) -> Path:
    """Where the bytes of a file lie."""
    return store.files / sha[:2] / sha


def kept(store: Store, sha: str, name: str) -> bytes:
    """The bytes of a file, which are what was kept. Raises StoreError for one that is gone or was changed; it is told
    by its `name`."""
    path = file_path(store, sha)
    data = path.read_bytes() if path.is_file() else None
    if data is None or sha_of(data) != sha:
        what = "is gone from" if data is None else "was changed in"
        raise StoreError(f"the file '{name}' {what} the files of the store: put {path} back from a backup")
    return data


def rejected_rows(connection: Connection, council: str, source: str) -> dict[int, str]:
    """The rows of an import file that were rejected, with the reason of each."""
    i = t.imported.c
    where = and_(i.council == council, i.source == source, i.reason != "")
    rows = connection.execute(select(i.row, i.reason).where(where))
    return {int(row[0]): str(row[1]) for row in rows}


def numbers_of(connection: Connection, council: str, source: str) -> dict[int, str]:
    """The case number of each row of an import file that was taken in."""
    i = t.imported.c
    where = and_(i.council == council, i.source == source, i.reason == "")
    return {int(row[0]): str(row[1]) for row in connection.execute(select(i.row, i.number).where(where))}


def taken_elsewhere(connection: Connection, council: str, source: str, digests: Sequence[str]) -> dict[str, str]:
    """Of rows by their content, those that another file brought before, each with the case that it became."""
    these = {"of_council": council, "digests": digests, "this_file": source}
    return {str(row[0]): str(row[1]) for row in connection.execute(_ELSEWHERE, these)}


def last_taken(connection: Connection, council: str, source: str) -> int:
    """The last row of an import file that was dealt with; nought before the first."""
    i = t.imported.c
    found = connection.execute(select(func.max(i.row)).where(i.council == council, i.source == source)).scalar()
    return found or 0
