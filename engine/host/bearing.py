"""Bearing: what a plugin must bear of networks and servers, tried by a relay between it and its other side."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from threading import Timer
from typing import Any

from engine.errors import PluginError
from engine.host.beyond import Arrived
from engine.host.faults import FAULTS, Fault
from engine.host.judging import answered, had, judged, judged_asking
from engine.host.relay import Relay
from engine.host.trial import Trial
from engine.host.worker import STARTING, Worker
from engine.offers import Answer, Letter, Sent
from engine.record import replaced
from engine.recordkeeping import Ledger, Pushed, Record

SWEEP = 4.0
"""Seconds after which a fault is tried at no further step of a talk."""
STEPS = 8
"""At how many steps of a talk a fault is tried at most."""
TRIES = 2
"""Within how many tries it must go once a fault is over: the first may find that its old connection is gone."""
ASKED = tuple(one for one in FAULTS if one not in ("crossed", "charset"))
"""The faults on which receipts, `verify` and polls are tried."""
MANY = len(FAULTS) * (STEPS + 2)
"""How many letters, or records, are sent at most while there are faults."""


def steps_of(fault: Fault, steps: int) -> list[int]:
    """At which steps of a talk a fault is tried: the first, the last, and some between."""
    if fault.name in ("refused", "slow", "crossed"):
        return [1]
    if fault.name == "silent":  # each costs as long as the plugin waits
        return sorted({1, steps // 2 + 1})
    between = range(2, steps, max(1, -(-(steps - 2) // (STEPS - 2))))
    return list(dict.fromkeys([1, steps, *between]))


def tried_on(one: Iterable[int], suffered: Callable[[int], str], steps: int) -> str:
    """What broke at the first of several steps at which something did, for as long as there is time."""
    begun = time.monotonic()
    for n, at in enumerate(one):
        if n > 1 and time.monotonic() - begun > SWEEP:
            break
        if broke := suffered(at):
            return f"at step {at} of {steps}: {broke}" if steps > 1 else broke
    return ""


def goes(call: Callable[[], Answer | PluginError], key: str, arrived: Arrived | None) -> str:
    """That the same goes once a fault is over, and is there once where that can be looked at."""
    for _ in range(TRIES):
        answer = call()
        if isinstance(answer, Sent):
            break
    else:
        return f"once that was over the same did not go: {answered(answer)}"
    many = arrived(key) if arrived is not None else 1
    return "" if many == 1 else f"once that was over the other side {had(many)}"


class Carrying:
    """A way to send, or a place to keep, that reaches its other side by a relay."""

    def __init__(
        self, worker: Worker, sort: str, name: str, ordinary: Letter | Record, relay: Relay, arrived: Arrived | None
    ) -> None:
        self.worker, self.sort, self.name, self.ordinary = worker, sort, name, ordinary
        self.relay, self.arrived = relay, arrived
        self.sent: list[Any] = []
        self._many = 0

    def trials(self) -> Iterator[Trial]:
        """Each fault that can be between it and its other side; none where it does not speak to it."""
        with self.relay.suffering(None):
            first = self._call(self._fresh())
            steps, web = self.relay.steps, self.relay.speaks_http
        if not steps:
            return
        if not isinstance(first, Sent):
            yield Trial(f"{self.name}: it goes by the relay", answered(first))
            return
        for fault in FAULTS.values():
            if not fault.web or web:
                what = f"{self.name}: it gets over it when {fault.when}"
                if fault.name == "crossed":
                    yield Trial(what, self._crossed())
                else:
                    yield Trial(what, tried_on(steps_of(fault, steps), partial(self._suffers, fault), steps))

    def _fresh(self) -> Any:
        self._many += 1
        return named(self.ordinary, self._many)

    def _call(self, given: Letter | Record, worker: Worker | None = None) -> Answer | PluginError:
        worker = worker or self.worker
        worker.silent.clear()
        try:
            answer: Answer = worker.call(self.sort, self.name, given)
        except PluginError as fault:
            return fault
        if isinstance(answer, Sent) and given not in self.sent:
            self.sent.append(given)
        return answer

    def _suffers(self, fault: Fault, at: int) -> str:
        given = self._fresh()
        with self.relay.suffering(fault, at):
            answer = self._call(given)
            heard = self.relay.heard
        return judged(fault, answer, heard) or self._goes(given)

    def _goes(self, given: Letter | Record) -> str:
        return goes(partial(self._call, given), given.key, self.arrived)

    def _crossed(self) -> str:
        """Two at once, by two processes, the first of which is answered last."""
        one, two = self._fresh(), self._fresh()
        site, seconds = self.worker.site, self.worker.seconds
        with Worker(site, seconds, seconds) as other, ThreadPoolExecutor(1) as pool:
            self._call(self._fresh(), other)  # its process is started before anything is held back
            with self.relay.suffering(FAULTS["crossed"]):
                first = pool.submit(self._call, one, other)
                self.relay.held.wait(STARTING)
                patience = Timer(seconds / 3, self.relay.released.set)  # where the second waits for the first to end
                patience.start()
                second = self._call(two)
                patience.cancel()
                self.relay.released.set()
                answers = {one.key: first.result(), two.key: second}
        for given in (one, two):
            before = answers[given.key]
            if broke := judged(FAULTS["crossed"], before, 1) or self._goes(given):
                return broke
            after = self._call(given)
            if isinstance(before, Sent) and isinstance(after, Sent) and before.receipt != after.receipt:
                return f"its receipt was '{before.receipt}', and when it was sent again '{after.receipt}'"
        return ""


class Asking:
    """What is asked of a plugin that reaches its other side by a relay: receipts, `verify`, or a poll."""

    def __init__(self, worker: Worker, sort: str, name: str, relay: Relay, *given: Any) -> None:
        self.worker, self.sort, self.name, self.relay, self.given = worker, sort, name, relay, given

    def trials(
        self, faults: Iterable[str], before: Callable[[], None] = lambda: None, after: Callable[[], str] = str
    ) -> Iterator[Trial]:
        """Each of those faults; none where nothing speaks to the other side. `before` each try comes what has to be
        there, and `after` it is said what broke of what came of it."""
        before()
        with self.relay.suffering(None):
            first = self._asked()
            steps, web = self.relay.steps, self.relay.speaks_http
        if not steps or isinstance(first, PluginError):
            return

        def suffers(fault: Fault, at: int) -> str:
            before()
            return self._suffers(fault, at) or after()

        for fault in (FAULTS[one] for one in faults):
            if not fault.web or web:
                what = f"{self.name}: {self.sort} gets over it when {fault.when}"
                yield Trial(what, tried_on(steps_of(fault, steps), partial(suffers, fault), steps))

    def _asked(self) -> PluginError | None:
        self.worker.silent.clear()
        try:
            self.worker.call(self.sort, self.name, *self.given)
        except PluginError as fault:
            return fault
        return None

    def _suffers(self, fault: Fault, at: int) -> str:
        with self.relay.suffering(fault, at):
            answer = self._asked()
            heard = self.relay.heard
        if broke := judged_asking(fault, answer, heard):
            return broke
        for _ in range(TRIES):
            answer = self._asked()
            if answer is None:
                return ""
        return f"once that was over it did not go: {answer}"


def fresh_of(ordinary: Record) -> list[Record]:
    """What may have been sent while there were faults."""
    return [named(ordinary, n) for n in range(1, MANY + 1)]


def named(ordinary: Any, number: int) -> Any:
    """The ordinary letter, or record, of another case of that number."""
    case = f"F{number}"
    return replaced(ordinary, key=ordinary.key.replace(f"/{ordinary.case}/", f"/{case}/"), case=case)


def ledger_of(sent: Iterable[Record], others: Iterable[Record]) -> Ledger:
    """What a record system is held against after the trials: what it took, and what it was given besides, or may have
    been in trials before these."""
    pushed = tuple(
        Pushed(
            key=one.key, council=one.council, case=one.case, event=one.event, sent=it_is,
            sha256=sha256(one.text.encode()).hexdigest(), files={file.name: file.sha256 for file in one.files},
        )
        for several, it_is in ((sent, True), (others, False))
        for one in several
    )  # fmt: skip
    return Ledger(councils=tuple(dict.fromkeys(one.council for one in pushed)), pushed=pushed)
