"""What goes with a record: documents, letters and the audit extract, each once, and nothing of what is hidden."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from engine.api import Later, Record, RecordFile, Sent
from engine.office import act, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import dispatch
from engine.office.office import Office
from engine.store import shelf
from tests.office.sites import NOW, POLICY, SITE, look, made, opened
from tests.office.test_dispatch import Carrier, carriers

LATER = NOW + timedelta(days=1)
EXTRACT = "audit-extract.json"
ACCESS = """access:
  keeper: manager
  classes:
    black: {title: Black file, when: {sort: black}, keeper: manager}
    grey: {title: Grey file, when: {sort: grey}, keeper: manager, hides: [identity], recorded: true}
    white: {title: White file, when: {sort: white}, keeper: manager, recorded: true}
"""
SORTED = POLICY.replace("facts:\n", "facts:\n  sort: {choice: [none, white, grey, black]}\n") + ACCESS


class World:
    """A site whose record system keeps what it is handed."""

    def __init__(self, folder: Path, events: str) -> None:
        self.folder = folder
        self.site = made(folder / "site", policy=SORTED, site=SITE.replace("received, resolved", events))
        self.office: Office = opened(self.site)
        self.here = self.office.council("hill")
        self.letters, self.records = Carrier(), Carrier()

    def lodged(self, **more: object) -> str:
        given = {"kind": "complaint", "channel": "email", "name": "Zaxon Wyvern", "email": "zq@example.org",
                 "details": "The bin", **more}  # fmt: skip
        return receive.lodge(self.office, self.here, given, at=NOW, by="ola", now=NOW).state.case.number

    def act(self, number: str, verb: str, file: Path | None = None, **fields: object) -> None:
        act.act_written(self.office, self.here, number, verb, fields, at=NOW, by="max", now=NOW, file=file)

    def noted(self, number: str, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        self.act(number, "note", path, note="as it came")
        return path

    def sent(self) -> dict[str, dict[str, RecordFile]]:
        """The files of the records that go now, by event and name."""
        self.records.handed.clear()
        dispatch(self.office, carriers(self.letters, self.records), stopped_at(LATER))
        handed = [one for one in self.records.handed if isinstance(one, Record)]
        return {one.event: {file.name: file for file in one.files} for one in handed}


def test_a_document_goes_with_the_record_of_its_event_and_is_noted_by_its_digest(tmp_path: Path) -> None:
    world = World(tmp_path, "received, noted, closed")
    number = world.lodged()
    world.noted(number, "photo.jpg", b"\xff\xd8 a photo")
    found = world.sent()
    assert found["received"] == {}
    (photo,) = found["noted"].values()
    assert (photo.name, photo.media_type, photo.data) == ("photo.jpg", "image/jpeg", b"\xff\xd8 a photo")
    assert photo.sha256 == shelf.sha_of(photo.data)
    ((body,),) = look(world.site, "SELECT body FROM outbox WHERE sort = 'record' AND about = 'noted'")
    assert json.loads(body)[":files"] == [["photo.jpg", photo.sha256]]
    world.act(number, "close")
    assert set(world.sent()["closed"]) == {EXTRACT}, "it goes once"


def test_closing_brings_what_went_with_no_record_before_and_closing_again_what_came_since(tmp_path: Path) -> None:
    world = World(tmp_path, "received, closed")
    number = world.lodged()
    world.noted(number, "photo.jpg", b"one")
    world.noted(number, "photo.JPG", b"two")
    world.act(number, "acknowledge", channel="letter")
    world.act(number, "close")
    found = world.sent()["closed"]
    assert set(found) == {"photo.jpg", "2-photo.JPG", "letter-acknowledged.txt", EXTRACT}
    world.act(number, "reopen")
    world.noted(number, "map.pdf", b"three")
    world.act(number, "close")
    again = world.sent()["closed"]
    assert set(again) == {"map.pdf", EXTRACT}
    first, second = (len(json.loads(one[EXTRACT].data)["history"]) for one in (found, again))
    assert first < second


def test_a_letter_goes_in_the_words_in_which_it_went_out(tmp_path: Path) -> None:
    world = World(tmp_path, "acknowledged")
    world.act(world.lodged(), "acknowledge", channel="letter")
    (file,) = world.sent()["acknowledged"].values()
    (letter,) = (one for one in world.letters.handed if not isinstance(one, Record) and one.sort == "letter")
    assert file.data.decode() == f"{letter.subject}\n\n{letter.text}"
    assert "Dear Zaxon Wyvern" in file.data.decode()


def test_an_audit_extract_ends_with_its_event_whatever_happened_since(tmp_path: Path) -> None:
    world = World(tmp_path, "closed")
    number = world.lodged()
    world.act(number, "close")
    world.act(number, "reopen")
    said = json.loads(world.sent()["closed"][EXTRACT].data)
    assert (said["extract_version"], said["case"], said["state"]) == (1, number, "closed")
    assert said["history"][0]["event"] == "Received"
    assert said["history"][-1]["event"] == "Closed"
    assert not {"deliveries", "reads", "guidance", "seats"} & set(said)


@pytest.mark.parametrize("more", [{"identity": "protected"}, {"facts": {"sort": "grey"}}], ids=["protected", "grey"])
def test_who_the_person_is_goes_with_no_record_where_it_is_hidden(tmp_path: Path, more: dict[str, object]) -> None:
    world = World(tmp_path, "received, noted, acknowledged, closed")
    number = world.lodged(**more)
    world.act(number, "note", note="Zaxon Wyvern called")
    world.noted(number, "wyvern.txt", b"I am Zaxon Wyvern")
    world.act(number, "acknowledge", channel="letter")
    world.act(number, "close")
    found = world.sent()
    assert set(found) == {"received", "noted", "acknowledged", "closed"}
    assert found["noted"] == {}
    assert set(found["acknowledged"]) == {"letter-acknowledged.txt"}
    assert set(found["closed"]) == {EXTRACT}, "nobody can look through a document"
    for name, data in ((file.name, file.data) for several in found.values() for file in several.values()):
        told = f"{name} {data.decode()}".lower()
        assert not [one for one in ("zaxon", "wyvern", "zq@example.org", f"p-{number}".lower()) if one in told], name


def test_a_case_on_a_file_that_hides_nobody_goes_whole_where_its_class_says_recorded(tmp_path: Path) -> None:
    world = World(tmp_path, "closed")
    number = world.lodged(facts={"sort": "white"})
    world.noted(number, "photo.jpg", b"one")
    world.act(number, "close")
    found = world.sent()["closed"]
    assert set(found) == {"photo.jpg", EXTRACT}
    assert b"Zaxon Wyvern" in found[EXTRACT].data


def test_a_case_that_came_to_lie_on_a_file_meanwhile_goes_without_files(tmp_path: Path) -> None:
    world = World(tmp_path, "noted, closed")
    number = world.lodged()
    world.noted(number, "photo.jpg", b"one")
    world.act(number, "close")
    world.act(number, "reopen")
    world.act(number, "correct", facts={"sort": "black"}, reason="It was theft")
    assert world.sent() == {"noted": {}, "closed": {}}


def test_what_an_earlier_try_had_and_the_last_one_had_not_is_not_looked_for(tmp_path: Path) -> None:
    # given a record whose first try failed, of a case that came onto a file before the second
    world = World(tmp_path, "noted")
    number = world.lodged()
    world.noted(number, "photo.jpg", b"one")
    world.records.answer = lambda _: Later(why="full")
    dispatch(world.office, carriers(world.letters, world.records), stopped_at(NOW))
    world.act(number, "correct", facts={"sort": "black"}, reason="It was theft")
    world.records.answer = lambda _: Sent()
    # when it goes without the document, then the outbox has no document with it either
    assert world.sent() == {"noted": {}}
    ((body,),) = look(world.site, "SELECT body FROM outbox WHERE sort = 'record'")
    assert json.loads(body)[":files"] == []


@pytest.mark.parametrize(("changed", "says"), [(False, "is gone from"), (True, "was changed in")])
def test_a_file_that_is_gone_or_was_changed_holds_its_record_back(tmp_path: Path, changed: bool, says: str) -> None:
    world = World(tmp_path, "noted")
    path = world.noted(world.lodged(), "photo.jpg", b"one")
    kept = shelf.file_path(world.office.store, shelf.sha_of(b"one"))
    if changed:
        kept.write_bytes(b"another")
    else:
        kept.unlink()
    assert world.sent() == {}
    ((state, answer),) = look(world.site, "SELECT state, answer FROM outbox WHERE sort = 'record'")
    assert state == "waiting"
    assert answer == f"the file '{path.name}' {says} the files of the store: put {kept} back from a backup"
    kept.write_bytes(b"one")
    world.records.handed.clear()
    dispatch(world.office, carriers(world.letters, world.records), stopped_at(LATER + timedelta(days=1)))
    (record,) = world.records.handed
    assert isinstance(record, Record)
    assert [one.data for one in record.files] == [b"one"]


def test_a_letter_that_is_not_to_go_is_in_no_record(tmp_path: Path) -> None:
    world = World(tmp_path, "closed")
    number = world.lodged()
    world.act(number, "acknowledge", channel="letter")
    world.letters.answer = lambda _: Later(why="no paper")
    dispatch(world.office, carriers(world.letters, world.records), stopped_at(NOW))
    with world.office.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE outbox SET state = 'dropped' WHERE sort = 'letter'")
    world.letters.answer = lambda _: Sent()
    world.act(number, "close")
    assert set(world.sent()["closed"]) == {EXTRACT}
