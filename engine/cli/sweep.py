"""`engine sweep`: record what has fallen due."""

from __future__ import annotations

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, many, now, open_office, recorded_instant, site_option


@click.command("sweep")
@click.option("--at", metavar="INSTANT", help="Sweep as of an instant. [now]")
@click.option("--recount", is_flag=True, help="First reckon every open clock anew, after calendars were changed.")
@site_option
@format_option
def command(at: str | None, recount: bool, site_name: str | None, style: str) -> int:
    """Record what has fallen due: warnings, limits, actions and lapses, once each, however many sweepers there are."""
    office = open_office(site_name)
    from engine.office import sweep as sweeping  # the store is slow to import

    zone = next(iter(office.councils.values())).versions[-1].zone
    when = recorded_instant(at, zone, now())
    looked = sum(sweeping.recount(office, one, when) for one in office.councils.values()) if recount else 0
    failed: list[str] = []
    done = sweeping.sweep(office, when, say=failed.append)
    if style == "json":
        print_json({"reckoned_anew": looked, **done, **({"problems": failed} if failed else {})})
        return 9 if failed else 0
    if recount:
        click.echo(f"{many(looked, 'case')} reckoned anew")
    click.echo(", ".join(f"{number} {word}" for word, number in sorted(done.items())) or "nothing has fallen due")
    for sentence in failed:
        click.echo(f"engine: {sentence}", err=True)
    return 9 if failed else 0
