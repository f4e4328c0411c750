"""Beginning a plugin: the files of a package that holds to the contract, to be filled with what it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine.errors import PluginError

KINDS = ("notifier", "records", "channel")
NAME = re.compile(r"(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")

PROJECT = """[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "townclerk-{name}"
version = "0.1.0"
description = "{summary}."
requires-python = ">=3.11"
dependencies = ["townclerk"]

[project.entry-points."engine.plugins"]
engine_{module} = "engine_{module}"

[tool.hatch.build.targets.wheel]
packages = ["engine_{module}"]
"""
READ_ME = """# townclerk-{name}

{summary}.

    pip install -e .
    engine plugins test engine_{module}

Switch it on in `site.yaml`:

    plugins:
      engine_{module}: {{folder: {name}}}
{switch}"""
SWITCH = {
    "notifier": "    letters: {name}\n",
    "records": "    records: {{system: {name}}}\n",
    "channel": "\nand fetch what has come with `engine poll {name}`.\n",
}
TEST = '''"""The plugin holds to what every plugin must hold to, also when its process is ended in the middle."""

@imports@from pathlib import Path

from engine.testing import trials


def test_it_holds_to_the_contract(tmp_path: Path) -> None:
@said@    broke = [one for one in trials("engine_{module}", {{"folder": "{name}"}}, tmp_path, @given@) if one.broke]
    assert not broke
'''
THERE = '''    def there(key: str) -> int:
        """How often what has that key is there; of a server, ask the server."""
        return len(list(tmp_path.rglob(f"{hashlib.sha256(key.encode()).hexdigest()[:16]}.@ending@")))

'''
WAITING = '''    numbers = itertools.count()

    def fill(site: Path) -> int:
        """Three matters arrive; of a server, put them there."""
        (site / "@name@").mkdir(exist_ok=True)
        for number in itertools.islice(numbers, 3):
            fields = {"council": "trial", "kind": "request", "details": f"Number {number}"}
            (site / "@name@" / f"{number}.json").write_text(json.dumps(fields))
        return 3

'''
OWN = {
    "notifier": ("import hashlib\n", THERE.replace("@ending@", "txt"), "arrived=there"),
    "records": ("import hashlib\n", THERE.replace("@ending@", "json"), "arrived=there"),
    "channel": ("import itertools\nimport json\n", WAITING, "fill=fill"),
}
"""What the tests of each kind import, say first, and hand to the trials."""
SETTINGS = """
SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"folder": {"type": "string", "description": "The folder, beside the site file."}},
}


def place(settings: Settings) -> Path:
    \"\"\"The folder of the settings, which is made where it is not there.\"\"\"
    found = Path(str(settings["site_folder"])) / str(settings.get("folder") or "@name@")
    found.mkdir(parents=True, exist_ok=True)
    return found
"""
NOTIFIER = '''"""@summary@."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from engine.api import Answer, Letter, Notifier, Sent, Settings, hookimpl
@settings@

def deliver(letter: Letter, settings: Settings) -> Answer:
    """Send a letter or a notice; the same `key` again is the same one, and gets the same receipt."""
    receipt = hashlib.sha256(letter.key.encode()).hexdigest()[:16]
    path = place(settings) / f"{receipt}.txt"
    draft = path.with_suffix(".part")
    draft.write_text(f"{letter.name}\\n{letter.subject}\\n\\n{letter.text}\\n", encoding="utf-8", errors="replace")
    draft.replace(path)
    return Sent(receipt=receipt)


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    return [Notifier(name="@name@", summary="@small@", deliver=deliver, settings=SETTINGS)]
'''
RECORDS = '''"""@summary@."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from engine.api import Answer, Record, RecordSystem, Sent, Settings, hookimpl
@settings@

def push(record: Record, settings: Settings) -> Answer:
    """Keep a record; the same `key` again is the same one, and gets the same receipt."""
    receipt = hashlib.sha256(record.key.encode()).hexdigest()[:16]
    said = {"event": record.event, "at": record.at.isoformat(), "fields": dict(record.fields), "text": record.text}
    path = place(settings) / f"{receipt}.json"
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(said), encoding="utf-8")
    draft.replace(path)
    return Sent(receipt=receipt)


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    return [RecordSystem(name="@name@", summary="@small@", push=push, settings=SETTINGS)]
'''
CHANNEL = '''"""@summary@."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from engine.api import Channel, Desk, Refused, Settings, hookimpl
@settings@

def poll(settings: Settings, desk: Desk) -> Mapping[str, int]:
    """Bring in what has come: each file of the folder holds the fields of a lodgement, and `council`, as JSON.

    The `key` makes it one case, though this ends halfway and the file is read again.
    """
    counted = {"taken": 0, "set aside": 0}
    for path in sorted(place(settings).glob("*.json")):
        try:
            data = path.read_bytes()
            fields = json.loads(data)
            key = f"@name@:{path.name}:{sha256(data).hexdigest()}"  # another matter may come under the same name
            desk.lodge(str(fields.pop("council")), fields, key=key)
        except (Refused, ValueError, LookupError, AttributeError, TypeError) as fault:
            path.with_suffix(".why").write_text(f"{fault}\\n", encoding="utf-8")
            path.replace(path.with_suffix(".set-aside"))
            counted["set aside"] += 1
        else:
            path.unlink()
            counted["taken"] += 1
    return counted


@hookimpl
def register_channels() -> Iterable[Channel]:
    return [Channel(name="@name@", summary="@small@", settings=SETTINGS, poll=poll)]
'''
MODULES = {"notifier": NOTIFIER, "records": RECORDS, "channel": CHANNEL}
SUMMARIES = {
    "notifier": "Sends letters and notices by {name}",
    "records": "Keeps records with {name}",
    "channel": "Brings in what comes by {name}",
}


def package(name: str, kind: str) -> Mapping[str, str]:
    """The files of a new plugin, by path. Raises PluginError for a name that cannot be one."""
    if not NAME.fullmatch(name):
        raise PluginError(f"'{name}' names no plugin: write small letters, digits and hyphens, such as sms-gateway")
    module, summary = name.replace("-", "_"), SUMMARIES[kind].format(name=name)
    said = {"name": name, "module": module, "summary": summary}
    code = MODULES[kind].replace("@settings@", SETTINGS).replace("@summary@", summary).replace("@name@", name)
    code = code.replace("@small@", summary[:1].lower() + summary[1:])
    return {
        "pyproject.toml": PROJECT.format(**said),
        "README.md": READ_ME.format(switch=SWITCH[kind].format(name=name), **said),
        f"engine_{module}/__init__.py": code,
        f"tests/test_{module}.py": _tests(kind, said),
    }


def _tests(kind: str, said: Mapping[str, str]) -> str:
    imports, first, given = OWN[kind]
    text = TEST.format(**said).replace("@imports@", imports).replace("@said@", first).replace("@given@", given)
    return text.replace("@name@", said["name"])
