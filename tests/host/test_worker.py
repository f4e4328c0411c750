"""A plugin that hangs, crashes or floods costs an attempt, and no case and no other plugin anything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import PluginError
from engine.host.worker import STRIKES, Worker, carriers_in
from engine.language.site import Site, read_site
from engine.office.desk import stopped_at
from engine.office.dispatch import dispatch
from tests.cli.calls import call
from tests.host.conftest import Install
from tests.office.sites import NOW, SITE, look, made, opened
from tests.office.test_dispatch import handled

PLUGIN = """
import enum, os, stat, sys, time
from engine.api import Never, Notifier, Sent, hookimpl
from engine.office.desk import stopped_at

class Word(str, enum.Enum):
    GONE = "gone"

def onto_every_line(data):
    for fd in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, data)
        except OSError:
            pass

def deliver(letter, settings):
    does = settings.get("does", "well")
    if does == "hang":
        time.sleep(60)
    if does == "crash":
        os._exit(3)
    if does == "flood":
        return Sent(receipt="x" * 5_000_000)
    if does == "eat":
        return Sent(receipt=str(len(bytearray(8 * 1024**3))))
    if does == "half":
        onto_every_line(b"\\0\\0\\1\\0half of it")
        time.sleep(60)
    if does == "junk":
        onto_every_line(b"\\0\\0\\0\\3abc")
    if does == "fork" and os.fork():
        time.sleep(60)
    if does == "leave" and not os.fork():
        sys.exit(0)
    if does == "leave":
        time.sleep(60)
    if does == "interrupt":
        raise KeyboardInterrupt
    if does == "enum":
        return Sent(receipt=Word.GONE)
    if does == "raise":
        raise RuntimeError("the gateway hung up")
    if does == "nothing":
        return None
    if does == "print":
        print("{not json")
    if does == "once":
        mark = os.path.join(settings["site_folder"], "hung")
        if not os.path.exists(mark):
            open(mark, "w").close()
            time.sleep(60)
    return Sent(receipt=f"{letter.key} by {os.getpid()}")

@hookimpl
def register_notifiers():
    schema = {"type": "object", "properties": {"does": {"type": "string"}}}
    return [Notifier(name="birds", summary="sends by bird", deliver=deliver, settings=schema)]
"""
LETTERS = "SELECT state, answer FROM outbox WHERE sort = 'letter'"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose letters go by a plugin that is installed as anybody's is."""
    about = tmp_path / "there" / "birds-1.0.dist-info"
    about.mkdir(parents=True)
    (tmp_path / "there" / "birds.py").write_text(PLUGIN)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: birds\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[engine.plugins]\nbirds = birds\n")
    monkeypatch.syspath_prepend(str(tmp_path / "there"))
    path = made(tmp_path / "site")
    text = path.read_text()
    assert "letters: files" in text
    path.write_text(text.replace("letters: files", "letters: birds"))
    return path


def that(site: Path, does: str) -> Site:
    """The site with a plugin that does so."""
    text = site.read_text()
    assert "plugins:\n" in text
    site.write_text(text.replace("plugins:\n", f"plugins:\n  birds: {{does: {does}}}\n"))
    return read_site(site)


def dispatched(site: Site, seconds: float = 1.0) -> Iterator[dict[str, int]]:
    """What became of the outbox, and eight hours later."""
    office = opened(site.file)
    with Worker(site, seconds) as worker:
        carriers = carriers_in(worker)
        for n in range(2):
            yield dict(dispatch(office, carriers, stopped_at(NOW + n * timedelta(hours=8))))


def test_what_is_well_goes_by_a_process_of_its_own(site: Path) -> None:
    handled(opened(site))
    done = next(dispatched(that(site, "well")))
    assert done == {"sent": len(look(site, "SELECT 1 FROM outbox"))}
    for _, answer in look(site, LETTERS):
        assert int(answer.rpartition(" ")[2]) != os.getpid()


BAD = {
    "crash": "'birds' ended its process instead of answering",
    "flood": "'birds' answered with more than 4,000,000 bytes, or broke off",
    "eat": "MemoryError",
    "raise": "'birds' raised RuntimeError: the gateway hung up",
    "nothing": "'birds' answered None, which is neither Sent nor Later nor Never",
    "half": "'birds' did not answer within 1 seconds, and was ended",
    "junk": "what 'birds' answered cannot be read (UnpicklingError)",
    "fork": "not what 'birds' was asked was answered: it may have started a process that answered",
    "leave": "not what 'birds' was asked was answered: it may have started a process that answered",
    "interrupt": "'birds' raised KeyboardInterrupt",
    "hang": "'birds' did not answer within 1 seconds, and was ended",
}


