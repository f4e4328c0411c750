"""The clock that a run ends in, as a value."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from engine.calendars.reading import Note
from engine.calendars.zone import EPOCH
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.events import datum
from engine.case.moments import utc
from engine.case.running import Run
from engine.policy.limits import How

NEVER = EPOCH + timedelta(days=84_000)
"""A window whose opening waits for something that has not come."""


def finished(run: Run, *, explain: bool = False) -> Clock:
    """The clock of a run; with `explain`, a clock that still runs carries the notes of its walk."""
    notes = _walked(run) if explain and not run.closed else []
    limit = _limit(run)
    deemed = run.reckoner().deemed(run.anchor, run.timeframe.limit)
    late = _late(run, limit)
    held = (run.pausing.now and run.resumes is None) or run.extending.held
    silent = run.timeframe.target_only or run.timeframe.window is not None
    overdue = run.met_at if late and limit is None else run.overdue_at
    return Clock(
        key=run.key,
        timeframe=run.timeframe.id,
        since=deemed.instant,
        day=deemed.day,
        member=run.member,
        state=run.turned[-1][1] if run.turned else "running",
        due=None if held else limit,
        limit=(run.overdue_at or run.limit_now()) if held else limit,
        target=run.laid.target if run.laid else None,
        opens=_opens(run),
        window=run.timeframe.window is not None,
        target_only=run.timeframe.target_only,
        met_at=run.met_at,
        late=late,
        recorded_late=_recorded_late(run, limit),
        overdue_at=None if silent else overdue,
        late_at_start=limit is not None and limit < utc(run.first_anchor.known),
        lapsed_at=run.lapsed_at,
        ended_at=run.ended_at,
        why=_why(run),
        resumes=run.resumes if run.pausing.now and not run.closed else None,
        turns=tuple(run.turned),
        still=tuple(run.still),
        extended=run.extending.used,
        original=run.original,
        notes=tuple(notes),
        denied=tuple(run.denied),
    )


def _walked(run: Run) -> list[Note]:
    notes: list[Note] = []
    run.seen = run.laid_on  # what came once the limit had passed moves nothing
    run.reckon(notes)
    return notes


def _why(run: Run) -> str:
    return run.why or ("waits for a decision on more time" if run.extending.held else "")


def _limit(run: Run) -> datetime | None:
    """The limit: as it was recorded when the clock was met, else as it is reckoned."""
    if run.met_at is not None:
        for mark in reversed(run.moments.state.marks.get(run.key, ())):
            if isinstance(mark, e.ClockMet) and mark.due is not None and utc(mark.at) == run.met_at:
                return utc(mark.due)
    return run.due


def _late(run: Run, limit: datetime | None) -> bool:
    if run.met_at is None:
        return False
    return run.overdue_at is not None or (limit is not None and run.met_at > limit) or _too_many(run)


def _too_many(run: Run) -> bool:
    """Whether a count other than time was exceeded, as the event that stopped the clock reports it."""
    limit = run.timeframe.limit
    if limit.how is not How.COUNTED or run.met_by is None or run.met_by.happened is None:
        return False
    number = datum(run.met_by.happened.event, limit.counted)
    return isinstance(number, Decimal) and number > limit.number


def _recorded_late(run: Run, limit: datetime | None) -> bool:
    by = run.met_by.happened.event if run.met_by and run.met_by.happened else None
    return bool(by and limit and run.met_at and run.met_at <= limit < utc(by.recorded))


def _opens(run: Run) -> datetime | None:
    window = run.timeframe.window
    if window is None or window.opens is None:
        return None
    reckoner = run.reckoner()
    laid = reckoner.lay(window.opens, run.anchor)
    return reckoner.due(laid) if laid else NEVER
