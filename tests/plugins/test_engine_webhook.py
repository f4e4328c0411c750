"""Letters, notices and records as webhooks, posted to real servers: what is sent, where it is not sent, and what
becomes of it when the other side fails in any way."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from threading import Event
from typing import Any

import engine_webhook
import httpcore2
import httpx2
import pytest
import trustme
from engine_webhook import verify
from engine_webhook.posting import BODY, SECONDS, name_of
from engine_webhook.sending import Pinned, post
from standardwebhooks import Webhook

from engine.api import Later, Letter, Never, Record, RecordFile, Sent
from engine.host.plugins import Host
from engine.host.worker import SECONDS as WORKER
from engine.record import replaced
from tests.plugins.webservers import Answering, Receiver, free_port, heard, misbehaving

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_" + base64.b64encode(bytes(range(32))).decode()
AT = datetime(2024, 6, 3, 2, 0, tzinfo=UTC)
LETTER = Letter(
    key="hill/H2024-00001/2/0", sort="letter", council="hill", case="H2024-00001", about="acknowledged", to="p-1",
    name="Ann Lee", address={"email": "ann@example.org"}, channel="email", subject="We have your complaint",
    text="Dear Ann Lee,\n\nThank you — we look into it.\n", letter="receipt", sender="Ola Quist", fields={"n": "1"},
    at=AT,
)  # fmt: skip
RECORD = Record(
    key="hill/H2024-00001/0/record", council="hill", case="H2024-00001", event="received", at=AT,
    fields={"kind": "complaint"}, text="kind: complaint — café",
)  # fmt: skip


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK_SECRET", SECRET)


def offers() -> Host:
    return Host([("engine_webhook", engine_webhook)])


def settings(port: int, **more: Any) -> dict[str, Any]:
    """Settings that lead to this machine."""
    here = {"url": f"http://127.0.0.1:{port}/in?x=1", "secret_env": "HOOK_SECRET", "allow_addresses": ["127.0.0.0/8"]}
    return {**here, **more}


def deliver(port: int, letter: Letter = LETTER, **more: Any) -> Any:
    return offers().notifiers["webhook"].deliver(letter, settings(port, **more))


def push(port: int, record: Record = RECORD, **more: Any) -> Any:
    return offers().record_systems["webhook"].push(record, settings(port, **more))


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as one:
        yield one


# What is sent


def test_a_letter_is_posted_as_signed_json(receiver: Receiver) -> None:
    assert deliver(receiver.port) == Sent()
    (one,) = receiver.asked
    assert one.path == "/in?x=1"
    assert one.headers["content-type"] == "application/json"
    assert one.headers["host"] == f"127.0.0.1:{receiver.port}"
    assert one.headers["accept-encoding"] == "identity", "what is packed would not be unpacked"
    assert verify(one.headers, one.body, [SECRET], datetime.now(UTC)) == "hill/H2024-00001/2/0"
    assert Webhook(SECRET).verify(one.body, dict(one.headers)) == {
        "type": "letter",
        "timestamp": "2024-06-03T02:00:00Z",
        "data": {
            "key": "hill/H2024-00001/2/0", "council": "hill", "case": "H2024-00001", "about": "acknowledged",
            "letter": "receipt", "to": "p-1", "name": "Ann Lee", "address": {"email": "ann@example.org"},
            "channel": "email", "subject": "We have your complaint",
            "text": "Dear Ann Lee,\n\nThank you — we look into it.\n", "sender": "Ola Quist", "signed": [],
            "formats": [], "fields": {"n": "1"},
        },
    }  # fmt: skip


def test_a_record_is_posted_with_the_digest_of_its_text(receiver: Receiver) -> None:
    push(receiver.port)
    (one,) = receiver.asked
    assert verify(one.headers, one.body, [SECRET], datetime.now(UTC)) == "hill/H2024-00001/0/record"
    said = json.loads(one.body)
    assert (said["type"], said["timestamp"]) == ("record", "2024-06-03T02:00:00Z")
    assert said["data"] == {
        "key": "hill/H2024-00001/0/record", "council": "hill", "case": "H2024-00001", "event": "received",
        "fields": {"kind": "complaint"}, "text": "kind: complaint — café",
        "sha256": hashlib.sha256("kind: complaint — café".encode()).hexdigest(), "files": [],
    }  # fmt: skip


@pytest.mark.parametrize(("size", "carried"), [(600_000, True), (800_000, False)])
def test_files_go_with_a_record_as_far_as_a_webhook_carries_them(receiver: Receiver, size: int, carried: bool) -> None:
    data = b"x" * size
    digest = hashlib.sha256(data).hexdigest()
    file = RecordFile(name="photo.jpg", media_type="image/jpeg", sha256=digest, data=data)
    assert isinstance(push(receiver.port, replaced(RECORD, files=(file,))), Sent)
    (one,) = json.loads(receiver.asked[0].body)["data"]["files"]
    sent = one.pop("data")
    assert (base64.b64decode(sent) if carried else sent) == (data if carried else None)
    assert one == {"name": "photo.jpg", "media_type": "image/jpeg", "size": size, "sha256": digest}


def test_a_notice_says_that_it_is_one(receiver: Receiver) -> None:
    deliver(receiver.port, Letter(key="hill/1/0", sort="notice", council="hill", case="1", about="overdue", to="ola",
                                  name="Ola", at=AT))  # fmt: skip
    assert json.loads(receiver.asked[0].body)["type"] == "notice"


def test_the_same_delivery_has_the_same_id_and_body_however_often_and_each_its_own_instant() -> None:
    with Receiver(lambda _: Answering(503)) as receiver:
        begun = int(time.time())
        deliver(receiver.port)
        while int(time.time()) == begun:
            time.sleep(0.02)
        deliver(receiver.port)
        deliver(receiver.port, Letter(key="hill/H2024-00001/2/1", sort="letter", council="hill", case="H2024-00001",
                                      about="x", to="p", name="", at=AT))  # fmt: skip
    first, again, other = receiver.asked
    assert (first.headers["webhook-id"], first.body) == (again.headers["webhook-id"], again.body)
    assert int(first.headers["webhook-timestamp"]) < int(again.headers["webhook-timestamp"])
    assert other.headers["webhook-id"] != first.headers["webhook-id"]


KEYS = [
    "hill/H2024-00001/2/0", "hill/H.2024/0", "hill/H%2E2024/0", "hill/a b", "hill/a\r\nwebhook-id: x", "hill/é",
    "hill/\x00", "hill/a~b", "hill/a\tb", "hill/a:b", "hill/a?b#c", "hill/\u2028", "hill/a%20b",
]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_no_key_breaks_a_header_or_the_signature(receiver: Receiver, key: str) -> None:
    assert isinstance(push(receiver.port, Record(key=key, council="hill", case="c", event="e", at=AT)), Sent)
    (one,) = receiver.asked
    name = verify(one.headers, one.body, [SECRET], datetime.now(UTC))
    assert name.isascii()
    assert name.isprintable()
    assert "." not in name
    assert json.loads(one.body)["data"]["key"] == key


def test_different_keys_have_different_ids_and_usual_ones_stand_as_they_are() -> None:
    assert len({name_of(key) for key in KEYS}) == len(KEYS)
    assert name_of(KEYS[0]) == KEYS[0]


def test_what_is_too_long_is_not_sent(receiver: Receiver) -> None:
    answer = push(receiver.port, Record(key="k", council="hill", case="c", event="e", at=AT, text="x" * BODY))
    assert isinstance(answer, Never)
    assert answer.why.endswith("and a webhook carries 1,000,000 at most")
    assert receiver.asked == []


# Secrets


def test_while_secrets_change_it_is_signed_with_each(receiver: Receiver, tmp_path: Path) -> None:
    (tmp_path / "hook.secret").write_text(f"{OTHER}\n\n{SECRET}\r\n")
    deliver(receiver.port, site_folder=str(tmp_path), secret_file="hook.secret", secret_env=None)
    (one,) = receiver.asked
    assert len(one.headers["webhook-signature"].split(" ")) == 2
    for held in (SECRET, OTHER):
        assert verify(one.headers, one.body, [held], datetime.now(UTC))
        assert Webhook(held).verify(one.body, dict(one.headers))


def test_several_may_stand_in_the_environment_too(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK_SECRET", f"{SECRET} {OTHER}")
    deliver(receiver.port)
    assert verify(receiver.asked[0].headers, receiver.asked[0].body, [OTHER], datetime.now(UTC))


NO_NAME = "the variable that `secret_env` names is not set; it takes a name, and the secret is its value"
NO_FILE = "the file that `secret_file` names cannot be read: No such file or directory"
NO_SECRET = "there is no secret: name a file under `secret_file`, or a variable under `secret_env`"
FORM = "a secret is `whsec_` and base64 of 24 to 64 bytes"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"secret_env": None}, NO_SECRET),
        ({"secret_env": "UNSET"}, NO_NAME),
        ({"secret_env": OTHER}, NO_NAME),
        ({"secret_env": "SHORT"}, f"secret 2 that `secret_env` leads to is none: {FORM}"),
        ({"secret_env": "EMPTY"}, NO_SECRET),
        ({"secret_file": "gone"}, NO_FILE),
        ({"secret_file": OTHER}, NO_FILE),
        ({"secret_file": "."}, "the file that `secret_file` names cannot be read: Is a directory"),
        ({"secret_file": "odd"}, "the file that `secret_file` names is no text"),
        ({"secret_file": "bad"}, f"secret 1 that `secret_file` leads to is none: {FORM}"),
    ],
)
def test_without_its_secrets_nothing_is_sent_and_no_secret_is_told(
    receiver: Receiver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any], says: str
) -> None:
    monkeypatch.setenv("SHORT", f"{SECRET} whsec_c2hvcnQ=")
    monkeypatch.setenv("EMPTY", " ")
    (tmp_path / "odd").write_bytes(b"\xff\xfe")
    (tmp_path / "bad").write_text(SECRET[:-1])
    assert deliver(receiver.port, site_folder=str(tmp_path), **given) == Later(why=says)
    assert receiver.asked == []


# What an answer means


SOON = timedelta(minutes=5)
ELSEWHERE = ", which leads elsewhere, and nothing is sent on; put the address that takes it under `url`"
SECRETS = "see that it holds the secret with which this is signed"
MEANINGS: dict[int, tuple[type, str]] = {
    200: (Sent, ""),
    202: (Sent, ""),
    301: (Later, f"301 Moved Permanently{ELSEWHERE}"),
    302: (Later, f"302 Found{ELSEWHERE}"),
    307: (Later, f"307 Temporary Redirect{ELSEWHERE}"),
    308: (Later, f"308 Permanent Redirect{ELSEWHERE}"),
    400: (Later, "400 Bad Request: ask whoever runs it why, and whether it holds the secret with which this is signed"),
    401: (Later, f"401 Unauthorized: {SECRETS}, and asks for no name and password beside that"),
    403: (Later, f"403 Forbidden: {SECRETS}, and lets this machine in"),
    404: (Later, "404 Not Found: see that `url` is right, and that it is switched on there"),
    405: (Later, "405 Method Not Allowed: see that `url` is right, and that it takes POST there"),
    410: (Never, "410 Gone: it takes no more of these; switch the webhook off, or put another address under `url`"),
    422: (Later, f"422 {HTTPStatus(422).phrase}: ask whoever runs it what it lacks"),
    499: (Later, "499: ask whoever runs it what it lacks"),
    408: (Later, "408 Request Timeout"),
    425: (Later, "425 Too Early"),
    429: (Later, "429 Too Many Requests"),
    500: (Later, "500 Internal Server Error"),
    503: (Later, "503 Service Unavailable"),
    599: (Later, "599"),
}
"""What becomes of a delivery, by the status: of those that failed it is told where, with what, and what to do."""


@pytest.mark.parametrize("status", MEANINGS)
def test_an_answer_is_gone_later_or_never(status: int) -> None:
    with Receiver() as elsewhere:
        leads = {"location": f"http://127.0.0.1:{elsewhere.port}/", "set-cookie": "a=b"}
        with Receiver(lambda _: Answering(status, leads)) as receiver:
            sort, told = MEANINGS[status]
            here = f"http://127.0.0.1:{receiver.port}/in answered"  # without the query, in which a token may stand
            assert deliver(receiver.port) == (Sent() if sort is Sent else sort(why=f"{here} {told}"))
            assert len(receiver.asked) == 1
        assert elsewhere.asked == [], "a redirect was followed"


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        ("3600", timedelta(hours=1)),
        ("1", SOON),
        ("0", SOON),
        ("-5", SOON),
        ("999999999999999999999", SOON),
        ("86400", timedelta(hours=6)),
        ("soon", SOON),
        ("Mon, 03 Jun 2024 02:00:00 GMT", SOON),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(hours=6)),
    ],
)
def test_it_waits_as_long_as_it_is_asked_to(asked: str, waits: timedelta) -> None:
    for status in (401, 429, 503):
        with Receiver(lambda _, status=status: Answering(status, {"retry-after": asked})) as receiver:
            answer = deliver(receiver.port)
        assert isinstance(answer, Later)
        assert answer.after == waits


def test_it_waits_until_the_instant_that_is_asked_for() -> None:
    until = datetime.now(UTC) + timedelta(hours=2)
    with Receiver(lambda _: Answering(503, {"retry-after": f"{until:%a, %d %b %Y %H:%M:%S GMT}"})) as receiver:
        answer = deliver(receiver.port)
    assert timedelta(minutes=119) < answer.after <= timedelta(hours=2)


@pytest.mark.parametrize(
    ("body", "receipt"),
    [
        (b'{"receipt": "doc 4711"}', "doc 4711"),
        (b'{"receipt": "a/b:c=d_e-f"}', "a/b:c=d_e-f"),
        (b'{"receipt": "two\\nlines"}', ""),
        (b'{"receipt": "\\u001b[31m"}', ""),
        (b'{"receipt": 4711}', ""),
        (b'{"receipt": ""}', ""),
        (b'{"receipt": "' + b"x" * 201 + b'"}', ""),
        (b'["receipt"]', ""),
        (b"<html>", ""),
        (b"\xff\xfe", ""),
        (b"[" * 60_000, ""),
    ],
)
def test_the_receipt_is_what_the_other_side_calls_it_where_that_is_short_and_plain(body: bytes, receipt: str) -> None:
    with Receiver(lambda _: Answering(200, {}, body)) as receiver:
        assert deliver(receiver.port) == Sent(receipt=receipt)


# A server that fails


def rests(one: socket.socket, over: Event) -> None:
    """It hears all of it and says nothing."""
    heard(one)
    over.wait(20)


def drips_head(one: socket.socket, over: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\nx: ")
    while not over.wait(0.05):
        one.sendall(b"y")


def drips_body(one: socket.socket, over: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 60000\r\n\r\n")
    while not over.wait(0.05):
        one.sendall(b"y")


def drips_between(one: socket.socket, over: Event) -> None:
    heard(one)
    while not over.wait(0.05):
        one.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


def reads_slowly(one: socket.socket, over: Event) -> None:
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    while not over.wait(0.05):
        one.recv(10)


@pytest.mark.parametrize("behave", [rests, drips_head, drips_body, drips_between, reads_slowly])
def test_one_that_takes_too_long_is_left_in_time(behave: Callable[[socket.socket, Event], None]) -> None:
    with misbehaving(behave) as port:
        begun = time.monotonic()
        answer = push(port, Record(key="k", council="hill", case="c", event="e", at=AT, text="x" * 900_000), timeout=1)
        took = time.monotonic() - begun
    assert answer == Later(why="127.0.0.1 did not answer in full within the `timeout`")
    assert 0.9 < took < 8, took


def test_one_that_reads_ever_so_slowly_is_left_in_time() -> None:
    """What waits to be sent stands in small buffers here; the system's own may hold all of a request."""

    def reads(one: socket.socket, over: Event) -> None:
        while not over.wait(0.05):
            one.recv(20_000)

    small = [(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)]
    with misbehaving(reads) as port:
        begun = time.monotonic()
        pinned = Pinned([ip_address("127.0.0.1")], begun + 1)
        line = pinned.connect_tcp("hook.example", port, socket_options=small)
        with pytest.raises(httpcore2.TimeoutException):
            line.write(b"x" * 4_000_000)
        line.close()
        assert time.monotonic() - begun < 8


