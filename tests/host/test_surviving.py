"""A process that is ended in the middle, and a month through the outbox: what is good goes on, what is bad is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import PluginError
from engine.host.beyond import Fill
from engine.host.closed import ASIDE, LATER, UNSEEN
from engine.host.dying import Mortal
from engine.host.month import MONTH, Month
from engine.host.trial import Trial, site_in
from engine.testing import LETTERS, ORDINARY
from tests.host.conftest import Install
from tests.host.tried import broke, trials

WRITER = """
import time
from pathlib import Path
from engine.api import Channel, Difference, Later, Never, Notifier, RecordSystem, Sent, hookimpl

def place(settings, key):
    (Path(settings["site_folder"]) / "out").mkdir(exist_ok=True)
    return Path(settings["site_folder"]) / "out" / ("".join(c if c.isalnum() else "-" for c in key) or "none")

def carry(one, settings):
    path = place(settings, one.key)
    DOES
    return Sent(receipt=path.name)
"""
NOTIFIER = f"""{WRITER}
@hookimpl
def register_notifiers():
    return [Notifier(name="bird", summary="sends by bird", deliver=carry)]
"""
KEEPER = f"""{WRITER}
def verify(ledger, settings):
    for one in ledger.pushed:
        if one.sent and (lost := len(one.files) - len(list(place(settings, one.key).parent.glob(
                place(settings, one.key).name + "-file-*")))):
            yield Difference(sort="missing", council="trial", case=one.case, key=one.key, said=str(lost) + " files")

@hookimpl
def register_record_systems():
    return [RecordSystem(name="shed", summary="a shed", push=carry, verify=verify)]
"""
WHOLE = "path.with_suffix('.part').write_text('x'); path.with_suffix('.part').replace(path)"
DIES = "bird: it gets over it when its process is ended in the middle"
GOES = "bird: a month goes, each delivery once, though the process is ended in the middle of one"


def there(folder: Path, name: str) -> int:
    """How many letters of a key lie in a folder: in one that was written in place, a letter a line."""
    return sum(len(path.read_text().split()) for path in folder.rglob(name.replace("/", "-")))


def test_a_process_ends_at_a_moment_of_a_call_and_the_next_one_lives(install: Install, tmp_path: Path) -> None:
    install("engine_bad", NOTIFIER.replace("DOES", WHOLE))
    site = site_in(tmp_path / "site", {"engine_bad": {}})
    letter = LETTERS[ORDINARY]
    out = tmp_path / "site" / "out"
    seen = []
    for moment in (1, 2, 3, 4):
        with Mortal(site, 10, moment) as worker:
            try:
                worker.call("notifier", "bird", letter)
                seen.append("answered")
            except PluginError:
                seen.append(", ".join(sorted(path.suffix or "whole" for path in out.glob("*"))) or "nothing")
                worker.call("notifier", "bird", letter)
        for path in out.glob("*"):
            path.unlink()
    # before it is written, before it gets its name, before it is answered, and never
    assert seen == ["nothing", ".part", "whole", "answered"]


BAD: dict[str, tuple[str, str, str]] = {
    "well": (WHOLE, DIES, ""),
    "well-for-a-month": (WHOLE, GOES, ""),
    "locks": (
        "lock = path.with_name('lock'); lock.touch(exist_ok=False); path.write_text('x'); lock.unlink()", DIES,
        "after that the same did not go: 'bird' raised FileExistsError",
    ),
    "waits-for-nobody": (
        "lock = path.with_name('lock')\n    if lock.exists(): return Later(why='it is locked')\n    lock.touch(); "
        "path.write_text('x'); lock.unlink()", DIES, "after that the same did not go: it answered Later: it is locked",
    ),
    "notes-before-it-is-done": (
        "note = path.with_name(path.name + '-sent')\n    if not note.exists():\n        note.touch(); "
        "path.write_text('x')",
        DIES, "after that the other side had nothing under its `key`: it did not arrive, or under another",
    ),
    "writes-again": (
        "path.open('a').write('x\\n')", DIES, "after that the other side had it 2 times",
    ),
    "no-letters": (
        "\n    if one.sort == 'letter' and one.channel == 'web': raise ValueError('no web')", GOES,
        "2 of 13 did not go, first the letter 'contacted': 'bird' raised ValueError: no web",
    ),
    "gives-up": (
        "\n    if one.channel == 'web': return Never(why='no web')", GOES,
        "2 of 13 did not go, first the letter 'contacted': no web",
    ),
    "tells-no-officers": ("\n    if one.sort == 'notice': return Never(why='no telephone')", GOES, ""),
    "puts-off-officers": (
        "\n    if one.sort == 'notice': return Later(why='no telephone')", GOES,
        "6 of 13 did not go, first the notice 'assigned': no telephone",
    ),
    "same-receipt": ("path = path.with_name(one.case + one.about)", GOES, "got one receipt, 'TRIAL-2026-0000"),
    "twice-in-a-month": ("path.open('a').write('x\\n')", GOES, "the other side has 'trial/TRIAL-2026-0000"),
}  # fmt: skip
"""How something is sent, which trial that is judged by, and what is said of it; nothing where it holds."""


@pytest.mark.parametrize("name", BAD)
def test_it_is_told_what_an_ended_process_and_a_month_bring_to_light(name: str, install: Install, place: Path) -> None:
    does, what, words = BAD[name]
    install("engine_bad", NOTIFIER.replace("DOES", does))
    counts = "the other side had" in words or "has '" in words
    arrived = (lambda key: there(place, key)) if counts else None
    found = broke(trials("engine_bad", {}, place, 10, arrived=arrived), what)
    assert words in found if words else found == "", found


KEEPERS = {
    "well": (f"{WHOLE}\n    for n, it in enumerate(one.files): place(settings, one.key + '-file-' + str(n))"
             ".write_bytes(it.data)", "after that month it holds each record once, with its files", ""),
    "keeps-no-files": (WHOLE, "after that month it holds each record once, with its files", "missing: "),
    "takes-no-files": (
        "\n    if one.files: return Never(why='no files')",
        "a month goes, each delivery once, though the process is ended in the middle of one",
        "7 of 23 did not go, first the record 'resolved': no files",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", KEEPERS)
def test_a_record_system_is_given_files_and_asked_for_them(name: str, install: Install, place: Path) -> None:
    does, what, words = KEEPERS[name]
    install("engine_bad", KEEPER.replace("DOES", does))
    found = broke(trials("engine_bad", {}, place, 10), f"shed: {what}")
    assert words in found if words else found == "", found


ANSWERING = """
from engine.api import Receipt

