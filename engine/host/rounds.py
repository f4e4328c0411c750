"""Rounds: fetch what has come in, record what has fallen due, send what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from engine.errors import PluginError
from engine.host.roll import Idle, sentences
from engine.host.worker import Worker, carriers_in
from engine.language.site import Site
from engine.office.desk import Clock, Ends, never
from engine.office.dispatch import dispatch
from engine.office.office import Office, open_office
from engine.office.sweep import sweep

TRIED_AGAIN = 15
"""Rounds after which a plugin that hung while it started is tried once more, which costs a minute, and after which what
still fails is told again."""


class Rounds:
    """The rounds of a site, one with each call; a plugin or an inbox that fails keeps nobody else from anything.

    `now` gives the instant at which something happens, and is sent to the process that polls: a function of a module,
    or something else that can be. `say` is told in a sentence what failed, and of what fails with every round only now
    and then. Once it `ends`, a round is broken off after what is in hand.
    """

    def __init__(self, site: Site, now: Clock, say: Callable[[str], None], ends: Ends = never) -> None:
        self.site, self.now, self.say, self.ends = site, now, say, ends
        self.failed: list[str] = []
        """What failed in the last round, in sentences."""
        self._left_out: dict[str, Idle] = {}
        self._rounds = 0
        self._told: list[str] = []

    def __call__(self) -> Counter[str]:
        """Go one round with an office of its own: a policy may have been adopted since the last."""
        office = open_office(self.site)
        try:
            self._rounds += 1
            if self._rounds % TRIED_AGAIN == 0:  # what hung while it started may have been slow but once
                self._left_out, self.failed = {}, []
            with Worker(self.site, now=self.now, left_out=self._left_out, ends=self.ends) as worker:
                done = self.go(office, worker)
                self._left_out = dict(worker.left_out)
                return done
        finally:
            office.store.close()

    def go(self, office: Office, worker: Worker) -> Counter[str]:
        """Go one round, and count what came in and what was sent, put off and given up."""
        self._told, self.failed = self.failed, []
        try:
            roll, done = worker.roll(), Counter[str]()
        except PluginError as fault:
            self._fails(str(fault))
            sweep(office, self.now(), say=self._fails)
            return Counter()
        for sentence in sentences(roll.idle):
            self._fails(sentence)
        for name in sorted(name for name, one in roll.channels.items() if "poll" in one.ways):
            if self.ends():
                return done
            try:
                done.update(worker.call("poll", name))
            except PluginError as fault:
                self._fails(f"{name}: {fault}")
        if not self.ends():
            sweep(office, self.now(), say=self._fails)
        return done + dispatch(office, carriers_in(worker), self.now, self._fails, self.ends)

    def _fails(self, sentence: str) -> None:
        self.failed.append(sentence)
        if sentence not in self._told:
            self.say(sentence)
