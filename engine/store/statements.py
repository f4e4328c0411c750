"""Statements compiled once to the dialect's own text, so that what is hot does not pass through the SQL builder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.exc import DBAPIError

from engine.store import tables as t

Row = tuple[Any, ...]

HOT = {
    "moved": "UPDATE histories SET version = ?, head = ? WHERE council = ? AND history = ? AND version = ?",
    "case": (
        "UPDATE cases SET kind = ?, category = ?, channel = ?, identity = ?, person = ?, state = ?, level = ?, "
        "officer = ?, role = ?, outcome = ?, received = ?, due = ?, overdue = ? WHERE council = ? AND number = ?"
    ),
    "clocks": "DELETE FROM clocks WHERE council = ? AND number = ?",
}
"""What every command runs, in SQL that every dialect speaks."""


class Statements:
    """Statements as text with positional parameters, handed to the driver as they are.

    Inserts take a value for every column in order. What the driver raises is raised as SQLAlchemy would.
    """

    def __init__(self, engine: Engine) -> None:
        self._inserts = {table.name: _insert(table, engine) for table in INSERTED}
        mark = "?" if engine.dialect.paramstyle == "qmark" else "%s"
        self._hot = {name: sql.replace("?", mark) for name, sql in HOT.items()}
        self._fault: type[Exception] = engine.dialect.loaded_dbapi.Error

    def run(self, connection: Connection, name: str, values: Row) -> int:
        """Run one of the statements that every command runs; gives how many rows it touched."""
        cursor = connection.connection.cursor()
        with self._told(self._hot[name], values):
            cursor.execute(self._hot[name], values)
        return cursor.rowcount

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, each with a value for every column in order; an `id` that counts itself is left out."""
        if rows:
            sql = self._inserts[table.name]
            with self._told(sql, rows):
                connection.connection.cursor().executemany(sql, rows)

    @contextmanager
    def _told(self, sql: str, values: Any) -> Iterator[None]:
        try:
            yield
        except self._fault as fault:
            raise DBAPIError.instance(sql, values, fault, self._fault) from fault


def _insert(table: Table, engine: Engine) -> str:
    columns = [column for column in table.columns if column.autoincrement is not True]
    mark = "?" if engine.dialect.paramstyle == "qmark" else "%s"
    quote = engine.dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in columns)
    return f"INSERT INTO {quote(table.name)} ({names}) VALUES ({', '.join(mark for _ in columns)})"


INSERTED = (
    t.histories, t.events, t.personal, t.cases, t.clocks, t.outbox, t.policies, t.persons, t.announcements, t.files,
    t.serials, t.imported,
)  # fmt: skip
