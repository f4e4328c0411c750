"""Names: what a policy defines, and what a name in it refers to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from engine.language.written import grounds, nominations, restricting, seats, section, words
from engine.policy import vocabulary
from engine.policy.fields import Field, FieldType
from engine.policy.nearest import nearest
from engine.policy.people import person_field
from engine.policy.who import RoleOf, Who

if TYPE_CHECKING:
    from engine.language.draft import Part

Data = Any

SECTIONS = ("calendars", "closures", "schedules", "external", "documents", "roles", "facts", "tables", "events",
            "kinds", "categories", "timeframes", "windows", "decisions", "sections", "delegations",
            "remedies", "ladders", "panels", "restrictions", "letters")  # fmt: skip
A_NAME = {"calendars": "calendar", "closures": "closure", "schedules": "schedule", "external": "external document",
     "documents": "document", "facts": "fact", "tables": "table", "events": "event", "kinds": "kind",
     "categories": "category", "timeframes": "timeframe", "windows": "window", "decisions": "decision",
     "levels": "level", "bodies": "body", "parties": "party", "outcomes": "outcome",
     "channels": "channel", "roles": "role", "sections": "section", "delegations": "delegation",
     "remedies": "remedy", "ladders": "ladder", "panels": "panel", "restrictions": "restriction",
     "letters": "letter"}  # fmt: skip
PARTIES = ("complainant", "subject", "representative")


class Names:
    """The ids that each section defines, and the fields that a condition may ask."""

    def __init__(self, data: dict[str, Data]) -> None:
        self.of: dict[str, tuple[str, ...]] = {name: tuple(section(data, name)) for name in SECTIONS}
        levels = [one for one in data.get("levels") or () if isinstance(one, dict)]
        self.of["levels"] = tuple(one["id"] for one in levels if isinstance(one.get("id"), str))
        seated = [body for one in levels for body in words(one.get("bodies"))]
        self.of["bodies"] = tuple(dict.fromkeys([*section(data, "bodies"), *seated]))
        self.of["parties"] = tuple(dict.fromkeys((*PARTIES, *section(data, "parties"))))
        self.of["outcomes"] = tuple(words(data.get("outcomes"))) or vocabulary.OUTCOMES
        self.of["channels"] = tuple(words(data.get("channels"))) or vocabulary.CHANNELS
        self.of["timeframes"] += tuple(name for one in levels for name in section(one, "timeframes"))
        self.of["given"] = vocabulary.LODGEMENT_FIELDS
        self.seat_names = (*self.of["ladders"], *seats(data))
        self.of["timeframes"] += (
            *nominations(data),
            *restricting(data, "review", "review"),
            *restricting(data, "ends", "end"),
        )
        self.of["windows"] += tuple(restricting(data, "appeal", "appeal"))
        self.all_events = (*vocabulary.EVENTS, *self.of["events"])
        self.built_in_events = tuple(vocabulary.EVENTS)
        self.grounds = tuple(grounds(data))
        self.facts: dict[str, Field] = {}
        """Filled by compile before any condition is read."""
        self.event_data: dict[str, dict[str, Field]] = {}
        """The data of declared events, likewise."""

    def known(self, section: str, name: str) -> bool:
        """Whether the section defines that id."""
        return name in self.of[section]

    def resolve(self, section: str, part: Part) -> str:
        """The id at that place if the section defines it; else a finding, and an empty text."""
        name = part.data
        if not isinstance(name, str) or not name:
            return ""
        if self.known(section, name):
            return name
        code = "E101" if section == "roles" else "E102"
        fix = self.nearest(name, self.of[section])
        if not fix or fix == "None is defined.":
            fix = f"Write it under `{section}`, or take it out here."
        part.fault(code, f"no {A_NAME[section]} is called `{name}`", fix)
        return ""

    def several(self, section: str, part: Part, key: str) -> tuple[str, ...]:
        """The ids at a key, one or a list."""
        return tuple(name for one in part.word_parts(key) if (name := self.resolve(section, one)))

    def role(self, part: Part) -> str:
        """A role, or a finding."""
        return self.resolve("roles", part)

    def roles(self, part: Part, key: str) -> tuple[str, ...]:
        """The roles at a key."""
        return tuple(name for one in part.word_parts(key) if (name := self.role(one)))

    def told(self, part: Part, key: str) -> tuple[str, ...]:
        """The roles at a key, and for what is owed on a case the ladders too."""
        ladders = () if part.path[0] in ("duties", "reports") else self.of["ladders"]
        several = [(one, str(one.data)) for one in part.word_parts(key)]
        return tuple(found for one, name in several if (found := name if name in ladders else self.role(one)))

    def who(self, part: Part, key: str, *, decisions: bool = True) -> tuple[Who, ...]:
        """Whoever is meant at a key: roles, levels and decisions, and roles for a section."""
        inside = part.sub(key)
        several = [inside] if isinstance(inside.data, str | dict) else inside.entries()
        sections = ("roles", "levels", "ladders", "panels", *(("decisions",) if decisions else ()))
        known = tuple(name for section in sections for name in self.of[section])
        found: list[Who] = []
        for one in several:
            if isinstance(one.data, dict):
                if role := self.role(one.sub("role")):
                    found.append(RoleOf(role, one.text("of", "case")))
            elif one.data in known:
                found.append(str(one.data))
            else:
                one.fault("E101", f"no role or level is called `{one.data}`", self.nearest(str(one.data), known))
        return tuple(found)

    def seats(self, part: Part, key: str) -> tuple[str, ...]:
        """The roles and panels at a key."""
        return tuple(
            str(one.data) if one.data in self.of["panels"] else name
            for one in part.word_parts(key)
            if one.data in self.of["panels"] or (name := self.role(one))
        )

    def event(self, part: Part) -> str:
        """A built-in or declared event at that place, or a finding and an empty text."""
        if part.data in self.all_events:
            return str(part.data)
        part.fault("E102", f"no event is called `{part.data}`", self.nearest(str(part.data), self.all_events))
        return ""

    def field(self, name: str, event: str = "") -> Field | None:
        """The field that a condition asks: first of the event at hand, then of the case."""
        if event:
            inside = self.event_data.get(event, {}).get(name) or self._built_in_data(event, name)
            if inside:
                return inside
        return self.facts.get(name) or self._of_case(name) or person_field(name, self.of["roles"], self.properties)

    def fields(self, event: str = "") -> Iterable[str]:
        """The names of all fields that may be asked there."""
        yield from self.facts
        yield from BUILT_IN_FIELDS
        yield from (f"{person}_role" for person in vocabulary.PERSONS)
        yield from (f"{person}.{name}" for person in vocabulary.PERSONS for name in self.properties)
        yield from self.event_data.get(event, {})
        yield from vocabulary.EVENT_DATA.get(event, ())

    def nearest(self, name: str, known: Iterable[str]) -> str:
        """A suggestion, or else what is known if that is short."""
        listed = list(known)
        return near(name, listed) if listed else "None is defined."

    def _of_case(self, name: str) -> Field | None:
        kind = BUILT_IN_FIELDS.get(name)
        if kind is None:
            return None
        if isinstance(kind, tuple):
            return Field(id=name, type=FieldType.CHOICE, choices=kind)
        if kind in self.of:
            tags = name in ("parties", "given")
            choices = (*self.of[kind], "none") if name == "level" and not self.of[kind] else self.of[kind]
            return Field(id=name, type=FieldType.TAGS if tags else FieldType.CHOICE, choices=choices)
        return Field(id=name, type=FieldType.YES_NO)

    def _built_in_data(self, event: str, name: str) -> Field | None:
        if name not in vocabulary.EVENT_DATA.get(event, ()):
            return None
        choices: dict[str, tuple[str, ...]] = {
            "channel": self.of["channels"],
            "result": vocabulary.CONTACT_RESULTS,
            "decision": (*self.of["decisions"], *self.of["windows"], *self.discretions),
            "role": self.of["roles"],
            "panel": self.of["panels"],
            "seat": self.seat_names,
            "restriction": self.of["restrictions"],
            "timeframe": self.of["timeframes"],
            "ground": self.grounds,
            "to": (*self.of["levels"], *self.of["bodies"], *self.of["external"], *self.of["kinds"]),
            "outcome": self.of["outcomes"],
            "from_kind": self.of["kinds"],
            "letter": self.of["letters"],
        }
        if event == "written":
            choices["to"] = (*self.of["parties"], *self.of["roles"], *self.of["ladders"])
        if name == "granted":
            return Field(id=name, type=FieldType.YES_NO)
        if name in choices:
            return Field(id=name, type=FieldType.CHOICE, choices=choices[name])
        return Field(id=name, type=FieldType.TEXT)

    properties: Mapping[str, Field] = MappingProxyType({})
    """What people.yaml says of people and rules may compare."""
    zone: ZoneInfo | None = None
    """The policy's zone, for instants in conditions."""
    discretions: tuple[str, ...] = ()
    """Ids of intake rules that leave something to discretion."""


BUILT_IN_FIELDS: dict[str, str | tuple[str, ...]] = {
    "kind": "kinds",
    "category": "categories",
    "channel": "channels",
    "identity": tuple(vocabulary.IDENTITIES),
    "state": tuple(vocabulary.STATES),
    "level": "levels",
    "outcome": "outcomes",
    "parties": "parties",
    "act": "yes_no",
    "communicate": "yes_no",
    "complete": "yes_no",
    "given": "given",
}
"""What every case has, and where its values come from."""


def near(name: str, known: Iterable[str]) -> str:
    """A suggestion, or else what is known if that is short; an empty text where nothing is."""
    listed = list(dict.fromkeys(known))
    from engine.language.synonyms import word_for  # only for what is wrong

    if said := word_for(name, listed):
        return said
    if close := nearest(name, listed):
        return f"Did you mean `{close}`?"
    return f"Known: {', '.join(sorted(listed))}." if listed and len(listed) <= 12 else ""
