"""The front page, followed: its commands run in their order, and print what it shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.docs.examples import ROOT
from tests.docs.test_tutorial import agrees

PAGE = (ROOT / "README.md").read_text()
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)
POLICY = "my-council/millbrook-complaints-2026.yaml"


def printed_by(command: str, folder: Path) -> tuple[int, str]:
    bin_ = str(Path(sys.executable).parent)
    around = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PATH": f"{bin_}:{os.environ['PATH']}"}
    around.pop("ENGINE_SITE", None)
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=folder, env=around, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.returncode, done.stdout


def test_the_commands_of_the_front_page_run_and_print_what_it_shows(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "policies" / "starter", tmp_path / "policies" / "starter")
    ran: list[str] = []
    for block in (found[1].replace("\\\n", " ") for found in BLOCK.finditer(PAGE)):
        if block.startswith("make "):
            assert all(f"\n{line.split()[1]}:" in (ROOT / "Makefile").read_text() for line in block.splitlines())
        elif block.startswith("E101 "):
            shows_what_is_misspelt(block, tmp_path)
        elif block.startswith("$ "):
            command, _, shown = block[2:].partition("\n")
            printed = ran_well(command, tmp_path, ran)
            assert agrees(shown, printed), f"$ {command}\nthe page shows\n{shown}\nand it prints\n{printed}"
        else:
            for command in block.splitlines():
                if not command.startswith(". "):  # the environment of this test has it already
                    ran_well(command, tmp_path, ran)
    assert [" ".join(command.split()[:2]) for command in ran] == [
        "cp -r", "engine check", "engine due", "engine test", "engine init", "engine case", "engine case",
        "engine sweep",
    ]  # fmt: skip


def ran_well(command: str, folder: Path, ran: list[str]) -> str:
    code, printed = printed_by(command, folder)
    assert code == 0, f"$ {command}\n{printed}"
    ran.append(command)
    return printed


def shows_what_is_misspelt(block: str, folder: Path) -> None:
    text = (folder / POLICY).read_text()
    wrong = text.replace("overdue: [{notify: manager}]", "overdue: [{notify: manger}]", 1)
    (folder / POLICY).write_text(wrong)
    code, printed = printed_by("engine check my-council", folder)
    (folder / POLICY).write_text(text)
    assert (code, block in printed) == (1, True), f"the page shows\n{block}\nand it prints\n{printed}"
