"""Delivery: what the outbox is to send because of an event."""

from __future__ import annotations

from datetime import datetime

from engine.record import fresh, record


@record
class Delivery:
    """Something the outbox must send. `key` is the same however often it is tried, so that it arrives once."""

    key: str
    sort: str
    """notice (to an officer or a role) or letter (to a person)."""
    to: str
    about: str
    """What it is: `overdue`, `warning`, `acknowledged`, the name of an event."""
    case: str
    """Its number; empty for a duty of the calendar."""
    at: datetime
    channel: str = ""
    fields: dict[str, str] = fresh(factory=dict)
    """What the text may name."""
