"""WebDAV: a record as a folder of files, each put under a name of its own, moved to its true one, and read back."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import httpx2

from engine.api import Answer, Difference, Ledger, Record, Settings
from engine_records.connecting import Client
from engine_records.faults import NotNow
from engine_records.keeping import compared, kept
from engine_records.naming import DRAFT, folders
from engine_records.parts import Part, parts

GONE = (404, 410)
LISTING = 50_000_000
"""How many bytes the list of a folder may have."""
ASKED = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'


def push(record: Record, settings: Settings) -> Answer:
    """Keep a record: its text, its files and, once all of that is there as it was sent, its metadata.

    What is there already as it should be is left; what is not, such as the half of an earlier try, is replaced.
    """

    def keep(client: Client) -> str:
        place = folders(record.council, record.case, record.key, record.event)
        new = _make_folders(client, place)
        for part in parts(record, settings):
            client.refuse_when_over()
            url = client.url.join("/".join((*place, part.name)))
            if new or _digest_at(client, url) != part.sha256:
                _put(client, url, part)
        return "/".join(place)

    return kept(settings, keep)


def verify(ledger: Ledger, settings: Settings) -> Iterable[Difference]:
    """What is missing, altered or was never sent of some councils. Raises EngineError where that cannot be asked."""
    return compared(settings, ledger, Served)


class Served:
    """What a WebDAV server holds."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def names(self, path: str) -> frozenset[str] | None:
        """The names of everything in a folder; None where there is none. Raises NotNow for what is no list."""
        client, url = self.client, self.client.url.join(f"{path}/")
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

    def digest(self, path: str) -> str | None:
        """The SHA-256 of a file; None where there is none."""
        return _digest_at(self.client, self.client.url.join(path))


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


def _put(client: Client, url: httpx2.URL, part: Part) -> None:
    """Put a file there, whole or not at all, and read it back. Raises NotNow where it is not as it was sent."""
    draft = url.copy_with(path=url.path + DRAFT)
    status, _ = client.ask("PUT", draft, {"content-type": part.media_type}, part.data)
    if status not in (200, 201, 204):
        client.refuse(status, f"keep {part.name}")
    status, _ = client.ask("MOVE", draft, {"destination": str(url), "overwrite": "T"})
    if status not in (201, 204):
        client.refuse(status, f"give {part.name} its name")
    client.refuse_other(part.name, _digest_at(client, url), part.sha256)


def _digest_at(client: Client, url: httpx2.URL) -> str | None:
    """The SHA-256 of what is kept there; None where nothing is."""
    status, digest, _ = client.digest(url)
    if status in GONE:
        return None
    if status != 200:
        client.refuse(status, f"give {url.path.rpartition('/')[2]} back")
    return digest
