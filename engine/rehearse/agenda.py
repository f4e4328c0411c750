"""The agenda of a scenario: its duties of the calendar as time passes, and its reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from engine.case import events as e
from engine.case.counted import span_of
from engine.case.delivery import Delivery
from engine.case.duties import Standing, kept, standing
from engine.case.fulfilling import fulfil, tell
from engine.case.sheet import Gathering, Sheet
from engine.case.state import State
from engine.errors import Refused
from engine.policy.clauses import Rule
from engine.policy.cycles import period_named
from engine.policy.policy import Policy
from engine.policy.reports import owed
from engine.policy.values import NotAValue
from engine.rehearse.comparing import Difference, listed, said
from engine.rehearse.times import matches, shown

if TYPE_CHECKING:
    from engine.rehearse.play import Play

FIELDS = ("duty", "for", "with", "note")


class Agenda:
    """The duties of the policies of a scenario, watched over from its first step on."""

    def __init__(self, *, watching: bool) -> None:
        self.watching = watching
        """Whether the scenario plays duties at all."""
        self.versions: Sequence[Policy] = ()
        self.histories: dict[str, tuple[e.Event, ...]] = {}
        self.told: list[Delivery] = []
        self.begun: datetime | None = None
        self.read: set[Rule] = set()
        """The reports that were looked at."""

    def let_pass(self, versions: Sequence[Policy], now: datetime) -> None:
        """What time asks for by now."""
        if not self.watching:
            return
        self.versions, self.begun = versions, self.begun or now
        for name in {name: None for policy in versions for name, duty in owed(policy).items() if duty.dated}:
            history = self.histories.get(name, ())
            made = tell(versions, name, history, now, self.begun)
            self.histories[name] = (*history, *made.events)
            self.told += made.deliveries

    def fulfil(self, fields: Mapping[str, Any], by: str, at: datetime, now: datetime) -> None:
        """A duty is done. Raises Refused."""
        for key in fields:
            if key not in FIELDS:
                raise Refused("unknown-field", f"'fulfil' has no '{key}'; it has {', '.join(FIELDS)}")
        if not fields.get("duty"):
            raise Refused("missing-field", "'fulfil' needs 'duty'")
        name, label = str(fields["duty"]), str(fields.get("for") or "")
        history = self.histories.get(name, ())
        event = fulfil(
            self.versions, name, history, by=by, at=at, now=now, label=label,
            present=tuple(listed(fields.get("with") or ())), note=str(fields.get("note") or ""),
        )  # fmt: skip
        self.histories[name] = (*history, event)

    def came_to(self) -> Iterator[Rule]:
        """The duties and reports that were told of, done or looked at, with their schedules and whom they went to."""
        yield from self.read
        for name, history in self.histories.items():
            if not any(isinstance(event, e.DutyTold | e.DutyDone) for event in history):
                continue
            for policy in self.versions:
                if duty := owed(policy).get(name):
                    yield Rule("reports" if name in policy.reports else "duties", name)
                    limit = duty.due.schedule if duty.due is not None else ""
                    yield from (Rule("schedules", one) for one in (duty.schedule, limit) if one)
        yield from (Rule("roles", one.to) for one in self.told)

    def duties(self, wanted: Mapping[str, Any], now: datetime) -> Iterator[Difference]:
        """What does not hold of an expectation about duties."""
        for word, several in wanted.items():
            by_name = several if isinstance(several, dict) else dict.fromkeys(listed(several))
            for name, value in by_name.items():
                yield from self._duty(word, name, value, now)

    def _duty(self, word: str, name: str, value: Any, now: datetime) -> Iterator[Difference]:
        duty = next((found for policy in reversed(self.versions) if (found := owed(policy).get(name))), None)
        if duty is None:
            raise NotAValue(f"the policy has no duty and no report `{name}`")
        times = standing(self.versions, name, kept(self.histories.get(name, ())), now) if duty.dated else []
        if word == "told":
            have = {one.to for one in self.told if one.fields["name"] == name}
            if missing := [role for role in listed(value) if role not in have]:
                yield Difference(what=f"told of {name}", expected=", ".join(missing), found=said(have))
        elif word == "due":
            yield from self._due(name, value, times)
        elif word == "undated":
            if times or duty.dated:
                yield Difference(what=f"{name} is undated", expected="no date", found=_told(times) or "it has dates")
        else:
            fits = [one for one in times if one.state == word and value in (None, one.one.label)]
            waiting = [one for one in times if one.state in ("due", "overdue")]
            if not fits or (word == "done" and value is None and waiting):
                which = f" for {value}" if value else ""
                yield Difference(what=f"{name} is {word}{which}", expected=word, found=_told(times) or "no time of it")

    def _due(self, name: str, value: Any, times: Sequence[Standing]) -> Iterator[Difference]:
        """Of a time of it, or of the first that is not done, when it is due."""
        for label, expected in value.items() if isinstance(value, dict) else [("", value)]:
            found = [one for one in times if (one.one.label == label if label else one.state != "done")]
            due = found[0].one.due if found else None
            if not matches(str(expected), due, self.versions[-1]):
                what = f"due of {name}" + (f" for {label}" if label else "")
                yield Difference(what=what, expected=str(expected), found=shown(due, self.versions[-1]))


def _told(times: Sequence[Standing]) -> str:
    return "; ".join(f"{one.one.label} {one.state}" for one in times)


OF_CALENDAR = ("duties", "reports")
"""What is expected of the calendar rather than of a case."""


def of_calendar(play: Play, expected: Mapping[str, Any], now: datetime) -> Iterator[Difference]:
    """What of an expectation about duties and reports does not hold at an instant."""
    yield from play.agenda.duties(expected.get("duties") or {}, now)
    several = sorted(play.stages.values(), key=lambda one: one.state.case.received or now)
    cases = [(one.policy, one.state) for one in several if one.state.begun]
    wanted = expected.get("reports") or {}
    play.agenda.read |= {Rule("reports", name) for name in wanted}
    yield from reports(play.policy(now), cases, wanted, now)


def reports(
    policy: Policy, cases: Iterable[tuple[Policy, State]], wanted: Mapping[str, Any], now: datetime
) -> Iterator[Difference]:
    """What does not hold of an expectation about reports; `cases` stand in the order in which they were received."""
    several = list(cases)
    for name, expected in wanted.items():
        if name not in policy.reports:
            raise NotAValue(f"the policy has no report `{name}`")
        report = policy.reports[name]
        period = period_named(str(expected["period"]), report.duty.every, report.duty.year_from)
        gathering = Gathering(policy, report, period, now)
        end = span_of(period, policy, now).end
        for under, state in several:
            if state.case.received is not None and state.case.received < end:
                gathering.take(under, state)
        sheet = gathering.sheet()
        for key, value in expected.items():
            if key != "period":
                found = _found(sheet, key)
                if _plain(value) != found:
                    yield Difference(what=f"{key} of {name}", expected=said(_plain(value)), found=said(found))


def _found(sheet: Sheet, key: str) -> Any:
    """A number by its words (`received`, `met answer`, `received by area works`), or the cases of a list."""
    if key == "list":
        return sorted({one.case for one in sheet.entries})
    if key == "sample":
        return len(sheet.sample)
    if key.startswith("list for "):
        return sorted({one.case for one in sheet.entries if one.to == key.removeprefix("list for ")})
    number = 0.0
    for one in (one for one in sheet.figures if one.cell.period == sheet.period.label):
        cell = one.cell
        where = f" by {cell.by} {cell.value}" if cell.by else ""
        unit = f" {one.unit.removesuffix(', minutes')}" if one.unit else ""
        if key in (f"{cell.measure}{where}{unit}", f"{cell.measure} {cell.of}{where}{unit}"):
            number += float(one.number)
    return number


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(str, value))
    return float(str(value))
