"""The other sides of the plugins that the page on writing one has whole: people's forms, and an archive."""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections.abc import Mapping
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Quiet(ThreadingHTTPServer):
    """A web server that does not tell of those who hang up on it."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


class Server:
    """A web server on this machine, of which each kind says what it answers."""

    def __enter__(self) -> Any:
        class Handler(BaseHTTPRequestHandler):
            def answer(handler) -> None:  # noqa: N805 - `self` is the server's
                data = handler.rfile.read(int(handler.headers.get("content-length") or 0))
                body = self.said(handler.command, handler.path, data)
                handler.send_response(404 if body is None else 200)
                handler.send_header("content-length", str(len(body or b"")))
                handler.end_headers()
                handler.wfile.write(body or b"")

            do_GET = do_POST = do_PUT = answer  # noqa: N815 - so they are called

            def log_message(handler, *_: object) -> None:  # noqa: N805
                pass

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    def said(self, verb: str, path: str, data: bytes) -> bytes | None:
        """What is answered; None: there is nothing."""
        raise NotImplementedError


class Forms(Server):
    """What people sent by a form, each of which waits until it is taken or refused."""

    def __init__(self) -> None:
        self.waiting: dict[int, Mapping[str, Any]] = {}
        self.ended: dict[int, tuple[str, Mapping[str, str]]] = {}
        self.files: dict[str, bytes] = {}
        self.numbers = itertools.count(4711)

    def fill(self, *several: Mapping[str, Any]) -> None:
        """Let some more wait, such as the page shows."""
        for one in several:
            number = next(self.numbers)
            form = {"number": number, "sent": "2026-03-02T09:30:00+11:00", "about": "request", "words": "The drain"}
            self.waiting[number] = {**form, "email": "pat@example.org", "files": ["drain.jpg"], **one}
            self.files[f"/{number}/files/0"] = b"\xff\xd8 a photo"

    def refused(self, _: Path) -> int:
        """How many were refused, and are shown to somebody."""
        return sum(word == "refused" for word, _ in self.ended.values())

    def said(self, verb: str, path: str, data: bytes) -> bytes | None:
        """The forms that wait, a file of one, or what became of one."""
        if path == "/waiting":
            return json.dumps({"forms": list(self.waiting.values())}).encode()
        if verb == "GET":
            return self.files.get(path)
        found = re.fullmatch(r"/(\d+)/(taken|refused)", path)
        if found is None:
            return None
        try:
            self.ended[int(found[1])] = (found[2], json.loads(data))
        except ValueError:  # half of what was to be said
            return None
        self.waiting.pop(int(found[1]), None)
        return b"{}"


class Archive(Server):
    """What is put there, by its path; the address itself lists the records, a line each."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def said(self, verb: str, path: str, data: bytes) -> bytes | None:
        """What was put there, or what it is once it is."""
        if path == "/":
            return "\n".join(sorted({one.split("/")[1] for one in self.kept})).encode()
        if verb == "PUT":
            self.kept[path] = data
            return sha256(data).hexdigest().encode()
        return self.kept.get(path)

    def count(self, key: str) -> int:
        """How many records of that key it has."""
        name = key.replace("/", "%2F")
        return len({one for one in self.kept if one == f"/{name}/text"})
