"""The veil: what is hidden of a case from somebody who must not learn who the person is, taken out of every value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from engine.case import events as e
from engine.case.saying import in_words
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

    def __init__(self, fields: Iterable[str], secrets: Iterable[str], kept: Iterable[str]) -> None:
        """`fields` are hidden whatever they hold, `secrets` wherever they stand, but where a text is one of `kept`."""
        self.fields = frozenset(fields)
        self.kept = frozenset(kept)
        said = "|".join(re.escape(one) for one in sorted(set(filter(None, secrets)), key=len, reverse=True))
        self.pattern = re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE) if said else None

    def asks(self, field: str) -> bool:
        """Whether a field that a condition asks says something of what is hidden."""
        return field in self.fields or field.partition(".")[0].removesuffix("_role") in PARTIES

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


def veil_of_person(policy: Policy, state: State, known: Mapping[str, str]) -> Veil:
    """Hides who the person of a case is. `known` is what the council knows of them beside the case."""
    fields = identity_fields(policy)
    told = (*known.values(), *_told(state), *(policy.people.name(one) for one in _names(state)))
    secrets = (*_names(state), *told, *_words(told), *_facts(policy, state, fields))
    return Veil(fields, secrets, (*_ids(policy), state.case.number))


def veil_of_untold(policy: Policy, state: State, known: Mapping[str, str], key: str) -> Veil:
    """Hides what other cases tell of the person of this one and this one does not; and a key, where one is given."""
    here = tuple(_told(state))
    spoken = {one.lower() for one in (*here, *_words(here))}
    found = (key, *known.values(), *_words(known.values()))
    return Veil((), (one for one in found if one.lower() not in spoken), (*_ids(policy), state.case.number))


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in re.findall(r"\w+", text) if len(word) >= SHORTEST)


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


def _told(state: State) -> Iterator[str]:
    """Everything that the case was told of the person."""
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


def _facts(policy: Policy, state: State, fields: Iterable[str]) -> Iterator[str]:
    """What the hidden facts hold, as kept and as letters say it; of a yes or no, and of short numbers, nothing."""
    names = tuple(fields)
    for one in state.timeline:
        for value in (one.facts.get(name) for name in names):
            if isinstance(value, str):
                yield value
            elif value is not None and not isinstance(value, bool):
                words = in_words(value, policy)
                dated = (words.partition(" ")[2],) if isinstance(value, date) else ()  # without the day of the week
                said = sorted(value) if isinstance(value, frozenset) else (str(value), words, *dated)
                yield from (text for text in said if len(text) >= SHORTEST)
