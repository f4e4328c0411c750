"""The generated validators and jsonschema agree on every document: the quick one decides, the slow one explains."""

from __future__ import annotations

import copy
import importlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from engine.language.imports import gather
from tests.check.test_fuzz import SEEDS, mutated

ROOT = Path(__file__).parents[2]
SCHEMAS = sorted((ROOT / "schemas").glob("*.schema.json"))
ODD: list[Any] = [None, True, 0, -1, 1.5, "", "x", "2 working days", "2026-02-30", [], [[]], {}, {"x": 1}, "yes"]


def places(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(place for key, value in inside for place in places(value, (*at, key)))]


def changed(rng: random.Random, data: Any) -> Any:
    """The same document with one thing put somewhere, taken out, or moved from elsewhere in it."""
    made = copy.deepcopy(data)
    several = [place for place in places(made) if place]
    if not several:
        return made
    *way, last = rng.choice(several)
    inside = made
    for key in way:
        inside = inside[key]
    choice = rng.randrange(3)
    if choice == 0:
        inside[last] = copy.deepcopy(rng.choice(ODD))
    elif choice == 1:
        del inside[last]
    else:
        other = made
        for key in rng.choice(several):
            other = other[key]
        inside[last] = copy.deepcopy(other)
    return made


def documents(name: str) -> list[Any]:
    if name == "policy":
        read = (gather(data, "policy.yaml", lambda _: None)[0] for data in SEEDS)
        return [draft.data for draft in read if draft is not None]
    import yaml

    kept = {"people": "people.yaml", "scenarios": "*.scenario.yaml", "calendar-lock": "*.calendar-lock.yaml",
            "clauses": "*.clauses.yaml"}  # fmt: skip
    files = sorted((ROOT / "policies").rglob(kept[name])) if name in kept else []
    written = [yaml.load(path.read_text(), yaml.BaseLoader) for path in files]
    return written or [{"engine": "1", "store": "sqlite:///x.db", "councils": {"a": {"policies": ["p"]}}}]


@pytest.mark.exact
@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name.split(".")[0])
def test_the_quick_validator_and_jsonschema_agree(schema: Path, inputs: int) -> None:
    name = schema.name.split(".")[0]
    slow = Draft202012Validator(json.loads(schema.read_text()))
    quick = importlib.import_module(f"engine.language.quick.{name.replace('-', '_')}")
    several = documents(name)
    rng = random.Random(5)
    verdicts = set()
    for _ in range(min(inputs, 20_000)):
        data = rng.choice(several)
        for _ in range(rng.choice((0, 1, 1, 2))):
            data = changed(rng, data)
        try:
            quick.validate(copy.deepcopy(data))
            sound = True
        except quick.JsonSchemaValueException:
            sound = False
        assert sound == slow.is_valid(data), data
        verdicts.add(sound)
    assert False in verdicts


def test_mutations_do_not_all_look_alike() -> None:
    assert len({mutated(random.Random(seed)) for seed in range(50)}) > 40
