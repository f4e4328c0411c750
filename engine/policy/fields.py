"""Fields that a condition may ask about: their type, and the values that they may take."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from engine.policy.who import Who
from engine.record import record

Value = str | bool | Decimal | date | datetime | frozenset[str]
"""What a field may hold. A field that is not known holds None."""


class FieldType(Enum):
    """The types of facts and event data, by the key that declares each."""

    CHOICE = "choice"
    TAGS = "tags"
    YES_NO = "yes_no"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    INSTANT = "instant"
    TEXT = "text"
    PERSON = "person"

    @property
    def ordered(self) -> bool:
        """Whether values of it can be compared by size."""
        return self in (FieldType.NUMBER, FieldType.MONEY, FieldType.DATE, FieldType.INSTANT)


@record
class Field:
    """A fact of the case or a datum of an event: its type and what it may hold."""

    id: str
    type: FieldType
    title: str = ""
    choices: tuple[str, ...] = ()
    """Allowed values of a choice or of tags."""
    low: Decimal | None = None
    high: Decimal | None = None
    personal: bool = False
    identity: bool = False
    """Whether it tells who complains, so that a letter that hides that does not show it."""
    by: tuple[Who, ...] = ()
    """Roles that may set it; empty is any officer."""
    of_person: bool = False
    """Whether it is kept with the person, and so known on each of their later cases."""
