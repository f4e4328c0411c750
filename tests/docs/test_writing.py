"""The page on writing a plugin, followed: what it begins is begun, what it shows is printed, what it breaks breaks."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from inspect import signature
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest

from engine.api import EngineError
from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from engine.record import replaced
from engine.testing import LETTERS, ORDINARY, desk_in, trials
from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.following import fences
from tests.docs.otherside import Archive, Forms
from tests.docs.test_tutorial import agrees, commands

PAGE = (ROOT / "docs" / "plugins" / "writing.md").read_text()


BEGUN = ("sms-gateway", "paper-forms", "archive")
TAKEN: list[str] = []
"""The ids that the last gateway has taken."""


@contextmanager
def gateway(*, forgets: bool) -> Iterator[str]:
    """A gateway for trials, which goes by the id, or forgets it; gives its address."""
    known: dict[str, str] = {}
    TAKEN.clear()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["content-length"])))
            receipt = known.setdefault(f"{said['id']}{len(known) if forgets else ''}", str(len(known) + 1))
            TAKEN[:] = known
            body = json.dumps({"receipt": receipt}).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder, and places where Python finds what is installed: the packages that are begun there."""
    monkeypatch.chdir(tmp_path)
    for name in BEGUN:
        monkeypatch.syspath_prepend(str(tmp_path / f"townclerk-{name}"))
    yield tmp_path
    for name in BEGUN:
        sys.modules.pop(f"engine_{name.replace('-', '_')}", None)


def installed(here: Path, name: str = "sms-gateway", code: str = "") -> Path:
    """What `pip install -e` does for what looks for entry points; with the code of the page, where there is some."""
    package, module = here / f"townclerk-{name}", f"engine_{name.replace('-', '_')}"
    about = package / f"townclerk_{name.replace('-', '_')}-0.1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: townclerk-{name}\nVersion: 0.1.0\n")
    (about / "entry_points.txt").write_text(f"[engine.plugins]\n{module} = {module}\n")
    if code:
        (package / module / "__init__.py").write_text(code)
    return package / module / "__init__.py"


def shown(block: str, code: int = 0) -> None:
    for command, wanted in commands(block):
        said = call(*command.split()[1:])
        assert (said.code, agrees(wanted, said.out)) == (code, True), f"$ {command}\nit prints\n{said.out}{said.err}"


def test_the_page_is_followed_from_beginning_to_end(here: Path) -> None:
    begin, try_, break_, cut = fences(PAGE, "console")
    shown(begin)
    installed(here)
    shown(try_)
    module = here / "townclerk-sms-gateway" / "engine_sms_gateway" / "__init__.py"
    module.write_text(fences(PAGE, "python")[0])
    sys.modules.pop("engine_sms_gateway", None)
    settings = here / "settings.yaml"
    with gateway(forgets=True) as address:
        settings.write_text(fences(PAGE, "yaml")[0].replace("http://127.0.0.1:8025/", address))
        shown(break_, 1)
    with gateway(forgets=False) as address:
        settings.write_text(fences(PAGE, "yaml")[0].replace("http://127.0.0.1:8025/", address))
        assert call("plugins", "test", "engine_sms_gateway", "--settings", "settings.yaml").code == 0
        settings.write_text(fences(PAGE, "yaml")[1])
        cut = cut.replace("127.0.0.1:8025", urlsplit(address).netloc)
        shown(cut)
        module.write_text(fences(PAGE, "python")[0].replace("HTTPException, ", ""))
        sys.modules.pop("engine_sms_gateway", None)
        (typed, _), *_ = commands(cut)
        said = call(*typed.split()[1:])
        (told,) = fences(PAGE, "text")
        assert agrees(f"…\n{told}…\n", said.out), said.out


