"""The order in which timeframes and windows are reckoned: each after those that it depends on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.language.draft import Part
from engine.policy.conditions import ClockIs, Condition, WindowIs, leaves
from engine.policy.moments import ClockTurns, Moment, WindowTurns, conditions_in, parts
from engine.policy.timeframes import Timeframe
from engine.record import replaced


def in_order(made: dict[str, tuple[Timeframe, Part]]) -> dict[str, Timeframe]:
    """The timeframes, each after those that decide about it."""
    for ring in _instead_in_circle({name: one.instead_of for name, (one, _) in made.items()}):
        first, part = made[ring[0]]
        several = f" in the end: {' → '.join([*ring, ring[0]])}" if len(ring) > 1 else ""
        message = f"`{ring[0]}` is to run instead of itself{several}"
        part.sub("instead_of").fault("E110", message, "Take one `instead_of` out.")
        made[ring[0]] = (replaced(first, instead_of=""), part)
    ordered: dict[str, Timeframe] = {}
    waiting = {name: needs(one) & made.keys() - {name} for name, (one, _) in made.items()}
    for name, (one, _) in made.items():
        # What runs instead of another is decided first, unless it counts from the other.
        if one.instead_of in waiting and one.instead_of not in waiting[name]:
            waiting[one.instead_of].add(name)
    while waiting:
        ready = [name for name, others in waiting.items() if not others & waiting.keys()]
        if not ready:
            name = min(waiting, key=lambda one: list(made).index(one))
            circle = " and ".join(f"`{one}`" for one in sorted(waiting[name] & waiting.keys()))
            made[name][1].fault(
                "E110", f"`{name}` and {circle} count from each other", "Let one count from an event.", key=True
            )
            ready = [name]
        for name in ready:
            ordered[name] = made[name][0]
            del waiting[name]
    return {name: ordered[name] for name in ordered}


def _instead_in_circle(instead: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles of timeframes of which each runs instead of the next."""
    seen: set[str] = set()
    for first in instead:
        line: list[str] = []
        name = first
        while name and name not in seen:
            seen.add(name)
            line.append(name)
            name = instead.get(name, "")
        if name in line:
            yield line[line.index(name) :]


def needs(one: Timeframe) -> set[str]:
    """The timeframes and windows whose turns or states decide about this one."""
    found: set[str] = set()
    for moment in moments_of(one):
        for part in parts(moment):
            if isinstance(part, ClockTurns):
                found.add(part.timeframe)
            elif isinstance(part, WindowTurns):
                found.add(part.window)
        for asked in conditions_in(moment):
            found |= _asked(asked)
    if one.applies:
        found |= _asked(one.applies)
    return found


def moments_of(one: Timeframe) -> list[Moment]:
    """Every moment that a timeframe or window names."""
    named: list[Moment | None] = [one.start, one.until, one.done, one.cancel]
    named += [moment for rule in one.pauses for moment in (rule.start, rule.end)]
    named += [moment for rule in one.restarts for moment in (rule.on, rule.waits_for)]
    named += [found.moment for found in one.limits()] + [found.date for found in one.limits()]
    if one.accrual:
        named += [one.accrual.start, one.accrual.until]
    return [moment for moment in named if moment is not None]


def _asked(condition: Condition) -> set[str]:
    found: set[str] = set()
    for leaf in leaves(condition):
        if isinstance(leaf, ClockIs):
            found.add(leaf.timeframe)
        elif isinstance(leaf, WindowIs):
            found.add(leaf.window)
    return found
