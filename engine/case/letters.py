"""Letters on a case: what one would say, to whom and in whose name; and why one may not be written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import required
from engine.case.concealing import KNOWN_BY, refuse_what_shows
from engine.case.evolve import folded
from engine.case.gates import DONE_BY_THE_ENGINE
from engine.case.persons import usual_channels
from engine.case.saying import Making, listed, said_in, still_lacking
from engine.case.seats import Filling
from engine.case.signing import sender_of, signed
from engine.case.state import State
from engine.case.view import Seen, met
from engine.errors import Refused
from engine.policy.letters import LetterRule, LetterText
from engine.policy.policy import Policy
from engine.record import replaced

WRITTEN = ("letter", "email", "fax", "web")
"""Channels on which telling somebody something makes a letter."""


def letters_of(policy: Policy, event: e.Event, verb: str = "") -> tuple[LetterRule, ...]:
    """The letters that the policy has written because of an event."""
    names: tuple[str, ...] = ()
    if isinstance(event, e.Declared) and event.event in policy.events:
        names = policy.events[event.event].letters
    elif isinstance(event, e.Decided) and event.granted and event.decision in policy.decisions:
        names = policy.decisions[event.decision].letters
    elif isinstance(event, e.Imposed | e.Amended) and event.restriction in policy.restrictions:
        decided = policy.decisions.get(policy.restrictions[event.restriction].decided_by)
        names = decided.letters if decided else ()
    if verb in policy.decisions:
        names = (*names, *policy.decisions[verb].letters)
    return tuple(policy.letters[name] for name in names)


def along_with(
    policy: Policy, state: State, command: c.Command, events: tuple[e.Event, ...], now: datetime
) -> tuple[e.Event, ...]:
    """The events of an act, and the letters that it has written.

    Raises Refused where such a letter may not be written; then the act is not done either. Where none of its texts is
    for this person, the act has no effect, and the role that the letter names is asked to see to it.
    """
    if not policy.letters or not events:
        return events
    rules = letters_of(policy, events[0], command.verb)
    made = Making(policy=policy, state=folded(events, state), command=command, now=now, event=events[0])
    found = list(events)
    for rule in rules:
        if met(rule.when, made.seen) and (channel := _way(rule, made)):
            several = tuple(_written(rule, made, channel))
            if any(one.no_effect for one in several):
                return asked_instead(rule, events[0], command, now)
            found += several
    return tuple(found)


def asked_instead(rule: LetterRule, event: e.Event, command: c.Command, now: datetime) -> tuple[e.Event, ...]:
    """An act that came to nothing for want of a text, and the role that is asked to see to it."""
    if isinstance(event, DONE_BY_THE_ENGINE):
        raise _no_text(rule)
    asked = e.Assigned(at=command.at, recorded=now, by=command.by, role=rule.otherwise, task="write", note=rule.name)
    return (replaced(event, no_effect="no-text"), asked)


def by_hand(policy: Policy, state: State, command: c.Write, now: datetime) -> tuple[e.Event, ...]:
    """A letter that somebody writes. Raises Refused where it may not be written, or nobody would get it."""
    rule = policy.letters[command.letter]
    made = Making(policy=policy, state=state, command=command, now=now, event=command)
    channel = _way(rule, made)
    if not channel:
        ways = ", ".join(rule.channels or WRITTEN)
        raise Refused(
            "not-by-that-way", f"'{rule.name}' does not go by {command.channel}; it goes by {ways}", rule.clause
        )
    several = tuple(_written(rule, made, channel))
    if not several:
        raise Refused("no-addressee", f"'{rule.name}' reaches nobody on this case", rule.clause)
    if any(one.no_effect for one in several):
        return asked_instead(rule, several[0], command, now)
    return several


def _way(rule: LetterRule, made: Making) -> str:
    """How the letter goes; empty where the act was not done in writing, so that none is owed."""
    given = str(getattr(made.command, "channel", "") or e.datum(made.event, "channel") or "")
    ways = rule.channels or WRITTEN
    if given:
        return given if given in ways else ""
    return next((one for one in usual_channels(made.policy, made.state) if one in ways), ways[0])


def _written(rule: LetterRule, made: Making, channel: str) -> Iterator[e.Written]:
    people = tuple(_addressees(rule, made))
    if not people:
        return
    policy, state, command = made.policy, made.state, made.command
    seen = made.seen
    sender = sender_of(rule, policy, state, command)
    lacking = still_lacking(rule, made, seen, sender)
    required(policy, lacking, state, command, seen, f"'{rule.name}'", rule.clause)
    signatures = signed(rule, policy, state, command)
    file = getattr(command, "file", "")
    text = None if file else _text(rule, seen)
    if text is None and rule.texts and not file:
        if not rule.otherwise:
            raise _no_text(rule)
        for party, person in people:
            yield _event(rule, made, party=party, to=person, channel=channel, no_effect="no-text")
        return
    if file and rule.forbids:
        sentence = f"'{rule.name}' must not show {listed(rule.forbids)}, and a file cannot be looked through"
        raise Refused("forbidden", sentence, rule.clause)
    said = {} if file else said_in(rule, text, made, seen, sender)
    refuse_what_shows(rule, text, said, policy, state)
    for party, person in people:
        yield _event(
            rule, made, party=party, to=person, channel=channel, sender=sender, signed=signatures, file=file,
            text=text.file if text else "", said=said,
        )  # fmt: skip


def _event(rule: LetterRule, made: Making, **fields: Any) -> e.Written:
    command = made.command
    if isinstance(command, c.Write):
        fields = {"note": command.note, "reason": command.reason, "data": command.data, **fields}
    return e.Written(at=command.at, recorded=made.now, by=command.by, letter=rule.id, **fields)


def _addressees(rule: LetterRule, made: Making) -> Iterator[tuple[str, str]]:
    """Whom it goes to: by which of its words, and who that is. Nobody is written to who may not be or cannot be."""
    policy, case = made.policy, made.state.case
    filling = Filling(policy, made.state, made.command.at)
    wanted = str(getattr(made.command, "to", "") or "") if isinstance(made.command, c.Write) else ""
    for word in rule.to:
        if word in policy.parties:
            members = case.parties.get(word, ())
            if word in KNOWN_BY and not case.communicate:
                members = ()
        elif word in policy.ladders:
            members = (filling.ladder(word).person,)
        else:
            members = filling.free_holders(word, frozenset()) or (word,)
        yield from ((word, one) for one in members if one and wanted in ("", word, one))


def _text(rule: LetterRule, seen: Seen) -> LetterText | None:
    return next((one for one in rule.texts if met(one.when, seen)), None)


def _no_text(rule: LetterRule) -> Refused:
    could = f"; {rule.otherwise} sees to it" if rule.otherwise else ""
    return Refused("no-text", f"no text of '{rule.name}' is for this person{could}", rule.clause)
