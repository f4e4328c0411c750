"""Holding: what lies in the watched folder of what was dropped there, held against what the outbox says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.api import Difference, Ledger, Pushed, Settings
from engine_files.drop import answered, beside
from engine_files.writing import folder, stem


def verify(ledger: Ledger, settings: Settings) -> Iterable[Difference]:
    """What is missing, altered or was never dropped of some councils. What the document system has answered is its own.

    Of names that begin with no key of those councils, nothing is said.
    """
    place = folder(settings, "records", "records")
    for one in ledger.pushed:
        if one.council in ledger.councils and one.sent and not answered(settings, stem(one.key)):
            yield from _record(place, stem(one.key), one)
    known = {stem(one.key) for one in ledger.pushed}
    for path in sorted(place.glob("*")):
        base = path.name if path.is_dir() else path.stem
        council = next((one for one in ledger.councils if base.startswith(f"{stem(one)}-")), "")
        if council and base not in known:
            yield Difference(sort="unknown", council=council, said=f"{path.name} was never dropped")


def _record(place: Path, name: str, one: Pushed) -> Iterator[Difference]:
    def but(sort: str, said: str) -> Difference:
        return Difference(sort=sort, council=one.council, case=one.case, key=one.key, said=said)

    if not any((place / f"{name}{end}").exists() for end in (".json", ".properties")):
        yield but("missing", f"{name} has no manifest, and the document system has answered nothing")
    files = {f"{name}/{beside(n, called)}": sha for n, (called, sha) in enumerate(one.files.items(), 1)}
    for path, sha in {f"{name}.txt": one.sha256, **files}.items():
        kept = _digest(place / path)
        if kept is None:
            yield but("missing", f"{path} is missing")
        elif kept != sha:
            yield but("altered", f"{path} is not what was dropped: its SHA-256 is {kept}, and was {sha}")
    for inside in sorted((place / name).glob("*")):
        if f"{name}/{inside.name}" not in files and not inside.name.startswith("."):
            yield but("unknown", f"{name}/{inside.name} was never dropped")


def _digest(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
