"""Timeframes and windows: from plain data to promises."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.calendars.deadline import END_OF_DAY, START_OF_DAY
from engine.language.asking import condition, moment, value_of
from engine.language.draft import Part
from engine.language.limits import DECIDING, amount_at, conventions, limit
from engine.policy.conditions import Condition, Field, FieldType, Op, Test, Value, both
from engine.policy.limits import UNDATED, Conventions, How, Limit, nearest
from engine.policy.moments import RECEIVED, Happens, Moment, event_names, parts
from engine.policy.timeframes import (
    Accrual,
    Action,
    Bounds,
    ExtensionRule,
    Lapse,
    PauseRule,
    RestartRule,
    Tier,
    Timeframe,
    Turns,
    WarningRule,
    Window,
)
from engine.policy.vocabulary import TOLD
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
    if until is None and done is None:
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
        pauses=_pauses(part, around),
        restarts=_restarts(part, around),
        cancel=moment(part.sub("cancel")) if part.has("cancel") else None,
        extensions=_extensions(part, around),
        ceiling=limit(part.sub("ceiling"), around),
        bounds=_bounds(part, around),
        target_only=nearest(around, part.draft.conventions).strength == "target",
        lapses=_lapses(part),
        accrual=_accrual(part),
        instead_of=part.names.resolve("timeframes", part.sub("instead_of")),
        watches=part.names.resolve("timeframes", part.sub("watches")),
        owner=part.names.role(part.sub("owner")) or part.draft.owner,
        supervisor=part.names.role(part.sub("supervisor")),
        warnings=_warnings(part, around),
        overdue=tuple(action(one, around) for one in part.sub("overdue").entries()),
        effective=_effective(part),
        open_cases=part.flag("open_cases"),
        survives=part.flag("survives"),
        to_person=part.flag("to_person", _tells(until, part)),
        turns=_turns(part),
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
        pauses=_pauses(part, around),
        cancel=moment(part.sub("cancel")) if part.has("cancel") else None,
        extensions=_extensions(part, around),
        ceiling=limit(part.sub("ceiling"), around),
        lapses=_lapses(part),
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


def action(part: Part, around: Conventions | None = None) -> Action:
    """What is done when a limit has passed or an event happens."""
    refer = part.sub("refer")
    return Action(
        notify=part.names.roles(part, "notify"),
        refer=part.names.resolve("levels", refer),
        sets=sets(part.sub("set")),
        after=limit(part.sub("after"), around) if around else limit(part.sub("after")),
        when=condition(part.sub("when")),
        clause=part.clause(),
    )


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
        return Happens("referred", Test("to", Op.EQUALS, level))
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


def _pauses(part: Part, around: Conventions) -> tuple[PauseRule, ...]:
    found = []
    for one in part.sub("pause").entries():
        start, end = moment(one.sub("from")), moment(one.sub("to"))
        if start and end:
            found.append(
                PauseRule(
                    start=start,
                    end=end,
                    start_day=one.text("start_day", "paused"),
                    end_day=one.text("end_day", "counted"),
                    at_most=limit(one.sub("at_most"), around),
                    when=condition(one.sub("when")),
                    clause=one.clause(),
                )
            )
    return tuple(found)


def _restarts(part: Part, around: Conventions) -> tuple[RestartRule, ...]:
    found = []
    for one in part.sub("restart").entries():
        on = moment(one.sub("from"))
        if on:
            found.append(
                RestartRule(
                    on=on,
                    within=limit(one.sub("within"), around),
                    waits_for=moment(one.sub("waits_for")) if one.has("waits_for") else None,
                    again=one.flag("again"),
                    clause=one.clause(),
                )
            )
    return tuple(found)


def _extensions(part: Part, around: Conventions) -> tuple[ExtensionRule, ...]:
    held = nearest(around, part.draft.conventions)
    found = []
    for n, one in enumerate(part.sub("extend").entries(), 1):
        times = one.sub("times").data
        consent = one.flag("consent")
        found.append(
            ExtensionRule(
                id=one.text("id") or f"extension-{n}",
                by=limit(one.sub("by"), around),
                at_most=limit(one.sub("at_most"), around),
                times=None if times == "any" else int(times or 1),
                ceiling=limit(one.sub("ceiling"), around),
                no_ceiling=one.text("ceiling") == "none",
                grounds=one.words("grounds"),
                approver=part.names.who(one, "approver"),
                consent=consent,
                in_time=one.text("in_time") or held.in_time or ("agreed" if consent else "decided"),
                original=one.flag("original"),
                base=one.text("base") or held.base or "end",
                requires=one.words("requires"),
                when=condition(one.sub("when")),
                clause=one.clause(),
            )
        )
    return tuple(found)


def _bounds(part: Part, around: Conventions) -> Bounds | None:
    inside = part.sub("bounds")
    if inside.data is None:
        return None
    return Bounds(
        at_least=limit(inside.sub("at_least"), around),
        at_most=limit(inside.sub("at_most"), around),
        beyond=part.names.who(inside, "beyond"),
    )


def _lapses(part: Part) -> tuple[Lapse, ...]:
    found = []
    for one in part.sub("lapse").entries():
        outcome = part.names.resolve("outcomes", one.sub("outcome"))
        found.append(
            Lapse(
                outcome=outcome,
                sets=sets(one.sub("set")),
                remedy=one.text("remedy"),
                closes=one.flag("close"),
                still=one.text("still", "allowed") == "allowed",
                when=condition(one.sub("when")),
                clause=one.clause(),
            )
        )
    return tuple(found)


def _accrual(part: Part) -> Accrual | None:
    inside = part.sub("accrue")
    if inside.data is None:
        return None
    tiers = []
    for one in inside.sub("tiers").entries():
        tiers.append(Tier(amount=Decimal(str(one.sub("amount").data)), days=one.sub("days").data))
        if tiers[:-1] and tiers[-2].days is None:
            one.fault("E005", "no day is left for this tier", "Only the last tier may leave out `days`.")
    cap = inside.sub("cap")
    money = cap.sub("money").data
    return Accrual(
        tiers=tuple(tiers),
        working_days=inside.text("per") == "working day",
        start=moment(inside.sub("from")) if inside.has("from") else None,
        until=moment(inside.sub("until")) if inside.has("until") else None,
        first_day_counted=inside.text("first_day") == "counted",
        last_day_counted=inside.text("last_day") != "not counted",
        cap_days=cap.sub("days").data,
        cap_money=None if money is None else Decimal(str(money)),
        when=condition(inside.sub("when")),
        clause=inside.clause(),
    )


def _warnings(part: Part, around: Conventions) -> tuple[WarningRule, ...]:
    found = []
    for one in part.sub("warn").entries():
        notify = part.names.roles(one, "notify") if isinstance(one.data, dict) else ()
        if one.data == "at start":
            found.append(WarningRule(notify=notify))
            continue
        text = one.sub("before") if isinstance(one.data, dict) else one
        ahead = amount_at(Part(part.draft, text.data.removesuffix(" before"), text.path), around)
        if ahead:
            before = Limit(how=How.BEFORE, amount=ahead, written=replaced(around, end=None, clear=None, first_day=None))
            found.append(WarningRule(before=before, notify=notify))
    return tuple(found)


def _effective(part: Part) -> tuple[date | None, date | None]:
    inside = part.sub("effective")
    first, last = (read_date(inside.sub(key)) for key in ("from", "to"))
    return first, last


def read_date(part: Part) -> date | None:
    """The date at a part; a finding where there is no such date."""
    if not isinstance(part.data, str):
        return None
    try:
        return date.fromisoformat(part.data)
    except ValueError:
        part.fault("E005", f"there is no date {part.data}")
        return None


def _tells(until: Moment | None, part: Part) -> bool:
    """Whether every event that meets it tells the person something."""
    if until is None:
        return False
    events = [one.event for one in parts(until) if isinstance(one, Happens)]
    others = [one for one in parts(until) if not isinstance(one, Happens) and not hasattr(one, "members")]
    return bool(events) and not others and all(one in TOLD or one in part.draft.telling for one in events)


def _outside(part: Part, key: str) -> tuple[str, tuple[str, ...]]:
    """What becomes of an early or late act, and who may let it stand."""
    inside = part.sub(key)
    if isinstance(inside.data, dict):
        return "discretion", part.names.who(inside, "discretion")
    return inside.data or part.draft.outside.get(key) or "refuse", ()


def _turns(part: Part) -> Turns:
    inside = part.sub("when_case")
    keys = ("joined", "split", "converted", "referred_out", "reopened")
    return Turns(**{key: inside.text(key) for key in keys if inside.has(key)})


__all__ = ["Condition", "action", "fact_value", "read_date", "sets", "timeframe", "window"]
