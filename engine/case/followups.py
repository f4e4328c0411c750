"""What follows an event: notices to officers and letters to persons, as deliveries for the outbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.case import events as e
from engine.case.access import hands_over, keepers, notice_to, over_a_reporter
from engine.case.delivery import Delivery
from engine.case.falldue import needs_a_command
from engine.case.letters import WRITTEN, letters_of
from engine.case.persons import usual_channels
from engine.case.seats import Filling, choosing
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.dates import instant_said
from engine.policy.policy import Policy
from engine.policy.records import DeclaredEvent
from engine.policy.timeframes import Action, Timeframe
from engine.policy.vocabulary import CAME_IN, TOLD, VERB_EVENTS
from engine.policy.who import name_of

VERB_OF = {event: verb for verb, event in VERB_EVENTS.items()}


def follow_up(policy: Policy, state: State, event: e.Event) -> tuple[Delivery, ...]:
    """The notices and letters owed because of an event that has just been recorded."""
    place = len(state.history) - 1
    made = list(_for_readers(policy, state, event)) + list(_letters(policy, state, event))
    return tuple(
        Delivery(
            key=f"{state.case.number}/{place}/{n}", sort=sort, to=to, about=about, case=state.case.number,
            at=event.recorded, channel=channel, fields=fields,
        )
        for n, (sort, to, about, channel, fields) in enumerate(made)
    )  # fmt: skip


Made = tuple[str, str, str, str, dict[str, str]]


def _for_readers(policy: Policy, state: State, event: e.Event) -> Iterator[Made]:
    """Notices that tell no outsider of a case on a file, and the one that watches over a protected reporter."""
    made = list(_notices(policy, state, event))
    if over_a_reporter(policy, state, event):
        said = _said(policy, state, event)
        made += (("notice", who, "protected", "", said) for who in keepers(policy, state, event.at))
    told = {(one[1], one[2]) for one in made}
    for sort, to, about, channel, said in made:
        for who in notice_to(policy, state, to, event.recorded) if sort == "notice" else (to,):
            if who == to or (who, about) not in told:
                told.add((who, about))
                yield sort, who, about, channel, said


def _notices(policy: Policy, state: State, event: e.Event) -> Iterator[Made]:
    if isinstance(event, e.ClockEvent):
        timeframe = policy.timeframes.get(event.timeframe)
        if timeframe is not None:
            yield from _of_clock(policy, state, event, timeframe)
    elif isinstance(event, e.Received | e.Contacted) and event.held:
        for role in _judges(policy, event.held):
            yield "notice", role, "assess", "", _said(policy, state, event)
    elif isinstance(event, e.Assigned) and (event.officer or event.role):
        about = "asked" if event.task else "assigned"
        said = {**_said(policy, state, event), "task": event.note or event.task.replace("-", " ")}
        yield "notice", event.officer or event.role, about, "", said if event.task else _said(policy, state, event)
    elif isinstance(event, e.Declared) and event.event in policy.events:
        for action in policy.events[event.event].then:
            yield from _to_all(action, policy, state, event, event.event)
    elif isinstance(event, e.Nominated) and event.seated:
        for who in choosing(policy, state, event.seat, event.at):
            yield "notice", who, "choose-another", "", _said(policy, state, event)
    elif hands_over(policy, event) and state.case.act and not getattr(event, "outside", False):
        level = policy.level(getattr(event, "level", ""))
        for who in _first_seat(policy, state, level.seats[:1] if level else (), event):
            yield "notice", who, "referred", "", _said(policy, state, event)


def _judges(policy: Policy, held: Sequence[str]) -> tuple[str, ...]:
    """The roles that judge whether what a restriction holds back may pass."""
    judged_by = [one.judged_by for rule in policy.restrictions.values() for one in rule.exempt if one.id in held]
    return tuple(dict.fromkeys(role for several in judged_by for role in map(name_of, several) if role in policy.roles))


def _first_seat(policy: Policy, state: State, seats: Sequence[str], event: e.Event) -> tuple[str, ...]:
    """Who hears of a case that comes to a level: the role that sits there first; of a panel, who convenes it."""
    if not seats or seats[0] not in policy.panels:
        return tuple(seats)
    filling = Filling(policy, state, event.at)
    panel = policy.panels[seats[0]]
    chair = filling.panel(panel).get(panel.chair) if panel.chair else None
    return filling.meant(panel.convened_by)[:1] or ((chair.person,) if chair and chair.person else ())


def _of_clock(policy: Policy, state: State, event: e.ClockEvent, timeframe: Timeframe) -> Iterator[Made]:
    said = {**_said(policy, state, event), "timeframe": timeframe.name, "clock": event.clock}
    if event.due is not None:
        said["due"] = instant_said(event.due, policy.zone)
    if isinstance(event, e.ClockWarned):
        named = timeframe.warnings[event.warning].notify or (_answering(policy, timeframe, state),)
        about = "warning" if event.due is not None else "to-do"
        for who in dict.fromkeys((*_meant(policy, state, event, named), timeframe.supervisor)):
            if who:
                yield "notice", who, about, "", said
    elif isinstance(event, e.ClockOverdue):
        told = [made for action in timeframe.overdue if not needs_a_command(action)
                for made in _to_all(action, policy, state, event, "overdue")]  # fmt: skip
        if timeframe.supervisor and told and all(to != timeframe.supervisor for _, to, *_ in told):
            told.append(("notice", timeframe.supervisor, "overdue", "", said))
        for sort, to, about, channel, _ in told:
            yield sort, to, about, channel, said
    elif isinstance(event, e.ClockActed):
        for sort, to, about, channel, _ in _to_all(timeframe.overdue[event.action], policy, state, event, "overdue"):
            yield sort, to, about, channel, said
    elif isinstance(event, e.ClockLapsed) and timeframe.seat:
        for who in choosing(policy, state, timeframe.seat, event.at):
            yield "notice", who, "choose", "", said
    elif isinstance(event, e.ClockLapsed) and _answering(policy, timeframe, state):
        yield "notice", _answering(policy, timeframe, state), "lapsed", "", said


def owner_of(timeframe: Timeframe, state: State) -> str:
    """Who answers for a clock: its owner, else the case's officer or role."""
    return timeframe.owner or state.case.officer or state.case.role


