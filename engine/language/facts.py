"""Facts, the data of events, and the values they take."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from engine.language.asking import value_of
from engine.language.draft import Part
from engine.policy.fields import Field, FieldType, Value


def sets(part: Part) -> tuple[tuple[str, Value], ...]:
    """Facts and the values they take."""
    found = []
    for name, inside in part.items():
        field = part.names.facts.get(name)
        if field is None:
            inside.fault("E106", f"no fact is called `{name}`", part.names.nearest(name, part.names.facts), key=True)
        elif (value := fact_value(field, inside)) is not None:
            found.append((name, value))
    return tuple(found)


def fact_value(field: Field, part: Part) -> Value | None:
    """The value written for a fact; of tags, one or a list."""
    if field.type is not FieldType.TAGS:
        return value_of(field, part.data, part)
    several = part.data if isinstance(part.data, list) else [part.data]
    return frozenset(str(one) for one in several if value_of(field, one, part) is not None)


RESERVED = ("all", "any", "not", "count", "clock", "window", "fact")


TYPES = {kind.value: kind for kind in FieldType}
COUNTED = {"count": FieldType.NUMBER}
"""What is counted over the cases of a person is a number."""


def fields(part: Part, types: Mapping[str, FieldType] = TYPES) -> dict[str, Field]:
    """Facts, the data of an event, or the properties of people, by the keys that declare their types."""
    return {name: found for name, one in part.items() if (found := _field(one, types))}


def _field(part: Part, types: Mapping[str, FieldType]) -> Field | None:
    written = [key for key in types if part.has(key)]
    if len(written) != 1:
        what = "has no type" if not written else f"has two types, `{written[0]}` and `{written[1]}`"
        fix = f"Write one of {', '.join(f'`{key}`' for key in types)}."
        part.fault("E004" if not written else "E005", f"`{part.key}` {what}", fix, key=True)
        return None
    if part.key in RESERVED:
        part.fault("E005", f"`{part.key}` is a word of conditions and cannot be a name", "Use another.", key=True)
        return None
    kind = types[written[0]]
    inside = part.sub(written[0])
    low, high = inside.sub("from").data, inside.sub("to").data
    return Field(
        id=part.key,
        type=kind,
        title=part.text("title"),
        choices=part.words(written[0]) if kind in (FieldType.CHOICE, FieldType.TAGS) else (),
        low=None if low is None else Decimal(str(low)),
        high=None if high is None else Decimal(str(high)),
        personal=part.flag("personal", kind in (FieldType.TEXT, FieldType.PERSON)),
        identity=part.flag("identity"),
        by=part.names.who(part, "by"),
        of_person=part.text("of") == "person",
    )
