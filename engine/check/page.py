"""What a page of a finding holds."""

from __future__ import annotations

from engine.record import tuple_record


@tuple_record
class Page:
    """What there is to know of one finding; `docs/findings` adds a failing file and what is said of it."""

    what: str
    why: str
    fix: str
