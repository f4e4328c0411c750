"""The outbox: what is to be sent, queued in the same transaction as the events that ask for it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, exists, func, not_, or_, select, update

from engine.case.delivery import Delivery
from engine.record import fresh, record
from engine.store import tables as t
from engine.store.batch import Batch
from engine.store.codec import instant, micros

WAITING, SENT, FAILED, DROPPED = "waiting", "sent", "failed", "dropped"
TOLD, TOO_SOON, NO_RECORD = "told", "too soon", "no record"
"""What became of an answer that came later."""
HANDING = "being handed over"
"""The answer of what somebody has claimed, and has no answer for yet."""
RENDERED = ":rendered"
"""In the body of a letter, under what its rendering is kept; no field is called so."""
FILES = ":files"
"""In the body of a record, what went with it; no field is called so."""


@record
class Waiting:
    """A delivery in the outbox."""

    id: int
    council: str
    delivery: Delivery
    attempts: int
    state: str = WAITING
    answer: str = ""
    rendered: str = ""
    """SHA-256 of the letter as it was rendered, under which its bytes are kept; empty before."""
    files: Mapping[str, str] = fresh(factory=dict)
    """Of a record that was handed over: the SHA-256 of each file that went with it, by its name."""
    not_before: datetime
    """When it may be sent, or tried again; of what is being handed over, when that is given up."""


def queue(batch: Batch, council: str, deliveries: Iterable[Delivery]) -> None:
    """Queue deliveries."""
    rows = [
        (
            council, one.key, one.sort, one.to, one.about, one.case, one.channel, micros(one.at),
            json.dumps(one.fields, sort_keys=True, ensure_ascii=False), WAITING, 0, micros(one.at), "",
        )
        for one in deliveries
    ]  # fmt: skip
    batch.add(t.outbox, rows)


def claim(connection: Connection, councils: Collection[str], by: datetime, until: datetime) -> Waiting | None:
    """The delivery of those councils that might be sent first by an instant, taken out of everybody else's way until
    another; None is none.

    Whoever took it and is gone by then leaves it to the next, under the same key. A record carries the letters of its
    case: it is left while one that was queued before it has not been tried yet.
    """
    o, letter = t.outbox.c, t.outbox.alias("letter").c
    untried = exists().where(
        letter.council == o.council, letter.number == o.number, letter.sort == "letter", letter.state == WAITING,
        letter.attempts == 0, letter.answer.in_(("", HANDING)), letter.id < o.id,
    )  # fmt: skip
    may_go = or_(o.sort != "record", not_(untried))
    ripe = and_(o.state == WAITING, o.not_before <= micros(by), o.council.in_(councils))
    # in the order of an index: however much waits, the first of it is found at once
    query = select(t.outbox).where(ripe, may_go).order_by(o.not_before, o.id).limit(1)
    row = connection.execute(query.with_for_update(skip_locked=True)).first()
    if row is None:
        return None
    claimed = {"not_before": micros(until), "answer": HANDING}
    connection.execute(update(t.outbox).where(o.id == row.id).values(**claimed))
    return _waiting(dict(row._mapping))


def listed(connection: Connection, council: str, states: Sequence[str]) -> Sequence[Waiting]:
    """Everything of a council in those states, the oldest first."""
    o = t.outbox.c
    rows = connection.execute(select(t.outbox).where(o.council == council, o.state.in_(states)).order_by(o.id))
    return [_waiting(dict(row._mapping)) for row in rows]


def by_key(connection: Connection, council: str, key: str) -> Waiting | None:
    """The delivery of that key; None where there is none."""
    o = t.outbox.c
    row = connection.execute(select(t.outbox).where(o.council == council, o.key == key)).first()
    return None if row is None else _waiting(dict(row._mapping))


def put_back(connection: Connection, one: Waiting, now: datetime) -> None:
    """Have a delivery sent as soon as may be, with all its attempts before it."""
    values = {"state": WAITING, "attempts": 0, "not_before": micros(now)}
    connection.execute(update(t.outbox).where(t.outbox.c.id == one.id).values(**values))


def drop(connection: Connection, one: Waiting, answer: str) -> None:
    """Give a delivery up; it stays in the outbox with the reason."""
    connection.execute(update(t.outbox).where(t.outbox.c.id == one.id).values(state=DROPPED, answer=answer))


def answered(
    connection: Connection, one: Waiting, state: str, answer: str, *, again_at: datetime | None = None
) -> None:
    """What became of a delivery: sent, failed for good, or to be tried again at a time.

    What was sent stays sent, and what was given up or dropped meanwhile stays so unless it went after all.
    """
    values: dict[str, object] = {"state": state, "answer": answer, "attempts": one.attempts + 1}
    if again_at is not None:
        values["not_before"] = micros(again_at)
    o = t.outbox.c
    still = (WAITING, FAILED, DROPPED) if state == SENT else (WAITING,)
    connection.execute(update(t.outbox).where(o.id == one.id, o.state.in_(still)).values(**values))


def left(connection: Connection, one: Waiting, why: str, again_at: datetime) -> None:
    """Note why a delivery was not handed over, and when it is; that was no attempt."""
    o = t.outbox.c
    mine = update(t.outbox).where(o.id == one.id, o.state == WAITING)
    connection.execute(mine.values(answer=why, not_before=micros(again_at)))


def note_rendering(connection: Connection, one: Waiting, sha: str) -> None:
    """Note under which content the rendering of a letter is kept."""
    _note(connection, one, RENDERED, sha)


def note_files(connection: Connection, one: Waiting, files: Mapping[str, str]) -> None:
    """Note the SHA-256 of each file that goes with a record, by its name."""
    _note(connection, one, FILES, list(files.items()))  # in their order, which a map does not keep here


def _note(connection: Connection, one: Waiting, key: str, value: object) -> None:
    body = json.dumps({**one.delivery.fields, key: value}, sort_keys=True, ensure_ascii=False)
    connection.execute(update(t.outbox).where(t.outbox.c.id == one.id).values(body=body))


def answered_later(connection: Connection, council: str, key: str, answer: str, *, accepted: bool) -> str:
    """What a system says of a record that it had taken: one that it rejects is given up, and can be sent again.

    Gives whether it was TOLD, came TOO_SOON for a record that the outbox has not as sent yet, or is of NO_RECORD.
    """
    one = by_key(connection, council, key)
    if one is None or one.delivery.sort != "record" or one.state == DROPPED:
        return NO_RECORD
    if one.state == WAITING:
        return TOO_SOON
    values = {"state": SENT if accepted else FAILED, "answer": answer}
    connection.execute(update(t.outbox).where(t.outbox.c.id == one.id).values(**values))
    return TOLD


def of_case(connection: Connection, council: str, number: str) -> Sequence[Waiting]:
    """Everything that was queued because of a case."""
    o = t.outbox.c
    rows = connection.execute(select(t.outbox).where(o.council == council, o.number == number).order_by(o.id))
    return [_waiting(dict(row._mapping)) for row in rows]


def records(connection: Connection, council: str, system: str) -> Sequence[Waiting]:
    """Every record of a council for a record system, in whatever state, the oldest first."""
    o = t.outbox.c
    mine = select(t.outbox).where(o.council == council, o.sort == "record", o.target == system)
    return [_waiting(dict(row._mapping)) for row in connection.execute(mine.order_by(o.id))]


def strays(connection: Connection, councils: Collection[str], states: Collection[str]) -> dict[str, int]:
    """How many deliveries in those states there are of each council that is none of these."""
    o = t.outbox.c
    rows = connection.execute(
        select(o.council, func.count().label("number"))
        .where(o.state.in_(states), o.council.not_in(councils))
        .group_by(o.council)
    )
    return {one.council: one.number for one in rows}


def drop_all(connection: Connection, council: str, states: Collection[str], answer: str) -> int:
    """Give up every delivery of a council in those states, as `drop` does; gives how many."""
    o = t.outbox.c
    those = update(t.outbox).where(o.council == council, o.state.in_(states))
    return connection.execute(those.values(state=DROPPED, answer=answer)).rowcount


def counted(connection: Connection) -> dict[str, int]:
    """How many deliveries there are in each state."""
    rows = connection.execute(select(t.outbox.c.state, func.count().label("number")).group_by(t.outbox.c.state))
    return {one.state: one.number for one in rows}


def _waiting(row: dict[str, object]) -> Waiting:
    fields = json.loads(str(row["body"]))
    rendered, files = fields.pop(RENDERED, ""), dict(fields.pop(FILES, ()))
    delivery = Delivery(
        key=str(row["key"]), sort=str(row["sort"]), to=str(row["target"]), about=str(row["about"]),
        case=str(row["number"]), channel=str(row["channel"]), at=instant(int(str(row["at"]))),
        fields=fields,
    )  # fmt: skip
    return Waiting(
        id=int(str(row["id"])), council=str(row["council"]), delivery=delivery, attempts=int(str(row["attempts"])),
        state=str(row["state"]), answer=str(row["answer"]), rendered=rendered, files=files,
        not_before=instant(int(str(row["not_before"]))),
    )  # fmt: skip
