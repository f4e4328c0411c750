"""Lodging: what arrived becomes a case, or is sent where it belongs."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.bounds import within_bounds
from engine.case.decisions.handling import one_of
from engine.case.evolve import evolve
from engine.case.intake import category_fits, facts_fit, judge
from engine.case.presuming import with_presumed
from engine.case.standing import Caught, caught, held_back
from engine.case.state import NOTHING, State
from engine.case.tallies import counted_anew
from engine.case.view import Seen, met, seen_now
from engine.case.who import SUBJECT, whom_meant
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.vocabulary import IDENTITIES
from engine.record import replaced


def lodge(policy: Policy, state: State, command: c.Lodge, now: datetime) -> tuple[e.Event, ...]:
    """Register a lodgement with what intake says of it; what lacks a field is marked, unless its kind refuses it."""
    if state.begun:
        raise Refused("already-lodged", "this case has been lodged already")
    kind = command.kind or _only_kind(policy)
    if kind not in policy.kinds:
        raise Refused("unknown-kind", f"this policy has no kind '{kind}'{meant(kind, policy.kinds, under('kinds'))}")
    category_fits(policy, kind, command.category)
    facts_fit(policy, tuple(command.facts))
    for name in command.documents:
        one_of(policy.documents, name, "document")
    one_of(policy.channels, command.channel, "channel")
    facts = {**command.standing.facts, **command.facts}
    tentative = _unjudged(policy, kind, replaced(command, facts=facts), now)
    counted = counted_anew(policy, command.standing, NOTHING, tentative, command.at) if command.person else {}
    tentative = replaced(tentative, facts={**facts, **counted}) if counted else tentative
    seen = seen_now(policy, evolve(NOTHING, tentative), command.at)
    if policy.persons.presumed:
        tentative = with_presumed(policy, tentative, seen)
        seen = seen_now(policy, evolve(NOTHING, tentative), command.at)
    answers = judge(policy, seen)
    received = replaced(
        tentative,
        kind=answers.kind,
        category=command.category if answers.kind == kind else "",
        facts={**tentative.facts, **dict(answers.sets)},
        act=answers.act,
        communicate=answers.communicate,
        level=answers.level,
        go=answers.go,
        redirected=answers.redirected,
        because=answers.because,
    )
    found = Caught() if policy.kinds[received.kind].by_council else caught(policy, command.standing, seen)
    received = held_back(received, found)
    if found.measures:
        act, communicate = received.act and found.act, received.communicate and found.communicate
        received = replaced(received, act=act, communicate=communicate, because=(*received.because, *found.because))
    within_bounds(policy, state, received, command)
    return (replaced(received, missing=_missing(policy, received)),)


def _unjudged(policy: Policy, kind: str, command: c.Lodge, now: datetime) -> e.Received:
    """The lodgement as it came in, before intake says anything of it."""
    parties = {"complainant": (command.person,), **command.parties} if command.person else command.parties
    if SUBJECT in parties:
        parties = {**parties, SUBJECT: whom_meant(policy, SUBJECT, parties[SUBJECT])}
    return e.Received(
        at=command.at, recorded=now, by=command.by, note=command.note, number=command.number, policy=policy.name,
        kind=kind, category=command.category, channel=command.channel, identity=_identity(command),
        person=command.person, parties=parties, facts=command.facts, details=command.details, told=command.told,
        given=_given(command), documents=command.documents, first_received=command.first_received,
        source=command.source,
    )  # fmt: skip


def _only_kind(policy: Policy) -> str:
    if len(policy.kinds) == 1:
        return next(iter(policy.kinds))
    raise Refused("no-kind", f"say of which kind it is: {', '.join(policy.kinds)}")


def _given(command: c.Lodge) -> tuple[str, ...]:
    given = dict.fromkeys(command.given)
    if command.details:
        given["details"] = None
    if any(name in given for name in ("address", "phone", "email")):
        given["contact"] = None
    return tuple(given)


def _identity(command: c.Lodge) -> str:
    if command.identity:
        if command.identity not in IDENTITIES:
            raise Refused("unknown-identity", f"an identity is one of {', '.join(IDENTITIES)}")
        return command.identity
    told = command.person or command.parties.get("complainant") or {"name", "contact"} & set(command.given)
    return "named" if told else "anonymous"


def _missing(policy: Policy, received: e.Received) -> tuple[str, ...]:
    """The fields and documents that are asked for and were not given; refused where the rule that asks says so."""
    kind, category = policy.kinds[received.kind], policy.categories.get(received.category)
    needs = (*kind.needs, *(category.needs if category else ()))
    if not needs:
        return ()
    seen = seen_now(policy, evolve(NOTHING, received), received.at)
    missing: dict[str, None] = {}
    for one in needs:
        if one.when is None or met(one.when, seen):
            lacking = [name for name in one.fields if not _brought(received, seen, name)]
            lacking += [name for name in one.documents if name not in received.documents]
            if lacking and one.refuse:
                what = kind.title or kind.id
                raise Refused(
                    "incomplete", f"{what} is not taken without {', '.join(lacking)}", one.clause or kind.clause
                )
            missing.update(dict.fromkeys(lacking))
    return tuple(missing)


def _brought(received: e.Received, seen: Seen, name: str) -> bool:
    """Whether a lodgement says something in a field: no and nought are answers too, but where a table gives them, for
    then nobody said so."""
    return name in received.given or name in received.facts or seen.value(name) not in (None, False)
