"""Settings of plugins that do not fit are told where plugins are used, with their place and what was meant; no case
waits for them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from engine.host import bootstrap
from engine.language.site import read_site
from tests.cli.calls import FIRST, call, prepared

USING = [("dispatch",), ("plugins", "list")]
OF_CASES = [("case", "list"), ("case", "note", FIRST, "--note", "x", "--by", "ola"), ("sweep",), ("verify",)]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("settings") / "template")


@pytest.fixture
def site(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(template / "site", tmp_path / "site")
    monkeypatch.chdir(tmp_path)
    return Path("site/site.yaml")


def with_settings(site: Path, settings: str) -> None:
    text = site.read_text()
    assert "engine_files: {}" in text
    site.write_text(text.replace("engine_files: {}", f"engine_files: {settings}"))


BAD = {
    "{leters: out}": "site/site.yaml:4:26: E003 `leters` is not known under `engine_files`. Did you mean `letters`?",
    "{form: xml}": "site/site.yaml:4:32: E005 `xml` is not one of `json`, `properties`. Write one of these.",
    "{letters: [out]}": "site/site.yaml:4:35: E005 ",
    "{manifest: {case: [a]}}": "site/site.yaml:4:43: E005 ",
}


@pytest.mark.parametrize("words", USING, ids=" ".join)
@pytest.mark.parametrize("settings", BAD)
def test_they_are_told_in_our_own_words(site: Path, settings: str, words: tuple[str, ...]) -> None:
    with_settings(site, settings)
    said = call(*words, "--site", "site")
    assert (said.code, said.out) == (9, ""), said
    assert said.err.startswith(f"engine: {BAD[settings]}"), said
    assert "is not of type" not in said.err
    assert "Additional properties" not in said.err


@pytest.mark.parametrize("words", OF_CASES, ids=" ".join)
def test_cases_go_on_meanwhile(site: Path, words: tuple[str, ...]) -> None:
    with_settings(site, "{leters: out}")
    said = call(*words, "--site", "site")
    assert (said.code, said.err) == (0, ""), said


@pytest.mark.parametrize("settings", BAD)
def test_check_tells_them_as_findings(site: Path, settings: str) -> None:
    with_settings(site, settings)
    said = call("check", "--site", "site", "--format", "json")
    assert said.code == 1, said
    (finding,) = (one for one in json.loads(said.out)["findings"] if one["code"].startswith("E"))
    assert finding["code"] in BAD[settings]


class Pigeons:
    """A plugin that asks for a number, a yes or no, and a text."""

    def __init__(self) -> None:
        self.got: dict[str, Any] = {}

    def load(self) -> object:
        from engine.api import Letter, Notifier, Sent, Settings, hookimpl

        mine = self

        class Plugin:
            @hookimpl
            def register_notifiers(self) -> Iterator[Notifier]:
                def deliver(_: Letter, settings: Settings) -> Sent:
                    mine.got = dict(settings)
                    return Sent()

                schema = {
                    "type": "object", "required": ["pigeons"], "additionalProperties": False,
                    "properties": {"pigeons": {"type": "integer", "minimum": 1}, "fast": {"type": "boolean"},
                                   "loft": {"type": "string"}},
                }  # fmt: skip
                yield Notifier(name="pigeon", summary="flies", deliver=deliver, settings=schema)

        return Plugin()


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("{pigeons: 3, fast: true, loft: 12}", ""),
        ("{fast: true}", "E004 `pigeons` lacks `pigeons`"),
        ("{pigeons: many}", "E005 "),
        ("{pigeons: 0}", "E005 "),
        ("{pigeons: 3, fast: maybe}", "E005 "),
    ],
)
def test_a_plugin_gets_numbers_and_yes_or_no_as_it_asks_for_them(
    site: Path, monkeypatch: pytest.MonkeyPatch, settings: str, says: str
) -> None:
    pigeons = Pigeons()
    known = bootstrap.installed()
    monkeypatch.setattr(bootstrap, "installed", lambda: {**known, "pigeons": pigeons})
    site.write_text(site.read_text().replace("plugins: {", f"plugins: {{pigeons: {settings}, "))
    said = call("plugins", "list", "--site", "site")
    assert said.code == (9 if says else 0), said
    assert says in said.err
    if not says:
        opened = read_site(site)
        carriers = bootstrap.carriers_of(opened, bootstrap.host_of(opened))
        got = dict(carriers.settings["pigeon"])
        assert (got["pigeons"], got["fast"], got["loft"]) == (3, True, "12")


def test_a_plugin_that_does_not_start_holds_up_no_case(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint(name="broken", value="no_wings", group=bootstrap.GROUP)
    known = bootstrap.installed()
    monkeypatch.setattr(bootstrap, "installed", lambda: {**known, "broken": broken})
    site.write_text(site.read_text().replace("plugins: {", "plugins: {broken: {}, "))
    assert call("case", "list", "--site", "site").code == 0
    said = call("dispatch", "--site", "site")
    assert said.code == 9
    assert "'broken'" in said.err
