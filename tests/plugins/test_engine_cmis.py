"""Records in a CMIS repository: whole or not there, once, read back; and what becomes of them when it fails.

The repository is a double (cmisservers.py), which test_cmis_double.py tries with cmislib; no real CMIS server.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import engine_records
import pytest
from cmislib.browser.binding import BrowserBinding
from cmislib.model import CmisClient
from engine_records.cmis import instant
from engine_records.connecting import Client
from engine_records.meaning import MEANINGS

from engine.api import Answer, Difference, EngineError, Later, Ledger, Never, Pushed, Record, RecordFile, Sent
from engine.host.plugins import Host
from engine.record import replaced
from tests.office.sites import start
from tests.plugins.cmisservers import PASSWORD, STATUS, USER, CmisServer, Node
from tests.plugins.webservers import free_port


def file(name: str, data: bytes, media_type: str = "image/jpeg") -> RecordFile:
    return RecordFile(name=name, media_type=media_type, sha256=hashlib.sha256(data).hexdigest(), data=data)


RECORD = Record(
    key="hill/H2024-00001/4/record", council="hill", case="H2024-00001", event="closed",
    at=datetime(2024, 6, 3, 2, 0, tzinfo=UTC),
    fields={"case": "H2024-00001", "kind": "complaint", "happened": "2024-06-03T12:00:00+10:00",
            "file_class": "2.2 Complaints", "keep_until": "2031-06-03", "disposal": "destroy"},
    text="kind: complaint — café",
    files=(file("photo of the bin.jpg", b"\xff\xd8\r\n\r\n--one"), file("photo.jpg", b"2")),
)  # fmt: skip
HERE = "hill/H2024-00001/0004-closed"
NAMES = ["1-photo-of-the-bin.jpg", "2-photo.jpg", "metadata.json", "record.txt"]
MAPPED: dict[str, Any] = {
    "type": "council:record", "folder_type": "council:file", "timezone": "Australia/Sydney",
    "properties": {
        "council:caseNumber": "${case}, ${kind}", "council:class": "${file_class}", "council:document": "${name}",
        "council:happened": {"date": "${happened}"},
    },
    "secondary_types": {"cmis:rm_clientMgtRetention": {"cmis:rm_expirationDate": {"date": "${keep_until}"}}},
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[CmisServer]:
    with CmisServer() as one:
        yield one


def system() -> Any:
    return Host([("engine_records", engine_records)]).record_systems["cmis"]


def push(url: str, record: Record = RECORD, **settings: Any) -> Answer:
    answer: Answer = system().push(record, {"url": url, "timeout": 2, **settings})
    return answer


def whole(server: CmisServer) -> dict[str, bytes]:
    """What is there once the record is; the repository is then empty again."""
    assert isinstance(push(server.url), Sent)
    found = server.files()
    server.empty()
    server.asked.clear()
    return found


# What is kept


def test_a_record_is_a_folder_with_its_text_its_files_and_last_its_metadata(server: CmisServer) -> None:
    assert push(server.url) == Sent(receipt=HERE)
    found = server.files()
    assert [name.removeprefix(f"{HERE}/") for name in found] == NAMES
    assert found[f"{HERE}/record.txt"].decode() == RECORD.text
    assert [found[f"{HERE}/{name}"] for name in NAMES[:2]] == [one.data for one in RECORD.files]
    said = json.loads(found[f"{HERE}/metadata.json"])
    assert (said["Key"], said["Title"]) == (RECORD.key, "closed H2024-00001")
    assert [one["SHA256"] for one in said["Files"]] == [one.sha256 for one in RECORD.files]
    kinds = {path.rpartition("/")[2]: node.media_type for path, node in server.documents().items()}
    assert kinds == {NAMES[0]: "image/jpeg", NAMES[1]: "image/jpeg", "metadata.json": "application/json",
                     "record.txt": "text/plain"}  # fmt: skip
    assert server.asked[-1] == ("content", f"{HERE}/metadata.json")


def test_every_document_has_the_types_and_properties_that_the_site_maps(server: CmisServer) -> None:
    assert isinstance(push(server.url, **MAPPED), Sent)
    end = datetime(2031, 6, 4, tzinfo=ZoneInfo("Australia/Sydney"))  # the day of 3 June is over
    for path, node in server.documents().items():
        called = {NAMES[0]: "photo of the bin.jpg", NAMES[1]: "photo.jpg"}.get(node.name, node.name)
        assert node.type == "council:record", path
        assert node.properties == {
            "council:caseNumber": "H2024-00001, complaint", "council:class": "2.2 Complaints",
            "council:document": called, "council:happened": int(RECORD.at.timestamp() * 1000),
            "cmis:rm_expirationDate": int(end.timestamp() * 1000),
            "cmis:secondaryObjectTypeIds": ["cmis:rm_clientMgtRetention"],
        }  # fmt: skip
    assert {node.type for node in (server.at("hill"), server.at(HERE)) if node} == {"council:file"}


def test_what_has_no_value_is_left_out_and_a_secondary_type_that_would_lack_one(server: CmisServer) -> None:
    fields = {key: value for key, value in RECORD.fields.items() if key not in ("keep_until", "file_class")}
    assert isinstance(push(server.url, replaced(RECORD, fields=fields), **MAPPED), Sent)
    for node in server.documents().values():
        assert set(node.properties) == {"council:caseNumber", "council:document", "council:happened"}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2031-06-03", "2031-06-04T00:00:00+10:00"),
        ("2031-12-31", "2032-01-01T00:00:00+11:00"),
        ("2024-06-03T12:00:00+10:00", "2024-06-03T12:00:00+10:00"),
        ("2024-06-03T02:00:00+00:00", "2024-06-03T12:00:00+10:00"),
        ("2024-06-03 12:00", "2024-06-03T12:00:00+10:00"),
    ],
)
def test_a_day_is_kept_to_its_end_and_an_instant_is_itself(text: str, at: str) -> None:
    wanted = str(int(datetime.fromisoformat(at).timestamp() * 1000))
    assert instant(text, ZoneInfo("Australia/Sydney")) == wanted


@pytest.mark.parametrize("text", ["", "soon", "2031-02-30", "9999-12-31", "${keep}"])
def test_what_is_no_date_has_no_value(text: str) -> None:
    assert instant(text, ZoneInfo("UTC")) == ""


def test_somebody_elses_client_finds_what_was_kept(server: CmisServer) -> None:
    push(server.url, **MAPPED)
    repository = CmisClient(server.url, USER, "x", binding=BrowserBinding()).defaultRepository
    folder = repository.getObjectByPath(f"/{HERE}")
    found = {}
    for skip in range(0, 4, 3):
        found |= {one.getName(): one for one in folder.getChildren(skipCount=skip).getResults()}
    assert sorted(found) == NAMES
    assert found["record.txt"].getContentStream().read().decode() == RECORD.text
    said = found[NAMES[0]].getProperties()
    assert said["council:class"] == "2.2 Complaints"
    assert said["cmis:rm_expirationDate"].isoformat() == "2031-06-03T14:00:00"  # in UTC


def test_the_same_record_again_changes_nothing(server: CmisServer) -> None:
    push(server.url)
    before = {path: node.id for path, node in server.documents().items()}
    server.asked.clear()
    assert push(server.url) == Sent(receipt=HERE)
    assert {what for what, _ in server.asked} == {"repositories", "object", "content"}
    assert {path: node.id for path, node in server.documents().items()} == before


def test_it_is_kept_below_the_folder_that_the_site_names(server: CmisServer) -> None:
    folder = "/Sites/Customer service & Ü/records"
    said = push(server.url, folder=folder)
    assert said == Later(why=f"there is no folder {folder} on 127.0.0.1: make it, or mend `folder`")
    server.make_folders(folder)
    assert isinstance(push(server.url, folder=folder), Sent)
    assert len(server.files()) == 4
    assert all(path.startswith(f"{folder[1:]}/hill/") for path in server.files())


def test_it_is_asked_with_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMIS", PASSWORD)
    with CmisServer(auth=True) as server:
        assert isinstance(push(server.url, user=USER, password_env="CMIS"), Sent)
        monkeypatch.setenv("CMIS", "wrong")
        answer = push(server.url, user=USER, password_env="CMIS")
    assert isinstance(answer, Later)
    assert answer.after == timedelta(minutes=30), "so that no account is locked by trying"
    assert answer.why.startswith("127.0.0.1 answered 401 Unauthorized when it was to name its repositories")
    assert "wrong" not in answer.why


@pytest.mark.parametrize("word", ["../../x", "..", ".", "", "a\r\nb: c", "x" * 500, "Фото.jpg", 'a"; name="b', "a?b#c"])
def test_no_name_leads_out_of_the_folder_or_out_of_its_part_of_a_form(server: CmisServer, word: str) -> None:
    for record in (
        replaced(RECORD, files=(file(word, b"x", word), file(word, b"y"))),
        replaced(RECORD, council=word or "c", case=word or "c", key=word or "k"),
    ):
        assert isinstance(push(server.url, record, properties={"council:caseNumber": "${name}"}, type="council:record"),
                          Sent)  # fmt: skip
    assert len(server.files()) == 8
    assert all(len(path.split("/")) == 4 for path in server.files()), server.files().keys()


@pytest.mark.parametrize("kind", ["a\r\nb: c", "", "text/plain\n"])
def test_what_is_no_media_type_is_not_written_into_a_form(server: CmisServer, kind: str) -> None:
    push(server.url, replaced(RECORD, files=(file("x", b"y", kind),)))
    node = server.at(f"{HERE}/1-x")
    assert node is not None
    assert (node.media_type, node.content) == ("application/octet-stream", b"y")


# What fails


@pytest.mark.parametrize("what", ["createDocument", "createFolder", "content", "object", "repositories"])
@pytest.mark.parametrize("exception", sorted(STATUS))
def test_an_error_is_told_and_tried_again_and_then_goes_on_from_there(
    server: CmisServer, what: str, exception: str
) -> None:
    expected = whole(server)
    server.between = lambda asked, path: exception if asked == what and (path or what == "repositories") else None
    answer = push(server.url)
    if exception == "objectNotFound" and what == "object":
        assert isinstance(answer, Sent), "it is looked for, and then made"
    else:
        assert isinstance(answer, Later), answer
        assert f"{HERE}/metadata.json" not in server.files(), "it is not whole"
        assert what != "createDocument" or answer.after >= MEANINGS[exception][1]
    server.between = lambda _, __: None
    assert isinstance(push(server.url), Sent)
    assert server.files() == expected


@pytest.mark.parametrize(
    ("exception", "says"),
    [
        ("invalidArgument", "400 invalidArgument when it was to keep record.txt (so it is: invalidArgument): see to"),
        ("constraint", "409 constraint when it was to keep record.txt (so it is: constraint): see to `type`"),
        ("permissionDenied", "(so it is: permissionDenied): see to `user`, its password and its rights"),
        ("storage", "(so it is: storage): it is full, or cannot write"),
        ("runtime", "500 runtime when it was to keep record.txt (so it is: runtime)"),
    ],
)
def test_an_error_is_told_with_what_to_do_about_it(server: CmisServer, exception: str, says: str) -> None:
    server.between = lambda what, _: exception if what == "createDocument" else None
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.why.startswith("127.0.0.1 answered ")
    assert says in answer.why


@pytest.mark.parametrize("status", [400, 413, 414, 415, 422])
def test_what_a_server_before_the_repository_refuses_is_given_up(server: CmisServer, status: int) -> None:
    server.between = lambda what, _: status if what == "createDocument" else None
    answer = push(server.url)
    assert isinstance(answer, Never)
    assert answer.why.startswith(f"127.0.0.1 answered {status} ")


@pytest.mark.parametrize("status", [302, 403, 423, 429, 502, 503, 507])
def test_what_it_does_not_do_now_is_tried_again(server: CmisServer, status: int) -> None:
    server.between = lambda what, _: status if what == "createDocument" else None
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.after >= timedelta(minutes=15), "as long as the other side asks to be left alone"


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"type": "no:such"}, "no:such is no type of cmis:document"),
        ({"folder_type": "no:such"}, "no:such is no type of cmis:folder"),
        ({"properties": {"no:such": "x"}}, "no:such is unknown!"),
        ({"secondary_types": {"no:such": {}}}, "Invalid secondary type: no:such"),
    ],
)
def test_settings_that_the_repository_does_not_take_are_told(
    server: CmisServer, settings: dict[str, Any], says: str
) -> None:
    answer = push(server.url, **settings)
    assert isinstance(answer, Later), "somebody may mend them meanwhile"
    assert answer.after == timedelta(minutes=30)
    assert f"({says}): see to `type`, `folder_type`, `properties` and `secondary_types`" in answer.why


@pytest.mark.parametrize("name", NAMES)
def test_what_was_spoilt_in_the_store_is_found_by_reading_it_back_and_put_right(server: CmisServer, name: str) -> None:
    expected = whole(server)

    def spoils(what: str, path: str) -> None:
        node = server.at(path)
        if what == "content" and path.endswith(name) and node is not None:
            node.content = node.content[:-1] + bytes([node.content[-1] ^ 1])

    server.between = spoils
    assert push(server.url) == Later(
        why=f"{name} is not what was sent when it is read back from 127.0.0.1; it is put there again"
    )
    server.between = lambda _, __: None
    assert isinstance(push(server.url), Sent)
    assert server.files() == expected


def test_what_goes_away_while_it_is_kept_is_found(server: CmisServer) -> None:
    def takes(what: str, path: str) -> None:
        folder = server.at(path.rpartition("/")[0])
        if what == "content" and folder is not None:
            folder.children = [one for one in folder.children if one.name != "record.txt"]

    server.between = takes
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.why.startswith("record.txt is not there when it is read back")


def test_a_document_that_is_given_another_name_is_taken_back(server: CmisServer) -> None:
    """Somebody else puts a document of that name there between the look and the making of ours."""
    server.renames = True

    def before(what: str, path: str) -> None:
        folder = server.at(path)
        if what == "createDocument" and folder is not None and not folder.children:
            folder.children.append(Node("other", "record.txt", "cmis:document", "cmis:document", {}, b"theirs"))

    server.between = before
    answer = push(server.url)
    assert answer == Later(why="127.0.0.1 called record.txt 'record.txt (2)' instead", after=timedelta(minutes=30))
    assert set(server.files()) == {f"{HERE}/record.txt"}, "ours is gone again, and nothing is there twice"


def test_something_else_in_the_place_of_a_folder_is_told(server: CmisServer) -> None:
    server.root.children.append(Node("x", "hill", "cmis:document", "cmis:document"))
    assert push(server.url) == Later(why="hill is no folder on 127.0.0.1: move it out of the way")


def test_folders_that_somebody_else_makes_at_the_same_time_are_used(server: CmisServer) -> None:
    def first(what: str, path: str) -> None:
        if what == "createFolder":
            server.make_folders(HERE)

    server.between = first
    assert isinstance(push(server.url), Sent)
    assert len(server.files()) == 4


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
    server: CmisServer,
) -> None:
    expected = whole(server)
    push(server.url)
    steps = len(server.asked)
    assert steps > 12
    for number in range(steps):
        server.empty()
        process = start(killed, server.url, number)
        process.join(20)
        assert process.exitcode == 9, number
        found = server.files()
        assert all(data == expected[path] for path, data in found.items()), number
        assert f"{HERE}/metadata.json" not in found or {*found} == {*expected}, "it says that it is whole, and is not"
        assert isinstance(push(server.url), Sent)
        assert server.files() == expected
        assert len(server.documents()) == 4


def test_half_of_a_document_that_an_earlier_try_left_is_replaced(server: CmisServer) -> None:
    expected = whole(server)
    push(server.url)
    for path in (f"{HERE}/record.txt", f"{HERE}/{NAMES[0]}"):
        node = server.at(path)
        assert node is not None
        node.content = node.content[:5]
    assert isinstance(push(server.url), Sent)
    assert server.files() == expected


def test_one_that_is_slow_is_not_waited_for_without_end(server: CmisServer) -> None:
    server.between = lambda what, _: time.sleep(2.5) if what == "createDocument" else None
    begun = time.monotonic()
    assert push(server.url, timeout=1) == Later(why="127.0.0.1 did not answer within the `timeout`")
    assert time.monotonic() - begun < 2.4


def test_what_does_not_go_in_time_goes_on_with_the_next_try(
    server: CmisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Client.__init__, "__defaults__", (0.5,))
    server.between = lambda what, _: time.sleep(0.2) if what == "createDocument" else None
    answers = [push(server.url) for _ in range(6)]
    late = "not all of it was kept in time; the next try goes on from there"
    assert answers[0] == Later(why=late, after=timedelta(minutes=1))
    assert isinstance(answers[-1], Sent)
    assert len(server.files()) == 4


def test_where_nobody_listens_it_is_tried_again() -> None:
    said = push(f"http://127.0.0.1:{free_port()}/cmis")
    assert isinstance(said, Later)
    assert said.why.startswith("no answer from 127.0.0.1: ")


# Which repository


def test_of_several_repositories_one_is_named(server: CmisServer) -> None:
    server.repositories = {"old": "Old", "main": "Main"}
    several = "127.0.0.1 has several repositories or none (main, old): name one under `repository`"
    assert push(server.url) == Later(why=several, after=timedelta(minutes=30))
    unknown = "127.0.0.1 has no repository `new`; it has: main, old"
    assert push(server.url, repository="new") == Later(why=unknown, after=timedelta(minutes=30))
    assert isinstance(push(server.url, repository="main"), Sent)


@pytest.mark.parametrize(
    "address", ["http://10.0.0.5/root", "https://127.0.0.1/root", "http://x@127.0.0.1/", "", "//["]
)
def test_a_root_folder_elsewhere_gets_no_password(server: CmisServer, address: str) -> None:
    server.elsewhere = address or "none"
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.why.startswith("the root folder of the repository is at another address than `url` (")
    assert {what for what, _ in server.asked} == {"repositories"}
    assert isinstance(push(server.url, root_url=f"{server.url}/root"), Sent)
    assert isinstance(push(server.url, root_url=address or "none"), Later)


def test_what_is_no_service_document_is_told(server: CmisServer) -> None:
    server.between = lambda what, _: 200 if what == "repositories" else None
    answer = push(server.url)
    assert isinstance(answer, Later)
    assert answer.why == "127.0.0.1 answered what is no JSON of CMIS when it was to name its repositories: see to `url`"


def test_a_zone_that_there_is_not_is_told(server: CmisServer) -> None:
    assert push(server.url, timezone="Sydney") == Later(
        why="`timezone` names no zone: `Sydney`; one is called like Australia/Sydney"
    )
    assert server.asked == []


# Whether all of it is there


def pushed(record: Record, *, sent: bool = True) -> Pushed:
    return Pushed(
        key=record.key, council=record.council, case=record.case, event=record.event, sent=sent,
        sha256=hashlib.sha256(record.text.encode()).hexdigest(), files={one.name: one.sha256 for one in record.files},
    )  # fmt: skip


def verified(url: str, *several: Pushed, **settings: Any) -> list[Difference]:
    ledger = Ledger(councils=("hill",), pushed=several)
    return list(system().verify(ledger, {"url": url, "timeout": 2, **settings}))


def test_of_what_is_there_as_it_was_sent_nothing_is_said(server: CmisServer) -> None:
    assert verified(server.url) == []
    push(server.url)
    assert verified(server.url, pushed(RECORD)) == []
    assert any(what == "children" and path == HERE for what, path in server.asked)


def test_what_is_missing_altered_or_was_never_sent_is_told(server: CmisServer) -> None:
    later = replaced(RECORD, key="hill/H2024-00001/7/record")
    push(server.url)
    folder = server.at(HERE)
    assert folder is not None
    folder.children = [one for one in folder.children if one.name != NAMES[1]]
    next(one for one in folder.children if one.name == "record.txt").content = b"another"
    folder.children.append(Node("x", "extra.txt", "cmis:document", "cmis:document", {}, b""))
    server.make_folders("hill/H2024-00009")
    found = verified(server.url, pushed(RECORD), pushed(later))
    assert [(one.sort, one.said.partition(" ")[0]) for one in found] == [
        ("unknown", "hill/H2024-00009"),
        ("altered", f"{HERE}/record.txt"),
        ("missing", f"{HERE}/{NAMES[1]}"),
        ("unknown", f"{HERE}/extra.txt"),
        ("missing", "hill/H2024-00001/0007-closed"),
    ]


def test_a_list_that_repeats_itself_has_an_end(server: CmisServer) -> None:
    push(server.url)
    server.repeats = True
    found = verified(server.url, pushed(RECORD))
    assert [one.sort for one in found] == ["missing"], "the fourth of four, which it never names"


def test_where_it_cannot_be_asked_that_is_said(server: CmisServer) -> None:
    server.between = lambda what, _: "permissionDenied" if what == "children" else None
    with pytest.raises(EngineError, match="403 permissionDenied when it was to list hill"):
        verified(server.url, pushed(RECORD))
