"""`engine check`: are the policies well formed, and do they make sense?"""

from __future__ import annotations

from datetime import date

import click

from engine.check.reporters import REPORTERS
from engine.cli.checks import Wish, said
from engine.findings import NAMES, Finding
from engine.policy.nearest import nearest
from engine.policy.values import NotAValue, read_day


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "style", type=click.Choice(list(REPORTERS)), default="text", help="How to print. [text]")
@click.option(
    "--fail-level", type=click.Choice(["error", "warning"]), default="error", help="From what on to fail. [error]"
)
@click.option("--as-of", metavar="DATE", help="The day to check for. [today]")
@click.option("--select", multiple=True, metavar="CODE", help="Only these findings.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these findings.")
@click.option("--site", metavar="PATH", help="Check a site file too, and the plugins that it names.")
def command(
    paths: tuple[str, ...],
    style: str,
    fail_level: str,
    as_of: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    site: str | None,
) -> int:
    """Check that policies are well formed and make sense.

    PATH is a policy file, a folder of them, or `-` for standard input; none is this folder, or the policies of the
    site. Nothing is changed, and nothing but the files is read.

    Exit 0: nothing at or above the fail level; 1: something; 3: no policy could be read.
    """
    day = _day(as_of)
    _known((*select, *ignore))
    named, faults = _of_site(site)
    lines, code = said(
        Wish(
            paths=paths or named or (".",), day=day, style=style, fail_level=fail_level, select=select, ignore=ignore,
            beside=tuple(faults),
        )
    )  # fmt: skip
    for line in lines:
        click.echo(line)
    return code


def _known(codes: tuple[str, ...]) -> None:
    """Refuse a code, or the beginning of one, that no finding has."""
    for code in codes:
        if not any(known.startswith(code) for known in NAMES):
            close = nearest(code, NAMES, 0.5)
            hint = f"; did you mean '{close}'?" if close else "; docs/findings lists them"
            raise click.UsageError(f"no finding has the code '{code}'{hint}")


def _of_site(name: str | None) -> tuple[tuple[str, ...], list[Finding]]:
    """The policies that a site names, and what is wrong with its file."""
    if name is None:
        return (), []
    from engine.host.checking import faults_of_site  # plugins start only where a site is checked
    from engine.language.site import find_site

    site, faults = faults_of_site(find_site(name))
    return tuple(str(path) for one in (site.councils.values() if site else ()) for path in one.policies), faults


def _day(as_of: str | None) -> date:
    if as_of is None:
        return date.today()  # noqa: DTZ011 - the day on the wall where the command is typed
    try:
        return read_day(as_of)
    except NotAValue as fault:
        raise click.UsageError(str(fault)) from None
