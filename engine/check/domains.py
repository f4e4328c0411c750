"""Domains: the partitions of a policy's fields, and the regions that its conditions mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from engine.check.boxes import (
    EVERYTHING,
    NOTHING,
    Cells,
    Partition,
    Region,
    Space,
    complement,
    join,
    meet,
    minus,
    union,
)
from engine.check.cells import COMPARE, between, just_after, just_before
from engine.language.names import BUILT_IN_FIELDS
from engine.policy.conditions import OF_TWO, All, AnyOf, ClockIs, Condition, Count, Not, Op, Test, WindowIs, leaves
from engine.policy.fields import FieldType
from engine.policy.policy import Policy
from engine.policy.telling import told
from engine.policy.vocabulary import IDENTITIES, LODGEMENT_FIELDS, STATES

UNKNOWN = "not known"


class Domains:
    """The partitions that a set of conditions needs, and the region of each condition."""

    def __init__(self, policy: Policy, conditions: Iterable[Condition]) -> None:
        self.policy = policy
        self.constants: dict[str, set[Any]] = {}
        self.opaque: dict[str, Partition] = {}
        for condition in conditions:
            self._gather(condition)
        self.space: dict[str, Partition] = {}
        self.order: dict[str, list[Any]] = {}
        for name in self.constants:
            self._lay(name)
        self.space.update(self.opaque)
        self._impossible: Region | None = None
        self._regions: dict[Test, Region] = {}

    def region(self, condition: Condition | None) -> Region:
        """The cases for which a condition holds."""
        if condition is None:
            return EVERYTHING
        if isinstance(condition, All):
            found: Region = EVERYTHING
            for part in condition.parts:
                found = meet(found, self.region(part))
            return found
        if isinstance(condition, AnyOf):
            found = NOTHING
            for part in condition.parts:
                found = join(found, self.region(part))
            return found
        if isinstance(condition, Not):
            return complement(self.region(condition.part), self.space)
        if isinstance(condition, Test) and condition.op not in OF_TWO:
            if condition not in self._regions:
                self._regions[condition] = self._test(condition)
            return self._regions[condition]
        return self._asked(condition)

    def possible(self, region: Region) -> Region:
        """The part of a region in which a case can lie: a category has its own kind."""
        return minus(region, self.impossible(), self.space) if region else region

    def impossible(self) -> Region:
        """Combinations that no case has."""
        if self._impossible is None:
            self._impossible = union(self._misfits()) if {"kind", "category"} <= self.space.keys() else NOTHING
        return self._impossible

    def _misfits(self) -> Iterator[Region]:
        kinds = self.space["kind"].cells
        for n, name in enumerate(self.space["category"].cells):
            category = self.policy.categories.get(name)
            if category is not None:
                others = frozenset(k for k, kind in enumerate(kinds) if kind != category.kind)
                if others:
                    yield ({"category": frozenset((n,)), "kind": others},)

    # Partitions

    def _gather(self, condition: Condition) -> None:
        for leaf in leaves(condition):
            if isinstance(leaf, Test) and leaf.op not in OF_TWO:
                found = self.constants.setdefault(leaf.field, set())
                if leaf.op is not Op.IS_SET:
                    found.update(leaf.value if isinstance(leaf.value, tuple) else (leaf.value,))
            elif isinstance(leaf, Count):
                found = self.constants.setdefault(_count_name(leaf), set())
                found.update(n for n in (leaf.at_least, leaf.at_most) if n is not None)
            elif isinstance(leaf, Test | ClockIs | WindowIs):
                self.opaque[told(leaf)] = Partition(told(leaf), ("yes", "no"))

    def _lay(self, name: str) -> None:
        field = self.policy.field(name)
        if field is not None and field.type is FieldType.TAGS:
            for tag in field.choices:
                self.space[f"{name}:{tag}"] = Partition(f"{name}:{tag}", ("no", "yes"))
            self.space[f"{name}:?"] = Partition(f"{name}:?", ("known", UNKNOWN))
            return
        if name in ("parties", "given"):
            tags = self.policy.parties if name == "parties" else LODGEMENT_FIELDS
            for tag in tags:
                self.space[f"{name}:{tag}"] = Partition(f"{name}:{tag}", ("no", "yes"))
            return
        cells = self._built_in(name) if field is None else None
        if cells is None and field is not None:
            cells = [*field.choices] if field.choices else self._ordered(name, field.type)
            cells = [*cells, UNKNOWN]
        elif cells is None:
            cells = self._ordered(name, FieldType.NUMBER)
        self.space[name] = Partition(name, tuple(map(str, cells)))

    def _built_in(self, name: str) -> list[str] | None:
        policy = self.policy
        known: dict[str, Iterable[str]] = {
            "kind": policy.kinds,
            "category": (*policy.categories, UNKNOWN),
            "channel": (*policy.channels, UNKNOWN),
            "identity": IDENTITIES,
            "state": STATES,
            "level": [level.id for level in policy.levels] or ["none"],
            "outcome": (*policy.outcomes, UNKNOWN),
        }
        if name in known:
            return list(known[name])
        return ["yes", "no"] if name in BUILT_IN_FIELDS else None

    def _ordered(self, name: str, kind: FieldType) -> list[Any]:
        """A number or a date cut at the constants in use: each constant, and the stretches between them."""
        if kind is FieldType.YES_NO:
            return ["yes", "no"]
        if not kind.ordered:
            return ["known"]
        marks = sorted(self.constants[name])
        if not marks:
            self.order[name] = [Decimal(0) if kind in (FieldType.NUMBER, FieldType.MONEY) else None]
            return ["known"]
        field = self.policy.field(name)
        cells: list[Any] = []
        low, high = (field.low, field.high) if field else (Decimal(0), None)
        cells += (
            [just_before(marks[0])] if low is None or not isinstance(marks[0], Decimal | int) or low < marks[0] else []
        )
        for n, mark in enumerate(marks):
            cells.append(mark)
            if n + 1 < len(marks) and (inside := between(mark, marks[n + 1])) is not None:
                cells.append(inside)
        last = marks[-1]
        cells += [just_after(last)] if high is None or not isinstance(last, Decimal | int) or last < high else []
        self.order[name] = cells
        return cells

    # Regions

    def _test(self, test: Test) -> Region:
        if f"{test.field}:?" in self.space or test.field in ("parties", "given"):
            return self._tags(test)
        partition = self.space[test.field]
        if not partition.cells:
            return NOTHING
        last = len(partition.cells) - 1
        unknown = last if partition.cells[last] == UNKNOWN else -1
        if test.op is Op.IS_SET:
            known = partition.all - {unknown}
            cells = known if test.value else partition.all - known
        else:
            cells = frozenset(n for n in partition.all if n != unknown and self._holds(test, n))
        return ({test.field: cells},) if cells else NOTHING

    def _holds(self, test: Test, cell: int) -> bool:
        ordered = self.order.get(test.field)
        if ordered is None:
            words = self.space[test.field].cells[cell]
            wanted = test.value if isinstance(test.value, tuple) else (test.value,)
            return words in {_word(value) for value in wanted}
        value = ordered[cell]
        if value is None:
            return False
        return bool(COMPARE[test.op](value, test.value))

    def _tags(self, test: Test) -> Region:
        if test.op is Op.IS_SET:
            known = frozenset((0 if test.value else 1,))
            return ({f"{test.field}:?": known},) if f"{test.field}:?" in self.space else EVERYTHING
        wanted = test.value if isinstance(test.value, tuple) else (test.value,)
        return union(({f"{test.field}:{tag}": frozenset((1,))},) for tag in wanted)

    def _asked(self, leaf: Condition) -> Region:
        if isinstance(leaf, Count):
            name = _count_name(leaf)
            cells: Cells = frozenset(n for n, value in enumerate(self.order[name]) if leaf.holds_for(int(value)))
            return ({name: cells},) if cells else NOTHING
        return ({told(leaf): frozenset((0,))},)


def _count_name(leaf: Count) -> str:
    period = f" per {leaf.per}" if leaf.per else f" in {leaf.rolling}" if leaf.rolling else ""
    when = f" where {told(leaf.when)}" if leaf.when else ""
    return f"count of {leaf.of}{period}{when}"


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


__all__ = ["Domains", "Space"]
