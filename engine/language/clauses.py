"""Clause registers: the clauses of an adopted document, read from a file beside the policy."""

from __future__ import annotations

import pathlib as files
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from engine.findings import Finding, at
from engine.language.draft import Draft
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.policy.clauses import Clause, Register
from engine.record import tuple_record

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file of the policy's folder, or None where there is none."""


@tuple_record
class RegisterFile:
    """A clause register, and the text that it was read from."""

    register: Register
    text: Text


def named_registers(draft: Draft, file: str, sibling: Read, key: str) -> tuple[list[RegisterFile], list[Finding]]:
    """The registers that a policy names under `clauses` or `cites`, and what is wrong with them."""
    found: list[RegisterFile] = []
    findings: list[Finding] = []
    for n, name in enumerate(draft.data.get(key) or ()):
        data = sibling(name) if isinstance(name, str) else None
        if data is not None:
            made, faults = read_register(data, str(files.Path(file).parent / name))
            findings += faults
            found += [made] if made is not None else []
        elif isinstance(name, str):
            message = f"there is no clause register `{name}` beside this file"
            fix = "Put it there, or take the line out."
            findings.append(Finding(code="E102", message=message, marks=at(draft.place((key, n))), fix=fix))
    return found, findings


@lru_cache(maxsize=64)
def read_register(data: bytes, file: str) -> tuple[RegisterFile | None, tuple[Finding, ...]]:
    """The register in a file, without what is wrong in it, and the findings about that.

    Several versions of a policy name the same registers; each is read once.
    """
    text = read(data, file)
    found, shape = shaped(text, "clauses")
    findings = [*text.findings, *shape]
    if not isinstance(found, dict):
        return None, tuple(findings)
    findings += _faults(found, text)
    clauses = {name: _clause(name, one) for name, one in (found.get("clauses") or {}).items() if isinstance(one, dict)}
    register = Register(id=found.get("register") or "", document=found.get("document") or "", clauses=clauses)
    return RegisterFile(register, text), tuple(findings)


def _clause(name: str, one: dict[str, Any]) -> Clause:
    manual, waived = one.get("manual") or {}, one.get("waived") or {}
    return Clause(
        id=name,
        section=one.get("section") or "",
        kind=one.get("kind") or "",
        gist=one.get("gist") or "",
        manual=manual.get("because") or "",
        owner=manual.get("owner") or "",
        waived=waived.get("because") or "",
        waived_by=waived.get("by") or "",
        fingerprint=one.get("fingerprint") or "",
    )


def _faults(found: dict[str, Any], text: Text) -> Iterator[Finding]:
    """What the shape alone does not show."""
    prefix = found.get("prefix") or ""
    for name, one in (found.get("clauses") or {}).items():
        if prefix and not _begins(str(name), prefix):
            message = f"the clauses of this register begin with `{prefix}`, and `{name}` does not"
            fix = "Write its id as the others are written, or put it into the register that it belongs to."
            yield Finding(code="E005", message=message, marks=at(text.place(("clauses", name), key=True)), fix=fix)
        if isinstance(one, dict) and one.get("manual") and one.get("waived"):
            message = f"`{name}` is both done by hand and waived"
            place = text.place(("clauses", name, "waived"), key=True)
            fix = "Keep `manual` where people see to it, and `waived` where nobody does."
            yield Finding(code="E005", message=message, marks=at(place), fix=fix)


def _begins(name: str, prefix: str) -> bool:
    """Whether an id has the prefix, and something after it: `VM-1` and `VF-1.3`, not `VMX`."""
    rest = name.removeprefix(prefix)
    return name.startswith(prefix) and rest[:1] in ("-", ".")
