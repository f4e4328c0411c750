"""Begun: the code with which a plugin of each kind begins. It holds to the contract, by writing and reading files."""

from __future__ import annotations

SETTINGS = """
SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"folder": {"type": "string", "description": "The folder, beside the site file."}},
}


def place(settings: Settings) -> Path:
    \"\"\"The folder of the settings, which is made where it is not there.\"\"\"
    found = Path(str(settings["site_folder"])) / str(settings.get("folder") or "@name@")
    found.mkdir(parents=True, exist_ok=True)
    return found
"""
KEEP = '''

def keep(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all: first under a name that no other process uses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    with draft.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
'''
NOTIFIER = '''"""@summary@."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from engine.api import Answer, Later, Letter, Notifier, Sent, Settings, hookimpl
@settings@@keep@

def deliver(letter: Letter, settings: Settings) -> Answer:
    """Send a letter or a notice; the same `key` again is the same one, and gets the same receipt."""
    receipt = hashlib.sha256(letter.key.encode()).hexdigest()[:16]
    text = f"{letter.name}\\n{letter.subject}\\n\\n{letter.text}\\n"
    try:
        keep(place(settings) / f"{receipt}.txt", text.encode(errors="replace"))
    except OSError as fault:
        return Later(why=f"the folder cannot be written to: {fault}")
    return Sent(receipt=receipt)


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    summary = "@small@"
    return [Notifier(name="@name@", summary=summary, deliver=deliver, settings=SETTINGS)]
'''
RECORDS = '''"""@summary@."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.api import (
    Answer,
    Difference,
    EngineError,
    Later,
    Ledger,
    Pushed,
    Record,
    RecordSystem,
    Sent,
    Settings,
    hookimpl,
)
@settings@@keep@

def push(record: Record, settings: Settings) -> Answer:
    """Keep a record: first its files, each under its SHA-256, and when all of them are there what it says.

    The same `key` again is the same record, and gets the same receipt.
    """
    said = {
        "key": record.key, "council": record.council, "case": record.case, "event": record.event,
        "at": record.at.isoformat(), "fields": dict(record.fields), "text": record.text,
        "files": {one.name: one.sha256 for one in record.files},
    }  # fmt: skip
    try:
        for one in record.files:
            keep(place(settings) / "files" / one.sha256, one.data)
        keep(place(settings) / f"{receipt_of(record.key)}.json", json.dumps(said).encode())
    except OSError as fault:
        return Later(why=f"the folder cannot be written to: {fault}")
    return Sent(receipt=receipt_of(record.key))


def receipt_of(key: str) -> str:
    """What a record is called here."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def verify(ledger: Ledger, settings: Settings) -> Iterator[Difference]:
    """Read back what was taken, and say what is missing, altered, or was never sent. Raises EngineError."""
    try:
        for one in ledger.pushed:
            if one.sent and one.council in ledger.councils:
                for sort, said in differs(place(settings), one):
                    yield Difference(sort=sort, council=one.council, case=one.case, key=one.key, said=said)
        known = {receipt_of(one.key) for one in ledger.pushed}
        for path in sorted(place(settings).glob("*.json")):
            council = str(read(path).get("council"))
            if path.stem not in known and council in ledger.councils:
                yield Difference(sort="unknown", council=council, said=f"{path.name} was never sent")
    except OSError as fault:
        raise EngineError(f"the folder cannot be read: {fault}") from fault


def differs(here: Path, one: Pushed) -> Iterator[tuple[str, str]]:
    """In what a record that was taken is no longer as it was sent: the sort of difference, and in words."""
    path = here / f"{receipt_of(one.key)}.json"
    if not path.exists():
        yield "missing", f"{path.name} is missing"
        return
    said = read(path)
    if hashlib.sha256(str(said.get("text")).encode()).hexdigest() != one.sha256 or said.get("files") != one.files:
        yield "altered", f"{path.name} is not what was sent"
    for name, sha256 in one.files.items():
        file = here / "files" / sha256
        if not file.exists():
            yield "missing", f"{name} is missing: files/{sha256}"
        elif hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
            yield "altered", f"{name} is not what was sent: files/{sha256}"


def read(path: Path) -> dict[str, Any]:
    """What a record says; empty where it is none any more."""
    try:
        said = json.loads(path.read_bytes())
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    summary = "@small@"
    return [RecordSystem(name="@name@", summary=summary, push=push, verify=verify, settings=SETTINGS)]
'''
CHANNEL = '''"""@summary@."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from engine.api import Channel, Desk, EngineError, Refused, Settings, SiteError, hookimpl
@settings@

def poll(settings: Settings, desk: Desk) -> Mapping[str, int]:
    """Bring in what has come: each file of the folder holds the fields of a lodgement, and `council`, as JSON.

    Whoever puts one there writes it whole under another ending, and then gives it a name of its own. Another poll may
    be at the same files. Raises EngineError, once the others are in, for those of unknown councils: they stay there.
    """
    counted = {"taken": 0, "set aside": 0}
    left = []
    for path in sorted(place(settings).glob("*.json")):
        try:
            counted[taken(path, desk)] += 1
        except FileNotFoundError:
            continue  # another poll was faster
        except (SiteError, OSError) as fault:
            left.append(f"{path.name} stays where it is: {fault}")
    if left:
        raise EngineError("; ".join([*left, *(f"besides {many} {word}" for word, many in counted.items() if many)]))
    return counted


def taken(path: Path, desk: Desk) -> str:
    """Bring one in, and say what became of it. The `key` makes it one case, though this may end halfway and the file be
    read again."""
    data = path.read_bytes()
    key = f"@name@:{path.name}:{sha256(data).hexdigest()}"  # another matter may come under the same name
    try:
        council, fields = matter(data)
        desk.lodge(council, fields, key=key)
    except (Refused, ValueError, TypeError, RecursionError) as fault:  # the same again would be no better
        path.with_suffix(".why").write_text(f"{fault}\\n", encoding="utf-8", errors="replace")
        path.replace(path.with_suffix(".set-aside"))
        return "set aside"
    path.unlink()
    return "taken"


def matter(data: bytes) -> tuple[str, dict[str, Any]]:
    """The council of a matter, and its fields. Raises ValueError where it is none."""
    said = json.loads(data)
    if not isinstance(said, dict) or not isinstance(said.get("council"), str):
        raise ValueError("this is no JSON object that names its `council`")
    return said.pop("council"), said


@hookimpl
def register_channels() -> Iterable[Channel]:
    summary = "@small@"
    return [Channel(name="@name@", summary=summary, settings=SETTINGS, poll=poll)]
'''
MODULES = {"notifier": NOTIFIER, "records": RECORDS, "channel": CHANNEL}


def code_of(kind: str, name: str, summary: str) -> str:
    """The module of a new plugin of that kind, under its name and with what it does."""
    code = MODULES[kind].replace("@settings@", SETTINGS).replace("@keep@", KEEP)
    small = summary[:1].lower() + summary[1:]
    return code.replace("@summary@", summary).replace("@name@", name).replace("@small@", small)
