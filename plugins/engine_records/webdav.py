"""WebDAV: a record as a folder of files, each put under a name of its own, moved to its true one, and read back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from string import Template

import httpx2

from engine.api import RECORD_FIELDS, Answer, Later, Never, Record, Sent, Settings
from engine_records.connecting import Client
from engine_records.faults import NotEver, NotNow
from engine_records.naming import DRAFT, METADATA, TEXT, file_names, folders

MAPPED = {"Title": "${event} ${case}", "Case": "${case}", "Event": "${event}", "Date": "${happened}",
          "File": "${file}", "SHA256": "${sha256}"}  # fmt: skip
KEY = "Key"
"""The name in the metadata under which the key of the record stands."""
GONE = (404, 410)


def push(record: Record, settings: Settings) -> Answer:
    """Keep a record: its text, its files and, once all of that is there as it was sent, its metadata.

    What is there already as it should be is left; what is not, such as the half of an earlier try, is replaced.
    """
    try:
        with Client(settings) as client:
            place = folders(record.council, record.case, record.key, record.event)
            new = _make_folders(client, place)
            for name, media_type, data in _parts(record, settings):
                client.refuse_when_over()
                url = client.url.join("/".join((*place, name)))
                if new or digest_at(client, url) != _digest(data):
                    _put(client, url, media_type, data)
            return Sent(receipt="/".join(place))
    except NotNow as fault:
        return Later(why=str(fault), after=fault.after)
    except NotEver as fault:
        return Never(why=str(fault))


def _parts(record: Record, settings: Settings) -> Iterable[tuple[str, str, bytes]]:
    """Everything that is kept of a record, in order: name, media type and bytes. The metadata are last: with them it is
    whole."""
    names = file_names(one.name for one in record.files)
    text = record.text.encode()
    yield TEXT, "text/plain; charset=utf-8", text
    yield from ((name, one.media_type, one.data) for name, one in zip(names, record.files, strict=True))
    known = {**dict.fromkeys(RECORD_FIELDS, ""), **record.fields}
    said = {**known, "event": record.event, "case": record.case, "council": record.council, "file": TEXT,
            "sha256": _digest(text), "key": record.key}  # fmt: skip
    wanted: Mapping[str, str] = settings.get("metadata") or MAPPED
    files = [
        {"File": name, "Name": one.name, "Type": one.media_type, "SHA256": one.sha256}
        for name, one in zip(names, record.files, strict=True)
    ]
    whole = {KEY: record.key, **{key: Template(it).safe_substitute(said) for key, it in wanted.items()}}
    data = json.dumps({**whole, "Files": files} if files else whole, indent=2, ensure_ascii=False)
    yield METADATA, "application/json", f"{data}\n".encode()


def _make_folders(client: Client, place: tuple[str, str, str]) -> bool:
    """See to it that the folder of a record is there, with those that it lies in; whether it is new."""
    made = _make_folder(client, "/".join(place))
    if made is None:
        for n in range(1, len(place)):
            if _make_folder(client, "/".join(place[:n])) is None:
                raise NotNow(f"there is no folder at {client.url}: make it, or mend `url`")
        made = _make_folder(client, "/".join(place))
    if made is None:
        raise NotNow(f"the folder {'/'.join(place[:-1])} went while a record was put into it")
    return made


def _make_folder(client: Client, path: str) -> bool | None:
    """Make one folder: whether it is new, or None where it has nothing to lie in."""
    status, _ = client.ask("MKCOL", client.url.join(f"{path}/"))
    if status in (200, 201):
        return True
    if status == 405:
        return False
    if status not in (409, *GONE):
        client.refuse(status, f"make the folder {path}")
    return None


def _put(client: Client, url: httpx2.URL, media_type: str, data: bytes) -> None:
    """Put a file there, whole or not at all, and read it back. Raises NotNow where it is not as it was sent."""
    name = url.path.rpartition("/")[2]
    draft = url.copy_with(path=url.path + DRAFT)
    status, _ = client.ask("PUT", draft, {"content-type": media_type}, data)
    if status not in (200, 201, 204):
        client.refuse(status, f"keep {name}")
    status, _ = client.ask("MOVE", draft, {"destination": str(url), "overwrite": "T"})
    if status not in (201, 204):
        client.refuse(status, f"give {name} its name")
    kept = digest_at(client, url)
    if kept != _digest(data):
        what = "is not there" if kept is None else "is not what was sent"
        raise NotNow(f"{name} {what} when it is read back from {client.url.host}; it is put there again")


def digest_at(client: Client, url: httpx2.URL) -> str | None:
    """The SHA-256 of what is kept there; None where nothing is."""
    status, digest = client.digest(url)
    if status in GONE:
        return None
    if status != 200:
        client.refuse(status, f"give {url.path.rpartition('/')[2]} back")
    return digest


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
