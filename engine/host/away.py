"""Away: a network on which nothing can be reached, for a plugin that is tried with no relay to its other side."""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from ipaddress import ip_address
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from engine.errors import PluginError
from engine.host.answering import serve
from engine.host.bearing import goes, named
from engine.host.beyond import Arrived
from engine.host.faults import FAULTS
from engine.host.judging import judged, judged_asking
from engine.host.trial import Trial
from engine.host.worker import Worker
from engine.offers import Letter
from engine.office.desk import Clock
from engine.recordkeeping import Record

REFUSED = FAULTS["refused"]
NO_LINE = (
    "nothing stood between the two: name its server with --against HOST:PORT, or hand `trials` a `relay`, and every "
    "fault is tried"
)


class Away(Worker):
    """A worker whose plugins reach nothing: each name is unknown just now, and each connection is refused."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker.site, worker.seconds, worker.seconds)
        self._sought = get_context("spawn").RawValue("b", 0)  # without a lock: the process may be killed at any time

    def _serving(self) -> Callable[..., None]:
        return partial(_serve, sought=self._sought)

    @property
    def sought(self) -> bool:
        """Whether anything was to be reached."""
        return bool(self._sought.value)


def carried_away(
    worker: Worker, sort: str, name: str, ordinary: Letter | Record, arrived: Arrived | None
) -> Iterator[Trial]:  # fmt: skip
    """A way to send, or a place to keep, that reaches nothing, and then does; no trial where it wants to reach none."""
    given = named(ordinary, 1)
    with Away(worker) as away:
        answer = _tried(away, sort, name, given)
    if away.sought:
        went = partial(goes, partial(_tried, worker, sort, name, given), given.key, arrived)
        yield from _told(name, judged(REFUSED, answer, 0) or went())


def polled_away(worker: Worker, name: str, before: Callable[[], None], after: Callable[[], str]) -> Iterator[Trial]:
    """A poll that reaches nothing, and then does."""
    before()
    with Away(worker) as away:
        raised = _tried(away, "poll", name)
    later = _tried(worker, "poll", name)
    fault = raised if isinstance(raised, PluginError) else None
    if away.sought:
        did_not = f"once that was over it did not go: {later}" if isinstance(later, PluginError) else ""
        yield from _told(f"{name}: poll", judged_asking(REFUSED, fault, 0) or did_not or after())


def _told(what: str, broke: str) -> Iterator[Trial]:
    yield Trial(f"{what}: it gets over it when {REFUSED.when}", broke)
    yield Trial(f"{what}: it gets over all else that there can be between it and its other side", untried=NO_LINE)


def _tried(worker: Worker, sort: str, name: str, *given: Any) -> Any:
    """What a plugin answers, or what was raised."""
    try:
        idle = "; ".join(str(why) for why in worker.roll().idle.values())
        return PluginError(f"it does not run then: {idle}") if idle else worker.call(sort, name, *given)
    except PluginError as fault:
        return fault


# In the worker's process


def _serve(
    line: Connection, site_file: str, now: Clock | None, left_out: Collection[str], *, sought: Any
) -> None:  # fmt: skip
    def heard(event: str, given: tuple[Any, ...]) -> None:
        if event == "socket.getaddrinfo" and _is_name(given[0]):
            sought.value = 1
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        if event == "socket.connect" and given[0].family in (socket.AF_INET, socket.AF_INET6):
            sought.value = 1
            raise ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))

    sys.addaudithook(heard)
    serve(line, site_file, now, left_out)


def _is_name(host: object) -> bool:
    """Whether somebody else has to be asked where that host is."""
    said = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost")
    try:
        ip_address(said.partition("%")[0])
    except ValueError:
        return said != "localhost"
    return False
