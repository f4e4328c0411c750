"""Beginning a plugin: the files of a package that holds to the contract, to be filled with what it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine.errors import PluginError
from engine.host.begun import code_of

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
    python -m pytest

The last tries it with something of its own to {does}; once it goes to a server, change `tests/` with it.

Switch it on in `site.yaml`:

    plugins:
      engine_{module}: {{folder: {name}}}
{switch}"""
DOES = {"notifier": "send", "records": "keep", "channel": "fetch"}
SWITCH = {
    "notifier": "    letters: {name}\n",
    "records": "    records: {{system: {name}}}\n",
    "channel": "\nand fetch what has come with `engine poll {name}`.\n",
}
TEST = '''"""The plugin holds to what every plugin must hold to, also when its process is ended in the middle."""

@imports@from pathlib import Path

from engine.testing import trials


def test_it_holds_to_the_contract(tmp_path: Path) -> None:
@said@    several = trials("engine_{module}", {{"folder": "{name}"}}, tmp_path, @given@)
    assert not [one for one in several if one.broke or one.untried]
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

    def aside(site: Path) -> int:
        """How many lie where somebody looks for what was refused."""
        return len(list((site / "@name@").glob("*.set-aside")))

'''
OWN = {
    "notifier": ("import hashlib\n", THERE.replace("@ending@", "txt"), "arrived=there"),
    "records": ("import hashlib\n", THERE.replace("@ending@", "json"), "arrived=there"),
    "channel": ("import itertools\nimport json\n", WAITING, "fill=fill, aside=aside"),
}
"""What the tests of each kind import, say first, and hand to the trials."""
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
    return {
        "pyproject.toml": PROJECT.format(**said),
        "README.md": READ_ME.format(switch=SWITCH[kind].format(name=name), does=DOES[kind], **said),
        f"engine_{module}/__init__.py": code_of(kind, name, summary),
        f"tests/test_{module}.py": _tests(kind, said),
    }


def _tests(kind: str, said: Mapping[str, str]) -> str:
    imports, first, given = OWN[kind]
    text = TEST.format(**said).replace("@imports@", imports).replace("@said@", first).replace("@given@", given)
    return text.replace("@name@", said["name"])
