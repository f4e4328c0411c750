"""`engine announce`: say that a closure holds on certain dates."""

from __future__ import annotations

import click

from engine.cli.answering import print_json
from engine.cli.sites import (
    council_option,
    date_of,
    format_option,
    many,
    now,
    open_office,
    recorded_instant,
    site_option,
)


@click.command("announce")
@click.argument("closure")
@click.option("--from", "first", required=True, metavar="DATE", help="First day.")
@click.option("--to", "last", metavar="DATE", help="Last day, included. [the first]")
@click.option("--because", default="", help="Why, in a few words.")
@click.option("--by", required=True, help="Who announces it: an officer, or a role.")
@click.option("--at", metavar="INSTANT", help="When it became known. [now]")
@council_option
@site_option
@format_option
def command(
    closure: str,
    first: str,
    last: str | None,
    because: str,
    by: str,
    at: str | None,
    council: str,
    site_name: str | None,
    style: str,
) -> int:
    """Say that CLOSURE holds on certain dates, both included. It then acts on every open clock in its scope.

    Exit 1: the policy refuses it.
    """
    office = open_office(site_name)
    from engine.office.sweep import announce  # the store is slow to import

    here = office.council(council)
    zone = here.versions[-1].zone
    begin = date_of(first, zone)
    end = date_of(last, zone) if last else begin
    when = recorded_instant(at, zone, now())
    made, looked = announce(office, here, closure, begin, end, by=by, because=because, at=when)
    if style == "json":
        said = {"closure": closure, "first": made.first.isoformat(), "last": made.last.isoformat()}
        print_json({"council": here.key, **said, "learnt": when.astimezone(zone).isoformat(), "reckoned_anew": looked})
        return 0
    days = f"{made.first:%a %d %b %Y}" + (f" to {made.last:%a %d %b %Y}" if made.last != made.first else "")
    click.echo(f"{closure}: {days}; the clocks of {many(looked, 'open case')} were reckoned anew")
    return 0
