"""Listing: every plugin that is installed or switched on, what it offers, and why it does not run."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import EntryPoint

from engine.host.bootstrap import CARRIER_HOOKS
from engine.host.extras import lacking
from engine.host.roll import Idle, Roll
from engine.host.starting import installed
from engine.host.worker import Worker
from engine.language.site import Site
from engine.record import record

SORTS = {"register_channels": "channel"} | {hook: sort for sort, hook in CARRIER_HOOKS.items()}


@record
class Listed:
    """A plugin, as it is listed."""

    name: str
    on: bool
    offers: tuple[tuple[str, str, str], ...] = ()
    """Of one that is switched on: of which sort, the name, and what it does."""
    lacks: str = ""
    """Why it does not run, or could not, in words; empty where nothing is known to be missing."""
    install: str = ""
    """The line that installs what it lacks; empty where that is not what ails it."""


def plugins_of(site: Site | None) -> Sequence[Listed]:
    """The plugins in the order of their names, those that are switched on and not installed among them. One that is
    not switched on is not run to find out what it lacks."""
    roll = _roll_of(site) if site is not None else Roll()
    offers, known = _offers(roll), installed()
    return [_listed(name, known.get(name), roll, offers.get(name, ())) for name in sorted({*known, *roll.idle})]


def _roll_of(site: Site) -> Roll:
    with Worker(site) as worker:
        return worker.roll()


def _listed(name: str, point: EntryPoint | None, roll: Roll, offers: Sequence[tuple[str, str, str]]) -> Listed:
    idle = roll.idle.get(name)
    if name not in roll.running and idle is None and point is not None and (found := lacking(point)) is not None:
        idle = Idle(why=f"missing: {', '.join(found.missing)}", install=found.install)
    on = name in roll.running or name in roll.idle
    return Listed(
        name=name, on=on, offers=tuple(offers), lacks=idle.why if idle else "", install=idle.install if idle else ""
    )


def _offers(roll: Roll) -> dict[str, list[tuple[str, str, str]]]:
    """What each plugin offers: of which sort, the name, and what it does."""
    offers: dict[str, list[tuple[str, str, str]]] = {}
    for hook, sort in SORTS.items():
        for name, offer in roll.offered.get(hook, {}).items():
            offers.setdefault(roll.owners[f"{hook}:{name}"], []).append((sort, name, offer.summary))
    return offers
