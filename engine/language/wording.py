"""What a schema's complaint is in words."""

from __future__ import annotations

import json
import re
from typing import Any


def wrong(error: Any, key: str, rules: Any) -> tuple[str, str]:
    """What is wrong with the value of a key, and what to write instead."""
    rule, instance = error.validator, error.instance
    shown = _shown(instance)
    if instance is None or rule in ("minItems", "minProperties", "minLength"):
        return _nothing(error)
    if rule == "enum":
        return _no_choice(error, key)
    if rule in ("minimum", "maximum"):
        return _beyond(error)
    if rule == "maxLength":
        return f"{shown} is longer than {error.validator_value} characters", f"Write {error.validator_value} at most."
    if rule == "type":
        if (month := _month(error, key)) or (key in _ONE_EACH and isinstance(instance, list)):
            return f"{_wanted(error)}, not {shown}", month or _ONE_EACH[key]
        fix = _bracketed(error, rules) or _braced(error, rules) or _named_form(error) or _hint(error)
        return f"{_wanted(error)}, not {shown}", fix or _plain_form(error)
    if fix := _mended(error):
        return f"{shown} is not an amount as it is written here", fix
    if fix := _dated(error):
        return f"{shown} is not a date as it is written here", fix
    if str(error.validator_value).startswith("^next [a-z]"):
        name = str(instance).removeprefix("next").strip()
        return (
            f"{shown} does not say which date of a schedule",
            f"Write `next` and the id of the schedule, such as `next {name or 'meetings'}`.",
        )
    return f"{shown} does not fit here: {_wanted(error)}", _name_fix(error) or _hint(error) or _plain_form(error)


def unfit_name(error: Any) -> tuple[str, str]:
    """What is wrong with a key of which the name is free, and what to write instead."""
    from engine.language.synonyms import name_for, weekdays_for

    name, pattern = str(error.instance), str(error.schema.get("pattern"))
    message = f"`{name}` cannot be a name here"
    if pattern.startswith("^(mon|"):
        return f"{message}: these are not weekdays", weekdays_for(name)
    if error.validator == "maxLength":
        return f"{message}: it is longer than {error.validator_value} characters", "Write a shorter one."
    if pattern.startswith("^[a-z]"):
        return f"{message}: {_wanted(error)}", name_for(name)
    return f"{message}: a date is", "Write year, month and day, such as `2026-12-25`."


def _nothing(error: Any) -> tuple[str, str]:
    said = _hint(error) or f"Write {_kinds(error.schema)}."
    return "nothing is written here", f"{said} Or take the key out."


def _no_choice(error: Any, key: str) -> tuple[str, str]:
    choices = [str(one) for one in error.validator_value]
    import difflib

    if key == "engine":
        versions = " or ".join(choices)
        message = f"this engine reads version {versions} of the policy language, not {_shown(error.instance)}"
        return message, f"Write `engine: {choices[-1]}`, or use an engine that reads that version."
    shown, close = _shown(error.instance), difflib.get_close_matches(str(error.instance), choices, 1, 0.5)
    listed = ", ".join(f"`{one}`" for one in choices)
    fix = f"Did you mean `{close[0]}`?" if close else "Write one of these."
    if key in ("days", "hours") and str(error.instance)[:1].isdigit():
        number = str(error.instance).split()[0]
        unit = "working days" if key == "days" else "business hours"
        fix = f"An amount is written under `within`: `within: {number} {unit}`."
    elif key == "end" and not close:
        fix = f"What meets the timeframe is written under `until`; `end` is one of {listed}."
    return (f"{shown} is not one of {listed}" if len(choices) > 1 else f"{shown} is not {listed}"), fix


def _beyond(error: Any) -> tuple[str, str]:
    """A number outside of what its key can hold."""
    low, high = error.schema.get("minimum"), error.schema.get("maximum")
    span = f"from {low} to {high}" if low is not None and high is not None else (
        f"at least {low}" if high is None else f"at most {high}"
    )  # fmt: skip
    return f"{_shown(error.instance)} is not {span}", f"Write a number {span}."


_ONE_EACH = {
    "officer": "Write one officer, such as `officer: ann`; for several, write the whole entry once for each.",
    "role": "Write one role, such as `role: manager`; for several, write the whole entry once for each.",
    "given_to": "Write one officer or role, such as `given_to: ann`; for several, write the whole entry once for each.",
}
"""Keys that name one thing, where people write several."""


def _month(error: Any, key: str) -> str:
    """The number of a month that was written by its name."""
    from engine.language.dateforms import month_named

    number = month_named(str(error.instance)) if key == "month" else 0
    return f"Write the number of the month: `{number}`." if number else ""


