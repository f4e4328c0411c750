"""Every code with which the policy says no is described, and every one described is used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from engine.case.refusals import NO_EFFECT, REFUSALS
from engine.case.standing import HELD

ROOT = Path(__file__).parents[2]
MODULES = [
    path
    for folder in ("engine", "plugins")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path.name != "refusals.py" and "quick" not in path.parts
]


def texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may be: a constant, or either side of a choice."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from (*texts(node.body), *texts(node.orelse))
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), ast.FormattedValue()]):
            yield from (code for code in REFUSALS if code.startswith(begin))
        case _:
            yield ""


@cache
def written() -> frozenset[str]:
    """Every text in the code."""
    return frozenset(
        node.value
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def codes() -> tuple[tuple[str, str], ...]:
    """Every code in `Refused(code, …)`, with where it stands; empty where it cannot be read from the code."""
    return tuple(refused())


def refused() -> Iterator[tuple[str, str]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield from ((code, where) for code in texts(node.args[0]))


def test_every_code_is_described() -> None:
    for code, where in codes():
        assert not code or code in REFUSALS, f"{where}: `{code}` is not in engine/case/refusals.py"


@pytest.mark.parametrize("code", REFUSALS)
def test_every_code_that_is_described_is_used(code: str) -> None:
    used = {found for found, _ in codes()}
    assert code in used | (written() if "" in used else set()), f"nothing is refused with `{code}`"


def without_effect() -> Iterator[tuple[str, str]]:
    """Every reason for no effect that the code gives, with where: on an event, of a window or silence, on a clock."""
    for path in MODULES:
        where = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(func=ast.Name(id="_denied"), args=[_, why, *_]):
                    found = list(texts(why))
                case ast.Call(func=ast.Attribute(attr="append", value=ast.Attribute(attr="denied")), args=[one]):
                    found = list(texts(one.elts[1])) if isinstance(one, ast.Tuple) else [""]
                case ast.FunctionDef(name="take" | "_apply" | "_unmet") if path.parent.name == "case":
                    found = [why for one in ast.walk(node) for why in answered(one)]
                case ast.Call(keywords=keywords):
                    found = [why for one in keywords if one.arg == "no_effect" for why in texts(one.value)]
                case _:
                    found = []
            yield from ((why, where) for why in found if why)
    yield HELD, "engine/case/standing.py"
    yield from ((side, "engine/case/clock.py") for side in ("early", "late"))


def answered(node: ast.AST) -> Iterator[str]:
    """The reason that a function answers with, alone or behind the clock that it is about."""
    match node:
        case (
            ast.Return(value=ast.Constant(value=str(why)))
            | ast.Yield(value=ast.Tuple(elts=[_, ast.Constant(value=str(why))]))
        ):
            yield why


def test_every_reason_for_no_effect_has_its_sentence() -> None:
    found = dict(without_effect())
    assert found.keys() >= {"lapsed", "no-text", "too-late", "guard-unmet", "not-extendable"}
    for why, where in found.items():
        assert why in NO_EFFECT, f"{where}: `{why}` has no sentence in NO_EFFECT of engine/case/refusals.py"
    assert found.keys() == NO_EFFECT.keys()


@pytest.mark.parametrize("why", NO_EFFECT)
def test_a_reason_for_no_effect_says_what_it_means_and_what_to_do(why: str) -> None:
    meaning, remedy = NO_EFFECT[why]
    assert meaning
    assert not meaning.endswith(".")
    assert remedy.endswith(".")


@pytest.mark.parametrize("why", NO_EFFECT)
def test_every_reason_for_no_effect_is_used(why: str) -> None:
    assert why in written(), f"nothing is without effect for `{why}`"


@pytest.mark.parametrize("code", REFUSALS)
def test_a_code_is_lower_case_with_hyphens_and_says_what_it_means_and_what_to_do(code: str) -> None:
    meaning, remedy = REFUSALS[code]
    assert code == code.lower().replace("_", "-").replace(" ", "-")
    assert meaning
    assert not meaning.endswith(".")
    assert remedy.endswith(".")
