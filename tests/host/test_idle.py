"""A plugin that cannot be used is told with its name and the reason wherever plugins are used, and the others run."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from engine.host.checking import faults_of_site
from engine.host.listing import plugins_of
from engine.host.rounds import Rounds
from engine.host.worker import Worker, carriers_in
from engine.language.site import read_site
from engine.office.desk import stopped_at
from engine.office.dispatch import dispatch
from tests.cli.calls import call
from tests.host.conftest import Install
from tests.office.sites import NOW, SITE, look, made, opened
from tests.office.test_dispatch import handled

HOOK = "from engine.api import hookimpl\n\n@hookimpl\ndef {hook}({asks}):\n    {does}\n"
BAD = {
    "raises while imported": ("raise RuntimeError('no licence')\n", "it cannot be imported: RuntimeError: no licence"),
    "is no Python": ("def (:\n", "it cannot be imported: SyntaxError: "),
    "leaves while imported": ("raise SystemExit(3)\n", "it cannot be imported: SystemExit: 3"),
    "needs what is not there": ("import no_wings\n", "it cannot be imported: No module named 'no_wings'"),
    "ends its process": ("import os\nos._exit(4)\n", "it ended its process while it started"),
    "misspells a hook": (
        HOOK.format(hook="register_notifyers", asks="", does="return []"),
        "it implements the hook register_notifyers, which no plugin that runs declares; did you mean "
        "register_notifiers?",
    ),
    "asks for what is not given": (
        HOOK.format(hook="register_notifiers", asks="desk", does="return []"),
        "its register_notifiers asks for `desk`; the hook gives nothing",
    ),
    "fails when it is asked": (
        HOOK.format(hook="register_channels", asks="", does="raise OSError('no network')"),
        "it failed at register_channels: OSError: no network",
    ),
    "ends its process when it is asked": (
        HOOK.format(hook="register_channels", asks="", does="import os; os._exit(4)"),
        "it ended its process while it started",
    ),
}
HANGS = {
    "hangs while imported": "import time\ntime.sleep(600)\n",
    "hangs when it is asked": HOOK.format(hook="register_notifiers", asks="", does="import time; time.sleep(600)"),
}
EVERYWHERE = [("dispatch",), ("plugins", "list"), ("check",), ("poll",), ("serve", "--once")]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    path = made(tmp_path / "site")
    text = path.read_text()
    assert "plugins:\n" in text
    path.write_text(text.replace("plugins:\n", "plugins:\n  engine_bad: {}\n"))
    return path


@pytest.mark.parametrize("how", BAD)
def test_it_is_told_with_its_name_and_the_others_run(site: Path, install: Install, how: str) -> None:
    code, why = BAD[how]
    install("engine_bad", code)
    handled(opened(site))
    # when plugins are used, then the one is named, with what is wrong; and the reason is no trace of a program
    for words in EVERYWHERE:
        said = call(*words, "--site", str(site))
        told = " ".join((said.out + said.err).split()).replace("`", "'")
        assert said.code == 1, (words, said)
        assert "engine_bad" in told, words
        assert why.replace("`", "'") in told, (words, said)
        assert "Traceback" not in told, words
    # and what the others carry has gone
    assert {state for (state,) in look(site, "SELECT state FROM outbox")} == {"sent"}


@pytest.mark.parametrize("how", HANGS)
def test_one_that_hangs_while_it_starts_is_ended_and_the_others_run(site: Path, install: Install, how: str) -> None:
    install("engine_bad", HANGS[how])
    office = opened(site)
    handled(office)
    begun = time.monotonic()
    with Worker(read_site(site), starting=2.0) as worker:
        carriers = carriers_in(worker)
        done = dispatch(office, carriers, stopped_at(NOW))
        assert set(done) == {"sent"}
    assert carriers.idle == {
        "engine_bad": "it did not end what it did within 2 seconds while it started; the others run without it"
    }
    assert time.monotonic() - begun < 10


def test_what_such_a_plugin_was_to_carry_waits_and_loses_no_attempt(site: Path, install: Install) -> None:
    # given letters by a plugin that does not run
    install("engine_bad", "raise RuntimeError('no licence')\n")
    site.write_text(site.read_text().replace("letters: files", "letters: birds"))
    handled(opened(site))
    # when it is dispatched, then they wait with the reason, no attempt is counted, and the records go all the same
    said = call("dispatch", "--site", str(site))
    assert "put off" in said.out
    assert "sent" in said.out
    letters = look(site, "SELECT state, attempts, answer FROM outbox WHERE sort = 'letter'")
    assert letters
    assert set(letters) == {
        ("waiting", 0, "no notifier 'birds' is switched on; of those that are, these do not run: engine_bad")
    }


def test_the_rounds_go_on_without_it_and_tell_it_once(site: Path, install: Install) -> None:
    install("engine_bad", "raise RuntimeError('no licence')\n")
    handled(opened(site))
    told: list[str] = []
    rounds = Rounds(read_site(site), stopped_at(NOW), told.append)
    with Worker(read_site(site)) as worker:
        done = rounds.go(opened(site), worker)
        rounds.go(opened(site), worker)
    assert done["sent"] == len(look(site, "SELECT 1 FROM outbox"))
    assert told == ["the plugin 'engine_bad' does not run: it cannot be imported: RuntimeError: no licence"]
    assert rounds.failed == told, "it is no less amiss the second time"


def test_check_shows_where_it_is_switched_on(site: Path, install: Install) -> None:
    install("engine_bad", "import no_wings\n")
    (found,) = faults_of_site(site)[1]
    assert found.code == "E105"
    assert site.read_text().splitlines()[found.place.line - 1].strip() == "engine_bad: {}"
    assert found.message == "the plugin `engine_bad` does not run: it cannot be imported: No module named 'no_wings'"


def test_one_that_is_misspelt_is_told_which_was_meant(site: Path) -> None:
    site.write_text(site.read_text().replace("engine_bad: {}", "engine_emial: {}"))
    said = call("check", "--site", str(site))
    assert "the plugin `engine_emial` is not installed" in said.out
    assert "Did you mean `engine_email`?" in said.out
    for words in (("dispatch",), ("plugins", "list")):
        said = call(*words, "--site", str(site))
        assert said.code == 1
        assert "it is not installed. Did you mean `engine_email`?" in said.out + said.err
        assert "pip install" not in said.err


def test_it_is_listed_with_the_reason(site: Path, install: Install) -> None:
    install("engine_bad", "raise RuntimeError('no licence')\n")
    (one,) = (row for row in plugins_of(read_site(site)) if row.name == "engine_bad")
    assert (one.on, one.lacks, one.install) == (True, "it cannot be imported: RuntimeError: no licence", "")
    said = json.loads(call("plugins", "list", "--site", str(site), "--format", "json").out)
    assert {"plugin": "engine_bad", "on": True, "lacks": one.lacks, "install": None, "offers": []} in said["plugins"]


def test_a_trial_of_it_says_why_in_a_sentence(install: Install) -> None:
    install("engine_bad", "raise RuntimeError('no licence')\n")
    said = call("plugins", "test", "engine_bad")
    assert said.code == 1
    assert said.out == (
        "broke  the plugin starts\n"
        "       'engine_bad' does not run: it cannot be imported: RuntimeError: no licence\n"
        "engine_bad: 0 hold, 1 broke\n"
    )


def test_a_trial_without_settings_that_it_needs_says_so(install: Install) -> None:
    said = call("plugins", "test", "engine_webhook")
    assert said.code == 1
    assert "'engine_webhook' does not run: in the file of its settings (--settings): E004 " in said.out
    assert "lacks `url`" in said.out
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ("recieved", "no policy of this site has an event `recieved`: no record would ever be pushed"),
        ("promised.lapsed", "no policy of this site has an event `promised.lapsed`: no record would ever be pushed"),
        ("extended", ""),
    ],
)
def test_records_of_an_event_that_never_happens_are_told(tmp_path: Path, event: str, says: str) -> None:
    site = made(tmp_path / "site", site=SITE.replace("[received, resolved]", f"[received, {event}]"))
    found = faults_of_site(site)[1]
    assert [one.message for one in found if one.code == "E102"] == ([says] if says else [])
    if event == "recieved":
        assert found[0].fix == "Did you mean `received`?"