def _dated(error: Any) -> str:
    """What a text that is no date was probably meant to be."""
    from engine.language.dateforms import date_for

    dates = error.validator == "pattern" and "[0-9]{2}-[0-9]{2}" in str(error.validator_value)
    return date_for(str(error.instance)) if dates else ""


def _mended(error: Any) -> str:
    """What a text that is no amount was probably meant to be."""
    from engine.language.synonyms import amount_for

    amounts = error.validator == "pattern" and str(error.validator_value).startswith("^[0-9]+(\\.[0-9]+)?")
    amounts = amounts and " +[a-z]" in error.validator_value
    return amount_for(str(error.instance)) if amounts else ""


def _name_fix(error: Any) -> str:
    from engine.language.synonyms import name_for

    return name_for(str(error.instance)) if error.validator_value == "^[a-z][a-z0-9-]*$" else ""


def _bracketed(error: Any, rules: Any) -> str:
    """Where a list is wanted and one entry of it is written without brackets."""
    items = _resolved(error.schema.get("items") or {}, rules)
    types = items.get("type", [])
    if "array" not in error.schema.get("type", []) or isinstance(error.instance, list):
        return ""
    if isinstance(error.instance, dict):
        fits = set(error.instance) <= set(items.get("properties") or ())
        return f"Put it in brackets: `[{flow(error.instance)}]`." if fits else ""
    text = str(error.instance)
    if "string" in types and re.search(items.get("pattern", ""), text):
        return f"Put it in brackets: `[{flow(text)}]`."
    return ""


def _braced(error: Any, rules: Any) -> str:
    """Where a map of things by their names is wanted, and their names are written as a list."""
    inside = _resolved(error.schema.get("additionalProperties") or {}, rules)
    names = error.instance
    if error.schema.get("type") != "object" or not isinstance(names, list) or "object" not in inside.get("type", []):
        return ""
    if "properties" in error.schema or inside.get("required") or not _all_text(names):
        return ""
    return f"Give each a line of its own under it: `{names[0]}: {{}}`."


def _all_text(several: list[Any]) -> bool:
    return bool(several) and all(isinstance(one, str) for one in several)


def _named_form(error: Any) -> str:
    """A moment of several events, or a fact of a certain type, as it is written."""
    keys, instance = error.schema.get("properties") or {}, error.instance
    if {"event", "any", "all"} <= set(keys) and isinstance(instance, list) and _all_text(instance):
        return f"Write `{flow({'any': instance})}` for the earliest of them, or `all` for the latest."
    if {"yes_no", "choice"} <= set(keys):
        if isinstance(instance, list) and _all_text(instance):
            return f"Write `{flow({'choice': instance})}`."
        if isinstance(instance, str) and instance in keys and instance not in ("choice", "tags", "title", "by"):
            return f"Write `{{{instance}: true}}`."
    return ""


def _resolved(schema: Any, rules: Any) -> Any:
    while isinstance(schema, dict) and ("$ref" in schema or "allOf" in schema):
        schema = schema["allOf"][0] if "allOf" in schema else rules["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
    return schema if isinstance(schema, dict) else {}


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
    kinds = _kinds(schema)
    if error.validator == "type":
        return f"here belongs {kinds}"
    return (says[0].lower() + says[1:]) if says else f"wanted is {kinds}"


def _kinds(schema: Any) -> str:
    types = schema.get("type", [])
    return " or ".join(_TYPES[one] for one in ([types] if isinstance(types, str) else types))


def _plain_form(error: Any) -> str:
    """What to write where the schema shows no example."""
    types = error.schema.get("type", [])
    several = [types] if isinstance(types, str) else types
    return next((_PLAIN_FORMS[one] for one in several if one in _PLAIN_FORMS), "")


_PLAIN_FORMS = {
    "string": "Write text, in quotes where it contains a colon, a comma or a bracket.",
    "boolean": "Write `true` or `false`.",
    "integer": "Write it in figures.",
    "number": "Write it in figures.",
    "array": "Write a list in brackets: `[…, …]`.",
}


def _hint(error: Any) -> str:
    examples = error.schema.get("examples") or []
    keys = error.schema.get("properties") or {}
    if error.validator == "type" and not examples and keys:
        return f"For example `{{{next(iter(keys))}: …}}`."
    listed = ", ".join(f"`{flow(one)}`" for one in examples)
    return f"For example {listed}." if listed else ""


def flow(value: Any) -> str:
    """A value as somebody would write it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value) if re.search(r", |: |^[\[{]|^[\d.]+$|^\d+:\d+$", value) else value
    return json.dumps(value)
