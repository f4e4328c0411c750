"""The settings of engine_open311, and what they make of the councils of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.api import Counter, Desk, Question, Settings, Topic

SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "base_url": {
            "type": "string",
            "description": "The address under which the outside finds this site, such as https://report.example.org. "
            "Default: the address that was asked.",
        },
        "contact": {
            "type": "string",
            "description": "Whom developers ask, for the discovery document. Default: the council.",
        },
        "keys": {
            "enum": ["required", "none"],
            "description": "Whether lodging needs an api_key: a token of `engine token make`, of anybody of the "
            "council. Default: required.",
        },
        "jurisdictions": {
            "type": "object",
            "description": "The council of each jurisdiction_id, by its key in the site. Default: each council under "
            "its key.",
            "additionalProperties": {"type": "string"},
        },
        "services": {
            "type": "array", "items": {"type": "string"},
            "description": "The categories that are services. Default: every category that the public may bring in.",
        },
        "channel": {
            "type": "string",
            "description": "The channel of the policy by which these matters come. Default: open311, else web, where "
            "the policy has it; else none.",
        },
    },
}  # fmt: skip
FACTS = ("choice", "tags", "yes_no", "number", "money", "date", "instant", "text")


@dataclass(frozen=True, slots=True)
class Reports:
    """The settings, read."""

    base_url: str
    contact: str
    keys: bool
    jurisdictions: Mapping[str, str]
    services: tuple[str, ...]
    channel: str

    def topics(self, counter: Counter) -> tuple[Topic, ...]:
        """The services of a council: what has a category."""
        found = tuple(one for one in counter.topics if one.category)
        return tuple(one for one in found if one.id in self.services) if self.services else found

    def channel_of(self, counter: Counter) -> str:
        """The channel by which matters come in."""
        return self.channel or next((one for one in ("open311", "web") if one in counter.channels), "")


def reports_of(settings: Settings, desk: Desk) -> Reports:
    """The settings as they are read. Raises ValueError where they name a council that there is not."""
    jurisdictions = dict(settings.get("jurisdictions") or {key: key for key in desk.councils()})
    for name, council in jurisdictions.items():
        if council not in desk.councils():
            there = ", ".join(desk.councils())
            raise ValueError(f"the jurisdiction '{name}' is of no council of the site: '{council}'; there are {there}")
    return Reports(
        base_url=str(settings.get("base_url") or "").rstrip("/"), contact=str(settings.get("contact") or ""),
        keys=settings.get("keys", "required") == "required", jurisdictions=jurisdictions,
        services=tuple(settings.get("services") or ()), channel=str(settings.get("channel") or ""),
    )  # fmt: skip


def attributes_of(topic: Topic) -> tuple[Question, ...]:
    """What a service asks beside what every request has: facts."""
    return tuple(one for one in topic.questions if one.type in FACTS and one.id != "details")
