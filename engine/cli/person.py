"""`engine person`: who is known, what is kept of them, and which of them are one."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.person_show import data_of, lines_of, named
from engine.cli.sites import (
    as_option,
    asking,
    council_option,
    format_option,
    many,
    now,
    open_office,
    pairs,
    recorded_instant,
    site_option,
)
from engine.policy.vocabulary import PERSON_FIELDS


@click.group("person")
def command() -> None:
    """See who is known, keep what they tell, and say which of them are one."""


@command.command("show")
@click.argument("key")
@as_option
@council_option
@site_option
@format_option
def show(key: str, reader: str, council: str, site_name: str | None, style: str) -> int:
    """Show a person: what is kept, what stands on them, their cases, and who they may be.

    Exit 1: nobody is known by KEY, or who they are is hidden from you.
    """
    office = open_office(site_name)
    from engine.office import persons_seen  # the store is slow to import

    at = now()
    view = persons_seen.person(office, office.council(council), key, asking(office, reader, at))
    if style == "json":
        print_json(data_of(view))
        return 0
    for line in lines_of(view):
        click.echo(line)
    return 0


@command.command("list")
@click.argument("words", nargs=-1)
@as_option
@council_option
@site_option
@format_option
def listed(words: tuple[str, ...], reader: str, council: str, site_name: str | None, style: str) -> int:
    """List people by name: those of whom every one of WORDS is told."""
    office = open_office(site_name)
    from engine.office import persons_seen  # the store is slow to import

    found = persons_seen.listing(office, office.council(council), " ".join(words), asking(office, reader, now()))
    if style == "json":
        print_json({"persons": [{"key": key, **told} for key, told in found.persons], "more": found.more})
        return 0
    for key, told in found.persons:
        click.echo(f"{key}  {', '.join(told.values()) or 'nothing is told of them'}")
    more = "; there are more, so say more words" if found.more else ""
    click.echo(f"{many(len(found.persons), 'person', 'persons')}{more}")
    return 0


@command.command("doubles")
@as_option
@council_option
@site_option
@format_option
def doubles(reader: str, council: str, site_name: str | None, style: str) -> int:
    """List pairs who tell the same of themselves, of whom nobody has said yet whether they are one."""
    office = open_office(site_name)
    from engine.office import persons_seen  # the store is slow to import

    pairs_found = persons_seen.doubles(office, office.council(council), asking(office, reader, now()))
    if style == "json":
        print_json({"doubles": [{"keys": [one.key, two.key], "by": list(two.by)} for one, two in pairs_found]})
        return 0
    for one, two in pairs_found:
        click.echo(f"{named(one.key, one.name)} and {named(two.key, two.name)}: the same {' and '.join(two.by)}")
    if pairs_found:
        click.echo("If they are one: engine person merge KEY --into OTHER")
        click.echo("If they are two: engine person distinct KEY OTHER")
    click.echo(many(len(pairs_found), "pair"))
    return 0


@command.command("tell")
@click.argument("key")
@click.option("--name", help="Their name.")
@click.option("--contact", help="How to reach them.")
@click.option("--address", help="Their address.")
@click.option("--phone", help="Their telephone.")
@click.option("--email", help="Their email address.")
@click.option("--fact", "facts", multiple=True, metavar="NAME=VALUE", help="A fact that the policy keeps of persons.")
@click.option("--note", default="", help="Anything to remember about it.")
@click.option("--by", required=True, help="Who records it: an officer, or a role.")
@click.option("--at", metavar="INSTANT", help="When they told it. [now]")
@council_option
@site_option
@format_option
def tell(
    key: str, facts: tuple[str, ...], note: str, by: str, at: str | None, council: str, site_name: str | None,
    style: str, **told: str | None,
) -> int:  # fmt: skip
    """Keep what a person tells of themselves; what is given as empty is known no longer."""
    office = open_office(site_name)
    from engine.office import persons  # the store is slow to import

    here, recorded = office.council(council), now()
    when = recorded_instant(at, here.versions[-1].zone, recorded)
    given = {name: value for name in PERSON_FIELDS if (value := told[name]) is not None}
    event = persons.tell(office, here, key, given, pairs(facts), by=by, at=when, now=recorded, note=note)
    _done(style, {"person": key, "by": event.by}, f"{key}: kept")
    return 0


@command.command("merge")
@click.argument("key")
@click.option("--into", required=True, metavar="OTHER", help="The key that both go by from now on.")
@click.option("--because", "reason", required=True, help="What shows that they are one.")
@click.option("--by", required=True, help="Who found it: an officer, or a role.")
@council_option
@site_option
@format_option
def merge(key: str, into: str, reason: str, by: str, council: str, site_name: str | None, style: str) -> int:
    """Say that KEY is the same person as another. No history is changed, and `separate` undoes it."""
    office = open_office(site_name)
    from engine.office import persons  # the store is slow to import

    at = now()
    persons.merge(office, office.council(council), key, into, by=by, at=at, now=at, reason=reason)
    _done(
        style,
        {"person": key, "into": into},
        f"{key}: goes by {into} from now on; "
        "what is counted over their cases is counted anew on a case when it is next classified",
    )
    return 0


@command.command("separate")
@click.argument("key")
@click.option("--because", "reason", required=True, help="What shows that they are two.")
@click.option("--by", required=True, help="Who found it: an officer, or a role.")
@council_option
@site_option
@format_option
def separate(key: str, reason: str, by: str, council: str, site_name: str | None, style: str) -> int:
    """Say that KEY is not the person that it was merged into after all."""
    office = open_office(site_name)
    from engine.office import persons  # the store is slow to import

    at = now()
    other = persons.separate(office, office.council(council), key, by=by, at=at, now=at, reason=reason)
    _done(style, {"person": key, "from": other}, f"{key}: stands for themselves again, apart from {other}")
    return 0


@command.command("distinct")
@click.argument("key")
@click.argument("other")
@click.option("--because", "reason", default="", help="What shows that they are two.")
@click.option("--by", required=True, help="Who found it: an officer, or a role.")
@council_option
@site_option
@format_option
def distinct(key: str, other: str, reason: str, by: str, council: str, site_name: str | None, style: str) -> int:
    """Say that KEY and OTHER, who tell the same of themselves, are two people, so that nobody is asked again."""
    office = open_office(site_name)
    from engine.office import persons  # the store is slow to import

    at = now()
    persons.distinct(office, office.council(council), key, other, by=by, at=at, now=at, reason=reason)
    _done(style, {"person": key, "other": other}, f"{key} and {other}: two people")
    return 0


def _done(style: str, said: dict[str, Any], sentence: str) -> None:
    if style == "json":
        print_json(said)
    else:
        click.echo(sentence)
