"""What is given before a scenario begins: its policies, its people, and the closures that stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from engine.case import commands as c
from engine.case.events import PersonTold
from engine.case.standing import KNOWING, asks_of_the_person, looked_at, standing_of
from engine.case.state import Case, Stands, State
from engine.case.who import ENGINE
from engine.policy.closures import Announcement
from engine.policy.people import Delegation, Holding, Officer, People, properties_of
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_date_or_instant, read_fact
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import replaced
from engine.rehearse.times import Asked, read_time

BEGINNING = date(1970, 1, 2)
"""When that was learnt which says nothing of it."""


def chosen(policies: Sequence[Policy], name: str, adopted: Sequence[str]) -> list[Policy]:
    """The versions that a scenario plays under, by date: the one it names, or all that are in force some day.

    A draft counts as adopted where the scenario says so, names it, or has nothing else. Raises NotAValue for a name of
    no policy or version.
    """
    policy, _, version = name.partition("@")
    all_versions = [one for one in policies if not policy or one.id == policy]
    found = [one for one in all_versions if not version or one.version == version]
    if not found:
        raise NotAValue(f"there is no policy `{name}` here" if name else "there is no policy here")
    for one in adopted:
        if not any(one in (other.version, other.name) for other in all_versions):
            known = ", ".join(f'"{other.version}"' for other in all_versions)
            wrong = f"`adopted` names `{one}`, which is no version of this policy"
            raise NotAValue(f'{wrong}: write one of {known}, or the policy too, such as "{all_versions[0].name}"')
    standing = [one for one in found if one.status == "adopted" or not {one.version, one.name}.isdisjoint(adopted)]
    return sorted((replaced(one, status="adopted") for one in standing or found), key=lambda one: one.effective[0])


def people_of(given: Mapping[str, Any]) -> People:
    """The officers that a scenario gives, with their roles."""
    officers, holdings = {}, []
    for name, said in (given.get("officers") or {}).items():
        more = said if isinstance(said, dict) else {"roles": said}
        section = more.get("section") or ""
        officers[name] = Officer(id=name, section=section, properties=properties_of(more.get("properties") or {}))
        roles = more.get("roles")
        for role in [roles] if isinstance(roles, str) else roles or ():
            holdings.append(Holding(role=role, officer=name, section=section))
    delegations = tuple(
        Delegation(id=one["id"], given_to=one["given_to"], start=_a_day(one, "from"), end=_a_day(one, "to"))
        for one in given.get("delegations") or ()
    )
    return People(officers, tuple(holdings), delegations)


def _a_day(one: Mapping[str, Any], key: str) -> date | None:
    written = one.get(key)
    try:
        return date.fromisoformat(str(written)) if written else None
    except ValueError:
        raise NotAValue(f"`{written}` is no date: write year-month-day") from None


def day_of(value: Any, policy: Policy) -> date:
    """A date, or the local date of an instant. Raises NotAValue where it is neither."""
    found = read_date_or_instant(str(value), policy.zone)
    return found.astimezone(policy.zone).date() if isinstance(found, datetime) else found


def standing(given: Mapping[str, Any], policy: Policy, asked: Asked) -> Iterator[Announcement]:
    """The closures that were announced and the days that were learnt before the scenario began."""
    for one in given.get("closures") or ():
        if one["closure"] not in policy.closures:
            raise NotAValue(f"the policy has no closure `{one['closure']}`")
        first, last = day_of(one["from"], policy), day_of(one["to"], policy)
        yield Announcement(closure=one["closure"], first=first, last=last, learnt=_learnt(one, policy, asked))
    for one in given.get("closed") or ():
        day = day_of(one["date"], policy)
        yield Announcement(
            closure="", first=day, last=day, learnt=_learnt(one, policy, asked), because=one["because"],
            calendar=one.get("calendar") or policy.calendar, opens=one.get("day") == "open",
        )  # fmt: skip


def _learnt(one: Mapping[str, Any], policy: Policy, asked: Asked) -> datetime:
    if one.get("learnt"):
        return read_time(str(one["learnt"]), policy, None, asked)
    return datetime(BEGINNING.year, BEGINNING.month, BEGINNING.day, tzinfo=policy.zone)


def with_standing(
    given: Mapping[str, Any], policy: Policy, case: Case, states: Sequence[State], command: c.Command
) -> c.Command:
    """The command with what is known of the person, by the cases that the scenario holds and by what it gives."""
    person = getattr(command, "person", None) or case.person
    if not isinstance(command, KNOWING) or not person or not asks_of_the_person(policy, command):
        return command
    own = [one for one in states if one.case.person == person]
    at = looked_at(case, command)
    found = standing_of(policy, own, tuple(_kept(given, policy, person)), at)
    more = tuple(restricted(given, policy, person, at))
    return replaced(command, standing=replaced(found, restrictions=(*more, *found.restrictions)))


def _kept(given: Mapping[str, Any], policy: Policy, person: str) -> Iterator[PersonTold]:
    """What is kept of a person before the scenario begins. Raises NotAValue for what the policy does not keep."""
    said = ((given.get("persons") or {}).get(person) or {}).get("facts") or {}
    for name in said:
        if name not in policy.facts or not policy.facts[name].of_person:
            raise NotAValue(f"`{name}` is no fact that the policy keeps of persons (`of: person`)")
    if said:
        begin = datetime(BEGINNING.year, BEGINNING.month, BEGINNING.day, tzinfo=policy.zone)
        facts = {name: read_fact(policy.facts[name], value, policy.zone) for name, value in said.items()}
        yield PersonTold(at=begin, recorded=begin, by=ENGINE, facts=facts)


def restricted(given: Mapping[str, Any], policy: Policy, person: str, at: datetime) -> Iterator[Stands]:
    """The restrictions that stand on a person before the scenario begins. Raises NotAValue for one the policy lacks."""
    for one in given.get("restrictions") or ():
        rule = policy.restrictions.get(one["restriction"])
        if rule is None:
            raise NotAValue(f"the policy has no restriction `{one['restriction']}`")
        since = read_time(str(one["from"]), policy, None, lambda *_: None) if one.get("from") else None
        if one["person"] == person and (since is None or since <= at):
            offered = {measure.id: measure.most.at_most if measure.most else None for measure in rule.measures}
            begin = since or datetime(BEGINNING.year, BEGINNING.month, BEGINNING.day, tzinfo=policy.zone)
            yield Stands(rule.id, "", begin, offered)


def told(fields: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a lodgement with what is given of its person."""
    name = fields.get("person")
    persons = given.get("persons") or {}
    if name is None:
        return dict(fields)
    if name not in persons:
        raise NotAValue(f"no person is called `{name}`: name persons under `given`")
    said = persons[name] or {}
    known = {key: said[key] for key in PERSON_FIELDS if said.get(key)}
    identity = said.get("identity") or ("named" if known else "anonymous")
    person = {} if identity == "anonymous" else {"person": name}
    rest = {key: value for key, value in fields.items() if key != "person"}
    return {"identity": identity, **known, **rest, **person}
