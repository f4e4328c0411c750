"""Timeframes and windows: from plain data to promises."""

from __future__ import annotations

from datetime import date

from engine.calendars.reading import END_OF_DAY, START_OF_DAY
from engine.language.asking import condition, moment
from engine.language.changes import accrual, action, bounds, extensions, lapses, pauses, restarts, turns
from engine.language.dates import read_date
from engine.language.draft import Part
from engine.language.limits import DECIDING, amount_at, conventions, limit
from engine.policy.conditions import Op, Test, both, leaves
from engine.policy.fields import FieldType
from engine.policy.limits import UNDATED, Conventions, How, Limit, nearest
from engine.policy.moments import RECEIVED, FirstHolds, Happens, Moment, event_names, parts
from engine.policy.timeframes import Timeframe, WarningRule, Window
from engine.policy.vocabulary import TOLD
from engine.policy.who import Who
from engine.record import replaced


def timeframe(part: Part, level: str = "") -> Timeframe:
    """A timeframe; inside a level, for that level and from the referral to it."""
    around = _around(part)
    start = _start(part, level)
    until = moment(part.sub("until")) if part.has("until") else None
    done = moment(part.sub("done")) if part.has("done") else None
    meets = done or until
    counted = tuple(sorted(event_names(meets))) if meets else ()
    every, own = _every(part, around), _own_limit(part, around, counted)
    if not part.has("until") and not part.has("done"):
        part.fault("E004", f"nothing meets `{part.key}`", "Write `until` and the event that meets it.", key=True)
    applies = condition(part.sub("for"))
    if level:
        applies = both(Test("level", Op.EQUALS, level), applies)
    return Timeframe(
        id=part.key,
        title=part.text("title"),
        clause=part.words("clause"),
        applies=applies,
        start=start,
        limit=every or own,
        until=until,
        done=done or (until if every else None),
        every=every,
        each=part.text("occurrence") == "each",
        for_each=_for_each(part),
        pauses=pauses(part, around),
        restarts=restarts(part, around),
        cancel=moment(part.sub("cancel")) if part.has("cancel") else None,
        extensions=extensions(part, _timed(around, own)),
        ceiling=limit(part.sub("ceiling"), around),
        bounds=bounds(part, around),
        target_only=nearest(around, part.draft.conventions).strength == "target",
        lapses=lapses(part),
        accrual=accrual(part),
        instead_of=part.names.resolve("timeframes", part.sub("instead_of")),
        watches=part.names.resolve("timeframes", part.sub("watches")),
        owner=part.names.role(part.sub("owner")) or part.draft.owner,
        supervisor=part.names.role(part.sub("supervisor")),
        warnings=warnings(part, around),
        overdue=tuple(action(one, around) for one in part.sub("overdue").entries()),
        effective=_effective(part),
        open_cases=part.flag("open_cases"),
        survives=part.flag("survives") or part.flag("mandatory"),
        mandatory=part.flag("mandatory"),
        to_person=part.flag("to_person", _tells(until, part)),
        turns=turns(part),
        written=around,
    )


def window(part: Part) -> Timeframe:
    """A window, as the clock of its closing."""
    around = _around(part)
    act = moment(part.sub("act"))
    start = moment(part.sub("from")) if part.has("from") else RECEIVED
    closes = _edge(part, "closes", around, END_OF_DAY)
    early, who = _outside(part, "early")
    late, more = _outside(part, "late")
    return Timeframe(
        id=part.key,
        title=part.text("title"),
        clause=part.words("clause"),
        applies=condition(part.sub("for")),
        start=start or RECEIVED,
        limit=closes or UNDATED,
        until=act,
        for_each=_for_each(part),
        pauses=pauses(part, around),
        cancel=moment(part.sub("cancel")) if part.has("cancel") else None,
        extensions=extensions(part, _timed(around, closes)),
        ceiling=limit(part.sub("ceiling"), around),
        lapses=lapses(part),
        effective=_effective(part),
        survives=True,
        written=around,
        window=Window(
            act=act or RECEIVED,
            opens=_edge(part, "opens", around, START_OF_DAY),
            closes=closes,
            early=early,
            late=late,
            who=who + more,
        ),
    )


def _around(part: Part) -> Conventions:
    """What the timeframe writes; how plain days and hours are read may also come from its calendar."""
    written = conventions(part)
    calendar = part.sub("calendar").data
    name = calendar if isinstance(calendar, str) else part.draft.calendar
    of_calendar = part.draft.calendar_conventions.get(name)
    if of_calendar is None:
        return written
    return replaced(written, days=written.days or of_calendar.days, hours=written.hours or of_calendar.hours)


def _start(part: Part, level: str) -> Moment:
    if part.has("from"):
        return moment(part.sub("from")) or RECEIVED
    if level and part.names.of["levels"][:1] != (level,):
        return FirstHolds(Test("level", Op.EQUALS, level))
    return RECEIVED


