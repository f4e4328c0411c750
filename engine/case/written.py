"""Commands from written fields: what a scenario, a command line or an import says, as what the core takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from engine.case import commands as c
from engine.errors import NoSuchTime, Refused
from engine.policy.fields import Field, Value
from engine.policy.nearest import meant, nearest, under
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_date_or_instant, read_fact, whole
from engine.policy.vocabulary import CONTACT_RESULTS, PERSON_FIELDS
from engine.record import fields_of

Fields = Mapping[str, Any]
COMMANDS = {command.verb: command for command in c.COMMAND_TYPES}
TUPLES = {
    "measures", "given", "timeframes", "forgotten", "members", "votes_for", "votes_against", "signed", "documents",
    "subject",
}  # fmt: skip
DATES: dict[str, str] = {"next_by": "either", "by_when": "either", "to": "date", "happened": "instant",
                         "first_received": "instant"}  # fmt: skip
HAVE_DATA = ("restrict", "acknowledge", "contact", "write", "decide", "refer", "redirect", "resolve", "close")
"""Verbs that carry further facts beside their own fields."""
NOT_WRITTEN = {"at", "by", "facts", "data", "told", "given", "parties", "standing"}
"""Fields of commands that are given apart from what is written, or made from it."""


def written(policy: Policy, verb: str, fields: Fields, *, at: datetime, by: str) -> c.Command:
    """The command of that verb with those fields, of which a null is not said.

    Raises Refused for a verb, field or value that cannot be taken.
    """
    fields = _said(fields)
    if verb == "lodge":
        return _lodge(policy, fields, at, by)
    if verb == "declare":
        return _declare(policy, fields, at, by)
    kind = COMMANDS.get(verb)
    if kind is None:
        more = meant(verb, sorted(COMMANDS), "all of them in `engine case --help`")
        raise Refused("unknown-verb", f"'{verb}' is no verb{more}")
    own = set(fields_of(kind)) - NOT_WRITTEN
    taken: dict[str, Any] = {"at": at, "by": by}
    facts: dict[str, Value] = {}
    for name, value in fields.items():
        if name == "facts" and isinstance(value, Mapping):
            facts.update({fact: _fact(policy, fact, one) for fact, one in _said(value).items()})
        elif name in own:
            taken[name] = _field(policy, kind, name, value)
        elif ("facts" in fields_of(kind) or verb in HAVE_DATA) and name in _more(policy):
            facts[name] = _fact(policy, name, value)
        else:
            raise _no_field(policy, verb, name, own)
    if facts:
        taken["facts" if "facts" in fields_of(kind) else "data"] = facts
    try:
        return kind(**taken)
    except TypeError:
        lacking = [name for name in own if name not in taken and name in _REQUIRED.get(verb, ())]
        raise Refused("missing-field", f"'{verb}' needs {', '.join(sorted(lacking)) or 'more'}") from None


_REQUIRED = {
    "commit": ("by_when",), "decide": ("decision",), "nominate": ("seat", "person"), "convene": ("panel",),
    "restrict": ("restriction",), "admit": ("person", "reason"), "disclose": ("to", "what", "basis"),
    "write": ("letter",),
    "extend": ("timeframe",), "refer": ("to",), "redirect": ("to",),
    "resolve": ("outcome",), "link": ("other",), "join": ("into",), "split": ("number",), "convert": ("kind",),
}  # fmt: skip


def _lodge(policy: Policy, fields: Fields, at: datetime, by: str) -> c.Command:
    own = set(fields_of(c.Lodge)) - NOT_WRITTEN
    taken: dict[str, Any] = {"at": at, "by": by}
    facts: dict[str, Value] = {}
    parties: dict[str, tuple[str, ...]] = {}
    told: dict[str, str] = {}
    for name, value in fields.items():
        if name == "given":
            continue
        if name in PERSON_FIELDS:
            said = _in_one_line(name, _field(policy, c.Lodge, name, value)) if value not in (None, "") else ""
            told.update({name: said} if said else {})
        elif name in policy.facts:
            facts[name] = _fact(policy, name, value)
        elif name == "facts" and isinstance(value, Mapping):
            facts.update({fact: _fact(policy, fact, one) for fact, one in _said(value).items()})
        elif name in policy.parties or name.removesuffix("s") in policy.parties:
            party = name if name in policy.parties else name.removesuffix("s")
            parties[party] = _texts(name, value)
        elif name in own:
            taken[name] = _field(policy, c.Lodge, name, value)
        else:
            raise _no_fact(policy, name, (*PERSON_FIELDS, *policy.parties, *sorted(own)))
    given = dict.fromkeys([*(fields.get("given") or ()), *told])
    return c.Lodge(**taken, facts=facts, parties=parties, told=told, given=tuple(given))


def _in_one_line(name: str, text: str) -> str:
    """What is told of a person: it stands in the heads of letters, where a further line would be a further head."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return (", " if name == "address" else " ").join(line for line in lines if line)


