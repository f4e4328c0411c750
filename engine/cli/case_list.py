"""`engine case list`: cases of the register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import (
    as_option,
    asking,
    council_option,
    format_option,
    instant_of,
    left_out,
    many,
    now,
    open_office,
    site_option,
)
from engine.dates import instant_said
from engine.office.plainly import row_data
from engine.policy.vocabulary import STATES


@click.command("list")
@click.option("--overdue", is_flag=True, help="Only cases with something overdue.")
@click.option("--due-before", metavar="INSTANT", help="Only cases with something due before then, or overdue.")
@click.option("--state", type=click.Choice(list(STATES)), help="Only cases in this state.")
@click.option("--kind", default="", help="Only this kind.")
@click.option("--category", default="", help="Only this category.")
@click.option("--level", default="", help="Only this level.")
@click.option("--officer", default="", help="Only this officer's.")
@click.option("--role", "roles", multiple=True, help="Only this role's.")
@click.option("--person", default="", help="Only this person's.")
@click.option("--words", default="", help="Only cases whose matter or person has these words.")
@click.option("--limit", type=click.IntRange(0, 1_000_000_000), default=50, help="At most so many; 0 is all. [50]")
@as_option
@council_option
@site_option
@format_option
def command(
    overdue: bool, due_before: str | None, state: str | None, limit: int, roles: tuple[str, ...], reader: str,
    council: str, site_name: str | None, style: str, **asked: str,
) -> int:  # fmt: skip
    """List cases of the register, those with the oldest limit first: what each is about, who has it, and its limit."""
    office = open_office(site_name)
    from engine.office import read  # the store is slow to import

    zones = {key: one.versions[-1].zone for key, one in office.councils.items()}
    here = office.council(council) if council or len(office.councils) == 1 else None
    zone = zones[here.key] if here else next(iter(zones.values()))
    before = instant_of(due_before, zone, None) if due_before else None  # type: ignore[arg-type]
    at = now()
    wanted = read.Wanted(
        council=here.key if here else "", overdue=overdue, now=at, due_before=before, state=state or "", roles=roles,
        **asked,  # type: ignore[arg-type]
    )  # fmt: skip
    asks = asking(office, reader, at)
    found = read.listing(office, wanted, asks, limit=limit)
    rows, total = found.rows, found.total
    matters = {key: read.matters(office, one, rows, asks) for key, one in office.councils.items()}
    about = [matters[row.council].get(row.number) or read.Matter() for row in rows]
    if style == "json":
        cases = [row_data(row, one, zones[row.council]) for row, one in zip(rows, about, strict=True)]
        print_json({"total": total, "left_out": found.left_out, "cases": cases})
        return 0
    for line in table([_cells(row, one, zones[row.council], at) for row, one in zip(rows, about, strict=True)]):
        click.echo(line)
    click.echo(f"{len(rows)} of {total}" if total > len(rows) else many(total, "case"))
    left_out(found.left_out, asks.by)
    return 0


COLUMNS = {"case": 16, "kind": 18, "state": 10, "level": 10, "with": 16, "limit": 25, "about": 0}
"""The columns of the list, each with the most that it may take; the last takes what is left."""
WIDTH = 120


def table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows under a head, in columns as wide as they must be; one with nothing in it is left out."""
    heads = list(COLUMNS)
    kept = [n for n in range(len(heads)) if any(row[n] for row in rows)]
    widths = {n: min(max(len(one[n]) for one in (heads, *rows)), COLUMNS[heads[n]] or WIDTH) for n in kept}
    if kept and kept[-1] == len(heads) - 1:
        widths[kept[-1]] = WIDTH - sum(widths[n] + 2 for n in kept[:-1])
    for row in (heads, *rows) if rows else ():
        yield "  ".join(f"{_clipped(row[n], widths[n]):{widths[n]}}" for n in kept).rstrip()


def _clipped(text: str, width: int) -> str:
    said = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return said if len(said) <= width else said[: width - 1] + "…"


def _cells(row: Any, about: Any, zone: Any, at: datetime) -> tuple[str, ...]:
    when = row.overdue or row.due
    word = "overdue" if row.overdue or (row.due and row.due < at) else "due"
    limit = f"{word} {instant_said(when, zone).partition(' ')[2]}" if when else "nothing due"
    name = about.name or (row.identity if row.identity != "named" else "")
    matter = ": ".join(one for one in (name, about.details) if one)
    kind = f"{row.kind}/{row.category}" if row.category else row.kind
    return row.number, kind, row.state, row.level, row.officer or row.role or "nobody", limit, matter
