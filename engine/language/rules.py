"""Kinds, categories, intake, levels, roles, events, tables, decisions and duties: from plain data to records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from engine.calendars.units import Amount
from engine.language.asking import condition
from engine.language.draft import Part
from engine.language.limits import amount_at, limit
from engine.language.promises import action, fact_value, read_date, sets
from engine.policy.conditions import Condition, Field, FieldType, Not, Value, both
from engine.policy.limits import Limit, Span
from engine.policy.records import (
    Allowance,
    Body,
    Category,
    Decision,
    DeclaredEvent,
    Duty,
    Exclusion,
    External,
    IntakeRule,
    Kind,
    Level,
    Requirement,
    Role,
    Row,
    Table,
)
from engine.policy.vocabulary import LODGEMENT_FIELDS, VERBS

RESERVED = ("all", "any", "not", "count", "clock", "window", "fact")
TYPES = {kind.value: kind for kind in FieldType}


def fields(part: Part) -> dict[str, Field]:
    """Facts, or the data of an event."""
    return {name: found for name, one in part.items() if (found := _field(one))}


def _field(part: Part) -> Field | None:
    written = [key for key in TYPES if part.has(key)]
    if len(written) != 1:
        what = "has no type" if not written else f"has two types, `{written[0]}` and `{written[1]}`"
        fix = f"Write one of {', '.join(f'`{key}`' for key in TYPES)}."
        part.fault("E004" if not written else "E005", f"`{part.key}` {what}", fix, key=True)
        return None
    if part.key in RESERVED:
        part.fault("E005", f"`{part.key}` is a word of conditions and cannot be a name", "Use another.", key=True)
        return None
    kind = TYPES[written[0]]
    inside = part.sub(written[0])
    low, high = inside.sub("from").data, inside.sub("to").data
    return Field(
        id=part.key,
        type=kind,
        title=part.text("title"),
        choices=part.words(written[0]) if kind in (FieldType.CHOICE, FieldType.TAGS) else (),
        low=None if low is None else Decimal(str(low)),
        high=None if high is None else Decimal(str(high)),
        personal=part.flag("personal", kind in (FieldType.TEXT, FieldType.PERSON)),
        by=part.names.who(part, "by"),
    )


def kinds(part: Part) -> dict[str, Kind]:
    """Every kind."""
    return {name: _kind(one) for name, one in part.items()}


def _kind(part: Part) -> Kind:
    needs = part.sub("requires")
    for one in needs.word_parts("fields"):
        _lodged_field(one)
    excluded = []
    for n, one in enumerate(part.sub("excluded").entries(), 1):
        when = condition(one.sub("when"))
        if when is not None:
            excluded.append(
                Exclusion(
                    id=one.text("id") or f"{part.key}-excluded-{n}",
                    when=when,
                    go=_destination(one.sub("go")),
                    clause=one.clause(),
                    title=one.text("title"),
                )
            )
    return Kind(
        id=part.key,
        title=part.text("title"),
        clause=part.clause(),
        fields=needs.words("fields"),
        fields_unless=condition(needs.sub("unless")),
        refuse_incomplete=needs.text("missing") == "refuse",
        excluded=tuple(excluded),
        untimed=part.text("untimed"),
    )


def _lodged_field(part: Part) -> None:
    known = (*LODGEMENT_FIELDS, *part.names.facts)
    if part.data not in known:
        part.fault("E106", f"no field is called `{part.data}`", part.names.nearest(part.data, known))


def _destination(part: Part) -> str:
    names = part.names
    known = (*names.of["kinds"], *names.of["levels"], *names.of["bodies"], *names.of["external"])
    if part.data in known:
        return str(part.data)
    if isinstance(part.data, str):
        message = f"`{part.data}` is no kind, level, body or external document"
        fix = names.nearest(part.data, known)
        part.fault("E102", message, fix if "Did" in fix else "Declare it, for example under `external`. " + fix)
    return ""


def categories(part: Part) -> dict[str, Category]:
    """Every category."""
    return {
        name: Category(
            id=name,
            kind=part.names.resolve("kinds", one.sub("kind")),
            title=one.text("title"),
            clause=one.clause(),
            untimed=one.text("untimed"),
        )
        for name, one in part.items()
    }


def intake(part: Part) -> Iterable[IntakeRule]:
    """Every rule of intake, in order."""
    seen: dict[str, Part] = {}
    for one in part.entries():
        rule = one.text("id")
        if rule in seen:
            one.sub("id").fault("E002", f"two rules are called `{rule}`", "Give each its own id.")
        seen[rule] = one
        act = one.sub("act")
        unless = condition(one.sub("unless"))
        when: Condition | None = condition(one.sub("when"))
        if unless is not None:
            when = both(when, Not(unless))
        join = one.sub("join")
        for field in join.word_parts("same"):
            if field.data != "person" and part.names.field(field.data) is None:
                known = ("person", *part.names.fields())
                field.fault("E106", f"no field is called `{field.data}`", part.names.nearest(field.data, known))
        for opened in one.word_parts("opens"):
            part.names.resolve("kinds", opened)
        yield IntakeRule(
            id=rule,
            when=when,
            title=one.text("title"),
            record=one.flag("record", True),
            act=act.data if isinstance(act.data, bool) else True,
            act_only_if=condition(act.sub("only_if")),
            communicate=one.flag("communicate", True),
            go=_destination(one.sub("go")),
            joins=condition(join.sub("when")),
            joins_same=join.words("same"),
            opens=one.words("opens"),
            sets=sets(one.sub("set")),
            discretion=part.names.who(one, "discretion"),
            clause=one.clause(),
        )


def levels(part: Part) -> Iterable[Level]:
    """Every level, from the first to the outside."""
    seen: set[str] = set()
    for order, one in enumerate(part.entries()):
        level = one.text("id")
        if level in seen:
            one.sub("id").fault("E002", f"two levels are called `{level}`", "Give each its own id.")
        seen.add(level)
        for source in one.word_parts("from"):
            part.names.resolve("levels", source)
        yield Level(
            id=level,
            order=order,
            title=one.text("title"),
            seats=part.names.roles(one, "seats"),
            bodies=one.words("bodies"),
            sources=one.words("from"),
            when=condition(one.sub("when")),
            requires=requirements(one.sub("requires")),
            clause=one.clause(),
        )


def roles(part: Part) -> dict[str, Role]:
    """Every role; a finding where reporting lines go in a circle."""
    made = {
        name: Role(
            id=name, title=one.text("title"), reports_to=part.names.role(one.sub("reports_to")), clause=one.clause()
        )
        for name, one in part.items()
    }
    circled: set[str] = set()
    for name in made:
        line = [name]
        while (above := made[line[-1]].reports_to) and above in made and above not in line:
            line.append(above)
        if above in line and not circled.intersection(line):
            circled.update(line)
            message = f"`{name}` reports to itself in the end: {' → '.join([*line, above])}"
            part.sub(name).fault("E110", message, "Let one of them report to nobody.", key=True)
    return made


def bodies(part: Part, ids: Iterable[str]) -> dict[str, Body]:
    """Every outside body, also those that a level only names."""
    made = {}
    for name in ids:
        one = part.sub(name)
        made[name] = Body(
            id=name,
            title=one.text("title"),
            route=one.text("route"),
            when=condition(one.sub("when")),
            clause=one.clause(),
            reviewed=read_date(one.sub("reviewed")),
        )
    return made


def externals(part: Part) -> dict[str, External]:
    """Every document that is named and not supplied."""
    return {name: External(id=name, title=one.text("title"), reason=one.text("reason")) for name, one in part.items()}


def events(part: Part) -> dict[str, DeclaredEvent]:
    """Every declared event."""
    made = {}
    for name, one in part.items():
        if name in part.names.built_in_events or name in VERBS:
            one.fault("E002", f"`{name}` is a built-in word already", "Choose another name.", key=True)
        made[name] = DeclaredEvent(
            id=name,
            title=one.text("title"),
            by=part.names.who(one, "by"),
            data=part.names.event_data.get(name, {}),
            names=part.names.resolve("parties", one.sub("names")),
            adds=part.names.resolve("parties", one.sub("adds")),
            to_person=one.flag("tells"),
            when=condition(one.sub("when"), name),
            requires=requirements(one.sub("requires"), name),
            then=tuple(action(inside) for inside in one.sub("then").entries()),
            bounds=_bounds(one.sub("data")),
            clause=one.clause(),
        )
    return made


def _bounds(part: Part) -> Mapping[str, tuple[Limit | None, Limit | None]]:
    return {
        name: (limit(one.sub("at_least")), limit(one.sub("at_most")))
        for name, one in part.items()
        if one.has("at_least") or one.has("at_most")
    }


def requirements(part: Part, event: str = "") -> tuple[Requirement, ...]:
    """What must be there before an act."""
    found = []
    for one in part.entries():
        if isinstance(one.data, str):
            found.append(Requirement(fields=(one.data,)))
            continue
        for inside in one.word_parts("events"):
            part.names.event(inside)
        for inside in one.word_parts("documents"):
            part.names.resolve("documents", inside)
        found.append(
            Requirement(
                fields=one.words("fields"),
                events=one.words("events"),
                documents=one.words("documents"),
                when=condition(one.sub("when"), event),
                clause=one.clause(),
            )
        )
    return tuple(found)


def decisions(part: Part) -> dict[str, Decision]:
    """Who may do what."""
    made = {}
    for name, one in part.items():
        event = VERB_EVENTS.get(name, "decided" if name not in VERBS else "")
        made[name] = Decision(
            id=name,
            title=one.text("title"),
            by=part.names.who(one, "by"),
            only=one.flag("only"),
            when=condition(one.sub("when"), event),
            unless=condition(one.sub("unless"), event),
            requires=requirements(one.sub("requires"), event),
            approver=part.names.who(one, "approver"),
            clause=one.clause(),
        )
    return made


VERB_EVENTS = {"acknowledge": "acknowledged", "contact": "contacted", "commit": "committed", "note": "noted",
               "assign": "assigned", "extend": "extended", "refer": "referred", "redirect": "redirected",
               "resolve": "resolved", "convert": "converted", "lodge": "received"}  # fmt: skip
"""The event whose data a condition on a verb may ask."""


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


def duties(part: Part) -> dict[str, Duty]:
    """Every duty of the calendar, and every duty done by hand."""
    made = {}
    for name, one in part.items():
        written = [key for key in ("every", "at", "once", "manual") if one.has(key)]
        if len(written) != 1:
            fix = "Write one of `every`, `at`, `once` and `manual`."
            one.fault("E004", f"`{name}` does not say when it is owed", fix, key=True)
        schedule = one.text("at").removeprefix("next ")
        if schedule and not part.names.known("schedules", schedule):
            close = part.names.nearest(schedule, part.names.of["schedules"])
            one.sub("at").fault("E102", f"no schedule is called `{schedule}`", close)
        made[name] = Duty(
            id=name,
            title=one.text("title"),
            schedule=schedule,
            every=one.text("every"),
            manual=one.text("manual"),
            on=by_date(one.sub("once")),
            owner=part.names.role(one.sub("owner")),
            clause=one.words("clause"),
        )
    return made


def by_date(part: Part) -> date | None:
    """A date, or the last day of a month; a placeholder is E402."""
    if not isinstance(part.data, str):
        return None
    text = part.data.strip()
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        if 1 <= month <= 12:
            return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
    elif re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return read_date(part)
    if re.search(r"[A-Za-z]{2}|\?", text):
        part.fault("E402", f"`{text}` is a placeholder, not a date", "Write the date or the month, such as 2027-06.")
    else:
        part.fault("E005", f"`{text}` is not a date or a month", "Write it as 2027-06-30 or 2027-06.")
    return None


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
