"""`engine outbox`: what is to be sent, what could not be, and what is made of that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import (
    as_option,
    asking,
    council_option,
    format_option,
    many,
    now,
    open_office,
    say,
    site_option,
)
from engine.office.plainly import iso

if TYPE_CHECKING:
    from engine.office.office import Office

STATES = ("waiting", "failed", "dropped", "sent")


@click.group("outbox")
def command() -> None:
    """See what is to be sent, and what becomes of what could not be."""


@command.command("list")
@click.option("--state", "states", type=click.Choice(STATES), multiple=True, help="Only these. [all but sent]")
@as_option
@council_option
@site_option
@format_option
def listed(states: tuple[str, ...], reader: str, council: str, site_name: str | None, style: str) -> int:
    """List letters, notices and records that wait, were given up or were dropped, each with the last answer."""
    office, at = open_office(site_name), now()
    from engine.office.outgoing import held_behind, outgoing  # the store is slow to import

    here = office.council(council)
    found = outgoing(office, here, asking(office, reader, at), states or STATES[:-1])
    if style == "json":
        several = [_data(one, here.versions[-1], at) for one in found.several]
        print_json({"council": here.key, "deliveries": several, "left_out": found.left_out})
        return 0
    for one in found.several:
        for line in _lines(one, here.versions[-1], at, held_behind(one, found.several)):
            click.echo(line)
    click.echo(many(len(found.several), "delivery", "deliveries"))
    if found.left_out:
        click.echo(f"{many(found.left_out, 'delivery', 'deliveries')} of cases on files left out", err=True)
    return 0


@command.command("retry")
@click.argument("delivery", required=False)
@click.option("--all", "every", is_flag=True, help="Everything that was given up.")
@click.option("--sent", is_flag=True, help="Although it went: a record that `engine records verify` misses.")
@as_option
@council_option
@site_option
@format_option
def retry(
    delivery: str | None, every: bool, sent: bool, reader: str, council: str, site_name: str | None, style: str
) -> int:
    """Have a delivery tried again with the next dispatch, or with --all everything that was given up.

    It may be named with its council before it, as `engine records verify` prints it.
    """
    if bool(delivery) is every or (sent and every):
        raise click.UsageError("name one delivery by its key, or say --all without --sent")
    office = open_office(site_name)
    from engine.office.outgoing import all_given_up, named, tried_again  # the store is slow to import

    council, delivery = named(office, council, delivery or "")
    here, who = office.council(council), asking(office, reader, now())
    keys = (delivery,) if delivery else all_given_up(office, here, who)
    for one in keys:
        tried_again(office, here, one, who, sent=sent)
    if style == "json":
        print_json({"council": here.key, "waiting": list(keys)})
    else:
        click.echo(f"{many(len(keys), 'delivery', 'deliveries')} will be tried with the next `engine dispatch`")
    return 0


@command.command("drop")
@click.argument("delivery", required=False)
@click.option("--stray", help="Instead: all that waits of this council, which the site file does not name any more.")
@click.option("--by", required=True, help="Who drops it: an officer, or a role.")
@click.option("--reason", required=True, help="Why it is not to go.")
@council_option
@site_option
@format_option
def drop(
    delivery: str | None, stray: str | None, by: str, reason: str, council: str, site_name: str | None, style: str
) -> int:
    """Take a delivery out of what is to be sent. It stays in the outbox, with who dropped it and why."""
    if bool(delivery) is bool(stray):
        raise click.UsageError("name one delivery by its key, or a council by --stray")
    office = open_office(site_name)
    if stray:
        return _drop_stray(office, stray, by, reason, style)
    from engine.office.outgoing import given_up, named  # the store is slow to import

    assert delivery
    council, delivery = named(office, council, delivery)
    here = office.council(council)
    made = given_up(office, here, delivery, asking(office, by, now()), reason)
    if style == "json":
        print_json({"council": here.key, "key": delivery, "state": made.state, "answer": made.answer})
    else:
        click.echo(f"{delivery}: {made.answer}")
    return 0


def _drop_stray(office: Office, council: str, by: str, reason: str, style: str) -> int:
    from engine.office.strays import strays_given_up

    number = strays_given_up(office, council, by, reason)
    if style == "json":
        print_json({"council": council, "dropped": number})
    else:
        click.echo(f"{council}: {many(number, 'delivery', 'deliveries')} dropped by {by}: {reason}")
    return 0


def _tried(one: Any, behind: Any) -> str:
    from engine.office.outgoing import is_being_sent  # the store is slow to import

    if is_being_sent(one):
        return str(one.answer)
    if one.attempts:
        return f"tried {many(one.attempts, 'time')}"
    if behind is not None:
        return f"held until the letter {behind.delivery.key} was tried, which goes with it"
    return "to be tried anew" if one.answer and one.state == "waiting" else "not tried yet"


def _lines(one: Any, policy: Any, at: datetime, behind: Any) -> Iterator[str]:
    from engine.office.outgoing import is_being_sent

    delivery = one.delivery
    case = f" on {delivery.case}" if delivery.case else ""
    yield f"{delivery.key}: {delivery.sort} to {policy.people.name(delivery.to)}, {delivery.about}{case}, {one.state}"
    yield f"  asked for {say(delivery.at, policy)}, {_tried(one, behind)}{_next(one, policy, at)}"
    if one.answer and not is_being_sent(one):
        yield f"  {one.answer}"


def _next(one: Any, policy: Any, at: datetime) -> str:
    from engine.office.outgoing import waits_until

    until = waits_until(one, at)
    return f", next at {say(until, policy)}" if until else ""


def _data(one: Any, policy: Any, at: datetime) -> dict[str, Any]:
    from engine.office.outgoing import waits_until

    delivery = one.delivery
    return {
        "key": delivery.key, "sort": delivery.sort, "to": delivery.to, "about": delivery.about,
        "case": delivery.case or None, "channel": delivery.channel or None, "at": iso(delivery.at, policy),
        "state": one.state, "attempts": one.attempts, "next": iso(waits_until(one, at), policy),
        "answer": one.answer or None,
    }  # fmt: skip
