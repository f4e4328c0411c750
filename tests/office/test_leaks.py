"""Ways in which somebody outside might yet learn of a case, or who its person is: each was tried, and each is closed.

Ola is a clerk and received every case, eve is a clerk too, max leads them, cho keeps the files, dee is an agent who
reads the grey file and takes no part in it. All secrets are of words that stand nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.office import receive
from engine.office.office import Office
from tests.cli.calls import Said, call
from tests.office.sites import made, opened

POLICY = """engine: 1
policy: files
council: Brookdale
version: "2020"
status: adopted
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2024-01-01: New Year's Day}}}}
roles: {clerk: {reports_to: lead}, lead: {reports_to: warden}, warden: {}, agent: {}}
facts:
  sort: {choice: [none, grey, black]}
  born: {date: true, personal: true}
  pension: {number: {from: 0}, personal: true}
  ward: {choice: [northfield, southfield], personal: true}
kinds: {complaint: {}, request: {}}
events:
  seen: {title: Was seen, data: {alias: {text: true}}}
intake:
  hit: collect
  rules:
    - {id: old, title: Old ones, when: {born: {before: 1950-01-01}}, act: true}
    - {id: ours, title: Ours, when: {complainant_role: clerk}, act: true}
levels:
  - {id: first, seats: [clerk]}
  - {id: second, seats: [warden]}
decisions:
  wipe: {title: Wiping it, by: [agent, lead]}
closures:
  shut: {title: Shut, by: warden, backdated: true}
panels:
  board:
    title: Board
    when: {sort: [none, grey, black]}
    convened_by: [clerk, lead, agent]
    seats:
      - id: own
        title: Own choice
        ladder: [{nominated_by: complainant, within: 7 calendar days, from: received, eligible: [clerk, agent]}, clerk, empty]
letters:
  hello: {title: Hello, to: complainant, requires: [name, born, pension, ward]}
guidance:
  - {at: contact, text: Speak up, when: {born: {before: 1950-01-01}, pension: {at_least: 7000}, ward: northfield}}
timeframes:
  answer: {within: 20 working days, from: received, until: resolved}
  visit:
    for: {born: {before: 1950-01-01}}
    within: 1 working day
    from: received
    until: resolved
    accrue: {per: working day, tiers: [{amount: 7}], when: {pension: {at_least: 7000}}}
access:
  keeper: warden
  classes:
    grey: {title: Grey file, when: {sort: grey}, keeper: warden, readers: agent, hides: [identity]}
    black: {title: Theft file, when: {sort: black}, keeper: warden, not_readers: [subject, {under: subject}]}
