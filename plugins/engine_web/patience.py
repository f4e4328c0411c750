"""Patience: how long a connection may take to say what it wants, so that who says nothing holds no place for ever."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEAD_WITHIN = 20.0
"""Seconds in which the head of a request has to come."""
BODY_AFTER = 20.0
"""Seconds after which the next piece of a body has to come."""
TOO_SLOW = "What was sent stopped on its way. Please try again."
Seen = tuple[RequestResponseCycle | None, bool]


class Patient(H11Protocol):
    """A connection of uvicorn, which itself waits for ever for the rest of a head; this one is closed instead."""

    _look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look whether a request comes."""
        super().connection_made(transport)
        self._look = self.loop.call_later(HEAD_WITHIN, self._looked, (None, True))

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no more."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def _looked(self, before: Seen) -> None:
        """Close it where all was answered at the last look, and nothing whole has come since."""
        now: Seen = (self.cycle, self.cycle is None or self.cycle.response_complete)
        if now[1] and now == before:
            self.transport.close()
        else:
            self._look = self.loop.call_later(HEAD_WITHIN, self._looked, now)
