"""`engine case show`: a case, what happened on it, and what is owed."""

from __future__ import annotations

from typing import Any

import click

from engine.case.who import taken_for
from engine.cli.acting import seat_lines
from engine.cli.answering import print_json
from engine.cli.narrating import folded, said_at_length
from engine.cli.person_show import about, about_data
from engine.cli.sites import (
    as_option,
    asking,
    clock_data,
    clock_line,
    council_option,
    entry,
    format_option,
    instant_of,
    iso,
    now,
    open_office,
    say,
    site_option,
    uncovered,
)
from engine.rehearse.describing import described, plain, shown
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
        print_json({**data_of(view, at), "about_person": about_data(known) if known else None})
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
    _show_guidance(view)
    _show_history(view)
    _show_reads(view)
    return 0


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
        ("matter", _matter(view)),
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


def _matter(view: Any) -> str:
    """What the lodgement says, as it came in."""
    return str(getattr(view.state.history[0], "details", ""))


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


def data_of(view: Any, at: Any) -> dict[str, Any]:
    """A case with its history for programs, with everything that was said."""
    case, policy = view.state.case, view.policy
    return {
        "council": view.council,
        "case": case.number,
        "policy": policy.name,
        "kind": case.kind,
        "category": case.category or None,
        "channel": case.channel or None,
        "identity": case.identity,
        "hides_identity": view.hides_identity,
        "person": {"key": case.person, **view.person} if case.person and not view.hides_identity else None,
        "details": _matter(view) or None,
        "facts": plain(view.state.facts, policy),
        "parties": plain(case.parties, policy),
        "documents": sorted(case.documents),
        "state": case.state,
        "level": case.level or None,
        "officer": case.officer or case.role or None,
        "outcome": case.outcome or None,
        "received": iso(case.received, policy),
        "because": list(case.because),
        "uncovered": uncovered(policy, case.received) or None,
        **_round_it(view),
        "clocks": [clock_data(clock, policy, at) for clock in view.clocks],
        "history": [
            {"place": place, **entry(event, policy), "says": described(event, policy, view.state.history)}
            for place, event in enumerate(view.state.history)
        ],
        "reads": [{"at": iso(one.at, policy), "by": one.by, "how": one.how} for one in view.reads],
        "deliveries": [_delivery_data(one, view) for one in view.deliveries],
    }


def _delivery_data(one: Any, view: Any) -> dict[str, Any]:
    """A delivery for programs; of a letter that was rendered, with its text as it went out."""
    delivery = one.delivery
    return {
        "sort": delivery.sort,
        "to": delivery.to,
        "about": delivery.about,
        "state": one.state,
        "rendered": one.rendered or None,
        "text": view.letters.get(one.rendered),
    }


def _round_it(view: Any) -> dict[str, Any]:
    """Who sits on its panels, and what the document advises."""
    return {
        "seats": [
            {"panel": one.panel, "seat": one.seat, "says": one.said, "candidates": list(one.candidates)}
            for one in view.seats
        ],
        "guidance": [{"step": one.step or None, "text": one.text, "clause": one.clause or None} for one in view.advice],
    }
