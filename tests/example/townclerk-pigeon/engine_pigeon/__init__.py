"""Sends letters and notices by pigeon."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from engine.api import Answer, Letter, Notifier, Sent, Settings, hookimpl

SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"folder": {"type": "string", "description": "The folder, beside the site file."}},
}


def place(settings: Settings) -> Path:
    """The folder of the settings, which is made where it is not there."""
    found = Path(str(settings["site_folder"])) / str(settings.get("folder") or "pigeon")
    found.mkdir(parents=True, exist_ok=True)
    return found


def deliver(letter: Letter, settings: Settings) -> Answer:
    """Send a letter or a notice; the same `key` again is the same one, and gets the same receipt."""
    receipt = hashlib.sha256(letter.key.encode()).hexdigest()[:16]
    path = place(settings) / f"{receipt}.txt"
    draft = path.with_suffix(".part")
    draft.write_text(f"{letter.name}\n{letter.subject}\n\n{letter.text}\n", encoding="utf-8", errors="replace")
    draft.replace(path)
    return Sent(receipt=receipt)


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    return [Notifier(name="pigeon", summary="sends letters and notices by pigeon", deliver=deliver, settings=SETTINGS)]
