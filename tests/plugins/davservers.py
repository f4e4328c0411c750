"""A real WebDAV server for tests, with a place for what goes wrong between it and whoever asks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Any

from cheroot import wsgi
from wsgidav.fs_dav_provider import FilesystemProvider
from wsgidav.wsgidav_app import WsgiDAVApp

USER, PASSWORD = "townclerk", "päss wörd:1"
Between = Callable[[str, str], int | None]


class DavServer:
    """A folder that is served; `between` hears method and path of each request, and may answer with a status of its
    own, do something to the folder, or wait. `asks` is the Retry-After of such a status."""

    def __init__(self, folder: Path, *, auth: str = "", port: int = 0) -> None:
        self.folder, self.port = folder, port
        self.folder.mkdir(parents=True, exist_ok=True)
        self.between: Between = lambda _, __: None
        self.asks = "900"
        self.asked: list[tuple[str, str]] = []
        self.passwords: set[str] = set()
        users = {USER: {"password": PASSWORD}} if auth else True
        self._app = WsgiDAVApp({
            "provider_mapping": {"/dav": FilesystemProvider(str(folder))},
            "simple_dc": {"user_mapping": {"*": users}},
            "http_authenticator": {
                "accept_basic": auth == "basic", "accept_digest": auth == "digest",
                "default_to_digest": auth == "digest",
            },
            "logging": {"enable": False}, "verbose": 0, "dir_browser": {"enable": False}, "lock_storage": True,
        })  # fmt: skip
        logging.getLogger("wsgidav").setLevel(logging.CRITICAL)

    def __enter__(self) -> DavServer:
        self._server = wsgi.Server(("127.0.0.1", self.port), self._heard, numthreads=4, timeout=30)
        self._server.prepare()
        self.url = f"http://127.0.0.1:{self._server.bind_addr[1]}/dav"
        self._thread = Thread(target=self._server.serve)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()
        self._thread.join()

    def _heard(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix("/dav")
        self.asked.append((method, path))
        self.passwords.add(environ.get("HTTP_AUTHORIZATION", "").partition(" ")[0])
        status = self.between(method, path)
        if status is not None:
            length = int(environ.get("CONTENT_LENGTH") or 0)
            environ["wsgi.input"].read(length)
            start(f"{status} So", [("content-length", "0"), ("retry-after", self.asks)])
            return [b""]
        answer: Iterable[bytes] = self._app(environ, start)
        return answer

    def files(self) -> dict[str, bytes]:
        """Every file below, hidden ones too."""
        paths = sorted(self.folder.rglob("*"))
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in paths if path.is_file()}
