"""Amounts, limits and conventions: from plain data to the records that the walk reads."""

from __future__ import annotations

import re
from decimal import Decimal

from engine.calendars.reading import Roll
from engine.calendars.units import LARGEST, WORDS, Amount, amount, beyond_reach, split
from engine.language.asking import condition, moment
from engine.language.conventions import PLAIN, receipt, time_of_day
from engine.language.draft import Part
from engine.policy.fields import FieldType
from engine.policy.limits import (
    NOTHING_WRITTEN,
    STANDING,
    Conventions,
    FromFact,
    FromTable,
    How,
    Learnt,
    Limit,
    Plus,
    Service,
    Source,
    nearest,
)
from engine.record import replaced

DECIDING = ("within", "before", "stated", "at", "lesser_of", "greater_of")
_RANGE = re.compile(r"(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\s+(.+)")


def limit(part: Part, around: Conventions = NOTHING_WRITTEN, counted: tuple[str, ...] = ()) -> Limit | None:
    """The limit written at a part, in short or long form; None where nothing is, or where it cannot be read.

    `around` are the conventions of what it stands in, and `counted` the events whose data may report a count.
    """
    if part.data is None or part.data == "none":
        return None
    if isinstance(part.data, str):
        return _short(part, How.WITHIN, around, counted)
    written = nearest(conventions(part), around)
    deciding = [key for key in DECIDING if part.has(key)]
    if len(deciding) > 1:
        second = sorted(deciding, key=list(part.data).index)[1]
        first = next(key for key in part.data if key in deciding)
        message = f"a limit ends in one way: `{first}` and `{second}` do not go together"
        part.sub(second).fault("E005", message, "Keep one of the two.", key=True)
    if not deciding:
        part.fault("E004", "this limit says no amount", "Write `within`, `before`, `stated`, `at`, or several limits.")
        return None
    made = _long(part, deciding[0], written, counted)
    if made is None:
        return None
    table, calendar = _calendar(part)
    return replaced(
        made,
        moment=moment(part.sub("from")) if part.has("from") else None,
        calendar=calendar,
        calendar_table=table,
        plus=_pluses(part, written),
        fixed=part.flag("fixed"),
        if_known=part.flag("if_known"),
        written=written,
    )


def _long(part: Part, key: str, written: Conventions, counted: tuple[str, ...]) -> Limit | None:
    inside = part.sub(key)
    if key in ("within", "before"):
        return _short(inside, How(key), written, counted)
    if key == "stated":
        date = moment(inside)
        return Limit(how=How.STATED, date=date, written=written) if date else None
    if key == "at":
        name = inside.data.removeprefix("next ")
        if not part.names.known("schedules", name):
            inside.fault(
                "E102", f"no schedule is called `{name}`", part.names.nearest(name, part.names.of["schedules"])
            )
            return None
        return Limit(how=How.AT, schedule=name, same_day=part.flag("same_day"), written=written)
    members = tuple(found for one in inside.entries() if (found := limit(one, written, counted)))
    return Limit(how=How(key), members=members, written=written) if len(members) > 1 else None


def _short(part: Part, how: How, around: Conventions, counted: tuple[str, ...]) -> Limit | None:
    if isinstance(part.data, dict):
        source = _looked_up(part, around)
        return Limit(how=how, amount=source, written=around) if source else None
    text = part.data
    found = _RANGE.fullmatch(text)
    if found:
        low, high = (read_amount(part, Decimal(found[n]), found[3], around) for n in (1, 2))
        if low is None or high is None:
            return None
        if low.number > high.number:
            part.fault("E005", f"the range `{text}` runs backwards", "Write the lower figure first.")
        held = nearest(around, STANDING)
        target = None if held.range == "upper only" else low
        return Limit(how=how, amount=high, target=target, written=around)
    number = split(text)
    if number and number[1] not in WORDS and (count := _count_of(part, number, around, counted)):
        return count
    single = amount_at(part, around)
    return Limit(how=how, amount=single, written=around) if single else None


def _count_of(part: Part, number: tuple[Decimal, str], around: Conventions, events: tuple[str, ...]) -> Limit | None:
    """A count other than time, such as `3 rings`; None where the word is meant for a unit."""
    count, word = number
    for event in events:
        for name, field in part.names.event_data.get(event, {}).items():
            if field.type is FieldType.NUMBER and name.removesuffix("s") == word:
                return Limit(how=How.COUNTED, counted=name, number=int(count), written=around)
    from engine.language.synonyms import unit_for  # only for what is no unit of time

    if unit_for(count, word, WORDS):
        return None
    part.fault(
        "W204",
        f"`{part.data}` cannot be measured: no event that meets this reports `{word}s`",
        f"Give the event a number called `{word}s` under `data`, or write a time.",
    )
    return Limit(how=How.UNDATED, written=around)


