"""The page on Open311, followed: its site serves what it lists, and its tables are the code's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import httpx2
from engine_open311.settings import SETTINGS

from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from tests.docs.test_readme import printed_by
from tests.docs.test_tutorial import agrees, commands
from tests.plugins.web import ROOT, listening

PAGE = (ROOT / "docs" / "plugins" / "open311.md").read_text()


def fence(kind: str) -> str:
    (found,) = re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def test_the_site_of_the_page_serves_what_the_page_lists(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "policies" / "starter", tmp_path / "my-council")
    site = tmp_path / "site.yaml"
    site.write_text(fence("yaml").replace("port: 8080", "port: 0"))
    upgraded(read_site(site).store)
    for command, shown in commands(fence("console")):
        code, printed = printed_by(command.strip(), tmp_path)
        assert (code, agrees(shown, printed)) == (0, True), f"$ {command}\nit prints\n{printed}"
    with listening(site) as address:
        for path in re.findall(r"^\| `GET (/\S+)` \|", PAGE, re.MULTILINE):
            for form in (path, path.replace(".json", ".xml")):
                status = httpx2.get(address + form, trust_env=False).status_code
                assert status == (404 if {"CODE", "NUMBER", "TOKEN"} & {*re.findall("[A-Z]+", form)} else 200), form
        discovery = httpx2.get(f"{address}/open311/discovery.json", trust_env=False).json()
        assert discovery["endpoints"][0]["url"] == "https://report.example.org/open311/v2"


def test_the_settings_of_the_page_are_those_of_the_plugin() -> None:
    properties: dict[str, Any] = SETTINGS["properties"]  # type: ignore[assignment]
    part = PAGE.partition("\n## Settings\n")[2]
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", part, re.MULTILINE)[1:]
    assert rows == [(f"`{key}`", one["description"]) for key, one in properties.items()]
