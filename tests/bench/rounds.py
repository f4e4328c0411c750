"""Timing in interleaved rounds: each way once a round, so that a slow moment of the machine falls on all of them."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter

ROUNDS = 11


@dataclass(frozen=True)
class Way:
    """One way of doing the thing that is timed. `run` does it `times` times over."""

    name: str
    run: Callable[[], object]
    times: int = 1


@dataclass(frozen=True)
class Row:
    """One row of the table. A verdict of None is a figure without a goal of its own."""

    id: str
    what: str
    goal: str
    ours: str
    peers: tuple[str, ...] = ()
    reached: bool | None = None


@dataclass
class Timed:
    """What each way took, in seconds a time, round by round; the first way is ours."""

    ways: Sequence[Way]
    took: dict[str, list[float]] = field(default_factory=dict)

    def median(self, name: str = "") -> float:
        """The middle figure of one way; of ours without a name."""
        return statistics.median(self.took[name or self.ways[0].name])

    def ratio(self, name: str) -> float:
        """How many times longer than ours a way took: the median of the ratios within each round."""
        ours = self.took[self.ways[0].name]
        return statistics.median(theirs / own for theirs, own in zip(self.took[name], ours, strict=True))

    def beside(self) -> tuple[str, ...]:
        """Each peer with its ratio, fastest first."""
        found = sorted((self.ratio(one.name), one.name) for one in self.ways[1:])
        return tuple(f"{name} {ratio:.3g}×" for ratio, name in found)


def timed(ways: Sequence[Way], rounds: int = ROUNDS) -> Timed:
    """Time every way in turn, for so many rounds, after one round that does not count."""
    made = Timed(ways, {one.name: [] for one in ways})
    for n in range(rounds + 1):
        for way in ways:
            gc.collect()
            gc.disable()
            begin = perf_counter()
            way.run()
            took = (perf_counter() - begin) / way.times
            gc.enable()
            if n:
                made.took[way.name].append(took)
    return made


def shown(seconds: float) -> str:
    """A time as a person reads it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"
