"""Levels, roles and bodies as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from engine.findings import at
from engine.language.acts import requirements
from engine.language.asking import condition
from engine.language.dates import read_date
from engine.language.draft import Part
from engine.language.names import A_NAME
from engine.policy.levels import Body, Level, Role, Section


def levels(part: Part) -> Iterable[Level]:
    """Every level, from the first to the outside."""
    seen: set[str] = set()
    for order, one in enumerate(part.entries()):
        level = one.text("id")
        if level in seen:
            one.sub("id").fault("E002", f"two levels are called `{level}`", "Give each its own id.")
        seen.add(level)
        for source in one.word_parts("from"):
            part.names.resolve("levels", source)
        yield Level(
            id=level,
            order=order,
            title=one.text("title"),
            seats=part.names.seats(one, "seats"),
            bodies=one.words("bodies"),
            sources=one.words("from"),
            when=condition(one.sub("when")),
            requires=requirements(one.sub("requires")),
            clause=one.clause(),
        )


def roles(part: Part) -> dict[str, Role]:
    """Every role; a finding where reporting lines go in a circle."""
    made = {
        name: Role(
            id=name, title=one.text("title"), reports_to=part.names.role(one.sub("reports_to")), clause=one.clause()
        )
        for name, one in part.items()
    }
    _in_a_circle(part, {name: one.reports_to for name, one in made.items()}, "reports to", "report to nobody")
    return made


def sections(part: Part) -> dict[str, Section]:
    """Every section; a finding where one is part of itself."""
    made = {}
    for name, one in part.items():
        above = part.names.resolve("sections", one.sub("part_of"))
        made[name] = Section(id=name, title=one.text("title"), part_of=above, when=condition(one.sub("when")))
    _in_a_circle(part, {name: one.part_of for name, one in made.items()}, "is part of", "be part of nothing")
    return made


def _in_a_circle(part: Part, above: Mapping[str, str], says: str, mend: str) -> None:
    """A finding for each circle of names, each of which stands above the one before it."""
    circled: set[str] = set()
    for name in above:
        line = [name]
        while (upper := above[line[-1]]) and upper in above and upper not in line:
            line.append(upper)
        if upper in line and not circled.intersection(line):
            circled.update(line)
            message = f"`{name}` {says} itself in the end: {' → '.join([*line, upper])}"
            part.sub(name).fault("E110", message, f"Let one of them {mend}.", key=True)


ONE_NAMESPACE = ("roles", "levels", "bodies", "ladders", "panels")
SHARED = "roles, levels, bodies, ladders and panels"


def told_apart(top: Part) -> None:
    """Findings where a role, a level and a body bear one name: wherever it is written it could mean either."""
    for one, other in combinations(ONE_NAMESPACE, 2):
        for name in top.names.of[other]:
            if name in top.names.of[one]:
                first, second = _defined(top, one, name), _defined(top, other, name)
                again = first.place(key=first.key == name)
                message = f"a {A_NAME[one]} is called `{name}` too; {SHARED} share their names"
                fix = f"Give the {A_NAME[other]} an id of its own."
                second.fault("E002", message, fix, key=second.key == name, also=at(again, f"the {A_NAME[one]}"))


def _defined(top: Part, section: str, name: str) -> Part:
    """Where a role, a level or a body gets its name."""
    if section != "levels" and top.sub(section).sub(name).data is not None:
        return top.sub(section).sub(name)
    for level in top.sub("levels").entries():
        if section == "levels" and level.text("id") == name:
            return level.sub("id")
        for one in level.word_parts("bodies") if section == "bodies" else ():
            if one.data == name:
                return one
    return top.sub(section)


def bodies(part: Part, ids: Iterable[str]) -> dict[str, Body]:
    """Every outside body, also those that a level only names."""
    made = {}
    for name in ids:
        one = part.sub(name)
        made[name] = Body(
            id=name,
            title=one.text("title"),
            route=one.text("route"),
            when=condition(one.sub("when")),
            clause=one.clause(),
            reviewed=read_date(one.sub("reviewed")),
        )
    return made
