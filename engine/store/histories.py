"""Histories: appended with an optimistic version, each row carrying the hash of the row before it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import BindParameter, Connection, and_, bindparam, select

from engine.case.events import Event
from engine.record import record
from engine.store import tables as t
from engine.store.batch import Batch
from engine.store.codec import chained, decode, digest, encode, micros, sealed

GENESIS = "0" * 64


@record
class History:
    """A history as it was loaded."""

    events: tuple[Event, ...] = ()
    version: int = 0
    head: str = GENESIS


# Built once: building a query takes longer than asking it.
_P, _E = t.personal.c, t.events.c
_COUNCIL: BindParameter[str] = bindparam("of_council")
_NAMED: BindParameter[str] = bindparam("named", expanding=True)
_PERSONAL = select(_P.history, _P.version, _P.field, _P.value).where(_P.council == _COUNCIL, _P.history.in_(_NAMED))
_EVENTS = (
    select(_E.history, _E.version, _E.type, _E.at, _E.recorded, _E.by, _E.body, _E.hash)
    .where(_E.council == _COUNCIL, _E.history.in_(_NAMED))
    .order_by(_E.history, _E.version)
)


def load(connection: Connection, council: str, history: str) -> History:
    """The history of that name; empty where there is none."""
    return load_many(connection, council, [history]).get(history, History())


def load_many(connection: Connection, council: str, names: Sequence[str]) -> dict[str, History]:
    """Several histories at once."""
    private: dict[tuple[str, int], dict[str, str]] = {}
    these = {"of_council": council, "named": names}
    for name, version, field, value in connection.execute(_PERSONAL, these):
        private.setdefault((name, version), {})[field] = value
    found: dict[str, list[Event]] = {}
    heads: dict[str, tuple[int, str]] = {}
    for name, version, kind, at, recorded, by, body, row_hash in connection.execute(_EVENTS, these):
        event = decode(kind, at, recorded, by, body, private.get((name, version), {}))
        found.setdefault(name, []).append(event)
        heads[name] = (version, row_hash)
    return {
        name: History(events=tuple(events), version=heads[name][0], head=heads[name][1])
        for name, events in found.items()
    }


def append(
    batch: Batch, council: str, history: str, kind: str, before: History, events: Iterable[Event]
) -> tuple[int, str]:
    """Append events after the version that was loaded; writing the batch finds whether somebody else did first."""
    rows, private = _rows_of(council, history, before, events)
    if not rows:
        return before.version, before.head
    version, head = rows[-1][2], rows[-1][8]
    if before.version == 0:
        batch.add(t.histories, [(council, history, kind, version, head)])
    else:
        batch.run("moved", (version, head, council, history, before.version))
    batch.add(t.events, rows)
    batch.add(t.personal, private)
    return version, head


Rows = list[tuple[str, str, int, str, int, int, str, str, str]]


def _rows_of(
    council: str, history: str, before: History, events: Iterable[Event]
) -> tuple[Rows, list[tuple[str, str, int, str, str, str]]]:
    """Events and their personal fields as rows, chained to what was before."""
    rows: Rows = []
    private: list[tuple[str, str, int, str, str, str]] = []
    version, head = before.version, before.head
    for event in events:
        version += 1
        body, hidden = encode(event)
        salts = {name: secrets.token_hex(16) for name in hidden}
        whole = sealed(body, hidden, salts)
        row = (
            council,
            history,
            version,
            type(event).__name__,
            micros(event.at),
            micros(event.recorded),
            event.by,
            whole,
        )
        head = chained(head, row)
        rows.append((*row, head))
        private += [(council, history, version, name, salts[name], value) for name, value in hidden.items()]
    return rows, private


@record
class Break:
    """A place where a chain does not hold."""

    council: str
    history: str
    version: int
    what: str


def verify(connection: Connection) -> Iterator[Break]:
    """Every place at which a history was edited, shortened or reordered, or personal data were changed."""
    heads: dict[tuple[str, str], tuple[int, str]] = {
        (council, history): (version, head)
        for council, history, version, head in connection.execute(
            select(t.histories.c.council, t.histories.c.history, t.histories.c.version, t.histories.c.head)
        )
    }
    e = t.events.c
    rows = connection.execution_options(stream_results=True).execute(
        select(e.council, e.history, e.version, e.type, e.at, e.recorded, e.by, e.body, e.hash).order_by(
            e.council, e.history, e.version
        )
    )
    key: tuple[str, str] | None = None
    version, head = 0, GENESIS
    for *columns, row_hash in rows:
        council, history, number = columns[0], columns[1], columns[2]
        if (council, history) != key:
            yield from _ends(key, version, head, heads)
            key, version, head = (council, history), 0, GENESIS
        if number != version + 1:
            yield Break(council=council, history=history, version=version + 1, what="an event is missing")
        if chained(head, tuple(columns)) != row_hash:
            yield Break(council=council, history=history, version=number, what="an event was changed")
        version, head = number, row_hash
    yield from _ends(key, version, head, heads)
    for council, history in heads:
        yield Break(council=council, history=history, version=0, what="the whole history is missing")
    yield from _changed_persons(connection)


def _ends(
    key: tuple[str, str] | None, version: int, head: str, heads: dict[tuple[str, str], tuple[int, str]]
) -> Iterator[Break]:
    if key is None:
        return
    known = heads.pop(key, None)
    if known is None:
        yield Break(council=key[0], history=key[1], version=version, what="a history that nobody began")
    elif known != (version, head):
        what = "its last events are missing" if version < known[0] else "an event was added or changed at its end"
        yield Break(council=key[0], history=key[1], version=max(version, known[0]), what=what)


def _changed_persons(connection: Connection) -> Iterator[Break]:
    """Personal values that are there and do not match the digest that the chain covers. Removed ones are not missed."""

    e, p = t.events.c, t.personal.c
    joined = t.personal.join(t.events, and_(e.council == p.council, e.history == p.history, e.version == p.version))
    rows = select(p.council, p.history, p.version, p.field, p.salt, p.value, e.body).select_from(joined)
    for council, history, version, field, salt, value, body in connection.execute(rows):
        if json.loads(body).get(f"#{field}") != digest(salt, value):
            yield Break(council=council, history=history, version=version, what=f"the personal '{field}' was changed")


def heads(connection: Connection) -> Iterator[tuple[str, str, int, str]]:
    """The anchors of all histories, to be kept away from the server."""
    h = t.histories.c
    for row in connection.execute(select(h.council, h.history, h.version, h.head).order_by(h.council, h.history)):
        yield tuple(row)


def hash_at(connection: Connection, council: str, history: str, version: int) -> str | None:
    """The hash of one event; None where there is none."""
    e = t.events.c
    where = and_(e.council == council, e.history == history, e.version == version)
    return connection.execute(select(e.hash).where(where)).scalar()
