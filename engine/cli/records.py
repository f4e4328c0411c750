"""`engine records`: whether the record system holds what was sent to it."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import as_option, asking, council_option, format_option, many, now, site_option


@click.group("records")
def command() -> None:
    """Hold a record system against what was sent to it."""


@command.command("verify")
@as_option
@council_option
@site_option
@format_option
def verify(reader: str, council: str, site_name: str | None, style: str) -> int:
    """Read through what the record system holds, and say what is missing, was altered, or was never sent.

    Without --council, of every council. Every document is read back: that takes its time.

    Exit 1: something is missing, altered or unknown.
    """
    from engine.host.worker import Worker, carriers_in  # the store is slow to import
    from engine.language.site import site_named
    from engine.office.office import open_office
    from engine.office.reconciling import reconciled

    site = site_named(site_name)
    office = open_office(site)
    councils = [office.council(council)] if council else list(office.councils.values())
    with Worker(site) as worker:
        found = reconciled(office, carriers_in(worker), councils, asking(office, reader, now()))
    if style == "json":
        print_json(_data(found))
    else:
        for one in found.differences:
            click.echo(f"{one.key or one.council}: {one.sort}: {one.said}")
        click.echo(f"{many(found.records, 'record')} sent to {found.system}: {_verdict(found)}")
        if found.left_out:
            click.echo(f"{many(found.left_out, 'difference')} of cases on files left out", err=True)
    return 1 if found.differences or found.left_out else 0


def _verdict(found: Any) -> str:
    differences = len(found.differences) + found.left_out
    return many(differences, "difference") if differences else "all of it is there as it was sent"


def _data(found: Any) -> dict[str, Any]:
    return {
        "system": found.system,
        "records": found.records,
        "differences": [
            {"sort": one.sort, "council": one.council, "case": one.case or None, "key": one.key or None,
             "said": one.said}
            for one in found.differences
        ],
        "left_out": found.left_out,
    }  # fmt: skip
