"""What every command on a site shares: which site, which council, when, by whom, and how to print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from engine.case.clock import Clock
from engine.dates import instant_said
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_date_or_instant, read_instant

F = TypeVar("F", bound=Callable[..., Any])


class _NewFile(click.Path):
    """A file that is to be written. Path makes this folder of an empty name."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("it names no file", param, ctx)
        return super().convert(value, param, ctx)


NEW_FILE = _NewFile(path_type=Path, dir_okay=False)
"""The type of an option that says where to write."""


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
    """The office of the site that is meant, until the command has ended. SQLAlchemy loads here, and not before."""
    from engine.language.site import site_named
    from engine.office.office import open_office as opened

    office = opened(site_named(site_name))
    click.get_current_context().call_on_close(office.store.close)
    return office


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
