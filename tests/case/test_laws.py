"""Laws that hold of every history, whatever happened in it."""

from __future__ import annotations

import random

import pytest

from engine.case.clocks import clocks
from engine.case.evolve import evolve, folded
from engine.case.falldue import fall_due
from engine.case.state import NOTHING
from engine.case.step import advance
from engine.record import replaced
from engine.store.codec import decode, encode, micros
from tests.case.histories import random_case


@pytest.mark.exact
def test_plain_clocks_equal_those_of_the_one_walk(histories: int) -> None:
    """Most clocks are reckoned at once; asked to explain themselves, all go through the walk."""
    for seed in range(histories):
        for policy, made in random_case(random.Random(seed)):
            walked = tuple(replaced(one, notes=()) for one in clocks(policy, made.state, explain=True))
            assert walked == clocks(policy, made.state), seed


@pytest.mark.exact
def test_a_state_is_what_its_history_makes_of_it(histories: int) -> None:
    for seed in range(histories):
        for _, made in random_case(random.Random(seed)):
            again = NOTHING
            for event in made.state.history:
                again = evolve(again, event)
            assert again == made.state == folded(made.state.history), seed


@pytest.mark.exact
def test_the_clocks_of_a_step_are_those_of_its_state(histories: int) -> None:
    for seed in range(histories):
        for policy, made in random_case(random.Random(seed)):
            assert made.clocks == clocks(policy, made.state), seed


@pytest.mark.exact
def test_events_come_back_from_the_store_as_they_went_in(histories: int) -> None:
    for seed in range(histories):
        *_, (_, made) = random_case(random.Random(seed))
        for event in made.state.history:
            body, private = encode(event)
            kind = type(event).__name__
            assert decode(kind, micros(event.at), micros(event.recorded), event.by, body, private) == event, seed


@pytest.mark.exact
def test_what_fell_due_is_recorded_once_and_nothing_is_left(histories: int) -> None:
    for seed in range(histories):
        *_, (policy, made) = random_case(random.Random(seed))
        later = made.state.history[-1].recorded.replace(year=2027)
        done = advance(policy, made.state, later)
        assert not list(fall_due(policy, done.state, later, done.clocks)), seed
        assert advance(policy, done.state, later).events == (), seed


def test_the_histories_are_worth_trying() -> None:
    """Among a few hundred there is an event of nearly every type."""
    kinds = {
        type(event).__name__
        for seed in range(300)
        for _, made in random_case(random.Random(seed))
        for event in made.events
    }
    assert len(kinds) >= 24, sorted(kinds)
