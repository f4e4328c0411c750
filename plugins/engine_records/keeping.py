"""Keeping and looking: what every record system here answers, whatever keeps it from that."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.api import Answer, Difference, EngineError, Later, Ledger, Never, Sent, Settings
from engine_records.connecting import Client
from engine_records.faults import NotEver, NotNow
from engine_records.holding import Shelf, held


def kept(settings: Settings, keep: Callable[[Client], str]) -> Answer:
    """Keep a record with a client, which gives what the other side calls it; what keeps it from that is told."""
    try:
        with Client(settings) as client:
            return Sent(receipt=keep(client))
    except NotNow as fault:
        return Later(why=str(fault), after=fault.after)
    except NotEver as fault:
        return Never(why=str(fault))


def compared(settings: Settings, ledger: Ledger, holding: Callable[[Client], Shelf]) -> Iterable[Difference]:
    """What is missing, altered or was never sent of some councils. Raises EngineError where that cannot be asked."""
    try:
        with Client(settings, None) as client:
            yield from held(ledger, holding(client))
    except (NotNow, NotEver) as fault:
        raise EngineError(str(fault)) from None
