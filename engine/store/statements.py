"""Statements compiled once to the dialect's own text, so that what is hot does not pass through the SQL builder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table

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
    """The insert statement of each table, as text with positional parameters in the order of its columns."""

    def __init__(self, engine: Engine) -> None:
        self._inserts = {table.name: _insert(table, engine) for table in INSERTED}
        mark = "?" if engine.dialect.paramstyle == "qmark" else "%s"
        self._hot = {name: sql.replace("?", mark) for name, sql in HOT.items()}

    def run(self, connection: Connection, name: str, values: Row) -> int:
        """Run one of the statements that every command runs; gives how many rows it touched."""
        return connection.exec_driver_sql(self._hot[name], values).rowcount

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, each with a value for every column in order; an `id` that counts itself is left out."""
        if rows:
            text = self._inserts[table.name]
            connection.exec_driver_sql(text, rows[0] if len(rows) == 1 else list(rows))


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