def receipts(settings):
    for path in sorted(place(settings, "x").parent.glob("*-record")):
        yield Receipt(key=path.name.replace("-", "/", 1)[::-1].replace("-", "/", 2)[::-1], accepted=True, said="filed")

def heard(keys, settings):
    HEARS

@hookimpl
def register_record_systems():
    return [RecordSystem(name="shed", summary="a shed", push=carry, receipts=receipts, heard=heard)]
"""
HEARINGS = {
    "pass": "",
    "raise OSError": "what 'shed' says of earlier records could not be learned: "
    "'shed' raised OSError (engine_bad.py, line 22)",
}


@pytest.mark.parametrize("hears", HEARINGS)
def test_a_record_system_that_answers_later_may_say_the_same_of_all_and_must_hear(
    hears: str, install: Install, place: Path
) -> None:
    # given one that says `filed` of every record, with a receipt of its own for each when it was pushed
    install("engine_bad", (WRITER + ANSWERING).replace("DOES", WHOLE).replace("HEARS", hears))
    # then nothing is lost by that; and one that cannot be told what was heard is told of
    assert broke(trials("engine_bad", {}, place, 10), GOES.replace("bird", "shed")) == HEARINGS[hears]


INBOX = """
from pathlib import Path
from engine.api import Channel, hookimpl

def poll(settings, desk):
    for path in sorted(Path(settings["site_folder"]).glob("*.matter")):
        DOES
    return {}

@hookimpl
def register_channels():
    return [Channel(name="tray", summary="a tray", poll=poll)]
