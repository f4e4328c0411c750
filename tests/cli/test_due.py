"""`engine due`: what no case of a policy can be is refused, and what nobody would see in a date is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import call

ROOT = Path(__file__).parents[2]
POLICY = str(ROOT / "tests" / "rehearse" / "brackenridge")
MONDAY = "2026-03-02 10:00"

REFUSED = {
    ("--fact", "channel=pigeon"): "brackenridge@1 has no channel 'pigeon'; it has email, phone, letter",
    ("--fact", "kind=foo"): "brackenridge@1 has no kind 'foo'; it has complaint",
    ("--fact", "level=third"): "brackenridge@1 has no level 'third'; it has first, second, outside",
    ("--fact", "identity=nobody"): "brackenridge@1 has no identity 'nobody'",
    ("--fact", "weight=3"): "brackenridge@1 has no fact 'weight'",
    ("--fact", "complex=maybe"): "`maybe` is not a value of `complex`, which is yes or no",
    ("--event", "told=2026-03-03.10:00,colour=red"): "'told' carries no 'colour'",
    ("--event", "resolved=2026-03-03.10:00,colour=red"): "'resolved' carries no 'colour'",
    ("--event", "told=2026-03-03.10:00,channel=pigeon"): "brackenridge@1 has no channel 'pigeon'",
    ("--event", "referred=2026-03-03.10:00,to=moon"): "brackenridge@1 has no level and no body 'moon'",
    ("--event", "eclipse=2026-03-03.10:00"): "brackenridge@1 has no event 'eclipse'",
    ("--closure", "storm=2026-03-05/2026-03-04"): "the closure 'storm' ends before it begins",
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_no_case_can_be_is_refused(words: tuple[str, str]) -> None:
    said = call("due", POLICY, "answer", "--from", MONDAY, *words)
    assert (said.code, said.out) == (2, "")
    assert REFUSED[words] in said.err


SAID = {
    ("answer", "--from", MONDAY, "--event", "resolved=2026-03-01.10:00"):
        "note: 'resolved' Sun 1 Mar 2026 10:00 came before it began to count, and does not meet it",
    ("answer", "--from", "2019-12-30 10:00"):
        "note: brackenridge@1 is in force from Wed 1 Jan 2020, not on Mon 30 Dec 2019",
    ("forms", "--from", MONDAY):
        "note: it is for cases where panel is yes, and that was not said (--fact panel=…)",
    ("forms", "--from", MONDAY, "--fact", "panel=no"):
        "note: with these facts it is not owed, which asks that panel is yes",
    ("tell", "--from", MONDAY):
        "tell: it does not start with what was given; it counts from received, for each submitter that an event or a "
        "fact names",
}  # fmt: skip


@pytest.mark.parametrize("words", SAID, ids=" ".join)
def test_what_nobody_would_see_in_the_date_is_said(words: tuple[str, ...]) -> None:
    said = call("due", POLICY, *words)
    assert said.code == 0
    assert said.out.startswith(SAID[words])


DATES = {
    ("review", "--from", MONDAY): "review: due Thu 5 Mar 2026 17:00",
    ("review", "--event", "referred=2026-03-03.10:00,to=second"): "review: due Fri 6 Mar 2026 17:00",
    ("review", "--from", MONDAY, "--event", "referred=2026-03-03.10:00,to=second"): "review: due Fri 6 Mar 2026 17:00",
    ("review", "--from", MONDAY, "--fact", "complex=yes"): "review: due Thu 5 Mar 2026 17:00",
    ("complain", "--fact", "arose=2026-01-05"): "complain: closes Wed 4 Feb 2026 end of day",
    ("tell", "--from", MONDAY, "--event", "joined-in=2026-03-03.10:00,submitter=pat"):
        "tell:pat: due Fri 6 Mar 2026 17:00",
}  # fmt: skip


@pytest.mark.parametrize("words", DATES, ids=" ".join)
def test_a_level_a_fact_and_a_member_are_where_it_counts_from(words: tuple[str, ...]) -> None:
    assert call("due", POLICY, *words).out.startswith(DATES[words])


def test_what_intake_does_not_act_on_or_answer_is_not_owed() -> None:
    starter = str(ROOT / "policies" / "starter")
    said = call("due", starter, "acknowledge", "--from", MONDAY, "--fact", "identity=anonymous")
    assert said.out.startswith("note: with these facts it is not owed: nobody is answered in such a matter (anonymous)")


def test_years_of_which_no_holiday_is_known_are_named() -> None:
    said = call("due", str(ROOT / "policies" / "starter"), "acknowledge", "--from", "2030-12-30 10:00")
    assert "the holidays of calendar 'office' are known for 2025 to 2030" in said.out
