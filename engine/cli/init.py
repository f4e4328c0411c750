"""`engine init`: begin a site."""

from __future__ import annotations

import re
from pathlib import Path

import click

from engine.cli.paths import loaded_at
from engine.language.site import NAME
from engine.language.site import read_site as read


@click.command("init")
@click.argument("policies", nargs=-1, metavar="POLICY...", required=True)
@click.option("--folder", default=".", type=click.Path(path_type=Path), help="Where the site is to lie. [this folder]")
def command(policies: tuple[str, ...], folder: Path) -> int:
    """Begin a site for the POLICY files or folders: a site file, and a store.

    A site file that is there already is kept, and its store made if it has none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    if not path.exists():
        path.write_text(_site(policies, folder), encoding="utf-8")
        click.echo(f"{path}: written")
    site = read(path)
    from engine.office.storekeeping import upgraded  # SQLAlchemy and alembic are slow to import

    before, after = upgraded(site.store)
    click.echo(f"{site.store.removeprefix('sqlite:///')}: {'made' if before is None else f'revision {after}'}")
    click.echo(f"Next: engine case lodge --site {path} --kind … --channel … --detail …")
    return 0


def _site(policies: tuple[str, ...], folder: Path) -> str:
    councils: dict[str, list[str]] = {}
    for one in loaded_at(policies):
        if one.policy is None:
            raise click.UsageError(f"{one.file} cannot be read as a policy; run `engine check` on it first")
        key = re.sub(r"[^a-z0-9]+", "-", one.policy.council.lower()).strip("-") or "council"
        file = Path(one.file).resolve()
        try:
            named = str(file.relative_to(folder.resolve()))
        except ValueError:
            named = str(file)
        councils.setdefault(key, []).append(named)
    lines = [
        "# What this installation runs. `engine schema site` prints the schema of this file.",
        "engine: 1",
        "store: townclerk.db",
        "councils:",
    ]
    for key, files in councils.items():
        quoted = ", ".join(f'"{file}"' for file in files)
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
