"""A relay: it stands on this machine between a plugin and its other side, whatever the two speak, and does to their
talk what networks and servers do."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Iterator
from select import select
from threading import Event, Lock, Thread

from engine.host.faults import ELSEWHERE, SIGN_IN, Fault, http

HOST = "127.0.0.1"
PIECE = 64 * 1024
TICK = 0.05
"""Seconds after which a connection looks whether the fault is still the same."""
QUIET = 0.1
"""Seconds of silence by which a request is known to have ended."""
DRIP = 0.004
"""Seconds between one byte and the next of a slow answer."""
DRIPS = 500
"""After how many bytes a slow answer waits no more between one and the next."""
CONNECTING = 5.0
"""Seconds that the other side has to take a connection."""


class Cut(Exception):
    """The connection is to end here; `rude` where it breaks rather than closes."""

    def __init__(self, *, rude: bool) -> None:
        super().__init__()
        self.rude = rude


class Relay:
    """Passes on what a plugin and its other side say, or does as a fault has it; it runs where it is entered.

    A talk is counted in *steps*: what the plugin says together with what it is answered, or a greeting. They are
    counted over all connections since the fault began. `steps` are those so far, `connections` those that were taken,
    `heard` the bytes of the other side that reached the plugin, `speaks_http` whether those were HTTP ever, and `ever`
    whether anybody connected at all.
    """

    def __init__(self, host: str, port: int, drip: float = DRIP) -> None:
        """`host` and `port` are the other side's."""
        self.against, self.drip = (host, port), drip
        self.port = 0
        self.fault: Fault | None = None
        self.at = 1
        self.steps = self.connections = self.heard = 0
        self.speaks_http = self.ever = False
        self.held, self.released = Event(), Event()
        """Whether the answer of a `crossed` talk is held back, and whether it may go."""
        self._spell = 0
        self._lock = Lock()
        self._threads: list[Thread] = []
        self._listener: socket.socket | None = None

    @property
    def host(self) -> str:
        """Where the plugin is to connect, at `port`."""
        return HOST

    def __enter__(self) -> Relay:
        self._listen()
        self._accepting = Thread(target=self._accept, daemon=True)
        self._accepting.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._anew(None, 1)
        listener, self._listener, self.port = self._listener, None, -1
        if listener is not None:
            _closed(listener)
        for one in (self._accepting, *self._threads):
            one.join(CONNECTING)

    @contextlib.contextmanager
    def suffering(self, fault: Fault | None, at: int = 1) -> Iterator[None]:
        """Let everything suffer from a fault, from that step on; without one everything passes. What is connected when
        it begins or ends is cut off."""
        self._anew(fault, at)
        try:
            yield
        finally:
            self._anew(None, 1)

    def _anew(self, fault: Fault | None, at: int) -> None:
        with self._lock:
            self.fault, self.at = fault, at
            self.steps = self.connections = self.heard = 0
            self._spell += 1
            self.released.set()
            self.held, self.released = Event(), Event()
        refused = fault is not None and fault.name == "refused"
        if refused and self._listener is not None:
            listener, self._listener = self._listener, None
            _closed(listener)
        elif not refused and self._listener is None and self.port > 0:
            self._listen()

    def _listen(self) -> None:
        one = socket.socket()
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind((HOST, self.port))
        one.listen()
        self.port = one.getsockname()[1]
        self._listener = one

    def _accept(self) -> None:
        while self.port > 0:
            listener = self._listener
            if listener is None:
                time.sleep(TICK)
                continue
            with contextlib.suppress(OSError, ValueError):  # it may have been closed in this moment
                if select([listener], [], [], TICK)[0]:
                    plugin, _ = listener.accept()
                    plugin.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # bytes are to arrive as they are sent
                    self._threads = [one for one in self._threads if one.is_alive()]
                    self._threads.append(Thread(target=self._carry, args=(plugin,), daemon=True))
                    self._threads[-1].start()

    def _carry(self, plugin: socket.socket) -> None:
        with self._lock:
            self.connections += 1
            self.ever = True
            first, spell = self.connections == 1, self._spell
        with plugin, contextlib.suppress(OSError), socket.create_connection(self.against, CONNECTING) as server:
            server.settimeout(None)
            try:
                _Line(self, plugin, server, spell, first=first).carry()
            except Cut as cut:
                if cut.rude:
                    plugin.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def stepped(self, spell: int) -> int:
        """Count one more step; gives its number."""
        with self._lock:
            if spell == self._spell:
                self.steps += 1
            return self.steps

    def passed(self, spell: int, data: bytes) -> None:
        """Count what of the other side reached the plugin."""
        with self._lock:
            if spell == self._spell:
                self.speaks_http = self.speaks_http or data.startswith(b"HTTP/1.")
                self.heard += len(data)

    def same(self, spell: int) -> bool:
        """Whether the fault is still the one that it was."""
        return spell == self._spell


