"""A policy: one dated issue of a council's adopted rules, with the dated data that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from engine.calendars.calendar import Calendar, Does, Overlay
from engine.calendars.deadline import CLOSE_OF_BUSINESS, Reading
from engine.calendars.worktime import WorkingTime
from engine.policy.conditions import Field
from engine.policy.limits import Conventions, Limit, nearest
from engine.policy.people import NOBODY, People
from engine.policy.records import (
    Allowance,
    Announcement,
    Body,
    Category,
    ClosureRule,
    Decision,
    DeclaredEvent,
    Duty,
    External,
    IntakeRule,
    Kind,
    Level,
    Role,
    Schedule,
    Table,
)
from engine.policy.timeframes import Timeframe
from engine.policy.vocabulary import CHANNELS, OUTCOMES
from engine.record import fresh, record, replaced

STANDING = Conventions(
    days="calendar",
    hours="elapsed",
    first_day="not counted",
    clear=False,
    time=CLOSE_OF_BUSINESS,
    roll_past="closed",
    pause_days="whole days",
    range="target and limit",
    warnings="once",
    base="end",
    in_time="",
    recurring="last update",
    strength="duty",
)
"""What holds where nothing is written; the reference page lists each with its key."""

DATED_DOES = {"close": Does.CLOSE, "skip": Does.SKIP, "shorten": Does.SHORTEN}


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
    levels: tuple[Level, ...] = ()
    decisions: Mapping[str, Decision] = fresh(factory=dict)
    backdating: Mapping[str, Limit] = fresh(factory=dict)
    """How far back a role may date an act; the key `any` holds for the others."""
    allowed: tuple[Allowance, ...] = ()
    people: People = NOBODY
    announced: tuple[Announcement, ...] = ()
    """Closures and calendar days, in the order in which they were learnt."""
    _times: dict[object, WorkingTime] = fresh(factory=dict)
    _readings: dict[object, Reading] = fresh(factory=dict)

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
        return replaced(self, announced=tuple(ordered), _times={}, _readings={})

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
        found = self._times.get(key)
        if found is None:
            base = self.calendars[calendar]
            found = self._times[key] = WorkingTime(base.with_overlays(closures) if closures else base)
        return found

    def learnt(self, calendar: str, scoped: frozenset[str], known: datetime | None = None) -> tuple[Overlay, ...]:
        """What has been learnt about the days of that calendar, up to an instant (None: all).

        `scoped` are the closures whose scope the case falls into; a closure without a scope acts on every case.
        """
        found = []
        for one in self.announced:
            if known is not None and one.learnt > known:
                break
            if not one.closure:
                if one.calendar == calendar:
                    does = Does.OPEN if one.opens else Does.CLOSE
                    found.append(Overlay(first=one.first, last=one.last, does=does, title=one.because))
            elif (rule := self.closures[one.closure]).does in DATED_DOES and acts_on(rule, calendar, scoped):
                title = rule.title or rule.id
                does = DATED_DOES[rule.does]
                found.append(Overlay(first=one.first, last=one.last, does=does, title=title, hours=rule.hours))
        return tuple(found)

    # Conventions

    def convention(self, written: Conventions, calendar: str = "") -> Conventions:
        """The conventions that hold for something: what it writes, then its calendar, then the policy."""
        return nearest(written, self.calendar_conventions.get(calendar, Conventions()), self.conventions)

    def reading(self, limit: Limit, calendar: str, time: WorkingTime) -> Reading:
        """How that limit is counted in that calendar."""
        key = (id(limit), calendar, id(time))
        found = self._readings.get(key)
        if found is None:
            held = self.convention(limit.written, calendar)
            end = limit.written.end if limit.backward else held.end
            found = self._readings[key] = Reading(
                time=time,
                backward=limit.backward,
                first_day_counted=held.first_day == "counted",
                clear=bool(held.clear),
                end=end,
                roll_past_short=held.roll_past == "short",
                at=held.time if held.time is not None else CLOSE_OF_BUSINESS,
                exact_pauses=held.pause_days == "exact",
            )
        return found


def acts_on(rule: ClosureRule, calendar: str, scoped: frozenset[str]) -> bool:
    """Whether a closure acts on the days of that calendar, for a case that falls into those scopes."""
    return (rule.scope is None or rule.id in scoped) and (not rule.calendars or calendar in rule.calendars)
