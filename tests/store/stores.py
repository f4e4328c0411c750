"""Stores for tests: a real SQLite file each, and histories of random cases to put into them."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from engine.case.events import Event
from engine.store.batch import Batch
from engine.store.store import Store, opened, upgrade
from tests.case.histories import random_case


def address(folder: Path) -> str:
    return f"sqlite:///{folder / 'townclerk.db'}"


def made(folder: Path) -> Store:
    """A store that has just been made."""
    upgrade(address(folder))
    return opened(address(folder), folder / "files")


@contextmanager
def writing(store: Store) -> Iterator[Batch]:
    """A transaction whose batch is written at its end."""
    with store.transaction() as connection:
        batch = Batch(connection)
        yield batch
        batch.write()


@cache
def history(seed: int, least: int = 6) -> tuple[Event, ...]:
    """The events of a random case, with at least so many."""
    while True:
        *_, (_, step) = random_case(random.Random(seed))
        if len(step.state.history) >= least:
            return step.state.history
        seed += 10_000


def tamper(folder: Path, sql: str, *values: object) -> None:
    """What somebody does who has the file and no business in it. The test fails where it touches nothing."""
    with closing(sqlite3.connect(folder / "townclerk.db")) as file, file:
        assert file.execute(sql, values).rowcount > 0, f"nothing was tampered with: {sql}"


def look(folder: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """What stands in the file, read without this engine."""
    with closing(sqlite3.connect(folder / "townclerk.db")) as file:
        return file.execute(sql, values).fetchall()
