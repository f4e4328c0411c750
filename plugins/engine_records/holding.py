"""Holding: what a WebDAV server has of what was sent to it, read through and held against what the outbox says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from engine.api import Difference, EngineError, Ledger, Pushed, Settings
from engine_records.connecting import Client
from engine_records.faults import NotEver, NotNow
from engine_records.naming import METADATA, TEXT, file_names, folders, plain
from engine_records.webdav import GONE, digest_at

LISTING = 50_000_000
"""How many bytes the list of a folder may have."""
ASKED = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'


def verify(ledger: Ledger, settings: Settings) -> Iterable[Difference]:
    """What is missing, altered or was never sent of some councils. Raises EngineError where that cannot be asked."""
    try:
        with Client(settings, None) as client:
            for council in ledger.councils:
                yield from _council(client, council, [one for one in ledger.pushed if one.council == council])
    except (NotNow, NotEver) as fault:
        raise EngineError(str(fault)) from None


def _council(client: Client, council: str, pushed: Iterable[Pushed]) -> Iterator[Difference]:
    cases: dict[str, dict[str, Pushed]] = {}
    for one in pushed:
        _, case, own = folders(council, one.case, one.key, one.event)
        cases.setdefault(case, {})[own] = one
    here = plain(council)
    there = _names(client, here) or frozenset()
    for name in sorted(there - cases.keys()):
        said = f"{here}/{name} was never sent"
        yield Difference(sort="unknown", council=council, case=name, said=said)
    for case, records in cases.items():
        yield from _case(client, f"{here}/{case}", case in there, records)


def _case(client: Client, path: str, there: bool, records: Mapping[str, Pushed]) -> Iterator[Difference]:
    found = (_names(client, path) if there else None) or frozenset()
    some = next(iter(records.values()))
    for name in sorted(found - records.keys()):
        said = f"{path}/{name} was never sent"
        yield Difference(sort="unknown", council=some.council, case=some.case, said=said)
    for name, one in records.items():
        if one.sent:
            yield from _record(client, f"{path}/{name}", name in found, one)


def _record(client: Client, path: str, there: bool, one: Pushed) -> Iterator[Difference]:
    def but(sort: str, said: str) -> Difference:
        return Difference(sort=sort, council=one.council, case=one.case, key=one.key, said=said)

    found = _names(client, path) if there else None
    if found is None:
        yield but("missing", f"{path} is missing")
        return
    files = dict(zip(file_names(one.files), one.files.values(), strict=True))
    for name, sha in {TEXT: one.sha256, **files, METADATA: ""}.items():
        kept = digest_at(client, client.url.join(f"{path}/{name}")) if sha and name in found else sha
        if name not in found or kept is None:
            yield but("missing", f"{path}/{name} is missing")
        elif kept != sha:
            yield but("altered", f"{path}/{name} is not what was sent: its SHA-256 is {kept}, and was {sha}")
    for name in sorted(found - {TEXT, METADATA, *files}):
        yield but("unknown", f"{path}/{name} was never sent")


def _names(client: Client, path: str) -> frozenset[str] | None:
    """The names of everything in a folder; None where there is no such folder. Raises NotNow for what is no list."""
    url = client.url.join(f"{path}/")
    headers = {"depth": "1", "content-type": "application/xml"}
    status, data = client.ask("PROPFIND", url, headers, ASKED, LISTING)
    if status in GONE:
        return None
    if status != 207:
        client.refuse(status, f"list {path}")
    if len(data) > LISTING:
        raise NotNow(f"the list of {path} has more than {LISTING:,} bytes, and is not read")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        raise NotNow(f"{client.url.host} answered what is no list of {path}: {fault}") from None
    paths = (unquote(urlsplit(one.text or "").path).rstrip("/") for one in root.iter("{DAV:}href"))
    return frozenset(one.rpartition("/")[2] for one in paths if one != url.path.rstrip("/"))
