"""Fetching: a channel that is polled, what must come in by it, and what must come in though it breaks off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from engine.host.away import polled_away
from engine.host.bearing import ASKED, Asking
from engine.host.beyond import Beyond, Fill
from engine.host.closed import ASIDE, polled_later, polled_past
from engine.host.standing import refused
from engine.host.surviving import polled_on
from engine.host.trial import Trial, cases_in, held
from engine.host.worker import Worker
from engine.language.site import Site
from engine.record import replaced

NOTHING = "nothing came in, so nothing was tried: let a matter or two wait where it fetches them"
NONE_LEFT = "no matter was waiting then, so it was not tried whether one is lost or comes in twice"


def fetched(worker: Worker, name: str, site: Site, beyond: Beyond) -> Iterator[Trial]:
    """An inbox: it counts what came, and brings the same in once."""
    counted: list[int] = []
    given = beyond.fill(site.file.parent) if beyond.fill is not None else None

    def polls() -> str:
        said = worker.call("poll", name)
        counted.append(cases_in(site))
        if given is None or counted[-1] == given:
            return ""
        what = ", ".join(f"{number} {word}" for word, number in said.items() if number) or "nothing"
        why = f", and the desk refused one: {refused(site)}" if refused(site) else ""
        return f"of {given} matters that were waiting it brought {counted[-1]} in; it counted {what}{why}"

    def again() -> str:
        polls()
        more = counted[-1] - counted[0]
        return f"asked again at once it brought {more} more in: a key is wanted for each" if more else ""

    for what, tried in (("what came in is counted", polls), ("what was fetched is fetched once", again)):
        one = held(f"{name}: {what}", tried)
        yield one if one.broke or cases_in(site) else replaced(one, untried=NOTHING)
    waiting = _Waiting(site, beyond.fill)
    for trials in (polled_on, polled_later):
        yield from _on_matters(site, trials(worker, name, waiting.put, waiting.broke))
    if beyond.relay is None:
        yield from polled_away(worker, name, waiting.put, waiting.broke)
    else:
        several = Asking(worker, "poll", name, beyond.relay).trials(ASKED, waiting.put, waiting.broke)
        yield from _on_matters(site, several)
    yield _refused(worker, name, site, beyond)


def _refused(worker: Worker, name: str, site: Site, beyond: Beyond) -> Trial:
    """What becomes of a matter that the policy does not take."""
    here, fill, aside = site.file.parent, beyond.fill, beyond.aside
    if fill is None:
        return Trial(f"{name}: {ASIDE}", untried=NONE_LEFT)
    return polled_past(worker, name, partial(fill, here), partial(aside, here) if aside is not None else None)


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
