"""`engine due`: when is it due, and why, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import click

from engine.calendars.reading import Note
from engine.case.clock import Clock
from engine.cli.paths import one_policy
from engine.policy.closures import Announcement
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_date_or_instant
from engine.rehearse.due import Answer, Asked, due_of

MANY = 45
"""Lines from which on days that are alike are told together."""


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
    """Say when TIMEFRAME of POLICY is due, and why, day by day.

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
    asked = Asked(
        start=_when(start, policy) if start else None,
        facts=dict(_pair(one, "--fact") for one in facts),
        events=[_event(one, policy) for one in events],
    )
    answer = due_of(policy, timeframe, asked)
    if style == "json":
        _print_json(answer, policy)
    else:
        for line in _lines(answer, policy):
            click.echo(line)
    if loaded.used_library:
        click.echo("note: there is no calendar lock; holidays come from the library as installed", err=True)
    return 0


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
        learnt = datetime(1970, 1, 2, tzinfo=policy.zone)
        made.append(Announcement(closure=name, first=days[0], last=days[1], learnt=learnt))
    return policy.with_announced(tuple(made)) if made else policy


def _lines(answer: Answer, policy: Policy) -> Iterator[str]:
    timeframe, clock = answer.timeframe, answer.clock
    if answer.not_owed:
        yield f"note: with these facts it is not owed (for: {answer.not_owed})"
    if clock is None:
        yield f"{timeframe.id}: it does not start with what was given"
        return
    yield f"{timeframe.id}: {_headline(clock, policy)}"
    if timeframe.title:
        yield f"  {timeframe.title}"
    if clock.opens is not None:
        yield f"  opens {_say(clock.opens, policy)}"
    if clock.target is not None:
        yield f"  target {_say(clock.target, policy)}"
    yield f"  counts from {_say(clock.since, policy)}"
    notes = list(clock.notes)
    for line in _told(notes) if len(notes) <= MANY else _together(notes):
        yield f"    {line}"
    if timeframe.clause:
        yield f"  clause {', '.join(timeframe.clause)}"
    for other in answer.others:
        yield f"{other.key}: {_headline(other, policy)}"


def _headline(clock: Clock, policy: Policy) -> str:
    if clock.met_at is not None:
        late = "late" if clock.late else "in time"
        limit = f" (due {_say(clock.limit, policy)})" if clock.limit else ""
        return f"met {late}, {_say(clock.met_at, policy)}{limit}"
    if clock.ended_at is not None:
        return f"ended {_say(clock.ended_at, policy)}: {clock.why}"
    if clock.state == "paused":
        return "paused: it has no due date until it runs again"
    if clock.due is None:
        return "no due date" + (f": {clock.why}" if clock.why else " (an undated duty, or something it waits for)")
    word = "closes" if clock.window else "due"
    return f"{word} {_say(clock.due, policy)}"


def _say(at: datetime, policy: Policy) -> str:
    local = at.astimezone(policy.zone)
    day = f"{local:%a} {local.day} {local:%b %Y}"
    if (local.hour, local.minute, local.second) == (23, 59, 59) and local.microsecond:
        return f"{day}, end of day ({local:%Z})"
    seconds = f":{local:%S}" if local.second else ""
    return f"{day} {local:%H:%M}{seconds} {local:%Z}"


def _day(day: date | None) -> str:
    return f"{day:%a} {day.day:2} {day:%b %Y}" if day else " " * 15


def _told(notes: list[Note]) -> Iterator[str]:
    for note in notes:
        if note.count:
            yield f"{_day(note.day)}  day {note.count}"
        elif note.text == "day 0" or not note.day:
            yield f"{_day(note.day)}  {note.text}"
        else:
            yield f"{_day(note.day)}  - {note.text}"


def _together(notes: list[Note]) -> Iterator[str]:
    """Days that are alike and follow each other, in one line."""
    begin = 0
    for n, note in enumerate(notes):
        following = notes[n + 1] if n + 1 < len(notes) else None
        alike = following is not None and bool(following.count) == bool(note.count)
        alike = alike and following is not None and (bool(note.count) or following.text == note.text)
        if alike:
            continue
        first = notes[begin]
        if begin == n:
            yield from _told([note])
        elif note.count:
            yield f"{_day(first.day)} to {_day(note.day)}  days {first.count} to {note.count}"
        else:
            yield f"{_day(first.day)} to {_day(note.day)}  - {note.text}"
        begin = n + 1


def _print_json(answer: Answer, policy: Policy) -> None:
    import json

    clock = answer.clock

    def instant(at: datetime | None) -> str | None:
        return at.astimezone(policy.zone).isoformat() if at else None

    data = {
        "format_version": 1,
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
        "steps": [
            {"date": note.day.isoformat() if note.day else None, "count": note.count or None, "text": note.text}
            for note in (clock.notes if clock else ())
        ],
    }
    click.echo(json.dumps(data, indent=2, ensure_ascii=False))
