"""The relay: what passes by it passes as it is, and each fault is what it is called."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest

from engine.testing import FAULTS, Relay
from tests.host.lineservers import LineServer
from tests.plugins.webservers import Answering, Receiver


@pytest.fixture
def server() -> Iterator[LineServer]:
    with LineServer() as one:
        yield one


@pytest.fixture
def relay(server: LineServer) -> Iterator[Relay]:
    with Relay("127.0.0.1", server.port) as one:
        yield one


def said(relay: Relay, *lines: str, seconds: float = 0.5) -> list[bytes]:
    """What is answered to each line on one connection; a broken connection is an answer of its own."""
    found: list[bytes] = []
    try:
        with socket.create_connection((relay.host, relay.port), seconds) as line, line.makefile("rb") as answers:
            for one in lines:
                line.sendall(f"{one}\n".encode())
                found.append(answers.readline())
    except OSError as fault:
        found.append(type(fault).__name__.encode())
    return found


def test_without_a_fault_everything_passes_and_is_counted(relay: Relay, server: LineServer) -> None:
    with relay.suffering(None):
        assert said(relay, "SEND a", "SEND b") == [b"OK a\n", b"OK b\n"]
        assert (relay.connections, relay.steps, relay.heard, relay.speaks_http) == (1, 2, 10, False)
    assert server.kept == ["a", "b"]


WANTED: dict[str, tuple[list[bytes], list[str]]] = {
    "refused": ([b"ConnectionRefusedError"], []),
    "silent": ([b"OK a\n", b"TimeoutError"], ["a"]),
    "half-request": ([b"OK a\n", b"ConnectionResetError"], ["a"]),
    "lost": ([b"OK a\n", b"ConnectionResetError"], ["a", "b"]),
    "half-answer": ([b"OK a\n", b"OK"], ["a", "b"]),
    "no-text": ([b"OK a\n", FAULTS["no-text"].answer[:13]], ["a"]),
}
"""What is answered, and what arrives, where the second step suffers from a fault."""


@pytest.mark.parametrize("fault", WANTED)
def test_a_step_suffers_from_a_fault_until_it_is_over(fault: str, relay: Relay, server: LineServer) -> None:
    answers, kept = WANTED[fault]
    with relay.suffering(FAULTS[fault], at=2):
        assert said(relay, "SEND a", "SEND b") == answers
        assert relay.heard == sum(len(one) for one in answers if one.startswith(b"OK"))
    assert server.kept == kept
    assert said(relay, "SEND c") == [b"OK c\n"]


def test_a_slow_answer_comes_a_byte_at_a_time(relay: Relay) -> None:
    with (
        relay.suffering(FAULTS["slow"]),
        socket.create_connection((relay.host, relay.port), 5) as line,
    ):
        line.sendall(b"SEND a\n")
        begun = time.monotonic()
        assert line.recv(100) == b"O"
        assert line.recv(100) == b"K"
        while line.recv(100) != b"\n":
            pass
        assert time.monotonic() - begun >= 3 * relay.drip


def test_of_two_at_once_the_first_is_answered_last(relay: Relay) -> None:
    order: list[str] = []

    def ask(word: str) -> None:
        assert said(relay, f"SEND {word}", seconds=5) == [f"OK {word}\n".encode()]
        order.append(word)

    with relay.suffering(FAULTS["crossed"]):
        first = Thread(target=ask, args=("a",))
        first.start()
        assert relay.held.wait(5)
        ask("b")
        relay.released.set()
        first.join()
    assert order == ["b", "a"]


def test_an_old_connection_is_gone_once_a_fault_begins(relay: Relay) -> None:
    with socket.create_connection((relay.host, relay.port), 5) as line:
        line.sendall(b"SEND a\n")
        assert line.recv(100) == b"OK a\n"
        with relay.suffering(None):
            assert line.recv(100) == b""


def test_http_is_known_and_a_redirect_leads_to_a_page_and_to_nobody_else() -> None:
    with Receiver(lambda _: Answering(200)) as web, Relay("127.0.0.1", web.port) as relay:
        post = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r"
        assert said(relay, post)[0].startswith(b"HTTP/1.0 200")
        assert relay.speaks_http
        with relay.suffering(FAULTS["redirect"]):
            assert said(relay, post) == [b"HTTP/1.1 302 Found\r\n"]
            assert said(relay, post.replace("POST /", "GET /elsewhere/sign-in")) == [b"HTTP/1.1 200 OK\r\n"]
        with relay.suffering(FAULTS["503"]):
            assert said(relay, post) == [b"HTTP/1.1 503 Service Unavailable\r\n"]
    assert len(web.asked) == 1


def test_a_server_that_is_not_there_is_as_one_that_hangs_up(server: LineServer) -> None:
    with Relay("127.0.0.1", 1) as relay:
        assert said(relay, "SEND a")[0] in (b"", b"ConnectionResetError")
