"""W301, W310, E314, W315: promises that are missing, that contradict each other, or that are noticed too late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from engine.calendars.units import Amount
from engine.check.boxes import Region, TooMany, meet
from engine.check.domains import Domains
from engine.check.subject import Subject
from engine.check.sweep import arrivals, due, plain, say
from engine.findings import Finding, Path, at
from engine.policy.conditions import Condition, Op, Test
from engine.policy.moments import Moment, event_names
from engine.policy.timeframes import Timeframe

STAGES = {"acknowledged": 0, "resolved": 1, "closed": 2}
"""Acts that come one after the other on every case."""


def promises(subject: Subject) -> Iterator[Finding]:
    """What is wrong with the promises of a policy taken together."""
    owed = [one for one in subject.policy.timeframes.values() if one.window is None]
    yield from _missing(subject, owed)
    yield from _unacknowledged(subject, owed)
    domains = Domains(subject.policy, [one.applies for one in owed if one.applies is not None])
    regions = {one.id: region for one in owed if (region := _region(domains, one.applies)) is not None}
    for n, one in enumerate(owed):
        for other in owed[n + 1 :]:
            if one.start == other.start and _share_a_case(one, other, regions):
                yield from _conflict(subject, one, other)
                yield from _order(subject, one, other)
    for one in owed:
        yield from _noticed_too_late(subject, one)


def _region(domains: Domains, condition: Condition | None) -> Region | None:
    try:
        return domains.possible(domains.region(condition))
    except TooMany:
        return None


def _share_a_case(one: Timeframe, other: Timeframe, regions: dict[str, Region]) -> bool:
    if one.id not in regions or other.id not in regions or one.instead_of == other.id or other.instead_of == one.id:
        return False
    if not _overlapping_dates(one, other):
        return False
    try:
        return bool(meet(regions[one.id], regions[other.id]))
    except TooMany:
        return False


def _overlapping_dates(one: Timeframe, other: Timeframe) -> bool:
    (first, last), (begin, end) = one.effective, other.effective
    return not ((last and begin and last <= begin) or (end and first and end <= first))


def _missing(subject: Subject, owed: Sequence[Timeframe]) -> Iterator[Finding]:
    """A kind or category of which nothing is promised: neither word that it arrived nor an end."""
    policy = subject.policy
    kinds = {name: Test("kind", Op.EQUALS, name) for name in policy.kinds}
    categories = {name: Test("category", Op.EQUALS, name) for name in policy.categories}
    ends = [one.applies for one in owed if _is_an_end(one)]
    domains = Domains(policy, [*(one for one in ends if one is not None), *kinds.values(), *categories.values()])
    for name, kind in policy.kinds.items():
        own = [one for one in policy.categories.values() if one.kind == name]
        if not kind.untimed and not own and not _covered(domains, ends, [kinds[name]]):
            yield _untimed(subject, ("kinds", name), kind.title or name)
    for name, category in policy.categories.items():
        asked = [categories[name], *([kinds[category.kind]] if category.kind in kinds else [])]
        kind_untimed = policy.kinds[category.kind].untimed if category.kind in policy.kinds else ""
        if not category.untimed and not kind_untimed and not _covered(domains, ends, asked):
            yield _untimed(subject, ("categories", name), category.title or name)


def _untimed(subject: Subject, path: Path, what: str) -> Finding:
    message = f"{what}: no timeframe says by when it is resolved or otherwise done"
    fix = "Write a timeframe for it, or `untimed:` with the reason why there is none."
    return subject.finding("W301", message, path, key=True, fix=fix)


def _covered(domains: Domains, ends: Sequence[Condition | None], tests: Sequence[Test]) -> bool:
    """Whether some timeframe with a limit ends in more than word to the person, for such cases."""
    try:
        wanted: Region = ({},)
        for test in tests:
            wanted = meet(wanted, domains.region(test))
        wanted = domains.possible(wanted)
        return any(meet(wanted, domains.region(one)) for one in ends)
    except TooMany:
        return True


def _is_an_end(one: Timeframe) -> bool:
    """Whether it ends in more than word that something arrived, or that it is still being looked at."""
    if one.every is not None:
        return False
    names = event_names(one.until) if one.until is not None else frozenset()
    return bool(names - {"acknowledged"}) or one.until is None or not names


def _unacknowledged(subject: Subject, owed: Sequence[Timeframe]) -> Iterator[Finding]:
    """Channels by which a kind may arrive without being acknowledged, where by others it is."""
    policy = subject.policy
    told = [one for one in owed if one.until is not None and event_names(one.until) == {"acknowledged"}]
    channels = [Test("channel", Op.EQUALS, channel) for channel in policy.channels]
    kinds = {name: Test("kind", Op.EQUALS, name) for name in policy.kinds}
    asked = [one.applies for one in told if one.applies is not None]
    domains = Domains(policy, [*asked, *channels, *kinds.values()])
    for name, kind in policy.kinds.items():
        of_kind = kinds[name]
        silent = []
        for test in channels:
            try:
                wanted = domains.possible(meet(domains.region(of_kind), domains.region(test)))
                if not any(meet(wanted, domains.region(one.applies)) for one in told):
                    silent.append(str(test.value))
            except TooMany:
                return
        if silent and len(silent) < len(channels) and not kind.untimed:
            message = f"{kind.title or name} by {', '.join(silent)}: no timeframe says by when it is acknowledged"
            fix = "Let one apply to these channels too, or allow this with the reason why they need none."
            yield subject.finding("W301", message, ("kinds", name), key=True, fix=fix)


def _conflict(subject: Subject, one: Timeframe, other: Timeframe) -> Iterator[Finding]:
    """One act owed by two different limits on one case."""
    if one.until is None or one.until != other.until or one.every or other.every:
        return
    if one.target_only != other.target_only or one.for_each != other.for_each or one.limit == other.limit:
        return
    if not (plain(one.limit) and plain(other.limit)):
        return
    shown = _differ(subject, one, other)
    if shown is None:
        return
    arrival, first, second = shown
    policy = subject.policy
    what = _act(one.until)
    example = (
        f"One received {say(arrival, policy)} is due {say(first, policy, year=False)} by the first "
        f"and {say(second, policy, year=False)} by the second."
    )
    there = at(subject.place(_amount_path(subject, other)), f"`{other.id}` asks this")
    yield subject.finding(
        "W310", f"`{one.id}` and `{other.id}` ask different times for the same act ({what})",
        _amount_path(subject, one), label=f"`{one.id}` asks this", also=there, example=example,
        fix=f"Keep one, or write `instead_of: {other.id}` under {one.id}.",
    )  # fmt: skip


def _amount_path(subject: Subject, one: Timeframe) -> Path:
    return subject.path_of(one.id, "within")


def _differ(subject: Subject, one: Timeframe, other: Timeframe) -> tuple[datetime, datetime, datetime] | None:
    """An arrival for which the two fall due at different instants."""
    for arrival in arrivals(subject.policy, subject.as_of):
        first = due(subject.policy, one, one.limit, arrival)
        second = due(subject.policy, other, other.limit, arrival)
        if first is not None and second is not None and first != second:
            return arrival, first, second
    return None


def _order(subject: Subject, one: Timeframe, other: Timeframe) -> Iterator[Finding]:
    """An earlier act that may be due after a later one."""
    early, late = _stage(one.until), _stage(other.until)
    if early is None or late is None or early == late or not (plain(one.limit) and plain(other.limit)):
        return
    if one.every or other.every:  # the limit of a series is that of a round, and says nothing of its end
        return
    first, second = (one, other) if early < late else (other, one)
    policy = subject.policy
    if _plainly_shorter(first, second):
        return
    for arrival in arrivals(policy, subject.as_of, every_day=True):
        before, after = (due(policy, timeframe, timeframe.limit, arrival) for timeframe in (first, second))
        if before is not None and after is not None and before > after:
            example = (
                f"One received {say(arrival, policy)} is due to be {_act(first.until)} "
                f"{say(before, policy, year=False)} and {_act(second.until)} {say(after, policy, year=False)}."
            )
            there = at(subject.place(_amount_path(subject, second)), "and this before it")
            yield subject.finding(
                "E314", f"`{first.id}` may be due after `{second.id}`, which comes later on every case",
                _amount_path(subject, first), label="this comes first", also=there, example=example,
                fix="Shorten the first, or lengthen the second.",
            )  # fmt: skip
            return


def _plainly_shorter(first: Timeframe, second: Timeframe) -> bool:
    """Whether the same unit in the same calendar makes the first never later."""
    one, other = first.limit.amount, second.limit.amount
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    alike = first.limit.calendar == second.limit.calendar and first.limit.written == second.limit.written
    return alike and one.unit is other.unit and one.number <= other.number


def _stage(until: Moment | None) -> int | None:
    names = event_names(until) if until is not None else frozenset()
    return STAGES.get(next(iter(names))) if len(names) == 1 else None


def _act(until: Moment | None) -> str:
    return " or ".join(sorted(event_names(until))) if until is not None else "act"


def _noticed_too_late(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    if one.target_only or not plain(one.limit):
        return
    if one.watches and one.watches in subject.policy.timeframes:
        yield from _watches_too_late(subject, one, subject.policy.timeframes[one.watches])
    if one.warnings:
        return
    told = [action for action in one.overdue if action.notify or action.refer]
    if not told:
        message = f"nobody is told that `{one.id}` is about to pass, or has passed"
        fix = "Write `overdue: [{notify: …}]`, or `warn: [1 working day before]`."
        yield subject.finding("W315", message, subject.path_of(one.id), key=True, fix=fix)
    elif all(action.after is not None for action in told):
        message = f"nobody hears of `{one.id}` until some time after its limit"
        fix = "Add a warning, or an overdue action without `after`."
        yield subject.finding("W315", message, subject.path_of(one.id, "overdue"), key=True, fix=fix)


def _watches_too_late(subject: Subject, one: Timeframe, watched: Timeframe) -> Iterator[Finding]:
    policy = subject.policy
    for arrival in arrivals(policy, subject.as_of):
        notices, limit = due(policy, one, one.limit, arrival), due(policy, watched, watched.limit, arrival)
        if notices is not None and limit is not None and notices > limit:
            example = (
                f"One received {say(arrival, policy)}: `{watched.id}` is due {say(limit, policy, year=False)}, "
                f"and `{one.id}` looks {say(notices, policy, year=False)}."
            )
            there = at(subject.place(_amount_path(subject, watched)), "what it watches")
            message = f"`{one.id}` notices that `{watched.id}` was neglected only after its limit"
            yield subject.finding(
                "W315", message, _amount_path(subject, one), also=there, example=example, fix="Look earlier."
            )
            return
