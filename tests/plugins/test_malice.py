"""Malicious input by every way in: what is brought is text in the case, in letters and on pages, or it is refused.

Mail has a table of its own for what only mail can be (test_email_malice.py), and webhooks for addresses
(test_webhook_addresses.py).
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import engine_open311
import httpx2
import pytest
from engine_web.proof import code_of

from engine.desk import Caller, Extension
from engine.host.bootstrap import carriers_of
from engine.office.dispatch import dispatch
from engine.office.tokens import issue
from tests.office.sites import look
from tests.plugins.imapservers import Dovecot, Mailbox, dovecot
from tests.plugins.mailsites import mail, poll, site_of
from tests.plugins.web import Served, form_in, keys_in, sent, served
from tests.plugins.webservers import Receiver

OLA = Caller(council="hill", by="ola")
OURS = {"townclerk.db-wal", "townclerk.db-shm", "townclerk.db", "email.key", "web.secret"}
MARKUP = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;${x}{{7*7}}"
BREAKS = "Pat\r\nBcc: everybody@example.org\r\n\r\nHello"
SCRIPTS = "Zoë \u202edlo\u202c 山田 \U0001f469\u200d\u2696\ufe0f e\u0301"
CONTROLS = "a\x00b\x07c\x1b[31md"
PATHS = ("../../../etc/passwd", "..\\..\\x.txt", "/abs/olute.txt", "C:\\x.txt", "..", "a\x00b.txt", "x" * 3000 + ".txt")


def bomb() -> bytes:
    """Fifty megabytes of nothing in fifty thousand bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", bytes(50_000_000))
    return out.getvalue()


class World:
    """One site with every way in, and somebody who brings things in by each."""

    def __init__(self, site: Served, box: Mailbox, mailing: Path) -> None:
        self.site, self.box, self.mailing = site, box, mailing
        self.key = issue(site.desk.office, site.hill, "officer", "an app", site.desk.now()).token

    def cases(self) -> list[str]:
        return [one for (one,) in look(self.file, "SELECT number FROM cases ORDER BY number")]

    @property
    def file(self) -> Path:
        return self.site.desk.office.site.file

    def by_form(self, name: str, details: str, file: str, data: bytes) -> None:
        with self.site.browser() as browser:
            files = [("files", (file, data))] if file else None
            page = sent(browser, "pothole", files, details=details, name=name, address="Elm St", urgent="no")
        assert page.status_code == 200, page.text
        assert keys_in(page.text)

    def by_program(self, name: str, details: str, _: str, __: bytes) -> None:
        said = {"kind": "request", "channel": "phone", "name": name, "details": details}
        with self.site.program("ola") as program:
            assert program.post("/api/v1/cases", json=said).status_code == 201

    def by_open311(self, name: str, details: str, _: str, __: bytes) -> None:
        given = {"api_key": self.key, "service_code": "pothole", "address_string": "Elm St", "attribute[urgent]": "no",
                 "description": details, "first_name": name}  # fmt: skip
        with self.site.browser() as browser:
            said = browser.post("/open311/v2/requests.json", data=given)
        assert said.status_code == 201, said.text

    def by_mail(self, name: str, details: str, file: str, data: bytes) -> None:
        files = {"".join("?" if one in "\x00\r\n" else one for one in file): data} if file else None
        said = details.replace("\x00", "?").replace("\r\n", " ")
        sender = "".join(one if one.isprintable() and one not in '"\\' else "?" for one in name)
        self.box.put(mail(said, said[:60], f'"{sender}" <pat@example.org>', files=files))
        assert poll(self.mailing, self.site.desk) == {"taken": 1}


WAYS: dict[str, Callable[[World, str, str, str, bytes], None]] = {
    "the form": World.by_form, "a program": World.by_program, "Open311": World.by_open311, "mail": World.by_mail,
}  # fmt: skip
BROUGHT: dict[str, tuple[str, str, str, bytes]] = {
    "markup in every field": (MARKUP, MARKUP, "<img src=x>.txt", MARKUP.encode()),
    "line breaks where one line belongs": (BREAKS, BREAKS, "a\r\nX: y.txt", b"x"),
    "scripts that turn round": (SCRIPTS, SCRIPTS, f"{SCRIPTS}.txt", b"x"),
    "control characters": (CONTROLS, CONTROLS, "a\x1b[31m.txt", b"x"),
}
FILES: dict[str, tuple[str, bytes]] = {
    **{f"a file called {name[:20]!r}": (name, b"x") for name in PATHS},
    "an archive that is a bomb": ("b.zip", bomb()),
}
TABLE = [
    *[(way, what, *given) for way in WAYS for what, given in BROUGHT.items()],
    *[(way, what, "Pat", "Look", *given) for way in ("the form", "mail") for what, given in FILES.items()],
]
"""By which way, what, and how: a name, words, the name of a file and what is in it."""


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as one:
        yield one


