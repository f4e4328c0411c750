"""Closed: a desk at which nothing can be brought in just now, as where the store is locked for long, or is away; and
one at which the policy refuses the first matter that comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

from engine.desk import Taken
from engine.errors import PluginError, Refused, StoreError
from engine.host.answering import serve
from engine.host.trial import Trial, cases_in
from engine.host.worker import Worker
from engine.office.desk import OfficeDesk

LATER = "what comes while the store cannot be used comes in later"
ASIDE = "what the policy refuses is put aside, and holds up nothing else"
WHY = "the store is locked by somebody else"
REFUSED = "the policy takes no such matter; this is a trial of what becomes of one that is refused"
UNSEEN = (
    "what was refused is not fetched again; whether it lies anywhere cannot be seen from here: hand `trials` an "
    "`aside`, which says how many do"
)


class Tried(Worker):
    """A worker whose channels find a desk that is made for a trial."""

    def __init__(self, worker: Worker, desk: type[OfficeDesk]) -> None:
        super().__init__(worker.site, worker.seconds, worker.seconds)
        self.desk = desk

    def _serving(self) -> Callable[..., None]:
        return partial(serve, desk=self.desk)


class _Closed(OfficeDesk):
    def lodge(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)

    def contact(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)

    def note(self, *_: Any, **__: Any) -> NoReturn:
        raise StoreError(WHY)


class _Refusing(OfficeDesk):
    """Refuses what it is asked first, and the same again; it takes all else."""

    refused: str | None = None

    def lodge(self, *given: Any, key: str = "", **more: Any) -> Taken:
        if self.refused in (None, key):
            self.refused = key
            raise Refused("not-a-value", REFUSED)
        return super().lodge(*given, key=key, **more)


def polled_later(worker: Worker, name: str, before: Callable[[], None], after: Callable[[], str]) -> Iterator[Trial]:
    """A poll that can bring nothing in, whatever it makes of that, and one after it that can."""
    before()
    with Tried(worker, _Closed) as closed, suppress(PluginError):
        closed.call("poll", name)
    try:
        worker.call("poll", name)
        broke = after()
    except PluginError as fault:
        broke = f"after that it did not go: {fault}"
    yield Trial(f"{name}: {LATER}", broke)


def polled_past(
    worker: Worker, name: str, fill: Callable[[], int], aside: Callable[[], int] | None
) -> Trial:  # fmt: skip
    """A poll that finds the first of some matters refused, and one after it that would find none refused."""
    with suppress(PluginError):
        worker.call("poll", name)  # what earlier trials have left there is no part of this
    cases, lay = cases_in(worker.site), aside() if aside is not None else 0
    many, said = fill(), ""
    with Tried(worker, _Refusing) as refusing:
        try:
            refusing.call("poll", name)
        except PluginError as fault:
            said = f": {fault}"
    came = cases_in(worker.site) - cases
    with suppress(PluginError):
        worker.call("poll", name)
    left = many - (cases_in(worker.site) - cases)
    lies = aside() - lay if aside is not None else left
    broke = ""
    if came < many - 1:
        broke = f"of {many} matters, the first of which was refused, it brought {came} in{said}"
    elif left < 0:
        broke = f"{-left} came in twice"
    elif left < lies:
        broke = f"{lies} lies where somebody looks for what was refused, and is fetched again all the same"
    elif left != lies:
        broke = f"{left} of {many} was refused and is fetched no more, and {lies} lies where somebody looks for it"
    return Trial(f"{name}: {ASIDE}", broke, untried=UNSEEN if left and aside is None and not broke else "")
