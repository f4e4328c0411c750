"""People: who holds which role and when, who acts for whom, and what has been delegated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from engine.policy.fields import Field, FieldType, Value
from engine.policy.vocabulary import is_of_person
from engine.record import fresh, record, replaced, tuple_record


@record
class Officer:
    """Somebody who may act on cases."""

    id: str
    name: str = ""
    section: str = ""
    email: str = ""
    properties: Mapping[str, Value] = fresh(factory=dict)


def properties_of(written: Mapping[str, str | float | bool]) -> dict[str, Value]:
    """Properties of a person as values: numbers exact, whatever they were written as."""
    return {key: _exact(value) for key, value in written.items()}


def _exact(value: str | float | bool) -> Value:
    return value if isinstance(value, str | bool) else Decimal(str(value))


@record
class Holding:
    """A role held, or acted in, for a while; both dates are included."""

    role: str
    officer: str
    section: str = ""
    start: date | None = None
    end: date | None = None
    acting: bool = False

    def on(self, day: date) -> bool:
        """Whether it holds on that date."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@record
class Delegation:
    """A power given to somebody for a while, with the instrument that gave it; both dates are included."""

    id: str
    given_to: str
    instrument: str = ""
    start: date | None = None
    end: date | None = None

    def on(self, day: date) -> bool:
        """Whether it stands on that date."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@tuple_record
class People:
    """Everybody that a policy's roles may mean. Where nobody is listed, a role may act under its own name."""

    officers: Mapping[str, Officer] = fresh(factory=dict)
    holdings: tuple[Holding, ...] = ()
    delegations: tuple[Delegation, ...] = ()

    def roles_of(self, who: str, day: date) -> frozenset[str]:
        """The roles that somebody holds or acts in on that date."""
        return frozenset(held.role for held in self.holdings if held.officer == who and held.on(day))

    def holders(self, role: str, day: date) -> tuple[str, ...]:
        """Who holds a role on that date; whoever acts in it comes first."""
        found = sorted(
            (held for held in self.holdings if held.role == role and held.on(day)), key=lambda h: not h.acting
        )
        return tuple(dict.fromkeys(held.officer for held in found))

    def delegated(self, delegation: str, who: Collection[str], day: date) -> bool:
        """Whether one of those, an officer or a role he holds, has an entry of that delegation on that date."""
        return any(one.id == delegation and one.given_to in who and one.on(day) for one in self.delegations)

    def section(self, who: str) -> str:
        """Where somebody works; empty where that is not known."""
        officer = self.officers.get(who)
        return officer.section if officer else ""

    def name(self, who: str) -> str:
        """The name to print for an officer, or the id where none is known."""
        officer = self.officers.get(who)
        return officer.name if officer and officer.name else who


NOBODY = People()


def person_field(name: str, roles: Iterable[str], properties: Mapping[str, Field]) -> Field | None:
    """What a condition asks of a person: the roles (`subject_role`), or a declared property (`subject.rank`)."""
    if not is_of_person(name):
        return None
    _, _, rest = name.partition(".")
    if not rest:
        return Field(id=name, type=FieldType.TAGS, choices=tuple(roles))
    found = properties.get(rest)
    return None if found is None else replaced(found, id=name)
