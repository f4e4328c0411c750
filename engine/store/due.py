"""Due clocks: a table of their own, ordered by when time will ask something of each. Firing deletes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from engine.store import tables as t
from engine.store.batch import Batch
from engine.store.codec import instant, micros

Waking = tuple[datetime, str, datetime | None, str]
"""When, which clock, its limit, and who answers for it."""


# Built once: building a query takes longer than asking it.
_C = t.clocks.c
_BY: BindParameter[int] = bindparam("by")
_MANY: BindParameter[int] = bindparam("many")
_AWAKE = (
    select(_C.council, _C.number).where(_C.wake <= _BY).order_by(_C.wake).limit(_MANY).with_for_update(skip_locked=True)
)


_AWAKE_OF = (
    select(_C.council, _C.number)
    .where(_C.wake <= _BY, _C.council.in_(bindparam("councils", expanding=True)))
    .order_by(_C.wake)
    .limit(_MANY)
    .with_for_update(skip_locked=True)
)


def replace(batch: Batch, council: str, number: str, wakes: Iterable[Waking], *, new: bool) -> None:
    """What time will ask of a case from now on, in place of what it would have asked."""
    rows = [
        (micros(wake), council, number, clock, micros(due) if due else t.FOREVER, owner)
        for wake, clock, due, owner in wakes
    ]
    batch.wake(council, number, rows, new=new)


def awake(
    connection: Connection, now: datetime, limit: int, councils: Sequence[str] | None = None
) -> Sequence[tuple[str, str]]:  # fmt: skip
    """The cases of which time asks something by now, the longest due first; at most so many clocks are looked at.

    Without councils, of all of them.
    """
    given = {"by": micros(now), "many": limit}
    if councils is None:
        rows = connection.execute(_AWAKE, given)
    else:
        rows = connection.execute(_AWAKE_OF, {**given, "councils": list(councils)})
    return list(dict.fromkeys((council, number) for council, number in rows))


def next_wake(connection: Connection) -> datetime | None:
    """When time will next ask something; None where it never will."""
    found = connection.execute(select(func.min(t.clocks.c.wake))).scalar()
    return None if found is None or found >= t.FOREVER else instant(found)


def cases_of(connection: Connection, council: str) -> Sequence[str]:
    """The cases of a council with open clocks."""
    c = t.clocks.c
    return list(connection.execute(select(c.number).where(c.council == council).distinct()).scalars())
