"""`engine plugins`: show the plugins, try one, or begin one."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, site_option

if TYPE_CHECKING:
    from engine.host.trial import Trial

CONNECTING = 5.0
"""Seconds that a server has to take a connection."""


@click.group("plugins")
def command() -> None:
    """Show the plugins, try one, or begin one."""


@command.command("list")
@site_option
@format_option
def listed(site_name: str | None, style: str) -> int:
    """List the plugins that are installed, which of them the site switches on, what those offer, and what keeps
    one from running.

    Exit 1: one that is switched on does not run.
    """
    from engine.host.listing import plugins_of

    rows = plugins_of(_site(site_name))
    if style == "json":
        print_json({"plugins": [_as_data(one) for one in rows]})
    else:
        for one in rows:
            click.echo(f"{one.name}  {_state_of(one)}")
            for what, offered, summary in one.offers:
                click.echo(f"  {what} {offered}: {summary}")
    return 1 if any(one.on and one.lacks for one in rows) else 0


def _site(named: str | None) -> Any:
    """The site, or None where there is none and none was asked for."""
    from engine.errors import SiteError
    from engine.language.site import site_named

    try:
        return site_named(named)
    except SiteError:
        if named is not None:
            raise
        return None


def _state_of(one: Any) -> str:
    state = "on" if one.on else "installed, not switched on"
    if one.install:
        return f"{state}; it needs more: {one.install} ({one.lacks})"
    return f"{state}, but it does not run: {one.lacks}" if one.lacks else state


def _as_data(one: Any) -> dict[str, Any]:
    offers = [{"sort": a, "name": b, "summary": c} for a, b, c in one.offers]
    return {"plugin": one.name, "on": one.on, "lacks": one.lacks or None, "install": one.install or None,
            "offers": offers}  # fmt: skip


@command.command("test")
@click.argument("plugin", metavar="NAME")
@click.option(
    "--settings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A YAML file of its settings. [none]",
)
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=10.0, help="How long one call may take. [10]")
@click.option("--beside", multiple=True, metavar="NAME", help="Another plugin that it needs.")
@click.option("--only", multiple=True, metavar="NAME", help="Of what it offers, that alone. [all]")
@click.option(
    "--against",
    metavar="HOST:PORT",
    help="The server that it speaks to, from which a relay then keeps it apart; its settings name the relay as "
    "${host} and ${port}.",
)
@format_option
def tried(
    plugin: str, settings: Path | None, seconds: float, beside: tuple[str, ...], only: tuple[str, ...],
    against: str | None, style: str,
) -> int:  # fmt: skip
    """Try the plugin of that NAME, which is installed, on what every plugin must hold to.

    It is called with letters and records as they come and as nobody wishes them, in an empty folder and in a process
    that can be ended. What it is set to reach is reached: name a trial server. With --against, the connection to that
    server is refused, silent, cut, slow and garbled too, at every step of what the two say. A channel is tried on what
    waits where it fetches: where nothing does, it is `untried`, which is no pass. Exit 1: something broke.
    """  # fmt: skip
    found = _tried(plugin, settings, seconds, beside, only, against)
    broke = [one for one in found if one.broke]
    if style == "json":
        print_json({"plugin": plugin, "trials": [_as_trial(one) for one in found]})
        return 1 if broke else 0
    for one in found:
        word = "broke" if one.broke else "untried" if one.untried else "holds"
        click.echo(f"{word}  {one.what}")
        if why := one.broke or one.untried:
            click.echo(f"       {why}")
    untried = sum(bool(one.untried) for one in found)
    said = f"{plugin}: {len(found) - len(broke) - untried} hold, {len(broke)} broke"
    click.echo(f"{said}, {untried} not tried" if untried else said)
    return 1 if broke else 0


def _as_trial(one: Trial) -> dict[str, str | None]:
    return {"trial": one.what, "broke": one.broke or None, "untried": one.untried or None}


def _tried(
    plugin: str, file: Path | None, seconds: float, beside: tuple[str, ...], only: tuple[str, ...], against: str | None
) -> list[Trial]:  # fmt: skip
    from engine.host.beyond import Beyond
    from engine.host.contract import trials  # the store is slow to import
    from engine.host.relay import Relay
    from engine.language.settings import filled, settings_in

    given = settings_in(file) if file is not None else {}
    with TemporaryDirectory(prefix="engine-plugin-") as place, ExitStack() as stack:
        if against is None:
            if filled(given, {"host": "", "port": ""}) != given:
                raise click.UsageError(
                    "the settings name the relay, as ${host} and ${port}: say with --against HOST:PORT where the "
                    "server is, or write its own address into the --settings file"
                )
            return list(trials(plugin, given, Path(place), seconds, beside, only=only))
        relay = stack.enter_context(Relay(*_listening(*_address(against))))
        by_relay = filled(given, {"host": relay.host, "port": str(relay.port)})
        if by_relay == given:
            raise click.UsageError(
                "with --against the settings name the relay: write ${host} and ${port} in the --settings file, in the "
                "place of the server's own"
            )
        return list(trials(plugin, by_relay, Path(place), seconds, beside, only=only, beyond=Beyond(relay=relay)))


def _address(written: str) -> tuple[str, int]:
    host, _, port = written.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise click.UsageError(f"'{written}' is no HOST:PORT; write it such as 127.0.0.1:8025")
    return host.strip("[]"), int(port)


def _listening(host: str, port: int) -> tuple[str, int]:
    """The same, where something takes connections there: else every trial would break, and none would say of what."""
    import socket

    try:
        with socket.create_connection((host, port), CONNECTING):
            return host, port
    except OSError as fault:
        raise click.UsageError(
            f"nothing takes connections at {host}:{port} ({fault.strerror or fault}): start the server that the plugin "
            "speaks to, or mend --against"
        ) from fault


@command.command("new")
@click.argument("begun", metavar="NAME")
@click.option("--kind", type=click.Choice(["notifier", "records", "channel"]), required=True, help="What it is to be.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where it is to lie. [townclerk-NAME]")
def begin(begun: str, kind: str, folder: Path | None) -> int:
    """Begin a plugin of that NAME: a package that holds to the contract, to be filled with what it is for."""
    from engine.host.beginning import package

    files, place = package(begun, kind), folder or Path(f"townclerk-{begun}")
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise click.UsageError(f"{place} is there already, and not an empty folder")
    for path, text in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8")
        click.echo(f"{place / path}: written")
    click.echo(f"Next: pip install -e {place}, and engine plugins test engine_{begun.replace('-', '_')}")
    return 0
