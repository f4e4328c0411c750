"""`engine case show`: a case, what happened on it, and what is owed."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.sites import (
    clock_data,
    clock_line,
    council_option,
    format_option,
    instant_of,
    iso,
    now,
    open_office,
    print_json,
    say,
    site_option,
)
from engine.rehearse.results import described


@click.command("show")
@click.argument("number")
@click.option("--as-of", metavar="INSTANT", help="Look at the clocks as of an instant. [now]")
@council_option
@site_option
@format_option
def command(number: str, as_of: str | None, council: str, site_name: str | None, style: str) -> int:
    """Show a case: what happened, and what is owed."""
    office = open_office(site_name)
    from engine.case.accrual import accrued
    from engine.office import read  # the store is slow to import

    here = read.council_of(office, number, council)
    at = instant_of(as_of, here.versions[-1].zone, now())
    view = read.case(office, here, number, at)
    if style == "json":
        print_json(_data(view, at))
        return 0
    _show_head(view)
    click.echo("Owed")
    for clock in view.clocks:
        click.echo(f"  {clock_line(clock, view.policy, at)}")
        money = accrued(view.policy, view.state, clock, at)
        if money:
            click.echo(f"    accrued: {money}")
    _show_history(view)
    return 0


def _show_head(view: Any) -> None:
    case, policy = view.state.case, view.policy
    kind = policy.kinds[case.kind].title if case.kind in policy.kinds else case.kind
    category = policy.categories.get(case.category)
    click.echo(f"{case.number}  {kind or case.kind}, {case.state}")
    click.echo(f"  council  {policy.council}, {policy.name}")
    said = [
        ("received", f"{say(case.received, policy)} by {case.channel or 'a channel not said'}"),
        ("from", ", ".join(view.person.values()) or case.identity),
        ("category", (category.title or category.id) if category else ""),
        ("level", case.level),
        ("officer", policy.people.name(case.officer) if case.officer else case.role),
        ("outcome", case.outcome),
        ("intake", ", ".join(case.because)),
    ]
    for name, value in said:
        if value:
            click.echo(f"  {name:8} {value}")
    for name, fact in sorted(view.state.facts.items()):
        shown = ", ".join(sorted(fact)) if isinstance(fact, frozenset) else fact
        click.echo(f"  {name:8} {'yes' if shown is True else 'no' if shown is False else shown}")


def _show_history(view: Any) -> None:
    policy = view.policy
    click.echo("History")
    for event in view.state.history:
        said = [say(at, policy) for at in (event.at, event.recorded)]
        late = "" if said[0] == said[1] else f"  (recorded {said[1]})"
        note = f": {event.note}" if event.note else ""
        click.echo(f"  {say(event.at, policy)}  {described(event, policy)}{note}{late}")
    for one in view.deliveries:
        answer = f" ({one.answer})" if one.answer else ""
        click.echo(f"  {one.delivery.sort} to {one.delivery.to}: {one.delivery.about}, {one.state}{answer}")


def _data(view: Any, at: Any) -> dict[str, Any]:
    case, policy = view.state.case, view.policy
    return {
        "format_version": 1,
        "council": view.council,
        "case": case.number,
        "policy": policy.name,
        "kind": case.kind,
        "category": case.category or None,
        "state": case.state,
        "level": case.level or None,
        "officer": case.officer or case.role or None,
        "outcome": case.outcome or None,
        "received": iso(case.received, policy),
        "because": list(case.because),
        "clocks": [clock_data(clock, policy, at) for clock in view.clocks],
        "history": [
            {
                "event": type(event).__name__,
                "at": iso(event.at, policy),
                "recorded": iso(event.recorded, policy),
                "by": event.by,
                "says": described(event, policy),
                "no_effect": event.no_effect or None,
            }
            for event in view.state.history
        ],
        "deliveries": [
            {"sort": one.delivery.sort, "to": one.delivery.to, "about": one.delivery.about, "state": one.state}
            for one in view.deliveries
        ],
    }
