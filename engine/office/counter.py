"""The counter: what the public may bring in under a policy, and what of a lodgement anybody may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.desk import Counter, Fields, Question, Topic
from engine.errors import Refused
from engine.office.kept_text import kept_text
from engine.policy.categories import Category, Kind, Needed
from engine.policy.fields import Field
from engine.policy.policy import Policy
from engine.policy.vocabulary import LODGEMENT_FIELDS, PERSON_FIELDS

SAID = {"kind", "category", "channel", "identity", "subject", *LODGEMENT_FIELDS}
"""What anybody may say of a lodgement, beside facts."""
BY_ANYBODY = ("named", "anonymous", "pseudonymous")
"""The identities that somebody outside may take; who is protected is for the council to say."""
TITLES = {
    "name": "Your name", "contact": "How to reach you", "address": "Your address", "phone": "Your telephone number",
    "email": "Your email address", "details": "What is it about",
}  # fmt: skip


def counter_of(key: str, policy: Policy) -> Counter:
    """What a council takes in under a policy, in the order in which the policy says it."""
    return Counter(
        key=key, council=policy.council, timezone=policy.zone.key, channels=tuple(policy.channels),
        topics=tuple(_topics(policy)), facts=tuple(_question(one) for one in _open_facts(policy)),
    )  # fmt: skip


def _topics(policy: Policy) -> Iterator[Topic]:
    for kind in policy.kinds.values():
        if kind.by_council:
            continue
        several = [one for one in policy.categories.values() if one.kind == kind.id]
        for category in several:
            yield _topic(policy, kind, category)
        if not several:
            yield _topic(policy, kind, None)


def _topic(policy: Policy, kind: Kind, category: Category | None) -> Topic:
    needs = (*kind.needs, *(category.needs if category else ()))
    of = category or kind
    return Topic(
        id=of.id, title=of.title or of.id, kind=kind.id, kind_title=kind.title or kind.id,
        category=category.id if category else "", questions=tuple(_questions(policy, needs)),
    )  # fmt: skip


def _questions(policy: Policy, needs: tuple[Needed, ...]) -> Iterator[Question]:
    """What is asked for at all, each once; required where it is asked for whatever else is said."""
    always = {name for one in needs if one.when is None for name in one.fields}
    facts = {one.id: one for one in _open_facts(policy)}
    for name in dict.fromkeys(name for one in needs for name in one.fields):
        if name in LODGEMENT_FIELDS:
            type_ = name if name in PERSON_FIELDS else "text"
            yield Question(id=name, title=TITLES[name], type=type_, required=name in always)
        elif name in facts:
            yield _question(facts[name], required=name in always)


def _question(field: Field, *, required: bool = False) -> Question:
    return Question(
        id=field.id, title=field.title or field.id.replace("-", " ").capitalize(), type=field.type.value,
        choices=field.choices, low="" if field.low is None else f"{field.low:f}",
        high="" if field.high is None else f"{field.high:f}", required=required,
    )  # fmt: skip


def _open_facts(policy: Policy) -> Iterator[Field]:
    """The facts that anybody may say: those that no role sets, and that are neither counted nor looked up nor kept."""
    for field in policy.facts.values():
        if not (field.by or field.of_person or field.id in policy.persons.tallies or field.id in policy.giving):
            yield field


def said_by_anybody(policy: Policy, fields: Fields) -> dict[str, Any]:
    """A lodgement as somebody outside may make it. Raises Refused for anything that only the council says."""
    given: dict[str, Any] = {key: value for key, value in kept_text(fields).items() if value not in (None, "")}
    facts = given.get("facts") or {}
    if not isinstance(facts, Mapping):
        raise Refused("not-a-value", "`facts` are what is said of the matter, each by its name")
    strange = [name for name in given if name not in SAID and name != "facts"]
    strange += [name for name in facts if name not in {one.id for one in _open_facts(policy)}]
    if strange:
        raise Refused("not-for-all", f"'{strange[0]}' is for the council to say, and not for whoever lodges it")
    if given.get("identity", "named") not in BY_ANYBODY:
        raise Refused("not-for-all", f"an identity is one of {', '.join(BY_ANYBODY)}; the council protects somebody")
    kind = policy.kinds.get(str(given.get("kind") or ""))
    if kind is not None and kind.by_council:
        raise Refused("not-for-all", f"'{kind.title or kind.id}' is brought in by the council alone", kind.clause)
    return given
