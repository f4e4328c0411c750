"""Parts: everything that is kept of a record, in order, and the words in which a site's texts speak of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Template

from engine.api import RECORD_FIELDS, Record, Settings
from engine_records.naming import METADATA, TEXT, file_names

MAPPED = {"Title": "${event} ${case}", "Case": "${case}", "Event": "${event}", "Date": "${happened}",
          "File": "${file}", "SHA256": "${sha256}"}  # fmt: skip
KEY = "Key"
"""The name in the metadata under which the key of the record stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document that is kept of a record."""

    name: str
    """Under which it is kept."""
    media_type: str
    data: bytes
    called: str
    """What it was called by whoever sent it; of what we make, its name."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256_of(self.data)


def parts(record: Record, settings: Settings) -> Iterator[Part]:
    """Its text, its files, and last the metadata: with them it is whole."""
    text = Part(TEXT, "text/plain; charset=utf-8", record.text.encode(), TEXT)
    names = file_names(one.name for one in record.files)
    yield text
    for name, one in zip(names, record.files, strict=True):
        yield Part(name, one.media_type, one.data, one.name)
    said = said_of(record, text)
    wanted: Mapping[str, str] = settings.get("metadata") or MAPPED
    files = [
        {"File": name, "Name": one.name, "Type": one.media_type, "SHA256": one.sha256}
        for name, one in zip(names, record.files, strict=True)
    ]
    whole = {KEY: record.key, **{key: Template(it).safe_substitute(said) for key, it in wanted.items()}}
    data = json.dumps({**whole, "Files": files} if files else whole, indent=2, ensure_ascii=False)
    yield Part(METADATA, "application/json", f"{data}\n".encode(), METADATA)


def said_of(record: Record, part: Part) -> dict[str, str]:
    """What a text with ${fields} may name of a record, and of one of its documents: `file`, `name` and `sha256`."""
    known = {**dict.fromkeys(RECORD_FIELDS, ""), **record.fields}
    return {**known, "event": record.event, "case": record.case, "council": record.council, "key": record.key,
            "file": part.name, "name": part.called, "sha256": part.sha256}  # fmt: skip


def sha256_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
