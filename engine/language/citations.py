"""Citations: every clause that a policy names with `clause:`, and the rule that names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.findings import Path
from engine.policy.clauses import Rule
from engine.record import tuple_record

SETTINGS = ("about", "effective", "conventions", "check", "bounds", "imports", "clauses", "cites", "reviewed_clauses",
            "outcomes", "channels", "parties")  # fmt: skip
"""What stands at the top of a policy and holds no rules."""
NESTED = ("classes", "bases")
"""The parts of `access` whose entries are rules."""
REQUIRING = ("kinds", "categories", "events", "decisions", "levels", "panels", "letters")
"""Sections in which each thing that is required counts by itself: nothing shows that it is but its being missed."""
COUNTED_APART = ("overdue", "pause", "extend", "lapse")
"""Parts of a timeframe that a case may come to or not, so that each counts by itself."""


@tuple_record
class Citation:
    """One clause, cited by a rule at a path of the policy."""

    clause: str
    rule: Rule
    path: Path


def citations(data: Mapping[str, Any]) -> Iterator[Citation]:
    """Every citation in the data of a policy with its parts, in file order."""
    about = data.get("about")
    for cited, path in _cited(about.get("clauses") if isinstance(about, dict) else None, ("about", "clauses")):
        yield Citation(cited, Rule("about", "clauses"), path)
    for section, entries in data.items():
        if section not in SETTINGS and isinstance(entries, dict | list):
            yield from _inside(entries, (section,), data)


def rules(data: Mapping[str, Any]) -> Iterator[tuple[Rule, Path]]:
    """Every rule of a policy with its path: the entries of each section, and what kinds exclude."""
    for section, entries in data.items():
        if section in SETTINGS or not isinstance(entries, dict | list):
            continue
        if section == "access" and isinstance(entries, dict):
            for part in NESTED:
                yield from ((Rule(section, name), (section, part, name)) for name in entries.get(part) or ())
            continue
        for key, one in entries.items() if isinstance(entries, dict) else enumerate(entries):
            path: Path = (section, key)
            if not isinstance(one, dict):
                continue
            yield rule_at(path, data), path
            for name in (one.get("timeframes") or ()) if section == "levels" else ():
                yield Rule("timeframes", name), (*path, "timeframes", name)
            for n, _ in enumerate((one.get("excluded") or ()) if section == "kinds" else ()):
                yield rule_at((*path, "excluded", n), data), (*path, "excluded", n)


def rule_at(path: Path, data: Any) -> Rule:
    """The rule that stands at a path, or round it."""
    section, key = str(path[0]), path[1]
    if section == "access":
        return Rule(section, str(path[2] if len(path) > 2 and key in NESTED else key))
    if section == "levels" and len(path) > 3 and path[2] == "timeframes":
        return Rule("timeframes", str(path[3]), _part("timeframes", path[4:]))
    if section == "kinds" and len(path) > 3 and path[2] == "excluded":
        entry = data[section][key]["excluded"][path[3]]
        return Rule("excluded", str((entry or {}).get("id") or f"{key}-excluded-{int(path[3]) + 1}"))
    if isinstance(key, int):
        key = str((data[section][key] or {}).get("id") or key + 1)
    if section == "panels" and path[2:3] == ("seats",) and len(path) > 3:
        seat = data[section][key]["seats"][path[3]]
        name = seat.get("id") if isinstance(seat, dict) else seat
        return Rule(section, str(key), f"seat {name}" + (f", rung {int(path[5]) + 1}" if _in_rung(path) else ""))
    return Rule(section, str(key), _part(section, path[2:]))


def _in_rung(path: Path) -> bool:
    """Whether a path leads into one of several rungs of a seat."""
    return path[4:5] == ("ladder",) and len(path) > 5 and isinstance(path[5], int)


def _part(section: str, rest: Path) -> str:
    if section == "tables" and len(rest) > 1 and rest[0] == "rows":
        return f"row {int(rest[1]) + 1}"
    if section == "restrictions" and rest:
        return (
            f"measure {rest[1]}" if rest[0] == "measures" and len(rest) > 1 else "except" if rest[0] == "except" else ""
        )
    if section in REQUIRING and rest[:1] == ("requires",):
        return f"requires {int(rest[1]) + 1}" if len(rest) > 1 and isinstance(rest[1], int) else "requires 1"
    if section == "ladders" and len(rest) > 1 and rest[0] == "rungs" and isinstance(rest[1], int):
        return f"rung {rest[1] + 1}"
    return str(rest[0]) if section == "timeframes" and rest and rest[0] in COUNTED_APART else ""


def _inside(part: Any, path: Path, data: Any) -> Iterator[Citation]:
    if isinstance(part, dict):
        if len(path) > 1:
            for cited, where in _cited(part.get("clause"), (*path, "clause")):
                yield Citation(cited, rule_at(path, data), where)
        for key, value in part.items():
            if isinstance(value, dict | list):
                yield from _inside(value, (*path, key), data)
    elif isinstance(part, list):
        for n, value in enumerate(part):
            yield from _inside(value, (*path, n), data)


def _cited(found: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """Each clause of one text or a list of texts, with its path."""
    if isinstance(found, str):
        yield found, path
    elif isinstance(found, list):
        yield from ((one, (*path, n)) for n, one in enumerate(found) if isinstance(one, str))
