"""Who may do what, what an act requires, and the events that a policy declares."""

from __future__ import annotations

from collections.abc import Mapping

from engine.language.asking import condition
from engine.language.changes import action
from engine.language.draft import Part
from engine.language.limits import limit
from engine.policy.authority import Decision
from engine.policy.categories import Requirement
from engine.policy.limits import Limit
from engine.policy.records import DeclaredEvent
from engine.policy.vocabulary import VERBS


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
