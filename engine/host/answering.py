"""Answering: what runs in a worker's process, calls the plugins of a site, and gives what they answer."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections.abc import Callable, Collection, Iterable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from engine.errors import EngineError, PluginError
from engine.host.bootstrap import carriers_in, settings_of
from engine.host.plugins import Host
from engine.host.roll import roll_of
from engine.host.starting import started
from engine.language.site import Site, read_site
from engine.offers import Answer, Difference, Later, Ledger, Letter, Never, Receipt, Record, Rendered, Sent, Settings
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import Office, open_office

MEMORY = 2 * 1024**3
"""How much memory its process may take, in bytes, where the system can say so."""
SAID = 200
"""Characters of a stray answer that are told."""
Call = tuple[str, str, tuple[Any, ...]]


class Said(PluginError):
    """What a plugin itself says in an EngineError: that it could not, and why."""


def serve(
    line: Connection, site_file: str, now: Clock | None, left_out: Collection[str],
    desk: Callable[..., OfficeDesk] = OfficeDesk,
) -> None:  # fmt: skip
    """Start the plugins, naming each before any code of it runs, give the roll of them, and answer calls until the
    other side is gone. What plugins print goes where errors go: standard output is ours."""
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    _limit_memory()
    site = read_site(Path(site_file))
    host, idle = started(site, left_out, line.send)
    line.send(roll_of(host, idle))
    at_work = _AtWork(site, host, desk if now is None else partial(desk, now=now))
    with contextlib.suppress(EOFError):
        while True:
            line.send_bytes(_answered(at_work, line.recv()))


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # POSIX alone has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


class _AtWork:
    """What the worker's process calls: carriers at once, and channels with a desk of their own when one is polled."""

    def __init__(self, site: Site, host: Host, desk: Callable[[Office], OfficeDesk]) -> None:
        self.site, self.host, self._desk_of = site, host, desk
        self.carriers = carriers_in(site, host)
        self._desk: OfficeDesk | None = None

    @property
    def desk(self) -> OfficeDesk:
        """The desk, opened when it is first asked for."""
        if self._desk is None:
            self._desk = self._desk_of(open_office(self.site))
        return self._desk


def _answered(at_work: _AtWork, call: Call) -> bytes:
    """Pickled: None and the answer; or what is to be raised, and in words what went wrong."""
    sort, name, given = call
    try:
        answer = CALLS[sort](at_work, name, *given)
        if ANSWERS[sort](answer):
            return pickle.dumps((None, answer))
        return _wrong(PluginError, f"'{name}' answered {answer!r:.{SAID}}, which is {NOT_AN_ANSWER[sort]}")
    except EngineError as fault:
        return _wrong(Said, str(fault))
    except (Exception, SystemExit) as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return _wrong(PluginError, f"'{name}' raised {type(fault).__name__}: {fault}")


def _wrong(became: type[PluginError], why: str) -> bytes:
    return pickle.dumps((became, why))


def _settings(at_work: _AtWork, sort: str, name: str) -> Settings:
    return at_work.carriers.settings_of(sort, name)


def _delivered(at_work: _AtWork, name: str, given: Letter) -> Answer:
    return at_work.carriers.notifiers[name].deliver(given, _settings(at_work, "notifier", name))


def _pushed(at_work: _AtWork, name: str, given: Record) -> Answer:
    return at_work.carriers.record_systems[name].push(given, _settings(at_work, "record system", name))


def _receipts(at_work: _AtWork, name: str) -> list[Receipt]:
    ask: Callable[[Settings], Iterable[Receipt]] | None = at_work.carriers.record_systems[name].receipts
    return list(ask(_settings(at_work, "record system", name))) if ask is not None else []


def _verified(at_work: _AtWork, name: str, ledger: Ledger) -> list[Difference]:
    ask = at_work.carriers.record_systems[name].verify
    return list(ask(ledger, _settings(at_work, "record system", name))) if ask is not None else []


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


def _is_answer(answer: Any) -> bool:
    return isinstance(answer, Sent | Later | Never)


def _are_receipts(answer: Any) -> bool:
    return all(
        isinstance(one, Receipt) and isinstance(one.key, str) and isinstance(one.said, str)
        and isinstance(one.accepted, bool)
        for one in answer
    )  # fmt: skip


def _is_rendering(answer: Any) -> bool:
    if answer is None:
        return True
    return isinstance(answer, Rendered) and isinstance(answer.text, str) and isinstance(answer.subject, str)


def _is_count(answer: Any) -> bool:
    return all(isinstance(word, str) and type(number) is int and number >= 0 for word, number in answer.items())


def _are_differences(answer: Any) -> bool:
    fields = ("sort", "council", "said", "case", "key")
    return all(
        isinstance(one, Difference) and all(isinstance(getattr(one, field), str) for field in fields) for one in answer
    )


ANSWERS: dict[str, Callable[[Any], bool]] = {
    "notifier": _is_answer, "record system": _is_answer, "receipts": _are_receipts, "renderer": _is_rendering,
    "poll": _is_count, "verify": _are_differences,
}  # fmt: skip
NOT_AN_ANSWER = {
    "notifier": "neither Sent nor Later nor Never", "record system": "neither Sent nor Later nor Never",
    "receipts": "no receipts", "renderer": "no rendering",
    "poll": "no count of what came in: numbers by what they count, such as {'taken': 3}", "verify": "no differences",
}  # fmt: skip