@pytest.fixture
def world(tmp_path: Path, server: Dovecot) -> Iterator[World]:
    box = server.user()
    mailing = site_of(tmp_path / "mailing", server, box)
    offered = {"web_routes": engine_open311.web_routes, "web_refused": engine_open311.web_refused}
    settings = {"jurisdictions": {"x": "hill"}}
    extensions = {
        hook: [Extension(plugin="engine_open311", call=call, settings=settings)] for hook, call in offered.items()
    }
    with served(tmp_path, extensions=extensions) as site:
        yield World(site, box, mailing)


@pytest.mark.parametrize(
    ("way", "name", "words", "file", "data"),
    [(way, *given) for way, _, *given in TABLE], ids=[f"{way}-{what}" for way, what, *_ in TABLE],
)  # fmt: skip
def test_what_is_brought_in_is_text_and_leads_nowhere(
    world: World, tmp_path: Path, way: str, name: str, words: str, file: str, data: bytes
) -> None:
    before = {path for path in tmp_path.rglob("*") if "files" not in path.parts}
    # given something evil
    WAYS[way](world, name, words, file, data)
    # then it is one case, whose words are text, however they are shown
    (number,) = world.cases()
    case = world.site.desk.case(OLA, number)
    assert not re.search(r"\\u00(0|1|7f)", json.dumps(case, ensure_ascii=True)), "what a terminal would obey"
    _shown_as_text(world, number)
    # and files lie under names of ours, in the folder of files
    files = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    strange = [one for one in files if not (one.parent.parent.name == "files" and len(one.name) == 64)]
    assert not [one for one in strange if one.name not in OURS], strange
    assert sum(one.stat().st_size for one in files if one.parent.parent.name == "files") < 1_000_000
    # and a letter about it has the heads that we gave it
    world.site.desk.act(OLA, number, "acknowledge", {"channel": "email"})
    office = world.site.desk.office
    dispatch(office, carriers_of(office.site), world.site.desk.now)
    letters = list((office.site.file.parent / "letters").rglob("*.txt"))
    assert letters
    for letter in letters:
        head, _, _ = letter.read_bytes().decode().partition("\n\n")
        assert [line.split(":")[0] for line in head.split("\n")] == ["To", "Date", "Case", "By", "Subject"], head


