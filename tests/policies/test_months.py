"""The months of `engine demo`: every refusal in them is one that was meant, and each file ends as it should."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from engine.language.site import read_site
from engine.office import read
from engine.office.month import Month, play
from engine.office.office import Office, open_office
from engine.office.storekeeping import upgraded
from engine.office.tally import tally

POLICIES = Path(__file__).parents[2] / "policies"
SITE = """engine: 1
store: townclerk.db
councils:
  {council}: {{policies: ["{policies}/{council}"], numbers: "{letter}{{year}}-{{serial:04}}"}}
"""
REFUSED = {
    "canterbury": """
        C2026-0016 close required
        C2026-0017 close required
        C2026-0018 extend not-extendable
        C2026-0024 close required
        C2026-0036 commit out-of-bounds
        C2026-0045 commit out-of-bounds
        C2026-0045 commit required
        C2026-0079 declare not-allowed
        C2026-0079 declare required
        C2026-0081 pause not-pausable
        C2026-0091 close required
        C2026-0100 close required
        C2026-0119 commit out-of-bounds
        C2026-0162 close required
        C2026-0164 declare not-here
        C2026-0184 declare not-here
    """,
    # Of files: the Divisional Secretary reaches for one about an employee, the Records Officer for one about the Chief
    # Executive Officer, to whom they report; and a matter is to go to the Commission before section 5 was followed.
    "vincent": """
        V2026-0009 assign no-access
        V2026-0009 declare required
        V2026-0010 decide not-allowed
        V2026-0011 close required
        V2026-0014 declare not-allowed
        V2026-0022 refer required
        V2026-0042 acknowledge required
        V2026-0043 acknowledge required
        V2026-0049 declare not-here
        V2026-0062 decide not-here
        V2026-0062 decide required
        V2026-0073 declare not-here
        V2026-0081 redirect required
        V2026-0094 declare not-allowed
        V2026-0120 acknowledge no-access
        V2026-0183 decide required
        V2026-0201 declare required
        V2026-0201 refer required
    """,
}
"""Each refusal of a month: the case, the verb, the code."""
ON_FILES = {
    "V2026-0009": ("marguerite", "third", "closed"),
    "V2026-0037": ("marguerite", "third", "closed"),
    "V2026-0075": ("marguerite", "conduct-panel", "closed"),
    "V2026-0103": ("ruth", "second", "closed"),
    "V2026-0120": ("rosalind", "conduct-panel", "closed"),
    "V2026-0179": ("marguerite", "conduct-panel", "open"),
    "V2026-0201": ("marguerite", "external", "open"),
}
"""The cases of Vincent that not everybody reads: who may, where each ends, and how."""


@dataclass
class Played:
    office: Office
    month: Month


def a_month(council: str, folder: Path) -> Played:
    (folder / "site.yaml").write_text(SITE.format(council=council, policies=POLICIES, letter=council[0].upper()))
    (folder / "inbox").mkdir()
    site = read_site(folder / "site.yaml")
    upgraded(site.store)
    office = open_office(site)
    month = Month(office, office.council(council), POLICIES / council / "demo", folder / "inbox")
    happenings = list(month.happenings())
    until = max(at for at, *_ in happenings if at.year < 2199) + timedelta(days=12)
    play(office, happenings, until, lambda now: None, lambda number: None)
    return Played(office=office, month=month)


@pytest.mark.parametrize("council", REFUSED)
def test_a_month_tells_its_story(council: str, tmp_path: Path) -> None:
    done = a_month(council, tmp_path)
    refused = sorted((number, verb, refusal.code) for number, verb, refusal in done.month.refused)
    assert refused == [tuple(line.split()) for line in REFUSED[council].split("\n") if line.strip()]
    assert len(done.month.rejected) == 9
    until = max(at for at, *_ in done.month.happenings() if at.year < 2199) + timedelta(days=12)
    summed = tally(done.office, done.month.council, until)
    files = ON_FILES if council == "vincent" else {}
    assert summed.left_out == len(files)
    assert summed.cases + summed.left_out == len(done.month.numbers)
    assert summed.states.total() == summed.cases
    for number, (who, level, state) in files.items():
        asking = read.Asking(by=who, now=until)
        seen = read.case(done.office, done.month.council, number, until, asking).state.case
        assert (number, seen.level, seen.state) == (number, level, state)
