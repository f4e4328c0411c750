"""`engine calendar`: freeze holidays in a lock, verify the lock, or enter a day that was learnt late."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from engine.calendars.zone import FIRST_YEAR, LAST_YEAR
from engine.cli.answering import print_json
from engine.cli.opening import day_of, hours_of
from engine.cli.paths import loaded_at
from engine.cli.sites import format_option, many, now, recorded_instant
from engine.dates import day_said
from engine.language.load import Loaded
from engine.language.lock import Lock
from engine.language.locking import confirmed, differences, made_lock, with_day, written_lock, years_of
from engine.language.site import in_a_line
from engine.policy.values import NotAValue

COMPARE = "Once more is compared: engine calendar lock {policy} --confirmed-to YEAR"
TAKEN = {
    "taken": "nobody said which years were compared with the gazette: taken up to {confirmed_to}. " + COMPARE,
    "as before": "as far as the lock was before. " + COMPARE,
}
"""What is said of the years that count as compared with the official list, where nobody said which."""
YEAR = click.IntRange(FIRST_YEAR, LAST_YEAR)


@click.group("calendar")
def command() -> None:
    """Freeze holidays, verify them, or close a day."""


@command.command("lock")
@click.argument("path", metavar="POLICY")
@click.option("--from-year", type=YEAR, metavar="YEAR", help="First year. [three years ago]")
@click.option("--to-year", type=YEAR, metavar="YEAR", help="Last year. [two years ahead]")
@click.option(
    "--confirmed-to",
    type=YEAR,
    metavar="YEAR",
    help="Last year compared with the gazette. [as before; of a first lock this year]",
)
@click.option("--drop", is_flag=True, help="Let go of years that the lock has and that are outside of those named.")
@format_option
def lock(
    path: str, from_year: int | None, to_year: int | None, confirmed_to: int | None, drop: bool, style: str
) -> int:
    """Freeze the holidays of POLICY beside it, with the version of the library that they come from.

    POLICY is a file or a folder. Locking again keeps the years and the days that the lock has, the days learnt late and
    what was confirmed.
    """
    if from_year and to_year and to_year < from_year:
        raise click.UsageError(f"the years run backwards, from {from_year} to {to_year}")
    today = datetime.now().astimezone().date()
    locks = [
        _made(folder / name, several, today, (from_year, to_year), confirmed_to, drop)
        for folder, group in _by_folder(loaded_at((path,))).items()
        for name, several in group.items()
    ]
    if style == "json":
        print_json({"locks": locks})
        return 0
    for one in locks:
        click.echo(_locked(one))
        if one.get("confirmed") in TAKEN:
            click.echo(f"  {TAKEN[one['confirmed']].format(**one)}")
        for calendar, names in one.get("no_holidays", {}).items():
            click.echo(f"{one['file']}: `except` of `{calendar}` names no holiday: {', '.join(names)}")
    return 0


def _made(
    file: Path, several: list[Loaded], today: date, asked: tuple[int | None, int | None], confirmed_to: int | None,
    drop: bool,
) -> dict[str, Any]:  # fmt: skip
    """Write the lock that policies share, and say what it holds."""
    old = _sound_lock(file, several)
    first, last = years_of(old, today, first=asked[0], last=asked[1], drop=drop)
    if last < first:
        raise click.UsageError(f"the years would run from {first} back to {last}: name the other end too")
    if confirmed_to and confirmed_to > last:
        known = f"--confirmed-to {confirmed_to}: the lock ends with {last}"
        raise click.UsageError(f"{known}, and nobody can have compared what it lacks; give --to-year too")
    known_to = confirmed_to or confirmed(old, today, last)
    made = made_lock(several, today, years=(first, last), confirmed_to=known_to)
    if made is None:
        return {"file": None, "policy": several[0].file, "holidays": 0}
    _write(file, written_lock(made))
    days = sum(len(one.days) for one in made.calendars.values())
    years = {"from_year": made.years[0], "to_year": made.years[1], "confirmed_to": made.confirmed_to}
    how = "said" if confirmed_to else "as before" if old else "taken"
    said = {"file": str(file), "policy": several[0].file, "holidays": days, **years, "library": made.library}
    return {**said, "confirmed": how, "no_holidays": _no_holidays(made)}


def _no_holidays(lock: Lock) -> dict[str, list[str]]:
    """By calendar, what `except` names and no holiday is called."""
    lost = {name: {*one.settings.get("except", ())} - one.names() for name, one in lock.calendars.items()}
    return {name: sorted(names) for name, names in lost.items() if names}


def _locked(one: dict[str, Any]) -> str:
    if one["file"] is None:
        return f"{one['policy']}: no calendar names the holidays of a country; nothing to freeze"
    years = f"{one['from_year']} to {one['to_year']}"
    days = many(one["holidays"], "holiday")
    return f"{one['file']}: {days} of {years} from {one['library']}, confirmed to {one['confirmed_to']}"


@command.command("verify")
@click.argument("path", metavar="POLICY")
@format_option
def verify(path: str, style: str) -> int:
    """Compute the holidays of POLICY again and compare them with its lock.

    Exit 0: they agree; 1: they differ, or there is no lock, or it cannot be read.
    """
    found = {
        str(folder / name): _differences(folder / name, several)
        for folder, group in _by_folder(loaded_at((path,))).items()
        for name, several in group.items()
    }
    if style == "json":
        print_json({"locks": [{"file": file, "agrees": not lines, "says": lines} for file, lines in found.items()]})
    else:
        for file, lines in found.items():
            for line in lines or ["agrees with the library as installed"]:
                click.echo(f"{file}: {line}")
    return 1 if any(found.values()) else 0


def _differences(file: Path, several: list[Loaded]) -> list[str]:
    """Why a lock does not stand as it is; empty where it does."""
    lock = several[0].lock
    if lock is not None:
        return list(differences(lock, several))
    faults = [one for one in several[0].findings if one.place.file == str(file) and one.severity == "error"]
    if not file.exists():
        return [f"there is no lock; run: engine calendar lock {several[0].file}"]
    why = f" ({faults[0].code}, line {faults[0].place.line}: {faults[0].message})" if faults else ""
    anew = f"restore it, or make it anew: engine calendar lock {several[0].file}, once it is moved away"
    return [f"the lock is broken and is not used{why}; {anew}"]


@command.command("close")
@click.argument("path", metavar="POLICY")
@click.argument("day", metavar="DATE")
@click.option("--because", required=True, help="Why, in a few words.")
@click.option("--calendar", "name", default="", help="Which calendar. [the policy's]")
@click.option("--learnt", metavar="INSTANT", help="When it became known. [now]")
@click.option("--open", "opens", is_flag=True, help="The day turned out to be open, not closed.")
@click.option("--hours", multiple=True, metavar="HOURS", help="With --open: its hours, such as 09:00-13:00.")
@click.option("--by", default="", help="Who enters it.")
@format_option
def close(
    path: str, day: str, because: str, name: str, learnt: str | None, opens: bool, hours: tuple[str, ...], by: str,
    style: str,
) -> int:  # fmt: skip
    """Enter in the lock of POLICY that DATE is closed after all, dated by when that was learnt.

    Clocks that run move as the policy's `learnt` convention says; cases that come later simply count without the day.
    """
    entered: list[dict[str, Any]] = []
    for folder, group in _by_folder(loaded_at((path,))).items():
        for file_name, several in group.items():
            policy, lock = several[0].policy, _sound_lock(folder / file_name, several)
            if policy is None or lock is None:
                raise click.UsageError(f"there is no calendar lock beside '{path}'; run: engine calendar lock {path}")
            calendar = name or policy.calendar
            if calendar not in policy.calendars:
                raise click.UsageError(f"the policy has no calendar '{calendar}'")
            when = f"{recorded_instant(learnt, policy.zone, now(), '--learnt').astimezone(policy.zone):%Y-%m-%d %H:%M}"
            closed = day_of(day)
            open_then = hours_of(policy, calendar, closed, opens, hours)
            try:
                made = with_day(
                    lock, calendar, closed, because=because, learnt=when, opens=opens, by=by, zone=policy.zone,
                    hours=open_then,
                )  # fmt: skip
            except NotAValue as fault:
                raise click.UsageError(str(fault)) from None
            _write(folder / file_name, written_lock(made))
            said = {"calendar": calendar, "day": str(closed), "open": opens, "hours": list(hours), "learnt": when}
            entered.append({"file": str(folder / file_name), **said})
    if style == "json":
        print_json({"entered": entered})
        return 0
    for one in entered:
        word = "open" if opens else "closed"
        click.echo(f"{one['file']}: {one['calendar']} is {word} on {day_said(day_of(day))}, learnt {one['learnt']}")
    return 0


def _sound_lock(file: Path, several: list[Loaded]) -> Lock | None:
    """The lock that policies share, if there is one. Raises UsageError for one that cannot be read."""
    lock = several[0].lock
    if lock is None and file.exists():
        faults = [in_a_line(one) for one in several[0].findings if Path(one.place.file).name == file.name]
        raise click.UsageError(faults[0] if faults else f"'{file}' cannot be read; run: engine check {several[0].file}")
    return lock


def _by_folder(loaded: list[Loaded]) -> dict[Path, dict[str, list[Loaded]]]:
    """The policies by folder and by the lock that they share."""
    found: dict[Path, dict[str, list[Loaded]]] = {}
    for one in loaded:
        if one.draft is None:
            raise click.UsageError(f"{one.file} cannot be read; run `engine check` on it first")
        found.setdefault(Path(one.file).parent, {}).setdefault(one.lock_file, []).append(one)
    return found


def _write(file: Path, text: str) -> None:
    """Write the whole file or nothing."""
    draft = file.with_name(f".{file.name}.new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
