"""Looking after the store: making it, and bringing it up to date."""

from __future__ import annotations

from engine.office.office import Office
from engine.store.store import revision, upgrade


def upgraded(url: str) -> tuple[str | None, str]:
    """Make a store, or bring it to this engine's revision; gives the revision before (or None) and after."""
    return upgrade(url)


def revision_of(office: Office) -> str:
    """The revision of an open store."""
    return revision(office.store.engine) or ""
