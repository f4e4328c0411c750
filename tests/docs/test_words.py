"""The page of words holds every word of the code, and none besides."""

from __future__ import annotations

import re

import pytest

from engine.case.commands import COMMAND_TYPES
from engine.case.events import EVENT_TYPES, Judged, Received
from engine.policy.vocabulary import (
    CLOCK_EVENTS,
    CLOCK_STATES,
    EVENTS,
    IDENTITIES,
    STATES,
    VERBS,
    WINDOW_EVENTS,
    WINDOW_STATES,
)
from engine.record import fields_of
from tests.docs.examples import ROOT

PAGE = (ROOT / "docs" / "words.md").read_text()
COMMANDS = {one.verb for one in COMMAND_TYPES}
ANSWERS = ("record", "act", "communicate", "go")
LISTS = {
    "Verbs": COMMANDS,
    "Verbs for the council as a whole": set(VERBS) - COMMANDS,
    "Moments": {one.moment for one in EVENT_TYPES if one.moment},
    "Moments of a clock": set(CLOCK_EVENTS),
    "Moments of a window": set(WINDOW_EVENTS),
    "States of a case": set(STATES),
    "States of a clock": set(CLOCK_STATES),
    "States of a window": set(WINDOW_STATES),
    "Answers of intake": set(ANSWERS),
    "How a person is known": set(IDENTITIES),
}


def listed(heading: str) -> list[str]:
    part = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert part, f"the page has no part `{heading}`"
    return re.findall(r"^\| `([^`]+)` \|", part[1], re.MULTILINE)


@pytest.mark.parametrize("heading", LISTS)
def test_a_list_of_words_is_that_of_the_code(heading: str) -> None:
    words = listed(heading)
    assert len(words) == len(set(words)), f"{heading}: a word stands twice"
    assert set(words) == LISTS[heading]


def test_every_list_of_the_page_is_held() -> None:
    headings = set(re.findall(r"^## (.+)$", PAGE, re.MULTILINE)) - {"Things"}
    assert headings == set(LISTS)


def test_the_moments_are_those_that_a_policy_may_name() -> None:
    assert set(EVENTS) == LISTS["Moments"]


def test_intake_answers_what_a_lodgement_keeps() -> None:
    # What is not recorded is refused, and leaves nothing on which it could stand.
    assert set(ANSWERS) - {"record"} <= {*fields_of(Received)} & {*fields_of(Judged)}
