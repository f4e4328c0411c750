"""What a plugin does of which nothing can be reached, where it is tried with no relay; and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.host.away import NO_LINE
from engine.host.trial import Trial
from tests.host.conftest import Install
from tests.host.lineservers import LineServer
from tests.host.test_bearing_bad import INBOX, LINE, LODGE, WELL, bad
from tests.host.tried import broke, trials

WHEN = "it gets over it when the connection is refused"
BIRD = f"bird: {WHEN}"
ELSE = "it gets over all else that there can be between it and its other side"
LOOKS_UP = """
try:
    socket.getaddrinfo("gateway.example", 25)
except OSError as fault:
    if fault.errno == socket.EAI_AGAIN:
        return Never(why=str(fault))
return Sent(receipt=key)
"""


@pytest.fixture
def server() -> Iterator[LineServer]:
    with LineServer() as one:
        yield one


SHELF = {
    "well": (WELL, ""),
    "believes-silence": (
        WELL.replace("return Later(why=str(fault))", "answer = b'OK ' + key.encode() + b'\\n'"),
        "it answered Sent, though nothing that its other side said had reached it",
    ),
    "raises": ('return Sent(receipt=ask(settings, "SEND " + key).decode())', "ConnectionRefusedError"),
    "gives-up": (WELL.replace("Later(why=str(fault))", "Never(why=str(fault))"), "and so gave up for what passes"),
    "sulks": (
        'if (here / "down").exists(): return Later(why="it was down")' + WELL.replace(
            "    return Later(why=str(fault))", '    (here / "down").touch(); return Later(why=str(fault))'),
        "once that was over the same did not go: it answered Later: it was down",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHELF)
def test_a_way_to_send_with_no_relay_is_tried_where_nothing_can_be_reached(
    name: str, install: Install, place: Path, server: LineServer
) -> None:
    does, words = SHELF[name]
    install("engine_bad", bad(does))
    found = broke(trials("engine_bad", {"port": server.port}, place, 5), BIRD)
    assert words in found if words else found == "", found


def test_that_all_else_was_not_tried_is_said(install: Install, place: Path, server: LineServer) -> None:
    install("engine_bad", bad(WELL))
    found = list(trials("engine_bad", {"port": server.port}, place, 5))
    assert Trial(f"bird: {ELSE}", untried=NO_LINE) in found


def test_of_what_reaches_for_nothing_there_is_no_such_trial(install: Install, place: Path) -> None:
    install("engine_bad", bad("return Sent(receipt=key)"))
    assert not [one for one in trials("engine_bad", {}, place, 5) if WHEN in one.what or ELSE in one.what]


def test_a_server_that_is_named_is_not_found(install: Install, place: Path) -> None:
    # given a plugin that looks its server up by name, and takes what it is told then for what is so for ever
    install("engine_bad", bad(LOOKS_UP))
    # then it is told, whatever the network of whoever tries it says of that name
    found = broke(trials("engine_bad", {}, place, 5), BIRD)
    assert "gave up for what passes: [Errno -3] Temporary failure in name resolution" in found


def test_one_that_does_not_start_without_its_server_is_told(install: Install, place: Path, server: LineServer) -> None:
    code = bad(WELL).replace("@hookimpl", "import engine_line_now\n\n@hookimpl")
    install("engine_line_now", f"import socket\nsocket.create_connection(('127.0.0.1', {server.port})).close()\n")
    install("engine_bad", code)
    found = broke(trials("engine_bad", {"port": server.port}, place, 5), BIRD)
    assert "it does not run then" in found
    assert "Connection refused" in found


POLLS = {
    "well": ("raise EngineError(str(fault)) from None", ""),
    "hides-it": ("return {'taken': 0}", "it answered, though nothing that its other side said had reached it"),
    "raises": ("raise", "ConnectionRefusedError"),
}


@pytest.mark.parametrize("name", POLLS)
def test_a_poll_with_no_relay_is_tried_so_too(name: str, install: Install, place: Path, server: LineServer) -> None:
    fails, words = POLLS[name]
    install("engine_bad_line", LINE)
    install("engine_bad", INBOX.replace("LODGES", f"{LODGE}; ask(settings, 'DROP ' + one)").replace("FAILS", fails))
    numbers = iter(range(10_000))

    def fill(_: Path) -> int:
        server.waiting.append(str(next(numbers)))
        return 1

    found = broke(trials("engine_bad", {"port": server.port}, place, 5, fill=fill), f"tray: poll: {WHEN}")
    assert words in found if words else found == "", found


def test_what_is_written_where_the_engine_was_started_is_told(
    install: Install, place: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install("engine_bad", bad("Path('sent.txt').write_text(key); return Sent(receipt=key)"))
    (started := tmp_path / "started").mkdir()
    monkeypatch.chdir(started)
    found = broke(trials("engine_bad", {}, place, 5), "bird: it keeps to the folder of the site")
    assert found == (
        "it wrote sent.txt where the engine was started, which may be anywhere: begin each path with "
        "settings['site_folder']"
    )
    # and not where whoever tries it happens to be
    assert list(started.iterdir()) == []
