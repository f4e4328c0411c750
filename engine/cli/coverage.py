"""`engine coverage`: which clauses are carried out, which of them a scenario proves, and which rules none comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from engine.cli.answering import json_said
from engine.cli.paths import loaded_at
from engine.cli.sites import many
from engine.cli.test import SCENARIOS, broken, say_library
from engine.language.load import Loaded, load, policy_files
from engine.policy.clauses import Rule
from engine.rehearse.coverage import Trial, covered, tried
from engine.rehearse.covered import Coverage, Covered, Document, shares
from engine.rehearse.pages import HEADINGS, MEASURES, asking, because, by_hand, markdown, percent, unreached
from engine.rehearse.scenarios import read_scenarios
from engine.rehearse.webpage import page

BELOW = 6
"""The exit code where a share is below what was asked for."""


@click.command("coverage")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    help="How to print. [text]",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file.")
@click.option(
    "--min",
    "least",
    multiple=True,
    metavar="MEASURE=PERCENT",
    help="Leave with 6 below this; executable=100, tested=80.",
)
@click.option(
    "--site", "site_name", metavar="PATH", help="Mark the clauses that real cases of this site come to (live)."
)
def command(
    paths: tuple[str, ...], style: str, output: Path | None, least: tuple[str, ...], site_name: str | None
) -> int:
    """Say which clauses the rules carry out, and which of those a scenario proves.

    PATH is a policy that names clause registers, or a folder of them; none is this folder. The scenarios beside it are
    played, as by `engine test`. A clause is tested where a scenario that passes comes to a rule that cites it, and
    names the rule or says that it covers the clause.

    Exit 0: said; 6: a share is below --min. `executable` are the executable clauses that a rule, somebody's hands or a
    waiver accounts for; `tested` are those with a rule that a scenario proves.
    """
    wanted = [_least(one) for one in least]
    found = covered(*_of(paths or (".",)), _live(site_name) if site_name is not None else None)
    if not found.documents and wanted:
        raise click.UsageError("no policy here names a clause register: write `clauses: [NAME.clauses.yaml]` in it")
    text = FORMS[style](found)
    if output is not None:
        output.write_text(text, encoding="utf-8")
        click.echo(f"written to {output}", err=True)
    else:
        click.echo(text, nl=False)
    return _judged(found, wanted)


def _least(written: str) -> tuple[str, int]:
    measure, _, percentage = written.partition("=")
    if measure not in MEASURES or not percentage.isdecimal() or int(percentage) > 100:
        raise click.UsageError(f"'{written}' is no measure: write {' or '.join(f'{one}=100' for one in MEASURES)}")
    return measure, int(percentage)


def _judged(found: Coverage, wanted: list[tuple[str, int]]) -> int:
    code = 0
    for measure, least in wanted:
        part, whole = shares(found.clauses, measure)
        if 100 * part < least * whole:
            click.echo(f"{measure}: {percent((part, whole))}, and {least}% was asked for", err=True)
            code = BELOW
    return code


# What is looked at


def _of(paths: tuple[str, ...]) -> tuple[list[Loaded], list[Trial]]:
    """The policies that are meant, and the scenarios of their folders, played on every policy that lies there."""
    several = loaded_at(paths, library=True)
    trials: list[Trial] = []
    for folder in dict.fromkeys(Path(one.file).parent for one in several):
        beside = [load(file, library=True) for file in policy_files(folder) if file.parent == folder]
        faults = [fault for one in beside for fault in one.findings if fault.severity == "error"]
        if faults:
            raise click.UsageError(broken(faults[0]))
        for one in beside:
            say_library(one)
        policies = [one.policy for one in beside if one.policy]
        for file in sorted(one for one in folder.glob("*") if one.name.endswith(SCENARIOS)):
            scenarios, wrong = read_scenarios(file.read_bytes(), str(file))
            for fault in wrong:
                click.echo(f"{fault.place.file}:{fault.place.line}: {fault.code} {fault.message}", err=True)
            trials += tried(scenarios, policies)
    return several, trials


def _live(site_name: str) -> Mapping[str, frozenset[Rule]]:
    """The rules that the cases of a site have come to, by `policy@version`."""
    from engine.cli.sites import asking, now, open_office

    office = open_office(site_name)
    from engine.office.lived import lived  # the store is slow to import

    return lived(office, asking(office, "", now()))


# How it is said


def _lines(found: Coverage) -> Iterator[str]:
    for document in found.documents:
        executable, tested = (percent(document.share(measure)) for measure in MEASURES)
        yield f"{document.title}  ({', '.join(document.policies)})"
        yield f"  executable clauses accounted for: {executable}; of those with a rule, proved by a scenario: {tested}"
    if not found.documents:
        yield "No policy here names a clause register: write `clauses: [NAME.clauses.yaml]` in it."
    for state, several in asking(found):
        yield f"{HEADINGS[state]} ({len(several)})"
        for _, one in several:
            why = f"  ({one.why})" if one.why else ""
            yield f"  {one.clause.id}  {one.clause.gist}{why}"
    if hands := by_hand(found):
        yield f"Done by hand ({len(hands)})"
        yield from (
            line for one in hands for line in (f"  {one.clause.id}  {one.clause.gist}", f"      {because(one)}")
        )
    for policy, missing in unreached(found):
        yield f"Rules of {policy} that no scenario comes to ({len(missing)})"
        yield from (f"  {one.rule}: {one.why}" for one in missing)
    for scenario, clause in found.strangers:
        yield f"The scenario {scenario} says that it covers {clause}, which no register has."
    failed, skipped = found.played["failed"], found.played["skipped"]
    yield f"{many(found.played['passed'], 'scenario')} passed, {failed} failed, {skipped} skipped"


def _json(found: Coverage) -> str:
    data = {
        "played": dict(found.played),
        "documents": [_document(one, found.asked_live) for one in found.documents],
        "rules": [
            {"policy": one.policy, "rule": one.rule, "at": one.place, "scenarios": list(one.scenarios),
             "why_not": one.why or None}
            for one in found.rules
        ],
        "unknown_clauses": [{"scenario": scenario, "clause": clause} for scenario, clause in found.strangers],
    }  # fmt: skip
    return json_said(data) + "\n"


def _document(document: Document, asked_live: bool) -> dict[str, Any]:
    counts = {measure: document.share(measure) for measure in MEASURES}
    return {
        "register": document.id,
        "title": document.title,
        "policies": list(document.policies),
        **{measure: {"part": part, "of": whole} for measure, (part, whole) in counts.items()},
        "clauses": [_clause(one, asked_live) for one in document.clauses],
    }


def _clause(one: Covered, asked_live: bool) -> dict[str, Any]:
    return {
        "clause": one.clause.id,
        "section": one.clause.section,
        "kind": one.clause.kind,
        "gist": one.clause.gist,
        "state": one.state,
        "live": one.live if asked_live else None,
        "why": one.why or None,
        "owner": one.owner or None,
        "rules": list(one.rules),
        "scenarios": list(one.scenarios),
    }


FORMS: Mapping[str, Callable[[Coverage], str]] = {
    "text": lambda found: "\n".join(_lines(found)) + "\n",
    "json": _json,
    "markdown": markdown,
    "html": page,
}
