"""Guidance: what the document advises at a step. It is shown, and nothing is ever refused because of it."""

from __future__ import annotations

from engine.policy.conditions import Condition
from engine.record import tuple_record


@tuple_record
class Guidance:
    """One piece of advice."""

    text: str
    at: tuple[str, ...] = ()
    """Verbs, decisions, declared events, kinds, levels or letters at which it is shown; empty is always."""
    when: Condition | None = None
    clause: str = ""
