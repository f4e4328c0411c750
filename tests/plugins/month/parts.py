"""Parts: the servers of the month, each a process of its own that is killed and started again on the same port."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import RLock, Thread

STARTING = 30.0
"""Seconds that a part has to start."""
QUIET = range(20_000, 30_000)
"""Ports that no connection gets by itself: whoever asks for a port of a part that is down must be told so, and not
talk to itself."""


def quiet_port() -> int:
    """A port on which nobody listens, and that nobody gets by accident."""
    for port in random.sample(QUIET, 200):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no port is free")


class Part:
    """A process that may be killed at any moment."""

    def __init__(self, name: str, command: Sequence[str], log: Path, ready: Callable[[], bool]) -> None:
        self.name, self.command, self.log, self.ready = name, command, log, ready
        self.kills = 0
        self.lock = RLock()
        """Held while it is killed or started, and by whoever must have it whole."""
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        with self.lock, self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, start_new_session=True
            )
            until = time.monotonic() + STARTING
            while not self.ready():
                assert self.process.poll() is None, f"{self.name} ended: {self.log.read_text()[-3000:]}"
                assert time.monotonic() < until, f"{self.name} did not start: {self.log.read_text()[-3000:]}"
                time.sleep(0.01)

    def kill(self) -> None:
        """End it as a power cut does, and whatever it started."""
        with self.lock:
            assert self.process is not None
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(20)
            for pipe in (self.process.stdin, self.process.stdout):
                assert pipe is not None
                with suppress(OSError):
                    pipe.close()
            self.kills += 1


def listens(port: int) -> bool:
    """Whether somebody takes connections on a port of this machine."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def python(module: str, *words: object) -> list[str]:
    """The command that runs a module of ours."""
    return [sys.executable, "-m", module, *map(str, words)]


class Trouble(Thread):
    """Whoever kills parts at random, and starts them again a moment later; most of all while they are at work."""

    def __init__(self, parts: Mapping[str, Part], seed: int, every: float = 6.0, down: float = 0.3) -> None:
        """`every` is how many seconds nothing happens, at the most; `down` for how many a part stays away."""
        super().__init__(daemon=True)
        self.parts, self.every, self.down = parts, every, down
        self.here, self.there = random.Random(seed), random.Random(seed + 1)
        self.over = False
        self.asked: SimpleQueue[tuple[str, float]] = SimpleQueue()
        self.failed: BaseException | None = None

    def near(self, names: Sequence[str], share: float, within: float) -> None:
        """Something begins in which those parts take a share: in a share of such moments one is killed `within` so many
        seconds."""
        if self.there.random() < share:
            self.asked.put((self.there.choice(names), self.there.uniform(0, within)))

    def run(self) -> None:
        """Kill and start until it is over."""
        try:
            while not self.over:
                try:
                    name, wait = self.asked.get(timeout=self.here.uniform(0, self.every))
                except Empty:
                    name, wait = self.here.choice(list(self.parts)), 0.0
                time.sleep(wait)
                self.parts[name].kill()
                time.sleep(self.here.uniform(0, self.down))
                self.parts[name].start()
        except BaseException as fault:  # noqa: BLE001 - it is told where the month is played
            self.failed = fault

    def end(self) -> None:
        """See to it that every part runs, and goes on running."""
        self.over = True
        self.join()
        self.refuse_failed()

    def refuse_failed(self) -> None:
        """Raise what kept a part from starting again."""
        if self.failed is not None:
            raise self.failed
