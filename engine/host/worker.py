"""Worker: plugins are called in a process of their own, which can be ended, so that one that hangs, crashes or floods
costs an attempt and nothing else."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from engine.errors import EngineError, PluginError
from engine.host.bootstrap import carriers_of, host_of, settings_of
from engine.language.site import Site, read_site
from engine.offers import Answer, Difference, Later, Ledger, Letter, Never, Receipt, Record, Rendered, Sent, Settings
from engine.office.desk import OfficeDesk
from engine.office.dispatch import Carriers
from engine.office.office import Office, open_office
from engine.record import replaced

SECONDS = 60.0
"""How long a call may take."""
STARTING = 60.0
"""How long the plugins may take to start."""
READY = "ready"
BYTES = 4_000_000
"""How much a plugin may answer."""
MEMORY = 2 * 1024**3
"""How much memory its process may take, in bytes, where the system can say so."""
POLLING = 300.0
"""How long a poll may take: an inbox after a holiday is fuller than a letter."""
VERIFYING = 3600.0
"""How long it may take a record system to be read through."""
STRIKES = 3
"""How often in a row one that does not answer is asked in one dispatch."""
SAID = 200
"""Characters of a stray answer that are told."""
Call = tuple[str, str, tuple[Any, ...]]


class Said(PluginError):
    """What a plugin itself says in an EngineError: that it could not, and why."""


class Worker:
    """A process that calls the plugins of a site; it starts with the first call, and anew after it was ended."""

    def __init__(
        self, site: Site, seconds: float = SECONDS, polling: float = POLLING, verifying: float = VERIFYING
    ) -> None:
        self.site, self.seconds = site, seconds
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
            self._process = context.Process(target=self._serving(), args=(theirs, str(self.site.file)), daemon=True)
            self._process.start()
            theirs.close()
            if not (self._line.poll(STARTING) and self._line.recv() == READY):
                raise PluginError(f"the plugins did not start within {STARTING:g} seconds")
        return self._line

    def _serving(self) -> Callable[[Connection, str], None]:
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


# In the worker's process


def serve(line: Connection, site_file: str, desk: Callable[[Office], OfficeDesk] = OfficeDesk) -> None:
    """Answer calls until the other side is gone. What plugins print goes where errors go: standard output is ours."""
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    _limit_memory()
    site = read_site(Path(site_file))
    at_work = _AtWork(site, desk)
    line.send(READY)
    with contextlib.suppress(EOFError):
        while True:
            line.send_bytes(pickle.dumps(_answered(at_work, line.recv())))


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # POSIX alone has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


class _AtWork:
    """What the worker's process calls: carriers at once, and channels with a desk of their own when one is polled."""

    def __init__(self, site: Site, desk: Callable[[Office], OfficeDesk]) -> None:
        self.site, self.host, self._desk_of = site, host_of(site), desk
        self.carriers = carriers_of(site, self.host)
        self._desk: OfficeDesk | None = None

    @property
    def desk(self) -> OfficeDesk:
        """The desk, opened when it is first asked for."""
        if self._desk is None:
            self._desk = self._desk_of(open_office(self.site))
        return self._desk


def _answered(at_work: _AtWork, call: Call) -> tuple[type[PluginError] | None, Any]:
    """None and the answer; or what is to be raised, and in words what went wrong."""
    sort, name, given = call
    try:
        answer = CALLS[sort](at_work, name, *given)
    except EngineError as fault:
        return Said, str(fault)
    except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return PluginError, f"{type(fault).__name__}: {fault}"
    several = answer if isinstance(answer, list) else [answer]
    if all(isinstance(one, KNOWN[sort]) for one in several):
        return None, answer
    return PluginError, f"'{name}' answered {answer!r:.{SAID}}, which is {NOT_AN_ANSWER[sort]}"


def _delivered(at_work: _AtWork, name: str, given: Letter) -> Answer:
    return at_work.carriers.notifiers[name].deliver(given, at_work.carriers.settings.get(name, {}))


def _pushed(at_work: _AtWork, name: str, given: Record) -> Answer:
    return at_work.carriers.record_systems[name].push(given, at_work.carriers.settings.get(name, {}))


def _receipts(at_work: _AtWork, name: str) -> list[Receipt]:
    ask: Callable[[Settings], Iterable[Receipt]] | None = at_work.carriers.record_systems[name].receipts
    return list(ask(at_work.carriers.settings.get(name, {}))) if ask is not None else []


def _verified(at_work: _AtWork, name: str, ledger: Ledger) -> list[Difference]:
    ask = at_work.carriers.record_systems[name].verify
    return list(ask(ledger, at_work.carriers.settings.get(name, {}))) if ask is not None else []


def _rendered(at_work: _AtWork, name: str, letter: Letter) -> Rendered | None:
    one = next(each for each in at_work.carriers.renderers if each.name == name)
    return one.render(letter, one.settings)


def _polled(at_work: _AtWork, name: str) -> dict[str, int]:
    poll = at_work.host.channels[name].poll
    return dict(poll(settings_of(at_work.site, at_work.host, name), at_work.desk)) if poll is not None else {}


CALLS: dict[str, Callable[..., Any]] = {
    "notifier": _delivered, "record system": _pushed, "receipts": _receipts, "renderer": _rendered, "poll": _polled,
    "verify": _verified,
}  # fmt: skip
KNOWN: dict[str, tuple[type, ...]] = {
    "notifier": (Sent, Later, Never), "record system": (Sent, Later, Never), "receipts": (Receipt,),
    "renderer": (Rendered, type(None)), "poll": (dict,), "verify": (Difference,),
}  # fmt: skip
NOT_AN_ANSWER = {
    "notifier": "neither Sent nor Later nor Never", "record system": "neither Sent nor Later nor Never",
    "receipts": "no receipt", "renderer": "no rendering", "poll": "no count of what came in", "verify": "no difference",
}  # fmt: skip
