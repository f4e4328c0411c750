"""A batch: what one transaction writes of cases, gathered so that each table is written once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from engine.errors import Stale
from engine.store import statements
from engine.store import tables as t
from engine.store.statements import Row


class Batch:
    """Rows to be written by `write`, which has to be called before the transaction ends or anything is read back."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._rows: dict[str, list[Row]] = {}
        self._runs: dict[str, list[Row]] = {}
        self._wakes: dict[tuple[str, str], Sequence[Row]] = {}

    def add(self, table: Table, rows: Sequence[Row]) -> None:
        """Rows for a table, each with a value for every column in order."""
        if rows:
            self._rows.setdefault(table.name, []).extend(rows)

    def run(self, name: str, values: Row) -> None:
        """One of the statements that every command runs."""
        self._runs.setdefault(name, []).append(values)

    def wake(self, council: str, number: str, rows: Sequence[Row], *, new: bool) -> None:
        """The due clocks of a case, in place of those that it had, also of those that this batch was to write."""
        self._wakes[council, number] = rows
        if not new:
            self.run("clocks", (council, number))

    def write(self) -> None:
        """Write everything, in the order in which it depends on each other. Raises Stale where somebody else appended
        to one of the histories first; nothing of the transaction may then be kept."""
        rows, runs, wakes = self._rows, self._runs, self._wakes
        self._rows, self._runs, self._wakes = {}, {}, {}
        try:
            statements.add(self.connection, t.histories, rows.get("histories", ()))
        except IntegrityError:
            raise Stale from None
        moved = runs.get("moved", ())
        if statements.run(self.connection, "moved", moved) != len(moved):
            raise Stale
        for table in (t.events, t.personal, t.cases):
            statements.add(self.connection, table, rows.get(table.name, ()))
        for name in ("case", "clocks"):
            statements.run(self.connection, name, runs.get(name, ()))
        statements.add(self.connection, t.clocks, [row for several in wakes.values() for row in several])
        statements.add(self.connection, t.outbox, rows.get("outbox", ()))
        for name in ("person", "way"):
            statements.run(self.connection, name, runs.get(name, ()))
