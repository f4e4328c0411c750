"""What plugins must bear of networks and servers: bad ones break, each for what is bad in it, in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.testing import Relay
from tests.cli.calls import call
from tests.host.conftest import Install
from tests.host.lineservers import LineServer
from tests.host.tried import broke, told, trials
from tests.plugins.webservers import Answering, Receiver

BAD = """
import http.client, json, socket, urllib.error, urllib.request
from pathlib import Path
from engine.api import Later, Never, Notifier, Sent, hookimpl

def ask(settings, line, wait=1):
    with socket.create_connection(("127.0.0.1", int(settings["port"])), timeout=wait) as it:
        it.sendall(line.encode() + b"\\n")
        return it.makefile("rb").readline()

def post(settings, key):
    with urllib.request.urlopen("http://127.0.0.1:" + settings["port"], key.encode(), 1) as answer:
        return json.loads(answer.read().decode() or '{"receipt": "x"}')

def deliver(letter, settings):
    key, here = letter.key.replace(" ", "_") or "none", Path(settings["site_folder"])
DOES

@hookimpl
def register_notifiers():
    return [Notifier(name="bird", summary="sends by bird", deliver=deliver)]
"""
WELL = """
try:
    answer = ask(settings, "SEND " + key)
except OSError as fault:
    return Later(why=str(fault))
if answer != b"OK " + key.encode() + b"\\n":
    return Later(why="the answer is " + repr(answer))
return Sent(receipt=key)
"""
WEB = """
try:
    return Sent(receipt=post(settings, key)["receipt"])
except urllib.error.HTTPError as fault:
    return Later(why=str(fault))
except (OSError, ValueError, http.client.HTTPException) as fault:
    return Later(why=str(fault))
"""
GETS_OVER = "bird: it gets over it when "
SHELF: dict[str, tuple[str, str, str]] = {
    "raises": (
        'return Sent(receipt=ask(settings, "SEND " + key).decode())', "the connection is refused",
        "ConnectionRefusedError",
    ),
    "hangs": (WELL.replace("+ key)", "+ key, None)"), "the other side says nothing", "did not answer within 2 seconds"),
    "gives-up": (
        WELL.replace("return Later(why=str(fault))", "return Never(why=str(fault))"), "the connection is refused",
        "it answered Never, and so gave up for what passes",
    ),
    "mute": (WELL.replace("why=str(fault)", "why=''"), "the connection is refused", "and does not say why"),
    "does-not-listen": (
        WELL.replace("if answer !=", "if False and answer !=").replace("except OSError", "except ConnectionError"),
        "the other side says nothing", "TimeoutError",
    ),
    "believes-silence": (
        WELL.replace("return Later(why=str(fault))", "answer = b'OK ' + key.encode() + b'\\n'"),
        "the connection is refused", "it answered Sent, though nothing that its other side said had reached it",
    ),
    "believes-anything": (
        WELL.replace("if answer !=", "if False and answer !="), "the answer is no text",
        "it answered Sent, though nothing that its other side said had reached it",
    ),
    "reads-once": (
        WELL.replace('ask(settings, "SEND " + key)', 'once(settings, "SEND " + key)').replace("return Sent", """
if len(answer) < 4: raise IndexError("half a line")
return Sent""").replace("if answer !=", "if len(answer) > 4 and answer !="),
        "the answer comes byte by byte", "IndexError",
    ),
    "sulks": (
        'if (here / "down").exists(): return Later(why="it was down")' + WELL.replace(
            "    return Later(why=str(fault))", '    (here / "down").touch(); return Later(why=str(fault))'),
        "the connection is refused", "once that was over the same did not go: it answered Later: it was down",
    ),
    "takes-anybodys-answer": (
        '(here / "now").write_text(key)' + WELL.replace("receipt=key", 'receipt=(here / "now").read_text()'),
        "two are sent at once and the first is answered last", "its receipt was",
    ),
    "twice": (WELL, "the answer is lost", "once that was over the other side had it 2 times"),
    "knows-no-http": (
        WEB.replace(", http.client.HTTPException", ""), "the answer is no text", "BadStatusLine",
    ),
    "no-500": (WEB.replace("Later(why=str(fault))", "Never(why=str(fault))", 1), "the other side answers 500",
               "gave up"),
    "reads-latin": (
        WEB.replace("ValueError", "json.JSONDecodeError"),
        "the answer is not in the charset that it names", "UnicodeDecodeError",
    ),
    "follows": (
        WEB.replace('post(settings, key)["receipt"]', "get(settings, key)"),
        "the other side leads to a page for signing in", "it answered Sent, though nothing",
    ),
}  # fmt: skip
"""Bad plugins, by what is wrong with them: how they deliver, which fault they do not get over, and in which words."""
MORE = """
def once(settings, line):
    with socket.create_connection(("127.0.0.1", int(settings["port"])), timeout=1) as it:
        it.sendall(line.encode() + b"\\n")
        return it.recv(1000)

