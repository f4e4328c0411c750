"""Levels, roles and bodies as they are written."""

from __future__ import annotations

from collections.abc import Iterable

from engine.language.acts import requirements
from engine.language.asking import condition
from engine.language.dates import read_date
from engine.language.draft import Part
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
