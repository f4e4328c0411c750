"""The clause registers that are shipped: every clause of every document, as the study of them counted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from engine.check.rules.clauses import OWED
from engine.language.citations import citations
from engine.language.clauses import RegisterFile, read_register
from engine.language.load import load
from engine.policy.clauses import KINDS, Clause

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "policies").rglob("*.clauses.yaml"))
POLICIES = [
    ROOT / "policies" / "canterbury" / "canterbury-service-2015.yaml",
    ROOT / "policies" / "vincent" / "vincent-complaints-2005.yaml",
    ROOT / "policies" / "vincent" / "vincent-complaints-2023.yaml",
]
COUNTS = {
    "customer-service-2015": (48, 8, 13, 11, 20),
    "council-report-2023": (2, 10, 0, 2, 9),
    "policy-2005": (12, 2, 2, 3, 1),
    "procedures-2005": (202, 13, 12, 15, 43),
    "review-form-2005": (5, 34, 0, 1, 0),
    "standard-criteria-2005": (16, 0, 0, 0, 30),
    "standard-elements-2005": (1, 0, 0, 0, 12),
    "charter-2005": (34, 4, 1, 2, 29),
    "complaint-form-2005": (3, 2, 0, 0, 3),
    "policy-2023": (43, 6, 3, 13, 7),
}
"""Of each register: executable, data, role, definition, advisory."""


def register(path: Path) -> RegisterFile:
    found, findings = read_register(path.read_bytes(), str(path))
    assert not findings, findings
    assert found is not None
    return found


def every_clause() -> list[Clause]:
    return [clause for path in FILES for clause in register(path).register.clauses.values()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_register_has_as_many_clauses_of_each_kind_as_the_document(path: Path) -> None:
    found = register(path).register
    kinds = Counter(clause.kind for clause in found.clauses.values())
    assert tuple(kinds[kind] for kind in KINDS) == COUNTS[found.id]
    assert path.name == f"{found.id}.clauses.yaml"


def test_there_are_677_clauses_and_each_has_an_id_of_its_own() -> None:
    several = every_clause()
    assert len(several) == 677 == len({clause.id for clause in several})
    assert sum(clause.kind == "executable" for clause in several) == 366


def test_every_gist_is_one_short_line() -> None:
    long = [f"{clause.id}: {clause.gist}" for clause in every_clause() if len(clause.gist) > 160]
    assert not long


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_every_clause_that_a_policy_cites_stands_in_a_register(path: Path) -> None:
    loaded = load(path)
    assert loaded.draft is not None
    known = {name for file in (*loaded.registers, *loaded.cited) for name in file.register.clauses}
    cited = {one.clause for one in citations(loaded.draft.data)}
    assert len(cited) > 50
    assert cited <= known


def test_sections_that_owe_a_clause_are_sections_of_the_language() -> None:
    import json

    keys = json.loads((ROOT / "schemas" / "policy.schema.json").read_text())["properties"]
    assert set(OWED) - {"excluded"} <= set(keys)
