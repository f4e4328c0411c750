"""The browser binding of CMIS 1.1: which repository, its folders and documents by their paths, forms, and errors.

Forms are POST requests to the address of the folder or document that they are about, with `cmisaction`; what is asked
by GET is chosen with `cmisselector`. Paths are kept below the folder that the settings name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NoReturn
from uuid import uuid4

import httpx2

from engine.api import Settings
from engine_records.connecting import Client
from engine_records.faults import NotEver, NotNow
from engine_records.forms import Content, Pairs, multipart, written
from engine_records.meaning import GONE, TAKEN, Meant, meaning

MOST = 50_000_000
"""How many bytes an answer may have that is no document."""
PAGE = 500
"""Children of a folder that are asked for at once."""


class Browser:
    """The folder of a repository in which records are kept."""

    def __init__(self, client: Client, settings: Settings) -> None:
        """Asks for the service document. Raises NotNow where that names no repository that can be used."""
        self.client = client
        self.folder = tuple(one for one in str(settings.get("folder") or "").split("/") if one)
        self.root = _root(client, settings)

    def names(self, path: str) -> frozenset[str] | None:
        """The names of everything in a folder; None where there is no such folder."""
        found: set[str] = set()
        seen = 0
        while True:
            asked = {"cmisselector": "children", "maxItems": str(PAGE), "skipCount": str(seen)}
            status, data = self._asked(path, asked)
            if meaning(status, data).exception in GONE:
                return None
            if status != 200:
                self.refuse(status, data, f"list {path}")
            whole = self._read(data, f"list {path}")
            several = whole.get("objects")
            listed = several if isinstance(several, list) else []
            objects = [one.get("object") for one in listed if isinstance(one, dict)]
            names = {_property(one, "cmis:name") for one in objects}
            if not whole.get("hasMoreItems") or names <= found:  # one that repeats itself is not asked for ever
                return frozenset(found | names) - {""}
            found |= names
            seen += len(objects)

    def digest(self, path: str) -> str | None:
        """The SHA-256 of a document; None where there is none."""
        status, digest, begins = self.client.digest(self._url(path, {"cmisselector": "content"}))
        if meaning(status, begins).exception in GONE:
            return None
        if status != 200:
            self.refuse(status, begins, f"give {_last(path)} back")
        return digest

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder. Raises NotNow where something else has its name."""
        status, data = self.client.ask(
            "GET", self._url(path, {"cmisselector": "object", "succinct": "true"}), most=MOST
        )
        if meaning(status, data).exception in GONE:
            return False
        if status != 200:
            self.refuse(status, data, f"look for the folder {path}")
        if _property(self._read(data, f"look for {path}"), "cmis:baseTypeId") != "cmis:folder":
            raise NotNow(f"{path} is no folder on {self.client.url.host}: move it out of the way")
        return True

    def make_folder(self, path: str, kind: str) -> bool:
        """Make a folder in one that is there; whether it is new. Raises NotNow where that one is not there."""
        inside, _, name = path.rpartition("/")
        pairs = [("cmis:objectTypeId", kind), ("cmis:name", name)]
        status, data = self._post(inside, "createFolder", pairs)
        if meaning(status, data).exception in TAKEN and self.is_folder(path):
            return False
        if meaning(status, data).exception in GONE:
            where = "/" + "/".join((*self.folder, *filter(None, [inside])))
            raise NotNow(f"there is no folder {where} on {self.client.url.host}: make it, or mend `folder`")
        if status not in (200, 201):
            self.refuse(status, data, f"make the folder {path}")
        self._refuse_renamed(data, name)
        return True

    def make_document(self, path: str, pairs: Pairs, media_type: str, content: bytes) -> None:
        """Make a document in a folder that is there."""
        inside, _, name = path.rpartition("/")
        every = [*pairs, ("cmis:name", name)]
        status, data = self._post(inside, "createDocument", every, (name, media_type, content))
        if status not in (200, 201):
            self.refuse(status, data, f"keep {name}")
        self._refuse_renamed(data, name)

    def remove(self, path: str) -> None:
        """Remove a document with all its versions, where it is there."""
        status, data = self._post(path, "delete", (), more=(("allVersions", "true"),))
        if status not in (200, 204) and meaning(status, data).exception not in GONE:
            self.refuse(status, data, f"replace {_last(path)}")

    def refuse(self, status: int, data: bytes, did: str) -> NoReturn:
        """Raise what an answer means that is none of those that were hoped for."""
        _refuse(self.client, status, data, did)

    def _refuse_renamed(self, data: bytes, name: str) -> None:
        """A repository may give what is made another name, where that one is taken or does not please it."""
        whole = _json(data)
        called = _property(whole, "cmis:name")
        if called and called != name:
            address = self.root.copy_merge_params({"objectId": _property(whole, "cmis:objectId")})
            self._form(address, "delete", (), more=(("allVersions", "true"),))
            raise NotNow(f"{self.client.url.host} called {name} {called!r} instead", Meant.LONG)

    def _asked(self, path: str, asked: dict[str, str]) -> tuple[int, bytes]:
        return self.client.ask("GET", self._url(path, {**asked, "succinct": "true"}), most=MOST)

    def _url(self, path: str, asked: dict[str, str] | None = None) -> httpx2.URL:
        names = (*self.folder, *filter(None, path.split("/")))
        url = self.root.copy_with(path="/".join((self.root.path.rstrip("/"), *names)))
        return url.copy_merge_params(asked) if asked else url

    def _post(
        self, path: str, action: str, pairs: Pairs, content: Content | None = None,
        more: Iterable[tuple[str, str]] = (),
    ) -> tuple[int, bytes]:  # fmt: skip
        return self._form(self._url(path), action, pairs, content, more)

    def _form(
        self, url: httpx2.URL, action: str, pairs: Pairs, content: Content | None = None,
        more: Iterable[tuple[str, str]] = (),
    ) -> tuple[int, bytes]:  # fmt: skip
        boundary = uuid4().hex
        fields = [("cmisaction", action), ("succinct", "true"), ("_charset_", "UTF-8"), *more, *written(pairs)]
        headers = {"content-type": f"multipart/form-data; boundary={boundary}"}
        return self.client.ask("POST", url, headers, multipart(boundary, fields, content), MOST)

    def _read(self, data: bytes, did: str) -> dict[str, Any]:
        return read(data, self.client.url.host, did)


