"""Who sits on a panel, or fills a ladder, for every subject and complainant: a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from engine.cli.narrating import folded
from engine.language.load import Loaded

HEAD = ("complained about", "complains")


def rows_of(loaded: Loaded, name: str, day: date) -> tuple[list[str], list[dict[str, str]]]:
    """The columns of the table, and its rows: for a panel its seats and every ladder, for a ladder itself.

    A row tells who is complained about, who complains, and who sits where. Panels that are not for a pair are left out.
    """
    from engine.check.pairs import Pairs
    from engine.check.subject import Subject

    policy, draft = loaded.policy, loaded.draft
    if policy is None or draft is None or (name not in policy.panels and name not in policy.ladders):
        return [], []
    seats = [f"{name}.{seat.id}" for seat in policy.panels[name].seats] if name in policy.panels else []
    columns = [*seats, *policy.ladders] if seats else [name]
    made = []
    for pair in Pairs(Subject(loaded, policy, draft, day)).all():
        if seats and seats[0] not in pair.seats:
            continue
        said = {column.rpartition(".")[2]: _said(pair.seats[column]) for column in columns}
        made.append({HEAD[0]: " and ".join(pair.subjects), HEAD[1]: pair.complainant, **said})
    return [*HEAD, *(column.rpartition(".")[2] for column in columns)], made


def _said(found: Any) -> str:
    if found.waiting == "nomination":
        return f"named by {' and '.join(found.by)}"
    if found.waiting == "selection":
        return f"chosen by {' or '.join(found.by)}"
    return str(found.said)


def lines_of(columns: list[str], rows: list[dict[str, str]]) -> Iterator[str]:
    """The table as text: a paragraph a row; complainants for whom all is the same stand together."""
    grouped: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        key = (row[HEAD[0]], *(row[column] for column in columns[2:]))
        grouped.setdefault(key, []).append(row[HEAD[1]])
    for key, who in grouped.items():
        alone = [one for one in grouped if one[0] == key[0]] == [key]
        by = "anybody" if alone else ", ".join(dict.fromkeys(who))
        yield from folded("", f"{key[0]}, complained about by {by}", 0)
        said = "; ".join(f"{column}: {cell}" for column, cell in zip(columns[2:], key[1:], strict=True))
        yield from folded("  ", said, 2)
