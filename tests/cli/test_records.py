"""`engine records verify`: what is missing, altered or was never sent is said, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.office import act, receive
from tests.cli.calls import Said, call
from tests.office.sites import NOW, SITE, look, made, opened
from tests.office.test_enclosing import ACCESS, SORTED
from tests.plugins.davservers import DavServer

RECORDS = "records: {system: file-drop, events: [received, noted, resolved, closed]}\n"


class World(NamedTuple):
    site: Path
    kept: Path
    """The folder in which the record system keeps what it has."""
    place: Callable[[str, int, str], str]
    """Where something of a record lies below: of which case, which event by its place, and which of its files."""
    server: DavServer | None = None

    def verify(self, *more: str) -> Said:
        return call("records", "verify", "--site", str(self.site), *more)


def dropped(case: str, place: int, name: str) -> str:
    stem = f"{'hill' if case[0] == 'H' else 'dale'}-{case}-{place}-record"
    return f"{stem}/{name}" if name[0].isdigit() else stem + {"record.txt": ".txt", "metadata.json": ".json"}[name]


def put(case: str, place: int, name: str) -> str:
    event = {0: "received", 1: "noted", 2: "closed"}[place]
    return f"{'hill' if case[0] == 'H' else 'dale'}/{case}/{place:04}-{event}/{name}"


@pytest.fixture(params=["file-drop", "webdav"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """Two councils with a case each that was received, noted with a photo, and closed; all of it sent."""
    text = SITE[: SITE.index("records:")] + RECORDS.replace("file-drop", request.param)
    if request.param == "file-drop":
        path = filled(tmp_path / "site", text)
        yield World(path, path.parent / "records", dropped)
        return
    with DavServer(tmp_path / "served") as server:
        more = f"plugins:\n  engine_records: {{url: '{server.url}', timeout: 2}}\n"
        path = filled(tmp_path / "site", text.replace("plugins:\n", more))
        yield World(path, server.folder, put, server)


def filled(folder: Path, site: str) -> Path:
    path = made(folder, policy=SORTED, site=site)
    office = opened(path)
    photo = folder / "photo.jpg"
    for key in ("hill", "dale"):
        here = office.council(key)
        given = {"kind": "complaint", "channel": "email", "name": "Ann", "facts": {"sort": "none"}}
        number = receive.lodge(office, here, given, at=NOW, by="ola", now=NOW).state.case.number
        photo.write_bytes(f"of {key}".encode())
        act.act_written(office, here, number, "note", {"note": "as it came"}, at=NOW, by="max", now=NOW, file=photo)
        act.act_written(office, here, number, "close", {}, at=NOW, by="max", now=NOW)
    office.store.close()
    assert call("dispatch", "--site", str(path)).code == 0
    assert {state for (state,) in look(path, "SELECT state FROM outbox")} == {"sent"}
    return path


def test_what_is_there_as_it_was_sent_is_said_to_be(world: World) -> None:
    said = world.verify()
    system = "webdav" if world.server else "file-drop"
    assert (said.code, said.err) == (0, "")
    assert said.out == f"6 records sent to {system}: all of it is there as it was sent\n"
    found = json.loads(world.verify("--council", "hill", "--format", "json").out)
    assert found == {"format_version": 1, "system": system, "records": 3, "differences": [], "left_out": 0}


@pytest.mark.parametrize("name", ["record.txt", "1-photo.jpg", "metadata.json"])
def test_what_is_gone_is_missing(world: World, name: str) -> None:
    (world.kept / world.place("H2024-00001", 1, name)).unlink()
    found = json.loads(world.verify("--format", "json").out)["differences"]
    assert [(one["sort"], one["key"]) for one in found] == [("missing", "hill/H2024-00001/1/record")]
    said = world.verify()
    assert said.code == 1
    assert said.out.startswith("hill/H2024-00001/1/record: missing: ")
    assert said.out.endswith(": 1 difference\n")
    assert world.verify("--council", "dale").code == 0
    assert world.verify("--council", "hill").code == 1


@pytest.mark.parametrize("name", ["record.txt", "1-photo.jpg"])
@pytest.mark.parametrize("made", [b"", b"of hiLl", b"of hill and more"])
def test_what_has_other_bytes_is_altered(world: World, name: str, made: bytes) -> None:
    (world.kept / world.place("H2024-00001", 1, name)).write_bytes(made)
    (found,) = json.loads(world.verify("--format", "json").out)["differences"]
    assert (found["sort"], found["key"]) == ("altered", "hill/H2024-00001/1/record")
    assert world.place("H2024-00001", 1, name) in found["said"]


@pytest.mark.parametrize(
    "path",
    [("H2024-00001", 1, "2-stray.jpg"), ("H2024-99999", 0, "record.txt"), ("H2024-00001", 2, "3-photo.jpg")],
)
def test_what_nobody_sent_is_unknown(world: World, path: tuple[str, int, str]) -> None:
    stray = world.kept / world.place(*path)
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"stray")
    (found,) = json.loads(world.verify("--format", "json").out)["differences"]
    assert (found["sort"], found["council"]) == ("unknown", "hill")
    assert found["said"].endswith((" was never sent", " was never dropped"))
    assert world.verify("--council", "dale").code == 0


def test_what_waits_is_neither_missing_nor_unknown(world: World) -> None:
    office = opened(world.site)
    with office.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE outbox SET state = 'waiting' WHERE about = 'noted'")
    (world.kept / world.place("D2024-00001", 1, "1-photo.jpg")).unlink()
    said = world.verify()
    assert (said.code, said.out.split(" ")[0]) == (0, "4")


def test_a_difference_of_a_case_on_a_file_is_told_to_who_reads_it(world: World) -> None:
    office = opened(world.site)
    given = {"facts": {"sort": "black"}, "reason": "It was theft"}
    act.act_written(office, office.council("hill"), "H2024-00001", "correct", given, at=NOW, by="max", now=NOW)
    office.store.close()
    assert "manager" in ACCESS
    (world.kept / world.place("H2024-00001", 0, "record.txt")).unlink()
    said = world.verify()
    assert said.code == 1
    assert "H2024" not in said.out + said.err
    assert said.err == "1 difference of cases on files left out\n"
    assert "hill/H2024-00001/0/record: missing: " in world.verify("--as", "max").out


def test_what_the_document_system_took_is_its_own(tmp_path: Path) -> None:
    text = SITE[: SITE.index("records:")] + RECORDS
    path = filled(tmp_path / "site", text)
    kept = path.parent / "records"
    (kept / "receipts").mkdir()
    for one in kept.glob("hill-*.json"):
        one.rename(kept / "receipts" / one.name)
    for one in kept.glob("hill-*.txt"):
        one.unlink()
    assert call("records", "verify", "--site", str(path)).code == 0


def test_a_site_that_cannot_be_asked_says_why(tmp_path: Path) -> None:
    bare = SITE[: SITE.index("records:")]
    said = call("records", "verify", "--site", str(made(tmp_path / "none", site=bare)))
    assert said.code == 9
    assert said.err == "engine: the site names no record system: name one under `records`, as `system`\n"
    hook = bare.replace("plugins:\n", "plugins:\n  engine_webhook: {url: 'https://x.example', secret_env: X}\n")
    said = call(
        "records", "verify", "--site", str(made(tmp_path / "hook", site=f"{hook}records: {{system: webhook}}\n"))
    )
    assert said.err == "engine: the record system 'webhook' has no way to say what it holds\n"


def test_a_server_that_does_not_answer_is_said(tmp_path: Path) -> None:
    with DavServer(tmp_path / "served") as server:
        more = f"plugins:\n  engine_records: {{url: '{server.url}', timeout: 2}}\n"
        text = SITE[: SITE.index("records:")] + RECORDS.replace("file-drop", "webdav")
        path = filled(tmp_path / "site", text.replace("plugins:\n", more))
        server.between = lambda *_: 503
        said = call("records", "verify", "--site", str(path))
        assert (said.code, said.out) == (9, "")
        assert said.err == "engine: 127.0.0.1 answered 503 Service Unavailable when it was to list hill\n"
