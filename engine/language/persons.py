"""What a policy keeps of persons, as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language.asking import condition, counted
from engine.language.draft import Part
from engine.policy.fields import FieldType
from engine.policy.persons import KEPT, WAYS, Persons, Presumption, Tally


def persons(part: Part, facts: Part, parties: Part) -> Persons:
    """The section `persons`, with the facts that are counted over the cases of a person, and who is presumed to be in a
    party role."""
    return Persons(
        same_by=tuple(_same_by(part)),
        perhaps_by=part.words("perhaps_by") if part.has("perhaps_by") else KEPT.perhaps_by,
        kept_by=part.names.who(part, "kept_by"),
        preferred_channel=_channel(part.sub("preferred_channel")),
        preferred_format=_format(part.sub("preferred_format")),
        tallies=dict(_tallies(facts)),
        presumed={name: tuple(_presumed(one.sub("presumed"))) for name, one in parties.items() if one.has("presumed")},
    )


def _presumed(part: Part) -> Iterator[Presumption]:
    for one in part.entries():
        when, role = condition(one.sub("when")), part.names.role(one.sub("role"))
        if when is not None and role:
            yield Presumption(when, role)


def _same_by(part: Part) -> Iterator[tuple[str, ...]]:
    for one in part.sub("same_by").entries():
        names = tuple(map(str, one.data)) if isinstance(one.data, list) else ()
        if set(WAYS).isdisjoint(names):
            message = f"by {' and '.join(names)} nobody is found again: two people may share it"
            one.fault("E005", message, f"Add one of {', '.join(WAYS)}.")
        yield names


def _channel(part: Part) -> str:
    name = part.names.resolve("facts", part)
    field = part.names.facts.get(name)
    if field is None:
        return ""
    strange = [one for one in field.choices if not part.names.known("channels", one)]
    if field.type is not FieldType.CHOICE or strange:
        fix = f"Declare it as a `choice` of {', '.join(part.names.of['channels'])}."
        part.fault("E005", f"`{name}` does not hold a channel" + (f": `{strange[0]}` is none" if strange else ""), fix)
    elif not field.of_person:
        fix = f"Write `of: person` under `facts.{name}`."
        part.fault("E005", f"`{name}` is kept of one case, and this is about the person", fix)
    return name


def _format(part: Part) -> str:
    name = part.names.resolve("facts", part)
    field = part.names.facts.get(name)
    if field is None:
        return ""
    if field.type not in (FieldType.CHOICE, FieldType.TAGS):
        part.fault("E005", f"`{name}` does not hold forms of letters", "Declare it as a `choice`, or as `tags`.")
    return name


def _tallies(facts: Part) -> Iterator[tuple[str, Tally]]:
    for name, one in facts.items():
        inside = one.sub("count")
        if not one.has("count") or name not in facts.names.facts:
            continue
        if one.has("by") or facts.names.facts[name].of_person:
            key = "by" if one.has("by") else "of"
            message = f"`{name}` is counted whenever something comes in, and nobody sets or keeps it"
            one.sub(key).fault("E005", message, f"Take `{key}` out.", key=True)
        count = counted(inside)
        if count is not None:
            yield name, Tally(count, tuple(_same(inside, name)))


def _same(part: Part, name: str) -> Iterator[str]:
    for one in part.word_parts("same"):
        field = str(one.data)
        if field == name:
            one.fault("E005", f"`{name}` asks for itself: it is not known before it is counted", "Take it out.")
        elif part.names.field(field) is None and not part.names.known("parties", field):
            one.fault("E106", f"no field is called `{field}`", part.names.nearest(field, part.names.fields()))
        else:
            yield field
