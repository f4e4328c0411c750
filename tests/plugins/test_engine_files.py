"""Letters, notices and records as files: whole or not there, once, and what the document system says of them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import engine_files
import pytest

from engine.api import EngineError, Later, Letter, Receipt, Record, RecordFile, Sent
from engine.host.bootstrap import carriers_of
from engine.host.plugins import Host
from engine.language.site import read_site
from engine.office import act, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import HANDING_OVER, dispatch
from engine.record import replaced
from tests.office.sites import NOW, SITE, dispatch_at, look, made, opened, start

AT = datetime(2024, 6, 3, 2, 0, tzinfo=UTC)
LETTER = Letter(
    key="hill/H2024-00001/2/0", sort="letter", council="hill", case="H2024-00001", about="acknowledged", to="p-1",
    name="Ann Lee", address={"address": "1 High St", "email": "ann@example.org"}, channel="letter",
    subject="We have received your complaint", text="Dear Ann Lee,\n\nThank you.\n", at=AT,
)  # fmt: skip
RECORD = Record(
    key="hill/H2024-00001/0/record", council="hill", case="H2024-00001", event="received", at=AT,
    fields={"case": "H2024-00001", "kind": "complaint", "happened": "2024-06-03T12:00:00+10:00"},
    text="case: H2024-00001\nkind: complaint — café",
)  # fmt: skip
DROPPED = "hill-H2024-00001-0-record"


def file(name: str, data: bytes = b"\x00\xff a photo") -> RecordFile:
    return RecordFile(name=name, media_type="image/jpeg", sha256=hashlib.sha256(data).hexdigest(), data=data)


PHOTO, AGAIN = file("photo of the bin.jpg"), file("photo/of the bin.jpg", b"another")


def deliver(folder: Path, letter: Letter = LETTER, **settings: Any) -> Any:
    return offers().notifiers["files"].deliver(letter, {"site_folder": str(folder), **settings})


def push(folder: Path, record: Record = RECORD, **settings: Any) -> Any:
    return offers().record_systems["file-drop"].push(record, {"site_folder": str(folder), **settings})


def heard(folder: Path, *keys: str) -> None:
    tell = offers().record_systems["file-drop"].heard
    assert tell is not None
    tell(keys, {"site_folder": str(folder)})


def receipts(folder: Path, **settings: Any) -> list[Receipt]:
    ask = offers().record_systems["file-drop"].receipts
    assert ask is not None
    return list(ask({"site_folder": str(folder), **settings}))


def offers() -> Host:
    return Host([("engine_files", engine_files)])


def files(folder: Path) -> dict[str, bytes]:
    """Every file below, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# Letters


def test_a_letter_is_a_text_file_with_its_head(tmp_path: Path) -> None:
    assert deliver(tmp_path) == Sent(receipt="hill-H2024-00001-2-0-acknowledged.txt")
    ((name, data),) = files(tmp_path).items()
    assert name == "letters/hill/letters/hill-H2024-00001-2-0-acknowledged.txt"
    assert data.decode() == (
        "To: Ann Lee, 1 High St\nDate: 2024-06-03 02:00 UTC\nCase: H2024-00001\nBy: letter\n"
        "Subject: We have received your complaint\n\nDear Ann Lee,\n\nThank you.\n"
    )


def test_the_date_of_a_letter_says_its_zone(tmp_path: Path) -> None:
    # given one that was asked for on the third in the morning where the council is, and on the second by UTC
    here = datetime(2024, 6, 3, 9, 0, tzinfo=timezone(timedelta(hours=10)))
    # when it is written
    said = deliver(tmp_path, replaced(LETTER, at=here)).receipt
    # then nobody takes one for the other
    assert "\nDate: 2024-06-02 23:00 UTC\n" in next(tmp_path.rglob(said)).read_text()


def test_what_cannot_be_written_waits_and_a_sentence_says_why(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("a file where the folder should be")
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / f"{DROPPED}.txt").mkdir()
    for answer in (deliver(tmp_path), push(tmp_path)):
        assert isinstance(answer, Later)
        assert re.search(r"^a (letter|record) cannot be written to /\S+: \w", answer.why), answer


