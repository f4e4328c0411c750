"""A command for every verb, made from what the verb takes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from engine.case.commands import COMMAND_TYPES, Lodge
from engine.case.written import TUPLES
from engine.cli.acting import print_step
from engine.cli.sites import (
    council_option,
    format_option,
    now,
    open_office,
    pairs,
    recorded_instant,
    site_option,
)
from engine.policy.vocabulary import VERBS as SAYS
from engine.record import fields_of, record


@record
class Verb:
    """What a verb takes on the command line."""

    name: str
    says: str
    main: str = ""
    """The field that is given by position."""
    options: tuple[str, ...] = ()


MAIN = {
    "assign": "officer", "declare": "event", "decide": "decision", "extend": "timeframe", "refer": "to",
    "redirect": "to", "resolve": "outcome", "join": "into", "link": "other", "nominate": "seat", "convene": "panel",
    "restrict": "restriction", "admit": "person", "disclose": "to", "convert": "kind", "commit": "by_when",
    "write": "letter",
}  # fmt: skip
HELP = {
    "officer": "Who is to be responsible.",
    "role": "The role that is to be responsible.",
    "note": "What to write down.",
    "channel": "How: phone, letter, email …",
    "result": "reached, message-left or not-reached; came-in where the person got in touch.",
    "next_by": "By when they will hear next.",
    "next_who": "Who will be in touch.",
    "by_when": "The date that is given.",
    "what": "What is promised, or was told.",
    "basis": "The duty or right to disclose it.",
    "who": "Who promises it.",
    "reason": "Why.",
    "about": "What the note is about.",
    "document": "The document that is put on the case.",
    "file": "A file to keep with it.",
    "event": "What happened at another time: the name of a declared event, `received` or another act, or its number in "
    "`case show`.",
    "member": "Whom it is about.",
    "decision": "The decision.",
    "granted": "yes or no.",
    "approved_by": "Who approved it.",
    "timeframe": "The timeframe.",
    "clock": "Which of its clocks.",
    "task": "What they are to do: a verb or a decision. [the handling of the case]",
    "rule": "Which way to extend.",
    "amount": "How much more: '5 working days'.",
    "to": "Where to.",
    "signed": "Who has signed the letter.",
    "ground": "The ground.",
    "timeframes": "Which timeframes.",
    "outcome": "The outcome.",
    "remedy": "What puts it right.",
    "other": "The other case.",
    "relation": "How the two are related.",
    "received": "When the other was received.",
    "into": "The case that it becomes part of.",
    "kind": "The new kind.",
    "category": "The category.",
    "seat": "The seat, as panel.seat, or the ladder.",
    "nominator": "The party member whose nomination it is; left out where somebody is chosen from a pool.",
    "panel": "The panel.",
    "members": "A member. [whoever its ladders yield]",
    "restriction": "The restriction.",
    "measures": "A measure that is to hold, or measure=N. [all that it offers]",
    "votes_for": "A member of the panel who voted for it.",
    "votes_against": "A member of the panel who voted against it.",
    "identity": "How the person is known.",
    "forgotten": "A fact that was never so.",
    "happened": "When it did happen; without, never.",
}
HELP_OF = {
    ("nominate", "person"): "Who is named for the seat.",
    ("admit", "person"): "Who is let in.",
    ("correct", "subject"): "Whom it is about: an officer by key, or the name of somebody outside.",
    ("correct", "person"): "The right person, by key, as `case show` tells it.",
    ("extend", "step"): "request, decide, refuse, agree or notify. [decide]",
    ("decide", "step"): "A step towards it: propose, recommend, refer, consult or agree. [the decision itself]",
    ("restrict", "step"): "impose, notify, continue, amend or lift. [impose]",
    ("admit", "step"): "`end` to end it. [let in]",
    ("extend", "to"): "Until which date.",
    ("write", "to"): "To which of those whom it goes to. [all]",
}
"""What an option of one verb says, where it means less there than the same option elsewhere."""
OWN = {"at", "by", "facts", "data", "number", "standing"}


def _verbs() -> dict[str, Verb]:
    found = {}
    for kind in COMMAND_TYPES:
        if kind is Lodge:
            continue
        main = MAIN.get(kind.verb, "")
        options = tuple(name for name in fields_of(kind) if name not in OWN and name != main)
        found[kind.verb] = Verb(name=kind.verb, says=SAYS[kind.verb].capitalize(), main=main, options=options)
    return found


VERBS: Mapping[str, Verb] = _verbs()


def verb_command(name: str) -> click.Command:
    """The command of a verb."""
    verb = VERBS[name]
    made = click.Command(
        name,
        callback=lambda **given: _run(verb, given),
        help=f"{verb.says}.\n\nExit 1: the policy refuses it, and says who could.",
        params=_params(verb),
    )
    for decorate in (site_option, council_option, format_option):
        decorate(made)
    return made


def _params(verb: Verb) -> list[click.Parameter]:
    params: list[click.Parameter] = [click.Argument(["number"])]
    if verb.main:
        params.append(click.Argument(["main"], metavar=verb.main.upper()))
    for name in verb.options:
        kind = click.Path(path_type=Path) if name == "file" else None
        said = HELP_OF.get((verb.name, name)) or HELP.get(name, "")
        params.append(click.Option([f"--{name.replace('_', '-')}"], help=said, multiple=name in TUPLES, type=kind))
    params.append(
        click.Option(["--fact", "facts"], multiple=True, metavar="NAME=VALUE", help="A fact, or a datum of it.")
    )
    params.append(click.Option(["--by"], help="Who does it: an officer, or a role.", required=True))
    params.append(click.Option(["--at"], metavar="INSTANT", help="When it happened, local to the council. [now]"))
    return params


def _run(verb: Verb, given: dict[str, Any]) -> int:
    office = open_office(given["site_name"])
    from engine.office import act, read  # the store is slow to import

    number, at_now = given["number"], now()
    council = read.council_of(office, number, given["council"])
    zone = council.versions[-1].zone
    fields: dict[str, Any] = {key: given[key] for key in verb.options if given.get(key) not in (None, ())}
    if verb.main:
        fields[verb.main] = given["main"]
    file = fields.pop("file", None)
    fields.update(pairs(given["facts"]))
    at = recorded_instant(given["at"], zone, at_now)
    made = act.act_written(office, council, number, verb.name, fields, at=at, by=given["by"], now=at_now, file=file)
    policy = read.policy_of(office, council, number, at_now)
    seen = read.step_seen(office, council, policy, made, read.Asking(by=given["by"], now=at_now))
    print_step(seen.step, policy, council.key, given["style"], at_now, seen.seats, seen.stands, seen.astray)
    return 0
