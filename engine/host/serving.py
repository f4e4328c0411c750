"""Serving: listeners, each in a process of its own that is started again when it ends, and rounds beside them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Iterable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from engine.errors import EngineError, PluginError
from engine.host.bootstrap import extensions_of, settings_of
from engine.host.ending import born_deaf, hears
from engine.host.family import end_with_parent
from engine.host.roll import Roll, sentences
from engine.host.starting import started
from engine.language.site import Site, read_site
from engine.office.desk import Ends, OfficeDesk
from engine.office.office import open_office

WELL = 60.0
"""Seconds after which a listener counts as well, and the next one that ends is started again at once."""
LONGEST = 60.0
"""The longest wait before a listener that ended is started again, in seconds."""
ENDING = 15.0
"""How long a listener has to end once it is asked to, in seconds."""
TICK = 0.2
Say = Callable[[str], None]


class Listener:
    """One channel that listens, and the process that it has to itself."""

    def __init__(self, site: Site, name: str, say: Say, left_out: Collection[str] = ()) -> None:
        """Plugins that are `left_out` are not started beside it."""
        self.site, self.name, self.say, self.left_out = site, name, say, tuple(left_out)
        self._process: BaseProcess | None = None
        self._begun, self._again, self._wait = 0.0, 0.0, 1.0

    def look(self, now: float) -> None:
        """Start it where it does not run, unless it has just ended; `now` is of the monotonic clock."""
        if self._process is not None and self._process.is_alive():
            return
        if self._process is not None:
            self._ended(now)
        if now >= self._again:
            context = get_context("spawn")
            given = (str(self.site.file), self.name, self.left_out)
            self._process = context.Process(target=_listen, args=given, daemon=True)
            with born_deaf():
                self._process.start()
            self._begun = now

    def _ended(self, now: float) -> None:
        assert self._process is not None
        code, self._process = self._process.exitcode, None
        self._wait = 1.0 if now - self._begun >= WELL else min(self._wait * 2, LONGEST)
        self._again = now + self._wait
        self.say(f"'{self.name}' ended ({code}); it is started again in {self._wait:g} seconds")

    def end(self) -> None:
        """Ask it to end, and see to it that it does."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(ENDING)
            self._process.kill()
            self._process.join()
            self._process = None


def serve(
    site: Site, names: Iterable[str], rounds: Callable[[], object], every: float, say: Say, ends: Ends,
    left_out: Collection[str] = (),
) -> None:  # fmt: skip
    """Listen and go the rounds until it `ends`. A round that fails is told, and the next one comes.

    Plugins that are `left_out` are not started beside what listens.
    """
    listeners = [Listener(site, name, say, left_out) for name in names]
    due = 0.0
    try:
        while not ends():
            now = time.monotonic()
            for one in listeners:
                one.look(now)
            if now >= due:
                _went(rounds, say)
                due = time.monotonic() + every
            time.sleep(TICK)
    finally:
        for one in listeners:
            one.end()


def _went(rounds: Callable[[], object], say: Say) -> None:
    try:
        rounds()
    except EngineError as fault:
        say(f"{fault}")
    except Exception as fault:  # noqa: BLE001 - whoever waits for an answer is not to wait because a round failed
        say(f"the round failed, and the next one comes: {type(fault).__name__}: {fault}")


def listening(roll: Roll, only: Collection[str] = ()) -> list[str]:
    """The channels that listen, or those of them that are named. Raises PluginError for one that does not."""
    return _named(roll, "serve", only, "listens as")


def polled(roll: Roll, only: Collection[str] = ()) -> list[str]:
    """The inboxes of a site, or those of them that are named. Raises PluginError for one that there is not."""
    return _named(roll, "poll", only, "is asked for what came in as")


def _named(roll: Roll, way: str, only: Collection[str], what: str) -> list[str]:
    found = [name for name, one in roll.channels.items() if way in one.ways]
    for name in only:
        if name not in found:
            there = ", ".join(sorted(found)) or "none"
            several = [f"no plugin that runs {what} '{name}'", f"there are {there}", *sentences(roll.idle)]
            raise PluginError("; ".join(several))
    return sorted(only or found)


def _listen(site_file: str, name: str, left_out: Collection[str]) -> None:
    """Listen as one channel, in a process of its own; what ends it is said in a sentence."""
    end_with_parent()
    hears()
    sys.stdout = sys.stderr
    try:
        site = read_site(Path(site_file))
        host, idle = started(site, left_out)
        if name not in host.channels:
            raise PluginError("; ".join(["no plugin that runs listens as this", *sentences(idle)]))
        serve = host.channels[name].serve
        if serve is not None:
            desk = OfficeDesk(open_office(site), channel=name)
            serve(settings_of(site, host, name), desk, extensions_of(site, host, name))
    except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        said = str(fault) if isinstance(fault, EngineError) else f"{type(fault).__name__}: {fault}"
        sys.stderr.write(f"engine: '{name}': {said}\n")
        sys.exit(1)
