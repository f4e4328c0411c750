"""When is it due? A timeframe reckoned for a made-up case, by the code that runs the clocks of real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.evolve import folded
from engine.case.moments import utc
from engine.case.view import met, seen_now
from engine.errors import EngineError
from engine.policy.fields import FieldType, Value
from engine.policy.moments import DateIn, FactDate, Happens, Moment, parts, said
from engine.policy.policy import Policy
from engine.policy.telling import told
from engine.policy.timeframes import Timeframe
from engine.policy.values import NotAValue, read_date_or_instant, read_fact
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
class Answer:
    """When it is due."""

    timeframe: Timeframe
    clock: Clock | None
    others: tuple[Clock, ...] = ()
    not_owed: str = ""
    """The condition that the facts given do not meet."""


def due_of(policy: Policy, name: str, asked: Asked) -> Answer:
    """When a timeframe or window is due, for a case as asked about. Raises CannotSay with a sentence."""
    timeframe = policy.timeframes.get(name)
    if timeframe is None:
        import difflib  # only for what is wrong

        close = difflib.get_close_matches(name, policy.timeframes, 1, 0.5)
        hint = f"; did you mean '{close[0]}'?" if close else f"; it has {', '.join(policy.timeframes)}"
        raise CannotSay(f"{policy.name} has no timeframe '{name}'{hint}")
    state = folded(sorted(_events(policy, timeframe, asked), key=lambda event: event.at))
    not_owed = ""
    last = state.timeline[-1].at
    if timeframe.applies is not None and not met(timeframe.applies, seen_now(policy, state, last)):
        not_owed = told(timeframe.applies)
    freed = {**policy.timeframes, name: replaced(timeframe, applies=None, to_person=False, instead_of="")}
    alone = replaced(policy, timeframes={key: replaced(one, instead_of="") for key, one in freed.items()})
    found = [clock for clock in clocks(alone, state, explain=True) if clock.timeframe == name]
    return Answer(timeframe=timeframe, clock=found[0] if found else None, others=tuple(found[1:]), not_owed=not_owed)


def _events(policy: Policy, timeframe: Timeframe, asked: Asked) -> Iterator[e.Event]:
    given: list[tuple[str, datetime, dict[str, Value]]] = []
    facts = {key: value for key, value in asked.facts.items() if key not in CASE_FIELDS}
    for name, when, data in asked.events:
        given.append((name, _instant(policy, when), dict(_data(policy, name, data))))
    if asked.start is not None:
        given += _from_start(policy, timeframe, asked, facts, {name for name, *_ in given})
    if not given:
        raise CannotSay(f"say from when: {timeframe.name} counts from {said(timeframe.start)} (--from or --event)")
    received = next((at for name, at, _ in given if name == "received"), min(at for _, at, _ in given))
    own: dict[str, Any] = {key: asked.facts[key] for key in CASE_FIELDS if key in asked.facts}
    kind = own.pop("kind", next(iter(policy.kinds), ""))
    level = own.pop("level", policy.levels[0].id if policy.levels else "")
    yield e.Received(
        at=received, recorded=received, by="engine", number="example", policy=policy.name, kind=kind, level=level,
        facts={key: _fact(policy, key, value) for key, value in facts.items()}, **own,
    )  # fmt: skip
    for name, at, values in given:
        if name != "received":
            yield _event(policy, name, at, values)


def _from_start(
    policy: Policy, timeframe: Timeframe, asked: Asked, facts: dict[str, str], given: set[str]
) -> Iterator[tuple[str, datetime, dict[str, Value]]]:
    """The anchor, put at the instant asked from."""
    start = asked.start
    assert start is not None
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
        return e.Declared(event=name, data=data, **common)
    kind = next((one for one in e.EVENT_TYPES if one.moment == name), None)
    if kind is None:
        raise CannotSay(f"{policy.name} has no event '{name}'")
    fields: dict[str, Any] = {key: value for key, value in data.items() if key in kind.__fields__}  # type: ignore[attr-defined]
    rest = {key: value for key, value in data.items() if key not in fields}
    if rest and "data" in kind.__fields__:  # type: ignore[attr-defined]
        fields["data"] = rest
    for needed, filler in _NEEDED.get(name, {}).items():
        fields.setdefault(needed, filler)
    try:
        return kind(**common, **fields)
    except TypeError:
        raise CannotSay(f"'{name}' needs more than a time; write {name}=INSTANT,field=value") from None


_NEEDED: dict[str, dict[str, Value]] = {
    "resolved": {"outcome": "done"},
    "referred": {"to": ""},
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
        elif declared is not None and key not in ("channel", "occurrence"):
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
