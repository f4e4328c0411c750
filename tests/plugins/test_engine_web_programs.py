"""The interface for programs: authority and access are the policy's, and every answer is as it is described."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import DataObject, SearchStrategy, builds, data, just, one_of, sampled_from

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
        assert again.json() == {"case": number, "new": False, "missing": first.json()["missing"]}
        assert other.post("/api/v1/cases", json=ROAD, headers=key).json()["case"] != number, "a key is the caller's own"
        for _ in range(2):
            ola.post(f"/api/v1/cases/{number}/note", json={"note": "Once"}, headers=key)
        history = ola.get(f"/api/v1/cases/{number}").json()["history"]
        assert [one["event"] for one in history] == ["Received", "Noted"]


def test_the_same_key_of_two_programs_of_one_officer_is_two_matters(site: Served) -> None:
    with site.program("ola") as one, site.program("ola") as other:
        said = [each.post("/api/v1/cases", json=ROAD, headers={"idempotency-key": "1"}) for each in (one, other)]
        assert [each.status_code for each in said] == [201, 201], "what the second brings is not lost"
        number = said[0].json()["case"]
        for each in (one, other):
            each.post(f"/api/v1/cases/{number}/note", json={"note": "Mine"}, headers={"idempotency-key": "1"})
        history = one.get(f"/api/v1/cases/{number}").json()["history"]
        assert [each["event"] for each in history] == ["Received", "Noted", "Noted"]


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
    ("GET", f"/api/v1/cases?words={'w+' * 400}", None, 422, "request"),
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


def test_as_many_words_as_may_be_searched_for_can_be(site: Served) -> None:
    with site.program("ola") as ola:
        assert ola.get("/api/v1/cases", params={"words": " ".join("w" * 250)}).json()["total"] == 0


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


OPERATIONS = [
    "POST /api/v1/cases", "GET /api/v1/cases", "GET /api/v1/cases/{number}", "POST /api/v1/cases/{number}/{verb}",
]  # fmt: skip
PAT = {"name": "Pat", "email": "pat@example.org", "details": "A hole"}
GOOD: list[dict[str, Any]] = [
    ROAD, {**ROAD, "facts": {"urgent": True, "depth": 12.5, "seen": "2026-03-02", "harm": ["car"]}, **PAT},
    {"kind": "complaint", "channel": "email", "contact": "0400", **PAT},
    {"kind": "request", "category": "bin", "channel": "web", "facts": {"ward": "north"}, "identity": "anonymous"},
]  # fmt: skip
"""Lodgements that are taken."""
ACTS: dict[str, dict[str, Any]] = {
    "classify": {"category": "bin", "facts": {"ward": "north", "serious": False}}, "acknowledge": {"channel": "email"},
    "assign": {"role": "officer"}, "contact": {"channel": "phone", "note": "They rang"}, "note": {"note": "Went there"},
    "commit": {"by_when": "2190-01-01", "what": "Look again"},
    "resolve": {"outcome": "done", "channel": "email"}, "close": {"reason": "Done"}, "reopen": {"reason": "It is back"},
    "withdraw": {"reason": "Taken back"}, "link": {"other": "OTHER"}, "join": {"into": "OTHER"}, "split": {},
    "convert": {"kind": "complaint"}, "correct": {"category": "bin", "reason": "Misheard"},
}  # fmt: skip
"""Acts that the policy allows, each with its fields."""
BEFORE: dict[str, list[str]] = {"close": ["resolve"], "reopen": ["resolve", "close"]}


class Seeded:
    """Cases that requests can reach, and the operations with the proof of an officer."""

    def __init__(self, site: Served, client: httpx2.Client) -> None:
        self.client, self.shown = client, {"Authorization": client.headers["authorization"]}
        raw = client.get("/api/openapi.json").json()
        for one in raw["components"]["schemas"].values():
            if "properties" in one:  # so that what is said and not described is found
                one["additionalProperties"] = False
        self.schema = schemathesis.openapi.from_dict(raw)
        self.schema.config.update(base_url=site.address)

    def operation(self, label: str) -> Any:
        return next(one.ok() for one in self.schema.get_all_operations() if one.ok().label == label)

    def made(self, fields: dict[str, Any] = GOOD[1]) -> str:
        return str(self.client.post("/api/v1/cases", json=fields).json()["case"])

    def ready(self, verb: str) -> tuple[str, dict[str, Any]]:
        """A case on which a verb can be carried out, and its fields."""
        number = self.made()
        for one in BEFORE.get(verb, ()):
            self.client.post(f"/api/v1/cases/{number}/{one}", json=ACTS[one]).raise_for_status()
        return number, {name: self.made() if value == "OTHER" else value for name, value in ACTS[verb].items()}

    def reaching(self, label: str) -> SearchStrategy[dict[str, Any]]:
        """What a request to an operation needs to reach something."""
        if label == "POST /api/v1/cases":
            return sampled_from(GOOD).map(lambda one: {"body": one})
        if label == "GET /api/v1/cases":
            fitting = [
                {},
                {"kind": "request"},
                {"state": "recorded", "limit": 2},
                {"words": "hole", "category": "pothole"},
            ]
            return sampled_from(fitting).map(lambda one: {"query": one})
        if label == "GET /api/v1/cases/{number}":
            return builds(lambda: {"path_parameters": {"number": self.made()}})

        def act(verb: str) -> dict[str, Any]:
            number, fields = self.ready(verb)
            return {"path_parameters": {"number": number, "verb": verb}, "body": fields}

        return sampled_from(sorted(ACTS)).map(act)


@pytest.fixture(scope="module")
def seeded(site: Served) -> Iterator[Seeded]:
    with site.program("max") as client:
        found = Seeded(site, client)
        for one in GOOD:
            found.made(one)
        yield found


def test_every_operation_is_tried(seeded: Seeded) -> None:
    assert sorted(one.ok().label for one in seeded.schema.get_all_operations()) == sorted(OPERATIONS)


@pytest.mark.parametrize("label", OPERATIONS)
def test_whatever_is_asked_is_answered_as_described(seeded: Seeded, label: str) -> None:
    operation = seeded.operation(label)
    seen: Counter[int] = Counter()

    @given(data())
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def answered(drawn: DataObject) -> None:
        reach = drawn.draw(one_of(just({}), seeded.reaching(label)))
        case = drawn.draw(operation.as_strategy(**reach))
        seen[case.call_and_validate(headers=seeded.shown).status_code] += 1

    answered()
    assert seen[200] + seen[201], f"no request reached anything: {seen}"


def test_schemathesis_by_itself_finds_nothing(site: Served, tmp_path: Path) -> None:
    # given whatever it thinks of, which is also what is no JSON
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{site.address}/api/openapi.json",
        "--no-color",
    ]
    with site.program("max") as client:
        shown = f"Authorization: {client.headers['authorization']}"
    found = subprocess.run(
        [*command, "--header", shown, "--max-examples", "30", "--checks", "all"],
        capture_output=True, text=True, timeout=300, cwd=tmp_path,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout


DEEP = "[" * 100_000
UNREAD: list[tuple[bytes, str, int]] = [
    (b"\xff{", "application/json", 400), (DEEP.encode(), "application/json", 400), (b"{}", "text/plain", 422),
    (b'{"a": ' * 400 + b"1" + b"}" * 400, "application/json", 422), (b" " * 1_000_001, "application/json", 413),
    (b"{}", "application/json; charset=utf-16", 415),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "status"), UNREAD)
def test_a_body_that_cannot_be_read_is_told_as_described(
    site: Served, seeded: Seeded, body: bytes, kind: str, status: int
) -> None:
    with site.program("ola") as ola:
        said = ola.post("/api/v1/cases", content=body, headers={"content-type": kind})
    assert said.status_code == status
    operation = seeded.operation(OPERATIONS[0])
    assert str(status) in operation.definition.raw["responses"]
    operation.validate_response(said)
    fault = said.json()["error"]
    assert (set(fault), len(fault["sentence"]) < 200) == ({"code", "sentence", "clause", "could"}, True), said.text
    assert "parsing the body" not in fault["sentence"], "which is the framework's word"


@pytest.mark.parametrize("verb", ACTS)
def test_what_an_act_led_to_and_the_case_after_it_are_as_described(seeded: Seeded, verb: str) -> None:
    # given a case on which it can be done
    number, fields = seeded.ready(verb)
    act, show = seeded.operation(OPERATIONS[3]), seeded.operation(OPERATIONS[2])
    once = {**seeded.shown, "Idempotency-Key": verb}
    # when it is done, and asked for once more
    case = act.Case(path_parameters={"number": number, "verb": verb}, body=fields, media_type="application/json")
    first, again = (case.call_and_validate(headers=once) for _ in range(2))
    # then both answers are as described: what it led to, and the case as it is
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json()["events"]
    assert again.json()["history"]
    shown = show.Case(path_parameters={"number": number}).call_and_validate(headers=seeded.shown)
    assert shown.json()["history"] == again.json()["history"]
