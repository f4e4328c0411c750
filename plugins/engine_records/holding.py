"""Holding: what a record system has of what was sent to it, read through and held against what the outbox says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from engine.api import Difference, Ledger, Pushed
from engine_records.naming import METADATA, TEXT, file_names, folders, plain


class Shelf(Protocol):
    """A place with folders in folders, and documents in them."""

    def names(self, path: str) -> frozenset[str] | None:
        """The names of everything in a folder; None where there is no such folder."""

    def digest(self, path: str) -> str | None:
        """The SHA-256 of a document; None where there is none."""


def held(ledger: Ledger, shelf: Shelf) -> Iterator[Difference]:
    """What is missing, altered or was never sent of some councils."""
    for council in ledger.councils:
        yield from _council(shelf, council, [one for one in ledger.pushed if one.council == council])


def _council(shelf: Shelf, council: str, pushed: Iterable[Pushed]) -> Iterator[Difference]:
    cases: dict[str, dict[str, Pushed]] = {}
    for one in pushed:
        _, case, own = folders(council, one.case, one.key, one.event)
        cases.setdefault(case, {})[own] = one
    here = plain(council)
    there = shelf.names(here) or frozenset()
    for name in sorted(there - cases.keys()):
        said = f"{here}/{name} was never sent"
        yield Difference(sort="unknown", council=council, case=name, said=said)
    for case, records in cases.items():
        yield from _case(shelf, f"{here}/{case}", case in there, records)


def _case(shelf: Shelf, path: str, there: bool, records: Mapping[str, Pushed]) -> Iterator[Difference]:
    found = (shelf.names(path) if there else None) or frozenset()
    some = next(iter(records.values()))
    for name in sorted(found - records.keys()):
        said = f"{path}/{name} was never sent"
        yield Difference(sort="unknown", council=some.council, case=some.case, said=said)
    for name, one in records.items():
        if one.sent:
            yield from _record(shelf, f"{path}/{name}", name in found, one)


def _record(shelf: Shelf, path: str, there: bool, one: Pushed) -> Iterator[Difference]:
    def but(sort: str, said: str) -> Difference:
        return Difference(sort=sort, council=one.council, case=one.case, key=one.key, said=said)

    found = shelf.names(path) if there else None
    if found is None:
        yield but("missing", f"{path} is missing")
        return
    files = dict(zip(file_names(one.files), one.files.values(), strict=True))
    for name, sha in {TEXT: one.sha256, **files, METADATA: ""}.items():
        kept = shelf.digest(f"{path}/{name}") if sha and name in found else sha
        if name not in found or kept is None:
            yield but("missing", f"{path}/{name} is missing")
        elif kept != sha:
            yield but("altered", f"{path}/{name} is not what was sent: its SHA-256 is {kept}, and was {sha}")
    for name in sorted(found - {TEXT, METADATA, *files}):
        yield but("unknown", f"{path}/{name} was never sent")
