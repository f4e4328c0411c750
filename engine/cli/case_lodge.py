"""`engine case lodge`: bring a matter in."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.acting import print_step
from engine.cli.person_show import about
from engine.cli.sites import (
    asking,
    council_option,
    format_option,
    now,
    open_office,
    pairs,
    recorded_instant,
    site_option,
)
from engine.office.plainly import uncovered
from engine.policy.vocabulary import IDENTITIES, PERSON_FIELDS


def _person_options(command: Any) -> Any:
    for name in reversed(PERSON_FIELDS):
        command = click.option(f"--{name}", help=f"The person's {name}.")(command)
    return command


@click.command("lodge")
@click.option("--kind", help="Its kind. [the policy's only one]")
@click.option("--category", help="Its category.")
@click.option("--channel", help="How it arrived.")
@click.option("--details", help="What it says.")
@click.option("--identity", type=click.Choice(list(IDENTITIES)), help="How the person is known.")
@click.option("--person", help="A person who is known already, by key, as `case show` tells it.")
@_person_options
@click.option("--subject", multiple=True, help="Whom it is about: an officer by key, or the name of somebody outside.")
@click.option("--fact", "facts", multiple=True, metavar="NAME=VALUE", help="A fact that the policy declares.")
@click.option("--by", help="Who registers it: an officer, or a role.", required=True)
@click.option("--at", metavar="INSTANT", help="When it was received, local to the council. [now]")
@council_option
@site_option
@format_option
def command(
    facts: tuple[str, ...], by: str, at: str | None, council: str, site_name: str | None, style: str, **fields: Any
) -> int:
    """Bring a matter in. It gets a number, and its clocks start.

    Exit 1: the policy does not take it, and says why.
    """
    office = open_office(site_name)
    from engine.office import persons, persons_seen, read, receive  # the store is slow to import

    here = office.council(council)
    recorded = now()
    received = recorded_instant(at, here.versions[-1].zone, recorded)
    given = {key: value for key, value in fields.items() if value not in (None, ())} | pairs(facts)
    if fields["person"] and not any(fields[name] for name in PERSON_FIELDS):
        persons.refuse_unknown(office, here, fields["person"])
    made = receive.lodge(office, here, given, at=received, by=by, now=recorded)
    number = made.state.case.number
    policy = read.policy_of(office, here, number, recorded)
    print_step(made, policy, here.key, style, recorded)
    why = uncovered(policy, made.state.case.received)
    if style == "text" and why:
        click.echo(f"  {why}")
    if style == "text" and not made.state.case.complete:
        event = made.events[0]
        click.echo(f"  still missing: {', '.join(getattr(event, 'missing', ()))}")
    known = persons_seen.beside(office, here, made.state.case.person, asking(office, by, recorded))
    for line in about(known) if style == "text" and known else ():
        click.echo(f"  {line}")
    return 0
