"""Limits: how much and how often one address may send, and the headers that keep a browser safe."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, ip_address, ip_network
from threading import Lock

from python_multipart.multipart import parse_options_header
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine_web import patience
from engine_web.telling import Tell

ADDRESSES = 20_000
"""Addresses that are counted at once; of more, those that were quiet longest are forgotten."""
BODY = 1_000_000
"""Bytes of a body, where it is not that of a form, with which files come."""
FORM = re.compile(r"/[^/]+/new")
HOUSEHOLD = 64
"""How many bits of an address of IPv6 tell one household from another."""
CHARSETS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
TOO_LARGE = "This is larger than {:g} megabytes, which is the most. Please send less."
STRANGE = "This is written in a way that is not read here. Please send it in UTF-8."
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


class NotRead(Exception):
    """A body is larger than is read, or does not come."""


class Limits:
    """What stands before everything that is served."""

    def __init__(self, app: ASGIApp, tell: Tell, *, form_bytes: int, requests_a_minute: int) -> None:
        self.app, self.tell, self.form_bytes, self.rate = app, tell, form_bytes, Rate(requests_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        wait = self.rate.wait(address_of(scope))
        if wait:
            sentence = f"Too many requests come from one address. Please wait {int(wait) + 1} seconds."
            await self._refused(scope, receive, send, 429, sentence, wait)
        elif not _readable(scope):
            await self._refused(scope, receive, send, 415, STRANGE)
        elif _told_length(scope) > (most := self._most(scope)):
            await self._refused(scope, receive, send, 413, TOO_LARGE.format(most / 1_000_000))
        else:
            await self._passed(scope, receive, send, most)

    def _most(self, scope: Scope) -> int:
        """The largest body that is read: files come with a form alone, and what else comes is parsed at once."""
        return self.form_bytes if FORM.fullmatch(scope["path"]) else BODY

    async def _passed(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        read, begun, whole, waited = 0, False, False, 0.0
        over: tuple[int, str] | None = None

        async def counted() -> Message:
            nonlocal read, over, whole, waited
            asked = time.monotonic()
            try:
                message = await (receive() if whole else asyncio.wait_for(receive(), patience.wait_for(waited, read)))
            except TimeoutError:
                over = (408, patience.TOO_SLOW)
                raise NotRead from None
            waited += time.monotonic() - asked
            read, whole = read + len(message.get("body", b"")), not message.get("more_body", False)
            if read > most:
                over = (413, TOO_LARGE.format(most / 1_000_000))
                raise NotRead
            return message

        async def safe(message: Message) -> None:
            nonlocal begun
            if over and not begun:
                return  # what is answered to half a request is not sent; the answer is below
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] = _with_ours(message.get("headers", []))
            await send(message)

        # HEAD is GET without its body, which the server leaves out by the method that it was asked with itself
        asked = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        try:
            await self.app(asked, counted, safe)
        except Exception as fault:  # noqa: BLE001 - the one place where what nobody foresaw is caught
            if not over:
                sys.stderr.write(f"engine_web: {scope['method']} {scope['path']!r}: {type(fault).__name__}: {fault}\n")
        if over and not begun:
            await self._refused(scope, receive, send, *over)

    async def _refused(
        self, scope: Scope, receive: Receive, send: Send, status: int, sentence: str, wait: float = 0
    ) -> None:  # fmt: skip
        answer = self.tell(scope["path"], status, "limits", sentence)
        answer.raw_headers[:] = _with_ours(answer.raw_headers)
        if wait:
            answer.headers["retry-after"] = str(int(wait) + 1)
        await answer(scope, receive, send)


def address_of(scope: Scope) -> str:
    """The address that asks; of IPv6 the network of a household, which takes any address in it that it likes."""
    client = scope.get("client")
    try:
        address = ip_address(str(client[0]) if client else "")
    except ValueError:
        return str(client[0]) if client else ""
    if isinstance(address, IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or ip_network((address, HOUSEHOLD), strict=False))


def _readable(scope: Scope) -> bool:
    """Whether a body is said to be in UTF-8, or not in anything else.

    Python knows codecs that take the square of the length (punycode), and such as make what no store keeps (utf-7).
    """
    kinds = [value for name, value in scope["headers"] if name == b"content-type"]
    return all(parse_options_header(one)[1].get(b"charset", b"utf-8").lower() in CHARSETS for one in kinds)


def _with_ours(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with those that keep a browser safe; what does not say so is kept by nobody."""
    own = [*headers, *HEADERS]
    return own if any(name == b"cache-control" for name, _ in own) else [*own, (b"cache-control", b"no-store")]


def _told_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
