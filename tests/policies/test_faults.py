"""Copies of the shipped policies with one fault each: of each the checker finds exactly that one."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from engine.check.checking import checked
from engine.findings import Finding
from engine.language.load import load, policy_files

POLICIES = Path(__file__).parents[2] / "policies"
DAY = date(2026, 6, 1)
FAULTS = [tuple(one.values()) for one in yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text())]


def findings(folder: Path) -> list[Finding]:
    return checked([load(path) for path in policy_files(folder)], DAY)


def found(folder: Path) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.message) for one in findings(folder))


@cache
def of_the_sound(council: str) -> Counter[tuple[str, str]]:
    return found(POLICIES / council)


@pytest.mark.parametrize(("file", "code", "stands", "put"), FAULTS, ids=lambda part: part.strip()[:60])
def test_one_fault_is_one_finding(tmp_path: Path, file: str, code: str, stands: str, put: str) -> None:
    council = file.partition("/")[0]
    copy = tmp_path / council
    shutil.copytree(POLICIES / council, copy, ignore=shutil.ignore_patterns("demo"))
    text = (tmp_path / file).read_text()
    assert stands in text, "the policy no longer says this: put the fault elsewhere"
    (tmp_path / file).write_text(text.replace(stands, put, 1))
    more = [one for one in findings(copy) if not of_the_sound(council)[one.code, one.message]]
    assert [one.code for one in more] == [code], more
    assert at_the_fault(more[0], file, text, stands), more[0].marks


def at_the_fault(finding: Finding, file: str, text: str, stands: str) -> bool:
    """Whether a mark stands where the text was changed, at the entry round it, or in a file that relies on it."""
    first = text[: text.index(stands)].count("\n") + 1
    last = first + stands.count("\n")
    marked = [mark.place.line for mark in finding.marks if mark.place.file.endswith(file)]
    return not marked or any(first - 1 <= line <= last or encloses(line, first, text.splitlines()) for line in marked)


def encloses(line: int, first: int, lines: list[str]) -> bool:
    """Whether an entry that begins on one line goes on to another."""
    indents = [len(one) - len(one.lstrip()) for one in lines[line - 1 : first] if one.strip()]
    return line < first and all(indent > indents[0] for indent in indents[1:])


def test_there_are_many_and_of_every_policy() -> None:
    assert len(FAULTS) >= 60
    assert len({file for file, *_ in FAULTS}) == 7
