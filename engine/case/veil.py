"""The veil: what is hidden of a case from somebody who must not learn who the person is, taken out of every value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from engine.case import events as e
from engine.case.state import State
from engine.policy import vocabulary
from engine.policy.access import identity_fields
from engine.policy.policy import Policy
from engine.record import fields_of, replaced

HIDDEN = "hidden"
PARTIES = ("complainant", "representative")
SHORTEST = 3
"""Letters that a word of a name must have to be looked for by itself."""
OPAQUE = ("engine.policy.", "engine.calendars.")
"""Whose records say nothing of a case, and are left as they are."""


class Veil:
    """What is hidden of one case. Laid over a value, it gives the same value without it."""

    def __init__(self, policy: Policy, state: State, known: Mapping[str, str]) -> None:
        """`known` is what the council knows of the person beside the case."""
        self.fields = frozenset(identity_fields(policy))
        told = list(_told(state, known))
        self.kept = frozenset((*_ids(policy), state.case.number))
        secrets = {*_names(state), *told, *_facts(state, self.fields)}
        words = {word for text in told for word in re.findall(r"\w+", text) if len(word) >= SHORTEST}
        pieces = sorted({one for one in (*secrets, *words) if one}, key=len, reverse=True)
        said = "|".join(re.escape(one) for one in pieces)
        self.pattern = re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE) if said else None

    def over(self, value: Any) -> Any:
        """The value with everything hidden in it: texts, and records, maps and lists of them."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Mapping):
            return {
                self._text(key) if isinstance(key, str) else key: HIDDEN if key in self.fields else self.over(one)
                for key, one in value.items()
            }
        if isinstance(value, tuple | list | frozenset):
            return type(value)(self.over(one) for one in value)
        if hasattr(type(value), "__fields__") and not type(value).__module__.startswith(OPAQUE):
            names = [name for name in fields_of(type(value)) if not name.startswith("_")]
            return replaced(value, **{name: self.over(getattr(value, name)) for name in names})
        return value

    def _text(self, text: str) -> str:
        """The text without what is hidden; what the policy calls things by is left, whatever the person is called."""
        return text if self.pattern is None or text in self.kept else self.pattern.sub(HIDDEN, text)


def _ids(policy: Policy) -> Iterator[str]:
    """What the policy and every case call things by."""
    for words in (vocabulary.EVENTS, vocabulary.STATES, vocabulary.CLOCK_STATES, vocabulary.IDENTITIES,
                  vocabulary.VERBS, policy.kinds, policy.categories, policy.timeframes, policy.roles, policy.bodies,
                  policy.facts, policy.events, policy.decisions, policy.panels, policy.ladders, policy.restrictions,
                  policy.documents, policy.remedies, policy.outcomes, policy.channels, policy.parties):  # fmt: skip
        yield from words
    yield from (level.id for level in policy.levels)
    yield from (rule.id for rule in policy.intake)
    yield policy.name


def _told(state: State, known: Mapping[str, str]) -> Iterator[str]:
    """Everything that was told of the person."""
    yield from known.values()
    for event in state.history:
        if isinstance(event, e.Received):
            yield from event.told.values()


def _names(state: State) -> Iterator[str]:
    """The keys by which the person, and who speaks for them, are known."""
    for event in state.history:
        person = getattr(event, "person", None) if isinstance(event, e.Received | e.Corrected) else None
        yield from (person,) if person else ()
    for party in PARTIES:
        yield from state.case.parties.get(party, ())
        for event in state.history:
            if isinstance(event, e.Received):
                yield from event.parties.get(party, ())


def _facts(state: State, fields: Iterable[str]) -> Iterator[str]:
    """What the hidden facts hold, where that is a text."""
    for one in state.timeline:
        yield from (value for name in fields if isinstance(value := one.facts.get(name), str))
