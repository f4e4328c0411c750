"""Titles: what people call the things that an event names by their keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from engine.case.seats import seat_of
from engine.policy.policy import Policy

Named = tuple[str, str]
"""A key, and its title; empty where it has none."""


def titled(policy: Policy, field: str, key: str) -> str:
    """What a key in that field of an event is called: its title where it has one, else the key."""
    several = SECTIONS.get(field)
    found = dict(several(policy)) if several is not None else {}
    return found.get(key, "") or (_seat(policy, key) if field == "seat" else "") or key


def _of(section: Mapping[str, object]) -> Iterator[Named]:
    return ((key, str(getattr(one, "title", ""))) for key, one in section.items())


def _places(policy: Policy) -> Iterator[Named]:
    """Where a case may go: levels, bodies, and other documents."""
    yield from _of(policy.bodies)
    yield from _of(policy.external)
    yield from ((one.id, one.title) for one in policy.levels)


def _exceptions(policy: Policy) -> Iterator[Named]:
    yield from ((one.id, one.title) for rule in policy.restrictions.values() for one in rule.exempt)


def _rules(policy: Policy) -> Iterator[Named]:
    """What decides at intake, and later by somebody's discretion."""
    yield from _of(policy.restrictions)
    yield from ((one.id, one.title) for kind in policy.kinds.values() for one in kind.excluded)
    yield from ((one.id, one.title) for one in policy.intake)
    yield from _of({key: one for key, one in policy.timeframes.items() if one.window is not None})


def _decisions(policy: Policy) -> Iterator[Named]:
    yield from _rules(policy)
    yield from _exceptions(policy)
    yield from _of(policy.decisions)


def _measures(policy: Policy) -> Iterator[Named]:
    """Measures as an event that they catch names them, with their restriction."""
    for rule in policy.restrictions.values():
        yield from ((f"{rule.id}.{one.id}", f"{rule.title or rule.id}: {one.title or one.id}") for one in rule.measures)


def _seat(policy: Policy, name: str) -> str:
    panel, seat = seat_of(policy, name)
    return f"{panel.title or panel.id}: {seat.title or seat.id}" if panel is not None and seat is not None else ""


SECTIONS: Mapping[str, Callable[[Policy], Iterator[Named]]] = {
    **dict.fromkeys(("level", "go", "to"), _places),
    **dict.fromkeys(("because", "discretion"), _rules),
    **dict.fromkeys(("exempt", "held"), _exceptions),
    "decision": _decisions,
    "restricted": _measures,
    "restriction": lambda policy: _of(policy.restrictions),
    "panel": lambda policy: _of(policy.panels),
    "seat": lambda policy: _of(policy.ladders),
    "file_class": lambda policy: _of(policy.access.classes),
    "role": lambda policy: _of(policy.roles),
    "category": lambda policy: _of(policy.categories),
    **dict.fromkeys(("document", "documents"), lambda policy: _of(policy.documents)),
}
"""By the field of an event, the keys that may stand there with their titles."""
