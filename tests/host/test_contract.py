"""The contract: what is begun holds to it, so does somebody else's distribution, and bad plugins break it in words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from engine import testing
from engine.host.beginning import KINDS, package
from engine.testing import LETTERS, ORDINARY, RECORDS, Trial, desk_in
from tests.cli.calls import call
from tests.host.conftest import Install
from tests.host.tried import broke, told, trials

ROOT = Path(__file__).parents[2]


BREAKS = {
    "notifier": ("letter.key.encode()", "letter.key.encode() + str(id(letter)).encode()"),
    "records": ("draft.replace(path)", "draft.unlink()"),
    "channel": (", key=key)", ")"),
}
"""What makes a begun plugin lose or double something, by kind."""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_begun_holds(kind: str, install: Install, tmp_path: Path) -> None:
    files = package("night-owl", kind)
    install("engine_night_owl", files["engine_night_owl/__init__.py"])
    (tmp_path / "trials").mkdir()
    # then its own tests pass, which are in the package
    space: dict[str, Any] = {}
    exec(files["tests/test_night_owl.py"], space)
    space["test_it_holds_to_the_contract"](tmp_path / "trials")
    # and fail where it is broken
    sys.modules.pop("engine_night_owl", None)
    module = tmp_path / "lib" / "engine_night_owl.py"
    module.write_text(module.read_text().replace(*BREAKS[kind]))
    (tmp_path / "again").mkdir()
    with pytest.raises(AssertionError):
        space["test_it_holds_to_the_contract"](tmp_path / "again")


def test_the_tests_of_what_is_begun_fail_where_something_was_not_tried(install: Install, tmp_path: Path) -> None:
    # given a channel that loses nothing, and tests of it that do not say where what was refused lies
    files = package("night-owl", "channel")
    install("engine_night_owl", files["engine_night_owl/__init__.py"])
    space: dict[str, Any] = {}
    exec(files["tests/test_night_owl.py"].replace(", aside=aside", ""), space)
    # then they say that it was not tried
    with pytest.raises(AssertionError):
        space["test_it_holds_to_the_contract"](tmp_path / "trials")


def test_a_distribution_of_somebody_elses_holds_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # given the example, built as a wheel by its own project file, and unpacked where Python looks
    source = ROOT / "tests" / "example" / "townclerk-pigeon"
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "out")],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = (tmp_path / "out").glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(tmp_path / "lib")
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    # then it holds to the contract, and says so
    said = call("plugins", "test", "engine_pigeon")
    sys.modules.pop("engine_pigeon", None)
    assert (said.code, said.out.splitlines()[-1]) == (0, "engine_pigeon: 19 hold, 0 broke"), said
    # and so say its own tests
    own = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", str(source / "tests")]
    paths = os.pathsep.join([str(tmp_path / "lib"), str(ROOT)])
    done = subprocess.run(own, env={**os.environ, "PYTHONPATH": paths}, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("plugin", "beside"), [("engine_files", ()), ("engine_web", ()), ("engine_open311", ("engine_web",))]
)
def test_bundled_plugins_hold(plugin: str, beside: tuple[str, ...], tmp_path: Path) -> None:
    assert [one for one in trials(plugin, {}, tmp_path, 20, beside) if one.broke] == []


NOTIFIER = """
import os, time
from pathlib import Path
from engine.api import Later, Never, Notifier, Sent, hookimpl

COUNT = 0
def deliver(letter, settings):
    global COUNT
    COUNT += 1
    here = Path(settings["site_folder"])
    {does}

@hookimpl
def register_notifiers():
    return [Notifier(name="{name}", summary="{summary}", deliver=deliver, settings={settings})]
