"""A trial: what was tried and what broke it, and the small site in which plugins are tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.errors import PluginError
from engine.language.site import Site, read_site
from engine.office.storekeeping import upgraded
from engine.record import tuple_record

POLICY = """engine: 1
policy: contract
council: Brookdale
version: "1"
status: adopted
effective: {from: 2020-01-01}
timezone: UTC
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: none}}
roles: {officer: {}}
kinds: {request: {untimed: it is only a trial}}
levels: [{id: first, seats: [officer]}]
"""
PEOPLE = "engine: 1\nofficers: {amy: {name: Amy Adams}}\nholders: [{role: officer, officer: amy}]\n"
DEEP = ("a", "b", "c", "d", "e", "f", "site")
"""Where the site lies below the folder of the trials: so deep that what climbs out of it is still seen."""
SITE = "engine: 1\nstore: store.db\ncouncils: {trial: {policies: [policy.yaml]}}\n"


@tuple_record
class Trial:
    """One thing that was tried, and what broke it; empty where it held, or where it was not tried at all."""

    what: str
    broke: str = ""
    untried: str = ""
    """Why it was not tried, though nothing broke: that is no pass."""


def site_in(
    folder: Path, plugins: Mapping[str, Any], policy: str = POLICY, people: str = PEOPLE,
    more: Mapping[str, Any] = {},
) -> Site:  # fmt: skip
    """An empty site in a folder: one council `trial`, one officer `amy`, and those plugins with their settings.

    `more` is what the site file says besides.
    """
    import json  # JSON is YAML too, and quotes whatever has to be quoted

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_text(policy, encoding="utf-8")
    (folder / "people.yaml").write_text(people, encoding="utf-8")
    said = {"plugins": plugins, **more}
    text = SITE + "".join(f"{key}: {json.dumps(one)}\n" for key, one in said.items())
    (folder / "site.yaml").write_text(text, encoding="utf-8")
    site = read_site(folder / "site.yaml")
    upgraded(site.store)
    return site


def cases_in(site: Site) -> int:
    """How many cases there are."""
    from engine.office.asking import Asking
    from engine.office.office import open_office
    from engine.office.read import Wanted, listing

    office = open_office(site)
    try:
        return listing(office, Wanted(), Asking(now=datetime.now(UTC)), limit=1).total
    finally:
        office.store.close()


def held(what: str, tried: Callable[[], str]) -> Trial:
    """Whether it held: what was tried says what broke, or raises PluginError."""
    try:
        return Trial(what, tried())
    except PluginError as fault:
        return Trial(what, str(fault))
