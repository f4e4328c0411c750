"""The page on mail, followed: its site is sound and lists what it shows, and its tables are the code's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from engine_email.inbox import FOLDERS
from engine_email.settings import INBOX, LIMITS, SENDER, SETTINGS, SMTP
from engine_email.taking import COUNTED

from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.following import begun, typed

PAGE = (ROOT / "docs" / "plugins" / "email.md").read_text()


def rows(title: str) -> list[tuple[str, ...]]:
    part = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    assert len(lines) > 2
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines[1:]]


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which was done what the page says."""
    begun(PAGE, tmp_path)
    typed(PAGE, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "site.yaml"


def test_the_site_of_the_page_is_sound(followed: Path) -> None:
    said = call("check", "--site", "site.yaml", "--as-of", "2026-06-01")
    assert (said.code, said.err) == (0, ""), said


@pytest.mark.parametrize(
    ("title", "schema"),
    [
        ("Settings", SETTINGS),
        ("Settings of smtp", SMTP),
        ("Settings of senders.COUNCIL", SENDER),
        ("Settings of inboxes", INBOX),
        ("Settings of limits", LIMITS),
    ],
)
def test_the_settings_of_the_page_are_those_of_the_plugin(title: str, schema: Mapping[str, Any]) -> None:
    said = {key: words["description"] for key, words in schema["properties"].items()}
    for key in schema.get("required", ()):
        said[key] += " **Required.**"
    assert rows(title) == [(f"`{key}`", words) for key, words in said.items()]


def test_the_folders_and_counts_of_the_page_are_those_of_the_plugin() -> None:
    found = rows("What becomes of a mail")
    assert {one[2] for one in found} == set(FOLDERS.values())
    counted = {one[-1].strip("`") for one in found}
    assert counted == {*COUNTED.values(), "set aside", "refused", "taken before", "put off"}
