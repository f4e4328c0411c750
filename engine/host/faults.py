"""Faults: what networks and servers do to a talk, each with the words in which it is told."""

from __future__ import annotations

from collections.abc import Mapping

from engine.record import tuple_record

NO_TEXT = bytes([0xFF, 0xFE, 0x00, 0xD8, 0xC3, 0x28, 0xA0, 0xA1, 0x80, 0xF5, 0x00, 0x0D, 0x0A]) * 5
"""What is no text in UTF-8, UTF-16 or ASCII, and no beginning of any protocol."""
SIGN_IN = b"<!doctype html><title>Sign in</title><form method=post>Please sign in to go on.</form>"
ELSEWHERE = "/elsewhere/sign-in"
"""The path to which a redirect leads; what lies there is a page on which a person would sign in."""


def http(status: str, headers: str = "", body: bytes = b"") -> bytes:
    """An answer in HTTP, after which the connection ends; `headers` are lines, each with its end."""
    head = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


@tuple_record
class Fault:
    """One thing that goes wrong between a plugin and its other side."""

    name: str
    when: str
    """How it is told, after *when*."""
    answer: bytes = b""
    """What is answered in the place of the other side, which then hears nothing; empty where the fault is another."""
    web: bool = False
    """Whether it can be only where the other side speaks HTTP."""
    passes: bool = True
    """Whether it is over by itself after a while, so that Never is no answer to it."""
    silences: bool = True
    """Whether the plugin can know that nothing was said to it by its other side."""


FAULTS: Mapping[str, Fault] = {
    one.name: one
    for one in (
        Fault("refused", "the connection is refused"),
        Fault("silent", "the other side says nothing"),
        Fault("half-request", "the request is cut in the middle"),
        Fault("lost", "the answer is lost"),
        Fault("half-answer", "the answer is cut in the middle"),
        Fault("slow", "the answer comes byte by byte"),
        Fault("no-text", "the answer is no text", NO_TEXT),
        Fault("crossed", "two are sent at once and the first is answered last"),
        Fault("500", "the other side answers 500", http("500 Internal Server Error", "", b"oops"), web=True),
        Fault("503", "the other side answers 503", http("503 Service Unavailable", "Retry-After: 120\r\n"), web=True),
        Fault("429", "the other side answers 429", http("429 Too Many Requests", "Retry-After: 3600\r\n"), web=True),
        Fault(
            "charset", "the answer is not in the charset that it names",
            http("200 OK", "Content-Type: application/json; charset=utf-8\r\n", b'{"receipt": "re\xe7u"}'),
            web=True, silences=False,
        ),
        Fault(
            "redirect", "the other side leads to a page for signing in",
            http("302 Found", f"Location: {ELSEWHERE}\r\n"), web=True, passes=False,
        ),
    )
}  # fmt: skip
"""Every fault, by its name, in the order in which they are tried."""
