"""`engine import`: many lodgements from a file."""

from __future__ import annotations

from pathlib import Path

import click

from engine.cli.answering import print_json
from engine.cli.sites import council_option, format_option, many, now, open_office, site_option


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", default="engine", help="Who takes them in. [engine]")
@click.option("--quiet", is_flag=True, help="No progress bar.")
@council_option
@site_option
@format_option
def command(file: Path, by: str, quiet: bool, council: str, site_name: str | None, style: str) -> int:
    """Take many lodgements in from FILE, CSV or JSON Lines: a column `received`, and the fields of a lodgement.

    Rejected rows are written beside it in the same form, with the reason in a last column. When it is broken off, the
    same command goes on from there, and a row that another file brought before is not taken again: nothing is lost, and
    nothing taken twice. Fields may be separated by commas, semicolons or tabs.

    Exit 1: some rows were rejected.
    """
    if not file.is_file():
        raise click.UsageError(f"there is no file '{file}'")
    office = open_office(site_name)
    from engine.office.bulk import import_file  # the store is slow to import
    from engine.office.rows import how_many_rows

    here = office.council(council)
    size = how_many_rows(file)
    with click.progressbar(length=size, label=file.name, hidden=quiet or style == "json") as bar:
        taken = import_file(office, here, file, by=by, now=now(), told=bar.update)
    if style == "json":
        rejects = str(taken.rejects) if taken.rejects else None
        counts = {"rows": taken.rows, "taken": taken.taken, "known": taken.known, "rejected": taken.rejected}
        print_json({**counts, "rejects": rejects})
    else:
        again = f" ({many(taken.before, 'row')} had been dealt with before)" if taken.before else ""
        new = taken.taken - taken.known
        click.echo(f"{many(taken.rows, 'row')}: {new} taken in, {taken.rejected} rejected{again}")
        if taken.known:
            known = f"{many(taken.known, 'row')} {'is' if taken.known == 1 else 'are'}"
            click.echo(f"{known} not taken again: another file brought them before")
        if taken.rejects:
            click.echo(f"rejected rows with their reasons: {taken.rejects}")
    return 1 if taken.rejected else 0