class Page(HTMLParser):
    """A page as a browser reads it: its elements with their attributes, what stands in fields, and its text."""

    def __init__(self, page: httpx2.Response, status: int = 200) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.values: dict[str, str] = {}
        self.text, self.area = "", ""
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "script-src" not in page.headers["content-security-policy"], "default-src 'none' forbids every script"
        assert page.status_code == status, page.text
        self.feed(page.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute twice in {tag}"
        self.elements.append((tag, tuple((name, "" if name == "value" else said) for name, said in attrs)))
        self.area = given.get("name") or "" if tag == "textarea" else ""
        if tag == "input" and given.get("type") not in ("radio", "checkbox"):
            self.values[given.get("name") or ""] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        self.area = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.values[self.area] = self.values.get(self.area, "") + data
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def _stands(world: World, browser: httpx2.Client, number: str) -> Page:
    """The page of how a case stands, for whoever has its code."""
    secret = (world.file.parents[1] / "web.secret").read_bytes()
    given = {
        "form": form_in(browser.get("/hill/status").text),
        "number": number,
        "code": code_of(secret, "hill", number),
    }
    page = Page(browser.post("/hill/status", data=given))
    assert f"How {number} stands" in page.text
    return page


def _shown_as_text(world: World, number: str) -> None:
    """What everybody may see of a case has nothing in it that a browser or a reader of XML would run or trip over."""
    case = world.site.desk.case(OLA, number)
    with world.site.browser() as browser:
        ET.fromstring(browser.get("/open311/v2/requests.xml").content)
        # whoever has the code sees the elements and attributes that the page of a plain case has, and none of the words
        shown = _stands(world, browser, number)
        same = {name: case[name] for name in ("kind", "category", "channel", "facts") if case[name]}
        plain = world.site.desk.take(OLA, {**same, "details": "Plain", "name": "Pat"}).number
        assert shown.elements == _stands(world, browser, plain).elements
        person = case["person"] or {}
        for words in (case["details"], person.get("name", ""), *person.values()):
            assert len(words or "") < 5 or str(words) not in shown.text
    with world.site.program("ola") as program:
        answer = program.get(f"/api/v1/cases/{number}")
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.json()["case"] == number


def test_an_address_that_somebody_names_is_never_asked(world: World) -> None:
    with Receiver() as inside:
        url = f"http://127.0.0.1:{inside.port}/secret"
        given = {"api_key": world.key, "service_code": "pothole", "address_string": "x", "attribute[urgent]": "no",
                 "media_url": url, "description": url}  # fmt: skip
        with world.site.browser() as browser:
            assert browser.post("/open311/v2/requests.json", data=given).status_code == 201
        world.by_form("Pat", f"<img src={url}>", "a.svg", f'<svg><image href="{url}"/></svg>'.encode())
        world.box.put(mail("", "x", html=f'<img src="{url}"><link rel=stylesheet href="{url}"><iframe src="{url}">'))
        assert poll(world.mailing, world.site.desk) == {"taken": 1}
        assert (len(world.cases()), inside.asked) == (3, [])


@pytest.mark.parametrize("what", [one for one in BROUGHT if one != "control characters"])
def test_what_a_page_repeats_is_what_was_typed_and_nothing_else(world: World, what: str) -> None:
    words, lines = BROUGHT[what][0], BROUGHT[what][1].splitlines()
    fields = ("name", "email", "phone", "address", "details")
    with world.site.browser() as browser:
        # given a form with it in every field, and one with plain words, neither of which is taken
        evil, plain = (
            Page(sent(browser, "pothole", urgent="", **dict.fromkeys(fields, one)), 422)
            for one in (words, "pat at home")
        )
        # then the same elements have the same attributes, and each field has what was typed
        assert evil.elements == plain.elements
        for name in fields:
            assert evil.values[name].splitlines() == lines, name
        # and so it is where a number that is none is repeated, and an address
        asked = [browser.get("/hill/status") for _ in range(2)]
        evil, plain = (
            Page(browser.post("/hill/status", data={"form": form_in(page.text), "number": one, "code": one}), 404)
            for page, one in zip(asked, (words, "H1"), strict=True)
        )
        assert evil.elements == plain.elements
        assert evil.values["number"].splitlines() == words.strip()[:80].splitlines()
        evil, plain = (
            Page(browser.get(f"/{quote(one[:40], safe='')}/new"), 404) for one in (words.replace("/", ""), "x")
        )
        assert evil.elements == plain.elements
        # and where the form is taken, the page that says so has none of it
        taken = Page(sent(browser, "pothole", urgent="no", details=words, name=words, address=words))
        other = Page(sent(browser, "pothole", urgent="no", details="x", name="x", address="x"))
        assert taken.elements == other.elements


WRONG: dict[str, tuple[str, dict[str, Any], set[int]]] = {
    "a form in bytes that are no text": (
        "/hill/new", {"content": b"topic=pothole&details=%ff%fe\xff\xfe", "headers": {
            "content-type": "application/x-www-form-urlencoded; charset=utf-16"}}, {303, 400, 415, 422}),
    **{f"a form in {charset}": (
        "/hill/new", {"content": b'--b\r\nContent-Disposition: form-data; name="topic"\r\n\r\npothole\r\n--b\r\n'
                                 b'Content-Disposition: form-data; name="details"\r\n\r\n+2AA-\\ud800\r\n--b--\r\n',
                      "headers": {"content-type": f"multipart/form-data; boundary=b; charset={charset}"}}, {415})
       for charset in ("punycode", "utf-7", "unicode_escape", "undefined", '"PunyCode"', "utf-16")},
    "a megabyte and more of JSON": (
        "/api/v1/cases", {"content": b'{"a":[' + b"[]," * 400_000 + b"1]}",
                          "headers": {"content-type": "application/json"}}, {413}),
    "a form in a charset that there is not": (
        "/hill/new", {"content": b'--b\r\nContent-Disposition: form-data; name="topic"\r\n'
                                 b"Content-Type: text/plain; charset=../x\r\n\r\npothole\r\n--b--\r\n",
                      "headers": {"content-type": "multipart/form-data; boundary=b"}}, {400, 422}),
    "a form without an end": (
        "/hill/new", {"content": b'--b\r\nContent-Disposition: form-data; name="topic"\r\n\r\npot',
                      "headers": {"content-type": "multipart/form-data; boundary=b"}}, {303, 400, 422}),
    "lists within lists without end": (
        "/api/v1/cases", {"content": b"[" * 100_000, "headers": {"content-type": "application/json"}}, {400, 413}),
    "a number without end": (
        "/api/v1/cases", {"content": b'{"kind": ' + b"9" * 10_000 + b"}",
                          "headers": {"content-type": "application/json"}}, {400}),
    "a body that says that it is packed": (
        "/api/v1/cases", {"content": bomb(), "headers": {"content-type": "application/json",
                                                         "content-encoding": "gzip"}}, {400, 415}),
    "a path that climbs": ("/api/v1/cases/..%2f..%2fetc/note", {"json": {}}, {401, 404}),
    "an update of nothing in no charset": (
        "/open311/v2/servicerequestupdates.json", {"content": b"\xff=\xfe", "headers": {
            "content-type": "application/x-www-form-urlencoded"}}, {400, 403}),
}  # fmt: skip
"""What cannot be taken by the web: where it is sent, what, and the answers that are right."""


@pytest.mark.parametrize("token", [True, False], ids=["with a token", "without"])
@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_request_is_refused_and_keeps_nothing(world: World, what: str, token: bool) -> None:
    path, given, right = WRONG[what]
    with world.site.program("ola") if token else world.site.browser() as client:
        answer: httpx2.Response = client.post(path, **given)
    assert answer.status_code in right, (answer.status_code, answer.text)
    assert "Traceback" not in answer.text
    assert world.cases() == []
