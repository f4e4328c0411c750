"""On every history that the scenarios of the councils make, all ways of reckoning clocks are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.case.clocks import clocks
from engine.case.evolve import evolve
from engine.case.kept import Known
from engine.case.state import NOTHING
from engine.record import replaced
from engine.rehearse.play import Play, Stage
from engine.rehearse.results import played_out
from engine.rehearse.scenarios import Scenario
from tests.policies.test_shipped import INVENTED, SCENARIOS, beside, scenarios

PLAYED = [pytest.param(file, one, id=f"{file.parent.name}:{one.id}") for file, one in scenarios(SCENARIOS + INVENTED)]


@pytest.mark.parametrize(("file", "scenario"), PLAYED)
def test_clocks_kept_reckoned_at_once_and_walked_are_the_same(file: Path, scenario: Scenario) -> None:
    play = Play(scenario, beside(file.parent))
    played_out(play)
    for stage in play.stages.values():
        _hold_together(stage)


def _hold_together(stage: Stage) -> None:
    policy, state, known = stage.policy, NOTHING, None
    for event in stage.state.history:
        state = evolve(state, event)
        reckoned = clocks(policy, state)
        walked = tuple(replaced(one, notes=()) for one in clocks(policy, state, explain=True))
        assert walked == reckoned, event
        if known is not None:
            assert clocks(policy, state, known=known) == reckoned, event
        known = Known(state=state, clocks=reckoned)