def test_the_tests_of_the_page_pass(here: Path) -> None:
    shown(fences(PAGE, "console")[0])
    installed(here)
    (here / "townclerk-sms-gateway" / "engine_sms_gateway" / "__init__.py").write_text(fences(PAGE, "python")[0])
    space: dict[str, Any] = {}
    exec(fences(PAGE, "python test")[0], space)
    for name in [name for name in space if name.startswith("test_")]:
        with gateway(forgets=False) as address:
            (here / name).mkdir()
            found = SimpleNamespace(port=urlsplit(address).port, taken=TAKEN)
            given = {"tmp_path": here / name, "gateway": found}
            space[name](**{key: one for key, one in given.items() if key in signature(space[name]).parameters})


def test_what_the_page_sends_is_answered_as_it_says(here: Path) -> None:
    space: dict[str, object] = {}
    exec(fences(PAGE, "python")[0], space)
    deliver = space["deliver"]
    letter = LETTERS[ORDINARY]
    assert callable(deliver)
    with gateway(forgets=False) as address:
        assert deliver(letter, {"url": address}).receipt == "1"
    assert "cannot be reached" in deliver(letter, {"url": address}).why
    assert deliver(replaced(letter, address={}), {"url": address}).why == "no telephone number is known"


def test_the_site_of_the_page_is_sound(here: Path) -> None:
    call("plugins", "new", "sms-gateway", "--kind", "notifier")
    installed(here)
    (here / "townclerk-sms-gateway" / "engine_sms_gateway" / "__init__.py").write_text(fences(PAGE, "python")[0])
    shutil.copytree(ROOT / "policies" / "starter", here / "my-council")
    (here / "site.yaml").write_text(fences(PAGE, "yaml site")[0])
    upgraded(read_site(here / "site.yaml").store)
    said = call("check", "--site", "site.yaml", "--as-of", "2026-06-01")
    assert (said.code, said.err) == (0, ""), said
    assert "notifier sms-gateway: sends the subject" in call("plugins", "list").out


def test_letters_go_by_the_gateway_as_the_site_of_the_page_says(here: Path) -> None:
    # given the site of the page, and two persons, one of whom gave a telephone number
    call("plugins", "new", "sms-gateway", "--kind", "notifier")
    installed(here, "sms-gateway", fences(PAGE, "python")[0])
    shutil.copytree(ROOT / "policies" / "starter", here / "my-council")
    with gateway(forgets=False) as address:
        site = fences(PAGE, "yaml site")[0].replace("http://127.0.0.1:8025/", address)
        (here / "site.yaml").write_text(site)
        upgraded(read_site(here / "site.yaml").store)
        for told in (("--phone", "02 5550 0142"), ("--address", "1 Elm St")):
            lodge = ("--kind", "complaint", "--channel", "phone", "--name", "Pat", "--contact", "x", "--details", "x")
            said = call("case", "lodge", *lodge, *told, "--by", "amira", "--format", "json")
            number = str(json.loads(said.out)["case"])
            assert call("case", "acknowledge", number, "--channel", "web", "--by", "amira").code == 0
        # when they are written to by the web
        call("dispatch")
    # then the gateway has the one, and of the other it is told that it could not go
    assert len(TAKEN) == 1
    assert "no telephone number is known" in call("outbox", "list", "--state", "failed").out


CHANNEL, RECORDS = fences(PAGE, "python channel")[0], fences(PAGE, "python records")[0]


def its_test(here: Path, forms: Forms) -> None:
    """The test of the page, on a channel that is installed."""
    space: dict[str, Any] = {}
    exec(fences(PAGE, "python channel test")[0], space)
    (here / "trials").mkdir()
    space["test_every_form_comes_in_once"](here / "trials", forms)


def test_the_channel_of_the_page_brings_everything_in_once(here: Path) -> None:
    shown(fences(PAGE, "console channel")[0])
    installed(here, "paper-forms", CHANNEL)
    with Forms() as forms:
        its_test(here, forms)
        assert forms.ended
        assert not forms.waiting


