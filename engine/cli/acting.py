"""What an act led to: what it says to people at once, and to programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from engine.case import events as e
from engine.case.refusals import NO_EFFECT
from engine.case.who import ENGINE, SUBJECT, perhaps, taken_for
from engine.cli.answering import print_json
from engine.cli.sites import clock_line
from engine.office.plainly import named_by, step_data
from engine.policy.policy import Policy
from engine.rehearse.describing import described
from engine.rehearse.seating import SeatNow

if TYPE_CHECKING:
    from engine.case.step import Step  # what decides is slow to import, and whoever reads decides nothing

TOLD_AT_ONCE = (
    e.Nominated, e.Convened, e.Prepared, e.Decided, e.Judged, e.Accepted, e.Resolved, e.RestrictionEvent,
    e.TakenOffFile,
)  # fmt: skip
"""What happened that no clock tells of, and is said at once as `case show` says it."""


def print_step(
    made: Step, policy: Policy, council: str, style: str, at: datetime, seats: Sequence[SeatNow] = (),
    stands: Sequence[str] = (), astray: Sequence[str] = (),
) -> None:  # fmt: skip
    """What a command led to; with `seats`, who sits where now, with `stands` what stands on the person, and with
    `astray` which letters would not arrive."""
    if style == "json":
        seated = [{"panel": one.panel or None, "seat": one.seat, "says": one.said} for one in seats]
        print_json(
            {**step_data(made, policy, council, at), "seats": seated, "stands": list(stands), "astray": list(astray)}
        )
        return
    case = made.state.case
    level = f", level {case.level}" if case.level else ""
    click.echo(f"{case.number}: {case.kind}, {case.state}{level}")
    for event in made.events:
        if isinstance(event, TOLD_AT_ONCE) and event.by != ENGINE:
            click.echo(f"  {described(event, policy, made.state.history)}")
        for line in _lines(event, policy, case.number):
            click.echo(f"  {line}")
    for line in seat_lines(seats, policy):
        click.echo(f"  {line}")
    for one in stands:
        click.echo(f"  {one}")
    for clock in made.clocks:
        if clock.open or clock.met_at is not None:
            click.echo(f"  {clock_line(clock, policy, at)}")
    for sent in made.deliveries:
        to = taken_for(policy, sent.to) if sent.to in policy.people.officers else sent.to
        click.echo(f"  {sent.sort} to {to}: {sent.about}")
    for one in astray:
        click.echo(f"  {one}")


def seat_lines(seats: Sequence[SeatNow], policy: Policy) -> Iterator[str]:
    """Who sits where, under the title of each panel; a ladder is a line of its own."""
    panel = ""
    for one in seats:
        if one.panel != panel:
            panel = one.panel
            yield policy.panels[panel].title or panel
        indent = "  " if panel else ""
        yield f"{indent}{one.title}: {one.said}"
        if one.candidates:
            yield f"{indent}  in this order: {', '.join(map(policy.people.name, one.candidates))}"


def _lines(event: e.Event, policy: Policy, number: str) -> Iterator[str]:
    """What an event says at once."""
    if event.no_effect:
        meaning, remedy = NO_EFFECT.get(event.no_effect, (event.no_effect, ""))
        yield f"recorded, without effect ({event.no_effect}): {meaning}"
        yield from (f"  {one}" for one in (remedy,) if one)
        for exempt in getattr(event, "held", ()):
            yield f"  to let it through: engine case decide {number} {exempt}"
    if isinstance(event, e.SplitOff):
        yield f"the part of it is a case of its own: {event.number}"
    elif isinstance(event, e.Joined):
        yield f"part of {event.into} from now on"
    for party, who in named_by(event, policy):
        yield f"{party}: {taken_for(policy, who)}"
        if close := perhaps(policy, who):
            yield f"  if {taken_for(policy, close)} is meant: {_again(event, party, number, close)}"


def _again(event: e.Event, party: str, number: str, who: str) -> str:
    """How to name somebody else for a party."""
    if isinstance(event, e.Declared):
        return f"engine case correct {number} --event {event.event}, and declare it again with --member {who}"
    if party == SUBJECT:
        return f"engine case correct {number} --subject {who}"
    return f"engine case withdraw {number}, and lodge it again with {who}"
