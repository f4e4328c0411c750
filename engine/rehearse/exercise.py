"""Exercise: which rules of a policy a case came to, and which of them a scenario looks at on purpose.

A section of the language that is new gets its line here; nothing is ever found by looking for words in texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.delivery import Delivery
from engine.case.state import Happened, State
from engine.case.view import met, seen_at
from engine.errors import Refused
from engine.policy.clauses import Rule
from engine.policy.closures import acts_on, dates_of
from engine.policy.limits import FromTable, Limit
from engine.policy.policy import Policy
from engine.record import fresh, record
from engine.rehearse.beside import beside
from engine.rehearse.explaining import VERB_OF, asked_at_intake, not_owed
from engine.rehearse.play import Play, Stage
from engine.rehearse.reading import read_by
from engine.rehearse.scenarios import Scenario


@record
class Exercised:
    """What a scenario came to."""

    rules: Mapping[str, frozenset[Rule]] = fresh(factory=dict)
    """By `policy@version`, the rules that its cases came to."""
    passed_by: Mapping[str, Mapping[Rule, str]] = fresh(factory=dict)
    """Rules that were asked about a case and did not come to it, with the reason."""
    refused: frozenset[str] = frozenset()
    """The clauses on which the policy said no."""
    named: frozenset[str] = frozenset()
    """What its acts and its expectations name, so that it was meant and not only passed by."""


def exercised(play: Play) -> Exercised:
    """What a scenario that was played came to."""
    found: dict[str, set[Rule]] = {}
    passed_by: dict[str, dict[Rule, str]] = {}
    for stage in play.stages.values():
        rules = found.setdefault(stage.policy.name, set())
        rules |= set(of_case(stage.policy, stage.state, stage.clocks, stage.deliveries))
        rules |= set(beside(stage.policy, stage.state, play.now)) if play.now else set()
        if play.now is not None and stage.state.begun:
            passed_by.setdefault(stage.policy.name, {}).update(_passed_by(stage, play.now))
    for policy, command in play.asked:
        found.setdefault(policy.name, set()).update(_asked(policy, command))
    for policy_ in play.agenda.versions or [play.policy()]:
        found.setdefault(policy_.name, set()).update(play.agenda.came_to())
    for one in play.announced:
        found.setdefault(play.policy().name, set()).add(Rule("closures", one.closure))
    return Exercised(
        rules={name: frozenset(several) for name, several in found.items()},
        passed_by=passed_by,
        refused=frozenset(clause for refusal in play.refused for clause in _clauses(refusal)),
        named=frozenset(named(play.scenario)),
    )


def of_case(
    policy: Policy, state: State, clocks: Sequence[Clock], deliveries: Iterable[Delivery] = ()
) -> Iterator[Rule]:
    """The rules that a case came to: by what it is, what happened to it, what was owed on it and who was told."""
    for one in state.timeline:
        yield from _standing(one)
    for event in state.history:
        yield from _happened(policy, event)
    yield from read_by(policy, state)
    yield from (Rule("documents", name) for name in state.case.documents)
    yield from (rule for clock in clocks for rule in _running(policy, clock))
    yield from _tables(policy, state, clocks)
    for delivery in deliveries:
        if delivery.sort == "notice" and delivery.to in policy.roles:
            yield Rule("roles", delivery.to)


def _standing(one: Happened) -> Iterator[Rule]:
    """What the case was once something had happened."""
    case = one.case
    for section, name in (("kinds", case.kind), ("categories", case.category), ("levels", case.level)):
        if name:
            yield Rule(section, name)
    yield from _going(case.go)
    yield from (Rule("facts", name) for name in one.facts)


def _happened(policy: Policy, event: e.Event) -> Iterator[Rule]:
    day = event.at.astimezone(policy.zone).date()
    yield from (Rule("roles", role) for role in (event.by, *policy.people.roles_of(event.by, day)) if role)
    if isinstance(event, e.Received | e.Judged):
        yield from (Rule(section, name) for name in event.because for section in ("intake", "excluded"))
        yield from _caught(getattr(event, "restricted", ()))
    elif isinstance(event, e.RestrictionEvent):
        yield Rule("restrictions", event.restriction)
        measures = event.measures if isinstance(event, e.Imposed | e.Amended) else ()
        yield from (Rule("restrictions", event.restriction, f"measure {name}") for name in measures)
    elif isinstance(event, e.Declared):
        yield Rule("events", event.event)
    elif isinstance(event, e.Decided):
        yield from (Rule(section, event.decision) for section in ("decisions", "intake", "windows"))
        yield from _excepted(policy, event.decision)
    elif isinstance(event, e.Referred | e.Redirected):
        yield from _going(event.to)
    elif isinstance(event, e.Written):
        yield Rule("letters", event.letter)
    elif isinstance(event, e.Resolved) and event.remedy:
        yield Rule("remedies", event.remedy)
    elif isinstance(event, e.Prepared):
        yield Rule("decisions", event.decision)
    yield from (Rule("facts", name) for name in getattr(event, "data", None) or ())
    if verb := VERB_OF.get(e.name_of(event), ""):
        yield Rule("decisions", verb)


def _caught(measures: Iterable[str]) -> Iterator[Rule]:
    """The restrictions that catch a contact, and their measures."""
    for restriction, _, measure in (name.partition(".") for name in measures):
        yield Rule("restrictions", restriction)
        yield Rule("restrictions", restriction, f"measure {measure}")


def _excepted(policy: Policy, name: str) -> Iterator[Rule]:
    """The restriction whose exception was judged."""
    for rule in policy.restrictions.values():
        if any(one.id == name for one in rule.exempt):
            yield Rule("restrictions", rule.id)
            yield Rule("restrictions", rule.id, "except")


def _going(where: str) -> Iterator[Rule]:
    """Where a case went: one of the sections that have that name."""
    if where:
        yield from (Rule(section, where) for section in ("levels", "bodies", "external", "kinds"))


def _running(policy: Policy, clock: Clock) -> Iterator[Rule]:
    timeframe = policy.timeframes[clock.timeframe]
    section = "windows" if clock.window else "timeframes"
    yield Rule(section, clock.timeframe)
    turned = {"overdue": clock.overdue_at is not None, "lapse": clock.lapsed_at is not None,
              "extend": bool(clock.extended), "pause": any(state == "paused" for _, state in clock.turns)}  # fmt: skip
    yield from (Rule(section, clock.timeframe, part) for part, came in turned.items() if came)
    limits = list(timeframe.limits())
    calendars = {limit.calendar or policy.calendar for limit in limits}
    yield from (Rule("calendars", calendar) for calendar in calendars)
    yield from (Rule("schedules", limit.schedule) for limit in limits if limit.schedule)
    yield from _crossed(policy, clock, calendars)


def _crossed(policy: Policy, clock: Clock, calendars: Iterable[str]) -> Iterator[Rule]:
    """The closures of the policy's own dates that a clock runs across."""
    end = clock.limit or clock.due
    if end is None:
        return
    first, last = clock.since.astimezone(policy.zone).date(), end.astimezone(policy.zone).date()
    for rule in policy.closures.values():
        spans = dates_of(rule, range(first.year - 1, last.year + 1))
        crossed = any(start <= last and stop >= first for start, stop in spans)
        if crossed and any(acts_on(rule, calendar, frozenset((rule.id,))) for calendar in calendars):
            yield Rule("closures", rule.id)


