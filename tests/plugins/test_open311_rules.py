"""The published rules of GeoReport v2: what each answer holds, in which form, and that JSON and XML say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import engine_open311.routes
import httpx2
import pytest

from tests.plugins.test_engine_open311 import MAX, OLA, V2, fault_of, key_of, lodged, number, reporting, updated
from tests.plugins.web import Served

W3 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
URL = re.compile(r"https?://\S+")
OPEN, TYPES = {"open", "closed"}, {"realtime", "batch", "blackbox"}
KINDS = {"string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"}


class Or(tuple[object, ...]):
    """What may be empty; else it is as the rule says."""

    __slots__ = ()


def maybe(rule: object) -> Or:
    return Or((rule,))


class Several(dict[str, object]):
    """One or more, each as the rules say, under the name that each has in XML."""

    def __init__(self, name: str, rules: dict[str, object]) -> None:
        super().__init__(rules)
        self.name = name


SERVICE = Several("service", {
    "service_code": str, "service_name": str, "description": maybe(str), "metadata": bool, "type": TYPES,
    "keywords": maybe(str), "group": maybe(str),
})  # fmt: skip
VALUES = Several("value", {"key": str, "name": str})
DEFINITION: dict[str, object] = {
    "service_code": str,
    "attributes": Several("attribute", {
        "variable": bool, "code": str, "datatype": KINDS, "required": bool, "datatype_description": maybe(str),
        "order": int, "description": str, "values": VALUES,
    }),
}  # fmt: skip
REQUEST = Several("request", {
    "service_request_id": str, "status": OPEN, "status_notes": maybe(str), "service_name": str, "service_code": str,
    "description": maybe(str), "agency_responsible": maybe(str), "service_notice": maybe(str), "requested_datetime": W3,
    "updated_datetime": W3, "expected_datetime": maybe(W3), "address": maybe(str), "address_id": maybe(str),
    "zipcode": maybe(str), "lat": maybe(float), "long": maybe(float), "media_url": maybe(URL),
})  # fmt: skip
CREATED = Several("request", {"service_request_id": str, "service_notice": maybe(str), "account_id": maybe(str)})
TOKEN = Several("request", {"service_request_id": str, "token": str})
UPDATE = Several("request_update", {
    "update_id": str, "service_request_id": str, "status": OPEN, "updated_datetime": W3, "description": maybe(str),
    "media_url": maybe(URL),
})  # fmt: skip
DISCOVERY: dict[str, object] = {
    "changeset": W3, "contact": str, "key_service": str,
    "endpoints": Several("endpoint", {
        "specification": {"http://wiki.open311.org/GeoReport_v2"}, "url": URL, "changeset": W3,
        "type": {"production", "test"}, "formats": [("format", {"text/xml", "application/json"})],
    }),
}  # fmt: skip
RULES: dict[str, tuple[str, dict[str, object]]] = {
    "/open311/discovery": ("discovery", DISCOVERY),
    f"{V2}/services": ("services", SERVICE),
    f"{V2}/services/pothole": ("service_definition", DEFINITION),
    f"{V2}/requests": ("service_requests", REQUEST),
    f"{V2}/requests?service_request_id=BOTH": ("service_requests", REQUEST),
    f"{V2}/requests/CLOSED": ("service_requests", REQUEST),
    f"{V2}/requests/OPEN": ("service_requests", REQUEST),
    f"{V2}/tokens/OPEN": ("service_requests", TOKEN),
    f"{V2}/servicerequestupdates": ("service_request_updates", UPDATE),
}
"""By address: the element round it in XML, and every field that the published GeoReport v2 names, with its form.

