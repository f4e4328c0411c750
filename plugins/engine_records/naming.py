"""Naming: under which names a record and its files are kept, so that the same record has the same names for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")
"""What may be the name of a folder as it is: on no system is any of it special."""
OURS = re.compile(r"(\d{1,9})/record")
TEXT, METADATA = "record.txt", "metadata.json"
DRAFT = ".part"
"""The ending of what is not yet whole."""
LONGEST = 80


def folders(council: str, case: str, key: str, event: str) -> tuple[str, str, str]:
    """The folders of a record, each within the one before: its council, its case, and itself."""
    rest = key.removeprefix(f"{council}/{case}/")
    place = OURS.fullmatch(rest)
    own = f"{int(place[1]):04}-{event}" if place else rest
    return plain(council), plain(case), plain(own)


def plain(word: str) -> str:
    """A word as the name of a folder: as it is where it is plain, else what of it is plain with its digest."""
    if PLAIN.fullmatch(word):
        return word
    digest = hashlib.sha256(word.encode()).hexdigest()[:12]
    return f"{_stem(word)[:60].strip('-')}-{digest}".lstrip("-")


def file_names(names: Iterable[str]) -> list[str]:
    """The names under which files are kept: a number, so that none is another's, and what is plain of its own name."""
    return [f"{n}-{_file_name(name)}" for n, name in enumerate(names, 1)]


def _file_name(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    ending = _stem(ending)[:8] if dot else ""
    return (_stem(stem or name)[:LONGEST].strip("-") or "file") + (f".{ending}" if ending else "")


def _stem(word: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]+", "-", word).strip("-")
