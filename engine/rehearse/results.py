"""The result of playing scenarios: what passed, what failed and where, and the timeline of what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from engine.errors import EngineError, NoSuchTime, Refused
from engine.policy.policy import Policy
from engine.policy.values import NotAValue
from engine.record import record
from engine.rehearse.agenda import OF_CALENDAR, of_calendar
from engine.rehearse.comparing import Difference
from engine.rehearse.describing import described, refusal_of
from engine.rehearse.expect import differences
from engine.rehearse.play import Play
from engine.rehearse.scenarios import Scenario
from engine.rehearse.times import shown


@record
class Failure:
    """A step at which a scenario did not do what it says."""

    line: int
    step: int
    differences: tuple[Difference, ...] = ()
    sentence: str = ""


@record
class Result:
    """What became of one scenario."""

    scenario: Scenario
    failures: tuple[Failure, ...] = ()
    timeline: tuple[str, ...] = ()
    asserted: int = 0

    @property
    def outcome(self) -> str:
        """passed, failed or skipped."""
        return "skipped" if self.scenario.todo else "failed" if self.failures else "passed"


def played(scenario: Scenario, policies: Sequence[Policy]) -> Result:
    """Play one scenario. It stops at the first step that does not do what it says."""
    return played_with(scenario, policies)[0]


def played_with(scenario: Scenario, policies: Sequence[Policy]) -> tuple[Result, Play | None]:
    """The same, with the play as it then stands; None where it could not begin."""
    if scenario.todo:
        return Result(scenario=scenario), None
    try:
        play = Play(scenario, policies)
    except (NotAValue, EngineError) as fault:
        failure = Failure(line=scenario.line, step=0, sentence=str(fault))
        return Result(scenario=scenario, failures=(failure,)), None
    return played_out(play), play


def played_out(play: Play) -> Result:
    """Play what has been set up, to its end or to the first step that does not do what it says."""
    scenario, asserted = play.scenario, 0
    for n, fields in enumerate(scenario.steps):
        line = scenario.lines[n] if n < len(scenario.lines) else scenario.line
        asserted += len(fields.get("expect") or ())
        failure = _step(play, fields, line, n + 1)
        if failure is not None:
            return Result(scenario=scenario, failures=(failure,), timeline=tuple(timeline(play)), asserted=asserted)
    if not asserted:
        nothing = Failure(line=scenario.line, step=0, sentence="it asserts nothing: add an `expect`")
        return Result(scenario=scenario, failures=(nothing,))
    return Result(scenario=scenario, timeline=tuple(timeline(play)), asserted=asserted)


def _step(play: Play, fields: Mapping[str, Any], line: int, n: int) -> Failure | None:
    expected = dict(fields.get("expect") or {})
    try:
        at = play.time(str(fields.get("at") or fields.get("until")))
    except NoSuchTime as fault:
        # Nobody could act then: the office turns such a time back before it reaches a case.
        wrong = list(_answered(play, expected, Refused("not-a-date", str(fault))))
        return Failure(line=line, step=n, differences=tuple(wrong)) if wrong else None
    except (NotAValue, EngineError) as fault:
        return Failure(line=line, step=n, sentence=str(fault))
    try:
        now = play.time(str(fields["recorded"])) if fields.get("recorded") else at
        since = play.now
        refused = _act(play, fields, at, now)
        play.at = at
        wrong = list(_answered(play, expected, refused))
        wrong += of_calendar(play, expected, now)
        expected = {key: value for key, value in expected.items() if key not in OF_CALENDAR}
        if (play.stages and not refused) or (
            refused and play.stages and (expected.keys() - {"refused", "clause", "case"})
        ):
            wrong += differences(play, expected, now, since)
    except (NotAValue, EngineError) as fault:
        return Failure(line=line, step=n, sentence=str(fault))
    return Failure(line=line, step=n, differences=tuple(wrong)) if wrong else None


def _act(play: Play, fields: Mapping[str, Any], at: datetime, now: datetime) -> Refused | None:
    """Do what the step says; a refusal is an answer."""
    play.move_to(now)
    play.last, play.about = None, str(fields.get("case") or "")
    try:
        if "lodge" in fields:
            play.lodge(fields["lodge"], at, now)
        elif "do" in fields:
            play.do(str(fields["do"]), fields, at, now)
    except Refused as refusal:
        play.refused.append(refusal)
        return refusal
    return None


def _answered(play: Play, expected: Mapping[str, Any], refused: Refused | None) -> Iterator[Difference]:
    wanted = expected.get("refused")
    if refused is not None and wanted is None:
        yield Difference(what="the act", expected="done", found=refusal_of(refused))
    elif refused is None and wanted is not None:
        yield Difference(what="the act", expected=f"refused: {wanted}", found="done")
    elif refused is not None and wanted not in (refused.code, "any"):
        yield Difference(what="the refusal", expected=str(wanted), found=refusal_of(refused))
    if refused is not None and "clause" in expected and expected["clause"] not in refused.clause:
        yield Difference(what="the clause", expected=str(expected["clause"]), found=refused.clause or "none")
    if "no_effect" in expected:
        found = _no_effect(play)
        if expected["no_effect"] not in found and not (expected["no_effect"] == "any" and found):
            has = ", ".join(sorted(found)) or "it has an effect"
            yield Difference(what="no effect", expected=str(expected["no_effect"]), found=has)


def _no_effect(play: Play) -> set[str]:
    """Why the last act moves nothing, or not a clock that it names."""
    last = play.last
    if last is None or not last.events:
        return set()
    found = {event.no_effect for event in last.events if event.no_effect}
    first = len(last.state.history) - len(last.events)
    found |= {why for clock in last.clocks for place, why in clock.denied if place >= first}
    return found | {why for _, why in last.denied}


def timeline(play: Play) -> Iterator[str]:
    """What happened, a line each, for somebody who wants to know why."""
    for stage in play.stages.values():
        yield f"case {stage.name} ({stage.policy.name})"
        for event in stage.state.history:
            said = [shown(at, stage.policy) for at in (event.at, event.recorded)]
            late = "" if said[0] == said[1] else f"   recorded {said[1]}"
            yield f"  {shown(event.at, stage.policy)}  {described(event, stage.policy)}{late}"
        for clock in stage.clocks:
            due = shown(clock.due, stage.policy) if clock.due else "no date"
            now = play.now or clock.since
            is_now = f"window {clock.side(clock.met_at or now)}" if clock.window else " and ".join(clock.states_at(now))
            ends = f"{'closes' if clock.window else 'due'} {due}" + (f" ({clock.why})" if clock.why else "")
            yield f"    {clock.key}: {is_now or clock.state}, {ends}"
