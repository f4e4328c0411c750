"""The contract: what every plugin must hold to, tried on it, and what breaks it said in sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any

from engine.errors import PluginError
from engine.host.away import carried_away
from engine.host.bearing import ASKED, Asking, Carrying, fresh_of, ledger_of
from engine.host.beyond import ALONE, Beyond
from engine.host.fetching import fetched
from engine.host.judging import answered, unsaid
from engine.host.month import Month
from engine.host.roll import Offer, Roll
from engine.host.standing import Standing, kept_to_its_folder
from engine.host.starting import refuse_not_installed
from engine.host.strains import LETTERS, ORDINARY, RECORDS, STRANGE, WITH_FILE
from engine.host.surviving import carried_on, dead_at
from engine.host.trial import DEEP, Trial, held, site_in
from engine.host.verifying import lying, newly, verified, whole
from engine.host.worker import Worker
from engine.language.site import Site
from engine.offers import Answer, Later, Letter, Never, Sent
from engine.record import replaced
from engine.recordkeeping import Ledger, Record

SECONDS = 10.0
"""How long a call may take here."""
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
BYPASSED = "nothing came by the relay: let the settings name its host and port in the place of the true server's"


def trials(
    plugin: str, settings: Any, folder: Path, seconds: float = SECONDS, beside: Iterable[str] = (),
    *, only: Collection[str] = (), beyond: Beyond = ALONE,
) -> Iterator[Trial]:  # fmt: skip
    """Try an installed plugin with those settings, in an empty folder; `beside` are others that it needs. Of what it
    offers `only` those names are tried, or all: where one of several is switched on, the settings are that one's.

    Where it reaches its other side by a relay, it is tried with every fault that there can be between the two, and else
    with a network on which nothing can be reached. `seconds` are what a call may take.

    Raises PluginError where it, or another that it needs, is not installed, or does not offer what is named.
    """
    refuse_not_installed((*beside, plugin))
    folder = folder.resolve()
    site = site_in(folder.joinpath(*DEEP), {**{one: {} for one in beside}, plugin: settings or {}})
    with Standing(site, seconds, seconds, verifying=seconds) as worker:
        roll = worker.roll()
        yield Trial("the plugin starts", "; ".join(_idle(site, name, str(why)) for name, why in roll.idle.items()))
        if roll.idle:
            return
        _refuse_unknown(roll, only)
        notifiers, systems = _chosen(roll.notifiers, only), _chosen(roll.record_systems, only)
        yield from _offers(roll)
        for name in notifiers:
            yield from _sending(worker, name, site, beyond)
        verify = [name for name, one in systems.items() if "verify" in one.ways]
        lay = {name: lying(worker, name, tried_records()) for name in verify}
        for one in systems.values():
            yield from _keeping(worker, one, site, beyond, lay.get(one.name, ()))
        for name, channel in _chosen(roll.channels, only).items():
            if "poll" in channel.ways:
                yield from fetched(worker, name, site, beyond)
                yield kept_to_its_folder(name, site)
    for notifier, system in zip_longest(notifiers, systems, fillvalue=""):
        here, names = folder / "month" / (notifier or system), (notifier, system)
        yield from _month(here, site, names, seconds, beyond, lay.get(system))
    if beyond.relay is not None and not beyond.relay.ever:
        yield Trial("the plugin reaches its other side by the relay", BYPASSED)


def _sending(worker: Worker, name: str, site: Site, beyond: Beyond) -> Iterator[Trial]:
    """A way to send."""
    yield from _carrier(worker, "notifier", name, LETTERS, site, [])
    yield from carried_on(worker, "notifier", name, LETTERS[ORDINARY], beyond.arrived)
    if beyond.relay is None:
        yield from carried_away(worker, "notifier", name, LETTERS[ORDINARY], beyond.arrived)
    else:
        yield from Carrying(worker, "notifier", name, LETTERS[ORDINARY], beyond.relay, beyond.arrived).trials()


def _keeping(worker: Worker, one: Offer, site: Site, beyond: Beyond, lay: Collection[str]) -> Iterator[Trial]:
    """A place to keep, in which things that nobody sent may `lay` before."""
    took: list[Record] = []
    there = partial(whole, worker, one.name, tried_records()) if "verify" in one.ways else _unasked
    yield from _carrier(worker, "record system", one.name, RECORDS, site, took)
    yield from carried_on(worker, "record system", one.name, WITH_FILE, beyond.arrived, there)
    if "receipts" in one.ways:
        yield held(f"{one.name}: receipts are told", partial(_answers, worker, "receipts", one.name))
    if "verify" in one.ways:
        differs = partial(verified, worker, one.name, tried_records(), took)
        yield held(f"{one.name}: verify says what is missing, altered or unknown", differs)
    yield from _kept(worker, one, beyond, lay)


def _unasked(_: Record) -> str:
    """Nothing is wrong where nobody can be asked."""
    return ""


def _idle(site: Site, name: str, why: str) -> str:
    """Why a plugin does not run; the site is only a trial, and whoever tries gave the settings in a file of theirs."""
    settings = re.sub(rf"{re.escape(str(site.file))}:\d+:\d+: ", "in the file of its settings (--settings): ", why)
    return f"'{name}' does not run: {settings}"


def _refuse_unknown(roll: Roll, only: Collection[str]) -> None:
    known = [name for offers in roll.offered.values() for name in offers]
    for name in only:
        if name not in known:
            raise PluginError(f"nothing that it offers is called '{name}'; there are {', '.join(known) or 'none'}")


def _chosen(offers: Mapping[str, Offer], only: Collection[str]) -> dict[str, Offer]:
    return {name: one for name, one in offers.items() if not only or name in only}


def _offers(roll: Roll) -> Iterator[Trial]:
    """What is offered has a name that a site file can hold, and says what it does."""
    several = [one for offers in roll.offered.values() for one in offers.values()]
    nothing = "it offers nothing: no function of it that is called as a hook has @hookimpl before it, or they give none"
    yield Trial("the plugin offers something", "" if several or roll.extended or roll.renderers else nothing)
    for one in several:
        strange = "" if NAME.fullmatch(one.name) else "a name is of small letters, digits and hyphens"
        yield Trial(f"{one.name}: its name can stand in a site file", strange)
        yield Trial(f"{one.name}: it says what it does", "" if one.summary.strip() else "its summary is empty")


def _carrier(worker: Worker, sort: str, name: str, several: Any, site: Site, took: list[Any]) -> Iterator[Trial]:
    """A way to send, or a place to keep: once for each key, whatever it is given, and nowhere but in its own place.
    What is strange and went is among what it `took` then."""
    ordinary, other = several[ORDINARY], other_than(several[ORDINARY])
    first: list[Answer] = []
    what = "letter" if sort == "notifier" else "record"
    yield held(f"{name}: an ordinary {what} goes", partial(_goes, worker, sort, name, ordinary, first))
    yield held(f"{name}: the same {what} again is the same one", partial(_again, worker, sort, name, ordinary, first))
    yield held(f"{name}: another {what} is another one", partial(_another, worker, sort, name, other, first))
    for strain, given in several.items():
        if strain != ORDINARY:
            yield held(
                f"{name}: a {what} {STRANGE[strain]} is answered",
                partial(_takes, worker, sort, name, given, took),
            )
    yield kept_to_its_folder(name, site)


def other_than(ordinary: Any) -> Any:
    """Another letter, or record, than the ordinary one."""
    return replaced(ordinary, key="trial/T2/0/0", case="T2")


def _answers(worker: Worker, sort: str, name: str) -> str:
    return unsaid(worker.call(sort, name))


def _takes(worker: Worker, sort: str, name: str, given: Any, took: list[Any]) -> str:
    answer = worker.call(sort, name, given)
    took += [given] if isinstance(answer, Sent) else []
    return unsaid(answer)


def _goes(worker: Worker, sort: str, name: str, given: Letter | Record, first: list[Answer]) -> str:
    answer = worker.call(sort, name, given)
    first.append(answer)
    if isinstance(answer, Sent):
        return "" if isinstance(answer.receipt, str) else f"its receipt is no text: {answer.receipt!r}"
    return answered(answer)


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


def _kept(worker: Worker, system: Offer, beyond: Beyond, lay: Collection[str]) -> Iterator[Trial]:
    """A place to keep, and the faults between it and its other side; after all of them it holds each record once."""
    if beyond.relay is None:
        yield from carried_away(worker, "record system", system.name, RECORDS[ORDINARY], beyond.arrived)
        return
    carrying = Carrying(worker, "record system", system.name, RECORDS[ORDINARY], beyond.relay, beyond.arrived)
    yield from carrying.trials()
    if "receipts" in system.ways:
        yield from Asking(worker, "receipts", system.name, beyond.relay).trials(ASKED)
    if "verify" in system.ways and carrying.sent:
        ledger = ledger_of(carrying.sent, tried_records())
        holds = partial(_holds, worker, system.name, ledger, lay)
        yield held(f"{system.name}: after all that it holds each record once, as it was sent", holds)
        few = ledger_of(carrying.sent[:1], ())
        yield from Asking(worker, "verify", system.name, beyond.relay, few).trials(ASKED)


def _holds(worker: Worker, name: str, ledger: Ledger, lay: Collection[str]) -> str:
    return newly(worker.call("verify", name, ledger), lay)


def tried_records() -> list[Record]:
    """Every record that these trials may have handed over, now or when they were made before."""
    ordinary = RECORDS[ORDINARY]
    return [*RECORDS.values(), other_than(ordinary), *dead_at(WITH_FILE), *fresh_of(ordinary)]


def _month(
    folder: Path, site: Site, names: tuple[str, str], seconds: float, beyond: Beyond, lay: Collection[str] | None
) -> Iterator[Trial]:  # fmt: skip
    """A month sent by a notifier and a record system, either of which may be empty, in a site of its own; `lay` is what
    nobody had sent and lay there before, of a record system that can be asked."""
    notifier, system = names
    plugins = site.plugins if notifier else {"engine_files": {}, **site.plugins}
    month = Month(folder, plugins, notifier=notifier or "files", system=system)
    sorts = (*(("letter", "notice") if notifier else ()), *(("record",) if system else ()))
    both = " and ".join(one for one in dict.fromkeys(names) if one)

    def goes() -> str:
        broke = month.play(seconds)
        several = {key: beyond.arrived(key) for key in month.keys(sorts)} if beyond.arrived is not None else {}
        wrong = next((key for key, many in several.items() if many != 1), "")
        return broke or (f"the other side has '{wrong}' {several[wrong]} times" if wrong else "")

    try:
        yield held(f"{both}: a month goes, each delivery once, though the process is ended in the middle of one", goes)
        if lay is not None:
            before = ledger_of((), tried_records()).pushed
            what = f"{system}: after that month it holds each record once, with its files"
            yield held(what, lambda: newly(month.differences(seconds, before), lay))
    finally:
        month.close()
