"""Who may do what, what an act requires, and the events that a policy declares."""

from __future__ import annotations

from collections.abc import Mapping

from engine.language.asking import condition
from engine.language.chains import acts_at, barred, steps
from engine.language.changes import action
from engine.language.draft import Part
from engine.language.limits import limit
from engine.policy.authority import Decision
from engine.policy.categories import Requirement
from engine.policy.limits import Limit
from engine.policy.records import DeclaredEvent
from engine.policy.vocabulary import VERB_EVENTS, VERBS


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
            not_by=tuple(barred(one.sub("not_by"))),
            data=part.names.event_data.get(name, {}),
            names=part.names.resolve("parties", one.sub("names")),
            adds=part.names.resolve("parties", one.sub("adds")),
            to_person=one.flag("tells"),
            when=condition(one.sub("when"), name),
            requires=requirements(one.sub("requires"), name),
            then=tuple(action(inside) for inside in one.sub("then").entries()),
            letters=part.names.several("letters", one, "letter"),
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
                delegation=part.names.resolve("delegations", one.sub("delegation")),
                determination=condition(one.sub("determination"), event),
                when=condition(one.sub("when"), event),
                clause=one.clause(),
            )
        )
    return tuple(found)


def decisions(part: Part) -> dict[str, Decision]:
    """Who may do what."""
    made = {}
    for name, one in part.items():
        after = tuple(steps(one.sub("after")))
        if not one.has("title") and (verb := _almost(name)):
            message = f"`{name}` is no word for what officers do: as it stands this is a new decision"
            fix = f"Did you mean `{verb}`? If it is to be a decision of its own, give it a `title`."
            one.fault("W103", message, fix, key=True)
        event = VERB_EVENTS.get(name, "decided" if name not in VERBS else "")
        made[name] = Decision(
            id=name,
            title=one.text("title"),
            by=part.names.who(one, "by", decisions=False),
            only=one.flag("only"),
            or_delegate=part.names.resolve("delegations", one.sub("or_delegate")),
            when=condition(one.sub("when"), event),
            unless=condition(one.sub("unless"), event),
            requires=requirements(one.sub("requires"), event),
            after=after,
            not_by=tuple(barred(one.sub("not_by"), after)),
            approver=part.names.who(one, "approver"),
            letters=part.names.several("letters", one, "letter"),
            reviews=acts_at(one, "reviews"),
            clause=one.clause(),
        )
    return made


def _almost(name: str) -> str:
    """The verb from which a name differs by one letter: missing, too many, wrong, or swapped with the next."""
    if name in VERBS:
        return ""
    return next((verb for verb in VERBS if verb[0] == name[0] and _one_slip(verb, name)), "")


def _one_slip(verb: str, name: str) -> bool:
    shorter, longer = sorted((verb, name), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    begin = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    if len(longer) > len(shorter):
        return longer[begin + 1 :] == shorter[begin:]
    swapped = longer[begin + 1 : begin + 2] + longer[begin : begin + 1] + longer[begin + 2 :]
    return longer[begin + 1 :] == shorter[begin + 1 :] or swapped == shorter[begin:]
