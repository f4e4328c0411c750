"""The public form: what is sent becomes one case, what is wrong is said where it is, and nothing typed is lost."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engine_web import patience
from engine_web.limits import address_of

from engine.desk import Caller
from tests.plugins.web import Served, form_in, keys_in, sent, served

OLA = Caller(council="hill", by="ola")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    form = {"ask": ["harm", "depth", "seen"], "welcome": "Tell us.", "privacy": "Kept by us."}
    with served(tmp_path, {"councils": {"hill": form}}) as found:
        yield found


def test_what_is_answered_becomes_a_case_with_a_number_and_a_code(site: Served) -> None:
    # given somebody who saw a hole
    with site.browser(follow_redirects=True) as browser:
        assert "Hole in a road" in browser.get("/").text
        # when they send what the form asks
        answers = {"details": "Deep\nhole", "address": "Elm St", "urgent": "yes", "depth": "12.5", "seen": "2026-03-02",
                   "harm": ["car", "bicycle"], "name": "Pat", "email": "pat@example.org"}  # fmt: skip
        files = [("files", ("hole.jpg", b"\xff\xd8picture")), ("files", ("../../etc/passwd", b"x"))]
        page = sent(browser, "pothole", files=files, **answers)
        number, code = keys_in(page.text)
        # then the case has it all
        case = site.desk.case(OLA, number)
        assert (case["kind"], case["category"], case["channel"], case["details"]) == (
            "request", "pothole", "web", "Deep\nhole",
        )  # fmt: skip
        assert case["person"]["email"] == "pat@example.org"
        assert case["facts"] == {"urgent": True, "depth": 12.5, "seen": "2026-03-02", "harm": ["bicycle", "car"]}
        noted = [one["fields"]["note"] for one in case["history"] if one["event"] == "Noted"]
        assert noted == ["hole.jpg", "../../etc/passwd"]
        assert "Word that it arrived" in page.text
        # and number and code together show how it stands, however the code is written
        status = browser.get("/hill/status")
        given = {"form": form_in(status.text), "number": number, "code": code.lower().replace("-", " ")}
        shown = browser.post("/hill/status", data=given)
        assert (shown.status_code, "being handled" in shown.text, "Pat" in shown.text) == (200, True, False)
        # and with another code, or of another case, nothing
        for wrong in ({"code": "AAAA-AAAA-AAAA"}, {"number": "H2026-00077"}, {"code": ""}):
            refused = browser.post("/hill/status", data={**given, **wrong})
            assert (refused.status_code, "being handled" in refused.text) == (404, False)
            assert "do not belong together" in refused.text


def test_no_is_an_answer_and_neither_yes_nor_no_is_none(site: Served) -> None:
    with site.browser() as browser:
        # given a question that has to be answered with yes or no
        given = {"details": "x", "address": "Elm St"}
        # when it is answered with no, then nothing is missing
        page = sent(browser, "pothole", **given, urgent="no")
        case = site.desk.case(OLA, keys_in(page.text)[0])
        assert (case["facts"], "ask you for more" in page.text) == ({"urgent": False}, False)
        # when it is not answered, or with something else, then it is asked again
        for answer, sentence in (({}, "This is needed."), ({"urgent": "perhaps"}, "Answer yes or no.")):
            page = sent(browser, "pothole", **given, **answer)
            assert (page.status_code, f"Is it urgent: {sentence}" in page.text) == (422, True)
        assert site.cases() == 1


def test_a_form_that_is_sent_twice_is_one_case(site: Served) -> None:
    with site.browser() as browser:
        opened = browser.get("/hill/new", params={"topic": "pothole"})
        given = {"topic": "pothole", "form": form_in(opened.text), "details": "x", "address": "Elm St", "urgent": "no"}
        first, again = (keys_in(browser.post("/hill/new", data=given).text) for _ in range(2))
        assert first == again
        assert site.cases() == 1
        assert keys_in(sent(browser, "pothole", details="x", address="Elm St", urgent="no").text) != first


def test_a_form_of_another_browser_is_not_taken(site: Served) -> None:
    with site.browser() as one, site.browser() as other:
        carried = form_in(one.get("/hill/new", params={"topic": "pothole"}).text)
        other.get("/hill/new", params={"topic": "pothole"})
        given = {"topic": "pothole", "details": "Typed with care", "address": "Elm St", "urgent": "no"}
        for form in (carried, "", "junk", carried[:-2]):
            page = other.post("/hill/new", data={**given, "form": form})
            assert (page.status_code, "Typed with care" in page.text, "keeps no cookies" in page.text) == (
                422,
                True,
                True,
            )
        with site.browser() as without:
            assert without.post("/hill/new", data={**given, "form": carried}).status_code == 422
        assert site.cases() == 0


def test_a_machine_that_fills_in_every_field_is_asked_to_empty_one(site: Served) -> None:
    with site.browser() as browser:
        page = sent(browser, "pothole", details="x", address="Elm St", urgent="no", website="http://spam.example")
    assert (page.status_code, "to be left empty" in page.text, site.cases()) == (422, True, 0)


WRONG = [
    ({"details": ""}, "details", "This is needed."),
    ({"details": "x" * 20_001}, "details", "This is longer than 20,000 characters."),
    ({"address": ""}, "address", "This is needed."),
    ({"urgent": "perhaps"}, "urgent", "Answer yes or no."),
    ({"depth": "deep"}, "", "depth"),
    ({"seen": "soon"}, "", "seen"),
    ({"harm": "dog"}, "harm", "Choose one of those"),
    ({"email": "pat at example"}, "email", "This does not look like an email address"),
    ({"name": "x" * 501}, "name", "This is longer than 500 characters."),
]


@pytest.mark.parametrize(("wrong", "field", "sentence"), WRONG, ids=[f"{one}"[:40] for one, *_ in WRONG])
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    site: Served, wrong: dict[str, str], field: str, sentence: str
) -> None:
    with site.browser() as browser:
        answers = {"details": "Typed with care", "address": "Elm St", "urgent": "no", "phone": "0400", **wrong}
        page = sent(browser, "pothole", **answers)
    assert page.status_code == 422, page.text
    assert "<title>Please put right: " in page.text
    assert sentence in page.text
    assert 'value="0400"' in page.text
    if field:
        assert f'<a href="#{field}">' in page.text
    assert "choose the pictures or papers again" not in page.text
    assert site.cases() == 0


def test_whoever_must_be_reachable_is_asked_for_some_way_to_be_reached(site: Served) -> None:
    with site.browser() as browser:
        page = sent(browser, "complaint", details="x", name="Pat")
        assert (page.status_code, "Tell us one way to reach you" in page.text) == (422, True)
        assert sent(browser, "complaint", details="x", name="Pat", phone="0400").status_code == 200


def test_nobody_has_to_say_who_they_are_where_the_policy_does_not_ask(site: Served) -> None:
    with site.browser() as browser:
        number, _ = keys_in(sent(browser, "bin", details="x", ward="north").text)
    assert site.desk.case(OLA, number)["identity"] == "anonymous"


def test_what_the_policy_refuses_is_told_on_the_form(site: Served) -> None:
    with site.browser() as browser:
        page = browser.get("/hill/new", params={"topic": "bin"})
        given = {"topic": "bin", "form": form_in(page.text), "details": "x", "ward": " "}
        page = browser.post("/hill/new", data=given)
    assert (page.status_code, site.cases()) == (422, 0)
    assert "Request is not taken without ward" in page.text


HTML = '"><script>alert(1)</script>'


def test_what_anybody_says_is_never_markup(site: Served) -> None:
    with site.browser() as browser:
        page = sent(browser, "pothole", details=HTML, name=HTML, email=HTML, address=HTML, urgent="no")
        assert page.status_code == 422
        assert "<script" not in page.text
        assert "&lt;script&gt;" in page.text
        status = browser.get("/hill/status")
        given = {"form": form_in(status.text), "number": HTML, "code": HTML}
        assert "<script" not in browser.post("/hill/status", data=given).text
        assert "<script" not in browser.get(f"/{HTML.replace('/', '')}/").text
        for answer in (page, status):
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "no-store"


def test_more_than_is_read_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    with served(tmp_path, {"attachment_megabytes": 1}) as site, site.browser() as browser:
        opened = form_in(browser.get("/hill/new", params={"topic": "pothole"}).text)
        given = {"topic": "pothole", "form": opened, "details": "x", "address": "Elm St", "urgent": "no"}
        page = browser.post("/hill/new", data=given, files=[("files", ("big.bin", b"x" * 1_200_000))])
        assert (page.status_code, "larger than 1 megabytes" in page.text) == (413, True)
        assert "choose the pictures or papers again" in page.text
        page = browser.post("/hill/new", data=given, files=[("files", ("big.bin", b"x" * 2_500_000))])
        assert (page.status_code, "larger than 2 megabytes, which is the most" in page.text) == (413, True)

        def endless() -> Iterator[bytes]:
            yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n'
            for _ in range(64):
                yield b"x" * 65_536

        kind = {"content-type": "multipart/form-data; boundary=b"}
        assert browser.post("/hill/new", content=endless(), headers=kind).status_code == 413
        many = [("files", (f"{n}.txt", b"x")) for n in range(30)]
        page = browser.post("/hill/new", data=given, files=many)
        assert (page.status_code, "More than 20 files came with it. Please send fewer." in page.text) == (413, True)
        assert site.cases() == 0
        assert keys_in(browser.post("/hill/new", data=given).text)


UNREAD: dict[str, tuple[dict[str, Any], int, str]] = {
    "an answer of more than a megabyte": (
        {"data": {"details": "x" * 1_100_000}, "files": [("files", ("", b""))]}, 413,
        "One of the answers is larger than a megabyte. Please write less there, and send the rest as a file."),
    "more answers than anything asks": (
        {"data": {f"a{n}": "x" for n in range(300)}, "files": [("files", ("", b""))]}, 413,
        "More than 200 answers came with it."),
    "no form": (
        {"content": b"x", "headers": {"content-type": "multipart/form-data; boundary=b"}}, 400,
        "What came is no form that can be read. Please open the page again, and send it once more."),
}  # fmt: skip


@pytest.mark.parametrize("what", UNREAD)
def test_a_form_that_cannot_be_read_is_told_why(site: Served, what: str) -> None:
    given, status, sentence = UNREAD[what]
    with site.browser() as browser:
        page = browser.post("/hill/new", **given)
    assert (page.status_code, sentence in page.text) == (status, True), page.text
    assert "<h1>It was not sent</h1>" in page.text
    assert site.cases() == 0


def test_one_address_lodges_only_so_often_and_loses_nothing(tmp_path: Path) -> None:
    with served(tmp_path, {"lodgements_a_minute": 2}) as site, site.browser() as browser:
        said = [sent(browser, "pothole", details="x", address="Elm St", urgent="no") for _ in range(3)]
        assert [one.status_code for one in said] == [200, 200, 429]
        assert int(said[2].headers["retry-after"]) <= 31
        assert 'value="Elm St"' in said[2].text
        assert site.cases() == 2


def test_one_address_asks_only_so_often(tmp_path: Path) -> None:
    with served(tmp_path, {"requests_a_minute": 5}) as site, site.browser() as browser:
        said = [browser.get("/hill/") for _ in range(6)]
        assert [one.status_code for one in said] == [200] * 5 + [429]
        assert "Too many requests come from one address. Please wait 12 seconds." in said[5].text


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2::7", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"), ("2001:db8:1:3::7", "2001:db8:1:3::/64"), ("unix", "unix"),
    ],
)  # fmt: skip
def test_whoever_has_many_addresses_in_one_network_is_one(address: str, counted: str) -> None:
    assert address_of({"client": (address, 1)}) == counted


HEAD = b"POST /hill/status HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
SLOW = {
    "nothing": [], "half a head": [HEAD], "a head byte by byte": [HEAD[n : n + 1] for n in range(30)],
    "half a second request": [b"GET /style.css HTTP/1.1\r\nHost: x\r\n\r\n", b"G"],
    "no body": [HEAD + FORM], "half a body": [HEAD + FORM, b"number=", b"H1"],
}  # fmt: skip


@pytest.mark.parametrize("what", SLOW)
def test_who_stops_on_the_way_holds_no_place(site: Served, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    # given a site of little patience
    monkeypatch.setattr(patience, "HEAD_WITHIN", 0.4)
    monkeypatch.setattr(patience, "BODY_AFTER", 0.4)
    host, port = site.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=15) as one:
        # when somebody sends that, and then no more
        said = b""
        with contextlib.suppress(ConnectionError):
            for piece in SLOW[what]:
                one.sendall(piece)
                time.sleep(0.05)
            # then the connection ends by itself
            while got := one.recv(65_536):
                said += got
        assert (b" 408 " in said, b"stopped on its way" in said) == ("body" in what,) * 2
    # and whoever thinks about the next request for a while, or sends a file slowly, is served
    with site.browser() as browser:
        for _ in range(2):
            page = browser.get("/hill/new", params={"topic": "bin"})
            time.sleep(0.6)

        def slowly() -> Iterator[bytes]:
            for name, value in (("topic", "bin"), ("form", form_in(page.text)), ("details", "x"), ("ward", "north")):
                yield f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                time.sleep(0.25)
            yield b"--b--\r\n"

        kind = {"content-type": "multipart/form-data; boundary=b"}
        assert browser.post("/hill/new", content=slowly(), headers=kind).status_code == 200


def test_nobody_says_for_themselves_whence_they_ask(tmp_path: Path) -> None:
    # given a site that is served to everybody, and one behind a proxy on this machine
    for behind_proxy, allowed in ((False, [200, 200, 429, 429]), (True, [200] * 4)):
        settings = {"behind_proxy": behind_proxy, "requests_a_minute": 2}
        with served(tmp_path / str(behind_proxy), settings) as site, site.browser() as browser:
            # when each request says that it comes from elsewhere
            said = [browser.get("/hill/", headers={"x-forwarded-for": f"198.51.100.{n}"}).status_code for n in range(4)]
            # then only the proxy is believed
            assert said == allowed
            # and of what came by several, what the proxy has added
            many = [
                browser.get("/hill/", headers={"x-forwarded-for": f"203.0.113.{n}, 192.0.2.1"}).status_code
                for n in range(3)
            ]
            assert many[2] == 429


def test_what_tells_of_a_person_is_kept_by_no_browser_and_no_proxy(site: Served) -> None:
    with site.browser() as browser, site.program("ola") as ola:
        number = ola.post("/api/v1/cases", json={"kind": "request", "channel": "web"}).json()["case"]
        for said in (ola.get(f"/api/v1/cases/{number}"), ola.get("/api/v1/cases"), ola.get("/api/v1/cases/H1"),
                     browser.get("/hill/status"), sent(browser, "bin", details="x", ward="north")):  # fmt: skip
            assert said.headers.get_list("cache-control") == ["no-store"], said.url
        assert browser.get("/style.css").headers["cache-control"] == "max-age=3600"


def test_addresses_that_lead_nowhere_say_so(site: Served) -> None:
    with site.browser() as browser:
        for path in ("/dale/", "/hell/", "/hill/nothing", "/../../etc/passwd", "/hill/status/x"):
            page = browser.get(path)
            assert (page.status_code, "<h1>There is nothing here</h1>" in page.text) == (404, True), path
        assert browser.get("/hill/new", params={"topic": "conduct"}).headers["location"] == "/hill/"


@pytest.mark.parametrize(
    ("councils", "sentence"),
    [
        ({"hil": {}}, "a council 'hil' that the site does not have; it has hill, dale"),
        ({"hill": {"topics": ["potole"]}}, "'potole', which is no topic of 'hill'; there are bin, complaint, pothole"),
        ({"hill": {"ask": ["serious"]}}, "'serious', which is no fact of 'hill' that anybody may say"),
        ({"hill": {"channel": "pigeon"}}, "'pigeon', which is no channel of 'hill'; there are email, phone, web"),
    ],
)
def test_settings_that_name_what_there_is_not_are_told(tmp_path: Path, councils: object, sentence: str) -> None:
    with pytest.raises(ValueError, match="the settings name") as told, served(tmp_path, {"councils": councils}):
        pass
    assert sentence in str(told.value)


def test_the_secret_is_kept_and_nobody_else_reads_it(tmp_path: Path) -> None:
    with served(tmp_path):
        pass
    path = tmp_path / "web.secret"
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    assert len(before) == 32


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/hill/", 200), ("/hill/new?topic=pothole", 200), ("/hill/new?topic=x", 303), ("/hill/status", 200),
     ("/style.css", 200), ("/nowhere/", 404), ("/a/b/c", 404), ("/api/openapi.json", 200), ("/api/v1/cases", 401),
     ("/api/v1/cases/x/note", 405)],
)  # fmt: skip
def test_head_answers_as_get_without_a_body(tmp_path: Path, path: str, status: int) -> None:
    with served(tmp_path) as site, site.browser() as browser:
        got, told = browser.get(path), browser.head(path)
        assert (told.status_code, told.content) == (status, b"")
        kept = {name: one for name, one in got.headers.items() if name not in ("date", "set-cookie")}
        assert {name: one for name, one in told.headers.items() if name not in ("date", "set-cookie")} == kept
        assert ("set-cookie" in got.headers) == ("set-cookie" in told.headers)
        assert browser.get("/hill/").status_code == 200, "and the connection goes on"


def test_a_method_that_is_not_served_is_told_which_are(site: Served) -> None:
    with site.browser() as browser:
        for path, methods in (
            ("/hill/", "GET, HEAD"), ("/hill/new", "GET, HEAD, POST"), ("/api/v1/cases", "GET, HEAD, POST"),
            ("/api/v1/cases/x/note", "POST"),
        ):  # fmt: skip
            said = browser.put(path)
            assert (said.status_code, said.headers["allow"]) == (405, methods)
        described = browser.get("/api/openapi.json").json()["paths"]
        assert not [path for path, several in described.items() if "head" in several]


def test_a_form_that_was_just_opened_finds_nothing_wrong_and_says_what_is_needed(site: Served) -> None:
    with site.browser() as browser:
        for topic, needed in (
            ("pothole", "We need what is not marked with"), ("complaint", "We need one way to reach you"),
            ("bin", "You need not say who you are"),
        ):  # fmt: skip
            page = browser.get("/hill/new", params={"topic": topic})
            assert (page.status_code, needed in page.text) == (200, True)
            assert not [one for one in ("This is needed", "aria-invalid", 'class="why"') if one in page.text]


def test_a_status_says_what_the_matter_is_about_as_the_form_did(site: Served) -> None:
    with site.browser() as browser:
        number, code = keys_in(sent(browser, "pothole", details="x", address="Elm St", urgent="no").text)
        opened = form_in(browser.get("/hill/status").text)
        shown = browser.post("/hill/status", data={"form": opened, "number": number, "code": code}).text
        assert "<dd>Hole in a road</dd>" in shown


def test_a_page_of_no_council_has_no_empty_parts(site: Served) -> None:
    with site.browser() as browser:
        page = browser.get("/nowhere/at/all").text
        assert not [one for one in ("<header>", "<footer>") if one in page]
        assert "<footer>" in browser.get("/hill/status").text


def test_who_sends_a_byte_now_and_then_holds_no_place(site: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "BODY_GRACE", 0.5)
    host, port = site.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=0.1) as one:
        # given a body of which a byte comes now and then, each well within its time
        one.sendall(b"".join(SLOW["half a body"]))
        said, until = b"", time.monotonic() + 5
        with contextlib.suppress(ConnectionError):
            while time.monotonic() < until and b" 408 " not in said:
                one.sendall(b"1")
                with contextlib.suppress(TimeoutError):
                    said += one.recv(65_536)
        # then it is not waited for all the same
        assert b" 408 " in said


def test_who_asks_and_takes_no_answer_holds_no_place(site: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "HEAD_WITHIN", 0.4)
    host, port = site.address.removeprefix("http://").split(":")
    with site.browser() as browser:
        long = len(browser.get("/api/openapi.json").content)
    many = 20_000_000 // long
    with socket.socket() as one:
        # given somebody who asks for much, and reads none of it for a while
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.connect((host, int(port)))
        one.settimeout(5)
        one.sendall(b"GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * many)
        time.sleep(3)
        # when they read at last, then the connection was broken off, and what was left of it is gone
        got = 0
        with contextlib.suppress(ConnectionError):
            while piece := one.recv(1_000_000):
                got += len(piece)
        assert got < many * long


@pytest.mark.parametrize("files", [{"number": ("a", b"x")}, {"more": ("a", b"x")}], ids=str)
def test_what_is_no_form_is_told_to_people_as_a_page(site: Served, files: dict[str, Any]) -> None:
    with site.browser() as browser:
        said = browser.post("/hill/status", data={"number": "H1"}, files=files)
        assert (said.status_code, said.headers["content-type"]) == (413, "text/html; charset=utf-8")
        assert "It was not sent" in said.text
