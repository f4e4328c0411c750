"""Versions: which issue of a policy a case keeps, and which later rules reach it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from engine.policy.policy import Policy
from engine.record import replaced

UNCOVERED = "none"
"""The version of a case that no policy in force covered when it was received."""


def in_force(versions: Sequence[Policy], received: date) -> Policy | None:
    """The adopted version that covers a matter received on that date, the latest where several do; None where none."""
    covering = [one for one in versions if one.status == "adopted" and one.covers(received)]
    return max(covering, key=lambda one: one.effective[0], default=None)


def uncovered(versions: Sequence[Policy]) -> Policy:
    """A stand-in for a matter that no policy covers: it is registered, and nothing is promised."""
    return replaced(versions[-1], version=UNCOVERED, timeframes={}, intake=(), _indexes={})


def reaching(pinned: Policy, versions: Sequence[Policy], today: date) -> Policy:
    """A case's own version, with the rules of later ones in force by today that reach open cases."""
    later = [
        one for one in versions
        if one.id == pinned.id and one.status == "adopted" and pinned.effective[0] < one.effective[0] <= today
    ]  # fmt: skip
    more = {name: rule for one in later for name, rule in one.timeframes.items() if rule.open_cases}
    if not more or pinned.version == UNCOVERED:
        return pinned
    return replaced(pinned, timeframes={**pinned.timeframes, **more}, _indexes={})
