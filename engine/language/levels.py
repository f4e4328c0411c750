"""Levels, roles and bodies as they are written."""

from __future__ import annotations

from collections.abc import Iterable

from engine.findings import at
from engine.language.acts import requirements
from engine.language.asking import condition
from engine.language.dates import read_date
from engine.language.draft import Part
from engine.language.names import A_NAME
from engine.policy.levels import Body, Level, Role


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
            seats=part.names.roles(one, "seats"),
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
    circled: set[str] = set()
    for name in made:
        line = [name]
        while (above := made[line[-1]].reports_to) and above in made and above not in line:
            line.append(above)
        if above in line and not circled.intersection(line):
            circled.update(line)
            message = f"`{name}` reports to itself in the end: {' → '.join([*line, above])}"
            part.sub(name).fault("E110", message, "Let one of them report to nobody.", key=True)
    return made


def told_apart(top: Part) -> None:
    """Findings where a role, a level and a body bear one name: wherever it is written it could mean either."""
    for one, other in (("roles", "levels"), ("roles", "bodies"), ("levels", "bodies")):
        for name in top.names.of[other]:
            if name in top.names.of[one]:
                first, second = _defined(top, one, name), _defined(top, other, name)
                again = first.place(key=first.key == name)
                message = f"a {A_NAME[one]} is called `{name}` too; roles, levels and bodies share their names"
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
