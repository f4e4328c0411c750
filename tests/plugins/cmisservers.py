"""A double of a CMIS 1.1 repository, by the browser binding as its specification has it; no real server.

It keeps what it is given in memory, and holds to what is written there of types, properties, names, pages and errors.
test_cmis_double.py tries it with cmislib, somebody else's client, so that it does not believe only what we believe.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import RLock, Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

USER, PASSWORD = "townclerk", "päss wörd:1"
STATUS = {
    "invalidArgument": 400, "filterNotValid": 400, "permissionDenied": 403, "streamNotSupported": 403,
    "objectNotFound": 404, "notSupported": 405, "constraint": 409, "contentAlreadyExists": 409,
    "nameConstraintViolation": 409, "updateConflict": 409, "versioning": 409, "runtime": 500, "storage": 500,
}  # fmt: skip
"""The status of each exception, as the specification pairs them."""
TYPES = {
    "cmis:document": "cmis:document", "cmis:folder": "cmis:folder", "council:record": "cmis:document",
    "council:file": "cmis:folder",
}  # fmt: skip
"""The types that there are, each with its base."""
OWN = {"cmis:name": "string", "cmis:objectTypeId": "id", "cmis:secondaryObjectTypeIds": "id"}
PROPERTIES = {
    "council:record": {"council:caseNumber": "string", "council:class": "string", "council:happened": "datetime",
                       "council:document": "string"},
}  # fmt: skip
SECONDARY = {
    "cmis:rm_clientMgtRetention": {"cmis:rm_expirationDate": "datetime", "cmis:rm_startOfRetention": "datetime"}
}
Fault = int | str | None
Between = Callable[[str, str], Fault]
"""Hears what is asked (a cmisaction, or `object`, `children`, `content`, `repositories`) and of which path. It may
answer with a status or an exception of its own, do something to the repository, or wait."""


class CmisError(Exception):
    """An exception of CMIS."""


@dataclass
class Node:
    """A folder or a document."""

    id: str
    name: str
    type: str
    base: str
    properties: dict[str, Any] = field(default_factory=dict)
    content: bytes = b""
    media_type: str = ""
    children: list[Node] = field(default_factory=list)


class CmisServer:
    """A repository that is served."""

    def __init__(self, *, auth: bool = False, renames: bool = False) -> None:
        """With `renames` it gives what is made another name where that one is taken, as the specification allows."""
        self.auth, self.renames = auth, renames
        self.root = Node("root", "", "cmis:folder", "cmis:folder")
        self.between: Between = lambda _, __: None
        self.asked: list[tuple[str, str]] = []
        self.repositories = {"main": "Main repository"}
        self.elsewhere = ""
        """Another address of the root folder than the one that is so."""
        self.repeats = False
        """Whether every page of a list is its first."""
        self._made = 0
        self._lock = RLock()

    def __enter__(self) -> CmisServer:
        mine = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                mine._answer(self, None)

            def do_POST(self) -> None:
                mine._answer(self, self.rfile.read(int(self.headers["content-length"])))

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: Any) -> None:
                pass  # who hangs up in the middle is part of the test

        self._server = Server(("127.0.0.1", 0), Handler)
        self.host = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{self.host}/cmis/browser"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # What is in it

    def at(self, path: str) -> Node | None:
        """What lies at a path."""
        node: Node | None = self.root
        for name in filter(None, path.split("/")):
            node = next((one for one in node.children if one.name == name), None) if node else None
        return node

    def documents(self) -> dict[str, Node]:
        """Every document, by its path."""
        return {path: node for path, node in self._all(self.root, "") if node.base == "cmis:document"}

    def files(self) -> dict[str, bytes]:
        """The bytes of every document, by its path."""
        return {path: node.content for path, node in sorted(self.documents().items())}

    def make_folders(self, path: str) -> None:
        """Make the folders of a path."""
        node = self.root
        for name in filter(None, path.split("/")):
            there = next((one for one in node.children if one.name == name), None)
            node = there or self._add(node, Node(self._id(), name, "cmis:folder", "cmis:folder"))

    def empty(self) -> None:
        """Take everything out."""
        self.root.children.clear()

    def _all(self, node: Node, path: str) -> Iterator[tuple[str, Node]]:
        for one in node.children:
            here = f"{path}/{one.name}".lstrip("/")
            yield here, one
            yield from self._all(one, here)

    # What is asked

    def _answer(self, handler: BaseHTTPRequestHandler, body: bytes | None) -> None:
        try:
            status, headers, data = self._said(handler, body)
        except CmisError as fault:
            name = str(fault.args[0])
            message = str(fault.args[1]) if len(fault.args) > 1 else f"so it is: {name}"
            data = json.dumps({"exception": name, "message": message}).encode()
            status, headers = STATUS[name], {"content-type": "application/json"}
        handler.send_response(status)
        for name, value in {"content-length": str(len(data)), "retry-after": "900", **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    def _said(self, handler: BaseHTTPRequestHandler, body: bytes | None) -> tuple[int, dict[str, str], bytes]:
        split = urlsplit(handler.path)
        asked = {key: value[0] for key, value in parse_qs(split.query, keep_blank_values=True).items()}
        fields, content = self._form(handler, body) if body is not None else ({}, None)
        base, _, inside = split.path.partition("/root")
        path = unquote(inside).strip("/")
        what = fields.get("cmisaction") or asked.get("cmisselector") or ("content" if inside else "repositories")
        self.asked.append((what, path))
        fault = self.between(what, path)
        if isinstance(fault, str):
            raise CmisError(fault)
        if fault is not None:
            return fault, {}, b""
        if self.auth and handler.headers.get("authorization", "") != self._password():
            return 401, {"www-authenticate": 'Basic realm="cmis"'}, b""
        with self._lock:
            if base == "/cmis/browser" and not inside and "/root" not in split.path:
                return self._json(self._service())
            node = self._meant({**asked, **fields}, path)
            many = {**asked, **fields}
            if body is None:
                return self._get(what, node, many)
            return self._post(what, node, many, content)

    def _password(self) -> str:
        return "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()

    def _meant(self, asked: Mapping[str, str], path: str) -> Node:
        if wanted := asked.get("objectId"):
            found = next((one for _, one in [("", self.root), *self._all(self.root, "")] if one.id == wanted), None)
        else:
            found = self.at(path)
        if found is None:
            raise CmisError("objectNotFound")
        return found

    def _form(
        self, handler: BaseHTTPRequestHandler, body: bytes
    ) -> tuple[dict[str, str], tuple[str, bytes] | None]:  # fmt: skip
        head = f"Content-Type: {handler.headers['content-type']}\r\n\r\n".encode()
        if handler.headers.get_content_type() == "application/x-www-form-urlencoded":
            return {key: value[0] for key, value in parse_qs(body.decode()).items()}, None
        fields: dict[str, str] = {}
        content = None
        for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():  # type: ignore[attr-defined]
            data = part.get_payload(decode=True) or b""
            if part.get_filename() is not None:
                content = (part.get_content_type(), data)
            else:
                fields[part.get_param("name", header="content-disposition")] = data.decode()
        return fields, content

    def _service(self) -> dict[str, Any]:
        return {
            key: {
                "repositoryId": key, "repositoryName": name, "rootFolderId": "root", "cmisVersionSupported": "1.1",
                "repositoryDescription": "", "vendorName": "nobody", "productName": "a double", "productVersion": "1",
                "latestChangeLogToken": "", "changesIncomplete": True, "changesOnType": [],
                "principalIdAnonymous": "anonymous", "principalIdAnyone": "anyone",
                "capabilities": {"capabilityUnfiling": False}, "repositoryUrl": self.url,
                "rootFolderUrl": self.elsewhere or f"{self.url}/root",
            }
            for key, name in self.repositories.items()
        }  # fmt: skip

    # Reading

    def _get(self, what: str, node: Node, asked: Mapping[str, str]) -> tuple[int, dict[str, str], bytes]:
        if what == "content":
            if node.base != "cmis:document":
                raise CmisError("invalidArgument", "a folder has no content")
            return 200, {"content-type": node.media_type or "application/octet-stream"}, node.content
        if what == "children":
            if node.base != "cmis:folder":
                raise CmisError("invalidArgument", "a document has no children")
            first = 0 if self.repeats else int(asked.get("skipCount", 0))
            most = min(int(asked.get("maxItems", 100)), 3)
            page = node.children[first : first + most]
            return self._json({
                "objects": [{"object": self._object(one, asked)} for one in page],
                "hasMoreItems": first + most < len(node.children), "numItems": len(node.children),
            })  # fmt: skip
        if what == "object":
            return self._json(self._object(node, asked))
        raise CmisError("notSupported")

    def _object(self, node: Node, asked: Mapping[str, str]) -> dict[str, Any]:
        values: dict[str, Any] = {
            "cmis:objectId": node.id, "cmis:name": node.name, "cmis:baseTypeId": node.base,
            "cmis:objectTypeId": node.type, **node.properties,
        }  # fmt: skip
        if node.base == "cmis:document":
            values |= {"cmis:contentStreamMimeType": node.media_type, "cmis:contentStreamLength": len(node.content),
                       "cmis:contentStreamFileName": node.name}  # fmt: skip
        if asked.get("succinct") == "true":
            return {"succinctProperties": values}
        actions = ("canGetContentStream", "canDeleteObject", "canGetChildren", "canCreateDocument")
        return {
            "properties": {
                key: {"id": key, "value": value, "type": self._kind(node, key), "cardinality":
                      "multi" if isinstance(value, list) else "single"}
                for key, value in values.items()
            },
            "allowableActions": dict.fromkeys(actions, True),
        }  # fmt: skip

    def _kind(self, node: Node, name: str) -> str:
        if name in ("cmis:objectId", "cmis:baseTypeId"):
            return "id"
        if name == "cmis:contentStreamLength":
            return "integer"
        return self._known(node.type, node.properties.get("cmis:secondaryObjectTypeIds", ())).get(name, "string")

    # Making

    def _post(
        self, what: str, node: Node, fields: Mapping[str, str], content: tuple[str, bytes] | None
    ) -> tuple[int, dict[str, str], bytes]:  # fmt: skip
        if what in ("createFolder", "createDocument"):
            return self._json(self._object(self._create(what, node, self._given(fields), content), fields), 201)
        if what == "delete":
            parent = next(one for _, one in [("", self.root), *self._all(self.root, "")] if node in one.children)
            if node.children:
                raise CmisError("constraint", "the folder is not empty")
            parent.children.remove(node)
            return 200, {}, b""
        raise CmisError("notSupported")

    def _given(self, fields: Mapping[str, str]) -> dict[str, Any]:
        """The properties of a form: propertyId[n] with propertyValue[n], or propertyValue[n][m] of several values."""
        found: dict[str, Any] = {}
        for n in range(len(fields)):
            if name := fields.get(f"propertyId[{n}]"):
                several = [fields[key] for m in range(len(fields)) if (key := f"propertyValue[{n}][{m}]") in fields]
                found[name] = several or fields.get(f"propertyValue[{n}]", "")
        return found

    def _create(
        self, what: str, parent: Node, given: dict[str, Any], content: tuple[str, bytes] | None
    ) -> Node:  # fmt: skip
        base = "cmis:folder" if what == "createFolder" else "cmis:document"
        name, kind = given.pop("cmis:name", ""), given.pop("cmis:objectTypeId", "")
        if parent.base != "cmis:folder" or not name or "/" in name:
            raise CmisError("invalidArgument", "a name and a folder are needed")
        if TYPES.get(kind) != base:
            raise CmisError("constraint", f"{kind} is no type of {base}")
        known = self._known(kind, given.get("cmis:secondaryObjectTypeIds", ()))
        for key, value in given.items():
            if key not in known:
                raise CmisError("invalidArgument", f"{key} is unknown!")
            if known[key] == "datetime":
                if not value.isdigit():
                    raise CmisError("invalidArgument", f"{key} value is not a datetime value!")
                given[key] = int(value)
        if any(one.name == name for one in parent.children):
            if not self.renames:
                raise CmisError("nameConstraintViolation")
            name = f"{name} (2)"
        media_type, data = content or ("", b"")
        return self._add(parent, Node(self._id(), name, kind, base, given, data, media_type))

    def _known(self, kind: str, secondary: Any) -> dict[str, str]:
        known = {**OWN, **PROPERTIES.get(kind, {})}
        for one in secondary:
            if one not in SECONDARY:
                raise CmisError("invalidArgument", f"Invalid secondary type: {one}")
            known |= SECONDARY[one]
        return known

    def _add(self, parent: Node, node: Node) -> Node:
        parent.children.append(node)
        return node

    def _id(self) -> str:
        self._made += 1
        return f"id-{self._made}"

    def _json(self, data: Any, status: int = 200) -> tuple[int, dict[str, str], bytes]:
        return status, {"content-type": "application/json"}, json.dumps(data).encode()
