"""`engine init`: begin a site."""

from __future__ import annotations

import re
from pathlib import Path

import click

from engine.cli.paths import loaded_at
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
def command(policies: tuple[str, ...], folder: Path) -> int:
    """Begin a site for the POLICY files or folders: a site file, and a store.

    A site file that is there already is kept, and its store made if it has none. A policy without people beside it
    gets a people file to be filled in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    if not path.exists():
        councils = _councils(policies)
        path.write_text(_site(councils, folder), encoding="utf-8")
        click.echo(f"{path}: written")
        for one in councils.values():
            _write_people(one)
    site = read(path)
    from engine.office.storekeeping import upgraded  # SQLAlchemy and alembic are slow to import

    before, after = upgraded(site.store)
    click.echo(f"{site.store.removeprefix('sqlite:///')}: {'made' if before is None else f'revision {after}'}")
    click.echo(f"Next: engine case lodge --site {path} --kind … --channel … --details … --by OFFICER")
    return 0


def _councils(policies: tuple[str, ...]) -> dict[str, list[Loaded]]:
    """The policies of each council, by a key made from its name."""
    councils: dict[str, list[Loaded]] = {}
    for one in loaded_at(policies):
        if one.policy is None:
            raise click.UsageError(f"{one.file} cannot be read as a policy; run `engine check` on it first")
        key = re.sub(r"[^a-z0-9]+", "-", one.policy.council.lower()).strip("-") or "council"
        councils.setdefault(key, []).append(one)
    return councils


def _write_people(several: list[Loaded]) -> None:
    """Begin the people file of a council that has none."""
    path = Path(several[0].file).parent / PEOPLE
    roles = {role for one in several if one.policy for role in one.policy.roles}
    if not path.exists():
        path.write_text(STUB + "".join(f"  - {{role: {role}, officer: somebody}}\n" for role in sorted(roles)))
        click.echo(f"{path}: begun; write who works for the council")


def _site(councils: dict[str, list[Loaded]], folder: Path) -> str:
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