def get(settings, key):
    with urllib.request.urlopen("http://127.0.0.1:" + settings["port"], key.encode(), 1) as answer:
        return key if answer.status == 200 else ""
"""


def bad(does: str) -> str:
    inner = "\n".join(f"    {line}" for line in does.strip().splitlines())
    return BAD.replace("DOES", inner) + MORE


@pytest.mark.parametrize("name", SHELF)
def test_a_bad_plugin_breaks_for_what_is_bad_in_it(name: str, install: Install, place: Path) -> None:
    does, when, words = SHELF[name]
    install("engine_bad", bad(does))
    web = "post(" in does or "get(" in does
    with (
        Receiver(lambda _: Answering(200)) if web else LineServer() as server,
        Relay("127.0.0.1", server.port) as relay,
    ):
        arrived = server.kept.count if isinstance(server, LineServer) and name == "twice" else None
        several = trials("engine_bad", {"port": relay.port}, place, 2, relay=relay, arrived=arrived)
        assert words in broke(several, f"{GETS_OVER}{when}")


@pytest.mark.parametrize(("does", "faults"), [(WELL, 8), (WEB, 13)])
def test_what_does_it_well_gets_over_everything(does: str, faults: int, install: Install, place: Path) -> None:
    install("engine_bad", bad(does))
    with (
        Receiver(lambda one: Answering(200, body=json.dumps({"receipt": one.body.decode()}).encode())) as web,
        LineServer() as lines,
        Relay("127.0.0.1", web.port if does is WEB else lines.port) as relay,
    ):
        assert told(list(trials("engine_bad", {"port": relay.port}, place, 5, relay=relay))) == ([], faults)


KEEPER = """
from engine.api import Difference, EngineError, Later, Receipt, RecordSystem, Sent, hookimpl
from engine_bad_line import ask

def push(record, settings):
    try:
        return Sent(receipt=record.key) if ask(settings, "SEND " + record.key) else Later(why="nothing said")
    except OSError as fault:
        return Later(why=str(fault))

def receipts(settings):
    RECEIPTS

def verify(ledger, settings):
    try:
        kept = ask(settings, "LIST").decode().split()[1:]
    except (OSError, ValueError) as fault:
        FAILS
    for one in ledger.pushed:
        if one.sent and kept.count(one.key) != 1:
            yield Difference(sort="unknown", council="trial", said=one.key + " is there twice")

@hookimpl
def register_record_systems():
    return [RecordSystem(name="shed", summary="a shed", push=push, receipts=receipts, verify=verify)]
"""
LINE = """
import socket
def ask(settings, line):
    with socket.create_connection(("127.0.0.1", int(settings["port"])), timeout=1) as it:
        it.sendall((line or "none").encode() + b"\\n")
        answer = it.makefile("rb").readline()
        if not answer.startswith(b"OK") or not answer.endswith(b"\\n"):
            raise OSError("half an answer")
        return answer
"""
KEEPERS: dict[str, tuple[str, str, str, str]] = {
    "verify-says-all-is-well": (
        "return []", "return", "shed: verify gets over it when the connection is refused",
        "it answered, though nothing that its other side said had reached it: an EngineError was wanted",
    ),
    "verify-raises": (
        "return []", "raise", "shed: verify gets over it when the connection is refused",
        "an EngineError was wanted: 'shed' raised ConnectionRefusedError",
    ),
    "keeps-twice": (
        "return []", "raise EngineError(str(fault))", "shed: after all that it holds each record once, as it was sent",
        "is there twice",
    ),
    "receipts-raise": (
        "return [Receipt(key=one, accepted=True) for one in ask(settings, 'LIST').decode().split()[1:]]", "raise",
        "shed: receipts gets over it when the connection is refused", "an EngineError was wanted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", KEEPERS)
def test_a_bad_record_system_breaks_for_what_is_bad_in_it(name: str, install: Install, place: Path) -> None:
    receipts, fails, what, words = KEEPERS[name]
    install("engine_bad_line", LINE)
    install("engine_bad", KEEPER.replace("RECEIPTS", receipts).replace("FAILS", fails))
    with LineServer() as server, Relay("127.0.0.1", server.port) as relay:
        assert words in broke(trials("engine_bad", {"port": relay.port}, place, 3, relay=relay), what)


INBOX = """
from engine.api import Channel, EngineError, Refused, hookimpl
from engine_bad_line import ask

