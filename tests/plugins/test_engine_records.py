"""Records on a real WebDAV server: whole or not there, once, read back; and what becomes of them when it fails."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import engine_records
import pytest
from engine_records.connecting import Client, url_of
from engine_records.faults import NotNow
from engine_records.naming import file_names, folders

from engine.api import Answer, Later, Never, Record, RecordFile, Sent
from engine.host.plugins import Host
from engine.record import replaced
from tests.office.sites import start
from tests.plugins.davservers import PASSWORD, USER, DavServer
from tests.plugins.webservers import free_port, misbehaving


def file(name: str, data: bytes) -> RecordFile:
    return RecordFile(name=name, media_type="image/jpeg", sha256=hashlib.sha256(data).hexdigest(), data=data)


RECORD = Record(
    key="hill/H2024-00001/0/record", council="hill", case="H2024-00001", event="received",
    at=datetime(2024, 6, 3, 2, 0, tzinfo=UTC), fields={"case": "H2024-00001", "kind": "complaint", "happened": "noon"},
    text="kind: complaint — café", files=(file("photo of the bin.jpg", b"\xff\xd8 one"), file("photo.jpg", b"two")),
)  # fmt: skip
HERE = "hill/H2024-00001/0000-received"
NAMES = ["1-photo-of-the-bin.jpg", "2-photo.jpg", "metadata.json", "record.txt"]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[DavServer]:
    with DavServer(tmp_path / "served") as one:
        yield one


def push(url: str, record: Record = RECORD, **settings: Any) -> Answer:
    system = Host([("engine_records", engine_records)]).record_systems["webdav"]
    answer: Answer = system.push(record, {"url": url, "timeout": 2, **settings})
    return answer


def whole(server: DavServer) -> dict[str, bytes]:
    """What is served once the record is there; the server is then empty again."""
    assert isinstance(push(server.url), Sent)
    found = server.files()
    for path in found:
        (server.folder / path).unlink()
    server.asked.clear()
    return found


# What is kept


def test_a_record_is_a_folder_with_its_text_its_files_and_last_its_metadata(server: DavServer) -> None:
    assert push(server.url) == Sent(receipt=HERE)
    found = server.files()
    assert [name.removeprefix(f"{HERE}/") for name in found] == NAMES
    assert found[f"{HERE}/record.txt"].decode() == RECORD.text
    assert [found[f"{HERE}/{name}"] for name in NAMES[:2]] == [one.data for one in RECORD.files]
    assert json.loads(found[f"{HERE}/metadata.json"]) == {
        "Key": RECORD.key, "Title": "received H2024-00001", "Case": "H2024-00001", "Event": "received", "Date": "noon",
        "File": "record.txt", "SHA256": hashlib.sha256(RECORD.text.encode()).hexdigest(),
        "Files": [
            {"File": name, "Name": one.name, "Type": "image/jpeg", "SHA256": one.sha256}
            for name, one in zip(NAMES, RECORD.files, strict=False)
        ],
    }  # fmt: skip
    assert server.asked[-1] == ("GET", f"/{HERE}/metadata.json")


def test_the_site_says_what_the_metadata_hold(server: DavServer) -> None:
    push(server.url, replaced(RECORD, files=()), metadata={"Titel": "${kind} of ${council}", "Leer": "${unheard}"})
    said = json.loads(server.files()[f"{HERE}/metadata.json"])
    assert said == {"Key": RECORD.key, "Titel": "complaint of hill", "Leer": "${unheard}"}


def test_nothing_is_put_there_under_its_true_name_and_everything_is_read_back(server: DavServer) -> None:
    push(server.url)
    put = [path for method, path in server.asked if method == "PUT"]
    assert len(put) == 4
    assert all(path.endswith(".part") for path in put)
    for path in put:
        place = server.asked.index(("PUT", path))
        assert server.asked[place : place + 3] == [
            ("PUT", path), ("MOVE", path), ("GET", path.removesuffix(".part"))
        ]  # fmt: skip


def test_the_same_record_again_changes_nothing(server: DavServer) -> None:
    push(server.url)
    before = {path: (server.folder / path).stat().st_mtime_ns for path in server.files()}
    server.asked.clear()
    assert push(server.url) == Sent(receipt=HERE)
    assert {method for method, _ in server.asked} == {"MKCOL", "GET"}
    assert {path: (server.folder / path).stat().st_mtime_ns for path in server.files()} == before


@pytest.mark.parametrize("auth", ["basic", "digest"])
def test_it_is_asked_with_the_password_of_a_file_or_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, auth: str
) -> None:
    (tmp_path / "secret").write_text(f"{PASSWORD}\n")
    monkeypatch.setenv("DAV", PASSWORD)
    with DavServer(tmp_path / "served", auth=auth) as server:
        by_file = {"user": USER, "password_file": "secret", "site_folder": str(tmp_path), "auth": auth}
        assert isinstance(push(server.url, **by_file), Sent)
        assert isinstance(push(server.url, user=USER, password_env="DAV", auth=auth), Sent)
        assert server.passwords <= {"", auth.title()}
        monkeypatch.setenv("DAV", "wrong")
        answer = push(server.url, user=USER, password_env="DAV", auth=auth)
    assert isinstance(answer, Later)
    assert answer.after == timedelta(minutes=30), "so that no account is locked by trying"
    assert "answered 401 Unauthorized when it was to make the folder" in answer.why
    assert "wrong" not in answer.why


# Names


HOSTILE = ["../../x", "/etc/cron", "..", ".", "", "c:\\x", "a\nb", "x" * 500, "Фото.jpg", "a%2e%2e%2fb", "a?b#c", "."]


@pytest.mark.parametrize("word", HOSTILE)
def test_no_name_leads_out_of_the_folder(server: DavServer, word: str) -> None:
    outside = set(server.folder.parent.rglob("*"))
    for record in (
        replaced(RECORD, files=(file(word, b"x"), file(word, b"y"))),
        replaced(RECORD, council=word or "c", case=word or "c", key=word or "k"),
    ):
        assert isinstance(push(server.url, record), Sent)
    assert len(server.files()) == 8
    assert all(len(path.split("/")) == 4 for path in server.files()), server.files().keys()
    made = {path for path in set(server.folder.parent.rglob("*")) - outside if server.folder not in path.parents}
    assert not made


def test_what_differs_has_names_that_differ() -> None:
    words = [*dict.fromkeys(HOSTILE), "x", "X-", "x.", "a b", "a-b", "a/b", "a_b"]
    assert len({folders(word, "c", "k", "e")[0] for word in words}) == len(words)
    assert len({folders("c", "c", word, "e")[2] for word in words}) == len(words)
    assert file_names(["a b.jpg", "a/b.jpg"]) == ["1-a-b.jpg", "2-a-b.jpg"]


# What fails


@pytest.mark.parametrize("method", ["PUT", "MOVE", "GET", "MKCOL"])
@pytest.mark.parametrize("status", [423, 429, 500, 502, 503, 507, 401, 403, 302])
def test_what_may_pass_is_tried_again_and_goes_on_from_there(server: DavServer, method: str, status: int) -> None:
    expected = whole(server)
    server.between = lambda asked, path: status if asked == method and "record.txt" in path + "record.txt" else None
    answer = push(server.url)
    assert isinstance(answer, Later), answer
    assert answer.why.startswith(f"127.0.0.1 answered {status} ")
    assert answer.after >= timedelta(minutes=15), "as long as the other side asks to be left alone"
    assert f"{HERE}/metadata.json" not in server.files(), "it is not whole"
    server.between = lambda _, __: None
    assert isinstance(push(server.url), Sent)
    assert server.files() == expected


@pytest.mark.parametrize(
    ("asks", "minutes"),
    [("900", 15), ("9" * 12, 360), ("9" * 5000, 360), ("123456789x", 5), ("-5", 5), ("\xb2", 5), ("", 5),
     ("Wed, 21 Oct 2026 07:28:00 GMT", 5)],
)  # fmt: skip
def test_it_waits_as_long_as_it_is_asked_to_and_no_longer_than_six_hours(
    server: DavServer, asks: str, minutes: int
) -> None:
    server.asks, server.between = asks, lambda _, __: 503
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.after == timedelta(minutes=minutes)
    assert answer.why.startswith("127.0.0.1 answered 503 ")


@pytest.mark.parametrize("status", [400, 413, 414, 415, 422])
def test_a_record_that_is_refused_is_given_up(server: DavServer, status: int) -> None:
    server.between = lambda method, _: status if method == "PUT" else None
    answer = push(server.url)
    assert isinstance(answer, Never)
    assert answer.why.startswith(f"127.0.0.1 answered {status} ")
    assert answer.why.endswith(" when it was to keep record.txt")


def test_a_folder_that_is_not_there_is_said(server: DavServer) -> None:
    answer = push(f"{server.url}/not/there")
    assert answer == Later(why=f"there is no folder at {server.url}/not/there/: make it, or mend `url`")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_spoilt_in_the_store_is_found_by_reading_it_back_and_put_right(server: DavServer, name: str) -> None:
    expected = whole(server)

    def spoils(method: str, path: str) -> None:
        if method == "GET" and path.endswith(name):
            data = expected[f"{HERE}/{name}"]
            (server.folder / HERE / name).write_bytes(data[:-1] + bytes([data[-1] ^ 1]))

    server.between = spoils
    assert push(server.url) == Later(
        why=f"{name} is not what was sent when it is read back from 127.0.0.1; it is put there again"
    )
    server.between = lambda _, __: None
    assert isinstance(push(server.url), Sent)
    assert server.files() == expected


def test_what_goes_away_while_it_is_kept_is_found(server: DavServer) -> None:
    def takes(method: str, path: str) -> None:
        if method == "GET":
            (server.folder / path.lstrip("/")).unlink(missing_ok=True)

    server.between = takes
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.why.startswith("record.txt is not there when it is read back")


def killed(url: str, asks: int) -> None:
    """Push, and end like a power failure before the n-th request."""
    left, hear = iter(range(asks)), Client._heard

    def counted(*given: Any, **more: Any) -> Any:
        if next(left, None) is None:
            os._exit(9)
        return hear(*given, **more)

    Client._heard = counted  # type: ignore[method-assign]
    push(url)


def test_a_crash_between_any_two_requests_leaves_nothing_broken_and_trying_again_completes_it(
    server: DavServer,
) -> None:
    expected = whole(server)
    push(server.url)
    steps = len(server.asked)
    assert steps > 12
    for number in range(steps):
        for path in server.files():
            (server.folder / path).unlink()
        process = start(killed, server.url, number)
        process.join(20)
        assert process.exitcode == 9, number
        found = server.files()
        assert all(path.endswith(".part") or data == expected[path] for path, data in found.items()), number
        assert f"{HERE}/metadata.json" not in found or {*found} == {*expected}, "it says that it is whole, and is not"
        assert isinstance(push(server.url), Sent)
        assert server.files() == expected


def test_one_that_is_slow_is_not_waited_for_without_end(server: DavServer) -> None:
    server.between = lambda method, _: time.sleep(2.5) if method == "PUT" else None
    begun = time.monotonic()
    assert push(server.url, timeout=1) == Later(why="127.0.0.1 did not answer within the `timeout`")
    assert time.monotonic() - begun < 2.4


def test_what_does_not_go_in_time_goes_on_with_the_next_try(server: DavServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine_records.connecting.WHOLE", 0.5)
    monkeypatch.setattr(Client.__init__, "__defaults__", (0.5,))
    server.between = lambda method, _: time.sleep(0.2) if method == "PUT" else None
    answers = [push(server.url) for _ in range(3)]
    late = "not all of it was kept in time; the next try goes on from there"
    assert answers[0] == Later(why=late, after=timedelta(minutes=1))
    assert isinstance(answers[-1], Sent)
    assert len(server.files()) == 4


def test_where_nobody_listens_or_says_what_is_not_http_it_is_tried_again() -> None:
    said = push(f"http://127.0.0.1:{free_port()}/dav")
    assert isinstance(said, Later)
    assert said.why.startswith("no answer from 127.0.0.1: ")
    with misbehaving(lambda one, _: one.sendall(b"SSH-2.0-x\r\n\r\n")) as port, contextlib.suppress(OSError):
        said = push(f"http://127.0.0.1:{port}/dav")
    assert isinstance(said, Later)
    assert said.why.startswith("no answer from 127.0.0.1: ")


# Settings


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://dms.example.org/x", "`url` begins with http://, which everybody on the way reads: write https://"),
        ("http://127.0.0.1.example.org/", "`url` begins with http://"),
        ("https://a:b@dms.example.org/", "`url` has a name or password in it"),
        ("ftp://dms.example.org/", "`url` is no folder of the web"),
        ("https://dms.example.org/?x", "`url` is no folder of the web"),
        ("https://[", "`url` is no folder of the web"),
        ("https://a\x00b/", "`url` cannot be read"),
        ("https://dms.example.org:70000/", "`url` has a port that there is not"),
    ],
)
def test_no_password_goes_where_others_read_it(url: str, says: str) -> None:
    with pytest.raises(NotNow, match="^" + says.replace("?", r"\?").replace("[", r"\[")):
        url_of({"url": url})
    assert isinstance(push(url), Later)


@pytest.mark.parametrize("url", ["http://localhost/x", "http://[::1]:80/x/", "http://127.9.9.9", "https://example.org"])
def test_to_this_machine_itself_it_may_be_plain(url: str) -> None:
    assert str(url_of({"url": url})).endswith("/")


def test_a_password_that_is_not_there_is_said(tmp_path: Path, server: DavServer) -> None:
    said = {
        push(server.url, user="a", password_file="none", site_folder=str(tmp_path)),
        push(server.url, user="a", password_env="NO_SUCH_VARIABLE"),
        push(server.url, ca_file="none", site_folder=str(tmp_path)),
    }
    assert {one.why for one in said if isinstance(one, Later)} == {
        "the file that `password_file` names cannot be read: No such file or directory",
        "there is no password for `user`: name a file under `password_file`, or a variable under `password_env` that "
        "is set",
        "the file that `ca_file` names cannot be used: No such file or directory",
    }
    assert server.asked == []
