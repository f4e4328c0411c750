"""Web servers for tests: a real one that keeps what it was sent, and one that does with its connection as it likes."""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread, Timer
from typing import Any, NamedTuple


class Asked(NamedTuple):
    """A request as it came."""

    path: str
    headers: Mapping[str, str]
    body: bytes


class Answering(NamedTuple):
    status: int = 204
    headers: Mapping[str, str] = {}
    body: bytes = b""


class Receiver:
    """A web server on this machine; it starts where it is entered, and may start again on the same port."""

    def __init__(
        self,
        answer: Callable[[Asked], Answering] = lambda _: Answering(),
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.answer, self.host, self.port, self.tls = answer, host, port or free_port(host), tls
        self.asked: list[Asked] = []

    def __enter__(self) -> Receiver:
        mine = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                one = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
                mine.asked.append(one)
                said = mine.answer(one)
                self.send_response(said.status)
                for name, value in {"content-length": str(len(said.body)), **said.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(said.body)

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                pass  # who hangs up in the middle is part of the test

        self._server = Server((self.host, self.port), Handler)
        if self.tls is not None:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def free_port(host: str = "127.0.0.1") -> int:
    """A port on which nobody listens."""
    with socket.create_server((host, 0)) as one:
        return int(one.getsockname()[1])


@contextlib.contextmanager
def misbehaving(behave: Callable[[socket.socket, Event], None]) -> Iterator[int]:
    """A server that does with each connection as it is told, until the event is set; gives its port.

    It is set after a quarter of a minute at the latest, so that who waits for ever fails and does not hang.
    """
    over = Event()
    at_last = Timer(15, over.set)
    at_last.start()
    threads: list[Thread] = []

    def served(one: socket.socket) -> None:
        with one, contextlib.suppress(OSError):
            behave(one, over)

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                one, _ = server.accept()
                threads.append(Thread(target=served, args=(one,)))
                threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        accepting = Thread(target=serve)
        accepting.start()
        try:
            yield server.getsockname()[1]
        finally:
            over.set()
            at_last.cancel()
            server.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for one in threads:
                one.join(10)


def heard(one: socket.socket) -> bytes:
    """The whole of a request."""
    found = b""
    while b"\r\n\r\n" not in found:
        found += one.recv(65536)
    head, _, body = found.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    )
    while len(body) < length:
        body += one.recv(65536)
    return body
