"""Random histories under the policy of `world.yaml`: every command, at random times, some recorded late."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from engine.case.announcing import announce
from engine.case.state import NOTHING
from engine.case.step import Step, step
from engine.case.written import written
from engine.errors import Refused
from engine.language.load import load
from engine.policy.policy import Policy

START = datetime(2026, 3, 2, 9, 0)
BY = ("officer", "manager", "chief")
ACTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("acknowledge", {"channel": "letter"}),
    ("contact", {"channel": "phone", "result": "reached"}),
    ("assign", {"role": "officer"}),
    ("note", {"about": "progress", "note": "looked at it"}),
    ("declare", {"event": "inspected"}),
    ("declare", {"event": "asked"}),
    ("declare", {"event": "answered", "length": "12"}),
    ("declare", {"event": "heard", "submitter": "kim"}),
    ("declare", {"event": "heard", "submitter": "sam"}),
    ("declare", {"event": "told", "submitter": "kim"}),
    ("declare", {"event": "meeting", "day": "2026-04-21"}),
    ("write", {"letter": "statement"}),
    ("classify", {"urgent": "true"}),
    ("classify", {"alleges": "injury"}),
    ("commit", {"by_when": "2026-04-10", "what": "call back"}),
    ("extend", {"timeframe": "answer", "approved_by": "manager"}),
    ("refer", {"to": "second", "reason": "harder than it looked"}),
    ("refer", {"to": "outside", "body": "ombudsman"}),
    ("decide", {"decision": "petty"}),
    ("resolve", {"outcome": "done"}),
    ("close", {}),
    ("reopen", {"reason": "more is known"}),
    ("withdraw", {}),
    ("convert", {"kind": "complaint"}),
    ("correct", {"received": "2026-03-01 16:00", "reason": "the stamp"}),
    ("correct", {"urgent": "true", "reason": "read again"}),
)


@cache
def policy() -> Policy:
    found = load(Path(__file__).parent / "world.yaml").policy
    assert found is not None
    return found


def with_storm(rng: random.Random) -> Policy:
    """The policy, sometimes with a storm that was announced while cases were open."""
    if rng.random() < 0.7:
        return policy()
    first = date(2026, 3, 1) + timedelta(days=rng.randrange(40))
    at = local(datetime(first.year, first.month, first.day, 10) + timedelta(days=rng.randrange(3)))
    made = announce(policy(), "storm", first, first + timedelta(days=rng.randrange(5)), by="chief", at=at, because="")
    return policy().with_announced((made,))


def local(at: datetime) -> datetime:
    return at.replace(tzinfo=policy().zone)


def random_case(rng: random.Random) -> Iterator[tuple[Policy, Step]]:
    """A case as it is after each command; what is refused is left out."""
    held = with_storm(rng)
    now = local(START + timedelta(minutes=rng.randrange(60 * 24 * 20)))
    lodged: dict[str, Any] = {"number": "c", "kind": rng.choice(("complaint", "request")), "channel": "email"}
    lodged |= rng.choice(({}, {"urgent": "true"}, {"alleges": ["injury", "theft"]}, {"length": "0"}))
    lodged |= rng.choice(({}, {"identity": "anonymous"}, {"person": "pat", "identity": "named"}))
    made = step(held, NOTHING, written(held, "lodge", lodged, at=now, by="officer"), now)
    yield held, made
    for _ in range(rng.randrange(1, 9)):
        now += timedelta(minutes=rng.choice((1, 30, 240, 1440, 1440 * 3, rng.randrange(1, 20000))))
        verb, fields = rng.choice(ACTS)
        received = made.state.case.received
        assert received is not None
        at = now if rng.random() < 0.8 else max(received, now - timedelta(minutes=rng.randrange(1, 9000)))
        try:
            made = step(held, made.state, written(held, verb, fields, at=at, by=rng.choice(BY)), now, made.clocks)
        except Refused:
            continue
        yield held, made