def _closed(listener: socket.socket) -> None:
    """Listen no more, at once: whoever waits on it holds it open for a moment longer."""
    with contextlib.suppress(OSError):  # not every system can shut down what has only listened
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()


class _Line:
    """One connection of a plugin, and that to the other side which belongs to it."""

    def __init__(self, relay: Relay, plugin: socket.socket, server: socket.socket, spell: int, *, first: bool) -> None:
        self.relay, self.plugin, self.server, self.spell, self.first = relay, plugin, server, spell, first
        self.fault, self.at = relay.fault, relay.at
        self.last = ""
        self.step = 0

    def carry(self) -> None:
        """Pass on what comes until both sides have ended. Raises Cut where the fault ends it before."""
        open_ends = {self.plugin: self.server, self.server: self.plugin}
        while open_ends and self.relay.same(self.spell):
            for end in select(list(open_ends), [], [], TICK)[0]:
                data = end.recv(PIECE)
                if not data:
                    open_ends.pop(end).shutdown(socket.SHUT_WR)
                elif end is self.plugin:
                    self._asked(data)
                else:
                    self._answered(data)

    def _suffers(self) -> str:
        """The name of the fault that this step suffers from; empty where it suffers from none."""
        return self.fault.name if self.fault is not None and self.step >= self.at else ""

    def _asked(self, data: bytes) -> None:
        if self.last != "asked":
            self.step = self.relay.stepped(self.spell)
        self.last = "asked"
        fault = self._suffers()
        if fault == "half-request":
            self.server.sendall(data[: len(data) // 2])
            raise Cut(rude=True)
        if fault:
            self._instead(data)
        self.server.sendall(data)

    def _answered(self, data: bytes) -> None:
        if not self.last:  # it greets before it is asked
            self.step = self.relay.stepped(self.spell)
        self.last = "answered"
        fault = self._suffers()
        if fault == "lost":
            raise Cut(rude=True)
        if fault == "half-answer":
            self._passed(data[: len(data) // 2])
            raise Cut(rude=False)
        if fault == "slow":
            for n in range(len(data)):
                if self.relay.heard < DRIPS:
                    time.sleep(self.relay.drip)
                self._passed(data[n : n + 1])
            return
        if fault == "crossed" and self.first:
            self.relay.held.set()
            while self.relay.same(self.spell) and not self.relay.released.wait(TICK):
                pass
        elif fault:
            self._instead(b"")
        self._passed(data)

    def _passed(self, data: bytes) -> None:
        self.relay.passed(self.spell, data)  # counted first: once the plugin has it, its call may end at once
        self.plugin.sendall(data)

    def _instead(self, data: bytes) -> None:
        """Say nothing, or what the fault says, in the place of the other side, and end."""
        fault = self.fault
        if fault is None or not (fault.answer or fault.name == "silent"):
            return
        if fault.answer:
            while select([self.plugin], [], [], QUIET)[0] and (more := self.plugin.recv(PIECE)):
                data += more
            elsewhere = ELSEWHERE.encode() in data.partition(b"\r\n")[0]
            self.plugin.sendall(http("200 OK", "Content-Type: text/html\r\n", SIGN_IN) if elsewhere else fault.answer)
            self.plugin.shutdown(socket.SHUT_WR)
        while self.relay.same(self.spell):  # what it still says is read, or closing would destroy what it was told
            if select([self.plugin], [], [], TICK)[0] and not self.plugin.recv(PIECE):
                break
        raise Cut(rude=False)
