"""What a schema's complaint is in words."""

from __future__ import annotations

import json
from typing import Any


def wrong(error: Any) -> tuple[str, str]:
    """What is wrong with a value, and what to write instead."""
    rule, instance = error.validator, error.instance
    shown = _shown(instance)
    if instance is None:
        return "nothing is written here", f"Write {_wanted(error)}, or take the key out."
    if rule == "enum":
        choices = [str(one) for one in error.validator_value]
        import difflib

        close = difflib.get_close_matches(str(instance), choices, 1, 0.5)
        listed = ", ".join(f"`{one}`" for one in choices)
        fix = f"Did you mean `{close[0]}`?" if close else ""
        return (f"{shown} is not one of {listed}" if len(choices) > 1 else f"{shown} is not {listed}"), fix
    if rule in ("minItems", "minProperties", "minLength"):
        return "nothing is written here", f"Write {_wanted(error)}, or take the key out."
    if rule == "maxLength":
        return f"{shown} is longer than {error.validator_value} characters", ""
    if rule == "type":
        return f"{_wanted(error)}, not {shown}", _hint(error)
    return f"{shown} does not fit here: {_wanted(error)}", _hint(error)


def _shown(instance: Any) -> str:
    if isinstance(instance, dict):
        return "a map"
    if isinstance(instance, list):
        return "a list"
    if isinstance(instance, bool):
        return "`true`" if instance else "`false`"
    words = str(instance)
    return f"`{words[:57]}…`" if len(words) > 58 else f"`{words}`"


_TYPES = {"string": "text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
          "object": "a map of keys", "array": "a list"}  # fmt: skip


def _wanted(error: Any) -> str:
    """What would fit, in words: the examples of the schema, or its type."""
    schema = error.schema
    says = schema.get("description", "").split(". ")[0].rstrip(".")
    types = schema.get("type", [])
    kinds = " or ".join(_TYPES[one] for one in ([types] if isinstance(types, str) else types))
    if error.validator == "type":
        return f"here belongs {kinds}"
    if error.validator in ("minimum", "maximum"):
        word = "at least" if error.validator == "minimum" else "at most"
        return f"wanted is {word} {error.validator_value}"
    return (says[0].lower() + says[1:]) if says else f"wanted is {kinds}"


def _hint(error: Any) -> str:
    examples = error.schema.get("examples") or []
    keys = error.schema.get("properties") or {}
    if error.validator == "type" and not examples and keys:
        return f"For example `{{{next(iter(keys))}: …}}`."
    listed = ", ".join(f"`{_flow(one)}`" for one in examples)
    return f"For example {listed}." if listed else ""


def _flow(value: Any) -> str:
    """A value as somebody would write it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return value if isinstance(value, str) else json.dumps(value)
