"""Whoever is told to end finishes what is in hand, begins nothing more, and leaves the rest to the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from engine.errors import PluginError
from engine.host import ending
from engine.host.ending import AGAIN
from engine.host.serving import Listener
from engine.host.worker import Worker
from engine.language.site import read_site
from tests.host.conftest import Install
from tests.office.sites import look, made, opened, wait_for
from tests.office.test_dispatch import handled

SLOW = """
import time
from pathlib import Path
from engine.api import Channel, Notifier, Sent, hookimpl

def deliver(letter, settings):
    folder = Path(settings["site_folder"])
    (folder / "begun").open("a").write(letter.key + "\\n")
    time.sleep(1)
    (folder / "done").open("a").write(letter.key + "\\n")
    return Sent()

def poll(settings, desk):
    (Path(settings["site_folder"]) / "asked").touch()
    time.sleep(float(settings["seconds"]))
    return {"taken": 0}

def serve(settings, desk):
    time.sleep(60)

@hookimpl
def register_notifiers():
    return [Notifier(name="slow", summary="takes its time", deliver=deliver, settings={"type": "object"})]

@hookimpl
def register_channels():
    return [Channel(name="tray", summary="takes its time", poll=poll, serve=serve, settings={"type": "object"})]
"""


@pytest.fixture
def site(tmp_path: Path, install: Install, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose letters are sent slowly, one by one."""
    install("engine_slow", SLOW)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "lib"))
    path = made(tmp_path / "site")
    text = path.read_text().replace("plugins:\n", "plugins:\n  engine_slow: {seconds: 60}\n")
    path.write_text(text.replace("letters: files", "letters: slow"))
    return path


def started(site: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "engine", *words, "--site", str(site)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ})


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


def children(of: int) -> list[int]:
    """The processes that a process started, as Linux knows them."""
    return [int(one) for path in Path(f"/proc/{of}/task").glob("*/children") for one in path.read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="it reads which processes there are in /proc")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_dispatch_ends_after_the_letter_in_hand(site: Path, sent: signal.Signals) -> None:
    # given several letters, one of which is being handed over
    for _ in range(4):
        handled(opened(site))
    process = started(site, "dispatch")
    wait_for(lambda: lines(site.parent / "begun"))
    # when all its processes are told to end, as a supervisor does
    for pid in [process.pid, *children(process.pid)]:
        os.kill(pid, sent)
    said, wrong = process.communicate(timeout=30)
    # then that letter has gone, no other was begun, and nothing of the rest is claimed or tried
    assert process.returncode == 0
    assert wrong == ("" if sent == signal.SIGTERM else AGAIN.decode())
    assert lines(site.parent / "begun") == lines(site.parent / "done")
    gone = len(lines(site.parent / "done"))
    rest = look(site, "SELECT attempts, answer FROM outbox WHERE state = 'waiting' AND sort = 'letter'")
    assert gone < 4
    assert len(rest) == 4 * 2 - gone
    assert set(rest) == {(0, "")}
    assert "wait for the next try" in said


def test_the_second_ctrl_c_ends_it_at_once_and_the_letter_goes_the_next_time(site: Path) -> None:
    handled(opened(site))
    code = site.parent.parent / "lib" / "engine_slow.py"
    code.write_text(code.read_text().replace("time.sleep(1)", "time.sleep(50)"))
    process = started(site, "dispatch")
    wait_for(lambda: lines(site.parent / "begun"))
    begun = time.monotonic()
    process.send_signal(signal.SIGINT)
    time.sleep(0.5)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, wrong = process.communicate(timeout=30)
    assert time.monotonic() - begun < 30
    assert (process.returncode, wrong.rstrip("\n")) == (130, AGAIN.decode().rstrip("\n"))
    assert look(site, "SELECT count(*) FROM outbox WHERE state = 'waiting' AND sort = 'letter'") == [(2,)]


def test_a_poll_that_is_told_to_end_has_a_little_while(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "ENDING", 0.5)
    told: list[int] = []
    with Worker(read_site(site), ends=lambda: (site.parent / "asked").exists() and not told.append(1)) as worker:
        worker.roll()
        begun = time.monotonic()
        with pytest.raises(PluginError, match="'tray' was ended at what it did, for all of this ends"):
            worker.call("poll", "tray")
    assert told
    assert time.monotonic() - begun < 30, "it would have taken a minute"


def test_a_poll_that_is_done_in_that_while_is_heard(site: Path) -> None:
    site.write_text(site.read_text().replace("seconds: 60", "seconds: 1"))
    with Worker(read_site(site), ends=lambda: True) as worker:
        assert worker.call("poll", "tray") == {"taken": 0}


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="it needs a system that can hold signals back")
def test_a_process_that_is_only_starting_says_nothing_of_a_ctrl_c(
    site: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a process of the plugins that is told to end as soon as it is there, as a terminal tells all of a command
    start = BaseProcess.start

    def told_at_once(self: BaseProcess) -> None:
        start(self)
        assert self.pid is not None
        os.kill(self.pid, signal.SIGINT)
        os.kill(self.pid, signal.SIGTERM)

    monkeypatch.setattr(BaseProcess, "start", told_at_once)
    # when it is asked something
    with Worker(read_site(site)) as worker:
        found = worker.roll()
    # then it starts, leaves it to the process above when to end, and no traceback is shown
    assert "slow" in found.notifiers
    assert capfd.readouterr().err == ""


def test_what_listens_ends_although_it_was_told_while_it_was_only_starting(
    site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    one = Listener(read_site(site), "tray", said.append)
    one.look(time.monotonic())
    begun = time.monotonic()
    one.end()
    assert time.monotonic() - begun < ending.ENDING
    assert (said, capfd.readouterr().err) == ([], "")


FORGOTTEN = """
from pathlib import Path
from engine.host.worker import Worker
from engine.language.site import read_site

if __name__ == "__main__":
    kept = Worker(read_site(Path({site!r})))
    kept.roll()
    print(kept._process.pid)
"""


def test_who_ends_without_leaving_the_worker_waits_for_nothing(site: Path, tmp_path: Path) -> None:
    script = tmp_path / "forgets.py"
    script.write_text(FORGOTTEN.format(site=str(site)))
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)
