"""What tests of a plugin may import: the contract, letters and records to try it on, a relay between it and its other
side with the faults that there can be, and a desk over an empty site."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from engine.host import contract
from engine.host.beyond import Arrived, Aside, Beyond, Fill
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


def trials(
    plugin: str, settings: Any, folder: Path, seconds: float = contract.SECONDS, beside: Iterable[str] = (),
    *, only: Collection[str] = (), relay: Relay | None = None, arrived: Arrived | None = None,
    fill: Fill | None = None, aside: Aside | None = None,
) -> list[Trial]:  # fmt: skip
    """Try an installed plugin with those settings, in an empty folder, and give each trial that was made, which
    says what `broke` it. `beside` are others that it needs. Of what it offers `only` those names are tried, or all.

    Where it reaches its other side by a relay, it is tried with every fault that there can be between the two.
    `arrived` says how many of a key the other side has, and `fill` puts some new matters where a channel fetches them,
    from the folder of the site, and says how many; `aside` says how many lie where somebody looks for what was refused.
    `seconds` are what a call may take.

    Raises PluginError where it, or another that it needs, is not installed, or does not offer what is named.
    """
    beyond = Beyond(relay=relay, arrived=arrived, fill=fill, aside=aside)
    return list(contract.trials(plugin, settings, folder, seconds, beside, only=only, beyond=beyond))
