"""`engine schema`: print a JSON Schema, for editors and for other tools."""

from __future__ import annotations

import click

from engine.resources import folder


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema called NAME; without NAME, list the schemas.

    For completion in an editor, put this as the first line of a file, with the path to the printed schema:

    # yaml-language-server: $schema=policy.schema.json
    """
    known = {path.name.removesuffix(".schema.json"): path for path in sorted(folder("schemas").glob("*.schema.json"))}
    if name is None:
        for one in known:
            click.echo(one)
    elif name not in known:
        raise click.UsageError(f"there is no schema '{name}'; there are {', '.join(known)}")
    else:
        click.echo(known[name].read_text(encoding="utf-8"), nl=False)