def _tables(policy: Policy, state: State, clocks: Sequence[Clock]) -> Iterator[Rule]:
    """The rows that were looked up: of facts at each thing that happened, of amounts and calendars for each clock."""
    names = {table.id for table in policy.giving.values()}
    for clock in clocks:
        names |= {name for limit in policy.timeframes[clock.timeframe].limits() for name in _tables_of(limit)}
    for table in (policy.tables[name] for name in sorted(names)):
        for one in state.timeline:
            seen = seen_at(policy, one, state.timeline)
            row = next((n for n, row in enumerate(table.rows, 1) if met(row.when, seen)), 0)
            if row:
                yield Rule("tables", table.id)
                yield Rule("tables", table.id, f"row {row}")
                yield Rule("facts", table.gives)


def _tables_of(limit: Limit) -> Iterator[str]:
    for source in (limit.amount, limit.target):
        if isinstance(source, FromTable):
            yield source.table
    if limit.calendar_table:
        yield limit.calendar_table


def _asked(policy: Policy, command: c.Command) -> Iterator[Rule]:
    """The rules that answered for an act, whether they let it be done or refused it."""
    yield Rule("decisions", command.verb)
    said = {**(getattr(command, "data", None) or {}), **(getattr(command, "facts", None) or {})}
    yield from (Rule("facts", name) for name in said)
    if isinstance(command, c.Declare):
        yield Rule("events", command.event)
    elif isinstance(command, c.Decide):
        yield from (Rule(section, command.decision) for section in ("decisions", "intake", "windows"))
        yield from _excepted(policy, command.decision)
    elif isinstance(command, c.Restrict) and command.restriction in policy.restrictions:
        yield Rule("restrictions", command.restriction)
        yield Rule("decisions", policy.restrictions[command.restriction].decided_by)
    elif isinstance(command, c.Refer | c.Redirect):
        yield from _going(command.to)
    elif isinstance(command, c.Write):
        yield Rule("letters", command.letter)
    elif isinstance(command, c.Lodge):
        yield Rule("kinds", command.kind or next(iter(policy.kinds)))


def _passed_by(stage: Stage, now: datetime) -> Iterator[tuple[Rule, str]]:
    for one in not_owed(stage.policy, stage.state, stage.clocks, now):
        yield Rule("windows" if one.timeframe.window else "timeframes", one.timeframe.id), one.why
    for looked in asked_at_intake(stage.policy, stage.state):
        if not looked.applied:
            yield from ((Rule(section, looked.id), "its condition never held") for section in ("intake", "excluded"))


def _clauses(refusal: Refused) -> list[str]:
    return [one for one in refusal.clause.split(", ") if one]


def named(scenario: Scenario) -> Iterator[str]:
    """The ids that the acts and the expectations of a scenario name; what is lodged holds whatever the policy says."""
    for step in scenario.steps:
        expected = step.get("expect") or {}
        yield from _words({key: value for key, value in expected.items() if key != "case"})
        yield from _words(
            {key: value for key, value in step.items() if key not in ("expect", "at", "case", "note", "lodge")}
        )


def _words(found: Any) -> Iterator[str]:
    """Keys and values, without what stands behind an id: `#2`, `:member`, `.overdue`."""
    if isinstance(found, Mapping):
        for key, value in found.items():
            yield from _words(key)
            yield from _words(value)
    elif isinstance(found, list):
        for one in found:
            yield from _words(one)
    elif isinstance(found, str):
        for mark in "#:.":
            found = found.partition(mark)[0]
        yield found
