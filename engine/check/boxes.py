"""Box algebra: conditions as unions of boxes over finite partitions, so that overlap, cover and gap can be proved.

Every field has a finite partition: the values of a choice, numbers and dates cut at the constants in use, a yes or no
for each tag, and *not known*. A box gives each field that it limits a set of cells; a field it does not name is free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.record import tuple_record

Cells = frozenset[int]
Box = Mapping[str, Cells]
Region = tuple[Box, ...]
EVERYTHING: Region = ({},)
NOTHING: Region = ()
MOST = 4000
"""Boxes beyond which a region is given up."""


class TooMany(Exception):
    """The region has too many boxes for a proof."""


@tuple_record
class Partition:
    """The cells of one field, each with a value that stands for it, in words; the last may be *not known*."""

    field: str
    cells: tuple[str, ...]

    @property
    def all(self) -> Cells:
        """Every cell."""
        return frozenset(range(len(self.cells)))


Space = Mapping[str, Partition]


def meet(one: Region, other: Region) -> Region:
    """What lies in both."""
    found = [both for a in one for b in other if (both := _meet(a, b)) is not None]
    return _bounded(found)


def join(one: Region, other: Region) -> Region:
    """What lies in either."""
    return _bounded([*one, *other])


def complement(region: Region, space: Space) -> Region:
    """What does not lie in it."""
    return minus(EVERYTHING, region, space)


def minus(one: Region, other: Region, space: Space) -> Region:
    """What lies in the first and not in the second."""
    left: Sequence[Box] = one
    for taken in other:
        left = [piece for box in left for piece in _cut(box, taken, space)]
        if len(left) > MOST:
            raise TooMany
    return tuple(left)


def union(regions: Iterable[Region]) -> Region:
    """What lies in any of them."""
    return _bounded([box for region in regions for box in region])


def witness(region: Region, space: Space) -> tuple[tuple[str, str], ...]:
    """The smallest case in a region: for each field that matters, a value; what is not known comes last."""
    if not region:
        return ()
    box = min(region, key=len)
    return tuple((name, space[name].cells[min(cells)]) for name, cells in sorted(box.items()))


def _apart(one: Box, other: Box) -> bool:
    """Whether two boxes share no case."""
    for name, cells in other.items():
        here = one.get(name)
        if here.isdisjoint(cells) if here is not None else not cells:
            return True
    return False


def _meet(one: Box, other: Box) -> Box | None:
    if not one:
        return other
    if _apart(one, other):
        return None
    made = dict(one)
    for name, cells in other.items():
        here = made.get(name)
        both = cells if here is None else here & cells
        if not both:
            return None
        made[name] = both
    return made


def _cut(box: Box, taken: Box, space: Space) -> list[Box]:
    """The box without another: pieces that do not overlap."""
    if _apart(box, taken):
        return [box]
    pieces: list[Box] = []
    rest = dict(box)
    for name, cells in taken.items():
        here = rest.get(name, space[name].all)
        outside = here - cells
        if outside:
            pieces.append({**rest, name: outside})
        rest[name] = here & cells
    return pieces


def _bounded(boxes: Sequence[Box]) -> Region:
    if len(boxes) > MOST:
        raise TooMany
    return tuple(boxes)
