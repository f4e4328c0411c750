"""A server for trials that speaks a protocol of its own, a line at a time, and counts what it was given."""

from __future__ import annotations

from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread


class LineServer:
    """`SEND key` is kept and answered with `OK key`, `LIST` tells what was kept, and `WAITING` what can be fetched."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.waiting: list[str] = []

    def __enter__(self) -> LineServer:
        mine = self

        class Handler(StreamRequestHandler):
            def handle(self) -> None:
                for line in self.rfile:
                    if not line.endswith(b"\n"):
                        return
                    self.wfile.write(f"{mine.answer(*line.decode().split())}\n".encode())

        class Server(ThreadingTCPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                pass  # who hangs up in the middle is part of the trial

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, word: str, *rest: str) -> str:
        if word == "SEND":
            self.kept.append(rest[0])
            return f"OK {rest[0]}"
        if word == "DROP":
            self.waiting.remove(rest[0])
            return "OK"
        return " ".join(["OK", *(self.kept if word == "LIST" else self.waiting)])
