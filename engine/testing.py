"""What tests of a plugin may import: the contract, letters and records to try it on, a relay between it and its other
side with the faults that there can be, and a desk over an empty site."""

from __future__ import annotations

from pathlib import Path

from engine.host.contract import trials
from engine.host.faults import FAULTS, Fault
from engine.host.relay import Relay
from engine.host.strains import LETTERS, ORDINARY, RECORDS
from engine.host.trial import POLICY, Trial, site_in
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import open_office

__all__ = ["FAULTS", "LETTERS", "ORDINARY", "RECORDS", "Fault", "Relay", "Trial", "desk_in", "trials"]


def desk_in(folder: Path, policy: str = POLICY, now: Clock | None = None) -> OfficeDesk:
    """A desk over an empty site in a folder, with one council `trial` under that policy; `now` is its clock."""
    site = site_in(folder, {}, policy)
    office = open_office(site)
    return OfficeDesk(office) if now is None else OfficeDesk(office, now)
