"""A policy: one dated issue of a council's adopted rules, with the dated data that stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from engine.calendars.calendar import Calendar, Does, Overlay
from engine.calendars.reading import CLOSE_OF_BUSINESS, Reading
from engine.calendars.worktime import WorkingTime
from engine.policy.access import OPEN, Access
from engine.policy.authority import INVOLVED, Barred, Decision, Remedy
from engine.policy.categories import Category, Kind
from engine.policy.closures import DATED_DOES, Announcement, ClosureRule, Schedule, acts_on, dates_of, overlays_of
from engine.policy.fields import Field
from engine.policy.guidance import Guidance
from engine.policy.intake import IntakeRule
from engine.policy.ladders import Ladder, Panel
from engine.policy.letters import LetterRule
from engine.policy.levels import Body, Level, Role, Section
from engine.policy.limits import STANDING, Conventions, Limit, nearest
from engine.policy.moments import Moment, event_names
from engine.policy.people import NOBODY, People, person_field
from engine.policy.persons import KEPT, Persons
from engine.policy.records import Allowance, DeclaredEvent, Duty, External, Table
from engine.policy.reports import Report
from engine.policy.restrictions import Restriction
from engine.policy.retention import RetentionRule
from engine.policy.timeframes import Timeframe
from engine.policy.vocabulary import CHANNELS, OUTCOMES
from engine.record import fresh, record, replaced


@record
class Policy:
    """One version of one policy. Everything in it is frozen; `people` and `announced` are dated data beside it."""

    id: str
    council: str
    version: str
    zone: ZoneInfo
    title: str = ""
    status: str = "draft"
    effective: tuple[date, date | None] = (date.min, None)
    """From (included) and to (not included; None is open)."""
    review_by: date | None = None
    owner: str = ""
    about: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    calendar: str = ""
    calendars: Mapping[str, Calendar] = fresh(factory=dict)
    conventions: Conventions = STANDING
    calendar_conventions: Mapping[str, Conventions] = fresh(factory=dict)
    closures: Mapping[str, ClosureRule] = fresh(factory=dict)
    schedules: Mapping[str, Schedule] = fresh(factory=dict)
    channels: tuple[str, ...] = CHANNELS
    outcomes: tuple[str, ...] = OUTCOMES
    external: Mapping[str, External] = fresh(factory=dict)
    documents: Mapping[str, str] = fresh(factory=dict)
    roles: Mapping[str, Role] = fresh(factory=dict)
    parties: tuple[str, ...] = ("complainant", "subject", "representative")
    bodies: Mapping[str, Body] = fresh(factory=dict)
    facts: Mapping[str, Field] = fresh(factory=dict)
    tables: Mapping[str, Table] = fresh(factory=dict)
    events: Mapping[str, DeclaredEvent] = fresh(factory=dict)
    kinds: Mapping[str, Kind] = fresh(factory=dict)
    categories: Mapping[str, Category] = fresh(factory=dict)
    intake: tuple[IntakeRule, ...] = ()
    intake_hit: str = "first"
    intake_hit_written: bool = False
    timeframes: Mapping[str, Timeframe] = fresh(factory=dict)
    """Timeframes and windows, each after those whose turns it counts from."""
    duties: Mapping[str, Duty] = fresh(factory=dict)
    reports: Mapping[str, Report] = fresh(factory=dict)
    levels: tuple[Level, ...] = ()
    decisions: Mapping[str, Decision] = fresh(factory=dict)
    letters: Mapping[str, LetterRule] = fresh(factory=dict)
    remedies: Mapping[str, Remedy] = fresh(factory=dict)
    """What a resolution may name as its remedy; empty is anything."""
    delegations: Mapping[str, str] = fresh(factory=dict)
    """The delegations that rules rely on, with their titles."""
    sections: Mapping[str, Section] = fresh(factory=dict)
    involved: tuple[Barred, ...] = INVOLVED
    """Whose part in a case keeps them from any seat."""
    ladders: Mapping[str, Ladder] = fresh(factory=dict)
    panels: Mapping[str, Panel] = fresh(factory=dict)
    restrictions: Mapping[str, Restriction] = fresh(factory=dict)
    persons: Persons = KEPT
    access: Access = OPEN
    retention: tuple[RetentionRule, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    properties: Mapping[str, Field] = fresh(factory=dict)
    """What people.yaml says of people and rules may compare."""
    backdating: Mapping[str, Limit] = fresh(factory=dict)
    """How far back a role may date an act; the key `any` holds for the others."""
    allowed: tuple[Allowance, ...] = ()
    people: People = NOBODY
    announced: tuple[Announcement, ...] = ()
    """Closures and calendar days, in the order in which they were learnt."""
    _times: dict[object, WorkingTime] = fresh(factory=dict)
    _held: dict[object, tuple[Conventions, Conventions]] = fresh(factory=dict)
    _readings: dict[object, tuple[Limit, Reading]] = fresh(factory=dict)
    _indexes: dict[str, object] = fresh(factory=dict)

    def index(self, name: str) -> dict[str, Any]:
        """A cache of that name, for what is reckoned from the policy alone."""
        return self._indexes.setdefault(name, {})  # type: ignore[return-value]

    @property
    def giving(self) -> Mapping[str, Table]:
        """The tables that give facts, by the fact."""
        found = self._indexes.get("giving")
        if found is None:
            found = self._indexes["giving"] = {t.gives: t for t in self.tables.values() if t.gives in self.facts}
        return found  # type: ignore[return-value]

    @property
    def gates(self) -> Mapping[str, tuple[Timeframe, ...]]:
        """The windows that gate an event, by the event."""
        return self._by_event("gates", [one for one in self.timeframes.values() if one.window], lambda one: one.until)

    @property
    def silenced(self) -> Mapping[str, tuple[Timeframe, ...]]:
        """The timeframes after whose lapse an event may no longer be done, by the event."""
        closing = [one for one in self.timeframes.values() if any(not lapse.still for lapse in one.lapses)]
        return self._by_event("silenced", closing, lambda one: one.until)

    def _by_event(
        self, name: str, several: list[Timeframe], moment: Callable[[Timeframe], Moment | None]
    ) -> Mapping[str, tuple[Timeframe, ...]]:
        found = self._indexes.get(name)
        if found is None:
            made: dict[str, tuple[Timeframe, ...]] = {}
            for one in several:
                named = moment(one)
                for event in event_names(named) if named else ():
                    made[event] = (*made.get(event, ()), one)
            found = self._indexes[name] = made
        return found  # type: ignore[return-value]

    @property
    def name(self) -> str:
        """`policy@version`, as it is written in scenarios and histories."""
        return f"{self.id}@{self.version}"

    def covers(self, day: date) -> bool:
        """Whether a matter received on that date falls under this version."""
        start, end = self.effective
        return start <= day and (end is None or day < end)

    def with_people(self, people: People) -> Policy:
        """The same policy with these people in its roles."""
        return replaced(self, people=people)

    def with_announced(self, announced: tuple[Announcement, ...]) -> Policy:
        """The same policy, knowing of these closures and calendar days beside those it has."""
        ordered = sorted((*self.announced, *announced), key=lambda one: one.learnt)
        return replaced(self, announced=tuple(ordered), _times={}, _readings={}, _held={}, _indexes={})

    def field(self, name: str) -> Field | None:
        """A declared fact, or what a condition may ask of a person; None for what every case has."""
        return self.facts.get(name) or person_field(name, self.roles, self.properties)

    # Levels, roles and who may

    def level(self, name: str) -> Level | None:
        """The level of that id."""
        return next((level for level in self.levels if level.id == name), None)

    def seats_of(self, who: str, *, only: bool = False) -> Iterator[str]:
        """The roles meant by a role or a level; with a level, those of higher levels too unless `only`."""
        level = self.level(who)
        if level is None:
            yield who
            return
        for other in self.levels:
            if other.order == level.order or (other.order > level.order and not only):
                yield from other.seats

    # Working time

    def time(self, calendar: str, closures: tuple[Overlay, ...] = ()) -> WorkingTime:
        """A calendar compiled, under the closures that act on a case."""
        key = (calendar, closures)
        if (found := self._times.get(key)) is None:
            base = self.calendars[calendar]
            found = self._times[key] = WorkingTime(base.with_overlays(closures) if closures else base)
        return found

    @property
    def scoped_closures(self) -> tuple[tuple[ClosureRule, tuple[Overlay, ...]], ...]:
        """The closures that change the days of some cases only, on dates that the policy gives."""
        found = self._indexes.get("scoped")
        if found is None:
            rules = [one for one in self.closures.values() if one.scope is not None and one.does in DATED_DOES]
            found = self._indexes["scoped"] = tuple((one, tuple(overlays_of(one))) for one in rules)
        return found  # type: ignore[return-value]

    def overlays(self, learnt: tuple[Announcement, ...], calendar: str, scoped: frozenset[str]) -> tuple[Overlay, ...]:
        """What was learnt of the days of a calendar, for a case that falls into those scopes."""
        found = []
        for one in learnt:
            if not one.closure:
                if one.calendar == calendar:
                    does = Does.OPEN if one.opens else Does.CLOSE
                    found.append(Overlay(first=one.first, last=one.last, does=does, title=one.because, hours=one.hours))
            elif (rule := self.closures[one.closure]).does in DATED_DOES and acts_on(rule, calendar, scoped):
                does, title = DATED_DOES[rule.does], rule.title or rule.id
                found.append(Overlay(first=one.first, last=one.last, does=does, title=title, hours=rule.hours))
        return tuple(found)

    def standstills(self, learnt: tuple[Announcement, ...], years: range) -> Iterator[tuple[ClosureRule, date, date]]:
        """The closures that make clocks stand still, with their first and last dates in those years."""
        for rule in self.closures.values():
            if rule.does not in DATED_DOES:
                yield from ((rule, first, last) for first, last in dates_of(rule, years))
        for one in learnt:
            if one.closure and self.closures[one.closure].does not in DATED_DOES:
                yield self.closures[one.closure], one.first, one.last

    # Conventions

    def convention(self, written: Conventions, calendar: str = "") -> Conventions:
        """The conventions that hold for something: what it writes, then its calendar, then the policy."""
        key = (id(written), calendar)
        found = self._held.get(key)
        if found is None:
            made = nearest(written, self.calendar_conventions.get(calendar, Conventions()), self.conventions)
            found = self._held[key] = (written, made)
        return found[1]

    def reading(self, limit: Limit, calendar: str, time: WorkingTime) -> Reading:
        """How that limit is counted in that calendar."""
        key = (id(limit), calendar, id(time))
        if (cached := self._readings.get(key)) is not None:
            return cached[1]
        held = self.convention(limit.written, calendar)
        made = Reading(
            time=time,
            backward=limit.backward,
            first_day_counted=held.first_day == "counted",
            clear=bool(held.clear),
            end=limit.written.end if limit.backward else held.end,
            roll_past_short=held.roll_past == "short",
            at=held.time if held.time is not None else CLOSE_OF_BUSINESS,
            exact_pauses=held.pause_days == "exact",
        )
        self._readings[key] = (limit, made)
        return made
