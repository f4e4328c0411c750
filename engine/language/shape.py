"""Shape: nodes become plain data as the schema expects them, and what does not fit is said in sentences."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from typing import Any

from engine.findings import Finding, Path, at
from engine.language.text import Node, Text
from engine.language.wording import unfit_name, wrong
from engine.resources import folder

Data = Any
"""Plain data as YAML holds it: only text, numbers, yes and no, lists and maps."""

Shapes = dict[str, Any]
TRUE, FALSE = {"true", "yes"}, {"false", "no"}
_TRAP = re.compile(
    r"\d{1,3}:[0-5]\d|0\d+|\d+\.\d*0|(?i:yes|no|on|off|y|n|true|false|null|~)|\d+_\d[\d_]*|0x[0-9a-f]+|\d+e\d+"
)
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,30})?")  # of more digits none is meant, and of thousands none is read


def shaped(text: Text, schema: str) -> tuple[Data, list[Finding]]:
    """The file as plain data, and what about its shape is wrong. Parts that are wrong are left out of the data."""
    if text.root is None:
        if not text.findings:
            return None, [Finding(code="E001", message="the file is empty", marks=at(text.place(())))]
        return None, []
    quick = importlib.import_module(f"engine.language.quick.{schema.replace('-', '_')}")
    reader = _Scalars(text, quick.SHAPES)
    data = reader.read(text.root, "", ())
    try:
        quick.validate(data)
    except quick.JsonSchemaValueException:
        faults = list(_faults(data, schema, text))
        for _, path in faults:
            _prune(data, path)
        found = [one for one, _ in faults if one]
        wrong = {one.place.path for one in found}
        return data, [one for one in reader.findings if one.place.path not in wrong] + found
    return data, reader.findings


class _Scalars:
    """Reads every scalar as its place in the schema expects it."""

    def __init__(self, text: Text, shapes: Shapes) -> None:
        self.text = text
        self.shapes = shapes
        self.findings: list[Finding] = []

    def read(self, node: Node, shape: Any, path: Path) -> Data:
        while isinstance(shape, str):
            shape = self.shapes[shape]
        letters, named, other, items = shape or ("", None, None, None)
        if node.kind == "map":
            children: dict[str, Any] = {}
            for key, value in node.pairs:
                name = key.text
                inner = named[name] if named and name in named else other
                children[name] = self.read(value, inner, (*path, name))
            return children
        if node.kind == "list":
            return [self.read(one, items, (*path, n)) for n, one in enumerate(node.items)]
        return self._scalar(node, letters, path)

    def _scalar(self, node: Node, letters: str, path: Path) -> Data:
        written = node.text
        if not node.plain:
            return written
        if written in ("", "~", "null"):
            return None
        if "s" in letters:
            if "b" not in letters and _TRAP.fullmatch(written):
                self._trap(node, path, f'as the text "{written}"', "Put it in quotes.")
            return written
        if "b" in letters and written.lower() in TRUE | FALSE:
            if written.lower() in ("yes", "no"):
                word = "true" if written.lower() == "yes" else "false"
                self._trap(node, path, f"as {word}", f"Write `{word}`.")
            return written.lower() in TRUE
        if "n" in letters and _NUMBER.fullmatch(written):
            return int(written) if "." not in written else float(written)
        return written

    def _trap(self, node: Node, path: Path, read: str, fix: str) -> None:
        message = f"`{node.text}` is read {read} here; other tools read it differently"
        self.findings.append(Finding(code="W006", message=message, marks=at(self.text.place_of(node, path)), fix=fix))


# What follows runs only when a file does not fit


def _faults(data: Data, schema: str, text: Text) -> Iterator[tuple[Finding | None, Path]]:
    rules = json.loads((folder("schemas") / f"{schema}.schema.json").read_text(encoding="utf-8"))
    return unfit(data, rules, text)


def unfit(data: Data, rules: Any, text: Text, before: Path = ()) -> Iterator[tuple[Finding | None, Path]]:
    """Each fault of data that stand below `before` in the file, and the path of what is left out because of it.

    None is a fault that another one says already.
    """
    import jsonschema  # slow to import, and a sound file never comes here

    seen: set[tuple[Path, str]] = set()
    for error in sorted(jsonschema.Draft7Validator(rules).iter_errors(data), key=lambda found: len(found.path)):
        path: Path = (*before, *error.absolute_path)
        for finding, without in _said(error, path, text, rules):
            key = (finding.place.path, finding.code) if finding else (without, "")
            if key not in seen:
                seen.add(key)
                yield finding, without


def _said(error: Any, path: Path, text: Text, rules: Any) -> Iterator[tuple[Finding | None, Path]]:
    rule, instance = error.validator, error.instance
    if tried := [n for n, part in enumerate(path) if part in ("or", "and") and _asks(path[:n])]:
        yield _connective(path[: tried[0] + 1], text), path[: tried[0] + 1]
    elif rule == "additionalProperties":
        for name in instance:
            if name not in error.schema.get("properties", {}):
                yield _unknown_key(name, path, error.instance, error.schema, text, rules), (*path, name)
    elif rule == "required":
        for name in error.validator_value:
            if name not in instance:
                said = _misspelt(name, instance, error.schema)
                missing = None if said else _missing(name, path, error.schema, text, rules)
                yield missing, path if len(path) > 1 else ()
    elif rule is None or error.schema is False:
        message = f"`{path[-1]}` belongs in the policy itself, not in a part of it"
        yield Finding(code="E003", message=message, marks=at(text.place(path, key=True)), fix="Move it."), path
    elif "propertyNames" in error.schema_path:
        message, fix = unfit_name(error)
        place = text.place((*path, instance), key=True)
        yield Finding(code="E005", message=message, marks=at(place), fix=fix), (*path, instance)
    elif instance is None and path[-2:-1] == ("hours",) and (joined := _joined(path, text)):
        message = f"`{joined}` is several keys here, because of its comma"
        where = text.place((*path[:-1], joined.split(",")[0].strip()), key=True)
        yield Finding(code="E005", message=message, marks=at(where), fix=f'Put it in quotes: `"{joined}"`.'), path
    else:
        message, fix = wrong(error, str(path[-1]) if path else "", rules)
        yield Finding(code="E005", message=message, marks=at(text.place(path)), fix=fix), path


def _asks(path: Path) -> bool:
    """Whether a condition stands at that path."""
    return bool(path) and (isinstance(path[-1], int) or path[-1] in ("for", "when", "unless", "only_if", "not"))


def _connective(path: Path, text: Text) -> Finding:
    """What is said of `or` and `and` in a condition, with what is under it."""
    from engine.language.synonyms import key_for

    place = text.place(path, key=True)
    fix = key_for(str(path[-1]), ("any", "all"))
    return Finding(code="E003", message=f"`{path[-1]}` is not known in a condition", marks=at(place), fix=fix)


_COMMAS = re.compile(r"[\w-]+(?:\s*,\s*[\w-]+)+(?=\s*:)")


def _joined(path: Path, text: Text) -> str:
    """The key that was meant where a comma without quotes broke it into several without a value."""
    place = text.place(path, key=True)
    line = text.lines[place.line - 1] if place.line <= len(text.lines) else ""
    found = (one for one in _COMMAS.finditer(line) if one.start() <= place.column - 1 < one.end())
    return next((one[0] for one in found), "")


def _unknown_key(name: str, path: Path, around: Any, schema: Any, text: Text, rules: Any) -> Finding:
    known = list(schema.get("properties", {}))
    import difflib  # only for what is wrong

    from engine.language.synonyms import key_for

    close = difflib.get_close_matches(name, known, 3, 0.6)
    if isinstance(around[name], dict):
        close.sort(key=lambda one: "object" not in schema["properties"][one].get("type", ""))
    where = f"under `{path[-1]}`" if path else "at the top of a file"
    if isinstance(path[-1] if path else "", int):
        where = f"in entry {int(path[-1]) + 1} of `{path[-2]}`"
    guess = f"Did you mean `{close[0]}`?" if close else ""
    sure = guess if close and difflib.SequenceMatcher(None, name, close[0]).ratio() >= 0.8 else ""
    fix = (
        (sure if isinstance(around[name], dict) else "")
        or key_for(name, known)
        or sure
        or _elsewhere(name, rules)
        or guess
    )
    if around[name] is None and len(around) > 1 and not close:
        fix = "If it belongs to the text before the comma, put that whole text in quotes."
    if not fix:
        fix = f"Known here: {', '.join(sorted(known))}." if known else ""
    place = text.place((*path, name), key=True)
    return Finding(code="E003", message=f"`{name}` is not known {where}", marks=at(place), fix=fix)


def _elsewhere(name: str, rules: Any) -> str:
    """Where a key that is not known here would be valid."""
    if name in rules.get("properties", {}):
        return f"`{name}` is known at the top of the file: move it there."
    for owner in ("timeframe", "window", "limit", "calendar", "conventions", "intake_rule"):
        if name in rules.get("$defs", {}).get(owner, {}).get("properties", {}):
            return (
                f"`{name}` is known in {'an' if owner[0] in 'aei' else 'a'} {owner.replace('_', ' ')}: move it there."
            )
    return ""


def _misspelt(name: str, around: Any, schema: Any) -> bool:
    """Whether a key that is missing stands there in other letters, which is said already."""
    import difflib

    unknown = [key for key in around if key not in schema.get("properties", {})]
    return bool(difflib.get_close_matches(name, unknown, 1, 0.8))


def _missing(name: str, path: Path, schema: Any, text: Text, rules: Any) -> Finding:
    rule = schema.get("properties", {}).get(name) or rules.get("properties", {}).get(name, {})
    says = rule.get("description") or rule.get("allOf", [{}])[0].get("description", "")
    owner = "the file" if not path else f"`{_owner(path)}`"
    fix = f"Write `{name}: …`" + (f" ({says[0].lower()}{says[1:].rstrip('.')})." if says else ".")
    return Finding(code="E004", message=f"{owner} lacks `{name}`", marks=at(text.place(path, key=True)), fix=fix)


def _owner(path: Path) -> str:
    return f"{path[-2]} {int(path[-1]) + 1}" if isinstance(path[-1], int) else str(path[-1])


def _prune(data: Data, path: Path) -> None:
    """Take out what is wrong, so that everything else can still be looked at."""
    if not path:
        return
    for part in path[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, dict):
        data.pop(path[-1], None)
    elif isinstance(data, list) and isinstance(path[-1], int) and path[-1] < len(data):
        data[path[-1]] = None
