"""Conditions and moments: from plain data to the questions and instants that they mean."""

from __future__ import annotations

from engine.calendars.units import amount, split
from engine.errors import NoSuchTime
from engine.language.dates import told_by_a_limit
from engine.language.draft import Part
from engine.policy import vocabulary
from engine.policy.conditions import OF_TWO, All, AnyOf, ClockIs, Condition, Count, Not, Op, Test, WindowIs
from engine.policy.fields import Field, FieldType, Value
from engine.policy.moments import (
    ClockTurns,
    DateIn,
    Earliest,
    FactDate,
    FirstHolds,
    Happens,
    Latest,
    Moment,
    WindowTurns,
)
from engine.policy.values import SORTS, NotAValue, read_value
from engine.record import replaced

CONNECTIVES = ("all", "any", "not", "count", "clock", "window")


def condition(part: Part, event: str = "") -> Condition | None:
    """The condition written at a part, for a guard over the data of `event` too; None where nothing is written."""
    if not isinstance(part.data, dict):
        return None
    parts: list[Condition] = []
    for name, inside in part.items():
        if name in ("all", "any"):
            several = tuple(found for one in inside.entries() if (found := condition(one, event)))
            parts.append(All(several) if name == "all" else AnyOf(several))
        elif name == "not":
            denied = condition(inside, event)
            parts += [Not(denied)] if denied else []
        elif name == "count":
            parts += _count(inside)
        elif name == "clock":
            parts += _states(inside, ClockIs, "timeframes", vocabulary.CLOCK_STATES)
        elif name == "window":
            parts += _states(inside, WindowIs, "windows", vocabulary.WINDOW_STATES)
        else:
            parts += _tests(name, inside, event)
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def value_of(field: Field, written: object, part: Part) -> Value | None:
    """A written value as the type of its field; else a finding, and None."""
    try:
        return read_value(field, written, part.names.zone)
    except NotAValue as fault:
        part.fault("E106", str(fault), part.names.nearest(str(written), field.choices) if field.choices else "")
    except NoSuchTime as fault:
        part.fault("E106", str(fault))
    return None


def moment(part: Part) -> Moment | None:
    """The moment written at a part; a finding and None where it names nothing."""
    if isinstance(part.data, str):
        return _named(part, None, False)
    if not isinstance(part.data, dict):
        return None
    known = part.flag("if_known")
    written = [key for key in ("event", "any", "all") if part.has(key)]
    if len(written) > 1:
        part.fault("E005", f"a moment is one thing: `{written[0]}` and `{written[1]}` do not go together",
                   "Keep one; several moments stand in a list under `any` or `all`.")  # fmt: skip
    if part.has("event"):
        return _named(part.sub("event"), part.sub("when"), known)
    for key, several in (("any", Earliest), ("all", Latest)):
        if part.has(key):
            members = tuple(found for one in part.sub(key).entries() if (found := moment(one)))
            if part.has("when"):
                part.sub("when").fault("E005", "`when` guards one event; write it on each of the moments", key=True)
            return several(members, known) if members else None
    guard = condition(part.sub("when"))
    if guard is None:
        part.fault("E004", "this moment names nothing", "Write `event`, `any`, `all` or `when`.")
        return None
    return FirstHolds(guard, known)


def _named(part: Part, when: Part | None, known: bool) -> Moment | None:
    name, _, rest = part.data.partition(".")
    names = part.names
    event = name if name in names.all_events else "decided" if names.known("decisions", name) else ""
    guard = condition(when, event) if when else None
    if not rest and event == name:
        return Happens(name, guard, known)
    if not rest and event and name not in vocabulary.VERBS:
        taken: Condition = All((Test("decision", Op.EQUALS, name), Test("granted", Op.EQUALS, True)))
        return Happens("decided", All((taken, guard)) if guard else taken, known)
    if rest and name == "fact":
        return _fact_date(part, rest, known)
    if rest in vocabulary.CLOCK_EVENTS and names.known("timeframes", name):
        return ClockTurns(name, rest, guard, known)
    if rest in vocabulary.WINDOW_EVENTS and names.known("windows", name):
        return WindowTurns(name, rest, known)
    if rest and event == name:
        field = names.event_data.get(name, {}).get(rest)
        if told_by_a_limit(part, rest, field):
            return None
        if rest in vocabulary.EVENT_DATES.get(name, ()) or (
            field and field.type in (FieldType.DATE, FieldType.INSTANT)
        ):
            return DateIn(name, rest, guard, known)
        dates = [one for one, data in names.event_data.get(name, {}).items() if data.type is FieldType.DATE]
        part.fault("E102", f"`{name}` carries no date called `{rest}`", names.nearest(rest, dates))
        return None
    if not rest and (told := _no_moment(part, name))[0]:
        part.fault("E102", *told)
        return None
    turns = [f"{one}.{turn}" for one in names.of["timeframes"] for turn in vocabulary.CLOCK_EVENTS]
    turns += [f"{one}.{turn}" for one in names.of["windows"] for turn in vocabulary.WINDOW_EVENTS]
    fix = names.nearest(part.data, turns if rest else (*names.all_events, *names.of["decisions"]))
    if "Did" not in fix:
        usual = ", ".join(list(vocabulary.EVENTS)[:6])
        fix = f"Declare it under `events`, or use one that every case has, such as {usual}."
    part.fault("E102", f"no event, clock or window is called `{part.data}`", fix)
    return None


