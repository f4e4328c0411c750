"""Checking a site file: its form, and what it asks of plugins that these do not offer or do not take."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from engine.errors import PluginError
from engine.findings import Finding, at
from engine.host.bootstrap import files_missing, misfits, not_offered
from engine.host.roll import Roll
from engine.host.starting import installed, not_installed
from engine.host.worker import Worker
from engine.language.load import load, policy_files
from engine.language.site import Site, site_in
from engine.language.text import Text
from engine.policy.nearest import nearest
from engine.policy.vocabulary import EVENTS


def faults_of_site(path: Path) -> tuple[Site | None, list[Finding]]:
    """The site in a file, and what is wrong with it: its form, and what it names that no plugin offers (E105)."""
    site, findings, text = site_in(path)
    if site is None:
        return None, findings
    known = installed()
    missing = [name for name in site.plugins if name not in known]
    for name in missing:
        place = text.place(("plugins", name), key=True)
        message, fix = f"the plugin `{name}` is not installed", not_installed(name, known)
        findings.append(Finding(code="E105", message=message, marks=at(place), fix=fix))
    try:
        with Worker(site) as worker:
            roll = worker.found()
    except PluginError as fault:
        findings.append(Finding(code="E105", message=str(fault), marks=at(text.place(("plugins",), key=True))))
        return site, findings
    idle = _idle(roll, text, missing)
    unfit = [fault for _, fault in misfits(site, roll, text)]
    nobody = [] if idle else _nobody_offers(site, roll, text)  # one that is installed and does not run may offer it
    missing_files = [] if unfit else files_missing(site, roll, text)
    return site, [*findings, *idle, *unfit, *nobody, *missing_files, *_never_happens(site, text)]


def _idle(roll: Roll, text: Text, missing: list[str]) -> list[Finding]:
    found = []
    for name, idle in roll.idle.items():
        if name in missing:
            continue
        message = (
            f"the plugin `{name}` {'needs more than is installed' if idle.install else 'does not run'}: {idle.why}"
        )
        fix = f"Run {idle.install}" if idle.install else "Mend it, or take it out; the others run without it."
        place = text.place(("plugins", name), key=True)
        found.append(Finding(code="E105", message=message, marks=at(place), fix=fix))
    return found


def _nobody_offers(site: Site, roll: Roll, text: Text) -> list[Finding]:
    found = []
    for where, why in not_offered(site, roll):
        message, _, offered = why.partition("; ")
        fix = f"Switch on the plugin that offers it under `plugins`. {offered[:1].upper()}{offered[1:]}."
        found.append(Finding(code="E105", message=message, marks=at(text.place(where)), fix=fix))
    return found


def _never_happens(site: Site, text: Text) -> list[Finding]:
    """Events whose records the site wants, and that neither the language nor any policy of the site knows (E102)."""
    strange = [(n, name) for n, name in enumerate(site.recorded) if name not in EVENTS]
    if not strange:
        return []
    files = [file for one in site.councils.values() for path in one.policies for file in policy_files(path)]
    policies = [load(file, library=True).policy for file in files]
    if None in policies:  # what is wrong with it is told, and it may well declare them
        return []
    known = {*EVENTS}
    for policy in filter(None, policies):
        known |= {*policy.events, *(f"{timeframe}.lapsed" for timeframe in policy.timeframes)}
    return [
        Finding(
            code="E102", message=f"no policy of this site has an event `{name}`: no record would ever be pushed",
            marks=at(text.place(("records", "events", n))), fix=_meant(name, known),
        )
        for n, name in strange if name not in known
    ]  # fmt: skip


def _meant(event: str, known: Collection[str]) -> str:
    close = nearest(event, sorted(known))
    if close:
        return f"Did you mean `{close}`?"
    return "Name an event of every case, one under `events` of a policy, or `TIMEFRAME.lapsed`."
