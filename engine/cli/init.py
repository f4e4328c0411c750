"""`engine init`: begin a site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from engine.check.checking import checked
from engine.cli.answering import print_json
from engine.cli.paths import loaded_at
from engine.cli.sites import format_option, many
from engine.language.load import Loaded
from engine.language.site import NAME
from engine.language.site import read_site as read

PEOPLE = "people.yaml"
STUB = """# Who works for the council, and who holds which role. `engine schema people` prints the schema of this file.
engine: 1
officers:
  somebody: {name: Write a name}
holders:
"""


@click.command("init")
@click.argument("policies", nargs=-1, metavar="POLICY...", required=True)
@click.option("--folder", default=".", type=click.Path(path_type=Path), help="Where the site is to lie. [this folder]")
@format_option
def command(policies: tuple[str, ...], folder: Path, style: str) -> int:
    """Begin a site for the POLICY files or folders: a site file, and a store.

    A site file that is there already is kept, and its store made if it has none. A policy without people beside it
    gets a people file to be filled in. With a policy that has errors nothing is made.
    """
    path = folder / NAME
    kept = path.exists()
    written = [] if kept else _written(_councils(policies), folder)
    site = read(path)
    from engine.office.storekeeping import upgraded  # SQLAlchemy and alembic are slow to import

    before, after = upgraded(site.store)
    store = site.store.removeprefix("sqlite:///")
    if style == "json":
        made = {"store": store, "store_made": before is None, "revision": after}
        print_json({"site": str(path), "written": [str(file) for file in written], **made})
        return 0
    if kept:
        click.echo(f"{path}: kept as it is")
    for file in written:
        click.echo(f"{file}: written" if file == path else f"{file}: begun; write who works for the council")
    click.echo(f"{store}: {'made' if before is None else f'revision {after}'}")
    click.echo(f"Next: engine case lodge --site {path} --kind … --channel … --details … --by OFFICER")
    return 0


def _written(councils: Mapping[str, list[Loaded]], folder: Path) -> list[Path]:
    """The files that were written: the site file, and people files that were lacking."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.write_text(_site(councils, folder), encoding="utf-8")
    return [path, *(people for one in councils.values() if (people := _people_begun(one)) is not None)]


def _councils(policies: tuple[str, ...]) -> dict[str, list[Loaded]]:
    """The policies of each council, each once, by a key made from its name. Raises UsageError where one has errors."""
    several = {Path(one.file).resolve(): one for one in loaded_at(policies)}
    faults = [one for one in checked(list(several.values()), date.today()) if one.severity == "error"]  # noqa: DTZ011
    if faults:
        place, more = faults[0].place, f" and {many(len(faults) - 1, 'error')} more" if len(faults) > 1 else ""
        raise click.UsageError(
            f"{place.file}:{place.line}: {faults[0].code} {faults[0].message}{more}. Nothing was made: run "
            f"`engine check {place.file}`, mend the policy, and begin the site then"
        )
    councils: dict[str, list[Loaded]] = {}
    for one in several.values():
        if one.policy is None:
            raise click.UsageError(f"{one.file} cannot be read as a policy; run `engine check` on it first")
        key = re.sub(r"[^a-z0-9]+", "-", one.policy.council.lower()).strip("-") or "council"
        councils.setdefault(key, []).append(one)
    return councils


def _people_begun(several: list[Loaded]) -> Path | None:
    """The people file of a council that had none."""
    path = Path(several[0].file).parent / PEOPLE
    if path.exists():
        return None
    roles = {role for one in several if one.policy for role in one.policy.roles}
    path.write_text(STUB + "".join(f"  - {{role: {role}, officer: somebody}}\n" for role in sorted(roles)))
    return path


def _site(councils: Mapping[str, list[Loaded]], folder: Path) -> str:
    lines = [
        "# What this installation runs. `engine schema site` prints the schema of this file.",
        "engine: 1",
        "store: townclerk.db",
        "councils:",
    ]
    for key, several in councils.items():
        quoted = ", ".join(f'"{_named(Path(one.file), folder)}"' for one in several)
        lines += [f"  {key}:", f"    policies: [{quoted}]"]
        lines += [f'    numbers: "{key[:1].upper()}{{year}}-{{serial:05}}"']
    lines += [
        "plugins:",
        "  engine_files: {letters: letters, records: records}",
        "notices: files",
        "letters: files",
        "records: {system: file-drop, events: [received, resolved, closed]}",
    ]
    return "\n".join(lines) + "\n"


def _named(file: Path, folder: Path) -> str:
    """The file as the site names it: from its own folder, where it lies below that."""
    whole = file.resolve()
    return str(whole.relative_to(folder.resolve())) if whole.is_relative_to(folder.resolve()) else str(whole)
