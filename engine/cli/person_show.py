"""How a person is shown: what is kept, what stands on them, and who they may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.case.events import PersonAbsorbed
from engine.cli.narrating import folded
from engine.cli.sites import say
from engine.office.plainly import iso
from engine.rehearse.describing import described, plain, shown


def named(key: str, name: str) -> str:
    """A person by key and name."""
    return f"{key} ({name})" if name else key


def lines_of(view: Any) -> Iterator[str]:
    """A person for people, in lines."""
    policy = view.policy
    yield f"{view.key}  {view.told.get('name') or 'no name is told'}"
    others = [key for key in view.keys if key != view.key]
    said = [
        *((name, value) for name, value in view.told.items() if name != "name"),
        *((name, shown(value, policy)) for name, value in sorted(view.facts.items())),
        ("also", ", ".join(others)),
    ]
    for name, value in said:
        yield from folded(f"{name:8}", value, 2) if value else ()
    yield from about(view)
    yield "Cases"
    for row in view.cases:
        overdue = ", overdue" if row.overdue else ""
        yield f"  {row.number}  {row.kind}, {row.state}{overdue}, received {say(row.received, policy)}"
    if not view.cases:
        yield "  none"
    if view.history:
        yield "History"
    for key, event in view.history:
        if isinstance(event, PersonAbsorbed) and event.other in view.keys:
            continue  # it is told under the other key
        yield f"  {say(event.recorded, policy)}  {key}: {described(event, policy)}"


def about(view: Any) -> Iterator[str]:
    """What an officer has to know of a person before anything else: what stands on them, and who they may be."""
    title = ""
    for restriction, measure in view.stands:
        if restriction != title:
            title = restriction
            yield f"Restricted: {restriction}"
        yield f"  {measure}"
    for one in view.perhaps:
        yield f"Perhaps {named(one.key, one.name)}, who tells the same {' and '.join(one.by)}"
        older, newer = sorted((view.key, one.key))
        yield f"  if so: engine person merge {newer} --into {older}"
        yield f"  if not: engine person distinct {view.key} {one.key}"


def about_data(view: Any) -> dict[str, Any]:
    """The same for programs."""
    return {
        "stands": [{"restriction": one, "measure": measure} for one, measure in view.stands],
        "perhaps": [{"key": one.key, "name": one.name or None, "by": list(one.by)} for one in view.perhaps],
    }


def data_of(view: Any) -> dict[str, Any]:
    """A person for programs."""
    policy = view.policy
    return {
        "council": view.council,
        "person": view.key,
        "keys": list(view.keys),
        "told": dict(view.told),
        "facts": plain(view.facts, policy),
        **about_data(view),
        "cases": [
            {"case": row.number, "kind": row.kind, "state": row.state, "received": iso(row.received, policy)}
            for row in view.cases
        ],
        "history": [
            {"at": iso(event.at, policy), "person": key, "says": described(event, policy), "by": event.by}
            for key, event in view.history
        ],
    }
