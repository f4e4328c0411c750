"""`engine due` of a duty of the calendar or a report: its next dates, and why the first is what it is."""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice

import click

from engine.case.occurring import Occurrence, laid, occurrences
from engine.cli.answering import print_json
from engine.cli.narrating import say, walked
from engine.policy.policy import Policy
from engine.policy.reports import owed
from engine.record import replaced

SHOWN = 4
"""How many dates are told."""


def dates_of(policy: Policy, name: str, start: datetime | date, style: str) -> int:
    """Tell the next dates of a duty from an instant or day on, whether or not the policy has been adopted."""
    begin = start if isinstance(start, datetime) else datetime(start.year, start.month, start.day, tzinfo=policy.zone)
    playing = replaced(policy, status="adopted", _indexes={})
    duty, found = owed(playing)[name], list(islice(occurrences([playing], name, begin), SHOWN))
    if style == "json":
        times = [{"for": one.label, "due": one.due.astimezone(policy.zone).isoformat()} for one in found]
        said = {"policy": policy.name, "duty": name, "clause": list(duty.clause), "manual": duty.manual or None}
        print_json({**said, "times": times})
        return 0
    why = f"it comes at no time, and is done by hand: {duty.manual}" if not duty.dated else "no date is to come"
    click.echo(f"{name}: {duty.name}" if duty.title else name)
    if duty.clause:
        click.echo(f"  clause {', '.join(duty.clause)}")
    if not found:
        click.echo(f"  {why}")
    for n, one in enumerate(found):
        _tell(playing, one, first=n == 0)
    return 0


def _tell(policy: Policy, one: Occurrence, *, first: bool) -> None:
    click.echo(f"  {one.label}: due {say(one.due, policy)}")
    if first:
        for line in walked(laid(policy, one.duty, one.slot, explain=True).notes):
            click.echo(f"    {line}")
