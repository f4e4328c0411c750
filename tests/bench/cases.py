"""B1 and B2: one event on a case in memory, and a case rebuilt from its events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from engine.case.clocks import clocks
from engine.case.commands import Command, Lodge
from engine.case.evolve import folded
from engine.case.standing import standing_of
from engine.case.state import NO_STANDING, NOTHING, Standing
from engine.case.step import Step, step
from engine.case.written import written
from engine.language.load import load
from engine.policy.policy import Policy
from engine.record import replaced
from tests.bench.rounds import Row, Way, shown, timed

POLICY = Path(__file__).parent / "policy.yaml"
RULED = Path(__file__).parent / "ruled.yaml"
BEGIN = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
LIFE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("lodge", {"number": "B-1", "kind": "complaint", "channel": "letter", "person": "p-1"}),
    ("acknowledge", {"channel": "letter"}),
    ("assign", {"role": "officer"}),
    ("note", {"note": "read"}),
    ("contact", {"channel": "phone"}),
    ("note", {"note": "asked the depot"}),
    ("refer", {"to": "second"}),
    ("note", {"note": "looked again"}),
    ("contact", {"channel": "phone"}),
    ("resolve", {"outcome": "done"}),
    ("close", {}),
    ("reopen", {"reason": "it came back"}),
)
CASES = 40


def rows() -> Iterator[Row]:
    """The rows of one case."""
    policy, ruled = (load(path).policy for path in (POLICY, RULED))
    assert policy is not None
    assert ruled is not None
    earlier = _restricted(ruled)
    plain, held = _lived(policy, _commands(policy, NO_STANDING)), _lived(ruled, _commands(ruled, earlier))
    assert plain.state.case.state == held.state.case.state == "open"
    yield _one_event(policy, ruled, earlier)
    yield _rebuilt(policy, plain.state.history)


def _lived(policy: Policy, commands: Sequence[Command]) -> Step:
    """One case through its life."""
    made = Step(events=(), state=NOTHING, deliveries=(), clocks=())
    for command in commands:
        made = step(policy, made.state, command, command.at, made.clocks)
    return made


def _commands(policy: Policy, standing: Standing) -> tuple[Command, ...]:
    """The commands of a life; `standing` is what stands on whoever brings the matter in."""
    given = (
        written(policy, verb, fields, at=BEGIN + timedelta(hours=n), by="manager")
        for n, (verb, fields) in enumerate(LIFE)
    )
    return tuple(replaced(one, standing=standing) if isinstance(one, Lodge) else one for one in given)


def _restricted(policy: Policy) -> Standing:
    """What stands on a person on whose case a restriction was imposed a week before."""
    begin = BEGIN - timedelta(days=7)
    lodged = step(
        policy, NOTHING, written(policy, "lodge", {**LIFE[0][1], "number": "B-0"}, at=begin, by="officer"), begin
    )
    why = {"restriction": "writing-only", "measures": ["speech", "often=5"], "reason": "daily calls"}
    imposed = step(policy, lodged.state, written(policy, "restrict", why, at=begin, by="manager"), begin)
    standing = standing_of(policy, [imposed.state], (), BEGIN)
    assert [one.restriction for one in standing.restrictions] == ["writing-only"]
    return standing


def _one_event(policy: Policy, ruled: Policy, earlier: Standing) -> Row:
    def ours(policy: Policy, standing: Standing) -> Callable[[], None]:
        commands = _commands(policy, standing)

        def run() -> None:
            for _ in range(CASES):
                _lived(policy, commands)

        return run

    times = CASES * len(LIFE)
    found = timed([
        Way("ours", ours(policy, NO_STANDING), times),
        Way("ours with authority and a restriction", ours(ruled, earlier), times),
        Way("transitions", _of_transitions(), times),
        Way("eventsourcing", _of_eventsourcing(), times),
    ])  # fmt: skip
    reached = found.median() <= 4e-6 and found.ratio("transitions") >= 3 and found.ratio("eventsourcing") >= 10
    goal = "≤ 4 µs; ≥ 3× transitions, ≥ 10× eventsourcing"
    what = "one command: guard, decide, 4 clocks, append, in memory"
    return Row("B1", what, goal, shown(found.median()), found.beside(), reached)


def _rebuilt(policy: Policy, events: tuple[Any, ...]) -> Row:
    found = timed([
        Way("ours", lambda: [folded(events) for _ in range(100)], 100),
        Way("eventsourcing, 12 events", _mutated(), 100),
        Way("ours with its clocks", lambda: [clocks(policy, folded(events)) for _ in range(100)], 100),
    ])  # fmt: skip
    what = f"rebuild a case from its {len(events)} events (12 commands)"
    return Row("B2", what, "≤ 30 µs", shown(found.median()), found.beside(), found.median() <= 30e-6)


def _of_transitions() -> Any:
    """The same life in a state machine: guards, states and a history, and no clock and no working time."""
    from transitions import Machine

    class Case:
        def __init__(self) -> None:
            self.history: list[str] = []

        def allowed(self) -> bool:
            return True

        def keep(self) -> None:
            self.history.append(self.state)  # type: ignore[attr-defined]

    case = Case()
    states = ["new", "open", "resolved", "closed"]
    machine = Machine(case, states=states, initial="new", auto_transitions=False, after_state_change="keep")
    ways = {"lodge": ("new", "open"), "resolve": ("open", "resolved"), "close": ("resolved", "closed"),
            "reopen": ("closed", "open")}  # fmt: skip
    for verb, (source, to) in ways.items():
        machine.add_transition(verb, source, to, conditions="allowed")
    for verb in ("acknowledge", "assign", "note", "contact", "refer"):
        machine.add_transition(verb, "open", "=", conditions="allowed")
    verbs = [verb for verb, _ in LIFE]

    def run() -> None:
        for _ in range(CASES):
            machine.set_state("new")
            case.history = []
            for verb in verbs:
                getattr(case, verb)()

    return run


def _mutated() -> Any:
    """The same life rebuilt by eventsourcing from its events."""
    events = _life_of(_aggregate()).collect_events()

    def run() -> None:
        for _ in range(100):
            case = None
            for one in events:
                case = one.mutate(case)

    return run


@cache
def _aggregate() -> Any:
    """An aggregate with an event for each verb, and no clock and no working time."""
    from eventsourcing.domain import Aggregate, event

    class Case(Aggregate):
        @event("Lodged")
        def __init__(self, kind: str) -> None:
            self.kind = kind
            self.current = "open"

        @event("Noted")
        def note(self, note: str) -> None:
            self.last = note

        @event("Moved")
        def move(self, to: str) -> None:
            self.current = to

    return Case


MOVES = {"resolve": "resolved", "close": "closed", "reopen": "open", "refer": "second"}


def _life_of(kind: Any) -> Any:
    """A case that has gone through everything."""
    case = kind(kind="complaint")
    for verb, _ in LIFE[1:]:
        if verb in MOVES:
            case.move(to=MOVES[verb])
        else:
            case.note(note=verb)
    return case


def _of_eventsourcing() -> Any:
    kind = _aggregate()

    def run() -> None:
        for _ in range(CASES):
            _life_of(kind)

    return run
