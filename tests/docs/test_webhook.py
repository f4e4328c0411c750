"""The page on webhooks, followed: its site sends what it shows, its receiver takes it, its tables are the code's."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from engine_webhook import SETTINGS
from engine_webhook.posting import deliver, meaning, push
from engine_webhook.sending import Answered

from engine.api import Later, Letter, Never, Record, Sent
from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.following import begun, fences, typed
from tests.plugins.webservers import Answering, Asked, Receiver

PAGE = (ROOT / "docs" / "plugins" / "webhook.md").read_text()


def rows(title: str) -> list[tuple[str, str]]:
    part = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| (.+?) \| (.+) \|$", part, re.MULTILINE)
    assert len(found) > 3
    return found[1:]


def receiving() -> dict[str, Any]:
    """The names of the receiver that the page shows."""
    (program,) = fences(PAGE, "python")
    space: dict[str, Any] = {}
    exec(program, space)
    return space


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which was done what the page says, up to its dispatch."""
    begun(PAGE, tmp_path)
    typed(PAGE, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "site.yaml"


def test_the_site_of_the_page_is_sound(followed: Path) -> None:
    said = call("check", "--site", "site.yaml", "--as-of", "2026-06-01")
    assert (said.code, said.err) == (0, ""), said


def test_a_receiver_inside_the_network_is_allowed_as_the_page_says(followed: Path) -> None:
    first, second = fences(PAGE, "yaml")
    lines = [line for line in first.splitlines(keepends=True) if "url:" not in line and "secret_file:" not in line]
    at = lines.index("  engine_webhook:\n") + 1
    followed.write_text("".join([*lines[:at], second, *lines[at:]]))
    said = call("plugins", "list")
    assert (said.code, said.err) == (0, ""), said


def test_what_the_site_sends_is_taken_by_the_receiver_of_the_page(followed: Path) -> None:
    page = receiving()
    secrets = (followed.parent / "webhook.secret").read_text().split()

    def answer(asked: Asked) -> Answering:
        status, said = page["receive"](asked.headers, asked.body, secrets)
        return Answering(status, {}, json.dumps(said).encode())

    with Receiver(answer) as receiver:
        here = f"http://127.0.0.1:{receiver.port}/townclerk\n    allow_addresses: [127.0.0.1]"
        followed.write_text(followed.read_text().replace("https://records.example.org/townclerk", here))
        said = call("case", "lodge", "--kind", "complaint", "--channel", "phone", "--name", "Pat Marsh", "--contact",
                    "(02) 5550 0142", "--details", "The bin", "--by", "amira")  # fmt: skip
        assert said.code == 0, said
        sent = call("dispatch", "--format", "json")
        left = {"waiting": 0, "failed": 0}
        assert json.loads(sent.out) == {"format_version": 1, "sent": len(receiver.asked), "left": left}, sent
    assert page["kept"]
    assert {one["type"] for one in page["kept"].values()} >= {"record"}
    again = receiver.asked[0]
    before = dict(page["kept"])
    assert page["receive"](again.headers, again.body, secrets)[0] == 200
    assert page["kept"] == before, "it was taken twice"
    assert page["receive"](again.headers, again.body + b" ", secrets)[0] == 401


@pytest.mark.parametrize("example", fences(PAGE, "json"), ids=["letter", "record"])
def test_what_is_posted_is_what_the_page_shows(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    shown = json.loads(example)
    data = {key: value for key, value in shown["data"].items() if key != "sha256"}
    at = datetime.fromisoformat(shown["timestamp"])
    with Receiver() as receiver:
        settings = {"url": f"http://127.0.0.1:{receiver.port}", "secret_env": "HOOK", "allow_addresses": ["127.0.0.1"]}
        if shown["type"] == "record":
            push(Record(at=at, **data), settings)
        else:
            deliver(Letter(at=at, sort=shown["type"], **{**data, "signed": tuple(data["signed"])}), settings)
        assert json.loads(receiver.asked[0].body) == shown


def test_the_settings_of_the_page_are_those_of_the_plugin() -> None:
    said = {key: words["description"] for key, words in SETTINGS["properties"].items()}
    for key in SETTINGS["required"]:
        said[key] += " **Required.**"
    assert rows("Settings") == [(f"`{key}`", words) for key, words in said.items()]


def test_an_answer_means_what_the_page_says() -> None:
    sorts = {"sent": Sent, "given up": Never, "tried again": Later}
    seen = set()
    for codes, words in rows("What the answer means"):
        wanted = next(sort for word, sort in sorts.items() if words.startswith(word))
        for status in map(int, re.findall(r"`(\d{3})`", codes)):
            answer = meaning(httpx2.URL("https://h.example/"), Answered(status, {}, b""), datetime.now(UTC))
            assert isinstance(answer, wanted), f"{status}: the page says {words}, and it is {answer}"
            seen.add(type(answer))
    assert seen == set(sorts.values())
