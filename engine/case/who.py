"""Who: the person behind a name, the roles somebody has, for which section, and whom they report to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from engine.errors import Refused
from engine.policy.nearest import meant, nearest
from engine.policy.policy import Policy

ENGINE = "engine"
"""Who acts when time itself asks."""
SUBJECT = "subject"
"""The party that a case is about."""
NAMES_LIKE = 0.8
"""How much alike a name and an officer's are, from 0 to 1, for the one to be taken for a slip of the other."""


def day_of(policy: Policy, at: datetime) -> date:
    """The council's date at an instant."""
    return at.astimezone(policy.zone).date()


def roles_of(policy: Policy, who: str, at: datetime) -> frozenset[str]:
    """The roles somebody has at an instant: a role acts under its own name, and an officer in those he holds."""
    if who in policy.roles:
        return frozenset((who,))
    return policy.people.roles_of(who, day_of(policy, at))


def persons(policy: Policy, who: str, at: datetime) -> frozenset[str]:
    """The persons behind a name: an officer himself; of a role, itself and whoever holds or acts in it that day."""
    if who not in policy.roles:
        return frozenset((who,))
    return frozenset((who, *policy.people.holders(who, day_of(policy, at))))


def person_of(policy: Policy, by: str, at: datetime) -> str:
    """The person behind a role when an act is done: whoever acts in it, else its holder; an officer is himself.

    Raises Refused (`not-held`) where nobody holds the role on that day.
    """
    if by not in policy.roles or by in policy.people.officers:
        return by
    holders = policy.people.holders(by, day_of(policy, at))
    if not holders:
        raise Refused("not-held", f"nobody holds the role '{by}' on {at.astimezone(policy.zone):%Y-%m-%d}")
    return holders[0]


def somebody(policy: Policy, by: str, at: datetime) -> str:
    """The person behind a name that somebody gave for themselves. Raises Refused: also for the engine's own name."""
    refuse_the_engine(by)
    return person_of(policy, by, at)


def refuse_the_engine(by: str) -> None:
    """Refuse somebody who calls themselves by the name under which everything may be done and read."""
    if by == ENGINE:
        said = f"'{ENGINE}' is what acts when time itself asks, and nobody's name: name an officer or a role"
        raise Refused("unknown-officer", said)


def known(policy: Policy, who: str) -> None:
    """Refuse somebody whom neither the policy nor its people know; where no people are listed, anybody may act."""
    if who == ENGINE or who in policy.roles or who in policy.people.officers or not policy.people.officers:
        return
    more = meant(who, {**policy.roles, **policy.people.officers}, "all of them in people.yaml and under `roles`")
    raise Refused("unknown-officer", f"nobody called '{who}' is among the people of this council{more}")


def works_here(policy: Policy, who: str) -> None:
    """Refuse a name for somebody of the council, where one is given, that is neither an officer's nor a role's."""
    if who:
        refuse_the_engine(who)
        known(policy, who)


def taken_for(policy: Policy, who: str) -> str:
    """Whom a name that somebody gave for a party stands for, in words: an officer, a role, or somebody outside."""
    if who in policy.people.officers:
        name = policy.people.name(who)
        return who if name == who else f"{name} ({who})"
    if who in policy.roles:
        return f"whoever is {policy.roles[who].title or who}"
    return f"{who}, somebody outside the council" if policy.people.officers else who


def officers_called(policy: Policy, who: str) -> tuple[str, ...]:
    """Whom a name that somebody gave means: the officers who are called exactly so, else itself."""
    if who in policy.people.officers or who in policy.roles:
        return (who,)
    name = " ".join(who.split()).casefold()
    return tuple(key for key, one in policy.people.officers.items() if one.name.casefold() == name) or (who,)


def whom_meant(policy: Policy, party: str, members: tuple[str, ...]) -> tuple[str, ...]:
    """Those who take a part in a case; of whom it is about, a name that is an officer's is that officer.

    Nobody is to keep a file about themselves because somebody wrote down a name in the place of a key.
    """
    if party != SUBJECT:
        return members
    return tuple(dict.fromkeys(one for member in members for one in officers_called(policy, member)))


def perhaps(policy: Policy, who: str) -> str:
    """The officer or role that was perhaps meant by the name of somebody outside; empty where none is near.

    A name has to be nearer than a key: people outside have names like those of officers.
    """
    officers = policy.people.officers
    if who in officers or who in policy.roles:
        return ""
    return nearest(who, (*officers, *policy.roles)) or nearest(who, officers, NAMES_LIKE)


def reports_to(policy: Policy, who: str, above: str, at: datetime) -> bool:
    """Whether somebody reports, in the end, to somebody else: through the roles that the two have."""
    theirs = roles_of(policy, above, at)
    return any(not theirs.isdisjoint(superiors(policy, role)) for role in roles_of(policy, who, at))


def superiors(policy: Policy, role: str) -> Iterator[str]:
    """The roles that a role reports to, up to the end."""
    seen = {role}
    while (found := policy.roles.get(role)) and found.reports_to and found.reports_to not in seen:
        role = found.reports_to
        seen.add(role)
        yield role