@pytest.mark.parametrize("does", BAD)
def test_one_that_fails_is_tried_again_with_the_reason_and_holds_up_no_other(site: Path, does: str) -> None:
    handled(opened(site))
    done = next(dispatched(that(site, does)))
    told = look(site, LETTERS)
    assert done == {"put off": len(told), "sent": 2}, "the records go all the same"
    assert {state for state, _ in told} == {"waiting"}
    assert all(BAD[does] in answer for _, answer in told), told


def test_one_that_hung_once_goes_the_next_time(site: Path) -> None:
    handled(opened(site))
    first, second = dispatched(that(site, "once"))
    assert (first["put off"], second) == (1, {"sent": 1})
    assert {state for state, _ in look(site, LETTERS)} == {"sent"}


def test_one_that_never_answers_is_not_waited_for_again_and_again(site: Path) -> None:
    office = opened(site)
    for _ in range(6):
        handled(office)
    begun = time.monotonic()
    done = next(dispatched(that(site, "hang"), seconds=1.0))
    assert done["put off"] > STRIKES
    assert time.monotonic() - begun < 3.0 * done["put off"]
    # and those that it was not asked for have lost no attempt
    tried = look(site, "SELECT attempts, answer FROM outbox WHERE sort = 'letter' ORDER BY id")
    assert [attempts for attempts, _ in tried] == [1] * STRIKES + [0] * (len(tried) - STRIKES)
    assert {said for attempts, said in tried if not attempts} == {
        "'birds' did not answer 3 times in a row; the next dispatch asks it again"
    }


def test_what_it_prints_is_none_of_what_the_command_prints(site: Path) -> None:
    handled(opened(site))
    that(site, "print")
    said = call("dispatch", "--site", str(site), "--format", "json")
    assert said.code == 0, said
    assert json.loads(said.out) == {
        "format_version": 1, "sent": len(look(site, "SELECT 1 FROM outbox")), "left": {"waiting": 0, "failed": 0},
    }  # fmt: skip


def test_nothing_of_a_plugin_is_run_to_read_its_answer(site: Path) -> None:
    # given a plugin whose answer holds a value of a class of its own
    handled(opened(site))
    assert set(next(dispatched(that(site, "enum")))) == {"sent"}
    assert {answer for _, answer in look(site, LETTERS)} == {"Word.GONE"}
    assert "birds" not in sys.modules, "it was not imported here"


@pytest.mark.parametrize("does", ["hang", "half"])
def test_what_is_called_ends_with_whoever_calls(site: Path, does: str) -> None:
    # given a dispatch whose plugin hangs, in a process that has another one below it
    handled(opened(site))
    that(site, does)
    command = [sys.executable, "-m", "engine", "dispatch", "--site", str(site)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(site.parent.parent / "there")}) as process:
        wait_for(lambda: len(below(process.pid)) >= 1)
        several = below(process.pid)
        # when it is killed, then nothing of it is left
        process.kill()
    wait_for(lambda: not [one for one in several if alive(one)])


def below(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []


def alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_for(holds: Callable[[], object]) -> None:
    until = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_one_that_was_ended_leaves_no_process(site: Path) -> None:
    with Worker(that(site, "hang"), 1.0) as worker:
        with pytest.raises(PluginError, match="did not answer within 1 seconds"):
            worker.call("notifier", "birds", None)
        assert worker._process is None


TWO = """
from engine.api import Channel, hookimpl

def poll(settings, desk):
    return {"new": int(desk.lodge("hill", {"kind": "complaint", "details": "The bin"}, key="4711").new)}

@hookimpl
def register_channels():
    return [Channel(name=one, summary="a vendor's numbers", poll=poll) for one in ("north", "south")]
"""


def test_what_two_channels_call_the_same_are_two_matters(tmp_path: Path, install: Install) -> None:
    install("engine_vendors", TWO)
    file = made(tmp_path / "site", site=SITE.replace("engine_files: {}", "engine_files: {}\n  engine_vendors: {}"))
    with Worker(read_site(file)) as worker:
        # when both bring in what their vendors call 4711, each of them twice
        counted = [worker.call("poll", name) for name in ("north", "south", "north", "south")]
    # then each is a matter, once
    assert counted == [{"new": 1}, {"new": 1}, {"new": 0}, {"new": 0}]
    assert look(file, "SELECT count(*) FROM cases") == [(2,)]
