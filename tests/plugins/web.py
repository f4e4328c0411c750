"""A site that engine_web serves, on a real port, and a browser that keeps cookies and speaks HTTP."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from engine_web.listening import config_of
from engine_web.settings import web_of

from engine.desk import Extension
from engine.office.desk import OfficeDesk
from engine.office.tokens import issue
from tests.office.sites import office_under

ROOT = Path(__file__).parents[2]
POLICY = """engine: 1
policy: desk
council: Brookdale
version: "2020"
status: adopted
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2024-01-01: New Year's Day}}}}
roles: {officer: {reports_to: manager}, manager: {reports_to: chief}, chief: {}}
channels: [web, email, phone]
facts:
  urgent: {yes_no: true, title: Is it urgent}
  depth: {number: {from: 1, to: 50}, title: How deep is it}
  seen: {date: true, title: When did you see it}
  harm: {tags: [car, bicycle], title: What came to harm}
  ward: {choice: [north, south], title: Which ward}
  serious: {yes_no: true, by: manager}
kinds:
  complaint: {title: Complaint, requires: [{fields: [name, contact, details]}]}
  request: {title: Request}
categories:
  pothole: {kind: request, title: Hole in a road, requires: [{fields: [address, urgent]}]}
  bin: {kind: request, title: Bin, requires: [{fields: [ward], when: {channel: web}, missing: refuse}]}
levels: [{id: first, seats: [officer]}]
timeframes:
  acknowledge: {title: Word that it arrived, within: 2 working days, from: received, until: acknowledged}
  answer: {within: 10 working days, from: received, until: resolved}
access:
  classes: {file: {when: {serious: true}, keeper: manager}}
outcomes: [done, no-action]
"""


class Served:
    """A site that is served: its address, its desk, and tokens for its officers."""

    def __init__(self, address: str, desk: OfficeDesk) -> None:
        self.address, self.desk = address, desk
        self.hill = desk.office.council("hill")

    def browser(self, **more: Any) -> httpx2.Client:
        return httpx2.Client(base_url=self.address, timeout=30, trust_env=False, **more)

    def program(self, by: str) -> httpx2.Client:
        token = issue(self.desk.office, self.hill, by, "a test", self.desk.now()).token
        return self.browser(headers={"authorization": f"Bearer {token}"})

    def cases(self) -> int:
        with self.desk.office.store.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM cases").scalar() or 0)


@contextmanager
def listening(site: Path) -> Iterator[str]:
    """`engine serve` on a site in a process of its own, until the block ends; gives its address."""
    command = [sys.executable, "-m", "engine", "serve", "--listen-only", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r"listening on (http://\S+)", line):
                yield found[1]
                break
        else:
            raise AssertionError("it does not listen")
    finally:
        process.terminate()
        process.communicate(timeout=30)


@contextmanager
def served(
    folder: Path, settings: Mapping[str, Any] | None = None, policy: str = POLICY,
    extensions: Mapping[str, Sequence[Extension]] | None = None,
) -> Iterator[Served]:  # fmt: skip
    """Serve a site until the block ends."""
    desk = OfficeDesk(office_under(folder, policy))
    web = web_of({"site_folder": str(folder), "port": 0, "lodgements_a_minute": 1000, "requests_a_minute": 10_000,
                  **(settings or {})})  # fmt: skip
    config = config_of(web, desk, extensions or {})
    config.log_level = "critical"
    config.configure_logging()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Served(f"http://127.0.0.1:{port}", desk)
    finally:
        server.should_exit = True
        thread.join(20)
        desk.office.store.close()


def form_in(text: str) -> str:
    """What the form of a page carries."""
    found = re.search(r'name="form" value="([^"]+)"', text)
    assert found, text
    return found[1]


def keys_in(text: str) -> list[str]:
    """The number and the code that a page shows."""
    return [unescape(one) for one in re.findall(r'class="key">([^<]+)<', text)]


def sent(browser: httpx2.Client, topic: str, files: Any = None, **answers: Any) -> httpx2.Response:
    """What comes of opening the form of a topic and sending it with those answers."""
    opened = browser.get("/hill/new", params={"topic": topic})
    assert opened.status_code == 200, opened.text
    return browser.post("/hill/new", data={"topic": topic, "form": form_in(opened.text), **answers},
                        files=files or [("files", ("", b""))])  # fmt: skip
