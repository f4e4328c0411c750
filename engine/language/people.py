"""people.yaml: who holds which role and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from engine.findings import Finding, Path, at
from engine.language.names import near
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.policy.people import Delegation, Holding, Officer, People, properties_of
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_fact


def read_people(data: bytes, file: str, policy: Policy | None) -> tuple[People | None, list[Finding]]:
    """The people in a file, or what is wrong with it; with a policy, also names in it that the policy does not have."""
    text = read(data, file)
    found, shape = shaped(text, "people")
    findings = [*text.findings, *shape]
    if not isinstance(found, dict) or any(one.severity == "error" for one in findings):
        return None, findings
    officers = {name: _officer(name, one or {}) for name, one in found["officers"].items()}
    for name, officer in officers.items():
        _in_section(officer.section, policy, ("officers", name, "section"), text, findings)
        _typed(officer, policy, text, findings)
    holdings = tuple(_holdings(found, officers, policy, text, findings))
    delegations = tuple(_delegations(found, officers, policy, text, findings))
    return People(officers, holdings, delegations), findings


def _holdings(
    found: Any, officers: Collection[str], policy: Policy | None, text: Text, findings: list[Finding]
) -> Iterator[Holding]:
    for n, one in enumerate(found.get("holders") or ()):
        _known(one["officer"], officers, ("holders", n, "officer"), "officer", text, findings)
        if policy is not None:
            _known(one["role"], policy.roles, ("holders", n, "role"), "role", text, findings)
        section = one.get("section") or ""
        _in_section(section, policy, ("holders", n, "section"), text, findings)
        first, last = _dates(one, ("holders", n), text, findings)
        acting = bool(one.get("acting"))
        yield Holding(role=one["role"], officer=one["officer"], section=section, start=first, end=last, acting=acting)


def _delegations(
    found: Any, officers: Collection[str], policy: Policy | None, text: Text, findings: list[Finding]
) -> Iterator[Delegation]:
    for n, one in enumerate(found.get("delegations") or ()):
        given_to = (*officers, *(policy.roles if policy is not None else ()))
        _known(one["given_to"], given_to, ("delegations", n, "given_to"), "officer or role", text, findings)
        first, last = _dates(one, ("delegations", n), text, findings)
        instrument = one.get("instrument") or ""
        yield Delegation(id=one["id"], given_to=one["given_to"], instrument=instrument, start=first, end=last)


def _officer(name: str, data: Any) -> Officer:
    said = {key: data.get(key) or "" for key in ("name", "section", "email")}
    return Officer(id=name, properties=properties_of(data.get("properties") or {}), **said)


def _typed(officer: Officer, policy: Policy | None, text: Text, findings: list[Finding]) -> None:
    """A finding for each property that is not what the policy declares it to be."""
    for name, value in officer.properties.items():
        field = policy.properties.get(name) if policy is not None else None
        if field is None or policy is None:
            continue
        try:
            read_fact(field, value, policy.zone)
        except NotAValue as fault:
            place = at(text.place(("officers", officer.id, "properties", name)))
            fix = near(str(value), field.choices) if field.choices else ""
            findings.append(Finding(code="E106", message=str(fault), marks=place, fix=fix))


_UNDER = {"role": "roles", "section": "sections"}


def _in_section(section: str, policy: Policy | None, path: Path, text: Text, findings: list[Finding]) -> None:
    if policy is not None and policy.sections and section:
        _known(section, policy.sections, path, "section", text, findings)


def _known(name: str, known: Collection[str], path: Path, what: str, text: Text, findings: list[Finding]) -> None:
    if name not in known:
        code = "E101" if what == "role" else "E102"
        fix = near(name, known) or f"Write it under `{_UNDER.get(what, 'officers')}`."
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
