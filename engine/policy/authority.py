"""Authority: who may do what, what that takes, what must come first, and who may not."""

from __future__ import annotations

from engine.policy.categories import Requirement
from engine.policy.conditions import Condition
from engine.policy.limits import Limit
from engine.policy.who import Who
from engine.record import record, tuple_record


@tuple_record
class Step:
    """What must come before a decision: a step towards it, taken by somebody, or an event."""

    word: str = ""
    """propose, recommend, refer, consult or agree; empty where an event is asked for."""
    who: tuple[Who, ...] = ()
    event: str = ""
    when: Condition | None = None
    valid_for: Limit | None = None
    """How long after the step the decision may rest on it; None is for ever."""
    clause: str = ""


@tuple_record
class Barred:
    """Who may not: exactly one of the five is written."""

    party: str = ""
    """Whoever is in that party role."""
    did: str = ""
    """Whoever did that before on this case: an event, or a decision."""
    step: str = ""
    """Whoever took that step towards the decision, since it was last taken."""
    under: str = ""
    """Whoever reports, in the end, to somebody in that party role."""
    over: str = ""
    """Whoever somebody in that party role reports to, in the end."""
    first: bool = False
    """Of `did: assigned`, whether the first handler alone is meant."""
    clause: str = ""


@record
class Decision:
    """Who may do what, and under which conditions."""

    id: str
    title: str = ""
    by: tuple[Who, ...] = ()
    """Empty is any officer."""
    only: bool = False
    """Whether a higher level may not."""
    or_delegate: str = ""
    """The delegation whose holders may too."""
    when: Condition | None = None
    unless: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    after: tuple[Step, ...] = ()
    """In the order in which they must have been taken."""
    not_by: tuple[Barred, ...] = ()
    approver: tuple[Who, ...] = ()
    letters: tuple[str, ...] = ()
    """The letters that are written when it is taken."""
    reviews: tuple[str, ...] = ()
    """The acts that it looks at again: events and decisions, whose doers should not take it (W607)."""
    clause: str = ""


@tuple_record
class Remedy:
    """What puts a matter right, and the decision that it takes."""

    id: str
    title: str = ""
    decision: str = ""
    clause: str = ""


STEPS = ("propose", "recommend", "refer", "consult", "agree")
BINDING = ("propose", "recommend", "agree")
"""Steps that, when refused, are not taken; advice has been taken whatever it says."""
INVOLVED = (Barred(party="subject"), Barred(party="complainant"))
"""Who is involved in a case where nothing is written."""
