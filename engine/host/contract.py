"""The contract: what every plugin must hold to, tried on it, and what breaks it said in sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from engine.errors import PluginError
from engine.host.bootstrap import host_of
from engine.host.plugins import Host
from engine.host.strains import LETTERS, ORDINARY, RECORDS, STRANGE
from engine.host.worker import Worker
from engine.language.settings import no_schema
from engine.language.site import Site, read_site
from engine.offers import Answer, Later, Letter, Never, Record, Sent
from engine.office.storekeeping import upgraded
from engine.record import replaced, tuple_record

SECONDS = 10.0
"""How long a call may take here."""
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
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
SITE = "engine: 1\nstore: store.db\ncouncils: {trial: {policies: [policy.yaml]}}\nplugins: "


@tuple_record
class Trial:
    """One thing that was tried, and what broke it; empty where it held."""

    what: str
    broke: str = ""


def site_in(folder: Path, plugins: Mapping[str, Any], policy: str = POLICY) -> Site:
    """An empty site in a folder: one council `trial`, one officer `amy`, and those plugins with their settings."""
    import json  # JSON is YAML too, and quotes whatever has to be quoted

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_text(policy, encoding="utf-8")
    (folder / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    (folder / "site.yaml").write_text(f"{SITE}{json.dumps(plugins)}\n", encoding="utf-8")
    site = read_site(folder / "site.yaml")
    upgraded(site.store)
    return site


def trials(
    plugin: str, settings: Any, folder: Path, seconds: float = SECONDS, beside: Iterable[str] = ()
) -> Iterator[Trial]:  # fmt: skip
    """Try an installed plugin with those settings, in an empty folder; `beside` are others that it needs.

    Raises PluginError where it does not start.
    """
    site = site_in(folder.joinpath(*DEEP), {**{one: {} for one in beside}, plugin: settings or {}})
    host = host_of(site)
    yield from _offers(host)
    with Worker(site, seconds, seconds) as worker:
        for name in host.notifiers:
            yield from _carrier(worker, "notifier", name, LETTERS, site)
        for name, one in host.record_systems.items():
            yield from _carrier(worker, "record system", name, RECORDS, site)
            if one.receipts is not None:
                yield _held(f"{name}: receipts are told", partial(_answers, worker, "receipts", name))
        for name, channel in host.channels.items():
            if channel.poll is not None:
                yield from _inbox(worker, name, site)


def _offers(host: Host) -> Iterator[Trial]:
    """What is offered has a name that a site file can hold, says what it does, and has settings that are a schema."""
    several = [one for offers in host.offered.values() for one in offers.values()]
    own = any(host.own_hooks.values()) or bool(list(host.renderers()))
    nothing = "it offers nothing: no hook of the engine is implemented" if not (several or own) else ""
    yield Trial("the plugin offers something", nothing)
    for one in several:
        strange = "" if NAME.fullmatch(one.name) else "a name is of small letters, digits and hyphens"
        yield Trial(f"{one.name}: its name can stand in a site file", strange)
        yield Trial(f"{one.name}: it says what it does", "" if one.summary.strip() else "its summary is empty")
        yield Trial(f"{one.name}: its settings are a JSON Schema", no_schema(one.settings))


def _carrier(worker: Worker, sort: str, name: str, several: Any, site: Site) -> Iterator[Trial]:
    """A way to send, or a place to keep: once for each key, whatever it is given, and nowhere but in its own place."""
    ordinary, other = several[ORDINARY], replaced(several[ORDINARY], key="trial/T2/0/0", case="T2")
    first: list[Answer] = []
    what = "letter" if sort == "notifier" else "record"
    yield _held(f"{name}: an ordinary {what} goes", partial(_goes, worker, sort, name, ordinary, first))
    yield _held(f"{name}: the same {what} again is the same one", partial(_again, worker, sort, name, ordinary, first))
    yield _held(f"{name}: another {what} is another one", partial(_another, worker, sort, name, other, first))
    for strain, given in several.items():
        if strain != ORDINARY:
            yield _held(
                f"{name}: a {what} {STRANGE[strain]} is answered",
                partial(_answers, worker, sort, name, given),
            )
    inside = site.file.resolve().parent
    whole = inside.parents[len(DEEP) - 1]
    outside = sorted(path.name for path in whole.rglob("*") if path.is_file() and not path.is_relative_to(inside))
    said = f"it wrote {', '.join(outside)} outside the folder of the site" if outside else ""
    yield Trial(f"{name}: it keeps to the folder of the site", said)


def _held(what: str, tried: Callable[[], str]) -> Trial:
    try:
        return Trial(what, tried())
    except PluginError as fault:
        return Trial(what, str(fault))


def _answers(worker: Worker, sort: str, name: str, *given: Any) -> str:
    worker.call(sort, name, *given)
    return ""


def _goes(worker: Worker, sort: str, name: str, given: Letter | Record, first: list[Answer]) -> str:
    answer = worker.call(sort, name, given)
    first.append(answer)
    if isinstance(answer, Sent):
        return "" if isinstance(answer.receipt, str) else f"its receipt is no text: {answer.receipt!r}"
    word = "Later" if isinstance(answer, Later) else "Never"
    return f"it answered {word}: {answer.why}" if answer.why else f"it answered {word}, and does not say why"


def _again(worker: Worker, sort: str, name: str, given: Letter | Record, first: list[Answer]) -> str:
    answer = worker.call(sort, name, given)
    if isinstance(answer, Later | Never):
        return f"the second time it answered {type(answer).__name__}: {answer.why}"
    before = first[0].receipt if first and isinstance(first[0], Sent) else answer.receipt
    if answer.receipt != before:
        return f"one key got two receipts, '{before}' and '{answer.receipt}': it went twice"
    return ""


def _another(worker: Worker, sort: str, name: str, given: Letter | Record, first: list[Answer]) -> str:
    answer = worker.call(sort, name, given)
    before = first[0].receipt if first and isinstance(first[0], Sent) else ""
    if isinstance(answer, Sent) and before and answer.receipt == before:
        return f"two keys got one receipt, '{before}': one of the two may be lost"
    return ""


def _inbox(worker: Worker, name: str, site: Site) -> Iterator[Trial]:
    """An inbox: it counts what came, and brings the same in once."""
    counted: list[int] = []

    def polls() -> str:
        answer = worker.call("poll", name)
        strange = [
            key for key, many in answer.items() if not (isinstance(key, str) and isinstance(many, int) and many >= 0)
        ]
        counted.append(_cases(site))
        return f"it counts {answer!r}: numbers by what they count are wanted" if strange else ""

    def again() -> str:
        polls()
        more = counted[-1] - counted[0]
        return f"asked again at once it brought {more} more in: a key is wanted for each" if more else ""

    yield _held(f"{name}: what came in is counted", polls)
    yield _held(f"{name}: what was fetched is fetched once", again)


def _cases(site: Site) -> int:
    from engine.office.asking import Asking
    from engine.office.office import open_office
    from engine.office.read import Wanted, listing

    office = open_office(site)
    try:
        return listing(office, Wanted(), Asking(now=datetime.now(UTC)), limit=1).total
    finally:
        office.store.close()
