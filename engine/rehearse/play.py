"""Playing a scenario: the cases it opens, the clock that jumps, and every step recorded as the office would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from engine.case import commands as c
from engine.case.announcing import announce
from engine.case.arrival import further, joins, opens
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.events import Received
from engine.case.falldue import pending
from engine.case.followups import Delivery
from engine.case.state import NOTHING, State
from engine.case.step import Step, advance, step
from engine.case.written import written
from engine.errors import Refused
from engine.policy.people import Holding, Officer, People
from engine.policy.policy import Policy
from engine.policy.records import Announcement
from engine.policy.values import NotAValue, read_date_or_instant
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import replaced
from engine.rehearse.scenarios import Scenario
from engine.rehearse.times import read_time

BEGINNING = date(1970, 1, 2)
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
        self.people = _people(scenario.given)
        self.announced: list[Announcement] = []
        adopted = set(self.given.get("adopted") or ())
        self.versions = _chosen(policies, scenario.policy, adopted)
        self.stages: dict[str, Stage] = {}
        self.now: datetime | None = None
        self.at: datetime | None = None
        self.last: Step | None = None
        self._already_announced()

    # Policies

    def policy(self, received: datetime | None = None) -> Policy:
        """The version that covers a matter received then; the only one, where the scenario names it."""
        found = self.versions[0] if len(self.versions) == 1 else None
        if found is None and received is not None:
            day = received.astimezone(self.versions[0].zone).date()
            found = next((one for one in self.versions if one.covers(day)), None)
        if found is None:
            found = self.versions[-1]
        return self._dated(found)

    def _dated(self, policy: Policy) -> Policy:
        people = self.people if self.people.officers else policy.people
        known = [one for one in (*policy.announced, *self.announced) if self.now is None or one.learnt <= self.now]
        return replaced(policy, announced=()).with_people(people).with_announced(tuple(known))

    def stage(self, name: str) -> Stage:
        """The case of that name, under its policy as things stand."""
        found = self.stages.get(name)
        if found is None:
            raise NotAValue(f"no case is called `{name}` yet")
        return found

    # Steps

    def time(self, text: str) -> datetime:
        """The instant that a text of the scenario means here."""
        policy = next(iter(self.stages.values())).policy if self.stages else self.policy()
        return read_time(text, policy, self.at, self._asked)

    def move_to(self, now: datetime) -> None:
        """Let time pass for every case, from due instant to due instant."""
        if self.now is not None and now < self.now:
            raise NotAValue("steps stand in the order of recording: this one is recorded before the one above it")
        news = (one.learnt for policy in self.versions for one in (*policy.announced, *self.announced))
        for moment in sorted({at for at in news if self.now is not None and self.now < at <= now}):
            self._let_all_pass(moment)
            self._know()
        self._let_all_pass(now)

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
        command = written(stage.policy, "lodge", {**self._person(whole), "number": name}, at=at, by=by)
        self.last = step(stage.policy, NOTHING, command, now)
        stage.take(self.last)
        self.stages[name] = stage
        self._arrive(stage, now)
        return stage

    def _arrive(self, stage: Stage, now: datetime) -> None:
        others = [other.state for other in self.stages.values()]
        into = joins(stage.policy, stage.state, others)
        at = stage.state.case.received
        assert at is not None
        if into:
            target = self.stages[into]
            stage.take(step(stage.policy, stage.state, c.Join(at=at, by="engine", into=into), now))
            link = c.Link(at=at, by="engine", other=stage.name, relation="absorbed", received=at)
            target.take(step(target.policy, target.state, link, now))
        for kind in opens(stage.policy, stage.state):
            self._open(f"{stage.name}+{kind}", stage, further(stage.state, kind, f"{stage.name}+{kind}"), now)

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
        stage = self.stage(str(fields.get("case") or next(iter(self.stages), "")))
        split_as = str(whole.pop("as", "")) if verb == "split" else ""
        kind = str(whole.pop("kind", "")) if verb == "split" else ""
        if split_as:
            whole["number"] = split_as
        command = written(stage.policy, verb, whole, at=at, by=by)
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
            lodged = further(stage.state, kind or stage.state.case.kind, command.number)
            first = stage.state.case.received
            made = replaced(lodged, at=command.at, by=command.by, first_received=first)
            self._open(command.number, stage, made, now)

    def _announce(self, fields: Mapping[str, Any], by: str, at: datetime) -> None:
        policy = self.policy(at)
        first, last = (_day(fields.get(key), policy) for key in ("from", "to"))
        made = announce(
            policy, str(fields.get("closure")), first, last, by=by, at=at, because=str(fields.get("because") or "")
        )
        self.announced.append(made)
        self._know()

    def _know(self) -> None:
        """Every case is under what is known by now."""
        for stage in self.stages.values():
            stage.policy = self._dated(next(one for one in self.versions if one.name == stage.policy.name))
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

    def _person(self, fields: dict[str, Any]) -> dict[str, Any]:
        name = fields.get("person")
        persons = self.given.get("persons") or {}
        if name is None:
            return fields
        if name not in persons:
            raise NotAValue(f"no person is called `{name}`: name persons under `given`")
        said = persons[name] or {}
        known = {key: said[key] for key in PERSON_FIELDS if said.get(key)}
        identity = said.get("identity") or ("named" if known else "anonymous")
        person = {} if identity == "anonymous" else {"person": name}
        rest = {key: value for key, value in fields.items() if key != "person"}
        return {"identity": identity, **known, **rest, **person}

    def _already_announced(self) -> None:
        for one in self.given.get("closures") or ():
            policy = self.policy()
            learnt = self._learnt(one, policy)
            first, last = _day(one["from"], policy), _day(one["to"], policy)
            if one["closure"] not in policy.closures:
                raise NotAValue(f"the policy has no closure `{one['closure']}`")
            self.announced.append(Announcement(closure=one["closure"], first=first, last=last, learnt=learnt))
        for one in self.given.get("closed") or ():
            policy = self.policy()
            day = _day(one["date"], policy)
            self.announced.append(
                Announcement(
                    closure="", first=day, last=day, learnt=self._learnt(one, policy), because=one["because"],
                    calendar=one.get("calendar") or policy.calendar, opens=one.get("day") == "open",
                )
            )  # fmt: skip

    def _learnt(self, one: Mapping[str, Any], policy: Policy) -> datetime:
        if one.get("learnt"):
            return read_time(str(one["learnt"]), policy, None, self._asked)
        return datetime(BEGINNING.year, BEGINNING.month, BEGINNING.day, tzinfo=policy.zone)

    def _asked(self, what: str, name: str) -> datetime | None:
        case, _, clock = name.partition(".")
        stage = self.stage(case)
        if what == "received":
            return stage.state.case.received
        found = [one for one in stage.clocks if clock in (one.key, one.timeframe)]
        live = [one for one in found if one.open] or found
        return live[-1].limit if live else None


def _chosen(policies: Sequence[Policy], name: str, adopted: set[str]) -> list[Policy]:
    policy, _, version = name.partition("@")
    found = [one for one in policies if not policy or one.id == policy]
    if version:
        found = [one for one in found if one.version == version]
    elif len(found) > 1:
        found = [one for one in found if one.status == "adopted" or one.version in adopted]
    if not found:
        raise NotAValue(f"there is no policy `{name}` here" if name else "there is no policy here")
    return sorted(found, key=lambda one: one.effective[0])


def _people(given: Mapping[str, Any]) -> People:
    officers, holdings = {}, []
    for name, roles in (given.get("officers") or {}).items():
        officers[name] = Officer(id=name)
        for role in [roles] if isinstance(roles, str) else roles or ():
            holdings.append(Holding(role=role, officer=name))
    return People(officers, tuple(holdings))


def _day(value: Any, policy: Policy) -> date:
    found = read_date_or_instant(str(value), policy.zone)
    return found.astimezone(policy.zone).date() if isinstance(found, datetime) else found


def received_of(state: State) -> Received | None:
    """The lodgement of a case."""
    return next((event for event in state.history if isinstance(event, Received)), None)


def refusal_of(error: Refused) -> str:
    """A refusal as a line of a timeline."""
    clause = f" ({error.clause})" if error.clause else ""
    return f"refused: {error.code}: {error.sentence}{clause}"
