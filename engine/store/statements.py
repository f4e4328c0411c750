"""Statements compiled once to the dialect's own text, so that what is hot does not pass through the SQL builder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.exc import DBAPIError

from engine.policy.vocabulary import PERSON_FIELDS
from engine.store import tables as t

Row = tuple[Any, ...]

HOT = {
    "moved": "UPDATE histories SET version = ?, head = ? WHERE council = ? AND history = ? AND version = ?",
    "case": (
        "UPDATE cases SET kind = ?, category = ?, channel = ?, identity = ?, person = ?, state = ?, level = ?, "
        "officer = ?, role = ?, outcome = ?, received = ?, due = ?, overdue = ?, file = ? "
        "WHERE council = ? AND number = ?"
    ),
    "clocks": "DELETE FROM clocks WHERE council = ? AND number = ?",
    "person": (
        "INSERT INTO persons (council, person, name, contact, address, phone, email) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (council, person) DO UPDATE SET "
        + ", ".join(
            f"{field} = CASE WHEN excluded.{field} = '' THEN persons.{field} ELSE excluded.{field} END"
            for field in PERSON_FIELDS
        )
    ),
    "way": "INSERT INTO ways (council, way, person) VALUES (?, ?, ?) ON CONFLICT (council, way, person) DO NOTHING",
    "row": (
        "INSERT INTO rows (council, digest, source, number) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (council, digest) DO NOTHING"
    ),
    "arrival": (
        'INSERT INTO arrivals (council, "key", number, at) VALUES (?, ?, ?, ?) ON CONFLICT (council, "key") DO NOTHING'
    ),
    "digest": "SELECT digest FROM policies WHERE council = ? AND policy = ? AND version = ?",
    "announced": (
        'SELECT closure, "first", "last", learnt, because, "by" FROM announcements WHERE council = ? '
        "ORDER BY learnt, number"
    ),
    "serial": "SELECT next FROM serials WHERE council = ? AND series = ?",
    "numbered": "UPDATE serials SET next = ? WHERE council = ? AND series = ?",
}
"""What every command runs, in SQL that SQLite and PostgreSQL both speak."""


def run(connection: Connection, name: str, rows: Sequence[Row]) -> int:
    """Run one of the statements that every command runs, once for each row of values; gives how many it touched."""
    if not rows:
        return 0
    sql = _texts(connection.dialect)[name]
    with _told(connection, sql, rows):
        cursor = connection.connection.cursor()
        if len(rows) == 1:
            cursor.execute(sql, rows[0])
        else:
            cursor.executemany(sql, rows)
    return cursor.rowcount


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, each with a value for every column in order; an `id` that counts itself is left out."""
    run(connection, f"+{table.name}", rows)


def ask(connection: Connection, name: str, values: Row) -> list[Row]:
    """The rows that one of those statements finds."""
    sql = _texts(connection.dialect)[name]
    with _told(connection, sql, values):
        cursor = connection.connection.cursor()
        cursor.execute(sql, values)
        return list(cursor.fetchall())


@contextmanager
def _told(connection: Connection, sql: str, values: Any) -> Iterator[None]:
    """What the driver raises is raised as SQLAlchemy would."""
    fault_type = connection.dialect.loaded_dbapi.Error
    try:
        yield
    except fault_type as fault:
        raise DBAPIError.instance(sql, values, fault, fault_type) from fault


_TEXTS: dict[str, dict[str, str]] = {}
"""The statements as each dialect writes them: hot ones by name, inserts as `+table`."""


def _texts(dialect: Dialect) -> dict[str, str]:
    known = _TEXTS.get(dialect.name)
    if known is None:
        mark = "?" if dialect.paramstyle == "qmark" else "%s"
        known = {name: sql.replace("?", mark) for name, sql in HOT.items()}
        known |= {f"+{name}": _insert(table, dialect, mark) for name, table in t.metadata.tables.items()}
        _TEXTS[dialect.name] = known
    return known


def _insert(table: Table, dialect: Dialect, mark: str) -> str:
    columns = [column for column in table.columns if column.autoincrement is not True]
    quote = dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in columns)
    return f"INSERT INTO {quote(table.name)} ({names}) VALUES ({', '.join(mark for _ in columns)})"