def test_one_that_does_not_take_the_connection_leaves_time_for_the_next_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names(monkeypatch, hook=[["127.0.0.3", "127.0.0.1"]])
    with Receiver() as receiver, full(("127.0.0.3", receiver.port)):
        assert isinstance(deliver(0, url=f"http://hook.example:{receiver.port}/", timeout=3), Sent)


@contextlib.contextmanager
def full(place: tuple[str, int]) -> Iterator[None]:
    """A port that is listened on, and where no further connection finds room."""
    with contextlib.ExitStack() as several:
        several.enter_context(socket.create_server(place, backlog=0))
        for _ in range(4):
            waiting = several.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(place)
        yield


def test_all_of_it_ends_before_the_worker_would_end_it() -> None:
    longest = engine_webhook.SETTINGS["properties"]["timeout"]["maximum"]
    assert SECONDS < longest < WORKER - 5


def half_head(one: socket.socket, _: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\ncontent-le")


def half_body(one: socket.socket, _: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf")


def says_nothing(one: socket.socket, _: Event) -> None:
    heard(one)


def says_nonsense(one: socket.socket, _: Event) -> None:
    heard(one)
    one.sendall(b"220 mail.example.org ESMTP\r\n\r\n")


def hangs_up(one: socket.socket, _: Event) -> None:
    one.recv(10)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


def heads_without_end(one: socket.socket, over: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\n")
    while not over.is_set():
        one.sendall(b"x: " + b"y" * 1000 + b"\r\n")


@pytest.mark.parametrize(
    "behave", [half_head, half_body, says_nothing, says_nonsense, hangs_up, heads_without_end]
)  # fmt: skip
def test_one_that_breaks_off_or_talks_nonsense_is_tried_again(behave: Callable[[socket.socket, Event], None]) -> None:
    with misbehaving(behave) as port:
        answer = deliver(port, timeout=5)
    assert isinstance(answer, Later)
    assert answer.why.startswith("127.0.0.1 broke off, or answered what is not HTTP: ")


def without_end(one: socket.socket, over: Event) -> None:
    heard(one)
    one.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n")
    while not over.is_set():
        one.sendall(b" " * 65536)


def test_no_more_of_an_answer_is_read_than_is_needed() -> None:
    with misbehaving(without_end) as port:
        begun = time.monotonic()
        assert deliver(port) == Sent()
        assert time.monotonic() - begun < 8


def test_an_answer_before_all_was_heard_counts() -> None:
    def too_large(one: socket.socket, _: Event) -> None:
        one.recv(100)
        one.sendall(b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        one.shutdown(socket.SHUT_WR)
        while one.recv(65536):
            pass

    with misbehaving(too_large) as port:
        answer = push(port, Record(key="k", council="hill", case="c", event="e", at=AT, text="x" * 900_000))
    assert isinstance(answer, Later)
    assert f"/in answered 413 {HTTPStatus(413).phrase}: have it take bodies of 1,000,000 bytes" in answer.why


def test_where_nobody_listens_it_is_tried_again() -> None:
    assert deliver(free_port()) == Later(why="no connection to 127.0.0.1: Connection refused")


# Where it is sent


def names(monkeypatch: pytest.MonkeyPatch, **stand_for: list[list[str]]) -> list[str]:
    """Have names stand for addresses, another list at each look-up; gives the names that were looked up."""
    real, asked = socket.getaddrinfo, []

    def told(host: Any, *given: Any, **more: Any) -> Any:
        name = str(host).partition(".")[0]
        if name not in stand_for:
            return real(host, *given, **more)
        asked.append(str(host))
        turns = stand_for[name]
        now = turns.pop(0) if len(turns) > 1 else turns[0]
        return [found for one in now for found in real(one, *given, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", told)
    return asked


def test_a_name_of_a_private_address_is_not_connected_to(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, hook=[["127.0.0.1"]])
    for allowed in ([], ["10.0.0.0/8", "::1"]):
        answer = deliver(receiver.port, url=f"http://hook.example:{receiver.port}/", allow_addresses=allowed)
        assert answer == Later(
            why="hook.example is 127.0.0.1, which is loopback: nothing is sent there unless it is under "
            "`allow_addresses`"
        )
    assert receiver.asked == []


def test_a_name_that_stands_for_public_and_private_addresses_is_not_connected_to(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, hook=[["127.0.0.1", "192.168.7.7"]])
    answer = deliver(receiver.port, url=f"http://hook.example:{receiver.port}/")
    assert "192.168.7.7, which is private" in answer.why
    assert receiver.asked == []


def test_the_connection_is_made_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever answers for the name may say something else a moment later."""
    with Receiver() as checked, Receiver(host="127.0.0.2", port=checked.port) as other:
        asked = names(monkeypatch, hook=[["127.0.0.1"], ["127.0.0.2"]])
        answer = deliver(0, url=f"http://hook.example:{checked.port}/", allow_addresses=["127.0.0.1"])
    assert isinstance(answer, Sent)
    assert asked == ["hook.example"]
    assert [one.headers["host"] for one in checked.asked] == [f"hook.example:{checked.port}"]
    assert other.asked == []


def test_where_one_address_of_several_does_not_take_it_the_next_does(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, hook=[["127.0.0.9", "127.0.0.1"]])
    assert isinstance(deliver(0, url=f"http://hook.example:{receiver.port}/"), Sent)


NO_WEB = "`url` is no address of the web: it begins with https:// and the name of a host"
NAMED = "`url` has a name or password in it: take them out, the signature says who sends"
NO_PORT = "`url` has a port that there is not: one is a number from 1 to 65535"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://127.0.0.1/", NO_WEB),
        ("file:///etc/passwd", NO_WEB),
        ("https:///in", NO_WEB),
        ("https://exa mple/", NO_WEB),
        ("http://[fe80::1%25eth0]/", NO_WEB),
        ("https://ann:pass@127.0.0.1/", NAMED),
        ("https://example.org\\@127.0.0.1/", NAMED),
        ("https://127.0.0.1:0/", NO_PORT),
        ("https://127.0.0.1:99999/", NO_PORT),
        ("https://a\r\nb/", "`url` cannot be read: "),
    ],
)
def test_a_url_that_is_none_is_told(url: str, says: str) -> None:
    answer = deliver(0, url=url)
    assert isinstance(answer, Later)
    assert answer.why.startswith(says)
    assert "pass@" not in answer.why


def test_without_encryption_it_is_sent_only_to_this_machine_or_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names(monkeypatch, hook=[["192.0.2.1"]])
    port = free_port()
    plain = {"url": f"http://hook.example:{port}/", "allow_addresses": ["192.0.2.0/24"], "timeout": 1}
    assert deliver(0, **plain) == Later(
        why="`url` begins with http://, which everybody on the way reads: write https://, or `allow_plain: true`"
    )
    assert "http://" not in deliver(0, **plain, allow_plain=True).why


def test_proxies_of_the_environment_are_not_used(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    with Receiver() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert isinstance(deliver(receiver.port), Sent)
        assert proxy.asked == []


# Encrypted


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def encrypted(authority: trustme.CA, name: str, seen: list[str | None]) -> ssl.SSLContext:
    """What a server with a certificate of that name needs; it notes the name that it is asked for."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    context.sni_callback = lambda _, asked, __: seen.append(asked)
    return context


@pytest.mark.parametrize(
    ("name", "believed", "says"),
    [
        ("hook.example", True, ""),
        ("other.example", True, "Hostname mismatch"),
        ("127.0.0.1", True, "Hostname mismatch"),
        ("hook.example", False, "unable to get local issuer certificate"),
    ],
)
def test_it_is_sent_encrypted_to_whoever_has_the_certificate_of_the_name(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, believed: bool, says: str
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    names(monkeypatch, hook=[["127.0.0.1"]])
    seen: list[str | None] = []
    with Receiver(tls=encrypted(authority, name, seen)) as receiver:
        more = {"ca_file": "ca.pem"} if believed else {}
        url = f"https://hook.example:{receiver.port}/in"
        answer = deliver(0, url=url, site_folder=str(tmp_path), **more)
    assert seen == ["hook.example"]
    if not says:
        assert answer == Sent()
        assert receiver.asked[0].headers["host"] == f"hook.example:{receiver.port}"
    else:
        assert isinstance(answer, Later)
        assert answer.why.startswith("no connection to hook.example: its certificate is not believed (")
        assert says in answer.why
        assert receiver.asked == []


def test_one_that_never_finishes_to_encrypt_is_left_in_time() -> None:
    with misbehaving(lambda _, over: over.wait(20) and None) as port:
        begun = time.monotonic()
        answer = deliver(0, url=f"https://127.0.0.1:{port}/", timeout=1)
        assert time.monotonic() - begun < 8
    assert answer == Later(why="127.0.0.1 did not answer in full within the `timeout`")


def test_one_that_drips_encrypted_is_left_in_time(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    names(monkeypatch, hook=[["127.0.0.1"]])
    context = encrypted(authority, "hook.example", [])

    def drips(one: socket.socket, over: Event) -> None:
        with context.wrap_socket(one, server_side=True) as line:
            drips_head(line, over)

    with misbehaving(drips) as port:
        begun = time.monotonic()
        answer = deliver(0, url=f"https://hook.example:{port}/", site_folder=str(tmp_path), ca_file="ca.pem", timeout=1)
        assert time.monotonic() - begun < 8
    assert answer == Later(why="hook.example did not answer in full within the `timeout`")


def test_an_address_of_ipv6_stands_in_brackets_in_what_is_asked(receiver: Receiver) -> None:
    url, until = httpx2.URL(f"http://[::1]:{receiver.port}/in"), time.monotonic() + 5
    assert post(url, [ip_address("127.0.0.1")], {}, b"{}", until).status == 204
    assert receiver.asked[0].headers["host"] == f"[::1]:{receiver.port}"


@pytest.mark.parametrize("file", ["gone.pem", "empty.pem"])
def test_a_file_of_certificates_that_is_none_is_told(tmp_path: Path, file: str) -> None:
    (tmp_path / "empty.pem").write_text("")
    answer = deliver(0, url="https://127.0.0.1:1/", site_folder=str(tmp_path), ca_file=file)
    assert isinstance(answer, Later)
    assert answer.why.startswith("the file that `ca_file` names cannot be used: ")