def _no_moment(part: Part, name: str) -> tuple[str, str]:
    """What is said of a window, a timeframe or a fact where one of its moments is wanted."""
    names = part.names
    if names.known("windows", name):
        fix = f"Write `{name}.opens` or `{name}.closes`."
        return f"`{name}` is a window, and a window is no moment", fix
    if names.known("timeframes", name):
        return f"`{name}` is a timeframe, and a timeframe is no moment", (
            f"Write what happens to it: `{name}.met`, `{name}.overdue`, `{name}.warned` or `{name}.lapsed`."
        )
    field = names.facts.get(name)
    if field and field.type in (FieldType.DATE, FieldType.INSTANT):
        return f"`{name}` is a fact", f"Write `fact.{name}`."
    return ("", "") if field is None else (
        f"`{name}` is a fact, {SORTS[field.type]}, and no date", "Count from an event, or from a fact that is a date."
    )  # fmt: skip


def _fact_date(part: Part, fact: str, known: bool) -> Moment | None:
    field = part.names.facts.get(fact)
    if told_by_a_limit(part, fact, field):
        return None
    if field and field.type in (FieldType.DATE, FieldType.INSTANT):
        return FactDate(fact, known)
    if field:
        part.fault("E102", f"the fact `{fact}` is {SORTS[field.type]}, not a date", "Count from a fact that is a date.")
    else:
        part.fault("E102", f"no fact is called `{fact}`", part.names.nearest(fact, part.names.facts))
    return None


def _tests(name: str, part: Part, event: str) -> list[Condition]:
    field = part.names.field(name, event)
    if field is None:
        part.fault("E106", f"no field is called `{name}`", part.names.nearest(name, part.names.fields(event)), key=True)
        return []
    if isinstance(part.data, dict):
        return [test for key, inside in part.items() if (test := _comparison(field, Op(key), inside, event))]
    if isinstance(part.data, list):
        return _any_of(field, part)
    found = _value(field, part)
    if found is None:
        return []
    return [Test(name, Op.HAS if field.type is FieldType.TAGS else Op.EQUALS, found)]


def _any_of(field: Field, part: Part) -> list[Condition]:
    values = tuple(found for one in part.entries() if (found := _value(field, one)) is not None)
    return [Test(field.id, Op.HAS if field.type is FieldType.TAGS else Op.IN, values)] if values else []


def _comparison(field: Field, op: Op, part: Part, event: str) -> Test | None:
    if op is Op.IS_SET:
        return Test(field.id, op, bool(part.data))
    if op in OF_TWO:
        other = part.names.field(str(part.data), event)
        if other is None or other.type is not field.type:
            part.fault("E106", f"`{part.data}` is no field of the same type as `{field.id}`")
            return None
        if op is not Op.SAME_AS and not field.type.ordered:
            part.fault("E005", f"`{field.id}` is {SORTS[field.type]}: it has no more and no less", "Use `same_as`.")
            return None
        return Test(field.id, op, str(part.data))
    if op in _ORDERED and not field.type.ordered:
        part.fault("E005", f"`{field.id}` is {SORTS[field.type]}: it has no more and no less", "Use a value or a list.")
        return None
    if op in (Op.IN, Op.HAS, Op.BETWEEN) and isinstance(part.data, list):
        values = tuple(found for one in part.entries() if (found := _value(field, one)) is not None)
        return Test(field.id, op, values) if values and (op is not Op.BETWEEN or len(values) == 2) else None
    found = _value(field, part)
    return None if found is None else Test(field.id, op, (found,) if op is Op.HAS else found)


_ORDERED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN, Op.BETWEEN, Op.BEFORE, Op.AFTER)


def _value(field: Field, part: Part) -> Value | None:
    if field.type in (FieldType.TEXT, FieldType.PERSON):
        part.fault("E005", f"`{field.id}` is {SORTS[field.type]}: a condition can only ask `is_set`", "")
        return None
    return value_of(field, part.data, part)


def _count(part: Part) -> list[Condition]:
    found = counted(part)
    least, most = part.sub("at_least").data, part.sub("at_most").data
    if found is not None and least is None and most is None:
        part.fault("E004", "this count asks for no number", "Write `at_least` or `at_most`.", key=True)
    return [] if found is None else [replaced(found, at_least=least or 0, at_most=most)]


def counted(part: Part) -> Count | None:
    """What is counted: an event, in which time, under which condition; None where there is no such event."""
    event = part.text("of")
    if event not in part.names.all_events:
        close = part.names.nearest(event, part.names.all_events)
        part.sub("of").fault("E102", f"no event is called `{event}`", close)
        return None
    rolling = split(part.text("rolling")) if part.has("rolling") else None
    return Count(
        of=event,
        per=part.text("per"),
        rolling=amount(*rolling) if rolling else None,
        when=condition(part.sub("when"), event),
    )


def _states(part: Part, made: type[ClockIs] | type[WindowIs], section: str, states: dict[str, str]) -> list[Condition]:
    found: list[Condition] = []
    for name, inside in part.items():
        if not part.names.known(section, name):
            close = part.names.nearest(name, part.names.of[section])
            inside.fault("E102", f"no {section[:-1]} is called `{name}`", close, key=True)
            continue
        wanted = []
        for one in part.word_parts(name):
            if one.data in states:
                wanted.append(one.data)
            else:
                one.fault("E106", f"`{one.data}` is no state of a {section[:-1]}", part.names.nearest(one.data, states))
        found.append(made(name, tuple(wanted)))
    return found