def test_the_channel_without_its_key_breaks_as_the_page_says(here: Path) -> None:
    call("plugins", "new", "paper-forms", "--kind", "channel")
    installed(here, "paper-forms", CHANNEL.replace('key=f"paper-forms:{number}", ', ""))
    with Forms() as forms:

        def fill(_: Path) -> int:
            forms.fill({}, {"files": []})
            return 2

        given = {"url": f"http://127.0.0.1:{forms.port}/", "council": "trial"}
        broke = [one for one in trials("engine_paper_forms", given, here / "trials", fill=fill) if one.broke]
    assert fences(PAGE, "text channel")[0].strip() in [f"{one.what}: {one.broke}" for one in broke]


@pytest.mark.parametrize("code", [RECORDS, RECORDS.replace("STRAIGHT.open(", "urllib.request.urlopen(")])
def test_the_record_system_of_the_page_is_tried_as_it_says(code: str, here: Path) -> None:
    call("plugins", "new", "archive", "--kind", "records")
    installed(here, "archive", code)
    (here / "archive.yaml").write_text(fences(PAGE, "yaml records")[0])
    with Archive() as archive:
        block = fences(PAGE, "console records")[0].replace("127.0.0.1:8027", f"127.0.0.1:{archive.port}")
        if code == RECORDS:
            # given an archive with a record of trials before these, which the plugin kept elsewhere then
            archive.kept["/trial%2Fbefore%2F0%2Frecord/text"] = b"kept there once"
            shown(block)
            return
        ((typed, _),) = commands(block)
        said = call(*typed.split()[1:])
        assert agrees(f"…{fences(PAGE, 'text records')[0]}…", said.out), said.out


def test_both_are_switched_on_as_the_page_says(here: Path) -> None:
    for name, kind, code in (("paper-forms", "channel", CHANNEL), ("archive", "records", RECORDS)):
        call("plugins", "new", name, "--kind", kind)
        installed(here, name, code)
    shutil.copytree(ROOT / "policies" / "starter", here / "my-council")
    with Forms() as forms, Archive() as archive:
        site = (
            fences(PAGE, "yaml site both")[0]
            .replace(":8026/", f":{forms.port}/")
            .replace(":8027/", f":{archive.port}/")
        )
        (here / "site.yaml").write_text(site)
        upgraded(read_site(here / "site.yaml").store)
        forms.fill({"about": "complaint"}, {"about": "complaint"}, {"about": "quarrel"})
        # a council that there is not: everything stays
        (here / "site.yaml").write_text(site.replace("council: millbrook", "council: milbrook"))
        said = call("poll")
        assert (said.code, said.err) == (1, fences(PAGE, "text both")[0])
        assert (len(forms.waiting), forms.ended) == (3, {})
        # the council that there is
        (here / "site.yaml").write_text(site)
        assert (said := call("check", "--site", "site.yaml", "--as-of", "2026-06-01")).code == 0, said
        shown(fences(PAGE, "console both")[0])
        assert not forms.waiting
        assert [word for word, _ in forms.ended.values()] == ["taken", "taken", "refused"]
        assert "quarrel" in forms.ended[4713][1]["why"]
        # and what the archive lost is missed
        lost = next(one for one in archive.kept if one.endswith("/0"))
        del archive.kept[lost]
        said = call("records", "verify")
        assert (said.code, f"missing: {lost[1:]} is missing" in said.out) == (1, True), said


def test_a_form_that_is_not_as_it_should_be_holds_up_no_other(tmp_path: Path) -> None:
    space: dict[str, Any] = {}
    exec(CHANNEL, space)
    with Forms() as forms:
        forms.fill({"sent": "yesterday"}, {"files": ["gone.pdf"]}, {})
        del forms.files["/4712/files/0"]
        settings = {"url": f"http://127.0.0.1:{forms.port}/", "council": "trial"}
        with pytest.raises(EngineError) as told:
            space["poll"](settings, desk_in(tmp_path))
    assert sorted(forms.waiting) == [4711, 4712]
    assert [word for word, _ in forms.ended.values()] == ["taken"]
    assert "yesterday" in str(told.value)
    assert "there is no 4712/files/0" in str(told.value)
