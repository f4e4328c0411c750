"""Strikes: how often a message has ended the program.

Each stands as an empty file beside the key of seals, and not in the mailbox: so no trouble of the network leaves one
behind, and any mail server will do. Whoever is at a message holds its file locked, and the system lets go of that when
the process ends, however it does: a file that is locked is of somebody who still lives, and counts for nothing.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from engine.api import EngineError, Refused, Settings
from engine_email.faults import BROKEN, PutOff, SetAside
from engine_email.threads import key_path

MOST = 3
"""How many a message may have before nobody reads it any more."""
LIVED_ON = (Refused, SetAside, PutOff, EngineError, *BROKEN, KeyboardInterrupt, SystemExit)
"""What may come of a message without ending the program, or ends it because somebody asked for that."""


class Strikes:
    """Those of one message in one inbox."""

    def __init__(self, settings: Settings, inbox: Mapping[str, Any], raw: bytes) -> None:
        where = "\n".join(str(inbox.get(name) or "") for name in ("host", "user", "folder", "council"))
        told = hashlib.sha256(where.encode("utf-8", "replace") + b"\n" + raw)
        key = key_path(settings)
        self.folder, self.name = key.parent, f"{key.stem}.begun-{told.hexdigest()[:32]}"

    def out(self) -> bool:
        """Whether it has too many."""
        return sum(_left_behind(one) for one in self._there()) >= MOST

    @contextmanager
    def pending(self) -> Iterator[None]:
        """One more while something is done that may end the program; taken back by whatever lives on."""
        one = self.folder / f"{self.name}-{secrets.token_hex(4)}"
        with ExitStack() as held:
            try:
                _begun(one, held)
            except OSError as fault:
                sys.stderr.write(f"engine_email: {one.name} cannot be made beside the key: {fault.strerror}\n")
            try:
                yield
            except LIVED_ON:
                _gone(one)
                raise
            _gone(one)

    def forget(self) -> None:
        """It was seen to, and has none."""
        for one in self._there():
            _gone(one)

    def _there(self) -> list[Path]:
        return list(self.folder.glob(f"{self.name}-*"))


def _begun(one: Path, held: ExitStack) -> None:
    """Make a file that is locked by the time anybody can see it, and for as long as it is held."""
    draft = one.with_name(f".{one.name}")
    file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    held.callback(os.close, file)
    with suppress(ImportError, OSError):  # where nothing can be locked, what others are at counts too
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    draft.replace(one)


def _left_behind(one: Path) -> bool:
    """Whether whoever made a file has ended."""
    with suppress(ImportError, OSError):
        import fcntl

        try:
            with one.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except (BlockingIOError, FileNotFoundError):  # its maker lives, or has just taken it back
            return False
    return True


def _gone(one: Path) -> None:
    try:
        one.unlink(missing_ok=True)
    except OSError as fault:
        sys.stderr.write(f"engine_email: {one.name} cannot be deleted beside the key: {fault.strerror}\n")
