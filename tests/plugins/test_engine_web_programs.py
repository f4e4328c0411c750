"""The interface for programs: authority and access are the policy's, and every answer is as it is described."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.schemas import BaseSchema

from tests.plugins.web import Served, served

ROAD = {"kind": "request", "category": "pothole", "channel": "web", "details": "A hole", "address": "Elm St"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("programs")) as found:
        yield found


def test_an_officers_program_takes_in_acts_and_reads(site: Served) -> None:
    with site.program("ola") as ola:
        made = ola.post("/api/v1/cases", json={**ROAD, "facts": {"urgent": True}, "name": "Pat"})
        assert (made.status_code, made.json()["new"], made.json()["missing"]) == (201, True, [])
        number = made.json()["case"]
        said = ola.post(f"/api/v1/cases/{number}/note", json={"note": "Went there"})
        assert (said.status_code, said.json()["events"]) == (200, ["Noted"])
        case = ola.get(f"/api/v1/cases/{number}").json()
        assert [one["event"] for one in case["history"]] == ["Received", "Noted"]
        assert (case["facts"], case["person"]["name"], case["history"][1]["by"]) == ({"urgent": True}, "Pat", "ola")
        found = ola.get("/api/v1/cases", params={"category": "pothole", "words": "hole pat"}).json()
        assert [one["case"] for one in found["cases"]] == [number]


def test_the_same_key_does_nothing_twice(site: Served) -> None:
    with site.program("ola") as ola, site.program("max") as other:
        key = {"idempotency-key": "7"}
        first, again = (ola.post("/api/v1/cases", json=ROAD, headers=key) for _ in range(2))
        assert (first.status_code, again.status_code) == (201, 200)
        number = first.json()["case"]
        assert again.json() == {"case": number, "new": False, "missing": []}
        assert other.post("/api/v1/cases", json=ROAD, headers=key).json()["case"] != number, "a key is the caller's own"
        for _ in range(2):
            ola.post(f"/api/v1/cases/{number}/note", json={"note": "Once"}, headers=key)
        history = ola.get(f"/api/v1/cases/{number}").json()["history"]
        assert [one["event"] for one in history] == ["Received", "Noted"]


def test_what_the_policy_does_not_allow_is_refused_with_who_could(site: Served) -> None:
    with site.program("ola") as ola, site.program("max") as max_:
        number = ola.post("/api/v1/cases", json=ROAD).json()["case"]
        denied = ola.post(f"/api/v1/cases/{number}/classify", json={"serious": True})
        assert (denied.status_code, denied.json()["refused"]["could"]) == (403, ["manager"])
        mine = max_.post("/api/v1/cases", json=ROAD).json()["case"]
        assert max_.post(f"/api/v1/cases/{mine}/classify", json={"serious": True}).status_code == 200
        hidden = ola.get(f"/api/v1/cases/{mine}")
        assert (hidden.status_code, hidden.json()["refused"]["code"]) == (403, "no-access")
        assert mine not in ola.get("/api/v1/cases", params={"limit": 1000}).text
        assert ola.get("/api/v1/cases/H77777").status_code == 404


BAD = [
    ("POST", "/api/v1/cases", {"kind": "wish"}, 409, "unknown-kind"),
    ("POST", "/api/v1/cases", {"kind": ["request"]}, 409, "not-a-value"),
    ("POST", "/api/v1/cases", {"kind": "request", "facts": {"depth": "deep"}}, 409, "not-a-value"),
    ("POST", "/api/v1/cases", {"kind": "request", "details": {"a": 1}}, 409, "not-a-value"),
    ("POST", "/api/v1/cases", {"kind": "request", "by": "max"}, 409, "unknown-fact"),
    ("POST", "/api/v1/cases", [1], 422, "request"),
    ("POST", "/api/v1/cases/NUMBER/note", {"note": "x", "by": "max"}, 409, "unknown-field"),
    ("POST", "/api/v1/cases/NUMBER/note", {"note": "x", "at": "2020-01-01"}, 409, "unknown-field"),
    ("POST", "/api/v1/cases/NUMBER/dance", {}, 409, "unknown-verb"),
    ("POST", "/api/v1/cases/NUMBER/lodge", {"kind": "request"}, 409, "already-lodged"),
    ("GET", "/api/v1/cases?limit=0", None, 422, "request"),
    ("GET", "/api/v1/nothing", None, 404, "request"),
    ("DELETE", "/api/v1/cases", None, 405, "request"),
]


@pytest.mark.parametrize(("method", "path", "body", "status", "code"), BAD, ids=[f"{m} {p} {b}" for m, p, b, *_ in BAD])
def test_what_cannot_be_taken_is_told_in_a_sentence(
    site: Served, method: str, path: str, body: object, status: int, code: str
) -> None:
    with site.program("ola") as ola:
        number = ola.post("/api/v1/cases", json=ROAD).json()["case"]
        said = ola.request(method, path.replace("NUMBER", number), json=body)
    (fault,) = said.json().values()
    assert (said.status_code, fault["code"]) == (status, code), said.text
    assert fault["sentence"]


@pytest.mark.parametrize("shown", [None, "Bearer tc_nobody", "Bearer", "Basic b2xhOg==", "tc_"])
def test_without_a_token_that_is_good_nothing_is_told(site: Served, shown: str | None) -> None:
    with site.browser(headers={"authorization": shown} if shown else {}) as nobody:
        for said in (
            nobody.get("/api/v1/cases"),
            nobody.get("/api/v1/cases/H1"),
            nobody.post("/api/v1/cases", json={}),
        ):
            assert (said.status_code, said.json()["error"]["code"]) == (401, "token")
            assert said.headers["www-authenticate"] == "Bearer"


@pytest.fixture(scope="module")
def described(site: Served) -> BaseSchema:
    return schemathesis.openapi.from_url(f"{site.address}/api/openapi.json")


OPERATIONS = [
    "POST /api/v1/cases", "GET /api/v1/cases", "GET /api/v1/cases/{number}", "POST /api/v1/cases/{number}/{verb}",
]  # fmt: skip


def test_every_operation_is_tried(described: BaseSchema) -> None:
    assert sorted(one.ok().label for one in described.get_all_operations()) == sorted(OPERATIONS)


@pytest.mark.parametrize("label", OPERATIONS)
def test_whatever_is_asked_is_answered_as_described(site: Served, described: BaseSchema, label: str) -> None:
    (operation,) = (one.ok() for one in described.get_all_operations() if one.ok().label == label)
    with site.program("max") as max_:
        shown = {"Authorization": max_.headers["authorization"]}

    @given(case=operation.as_strategy())
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def answered(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=shown)

    answered()
