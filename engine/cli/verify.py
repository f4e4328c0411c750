"""`engine verify`: prove that no history was edited, shortened or reordered."""

from __future__ import annotations

import json
from pathlib import Path

import click

from engine.cli.sites import format_option, open_office, print_json, site_option


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

    found = [f"{one.council} {one.history}, event {one.version}: {one.what}" for one in read.breaks(office)]
    heads = read.anchors(office)
    if anchor is not None:
        found += _against(anchor, heads)
    if write_anchor is not None:
        write_anchor.write_text("".join(json.dumps(head) + "\n" for head in heads), encoding="utf-8")
    if style == "json":
        print_json({"histories": len(heads), "breaks": found})
    else:
        for line in found:
            click.echo(line)
        click.echo(f"{len(heads)} histories: " + (f"{len(found)} do not hold" if found else "all hold"))
    return 1 if found else 0


def _against(anchor: Path, heads: list[tuple[str, str, int, str]]) -> list[str]:
    """Histories that are shorter than they were, or whose head at that length was another."""
    if not anchor.is_file():
        raise click.UsageError(f"there is no anchor at '{anchor}'")
    now = {(council, history): (version, head) for council, history, version, head in heads}
    found = []
    for line in anchor.read_text(encoding="utf-8").splitlines():
        council, history, version, head = json.loads(line)
        here = now.get((council, history))
        if here is None:
            found.append(f"{council} {history}: it was there when the anchor was written, and is gone")
        elif here[0] < version or (here[0] == version and here[1] != head):
            found.append(f"{council} {history}, event {version}: not what it was when the anchor was written")
    return found
