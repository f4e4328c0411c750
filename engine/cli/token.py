"""`engine token`: programs that ask as an officer or a role."""

from __future__ import annotations

import click

from engine.cli.answering import print_json
from engine.cli.sites import (
    council_option,
    format_option,
    instant_of,
    many,
    now,
    open_office,
    say,
    site_option,
)
from engine.office.plainly import iso


@click.group("token")
def command() -> None:
    """Let programs ask as an officer or a role. They may do and read what the policy lets that one, and no more."""


@command.command("make")
@click.option("--as", "by", required=True, metavar="OFFICER", help="As whom it asks: an officer, or a role.")
@click.option("--title", required=True, help="What it is for.")
@click.option("--ends", metavar="INSTANT", help="Until when it is good, local to the council. [until it is ended]")
@council_option
@site_option
@format_option
def make(by: str, title: str, ends: str | None, council: str, site_name: str | None, style: str) -> int:
    """Make a token, and show it: once, for the store keeps a digest of it."""
    office, at = open_office(site_name), now()
    from engine.office.tokens import issue  # the store is slow to import

    here = office.council(council)
    until = instant_of(ends, here.versions[-1].zone, at) if ends else None
    made = issue(office, here, by, title, at, until)
    if style == "json":
        print_json({"council": here.key, "token": made.token, "name": made.name})
        return 0
    click.echo(made.token)
    click.echo(f"Keep it: it is not shown again. To end it: engine token end {made.name}", err=True)
    return 0


@command.command("list")
@council_option
@site_option
@format_option
def listed(council: str, site_name: str | None, style: str) -> int:
    """List the tokens, by name: as whom each asks, what it is for, and until when it is good."""
    office, at = open_office(site_name), now()
    from engine.office.tokens import tokens  # the store is slow to import

    here = office.council(council)
    found, policy = tokens(office, here), here.versions[-1]
    if style == "json":
        several = [
            {"name": one.name, "as": one.by, "title": one.title, "made": iso(one.made, policy),
             "ends": iso(one.ends, policy), "good": one.good(at)}
            for one in found
        ]  # fmt: skip
        print_json({"council": here.key, "tokens": several})
        return 0
    for one in found:
        word = "until" if one.good(at) else "ended"
        until = f"{word} {say(one.ends, policy)}" if one.ends else "until it is ended"
        click.echo(f"{one.name}  as {policy.people.name(one.by)}, {until}: {one.title}")
    click.echo(many(len(found), "token"))
    return 0


@command.command("end")
@click.argument("name")
@council_option
@site_option
def ended(name: str, council: str, site_name: str | None) -> int:
    """End the token of that NAME now."""
    office = open_office(site_name)
    from engine.office.tokens import end  # the store is slow to import

    end(office, office.council(council), name, now())
    click.echo(f"{name} is good no longer")
    return 0
