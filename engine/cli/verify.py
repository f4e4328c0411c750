"""`engine verify`: prove that no history was edited, shortened or reordered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, many, open_office, site_option


@click.command("verify")
@click.option(
    "--write-anchor", type=click.Path(path_type=Path, dir_okay=False), help="Write the head of every history."
)
@click.option(
    "--anchor",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Compare with heads written earlier, kept elsewhere.",
)
@site_option
@format_option
def command(write_anchor: Path | None, anchor: Path | None, site_name: str | None, style: str) -> int:
    """Prove that no history was edited, shortened or reordered.

    An anchor written earlier and kept away from the server also shows histories that were rewritten as a whole.

    Exit 1: something was tampered with.
    """
    office = open_office(site_name)
    from engine.office import read  # the store is slow to import

    known = _read(anchor) if anchor is not None else []
    found = [_line(one) for one in (*read.breaks(office), *read.unlike(office, known))]
    heads = read.anchors(office)
    if write_anchor is not None:
        write_anchor.write_text("".join(json.dumps(head) + "\n" for head in heads), encoding="utf-8")
    if style == "json":
        print_json({"histories": len(heads), "breaks": found})
    else:
        for line in found:
            click.echo(line)
        verdict = f"{len(found)} {'does' if len(found) == 1 else 'do'} not hold" if found else "all hold"
        click.echo(f"{many(len(heads), 'history', 'histories')}: {verdict if len(heads) != 1 or found else 'it holds'}")
    return 1 if found else 0


def _read(anchor: Path) -> list[Any]:
    """The heads in an anchor. Raises UsageError where it is none."""
    if not anchor.is_file():
        raise click.UsageError(f"there is no anchor at '{anchor}'")
    found = []
    for n, line in enumerate(anchor.read_bytes().splitlines(), 1):
        try:
            council, history, version, head = json.loads(line)
        except (ValueError, TypeError, RecursionError):
            raise click.UsageError(f"'{anchor}', line {n}: an anchor has a list of four a line") from None
        if not (isinstance(version, int) and all(isinstance(one, str) for one in (council, history, head))):
            raise click.UsageError(f"'{anchor}', line {n}: an anchor has a list of four a line")
        found.append((council, history, version, head))
    return found


def _line(one: Any) -> str:
    event = f", event {one.version}" if one.version else ""
    return f"{one.council} {one.history}{event}: {one.what}"
