"""The page on letters and records as files, followed: its site writes what it shows, and verifies what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from engine_files import SETTINGS
from engine_files.drop import MANIFEST

from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.following import begun, fences, typed
from tests.docs.test_tutorial import agrees, commands

PAGE = (ROOT / "docs" / "plugins" / "files.md").read_text()
CASE = "C2026-00001"


def told(kind: str) -> str:
    (block,) = fences(PAGE, f"text {kind}")
    return block


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the site of the page, and a case of which a letter and three records went out."""
    begun(PAGE, tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letterhead.txt").write_text("Millbrook Shire Council\nPO Box 1, Millbrook\n")
    (tmp_path / "site.yaml").write_text(fences(PAGE, "yaml")[0].replace("{year}", "2026"))
    (tmp_path / "photo of the bin.jpg").write_bytes(b"\xff\xd8 a photo")
    lodge = ("--kind", "complaint", "--channel", "phone", "--name", "Pat Marsh", "--address", "1 Elm St")
    for words in (
        ("lodge", *lodge, "--contact", "(02) 5550 0142", "--details", "The bin"),
        ("note", CASE, "--note", "a photo", "--file", "photo of the bin.jpg"),
        ("acknowledge", CASE, "--channel", "letter"),
        ("close", CASE),
    ):
        assert (said := call("case", *words, "--by", "amira")).code == 0, said
    assert (said := call("dispatch")).out == "4 sent\n", said
    return tmp_path


def test_its_site_is_sound_and_its_commands_print_what_it_shows(tmp_path: Path) -> None:
    begun(PAGE, tmp_path)
    typed(PAGE, tmp_path)
    said = call("check", "--site", str(tmp_path / "site.yaml"), "--as-of", "2026-06-01")
    assert (said.code, said.err) == (0, ""), said


def test_a_letter_is_written_as_the_page_shows(here: Path) -> None:
    (named,) = re.findall(r"`(post/\S+\.txt)`", PAGE)
    assert agrees(told("letter"), (here / named).read_text())


def test_the_drop_holds_what_the_page_shows(here: Path) -> None:
    found = sorted(str(path.relative_to(here)) for path in (here / "to-records").rglob("*") if path.is_file())
    assert found == told("drop").splitlines()
    assert agrees(told("manifest"), (here / "to-records" / f"millbrook-{CASE}-1-record.json").read_text())
    # and each digest is that of what lies there
    without = re.search(r"without `manifest` there are (.*?)\. With", PAGE, re.DOTALL)
    assert without is not None
    assert re.findall(r"`(\w+)`", without[1]) == list(MANIFEST)


def test_verify_says_what_the_page_says(here: Path) -> None:
    ((command, shown),) = commands(fences(PAGE, "console verify")[0])
    assert agrees(shown, call(*command.split()[1:]).out)
    drop = here / "to-records"
    (drop / f"millbrook-{CASE}-0-record.txt").write_text("another")
    (drop / f"millbrook-{CASE}-1-record" / "1-photo-of-the-bin.jpg").unlink()
    (drop / f"millbrook-{CASE}-9-record.json").write_text("{}")
    said = call("records", "verify")
    sorts = re.findall(r"^\S+: (missing|altered|unknown): ", said.out, re.MULTILINE)
    assert (said.code, sorted(sorts)) == (1, ["altered", "missing", "unknown"]), said.out


def test_a_receipt_of_the_page_is_noted_and_moved(here: Path) -> None:
    # given what the document system says of a record that it took away
    name = f"millbrook-{CASE}-1-record"
    (here / "to-records" / f"{name}.json").unlink()
    (here / "from-records" / "taken").mkdir(parents=True)
    (here / "from-records" / "taken" / f"{name}.json").write_text(told("receipt"))
    # when it is read
    assert call("dispatch").code == 0
    # then it is noted and moved, and what was answered is not looked for
    assert "accepted: document 4711" in call("outbox", "list", "--state", "sent").out
    assert (here / "from-records" / "taken" / "read" / f"{name}.json").is_file()
    assert call("records", "verify").code == 0


def test_the_form_properties_is_as_the_page_says(here: Path) -> None:
    site = here / "site.yaml"
    site.write_text(site.read_text().replace("    letters: post\n", "    letters: post\n    form: properties\n"))
    (here / "notes.txt").write_text("x")
    for words in (("reopen", CASE), ("note", CASE, "--note", "more", "--file", "notes.txt")):
        assert (said := call("case", *words, "--by", "carol")).code == 0, said
    assert call("dispatch").code == 0
    (made,) = (here / "to-records").glob("*.properties")
    assert {"Key", "Title", "Files.1.File", "Files.1.Name"} <= {line.split("=")[0] for line in made.read_text().split()}


def test_the_settings_of_the_page_are_those_of_the_plugin() -> None:
    part = PAGE.partition("| setting |")[2].partition("\n\n")[0]
    shown = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", part, re.MULTILINE))
    assert shown == {key: words["description"] for key, words in SETTINGS["properties"].items()}


def test_a_site_without_settings_writes_beside_the_site_file(here: Path) -> None:
    site = here / "site.yaml"
    site.write_text(re.sub(r"  engine_files:\n(    .*\n)+", "  engine_files: {}\n", site.read_text()))
    said = call("case", "lodge", "--kind", "complaint", "--channel", "phone", "--name", "Zoë", "--contact", "1",
                "--details", "x", "--by", "amira")  # fmt: skip
    assert (said.code, call("dispatch").code) == (0, 0)
    (made,) = (here / "records").glob("*.json")
    assert list(json.loads(made.read_text())) == ["Key", *MANIFEST]
