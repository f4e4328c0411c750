"""Fetching: a channel that is polled, what must come in by it, and what must come in though it breaks off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from engine.host.bearing import ASKED, Asking
from engine.host.closed import polled_later
from engine.host.relay import Relay
from engine.host.surviving import polled_on
from engine.host.trial import Trial, cases_in, held
from engine.host.worker import Worker
from engine.language.site import Site
from engine.record import replaced

NOTHING = "nothing came in, so nothing was tried: let a matter or two wait where it fetches them"
NONE_LEFT = "no matter was waiting then, so it was not tried whether one is lost or comes in twice"
Fill = Callable[[Path], int]
"""Puts some new matters where a channel fetches them, from the folder of the site, and says how many."""


def fetched(worker: Worker, name: str, site: Site, relay: Relay | None, fill: Fill | None) -> Iterator[Trial]:
    """An inbox: it counts what came, and brings the same in once."""
    counted: list[int] = []
    given = fill(site.file.parent) if fill is not None else None

    def polls() -> str:
        said = worker.call("poll", name)
        counted.append(cases_in(site))
        wrong = given is not None and counted[-1] != given
        what = ", ".join(f"{number} {word}" for word, number in said.items() if number) or "nothing"
        return f"of {given} matters that were waiting it brought {counted[-1]} in; it counted {what}" if wrong else ""

    def again() -> str:
        polls()
        more = counted[-1] - counted[0]
        return f"asked again at once it brought {more} more in: a key is wanted for each" if more else ""

    for what, tried in (("what came in is counted", polls), ("what was fetched is fetched once", again)):
        one = held(f"{name}: {what}", tried)
        yield one if one.broke or cases_in(site) else replaced(one, untried=NOTHING)
    waiting = _Waiting(site, fill)
    for trials in (polled_on, polled_later):
        yield from _on_matters(site, trials(worker, name, waiting.put, waiting.broke))
    if relay is not None:
        several = Asking(worker, "poll", name, relay).trials(ASKED, waiting.put, waiting.broke)
        yield from _on_matters(site, several)


def _on_matters(site: Site, several: Iterator[Trial]) -> Iterator[Trial]:
    """Trials, each of which says so where nothing came in while it was made."""
    before = cases_in(site)
    for one in several:
        found = cases_in(site)
        yield one if one.broke or found > before else replaced(one, untried=NONE_LEFT)
        before = found


class _Waiting:
    """What waits for a channel, put there again and again, and whether all of it came in."""

    def __init__(self, site: Site, fill: Fill | None) -> None:
        self.site, self.fill, self.wanted = site, fill, cases_in(site)

    def put(self) -> None:
        """Let some more wait."""
        if self.fill is not None:
            self.wanted += self.fill(self.site.file.parent)

    def broke(self) -> str:
        """What is wrong with what came in: empty where all of it did, once."""
        found = cases_in(self.site)
        if self.fill is None or found == self.wanted:
            return ""
        wrong, self.wanted = found - self.wanted, found
        return f"{wrong} came in twice" if wrong > 0 else f"{-wrong} did not come in"
