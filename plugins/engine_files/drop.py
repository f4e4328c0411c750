"""A records drop: a document with its files, then a manifest, in a watched folder; and what is said back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import Template

from engine.api import RECORD_FIELDS, Answer, Later, Receipt, Record, RecordFile, Sent, Settings
from engine_files.writing import failed, folder, short, stem, write_whole

MANIFEST = {"Title": "${event} ${case}", "Case": "${case}", "Event": "${event}", "Date": "${happened}",
            "File": "${file}", "SHA256": "${sha256}"}  # fmt: skip
READ = "read"
"""The folder, beside them, of what was said and is kept by now."""
KEY = "Key"
"""The name in the manifest under which a receipt refers to the record."""


def push(record: Record, settings: Settings) -> Answer:
    """Drop the document and its files and, once they are on the disk, the manifest; again it changes nothing."""
    name = stem(record.key)
    try:
        if not answered(settings, name):
            _dropped(record, name, settings)
    except OSError as fault:
        return Later(why=failed("a record", fault))
    return Sent(receipt=name)


def _dropped(record: Record, name: str, settings: Settings) -> None:
    place = folder(settings, "records", "records")
    data = record.text.encode()
    write_whole(place / f"{name}.txt", data)
    known = {**dict.fromkeys(RECORD_FIELDS, ""), **record.fields}
    said = {**known, "event": record.event, "case": record.case, "council": record.council,
            "file": f"{name}.txt", "sha256": hashlib.sha256(data).hexdigest(), "key": record.key}  # fmt: skip
    wanted: Mapping[str, str] = settings.get("manifest") or MANIFEST
    lines = {key: Template(text).safe_substitute(said) for key, text in wanted.items()}
    form = str(settings.get("form") or "json")
    files = [_beside(place, name, n, one) for n, one in enumerate(record.files, 1)]
    manifest = _formed({KEY: record.key, **lines}, files, form)
    write_whole(place / f"{name}.{'json' if form == 'json' else 'properties'}", manifest)


def _beside(place: Path, name: str, n: int, one: RecordFile) -> Mapping[str, str]:
    """Put a file into a folder beside the document, where none is taken for a manifest; gives what that says of it."""
    path = place / name / beside(n, one.name)
    write_whole(path, one.data)
    return {"File": f"{name}/{path.name}", "Name": one.name, "Type": one.media_type, "SHA256": one.sha256}


def beside(n: int, name: str) -> str:
    """The name under which the n-th file of a record is kept in the folder of its files."""
    return f"{n}-{short(stem(name))}"


def receipts(settings: Settings) -> Iterable[Receipt]:
    """What the document system has put into its receipt and reject folders, and was not heard yet.

    One that names no record, perhaps because it is still being written, is left where it is.
    """
    for _, key, said, accepted in _told(settings):
        yield Receipt(key=key, accepted=accepted, said=said)


def heard(keys: Sequence[str], settings: Settings) -> None:
    """Move aside what was said of those records, now that it is kept."""
    for path, key, _, _ in _told(settings):
        if key in keys:
            done = path.parent / READ
            done.mkdir(exist_ok=True)
            path.replace(done / path.name)


def _told(settings: Settings) -> Iterator[tuple[Path, str, str, bool]]:
    for name, accepted in (("receipts", True), ("rejects", False)):
        place = _back(settings, name)
        for path in sorted(place.glob("*")) if place.is_dir() else ():
            if path.is_file() and path.suffix in (".json", ".properties") and not path.name.startswith("."):
                key, said = _read(path)
                if key:
                    yield path, key, said, accepted


def _back(settings: Settings, key: str) -> Path:
    if settings.get(key):
        return folder(settings, key, key)
    return folder(settings, "records", "records") / key


def answered(settings: Settings, name: str) -> bool:
    """Whether the document system has taken it already, or refused it without having been heard: what it refused, and
    is sent again all the same, is dropped anew."""
    taken, refused = _back(settings, "receipts"), _back(settings, "rejects")
    several = (taken, taken / READ, refused)
    return any((inside / f"{name}{end}").exists() for inside in several for end in (".json", ".properties"))


def _formed(lines: Mapping[str, str], files: Sequence[Mapping[str, str]], form: str) -> bytes:
    """The manifest; where files go with the document it lists them, as `Files` or as `Files.1.File` and so on."""
    if form == "json":
        whole = {**lines, "Files": files} if files else dict(lines)
        return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode()
    listed = {f"Files.{n}.{key}": value for n, one in enumerate(files, 1) for key, value in one.items()}
    return "".join(f"{key}={_one_line(value)}\n" for key, value in {**lines, **listed}.items()).encode()


def _one_line(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def _read(path: Path) -> tuple[str, str]:
    """The key of the record and what is said of it; an unreadable receipt names none."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")  # editors put a mark before it
    if path.suffix == ".json":
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return "", ""
        return (str(data.get(KEY) or ""), str(data.get("Said") or "")) if isinstance(data, dict) else ("", "")
    pairs = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    return pairs.get(KEY, ""), pairs.get("Said", "")