"""
WELL = {"name": "bird", "summary": "sends by bird", "settings": "{}", "does": "return Sent(receipt=letter.key)"}
THE_SAME = "bird: the same letter again is the same one"
SHELF: dict[str, tuple[dict[str, str], str, str]] = {
    "misnamed": ({"name": "My Bird"}, "My Bird: its name can stand in a site file", "small letters, digits"),
    "silent": ({"summary": " "}, "bird: it says what it does", "its summary is empty"),
    "no-schema": ({"settings": '{"type": "bird"}'}, "the plugin starts", "no JSON Schema: type: 'bird' is"),
    "twice": ({"does": "return Sent(receipt=str(COUNT))"}, THE_SAME, "one key got two receipts, '1' and '2'"),
    "forgetful": ({"does": "return Sent(receipt='done')"}, "bird: another letter is another one", "may be lost"),
    "no-receipt": ({"does": "return Sent(receipt=7)"}, "bird: an ordinary letter goes", "its receipt is no text: 7"),
    "never": ({"does": "return Never(why='no birds')"}, "bird: an ordinary letter goes", "it answered Never: no birds"),
    "mute": ({"does": "return Later(why='')"}, "bird: an ordinary letter goes", "and does not say why"),
    "mute-of-some": (
        {"does": "return Sent(receipt=letter.key) if letter.address else Never(why='')"},
        "bird: a letter to somebody of whom no address is known is answered",
        "it answered Never, and does not say why",
    ),
    "waits-for-a-number": (
        {"does": "return Sent(receipt=letter.key) if letter.address else Later(why='away', after=300)"},
        "bird: a letter to somebody of whom no address is known is answered",
        "it answered Later: away (the plugin says to wait 300, which is no timedelta)",
    ),
    "once-only": (
        {"does": "return Sent(receipt=letter.key) if COUNT == 1 else Never(why='had it')"},
        THE_SAME, "the second time it answered Never: had it",
    ),
    "raises": ({"does": "raise RuntimeError('the gateway hung up')"}, THE_SAME, "RuntimeError: the gateway hung up"),
    "answers-nothing": ({"does": "pass"}, THE_SAME, "which is neither Sent nor Later nor Never"),
    "hangs": ({"does": "time.sleep(60)"}, THE_SAME, "did not answer within 0.5 seconds, and was ended"),
    "crashes": ({"does": "os._exit(3)"}, THE_SAME, "ended its process instead of answering"),
    "floods": ({"does": "return Sent(receipt='x' * 5_000_000)"}, THE_SAME, "answered with more than 4,000,000 bytes"),
    "needs-an-address": (
        {"does": "return Sent(receipt=letter.key + letter.address['email'])"},
        "bird: a letter to somebody of whom no address is known is answered", "KeyError: 'email'",
    ),
    "ascii-only": (
        {"does": "letter.text.encode('ascii'); return Sent(receipt=letter.key)"},
        "bird: a letter in many scripts is answered", "UnicodeEncodeError",
    ),
    "climbs-out": (
        {"does": "p = here / 'a' / letter.key; p.parent.mkdir(parents=True, exist_ok=True); p.write_text('x'); "
                 "return Sent(receipt=letter.key)"},
        "bird: it keeps to the folder of the site", "outside the folder of the site",
    ),
    "chokes": (
        {"does": "assert len(letter.text) < 9999; return Sent(receipt=letter.key)"},
        "bird: a letter of a megabyte is answered", "AssertionError",
    ),
}  # fmt: skip
"""Bad plugins, by what is wrong with them: how they are written, which trial they break, and in which words."""


@pytest.mark.parametrize("bad", SHELF)
def test_a_bad_plugin_breaks_the_trial_for_what_is_bad_in_it(bad: str, install: Install, tmp_path: Path) -> None:
    written, what, words = SHELF[bad]
    code = NOTIFIER
    for key, value in {**WELL, **written}.items():
        code = code.replace(f"{{{key}}}", value)
    install("engine_bad", code)
    (tmp_path / "trials").mkdir()
    assert words in broke(trials("engine_bad", {}, tmp_path / "trials", 0.5 if bad == "hangs" else 20), what)


KEEPER = """
from hashlib import sha256
from pathlib import Path
from engine.api import Difference, RecordSystem, Sent, hookimpl

