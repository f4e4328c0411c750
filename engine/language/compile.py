"""From a draft to a frozen Policy. Dicts stop here: nothing after this sees YAML."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from engine.calendars.reading import CLOSE_OF_BUSINESS
from engine.findings import at
from engine.language import (
    access,
    acts,
    chains,
    closures,
    days,
    duties,
    facts,
    kinds,
    ladders,
    letters,
    levels,
    persons,
    restrictions,
    retention,
    rules,
)
from engine.language.dates import by_date, read_date
from engine.language.draft import Draft, Part
from engine.language.limits import conventions, limit
from engine.language.lock import Lock, LockedCalendar
from engine.language.ordering import in_order
from engine.language.promises import timeframe, window
from engine.policy.authority import INVOLVED
from engine.policy.limits import STANDING, Limit, nearest
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import replaced

SUPPORTED = 1
NEEDED = (
    ("calendars", "nothing says when it works", "Write `calendars: {office: {hours: {mon-fri: 09:00-17:00}}}`."),
    ("roles", "nobody can do anything", "Write `roles: {officer: {title: Customer service officer}}`."),
    ("kinds", "nothing can be brought in", "Write `kinds: {complaint: {title: Complaint}}`."),
)
"""What every policy has, itself or in a part that it imports."""


def compiled(draft: Draft, lock: Lock | None, unlocked: Mapping[str, LockedCalendar]) -> Policy | None:
    """The policy that a draft means; None where so much is missing that nothing can be said of it.

    `unlocked` gives the holidays of calendars for which there is no lock. Faults are added to the draft's findings.
    """
    top = draft.top()
    zone = days.read_zone(top.sub("timezone"))
    if zone is None:
        return None
    names = draft.names
    names.zone = zone
    levels.told_apart(top)
    _declared(draft, top)
    _general(draft, top)
    closing = closures.closures(top.sub("closures"))
    locked = {**unlocked, **(lock.calendars if lock else {})}
    calendars = days.calendars(top.sub("calendars"), zone, locked, closing)
    timeframes = _timeframes(top)
    days.unions(draft.unions, calendars, zone)
    start, end = _effective(top)
    return Policy(
        id=top.text("policy") or "policy",
        council=top.text("council"),
        version=top.text("version"),
        zone=zone,
        title=top.text("title"),
        status=top.text("status", "draft"),
        effective=(start, end),
        review_by=by_date(top.sub("review_by")),
        owner=names.role(top.sub("owner")),
        about={name: top.sub("about").words(name) for name in draft.data.get("about") or ()},
        calendar=draft.calendar,
        calendars=calendars,
        conventions=nearest(draft.conventions, STANDING),
        calendar_conventions=draft.calendar_conventions,
        closures=closing,
        schedules=closures.schedules(top.sub("schedules")),
        channels=names.of["channels"],
        outcomes=names.of["outcomes"],
        external=rules.externals(top.sub("external")),
        documents={name: one.text("title") for name, one in top.sub("documents").items()},
        roles=levels.roles(top.sub("roles")),
        parties=names.of["parties"],
        bodies=levels.bodies(top.sub("bodies"), names.of["bodies"]),
        facts=names.facts,
        tables=rules.tables(top.sub("tables")),
        events=acts.events(top.sub("events")),
        kinds=kinds.kinds(top.sub("kinds")),
        categories=kinds.categories(top.sub("categories")),
        intake=tuple(kinds.intake(top.sub("intake"))),
        intake_hit=draft.data.get("intake_hit") or "first",
        intake_hit_written=bool(draft.data.get("intake_hit")),
        timeframes=timeframes,
        duties=duties.duties(top.sub("duties")),
        reports=duties.reports(top.sub("reports")),
        levels=tuple(levels.levels(top.sub("levels"))),
        decisions=acts.decisions(top.sub("decisions")),
        letters=letters.letters(top.sub("letters")),
        remedies=chains.remedies(top.sub("remedies")),
        delegations={name: one.text("title") for name, one in top.sub("delegations").items()},
        sections=levels.sections(top.sub("sections")),
        involved=ladders.involved(top.sub("involved")) or INVOLVED,
        ladders=ladders.ladders(top.sub("ladders")),
        panels=ladders.panels(top.sub("panels")),
        restrictions=restrictions.restrictions(top.sub("restrictions")),
        persons=persons.persons(top.sub("persons"), top.sub("facts"), top.sub("parties")),
        access=access.access(top.sub("access")),
        retention=tuple(retention.retention(top.sub("retention"))),
        guidance=tuple(rules.guidance(top.sub("guidance"))),
        properties=names.properties,
        backdating=_backdating(top),
        allowed=tuple(rules.allowances(top.sub("check").sub("allow"))),
        announced=lock.learnt if lock else (),
    )


def _declared(draft: Draft, top: Part) -> None:
    """What conditions anywhere may ask about."""
    names = draft.names
    names.facts = facts.fields(top.sub("facts"), {**facts.TYPES, **facts.COUNTED})
    names.properties = facts.fields(top.sub("properties"))
    names.event_data = {name: facts.fields(one.sub("data")) for name, one in top.sub("events").items()}
    names.discretions = tuple(
        one["id"] for one in draft.data.get("intake") or () if isinstance(one, dict) and one.get("discretion")
    )


def _general(draft: Draft, top: Part) -> None:
    """What holds for everything else and so is read first."""
    written = top.sub("conventions")
    draft.conventions = conventions(written)
    draft.owner = top.names.role(written.sub("owner"))
    draft.outside = {key: written.text(key) for key in ("early", "late")}
    draft.units = top.sub("bounds").words("units")
    draft.calendar = top.names.resolve("calendars", top.sub("calendar"))
    for name, one in top.sub("calendars").items():
        if one.has("conventions"):
            draft.calendar_conventions[name] = conventions(one.sub("conventions"))
    draft.telling = frozenset(name for name, one in top.sub("events").items() if one.flag("tells"))
    if not draft.calendar and isinstance(draft.data.get("calendars"), dict) and not draft.data.get("calendar"):
        only = list(draft.data["calendars"])
        if len(only) == 1:
            draft.calendar = only[0]
        elif only:
            top.fault("E004", "there are several calendars and none is the usual one", "Write `calendar:` at the top.")
    for key, why, fix in NEEDED:
        if key not in draft.data:
            top.fault("E004", f"the policy has no `{key}`: {why}", fix)


def _effective(top: Part) -> tuple[date, date | None]:
    inside = top.sub("effective")
    first, last = (read_date(inside.sub(key)) for key in ("from", "to"))
    if first and last and last <= first:
        inside.sub("to").fault(
            "E005", "this version ends before it begins", "`to` is the first day it is not in force."
        )
        last = None
    return first or date.min, last


def _backdating(top: Part) -> dict[str, Limit]:
    inside = top.sub("conventions").sub("backdate")
    written = {"any": inside} if isinstance(inside.data, str) else dict(inside.items())
    found = {}
    for name, one in written.items():
        if name != "any" and not top.names.known("roles", name):
            one.fault("E101", f"no role is called `{name}`", top.names.nearest(name, top.names.of["roles"]), key=True)
        elif made := limit(one):
            found[name] = replaced(made, written=replaced(made.written, time=CLOSE_OF_BUSINESS))
    return found


def _timeframes(top: Part) -> dict[str, Timeframe]:
    """Timeframes and windows, each after those that it depends on; a finding where they depend on each other."""
    made: dict[str, tuple[Timeframe, Part]] = {}
    for name, one in top.sub("timeframes").items():
        made[name] = (timeframe(one), one)
    for level in top.sub("levels").entries():
        for name, one in level.sub("timeframes").items():
            if name in made:
                other = made[name][1].place(key=True)
                message = f"two timeframes are called `{name}`"
                one.fault("E002", message, "Give each its own id.", key=True, also=at(other, "the other"))
            else:
                made[name] = (timeframe(one, level.text("id")), one)
    for name, one in top.sub("windows").items():
        if name in made:
            one.fault("E002", f"a timeframe is called `{name}` too", "Give the window another id.", key=True)
        else:
            made[name] = (window(one), one)
    for clock, one in (*ladders.nominations(top), *restrictions.clocks(top)):
        made[clock.id] = (clock, one)
    return in_order(made)