def _answering(policy: Policy, timeframe: Timeframe, state: State) -> str:
    """Who is told of a clock: who answers for it, and of a case that nobody has, the first seat of its level."""
    level = policy.level(state.case.level)
    return owner_of(timeframe, state) or next(iter(level.seats if level else ()), "")


def _to_all(action: Action, policy: Policy, state: State, event: e.Event, about: str) -> Iterator[Made]:
    seen = seen_whole(policy, state, event.at, event=event)
    if met(action.when, seen):
        for who in _meant(policy, state, event, action.notify):
            yield "notice", who, about, "", _said(policy, state, event)


def _meant(policy: Policy, state: State, event: e.Event, named: Sequence[str]) -> Iterator[str]:
    """Those who are named, with whomever a ladder yields in its place."""
    for one in named:
        yield from Filling(policy, state, event.at).meant((one,)) if one in policy.ladders else (one,)


def _letters(policy: Policy, state: State, event: e.Event) -> Iterator[Made]:
    """Telling a person something in writing makes a letter; nobody is written to who may not be or cannot be."""
    name = e.name_of(event)
    if isinstance(event, e.Written):
        if not event.file and not event.no_effect:
            yield "letter", event.to, event.letter, event.channel, _said(policy, state, event)
        return
    declared = policy.events.get(name)
    tells = name in TOLD or isinstance(event, e.Resolved) or bool(declared and declared.to_person)
    channel = str(e.datum(event, "channel") or next(iter(usual_channels(policy, state)), ""))
    case = state.case
    tells = tells and not (isinstance(event, e.Contacted) and event.result == CAME_IN)
    told = tells and case.communicate and case.person and channel in WRITTEN and not event.no_effect
    kind = policy.kinds.get(case.kind)
    if kind is not None and kind.by_council:
        return
    if told and not _has_a_letter_of_its_own(policy, state, event):
        yield "letter", _whom(declared, event) or case.person, name, channel, _said(policy, state, event)


def _whom(declared: DeclaredEvent | None, event: e.Event) -> str:
    """The member of a party whom an event is about, and so tells something; empty where it is about nobody."""
    return str(getattr(event, "member", "")).partition("=")[2] if declared and declared.names else ""


def _has_a_letter_of_its_own(policy: Policy, state: State, event: e.Event) -> bool:
    """Whether the policy has a letter written to the person for it, which then takes the place of the usual words."""
    if isinstance(event, e.Resolved) and _told_with_its_remedy(policy, state, event):
        return True
    verb = "declare" if isinstance(event, e.Declared) else VERB_OF.get(e.name_of(event), "")
    verb = "extend" if isinstance(event, e.Extension) else verb  # each step of it, as of the decision itself
    rules = letters_of(policy, event, verb) if policy.letters else ()
    seen = seen_whole(policy, state, event.at, event=event) if rules else None
    return any("complainant" in rule.to and seen is not None and met(rule.when, seen) for rule in rules)


def _told_with_its_remedy(policy: Policy, state: State, event: e.Resolved) -> bool:
    """Whether the decision on the remedy of a resolution was told to the person in a letter of its own."""
    remedy = policy.remedies.get(event.remedy)
    decision = policy.decisions.get(remedy.decision) if remedy else None
    written = (one.event for one in state.timeline if isinstance(one.event, e.Written) and not one.event.no_effect)
    return decision is not None and any(
        one.letter in decision.letters and one.party == "complainant" for one in written
    )


def _said(policy: Policy, state: State, event: e.Event) -> dict[str, str]:
    case = state.case
    kind = policy.kinds.get(case.kind)
    said = {
        "council": policy.council,
        "case": case.number,
        "kind": (kind.title if kind else "") or case.kind,
        "happened": instant_said(event.at, policy.zone),
        "officer": policy.people.name(case.officer) if case.officer else "",
    }
    if case.received is not None:
        said["received"] = instant_said(case.received, policy.zone)
    if isinstance(event, e.Resolved):
        said["outcome"] = event.outcome.replace("-", " ")
    return said
