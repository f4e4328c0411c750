"""How a person is shown: what is kept, what stands on them, and who they may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.cli.narrating import folded
from engine.cli.sites import iso, say
from engine.rehearse.describing import plain, shown


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
        if type(event).__name__ == "PersonAbsorbed" and event.other in view.keys:
            continue  # it is told under the other key
        yield f"  {say(event.recorded, policy)}  {key}: {_happened(event)}, by {policy.people.name(event.by)}"


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


def _happened(event: Any) -> str:
    """What became of what is kept of a person, in words."""
    reason = f" ({event.reason})" if getattr(event, "reason", "") else ""
    other = getattr(event, "into", "") or getattr(event, "other", "")
    words = {
        "PersonMerged": f"found to be one with {other}",
        "PersonAbsorbed": f"{other} found to be one with them",
        "PersonSeparated": f"found not to be one with {other} after all",
        "PersonDistinct": f"found to be another than {other}",
    }
    kind = type(event).__name__
    if kind in words:
        return words[kind] + reason
    names = [*(name if value else f"no {name} any longer" for name, value in event.told.items()), *event.facts]
    return f"told {', '.join(names)}" + (f" ({event.note})" if event.note else "")


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
            {"at": iso(event.at, policy), "person": key, "says": _happened(event), "by": event.by}
            for key, event in view.history
        ],
    }
