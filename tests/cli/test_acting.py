"""What an act led to is said at once: what happened, who sits where, what stands from when to when."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import FIRST, call, prepared

SITE = ("--site", "site")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("acting") / "template")


@pytest.fixture
def here(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def lines(*words: str) -> list[str]:
    """What an act says before the clocks, without its first line."""
    said = call("case", *words, *SITE)
    assert said.code == 0, said
    return [line for line in said.out.splitlines()[1:] if ", due " not in line and "closes" not in line]


def test_a_choice_from_a_pool_says_who_was_chosen(here: Path) -> None:
    said = lines("nominate", FIRST, "reader", "--person", "max", "--by", "cho")
    assert said == ["  nominated, seat reader, person Max Orr (by Cho Lind)", "  reader: Max Orr"]


def test_a_panel_that_is_convened_says_who_sits_where_as_the_case_shows_it(here: Path) -> None:
    said = lines("convene", FIRST, "hearing", "--by", "cho")
    seats = ["hearing", "  officer: Ola Quist", "  manager: Max Orr"]
    convened = "convened, panel hearing, officer Ola Quist, manager Max Orr (by Cho Lind)"
    assert said == [f"  {convened}", *(f"  {one}" for one in seats)]
    shown = call("case", "show", FIRST, *SITE).out
    assert "\n".join(seats) in shown
    assert convened in shown


def test_what_was_decided_is_said_with_who_decided_it(here: Path) -> None:
    assert lines("decide", FIRST, "petty", "--by", "max")[0] == "  decided, decision petty (by Max Orr)"
    assert lines("resolve", FIRST, "done", "--by", "ola")[0] == "  resolved, outcome done (by Ola Quist)"


def test_a_restriction_says_what_stands_from_when_to_when(here: Path) -> None:
    said = lines("restrict", FIRST, "less", "--measures", "calls", "--measures", "some=2", "--by", "max")
    assert said[:2] == [
        "  decided, decision Restricting contact (by Max Orr)",
        "  imposed, restriction less, calls, some 2 (by Max Orr)",
    ]
    stands = said[2]
    assert stands.startswith("  less from ")
    assert stands.endswith(": calls; some (2 a week)")
    assert lines("restrict", FIRST, "less", "--step", "continue", "--by", "max")[1] == stands
    data = json.loads(call("case", "restrict", FIRST, "less", "--step", "notify", "--by", "max", "--format", "json",
                           *SITE).out)  # fmt: skip
    assert data["stands"] == [stands.strip()]
    assert lines("restrict", FIRST, "less", "--step", "lift", "--by", "max") == [
        "  lifted, restriction less (by Max Orr)"
    ]


def changed(here: Path, *changes: tuple[str, str]) -> None:
    """The site begun anew under a policy with those changes."""
    policy = here / "site" / "hill" / "policy.yaml"
    text = policy.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    policy.write_text(text)
    (here / "site" / "townclerk.db").unlink()
    call("store", "upgrade", *SITE)
    call("case", "lodge", "--kind", "complaint", "--name", "Ann", "--fact", "length=0", "--by", "ola", *SITE)


def test_what_has_a_title_goes_by_it(here: Path) -> None:
    changed(
        here,
        ("{id: petty, ", "{id: petty, title: Petty matters, "),
        ("{id: first, ", "{id: first, title: Front desk, "),
        ("{id: second, ", "{id: second, title: Section manager, "),
        ("hearing: {seats: [{id: officer, ", "hearing: {title: Hearing panel, seats: [{id: officer, title: Chair, "),
        ("less: {decided_by", "less: {title: Less contact, decided_by"),
        ("{id: new-to-us, ", "{id: new-to-us, title: Something new, "),
    )
    shown = call("case", "show", FIRST, *SITE).out
    assert "  level    Front desk\n  intake   Petty matters\n" in shown
    assert "level Front desk" in shown.partition("History")[2]
    assert "  petty (Petty matters): applies\n" in call("explain", FIRST, *SITE).out
    assert lines("decide", FIRST, "petty", "--by", "max")[:2] == [
        "  decided, decision Petty matters (by Max Orr)",
        "  judged by intake, acted on, because Petty matters (by Max Orr)",
    ]
    assert lines("convene", FIRST, "hearing", "--by", "cho")[0].startswith("  convened, panel Hearing panel, ")
    assert lines("restrict", FIRST, "less", "--measures", "calls", "--by", "max")[1].startswith(
        "  imposed, restriction Less contact, "
    )
    call("case", "refer", FIRST, "second", "--by", "ola", *SITE)
    assert "referred, to Section manager (by Ola Quist)" in call("case", "show", FIRST, *SITE).out


@pytest.mark.parametrize("many", ["", "0", "²", "1_0", "9" * 5000])
def test_how_many_a_measure_allows_is_a_number_within_its_bounds(here: Path, many: str) -> None:
    said = call("case", "restrict", FIRST, "less", "--measures", f"some={many}", "--by", "max", *SITE)
    assert said.code == 1
    assert "say how many a " in said.err + said.out


def test_a_restriction_without_an_end_stands_until_it_is_lifted(here: Path) -> None:
    changed(here, ("ends: 6 months, ", "review: 12 months, "))
    said = lines("restrict", FIRST, "less", "--measures", "calls", "--by", "max")
    assert said[2].endswith(" until it is lifted: calls")


def test_what_is_recorded_without_effect_says_why_and_what_to_do(here: Path) -> None:
    lines("restrict", FIRST, "less", "--measures", "calls", "--by", "max")
    held = ("lodge", "--kind", "complaint", "--person", f"p-{FIRST}", "--channel", "phone", "--by", "ola")
    assert lines(*held)[:3] == [
        "  recorded, without effect (restricted): a restriction on the person holds it back",
        "    Whoever judges its exceptions can let it through; `engine person show` says what stands.",
        "    to let it through: engine case decide H-00004 new-to-us",
    ]
    shown = call("case", "show", "H-00004", *SITE).out
    assert "without effect: a restriction on the person holds it back (by Ola Quist)" in shown
    explained = call("explain", "H-00004", *SITE).out
    assert explained.count("a restriction on the person holds it back") == 1


def test_a_reason_for_no_effect_is_explained() -> None:
    assert call("explain", "early").out.startswith("early (recorded without effect): its window had not opened.\n")
    both = call("explain", "too-late").out
    assert "too-late (a refusal): the time for it has passed." in both
    assert "too-late (recorded without effect): the limit had passed." in both


def test_a_case_that_was_let_through_is_explained_as_acted_on_since(here: Path) -> None:
    lines("restrict", FIRST, "less", "--measures", "calls", "--by", "max")
    call("case", "lodge", "--kind", "complaint", "--person", f"p-{FIRST}", "--channel", "phone", "--by", "ola", *SITE)
    before = call("explain", "H-00004", *SITE).out
    assert "  so: recorded, not acted on, nobody is answered, level first\n" in before
    assert "  since " not in before
    said = lines("decide", "H-00004", "new-to-us", "--by", "max")
    assert said[1].startswith("  accepted, acted on, because of new-to-us")
    after = call("explain", "H-00004", *SITE).out
    assert re.search(r"  so: recorded, not acted on, .*\n  since .*: acted on, answered\n", after)
    assert json.loads(call("explain", "H-00004", "--format", "json", *SITE).out)["now"]["act"] is True


def test_a_matter_that_intake_left_out_is_explained_as_acted_on_once_somebody_decides_so(here: Path) -> None:
    call("case", "lodge", "--kind", "complaint", "--name", "Kim", "--fact", "length=0", "--by", "ola", *SITE)
    assert lines("decide", "H-00004", "petty", "--by", "max")[1] == (
        "  judged by intake, acted on, because petty (by Max Orr)"
    )
    assert re.search(r"  since .*: acted on, answered\n", call("explain", "H-00004", *SITE).out)


NO_ADDRESS = "  the letter to p-H-00004 is kept, and no postal address is known; before it is sent: engine person tell "


def test_a_letter_to_somebody_without_an_address_is_kept_and_it_is_said_what_is_missing(here: Path) -> None:
    phone = ("--phone", "(02) 5550 0142")
    call("case", "lodge", "--kind", "complaint", "--name", "Kim", *phone, "--channel", "letter", "--by", "ola", *SITE)
    said = lines("acknowledge", "H-00004", "--by", "ola")
    assert said[-2:] == [
        "  letter to p-H-00004: acknowledged",
        f"{NO_ADDRESS}p-H-00004 --address ADDRESS --by OFFICER",
    ]
    (kept,) = json.loads(call("case", "show", "H-00004", "--format", "json", *SITE).out)["deliveries"][1:]
    assert (kept["sort"], kept["state"]) == ("letter", "waiting")
    call("person", "tell", "p-H-00004", "--address", "12 Elm Street", "--by", "ola", *SITE)
    assert "address is known" not in call("case", "resolve", "H-00004", "done", "--by", "ola", *SITE).out


def test_an_email_needs_an_email_address_and_a_telephone_call_needs_nothing(here: Path) -> None:
    said = call("case", "contact", FIRST, "--channel", "letter", "--by", "ola", *SITE).out
    assert "no postal address is known" in said
    for way in ("email", "phone"):
        assert "is known" not in call("case", "contact", FIRST, "--channel", way, "--by", "ola", *SITE).out
    call("case", "lodge", "--kind", "complaint", "--name", "Kim", "--contact", "12 Elm Street", "--by", "ola", *SITE)
    assert (
        "no email address is known"
        in call("case", "contact", "H-00004", "--channel", "email", "--by", "ola", *SITE).out
    )
    assert "is known" not in call("case", "contact", "H-00004", "--channel", "letter", "--by", "ola", *SITE).out
