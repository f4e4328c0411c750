"""Worker: plugins are called in a process of their own, which can be ended, so that one that hangs, crashes or floods
costs an attempt and nothing else."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.util import Finalize
from threading import Event, Timer
from typing import Any, Self

from engine.errors import NotAsked, PluginError
from engine.host.answering import Call, serve
from engine.host.bootstrap import fitting, refuse_not_offered
from engine.host.ending import answered_in_time, born_deaf
from engine.host.family import end_family
from engine.host.roll import Idle, Offer, Roll, without
from engine.language.site import Site
from engine.offers import Notifier, Renderer, Settings
from engine.office.desk import Clock, Ends, never
from engine.office.dispatch import Carriers
from engine.recordkeeping import Receipt, RecordSystem

SECONDS = 60.0
"""How long a call may take."""
STARTING = 60.0
"""How long the plugins may take to start; the one that is at it then is left out, and the others start without it."""
BYTES = 4_000_000
"""How much a plugin may answer."""
POLLING = 300.0
"""How long a poll may take: an inbox after a holiday is fuller than a letter."""
VERIFYING = 3600.0
"""How long it may take a record system to be read through."""
STRIKES = 3
"""How often in a row one that does not answer is asked in one dispatch."""


class Worker:
    """A process that calls the plugins of a site; it starts with the first call, and anew after it was ended.

    It is ended where the worker is left, forgotten, or still there when the process above ends: no signal ends it.
    """

    def __init__(
        self, site: Site, seconds: float = SECONDS, polling: float = POLLING, now: Clock | None = None,
        verifying: float = VERIFYING, starting: float = STARTING, left_out: Mapping[str, Idle] = {},
        ends: Ends = never,
    ) -> None:  # fmt: skip
        """`now` is the clock of the desk that inboxes are polled for, and is sent to the process. Plugins that are
        `left_out` are not started at all. Once it `ends`, a poll has fifteen seconds more: what it has not taken yet is
        in the inbox the next time."""
        self.site, self.seconds, self.now, self.starting, self.ends = site, seconds, now, starting, ends
        self.left_out = dict(left_out)
        """Plugins that hung, or ended the process, while they started, and why."""
        self._longer = {"poll": polling, "verify": verifying}
        self.silent: Counter[tuple[str, str]] = Counter()
        self._process: BaseProcess | None = None
        self._at_exit: Finalize | None = None
        self._line: Connection | None = None
        self._roll = Roll()
        self._calls = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def roll(self) -> Roll:
        """What the plugins offer, and which of them do not run, be it that their settings do not fit.

        Raises NotAsked where the process does not start.
        """
        return fitting(self.site, self.found())

    def found(self) -> Roll:
        """What the plugins offer, whether or not their settings fit: it is found out in the process alone.

        Raises NotAsked where that does not start.
        """
        if self.site.plugins:
            self._started()
        return self._roll

    def call(self, sort: str, name: str, *given: Any) -> Any:
        """What a plugin answers. Raises Said where it raises an EngineError, NotAsked where it was not called, and
        PluginError where it raises anything else, is ended, or answers what is no answer."""
        if self.silent[sort, name] >= STRIKES:
            raise NotAsked(f"'{name}' did not answer {STRIKES} times in a row; the next dispatch asks it again")
        line = self._started()
        try:
            became, answer = self._asked(line, (sort, name, given))
        except PluginError:
            self.silent[sort, name] += 1
            self.end()
            raise
        self.silent[sort, name] = 0
        if became is not None:
            raise became(str(answer))
        return answer

    def _asked(self, line: Connection, call: Call) -> tuple[type[PluginError] | None, Any]:
        """What was answered to this call, and to no other. Raises PluginError where nothing was, in time."""
        assert self._process is not None
        self._calls += 1
        name, asked = call[1], (self._process.pid, self._calls)
        seconds = self._longer.get(call[0], self.seconds)
        hurried = False
        with self._ended_after(seconds) as late:
            try:
                line.send((self._calls, call))
                hurried = call[0] == "poll" and not answered_in_time(line, self.ends)
                if hurried:
                    self._kill()
                answers, became, answer = pickle.loads(line.recv_bytes(BYTES))
            except Exception as fault:  # noqa: BLE001 - whatever a plugin has put on the line
                if late.is_set():
                    why = f"'{name}' did not answer within {seconds:g} seconds, and was ended"
                elif hurried:
                    why = f"'{name}' was ended at what it did, for all of this ends; the next poll takes the rest"
                elif isinstance(fault, EOFError | ConnectionError):
                    why = f"'{name}' ended its process instead of answering"
                elif isinstance(fault, OSError):
                    why = f"'{name}' answered with more than {BYTES:,} bytes, or broke off"
                else:
                    why = f"what '{name}' answered cannot be read ({type(fault).__name__})"
                raise PluginError(why) from None
        if answers != asked:
            raise PluginError(f"not what '{name}' was asked was answered: it may have started a process that answered")
        return became, answer

    @contextmanager
    def _ended_after(self, seconds: float) -> Iterator[Event]:
        """Kill the process where a block takes longer; the event says that it did."""
        late = Event()

        def end() -> None:
            late.set()
            self._kill()

        timer = Timer(seconds, end)
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()

    def _started(self) -> Connection:
        """The line to the process, which is started where there is none: without whatever keeps it from starting."""
        while self._line is None:
            at, why = self._start()
            if why:
                self.end()
                if not at:
                    raise NotAsked(f"the process of the plugins {why}")
                self.left_out[at] = Idle(why=f"it {why} while it started; the others run without it")
        return self._line

    def _start(self) -> tuple[str, str]:
        """Start the process: nothing where it went well, else which plugin was at it and what became of it."""
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        given = (theirs, str(self.site.file), self.now, tuple(self.left_out))
        process = context.Process(target=self._serving(), args=given, daemon=True)
        with born_deaf():
            process.start()
        self._process = process
        self._at_exit = Finalize(self, end_family, (process,), exitpriority=1)
        theirs.close()
        at = ""
        with self._ended_after(self.starting) as late:
            while True:
                try:
                    said = pickle.loads(self._line.recv_bytes(BYTES))
                except Exception as fault:  # noqa: BLE001 - whatever it is, the process is of no use
                    if late.is_set():
                        return at, f"did not end what it did within {self.starting:g} seconds"
                    ended = "ended its process" if at else "ended"
                    return at, ended if isinstance(fault, EOFError) else "said what cannot be read"
                if isinstance(said, Roll):
                    self._roll = without(said, self.left_out)
                    return "", ""
                at = str(said)

    def _serving(self) -> Callable[[Connection, str, Clock | None, Collection[str]], None]:
        """What runs in the process that is started next."""
        return serve

    def _kill(self) -> None:
        """Kill the process, and whatever a plugin has started in it."""
        if self._at_exit is not None:
            self._at_exit()  # nothing, the second time

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._kill()
        if self._process is not None:
            self._process.join()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None


def carriers_in(worker: Worker) -> Carriers:
    """What takes letters, notices and records, each called in the worker's process, and which plugins do not run.

    Raises SiteError where the site names what no plugin offers.
    """
    roll = worker.roll()
    refuse_not_offered(worker.site, roll)
    return Carriers(
        notifiers={
            name: Notifier(name=name, summary=one.summary, deliver=partial(_called, worker, "notifier", name))
            for name, one in roll.notifiers.items()
        },
        record_systems={name: _system(worker, one) for name, one in roll.record_systems.items()},
        renderers=tuple(
            Renderer(name=name, render=partial(_called, worker, "renderer", name)) for name in roll.renderers
        ),
        idle={name: str(why) for name, why in roll.idle.items()},
    )


def _system(worker: Worker, one: Offer) -> RecordSystem:
    return RecordSystem(
        name=one.name, summary=one.summary,
        push=partial(_called, worker, "record system", one.name),
        receipts=partial(_told, worker, one.name) if "receipts" in one.ways else None,
        heard=partial(_heard, worker, one.name) if "heard" in one.ways else None,
        verify=partial(_called, worker, "verify", one.name) if "verify" in one.ways else None,
    )  # fmt: skip


def _called(worker: Worker, sort: str, name: str, given: Any, _: Settings) -> Any:
    return worker.call(sort, name, given)


def _told(worker: Worker, name: str, _: Settings) -> Iterable[Receipt]:
    several: list[Receipt] = worker.call("receipts", name)
    return several


def _heard(worker: Worker, name: str, keys: Sequence[str], _: Settings) -> None:
    worker.call("heard", name, tuple(keys))
