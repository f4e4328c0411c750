"""Rules of retention as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from engine.calendars.units import Amount, Unit, amount, split
from engine.language.access import as_recorded
from engine.language.asking import moment
from engine.language.draft import Part
from engine.policy.conditions import Condition, Not, both, leaves
from engine.policy.moments import conditions_in
from engine.policy.retention import DISPOSALS, ENDED, KEEP, PERMANENT, RetentionRule

LONGEST = 150
"""Years. What is kept for longer is kept permanently."""
IN_A_YEAR = {Unit.MONTH: 12, Unit.YEAR: 1}


def retention(part: Part) -> Iterator[RetentionRule]:
    """Every rule of retention, in order."""
    seen: set[str] = set()
    for one in part.entries():
        rule = one.text("id")
        if rule in seen:
            one.sub("id").fault("E002", f"two rules are called `{rule}`", "Give each its own id.")
        seen.add(rule)
        start = (moment(one.sub("from")) if one.has("from") else None) or ENDED
        for guard in conditions_in(start):
            _tells_nothing_personal(one.sub("from"), guard)
        yield RetentionRule(
            id=rule,
            title=one.text("title"),
            when=_when(one),
            file_class=one.text("file_class"),
            keep=_keep(one),
            start=start,
            disposal=_disposal(one),
            clause=one.clause(),
        )


def _when(part: Part) -> Condition | None:
    found = []
    for key in ("when", "unless"):
        found.append(as_recorded(part.sub(key), "a rule of retention"))
        _tells_nothing_personal(part.sub(key), found[-1])
    wanted, denied = found
    return wanted if denied is None else both(wanted, Not(denied))


def _keep(part: Part) -> Amount | None:
    """How long it is kept: months or years; None is permanently."""
    inside = part.sub("keep")
    if part.text("keep") in ("", PERMANENT):
        return None
    number, word = split(part.text("keep")) or (Decimal(0), "")
    found = amount(number, word) if word in ("month", "year") else None
    if found is None or not found.number:
        fix = "Write months or years, such as `7 years`, or `permanent`."
        inside.fault("E005", f"a record is not kept for `{inside.data}`", fix)
        return None
    if found.number > LONGEST * IN_A_YEAR[found.unit]:
        inside.fault("E005", "no calendar reaches that far", "Write a smaller number, or `permanent`.")
        return None
    return found


def _disposal(part: Part) -> str:
    """What is done then. What is kept permanently is transferred at most, and counts from nothing."""
    written = part.text("disposal")
    if part.text("keep") != PERMANENT:
        if not written:
            fix = "Write `disposal: destroy`, `transfer` or `review`."
            part.fault("E004", f"`{part.text('id')}` does not say what is done after that", fix)
        return written or "review"
    if written not in ("", "transfer"):
        message = f"what is kept permanently is not {DISPOSALS[written]}"
        part.sub("disposal").fault("E005", message, "Take it out, or write `transfer`.")
    if part.has("from"):
        message = "what is kept permanently is counted from nothing"
        part.sub("from").fault("E005", message, "Take `from` out, or write how long it is kept.", key=True)
    return written or KEEP


def _tells_nothing_personal(part: Part, condition: Condition | None) -> None:
    """A finding where a condition asks something personal: whoever sees the class of a record would know the answer."""
    for leaf in leaves(condition) if condition is not None else ():
        field = part.names.facts.get(getattr(leaf, "field", ""))
        if field is not None and field.personal:
            message = f"`{field.id}` is personal, and the class of a record would tell it"
            part.fault("E005", message, "Ask for what is not: the kind, the category, another fact.", key=True)