def amount_at(part: Part, around: Conventions = NOTHING_WRITTEN) -> Amount | None:
    """The amount written at a part, or a finding."""
    number = split(part.data) if isinstance(part.data, str) else None
    if number is None:
        part.fault("E005", f"`{part.data}` is not an amount", "Write a number and a unit, such as `2 working days`.")
        return None
    return read_amount(part, number[0], number[1], around)


def read_amount(part: Part, number: Decimal, unit: str, around: Conventions) -> Amount | None:
    """A number of units under the conventions that hold there."""
    word = (split(f"1 {unit}") or (0, unit))[1]
    policy = part.draft.conventions
    held = nearest(around, policy, STANDING)
    found = amount(number, word, hours=str(held.hours), days=str(held.days))
    if found is None:
        if number > LARGEST:
            part.fault("E005", "no calendar reaches that far", "Write a smaller number.")
        elif word in WORDS:
            part.fault("E005", f"`{number} {word}s` is not a whole number of {word}s", "Write it in a smaller unit.")
        else:
            from engine.language.synonyms import unit_for  # only for what is wrong

            fix = unit_for(number, word, WORDS) or "Write it in minutes, hours, days, weeks, months or years."
            part.fault("E005", f"`{unit}` is not a unit of time", fix)
        return None
    if beyond_reach(found):
        part.fault("E005", "no calendar reaches that far", "Write a smaller number.")
        return None
    if word == "day" and around.days is None and policy.days is None:
        part.fault(
            "W202",
            f"`{part.data}` does not say which days; they are read as calendar days",
            "Write `calendar days` or `working days`, or set `days` under `conventions`.",
        )
    allowed = part.draft.units
    if allowed and found.unit.value not in allowed:
        part.fault("E205", f"this policy does not count in {found.unit.value}", f"Allowed: {', '.join(allowed)}.")
    return found


def _looked_up(part: Part, around: Conventions) -> Source | None:
    if part.has("table"):
        name = part.names.resolve("tables", part.sub("table"))
        return FromTable(name) if name else None
    fact = part.text("fact")
    field = part.names.facts.get(fact)
    if field is None or field.type is not FieldType.NUMBER:
        known = [name for name, one in part.names.facts.items() if one.type is FieldType.NUMBER]
        part.fault("E102", f"no fact that is a number is called `{fact}`", part.names.nearest(fact, known))
        return None
    unit = part.sub("unit")
    if not part.has("unit"):
        part.fault("E004", "the number needs a `unit`", "Write `unit: working days`, or another unit.")
        return None
    one = read_amount(unit, Decimal(1), unit.data, around)
    return FromFact(fact, one.unit) if one else None


def _calendar(part: Part) -> tuple[str, str]:
    """The table that gives the calendar, and the calendar named; at most one of them."""
    inside = part.sub("calendar")
    if isinstance(inside.data, dict) and inside.has("table"):
        return part.names.resolve("tables", inside.sub("table")), ""
    if isinstance(inside.data, dict):
        named = tuple(
            name for one in inside.word_parts("closed_in_any") if (name := part.names.resolve("calendars", one))
        )
        return "", part.draft.union(named) if named else ""
    return "", part.names.resolve("calendars", inside)


def _pluses(part: Part, around: Conventions) -> tuple[Plus, ...]:
    found = []
    for one in part.sub("plus").entries():
        more = amount_at(one.sub("within"), around)
        if more:
            found.append(Plus(amount=more, when=condition(one.sub("when")), clause=one.clause()))
    return tuple(found)


def conventions(part: Part) -> Conventions:
    """The conventions written at a part."""
    written: dict[str, object] = {key: part.text(key) for key in PLAIN if part.has(key)}
    if part.has("clear"):
        written["clear"] = part.flag("clear")
    if part.has("time"):
        written["time"] = time_of_day(part.text("time"))
    if part.has("end"):
        written["end"] = Roll(part.text("end"))
    if part.has("learnt"):
        written["learnt"] = Learnt(part.text("learnt"))
    if part.has("receipt"):
        written["receipt"] = receipt(part.sub("receipt"))
    if part.has("service"):
        written["service"] = _service(part.sub("service"))
    return Conventions(**written) if written else NOTHING_WRITTEN  # type: ignore[arg-type]


def _service(part: Part) -> Service:
    for one in part.word_parts("applies_to"):
        part.names.event(one)
    after = []
    for name, inside in part.sub("after").items():
        if not part.names.known("channels", name):
            close = part.names.nearest(name, part.names.of["channels"])
            inside.fault("E102", f"no channel is called `{name}`", close, key=True)
        elif found := limit(inside):
            after.append((name, found))
    return Service(events=part.words("applies_to"), after=tuple(after), stops=part.flag("stops"))