def poll(settings, desk):
    try:
        waiting = ask(settings, "WAITING").decode().split()[1:]
        for one in waiting:
            LODGES
    except (OSError, ValueError) as fault:
        FAILS
    return {"taken": len(waiting)}

@hookimpl
def register_channels():
    return [Channel(name="tray", summary="a tray", poll=poll)]
"""
LODGE = "desk.lodge('trial', {'kind': 'request', 'details': one}, key=one)"
LODGE_OR_LEAVE = f"""try:
                {LODGE}
                ask(settings, 'DROP ' + one)
            except Refused:
                pass"""
INBOXES: dict[str, tuple[str, str, str, str]] = {
    "well": (LODGE_OR_LEAVE, "raise EngineError(str(fault)) from None", "", ""),
    "hides-it": (
        f"{LODGE}; ask(settings, 'DROP ' + one)", "return {'taken': 0}", "the connection is refused",
        "it answered, though nothing that its other side said had reached it: an EngineError was wanted",
    ),
    "raises": (f"{LODGE}; ask(settings, 'DROP ' + one)", "raise", "the connection is refused",
               "ConnectionRefusedError"),
    "loses": (
        f"ask(settings, 'DROP ' + one); {LODGE}", "raise EngineError(str(fault))", "the answer is lost",
        "1 did not come in",
    ),
    "doubles": (
        f"{LODGE.replace(', key=one', '')}; ask(settings, 'DROP ' + one)", "raise EngineError(str(fault))",
        "the request is cut in the middle", "came in twice",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", INBOXES)
def test_an_inbox_breaks_for_what_is_bad_in_it(name: str, install: Install, place: Path) -> None:
    lodges, fails, when, words = INBOXES[name]
    install("engine_bad_line", LINE)
    install("engine_bad", INBOX.replace("LODGES", lodges).replace("FAILS", fails))
    numbers = iter(range(10_000))
    with LineServer() as server, Relay("127.0.0.1", server.port) as relay:

        def fill(_: Path) -> int:
            server.waiting.extend(str(next(numbers)) for _ in range(2))
            return 2

        several = trials("engine_bad", {"port": relay.port}, place, 3, relay=relay, fill=fill)
        if when:
            assert words in broke(several, f"tray: poll gets over it when {when}")
        else:
            assert told(list(several)) == ([], 7)


def test_what_was_waiting_and_was_not_brought_in_is_told(install: Install, place: Path) -> None:
    install("engine_bad_line", LINE)
    install("engine_bad", INBOX.replace("LODGES", f"{LODGE}; break").replace("FAILS", "raise"))
    with LineServer() as server:
        server.waiting = ["1", "2"]
        several = trials("engine_bad", {"port": server.port}, place, 3, fill=lambda _: 2)
        said = "of 2 matters that were waiting it brought 1 in; it counted 2 taken"
        assert broke(several, "tray: what came in is counted") == said


def test_the_command_puts_a_relay_between_and_says_what_it_wants(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("engine_bad", bad(WELL))
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / "settings.yaml"
    with LineServer() as server:
        command = ["plugins", "test", "engine_bad", "--settings", "settings.yaml", "--against"]
        settings.write_text("port: ${port}\n")
        said = call(*command, f"127.0.0.1:{server.port}")
        assert (said.code, said.out.splitlines()[-1]) == (0, "engine_bad: 27 hold, 0 broke"), said
        assert f"holds  {GETS_OVER}the answer is lost\n" in said.out
        settings.write_text("port: ${port}5\n")
        said = call(*command, f"127.0.0.1:{server.port}")
        assert "broke  the plugin reaches its other side by the relay\n       nothing came by the relay" in said.out
        settings.write_text("port: 7\n")
        assert "write ${host} and ${port}" in call(*command, f"127.0.0.1:{server.port}").err
    # where nobody listens, or no server is named, that is told and nothing is tried
    settings.write_text("port: ${port}\n")
    said = call(*command, f"127.0.0.1:{server.port}")
    assert (said.code, said.out) == (2, "")
    assert f"nothing takes connections at 127.0.0.1:{server.port} (Connection refused): start the server" in said.err
    said = call(*command[:-1])
    assert (said.code, said.out) == (2, "")
    assert "say with --against HOST:PORT where the server is" in said.err
    assert "'here' is no HOST:PORT" in call(*command, "here").err
