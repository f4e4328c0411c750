"""Rounds: fetch what has come in, record what has fallen due, send what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from engine.errors import PluginError
from engine.host.bootstrap import carriers_of, host_of
from engine.host.serving import polled
from engine.host.worker import Worker, in_worker
from engine.language.site import Site
from engine.office.desk import Clock
from engine.office.dispatch import dispatch
from engine.office.office import Office, open_office
from engine.office.sweep import sweep


class Rounds:
    """The rounds of a site, one with each call; one inbox that fails keeps nobody else from anything.

    `now` gives the instant at which something happens, and is sent to the process that polls: a function of a module,
    or something else that can be. `say` is told in a sentence what failed.
    """

    def __init__(self, site: Site, now: Clock, say: Callable[[str], None]) -> None:
        """Raises PluginError for plugins that cannot start."""
        self.site, self.now, self.say = site, now, say
        self.inboxes = polled(site)
        self.carriers = carriers_of(site, host_of(site))

    def __call__(self) -> Counter[str]:
        """Go one round with an office of its own: a policy may have been adopted since the last."""
        office = open_office(self.site)
        try:
            with Worker(self.site, now=self.now) as worker:
                return self.go(office, worker)
        finally:
            office.store.close()

    def go(self, office: Office, worker: Worker) -> Counter[str]:
        """Go one round, and count what came in and what was sent, put off and given up."""
        done: Counter[str] = Counter()
        for name in self.inboxes:
            try:
                done.update(worker.call("poll", name))
            except PluginError as fault:
                self.say(f"{name}: {fault}")
        sweep(office, self.now())
        return done + dispatch(office, in_worker(self.carriers, worker), self.now())