def _refuse(client: Client, status: int, data: bytes, did: str) -> NoReturn:
    found = meaning(status, data)
    if found.advice is None:
        client.refuse(status, did)
    said = f"{client.url.host} answered {status} {found.exception} when it was to {did}"
    said += f" ({found.message})" if found.message else ""
    raise NotNow(f"{said}: {found.advice}" if found.advice else said, client.wait(found.after))


def read(data: bytes, host: str, did: str) -> dict[str, Any]:
    """An answer in JSON. Raises NotNow where it is none."""
    whole = _json(data)
    if not isinstance(whole, dict):
        raise NotNow(f"{host} answered what is no JSON of CMIS when it was to {did}: see to `url`", Meant.LONG)
    return whole


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None


def _root(client: Client, settings: Settings) -> httpx2.URL:
    """The address of the root folder, as the service document says or the settings do."""
    url = client.url.copy_with(path=client.url.path.rstrip("/") or "/")
    if written := str(settings.get("root_url") or ""):
        return _ours(client, written)
    several = _repositories(client, url)
    wanted = str(settings.get("repository") or "")
    listed = ", ".join(sorted(several)) or "none"
    if wanted and wanted not in several:
        raise NotNow(f"{client.url.host} has no repository `{wanted}`; it has: {listed}", Meant.LONG)
    if not wanted and len(several) != 1:
        raise NotNow(f"{client.url.host} has several repositories or none ({listed}): name one under `repository`",
                     Meant.LONG)  # fmt: skip
    return _ours(client, str((several[wanted] if wanted else next(iter(several.values()))).get("rootFolderUrl") or ""))


def _repositories(client: Client, url: httpx2.URL) -> dict[str, dict[str, Any]]:
    """The repositories of the service document by their ids. What refuses that refuses no record."""
    did = "name its repositories"
    status, data = client.ask("GET", url, most=MOST)
    if status != 200:
        try:
            _refuse(client, status, data, did)
        except NotEver as fault:
            raise NotNow(f"{fault}: see to `url`", Meant.LONG) from None
    return {key: one for key, one in read(data, client.url.host, did).items() if isinstance(one, dict)}


def _ours(client: Client, written: str) -> httpx2.URL:
    """An address on the side that `url` leads to: a password goes to no other."""
    try:
        found = httpx2.URL(written)
    except httpx2.InvalidURL:
        found = httpx2.URL("")
    if (found.scheme, found.host, found.port) != (client.url.scheme, client.url.host, client.url.port):
        raise NotNow(f"the root folder of the repository is at another address than `url` ({written[:200] or 'none'}): "
                     "write under `root_url` how it is reached from here", Meant.LONG)  # fmt: skip
    return found.copy_with(query=None, fragment=None, userinfo=b"")


def _property(data: object, name: str) -> str:
    """A property of an object in the succinct form, or in the long one, which some give all the same."""
    if not isinstance(data, dict):
        return ""
    succinct, long = data.get("succinctProperties"), data.get("properties")
    if isinstance(succinct, dict):
        return str(succinct.get(name) or "")
    found = long.get(name) if isinstance(long, dict) else None
    return str(found.get("value") or "") if isinstance(found, dict) else ""


def _last(path: str) -> str:
    return path.rpartition("/")[2]
