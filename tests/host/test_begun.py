"""What `engine plugins new` begins does what whoever goes on from it relies on: nothing lost, nothing doubled."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from engine.api import Difference, EngineError, Ledger, Pushed, RecordFile, Sent
from engine.host.beginning import package
from engine.host.trial import cases_in
from engine.record import replaced
from engine.testing import LETTERS, RECORDS, desk_in, trials
from tests.host.conftest import Install

ORDINARY = RECORDS["ordinary"]
PHOTO = RecordFile(
    name="../a photo.jpg", media_type="image/jpeg", sha256=hashlib.sha256(b"\xff").hexdigest(), data=b"\xff"
)
RECORD = replaced(ORDINARY, files=(PHOTO,))


def begun(kind: str) -> dict[str, Any]:
    space: dict[str, Any] = {}
    exec(package("night-owl", kind)["engine_night_owl/__init__.py"], space)
    return space


def pushed(record: Any = RECORD, *, sent: bool = True) -> Pushed:
    return Pushed(
        key=record.key, council=record.council, case=record.case, event=record.event, sent=sent,
        sha256=hashlib.sha256(record.text.encode()).hexdigest(), files={one.name: one.sha256 for one in record.files},
    )  # fmt: skip


def differences(space: dict[str, Any], folder: Path, *several: Pushed, of: str = "trial") -> list[Difference]:
    return list(space["verify"](Ledger(councils=(of,), pushed=several), {"site_folder": str(folder)}))


def kept(folder: Path, ending: str) -> Path:
    return next((folder / "night-owl").rglob(f"*{ending}"))


def test_a_record_is_kept_with_its_files_and_found_again(tmp_path: Path) -> None:
    space = begun("records")
    first = space["push"](RECORD, {"site_folder": str(tmp_path)})
    again = space["push"](RECORD, {"site_folder": str(tmp_path)})
    assert isinstance(first, Sent)
    assert (first, differences(space, tmp_path, pushed())) == (again, [])
    assert kept(tmp_path, PHOTO.sha256).read_bytes() == PHOTO.data
    assert sorted(path.name for path in tmp_path.iterdir()) == ["night-owl"], "a name led out of the folder"


@pytest.mark.parametrize(
    ("ending", "becomes", "said"),
    [
        (".json", None, ["missing"]),
        (".json", b"", ["altered"]),
        (".json", b"[]", ["altered"]),
        (PHOTO.sha256, None, ["missing"]),
        (PHOTO.sha256, b"another", ["altered"]),
    ],
)
def test_what_is_no_longer_as_it_was_sent_is_said(
    ending: str, becomes: bytes | None, said: list[str], tmp_path: Path
) -> None:
    space = begun("records")
    space["push"](RECORD, {"site_folder": str(tmp_path)})
    path = kept(tmp_path, ending)
    path.unlink() if becomes is None else path.write_bytes(becomes)
    found = differences(space, tmp_path, pushed())
    assert [(one.sort, one.key, one.case) for one in found] == [(sort, RECORD.key, RECORD.case) for sort in said]
    assert all(path.name in one.said for one in found)
    # and nothing is said of what was not taken, or of another council
    assert differences(space, tmp_path, pushed(sent=False)) == []
    assert differences(space, tmp_path, pushed(), of="another") == []


def test_what_lies_there_and_nobody_sent_is_unknown(tmp_path: Path) -> None:
    space = begun("records")
    space["push"](RECORD, {"site_folder": str(tmp_path)})
    assert [one.sort for one in differences(space, tmp_path)] == ["unknown"]
    assert differences(space, tmp_path, of="another") == []


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "night-owl").write_text("a file where the folder should be")
    for kind, call, given in (("records", "push", RECORD), ("notifier", "deliver", LETTERS["ordinary"])):
        answer = begun(kind)[call](given, {"site_folder": str(tmp_path)})
        assert "cannot be written to" in answer.why


def test_the_trials_read_back_what_a_begun_record_system_holds(install: Install, place: Path) -> None:
    install("engine_night_owl", package("night-owl", "records")["engine_night_owl/__init__.py"])
    found = {one.what: one.broke for one in trials("engine_night_owl", {}, place)}
    assert found["night-owl: after that month it holds each record once, with its files"] == ""


MATTER = {"council": "trial", "kind": "request", "details": "The drain"}


def waiting(folder: Path, **several: Any) -> Path:
    place = folder / "night-owl"
    place.mkdir()
    for name, said in several.items():
        (place / f"{name}.json").write_text(said if isinstance(said, str) else json.dumps(said))
    return place


def test_a_matter_of_a_council_that_there_is_not_stays_and_is_told_once_the_others_are_in(tmp_path: Path) -> None:
    # given three matters, of which the first names a council that is not here
    place = waiting(tmp_path, a={**MATTER, "council": "nowhere"}, b=MATTER, c="no JSON")
    desk, poll = desk_in(tmp_path / "site"), begun("channel")["poll"]
    # when they are polled
    with pytest.raises(EngineError) as told:
        poll({"site_folder": str(tmp_path)}, desk)
    # then it stays, a sentence says why, and the others are seen to
    assert str(told.value) == (
        "a.json stays where it is: there is no council 'nowhere' here; there are trial; besides 1 taken; "
        "besides 1 set aside"
    )
    assert sorted(path.name for path in place.iterdir()) == ["a.json", "c.set-aside", "c.why"]
    # and once it names one that is, it comes in
    (place / "a.json").write_text(json.dumps({**MATTER, "council": "trial"}))
    assert poll({"site_folder": str(tmp_path)}, desk) == {"taken": 1, "set aside": 0}


@pytest.mark.parametrize("said", ["[]", "7", '{"kind": "request"}', '{"council": 7}', "[" * 100_000, "\udcff"])
def test_what_is_no_matter_is_set_aside_with_the_reason(said: str, tmp_path: Path) -> None:
    place = waiting(tmp_path)
    (place / "a.json").write_bytes(said.encode(errors="surrogateescape"))
    assert begun("channel")["poll"]({"site_folder": str(tmp_path)}, desk_in(tmp_path / "site"))["set aside"] == 1
    assert (place / "a.why").read_text().strip()


def test_two_polls_at_once_bring_everything_in_once(tmp_path: Path) -> None:
    # given many matters, some of which are none
    place = waiting(tmp_path, **{f"n{n}": MATTER for n in range(12)}, **{f"z{n}": "no JSON" for n in range(12)})
    desks = [desk_in(tmp_path / "site"), desk_in(tmp_path / "site")]
    # when two polls are at them
    with ThreadPoolExecutor(2) as pool:
        counted = list(pool.map(lambda one: begun("channel")["poll"]({"site_folder": str(tmp_path)}, one), desks))
    # then neither fails, and all of it is in, once
    assert (sum(one["taken"] for one in counted), cases_in(desks[0].office.site)) == (12, 12)
    assert not list(place.glob("*.json"))
