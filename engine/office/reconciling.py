"""Reconciling: what the outbox says was sent to the record system, held against what that holds."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from engine.errors import PluginError, SiteError
from engine.office.asking import Asking, judged, states_of
from engine.office.dispatch import Carriers
from engine.office.enclosing import record_of
from engine.office.office import Council, Office
from engine.record import record
from engine.recordkeeping import Difference, Ledger, Pushed
from engine.store import outbox
from engine.store.outbox import Waiting


@record
class Reconciled:
    """What a record system does not hold as the outbox says, as far as whoever asks may see it."""

    system: str
    records: int
    """How many records of those councils it took."""
    differences: tuple[Difference, ...]
    left_out: int = 0
    """How many differences are of cases on files that they do not read."""


def reconciled(office: Office, carriers: Carriers, councils: Sequence[Council], asking: Asking) -> Reconciled:
    """Hold the record system of the site against the outbox, for some councils.

    Raises SiteError where the site names none, PluginError where that cannot say what it holds, or does not answer.
    """
    name = office.site.record_system
    system = carriers.record_systems.get(name) if name else None
    if system is None:
        raise SiteError("the site names no record system: name one under `records`, as `system`")
    if system.verify is None:
        raise PluginError(f"the record system '{name}' has no way to say what it holds")
    with office.store.reading() as connection:
        pushed = [_pushed(one) for key in office.councils for one in outbox.records(connection, key, name)]
    wanted = tuple(one.key for one in councils)
    ledger = Ledger(councils=wanted, pushed=tuple(pushed))
    found = [one for one in system.verify(ledger, carriers.settings_of("record system", name)) if one.council in wanted]
    mine = [one for council in councils for one in _readable(office, council, found, asking)]
    return Reconciled(
        system=name, records=sum(one.sent and one.council in wanted for one in pushed), differences=tuple(mine),
        left_out=len(found) - len(mine),
    )  # fmt: skip


def _pushed(one: Waiting) -> Pushed:
    whole = record_of(one)
    return Pushed(
        key=whole.key, council=whole.council, case=whole.case, event=whole.event, sent=one.state == outbox.SENT,
        sha256=hashlib.sha256(whole.text.encode()).hexdigest(), files=one.files,
    )  # fmt: skip


def _readable(office: Office, council: Council, found: Sequence[Difference], asking: Asking) -> list[Difference]:
    """Those of a council that are of no case, or of one that whoever asks reads."""
    own = [one for one in found if one.council == council.key]
    numbers = tuple(dict.fromkeys(one.case for one in own if one.case))
    with office.store.reading() as connection:
        hidden = {
            state.case.number
            for policy, state in states_of(office, connection, council, numbers, asking.now)
            if not judged(policy, state, council, asking, strict=False).may
        }
    return [one for one in own if one.case not in hidden]
