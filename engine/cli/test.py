"""`engine test`: play the scenarios beside policies."""

from __future__ import annotations

from pathlib import Path

import click

from engine.cli.answering import print_json
from engine.findings import Finding, in_file_order
from engine.language.load import Loaded, load, policy_files
from engine.rehearse.results import Failure, Result, played
from engine.rehearse.scenarios import Scenario, read_scenarios

SCENARIOS = (".scenario.yaml", ".scenario.yml")


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("-k", "only", default="", metavar="WORDS", help="Only scenarios whose id or title has these words.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print. [text]")
@click.option("-v", "--verbose", is_flag=True, help="Print the timeline of scenarios that pass, too.")
def command(paths: tuple[str, ...], only: str, style: str, verbose: bool) -> int:
    """Play the scenarios beside policies.

    PATHS are folders, scenario files, or policies for what lies beside them. Exit 0: all passed; 4: a scenario failed;
    5: none ran.
    """
    results: list[Result] = []
    findings: list[Finding] = []
    for folder, files in _by_folder(paths or (".",)).items():
        loaded = _policies(folder)
        faults = [one for found in loaded for one in found.findings if one.severity == "error"]
        for found in loaded:
            say_library(found)
        if faults:
            raise click.UsageError(broken(faults[0]))
        policies = [found.policy for found in loaded if found.policy]
        for file in files:
            scenarios, wrong = read_scenarios(file.read_bytes(), str(file))
            findings += wrong
            results += [played(one, policies) for one in scenarios if _wanted(one, only)]
    errors = [one for one in in_file_order(findings) if one.severity == "error"]
    if style == "json":
        _print_json(results, errors)
    else:
        _print_text(results, errors, verbose)
    if not errors and not any(one.outcome != "skipped" for one in results):
        click.echo("no scenario ran", err=True)
        return 5
    return 4 if errors or any(one.outcome == "failed" for one in results) else 0


def _by_folder(paths: tuple[str, ...]) -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = {}
    for name in paths:
        path = Path(name)
        if not path.exists():
            raise click.UsageError(f"there is no file or folder '{name}'")
        files = [path] if path.name.endswith(SCENARIOS) else sorted(_beside(path))
        if not files and path.is_file():
            raise click.UsageError(f"there are no scenarios beside '{name}': they are files called *.scenario.yaml")
        for file in files:
            found.setdefault(file.parent, []).append(file)
    return found


def _beside(path: Path) -> list[Path]:
    """The scenario files of a folder and of those below; of a file, only those that lie beside it."""
    found = path.rglob("*") if path.is_dir() else path.parent.glob("*")
    return [one for one in found if one.name.endswith(SCENARIOS)]


def _policies(folder: Path) -> list[Loaded]:
    files = [file for file in policy_files(folder) if file.parent == folder]
    if not files:
        raise click.UsageError(f"there is no policy beside the scenarios in '{folder}'")
    return [load(file, library=True) for file in files]


def say_library(loaded: Loaded) -> None:
    """Say on standard error where holidays are not frozen."""
    if loaded.used_library:
        click.echo(
            f"note: {loaded.file} has no calendar lock; holidays come from the library as installed "
            f"(freeze them with: engine calendar lock {loaded.file})", err=True,
        )  # fmt: skip


def broken(fault: Finding) -> str:
    """What is said of a policy on which nothing can be played."""
    place = fault.place
    return f"{place.file}:{place.line}: {fault.code} {fault.message}. Run `engine check` on it first."


def _wanted(scenario: Scenario, only: str) -> bool:
    words = only.lower().split()
    return all(word in f"{scenario.id} {scenario.title}".lower() for word in words)


def _print_text(results: list[Result], errors: list[Finding], verbose: bool) -> None:
    for finding in errors:
        place = finding.place
        click.echo(f"{place.file}:{place.line}:{place.column}: {finding.code} {finding.message}")
        if finding.fix:
            click.echo(f"  Fix: {finding.fix}")
    for one in results:
        if one.outcome == "failed":
            for failure in one.failures:
                _print_failure(one, failure)
        elif verbose:
            click.echo(f"passed  {one.scenario.id}  {one.scenario.title}")
            for line in one.timeline:
                click.echo(f"    {line}")
    count = {word: sum(one.outcome == word for one in results) for word in ("passed", "failed", "skipped")}
    skipped = f", {count['skipped']} skipped" if count["skipped"] else ""
    faults = f"; {len(errors)} fault{'s' if len(errors) > 1 else ''} in the files: what has one is not played"
    click.echo(f"{count['passed']} passed, {count['failed']} failed{skipped}{faults if errors else ''}")


def _print_failure(result: Result, failure: Failure) -> None:
    scenario = result.scenario
    title = f"  {scenario.title}" if scenario.title else ""
    click.echo(f"FAILED  {scenario.id}{title}")
    click.echo(f"  {scenario.file}:{failure.line}" + (f" (step {failure.step})" if failure.step else ""))
    if failure.sentence:
        click.echo(f"  {failure.sentence}")
    if failure.differences:
        width = max(len(one.what) for one in failure.differences)
        wide = max(len(one.expected) for one in failure.differences)
        click.echo(f"  {'':{width}}  {'expected':{max(wide, 8)}}  found")
        for one in failure.differences:
            click.echo(f"  {one.what:{width}}  {one.expected:{max(wide, 8)}}  {one.found}")
    for line in result.timeline:
        click.echo(f"    {line}")
    click.echo()


def _print_json(results: list[Result], errors: list[Finding]) -> None:
    data = {
        "errors": [
            {"code": one.code, "message": one.message, "file": one.place.file, "line": one.place.line} for one in errors
        ],
        "scenarios": [
            {
                "id": one.scenario.id,
                "title": one.scenario.title,
                "file": one.scenario.file,
                "line": one.scenario.line,
                "outcome": one.outcome,
                "covers": list(one.scenario.covers),
                "failures": [
                    {
                        "line": failure.line,
                        "step": failure.step,
                        "message": failure.sentence,
                        "differences": [
                            {"what": d.what, "expected": d.expected, "found": d.found} for d in failure.differences
                        ],
                    }
                    for failure in one.failures
                ],
            }
            for one in results
        ],
    }
    print_json(data)
