"""Open311 GeoReport v2: an independent client reads it, both forms say the same, and every answer keeps the rules."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, closing
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import engine_open311
import httpx2
import pytest
import xmltodict
from engine_open311.routes import router_of
from engine_open311.settings import reports_of
from engine_web.proof import code_of
from georeport import GeoReport

from engine.desk import Caller, Extension
from engine.office.tokens import issue
from tests.plugins.web import Served, form_in, sent, served

V2 = "/open311/v2"
OLA, MAX = Caller(council="hill", by="ola"), Caller(council="hill", by="max")
HOLE = {"service_code": "pothole", "address_string": "12 Elm St", "description": "A hole", "attribute[urgent]": "yes"}


def reporting(
    folder: Path, jurisdictions: Mapping[str, str] | None = None, keys: str = "required", **web: int
) -> AbstractContextManager[Served]:
    """A site that serves Open311, with those settings of engine_web."""
    settings = {"jurisdictions": dict(jurisdictions or {"brookdale.example": "hill"}), "keys": keys}
    offered = {"web_routes": engine_open311.web_routes, "web_refused": engine_open311.web_refused}
    extensions = {
        hook: [Extension(plugin="engine_open311", call=call, settings=settings)] for hook, call in offered.items()
    }
    return served(folder, web, extensions=extensions)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    with reporting(tmp_path) as found:
        yield found


@pytest.fixture
def client(site: Served) -> Iterator[httpx2.Client]:
    with site.browser() as found:
        yield found


def key_of(site: Served) -> str:
    return issue(site.desk.office, site.hill, "officer", "An app", site.desk.now()).token


@pytest.fixture
def key(site: Served) -> str:
    return key_of(site)


def lodged(client: httpx2.Client, key: str, form: str = "json", **more: str) -> httpx2.Response:
    return client.post(f"{V2}/requests.{form}", data={"api_key": key, **HOLE, **more})


def number(client: httpx2.Client, key: str, **more: str) -> str:
    said = lodged(client, key, **more)
    assert said.status_code == 201, said.text
    return str(said.json()[0]["service_request_id"])


@pytest.mark.parametrize("form", ["json", "xml"])
def test_an_independent_client_reads_it(site: Served, client: httpx2.Client, key: str, form: str) -> None:
    # given two requests, one of them decided
    first, second = number(client, key), number(client, key, description="Another")
    site.desk.act(OLA, first, "resolve", {"outcome": "done"})
    # when a client of somebody else reads them
    geo = GeoReport(f"{site.address}{V2}", jurisdiction="brookdale.example", output_format=form)
    services = geo.get_service_list()
    # then it finds the services, what they ask, and how the requests stand
    assert [(one["service_code"], one["service_name"]) for one in services] == [
        ("pothole", "Hole in a road"), ("bin", "Bin"),
    ]  # fmt: skip
    definition = geo.get_service_definition("pothole")
    attributes = definition["attributes"]
    (attribute,) = attributes if form == "json" else [attributes["attribute"]]
    assert (attribute["code"], attribute["datatype"], attribute["description"]) == (
        "urgent", "singlevaluelist", "Is it urgent",
    )  # fmt: skip
    found = {one["service_request_id"]: one for one in geo.get_service_requests()}
    assert {key: one["status"] for key, one in found.items()} == {first: "closed", second: "open"}
    one = geo.get_service_request(second)
    assert one["service_name"] == "Hole in a road"
    (due,) = (each["due"] for each in site.desk.case(OLA, second)["clocks"] if each["timeframe"] == "answer")
    assert datetime.fromisoformat(one["expected_datetime"]) == datetime.fromisoformat(due)
    assert found[first]["status_notes"] == "done"
    (closed,) = (
        [geo.get_service_requests(status="closed")] if form == "xml" else geo.get_service_requests(status="closed")
    )
    assert closed["service_request_id"] == first


def test_what_is_lodged_is_a_case_with_everything_that_was_said(
    site: Served, client: httpx2.Client, key: str
) -> None:  # fmt: skip
    made = number(client, key, lat="-31.95", long="115.86", first_name="Pat", last_name="Low", email="pat@example.org",
                  media_url="https://example.org/hole.jpg")  # fmt: skip
    case = site.desk.case(OLA, made)
    assert (case["kind"], case["category"], case["channel"], case["facts"]) == (
        "request", "pothole", "web", {"urgent": True},
    )  # fmt: skip
    assert case["details"] == "A hole\nPlace: 12 Elm St / -31.95, 115.86\nPicture: https://example.org/hole.jpg"
    assert (case["person"]["name"], case["person"]["email"]) == ("Pat Low", "pat@example.org")


@pytest.mark.parametrize(("said", "means"), [("no", False), ("False", False), ("0", False), ("YES", True), ("1", True)])
def test_no_is_an_answer_to_what_is_required(
    site: Served, client: httpx2.Client, key: str, said: str, means: bool
) -> None:
    (made,) = lodged(client, key, **{"attribute[urgent]": said}).json()
    assert made["service_notice"] is None
    case = site.desk.case(OLA, made["service_request_id"])
    assert (case["facts"], case["history"][0]["fields"].get("missing", [])) == ({"urgent": means}, [])


def test_the_same_key_is_one_request(site: Served, client: httpx2.Client, key: str) -> None:
    several = {
        client.post(f"{V2}/requests.json", data={"api_key": key, **HOLE}, headers={"idempotency-key": "7"}).text
        for _ in range(3)
    }
    assert (len(several), site.cases()) == (1, 1)


def test_the_same_key_of_two_apps_is_two_requests(site: Served, client: httpx2.Client, key: str) -> None:
    other = issue(site.desk.office, site.hill, "officer", "Another app", site.desk.now()).token
    said = [
        client.post(f"{V2}/requests.json", data={"api_key": one, **HOLE}, headers={"idempotency-key": "1"}).json()
        for one in (key, other)
    ]
    assert len({one[0]["service_request_id"] for one in said}) == 2


def test_where_no_key_is_asked_for_nobody_takes_the_key_of_another(tmp_path: Path) -> None:
    with reporting(tmp_path, keys="none") as site, site.browser() as client:
        # given a stranger who uses the keys that others are likely to use, for a matter and for an update of it
        made = number(client, "", description="Spam")
        once = {"idempotency-key": "1"}
        for _ in range(2):
            stranger = client.post(f"{V2}/requests.json", data={**HOLE, "description": "Spam"}, headers=once).json()
            updated(client, "", made, update_id="7", description="Spam")
        # when somebody else lodges and updates under the same keys
        mine = client.post(f"{V2}/requests.json", data=HOLE, headers=once).json()
        assert updated(client, "", made, update_id="7", description="It has grown.").status_code == 201
        # then both are taken, each once, and nobody is told of the other's
        assert mine != stranger
        assert (site.cases(), contacts(site, made)) == (3, ["Spam", "It has grown."])


def test_what_is_said_of_a_person_or_lies_on_a_file_is_shown_to_nobody(
    site: Served, client: httpx2.Client, key: str
) -> None:  # fmt: skip
    made = number(client, key, first_name="Zaxon", email="zq@example.org", description="Wyvern was here")
    hidden = number(client, key)
    site.desk.act(MAX, hidden, "classify", {"facts": {"serious": True}})
    for path in ("requests.json", "requests.xml", f"requests/{made}.json", "servicerequestupdates.json"):
        text = client.get(f"{V2}/{path}").text.lower()
        assert not [one for one in ("zaxon", "zq@", "wyvern", hidden.lower()) if one in text], path
    assert client.get(f"{V2}/requests/{hidden}.json").status_code == 404
    assert (
        client.get(f"{V2}/requests.json", params={"service_request_id": f"{made},{hidden}"}).text.count("pothole") == 1
    )


def test_updates_tell_what_became_of_requests(site: Served, client: httpx2.Client, key: str) -> None:
    made = number(client, key)
    site.desk.act(OLA, made, "resolve", {"outcome": "no-action"})
    site.desk.act(OLA, made, "close", {})
    site.desk.act(OLA, made, "reopen", {"reason": "It is back"})
    said = client.get(f"{V2}/servicerequestupdates.json").json()
    assert [(one["service_request_id"], one["status"]) for one in said] == [(made, "closed"), (made, "open")]
    assert len({one["update_id"] for one in said}) == 2
    assert client.get(f"{V2}/servicerequestupdates.xml").text.count("<request_update>") == 2


def updated(client: httpx2.Client, key: str, of: str, form: str = "json", **more: str) -> httpx2.Response:
    given = {"api_key": key, "service_request_id": of, "description": "It has grown.", **more}
    return client.post(f"{V2}/servicerequestupdates.{form}", data=given)


def contacts(site: Served, made: str) -> list[str]:
    history = site.desk.case(OLA, made)["history"]
    return [one["fields"]["note"] for one in history if one["event"] == "Contacted"]


def test_what_somebody_has_to_say_about_a_request_is_recorded_once(
    site: Served, client: httpx2.Client, key: str
) -> None:
    made = number(client, key)
    said = updated(client, key, made, update_id="88", status="FIXED", first_name="Pat", last_name="Low",
                   email="pat@example.org", media_url="https://example.org/now.jpg")  # fmt: skip
    assert (said.status_code, said.json()) == (201, [{"update_id": "88"}])
    assert updated(client, key, made, "xml", update_id="88").text.endswith(
        "<service_request_updates><request_update><update_id>88</update_id></request_update></service_request_updates>"
    )
    assert contacts(site, made) == [
        "It has grown.\nFrom: Pat Low, pat@example.org\nThey say that it is: FIXED\n"
        "Picture: https://example.org/now.jpg"
    ]
    other = number(client, key)
    updated(client, key, other, update_id="88")
    assert len(contacts(site, other)) == 1, "the same name on another case is another update"
    # and what somebody says of how it stands changes nothing, and is shown to nobody
    shown = client.get(f"{V2}/requests/{made}.json")
    assert shown.json()[0]["status"] == "open"
    assert "grown" not in shown.text + client.get(f"{V2}/servicerequestupdates.json").text


NOT_UPDATES = [
    ({"api_key": ""}, 403, "api_key was not provided, or is not a good one"),
    ({"service_request_id": ""}, 400, "service_request_id was not provided"),
    ({"service_request_id": "H2024-77777"}, 404, "service_request_id provided was not found"),
    ({"description": " "}, 400, "description was not provided"),
    ({"description": "x" * 4001}, 400, "description is longer than 4000 characters"),
    ({"updated_datetime": "now"}, 400, "updated_datetime is an instant with its zone, such as 2026-03-02T10:00:00Z"),
]


@pytest.mark.parametrize(("wrong", "status", "sentence"), NOT_UPDATES, ids=[f"{one}"[:40] for one, *_ in NOT_UPDATES])
def test_an_update_that_cannot_be_taken_is_told(
    site: Served, client: httpx2.Client, key: str, wrong: dict[str, str], status: int, sentence: str
) -> None:
    made = number(client, key)
    given = {"api_key": key, "service_request_id": made, "description": "More", **wrong}
    said = client.post(f"{V2}/servicerequestupdates.json", data=given)
    (fault,) = said.json()
    assert (said.status_code, fault["code"]) == (status, status)
    assert sentence in fault["description"]
    assert contacts(site, made) == []


@pytest.mark.parametrize("when", ["2999-01-01T00:00:00Z", "2020-01-01T00:00:00Z"])
def test_an_update_of_a_clock_that_is_off_is_recorded_as_of_now(
    site: Served, client: httpx2.Client, key: str, when: str
) -> None:
    made = number(client, key)
    assert updated(client, key, made, updated_datetime=when).status_code == 201
    assert contacts(site, made) == [f"It has grown.\nDated: {when}"]


def test_a_request_that_is_not_published_takes_no_update(site: Served, client: httpx2.Client, key: str) -> None:
    made = number(client, key)
    site.desk.act(MAX, made, "classify", {"serious": True})
    assert updated(client, key, made).status_code == 404


BAD = [
    ({"api_key": ""}, 403, "api_key was not provided, or is not a good one"),
    ({"api_key": "tc_nobody"}, 403, "api_key was not provided, or is not a good one"),
    ({"service_code": ""}, 400, "service_code was not provided"),
    ({"service_code": "conduct"}, 404, "service_code provided was not found"),
    ({"jurisdiction_id": "elsewhere"}, 404, "jurisdiction_id provided was not found"),
    ({"address_string": ""}, 400, "lat and long, address_string or address_id was not provided"),
    ({"lat": "1"}, 400, "lat and long come together"),
    ({"lat": "91", "long": "0"}, 400, "lat is a number from -90 to 90"),
    ({"lat": "nan", "long": "0"}, 400, "lat is a number from -90 to 90"),
    ({"description": "x" * 4001}, 400, "description is longer than 4000 characters"),
    ({"attribute[urgent]": ""}, 400, "attribute 'urgent' was not provided"),
    ({"attribute[urgent]": "perhaps"}, 400, "attribute 'urgent' is yes or no"),
    ({"attribute[depth]": "3"}, 400, "the service 'pothole' has no attribute 'depth'"),
    ({"attribute[serious]": "yes"}, 400, "the service 'pothole' has no attribute 'serious'"),
]


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize(("wrong", "status", "sentence"), BAD, ids=[f"{one}"[:30] for one, *_ in BAD])
def test_what_cannot_be_taken_is_told_in_the_form_that_was_asked_for(
    site: Served, client: httpx2.Client, key: str, form: str, wrong: dict[str, str], status: int, sentence: str
) -> None:
    said = lodged(
        client, wrong.get("api_key", key), form, **{name: one for name, one in wrong.items() if name != "api_key"}
    )
    assert said.status_code == status
    fault = said.json()[0] if form == "json" else xmltodict.parse(said.text)["errors"]["error"]
    assert (str(fault["code"]), fault["description"]) == (str(status), sentence)
    assert site.cases() == 0


def fault_of(said: httpx2.Response, form: str) -> tuple[int, str]:
    """The one fault of an answer, which is a document of errors in that form, with the code of the answer."""
    if form == "json":
        assert said.headers["content-type"] == "application/json; charset=utf-8"
        (fault,) = said.json()
        code, sentence = fault["code"], fault["description"]
    else:
        assert said.headers["content-type"] == "text/xml; charset=utf-8"
        root = ET.fromstring(said.content)
        assert (root.tag, [one.tag for one in root], [one.tag for one in root[0]]) == (
            "errors", ["error"], ["code", "description"],
        )  # fmt: skip
        code, sentence = int(root[0][0].text or ""), str(root[0][1].text)
    assert code == said.status_code
    assert "content-security-policy" in said.headers
    return code, sentence


KIND = {"content-type": "multipart/form-data; boundary=b"}
PLAIN = {"content-type": "application/x-www-form-urlencoded"}
BIG = "This is larger than 1 megabytes, which is the most. Please send less."
UNREADABLE = "what was posted cannot be read: post it as application/x-www-form-urlencoded or multipart/form-data"
UNREAD: dict[str, tuple[dict[str, Any], int, str]] = {
    "too large": ({"content": b"x" * 1_000_001, "headers": PLAIN}, 413, BIG),
    "too large, without a length": ({"content": [b"a=", *[b"x" * 50_000] * 21], "headers": PLAIN}, 413, BIG),
    "another charset": (
        {"content": b"--b--", "headers": {"content-type": f"{KIND['content-type']}; charset=punycode"}}, 415,
        "This is written in a way that is not read here. Please send it in UTF-8."),
    "too many fields": (
        {"content": b"&".join(b"a=1" for _ in range(300)), "headers": PLAIN}, 413,
        "more than 200 fields were sent, which is the most"),
    "a file": (
        {"files": [("picture", ("hole.jpg", b"x"))]}, 400,
        "a request carries no files: put the address of a picture into media_url"),
    "JSON": ({"json": {"service_code": "pothole"}}, 400, UNREADABLE),
    "no boundary": ({"content": b"x", "headers": {"content-type": "multipart/form-data"}}, 400, UNREADABLE),
    "no multipart": ({"content": b"x", "headers": KIND}, 400, UNREADABLE),
    "a part without a name": (
        {"content": b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n", "headers": KIND}, 400, UNREADABLE),
}  # fmt: skip


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("path", ["requests", "servicerequestupdates"])
@pytest.mark.parametrize("what", UNREAD)
def test_what_cannot_be_read_is_told_in_the_form_that_was_asked_for(
    tmp_path: Path, form: str, path: str, what: str
) -> None:
    given, status, sentence = UNREAD[what]
    if isinstance(given.get("content"), list):
        given = {**given, "content": iter(given["content"])}
    with reporting(tmp_path) as site, site.browser() as client:
        said = client.post(f"{V2}/{path}.{form}", **given)
        assert fault_of(said, form) == (status, sentence)
        assert site.cases() == 0


@pytest.mark.parametrize("form", ["json", "xml"])
def test_web_refused(tmp_path: Path, form: str) -> None:
    # given a site of which one address may ask four times in a minute
    with reporting(tmp_path, requests_a_minute=4) as site, site.browser() as client:
        # when something is asked that is not there, or not so
        assert fault_of(client.get(f"{V2}/nothing.{form}"), form)[0] == 404
        assert fault_of(client.delete(f"{V2}/requests.{form}"), form)[0] == 405
        # then, as where it asks too often, the errors are those of GeoReport
        client.get("/hill/")
        client.get("/hill/")
        said = client.get(f"{V2}/requests.{form}")
        assert fault_of(said, form) == (
            429,
            f"Too many requests come from one address. Please wait {again(said)} seconds.",
        )
        # and elsewhere people get a page, and programs what is described to them
        assert client.get("/hill/").headers["content-type"].startswith("text/html")
        assert client.get("/api/v1/cases").json()["error"]["code"] == "limits"


def test_while_the_store_cannot_be_used_everybody_is_told_so_and_nobody_where_it_lies(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with reporting(tmp_path) as site, site.browser() as client, site.program("ola") as ola:
        made = number(client, key_of(site))
        form = form_in(client.get("/hill/status").text)
        # given a store that lacks what it needs
        file = site.desk.office.site.file.parent / "townclerk.db"
        with closing(sqlite3.connect(file)) as store:
            store.execute("ALTER TABLE cases RENAME TO gone")
        # when an app, a program and somebody at the form ask
        given = {"form": form, "number": made, "code": code_of((tmp_path / "web.secret").read_bytes(), "hill", made)}
        said = [client.get(f"{V2}/requests.xml"), client.get(f"{V2}/requests/{made}.json"), ola.get("/api/v1/cases"),
                client.post("/hill/status", data=given)]  # fmt: skip
        # then each is told in their own form, and only whoever runs it is told what is wrong
        assert [fault_of(one, form)[0] for one, form in zip(said, ("xml", "json"), strict=False)] == [503, 503]
        assert said[2].json()["error"]["code"] == "unavailable"
        for one in said[:3]:
            assert (one.status_code, one.headers["retry-after"]) == (503, "5")
            assert "Please try again in a moment." in one.text
            assert str(tmp_path) not in one.text
        assert str(file) in capfd.readouterr().err
        assert said[3].headers["content-type"].startswith("text/html")


def again(said: httpx2.Response) -> int:
    wait = int(said.headers["retry-after"])
    assert 0 < wait <= 60
    return wait


@pytest.mark.parametrize("form", ["json", "xml"])
def test_one_address_lodges_and_updates_only_so_often_whichever_way_it_takes(tmp_path: Path, form: str) -> None:
    with reporting(tmp_path, lodgements_a_minute=3) as site, site.browser() as client:
        key = key_of(site)
        # given somebody who lodged by Open311, told more of it, and lodged by the form: what was refused does not count
        made = number(client, key)
        assert lodged(client, key, lat="91", long="0").status_code == 400
        assert updated(client, key, made).status_code == 201
        assert sent(client, "bin", details="x", ward="north").status_code == 200
        # when they go on
        for said in (lodged(client, key, form), updated(client, key, made, form)):
            # then they are told to wait
            code, sentence = fault_of(said, form)
            assert (code, sentence) == (
                429, f"Many requests have come from where you are. Please try again in {again(said)} seconds.",
            )  # fmt: skip
        assert sent(client, "bin", details="x", ward="north").status_code == 429
        assert (site.cases(), len(contacts(site, made))) == (2, 1)


ASKED = [
    ("requests.json?start_date=yesterday", 400), ("requests.json?start_date=2026-01-01T00:00:00", 400),
    ("requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z", 400),
    ("requests.json?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", 400),
    ("requests.json?start_date=0001-01-01T00:00:00%2B14:00", 400), ("requests.json?status=lost", 400),
    ("requests/H77777.json", 404), ("services/none.json", 404), ("services.json?jurisdiction_id=x", 404),
    ("requests.json?start_date=9999-12-31T23:59:59Z", 400), ("requests.json?end_date=0001-01-10T00:00:00Z", 400),
    ("servicerequestupdates.json?end_date=0001-01-10T00:00:00Z", 400), ("services.csv", 404),
    ("tokens/H77777.json", 404), ("tokens/x.json?jurisdiction_id=x", 404), ("tokens/.json", 400),
    ("requests/.json", 400), ("requests.json?status=&start_date=&end_date=&service_code=&service_request_id=", 200),
     ("requests.json?service_code=none", 200), ("requests.json?status=open,closed", 200),
    ("requests.json?start_date=2024-05-01T00:00:00Z&end_date=2024-07-01T00:00:00Z", 200),
]  # fmt: skip


@pytest.mark.parametrize(("path", "status"), ASKED)
def test_what_is_asked_for_is_answered_or_told_to_be_wrong(client: httpx2.Client, path: str, status: int) -> None:
    said = client.get(f"{V2}/{path}")
    assert said.status_code == status, said.text
    if status != 200:
        (fault,) = said.json()
        assert fault["code"] == status
        assert fault["description"]


def test_markup_and_characters_that_xml_cannot_hold_stay_text(site: Served, client: httpx2.Client, key: str) -> None:
    number(client, key, description="<b>&\x07\x00")
    assert ET.fromstring(client.get(f"{V2}/requests.xml").text) is not None


def test_a_jurisdiction_of_no_council_is_told(site: Served) -> None:
    with pytest.raises(ValueError, match="'x' is of no council of the site: 'nowhere'; there are hill, dale"):
        router_of(reports_of({"jurisdictions": {"x": "nowhere"}}, site.desk), site.desk)
