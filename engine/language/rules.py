"""The other rules as they are written: tables, documents that are named, and findings that are allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.calendars.units import Amount
from engine.language.asking import condition
from engine.language.dates import read_date
from engine.language.draft import Part
from engine.language.facts import fact_value
from engine.language.limits import amount_at
from engine.policy.fields import Field, Value
from engine.policy.guidance import Guidance
from engine.policy.limits import Span
from engine.policy.records import Allowance, External, Row, Table
from engine.policy.vocabulary import VERBS


def externals(part: Part) -> dict[str, External]:
    """Every document that is named and not supplied."""
    return {name: External(id=name, title=one.text("title"), reason=one.text("reason")) for name, one in part.items()}


def tables(part: Part) -> dict[str, Table]:
    """Every table."""
    return {name: made for name, one in part.items() if (made := _table(one))}


def _table(part: Part) -> Table | None:
    gives = part.sub("gives")
    fact = gives.text("fact") if isinstance(gives.data, dict) else ""
    field = part.names.facts.get(fact)
    if fact and field is None:
        gives.sub("fact").fault("E106", f"no fact is called `{fact}`", part.names.nearest(fact, part.names.facts))
        return None
    rows = []
    for one in part.sub("rows").entries():
        value = _cell(one.sub("is"), fact or str(gives.data), field)
        rows.append(Row(condition(one.sub("when")), value))
    return Table(
        id=part.key,
        gives=fact or str(gives.data),
        rows=tuple(rows),
        hit=part.text("hit", "first"),
        hit_written=part.has("hit"),
    )


def _cell(part: Part, gives: str, field: Field | None) -> Value | Amount | Span | None:
    if part.data == "none":
        return None
    if field is not None:
        return fact_value(field, part)
    if gives == "calendar":
        return part.names.resolve("calendars", part) or None
    found = re.fullmatch(r"(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\s+(.+)", str(part.data))
    if found:
        low, high = (amount_at(Part(part.draft, f"{found[n]} {found[3]}", part.path)) for n in (1, 2))
        return Span(low, high) if low and high else None
    return amount_at(part)


def guidance(part: Part) -> Iterable[Guidance]:
    """What the document advises, by the steps at which it is shown."""
    names = part.names
    sections = ("decisions", "events", "kinds", "levels", "letters")
    known = (*VERBS, *(name for section in sections for name in names.of[section]))
    for one in part.entries():
        for step in one.word_parts("at"):
            if step.data not in known:
                step.fault("E102", f"no verb, decision, event, kind, level or letter is called `{step.data}`",
                           names.nearest(str(step.data), known))  # fmt: skip
        yield Guidance(one.text("text"), one.words("at"), condition(one.sub("when")), one.clause())


def allowances(part: Part) -> Iterable[Allowance]:
    """The warnings that somebody answers for."""
    for one in part.entries():
        yield Allowance(
            finding=one.text("finding"),
            at=one.text("at"),
            because=one.text("because"),
            by=one.text("by"),
            until=read_date(one.sub("until")),
        )
