"""`engine case export`: cases with their histories, a JSON object a line."""

from __future__ import annotations

import json
from pathlib import Path

import click

from engine.cli.answering import FORMAT_VERSION
from engine.cli.sites import NEW_FILE, as_option, asking, council_option, left_out, many, now, open_office, site_option
from engine.office.plainly import case_data


@click.command("export")
@click.argument("numbers", nargs=-1)
@click.option("--output", type=NEW_FILE, help="Where to write. [standard output]")
@as_option
@council_option
@site_option
def command(numbers: tuple[str, ...], output: Path | None, reader: str, council: str, site_name: str | None) -> int:
    """Write cases with their histories, as JSON Lines; without NUMBERS, every case.

    A file is written whole or not at all.
    """
    office = open_office(site_name)
    from engine.office import read  # the store is slow to import

    here = office.council(council) if council or len(office.councils) == 1 else None
    wanted = read.Wanted(council=here.key if here else "")
    at = now()
    asks = asking(office, reader, at, "export")
    found = read.listing(office, wanted, asks)
    chosen = [(row.council, row.number) for row in found.rows]
    if numbers:
        chosen = [(read.council_of(office, number, council).key, number) for number in numbers]
    draft = output.with_name(f".{output.name}.part") if output else None
    out = draft.open("w", encoding="utf-8") if draft else None
    for key, number in chosen:
        view = read.case(office, office.council(key), number, at, asks)
        click.echo(json.dumps({"format_version": FORMAT_VERSION, **case_data(view, at)}, ensure_ascii=False), file=out)
    if out is not None and draft is not None and output is not None:
        out.close()
        draft.replace(output)
        click.echo(f"{output}: {many(len(chosen), 'case')}")
    left_out(0 if numbers else found.left_out, asks.by)
    return 0
