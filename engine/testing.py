"""What tests of a plugin may import: the contract, letters and records to try it on, and a desk over an empty site."""

from __future__ import annotations

from pathlib import Path

from engine.host.contract import POLICY, Trial, site_in, trials
from engine.host.strains import LETTERS, ORDINARY, RECORDS
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import open_office

__all__ = ["LETTERS", "ORDINARY", "RECORDS", "Trial", "desk_in", "trials"]


def desk_in(folder: Path, policy: str = POLICY, now: Clock | None = None) -> OfficeDesk:
    """A desk over an empty site in a folder, with one council `trial` under that policy; `now` is its clock."""
    site = site_in(folder, {}, policy)
    office = open_office(site)
    return OfficeDesk(office) if now is None else OfficeDesk(office, now)
