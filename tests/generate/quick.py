"""Generates engine/language/quick/ from schemas/: `make schemas`. With --check, says whether it is fresh."""

from __future__ import annotations

import json
import pprint
import sys
from pathlib import Path

import fastjsonschema

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "engine" / "language" / "quick"
WORDS = ("description", "examples", "title", "$schema")
LETTERS = {"string": "s", "number": "n", "integer": "n", "boolean": "b", "object": "o", "array": "a"}


def without_words(schema):
    """The schema without what only people read; names of properties are never words."""
    if isinstance(schema, list):
        return [without_words(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: without_words(one) for name, one in value.items()}
        elif key not in WORDS:
            kept[key] = without_words(value)
    return kept


def shape(schema):
    """What text.py needs to read scalars: types, named children, other children, items. A str is a definition."""
    if schema is False or schema is True:
        return ("", None, None, None)
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    if "allOf" in schema:
        return shape(schema["allOf"][0])
    types = schema.get("type", [])
    letters = "".join(LETTERS[one] for one in ([types] if isinstance(types, str) else types))
    props = {name: shape(one) for name, one in schema.get("properties", {}).items()} or None
    other = schema.get("additionalProperties")
    return (
        letters,
        props,
        shape(other) if isinstance(other, dict) else None,
        shape(schema["items"]) if "items" in schema else None,
    )


def generated(path: Path) -> str:
    """The module for one schema."""
    schema = without_words(json.loads(path.read_text()))
    code = fastjsonschema.compile_to_code(schema, use_default=False, detailed_exceptions=False)
    head, body = code.split("from fastjsonschema import JsonSchemaValueException, JsonSchemaValuesException\n")
    del head
    patterns, body = body.split("\n}\n", 1) if "REGEX_PATTERNS = {\n" in body else ("", body)
    names = [line.split(": re.compile(")[0].strip() for line in patterns.splitlines() if "re.compile" in line]
    lines = [
        f'"""Generated from schemas/{path.name} by `make schemas`; never edited."""',
        "# ruff: noqa",
        "# mypy: ignore-errors",
        "from decimal import Decimal",
        "",
        "from engine.language.patterns import Patterns",
        "",
        "",
        "class JsonSchemaValueException(Exception):",
        '    """The data do not have the shape of the schema."""',
        "",
        "",
        "class JsonSchemaValuesException(JsonSchemaValueException):",
        '    """Several of them."""',
        "",
        "",
        f"REGEX_PATTERNS = Patterns([{', '.join(names)}])" if names else "",
        body.strip("\n"),
        "",
        "",
        "SHAPES = "
        + pprint.pformat(
            {"": shape(schema), **{k: shape(v) for k, v in schema.get("$defs", {}).items()}},
            width=150,
            sort_dicts=False,
        ),
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    stale = []
    for path in sorted((ROOT / "schemas").glob("*.schema.json")):
        target = TARGET / f"{path.name.split('.')[0].replace('-', '_')}.py"
        made = generated(path)
        if not target.exists() or target.read_text() != made:
            stale.append(target.name)
            if "--check" not in sys.argv:
                target.write_text(made)
    if stale and "--check" in sys.argv:
        print(f"{', '.join(stale)} do not match schemas/: run make schemas")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
