"""`engine explain` of a rule or a clause: in a policy that is named, in those of the site, in this folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import FIRST, ROOT, call, prepared

CITED = """  close: {by: officer, clause: "5.1(a)"}
  reopen: {by: officer, requires: [{fields: reason, clause: ["5.1", "6"]}]}
  join: {by: officer, clause: "5.12"}
  link: {by: officer, clause: 6.c.i}
  withdraw: {by: officer, clause: 6.c.ii}
"""
RULE = "acknowledge: timeframe, {}/site/hill/policy.yaml:"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("explain") / "template", more=CITED)


@pytest.fixture
def here(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.delenv("ENGINE_SITE", raising=False)
    return tmp_path / "here"


def test_a_rule_is_found_in_the_policies_of_the_site_however_the_site_is_named(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [call("explain", "acknowledge", "--site", "site")]
    monkeypatch.setenv("ENGINE_SITE", "site")
    said.append(call("explain", "acknowledge"))
    monkeypatch.delenv("ENGINE_SITE")
    monkeypatch.chdir(here / "site")
    said.append(call("explain", "acknowledge"))
    for one in said:
        assert one.code == 0, one
        assert one.out.startswith(RULE.format(here)), one
    assert call("explain", FIRST).out.startswith(f"{FIRST}: ")


def test_a_rule_is_found_where_the_store_is_not_there(here: Path) -> None:
    (here / "site" / "townclerk.db").unlink()
    assert call("explain", "acknowledge", "--site", "site").out.startswith(RULE.format(here))
    said = call("explain", "nothing-of-the-sort", "--site", "site")
    assert said.code == 9, said
    assert "there is no store" in said.err


@pytest.mark.parametrize("where", [("--site", "site"), ("--policy", "site/hill")], ids=" ".join)
def test_a_clause_is_explained_by_every_rule_that_cites_it(here: Path, where: tuple[str, ...]) -> None:
    said = call("explain", "5.1", *where)
    assert said.code == 0, said
    assert [line.split(",")[0] for line in said.out.splitlines() if not line.startswith(" ")] == [
        "close: decision", "reopen: decision",
    ]  # fmt: skip
    assert '  close: {by: officer, clause: "5.1(a)"}' in said.out
    assert [one["rule"] for one in json.loads(call("explain", "5.12", *where, "--format", "json").out)["rules"]] == [
        "join"
    ]
    assert [one["rule"] for one in json.loads(call("explain", "6.c.i", *where, "--format", "json").out)["rules"]] == [
        "link"
    ]


def test_what_is_neither_case_nor_rule_nor_clause_is_told(here: Path) -> None:
    said = call("explain", "7.7", "--site", "site")
    assert (said.code, said.err) == (
        1, "refused: no-case: there is no case '7.7', and no rule or clause of that name in the policies of the site\n",
    )  # fmt: skip
    said = call("explain", "7.7", "--policy", "site/hill")
    assert said.code == 2
    assert "nothing is called '7.7' in 'site/hill', and no rule there cites a clause '7.7'" in said.err


def test_a_rule_in_a_part_that_several_policies_take_in_is_told_once(here: Path) -> None:
    said = call("explain", "VC-W2", "--policy", str(ROOT / "policies" / "vincent"))
    heads = [line for line in said.out.splitlines() if not line.startswith(" ")]
    assert len(heads) == len(set(heads)) > 3
