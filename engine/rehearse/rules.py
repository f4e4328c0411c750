"""A rule of a policy: where it stands, what it says, and what else names it; and the rules that cite a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.findings import Path
from engine.language.load import Loaded
from engine.record import record

SECTIONS = {
    "timeframes": "timeframe", "windows": "window", "decisions": "decision", "levels": "level", "roles": "role",
    "kinds": "kind", "categories": "category", "intake": "rule of intake", "events": "event", "facts": "fact",
    "tables": "table", "closures": "closure", "schedules": "schedule", "calendars": "calendar", "bodies": "body",
    "ladders": "ladder", "panels": "panel", "restrictions": "restriction", "letters": "letter", "guidance": "guidance",
    "remedies": "remedy", "delegations": "delegation", "sections": "section",
    "access": "access rule", "retention": "rule of retention",
    "duties": "duty", "reports": "report", "documents": "document", "external": "external document",
}  # fmt: skip


@record
class Look:
    """One thing that bears a name."""

    id: str
    section: str
    place: str
    lines: tuple[str, ...]
    users: tuple[str, ...]


def found(loaded: Loaded, name: str) -> Iterator[Look]:
    """Everything of that name in a policy."""
    draft = loaded.draft
    if draft is None:
        return
    for section, word in SECTIONS.items():
        for path in _paths(draft.data.get(section), section, name):
            yield _look(loaded, path, name, word)


def citing(loaded: Loaded, clause: str) -> Iterator[Look]:
    """Every rule of a policy that cites a clause, or a part of it: `5.1` is cited by 5.1(a) too, not by 5.12."""
    draft = loaded.draft
    if draft is None:
        return
    for path in dict.fromkeys(found[:2] for found in _cites(draft.data, clause, ())):
        entry: Any = draft.data
        for key in path:
            entry = entry[key]
        name = entry.get("id") if isinstance(entry, dict) and isinstance(path[-1], int) else path[-1] if path else ""
        word = SECTIONS.get(str(path[0]), str(path[0])) if path else "policy"
        yield _look(loaded, path, str(name or f"{path[0]} {int(path[1]) + 1}"), word)


def _look(loaded: Loaded, path: Path, name: str, word: str) -> Look:
    assert loaded.draft is not None
    place = loaded.draft.place(path, key=True)
    users = tuple(dict.fromkeys(_users(loaded.draft.data, name, (), path)))
    lines = _block(_text_of(loaded, place.file), place.line)
    return Look(id=name, section=word, place=f"{place.file}:{place.line}", lines=lines, users=users)


def _cites(data: Any, clause: str, path: Path) -> Iterator[Path]:
    """The paths of the parts that cite a clause."""
    if isinstance(data, dict):
        cited = data.get("clause")
        several = cited if isinstance(cited, list) else [cited]
        if any(isinstance(one, str) and _is_of(one, clause) for one in several):
            yield path
        for key, value in data.items():
            yield from _cites(value, clause, (*path, key))
    elif isinstance(data, list):
        for n, one in enumerate(data):
            yield from _cites(one, clause, (*path, n))


def _is_of(cited: str, clause: str) -> bool:
    """Whether a clause is that one or a part of it: 5.1a is of 5.1; neither 5.12 is, nor 5.1.ii of 5.1.i."""
    follows = cited.removeprefix(clause)[:1]
    return cited.startswith(clause) and not (follows.isdigit() or (follows.isalpha() and clause[-1:].isalpha()))


def _paths(part: Any, section: str, name: str) -> Iterator[Path]:
    if section == "access" and isinstance(part, dict):
        yield from ((section, key, name) for key in ("classes", "bases") if name in (part.get(key) or ()))
    elif isinstance(part, dict) and name in part:
        yield (section, name)
    elif isinstance(part, list):
        for n, one in enumerate(part):
            if isinstance(one, dict) and one.get("id") == name:
                yield (section, n)
            elif section == "levels" and isinstance(one, dict) and name in (one.get("timeframes") or ()):
                yield (section, n, "timeframes", name)


def _users(data: Any, name: str, path: Path, own: Path) -> Iterator[str]:
    """The rules, by section and id, that name it: in their keys or values, alone or before a dot."""
    if path[: len(own)] == own and path:
        return
    if isinstance(data, dict):
        for key, value in data.items():
            if _names(key, name) and (*path, key) != own and len(path) > 1:
                yield _said(path)
            yield from _users(value, name, (*path, key), own)
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _users(value, name, (*path, n), own)
    elif _names(data, name):
        yield _said(path)


def _names(text: Any, name: str) -> bool:
    return isinstance(text, str) and (text == name or text.split(".", 1)[0] == name or text == f"next {name}")


def _said(path: Path) -> str:
    return ".".join(map(str, path[:2]))


def _text_of(loaded: Loaded, file: str) -> list[str]:
    assert loaded.draft is not None
    if loaded.draft.main.file == file:
        return loaded.draft.main.lines
    return next((text.lines for text, _ in loaded.draft.origins.values() if text.file == file), [])


def _block(lines: list[str], line: int) -> tuple[str, ...]:
    """The lines of an entry: from its own down to the next of the same indent."""
    if not lines:
        return ()
    first = lines[line - 1]
    indent = len(first) - len(first.lstrip())
    block = [first[indent:]]
    for text in lines[line : line + 40]:
        if text.strip() and len(text) - len(text.lstrip()) <= indent:
            break
        block.append(text[indent:])
    while block and not block[-1].strip():
        block.pop()
    return tuple(block)
