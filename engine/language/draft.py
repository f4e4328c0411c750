"""A draft: the plain data of a policy and the files it imports, walked with every place at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from engine.findings import Finding, Mark, Path, Place, at
from engine.language.names import Names
from engine.language.text import Text
from engine.policy.limits import NOTHING_WRITTEN, Conventions
from engine.record import tuple_record

Data = Any


class Draft:
    """The data of all files together, and where each section entry came from."""

    def __init__(self, main: Text, data: dict[str, Data], origins: dict[Path, tuple[Text, Path]]) -> None:
        self.main = main
        self.data = data
        self.origins = origins
        """For a path of two parts, the file it stands in and its path there; absent is the main file."""
        self.names = Names(data)
        self.sources: list[bytes] = []
        """The bytes of the main file and of its parts, in order of import."""
        self.beside: Callable[[str], bytes | None] = lambda _: None
        """Gives the bytes of a file of the policy's folder, or None where there is none."""
        self.letter_texts: dict[str, bytes] = {}
        """The letter texts that the policy names, as they were read."""
        self.findings: list[Finding] = []
        self.conventions: Conventions = NOTHING_WRITTEN
        """Those written for the whole policy."""
        self.calendar = ""
        """The calendar where nothing else is written."""
        self.calendar_conventions: dict[str, Conventions] = {}
        self.owner = ""
        self.outside: dict[str, str] = {}
        """What the policy says of early and late acts in general."""
        self.telling: frozenset[str] = frozenset()
        """Declared events by which the person is told something."""
        self.units: tuple[str, ...] = ()
        """The units that the policy lets itself use; empty is all."""
        self.unions: dict[str, tuple[str, ...]] = {}
        """Calendars named together inside a limit, by the id they get."""

    def union(self, calendars: tuple[str, ...]) -> str:
        """The id of the calendar that is closed whenever one of these is."""
        name = "+".join(calendars)
        self.unions[name] = calendars
        return name

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where that path stands, in whichever file."""
        for length in (2, 1):
            known = self.origins.get(path[:length])
            if known:
                text, there = known
                return text.place((*there, *path[length:]), key=key)
        return self.main.place(path, key=key)

    def top(self) -> Part:
        """The whole of the data."""
        return Part(self, self.data, ())


@tuple_record
class Part:
    """One value of the draft with its path. Reading a key that is absent or was left out gives the default."""

    draft: Draft
    data: Data
    path: Path

    @property
    def names(self) -> Names:
        """What is defined in the policy."""
        return self.draft.names

    @property
    def key(self) -> str:
        """The last part of the path."""
        return str(self.path[-1]) if self.path else ""

    def has(self, key: str) -> bool:
        """Whether something is written at that key."""
        return isinstance(self.data, dict) and self.data.get(key) is not None

    def sub(self, key: str | int) -> Part:
        """The part at a key or position; its data is None where nothing is there."""
        inside: Data = None
        if isinstance(self.data, dict):
            inside = self.data.get(key)
        elif isinstance(self.data, list) and isinstance(key, int) and key < len(self.data):
            inside = self.data[key]
        return Part(self.draft, inside, (*self.path, key))

    def text(self, key: str, default: str = "") -> str:
        """The text at a key."""
        found = self.sub(key).data
        return found if isinstance(found, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The yes or no at a key."""
        found = self.sub(key).data
        return found if isinstance(found, bool) else default

    def words(self, key: str) -> tuple[str, ...]:
        """One text or a list of texts, as a tuple."""
        found = self.sub(key).data
        if isinstance(found, str):
            return (found,)
        return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()

    def word_parts(self, key: str) -> Iterator[Part]:
        """Each of one text or a list of texts, with its place."""
        inside = self.sub(key)
        if isinstance(inside.data, str):
            yield inside
        elif isinstance(inside.data, list):
            yield from (part for part in inside.entries() if isinstance(part.data, str))

    def clause(self) -> str:
        """The clauses that the part cites, as one text."""
        return ", ".join(self.words("clause"))

    def entries(self) -> Iterator[Part]:
        """The entries of a list that were sound."""
        for n, one in enumerate(self.data if isinstance(self.data, list) else ()):
            if one is not None:
                yield Part(self.draft, one, (*self.path, n))

    def items(self) -> Iterator[tuple[str, Part]]:
        """The entries of a map that were sound."""
        for name, one in self.data.items() if isinstance(self.data, dict) else ():
            if one is not None:
                yield name, Part(self.draft, one, (*self.path, name))

    def place(self, *, key: bool = False) -> Place:
        """Where the part stands."""
        return self.draft.place(self.path, key=key)

    def fault(self, code: str, message: str, fix: str = "", *, key: bool = False, also: tuple[Mark, ...] = ()) -> None:
        """Record a finding at this place, or with `key` at the key above it."""
        self.draft.findings.append(Finding(code=code, message=message, marks=at(self.place(key=key)) + also, fix=fix))
