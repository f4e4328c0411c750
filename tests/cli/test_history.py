"""What was done can be read back: what each act said stands in `case show`, `explain`, `case export` and their JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from engine.case.events import EVENT_TYPES
from engine.record import fields_of
from engine.rehearse.describing import APART, LONG, SHORT
from tests.cli.calls import FIRST, call, prepared

SITE = ("--site", "site")
MONDAY = ("--at", "2026-03-02 10:00")
TUESDAY = ("--at", "2026-03-03 10:00")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("history") / "template")


@pytest.fixture
def number(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case of somebody who wrote at length, in March 2026."""
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    told = ("--name", "Pat Marsh", "--phone", "555 0142", "--details", "The bin was not emptied\nfor the third time")
    said = call("case", "lodge", "--kind", "complaint", "--channel", "phone", "--fact", "urgent=yes", *told, *MONDAY,
                "--by", "ola", *SITE)  # fmt: skip
    assert said.code == 0, said
    return said.out.split(":")[0]


def shown(number: str) -> str:
    return call("case", "show", number, *SITE).out


def explained(number: str) -> str:
    return call("explain", number, *SITE).out


def fields(number: str, name: str) -> dict[str, Any]:
    """What the last event of that type carries, as JSON tells it; `show`, `explain` and `export` agree on it."""
    history = json.loads(call("case", "show", number, "--format", "json", *SITE).out)["history"]
    acts = json.loads(call("explain", number, "--format", "json", *SITE).out)["acts"]
    (exported,) = (json.loads(line) for line in call("case", "export", number, *SITE).out.splitlines())
    found = [[one["fields"] for one in several if one["event"] == name] for several in
             (history, acts, exported["history"])]  # fmt: skip
    assert found[0]
    assert found[0] == found[1] == found[2]
    return found[0][-1]


ACTS: list[tuple[tuple[str, ...], str, dict[str, Any], tuple[str, ...]]] = [
    (
        ("contact", "--channel", "phone", "--next-by", "2026-03-06", "--next-who", "max", "--note", "she was out"),
        "Contacted",
        {"next_by": "2026-03-06", "next_who": "max", "channel": "phone", "result": "reached", "note": "she was out"},
        ("next by Fri 6 Mar 2026", "next from Max Orr", "note: she was out"),
    ),
    (
        ("commit", "2026-03-10", "--what", "a new bin is brought", "--who", "max"),
        "Committed",
        {"by_when": "2026-03-10", "what": "a new bin is brought", "who": "max"},
        ("by Tue 10 Mar 2026", "what: a new bin is brought", "promised by Max Orr"),
    ),
    (
        ("link", FIRST, "--relation", "same street"),
        "Linked",
        {"other": FIRST, "relation": "same street"},
        (f"case {FIRST}", "relation same street"),
    ),
    (
        ("extend", "answer", "--approved-by", "max", "--reason", "the depot was closed"),
        "Extended",
        {"timeframe": "answer", "rule": "extension-1", "reason": "the depot was closed", "approved_by": "max"},
        ("timeframe answer", "reason: the depot was closed", "approved by Max Orr"),
    ),
    (
        ("refer", "second", "--reason", "harder than it looked"),
        "Referred",
        {"to": "second", "level": "second", "outside": False, "reason": "harder than it looked"},
        ("referred, to second", "reason: harder than it looked"),
    ),
    (
        ("resolve", "done", "--remedy", "a new bin", "--reason", "it was broken"),
        "Resolved",
        {"outcome": "done", "remedy": "a new bin", "reason": "it was broken", "deemed": False},
        ("outcome done", "remedy: a new bin", "reason: it was broken"),
    ),
    (
        ("close", "--note", "she is content", "--reason", "nothing is left to do"),
        "Closed",
        {"note": "she is content", "reason": "nothing is left to do"},
        ("note: she is content", "reason: nothing is left to do"),
    ),
    (
        ("note", "--note", "seen on site", "--document", "photo", "--about", "the bin"),
        "Noted",
        {"about": "the bin", "document": "photo", "note": "seen on site"},
        ("about the bin", "document photo", "note: seen on site"),
    ),
    (
        ("declare", "answered", "--fact", "length=12.5"),
        "Declared",
        {"event": "answered", "data": {"length": 12.5}},
        ("answered, length 12.5",),
    ),
    (
        ("decide", "petty", "--granted", "no", "--reason", "it is not petty"),
        "Decided",
        {"decision": "petty", "granted": False, "reason": "it is not petty"},
        ("not granted", "decision petty", "reason: it is not petty"),
    ),
]


@pytest.mark.parametrize(("words", "event", "holds", "says"), ACTS, ids=[words[0] for words, *_ in ACTS])
def test_what_an_act_said_is_read_back(
    number: str, words: tuple[str, ...], event: str, holds: dict[str, Any], says: tuple[str, ...]
) -> None:
    by = "max" if words[0] == "decide" else "ola"
    done = call("case", words[0], number, *words[1:], *TUESDAY, "--by", by, *SITE)
    assert done.code == 0, done
    assert fields(number, event) == holds
    for text in (shown(number), explained(number)):
        assert all(one in text for one in says), text


