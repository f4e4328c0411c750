"""A policy's files brought together: the main file and the parts that it imports, nothing overridden."""

from __future__ import annotations

import pathlib as files
from collections.abc import Callable
from typing import Any

from engine.findings import Finding, Path, at
from engine.language.draft import Draft
from engine.language.shape import shaped
from engine.language.text import Text, read

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file of the policy's folder, or None where there is none."""

MAPS = ("calendars", "closures", "schedules", "external", "documents", "roles", "parties", "bodies", "facts", "tables",
        "events", "kinds", "categories", "timeframes", "windows", "duties", "reports", "decisions",
        "letters")  # fmt: skip
LISTS = ("levels", "intake", "outcomes", "channels", "retention")


def gather(data: bytes, file: str, sibling: Read) -> tuple[Draft | None, list[Finding]]:
    """The draft of a policy with its imports, and what is wrong with their text and shape."""
    text = read(data, file)
    found, shape = shaped(text, "policy")
    findings = [*text.findings, *shape]
    if not isinstance(found, dict):
        if found is not None and text.root is not None:
            findings.append(_not_a_policy(text))
        return None, findings
    if found.get("part"):
        message = "this is a part of a policy: check the policy that imports it"
        findings.append(Finding(code="E004", message=message, marks=at(text.place(("part",), key=True))))
        return None, findings
    merged: dict[str, Any] = dict(found)
    origins: dict[Path, tuple[Text, Path]] = {}
    _begin(merged, text, origins)
    sources = [data]
    for n, name in enumerate(found.get("imports") or ()):
        if isinstance(name, str):
            beside = str(files.Path(file).parent / name)
            part = _part(name, beside, text.place(("imports", n)), sibling, findings)
            if part is not None:
                sources.append(part[2])
                _merge(merged, part[0], part[1], origins, text, findings)
    draft = Draft(text, merged, origins)
    draft.sources = sources
    draft.beside = sibling
    return draft, findings


def _not_a_policy(text: Text) -> Finding:
    message = "a policy is a map of keys, such as `engine: 1`"
    return Finding(code="E001", message=message, marks=at(text.place(())), fix="See the tutorial for a first policy.")


def _part(
    name: str, file: str, place: Any, sibling: Read, findings: list[Finding]
) -> tuple[dict[str, Any], Text, bytes] | None:
    data = sibling(name)
    if data is None:
        message = f"there is no file `{name}` beside this one"
        fix = "Put it there, or declare the document under `external`."
        findings.append(Finding(code="E102", message=message, marks=at(place), fix=fix))
        return None
    text = read(data, file)
    found, shape = shaped(text, "policy")
    findings += [*text.findings, *shape]
    if isinstance(found, dict) and not found.get("part"):
        message = f"`{name}` is not a part: it lacks `part`"
        findings.append(Finding(code="E004", message=message, marks=at(text.place(())), fix="Write `part:` and an id."))
        return None
    return (found, text, data) if isinstance(found, dict) else None


def _begin(merged: dict[str, Any], text: Text, origins: dict[Path, tuple[Text, Path]]) -> None:
    intake = merged.get("intake")
    if isinstance(intake, dict):
        merged["intake"] = list(intake.get("rules") or ())
        merged["intake_hit"] = intake.get("hit")
        for n in range(len(merged["intake"])):
            origins["intake", n] = (text, ("intake", "rules", n))


def _merge(
    merged: dict[str, Any],
    part: dict[str, Any],
    text: Text,
    origins: dict[Path, tuple[Text, Path]],
    main: Text,
    findings: list[Finding],
) -> None:
    for section in MAPS:
        mine = merged.get(section)
        for name, one in (part.get(section) or {}).items():
            if isinstance(mine, dict) and name in mine:
                first_text, first_path = origins.get((section, name), (main, (section, name)))
                message = f"`{name}` is defined twice, here and in {first_text.file}"
                first = at(first_text.place(first_path, key=True), "first defined here")
                again = at(text.place((section, name), key=True), "defined again")
                findings.append(Finding(code="E002", message=message, marks=again + first, fix="Keep one of the two."))
                continue
            mine = merged.setdefault(section, {}) if mine is None else mine
            mine[name] = one
            origins[section, name] = (text, (section, name))
    for section in LISTS:
        more = part.get(section)
        inside: Path = (section, "rules") if isinstance(more, dict) else (section,)
        more = more.get("rules") if isinstance(more, dict) else more
        for n, one in enumerate(more or ()):
            several = merged.setdefault(section, [])
            origins[section, len(several)] = (text, (*inside, n))
            several.append(one)
