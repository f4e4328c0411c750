"""Published: the cases that everybody may be told of, by when they were received or by when their state changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select, text, union_all

from engine.record import record
from engine.store import tables as t
from engine.store.codec import micros

_C, _E, _H = t.cases.c, t.events.c, t.histories.c


@record
class Open:
    """A case that lies on no file and whose person is not protected."""

    number: str
    policy: str
    """`id@version` of the policy that it keeps."""
    head: str
    """The hash of its last event: another once anything is recorded of it."""


@record
class Asked:
    """Which of them are asked for. What is empty is not asked, but for the categories."""

    categories: tuple[str, ...]
    since: datetime | None = None
    until: datetime | None = None
    states: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    limit: int = 1000
    offset: int = 0


def received(connection: Connection, council: str, asked: Asked) -> list[Open]:
    """Those received in a span, latest first."""
    within = [_C.received >= micros(asked.since)] if asked.since else []
    within += [_C.received <= micros(asked.until)] if asked.until else []
    joined = t.cases.join(t.histories, and_(_H.council == _C.council, _H.history == _C.number))
    query = select(_C.number, _C.policy, _C.version, _H.head).select_from(joined)
    query = query.where(*_free(council, asked), *within).order_by(_C.received.desc(), _C.number.desc())
    return _found(connection.execute(query.limit(asked.limit).offset(asked.offset)))


def changed(connection: Connection, council: str, asked: Asked) -> list[Open]:
    """Those to which something happened in a span that may have brought them into another state, whenever they were
    received; those to which it happened last stand first."""
    span = [_E.at >= micros(asked.since)] if asked.since else []
    span += [_E.at <= micros(asked.until)] if asked.until else []
    several = [select(_E.history, _E.at).where(_E.council == council, text(t.MOVING), *span)]
    if late := _dated_anew(connection, council, asked):
        several.append(select(_E.history, _E.at).where(_E.council == council, _E.history.in_(late)))
    moved = union_all(*several).subquery()
    joined = moved.join(t.cases, and_(_C.council == council, _C.number == moved.c.history))
    joined = joined.join(t.histories, and_(_H.council == _C.council, _H.history == _C.number))
    query = select(_C.number, _C.policy, _C.version, _H.head).select_from(joined).where(*_free(council, asked))
    query = query.group_by(_C.number, _C.policy, _C.version, _H.head)
    query = query.order_by(func.max(moved.c.at).desc(), _C.number.desc())
    return _found(connection.execute(query.limit(asked.limit).offset(asked.offset)))


def _dated_anew(connection: Connection, council: str, asked: Asked) -> list[str]:
    """The cases of which a correction moved something into the span."""
    corrections = select(_E.history, _E.version).where(_E.council == council, text(t.MOVING), _E.type == "Corrected")
    these = corrections.subquery()
    joined = these.join(
        t.events, and_(_E.council == council, _E.history == these.c.history, _E.version == these.c.version)
    )
    since, until = (None if one is None else micros(one) for one in (asked.since, asked.until))
    found = []
    for number, body in connection.execute(select(_E.history, _E.body).select_from(joined)):
        at = json.loads(body).get("happened", {}).get("instant")
        if at is not None and (since is None or since <= at) and (until is None or at <= until):
            found.append(str(number))
    return found


def _free(council: str, asked: Asked) -> list[ColumnElement[bool]]:
    """What holds of every case that is asked for."""
    where = [_C.council == council, _C.category.in_(asked.categories), _C.file == "", _C.identity != "protected"]
    where += [_C.state.in_(asked.states)] if asked.states else []
    return where + ([_C.number.in_(asked.numbers)] if asked.numbers else [])


def _found(rows: Iterable[Any]) -> list[Open]:
    return [Open(number=row[0], policy=f"{row[1]}@{row[2]}", head=row[3]) for row in rows]
