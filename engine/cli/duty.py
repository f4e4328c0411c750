"""`engine duty`: what the calendar asks of the council, and what was done of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import council_option, format_option, many, now, open_office, recorded_instant, say
from engine.cli.sites import site_option as site
from engine.office.plainly import iso
from engine.policy.policy import Policy

RECENT = 3
"""Times that are done of which the list still tells."""


@click.group("duty")
def command() -> None:
    """See what the calendar asks of the council, and record what was done."""


@command.command("list")
@click.option("--at", metavar="INSTANT", help="As of an instant. [now]")
@council_option
@site
@format_option
def listed(at: str | None, council: str, site_name: str | None, style: str) -> int:
    """List every duty and report: what is overdue, due and coming, who answers for it, and what was done last."""
    office = open_office(site_name)
    from engine.office.duties import duties_of  # the store is slow to import

    here = office.council(council)
    when = recorded_instant(at, here.versions[-1].zone, now())
    several = duties_of(office, here, when)
    if style == "json":
        print_json({"council": here.key, "duties": [_data(one) for one in several]})
        return 0
    for one in several:
        for line in _lines(one):
            click.echo(line)
    late = sum(time.state == "overdue" for one in several for time in one.times)
    click.echo(f"{many(len(several), 'duty', 'duties')}, {late} overdue")
    return 0


@command.command("done")
@click.argument("name", metavar="DUTY")
@click.option("--for", "label", default="", metavar="WHICH", help="Which time of it: 2026-07, or the date it was due.")
@click.option("--by", required=True, help="Who did it: an officer, or a role.")
@click.option("--with", "present", multiple=True, metavar="WHO", help="Who took part: an officer, or a role.")
@click.option("--note", default="", help="What came of it.")
@click.option("--at", metavar="INSTANT", help="When it was done. [now]")
@council_option
@site
@format_option
def done(
    name: str, label: str, by: str, present: tuple[str, ...], note: str, at: str | None, council: str,
    site_name: str | None, style: str,
) -> int:  # fmt: skip
    """Record that DUTY, or a report, was done. Without --for it is the one time that is owed now.

    Exit 1: it is not owed, was done already, or is for others; the refusal says which.
    """
    office = open_office(site_name)
    from engine.office import duties  # the store is slow to import

    here, at_now = office.council(council), now()
    policy = here.versions[-1]
    when = recorded_instant(at, policy.zone, at_now)
    made = duties.done(office, here, name, by=by, at=when, now=at_now, label=label, present=present, note=note)
    if style == "json":
        said = {"duty": made.duty, "for": made.occurrence, "by": made.by, "with": list(made.present)}
        print_json(
            {"council": here.key, **said, "done": iso(made.at, policy), "due": iso(made.due, policy), "late": made.late}
        )
        return 0
    late = ", late" if made.late else ""
    click.echo(f"{made.duty}, {made.occurrence}: done {say(made.at, policy)}{late} (due {say(made.due, policy)})")
    return 0


def _lines(one: Any) -> Iterator[str]:
    duty = one.duty
    sort = " (report)" if duty.due is not None else ""
    clause = f"  [{', '.join(duty.clause)}]" if duty.clause else ""
    yield f"{duty.id}{sort}: {duty.name}{clause}" if duty.title else f"{duty.id}{sort}{clause}"
    who = [f"owner {duty.owner}"] if duty.owner else []
    who += [f"with {' and '.join(duty.team)}"] if duty.team else []
    who += [f"for {', '.join(duty.audience)}"] if duty.audience else []
    if who:
        yield f"    {'; '.join(who)}"
    if duty.manual:
        yield f"    done by hand: {duty.manual}"
    for time in _told(one.times):
        if time.done is not None:
            late, by = ", late" if time.done.late else "", one.policy.people.name(time.done.by)
            yield f"    {time.one.label}: done {say(time.done.at, one.policy)} by {by}{late}"
        else:
            yield f"    {time.one.label}: {time.state}, due {say(time.one.due, one.policy)}"


def _told(times: Any) -> list[Any]:
    """What is not done, and the last few that are."""
    finished = [time for time in times if time.done is not None][-RECENT:]
    return [time for time in times if time.done is None or time in finished]


def _data(one: Any) -> dict[str, Any]:
    duty = one.duty
    return {
        "duty": duty.id, "title": duty.title or None, "report": duty.due is not None, "owner": duty.owner or None,
        "team": list(duty.team), "audience": list(duty.audience), "manual": duty.manual or None,
        "clause": list(duty.clause), "watched": one.watched, "times": [_time(time, one.policy) for time in one.times],
    }  # fmt: skip


def _time(time: Any, policy: Policy) -> dict[str, Any]:
    done: Any = time.done
    at: datetime | None = done.at if done is not None else None
    return {
        "for": time.one.label, "state": time.state, "due": iso(time.one.due, policy), "done": iso(at, policy),
        "by": done.by if done is not None else None, "late": done.late if done is not None else None,
    }  # fmt: skip
