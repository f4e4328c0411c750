"""The register: one row a case, what it is now, to list, to filter and to search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, false, func, not_, or_, select

from engine.case.clock import Clock
from engine.case.state import State
from engine.record import record
from engine.store import tables as t
from engine.store.batch import Batch
from engine.store.codec import instant, micros

UNJUDGED = t.UNJUDGED
LAST = datetime.max.replace(tzinfo=UTC)


@record
class Row:
    """One case in the register."""

    council: str
    number: str
    policy: str
    version: str
    kind: str
    category: str
    channel: str
    identity: str
    person: str
    state: str
    level: str
    officer: str
    role: str
    outcome: str
    received: datetime
    due: datetime | None
    overdue: datetime | None
    file: str = ""
    """The class of the file that it lies on or was taken off; UNJUDGED where that is still to be found out."""


@record
class Wanted:
    """What to look for in the register. What is empty is not asked."""

    council: str = ""
    state: str = ""
    kind: str = ""
    category: str = ""
    level: str = ""
    officer: str = ""
    roles: tuple[str, ...] = ()
    person: str = ""
    persons: tuple[str, ...] = ()
    """Where a person has several keys, every one of them."""
    overdue: bool = False
    now: datetime | None = None
    """With `overdue`, what has passed by now too, though no sweep has recorded it yet."""
    due_before: datetime | None = None
    words: str = ""
    """Words that the matter or the person's name has."""
    guarded: bool | None = None
    """Only what not everybody reads whole, or only the rest: by file, and by identity where a person is asked for."""


def enter(batch: Batch, council: str, state: State, clocks: Sequence[Clock], words: str, file: str = "") -> None:
    """Put a new case into the register, with the words by which it is found and the class of its file."""
    policy, _, version = state.case.policy.partition("@")
    batch.add(t.cases, [(council, state.case.number, policy, version, *_now(state, clocks), words, file)])


def update(batch: Batch, council: str, state: State, clocks: Sequence[Clock], file: str = "") -> None:
    """Bring the row of a case up to date."""
    batch.run("case", (*_now(state, clocks), file, council, state.case.number))


def _now(state: State, clocks: Sequence[Clock]) -> tuple[Any, ...]:
    case = state.case
    due, overdue = _limits(clocks)
    received = micros(case.received) if case.received else 0
    return (
        case.kind, case.category, case.channel, case.identity, case.person, case.state, case.level, case.officer,
        case.role, case.outcome, received, due, overdue,
    )  # fmt: skip


def _limits(clocks: Sequence[Clock]) -> tuple[int, int]:
    """The next limit of the open clocks, and the first that has passed; FOREVER and nought where there is none."""
    due, overdue = t.FOREVER, 0
    for clock in clocks:
        if not clock.open or clock.window or clock.target_only:
            continue
        if clock.overdue_at is not None:
            passed = micros(clock.overdue_at)
            overdue = passed if not overdue else min(overdue, passed)
        elif clock.due is not None:
            due = min(due, micros(clock.due))
    return due, overdue


def listed(connection: Connection, wanted: Wanted, limit: int = 0, offset: int = 0) -> Iterator[Row]:
    """The cases that are looked for, the oldest limit first."""
    c = t.cases.c
    order = (c.overdue == 0, c.overdue, c.due, c.council, c.number)
    query = _asked(select(t.cases), wanted).order_by(*order).offset(offset)
    for row in connection.execute(query.limit(limit) if limit else query):
        yield _row(row)


def order_of(row: Row) -> tuple[bool, datetime, bool, datetime, str, str]:
    """Where a row stands in a list: what is overdue first, then by its limit."""
    overdue, due = row.overdue or LAST, row.due or LAST
    return row.overdue is None, overdue, row.due is None, due, row.council, row.number


def counted(connection: Connection, wanted: Wanted) -> int:
    """How many cases are looked for."""
    return connection.execute(_asked(select(func.count()).select_from(t.cases), wanted)).scalar() or 0


def received_before(
    connection: Connection, council: str, before: datetime, after: tuple[int, str], many: int
) -> list[tuple[int, str]]:
    """The next cases received before an instant, by when and number, behind the one given; (-1, "") begins."""
    c = t.cases.c
    later = or_(c.received > after[0], and_(c.received == after[0], c.number > after[1]))
    query = select(c.received, c.number).where(c.council == council, c.received < micros(before), later)
    rows = connection.execute(query.order_by(c.received, c.number).limit(many))
    return [(int(row[0]), str(row[1])) for row in rows]


def found(connection: Connection, number: str, council: str = "") -> list[Row]:
    """The cases of that number, of one council or of any."""
    c = t.cases.c
    query = select(t.cases).where(c.number == number)
    return [_row(row) for row in connection.execute(query.where(c.council == council) if council else query)]


def _asked(query: Select[Any], wanted: Wanted) -> Select[Any]:
    c = t.cases.c
    if wanted.person:
        query = query.where(c.person.in_(wanted.persons or (wanted.person,)))
    for name in PLAIN:
        value = getattr(wanted, name)
        if value:
            query = query.where(c[name] == value)
    if wanted.guarded is not None:
        hidden = or_(c.file != "", c.identity == "protected") if wanted.words or wanted.person else c.file != ""
        query = query.where(hidden if wanted.guarded else not_(hidden))
    if wanted.roles:
        query = query.where(or_(c.role.in_(wanted.roles), c.officer.in_(wanted.roles)))
    if wanted.overdue:
        passed = c.due < micros(wanted.now) if wanted.now is not None else false()
        query = query.where(or_(c.overdue > 0, passed))
    if wanted.due_before is not None:
        query = query.where(or_(c.due < micros(wanted.due_before), c.overdue > 0))
    for word in wanted.words.lower().split():
        pattern = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        query = query.where(c.words.like(f"%{pattern}%", escape="\\"))
    return query


def _row(row: object) -> Row:
    values = dict(row._mapping)  # type: ignore[attr-defined]
    values.pop("words")
    values["received"] = instant(values["received"])
    values["due"] = None if values["due"] == t.FOREVER else instant(values["due"])
    values["overdue"] = instant(values["overdue"]) if values["overdue"] else None
    return Row(**values)


PLAIN = ("council", "state", "kind", "category", "level", "officer")