@pytest.mark.parametrize("data", [None, b"\xff\xfe"])
def test_a_letterhead_that_cannot_be_read_is_told(data: bytes | None, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "head.txt").write_bytes(data)
    with pytest.raises(EngineError, match=r"letterhead \S+head.txt cannot be read"):
        engine_files.render_letter(LETTER, {"site_folder": str(tmp_path), "letterhead": "head.txt"})


def test_the_same_letter_again_changes_nothing_and_another_key_is_another_letter(tmp_path: Path) -> None:
    deliver(tmp_path)
    (path,) = tmp_path.rglob("*.txt")
    before = path.stat().st_ino
    deliver(tmp_path)
    assert path.stat().st_ino == before
    for key in ("hill/H2024-00001/2/1", "hill/H2024-00001/12/0", "dale/H2024-00001/2/0"):
        deliver(tmp_path, Letter(key=key, sort="letter", council="hill", case="c", about="x", to="p", name="", at=AT))
    assert len(files(tmp_path)) == 4


@pytest.mark.parametrize("key", ["../../../etc/cron", "/etc/cron", "a/../../b", "..", "c:\\x", "a\nb", "x" * 50])
def test_no_key_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    inside = tmp_path / "site"
    deliver(inside, Letter(key=key, sort="notice", council="hill", case="c", about="../x", to="p", name="", at=AT))
    push(inside, Record(key=key, council="hill", case="c", event="received", at=AT))
    assert [str(path) for path in tmp_path.iterdir()] == [str(inside)]
    assert all(name.startswith(("letters/hill/notices/", "records/")) for name in files(inside))
    assert len(files(inside)) == 3


# Records


def test_a_record_is_a_document_and_a_manifest_with_its_digest(tmp_path: Path) -> None:
    push(tmp_path)
    found = files(tmp_path / "records")
    assert set(found) == {f"{DROPPED}.txt", f"{DROPPED}.json"}
    document = found[f"{DROPPED}.txt"]
    assert document.decode() == RECORD.text
    assert json.loads(found[f"{DROPPED}.json"]) == {
        "Key": "hill/H2024-00001/0/record",
        "Title": "received H2024-00001",
        "Case": "H2024-00001",
        "Event": "received",
        "Date": "2024-06-03T12:00:00+10:00",
        "File": f"{DROPPED}.txt",
        "SHA256": hashlib.sha256(document).hexdigest(),
    }


def test_the_site_says_what_the_manifest_holds_and_in_which_form(tmp_path: Path) -> None:
    wanted = {"Titel": "${kind} of ${council}", "Pfad": "C:\\in\\${file}", "Leer": "${unheard}"}
    push(tmp_path, form="properties", manifest=wanted, records="drop/in")
    found = files(tmp_path)
    assert set(found) == {f"drop/in/{DROPPED}.txt", f"drop/in/{DROPPED}.properties"}
    assert found[f"drop/in/{DROPPED}.properties"].decode() == (
        f"Key=hill/H2024-00001/0/record\nTitel=complaint of hill\nPfad=C:\\\\in\\\\{DROPPED}.txt\nLeer=${{unheard}}\n"
    )


LISTED = [
    {"File": f"{DROPPED}/1-photo-of-the-bin.jpg", "Name": PHOTO.name, "Type": "image/jpeg", "SHA256": PHOTO.sha256},
    {"File": f"{DROPPED}/2-photo-of-the-bin.jpg", "Name": AGAIN.name, "Type": "image/jpeg", "SHA256": AGAIN.sha256},
]


def test_a_field_that_a_record_lacks_is_empty_in_its_manifest_and_a_misspelt_one_shows(tmp_path: Path) -> None:
    wanted = {"Class": "${file_class}", "Until": "${keep_until}", "Misspelt": "${file_clas}"}
    push(tmp_path, replaced(RECORD, fields={**RECORD.fields, "file_class": "2.1 Complaints"}), manifest=wanted)
    said = json.loads((tmp_path / "records" / f"{DROPPED}.json").read_text())
    assert (said["Class"], said["Until"], said["Misspelt"]) == ("2.1 Complaints", "", "${file_clas}")


