"""Answering: what runs in a worker's process, calls the plugins of a site, and gives what they answer."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from engine.errors import EngineError, PluginError
from engine.host.bootstrap import carriers_in, settings_of
from engine.host.ending import outlive_signals
from engine.host.family import end_with_parent
from engine.host.placing import told
from engine.host.plugins import Host
from engine.host.roll import roll_of
from engine.host.starting import started
from engine.language.site import Site, read_site
from engine.offers import Answer, Later, Letter, Never, Rendered, Sent, Settings
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import Office, open_office
from engine.office.sound import plain, sound
from engine.recordkeeping import Difference, Ledger, Receipt, Record

MEMORY = 2 * 1024**3
"""How much memory its process may take, in bytes, where the system can say so."""
SAID = 200
"""Characters of a stray answer that are told."""
BARE = (str, bytes, int, float, bool, type(None))
"""Classes of values that are nobody's own."""
Call = tuple[str, str, tuple[Any, ...]]
Asked = tuple[int, int]
"""Which process was asked, and how many calls it had by then: so that no answer is taken for that of another call."""


class Stray(Exception):
    """What a plugin answered is not even of the sort that could be looked at."""

    def __init__(self, sort: str, answer: Any) -> None:
        super().__init__(f"answered {answer!r:.{SAID}}, which is {NOT_AN_ANSWER[sort]}")


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
    end_with_parent()
    outlive_signals()
    site = read_site(Path(site_file))
    host, idle = started(site, left_out, line.send)
    line.send(roll_of(host, idle))
    at_work = _AtWork(site, host, desk if now is None else partial(desk, now=now))
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            number, call = line.recv()
            line.send_bytes(_answered(at_work, number, call))


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # POSIX alone has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


class _AtWork:
    """What the worker's process calls: carriers at once, and channels with a desk of their own when one is polled."""

    def __init__(self, site: Site, host: Host, desk: Callable[..., OfficeDesk]) -> None:
        self.site, self.host, self._desk_of = site, host, desk
        self.carriers = carriers_in(site, host)
        self._office: Office | None = None
        self._desks: dict[str, OfficeDesk] = {}

    def desk(self, channel: str) -> OfficeDesk:
        """The desk of a channel, opened when it is first asked for."""
        if channel not in self._desks:
            self._office = self._office or open_office(self.site)
            self._desks[channel] = self._desk_of(self._office, channel=channel)
        return self._desks[channel]


def _answered(at_work: _AtWork, number: int, call: Call) -> bytes:
    """Pickled: which call of which process it answers, None, and the answer; or instead of None what is to be raised,
    and in words what went wrong. There are none but plain values in it, so that nothing of a plugin is unpickled."""
    sort, name, given = call
    try:
        answer = CALLS[sort](at_work, name, *given)
        if ANSWERS[sort](answer):
            return _said(number, None, PLAIN.get(sort, _as_it_is)(answer))
        return _wrong(number, PluginError, f"'{name}' answered {answer!r:.{SAID}}, which is {NOT_AN_ANSWER[sort]}")
    except EngineError as fault:
        return _wrong(number, Said, str(fault))
    except Stray as fault:
        return _wrong(number, PluginError, f"'{name}' {fault}")
    except BaseException as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return _wrong(number, PluginError, f"'{name}' raised {told(fault)}")


def _wrong(number: int, became: type[PluginError], why: str) -> bytes:
    return _said(number, became, plain(why))


def _said(number: int, became: type[PluginError] | None, said: Any) -> bytes:
    asked: Asked = os.getpid(), number  # of this process, which may be one that a plugin has started
    return pickle.dumps((asked, became, said))


def _bare(answer: Any) -> Answer:
    """The answer without a value of a class of the plugin's own. A receipt that is a plain value of another sort stays
    what it is: whoever records it makes it a text, and the contract says that it was none."""
    if isinstance(answer, Sent) and type(answer.receipt) in BARE:
        return Sent(receipt=answer.receipt)
    return sound(answer)


