"""people.yaml: who holds which role and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from engine.findings import Finding, Path, at
from engine.language.names import near
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.policy.fields import Value
from engine.policy.people import Delegation, Holding, Officer, People


def read_people(data: bytes, file: str, roles: Collection[str] | None) -> tuple[People | None, list[Finding]]:
    """The people in a file, or what is wrong with it; `roles` are those a policy defines, None where any will do."""
    text = read(data, file)
    found, shape = shaped(text, "people")
    findings = [*text.findings, *shape]
    if not isinstance(found, dict) or any(one.severity == "error" for one in findings):
        return None, findings
    officers = {name: _officer(name, one or {}) for name, one in found["officers"].items()}
    holdings = []
    for n, one in enumerate(found.get("holders") or ()):
        _known(one["officer"], officers, ("holders", n, "officer"), "officer", text, findings)
        if roles is not None:
            _known(one["role"], roles, ("holders", n, "role"), "role", text, findings)
        dates = _dates(one, ("holders", n), text, findings)
        holdings.append(
            Holding(
                role=one["role"],
                officer=one["officer"],
                section=one.get("section") or "",
                start=dates[0],
                end=dates[1],
                acting=bool(one.get("acting")),
            )
        )
    delegations = []
    for n, one in enumerate(found.get("delegations") or ()):
        _known(
            one["given_to"],
            {*officers, *(roles or ())},
            ("delegations", n, "given_to"),
            "officer or role",
            text,
            findings,
        )
        dates = _dates(one, ("delegations", n), text, findings)
        instrument = one.get("instrument") or ""
        delegations.append(
            Delegation(id=one["id"], given_to=one["given_to"], instrument=instrument, start=dates[0], end=dates[1])
        )
    return People(officers, tuple(holdings), tuple(delegations)), findings


def _officer(name: str, data: Any) -> Officer:
    properties: dict[str, Value] = {
        key: Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value
        for key, value in (data.get("properties") or {}).items()
    }
    said = {key: data.get(key) or "" for key in ("name", "section", "email")}
    return Officer(id=name, properties=properties, **said)


def _known(name: str, known: Collection[str], path: Path, what: str, text: Text, findings: list[Finding]) -> None:
    if name not in known:
        code = "E101" if what == "role" else "E102"
        fix = near(name, known) or f"Write it under `{'roles' if what == 'role' else 'officers'}`."
        findings.append(
            Finding(code=code, message=f"no {what} is called `{name}`", marks=at(text.place(path)), fix=fix)
        )


def _dates(one: Any, path: Path, text: Text, findings: list[Finding]) -> tuple[date | None, date | None]:
    """The first and last day of something, both included."""
    first, last = (_date(one, key, path, text, findings) for key in ("from", "to"))
    if first and last and last < first:
        message = f"this ends on {last}, before it begins on {first}"
        place = at(text.place((*path, "to")))
        findings.append(Finding(code="E005", message=message, marks=place, fix="Write the earlier date under `from`."))
    return first, last


def _date(one: Any, key: str, path: Path, text: Text, findings: list[Finding]) -> date | None:
    written = one.get(key)
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        place, fix = at(text.place((*path, key))), "Look at the month and the day."
        findings.append(Finding(code="E005", message=f"there is no date {written}", marks=place, fix=fix))
        return None
