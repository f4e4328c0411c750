"""Channels: inboxes are fetched once each however often they are asked, and a listener that ends is started again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.host.bootstrap import extensions_of
from engine.host.plugins import Host
from engine.host.starting import host_of
from engine.language.site import read_site
from tests.cli.calls import call
from tests.office.sites import look, made, wait_for

INBOX = """
import json, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from engine.api import Channel, hookimpl, hookspec

class Hooks:
    @staticmethod
    @hookspec
    def greetings(name):
        "Say hello."

def poll(settings, desk):
    folder = Path(settings["site_folder"]) / "inbox"
    found = sorted(folder.glob("*.json"))
    if (folder / "hang").exists():
        time.sleep(60)
    for path in found:
        desk.lodge("hill", json.loads(path.read_text()), key=f"inbox:{path.name}")
        if (folder / "crash").exists():
            os._exit(9)
        path.unlink()
    return {"taken": len(found)}

def serve(settings, desk, extensions):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            said = [one.call(self.path[1:]) for one in extensions["greetings"]]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps([os.getpid(), *said]).encode())
        def do_POST(self):
            os._exit(5)
        def log_message(self, *_):
            pass
    server = HTTPServer(("127.0.0.1", 0), Handler)
    mark = Path(settings["site_folder"]) / "port"
    mark.with_suffix(".part").write_text(str(server.server_port))
    mark.with_suffix(".part").rename(mark)
    server.serve_forever()

@hookimpl
def register_hookspecs():
    return Hooks

@hookimpl
def register_channels():
    return [Channel(name="tray", summary="a folder", settings={"type": "object"}, poll=poll),
            Channel(name="bell", summary="a door bell", settings={"type": "object"}, serve=serve)]
"""
OTHER = """
from engine.api import hookimpl

@hookimpl
def greetings(name):
    return f"hello {name}"
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A site with two plugins that are installed as anybody's are: one with an inbox and a listener, one beside it."""
    lib = tmp_path / "lib"
    for name, text in (("inbox", INBOX), ("other", OTHER)):
        info = lib / f"{name}-1.dist-info"
        info.mkdir(parents=True)
        (lib / f"engine_{name}.py").write_text(text)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[engine.plugins]\nengine_{name} = engine_{name}\n")
    monkeypatch.syspath_prepend(str(lib))
    monkeypatch.setenv("PYTHONPATH", str(lib))
    file = made(tmp_path / "site")
    text = file.read_text().replace("plugins:\n", "plugins:\n  engine_inbox: {}\n  engine_other: {}\n")
    file.write_text(text)
    (file.parent / "inbox").mkdir()
    yield file
    for name in ("engine_inbox", "engine_other"):
        sys.modules.pop(name, None)


def put(site: Path, *names: str) -> None:
    for name in names:
        (site.parent / "inbox" / f"{name}.json").write_text(json.dumps({"kind": "request", "details": name}))


def cases(site: Path) -> int:
    return int(look(site, "SELECT count(*) FROM cases")[0][0])


def test_what_has_come_in_is_fetched_once(site: Path) -> None:
    put(site, "a", "b")
    said = call("poll", "--site", str(site))
    assert (said.code, said.out) == (0, "tray: 2 taken\n"), said
    assert (cases(site), call("poll", "tray", "--site", str(site)).out) == (2, "tray: nothing has come\n")
    assert json.loads(call("poll", "--format", "json", "--site", str(site)).out)["inboxes"] == {"tray": {"taken": 0}}


def test_what_was_taken_before_a_crash_is_taken_no_second_time(site: Path) -> None:
    put(site, "a", "b")
    (site.parent / "inbox" / "crash").touch()
    said = call("poll", "--site", str(site))
    assert (said.code, said.out, said.err) == (1, "", "tray: 'tray' ended its process instead of answering\n")
    assert cases(site) == 1, "the first was taken, though nobody could say so"
    (site.parent / "inbox" / "crash").unlink()
    assert call("poll", "--site", str(site)).out == "tray: 2 taken\n"
    assert cases(site) == 2


def test_an_inbox_that_there_is_not_is_named(site: Path) -> None:
    said = call("poll", "trai", "--site", str(site))
    assert (said.code, said.err) == (
        9, "engine: no plugin that runs is asked for what came in as 'trai'; there are tray\n",
    )  # fmt: skip


def test_a_plugin_extends_another_at_its_own_hooks(site: Path) -> None:
    read = read_site(site)
    (one,) = extensions_of(read, host_of(read), "bell")["greetings"]
    assert (one.plugin, one.call("amy"), set(one.settings)) == ("engine_other", "hello amy", {"site_folder"})


def test_a_hook_of_a_plugin_that_is_switched_off_is_one_that_there_is_not(site: Path) -> None:
    import engine_other  # type: ignore[import-not-found]

    host = Host([("engine_other", engine_other)])
    assert "greetings, which no plugin that runs declares" in host.idle["engine_other"]


class Serving:
    """`engine serve` in a process of its own."""

    def __init__(self, site: Path, *words: str) -> None:
        self.site = site
        command = [sys.executable, "-m", "engine", "serve", "--site", str(site), *words]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})

    def asked(self, path: str = "amy") -> list[object]:
        port = self.site.parent / "port"
        wait_for(port.exists)
        with urllib.request.urlopen(f"http://127.0.0.1:{port.read_text()}/{path}", timeout=20) as answer:
            found: list[object] = json.load(answer)
            return found

    def end(self) -> str:
        self.process.send_signal(signal.SIGTERM)
        return self.process.communicate(timeout=30)[1]


def test_it_listens_and_goes_the_rounds_until_it_is_told_to_end(site: Path) -> None:
    put(site, "a")
    serving = Serving(site, "--every", "1")
    try:
        assert serving.asked()[1] == "hello amy"
        wait_for(lambda: cases(site) == 1)
        put(site, "b")
        wait_for(lambda: cases(site) == 2)
        pid = int(str(serving.asked()[0]))
    finally:
        said = serving.end()
    assert said == "engine: listening on bell\nengine: ended\n"
    assert serving.process.returncode == 0
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_listener_that_ends_is_started_again(site: Path) -> None:
    serving = Serving(site, "--listen-only")
    try:
        first = serving.asked()[0]
        port = site.parent / "port"
        address = f"http://127.0.0.1:{port.read_text()}/"
        port.unlink()
        with pytest.raises((urllib.error.URLError, ConnectionError)):
            urllib.request.urlopen(address, data=b"", timeout=20)
        assert serving.asked()[0] != first
    finally:
        said = serving.end()
    assert "'bell' ended (5); it is started again in 2 seconds" in said
