"""Reports: gathered from the histories of a council's cases, one after the other."""

from __future__ import annotations

from datetime import datetime

from engine.case.counted import span_of
from engine.case.sheet import Gathering, Sheet
from engine.errors import EngineError
from engine.office import read
from engine.office.asking import Asking
from engine.office.office import Council, Office
from engine.policy.cycles import Period, period_named, period_of, preceding
from engine.policy.policy import Policy
from engine.policy.reports import Report
from engine.policy.values import NotAValue
from engine.policy.versions import in_force


class NoReport(EngineError):
    """There is no such report, or no such period of it."""


def report_on(
    office: Office, council: Council, name: str, text: str, now: datetime, asking: Asking | None = None
) -> Sheet:
    """A report on a period, as of now; without a text, on the last period of its own that is over.

    It lists no case that whoever asks may not read, or where nobody is named somebody outside.
    Raises NoReport where the policy has none of that name, or where the text means no period that has begun.
    """
    with office.store.reading() as connection:
        versions = office.versions_of(connection, council)
    policy, report = _named(versions, name, now)
    try:
        period = asked_for(report, policy, text, now)
    except NotAValue as fault:
        raise NoReport(str(fault).replace("`", "'")) from None
    span = span_of(period, policy, now)
    if span.start > now:
        raise NoReport(f"{period.label} has not begun")
    asking = asking or Asking(now=now)
    gathering = Gathering(policy, report, period, now)
    for kept, state, listed in read.reported(office, council, span.end, now, asking):
        gathering.take(kept, state, listed=listed)
    return gathering.sheet()


def asked_for(report: Report, policy: Policy, text: str, now: datetime) -> Period:
    """The period that a text means; without one, the last one of the report's own that is over."""
    every, year_from = report.duty.every, report.duty.year_from
    if text:
        return period_named(text, every, year_from)
    today = now.astimezone(policy.zone).date()
    return preceding(every, period_of(every, today, year_from), year_from)


def _named(versions: list[Policy], name: str, now: datetime) -> tuple[Policy, Report]:
    """The report of the version in force now, else of the last version that has it."""
    holding = in_force(versions, now.astimezone(versions[-1].zone).date())
    for policy in (holding, *reversed(versions)):
        if policy is not None and name in policy.reports:
            return policy, policy.reports[name]
    known = ", ".join(dict.fromkeys(one for policy in versions for one in policy.reports)) or "none"
    raise NoReport(f"there is no report '{name}'; there are {known}")
