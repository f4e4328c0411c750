"""Playing a scenario: the cases it opens, the clock that jumps, and every step recorded as the office would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case.announcing import announce
from engine.case.arrival import further, joins, opens
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.delivery import Delivery
from engine.case.events import Received
from engine.case.falldue import pending
from engine.case.state import NOTHING, State
from engine.case.step import Step, advance, step
from engine.case.written import written
from engine.errors import Refused
from engine.policy.closures import Announcement
from engine.policy.policy import Policy
from engine.policy.values import NotAValue
from engine.policy.versions import in_force, reaching, uncovered
from engine.record import replaced
from engine.rehearse.agenda import Agenda
from engine.rehearse.given import chosen, day_of, people_of, standing, told, with_standing
from engine.rehearse.scenarios import Scenario
from engine.rehearse.times import read_time

ALL_FIELDS = ("at", "recorded", "lodge", "do", "until", "expect", "case", "by")


class Stage:
    """One case on the stage."""

    def __init__(self, name: str, policy: Policy) -> None:
        self.name = name
        self.policy = policy
        self.state: State = NOTHING
        self.clocks: tuple[Clock, ...] = ()
        self.deliveries: list[Delivery] = []

    def take(self, made: Step) -> None:
        """What one step led to."""
        self.state, self.clocks = made.state, made.clocks
        self.deliveries += made.deliveries


class Play:
    """One scenario being played. Raises NotAValue for a scenario that cannot be played as it is written."""

    def __init__(self, scenario: Scenario, policies: Sequence[Policy]) -> None:
        self.scenario = scenario
        self.given = scenario.given
        self.people = people_of(scenario.given)
        self.announced: list[Announcement] = []
        self.versions = chosen(policies, scenario.policy, self.given.get("adopted") or ())
        self.stages: dict[str, Stage] = {}
        self.now: datetime | None = None
        self.at: datetime | None = None
        self.last: Step | None = None
        self.asked: list[tuple[Policy, c.Command]] = []
        """Every act that was tried, with the policy that it was tried under."""
        self.refused: list[Refused] = []
        """Every answer that was no."""
        self.about = ""
        """The case that the step is about: the one it names, or brings in."""
        self.agenda = Agenda(watching=scenario.has_agenda)
        self.announced += standing(self.given, self.policy(), self._asked)

    # Policies

    def policy(self, received: datetime | None = None) -> Policy:
        """The version that the scenario names, else the one in force for a matter received then."""
        found: Policy | None = self.versions[-1]
        if received is not None and "@" not in self.scenario.policy:
            day = received.astimezone(self.versions[-1].zone).date()
            found = in_force(self.versions, day)
        return self._dated(found or uncovered(self.versions))

    def _dated(self, policy: Policy) -> Policy:
        """The policy with the people, the closures and the later rules of this moment."""
        people = self.people if self.people.officers else policy.people
        known = [one for one in (*policy.announced, *self.announced) if self.now is None or one.learnt <= self.now]
        if self.now is not None:
            policy = reaching(policy, self.versions, self.now.astimezone(policy.zone).date())
        return replaced(policy, announced=()).with_people(people).with_announced(tuple(known))

    def stage(self, name: str) -> Stage:
        """The case of that name, under its policy as things stand."""
        found = self.stages.get(name)
        if found is None:
            raise NotAValue(f"no case is called `{name}` yet")
        return found

    def meant(self, name: object) -> Stage:
        """The case of that name; without one, the case that the step is about, or the only one."""
        if name or self.about:
            return self.stage(str(name or self.about))
        if len(self.stages) > 1:
            raise NotAValue(f"say which `case`: {', '.join(self.stages)}")
        return self.stage(next(iter(self.stages), ""))

    # Steps

    def time(self, text: str) -> datetime:
        """The instant that a text of the scenario means here."""
        policy = next(iter(self.stages.values())).policy if self.stages else self.policy()
        return read_time(text, policy, self.at, self._asked)

    def move_to(self, now: datetime) -> None:
        """Let time pass for every case, from due instant to due instant."""
        if self.now is not None and now < self.now:
            raise NotAValue("steps stand in the order of recording: this one is recorded before the one above it")
        news = [one.learnt for policy in self.versions for one in (*policy.announced, *self.announced)]
        news += [datetime(*one.effective[0].timetuple()[:3], tzinfo=one.zone) for one in self.versions]
        for moment in sorted({at for at in news if self.now is not None and self.now < at <= now}):
            self._let_all_pass(moment)
            self._know()
        self._let_all_pass(now)
        self.agenda.let_pass([self._dated(one) for one in self.versions], now)

    def _let_all_pass(self, now: datetime) -> None:
        for stage in self.stages.values():
            self._let_pass(stage, now)
        self.now = now

    def _let_pass(self, stage: Stage, now: datetime) -> None:
        while True:
            due = [at for at, _ in pending(stage.policy, stage.state, stage.clocks) if at <= now]
            if not due:
                return
            stage.take(advance(stage.policy, stage.state, max(min(due), self.now or min(due)), stage.clocks))

    def lodge(self, fields: Mapping[str, Any], at: datetime, now: datetime) -> Stage:
        """A matter comes in."""
        whole = {**self.scenario.lodge, **fields}
        name = str(whole.pop("as", None) or f"case-{len(self.stages) + 1}")
        if name in self.stages:
            raise NotAValue(f"a case is called `{name}` already")
        by = str(whole.pop("by", None) or "engine")
        stage = Stage(name, self.policy(at))
        command = written(stage.policy, "lodge", {**told(whole, self.given), "number": name}, at=at, by=by)
        assert isinstance(command, c.Lodge)
        command = with_standing(self.given, stage.policy, stage.state.case, self._states(), command)
        self.asked.append((stage.policy, command))
        self.last = step(stage.policy, NOTHING, command, now)
        stage.take(self.last)
        self.stages[name] = stage
        self.about = name
        self._arrive(stage, now)
        return stage

    def _states(self) -> list[State]:
        return [stage.state for stage in self.stages.values()]

    def _arrive(self, stage: Stage, now: datetime) -> None:
        into = joins(stage.policy, stage.state, self._states())
        at = stage.state.case.received
        assert at is not None
        if into:
            target = self.stages[into]
            stage.take(step(stage.policy, stage.state, c.Join(at=at, by="engine", into=into), now))
            link = c.Link(at=at, by="engine", other=stage.name, relation="absorbed", received=at)
            target.take(step(target.policy, target.state, link, now))
        for name, kind in ((f"{stage.name}+{kind}", kind) for kind in opens(stage.policy, stage.state)):
            self._open(name, stage, further(stage.policy, stage.state, kind, name), now)

    def _open(self, name: str, beside: Stage, command: c.Lodge, now: datetime) -> None:
        other = Stage(name, beside.policy)
        other.take(step(other.policy, NOTHING, command, now))
        self.stages[name] = other

    def do(self, verb: str, fields: Mapping[str, Any], at: datetime, now: datetime) -> None:
        """An officer does something."""
        whole = {key: value for key, value in fields.items() if key not in ALL_FIELDS}
        by = self._who(fields)
        if verb == "announce":
            self._announce(whole, by, at)
            return
        if verb == "fulfil":
            self.agenda.fulfil(whole, by, at, now)
            return
        stage = self.meant(fields.get("case"))
        self.about = stage.name
        split_as = str(whole.pop("as", "")) if verb == "split" else ""
        kind = str(whole.pop("kind", "")) if verb == "split" else ""
        if split_as:
            whole["number"] = split_as
        command = written(stage.policy, verb, whole, at=at, by=by)
        command = with_standing(self.given, stage.policy, stage.state.case, self._states(), command)
        self.asked.append((stage.policy, command))
        self.last = step(stage.policy, stage.state, command, now, stage.clocks)
        stage.take(self.last)
        self._both_sides(stage, command, kind, now)

    def _both_sides(self, stage: Stage, command: c.Command, kind: str, now: datetime) -> None:
        """What the other case of a join or a split has of it."""
        if isinstance(command, c.Join):
            target = self.stage(command.into)
            received = stage.state.case.received
            link = c.Link(at=command.at, by=command.by, other=stage.name, relation="absorbed", received=received)
            target.take(step(target.policy, target.state, link, now, target.clocks))
        elif isinstance(command, c.Split):
            case = stage.state.case
            lodged = further(stage.policy, stage.state, kind or case.kind, command.number)
            made = replaced(lodged, at=command.at, by=command.by, first_received=case.received)
            self._open(command.number, stage, made, now)

    def _announce(self, fields: Mapping[str, Any], by: str, at: datetime) -> None:
        policy = self.policy(at)
        first, last = (day_of(fields.get(key), policy) for key in ("from", "to"))
        closure, because = str(fields.get("closure")), str(fields.get("because") or "")
        made = announce(policy, closure, first, last, by=by, at=at, because=because)
        self.announced.append(made)
        self._know()

    def _know(self) -> None:
        """Every case is under what is known by now."""
        for stage in self.stages.values():
            pinned = next((one for one in self.versions if one.name == stage.policy.name), uncovered(self.versions))
            stage.policy = self._dated(pinned)
            if stage.state.begun:
                stage.clocks = clocks(stage.policy, stage.state)

    # What is given

    def _who(self, fields: Mapping[str, Any]) -> str:
        who = str(fields.get("by") or "")
        policy = self.versions[0]
        if not who:
            return "engine"
        if who not in policy.roles and who not in self.people.officers and who not in policy.people.officers:
            raise NotAValue(f"no officer and no role is called `{who}`: name officers under `given`")
        return who

    def _asked(self, what: str, name: str) -> datetime | None:
        case, _, clock = name.partition(".")
        stage = self.stage(case)
        if what == "received":
            return stage.state.case.received
        found = [one for one in stage.clocks if clock in (one.key, one.timeframe)]
        live = [one for one in found if one.open] or found
        return live[-1].limit if live else None


def received_of(state: State) -> Received | None:
    """The lodgement of a case."""
    return next((event for event in state.history if isinstance(event, Received)), None)
