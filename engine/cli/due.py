"""`engine due`: when is it due, and why, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import click

from engine.cli.answering import print_json
from engine.cli.due_duty import dates_of
from engine.cli.narrating import headline, say, walked
from engine.cli.paths import one_policy
from engine.cli.sites import now
from engine.policy.closures import Announcement
from engine.policy.moments import said
from engine.policy.policy import Policy
from engine.policy.reports import owed
from engine.policy.values import NotAValue, read_date_or_instant
from engine.rehearse.due import Answer, Asked, CannotSay, due_of


@click.command("due")
@click.argument("path", metavar="POLICY")
@click.argument("timeframe")
@click.option(
    "--from", "start", metavar="INSTANT", help="What it counts from, local to the council: '2026-04-02 10:00'."
)
@click.option("--fact", "facts", multiple=True, metavar="NAME=VALUE", help="A fact of the case, or its kind, channel …")
@click.option(
    "--event", "events", multiple=True, metavar="NAME=INSTANT[,FIELD=VALUE]", help="Something that happened, and when."
)
@click.option("--closure", "closures", multiple=True, metavar="NAME=FROM/TO", help="A closure that is announced.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print. [text]")
def command(
    path: str,
    timeframe: str,
    start: str | None,
    facts: tuple[str, ...],
    events: tuple[str, ...],
    closures: tuple[str, ...],
    style: str,
) -> int:
    """Say when TIMEFRAME of POLICY is due, and why, day by day; or the next dates of a duty or report.

    POLICY is a file, or a folder with `@version`. Nothing is stored; the code is the one that runs the clocks of cases.
    """
    loaded = one_policy(path)
    errors = [one for one in loaded.findings if one.severity == "error"]
    if loaded.policy is None or errors:
        fault = errors[0]
        message = (
            f"{fault.place.file}:{fault.place.line}: {fault.code} {fault.message}. Run `engine check` on it first."
        )
        raise click.UsageError(message)
    policy = _announced(loaded.policy, closures)
    if timeframe in owed(policy) and timeframe not in policy.timeframes:
        start_of = _when(start, policy) if start else now().astimezone(policy.zone)
        return dates_of(policy, timeframe, start_of, style)
    asked = Asked(
        start=_when(start, policy) if start else None,
        facts=dict(_pair(one, "--fact") for one in facts),
        events=[_event(one, policy) for one in events],
    )
    try:
        answer = due_of(policy, timeframe, asked)
    except CannotSay as fault:
        raise click.UsageError(str(fault)) from None
    _print(answer, policy, style)
    if loaded.used_library:
        click.echo("note: there is no calendar lock; holidays come from the library as installed", err=True)
    return 0


def _print(answer: Answer, policy: Policy, style: str) -> None:
    if style == "json":
        _print_json(answer, policy)
        return
    for line in _lines(answer, policy):
        click.echo(line)


def _pair(text: str, option: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"{option} is written NAME=VALUE, not '{text}'")
    return name.strip(), value.strip()


def _when(text: str, policy: Policy) -> datetime | date:
    try:
        return read_date_or_instant(text, policy.zone)
    except NotAValue as fault:
        raise click.UsageError(str(fault)) from None


def _event(text: str, policy: Policy) -> tuple[str, datetime | date, dict[str, str]]:
    first, *more = text.split(",")
    name, when = _pair(first, "--event")
    return name, _when(when, policy), dict(_pair(one, "--event") for one in more)


def _announced(policy: Policy, closures: tuple[str, ...]) -> Policy:
    made = []
    for text in closures:
        name, span = _pair(text, "--closure")
        if name not in policy.closures:
            raise click.UsageError(f"{policy.name} has no closure '{name}'")
        first, _, last = span.partition("/")
        days = [_when(one, policy) for one in (first, last or first)]
        if any(isinstance(day, datetime) for day in days):
            raise click.UsageError("a closure is written NAME=FROM/TO with two dates")
        if days[1] < days[0]:
            raise click.UsageError(f"the closure '{name}' ends before it begins")
        learnt = datetime(1970, 1, 2, tzinfo=policy.zone)
        made.append(Announcement(closure=name, first=days[0], last=days[1], learnt=learnt))
    return policy.with_announced(tuple(made)) if made else policy


def _lines(answer: Answer, policy: Policy) -> Iterator[str]:
    timeframe, clock = answer.timeframe, answer.clock
    for note in (answer.not_owed, *answer.notes):
        if note:
            yield f"note: {note}"
    if clock is None:
        each = f", for each {timeframe.for_each} that an event or a fact names" if timeframe.for_each else ""
        yield f"{timeframe.id}: it does not start with what was given; it counts from {said(timeframe.start)}{each}"
        return
    yield f"{clock.key}: {headline(clock, policy)}"
    if timeframe.title:
        yield f"  {timeframe.title}"
    if clock.opens is not None:
        yield f"  opens {say(clock.opens, policy)}"
    if clock.target is not None:
        yield f"  target {say(clock.target, policy)}"
    yield f"  counts from {say(clock.since, policy)}"
    for line in walked(clock.notes):
        yield f"    {line}"
    if timeframe.clause:
        yield f"  clause {', '.join(timeframe.clause)}"
    for other in answer.others:
        yield f"{other.key}: {headline(other, policy)}"


def _print_json(answer: Answer, policy: Policy) -> None:
    clock = answer.clock

    def instant(at: datetime | None) -> str | None:
        return at.astimezone(policy.zone).isoformat() if at else None

    data = {
        "policy": policy.name,
        "timeframe": answer.timeframe.id,
        "clause": list(answer.timeframe.clause),
        "state": clock.state if clock else None,
        "due": instant(clock.due) if clock else None,
        "target": instant(clock.target) if clock else None,
        "opens": instant(clock.opens) if clock else None,
        "since": instant(clock.since) if clock else None,
        "day_zero": clock.day.isoformat() if clock else None,
        "met": instant(clock.met_at) if clock else None,
        "late": clock.late if clock else None,
        "not_owed": answer.not_owed or None,
        "notes": list(answer.notes),
        "steps": [
            {"date": note.day.isoformat() if note.day else None, "count": note.count or None, "text": note.text}
            for note in (clock.notes if clock else ())
        ],
    }
    print_json(data)
