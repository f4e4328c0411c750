"""Limits: how much and how often one address may send, and the headers that keep a browser safe."""

from __future__ import annotations

import sys
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine_web.telling import Tell

ADDRESSES = 20_000
"""Addresses that are counted at once; of more, those that were quiet longest are forgotten."""
HEADERS = [
    (b"content-security-policy", b"default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
     b"frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]  # fmt: skip


class Rate:
    """So many in a minute for each address, with as many at once."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.a_minute, self.clock = a_minute, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, address: str) -> float:
        """Seconds until the address may ask again; nought where it may now, which then counts."""
        with self._lock:
            now = self.clock()
            left, at = self._left.pop(address, (float(self.a_minute), now))
            left = min(float(self.a_minute), left + (now - at) * self.a_minute / 60)
            allowed = left >= 1
            self._left[address] = (left - 1 if allowed else left, now)
            while len(self._left) > ADDRESSES:
                self._left.popitem(last=False)
            return 0.0 if allowed else (1 - left) * 60 / self.a_minute


class TooLarge(Exception):
    """A body is larger than is read."""


class Limits:
    """What stands before everything that is served."""

    def __init__(self, app: ASGIApp, tell: Tell, *, body_bytes: int, requests_a_minute: int) -> None:
        self.app, self.tell, self.body_bytes, self.rate = app, tell, body_bytes, Rate(requests_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        wait = self.rate.wait(address_of(scope))
        if wait:
            sentence = f"Too many requests come from one address. Please wait {int(wait) + 1} seconds."
            await self._refused(scope, receive, send, 429, sentence, wait)
        elif _told_length(scope) > self.body_bytes:
            await self._refused(scope, receive, send, 413, self._too_large())
        else:
            await self._passed(scope, receive, send)

    async def _passed(self, scope: Scope, receive: Receive, send: Send) -> None:
        read, begun, over = 0, False, False

        async def counted() -> Message:
            nonlocal read, over
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.body_bytes:
                over = True
                raise TooLarge
            return message

        async def safe(message: Message) -> None:
            nonlocal begun
            if over and not begun:
                return  # what is answered to half a request is not sent; the answer is below
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] = [*message.get("headers", []), *HEADERS]
            await send(message)

        try:
            await self.app(scope, counted, safe)
        except Exception as fault:  # noqa: BLE001 - the one place where what nobody foresaw is caught
            if not over:
                sys.stderr.write(f"engine_web: {scope['method']} {scope['path']!r}: {type(fault).__name__}: {fault}\n")
        if over and not begun:
            await self._refused(scope, receive, send, 413, self._too_large())

    def _too_large(self) -> str:
        return f"This is larger than {self.body_bytes / 1_000_000:g} megabytes, which is the most. Please send less."

    async def _refused(
        self, scope: Scope, receive: Receive, send: Send, status: int, sentence: str, wait: float = 0
    ) -> None:  # fmt: skip
        answer = self.tell(scope["path"], status, "limits", sentence)
        answer.raw_headers.extend(HEADERS)
        if wait:
            answer.headers["retry-after"] = str(int(wait) + 1)
        await answer(scope, receive, send)


def address_of(scope: Scope) -> str:
    """The address that asks."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def _told_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
