"""Duties and reports as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language.asking import condition
from engine.language.changes import action
from engine.language.dates import by_date
from engine.language.draft import Part
from engine.language.limits import conventions, limit
from engine.language.promises import warnings
from engine.policy.cycles import NAMES
from engine.policy.fields import Field, FieldType
from engine.policy.limits import Limit
from engine.policy.records import Duty
from engine.policy.reports import OF_CLOCKS, Listing, Measure, Report, Sample
from engine.record import replaced

WAYS = ("every", "at", "once")
DEFAULT_DUE = "1 working day"
COUNTED_BY = (FieldType.CHOICE, FieldType.TAGS, FieldType.YES_NO)


def duties(part: Part) -> dict[str, Duty]:
    """Every duty of the calendar, and every duty done by hand."""
    made = {}
    for name, one in part.items():
        written = [key for key in WAYS if one.has(key)]
        if len(written) > 1:
            message = f"a duty comes in one way: `{written[0]}` and `{written[1]}` do not go together"
            one.sub(written[1]).fault("E005", message, "Keep one of the two.", key=True)
        if not written and not one.has("manual"):
            fix = "Write one of `every`, `at` and `once`, or say under `manual` why it has no date."
            one.fault("E004", f"`{name}` does not say when it is owed", fix, key=True)
        dates = {"schedule": _schedule(one.sub("at")), "on": by_date(one.sub("once"))}
        made[name] = _duty(one, manual=one.text("manual"), **dates)
    return made


def reports(part: Part) -> dict[str, Report]:
    """Every report. A report and a duty do not share an id: both are done and told of by it."""
    made = {}
    for name, one in part.items():
        if name in (part.draft.data.get("duties") or ()):
            one.fault("E002", f"a duty is called `{name}` too", "Give the report another id.", key=True)
        if not any(one.has(key) for key in ("measures", "list", "sample")):
            one.fault("E004", f"`{name}` tells nothing", "Write `measures`, `list` or `sample`.", key=True)
        listing = _listing(one.sub("list"))
        readers = (*one.names.roles(one, "audience"), *(listing.route.values() if listing else ()))
        made[name] = Report(
            duty=_duty(one, due=_due(one), audience=tuple(dict.fromkeys(readers))),
            applies=condition(one.sub("for")),
            measures=tuple(_measures(one.sub("measures"))),
            by=tuple(_fields(one)),
            trend=one.sub("trend").data or 0,
            listing=listing,
            sample=_sample(one.sub("sample")),
        )
    return made


def _duty(part: Part, **more: object) -> Duty:
    around = conventions(part)
    return Duty(
        id=part.key,
        title=part.text("title"),
        every=part.text("every"),
        year_from=NAMES.index(part.text("year_from", NAMES[0])) + 1,
        owner=part.names.role(part.sub("owner")),
        team=part.names.roles(part, "team"),
        warnings=warnings(part, around),
        overdue=tuple(action(one, around) for one in part.sub("overdue").entries()),
        written=around,
        calendar=part.names.resolve("calendars", part.sub("calendar")),
        clause=part.words("clause"),
        **more,  # type: ignore[arg-type]
    )


def _schedule(part: Part) -> str:
    name = part.data.removeprefix("next ") if isinstance(part.data, str) else ""
    if name and not part.names.known("schedules", name):
        part.fault("E102", f"no schedule is called `{name}`", part.names.nearest(name, part.names.of["schedules"]))
        return ""
    return name


def _due(part: Part) -> Limit | None:
    """When a report is due, counted from the last day of its period."""
    inside = {key: part.data[key] for key in ("at", "within") if part.has(key)} or {"within": DEFAULT_DUE}
    found = limit(Part(part.draft, inside, part.path), conventions(part))
    return replaced(found, calendar=part.names.resolve("calendars", part.sub("calendar"))) if found else None


def _measures(part: Part) -> Iterator[Measure]:
    for one in part.entries():
        if isinstance(one.data, str):
            yield Measure(one.data)
        for name, inside in one.items():
            of = [word for word in one.word_parts(name) if word.data]
            known = tuple(str(word.data) for word in of if _is_there(name, word))
            if known or not inside.data:
                yield Measure(name, known)


def _is_there(measure: str, word: Part) -> bool:
    """Whether the timeframe, fact or event that a measure is of is defined; else a finding."""
    names = word.names
    if measure in OF_CLOCKS or measure == "time":
        return bool(names.resolve("timeframes", word))
    if measure == "happened":
        return bool(names.event(word))
    return _can_be_counted(word, (*COUNTED_BY, FieldType.NUMBER, FieldType.MONEY), declared=True)


def _fields(part: Part) -> Iterator[str]:
    for word in part.word_parts("by"):
        if _can_be_counted(word, COUNTED_BY):
            yield str(word.data)


def _can_be_counted(word: Part, types: tuple[FieldType, ...], *, declared: bool = False) -> bool:
    names, name = word.names, str(word.data)
    field: Field | None = names.facts.get(name) if declared else names.field(name)
    if field is None:
        known = names.facts if declared else names.fields()
        word.fault("E106", f"no {'fact' if declared else 'field'} is called `{name}`", names.nearest(name, known))
    elif field.personal:
        fix = "Take it out: reports hold nothing that is personal."
        word.fault("E005", f"`{name}` is personal, and a report is not", fix)
    elif field.type not in types:
        word.fault("E005", f"cases are not counted by `{name}`", "Name one that is one of a list, or yes or no.")
    return field is not None and not field.personal and field.type in types


def _listing(part: Part) -> Listing | None:
    if not isinstance(part.data, dict):
        return None
    words = [one for one in part.word_parts("overdue") if one.data != "all"]
    route = {}
    for level, role in part.sub("route").items():
        if not part.names.known("levels", level):
            close = part.names.nearest(level, part.names.of["levels"])
            role.fault("E102", f"no level is called `{level}`", close, key=True)
        elif name := part.names.role(role):
            route[level] = name
    return Listing(of=tuple(name for one in words if (name := part.names.resolve("timeframes", one))), route=route)


def _sample(part: Part) -> Sample | None:
    number = part.sub("number").data
    return Sample(number=number, of=part.text("of", "closed")) if isinstance(number, int) else None
