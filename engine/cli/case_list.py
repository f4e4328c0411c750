"""`engine case list`: cases of the register."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import council_option, format_option, instant_of, now, open_office, site_option
from engine.dates import instant_said
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
@council_option
@site_option
@format_option
def command(
    overdue: bool, due_before: str | None, state: str | None, limit: int, roles: tuple[str, ...], council: str,
    site_name: str | None, style: str, **asked: str,
) -> int:  # fmt: skip
    """List cases of the register, those with the oldest limit first."""
    office = open_office(site_name)
    from engine.office import read  # the store is slow to import

    zones = {key: one.versions[-1].zone for key, one in office.councils.items()}
    here = office.council(council) if council or len(office.councils) == 1 else None
    zone = zones[here.key] if here else next(iter(zones.values()))
    before = instant_of(due_before, zone, None) if due_before else None  # type: ignore[arg-type]
    at = now()
    wanted = read.Wanted(
        council=here.key if here else "", overdue=overdue, now=at, due_before=before, state=state or "", roles=roles,
        **asked,
    )  # fmt: skip
    rows = read.listing(office, wanted, limit=limit)
    if style == "json":
        total = read.how_many(office, wanted)
        print_json({"total": total, "cases": [_data(row, zones[row.council]) for row in rows]})
        return 0
    for row in rows:
        when = row.overdue or row.due
        word = "overdue since" if row.overdue or (row.due and row.due < at) else "due" if row.due else "nothing due"
        local = f" {instant_said(when, zones[row.council])}" if when else ""
        who = row.officer or row.role or "nobody"
        click.echo(f"{row.number:14} {row.kind:12} {row.state:10} {row.level:10} {who:18} {word}{local}")
    total = read.how_many(office, wanted)
    click.echo(f"{len(rows)} of {total}" if total > len(rows) else f"{total} cases" if total != 1 else "1 case")
    return 0


def _data(row: Any, zone: Any) -> dict[str, Any]:
    def local(at: Any) -> str | None:
        return at.astimezone(zone).isoformat() if at else None

    return {
        "council": row.council, "case": row.number, "policy": f"{row.policy}@{row.version}", "kind": row.kind,
        "category": row.category or None, "state": row.state, "level": row.level or None,
        "officer": row.officer or row.role or None, "outcome": row.outcome or None, "received": local(row.received),
        "due": local(row.due), "overdue_since": local(row.overdue),
    }  # fmt: skip
