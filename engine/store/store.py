"""The store: one database, opened for what this engine knows, with one transaction for one use case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from engine.errors import StoreError
from engine.store import sqlite
from engine.store.address import engine_at

__all__ = ["Connection", "Store", "opened", "upgrade"]

REVISION = "0007"
"""The revision of the tables that this engine reads and writes."""
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""All revisions, oldest first."""
MAKE = "make one with `engine store upgrade`, or a new site with `engine init`"


class Store:
    """A store that is open. Use `transaction` for a use case that writes, and `reading` for one that does not."""

    def __init__(self, url: str, files: Path) -> None:
        self.url = url
        self.files = files
        """The folder of attached files, by content."""
        self.engine = connect(url)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: everything in it is committed at its end, or nothing."""
        with _plainly(self.url), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look at the store that writes nothing."""
        with _plainly(self.url), self.engine.connect().execution_options(reading=True) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def connect(url: str) -> Engine:
    """An engine for that address, set up for its dialect."""
    engine = engine_at(url)
    if engine.dialect.name == "sqlite":
        sqlite.prepare(engine)
    return engine


def opened(url: str, files: Path) -> Store:
    """The store at an address. Raises StoreError where there is none, or where its tables are older or newer."""
    store = Store(url, files)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        raise StoreError(f"there is no store at {place_of(url)}; {MAKE}")
    found = revision(store.engine)
    if found is None:
        raise StoreError(f"{place_of(url)} is not a store of this engine; {MAKE}")
    if found != REVISION:
        age = "older than this engine; run: engine store upgrade" if found in KNOWN else "newer than this engine"
        raise StoreError(f"the store at {place_of(url)} is {age}")
    return store


def revision(engine: Engine) -> str | None:
    """The revision of the tables in a database; None where it is no store."""
    with _plainly(str(engine.url)), engine.connect().execution_options(reading=True) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found else None


def upgrade(url: str) -> tuple[str | None, str]:
    """Bring the tables at an address to this engine's revision; gives the revision before and after.

    Raises StoreError where the database cannot be used, is newer, or is not a store.
    """
    from alembic import command  # slow to import, and only here
    from alembic.config import Config

    engine = connect(url)
    before = revision(engine) if not url.startswith("sqlite:///") or Path(url[10:]).exists() else None
    if before is not None and before not in KNOWN:
        raise StoreError(f"the store at {place_of(url)} is newer than this engine")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with _plainly(url), engine.begin() as connection:
        tables = inspect(connection).get_table_names()
        if before is None and tables and "alembic_version" not in tables:
            raise StoreError(f"{place_of(url)} is not a store of this engine: it holds tables of something else")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()
    return before, REVISION


def place_of(url: str) -> str:
    """An address as people know it: the file, or the server without its password."""
    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    return url.split("@", 1)[-1]


@contextmanager
def _plainly(url: str) -> Iterator[None]:
    """What the database says, as a sentence."""
    try:
        yield
    except (OperationalError, InterfaceError) as fault:
        raise StoreError(f"the store at {place_of(url)} cannot be used: {_first_line(fault)}") from None
    except DatabaseError as fault:
        if "not a database" in str(fault.orig):
            raise StoreError(f"{place_of(url)} is not a store of this engine") from None
        if "malformed" in str(fault.orig):
            raise StoreError(f"the store at {place_of(url)} is damaged ({fault.orig}); restore a backup") from None
        if fault.statement is None:  # it was not even connected
            raise StoreError(f"the store at {place_of(url)} cannot be used: {_first_line(fault)}") from None
        raise


def _first_line(fault: DBAPIError) -> str:
    return str(fault.orig).splitlines()[0]