def test_the_files_of_a_record_lie_beside_its_document_and_are_listed_in_its_manifest(tmp_path: Path) -> None:
    with_files(tmp_path)
    found = files(tmp_path / "records")
    assert set(found) == {f"{DROPPED}.txt", f"{DROPPED}.json", *(one["File"] for one in LISTED)}
    assert [found[one["File"]] for one in LISTED] == [PHOTO.data, AGAIN.data]
    assert json.loads(found[f"{DROPPED}.json"])["Files"] == LISTED
    push(tmp_path, replaced(RECORD, files=(PHOTO, AGAIN)), form="properties")
    lines = files(tmp_path / "records")[f"{DROPPED}.properties"].decode().splitlines()
    said = [f"Files.{n}.{key}={value}" for n, one in enumerate(LISTED, 1) for key, value in one.items()]
    assert [line for line in lines if line.startswith("Files.")] == said


@pytest.mark.parametrize("name", ["../../x", "/etc/cron", "..", "", "c:\\x", "a\nTitle=0", "x" * 500, "Фото", "a\rb"])
def test_no_name_of_a_file_leads_out_of_the_folder_or_into_another_line(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "site"
    push(inside, replaced(RECORD, files=(file(name),)), form="properties")
    assert [str(path) for path in tmp_path.iterdir()] == [str(inside)]
    assert len(files(inside)) == 3
    manifest = (inside / "records" / f"{DROPPED}.properties").read_bytes().decode()
    said = [line.partition("=")[0] for line in manifest.splitlines()]
    assert len(said) == len(set(said)) == 7 + 4, said


def test_the_manifest_comes_after_the_document(tmp_path: Path) -> None:
    """A system that watches the folder acts on the manifest; the document must then be there, whole."""
    order = steps_of(push, tmp_path)
    names = [what for step, what in order if step == "rename"]
    assert names == [f"{DROPPED}.txt", f"{DROPPED}.json"]
    kinds = [step for step, _ in order]
    first = kinds.index("rename")
    assert "fsync" in kinds[:first], "the document may be named and empty after a power failure"
    assert kinds[first + 1 :].count("fsync") >= 2, "the folder, and the manifest before it is named"


@pytest.mark.parametrize("where", ["receipts", "rejects", "receipts/read"])
def test_what_the_document_system_has_answered_is_not_dropped_again(tmp_path: Path, where: str) -> None:
    push(tmp_path)
    there = tmp_path / "records" / where
    there.mkdir(parents=True)
    (tmp_path / "records" / f"{DROPPED}.json").rename(there / f"{DROPPED}.json")
    (tmp_path / "records" / f"{DROPPED}.txt").unlink()
    assert push(tmp_path) == Sent(receipt=DROPPED)
    assert set(files(tmp_path / "records")) == {f"{where.removeprefix('/')}/{DROPPED}.json"}


def test_what_was_refused_and_is_sent_again_all_the_same_is_dropped_anew(tmp_path: Path) -> None:
    push(tmp_path)
    refused = tmp_path / "records" / "rejects" / "read"
    refused.mkdir(parents=True)
    (tmp_path / "records" / f"{DROPPED}.json").rename(refused / f"{DROPPED}.json")
    (tmp_path / "records" / f"{DROPPED}.txt").unlink()
    assert push(tmp_path) == Sent(receipt=DROPPED)
    assert {f"{DROPPED}.json", f"{DROPPED}.txt"} <= set(files(tmp_path / "records"))


# What comes back


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_receipts_and_rejects_are_read_once(tmp_path: Path) -> None:
    back = tmp_path / "records"
    put(back / "receipts", "a.json", '{"Key": "hill/1/0/record", "Said": "doc 4711"}')
    put(back / "receipts", "b.properties", "Key=hill/2/0/record\nSaid=doc=4712\n")
    put(back / "rejects", "c.json", '{"Key": "hill/3/0/record", "Said": "no such class"}')
    put(back / "receipts", "a.txt", "the document itself")
    assert receipts(tmp_path) == [
        Receipt(key="hill/1/0/record", accepted=True, said="doc 4711"),
        Receipt(key="hill/2/0/record", accepted=True, said="doc=4712"),
        Receipt(key="hill/3/0/record", accepted=False, said="no such class"),
    ]
    # until they are heard they are told again
    assert len(receipts(tmp_path)) == 3
    heard(tmp_path, "hill/1/0/record", "hill/3/0/record")
    assert [one.key for one in receipts(tmp_path)] == ["hill/2/0/record"]
    heard(tmp_path, "hill/2/0/record")
    assert receipts(tmp_path) == []
    assert set(files(back)) == {
        "receipts/a.txt", "receipts/read/a.json", "receipts/read/b.properties", "rejects/read/c.json",
    }  # fmt: skip


def test_receipt_folders_may_lie_elsewhere(tmp_path: Path) -> None:
    put(tmp_path / "back", "a.json", '{"Key": "hill/1/0/record"}')
    put(tmp_path / "bad", "b.json", '{"Key": "hill/2/0/record"}')
    found = receipts(tmp_path, receipts="back", rejects="bad")
    assert [(one.key, one.accepted) for one in found] == [("hill/1/0/record", True), ("hill/2/0/record", False)]


@pytest.mark.parametrize("half", ["", '{"Key": "hill/1/0/rec', "[]", "null", '{"Key": ""}', "\x00\xff"])
def test_a_receipt_that_is_not_yet_whole_is_left_until_it_is(tmp_path: Path, half: str) -> None:
    place = tmp_path / "records" / "receipts"
    put(place, "a.json", half)
    put(place, "b.json", '{"Key": "hill/2/0/record"}')
    assert [one.key for one in receipts(tmp_path)] == ["hill/2/0/record"]
    heard(tmp_path, "hill/2/0/record")
    assert set(files(place)) == {"a.json", "read/b.json"}, "who is still writing it writes into nowhere"
    put(place, "a.json", '{"Key": "hill/1/0/record"}')
    assert [one.key for one in receipts(tmp_path)] == ["hill/1/0/record"]


@pytest.mark.parametrize("text", ['\ufeff{"Key": "hill/1/0/record"}', "\ufeffKey=hill/1/0/record\n"])
def test_a_receipt_with_a_mark_before_it_is_read(tmp_path: Path, text: str) -> None:
    put(tmp_path / "records" / "receipts", "a.json" if "{" in text else "a.properties", text)
    assert [one.key for one in receipts(tmp_path)] == ["hill/1/0/record"]


def test_one_that_is_nested_too_deep_holds_up_no_other(tmp_path: Path) -> None:
    put(tmp_path / "records" / "receipts", "a.json", "[" * 200_000)
    put(tmp_path / "records" / "receipts", "b.json", '{"Key": "hill/2/0/record"}')
    assert [one.key for one in receipts(tmp_path)] == ["hill/2/0/record"]


def test_a_letter_that_stands_there_broken_is_put_right(tmp_path: Path) -> None:
    deliver(tmp_path)
    (path,) = tmp_path.rglob("*.txt")
    whole = path.read_bytes()
    path.write_bytes(whole[:40])
    deliver(tmp_path)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("work", [deliver, push])
def test_nothing_is_written_under_its_own_name(tmp_path: Path, work: Callable[..., Any]) -> None:
    opened = [name for step, name in steps_of(work, tmp_path / "here") if step == "open"]
    assert opened
    assert all(name.startswith(".") for name in opened), "who watches the folder takes half a file"


# A crash between any two steps


def counted(folder: Path, each: Callable[[str, str], None]) -> None:
    """Call `each` before every step that touches a file below the folder: what, and its name."""
    sync = os.fsync

    def heard(event: str, given: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(given[0], str) and given[0].startswith(str(folder)):
            if given[2] & (os.O_WRONLY | os.O_RDWR):
                each("open", Path(given[0]).name)
        elif event == "os.rename" and str(given[1]).startswith(str(folder)):
            each("rename", Path(given[1]).name)
        elif event == "os.mkdir" and str(given[0]).startswith(str(folder)):
            each("mkdir", Path(given[0]).name)

    def synced(number: int) -> None:
        each("fsync", "")
        sync(number)

    os.fsync = synced  # no audit event tells of it
    sys.addaudithook(heard)


def listed(work: Callable[..., Any], folder: Path, told: Path) -> None:
    seen: list[tuple[str, str]] = []
    counted(folder, lambda step, name: seen.append((step, name)))
    work(folder)
    told.write_text(json.dumps(seen))


def dies_at(work: Callable[..., Any], folder: Path, number: int) -> None:
    left = iter(range(number))

    def each(_: str, __: str) -> None:
        if next(left, None) is None:
            os._exit(9)

    counted(folder, each)
    work(folder)


def steps_of(work: Callable[..., Any], folder: Path) -> list[list[str]]:
    told = folder.with_name(f"{folder.name}-steps.json")
    start(listed, work, folder, told).join(20)
    found: list[list[str]] = json.loads(told.read_text())
    return found


def as_properties(folder: Path) -> None:
    push(folder, form="properties")


def with_files(folder: Path) -> None:
    push(folder, replaced(RECORD, files=(PHOTO, AGAIN)))


@pytest.mark.parametrize("work", [deliver, push, as_properties, with_files])
def test_a_crash_at_any_step_leaves_nothing_broken_and_trying_again_completes_it(
    tmp_path: Path, work: Callable[..., Any]
) -> None:
    steps = steps_of(work, tmp_path / "whole")
    whole = files(tmp_path / "whole")
    assert len(steps) >= 5
    for number in range(len(steps)):
        here = tmp_path / f"crash-{number}"
        process = start(dies_at, work, here, number)
        process.join(20)
        assert process.exitcode == 9, f"it did not come to step {number}: {steps}"
        for name, data in files(here).items():
            assert Path(name).name.startswith(".") or data == whole[name], f"{name} is broken after {steps[number]}"
        start(work, here).join(20)
        assert files(here) == whole, f"not as it should be after a crash before step {number}, {steps[number]}"


def owing(folder: Path) -> Path:
    """A site that owes one letter and two records, and has been told of another."""
    site = made(folder, site=SITE)
    office = opened(site)
    here = office.council("hill")
    given = {"kind": "complaint", "channel": "email", "name": "Ann", "email": "ann@example.org"}
    receive.lodge(office, here, given, at=NOW, by="ola", now=NOW)
    dispatch_at(site, NOW)
    for path in list((folder / "records").glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8")) | {"Said": "doc 4711"}
        put(folder / "records" / "receipts", path.name, json.dumps(said))
        path.unlink()
    for verb, what in (("acknowledge", {"channel": "letter"}), ("resolve", {"outcome": "done"})):
        act.act_written(office, here, "H2024-00001", verb, what, at=NOW, by="ola", now=NOW)
    return site


def sends(folder: Path) -> None:
    dispatch_at(folder / "site.yaml", NOW)


def answers(site: Path) -> list[tuple[Any, ...]]:
    return look(site, "SELECT key, sort, state, answer FROM outbox ORDER BY key")


def test_a_dispatch_that_crashes_at_any_step_loses_and_repeats_nothing(tmp_path: Path) -> None:
    site = owing(tmp_path / "owing")
    shutil.copytree(site.parent, tmp_path / "whole")
    site = tmp_path / "whole" / "site.yaml"
    steps = steps_of(sends, tmp_path / "whole")
    whole = {name: data for name, data in files(site.parent).items() if name.startswith(("letters", "records"))}
    expected = answers(site)
    assert {state for _, _, state, _ in expected} == {"sent"}
    assert "accepted: doc 4711" in [answer for *_, answer in expected]
    assert len(steps) > 12
    for number in range(len(steps)):
        folder = tmp_path / f"crash-{number}"
        shutil.copytree(tmp_path / "owing", folder)
        process = start(dies_at, sends, folder, number)
        process.join(20)
        assert process.exitcode == 9, f"it did not come to step {number}: {steps}"
        dispatch_at(folder / "site.yaml", NOW + HANDING_OVER)
        found = {name: data for name, data in files(folder).items() if name.startswith(("letters", "records"))}
        assert found == whole, f"not as it should be after a crash before step {number}, {steps[number]}"
        assert answers(folder / "site.yaml") == expected


# The plugin in a site


def test_the_site_switches_it_on_with_settings_that_fit(tmp_path: Path) -> None:
    site = made(tmp_path / "site", site=SITE.replace("engine_files: {}", "engine_files: {letters: out, records: in}"))
    read = read_site(site)
    found = carriers_of(read)
    assert found.settings_of("notifier", "files") == {
        "letters": "out",
        "records": "in",
        "site_folder": str(site.parent.resolve()),
    }
    assert dispatch(opened(site), found, stopped_at(NOW)) == {}
