"""The tutorial, followed to the letter: its files are written, its commands run, and they print what the page shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.docs.examples import ROOT

PAGE = ROOT / "docs" / "tutorial.md"
PART = re.compile(r"^```(yaml|diff|console) ?([^\n]*)\n(.*?)^```$|^Put it back\.$", re.DOTALL | re.MULTILINE)
ENGINE = Path(sys.executable).with_name("engine")


def test_the_tutorial_goes_as_the_page_says(tmp_path: Path) -> None:
    changed: tuple[Path, str] | None = None
    ran: list[str] = []
    for part in PART.finditer(PAGE.read_text()):
        sort, about, body = part[1], part[2] or "", part[3] or ""
        if sort is None:
            assert changed, "there is nothing to put back"
            changed[0].write_text(changed[1])
            changed = None
        elif sort == "console":
            for command, shown in commands(body):
                ran.append(command.split()[1])
                printed = printed_by(command, tmp_path)
                assert agrees(shown, printed), f"$ {command}\nthe page shows\n{shown}\nand it prints\n{printed}"
        elif sort == "diff":
            file = tmp_path / about
            changed = file, file.read_text()
            file.write_text(edited(changed[1], body))
        else:
            name, _, at_the_end = about.partition(",")
            before = (tmp_path / name).read_text() + "\n" if at_the_end else ""
            (tmp_path / name).write_text(before + body)
    assert {"check", "due", "test", "init", "case", "sweep", "explain"} <= set(ran)


def commands(block: str):
    for one in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = one.partition("\n")
        yield command, shown


def printed_by(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "engine", command
    around = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    around.pop("ENGINE_SITE", None)
    made = subprocess.run(
        [ENGINE, *words[1:]], cwd=folder, env=around, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return made.stdout


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed; `…` stands for anything."""
    pattern = ".*".join(re.escape(piece) for piece in shown.strip().split("…"))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def edited(text: str, change: str) -> str:
    """A text with one line for another, where it first stands."""
    old, new = (next(line[1:] for line in change.splitlines() if line.startswith(sign)) for sign in "-+")
    assert f"{old}\n" in text, f"there is no line {old}"
    return text.replace(f"{old}\n", f"{new}\n", 1)