def _own_limit(part: Part, around: Conventions, counted: tuple[str, ...]) -> Limit:
    if not any(part.has(key) for key in DECIDING):
        return UNDATED
    if part.has("every"):
        part.sub("every").fault("E005", "a series is counted by `every` alone", "Take out the other limit.", key=True)
    inside = Part(part.draft, {k: v for k, v in part.data.items() if k != "from"}, part.path)
    return limit(inside, around, counted) or UNDATED


def _every(part: Part, around: Conventions) -> Limit | None:
    if not part.has("every"):
        return None
    inside = part.sub("every")
    if not part.has("done"):
        part.fault("E004", f"the series `{part.key}` lacks `done`", "Write what meets one round.", key=True)
    if inside.data.startswith("next "):
        name = inside.data.removeprefix("next ")
        if not part.names.known("schedules", name):
            inside.fault(
                "E102", f"no schedule is called `{name}`", part.names.nearest(name, part.names.of["schedules"])
            )
            return None
        return Limit(how=How.AT, schedule=name, written=around)
    several = amount_at(inside, around)
    calendar = (
        part.names.resolve("calendars", part.sub("calendar")) if isinstance(part.sub("calendar").data, str) else ""
    )
    return Limit(how=How.WITHIN, amount=several, calendar=calendar, written=around) if several else None


def _timed(around: Conventions, own: Limit | None) -> Conventions:
    """What an extension is read by: it ends at the time of day at which the limit ends, unless it says otherwise."""
    return around if own is None or own.written.time is None else replaced(around, time=own.written.time)


def _edge(part: Part, key: str, around: Conventions, time: int) -> Limit | None:
    """When a window opens or closes: at the start or the end of a day, unless it says otherwise."""
    inside = part.sub(key)
    made = limit(inside, replaced(around, time=around.time if around.time is not None else time))
    calendar = part.sub("calendar").data
    if made is not None and not made.calendar and isinstance(calendar, str):
        made = replaced(made, calendar=part.names.resolve("calendars", part.sub("calendar")))
    return made


def _for_each(part: Part) -> str:
    name = part.text("for_each")
    if not name:
        return ""
    field = part.names.facts.get(name)
    if part.names.known("parties", name) or (field and field.type is FieldType.TAGS):
        return name
    tags = [one for one, known in part.names.facts.items() if known.type is FieldType.TAGS]
    known = (*part.names.of["parties"], *tags)
    part.sub("for_each").fault(
        "E102", f"no party and no fact of tags is called `{name}`", part.names.nearest(name, known)
    )
    return ""


def warnings(part: Part, around: Conventions) -> tuple[WarningRule, ...]:
    """The words that come before a limit."""
    found = []
    for one in part.sub("warn").entries():
        notify = part.names.told(one, "notify") if isinstance(one.data, dict) else ()
        if isinstance(one.data, dict) and one.has("at") == one.has("before"):
            one.fault("E004", "this word does not say when it is given", "Write `at: start`, or `before` an amount.")
        elif one.data == "at start" or one.has("at"):
            found.append(WarningRule(notify=notify))
        else:
            text = one.sub("before") if isinstance(one.data, dict) else one
            ahead = amount_at(Part(part.draft, text.data.removesuffix(" before"), text.path), around)
            written = replaced(around, end=None, clear=None, first_day=None)
            before = Limit(how=How.BEFORE, amount=ahead, written=written) if ahead else None
            found += [WarningRule(before=before, notify=notify)] if before else []
    return tuple(found)


def _effective(part: Part) -> tuple[date | None, date | None]:
    inside = part.sub("effective")
    first, last = (read_date(inside.sub(key)) for key in ("from", "to"))
    if first and last and last <= first:
        message = f"`{part.key}` is never in effect: it ends before it begins"
        inside.sub("to").fault("E005", message, "`to` is the first day on which it is no longer in effect.")
        return first, None
    return first, last


def _tells(until: Moment | None, part: Part) -> bool:
    """Whether every event that meets it tells the person something."""
    if until is None:
        return False
    events = [one.event for one in parts(until) if isinstance(one, Happens)]
    others = [one for one in parts(until) if not isinstance(one, Happens) and not hasattr(one, "members")]
    if not events or others:
        return False
    return all(_is_word(one, part) for one in parts(until) if isinstance(one, Happens))


def _is_word(moment: Happens, part: Part) -> bool:
    """Whether an event is word to the person: by what it is, or as a letter that goes to them."""
    if moment.event != "written":
        return moment.event in TOLD or moment.event in part.draft.telling
    asked = leaves(moment.when) if moment.when is not None else ()
    named = [one for one in asked if isinstance(one, Test)]
    letters = [one.value for one in named if one.field == "letter"]
    to = [one.value for one in named if one.field == "to"]
    written = part.draft.top().sub("letters")
    return to == ["complainant"] or (
        not to and all((written.sub(str(one)).words("to") or ("complainant",)) == ("complainant",) for one in letters)
    )


def _outside(part: Part, key: str) -> tuple[str, tuple[Who, ...]]:
    """What becomes of an early or late act, and who may let it stand."""
    inside = part.sub(key)
    if isinstance(inside.data, dict):
        return "discretion", part.names.who(inside, "discretion")
    return inside.data or part.draft.outside.get(key) or "refuse", ()
