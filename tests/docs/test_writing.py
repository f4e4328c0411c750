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

from engine.host.strains import LETTERS, ORDINARY
from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from engine.record import replaced
from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.following import fences
from tests.docs.test_tutorial import agrees, commands

PAGE = (ROOT / "docs" / "plugins" / "writing.md").read_text()


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
    """A folder, and a place where Python finds what is installed: the package that is begun there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "townclerk-sms-gateway"))
    yield tmp_path
    sys.modules.pop("engine_sms_gateway", None)


def installed(here: Path) -> None:
    """What `pip install -e` does for what looks for entry points."""
    about = here / "townclerk-sms-gateway" / "townclerk_sms_gateway-0.1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: townclerk-sms-gateway\nVersion: 0.1.0\n")
    (about / "entry_points.txt").write_text("[engine.plugins]\nengine_sms_gateway = engine_sms_gateway\n")


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
