"""Retention: which class of a disposal authority a case belongs to, how long it is kept, and what becomes of it."""

from __future__ import annotations

from engine.calendars.units import Amount
from engine.policy.conditions import Condition
from engine.policy.moments import Earliest, Happens, Moment, said
from engine.record import record

DISPOSALS = {"destroy": "destroyed", "transfer": "transferred", "review": "looked at again"}
"""What is done with the record of a case once it need be kept no longer, and how that is said of it."""
PERMANENT = "permanent"
"""How long a record is kept of which there is no disposal."""
KEEP = "keep"
"""What is done with what is kept permanently, where nothing else is written."""
ENDED = Earliest((Happens("closed"), Happens("withdrawn"), Happens("redirected"), Happens("joined")))
"""The end of a case, whatever ended it: from there it is counted where nothing is written."""


@record
class RetentionRule:
    """One rule of retention. The first that fits a case counts."""

    id: str
    file_class: str
    """The class of the disposal authority, with its number and name as that writes them."""
    keep: Amount | None
    """In months or years; None is permanently."""
    title: str = ""
    when: Condition | None = None
    start: Moment = ENDED
    """From when it is counted."""
    disposal: str = KEEP
    """destroy, transfer or review; KEEP of what is kept permanently."""
    clause: str = ""

    @property
    def start_said(self) -> str:
        """From when it is counted, in words."""
        return "the end of the case" if self.start == ENDED else said(self.start)
