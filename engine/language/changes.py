"""What changes a clock: pauses, restarts, extensions, bounds, lapses and money that accrues."""

from __future__ import annotations

from decimal import Decimal

from engine.language.asking import condition, moment
from engine.language.draft import Part
from engine.language.facts import sets
from engine.language.limits import limit
from engine.policy.limits import Conventions, nearest
from engine.policy.timeframes import (
    Accrual,
    Action,
    Bounds,
    ExtensionRule,
    Lapse,
    PauseRule,
    RestartRule,
    Tier,
    Turns,
)


def action(part: Part, around: Conventions | None = None) -> Action:
    """What is done when a limit has passed or an event happens."""
    refer = part.sub("refer")
    return Action(
        notify=part.names.told(part, "notify"),
        refer=part.names.resolve("levels", refer),
        sets=sets(part.sub("set")),
        after=limit(part.sub("after"), around) if around else limit(part.sub("after")),
        when=condition(part.sub("when")),
        clause=part.clause(),
    )


def pauses(part: Part, around: Conventions) -> tuple[PauseRule, ...]:
    """The pauses of a timeframe, each with both its ends."""
    found = []
    if part.flag("mandatory") and part.has("pause"):
        fix = "Take one of the two out."
        part.sub("pause").fault("E005", f"`{part.key}` is mandatory, and nothing makes it stand still", fix, key=True)
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


def restarts(part: Part, around: Conventions) -> tuple[RestartRule, ...]:
    """What makes a timeframe count anew."""
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


def extensions(part: Part, around: Conventions) -> tuple[ExtensionRule, ...]:
    """The ways in which a timeframe may be given more time."""
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


def bounds(part: Part, around: Conventions) -> Bounds | None:
    """Between which limits a date may be stated."""
    inside = part.sub("bounds")
    if inside.data is None:
        return None
    return Bounds(
        at_least=limit(inside.sub("at_least"), around),
        at_most=limit(inside.sub("at_most"), around),
        beyond=part.names.who(inside, "beyond"),
    )


def lapses(part: Part) -> tuple[Lapse, ...]:
    """What silence means, once the limit has passed."""
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


def accrual(part: Part) -> Accrual | None:
    """Money that accrues by the day; None where none does."""
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


def turns(part: Part) -> Turns:
    """What joining, splitting, converting, referring out and reopening do to the clock."""
    inside = part.sub("when_case")
    keys = ("joined", "split", "converted", "referred_out", "reopened")
    kept = dict.fromkeys(("joined", "converted", "referred_out"), "keep") if part.flag("mandatory") else {}
    return Turns(**kept | {key: inside.text(key) for key in keys if inside.has(key)})
