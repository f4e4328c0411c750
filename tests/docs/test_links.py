"""Every link of the pages leads somewhere: to a file that is there, and to a heading in it; and every example of a
schema is one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from engine.case.written import COMMANDS
from tests.docs.examples import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The names that GitHub gives to the headings of a page."""
    found: set[str] = set()
    for heading in re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text()), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        number = 0
        while (name := f"{plain}-{number}" if number else plain) in found:
            number += 1
        found.add(name)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    dead = []
    for link in LINK.findall(FENCE.sub("", page.read_text())):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert not dead, f"{page.relative_to(ROOT)} links to what is not there: {', '.join(sorted(set(dead)))}"


def parts(schema: Any) -> list[Any]:
    inside = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return [schema, *(part for one in inside for part in parts(one))]


@pytest.mark.parametrize("path", sorted((ROOT / "schemas").glob("*.json")), ids=lambda path: path.name)
def test_an_example_of_a_schema_fits_it(path: Path) -> None:
    rules = json.loads(path.read_text())
    for part in parts(rules):
        if isinstance(part, dict) and isinstance(part.get("examples"), list):
            sound = Draft202012Validator({"$defs": rules.get("$defs", {}), **part})
            assert all(sound.is_valid(one) for one in part["examples"]), part["examples"]


def test_every_verb_has_its_fields_on_the_page() -> None:
    page = (ROOT / "docs" / "scenario-keys.md").read_text()
    assert [verb for verb in COMMANDS if f"| `{verb}` |" not in page] == []
