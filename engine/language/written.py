"""What is written where, read off the plain data of a policy before anything in it is compiled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Data = Any


def section(data: dict[str, Data], name: str) -> Iterable[str]:
    """The ids that a section defines."""
    found = data.get(name)
    return found.keys() if isinstance(found, dict) else ()


def seats(data: dict[str, Data]) -> Iterable[str]:
    """The seats of panels, by panel and seat."""
    for panel, seat, _ in _ladders(data):
        if panel != seat:
            yield f"{panel}.{seat}"


def nominations(data: dict[str, Data]) -> Iterable[str]:
    """The clocks of nominations that have a limit; engine.language.ladders makes them under the same names."""
    for panel, seat, rungs in _ladders(data):
        name, found = panel if panel == seat else f"{panel}-{seat}", 0
        for rung in rungs if isinstance(rungs, list) else ():
            if isinstance(rung, dict) and rung.get("nominated_by"):
                found += 1
                if rung.get("within"):
                    yield f"nomination-{name}" + (f"-{found}" if found > 1 else "")


def _ladders(data: dict[str, Data]) -> Iterable[tuple[str, str, Data]]:
    """Every ladder, of its own or of a seat, with its rungs."""
    for name in section(data, "ladders"):
        one = data["ladders"][name]
        yield name, name, one.get("rungs") if isinstance(one, dict) else one
    for name in section(data, "panels"):
        panel = data["panels"][name]
        for seat in (panel.get("seats") if isinstance(panel, dict) else None) or ():
            if isinstance(seat, dict) and isinstance(seat.get("id"), str):
                yield name, seat["id"], seat.get("ladder")
            elif isinstance(seat, str):
                yield name, seat, None


def words(found: Data) -> Iterable[str]:
    """One text, or the texts of a list."""
    if isinstance(found, str):
        return (found,)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else ()


def grounds(data: dict[str, Data]) -> Iterable[str]:
    """Every ground on which something may be extended."""
    for section in ("timeframes", "windows"):
        found = data.get(section)
        for one in found.values() if isinstance(found, dict) else ():
            for rule in (one or {}).get("extend") or ():
                yield from words((rule or {}).get("grounds"))


def restricting(data: dict[str, Data], key: str, called: str) -> Iterable[str]:
    """The clocks of restrictions; engine.language.restrictions makes them under the same names."""
    for name in section(data, "restrictions"):
        one = data["restrictions"][name]
        if isinstance(one, dict) and one.get(key):
            yield f"{called}-{name}"
