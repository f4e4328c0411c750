"""Saying: what a letter shows of a case, field by field, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from engine.case import commands as c
from engine.case import events as e
from engine.case.clocks import of_timeframe
from engine.case.moments import Moments
from engine.case.seeing import seen_whole
from engine.case.standing import imposed_on, shown_of
from engine.case.state import Standing, Stands, State
from engine.case.view import Seen, met
from engine.dates import day_said, instant_said
from engine.errors import Refused
from engine.policy.categories import Requirement
from engine.policy.fields import Value
from engine.policy.letters import SAID_BY_ACT, LetterRule, LetterText, filled
from engine.policy.policy import Policy
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import record, replaced


@record
class Making:
    """What a letter is made from: the case as the act leaves it, the act, and when it was done."""

    policy: Policy
    state: State
    command: c.Command
    now: datetime
    event: object

    @property
    def seen(self) -> Seen:
        """The case with what the act carries."""
        data = getattr(self.command, "data", None)
        return seen_whole(self.policy, self.state, self.command.at, event=self.event, more=data)


def said_in(
    rule: LetterRule, text: LetterText | None, made: Making, seen: Seen, sender: str = ""
) -> Mapping[str, str]:  # fmt: skip
    """The fields that the letter shows. Raises Refused for one that is named and not known."""
    required_too = {name for one in rule.requires if met(one.when, seen) for name in one.fields}
    names = dict.fromkeys([*(text.fields if text else ()), *sorted(required_too)])
    found = {name: value for name in names if (value := _said(name, made, seen, sender))}
    lacking = [name.replace("-", " ") for name in (text.fields if text else ()) if name not in found]
    if lacking:
        raise Refused("required", f"'{rule.name}' says {listed(lacking)}, which is not known", rule.clause)
    return found


def still_lacking(rule: LetterRule, made: Making, seen: Seen, sender: str) -> tuple[Requirement, ...]:
    """What the letter requires, without the fields that it can say."""
    return tuple(
        replaced(one, fields=tuple(name for name in one.fields if not _said(name, made, seen, sender)))
        for one in rule.requires
    )


def _said(name: str, made: Making, seen: Seen, sender: str) -> str:
    policy, case, command = made.policy, made.state.case, made.command
    kind, category = policy.kinds.get(case.kind), policy.categories.get(case.category)
    built_in = {
        "council": policy.council,
        "case": case.number,
        "kind": ((kind.title if kind else "") or case.kind).lower(),
        "received": in_words(case.received.astimezone(policy.zone).date() if case.received else None, policy),
        "date": day_said(command.at.astimezone(policy.zone).date()),
        "officer": policy.people.name(case.officer or command.by),
        "category": (category.title if category else "") or case.category,
        "outcome": case.outcome.replace("-", " "),
        "sender": policy.people.name(sender or command.by),
    }
    if name in built_in:
        return built_in[name]
    received = next((one for one in made.state.history if isinstance(one, e.Received)), None)
    if received is not None and name == "details":
        return received.details
    if received is not None and name in PERSON_FIELDS and name not in policy.facts:
        return received.told.get(name, "")
    if name in OF_THE_ACT and name not in policy.facts:
        return OF_THE_ACT[name](made)
    own = getattr(command, name.replace("-", "_"), None) if name in SAID_BY_ACT else None
    field = policy.field(name)
    found = own or seen.value(name)
    worded = field is not None and field.choices
    said = in_words(found, policy)
    return said.replace("-", " ") if worded else said


def stands_said(policy: Policy, state: State, at: datetime) -> Iterator[str]:
    """What restricts the person because of a case, each restriction with its measures and from when to when."""
    for one in imposed_on(policy, state, at):
        rule = policy.restrictions[one.restriction]
        measures = "; ".join(measure for _, measure in shown_of(policy, Standing(restrictions=(one,))))
        end = _due_day(policy, state, rule.ends)
        since = day_said(one.since.astimezone(policy.zone).date())
        yield f"{rule.title or rule.id} from {since} {f'to {end}' if end else 'until it is lifted'}: {measures}"


def _stands(made: Making) -> tuple[Stands, ...]:
    """The restriction that the act is about, as the act leaves it; of another act the only one that stands."""
    several = tuple(imposed_on(made.policy, made.state, made.command.at))
    named = getattr(made.command, "restriction", "")
    found = tuple(one for one in several if one.restriction == named) if named else several
    return found if len(found) == 1 else ()


def _restriction(made: Making) -> str:
    several = (made.policy.restrictions[one.restriction] for one in _stands(made))
    return "".join(rule.title or rule.id for rule in several)


def _measures(made: Making) -> str:
    """The measures that hold on the person because of this case, as the act leaves them."""
    return "; ".join(measure for _, measure in shown_of(made.policy, Standing(restrictions=_stands(made))))


def _ends(made: Making) -> str:
    return "".join(
        _due_day(made.policy, made.state, made.policy.restrictions[one.restriction].ends) for one in _stands(made)
    )


def _due(made: Making) -> str:
    return _due_day(made.policy, made.state, made.command.timeframe) if isinstance(made.command, c.Extend) else ""


def _due_day(policy: Policy, state: State, name: str) -> str:
    """The date on which the last clock of a timeframe is due, as the case stands."""
    timeframe = policy.timeframes.get(name)
    moments = Moments(policy, state, {})
    clocks = list(of_timeframe(policy, timeframe, moments, {})) if timeframe else []
    limit = clocks[-1].limit if clocks else None
    return day_said(limit.astimezone(policy.zone).date()) if limit is not None else ""


OF_THE_ACT: Mapping[str, Callable[[Making], str]] = {
    "restriction": _restriction, "measures": _measures, "ends": _ends, "due": _due,
}  # fmt: skip
"""What a letter may say of the act that is reckoned and not written."""


def in_words(value: Value | None, policy: Policy) -> str:
    """A value as a letter shows it: yes, Thu 2 Apr 2026, injury, theft; empty where it is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return instant_said(value, policy.zone)
    if isinstance(value, date):
        return day_said(value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def body_of(rule: LetterRule, text: str | None, said: Mapping[str, str]) -> str:
    """The letter's own text: filled in, or a list of what it must say where the policy has no text for it."""
    if text is not None:
        return filled(text, said)
    return "\n".join(
        [f"{rule.name}.", "", *(f"{name.replace('-', ' ').capitalize()}: {one}" for name, one in said.items())]
    )


def listed(several: Iterable[str]) -> str:
    """Several words as a sentence names them."""
    found = list(several)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"