outcomes: [done]
"""  # noqa: E501
SITE = """engine: 1
store: townclerk.db
councils: {hill: {policies: [hill], numbers: "H{serial:05}"}}
plugins: {engine_files: {letters: letters, records: records}}
notices: files
letters: files
records: {system: file-drop, events: [received]}
"""
HELD = {"ola": "clerk", "eve": "clerk", "max": "lead", "cho": "warden", "dee": "agent"}
SECRETS = ("zaxon", "wyvern", "zq@example.org", "1947", "14 mar", "7341", "northfield", "quillfeather")
"""What tells who the person of the first case is, in lower case."""


class Site:
    def __init__(self, folder: Path, facts: Mapping[str, object] | None = None, **more: object) -> None:
        self.path = made(folder, policy=POLICY, site=SITE)
        people = {one: {"name": {"eve": "Evelyn Zanzibar"}.get(one, f"Officer {one.title()}")} for one in HELD}
        holders = [{"role": role, "officer": one} for one, role in HELD.items()]
        said = {"engine": 1, "officers": people, "holders": holders}
        (folder / "hill" / "people.yaml").write_text(json.dumps(said))
        self.first = self.lodged({"facts": {"sort": "none", **TOLD, **(facts or {})}, "identity": "protected", **more})

    def lodged(self, more: Mapping[str, object]) -> str:
        """A case that ola received two days ago."""
        office: Office = opened(self.path)
        at = datetime.now(UTC) - timedelta(days=2)
        given = {
            "kind": "complaint", "channel": "email", "name": "Zaxon Wyvern", "email": "zq@example.org",
            "details": "The bin", "facts": {"sort": "none"}, **more,
        }  # fmt: skip
        made = receive.lodge(office, office.council("hill"), given, at=at, by="ola", now=at)
        office.store.close()
        return made.state.case.number

    def __call__(self, *words: str) -> Said:
        return call(*words, "--site", str(self.path))

    def shown(self, number: str, who: str) -> str:
        """Everything that somebody is told of a case by reading it."""
        several = [(*words, number, "--as", who, *style) for words in (("case", "show"), ("explain",))
                   for style in ((), ("--format", "json"))]  # fmt: skip
        return "".join(self(*words).out for words in several) + self("case", "export", number, "--as", who).out


TOLD = {"born": "1947-03-14", "pension": 7341, "ward": "northfield"}


def test_the_engines_own_name_is_nobodys(tmp_path: Path) -> None:
    site = Site(tmp_path)
    black = site.lodged({"facts": {"sort": "black"}})
    for words in (
        ("case", "show", black, "--as"),
        ("explain", black, "--as"),
        ("case", "list", "--as"),
        ("case", "export", "--as"),
        ("case", "note", black, "--note", "Hello", "--by"),
        ("case", "admit", black, "dee", "--reason", "A witness", "--by"),
        ("case", "decide", site.first, "wipe", "--by"),
        ("announce", "shut", "--from", "2024-06-03", "--by"),
    ):
        said = site(*words, "engine")
        assert (said.code, said.out) == (1, ""), said
        assert said.err.startswith("refused: unknown-officer: 'engine' is what acts when time itself asks"), said


def test_an_operator_called_engine_reads_nothing(tmp_path: Path) -> None:
    site = Site(tmp_path)
    file = tmp_path / "site.yaml"
    file.write_text(file.read_text() + "operator: engine\n")
    assert site("case", "show", site.first).code == 1


def test_a_refusal_tells_the_subject_no_more_than_anybody_else(tmp_path: Path) -> None:
    site = Site(tmp_path)
    black = site.lodged({"facts": {"sort": "black"}, "subject": "max"})
    said = {}
    for who in ("max", "eve", "dee"):  # the subject, somebody who reports to the subject, and somebody else
        for words in (("case", "show", black, "--as", who), ("case", "note", black, "--note", "x", "--by", who)):
            refused = site(*words)
            assert refused.code == 1, refused
            said[who, words[1]] = refused.err.replace(f"Officer {who.title()}", "X").replace("Evelyn Zanzibar", "X")
    assert set(said.values()) == {
        f"refused: no-access: X does not read case '{black}', which lies on a file\n  who could: warden\n"
    }
    assert "Theft" not in site("case", "show", black).err


def test_what_an_act_led_to_is_told_without_the_person(tmp_path: Path) -> None:
    site = Site(tmp_path)
    for style in ("text", "json"):
        for words in (("write", "hello"), ("acknowledge",), ("note", "--note", "Zaxon Wyvern called")):
            verb, *more = words
            said = site("case", verb, site.first, *more, "--by", "dee", "--format", style)
            assert said.code == 0, said
            assert not [one for one in (*SECRETS, f"p-{site.first}".lower()) if one in said.out.lower()], said
    said = site("case", "write", site.first, "hello", "--by", "ola", "--format", "json")
    assert '"name": "Zaxon Wyvern"' in said.out
    assert '"pension": "7341"' in said.out


def test_every_personal_fact_is_hidden_however_it_is_said(tmp_path: Path) -> None:
    site = Site(tmp_path)
    assert site("case", "declare", site.first, "seen", "--fact", "alias=Quillfeather", "--by", "ola").code == 0
    assert site("case", "write", site.first, "hello", "--by", "ola").code == 0
    assert site("case", "note", site.first, "--note", "Born 14 Mar 1947, file 7341", "--by", "ola").code == 0
    assert site("dispatch").code == 0
    told = site.shown(site.first, "dee").lower()
    assert not [one for one in SECRETS if one in told]
    whole = site.shown(site.first, "ola").lower()
    assert not [one for one in SECRETS if one not in whole]
    assert "contact: speak up" in told, "what is hidden is taken out after everything was reckoned"
    assert "born is before 1950-01-01" in whole
    assert "born is before" not in told


def test_an_officer_who_complains_is_known_neither_by_name_nor_by_role(tmp_path: Path) -> None:
    site = Site(tmp_path, complainant="eve")
    assert site("case", "note", site.first, "--note", "Talked to Evelyn Zanzibar", "--by", "ola").code == 0
    told = site.shown(site.first, "dee").lower()
    assert not [one for one in ("evelyn", "zanzibar", "complainant_role") if one in told]
    assert "to be named by evelyn zanzibar" in site.shown(site.first, "ola").lower()


def test_a_superior_is_not_told_that_it_is_theirs_who_complains(tmp_path: Path) -> None:
    site = Site(tmp_path, complainant="eve")
    said = site("case", "note", site.first, "--note", "Who was that", "--by", "max")
    assert (said.code, "protected" in said.out) == (0, False), said
    assert "protected, " not in site.shown(site.first, "max").partition("History")[2].replace(
        "identity protected, ", ""
    )
    assert "notice to cho: protected" in site("case", "show", site.first, "--as", "cho").out


@pytest.mark.parametrize(
    "words",
    [
        ("correct", "--identity", "named"),
        ("assign", "dee"),
        ("split",),
        ("nominate", "board.own", "--person", "dee", "--nominator", "p-H00001"),
        ("convene", "board", "--members", "dee"),
    ],
    ids=lambda words: words[0],
)
def test_nobody_lets_themselves_in(words: tuple[str, ...], tmp_path: Path) -> None:
    site = Site(tmp_path)
    verb, *more = words
    said = site("case", verb, site.first, *more, "--by", "dee")
    assert said.code == 1
    assert said.err.startswith(
        f"refused: no-access: Officer Dee takes no part in case '{site.first}', and this would tell"
    )
    told = (site.shown(site.first, "dee") + site("case", "list", "--format", "json", "--as", "dee").out).lower()
    assert not [one for one in SECRETS if one in told]
    assert site("case", "assign", site.first, "eve", "--by", "dee").code == 0, "others may be given it"


@pytest.mark.parametrize(
    "words",
    [
        ("classify", "--fact", "sort=none", "--note", "No"),
        ("correct", "--fact", "sort=none", "--reason", "No"),
        ("correct", "--fact", "sort=black", "--reason", "Yes"),
    ],
)
def test_a_reader_does_not_take_a_case_off_its_file(words: tuple[str, ...], tmp_path: Path) -> None:
    site = Site(tmp_path)
    grey = site.lodged({"facts": {"sort": "grey"}})
    verb, *more = words
    said = site("case", verb, grey, *more, "--by", "dee")
    assert said.code == (0 if "sort=black" in words else 1), said
    assert site("case", "show", grey, "--as", "max").code == 1


def test_whom_it_is_about_stays_out_of_what_comes_off_its_file(tmp_path: Path) -> None:
    # given a case on a file about max
    site = Site(tmp_path)
    black = site.lodged({"facts": {"sort": "black"}, "subject": "Officer Max"})
    classify = ("case", "classify", black, "--fact", "sort=none", "--by", "cho")
    # when its keeper says that it is something else, for a reason
    refused = site(*classify)
    assert (refused.code, refused.err) == (
        1, f"refused: required: this takes case '{black}' off its file, which others may then read: say why\n"
    )  # fmt: skip
    said = site(*classify, "--note", "It was about the bin")
    # then everybody reads it, but not max: neither whole nor in a list, and it says so in its history
    assert (said.code, "taken off its file, Theft file (by Officer Cho)" in said.out) == (0, True), said
    assert site("case", "show", black, "--as", "eve").code == 0
    assert site("case", "show", black, "--as", "max").code == 1
    assert site("case", "note", black, "--note", "Who?", "--by", "max").code == 1
    assert black in site("case", "list", "--as", "eve").out
    assert black not in site("case", "list", "--as", "max").out
    assert black not in site("case", "list", "--words", "bin", "--as", "max").out
    # and max reads it once somebody says that it was never about him
    corrected = site("case", "correct", black, "--subject", "Somebody", "--reason", "Not he", "--by", "cho")
    assert corrected.code == 0, corrected
    assert site("case", "show", black, "--as", "max").code == 0


def test_what_was_told_under_protection_is_not_told_by_another_case_of_the_person(tmp_path: Path) -> None:
    site = Site(tmp_path, phone="0299887766")
    key = f"p-{site.first}"
    open_case = site.lodged({"person": key, "name": "Zaxon Wyvern", "details": "A tree"})
    told = site.shown(open_case, "dee") + site("case", "list", "--as", "dee", "--format", "json").out
    told += site("person", "list", "Zaxon", "--as", "dee").out + site("person", "show", key, "--as", "dee").out
    assert "Zaxon Wyvern" in told
    assert "0299887766" not in told
    assert key not in told, "the key names the case that is protected"
    found = json.loads(site("case", "list", "--person", key, "--as", "dee", "--format", "json").out)
    assert (found["total"], found["cases"]) == (0, [])
    whole = json.loads(site("case", "list", "--person", key, "--as", "ola", "--format", "json").out)
    assert whole["total"] == 2
    assert {one["person"] for one in whole["cases"]} == {key}
    assert "0299887766" in site.shown(open_case, "ola")


def test_what_is_told_under_protection_later_is_not_kept_in_view(tmp_path: Path) -> None:
    site = Site(tmp_path)
    open_case = site.lodged({"name": "Bo Lund", "email": "bo@example.org"})
    key = f"p-{open_case}"
    site.lodged({"person": key, "identity": "protected", "name": "Bo Lund", "phone": "0299887766"})
    for words in (("show", key), ("list", "Lund"), ("list", "0299887766"), ("doubles",)):
        said = site("person", *words, "--as", "dee", "--format", "json")
        assert (said.code, "0299887766" in said.out) == (0, False), said
    assert "0299887766" not in site.shown(open_case, "dee")
    assert "Bo Lund" in site("person", "show", key, "--as", "dee").out
    assert "0299887766" in site("person", "show", key, "--as", "ola").out
    for words in (("show", key, "--as"), ("tell", key, "--name", "X", "--by")):
        assert site("person", *words, "engine").code == 1


def test_nobody_brings_a_hidden_person_onto_a_case_of_their_own(tmp_path: Path) -> None:
    site = Site(tmp_path)
    key = f"p-{site.first}"
    mine = site.lodged({"name": "Bo Lund", "email": "bo@example.org"})
    refused = site("case", "correct", mine, "--person", key, "--by", "dee")
    nobody = site("case", "correct", mine, "--person", "p-H99999", "--by", "dee")
    assert refused.code == nobody.code == 1
    assert refused.err.replace(key, "K") == nobody.err.replace("p-H99999", "K"), "both are nobody"
    assert site("case", "lodge", "--kind", "request", "--channel", "email", "--person", key, "--details", "x",
                "--fact", "sort=none", "--by", "dee").code == 0  # fmt: skip
    told = site.shown("H00003", "dee") + site("case", "list", "--as", "dee", "--format", "json").out
    assert not [one for one in SECRETS if one in told.lower()]
    assert site("case", "correct", mine, "--person", key, "--by", "ola").code == 0, "who knows them may"
