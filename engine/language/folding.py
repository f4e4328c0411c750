"""What only follows from another error is left out: it goes when that one is mended. Read only for errors."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from engine.findings import Finding, Path
from engine.language.text import Node, Text

_CALLED = re.compile(r"is called `([^`]+)`")


def of_their_own(found: Iterable[Finding], earlier: Sequence[Finding], text: Text) -> list[Finding]:
    """The findings that do not follow from an error among all of them."""
    several = list(found)
    faults = [one for one in (*earlier, *several) if one.severity == "error"]
    return [one for one in several if not any(_follows(one, two, text) for two in faults if two is not one)]


def _follows(one: Finding, two: Finding, text: Text) -> bool:
    """Whether something is missing, or a name is unknown, only because what was written there has a fault."""
    path, other = one.place.path, two.place.path
    if one.code == "E004" and two.place.file == one.place.file:
        if path and other[: len(path)] == path and other != path:
            return True
        lacking = re.search(r"has no `([^`]+)`", one.message)
        return bool(lacking and len(other) == 1 and difflib.get_close_matches(str(other[0]), [lacking[1]], 1, 0.8))
    called = _CALLED.search(one.message) if one.code in ("E101", "E102", "E106") else None
    if called is None or other == path:
        return False
    name = called[1].partition(".")[0].lower()
    inside = _node(text.root, other) if two.code == "E003" and two.place.file == text.file else None
    return name in [str(part).lower() for part in other[:3]] or (inside is not None and _holds(inside, name))


def _holds(node: Node, name: str) -> bool:
    """Whether a value is that name, or a map in which it stands."""
    return node.text.lower() == name or any(key.text.lower() == name for key, _ in node.pairs)


def _node(node: Node | None, path: Path) -> Node | None:
    for part in path:
        if node is None:
            return None
        if isinstance(part, int):
            node = node.items[part] if part < len(node.items) else None
        else:
            node = next((value for key, value in node.pairs if key.text == part), None)
    return node
