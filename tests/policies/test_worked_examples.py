"""What the worked examples ask for that no scenario file can say: sentences, texts of letters, advice, an order."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.case import events as e
from engine.case.saying import body_of
from engine.language.site import read_site
from engine.office.bulk import import_file
from engine.office.office import open_office
from engine.office.storekeeping import upgraded
from engine.record import replaced
from engine.rehearse.guiding import advised
from engine.rehearse.play import Play, Stage
from engine.rehearse.results import played_out
from tests.policies.test_shipped import HERE, ROOT, SCENARIOS, beside, scenarios

SITE = """engine: 1
store: townclerk.db
councils: {canterbury: {policies: [canterbury], numbers: "C{year}-{serial:05}"}}
"""


@cache
def played(scenario: str) -> Play:
    """A worked example, played to its end."""
    ((file, found),) = [(file, one) for file, one in scenarios(SCENARIOS) if one.id == scenario]
    play = Play(found, beside(file.parent))
    assert played_out(play).outcome == "passed"
    return play


def letters(stage: Stage) -> Iterator[tuple[str, str]]:
    """Each letter of the policy that was written on a case, with what it says."""
    for event in stage.state.history:
        if isinstance(event, e.Written):
            rule = stage.policy.letters[event.letter]
            text = next((one.text for one in rule.texts if one.file == event.text), None)
            yield event.letter, body_of(rule, text, event.said)


def test_s_013_a_receipt_in_the_gap_is_given_back_with_the_zone_and_the_gap(tmp_path: Path) -> None:
    # given Canterbury, and a file from another system with a receipt at a time that Sydney skipped
    shutil.copytree(ROOT / "policies" / "canterbury", tmp_path / "canterbury", ignore=shutil.ignore_patterns("demo"))
    (tmp_path / "site.yaml").write_text(SITE)
    row = {"received": "2026-10-04 02:30", "kind": "request", "category": "service", "channel": "email",
           "name": "Ines Calloway", "email": "ines@example.org", "details": "A seat"}  # fmt: skip
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n")
    upgraded(read_site(tmp_path / "site.yaml").store)
    office = open_office(read_site(tmp_path / "site.yaml"))
    # when it is taken in
    now = datetime(2026, 10, 6, tzinfo=UTC)
    taken = import_file(office, office.council("canterbury"), tmp_path / "rows.jsonl", by="engine", now=now)
    # then it is not taken, and not moved to another hour
    assert (taken.taken, taken.rejected) == (0, 1)
    assert taken.rejects is not None
    back = json.loads(taken.rejects.read_text(encoding="utf-8"))
    assert "2026-10-04 02:30 does not exist in Australia/Sydney: the clocks went from 02:00 to 03:00" in back["reason"]
    assert back["received"] == row["received"]


def test_s_073_whoever_chooses_is_told_the_candidates_the_longest_serving_first() -> None:
    # given the people of Vincent, a resident's complaint about Councillor Starling-Roe, and nobody named in time
    play = play_with_people_of_vincent("imogen")
    # when the Chief Executive Officer chooses the Mayor, who has a seat, or whom it is about
    # then the sentence says who may be chosen: the Deputy Mayor since 2019, and two more in the order of their service
    told = [str(refused) for refused in play.refused]
    assert [one.partition("candidates, ")[2] for one in told] == 2 * ["Kelvin Domonkos, Faisal Bramwell, Nerida Quist"]


def test_s_073_the_letter_goes_in_the_name_of_the_mayor_whoever_sends_it() -> None:
    # given the people of Vincent, and a complaint about the Councillor or the Mayor
    # when the Chief Executive Officer sends the letter to the person complained about
    # then it goes in the Mayor's name, and in the Deputy Mayor's where it is about the Mayor
    letter = {"do": "declare", "case": "a", "by": "marguerite", "event": "subject-letter", "reply-by": "2026-06-19",
              "breach": "Code of conduct", "allegation": "You shouted at a resident",
              "expect": {"case": "a", "met": ["letter-to-member"]}}  # fmt: skip
    for subject, name in (("imogen", "rosalind"), ("rosalind", "kelvin")):
        play = play_with_people_of_vincent(subject, [{"at": "2026-05-19 10:00", **letter}])
        written = [one for one in play.stages["a"].state.history if isinstance(one, e.Written)]
        assert [(one.letter, one.sender) for one in written] == [("complaint-about-member", name)]


def play_with_people_of_vincent(subject: str, steps: Sequence[Mapping[str, Any]] = ()) -> Play:
    """A complaint about a member, with those who hold the positions in people.yaml; unless steps are given, nobody is
    named for its panel."""
    ((file, found),) = [(file, one) for file, one in scenarios(SCENARIOS) if one.id == "s-073-nobody-was-named"]
    nominate = {"do": "nominate", "case": "a", "seat": "subject-choice", "by": "marguerite"}
    matter = {"as": "a", "against": "elected-member", "category": "conduct", "subject": subject}
    lodged = {"at": "2026-05-18 10:00", "lodge": matter}
    steps = steps or [
        {"at": "2026-05-18 10:00", "do": "declare", "case": "a", "by": "rosalind", "event": "parties-advised"},
        {"at": "2026-06-03 17:00:01", **nominate, "person": "rosalind", "expect": {"refused": "not-eligible"}},
        {"at": "2026-06-03 17:00:01", **nominate, "person": subject, "expect": {"refused": "not-eligible"}},
    ]  # fmt: skip
    given = {key: value for key, value in found.given.items() if key != "officers"}
    play = Play(replaced(found, given=given, steps=(lodged, *steps), lines=()), beside(file.parent))
    assert played_out(play).outcome == "passed", play.refused
    return play


def test_every_letter_about_a_matter_names_its_officer_and_its_number() -> None:
    stage = played("letters-name-the-officer").stages["email"]
    said = dict(letters(stage))
    assert said.keys() == {"acknowledgement", "expected-date", "response", "completed"}
    for text in said.values():
        assert "minh" in text
        assert "email" in text


def test_s_035_the_letter_says_how_many_are_answered() -> None:
    said = dict(letters(played("s-035-two-requests-a-month").stages["conduct"]))
    assert "2 a month" in said["replies-limited"]


@pytest.mark.parametrize("case", ["a", "c"])
def test_s_101_the_letter_that_declines_a_second_review_names_the_ombudsman(case: str) -> None:
    ((letter, said),) = letters(played("s-101-asked-for-a-second-review").stages[case])
    assert letter == "outside-review"
    assert "You may turn to the Ombudsman Western Australia" in said
    assert ("discipline of an\nemployee" in said) == (case == "c")


def test_s_109_the_letter_says_what_was_said_on_the_telephone() -> None:
    said = dict(letters(played("s-109-asked-for-in-writing-later").stages["a"]))
    assert "This is what was said:\n\nThe hedge was cut on 5 May" in said["confirmation"]


def test_s_113_the_refusal_names_the_bar_that_stands_and_no_other() -> None:
    first, second, third = (str(one) for one in played("s-113-no-conciliation").refused)
    for said, bar in ((first, "facts-disputed"), (second, "discipline-likely"), (third, "precedent")):
        assert bar in said
        assert not [
            one for one in ("complex", "facts-disputed", "discipline-likely", "precedent") if one in said and one != bar
        ]


def test_s_125_the_needs_are_shown_at_every_contact() -> None:
    # given somebody who needs large print and an interpreter, and somebody who needs nothing
    stage = played("s-125-large-print-and-italian").stages["a"]
    plain = played("s-041-ordinary-week").stages["a"]
    # then whoever is in touch reads of it at each step at which there is word to the person
    at = datetime(2026, 5, 11, 3, tzinfo=UTC)
    steps = {one.step for one in advised(stage.policy, stage.state, at) if "needs help" in one.text}
    assert steps >= {"contact", "acknowledge", "write"}
    assert not [one for one in advised(plain.policy, plain.state, at) if "needs help" in one.text]


def test_s_129_the_library_still_has_the_days_that_a_bill_would_move() -> None:
    folder = HERE / "broken" / "vincent" / "holidays-unconfirmed"
    lock = yaml.safe_load((folder / "vincent-holidays-unconfirmed.calendar-lock.yaml").read_text())
    days = {str(day): name for day, name in lock["calendars"]["office"]["days"].items()}
    assert lock["confirmed_to"] < 2028
    assert {day[5:] for day in days if day.startswith("2028")} >= {"06-05", "09-25"}
