"""Each hook does what docs/hooks.md says of it, shown by the smallest plugin that implements it."""

from __future__ import annotations

import ast
from pathlib import Path

from engine.host.bootstrap import extensions_of, settings_of
from engine.host.starting import host_of
from engine.language.site import read_site
from engine.office import act, receive
from engine.testing import desk_in
from tests.cli.calls import call
from tests.host.conftest import Install
from tests.office.sites import NOW, SITE, made, opened

ROOT = Path(__file__).parents[2]


def site_of(folder: Path, plugins: str, **names: str) -> Path:
    """A site under the policy of every sort of clock, with those plugins, and the names that it says."""
    text = SITE[: SITE.index("plugins:")] + f"plugins: {plugins}\n"
    return made(folder / "site", site=text + "".join(f"{key}: {name}\n" for key, name in names.items()))


def acknowledged(site: Path, many: int = 1) -> None:
    """Matters that came in and were acknowledged in writing."""
    office = opened(site)
    here = office.council("hill")
    for n in range(many):
        given = {
            "kind": "complaint",
            "channel": "email",
            "name": "Pat Low",
            "email": f"p{n}@example.org",
            "details": "x",
        }
        number = receive.lodge(office, here, given, at=NOW, by="ola", now=NOW).state.case.number
        act.act_written(office, here, number, "acknowledge", {"channel": "email"}, at=NOW, by="ola", now=NOW)
    office.store.close()


def dispatched(site: Path) -> str:
    said = call("dispatch", "--site", str(site))
    assert said.code == 0, said
    return said.out


def test_register_channels(install: Install, tmp_path: Path) -> None:
    # given a plugin that offers an inbox, and notes how often it is asked what it offers
    install(
        "engine_tray",
        """
from pathlib import Path
from engine.api import Channel, hookimpl

ASKED = []

def poll(settings, desk):
    taken = desk.lodge("hill", {"kind": "complaint", "channel": "email", "name": "Pat", "email": "p@example.org",
                                "details": settings["says"]}, key="1")
    return {"taken": int(taken.new)}

@hookimpl
def register_channels():
    ASKED.append(1)
    schema = {"type": "object", "properties": {"says": {"type": "string"}}}
    return [Channel(name="tray", summary="a tray on the counter", settings=schema, poll=poll)]
""",
    )
    site = site_of(tmp_path, "{engine_tray: {says: A lamp is out}}")
    # then it is asked once, and listed under its name
    host = host_of(read_site(site))
    import engine_tray

    assert (list(host.channels), engine_tray.ASKED) == (["tray"], [1])
    assert "channel tray: a tray on the counter" in call("plugins", "list", "--site", str(site)).out
    # and what it brings in is in once, however often it is polled
    assert [call("poll", "tray", "--site", str(site)).out for _ in range(2)] == [
        "tray: 1 taken\n",
        "tray: nothing has come\n",
    ]
    assert "1 case" in call("case", "list", "--site", str(site), "--council", "hill", "--as", "max").out


def test_register_hookspecs(install: Install, tmp_path: Path) -> None:
    # given a plugin with a hook of its own, and another one that implements it
    install(
        "engine_bell",
        """
from engine.api import Channel, hookimpl, hookspec

class Hooks:
    @staticmethod
    @hookspec
    def greeting(name):
        "Say something to somebody."

HEARD = []

def serve(settings, desk, extensions):
    HEARD.extend((one.plugin, one.settings.get("word"), one.call("Pat")) for one in extensions["greeting"])

@hookimpl
def register_hookspecs():
    return Hooks

@hookimpl
def register_channels():
    return [Channel(name="bell", summary="a bell", serve=serve)]
""",
    )
    install(
        "engine_door",
        """
from engine.api import hookimpl

@hookimpl
def greeting(name):
    return "Good day, " + name
""",
    )
    # when the channel of the first serves, whichever of the two the site switches on first
    site = read_site(site_of(tmp_path, "{engine_door: {word: x}, engine_bell: {}}"))
    host = host_of(site)
    given = extensions_of(site, host, "bell")
    serve = host.channels["bell"].serve
    assert serve is not None
    serve(settings_of(site, host, "bell"), desk_in(tmp_path / "desk"), given)
    # then what the other one implements is handed to it by the name of the hook, with the other one's settings
    import engine_bell

    assert engine_bell.HEARD == [("engine_door", "x", "Good day, Pat")]


