"""Answering: what runs in a worker's process, calls the plugins of a site, and gives what they answer."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from engine.errors import EngineError, PluginError
from engine.host.bootstrap import carriers_of, host_of, settings_of
from engine.language.site import Site, read_site
from engine.offers import Answer, Difference, Later, Ledger, Letter, Never, Receipt, Record, Rendered, Sent, Settings
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import Office, open_office

READY = "ready"
MEMORY = 2 * 1024**3
"""How much memory its process may take, in bytes, where the system can say so."""
SAID = 200
"""Characters of a stray answer that are told."""
Call = tuple[str, str, tuple[Any, ...]]


class Said(PluginError):
    """What a plugin itself says in an EngineError: that it could not, and why."""


def serve(
    line: Connection, site_file: str, now: Clock | None, desk: Callable[..., OfficeDesk] = OfficeDesk
) -> None:  # fmt: skip
    """Answer calls until the other side is gone. What plugins print goes where errors go: standard output is ours."""
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    _limit_memory()
    site = read_site(Path(site_file))
    at_work = _AtWork(site, desk if now is None else partial(desk, now=now))
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
