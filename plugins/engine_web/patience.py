"""Patience: how long a connection may take to say what it wants, so that who says nothing holds no place for ever."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEAD_WITHIN = 20.0
"""Seconds in which the head of a request has to come."""
BODY_AFTER = 20.0
"""Seconds after which the next piece of a body has to come."""
BODY_GRACE = 60.0
"""Seconds for which a body may be waited for in all, and one more for each `SLOWEST` bytes of it: who sends a byte now
and then holds no place either."""
SLOWEST = 1000
"""Bytes a second, which the slowest telephone sends."""
TOO_SLOW = "What was sent stopped on its way. Please try again."
Seen = tuple[RequestResponseCycle | None, bool, int]
"""What a look finds: the request, whether it is answered, and how many bytes of answers wait to be taken."""


def wait_for(waited: float, read: int) -> float:
    """Seconds to wait for the next piece of a body, of which so much was waited for and read before."""
    return max(0.0, min(BODY_AFTER, BODY_GRACE + read / SLOWEST - waited))


class Patient(H11Protocol):
    """A connection of uvicorn, which itself waits for ever for the rest of a head; this one is closed instead."""

    _look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look whether a request comes."""
        super().connection_made(transport)
        self._look = self.loop.call_later(HEAD_WITHIN, self._looked, (None, True, 0))

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no more."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def _looked(self, before: Seen) -> None:
        """Close it where all was answered at the last look, and nothing whole has come since; and break it off where
        nothing of an answer was taken since, which would else be kept for as long as somebody likes."""
        left = self.transport.get_write_buffer_size()
        now: Seen = (self.cycle, self.cycle is None or self.cycle.response_complete, left)
        if left and now == before:
            self.transport.abort()
        elif now[1] and now == before:
            self.transport.close()
        else:
            self._look = self.loop.call_later(HEAD_WITHIN, self._looked, now)
