"""W503: rules of an ordered list that are never reached, because those above them take every case that they would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.check.boxes import Region, TooMany, meet, minus, union
from engine.check.domains import Domains
from engine.check.subject import Subject
from engine.findings import Finding, Path, at
from engine.policy.conditions import Condition
from engine.record import record


@record
class Rule:
    """One rule of an ordered list: its condition, where it stands, and what it answers."""

    name: str
    when: Condition | None
    path: Path
    answer: object


@record
class Swallowed:
    """A rule that is never reached, with those above it that take its cases: one alone where one does, else the fewest
    that are left when any is taken out that the others make up for."""

    rule: Rule
    by: tuple[Rule, ...]


def swallowed(rules: Sequence[Rule], domains: Domains) -> tuple[Swallowed, ...]:
    """The rules of an ordered list that are never reached."""
    above: list[tuple[Rule, Region]] = []
    found: list[Swallowed] = []
    try:
        for rule in rules:
            region = domains.possible(domains.region(rule.when))
            if region and above and _covered(region, above, domains):
                by = next(([one] for one in above if _covered(region, [one], domains)), None)
                found.append(Swallowed(rule=rule, by=tuple(one for one, _ in by or _fewest(region, above, domains))))
            above.append((rule, region))
    except TooMany:
        return tuple(found)
    return tuple(found)


def _covered(region: Region, several: Iterable[tuple[Rule, Region]], domains: Domains) -> bool:
    return not minus(region, union(one for _, one in several), domains.space)


def _fewest(region: Region, above: Sequence[tuple[Rule, Region]], domains: Domains) -> list[tuple[Rule, Region]]:
    left = [one for one in above if meet(region, one[1])]
    for one in tuple(left):
        rest = [other for other in left if other is not one]
        if _covered(region, rest, domains):
            left = rest
    return left


def never_reached(subject: Subject, rules: Sequence[Rule], found: Sequence[Swallowed]) -> Iterator[Finding]:
    """What is said of rules that are never reached: together, where one rule takes every case of all below it."""
    from engine.case.saying import listed  # only for what is wrong

    alone = {one.by[0].path: one.by[0] for one in found if len(one.by) == 1}
    told: set[Path] = set()
    for path, rule in alone.items():
        below = rules[[one.path for one in rules].index(path) + 1 :]
        lost = [one.rule for one in found if [by.path for by in one.by] == [path]]
        if len(lost) > 1 and len(lost) == len(below):
            told |= {one.path for one in lost}
            names = listed([f"`{one.name}`" for one in lost])
            yield subject.finding(
                "W503", f"`{rule.name}` takes every case that {names} below it would: they are never reached", path,
                label="the first that holds decides, and this holds whenever they do",
                also=tuple(mark for one in lost for mark in at(subject.place(one.path), "never reached")),
                fix=f"Move `{rule.name}` below them, say with `when` which cases it is for, or take them out.",
            )  # fmt: skip
    for one in found:
        if one.rule.path not in told:
            names = listed([f"`{by.name}`" for by in one.by])
            above = "above it takes" if len(one.by) == 1 else "above it together take"
            yield subject.finding(
                "W503", f"`{one.rule.name}` is never reached: {names} {above} every case that it would", one.rule.path,
                fix="Move it up, narrow what is above it, or take it out.",
            )  # fmt: skip


def living(rules: Sequence[Rule], dead: Sequence[Swallowed]) -> list[Rule]:
    """The rules that decide something: that a dead one overlaps others is said already."""
    paths = {one.rule.path for one in dead}
    return [rule for rule in rules if rule.path not in paths]
