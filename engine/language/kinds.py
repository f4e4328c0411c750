"""Kinds, categories and intake as they are written."""

from __future__ import annotations

from collections.abc import Iterable

from engine.language.asking import condition
from engine.language.draft import Part
from engine.language.facts import sets
from engine.policy.categories import Category, Exclusion, Kind, Needed
from engine.policy.conditions import Condition, Not, both
from engine.policy.intake import IntakeRule
from engine.policy.vocabulary import LODGEMENT_FIELDS


def kinds(part: Part) -> dict[str, Kind]:
    """Every kind."""
    return {name: _kind(one) for name, one in part.items()}


def _kind(part: Part) -> Kind:
    excluded = []
    for n, one in enumerate(part.sub("excluded").entries(), 1):
        when = condition(one.sub("when"))
        if when is not None:
            excluded.append(
                Exclusion(
                    id=one.text("id") or f"{part.key}-excluded-{n}",
                    when=when,
                    go=destination(one.sub("go")),
                    clause=one.clause(),
                    title=one.text("title"),
                )
            )
    return Kind(
        id=part.key,
        title=part.text("title"),
        clause=part.clause(),
        needs=tuple(_needed(part.sub("requires"))),
        excluded=tuple(excluded),
        untimed=part.text("untimed"),
        by_council=part.text("brought_by") == "council",
    )


def _needed(part: Part) -> Iterable[Needed]:
    """What a lodgement must bring: one rule, or several."""
    several = [part] if isinstance(part.data, dict) else part.entries()
    for one in several:
        for field in one.word_parts("fields"):
            _lodged_field(field)
        when, unless = condition(one.sub("when")), condition(one.sub("unless"))
        if unless is not None:
            when = both(when, Not(unless)) if when is not None else Not(unless)
        yield Needed(
            fields=one.words("fields"),
            documents=part.names.several("documents", one, "documents"),
            when=when,
            refuse=one.text("missing") == "refuse",
            clause=one.clause(),
        )


def _lodged_field(part: Part) -> None:
    known = (*LODGEMENT_FIELDS, *part.names.facts)
    if part.data not in known:
        part.fault("E106", f"no field is called `{part.data}`", part.names.nearest(part.data, known))


def destination(part: Part) -> str:
    """Where a case goes: a kind, a level, a body or an external document; a finding where it is none of them."""
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
            needs=tuple(_needed(one.sub("requires"))),
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
            go=destination(one.sub("go")),
            joins=condition(join.sub("when")),
            joins_same=join.words("same"),
            opens=one.words("opens"),
            sets=sets(one.sub("set")),
            discretion=part.names.who(one, "discretion"),
            clause=one.clause(),
        )
