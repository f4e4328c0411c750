"""Surviving: a plugin whose process is ended in the middle of a call, which is then made again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from engine.errors import PluginError
from engine.host.dying import Mortal
from engine.host.judging import had
from engine.host.trial import Trial
from engine.host.worker import Worker
from engine.offers import Sent
from engine.record import replaced

MOMENTS = 8
"""At how many moments of a call the process is ended at most."""
ENDED = "gets over it when its process is ended in the middle"


def dead_at(ordinary: Any) -> list[Any]:
    """What is handed over while the process is ended, the same for each moment each time: letters, or records."""
    return [
        replaced(ordinary, key=ordinary.key.replace(f"/{ordinary.case}/", f"/D{n}/"), case=f"D{n}")
        for n in range(1, MOMENTS + 1)
    ]


def carried_on(
    worker: Worker, sort: str, name: str, ordinary: Any, arrived: Callable[[str], int] | None,
    whole: Callable[[Any], str] = lambda _: "",
) -> Iterator[Trial]:  # fmt: skip
    """A way to send, or a place to keep, whose process is ended at one moment of a call after the other; `whole` says
    what is wrong with what is there after that."""
    broke = ""
    for moment, given in enumerate(dead_at(ordinary), 1):
        if broke or not _died(worker, moment, sort, name, given):
            break
        broke = _goes(worker, sort, name, given, arrived) or _left(given, whole)
    yield Trial(f"{name}: it {ENDED}", broke)


def _left(given: Any, whole: Callable[[Any], str]) -> str:
    try:
        said = whole(given)
    except PluginError as fault:
        said = str(fault)
    return f"after that {said}" if said else ""


def polled_on(worker: Worker, name: str, before: Callable[[], None], after: Callable[[], str]) -> Iterator[Trial]:
    """A poll whose process is ended at one moment of it after the other, most of all between two matters."""
    broke = ""
    for moment in range(1, MOMENTS + 1):
        before()
        died = _died(worker, moment, "poll", name)
        try:
            worker.call("poll", name)
            broke = after()
        except PluginError as fault:
            broke = f"after that it did not go: {fault}"
        if broke or not died:
            break
    yield Trial(f"{name}: poll {ENDED}", broke)


def _died(worker: Worker, moment: int, sort: str, name: str, *given: Any) -> bool:
    """Whether a call ended before it was over; one that has fewer moments does not."""
    with Mortal(worker.site, worker.seconds, moment) as mortal:
        try:
            mortal.call(sort, name, *given)
        except PluginError:
            return True
    return False


def _goes(worker: Worker, sort: str, name: str, given: Any, arrived: Callable[[str], int] | None) -> str:
    """That the same goes in another process, twice under one receipt, and is there once."""
    receipts: list[str] = []
    for _ in range(2):
        try:
            answer = worker.call(sort, name, given)
        except PluginError as fault:
            return f"after that the same did not go: {fault}"
        if not isinstance(answer, Sent):
            return f"after that the same did not go: it answered {type(answer).__name__}: {answer.why}"
        receipts.append(answer.receipt)
    if receipts[0] != receipts[1]:
        return f"after that one key got two receipts, '{receipts[0]}' and '{receipts[1]}': it went twice"
    many = arrived(given.key) if arrived is not None else 1
    return "" if many == 1 else f"after that the other side {had(many)}"
