"""The forms of a report: text for people, Markdown for a council paper, CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from engine.case.sheet import Entry, Figure, Sheet
from engine.cli.answering import FORMAT_VERSION
from engine.cli.report_tables import Table, tables, title_of
from engine.dates import day_said, instant_said
from engine.policy.policy import Policy

COLUMNS = ("part", "period", "measure", "of", "by", "value", "number", "unit", "case", "kind", "category", "level",
           "officer", "due", "done", "owed", "to", "clause")  # fmt: skip


def as_text(sheet: Sheet) -> str:
    """For people."""
    lines = [*_head(sheet), ""]
    for title, table in tables(sheet):
        lines += [title, *_aligned(table), ""]
    return "\n".join(lines).rstrip() + "\n"


def as_markdown(sheet: Sheet) -> str:
    """For a council paper."""
    first, *others = _head(sheet)
    lines = [f"# {first}", "", *(f"{line}  " for line in others), ""]
    for title, table in tables(sheet):
        lines += [f"## {title}", ""] if title else []
        head, *rows = table
        marks = ["---:" if n and _numeric(rows, n) else "---" for n in range(len(head))]
        if not rows:
            lines += [*(cell for cell in head), ""]
            continue
        lines += [_row(head), _row(marks), *map(_row, rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def as_csv(sheet: Sheet) -> str:
    """One row a figure, an entry of the list, or a case of the sample; instants local, times in minutes."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for figure in sheet.figures:
        writer.writerow({"part": "figure", **_figure(figure)})
    for entry in sheet.entries:
        said = {key: value or "" for key, value in _entry(entry, sheet.policy).items()}
        said["owed"] = "no" if entry.over else "yes"
        writer.writerow({"part": "list", "period": sheet.period.label, **said})
    for number in sheet.sample:
        writer.writerow({"part": "sample", "period": sheet.period.label, "case": number})
    return out.getvalue()


def as_json(sheet: Sheet) -> str:
    """For programs."""
    report, policy = sheet.report, sheet.policy
    data = {
        "format_version": FORMAT_VERSION,
        "report": report.id, "title": report.duty.title or None, "council": policy.council, "policy": policy.name,
        "clause": list(report.duty.clause), "audience": list(report.duty.audience), "period": sheet.period.label,
        "from": sheet.period.first.isoformat(), "to": sheet.period.last.isoformat(),
        "as_of": sheet.now.astimezone(policy.zone).isoformat(), "cases": sheet.cases,
        "figures": [_figure(one) for one in sheet.figures],
        "list": [_entry(one, policy) for one in sheet.entries],
        "sample": list(sheet.sample), "left_out": sheet.left_out,
    }  # fmt: skip
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


FORMS: Mapping[str, Callable[[Sheet], str]] = {
    "text": as_text, "csv": as_csv, "json": as_json, "markdown": as_markdown,
}  # fmt: skip
"""The forms by name."""


def _head(sheet: Sheet) -> Iterator[str]:
    report, policy, period = sheet.report, sheet.policy, sheet.period
    yield f"{report.duty.name}, {period.label}"
    yield f"{policy.council}, {day_said(period.first)} to {day_said(period.last)}"
    over = sheet.now.astimezone(policy.zone).date() > period.last
    yield f"As known {instant_said(sheet.now, policy.zone)}{'' if over else ', before the period was over'}"
    if report.duty.audience:
        yield f"For {', '.join(title_of(policy, role) for role in report.duty.audience)}"
    if sheet.left_out:
        yield f"Counted, and not listed, as they lie on files that not everybody reads: {sheet.left_out}"
    if report.duty.clause:
        yield f"Clause {', '.join(report.duty.clause)}"


def _figure(figure: Figure) -> dict[str, Any]:
    cell, number = figure.cell, figure.number
    return {
        "period": cell.period, "measure": cell.measure, "of": cell.of, "by": cell.by, "value": cell.value,
        "number": float(number) if isinstance(number, Decimal) else number, "unit": figure.unit,
    }  # fmt: skip


def _entry(entry: Entry, policy: Policy) -> dict[str, Any]:
    return {
        "case": entry.case, "kind": entry.kind, "category": entry.category or None, "level": entry.level or None,
        "officer": entry.officer or None, "of": entry.timeframe, "due": _local(entry.due, policy),
        "done": _local(entry.done, policy), "owed": not entry.over, "to": entry.to or None,
        "clause": entry.clause or None,
    }  # fmt: skip


def _local(at: datetime | None, policy: Policy) -> str | None:
    return at.astimezone(policy.zone).isoformat() if at is not None else None


def _aligned(table: Table) -> Iterator[str]:
    widths = [max(len(row[n]) for row in table) for n in range(len(table[0]))]
    right = [n > 0 and _numeric(table[1:], n) for n in range(len(widths))]
    for row in table:
        cells = (f"{cell:>{widths[n]}}" if right[n] else f"{cell:{widths[n]}}" for n, cell in enumerate(row))
        yield f"  {'  '.join(cells)}".rstrip()


def _numeric(rows: Table, n: int) -> bool:
    return bool(rows) and all(
        row[n].replace(" h ", "").replace(".", "").isdigit() or row[n] in ("-", "") for row in rows
    )


def _row(cells: Any) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