https://wiki.open311.org/GeoReport_v2 and https://wiki.open311.org/Service_Discovery; updates of requests are an
extension.
"""


def keeps(rule: object, value: object, place: str) -> None:
    """Whether a value of JSON is as a rule says; what is empty is null."""
    if isinstance(rule, Or):
        if value is not None:
            keeps(rule[0], value, place)
    elif isinstance(rule, Several):
        assert isinstance(value, list), place
        assert value, place
        for one in value:
            keeps(dict(rule), one, place)
    elif isinstance(rule, dict):
        assert isinstance(value, dict), place
        assert list(value) == list(rule), place
        for name, inner in rule.items():
            keeps(inner, value[name], f"{place} {name}")
    elif isinstance(rule, list):
        assert {*value} <= rule[0][1], place  # type: ignore[misc]
    elif isinstance(rule, set):
        assert value in rule, (place, value)
    elif isinstance(rule, re.Pattern):
        assert rule.fullmatch(str(value)), (place, value)
    else:
        assert isinstance(value, rule), (place, value)  # type: ignore[arg-type]
        assert value != "", place


def in_xml(rule: object, value: Any, name: str) -> ET.Element:
    """The element of XML that says what a value of JSON says, by the Spark convention."""
    made = ET.Element(name)
    if isinstance(rule, Several):
        made.extend(in_xml(dict(rule), one, rule.name) for one in value)
    elif isinstance(rule, dict):
        made.extend(in_xml(inner, value[key], key) for key, inner in rule.items())
    elif isinstance(rule, list):
        made.extend(in_xml(str, one, rule[0][0]) for one in value)
    elif isinstance(value, bool):
        made.text = "true" if value else "false"
    elif value is not None:
        made.text = str(value)
    return made


def holds(rule: dict[str, object], name: str, json: httpx2.Response, xml: httpx2.Response) -> Any:
    """Hold an answer in both forms to the rules and to each other; gives what it says."""
    assert json.headers["content-type"] == "application/json; charset=utf-8"
    assert xml.headers["content-type"] == "text/xml; charset=utf-8"
    assert re.match(r"<\?xml version=['\"]1.0['\"] encoding=['\"](?i:utf-8)['\"]\?>", xml.text)
    keeps(rule, json.json(), name)
    assert ET.tostring(ET.fromstring(xml.content)) == ET.tostring(in_xml(rule, json.json(), name))
    return json.json()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    with reporting(tmp_path) as found:
        yield found


@pytest.fixture
def client(site: Served) -> Iterator[httpx2.Client]:
    with site.browser() as found:
        yield found


@pytest.fixture
def key(site: Served) -> str:
    return key_of(site)


@pytest.mark.parametrize("address", RULES)
def test_every_answer_keeps_the_published_rules_in_both_forms(
    site: Served, client: httpx2.Client, key: str, address: str
) -> None:
    # given two requests, one of them closed
    open_, closed = number(client, key), number(client, key)
    site.desk.act(OLA, closed, "resolve", {"outcome": "no-action"})
    name, rule = RULES[address]
    # when an address is asked in each form
    address = address.replace("BOTH", f"{open_},{closed}").replace("OPEN", open_).replace("CLOSED", closed)
    path, _, query = address.partition("?")
    json, xml = (client.get(f"{path}.{form}?{query}") for form in ("json", "xml"))
    # then both keep the rules, and say the same
    assert (json.status_code, xml.status_code) == (200, 200)
    holds(rule, name, json, xml)


def test_what_is_posted_is_answered_by_the_rules_in_both_forms(
    site: Served, client: httpx2.Client, key: str
) -> None:  # fmt: skip
    once = {"idempotency-key": "1"}
    given = {"api_key": key, "service_code": "pothole", "address_id": "4711", "attribute[urgent]": "yes",
             "jurisdiction_id": "brookdale.example", "description": "Hole,\nand deep", "lat": "+31.1234567890123456",
             "long": "-115", "account_id": "a1", "device_id": "d1", "media_url": "https://x.example/a.jpg"}  # fmt: skip
    json, xml = (client.post(f"{V2}/requests.{form}", data=given, headers=once) for form in ("json", "xml"))
    assert (json.status_code, xml.status_code, site.cases()) == (201, 201, 1)
    (made,) = holds(CREATED, "service_requests", json, xml)
    assert "token" not in made, "a number and a token are not given together"
    # an api_key may stand in the address too
    given.pop("api_key")
    assert client.post(f"{V2}/requests.json", params={"api_key": key}, data=given).status_code == 201
    update = {"api_key": key, "service_request_id": made["service_request_id"], "description": "x", "update_id": "7"}
    json, xml = (client.post(f"{V2}/servicerequestupdates.{form}", data=update) for form in ("json", "xml"))
    assert (json.status_code, xml.status_code) == (201, 201)
    holds(Several("request_update", {"update_id": str}), "service_request_updates", json, xml)


ZONED = "is an instant with its zone, such as 2026-03-02T10:00:00Z"
NO_PLACE = "lat and long, address_string or address_id was not provided"
FAULTS = [
    ("GET", "services?jurisdiction_id=x", 404, "jurisdiction_id provided was not found"),
    ("GET", "services/none", 404, "service_code provided was not found"),
    ("GET", "requests?jurisdiction_id=x", 404, "jurisdiction_id provided was not found"),
    ("GET", "requests?status=lost", 400, "status is open or closed"),
    ("GET", "requests?start_date=2026-01-01", 400, f"start_date {ZONED}"),
    ("GET", "requests/H77777", 404, "service_request_id provided was not found"),
    ("GET", "requests/HIDDEN", 404, "service_request_id provided was not found"),
    ("GET", "tokens/H77777", 404, "token provided was not found"),
    ("GET", "tokens/HIDDEN", 404, "token provided was not found"),
    ("GET", "tokens/SHOWN?jurisdiction_id=x", 404, "jurisdiction_id provided was not found"),
    ("GET", "nothing", 404, "The address may be misspelt, or out of date."),
    ("POST", "requests", 403, "api_key was not provided, or is not a good one"),
    ("POST", "requests?api_key=KEY", 400, "service_code was not provided"),
    ("POST", "requests?api_key=KEY&service_code=none", 404, "service_code provided was not found"),
    ("POST", "requests?api_key=KEY&jurisdiction_id=x", 404, "jurisdiction_id provided was not found"),
    ("POST", "requests?api_key=KEY&service_code=bin", 400, NO_PLACE),
    ("POST", "requests?api_key=KEY&service_code=bin&lat=%D9%A1&long=1", 400, "lat is a number from -90 to 90"),
    ("POST", "servicerequestupdates", 403, "api_key was not provided, or is not a good one"),
    ("POST", "servicerequestupdates?api_key=KEY", 400, "service_request_id was not provided"),
]  # fmt: skip
"""The errors that GeoReport v2 names, with the status of each."""


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize(("method", "asked", "status", "sentence"), FAULTS, ids=[f"{m} {a}" for m, a, *_ in FAULTS])
def test_every_fault_is_one_of_the_rules(
    site: Served, client: httpx2.Client, key: str, form: str, method: str, asked: str, status: int, sentence: str
) -> None:
    shown, hidden = number(client, key), number(client, key)
    site.desk.act(MAX, hidden, "classify", {"facts": {"serious": True}})
    for word, stands in (("KEY", key), ("HIDDEN", hidden), ("SHOWN", shown)):
        asked = asked.replace(word, stands)
    path, _, query = asked.partition("?")
    assert fault_of(client.request(method, f"{V2}/{path}.{form}?{query}"), form) == (status, sentence)


def asked(client: httpx2.Client, *given: tuple[str, str]) -> set[str]:
    return {one["service_request_id"] for one in client.get(f"{V2}/requests.json", params=[*given]).json()}


def test_numbers_override_everything_else_and_what_is_asked_for_may_be_said_several_times(
    site: Served, client: httpx2.Client, key: str
) -> None:
    first, second = number(client, key), number(client, key)
    bin_ = {"api_key": key, "service_code": "bin", "address_string": "Elm St", "attribute[ward]": "north"}
    third = client.post(f"{V2}/requests.json", data=bin_).json()[0]["service_request_id"]
    site.desk.act(OLA, first, "resolve", {"outcome": "done"})
    for both in (
        [("service_request_id", f"{first}, {second}")],
        [("service_request_id", one) for one in (first, second)],
    ):
        assert asked(client, *both) == {first, second}
        others = [("status", "open"), ("service_code", "bin"), ("start_date", "2001-01-01T00:00:00Z")]
        assert asked(client, *both, *others, ("end_date", "1999-01-01T00:00:00Z")) == {first, second}
    assert asked(client, ("service_code", "pothole"), ("status", "open")) == {second}
    for several in ([("service_code", "pothole,bin")], [("service_code", "pothole"), ("service_code", "bin")]):
        assert asked(client, *several) == {first, second, third}
    assert asked(client, ("status", "open"), ("status", "closed")) == {first, second, third}
    assert asked(client, ("service_code", "none")) == set()


def test_of_what_is_closed_updated_is_when_it_was_closed(site: Served, client: httpx2.Client, key: str) -> None:
    made = number(client, key)
    at = site.desk.now()
    site.desk.now = lambda: at  # type: ignore[method-assign]
    site.desk.act(OLA, made, "resolve", {"outcome": "done"})
    for verb, hours in (("close", 5), ("note", 9)):
        site.desk.now = lambda hours=hours: at + timedelta(hours=hours)  # type: ignore[method-assign, misc]
        site.desk.act(OLA, made, verb, {"note": "Told them"})
    (said,) = client.get(f"{V2}/requests/{made}.json").json()
    assert (said["status"], datetime.fromisoformat(said["updated_datetime"])) == ("closed", at.replace(microsecond=0))
    site.desk.act(OLA, made, "reopen", {"reason": "It is back"})
    (said,) = client.get(f"{V2}/requests/{made}.json").json()
    assert datetime.fromisoformat(said["updated_datetime"]) == (at + timedelta(hours=9)).replace(microsecond=0)


def test_ninety_days_and_a_thousand_are_the_most(
    site: Served, client: httpx2.Client, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = site.desk.now()
    made = []
    for days in (200, 100, 80, 1):
        site.desk.now = lambda days=days: now - timedelta(days=days)  # type: ignore[method-assign, misc]
        made.append(number(client, key))
    site.desk.now = lambda: now  # type: ignore[method-assign]

    def ago(days: float) -> str:
        return (now - timedelta(days=days)).astimezone(UTC).isoformat(timespec="seconds")

    assert asked(client) == {*made[2:]}
    assert asked(client, ("start_date", ago(205))) == {*made[:1]}, "ninety days from there on"
    assert asked(client, ("end_date", ago(95))) == {*made[1:2]}, "ninety days before"
    assert asked(client, ("start_date", ago(90)), ("end_date", ago(0))) == {*made[2:]}
    said = client.get(f"{V2}/requests.xml", params={"start_date": ago(90.1), "end_date": ago(0)})
    assert fault_of(said, "xml") == (400, "start_date and end_date span more than 90 days")
    assert asked(client, ("service_request_id", ",".join(made))) == {*made}, "numbers know no span"
    assert engine_open311.routes.MOST == 1000
    monkeypatch.setattr(engine_open311.routes, "MOST", 1)
    assert asked(client) == {made[3]}, "the latest first"
    assert len(asked(client, ("service_request_id", ",".join(made)))) == 1


def test_what_is_posted_without_a_council_where_there_are_several_is_told(tmp_path: Path) -> None:
    with (
        reporting(tmp_path, jurisdictions={"a.example": "hill", "b.example": "dale"}) as site,
        site.browser() as client,
    ):
        key = key_of(site)
        for said in (client.get(f"{V2}/services.xml"), lodged(client, key, "xml"), updated(client, key, "x", "xml"),
                     client.get(f"{V2}/tokens/x.xml"), client.get(f"{V2}/requests.xml?jurisdiction_id=")):  # fmt: skip
            assert fault_of(said, "xml") == (400, "jurisdiction_id was not provided")
        said = lodged(client, key, "xml", jurisdiction_id="b.example")
        assert fault_of(said, "xml")[0] == 403, "a key is one council's"
        assert number(client, key, jurisdiction_id="a.example")


def test_a_listing_is_asked_for_page_by_page(site: Served, client: httpx2.Client, key: str) -> None:
    # given five requests, of which the latest are told first
    latest = [number(client, key) for _ in range(5)][::-1]
    # when pages of two are asked for, with and without numbers
    for also in ([], [("service_request_id", one) for one in latest]):
        pages = [asked(client, ("page", str(page)), ("page_size", "2"), *also) for page in (1, 2, 3, 4)]
        # then each holds the next, and the one after the last nothing
        assert pages == [{*latest[:2]}, {*latest[2:4]}, {*latest[4:]}, set()]
    assert asked(client, ("page_size", "3")) == {*latest[:3]}


@pytest.mark.parametrize("given", ["page=0", "page=x", "page=-1", "page=%D9%A1", "page=1" + "0" * 40, "page_size=1001"])
def test_a_page_that_there_cannot_be_is_told(client: httpx2.Client, given: str) -> None:
    name, _, _ = given.partition("=")
    said = client.get(f"{V2}/requests.xml?{given}")
    most = {"page": 1_000_000, "page_size": 1000}[name]
    assert fault_of(said, "xml") == (400, f"{name} is a whole number from 1 to {most}")


def test_an_update_is_told_however_many_requests_came_since(
    site: Served, client: httpx2.Client, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a request of long ago that is closed today, after more requests than one answer holds
    monkeypatch.setattr(engine_open311.routes, "MOST", 2)
    now = site.desk.now().replace(microsecond=700_000)
    site.desk.now = lambda: now - timedelta(days=300)  # type: ignore[method-assign]
    old, other = number(client, key), number(client, key)
    site.desk.now = lambda: now - timedelta(hours=1)  # type: ignore[method-assign]
    for _ in range(3):
        number(client, key)
    site.desk.act(OLA, old, "resolve", {"outcome": "done"})
    site.desk.now = lambda: now  # type: ignore[method-assign]
    site.desk.act(OLA, other, "resolve", {"outcome": "done"})

    def updates(**given: str) -> list[str]:
        said = client.get(f"{V2}/servicerequestupdates.json", params=given).json()
        return [one["service_request_id"] for one in said]

    # when updates are asked for, then both are told, what happened last first, and page by page
    assert updates() == [other, old]
    assert [updates(page_size="1", page=page) for page in "123"] == [[other], [old], []]
    # and a second that is asked for is asked for whole, for it is how instants are told
    second = now.astimezone(UTC).isoformat(timespec="seconds")
    assert updates(start_date=second, end_date=second) == [other]
    # and in another span there are none
    ago = (now - timedelta(days=10)).astimezone(UTC).isoformat(timespec="seconds")
    assert updates(end_date=ago) == []


def test_a_request_is_found_by_the_second_at_which_it_is_said_to_have_come(
    site: Served, client: httpx2.Client, key: str
) -> None:
    made = number(client, key)
    (said,) = client.get(f"{V2}/requests/{made}.json").json()
    at = said["requested_datetime"]
    assert asked(client, ("start_date", at), ("end_date", at)) == {made}


@pytest.mark.parametrize("path", ["services.json", "requests.xml", "requests/none.json", "servicerequestupdates.json"])
def test_head_answers_as_get_without_a_body(client: httpx2.Client, path: str) -> None:
    got, told = client.get(f"{V2}/{path}"), client.head(f"{V2}/{path}")
    assert (told.status_code, told.content) == (got.status_code, b"")
    assert told.headers["content-length"] == got.headers["content-length"]
