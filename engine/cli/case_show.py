"""`engine case show`: a case, what happened on it, and what is owed."""

from __future__ import annotations

from typing import Any

import click

from engine.case.who import taken_for
from engine.cli.acting import seat_lines
from engine.cli.answering import print_json
from engine.cli.narrating import folded, kept_lines, said_at_length
from engine.cli.person_show import about, about_data
from engine.cli.sites import (
    as_option,
    asking,
    clock_line,
    council_option,
    format_option,
    instant_of,
    now,
    open_office,
    say,
    site_option,
)
from engine.office.plainly import case_data, matter_of, uncovered
from engine.rehearse.describing import described, shown
from engine.rehearse.titles import titled


@click.command("show")
@click.argument("number")
@click.option("--as-of", metavar="INSTANT", help="Look at the clocks as of an instant. [now]")
@as_option
@council_option
@site_option
@format_option
def command(number: str, as_of: str | None, reader: str, council: str, site_name: str | None, style: str) -> int:
    """Show a case: what happened, and what is owed."""
    office = open_office(site_name)
    from engine.office import persons_seen, read  # the store is slow to import

    here = read.council_of(office, number, council)
    at_now = now()
    at = instant_of(as_of, here.versions[-1].zone, at_now)
    who = asking(office, reader, at_now, "show")
    view = read.case(office, here, number, at, who)
    known = None if view.hides_identity else persons_seen.beside(office, here, view.state.case.person, who, at)
    if style == "json":
        print_json({**case_data(view, at), "about_person": about_data(known) if known else None})
        return 0
    _show_head(view)
    for line in about(known) if known else ():
        click.echo(line)
    click.echo("Owed")
    why = uncovered(view.policy, view.state.case.received)
    if why:
        click.echo(f"  nothing: {why}")
    for clock in view.clocks:
        click.echo(f"  {clock_line(clock, view.policy, at)}")
        if clock.key in view.accrued:
            click.echo(f"    accrued: {view.accrued[clock.key]}")
    for line in seat_lines(view.seats, view.policy):
        click.echo(line)
    _show_retention(view)
    _show_guidance(view)
    _show_history(view)
    _show_reads(view)
    return 0


def _show_retention(view: Any) -> None:
    """How long it is kept, where the policy says so of any case."""
    if view.policy.retention:
        click.echo("Kept")
        for line in kept_lines(view.retained):
            click.echo(line)


def _show_guidance(view: Any) -> None:
    """What the document advises on the case, by step."""
    if view.advice:
        click.echo("Guidance")
    for one in view.advice:
        step = f"{one.step}:" if one.step else "here:"
        clause = f" ({one.clause})" if one.clause else ""
        for line in folded(step, f"{one.text}{clause}", 2):
            click.echo(line)


def _show_head(view: Any) -> None:
    case, policy = view.state.case, view.policy
    kind = policy.kinds[case.kind].title if case.kind in policy.kinds else case.kind
    category = policy.categories.get(case.category)
    click.echo(f"{case.number}  {kind or case.kind}, {case.state}")
    click.echo(f"  council  {policy.council}, {policy.name}")
    said = [
        ("received", f"{say(case.received, policy)} by {case.channel or 'a channel not said'}"),
        ("from", _from(view)),
        ("category", (category.title or category.id) if category else ""),
        ("level", titled(policy, "level", case.level)),
        ("officer", policy.people.name(case.officer) if case.officer else case.role),
        ("outcome", case.outcome),
        ("intake", ", ".join(titled(policy, "because", one) for one in case.because)),
        *((name, shown(fact, policy)) for name, fact in sorted(view.state.facts.items())),
        *((party, _members(members, policy)) for party, members in case.parties.items() if members != (case.person,)),
        ("documents", ", ".join(sorted(case.documents))),
        ("matter", matter_of(view)),
    ]
    for name, value in said:
        for line in folded(f"{name:8}", value, 2) if value else ():
            click.echo(line)


def _members(members: tuple[str, ...], policy: Any) -> str:
    """Who takes a part in it: officers and roles as whom they were taken for, others as they were named."""
    ours = {*policy.people.officers, *policy.roles}
    return ", ".join(taken_for(policy, one) if one in ours else one for one in members)


def _from(view: Any) -> str:
    """Who brought it in: what is known of the person, and the key by which other cases name the same one."""
    case = view.state.case
    if view.hides_identity:
        return f"{case.identity}, hidden from you"
    key = f" ({case.person})" if case.person else ""
    return (", ".join(view.person.values()) or case.identity) + key


def _show_history(view: Any) -> None:
    policy = view.policy
    click.echo("History")
    for place, event in enumerate(view.state.history):
        said = [say(at, policy) for at in (event.at, event.recorded)]
        late = "" if said[0] == said[1] else f"  (recorded {said[1]})"
        click.echo(f"  {place:3}  {said[0]}  {described(event, policy, view.state.history)}{late}")
        for line in said_at_length(event, 11, without="details"):
            click.echo(line)
    for one in view.deliveries:
        answer = f" ({one.answer})" if one.answer else ""
        click.echo(f"  {one.delivery.sort} to {one.delivery.to}: {one.delivery.about}, {one.state}{answer}")


def _show_reads(view: Any) -> None:
    """Who read the case before, where that is written down."""
    if view.reads:
        click.echo("Read by")
    for one in view.reads:
        click.echo(f"  {say(one.at, view.policy)}  {view.policy.people.name(one.by)} ({one.how})")
