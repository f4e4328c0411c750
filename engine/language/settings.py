"""The settings of a plugin in site.yaml: read as its schema says, and what does not fit told like any other fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from engine.errors import SiteError
from engine.findings import Finding
from engine.findings import Path as Place
from engine.language.shape import FALSE, TRUE, unfit
from engine.language.text import Node, Text, read

Schema = Mapping[str, Any]
KINDS: Mapping[str, type | tuple[type, ...]] = {
    "string": str, "boolean": bool, "integer": int, "number": (int, float), "object": dict, "array": list,
}  # fmt: skip
PLAIN = {"type", "properties", "additionalProperties", "required", "enum", "description", "items", "format"}
"""What a schema may ask that is looked at here, or is nothing to be looked at."""
FILE = "file"
"""The `format` of a text that names a file, from the folder of the site file."""


def settings_read(schema: Schema, written: Any) -> Any:
    """Settings with the numbers, and the yes and no, that the schema of a plugin asks for; texts otherwise."""
    if isinstance(written, Mapping):
        named, more = schema.get("properties", {}), schema.get("additionalProperties")
        other = more if isinstance(more, Mapping) else {}
        return {key: settings_read(named.get(key, other), one) for key, one in written.items()}
    if isinstance(written, list):
        items = schema.get("items")
        return [settings_read(items if isinstance(items, Mapping) else {}, one) for one in written]
    kind = schema.get("type")
    if not isinstance(written, str) or kind not in ("integer", "number", "boolean"):
        return written
    if kind == "boolean":
        return written.lower() in TRUE if written.lower() in TRUE | FALSE else written
    if re.fullmatch(r"-?\d{1,15}", written):
        return int(written)
    return float(written) if kind == "number" and re.fullmatch(r"-?\d{1,15}\.\d{1,30}", written) else written


def files_named(schema: Schema, written: Any, at: Place = ()) -> Iterator[tuple[Place, str]]:
    """The files that settings name, each with its place in them: texts whose `format` the schema says to be `file`."""
    if isinstance(written, Mapping):
        named, more = schema.get("properties", {}), schema.get("additionalProperties")
        for key, one in written.items():
            inner = named.get(key, more)
            yield from files_named(inner if isinstance(inner, Mapping) else {}, one, (*at, key))
    elif isinstance(written, list):
        items = schema.get("items")
        for n, one in enumerate(written):
            yield from files_named(items if isinstance(items, Mapping) else {}, one, (*at, n))
    elif schema.get("format") == FILE and written and isinstance(written, str):
        yield at, written


def settings_in(path: Path) -> dict[str, Any]:
    """The settings of a plugin in a file of their own. Raises SiteError where it holds none."""
    text = read(path.read_bytes(), str(path))
    for fault in text.findings:
        raise SiteError(f"{fault.place.file}:{fault.place.line}: {fault.code} {fault.message}")
    found = _data_of(text.root) if text.root is not None else {}
    if not isinstance(found, dict):
        raise SiteError(f"{path} holds no settings: a map of them is wanted")
    return found


def filled(settings: Any, words: Mapping[str, str]) -> Any:
    """The same settings with `${word}` filled in wherever a text has it; words that are not given stay as they are."""
    if isinstance(settings, Mapping):
        return {key: filled(one, words) for key, one in settings.items()}
    if isinstance(settings, list):
        return [filled(one, words) for one in settings]
    return Template(settings).safe_substitute(words) if isinstance(settings, str) else settings


def _data_of(node: Node) -> Any:
    """A node as plain data, of which every scalar is a text: the schema says what it is to be."""
    if node.kind == "map":
        return {key.text: _data_of(value) for key, value in node.pairs}
    return [_data_of(one) for one in node.items] if node.kind == "list" else node.text


def no_schema(settings: Any) -> str:
    """Why the settings that a plugin describes are no JSON Schema; empty where they are one."""
    from jsonschema import Draft7Validator, SchemaError  # slow to import

    try:
        Draft7Validator.check_schema(dict(settings))
    except SchemaError as fault:
        where = ".".join(str(one) for one in fault.absolute_path)
        return f"{where}: {fault.message}" if where else fault.message
    except (TypeError, ValueError) as fault:
        return str(fault)
    return ""


def settings_faults(schema: Schema, settings: Mapping[str, Any], plugin: str, text: Text) -> list[Finding]:
    """What does not fit of the settings of a plugin, each with its place in the site file."""
    if _fits(schema, settings):
        return []
    return [finding for finding, _ in unfit(settings, dict(schema), text, ("plugins", plugin)) if finding]


def _fits(schema: Schema, value: Any) -> bool:
    """Whether a value surely fits. Says no of what it cannot tell, so that a slow library is asked only then."""
    if not set(schema) <= PLAIN:
        return False
    kind = schema.get("type")
    if kind is not None:
        if not isinstance(kind, str) or not isinstance(value, KINDS.get(kind, ())):
            return False
        if isinstance(value, bool) and kind != "boolean":
            return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if isinstance(value, list):
        return all(_fits(schema.get("items", {}), one) for one in value)
    return not isinstance(value, dict) or _members_fit(schema, value)


def _members_fit(schema: Schema, value: Mapping[str, Any]) -> bool:
    named, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    if not set(schema.get("required", ())) <= value.keys():
        return False
    for key, one in value.items():
        rule = named.get(key, more)
        if rule is False or (isinstance(rule, Mapping) and not _fits(rule, one)):
            return False
    return True
