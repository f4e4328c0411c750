"""What every command on a site shares: which site, which council, when, by whom, and how to print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import click

from engine.case.clock import Clock
from engine.case.events import Event
from engine.dates import day_said, instant_said
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_date_or_instant, read_instant
from engine.policy.versions import UNCOVERED
from engine.rehearse.describing import content

F = TypeVar("F", bound=Callable[..., Any])


def site_option(command: F) -> F:
    """`--site`."""
    help_text = "The site file or its folder. [ENGINE_SITE, or this folder]"
    return click.option("--site", "site_name", metavar="PATH", help=help_text)(command)


def council_option(command: F) -> F:
    """`--council`."""
    return click.option("--council", default="", metavar="KEY", help="Which council, where the site has several.")(
        command
    )


def format_option(command: F) -> F:
    """`--format`."""
    choice = click.Choice(["text", "json"])
    return click.option("--format", "style", type=choice, default="text", help="How to print. [text]")(command)


def as_option(command: F) -> F:
    """`--as`."""
    help_text = "Who asks: an officer, or a role. [the operator of the site, or nobody]"
    return click.option("--as", "reader", metavar="OFFICER", default="", help=help_text)(command)


def asking(office: Any, reader: str, at: datetime, how: str = "") -> Any:
    """Who asks, as they said or as the site says, and how they read."""
    from engine.office.read import Asking  # the store is slow to import

    return Asking(by=reader or office.site.operator, now=at, how=how)


def left_out(number: int, reader: str) -> None:
    """Say how many cases a list leaves out because they lie on files; not which."""
    if number:
        how = "" if reader else "; say who asks with --as OFFICER to see those that you may"
        click.echo(f"{many(number, 'case')} on files that are not read by everybody left out{how}", err=True)


def open_office(site_name: str | None) -> Any:
    """The office of the site that is meant. SQLAlchemy loads here, and not before."""
    from engine.language.site import site_named
    from engine.office.office import open_office as opened

    return opened(site_named(site_name))


def now() -> datetime:
    """This instant. The one place where the command line looks at the clock."""
    return datetime.now(UTC)


def instant_of(text: str | None, zone: Any, otherwise: datetime) -> datetime:
    """An instant as somebody typed it, local to the council."""
    if text is None:
        return otherwise
    try:
        return read_instant(text, zone)
    except NotAValue as fault:
        raise click.UsageError(str(fault)) from None


def recorded_instant(text: str | None, zone: Any, now: datetime, option: str = "--at") -> datetime:
    """When something that is recorded happened; without `text`, now. Raises UsageError for what is still to come."""
    at = instant_of(text, zone, now)
    if at > now:
        said = instant_said(at, zone)
        raise click.UsageError(
            f"{option}: {said} is still to come; give a time that has passed, or leave it out for now"
        )
    return at


def date_of(text: str, zone: Any) -> date:
    """A date as somebody typed it."""
    try:
        found = read_date_or_instant(text, zone)
    except NotAValue as fault:
        raise click.UsageError(str(fault)) from None
    return found.date() if isinstance(found, datetime) else found


def pairs(texts: tuple[str, ...], option: str = "--fact") -> dict[str, str]:
    """NAME=VALUE, several times."""
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise click.UsageError(f"{option} is written NAME=VALUE, not '{text}'")
        found[name.strip()] = value.strip()
    return found


def many(number: int, word: str, words: str = "") -> str:
    """So many of something: 1 case, 2 cases."""
    return f"{number} {word if number == 1 else words or f'{word}s'}"


def say(at: datetime | None, policy: Policy) -> str:
    """An instant for people: Thu 2 Apr 2026 10:00."""
    return instant_said(at, policy.zone) if at is not None else "-"


def iso(at: datetime | None, policy: Policy) -> str | None:
    """An instant for programs, in the council's zone."""
    return at.astimezone(policy.zone).isoformat() if at is not None else None


def uncovered(policy: Policy, received: datetime | None) -> str:
    """Why a case has no clocks, where no version of the policy was in force when it was received; else empty."""
    if policy.version != UNCOVERED or received is None:
        return ""
    day = day_said(received.astimezone(policy.zone).date())
    return f"no version of {policy.id} was in force on {day}: it is registered, and has no clocks"


def clock_line(clock: Clock, policy: Policy, at: datetime) -> str:
    """A clock in one line: what, its state, its limit."""
    timeframe = policy.timeframes[clock.timeframe]
    states = " and ".join(clock.states_at(at)) or clock.state
    if clock.window:
        closes = f"closes {say(clock.limit, policy)}" if clock.limit else "does not close"
        return f"{clock.key}: window {clock.side(clock.met_at or at)}, {closes}"
    if clock.resumes is not None and "paused" in states and clock.limit is not None:
        when = f"until {say(clock.resumes, policy)} at the latest, and then due {say(clock.limit, policy)}"
    elif clock.limit is not None and (clock.state != "paused" or clock.resumes is not None):
        when = f"due {say(clock.limit, policy)}"
    else:
        when = "no date while it is paused" if clock.state == "paused" else "no date"
    late = ", late" if clock.late else ", recorded late" if clock.recorded_late else ""
    why = f" ({clock.why})" if clock.why else ""
    clause = f"  [{', '.join(timeframe.clause)}]" if timeframe.clause else ""
    return f"{clock.key}: {states}{late}, {when}{why}{clause}"


def clock_data(clock: Clock, policy: Policy, at: datetime) -> dict[str, Any]:
    """A clock for programs."""
    return {
        "clock": clock.key,
        "timeframe": clock.timeframe,
        "states": list(clock.states_at(at)) or [clock.state],
        "since": iso(clock.since, policy),
        "due": iso(clock.due, policy),
        "limit": iso(clock.limit, policy),
        "met": iso(clock.met_at, policy),
        "late": clock.late,
        "why": clock.why or None,
        "clause": list(policy.timeframes[clock.timeframe].clause),
    }


def entry(event: Event, policy: Policy) -> dict[str, Any]:
    """An event for programs, with everything that it says."""
    return {
        "event": type(event).__name__,
        "at": iso(event.at, policy),
        "recorded": iso(event.recorded, policy),
        "by": event.by,
        "no_effect": event.no_effect or None,
        "fields": content(event, policy),
    }