def _as_it_is(answer: Any) -> Any:
    return answer


def _settings(at_work: _AtWork, sort: str, name: str) -> Settings:
    return at_work.carriers.settings_of(sort, name)


def _delivered(at_work: _AtWork, name: str, given: Letter) -> Answer:
    return at_work.carriers.notifiers[name].deliver(given, _settings(at_work, "notifier", name))


def _pushed(at_work: _AtWork, name: str, given: Record) -> Answer:
    return at_work.carriers.record_systems[name].push(given, _settings(at_work, "record system", name))


def _receipts(at_work: _AtWork, name: str) -> list[Receipt]:
    ask: Callable[[Settings], Iterable[Receipt]] | None = at_work.carriers.record_systems[name].receipts
    return _listed("receipts", ask(_settings(at_work, "record system", name))) if ask is not None else []


def _heard(at_work: _AtWork, name: str, keys: Sequence[str]) -> None:
    tell = at_work.carriers.record_systems[name].heard
    if tell is not None:
        tell(keys, _settings(at_work, "record system", name))


def _verified(at_work: _AtWork, name: str, ledger: Ledger) -> list[Difference]:
    ask = at_work.carriers.record_systems[name].verify
    return _listed("verify", ask(ledger, _settings(at_work, "record system", name))) if ask is not None else []


def _rendered(at_work: _AtWork, name: str, letter: Letter) -> Rendered | None:
    one = next(each for each in at_work.carriers.renderers if each.name == name)
    return one.render(letter, one.settings)


def _polled(at_work: _AtWork, name: str) -> dict[str, int]:
    poll = at_work.host.channels[name].poll
    if poll is None:
        return {}
    counted = poll(settings_of(at_work.site, at_work.host, name), at_work.desk(name))
    if not isinstance(counted, Mapping):
        raise Stray("poll", counted)
    return dict(counted)


def _listed(sort: str, answer: Any) -> list[Any]:
    if not isinstance(answer, Iterable):
        raise Stray(sort, answer)
    return list(answer)


CALLS: dict[str, Callable[..., Any]] = {
    "notifier": _delivered, "record system": _pushed, "receipts": _receipts, "heard": _heard,
    "renderer": _rendered, "poll": _polled,
    "verify": _verified,
}  # fmt: skip


def _is_answer(answer: Any) -> bool:
    return isinstance(answer, Sent | Later | Never)


def _are_receipts(answer: Any) -> bool:
    return all(
        type(one) is Receipt and type(one.key) is str and type(one.said) is str and type(one.accepted) is bool
        for one in answer
    )


def _is_nothing(answer: Any) -> bool:
    return answer is None


def _is_rendering(answer: Any) -> bool:
    if answer is None:
        return True
    return type(answer) is Rendered and type(answer.text) is str and type(answer.subject) is str


def _is_count(answer: Any) -> bool:
    return all(type(word) is str and type(number) is int and number >= 0 for word, number in answer.items())


def _are_differences(answer: Any) -> bool:
    fields = ("sort", "council", "said", "case", "key")
    return all(type(one) is Difference and all(type(getattr(one, field)) is str for field in fields) for one in answer)


ANSWERS: dict[str, Callable[[Any], bool]] = {
    "notifier": _is_answer, "record system": _is_answer, "receipts": _are_receipts, "heard": _is_nothing,
    "renderer": _is_rendering,
    "poll": _is_count, "verify": _are_differences,
}  # fmt: skip
PLAIN: dict[str, Callable[[Any], Any]] = {"notifier": _bare, "record system": _bare}
NOT_AN_ANSWER = {
    "notifier": "neither Sent nor Later nor Never", "record system": "neither Sent nor Later nor Never",
    "receipts": "no receipts: a list of Receipt", "heard": "more than nothing", "renderer": "no rendering",
    "poll": "no count of what came in: numbers by what they count, such as {'taken': 3}",
    "verify": "no differences: a list of Difference",
}  # fmt: skip