def place(settings):
    (Path(settings["site_folder"]) / "kept").mkdir(exist_ok=True)
    return Path(settings["site_folder"]) / "kept"

def named(key):
    return sha256(key.encode()).hexdigest()

def push(record, settings):
    for n, one in enumerate(record.files):
        {files}
    (place(settings) / named(record.key)).write_bytes(record.text.encode())
    return Sent(receipt=named(record.key))

def verify(ledger, settings):
    here = place(settings)
    for one in ledger.pushed:
        path = here / named(one.key)
        if one.sent and not path.exists():
            yield Difference(sort="missing", council="trial", key=one.key, said="it is gone")
        elif one.sent and sha256(path.read_bytes()).hexdigest() != one.sha256:
            yield Difference(sort="altered", council="trial", key=one.key, said="it is another")
        for n, digest in enumerate(one.files.values()):
            file = here / f"{named(one.key)}-{n}"
            if one.sent and not file.exists():
                yield Difference(sort="missing", council="trial", key=one.key, said="a file is gone")
            elif one.sent and sha256(file.read_bytes()).hexdigest() != digest:
                yield Difference(sort="altered", council="trial", key=one.key, said="a file is another")
    known = {named(one.key) for one in ledger.pushed}
    for path in here.iterdir():
        if path.name.partition("-")[0] not in known:
            yield Difference(sort="unknown", council="trial", said=path.name)

@hookimpl
def register_record_systems():
    return [RecordSystem(name="shed", summary="a shed", push=push, verify=verify)]
"""
KEEP = "(place(settings) / f'{named(record.key)}-{n}').write_bytes(one.data)"
SKIPS = """push(record, settings):
    if (place(settings) / named(record.key)).exists():
        return Sent(receipt=named(record.key))
    (place(settings) / named(record.key)).write_bytes(record.text.encode())"""
DIFFERS = "shed: verify says what is missing, altered or unknown"
KEEPERS = {
    "well": ("", "", DIFFERS, ""),
    "reads-nothing": ("here = place(settings)", "return", DIFFERS, "it does not say, with its key, that it is"),
    "no-key": ("key=one.key, said=\"it is gone\"", "said=\"it is gone\"", DIFFERS, "say, with its key, that"),
    "looks-only-whether": ("!= one.sha256", "!= named(one.key) and False", DIFFERS, "that it is `altered`"),
    "knows-all": ("not in known", "in ()", DIFFERS, "it does not say that it is `unknown`"),
    "knows-what-was-sent": (
        "in ledger.pushed}", "in ledger.pushed if one.sent}", DIFFERS, "a record that waits is `unknown` to it",
    ),
    "looks-at-no-files": ("one.files.values()", "()", DIFFERS, "a file of another SHA-256 than the one that is there"),
    "knows-latin-alone": (
        "record.text.encode()", "record.text.encode('latin-1', 'replace')", DIFFERS,
        "of a record in many scripts that it took, verify says: altered: it is another",
    ),
    "goes-by-what-it-wrote-first": (
        "push(record, settings):", SKIPS, "shed: it gets over it when its process is ended in the middle",
        "after that verify says: missing: a file is gone",
    ),
    "word-of-its-own": ('sort="missing"', 'sort="gone"', DIFFERS, "it says 'gone' of a record, which is none"),
    "trusts-the-names-of-files": (
        "{files}", "(place(settings).parent / one.name.replace(chr(92), '-').replace('a/', '')).write_bytes(one.data)",
        "shed: it keeps to the folder of the site", "it wrote climbed.txt outside the folder of the site",
    ),
}  # fmt: skip
"""Record systems, by what is wrong with them: what stands where, which trial that breaks, and in which words."""


@pytest.mark.parametrize("bad", KEEPERS)
def test_a_record_system_finds_what_differs_and_keeps_files_in_its_place(
    bad: str, install: Install, tmp_path: Path
) -> None:
    old, new, what, words = KEEPERS[bad]
    install("engine_bad", KEEPER.replace(old, new).replace("{files}", KEEP))
    (tmp_path / "trials").mkdir()
    found = broke(trials("engine_bad", {}, tmp_path / "trials", 20), what)
    assert words in found if words else found == "", found


@pytest.mark.parametrize("way", ["receipts", "verify"])
def test_a_record_system_that_answers_no_list_is_told_what_is_wanted(
    way: str, install: Install, tmp_path: Path
) -> None:
    install("engine_bad", f"{KEEPER.replace('{files}', 'pass')}".replace("verify=verify", f"{way}=lambda *_: None"))
    (tmp_path / "trials").mkdir()
    found = [one.broke for one in trials("engine_bad", {}, tmp_path / "trials", 20) if f"{way} " in one.what]
    wanted = {"receipts": "no receipts: a list of Receipt", "verify": "no differences: a list of Difference"}
    assert found == [f"'shed' answered None, which is {wanted[way]}"]


INBOX = """
from datetime import datetime
from engine.api import Channel, Refused, hookimpl

