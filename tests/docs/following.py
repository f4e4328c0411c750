"""Following a page: what stands in its fences, and a folder in which was done what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from tests.docs.examples import ROOT
from tests.docs.test_readme import printed_by
from tests.docs.test_tutorial import agrees, commands


def fences(page: str, kind: str) -> list[str]:
    """Every block of a page that is fenced as that."""
    return [found[1] for found in re.finditer(rf"^```{kind}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)]


def begun(page: str, folder: Path) -> Path:
    """A folder with the starter's policy and the first site file of a page, and its store; gives the site file."""
    shutil.copytree(ROOT / "policies" / "starter", folder / "my-council")
    site = folder / "site.yaml"
    site.write_text(fences(page, "yaml")[0])
    upgraded(read_site(site).store)
    return site


def typed(page: str, folder: Path) -> None:
    """Type every command of a page, and see that each prints what the page shows."""
    for block in fences(page, "console"):
        for command, shown in commands(block):
            code, printed = printed_by(command.strip(), folder)
            assert (code, agrees(shown, printed)) == (0, True), f"$ {command}\nit prints\n{printed}"
