"""Letters: what is written to whom, in whose name, and what it must and must not say; and the texts that say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from engine.policy.categories import Requirement
from engine.policy.conditions import All, Condition, Op, Test
from engine.policy.who import Who
from engine.record import record, tuple_record

FIELD = re.compile(r"\$\{([a-z0-9][a-z0-9_-]*)\}")
"""A field in a letter text."""

ALWAYS_SAID: Mapping[str, str] = {
    "council": "the council's name",
    "case": "the number of the case",
    "kind": "what kind of matter it is",
    "received": "the date on which it was received",
    "date": "the date of the letter",
    "officer": "who deals with it: the officer of the case, or else whoever writes",
}
"""What a letter text may always name."""
SAID_OF_CASE: Mapping[str, str] = {
    "category": "what it is about",
    "outcome": "what was decided",
    "details": "what the lodgement says",
    "sender": "in whose name the letter goes",
    "name": "the name of whoever lodged it",
    "contact": "how to reach them",
    "address": "their address",
    "phone": "their telephone",
    "email": "their email address",
}
"""What a letter text may name and a case may lack."""
SAID_BY_ACT: Mapping[str, str] = {
    "reason": "why",
    "note": "what was noted",
    "remedy": "what puts it right",
    "what": "what is promised",
    "by-when": "by when",
    "next-by": "by when they will hear next",
    "body": "the outside body",
    "to": "where the matter goes",
    "restriction": "which restriction stands on the contact of the person",
    "measures": "the measures of it that hold",
    "ends": "the last day on which it stands",
    "due": "by when what was extended is now due",
}
"""What a letter text may name of the act that the letter tells of."""


@tuple_record
class LetterText:
    """One text of a letter, and for whom it is."""

    file: str
    text: str
    when: Condition | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it names, each once."""
        return tuple(dict.fromkeys(FIELD.findall(self.text)))


@record
class LetterRule:
    """A letter of a policy."""

    id: str
    title: str = ""
    """What stands above it as its subject."""
    texts: tuple[LetterText, ...] = ()
    """The first whose condition holds is taken; where there is none at all, the letter lists what it must say."""
    to: tuple[str, ...] = ("complainant",)
    """Parties, roles and ladders that each get one."""
    sender: tuple[Who, ...] = ()
    """In whose name it goes: the first who is free; empty is whoever writes it."""
    signed_by: tuple[str, ...] = ()
    """Roles and ladders whose persons sign it together, and panels whose members do."""
    at_least: int = 0
    """How many of them must sign; nought is all."""
    by: tuple[Who, ...] = ()
    """Who may have it written; empty is any officer."""
    requires: tuple[Requirement, ...] = ()
    forbids: tuple[str, ...] = ()
    """Fields that it must not show; `identity` is whatever tells who complains."""
    channels: tuple[str, ...] = ()
    """Ways in which it may go; empty is any."""
    when: Condition | None = None
    otherwise: str = ""
    """The role that is asked to see to it where no text is for this person."""
    clause: str = ""

    @property
    def name(self) -> str:
        """Its title, or its id where it has none."""
        return self.title or self.id


IDENTITY = "identity"


def filled(text: str, said: Mapping[str, str]) -> str:
    """The text with its fields filled in; what is not said is left out. `$$` is a dollar."""
    return FIELD.sub(lambda found: said.get(found[1], ""), text.replace("$$", "\0")).replace("\0", "$")


def strays(text: str) -> Iterator[int]:
    """Where a `$` stands that belongs to no field: the lines, from 1."""
    for number, line in enumerate(text.splitlines(), 1):
        if "$" in FIELD.sub("", line.replace("$$", "")):
            yield number


def vouched_for(rule: LetterRule, text: LetterText) -> frozenset[str]:
    """The fields that this text may rely on: those the letter requires, and those its own condition asks for."""
    asked = {name for one in rule.requires if one.when is None for name in one.fields}
    return frozenset({*ALWAYS_SAID, *asked, *_known_by(rule.when), *_known_by(text.when)})


def _known_by(condition: Condition | None) -> Iterator[str]:
    """The fields that are known wherever a condition holds."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _known_by(part)
    elif isinstance(condition, Test) and not (condition.op is Op.IS_SET and not condition.value):
        yield condition.field