def poll(settings, desk):
    {does}

@hookimpl
def register_channels():
    return [Channel(name="tray", summary="a tray", poll=poll)]
"""
INBOXES = {
    "desk.lodge('trial', {'kind': 'request', 'details': 'x'}); return {'taken': 1}": (
        "tray: what was fetched is fetched once", "asked again at once it brought 1 more in: a key is wanted for each",
    ),
    "return {'taken': -1}": ("tray: what came in is counted", "no count of what came in: numbers by what they count"),
    "return None": ("tray: what came in is counted", "answered None, which is no count of what came in: numbers by"),
    "return {'set aside': 0}": (
        "tray: what came in is counted", "of 3 matters that were waiting it brought 0 in; it counted nothing",
    ),
    "return {'set aside': 3, 'taken': 0}": (
        "tray: what came in is counted", "of 3 matters that were waiting it brought 0 in; it counted 3 set aside",
    ),
    "try: desk.lodge('trial', {'kind': 'request', 'details': 'x'}, key='1', at=datetime(2026, 3, 2))\n"
    "    except Refused: return {'set aside': 3}": (
        "tray: what came in is counted",
        "it counted 3 set aside, and the desk refused one: 2026-03-02 00:00:00 is in no zone",
    ),
    "desk.lodge('nowhere', {}); return {}": ("tray: what came in is counted", "there is no council 'nowhere'"),
}  # fmt: skip


@pytest.mark.parametrize("does", INBOXES)
def test_a_bad_inbox_breaks_the_trial_for_what_is_bad_in_it(does: str, install: Install, tmp_path: Path) -> None:
    what, words = INBOXES[does]
    install("engine_bad", INBOX.replace("{does}", does))
    (tmp_path / "trials").mkdir()
    fill = (lambda _: 3) if "counted" in words else None
    assert words in broke(trials("engine_bad", {}, tmp_path / "trials", 20, fill=fill), what)


WAITING = """
from pathlib import Path
for one in sorted(Path(settings["from"]).glob("*.matter")):
        desk.lodge("trial", {"kind": "request", "details": "x"}, key=one.name)
        one.unlink()
    return {}
