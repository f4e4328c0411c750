"""Looking after the store: making it, bringing it up to date, and keeping files in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from engine.errors import EngineError
from engine.office.office import Council, Office
from engine.store import shelf
from engine.store.store import revision, upgrade


def upgraded(url: str) -> tuple[str | None, str]:
    """Make a store, or bring it to this engine's revision; gives the revision before (or None) and after."""
    return upgrade(url)


def revision_of(office: Office) -> str:
    """The revision of an open store."""
    return revision(office.store.engine) or ""


def attach(office: Office, council: Council, number: str, path: Path, now: datetime) -> str:
    """Keep a file by its content; gives its SHA-256. Raises EngineError where it cannot be read."""
    if not path.is_file():
        raise EngineError(f"there is no file '{path}'")
    with office.store.transaction() as connection:
        return shelf.keep_file(office.store, connection, council.key, number, path, now)