"""
LODGE = "desk.lodge('trial', {'kind': 'request', 'details': path.name}, key=path.name)"
INBOXES = {
    "well": (f"{LODGE}; path.unlink()", ""),
    "loses": (
        f"path.rename(path.with_suffix('.done')); {LODGE}; path.with_suffix('.done').unlink()",
        "did not come in",
    ),
    "doubles": (f"{LODGE.replace(', key=path.name', '')}; path.unlink()", "1 came in twice"),
}  # fmt: skip


def three_more() -> Fill:
    """Puts three new matters into the tray each time."""
    numbers = iter(range(1000))

    def fill(site: Path) -> int:
        for _ in range(3):
            (site / f"{next(numbers):04}.matter").touch()
        return 3

    return fill


@pytest.mark.parametrize("name", INBOXES)
def test_a_poll_that_ends_between_two_matters_loses_and_doubles_nothing(
    name: str, install: Install, place: Path
) -> None:
    does, words = INBOXES[name]
    install("engine_bad", INBOX.replace("DOES", does))
    several = trials("engine_bad", {}, place, 10, fill=three_more())
    found = broke(several, "tray: poll gets over it when its process is ended in the middle")
    assert words in found if words else found == "", found


SHUT = {
    "well": (f"{LODGE}; path.unlink()", ""),
    "says it of each": (
        f"try:\n            {LODGE}; path.unlink()\n        except EngineError as why:\n            print(why)",
        "",
    ),
    "forgets": (f"try:\n            {LODGE}\n        finally:\n            path.unlink()", "did not come in"),
    "sets aside": (
        f"try:\n            {LODGE}; path.unlink()\n        "
        "except Exception:\n            path.rename(path.with_suffix('.wrong'))",
        "did not come in",
    ),
}


@pytest.mark.parametrize("name", SHUT)
def test_what_a_poll_cannot_bring_in_just_now_has_to_come_in_later(name: str, install: Install, place: Path) -> None:
    does, words = SHUT[name]
    install("engine_bad", INBOX.replace("DOES", does).replace("hookimpl", "EngineError, hookimpl", 1))
    found = broke(trials("engine_bad", {}, place, 10, fill=three_more()), f"tray: {LATER}")
    assert words in found if words else found == "", found


REFUSALS = {
    "well": ("path.rename(path.with_suffix('.aside'))", ""),
    "leaves it": ("pass", ""),
    "leaves it and puts it aside": (
        "path.with_suffix('.aside').touch()",
        "1 lies where somebody looks for what was refused, and is fetched again all the same",
    ),
    "deletes it": ("path.unlink()", "1 of 3 was refused and is fetched no more, and 0 lies where somebody looks"),
    "raises": ("raise", "of 3 matters, the first of which was refused, it brought 0 in: 'tray' raised Refused"),
    "stops": ("return {}", "of 3 matters, the first of which was refused, it brought 0 in"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_refused_is_put_aside_and_holds_nothing_up(name: str, install: Install, place: Path) -> None:
    does, words = REFUSALS[name]
    lodges = f"try:\n            {LODGE}; path.unlink()\n        except Refused:\n            {does}"
    install("engine_bad", INBOX.replace("DOES", lodges).replace("hookimpl", "Refused, hookimpl", 1))

    def aside(site: Path) -> int:
        return len(list(site.glob("*.aside")))

    found = broke(trials("engine_bad", {}, place, 10, fill=three_more(), aside=aside), f"tray: {ASIDE}")
    assert words in found if words else found == "", found


@pytest.mark.parametrize(("does", "untried"), [("path.unlink()", UNSEEN), ("pass", "")])
def test_where_nobody_says_what_lies_aside_that_is_no_pass(
    does: str, untried: str, install: Install, place: Path
) -> None:
    lodges = f"try:\n            {LODGE}; path.unlink()\n        except Refused:\n            {does}"
    install("engine_bad", INBOX.replace("DOES", lodges).replace("hookimpl", "Refused, hookimpl", 1))
    found = list(trials("engine_bad", {}, place, 10, fill=three_more()))
    assert Trial(f"tray: {ASIDE}", untried=untried) in found


def test_the_month_has_letters_by_every_way_notices_documents_and_extracts(tmp_path: Path) -> None:
    month = Month(tmp_path / "site", {"engine_files": {}}, notifier="files", system="file-drop")
    assert month.play(20) == ""
    month.close()
    names = {path.name.partition("-")[2] for path in (tmp_path / "site" / "records").glob("*/*")}
    assert {"photo.jpg", "audit-extract.json", "letter-acknowledged.txt", "letter-resolved.txt"} <= names
    ways = {path.read_text().partition("By: ")[2].partition("\n")[0] for path in tmp_path.rglob("letters/*.txt")}
    assert ways == {"email", "letter", "web"}
    assert {path.stem.rpartition("-")[2] for path in tmp_path.rglob("notices/*.txt")} == {
        "assigned",
        "warning",
        "overdue",
    }
    assert len({one.case for one in MONTH}) == 3
