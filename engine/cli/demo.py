"""`engine demo`: a month of two councils, played on a clock of its own."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from textwrap import shorten
from typing import Any

import click

from engine.cli.sites import many
from engine.errors import Refused
from engine.resources import folder as data_folder

MARK = "made by engine demo"
SHOWN = 15
"""Promises of a council that get a line of their own: those that most cases had."""
WIDE = 66
"""Characters of a line that tell the promise."""
AFTER = timedelta(days=12)
"""How long after the last arrival the clock runs on."""


@click.command("demo")
@click.option("--folder", default="demo-site", type=click.Path(path_type=Path), help="Where to make it. [demo-site]")
def command(folder: Path) -> int:
    """Play a month of lodgements at every council that has one beside its policy, and show what became of it.

    FOLDER is made anew each time; one that this command did not make is left alone.
    """
    from engine.office.desk import stopped_at  # the store is slow to import
    from engine.office.dispatch import dispatch
    from engine.office.month import Month, play
    from engine.office.tally import tally

    _clear(folder)
    policies = [path.parent for path in sorted(data_folder("policies").glob("*/demo")) if path.is_dir()]
    if not policies:
        raise click.UsageError("no policy here has a demo beside it")
    _site(policies, folder)
    office, carriers = _opened(folder)
    (folder / "inbox").mkdir()
    months = [Month(office, office.council(path.name), path / "demo", folder / "inbox") for path in policies]
    happenings = [one for month in months for one in month.happenings()]
    until = max(at for at, *_ in happenings if at.year < 2199) + AFTER
    sent: Counter[str] = Counter()

    def each_day(now: datetime) -> None:
        sent.update(dispatch(office, carriers, stopped_at(now)))

    first = min(at for at, *_ in happenings)
    click.echo(f"{len(happenings)} lodgements and acts, from {first:%-d %b %Y} to {until:%-d %b %Y}, in {folder}/")
    with click.progressbar(length=len(happenings), label="Playing the month") as bar:
        play(office, happenings, until, each_day, bar.update)
    sums = [(month, tally(office, month.council, until)) for month in months]
    _explain_one(office, *sums[-1], until)
    _next_steps(folder, months, first)
    click.echo(f"\nLetters, notices and records: {_counts(sent) or 'none'}, as files in {folder}/letters and /records")
    for month, summed in sums:
        _show(month, summed)
    return 0


def _clear(folder: Path) -> None:
    mark = folder / ".demo"
    if folder.exists():
        if not mark.is_file() and any(folder.iterdir()):
            raise click.UsageError(f"'{folder}' is there and was not made by this command; name another with --folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    mark.write_text(MARK + "\n", encoding="utf-8")


def _opened(folder: Path) -> tuple[Any, Any]:
    """The office of the new site, and what carries its letters and records."""
    from engine.host.bootstrap import carriers_of
    from engine.language.site import read_site
    from engine.office.office import open_office
    from engine.office.storekeeping import upgraded

    site = read_site(folder / "site.yaml")
    upgraded(site.store)
    return open_office(site), carriers_of(site)


def _site(policies: list[Path], folder: Path) -> None:
    lines = ["# Made by `engine demo`, and made anew each time.", "engine: 1", "store: townclerk.db", "councils:"]
    for path in policies:
        lines += [f"  {path.name}:", f'    policies: ["{path}"]']
        lines += [f'    numbers: "{path.name[:1].upper()}{{year}}-{{serial:04}}"']
    lines += [
        "plugins:",
        "  engine_files: {letters: letters, records: records}",
        "notices: files",
        "letters: files",
        "records: {system: file-drop, events: [received, resolved, closed]}",
    ]
    (folder / "site.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _show(month: Any, summed: Any) -> None:
    """What became of the promises of a council; those that few cases had are told together, so that all is in view."""
    click.echo(f"\n{summed.council}: {many(summed.cases, 'case')}, {many(month.done, 'act')}")
    click.echo(f"  {'promise':{WIDE}} {'met':>5} {'late':>5} {'overdue':>8} {'open':>5} {'ended':>6}")
    promises = sorted(summed.promises, key=lambda one: -one.counts.total())
    for one in promises[:SHOWN]:
        _show_counts(f"{one.timeframe}: {one.title}" if one.title else one.timeframe, one.counts)
    rest = promises[SHOWN:]
    if rest:
        _show_counts(many(len(rest), "more promise"), sum((one.counts for one in rest), Counter()))
    _show_counts("all promises", sum((one.counts for one in promises), Counter()))
    referred = f"; {summed.referred} of them were referred on" if summed.referred else ""
    click.echo(f"  cases: {_counts(summed.states)}{referred}")
    if summed.left_out:
        click.echo(f"  beside these: {many(summed.left_out, 'case')} on files that not everybody reads")
    _show_refused(month.refused, summed.numbers)
    if month.rejected:
        click.echo(f"  rows of the file that were rejected: {len(month.rejected)}")
        click.echo(f"    such as: {month.rejected[0]}")


def _show_refused(refused: Sequence[tuple[str, str, Refused]], numbers: Collection[str]) -> None:
    """How often each refusal was given, and one of each: of a case that everybody reads, where there is one."""
    codes = Counter(refusal.code for *_, refusal in refused)
    if not codes:
        return
    click.echo(f"  refused by the policy: {_counts(codes)}; one of each:")
    for code in sorted(codes):
        several = [one for one in refused if one[2].code == code]
        number, verb, refusal = next((one for one in several if one[0] in numbers), several[0])
        click.echo(f"    {verb} on {number}: {refusal.sentence}{_clause(refusal.clause)}")


def _show_counts(title: str, counts: Counter[str]) -> None:
    title = shorten(title, WIDE, placeholder=" …")
    said = [counts[word] or "" for word in ("met", "late", "overdue", "running", "ended")]
    click.echo(f"  {title:{WIDE}} {said[0]:>5} {said[1]:>5} {said[2]:>8} {said[3]:>5} {said[4]:>6}")


def _explain_one(office: Any, month: Any, summed: Any, until: datetime) -> None:
    from engine.cli.explain import lines
    from engine.office import read

    view = read.case(office, month.council, summed.eventful, until, read.Asking(now=until, how="explain"))
    click.echo("\nOne case in full, as `engine explain` tells it:\n")
    for line in lines(view.story, view.policy, brief=True):
        click.echo(f"  {line}")


def _next_steps(folder: Path, months: list[Any], first: datetime) -> None:
    told = [(month.council.key, name) for month in months for one in month.council.versions for name in one.reports]
    key, name = told[-1] if told else ("", "")
    key, name = next(((council, report) for council, report in told if council == key), (key, name))
    month = f"{first:%Y-%m}"
    reports = {
        f"engine report {name} --period {month} --council {key} --site {folder}": "the month in figures",
        f"engine duty list --council {key} --site {folder}": "what the calendar asks of the council",
    }
    steps = {
        f"engine case list --site {folder} --overdue": "what is late now",
        f"engine case show NUMBER --site {folder}": "one case",
        **(reports if name else {}),
        f"engine verify --site {folder}": "that no history was touched",
        "engine check policies": "what the checker says of a policy",
        "docs/tutorial.md": "a first policy of your own",
    }
    width = max(map(len, steps))
    click.echo("\nWhere to look next")
    for words, why in steps.items():
        click.echo(f"  {words:{width}}  {why}")


def _counts(counted: Counter[str]) -> str:
    return ", ".join(f"{number} {word}" for word, number in sorted(counted.items()))


def _clause(clause: str) -> str:
    return f" (clause {clause})" if clause else ""