def _declare(policy: Policy, fields: Fields, at: datetime, by: str) -> c.Command:
    name = str(fields.get("event") or "")
    declared = policy.events.get(name)
    if declared is None:
        more = meant(name, policy.events, under("events"))
        raise Refused("unknown-event", f"this policy declares no event '{name}'{more}")
    party = declared.names or declared.adds
    data: dict[str, Value] = {}
    taken: dict[str, Any] = {}
    for key, value in fields.items():
        if key == "event":
            continue
        if key in ("note", "reason", "member"):
            taken[key] = _text(key, value)
        elif key == party:
            taken["member"] = _text(key, value)
        elif key in declared.data:
            data[key] = _read(declared.data[key], value, policy)
        elif key == "data" and isinstance(value, Mapping):
            data.update(
                {one: _read(declared.data[one], v, policy) for one, v in _said(value).items() if one in declared.data}
            )
        elif key in ("occurrence", "channel"):
            data[key] = _text(key, value)
        elif key in policy.facts:
            data[key] = _fact(policy, key, value)
        else:
            more = meant(key, {**declared.data, **policy.facts}, under("facts"))
            raise Refused("unknown-field", f"'{declared.title or name}' carries no '{key}'{more}")
    return c.Declare(at=at, by=by, event=name, data=data, **taken)


def _more(policy: Policy) -> set[str]:
    data = {name for event in policy.events.values() for name in event.data}
    return {*policy.facts, *data, "occurrence"}


def _fact(policy: Policy, name: str, value: Any) -> Value:
    if name == "occurrence":
        return _text(name, value)
    field = policy.facts.get(name)
    if field is None:
        field = next((event.data[name] for event in policy.events.values() if name in event.data), None)
    if field is None:
        raise _no_fact(policy, name)
    return _read(field, value, policy)


def _no_fact(policy: Policy, name: str, fields: Iterable[str] = ()) -> Refused:
    """That the policy has no such fact; what was meant may also be one of the fields that every case has."""
    more = meant(name, policy.facts, under("facts"))
    if close := nearest(name, {**dict.fromkeys(fields), **policy.facts}):
        more = f"; did you mean '{close}'?"
    return Refused("unknown-fact", f"this policy has no fact '{name}'{more}")


def _no_field(policy: Policy, verb: str, name: str, own: Iterable[str]) -> Refused:
    """That an act takes no such field, nor such a fact."""
    facts = policy.facts if verb in HAVE_DATA or "facts" in fields_of(COMMANDS[verb]) else {}
    close = nearest(name, {**dict.fromkeys(own), **facts})
    of_policy = ", and the facts of the policy" if facts else ""
    more = f"; did you mean '{close}'?" if close else f"; it has {', '.join(sorted(own))}{of_policy}"
    return Refused("unknown-field", f"'{verb}' has no field '{name}'{more}")


def _read(field: Field, value: Any, policy: Policy) -> Value:
    try:
        return read_fact(field, value, policy.zone)
    except NotAValue as fault:
        known = f"; known are {', '.join(field.choices)}" if field.choices else ""
        raise Refused("not-a-value", f"{fault}{known}") from None
    except NoSuchTime as fault:
        raise Refused("not-a-date", str(fault)) from None


def _field(policy: Policy, kind: type[c.Command], name: str, value: Any) -> Any:
    if name in DATES and not (name == "to" and kind is not c.Extend):
        return _date(policy, value, DATES[name])
    if name in TUPLES:
        return _texts(name, value)
    if name == "granted":
        return _yes_or_no(name, value)
    if name == "event" and kind is c.Correct:
        return number if (number := whole(str(value))) is not None else str(value)
    if name == "result" and value not in CONTACT_RESULTS:
        raise Refused("not-a-value", f"the result of a contact is one of {', '.join(CONTACT_RESULTS)}")
    if name == "received":
        return _date(policy, value, "instant")
    return _text(name, value)


def _said(fields: Fields) -> Fields:
    """What is said at all: a null, as programs write where they have nothing, says nothing."""
    return {name: value for name, value in fields.items() if value is not None}


def _text(name: str, value: Any) -> str:
    if isinstance(value, Mapping | list | tuple):
        raise Refused("not-a-value", f"'{name}' is one text, and several values were given")
    return str(value)


def _texts(name: str, value: Any) -> tuple[str, ...]:
    """One text, or each of several."""
    several = value if isinstance(value, list | tuple) else (value,)
    if any(one is None or isinstance(one, Mapping | list | tuple) for one in several):
        raise Refused("not-a-value", f"'{name}' is a text, or a list of texts")
    return tuple(map(str, several))


def _yes_or_no(name: str, value: Any) -> bool:
    said = str(value).lower()
    if said not in ("true", "yes", "false", "no"):
        raise Refused("not-a-value", f"'{name}' is yes or no")
    return said in ("true", "yes")


def _date(policy: Policy, value: Any, wanted: str) -> date | datetime | None:
    if value is None or isinstance(value, date | datetime):
        return value
    try:
        found = read_date_or_instant(str(value), policy.zone)
    except (NotAValue, NoSuchTime) as fault:
        raise Refused("not-a-date", str(fault)) from None
    if wanted == "date" and isinstance(found, datetime):
        return found.astimezone(policy.zone).date()
    if wanted == "instant" and not isinstance(found, datetime):
        raise Refused("not-a-date", f"'{value}' needs a time of day too")
    return found
