"""What only SQLite speaks: how a connection is set up, and how a transaction begins."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=15000",
    "PRAGMA cache_size=-20000",
)
"""A write-ahead log, and a commit that has reached the disk before it is answered."""


def prepare(engine: Engine) -> None:
    """Set up every connection. A transaction that writes takes the lock at once, so that two writers wait in turn."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
