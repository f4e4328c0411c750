"""A fixed few of the mutants of `make mutants`: what a shipped policy asks for, a scenario proves."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
import yaml

from engine.language.load import beside, load, load_bytes
from tests.policies.mutants import DUMPER, POLICIES, Mutant, allowed, excused, mutants, sound, text_of, tree, tried

PROVED = {
    "canterbury": ("canterbury-service-2015.yaml",),
    "vincent": ("vincent-complaints-2005.yaml", "vincent-complaints-2023.yaml"),
}
"""The policies of which every mutant is noticed or allowed, as are those of the parts that they import."""
FILES = [(folder, file) for folder, several in PROVED.items() for file in several]
EACH = 12
"""How many of each policy are played here."""


def a_few(folder: str, file: str) -> list[Mutant]:
    several = [one for one in mutants(folder) if one.file == file and not excused(one, allowed())]
    return several[5 :: len(several) // EACH]


@pytest.mark.parametrize("mutant", [one for place in FILES for one in a_few(*place)], ids=lambda one: one.name)
def test_what_is_left_out_or_made_longer_is_noticed(mutant: Mutant) -> None:
    assert not tried(mutant).unnoticed, f"no scenario fails without it: {mutant.name}"


def test_a_mutant_lacks_what_it_is_named_after_and_nothing_else() -> None:
    # given the policy of Canterbury as it is shipped
    file = POLICIES / "canterbury" / PROVED["canterbury"][0]
    whole = load(file).draft
    # when who may end all contact is left out
    made = Mutant("canterbury", file.name, "decisions.stop-contact.by", longer=False)
    draft = load_bytes(text_of(made), str(file), beside(file.parent)).draft
    # then that alone is missing
    assert whole is not None
    assert draft is not None
    assert whole.data["decisions"]["stop-contact"].pop("by")
    assert draft.data == whole.data


def test_a_mutant_may_be_an_amount_that_is_one_longer() -> None:
    made = Mutant("canterbury", PROVED["canterbury"][0], "timeframes.attend-visitor.within", longer=True)
    assert b"within: 6 minutes" in text_of(made)
    assert b"within: 5 minutes" not in text_of(made)


@pytest.mark.parametrize(("folder", "name"), FILES)
def test_a_policy_says_the_same_when_it_is_only_written_anew(folder: str, name: str) -> None:
    file = POLICIES / folder / name
    anew = yaml.serialize(tree(file), Dumper=DUMPER, width=1000).encode()
    assert load_bytes(anew, str(file), beside(file.parent)).says_the_same(sound(file)[0])


def test_everything_that_may_pass_unnoticed_is_still_there_and_has_a_reason() -> None:
    names = [one.name for folder in POLICIES.iterdir() if folder.is_dir() for one in mutants(folder.name)]
    for pattern, reason in allowed().items():
        assert any(fnmatchcase(name, pattern) for name in names), f"nothing is called {pattern} any more"
        assert len(reason) > 20
