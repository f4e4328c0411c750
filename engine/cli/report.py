"""`engine report`: what became of the cases of a period."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.reporting import FORMS
from engine.cli.sites import (
    NEW_FILE,
    as_option,
    asking,
    council_option,
    now,
    open_office,
    recorded_instant,
    say,
    site_option,
)
from engine.office.plainly import iso


@click.command("report")
@click.argument("name", metavar="[REPORT]", required=False)
@click.option(
    "--period", default="", metavar="WHICH",
    help="2026-05, 2026-Q2, 2026-H1, 2026, 2025-26 or 2026-05-01..2026-06-15. [the last that is over]",
)  # fmt: skip
@click.option("--at", metavar="INSTANT", help="As far as was known at an instant. [now]")
@click.option("--format", "style", type=click.Choice(list(FORMS)), default="text", help="How to print. [text]")
@click.option("--output", type=NEW_FILE, help="Write it to a file.")
@as_option
@council_option
@site_option
def command(
    name: str | None,
    period: str,
    at: str | None,
    style: str,
    output: Path | None,
    reader: str,
    council: str,
    site_name: str | None,
) -> int:
    """Print a REPORT of the policy on a period; without one, list the reports and when each is next due.

    A report is counted from the histories of cases each time, and says nothing of persons. A time is told in working
    hours and minutes.
    """
    office = open_office(site_name)
    from engine.office.reports import NoReport, report_on  # the store is slow to import

    here = office.council(council)
    when = recorded_instant(at, here.versions[-1].zone, now())
    if name is None:
        return _list(office, here, when, style)
    try:
        text = FORMS[style](report_on(office, here, name, period, when, asking(office, reader, now())))
    except NoReport as fault:
        raise click.UsageError(str(fault)) from None
    if output is None:
        click.echo(text, nl=False)
        return 0
    draft = output.with_name(f".{output.name}.part")
    draft.write_text(text, encoding="utf-8", newline="")
    os.replace(draft, output)
    click.echo(f"{name} is in {output}")
    return 0


def _list(office: Any, council: Any, when: datetime, style: str) -> int:
    from engine.office.duties import duties_of

    reports = [one for one in duties_of(office, council, when) if one.duty.due is not None]
    if style == "json":
        print_json({"council": council.key, "reports": [_data(one) for one in reports]})
        return 0
    for one in reports:
        duty, clause = one.duty, f"  [{', '.join(one.duty.clause)}]" if one.duty.clause else ""
        click.echo(f"{duty.id}: {duty.name}, every {duty.every}{clause}")
        for time in one.times:
            if time.done is None:
                word = "is overdue since" if time.state == "overdue" else "is due"
                click.echo(f"    {time.one.label} {word} {say(time.one.due, one.policy)}")
    if not reports:
        click.echo("the policy in force has no reports; write some under `reports`")
    return 0


def _data(one: Any) -> dict[str, Any]:
    duty = one.duty
    waiting = [{"for": time.one.label, "state": time.state, "due": iso(time.one.due, one.policy)} for time in one.times
               if time.done is None]  # fmt: skip
    return {
        "report": duty.id, "title": duty.title or None, "every": duty.every, "audience": list(duty.audience),
        "clause": list(duty.clause), "waiting": waiting,
    }  # fmt: skip
