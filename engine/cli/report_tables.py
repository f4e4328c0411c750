"""The tables of a report, as people read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from engine.case.sheet import Entry, Figure, Sheet
from engine.dates import day_said
from engine.policy.policy import Policy
from engine.policy.reports import MEASURES, OF_CLOCKS

Table = list[tuple[str, ...]]
"""A row of heads, and the rows under them."""


def tables(sheet: Sheet) -> Iterator[tuple[str, Table]]:
    """The tables of a report, each with its title."""
    yield from _of_figures(sheet)
    if sheet.report.listing is not None:
        if not sheet.entries:
            yield "Not done in time", [("Nothing.",)]
        for to in dict.fromkeys(one.to for one in sheet.entries):
            several = [one for one in sheet.entries if one.to == to]
            for_whom = f" (for {title_of(sheet.policy, to)})" if to else ""
            yield f"Not done in time{for_whom}", [ENTRY_HEAD, *(_cells(one, sheet.policy) for one in several)]
    if sheet.report.sample is not None:
        of = sheet.report.sample.of
        drawn: Table = [(number,) for number in sheet.sample] or [("None.",)]
        yield f"Drawn by lot from the cases {of}", drawn if len(drawn) == 1 else [("case",), *drawn]


ENTRY_HEAD = ("case", "with", "what", "due", "done")


def _of_figures(sheet: Sheet) -> Iterator[tuple[str, Table]]:
    """The cases and the promises period by period, and this period by each field that they are also counted by.

    Times are told as a whole here; CSV and JSON have them by each field too.
    """
    labels = list(dict.fromkeys(one.cell.period for one in sheet.figures))
    totals = [one for one in sheet.figures if not one.cell.by]
    promises = [one for one in totals if _of_promise(one)]
    others = [one for one in totals if not _of_promise(one)]
    if others:
        yield "Cases", _long(["counted"], labels, [((_said(one, sheet.policy),), one) for one in others])
    if promises and len(labels) == 1:
        yield "Promises", _wide("promise", [(_title_of(one, sheet.policy), one) for one in promises])
    elif promises:
        rows = [((_title_of(one, sheet.policy), _word(one)), one) for one in promises]
        yield "Promises", _long(["promise", "was"], labels, rows)
    for field in dict.fromkeys(one.cell.by for one in sheet.figures if one.cell.by):
        inside = [one for one in sheet.figures if one.cell.by == field and one.cell.period == sheet.period.label]
        told = [one for one in inside if one.cell.measure != "time"]
        if told:
            title = _by(field, sheet.policy)
            yield f"By {title[:1].lower()}{title[1:]}", _wide("", [(one.cell.value, one) for one in told])


def _of_promise(figure: Figure) -> bool:
    return figure.cell.measure in OF_CLOCKS or figure.cell.measure == "time"


def _word(figure: Figure) -> str:
    """The heading of a column: the measure, or of a time which share."""
    cell = figure.cell
    return figure.unit.removesuffix(", minutes") or (
        cell.of if cell.measure in ("answers", "happened") else cell.measure
    )


def _long(heads: list[str], labels: list[str], figures: Sequence[tuple[tuple[str, ...], Figure]]) -> Table:
    """A row for each thing counted, a column for each period."""
    rows: dict[tuple[str, ...], dict[str, Figure]] = {}
    for said, one in figures:
        rows.setdefault(said, {})[one.cell.period] = one
    table = [(*heads, *labels)]
    for said, found in rows.items():
        none = "0" if all(not one.unit for one in found.values()) else "-"
        table.append((*said, *(_number(found[label]) if label in found else none for label in labels)))
    return table


def _wide(head: str, figures: list[tuple[str, Figure]]) -> Table:
    """A row for each promise or value, a column for each measure; of several promises the sum."""
    words = list(dict.fromkeys(_word(one) for _, one in figures))
    rows: dict[str, dict[str, str]] = {}
    for said, one in figures:
        row = rows.setdefault(said, {})
        row[_word(one)] = _number(one) if one.unit else str(int(row.get(_word(one), "0")) + int(one.number))
    return [(head, *words), *((said, *(row.get(word, "") for word in words)) for said, row in rows.items())]


def _by(field: str, policy: Policy) -> str:
    fact = policy.facts.get(field)
    if fact is not None:
        return fact.title or field
    return {"to": "where they were referred to", "answer": "answer"}.get(field, field)


def _said(figure: Figure, policy: Policy) -> str:
    cell, says = figure.cell, MEASURES[figure.cell.measure]
    unit = f" ({figure.unit})" if figure.unit else ""
    return f"{_title_of(figure, policy)}: {says}{unit}" if cell.of else says


def _title_of(figure: Figure, policy: Policy) -> str:
    """What it is of, by its title."""
    name = figure.cell.of
    rules = (policy.timeframes, policy.facts, policy.events)
    return next((found[name].title for found in rules if name in found), "") or name or "every promise"


def _number(figure: Figure) -> str:
    if not figure.unit.endswith("minutes"):
        return str(figure.number)
    hours, minutes = divmod(int(figure.number), 60)
    return f"{hours} h {minutes:02}"


def _cells(entry: Entry, policy: Policy) -> tuple[str, ...]:
    due, done = (_day(at, policy) for at in (entry.due, entry.done))
    clause = f" ({entry.clause})" if entry.clause else ""
    return (
        entry.case,
        entry.officer or "nobody",
        f"{entry.title}{clause}",
        due,
        done or ("no longer owed" if entry.over else "no"),
    )


def _day(at: datetime | None, policy: Policy) -> str:
    return day_said(at.astimezone(policy.zone).date()) if at is not None else ""


def title_of(policy: Policy, role: str) -> str:
    """What a role is called."""
    return policy.roles[role].title or role if role in policy.roles else role
