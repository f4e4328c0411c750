"""Restrictions: what may stand on a person's contact, who decides it, what gets through, and when it is reviewed."""

from __future__ import annotations

from engine.policy.conditions import Condition
from engine.policy.who import Who
from engine.record import record, tuple_record


@tuple_record
class Most:
    """No more than so many contacts let through in a calendar period; which number, the decision says."""

    per: str
    at_least: int = 1
    at_most: int = 1000


@record
class Measure:
    """One part of a restriction: an intake rule for one person."""

    id: str
    title: str = ""
    when: Condition | None = None
    """Which contacts it catches; None catches all, unless it only limits their number or is only shown."""
    most: Most | None = None
    shown: bool = False
    """Whether it cannot be tested, and is only shown to officers: a ban from premises, a time to call."""
    act: bool = False
    communicate: bool = False
    clause: str = ""


@tuple_record
class Exempt:
    """What a person judges to be a reason to let a contact through all the same."""

    id: str
    judged_by: tuple[Who, ...]
    title: str = ""
    from_acceptance: bool = True
    """Whether clocks run from the acceptance, rather than from the receipt."""
    clause: str = ""


@record
class Restriction:
    """A restriction that may be put on a person, as the case of conduct about that person decides."""

    id: str
    title: str = ""
    decided_by: str = ""
    """The decision that imposes, continues, amends and lifts it."""
    measures: tuple[Measure, ...] = ()
    exempt: tuple[Exempt, ...] = ()
    always: Condition | None = None
    """What gets through whatever stands."""
    review: str = ""
    """The timeframe of its review."""
    ends: str = ""
    """The timeframe at whose limit it ends by itself."""
    appeal: str = ""
    """The window in which it may be appealed."""
    clause: str = ""

    def measure(self, name: str) -> Measure | None:
        """The measure of that id."""
        return next((one for one in self.measures if one.id == name), None)
