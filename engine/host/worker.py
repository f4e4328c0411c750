"""Worker: plugins are called in a process of their own, which can be ended, so that one that hangs, crashes or floods
costs an attempt and nothing else."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from engine.errors import PluginError
from engine.host.answering import READY, Call, serve
from engine.language.site import Site
from engine.offers import Receipt, Settings
from engine.office.desk import Clock
from engine.office.dispatch import Carriers
from engine.record import replaced

SECONDS = 60.0
"""How long a call may take."""
STARTING = 60.0
"""How long the plugins may take to start."""
BYTES = 4_000_000
"""How much a plugin may answer."""
POLLING = 300.0
"""How long a poll may take: an inbox after a holiday is fuller than a letter."""
VERIFYING = 3600.0
"""How long it may take a record system to be read through."""
STRIKES = 3
"""How often in a row one that does not answer is asked in one dispatch."""


class Worker:
    """A process that calls the plugins of a site; it starts with the first call, and anew after it was ended."""

    def __init__(
        self, site: Site, seconds: float = SECONDS, polling: float = POLLING, now: Clock | None = None,
        verifying: float = VERIFYING,
    ) -> None:  # fmt: skip
        """`now` is the clock of the desk that inboxes are polled for, and is sent to the process."""
        self.site, self.seconds, self.now = site, seconds, now
        self._longer = {"poll": polling, "verify": verifying}
        self.silent: Counter[tuple[str, str]] = Counter()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def call(self, sort: str, name: str, *given: Any) -> Any:
        """What a plugin answers. Raises Said where it raises an EngineError, and PluginError where it raises anything
        else, is ended, or answers what is no answer."""
        if self.silent[sort, name] >= STRIKES:
            raise PluginError(f"'{name}' did not answer {STRIKES} times in a row; the next dispatch asks it again")
        try:
            became, answer = pickle.loads(self._asked((sort, name, given)))
        except PluginError:
            self.silent[sort, name] += 1
            self.end()
            raise
        self.silent[sort, name] = 0
        if became is not None:
            raise became(str(answer))
        return answer

    def _asked(self, call: Call) -> bytes:
        try:
            line = self._started()
            line.send(call)
            seconds = self._longer.get(call[0], self.seconds)
            if not line.poll(seconds):
                raise PluginError(f"'{call[1]}' did not answer within {seconds:g} seconds, and was ended")
            return line.recv_bytes(BYTES)
        except EOFError:
            raise PluginError(f"'{call[1]}' ended its process instead of answering") from None
        except OSError:
            raise PluginError(f"'{call[1]}' answered with more than {BYTES:,} bytes, or broke off") from None

    def _started(self) -> Connection:
        if self._line is None:
            context = get_context("spawn")
            self._line, theirs = context.Pipe()
            given = (theirs, str(self.site.file), self.now)
            process = context.Process(target=self._serving(), args=given, daemon=True)
            process.start()
            self._process = process
            theirs.close()
            if not (self._line.poll(STARTING) and self._line.recv() == READY):
                raise PluginError(f"the plugins did not start within {STARTING:g} seconds")
        return self._line

    def _serving(self) -> Callable[[Connection, str, Clock | None], None]:
        """What runs in the process that is started next."""
        return serve

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None


def in_worker(carriers: Carriers, worker: Worker) -> Carriers:
    """The same carriers, each called in the worker's process."""
    return replaced(
        carriers,
        notifiers={
            name: replaced(one, deliver=partial(_called, worker, "notifier", name))
            for name, one in carriers.notifiers.items()
        },
        record_systems={
            name: replaced(
                one,
                push=partial(_called, worker, "record system", name),
                receipts=partial(_told, worker, name) if one.receipts is not None else None,
                verify=partial(_called, worker, "verify", name) if one.verify is not None else None,
            )
            for name, one in carriers.record_systems.items()
        },
        renderers=tuple(
            replaced(one, render=partial(_called, worker, "renderer", one.name)) for one in carriers.renderers
        ),
    )


def _called(worker: Worker, sort: str, name: str, given: Any, _: Settings) -> Any:
    return worker.call(sort, name, given)


def _told(worker: Worker, name: str, _: Settings) -> Iterable[Receipt]:
    several: list[Receipt] = worker.call("receipts", name)
    return several
