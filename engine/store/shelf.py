"""The shelf: policies in use, persons, announcements, serial numbers, and files by content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import BindParameter, Connection, and_, bindparam, func, insert, select, update

from engine.errors import StoreError
from engine.policy.closures import Announcement
from engine.store import tables as t
from engine.store.codec import instant, micros
from engine.store.store import Store

PERSON_FIELDS = ("name", "contact", "address", "phone", "email")

# Built once: building a query takes longer than asking it.
_P, _O, _A, _S = t.policies.c, t.persons.c, t.announcements.c, t.serials.c
_OF_COUNCIL: BindParameter[str] = bindparam("of_council")
_THIS_POLICY = and_(_P.council == _OF_COUNCIL, _P.policy == bindparam("named"), _P.version == bindparam("versioned"))
_THIS_PERSON = and_(_O.council == _OF_COUNCIL, _O.person == bindparam("known_as"))
_THIS_SERIES = and_(_S.council == _OF_COUNCIL, _S.series == bindparam("of_series"))
_DIGEST = select(_P.digest).where(_THIS_POLICY)
_TEXT = select(_P.text).where(_THIS_POLICY)
_PERSON = select(*(_O[field] for field in PERSON_FIELDS)).where(_THIS_PERSON)
_NEW_PERSON = insert(t.persons)
_ANNOUNCED = select(t.announcements).where(_A.council == _OF_COUNCIL).order_by(_A.learnt, _A.number)
_SERIAL = select(_S.next).where(_THIS_SERIES)
_TAKEN = update(t.serials).where(_THIS_SERIES).values(next=bindparam("after"))


def keep_policy(
    connection: Connection, council: str, policy: str, version: str, digest: str, text: bytes, now: datetime
) -> None:
    """Keep the text of a policy version at its first use. Raises StoreError where the file was changed since."""
    if not keeps_policy(connection, council, policy, version, digest):
        values = {"council": council, "policy": policy, "version": version, "digest": digest, "text": text}
        connection.execute(insert(t.policies).values(**values, first_used=micros(now)))


def keeps_policy(connection: Connection, council: str, policy: str, version: str, digest: str) -> bool:
    """Whether a policy version is in use. Raises StoreError where it is, and its file was changed since."""
    known = connection.execute(_DIGEST, {"of_council": council, "named": policy, "versioned": version}).scalar()
    if known not in (None, digest):
        raise StoreError(
            f"the file of {policy}@{version} was changed after cases were received under it; "
            "restore it, or write the change as a new version"
        )
    return known is not None


def policies(connection: Connection) -> Iterator[tuple[str, str, str, str, bytes]]:
    """Every policy version in use: council, policy, version, digest and text."""
    p = t.policies.c
    for row in connection.execute(select(p.council, p.policy, p.version, p.digest, p.text)):
        yield tuple(row)


def policy_text(connection: Connection, council: str, policy: str, version: str) -> bytes | None:
    """The text that was kept of a policy version."""
    return connection.execute(_TEXT, {"of_council": council, "named": policy, "versioned": version}).scalar()


def keep_person(connection: Connection, council: str, person: str, told: Mapping[str, str]) -> None:
    """Who a person is, as last told; what is not told stays."""
    this = {"of_council": council, "known_as": person}
    if connection.execute(_PERSON, this).first() is None:
        values = {field: told.get(field, "") for field in PERSON_FIELDS}
        connection.execute(_NEW_PERSON, {"council": council, "person": person, **values})
    elif told:
        connection.execute(update(t.persons).where(_THIS_PERSON).values(**told), this)


def person(connection: Connection, council: str, name: str) -> dict[str, str]:
    """What is known of a person; empty where nothing is."""
    row = connection.execute(_PERSON, {"of_council": council, "known_as": name}).first()
    return {field: row._mapping[field] for field in PERSON_FIELDS if row._mapping[field]} if row else {}


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
    rows = connection.execute(_ANNOUNCED, {"of_council": council})
    return [
        Announcement(
            closure=row.closure, first=date.fromisoformat(row.first), last=date.fromisoformat(row.last),
            learnt=instant(row.learnt), because=row.because, by=row.by,
        )
        for row in rows
    ]  # fmt: skip


def next_serial(connection: Connection, council: str, series: str, many: int = 1) -> int:
    """The first of so many numbers of a series, which are then taken."""
    this = {"of_council": council, "of_series": series}
    found = connection.execute(_SERIAL, this).scalar()
    if found is None:
        connection.execute(insert(t.serials).values(council=council, series=series, next=1 + many))
        return 1
    connection.execute(_TAKEN, {**this, "after": found + many})
    return int(found)


def serial(connection: Connection, council: str, series: str) -> int:
    """The next number of a series, which is not taken by asking."""
    return int(connection.execute(_SERIAL, {"of_council": council, "of_series": series}).scalar() or 1)


def keep_file(store: Store, connection: Connection, council: str, number: str, source: Path, now: datetime) -> str:
    """Keep a file by its content; gives its SHA-256. The bytes are on the disk before the row is."""
    data = source.read_bytes()
    sha = sha_of(data)
    place = file_path(store, sha)
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(".part")
        with draft.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(place)
    f = t.files.c
    if connection.execute(select(f.sha256).where(f.council == council, f.sha256 == sha)).first() is None:
        values = {"council": council, "sha256": sha, "name": source.name, "size": len(data), "number": number}
        connection.execute(insert(t.files).values(**values, added=micros(now)))
    return sha


def sha_of(data: bytes) -> str:
    """The name of a file by its content."""
    return hashlib.sha256(data).hexdigest()


def file_path(store: Store, sha: str) -> Path:
    """Where the bytes of a file lie."""
    return store.files / sha[:2] / sha


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


def last_taken(connection: Connection, council: str, source: str) -> int:
    """The last row of an import file that was dealt with; nought before the first."""
    i = t.imported.c
    found = connection.execute(select(func.max(i.row)).where(i.council == council, i.source == source)).scalar()
    return found or 0
