"""Closed: a desk at which nothing can be brought in just now, as where the store is locked for long, or is away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

from engine.errors import PluginError, StoreError
from engine.host.answering import serve
from engine.host.trial import Trial
from engine.host.worker import Worker
from engine.office.desk import OfficeDesk

LATER = "what comes while the store cannot be used comes in later"
WHY = "the store is locked by somebody else"


class Closed(Worker):
    """A worker whose channels find the desk closed."""

    def _serving(self) -> Callable[..., None]:
        return partial(serve, desk=_Desk)


class _Desk(OfficeDesk):
    def lodge(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)

    def contact(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)

    def note(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)


def polled_later(worker: Worker, name: str, before: Callable[[], None], after: Callable[[], str]) -> Iterator[Trial]:
    """A poll that can bring nothing in, whatever it makes of that, and one after it that can."""
    before()
    with Closed(worker.site, worker.seconds, worker.seconds) as closed, suppress(PluginError):
        closed.call("poll", name)
    try:
        worker.call("poll", name)
        broke = after()
    except PluginError as fault:
        broke = f"after that it did not go: {fault}"
    yield Trial(f"{name}: {LATER}", broke)
