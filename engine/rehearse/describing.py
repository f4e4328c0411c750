"""Describing events: each in a line, with the longer texts that it carries, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from engine.case import events as e
from engine.case.refusals import why_without
from engine.case.saying import in_words
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import Default, fields_of
from engine.rehearse.titles import SECTIONS, titled

SHORT: Mapping[str, str] = {
    "kind": "kind", "from_kind": "from kind", "category": "category", "level": "level", "go": "goes to", "to": "to",
    "outcome": "outcome", "step": "step", "decision": "decision", "task": "for",
    "letter": "letter", "party": "as", "sender": "from", "signed": "signed by", "text": "text",
    "seat": "seat", "panel": "panel", "restriction": "restriction",
    "measures": "", "exempt": "because of", "basis": "on the basis of",
    "how": "by way of", "since": "counting from", "restricted": "caught by", "held": "may pass by",
    "members": "", "chair": "chair", "nominator": "named by", "votes_for": "for it", "votes_against": "against it",
    "timeframe": "timeframe", "clock": "clock", "rule": "rule",
    "amount": "amount", "ground": "ground", "timeframes": "timeframes", "officer": "officer", "role": "role",
    "channel": "channel", "result": "result", "next_by": "next by", "next_who": "next from", "by_when": "by",
    "who": "promised by", "about": "about", "document": "document", "file": "file", "other": "case",
    "relation": "relation", "received": "received", "into": "into case", "member": "for", "person": "person",
    "identity": "identity", "parties": "", "facts": "", "data": "", "because": "because", "missing": "missing",
    "documents": "with",
    "first_received": "first received", "source": "source", "discretion": "subject to",
    "approved_by": "approved by", "duty": "duty", "occurrence": "for", "present": "with",
}  # fmt: skip
"""What an event says in its line, in this order, each with the word before it."""
LONG: Mapping[str, str] = {
    "told": "from", "details": "details", "what": "what", "remedy": "remedy", "reason": "reason", "note": "note",
}  # fmt: skip
"""Texts of any length, which get lines of their own."""
PEOPLE = {"officer", "sender", "next_who", "who", "approved_by", "chair", "person", "nominator", "members",
          "votes_for", "votes_against", "signed", "present"}  # fmt: skip
"""Fields that name people, who are told by their names."""
CLOCK_WORDS = {"ClockMet": "met", "ClockOverdue": "overdue", "ClockWarned": "warned", "ClockLapsed": "lapsed",
               "ClockEnded": "ended", "ClockActed": "acted on"}  # fmt: skip
UNNAMED = {e.Judged: "judged by intake", e.TakenOffFile: "taken off its file"}
"""What happens that no limit counts from, in words."""
APART = {"at", "recorded", "by", "no_effect"}
"""Fields that every event has, and that stand beside its own."""


def described(event: e.Event, policy: Policy, history: Sequence[e.Event] = ()) -> str:
    """An event in a line; `texts` gives what it says at length. With `history`, a corrected act is named."""
    if isinstance(event, e.DutyEvent):
        return _of_duty(event, policy)
    if isinstance(event, e.PersonEvent):
        return f"{_of_person(event)} (by {policy.people.name(event.by)})"
    if isinstance(event, e.ClockEvent):
        late = ", late" if isinstance(event, e.ClockMet) and event.late else ""
        why = f": {event.why}" if isinstance(event, e.ClockEnded) else ""
        outcome = f", outcome {event.outcome}" if isinstance(event, e.ClockLapsed) and event.outcome else ""
        return f"{event.clock} {CLOCK_WORDS[type(event).__name__]}{late}{outcome}{why}"
    said = [e.name_of(event) or UNNAMED[type(event)], *_apart(event, policy, history)]
    for name, word in SHORT.items():
        value = getattr(event, name, None)
        if value and not _taken_for_granted(event, name):
            several = isinstance(value, Mapping)
            said += (
                _pairs(name, _ordered(event, value, policy), policy) if several else [_short(name, word, value, policy)]
            )
    if event.no_effect:
        said.append(f"without effect: {why_without(event.no_effect)}")
    by = "" if event.by == "engine" else f" (by {policy.people.name(event.by)})"
    return ", ".join(said) + by


def _of_duty(event: e.DutyEvent, policy: Policy) -> str:
    if isinstance(event, e.DutyTold):
        return f"{event.duty}, {event.occurrence}: told, {event.what}"
    if isinstance(event, e.DutyDone):
        late = ", late" if event.late else ""
        return f"{event.duty}, {event.occurrence}: done{late} (by {policy.people.name(event.by)})"
    return f"{event.duty}: watched over"


def _of_person(event: e.PersonEvent) -> str:
    if isinstance(event, e.PersonTold):
        told = [name if value else f"no {name} any longer" for name, value in event.told.items()]
        note = f": {event.note}" if event.note else ""
        return f"told {', '.join((*told, *event.facts))}{note}"
    if isinstance(event, e.PersonMerged):
        said = f"found to be one with {event.into}"
    elif isinstance(event, e.PersonAbsorbed):
        said = f"{event.other} found to be one with them"
    else:
        other = getattr(event, "other", "")
        after = isinstance(event, e.PersonSeparated)
        said = f"found not to be one with {other} after all" if after else f"found to be another than {other}"
    reason = getattr(event, "reason", "")
    return f"{said}: {reason}" if reason else said


def texts(event: e.Event, *, without: str = "") -> Iterator[tuple[str, str]]:
    """The longer texts of an event, each with the word before it; not the one of the field `without`."""
    for name, word in LONG.items():
        value = getattr(event, name, None)
        if value and name != without:
            told = isinstance(value, Mapping)
            yield word, ", ".join(value[one] for one in PERSON_FIELDS if one in value) if told else str(value)


def content(event: e.Event, policy: Policy) -> dict[str, Any]:
    """The fields of an event as plain data, without those that are empty; times local to the council."""
    found = {}
    for name in fields_of(type(event)):
        value = getattr(event, name)
        if name not in APART and not (_empty(value) and value == _default(type(event), name)):
            found[name] = plain(value, policy)
    return found


def plain(value: Any, policy: Policy) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, datetime):
        return value.astimezone(policy.zone).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return {key: plain(one, policy) for key, one in value.items()}
    return [plain(one, policy) for one in value] if isinstance(value, tuple | list) else value


def shown(value: Any, policy: Policy) -> str:
    """A value in words: yes, Thu 2 Apr 2026, injury and theft."""
    if isinstance(value, frozenset):
        return " and ".join(sorted(value))
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else in_words(value, policy)


def _apart(event: e.Event, policy: Policy, history: Sequence[e.Event]) -> Iterator[str]:
    """What is said otherwise than by a word and a value."""
    if isinstance(event, e.Decided) and not event.granted:
        yield "not granted"
    if isinstance(event, e.Judged | e.Accepted) and event.act:
        yield "acted on"
    if isinstance(event, e.Received | e.Judged | e.Accepted):
        yield from ("not acted on",) if not event.act else ()
        yield from ("not answered",) if not event.communicate else ()
    if isinstance(event, e.TakenOffFile):
        yield titled(policy, "file_class", event.file_class)
    if isinstance(event, e.SplitOff):
        yield f"into case {event.number}"
    if isinstance(event, e.Nominated) and event.seated:
        yield "who sits there already"
    if isinstance(event, e.Resolved) and event.deemed:
        yield "by silence"
    if isinstance(event, e.Corrected):
        yield from (f"{name} was never so" for name in event.forgotten)
        if event.event is not None:
            name = e.name_of(history[event.event]) if event.event < len(history) else ""
            act = f"{name} (event {event.event})" if name else f"event {event.event}"
            yield f"{act} happened {shown(event.happened, policy)}" if event.happened else f"{act} never happened"


def _taken_for_granted(event: e.Event, name: str) -> bool:
    """Whether a field says only what goes without saying, or what its event says elsewhere."""
    value = getattr(event, name)
    if isinstance(event, e.Received):
        return name == "person" or (name == "identity" and value == "named") or (
            name == "parties" and value == {"complainant": (event.person,)}
        )  # fmt: skip
    if isinstance(event, e.Referred):
        return name == "level" and value == event.to
    return isinstance(event, e.Extension) and name == "clock" and value == event.timeframe


def _short(name: str, word: str, value: Any, policy: Policy) -> str:
    if name == "file":
        value = f"{value[:12]}…"
    if name in PEOPLE:
        return f"{word} {_people(value, policy)}"
    if isinstance(value, str):
        return f"{word} {titled(policy, name, value)}"
    several = isinstance(value, tuple) and name in SECTIONS
    return f"{word} {', '.join(titled(policy, name, one) for one in value) if several else shown(value, policy)}"


def _people(value: str | Sequence[str], policy: Policy) -> str:
    return ", ".join(map(policy.people.name, (value,) if isinstance(value, str) else value))


def _ordered(event: e.Event, values: Mapping[str, Any], policy: Policy) -> Mapping[str, Any]:
    """The members of a panel in the order of its seats; anything else as it is."""
    panel = policy.panels.get(event.panel) if isinstance(event, e.Convened) else None
    return {one.id: values[one.id] for one in panel.seats if one.id in values} if panel else values


def _pairs(field: str, values: Mapping[str, Any], policy: Policy) -> list[str]:
    say = _people if field in PEOPLE else shown
    said = {name: "nobody" if value == () else say(value, policy) for name, value in values.items()}
    return [name if values[name] is None else f"{name} {one}" for name, one in said.items()]


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | tuple | frozenset | Mapping) and not value)


def _default(kind: type[e.Event], name: str) -> Any:
    found = kind.__defaults_of__.get(name)  # type: ignore[attr-defined]
    return found.make() if isinstance(found, Default) else found


def refusal_of(error: Refused) -> str:
    """A refusal as a line of a timeline."""
    clause = f" ({error.clause})" if error.clause else ""
    return f"refused: {error.code}: {error.sentence}{clause}"
