"""Settings of plugins that do not fit are told where plugins are used, with their place and what was meant; no case
waits for them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import FIRST, call, prepared
from tests.host.conftest import Install
from tests.office.sites import look, opened
from tests.office.test_dispatch import handled

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
    assert said.code == 1, said
    told = said.err + said.out
    assert f"does not run: {BAD[settings]}" in told, said
    assert "is not of type" not in told
    assert "Additional properties" not in told


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


PIGEONS = """
from pathlib import Path
from engine.api import Notifier, Sent, hookimpl

SCHEMA = {
    "type": "object", "required": ["pigeons"], "additionalProperties": False,
    "properties": {"pigeons": {"type": "integer", "minimum": 1}, "fast": {"type": "boolean"},
                   "loft": {"type": "string"}},
}

def deliver(letter, settings):
    return Sent(receipt=repr([settings["pigeons"], settings["fast"], settings["loft"]]))

@hookimpl
def register_notifiers():
    yield Notifier(name="pigeon", summary="flies", deliver=deliver, settings=SCHEMA)
"""


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("{pigeons: 3, fast: true, loft: 12}", ""),
        ("{fast: true}", "E004 `engine_pigeons` lacks `pigeons`"),
        ("{pigeons: many}", "E005 "),
        ("{pigeons: 0}", "E005 "),
        ("{pigeons: 3, fast: maybe}", "E005 "),
    ],
)
def test_a_plugin_gets_numbers_and_yes_or_no_as_it_asks_for_them(
    site: Path, install: Install, settings: str, says: str
) -> None:
    install("engine_pigeons", PIGEONS)
    text = site.read_text().replace("plugins: {", f"plugins: {{engine_pigeons: {settings}, ")
    assert "letters: files" in text
    site.write_text(text.replace("letters: files", "letters: pigeon"))
    assert call("plugins", "list", "--site", "site").code == (1 if says else 0)
    handled(opened(site))
    said = call("dispatch", "--site", "site")
    told = look(site, "SELECT answer FROM outbox WHERE sort = 'letter'")
    assert said.code == (1 if says else 0), said
    assert says in said.err
    assert told
    assert all(("[3, True, '12']" in answer) is not bool(says) for (answer,) in told), told


def test_the_same_name_at_two_hooks_is_two_with_settings_of_their_own(site: Path, install: Install) -> None:
    # given a notifier and a record system of one name, from two plugins
    install("engine_pigeons", PIGEONS)
    install("engine_loft", PIGEONS.replace("Notifier", "RecordSystem").replace("notifiers", "record_systems")
            .replace("deliver", "push"))  # fmt: skip
    office = opened(site)
    site.write_text(
        site.read_text()
        .replace("plugins: {", "plugins: {engine_loft: {pigeons: 2, fast: false, loft: b}, "
                 "engine_pigeons: {pigeons: 1, fast: true, loft: a}, ")
        .replace("letters: files", "letters: pigeon").replace("system: file-drop", "system: pigeon")
    )  # fmt: skip
    office = opened(site)
    handled(office)
    # when both are sent, then each plugin has its own settings
    said = call("dispatch", "--site", "site")
    assert said.code == 0, said
    assert dict(look(site, "SELECT DISTINCT sort, answer FROM outbox WHERE sort != 'notice'")) == {
        "letter": "[1, True, 'a']", "record": "[2, False, 'b']",
    }  # fmt: skip


def test_a_plugin_that_does_not_start_holds_up_no_case(site: Path, install: Install) -> None:
    install("engine_broken", "import no_wings\n")
    site.write_text(site.read_text().replace("plugins: {", "plugins: {engine_broken: {}, "))
    assert call("case", "list", "--site", "site").code == 0
    said = call("dispatch", "--site", "site")
    assert said.code == 1
    assert "the plugin 'engine_broken' does not run: it cannot be imported: No module named 'no_wings'" in said.err
