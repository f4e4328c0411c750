"""Duties of the calendar: told of by the sweep, recorded as done, and listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.case.delivery import Delivery
from engine.case.duties import Standing, kept, standing
from engine.case.events import DutyDone
from engine.case.fulfilling import Told, fulfil, place_of, tell
from engine.case.sheet import Entry
from engine.case.who import somebody
from engine.dates import day_said
from engine.errors import Stale
from engine.office.office import Council, Office
from engine.office.reports import report_on
from engine.policy.policy import Policy
from engine.policy.records import Duty
from engine.policy.reports import owed
from engine.policy.versions import in_force
from engine.record import record, replaced
from engine.store import histories, outbox, shelf
from engine.store.batch import Batch
from engine.store.histories import History
from engine.store.store import Connection

TRIES = 20
"""How often something is looked at anew because somebody else was first."""
LINES = 200
"""Entries of a list that a notice holds; the report has them all."""


@record
class Owed:
    """A duty as it stands: the times up to now and the next one, in order."""

    duty: Duty
    policy: Policy
    times: tuple[Standing, ...]
    watched: bool
    """Whether the sweep watches over it already."""


def tell_of_duties(office: Office, council: Council, now: datetime) -> int:
    """Record everything that somebody is to be told of duties by now, once each; gives how many notices went out."""
    names = _names(council)
    if not names:
        return 0
    with office.store.reading() as connection:
        asked = _asked(office, connection, council, names, now)
    return sum(
        _tell(office, council, name, now, _lists(office, council, expected.deliveries, now))
        for name, (_, expected) in asked.items()
        if expected.events
    )


def done(
    office: Office, council: Council, name: str, *, by: str, at: datetime, now: datetime, label: str = "",
    present: tuple[str, ...] = (), note: str = "",
) -> DutyDone:  # fmt: skip
    """Record that a duty was done. Raises Refused; nothing is then recorded."""
    for _ in range(TRIES):
        try:
            with office.store.transaction() as connection:
                versions = office.versions_of(connection, council)
                holding = in_force(versions, at.astimezone(versions[-1].zone).date()) or versions[-1]
                who, *others = (somebody(holding, one, at) for one in (by, *present))
                before, told = _asked(office, connection, council, [name], now)[name]
                history = (*before.events, *told.events[:1]) if not before.events else before.events
                event = fulfil(
                    versions, name, history, by=who, at=at, now=now, label=label, present=tuple(others), note=note
                )
                batch = Batch(connection)
                more = (*history[len(before.events) :], event)
                histories.append(batch, council.key, place_of(name), "duty", before, more)
                batch.write()
            return event
        except Stale:
            continue
    raise Stale


def duties_of(office: Office, council: Council, now: datetime) -> list[Owed]:
    """Every duty and report of the version in force now, as it stands, also those that no sweep has watched yet."""
    with office.store.reading() as connection:
        versions = office.versions_of(connection, council)
        asked = _asked(office, connection, council, _names(council), now)
    holding = in_force(versions, now.astimezone(versions[-1].zone).date()) or versions[-1]
    found = []
    for name, duty in owed(holding).items():
        before, told = asked.get(name, (History(), Told()))
        times = standing(versions, name, kept((*before.events, *told.events)), now) if duty.dated else []
        found.append(Owed(duty=duty, policy=holding, times=tuple(times), watched=bool(before.events)))
    return found


def _names(council: Council) -> list[str]:
    """The dated duties of all versions."""
    several = (duty for policy in council.versions for duty in owed(policy).values() if duty.dated)
    return list(dict.fromkeys(duty.id for duty in several))


def _asked(
    office: Office, connection: Connection, council: Council, names: Sequence[str], now: datetime
) -> dict[str, tuple[History, Told]]:
    """Of each duty its history, and what is to be told by now."""
    versions = office.versions_of(connection, council)
    since = shelf.first_used(connection, council.key) or now
    found = histories.load_many(connection, council.key, [place_of(name) for name in names])
    held = {name: found.get(place_of(name), History()) for name in names}
    return {name: (before, tell(versions, name, before.events, now, since)) for name, before in held.items()}


def _tell(office: Office, council: Council, name: str, now: datetime, lists: Mapping[tuple[str, str], str]) -> int:
    for _ in range(TRIES):
        try:
            with office.store.transaction() as connection:
                before, told = _asked(office, connection, council, [name], now)[name]
                batch = Batch(connection)
                histories.append(batch, council.key, place_of(name), "duty", before, told.events)
                outbox.queue(batch, council.key, [_with_list(one, lists) for one in told.deliveries])
                batch.write()
            return len(told.deliveries)
        except Stale:
            continue
    raise Stale


def _with_list(one: Delivery, lists: Mapping[tuple[str, str], str]) -> Delivery:
    said = lists.get((one.fields["occurrence"], one.to))
    return replaced(one, fields={**one.fields, "list": said}) if said and one.about == "report-due" else one


def _lists(
    office: Office, council: Council, deliveries: Sequence[Delivery], now: datetime
) -> dict[tuple[str, str], str]:
    """What each reader of a report finds in its list, by period and role. Gathered before anything is written."""
    found = {}
    for name, label in dict.fromkeys((one.fields["name"], one.fields["occurrence"]) for one in deliveries):
        readers = [one.to for one in deliveries if one.about == "report-due" and one.fields["occurrence"] == label]
        report = next((one.reports[name] for one in reversed(council.versions) if name in one.reports), None)
        if report is None or report.listing is None or not readers:
            continue
        sheet = report_on(office, council, name, label, now)
        others = set(readers) - set(report.listing.route.values()) or set(readers)
        for role in readers:
            own = [one for one in sheet.entries if one.to == role or (not one.to and role in others)]
            lines = [_line(one, sheet.policy) for one in own[:LINES]]
            more = [f"and {len(own) - LINES} more"] if len(own) > LINES else []
            found[label, role] = "\n\n" + ("\n".join([*lines, *more]) or "Nothing of yours was late.")
    return found


def _line(one: Entry, policy: Policy) -> str:
    due = day_said(one.due.astimezone(policy.zone).date())
    return f"{one.case}: {one.title}, due {due}" + (
        ", done since" if one.done else ", no longer owed" if one.over else ""
    )
