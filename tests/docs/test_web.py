"""The page on the web, followed: its site is sound and listens, its program adds a route, its tables are the code's."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
import yaml
from engine_web.settings import SETTINGS

from engine.desk import Extension
from engine.host.plugins import Host
from engine.host.starting import host_of
from engine.language.site import read_site
from tests.docs.following import begun, fences, typed
from tests.plugins.web import ROOT, listening, served

PAGE = (ROOT / "docs" / "plugins" / "web.md").read_text()


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which was done what the page says."""
    begun(PAGE, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "site.yaml"


def test_the_site_of_the_page_is_what_it_says(followed: Path) -> None:
    typed(PAGE, followed.parent)


def test_the_site_of_the_page_is_served(followed: Path) -> None:
    text = followed.read_text()
    assert "port: 8080" in text
    followed.write_text(text.replace("port: 8080", "port: 0"))
    with listening(followed) as address:
        assert "Tell us what is wrong" in httpx2.get(f"{address}/millbrook/", trust_env=False).text
        assert httpx2.get(f"{address}/api/v1/cases", trust_env=False).status_code == 401


def test_the_settings_of_the_page_are_those_of_the_plugin() -> None:
    properties: dict[str, Any] = SETTINGS["properties"]  # type: ignore[assignment]
    said = {key: words["description"] for key, words in properties.items()}
    inside = properties["councils"]["additionalProperties"]["properties"]
    said |= {f"councils.KEY.{key}": words["description"] for key, words in inside.items()}
    part = PAGE.partition("\n## Settings\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (.+?) \| (.+) \|$", part, re.MULTILINE)[1:] == [
        (f"`{key}`", words) for key, words in said.items()
    ]
    assert set(yaml.safe_load(fences(PAGE, "yaml")[0])["plugins"]["engine_web"]) <= set(properties)


def test_the_requests_of_the_page_are_those_that_are_described(tmp_path: Path) -> None:
    with served(tmp_path) as site, site.browser() as browser:
        paths = browser.get("/api/openapi.json").json()["paths"]
    there = {f"{method.upper()} {path}" for path, several in paths.items() for method in several}
    assert set(re.findall(r"^\| `([A-Z]+ /\S+)` \|", PAGE, re.MULTILINE)) == there


def test_web_routes(tmp_path: Path) -> None:
    # given the plugin of the page, beside engine_web
    space: dict[str, Any] = {}
    exec(fences(PAGE, "python")[0], space)
    other = SimpleNamespace(web_routes=space["web_routes"])
    import engine_web

    host = Host([("engine_web", engine_web), ("other", other)])
    ((hook, plugin, call),) = host.extensions("engine_web")
    # when the web is served
    with served(tmp_path, extensions={hook: [Extension(plugin=plugin, call=call)]}) as site, site.browser() as browser:
        # then its route is there, behind the same headers
        answer = browser.get("/councils.json")
        assert (answer.json(), "content-security-policy" in answer.headers) == (["hill", "dale"], True)


def test_what_is_refused_is_told_as_the_page_has_it(tmp_path: Path) -> None:
    space: dict[str, Any] = {}
    exec(fences(PAGE, "python")[1], space)
    offered = {"web_refused": [Extension(plugin="other", call=space["web_refused"])]}
    with served(tmp_path, extensions=offered) as site, site.browser() as browser:
        answer = browser.get("/councils/none")
        assert (answer.status_code, answer.json()) == (404, {"sorry": "The address may be misspelt, or out of date."})
        assert "<h1>There is nothing here</h1>" in browser.get("/hill/none").text


def test_it_is_switched_on_as_any_other(followed: Path) -> None:
    assert list(host_of(read_site(followed)).channels) == ["web"]
