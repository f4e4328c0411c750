"""Access: which cases lie on a file that not everybody reads, who keeps it, and what of a person stays hidden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.policy.authority import Barred
from engine.policy.conditions import Condition
from engine.policy.vocabulary import PERSON_FIELDS
from engine.policy.who import Who
from engine.record import fresh, record, tuple_record

if TYPE_CHECKING:
    from engine.policy.policy import Policy

NOT_READERS = (Barred(party="subject"), Barred(under="subject"))
"""Who does not read a case of a file class where nothing is written: its subjects, and those under them."""


@record
class FileClass:
    """A class of files: the cases that lie on one, and who reads them beside those who take part in the case."""

    id: str
    title: str = ""
    when: Condition | None = None
    keeper: tuple[Who, ...] = ()
    readers: tuple[Who, ...] = ()
    """Who reads it without taking part; what it hides stays hidden from them."""
    not_readers: tuple[Barred, ...] = NOT_READERS
    """Who never reads it. A party role bars absolutely; the rest yields to being named on the case."""
    hides_identity: bool = False
    logs_reads: bool = False
    recorded: bool = False
    """Whether what happens on such a case is pushed to the record system."""
    clause: str = ""


@tuple_record
class Basis:
    """A duty or right on which something confidential may be disclosed."""

    id: str
    title: str = ""
    clause: str = ""


@record
class Access:
    """What a policy says of who reads what."""

    keeper: tuple[Who, ...] = ()
    """Who keeps the files of classes that name no keeper, and watches over protected reporters."""
    classes: Mapping[str, FileClass] = fresh(factory=dict)
    bases: Mapping[str, Basis] = fresh(factory=dict)
    """The bases that a disclosure may name; empty is any."""


OPEN = Access()
"""A policy that says nothing: everybody who works for the council reads every case."""


def identity_fields(policy: Policy) -> tuple[str, ...]:
    """The fields of class identity: what is told of a person, and the facts and data of events that are personal."""
    several = (policy.facts, *(event.data for event in policy.events.values()))
    return (*PERSON_FIELDS, *(name for fields in several for name, field in fields.items() if field.personal))
