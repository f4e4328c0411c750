"""Strikes: how often a message has ended the program.

Each stands as an empty file beside the key of seals, and not in the mailbox: so no trouble of the network leaves one
behind, and any mail server will do.
"""

from __future__ import annotations

import hashlib
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
        return len(self._there()) >= MOST

    @contextmanager
    def pending(self) -> Iterator[None]:
        """One more while something is done that may end the program; taken back by whatever lives on."""
        one = self.folder / f"{self.name}-{secrets.token_hex(4)}"
        try:
            one.touch(0o600)
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


def _gone(one: Path) -> None:
    try:
        one.unlink(missing_ok=True)
    except OSError as fault:
        sys.stderr.write(f"engine_email: {one.name} cannot be deleted beside the key: {fault.strerror}\n")