CARRIER = """
import json
from pathlib import Path
from engine.api import Notifier, Record, RecordSystem, Rendered, Sent, hookimpl

def keep(one, settings):
    path = Path(settings["site_folder"]) / "kept.jsonl"
    with path.open("a") as file:
        file.write(json.dumps([one.key, one.text, getattr(one, "sort", "record")]) + "\\n")
    return Sent(receipt=one.key)

@hookimpl
def HOOK():
    return [KIND(name="bird", summary="takes it by bird", CALL=keep)]
"""


def kept(site: Path) -> list[list[str]]:
    import json

    return [json.loads(line) for line in (site.parent / "kept.jsonl").read_text().splitlines()]


def carrier(hook: str) -> str:
    kind, way = {"register_notifiers": ("Notifier", "deliver")}.get(hook, ("RecordSystem", "push"))
    return CARRIER.replace("HOOK", hook).replace("KIND", kind).replace("CALL", way)


def test_register_notifiers(install: Install, tmp_path: Path) -> None:
    # given a plugin that sends, named by the site for letters
    install("engine_bird", carrier("register_notifiers"))
    site = site_of(tmp_path, "{engine_bird: {}}", letters="bird")
    acknowledged(site, 2)
    # when it is dispatched, then each letter goes by it once
    assert dispatched(site) == "2 sent\n"
    assert dispatched(site) == "nothing is waiting\n"
    assert [sort for _, _, sort in kept(site)] == ["letter", "letter"]
    assert len({key for key, *_ in kept(site)}) == 2
    # and a name that nobody offers is told
    wrong = site_of(tmp_path / "wrong", "{engine_bird: {}}", letters="pigeon")
    assert "offers a notifier `pigeon`; offered: bird" in call("dispatch", "--site", str(wrong)).err


def test_register_record_systems(install: Install, tmp_path: Path) -> None:
    # given a plugin that keeps records, named by the site
    install("engine_bird", carrier("register_record_systems"))
    site = site_of(tmp_path, "{engine_bird: {}, engine_files: {}}", letters="files",
                   records="{system: bird, events: [received]}")  # fmt: skip
    acknowledged(site)
    # when it is dispatched, then it has a record of each event that the site names
    assert dispatched(site) == "2 sent\n"
    ((key, text, sort),) = kept(site)
    assert (sort, key.startswith("hill/"), "kind: complaint" in text) == ("record", True, True)


RENDERER = """
from engine.api import Rendered, hookimpl

ASKED = []

@hookimpl
def render_letter(letter, settings):
    ANSWER
"""


def test_render_letter(install: Install, tmp_path: Path) -> None:
    # given three plugins that render letters, the first of which leaves it to others
    install("engine_shy", RENDERER.replace("ANSWER", "return None"))
    install("engine_gold", RENDERER.replace("ANSWER", "return Rendered(text='In gold:\\n' + letter.text)"))
    install("engine_lead", RENDERER.replace("ANSWER", "return Rendered(text='In lead')"))
    install("engine_bird", carrier("register_notifiers"))
    site = site_of(tmp_path, "{engine_shy: {}, engine_gold: {}, engine_lead: {}, engine_bird: {}}", letters="bird")
    acknowledged(site)
    # when the letter goes, then the first answer in the order of the site file is its form
    assert dispatched(site) == "1 sent\n"
    ((_, text, _),) = kept(site)
    assert (text.startswith("In gold:\n"), "lead" in text) == (True, False)
    # and in that order the renderers are asked, wherever their plugins were installed
    assert [name for name, _ in host_of(read_site(site)).renderers()] == ["engine_shy", "engine_gold", "engine_lead"]


def test_every_hook_has_a_test_that_is_called_after_it() -> None:
    hooks = {name: path for path in hook_files() for name in hooks_in(path)}
    tests = {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    }
    assert {"register_channels", "web_routes"} <= set(hooks)
    for name, path in hooks.items():
        assert f"test_{name}" in tests, (
            f"{path.relative_to(ROOT)} declares the hook {name}: write a test_{name} that shows what it promises"
        )


def hook_files() -> list[Path]:
    return [ROOT / "engine" / "host" / "hookspecs.py", *sorted((ROOT / "plugins").rglob("*.py"))]


def hooks_in(path: Path) -> list[str]:
    """The hooks that a module declares: what is marked with `hookspec`."""
    return [
        node.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(one, ast.Name) and one.id == "hookspec" for one in node.decorator_list)
    ]
