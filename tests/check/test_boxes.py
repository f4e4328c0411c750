"""Box algebra against counting every case by hand."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from engine.check.boxes import EVERYTHING, NOTHING, Partition, Region, complement, join, meet, minus, union, witness

SPACE = {
    "kind": Partition("kind", ("request", "complaint", "not known")),
    "fee": Partition("fee", ("0", "10", "25", "50")),
    "urgent": Partition("urgent", ("yes", "no")),
}
CASES = list(itertools.product(*(range(len(one.cells)) for one in SPACE.values())))


@st.composite
def regions(draw: st.DrawFn) -> Region:
    """Up to three boxes, each limiting some fields to some cells."""
    boxes = []
    for _ in range(draw(st.integers(0, 3))):
        fields = draw(st.sets(st.sampled_from(sorted(SPACE))))
        cells = {
            name: frozenset(draw(st.sets(st.integers(0, len(SPACE[name].cells) - 1), min_size=1))) for name in fields
        }
        boxes.append(cells)
    return tuple(boxes)


def counted(region: Region) -> set[tuple[int, ...]]:
    names = list(SPACE)
    return {
        case
        for case in CASES
        if any(all(case[names.index(name)] in cells for name, cells in box.items()) for box in region)
    }


@given(regions(), regions())
def test_the_algebra_of_boxes_is_the_algebra_of_their_cases(one: Region, other: Region) -> None:
    assert counted(meet(one, other)) == counted(one) & counted(other)
    assert counted(join(one, other)) == counted(one) | counted(other)
    assert counted(minus(one, other, SPACE)) == counted(one) - counted(other)
    assert counted(complement(one, SPACE)) == set(CASES) - counted(one)
    assert counted(union([one, other, one])) == counted(one) | counted(other)


@given(regions())
def test_a_witness_is_a_case_of_its_region(region: Region) -> None:
    shown = dict(witness(region, SPACE))
    if not region:
        assert not shown
        return
    names = list(SPACE)
    fitting = {
        case
        for case in CASES
        if all(SPACE[name].cells[case[names.index(name)]] == value for name, value in shown.items())
    }
    assert fitting
    assert fitting <= counted(region)


def test_everything_and_nothing() -> None:
    assert counted(EVERYTHING) == set(CASES)
    assert counted(NOTHING) == set()
    assert counted(complement(NOTHING, SPACE)) == set(CASES)
