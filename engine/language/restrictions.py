"""Restrictions as they are written, and the clocks of their review, their end and their appeal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.calendars.reading import END_OF_DAY, Roll
from engine.language.asking import condition
from engine.language.draft import Part
from engine.language.promises import timeframe, window
from engine.policy.conditions import Op, Test
from engine.policy.moments import ClockTurns, Earliest, Happens
from engine.policy.restrictions import Exempt, Measure, Most, Restriction
from engine.policy.timeframes import Lapse, RestartRule, Timeframe, Turns
from engine.record import replaced

Clocks = Iterator[tuple[Timeframe, Part]]
CLOCKS = ("review", "ends", "appeal")


def restrictions(part: Part) -> dict[str, Restriction]:
    """Every restriction."""
    made = {}
    for name, one in part.items():
        measures = tuple(_measure(inside) for _, inside in one.sub("measures").items())
        if not measures:
            one.fault("E004", f"`{name}` restricts nothing", "Write `measures` with at least one.", key=True)
        made[name] = Restriction(
            id=name,
            title=one.text("title"),
            decided_by=part.names.resolve("decisions", one.sub("decided_by")),
            measures=measures,
            exempt=tuple(_exempt(one.sub("except"))),
            always=condition(one.sub("always")),
            review=f"review-{name}" if one.has("review") else "",
            ends=f"end-{name}" if one.has("ends") else "",
            appeal=f"appeal-{name}" if one.has("appeal") else "",
            clause=one.clause(),
        )
    return made


def _measure(part: Part) -> Measure:
    most = part.sub("most")
    low, high = most.sub("at_least").data, most.sub("at_most").data
    return Measure(
        id=part.key,
        title=part.text("title"),
        when=condition(part.sub("when")),
        most=Most(most.text("per", "month"), low or 1, high or 1000) if part.has("most") else None,
        shown=part.flag("shown"),
        act=part.flag("act"),
        communicate=part.flag("communicate"),
        clause=part.clause(),
    )


def _exempt(part: Part) -> Iterator[Exempt]:
    several = [part] if isinstance(part.data, dict) else part.entries()
    for one in several:
        yield Exempt(
            id=one.text("id"),
            judged_by=part.names.who(one, "judged_by"),
            title=one.text("title"),
            from_acceptance=one.text("clocks", "accepted") == "accepted",
            clause=one.clause(),
        )


def clocks(top: Part) -> Clocks:
    """The clock of every review and end, and the window of every appeal, on the case that imposed the restriction."""
    for name, one in top.sub("restrictions").items():
        if one.has("review"):
            yield _review(one.sub("review"), name, one), one.sub("review")
        if one.has("ends"):
            yield _end(one.sub("ends"), name, one), one.sub("ends")
        if one.has("appeal"):
            yield _appeal(one.sub("appeal"), name, one), one.sub("appeal")


def _of(name: str, event: str) -> Happens:
    return Happens(event, Test("restriction", Op.EQUALS, name))


def _written(part: Part, more: dict[str, Any]) -> Part:
    data = part.data if isinstance(part.data, dict) else {"within": part.data}
    return Part(part.draft, {**more, **data}, part.path)


def _review(part: Part, name: str, whole: Part) -> Timeframe:
    repeated = {"done": "continued"} if part.has("every") else {}
    made = timeframe(_written(part, {"from": "imposed", "until": "lifted", **repeated}))
    renewed = Earliest((_of(name, "continued"), _of(name, "amended"), _of(name, "lifted")))
    ended = Earliest((_of(name, "lifted"), *((ClockTurns(f"end-{name}", "lapsed"),) if whole.has("ends") else ())))
    # Without `every` each look at it begins the time to the next one; one that has ended by itself is owed none.
    begins = Earliest((_of(name, "imposed"), _of(name, "continued"), _of(name, "amended")))
    over = ClockTurns(f"end-{name}", "lapsed") if whole.has("ends") else None
    once = {"start": begins, "each": True, "until": renewed, "cancel": over}
    round_ = {"start": _of(name, "imposed"), "done": renewed, "until": ended} if made.every else once
    title = part.text("title") or f"Review of {whole.text('title') or name}"
    return replaced(made, id=f"review-{name}", title=title, **_stays(), to_person=False,
                    clause=part.words("clause") or whole.words("clause"), **round_)  # fmt: skip


def _end(part: Part, name: str, whole: Part) -> Timeframe:
    made = timeframe(_written(part, {"from": "imposed", "until": "lifted", "strength": "target"}))
    title = part.text("title") or f"End of {whole.text('title') or name}"
    # It ends on its last day, working day or not: it was imposed for so long and no longer.
    held = made.limit.written
    last = replaced(held, end=held.end or Roll.STAY, time=END_OF_DAY if held.time is None else held.time)
    made = replaced(made, limit=replaced(made.limit, written=last))
    return replaced(made, id=f"end-{name}", title=title, start=_of(name, "imposed"), until=_of(name, "lifted"),
                    **_stays(), lapses=(Lapse(),), clause=part.words("clause") or whole.words("clause"))  # fmt: skip


def _appeal(part: Part, name: str, whole: Part) -> Timeframe:
    to = part.text("to")
    known = (*part.names.of["levels"], *part.names.of["bodies"])
    if to and to not in known:
        part.sub("to").fault("E102", f"no level or body is called `{to}`", part.names.nearest(to, known))
    if not to and not part.has("act"):
        part.fault("E004", "this appeal does not say how it is made", "Write `to` with a level or body, or `act`.")
    act: Any = {"event": "referred", "when": {"to": to}} if to in known else part.data.get("act") or "referred"
    made = window(Part(part.draft, {"from": "notified", **part.data, "act": act}, part.path))
    title = part.text("title") or f"Appeal against {whole.text('title') or name}"
    start = _of(name, "notified") if not part.has("from") else made.start
    anew = RestartRule(on=_of(name, "amended"), waits_for=_of(name, "notified"), again=True)
    return replaced(made, id=f"appeal-{name}", title=title, start=start, restarts=(anew,), **_stays(),
                    clause=part.words("clause"))  # fmt: skip


def _stays() -> dict[str, Any]:
    """What becomes of the case of conduct ends nothing that stands on the person: its review, its end, the appeal."""
    return {"survives": True, "turns": Turns(joined="keep", converted="keep", referred_out="keep")}
