"""Journal: when mail of ours went to which address, of today and yesterday, so that it is seen what answers at once.

It stands beside the key of seals, a file for each day, in which no address can be read.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.api import Settings
from engine_email.threads import key_of, key_path

DAYS = 2
"""How many files are kept."""


def note(settings: Settings, addresses: Iterable[str], now: datetime) -> None:
    """Note that mail goes to these addresses. Where that cannot be written the mail goes all the same."""
    key, today = key_of(settings), _file(settings, now)
    lines = "".join(f"{now.astimezone(UTC).isoformat()} {_sealed(key, one)}\n" for one in addresses)
    try:
        if not today.exists():
            _forget(settings, now)
        with open(os.open(today, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a", encoding="ascii") as out:
            out.write(lines)
    except OSError as fault:
        sys.stderr.write(f"engine_email: {today.name} cannot be written beside the key: {fault.strerror}\n")


def went(settings: Settings, address: str, now: datetime) -> list[datetime]:
    """When mail of ours went to an address since yesterday, as far as it went from here."""
    sealed, found = _sealed(key_of(settings), address), []
    for day in range(DAYS):
        with suppress(OSError, ValueError):
            for line in _file(settings, now - timedelta(days=day)).read_text(encoding="ascii").splitlines():
                at, _, whom = line.partition(" ")
                if whom == sealed:
                    with suppress(ValueError):
                        found.append(datetime.fromisoformat(at))
    return found


def _file(settings: Settings, at: datetime) -> Path:
    key = key_path(settings)
    return key.with_name(f"{key.stem}.sent-{at.astimezone(UTC):%Y-%m-%d}")


def _forget(settings: Settings, now: datetime) -> None:
    """Delete the files of days that count no more."""
    key, kept = key_path(settings), {_file(settings, now - timedelta(days=day)) for day in range(DAYS)}
    for one in key.parent.glob(f"{key.stem}.sent-*"):
        if one not in kept:
            with suppress(OSError):
                one.unlink()


def _sealed(key: bytes, address: str) -> str:
    return hmac.new(key, b"sent:" + address.lower().encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]