"""
COUNTED, ONCE = "tray: what came in is counted", "tray: what was fetched is fetched once"
ENDED = "tray: poll gets over it when its process is ended in the middle"
INBOX_ALONE = "nothing came in, so nothing was tried: let a matter or two wait where it fetches them"


def test_an_inbox_in_which_nothing_waits_is_no_pass(install: Install, tmp_path: Path) -> None:
    install("engine_bad", INBOX.replace("{does}", WAITING.strip().replace("\nfor", "\n    for")))
    (tmp_path / "settings.yaml").write_text(f"from: {tmp_path}\n")
    command = ["plugins", "test", "engine_bad", "--settings", str(tmp_path / "settings.yaml")]
    # given an inbox in which nothing waits: each of its trials says that it was none, for people and for programs
    said = call(*command)
    assert said.code == 0, said
    assert (
        f"untried  {COUNTED}\n       {INBOX_ALONE}\nuntried  {ONCE}\n       {INBOX_ALONE}\nuntried  {ENDED}\n"
        in said.out
    )
    assert said.out.splitlines()[-1] == "engine_bad: 5 hold, 0 broke, 5 not tried"
    data = json.loads(call(*command, "--format", "json").out)
    assert {"trial": COUNTED, "broke": None, "untried": INBOX_ALONE} in data["trials"]
    # when something waits: what that tries holds, and that nothing was left for the last trial is still said
    (tmp_path / "1.matter").touch()
    said = call(*command)
    assert f"holds  {COUNTED}\nholds  {ONCE}\nuntried  {ENDED}\n       no matter was waiting then" in said.out
    assert said.out.splitlines()[-1] == "engine_bad: 7 hold, 0 broke, 3 not tried"


def test_one_that_offers_nothing_is_told(install: Install, tmp_path: Path) -> None:
    install("engine_bad", "def register_notifier():\n    return []\n")
    (tmp_path / "trials").mkdir()
    assert told(list(trials("engine_bad", {}, tmp_path / "trials")))[0] == [
        Trial(
            "the plugin offers something",
            "it offers nothing: no function of it that is called as a hook has @hookimpl before it, or they give none",
        )
    ]


def test_the_command_says_what_broke_and_begins_what_is_asked_for(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("engine_bad", NOTIFIER.replace("{does}", "raise RuntimeError('no')").replace("{name}", "bird")
            .replace("{summary}", "sends").replace("{settings}", "{}"))  # fmt: skip
    said = call("plugins", "test", "engine_bad")
    assert said.code == 1
    why = "'bird' raised RuntimeError: no (engine_bad.py, line 11)"
    assert f"broke  bird: an ordinary letter goes\n       {why}\n" in said.out
    data = json.loads(call("plugins", "test", "engine_bad", "--format", "json").out)
    assert {
        "trial": "bird: an ordinary letter goes",
        "broke": why,
        "untried": None,
    } in data["trials"]
    assert "the plugin 'engine_none' is not installed" in call("plugins", "test", "engine_none").err
    assert "Did you mean `engine_records`?" in call("plugins", "test", "townclerk-records").err
    monkeypatch.chdir(tmp_path)
    made = call("plugins", "new", "sms-gateway", "--kind", "channel")
    assert (made.code, (tmp_path / "townclerk-sms-gateway" / "engine_sms_gateway" / "__init__.py").is_file()) == (
        0,
        True,
    )
    assert call("plugins", "new", "sms-gateway", "--kind", "channel").code == 2
    assert "names no plugin" in call("plugins", "new", "../Evil", "--kind", "channel").err


def test_a_desk_over_an_empty_site_for_tests_of_channels(tmp_path: Path) -> None:
    at = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    desk = desk_in(tmp_path / "site", now=lambda: at)
    number = desk.lodge("trial", {"kind": "request", "details": "x"}, key="1").number
    found = desk.progress("trial", number)
    assert found is not None
    assert found.received == at
    assert LETTERS[ORDINARY].key != RECORDS[ORDINARY].key


def test_what_was_found_may_be_read_more_than_once(install: Install, tmp_path: Path) -> None:
    # given a test that prints every trial before it looks for one that broke
    install("engine_bad", "def register_notifier():\n    return []\n")
    found = testing.trials("engine_bad", {}, tmp_path)
    printed = [one.what for one in found]
    # then what broke is still there
    assert (printed, bool([one for one in found if one.broke])) == (
        ["the plugin starts", "the plugin offers something"],
        True,
    )
