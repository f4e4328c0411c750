"""The example case: a made-up case for the question when something is due, with only what was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from engine.case import events as e
from engine.case.decisions.moving import is_outside, place_of
from engine.case.evolve import evolve
from engine.case.intake import Answers, category_fits, judge
from engine.case.moments import utc
from engine.case.state import NOTHING
from engine.case.view import seen_now
from engine.errors import EngineError, Refused
from engine.policy.conditions import Op, Test
from engine.policy.fields import FieldType, Value
from engine.policy.moments import DateIn, FactDate, FirstHolds, Happens, Moment, parts, said
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.policy.values import NotAValue, read_date_or_instant, read_fact
from engine.policy.vocabulary import IDENTITIES
from engine.record import record, replaced

CASE_FIELDS = ("kind", "category", "channel", "identity", "level")
AHEAD = timedelta(days=400)
"""How long before a date in data the event that carries it is taken to have happened, where nobody says."""


class CannotSay(EngineError):
    """The timeframe cannot be reckoned from what was given."""


@record
class Asked:
    """What somebody asks: from when, with which facts, and what else happened when."""

    start: datetime | date | None
    facts: Mapping[str, str]
    events: Sequence[tuple[str, datetime | date, Mapping[str, str]]] = ()


@record
class Example:
    """The events of the example case, and what intake says of it."""

    events: tuple[e.Event, ...]
    intake: Answers


def example(policy: Policy, timeframe: Timeframe, asked: Asked) -> Example:
    """The case that was asked about, as far as it was said. Raises CannotSay for what no case of this policy can be."""
    given: list[tuple[str, datetime, dict[str, Value]]] = []
    facts = {key: value for key, value in asked.facts.items() if key not in CASE_FIELDS}
    for name, when, data in asked.events:
        given.append((name, _instant(policy, when), dict(_data(policy, name, data))))
    start = asked.start if asked.start is not None or given else _in_fact(policy, timeframe, facts)
    if start is not None:
        given += _from_start(policy, timeframe, start, facts, {name for name, *_ in given})
    if not given:
        raise CannotSay(f"say from when, by --from or --event: '{timeframe.id}' counts from {said(timeframe.start)}")
    received = next((at for name, at, _ in given if name == "received"), min(at for _, at, _ in given))
    own = _own(policy, timeframe, asked)
    lodged, intake = _judged(policy, own, received, {key: _fact(policy, key, value) for key, value in facts.items()})
    acts = [_event(policy, name, at, values) for name, at, values in given if name != "received"]
    return Example(events=(lodged, *sorted(acts, key=lambda event: event.at)), intake=intake)


def _own(policy: Policy, timeframe: Timeframe, asked: Asked) -> dict[str, str]:
    """The fields of the case itself, each one that this policy knows."""
    own = {key: asked.facts[key] for key in CASE_FIELDS if key in asked.facts}
    known = {
        "kind": policy.kinds, "category": policy.categories, "channel": policy.channels, "identity": IDENTITIES,
        "level": [one.id for one in policy.levels],
    }  # fmt: skip
    for key, value in own.items():
        if value not in known[key]:
            raise CannotSay(f"{policy.name} has no {key} '{value}'; it has {', '.join(known[key]) or 'none'}")
    category = policy.categories.get(own.get("category", ""))
    own.setdefault("kind", (category.kind if category else "") or next(iter(policy.kinds), ""))
    try:
        category_fits(policy, own["kind"], own.get("category", ""))
    except Refused as refusal:
        raise CannotSay(refusal.sentence) from None
    own.setdefault("identity", "named")
    moved = any(name == "referred" for name, *_ in asked.events)
    start = timeframe.start.when if isinstance(timeframe.start, FirstHolds) else None
    if isinstance(start, Test) and start.field == "level" and start.op is Op.EQUALS and not moved:
        own.setdefault("level", str(start.value))
    return own


def _judged(
    policy: Policy, own: Mapping[str, str], received: datetime, facts: Mapping[str, Value]
) -> tuple[e.Received, Answers]:
    """The lodgement with what intake sets and to which level it goes, and all that intake says of it."""
    fields = {key: value for key, value in own.items() if key != "level"}
    lodged = e.Received(
        at=received, recorded=received, by="engine", number="example", policy=policy.name, facts=dict(facts), **fields,  # type: ignore[arg-type]
    )  # fmt: skip
    try:
        answers = judge(policy, seen_now(policy, evolve(NOTHING, lodged), received))
    except Refused as refusal:
        answers = Answers(kind=own["kind"], act=False, because=(refusal.code,))
    level = own.get("level") or answers.level or (policy.levels[0].id if policy.levels else "")
    return replaced(lodged, level=level, facts={**facts, **dict(answers.sets)}), answers


def _from_start(
    policy: Policy, timeframe: Timeframe, start: datetime | date, facts: dict[str, str], given: set[str]
) -> Iterator[tuple[str, datetime, dict[str, Value]]]:
    """The anchor, put at the instant asked from."""
    placed = False
    for part in parts(_anchor(timeframe)):
        if isinstance(part, Happens) and part.event not in given:
            yield part.event, _instant(policy, start), {}
            placed = True
        elif isinstance(part, DateIn):
            day = start.date() if isinstance(start, datetime) and not _timed(policy, part) else start
            known = _instant(policy, start) - AHEAD
            yield part.event, known, {part.field: day}
            placed = True
        elif isinstance(part, FactDate):
            facts.setdefault(part.fact, start.isoformat()[:10])
            yield "received", _instant(policy, start), {}
            placed = True
    if not placed and "received" not in given:
        yield "received", _instant(policy, start), {}


def _in_fact(policy: Policy, timeframe: Timeframe, facts: Mapping[str, str]) -> date | None:
    """The date that a fact gives, where the timeframe counts from that fact."""
    anchor = _anchor(timeframe)
    if not isinstance(anchor, FactDate) or anchor.fact not in facts:
        return None
    value = _fact(policy, anchor.fact, facts[anchor.fact])
    return value if isinstance(value, date) else None


def _anchor(timeframe: Timeframe) -> Moment:
    own = timeframe.limit.moment
    return own if own is not None else timeframe.start


def _timed(policy: Policy, part: DateIn) -> bool:
    event = policy.events.get(part.event)
    field = event.data.get(part.field) if event else None
    return field is not None and field.type is FieldType.INSTANT


def _event(policy: Policy, name: str, at: datetime, data: Mapping[str, Value]) -> e.Event:
    common: dict[str, Any] = {"at": at, "recorded": at, "by": "engine"}
    if name in policy.events:
        party = policy.events[name].adds or policy.events[name].names
        member = f"{party}={data[party]}" if party in data else ""
        return e.Declared(event=name, data={k: v for k, v in data.items() if k != party}, member=member, **common)
    if name == "referred":
        to = str(data.get("to", ""))
        level, place = place_of(policy, to)
        if to and level is None and place not in policy.bodies:
            raise CannotSay(f"{policy.name} has no level and no body '{to}'")
        outside = is_outside(policy, level, place)
        return e.Referred(to=place, level=level.id if level else "", outside=outside, **common)
    kind = next((one for one in e.EVENT_TYPES if one.moment == name), None)
    if kind is None:
        raise CannotSay(f"{policy.name} has no event '{name}'")
    fields: dict[str, Any] = {key: value for key, value in data.items() if key in kind.__fields__}  # type: ignore[attr-defined]
    rest = {key: value for key, value in data.items() if key not in fields}
    if rest.keys() - policy.facts.keys() or (rest and "data" not in kind.__fields__):  # type: ignore[attr-defined]
        raise CannotSay(f"'{name}' carries no '{next(iter(rest))}'")
    if rest:
        fields["data"] = rest
    for needed, filler in _NEEDED.get(name, {}).items():
        fields.setdefault(needed, filler)
    try:
        return kind(**common, **fields)
    except TypeError:
        raise CannotSay(f"'{name}' needs more than a time; write {name}=INSTANT,field=value") from None


_NEEDED: dict[str, dict[str, Value]] = {
    "resolved": {"outcome": "done"},
    "decided": {"decision": ""},
}


def _data(policy: Policy, name: str, data: Mapping[str, str]) -> Iterator[tuple[str, Value]]:
    declared = policy.events.get(name)
    for key, text in data.items():
        field = (declared.data.get(key) if declared else None) or policy.facts.get(key)
        if field is not None:
            try:
                yield key, read_fact(field, text, policy.zone)
            except NotAValue as fault:
                raise CannotSay(str(fault)) from None
        elif key in ("next_by", "by_when") or (key == "to" and name.startswith("exten")):
            yield key, read_date_or_instant(text, policy.zone)
        elif key == "channel" and text not in policy.channels:
            raise CannotSay(f"{policy.name} has no channel '{text}'; it has {', '.join(policy.channels)}")
        elif declared is not None and key not in ("channel", "occurrence", declared.adds, declared.names):
            raise CannotSay(f"'{name}' carries no '{key}'")
        else:
            yield key, text.replace("_", " ") if key == "amount" else text


def _fact(policy: Policy, name: str, text: str) -> Value:
    field = policy.facts.get(name)
    if field is None:
        known = ", ".join((*CASE_FIELDS, *policy.facts))
        raise CannotSay(f"{policy.name} has no fact '{name}'; it has {known}")
    try:
        return read_fact(field, text, policy.zone)
    except NotAValue as fault:
        raise CannotSay(str(fault)) from None


def _instant(policy: Policy, when: datetime | date) -> datetime:
    return utc(when) if isinstance(when, datetime) else policy.time(policy.calendar).start_of(when)
