"""Decide: a table from command to decision. It never grows an `if`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from engine.case import commands as c
from engine.case import events as e
from engine.case.access import refuse_outsiders
from engine.case.authority import allowed
from engine.case.dating import dated
from engine.case.decisions import (
    admitting,
    deciding,
    ending,
    extending,
    handling,
    lodging,
    moving,
    relating,
    restricting,
    seating,
    timing,
    writing,
)
from engine.case.filing import taken_off
from engine.case.gates import gated
from engine.case.letters import along_with
from engine.case.moments import utc
from engine.case.state import State
from engine.case.who import known
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.record import replaced

Decision = Callable[[Policy, State, Any, datetime], tuple[e.Event, ...]]

DECISIONS: Mapping[type[c.Command], Decision] = {
    c.Lodge: lodging.lodge,
    c.Classify: handling.classify,
    c.Acknowledge: handling.acknowledge,
    c.Assign: handling.assign,
    c.Contact: handling.contact,
    c.Write: writing.write,
    c.Commit: handling.commit,
    c.Note: handling.note,
    c.Declare: handling.declare,
    c.Decide: deciding.decide,
    c.Nominate: seating.nominate,
    c.Convene: seating.convene,
    c.Restrict: restricting.restrict,
    c.Admit: admitting.admit,
    c.Disclose: admitting.disclose,
    c.Extend: extending.extend,
    c.Pause: extending.pause,
    c.Resume: extending.resume,
    c.Refer: moving.refer,
    c.Redirect: moving.redirect,
    c.Convert: moving.convert,
    c.Resolve: ending.resolve,
    c.Close: ending.close,
    c.Withdraw: ending.withdraw,
    c.Reopen: ending.reopen,
    c.Link: relating.link,
    c.Join: relating.join,
    c.Split: relating.split,
    c.Correct: relating.correct,
    c.Warn: timing.warn,
    c.MarkOverdue: timing.mark_overdue,
    c.Act: timing.act,
    c.LetLapse: timing.let_lapse,
}

NEED_AN_OPEN_CASE = (
    c.Classify, c.Assign, c.Commit, c.Nominate, c.Convene, c.Extend, c.Pause, c.Resume, c.Refer, c.Redirect,
    c.Resolve, c.Close, c.Withdraw,
    c.Join, c.Split, c.Convert,
)  # fmt: skip
"""What is not done to a case that is closed, withdrawn, sent elsewhere or part of another."""
ENDED = {"closed": "closed", "withdrawn": "withdrawn", "redirected": "sent elsewhere", "joined": "part of another case"}


def decide(policy: Policy, state: State, command: c.Command, now: datetime) -> tuple[e.Event, ...]:
    """The events that a command leads to. Raises Refused where the policy says no; nothing has then happened."""
    now = utc(now)
    if command.at.tzinfo is not UTC:
        command = replaced(command, at=utc(command.at))
    if isinstance(command, c.TimeCommand):
        events = DECISIONS[type(command)](policy, state, command, now)
        return (*taken_off(policy, state, command, events, now), *events)
    known(policy, command.by)
    dated(policy, state, command, now)
    if not state.begun and not isinstance(command, c.Lodge):
        raise Refused("no-case", "there is no such case")
    refuse_outsiders(policy, state, command.by, now)
    ended = ENDED.get(state.case.state)
    if ended and isinstance(command, NEED_AN_OPEN_CASE):
        raise Refused("not-open", f"the case is {ended}; reopen it first")
    if not (isinstance(command, c.Decide) and command.step):
        allowed(policy, command.verb, state, command)
    events = DECISIONS[type(command)](policy, state, command, now)
    passed = tuple(gated(policy, state, event) for event in events)
    off = taken_off(policy, state, command, passed, now) if state.begun else ()
    # What has no effect leads to nothing: neither to what its declaration adds, nor to a new judgement.
    if passed and passed[0].no_effect and not isinstance(passed[0], e.Written):
        return passed[:1]
    return (*off, *along_with(policy, state, command, passed, now))  # first, so that nobody is told in between