def test_a_lodgement_is_read_back_with_its_own_words_the_person_the_channel_and_the_facts(number: str) -> None:
    data = json.loads(call("case", "show", number, "--format", "json", *SITE).out)
    assert data["details"] == "The bin was not emptied\nfor the third time"
    assert data["person"] == {"key": f"p-{number}", "name": "Pat Marsh", "phone": "555 0142"}
    assert (data["channel"], data["identity"], data["facts"]) == ("phone", "named", {"urgent": True})
    assert fields(number, "Received")["told"] == {"name": "Pat Marsh", "phone": "555 0142"}
    text = shown(number)
    assert f"  from     Pat Marsh, 555 0142 (p-{number})\n" in text
    assert "  matter   The bin was not emptied\n           for the third time\n" in text
    assert "    0  Mon 2 Mar 2026 10:00  received, kind complaint, " in text
    assert "channel phone, urgent yes" in text
    assert "      details: The bin was not emptied\n               for the third time\n" in explained(number)


def test_a_correction_says_what_is_right_now(number: str) -> None:
    call("case", "contact", number, "--channel", "phone", *TUESDAY, "--by", "ola", *SITE)
    wrong = ("--event", "contacted", "--happened", "2026-03-02 11:00", "--fact", "length=4", "--forgotten", "urgent")
    done = call(
        "case", "correct", number, *wrong, "--identity", "protected", "--reason", "misread", "--by", "ola", *SITE
    )
    assert done.code == 0, done
    assert fields(number, "Corrected") == {
        "identity": "protected", "facts": {"length": 4}, "forgotten": ["urgent"], "event": 3,
        "happened": "2026-03-02T11:00:00+11:00", "reason": "misread",
    }  # fmt: skip
    for text in (shown(number), explained(number)):
        line = next(line for line in text.splitlines() if "corrected" in line)
        assert "urgent was never so, contacted (event 3) happened Mon 2 Mar 2026 11:00" in line
        assert "identity protected, length 4" in line
        assert "reason: misread" in text


def test_a_split_tells_the_new_number_and_a_join_into_what(number: str) -> None:
    done = call("case", "split", number, *TUESDAY, "--by", "ola", *SITE)
    new = done.out.splitlines()[1].rsplit(" ", 1)[1]
    assert done.out.splitlines()[1] == f"  the part of it is a case of its own: {new}"
    assert call("case", "show", new, *SITE).code == 0
    assert f"split, into case {new}" in shown(number)
    joined = call("case", "join", new, number, "--by", "ola", *SITE)
    assert joined.out.splitlines()[1] == f"  part of {number} from now on"
    assert f"joined, into case {number}" in shown(new)
    assert fields(new, "Joined") == {"into": number}
    again = call("case", "split", number, *TUESDAY, "--by", "ola", "--format", "json", *SITE)
    (split,) = (one for one in json.loads(again.out)["recorded"] if one["event"] == "SplitOff")
    assert call("case", "show", split["fields"]["number"], *SITE).code == 0


def test_a_matter_that_no_version_covers_says_so(number: str) -> None:
    said = call(
        "case", "lodge", "--kind", "complaint", "--name", "Bo", "--at", "2018-03-05 10:00", "--by", "ola", *SITE
    )
    assert said.code == 0, said
    old = said.out.split(":")[0]
    why = "no version of world was in force on Mon 5 Mar 2018: it is registered, and has no clocks"
    assert f"\n  {why}\n" in said.out
    assert f"Owed\n  nothing: {why}\n" in shown(old)
    assert f"  received Mon 5 Mar 2018 10:00\n  {why}\n" in explained(old)
    for words in (("case", "show"), ("explain",)):
        assert json.loads(call(*words, old, "--format", "json", *SITE).out)["uncovered"] == why
        assert json.loads(call(*words, number, "--format", "json", *SITE).out)["uncovered"] is None


def test_a_long_text_is_folded_and_what_cannot_be_printed_is_left_out(number: str) -> None:
    call("case", "note", number, "--note", "word " * 60 + "\x1b[31m\nand more", "--by", "ola", *SITE)
    lines = [line for line in shown(number).splitlines() if "word" in line or "more" in line]
    assert len(lines) >= 4
    assert max(map(len, lines)) <= 100
    assert "\x1b" not in "".join(lines)


OTHERWISE = {
    "number", "policy", "given", "act", "communicate", "redirected", "granted", "deemed", "outside", "forgotten",
    "event", "happened", "due", "warning", "late", "late_at_start", "action", "lapse", "closes", "why",
    "said", "seated", "file_class",
}  # fmt: skip
"""Fields that are told otherwise than by a word and a value, or only as data."""


def test_every_field_of_every_event_is_told() -> None:
    fields_ = {name for kind in EVENT_TYPES for name in fields_of(kind)}
    assert fields_ == {*SHORT, *LONG, *APART, *OTHERWISE}
