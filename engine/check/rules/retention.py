"""W804, W805: cases of which nobody says how long they are kept, or whose time would never begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.check.boxes import TooMany, meet, minus, union, witness
from engine.check.domains import Domains
from engine.check.rules.conditions import example
from engine.check.rules.never import impossible
from engine.check.rules.reached import Rule, living, never_reached, swallowed
from engine.check.subject import Subject
from engine.findings import Finding
from engine.policy.conditions import Condition, Op, Test
from engine.policy.moments import ClockTurns, Earliest, Happens, Latest, Moment, WindowTurns, said
from engine.policy.policy import Policy
from engine.policy.retention import RetentionRule


def retention(subject: Subject) -> Iterator[Finding]:
    """What is wrong with the rules of retention; nothing where there is none."""
    policy = subject.policy
    if not policy.retention:
        return
    rules = [
        Rule(name=one.id, when=one.when, path=("retention", n), answer=one.id) for n, one in enumerate(policy.retention)
    ]
    kinds = {name: Test("kind", Op.EQUALS, name) for name in policy.kinds}
    domains = Domains(policy, [*_written(policy), *kinds.values()])
    dead = swallowed(rules, domains)
    yield from never_reached(subject, rules, dead)
    yield from _gaps(subject, rules, domains, kinds)
    yield from _never_counted(subject, living(rules, dead), domains, kinds)


def _written(policy: Policy) -> Iterator[Condition]:
    """The conditions of the rules, and of whatever brings about what they count from."""
    for one in policy.retention:
        yield from (when for when in (one.when, *_guards(policy, one.start)) if when is not None)


def _gaps(subject: Subject, rules: Sequence[Rule], domains: Domains, kinds: dict[str, Test]) -> Iterator[Finding]:
    """Kinds of which some case falls under no rule."""
    for name, test in kinds.items():
        try:
            taken = union(domains.region(rule.when) for rule in rules)
            left = domains.possible(minus(domains.region(test), taken, domains.space))
            none = left and not meet(domains.possible(domains.region(test)), taken)
        except TooMany:
            continue
        if left:
            title = subject.policy.kinds[name].title or name
            case = witness(left, domains.space)
            message = f"no rule of retention is for {'' if none else 'some cases of '}{title}"
            yield subject.finding(
                "W804", message, ("kinds", name), key=True, witness=case, example="" if none else example(case),
                fix="Write a rule for them under `retention`; a last rule without `when` is for all the rest.",
            )  # fmt: skip


def _never_counted(
    subject: Subject, rules: Sequence[Rule], domains: Domains, kinds: dict[str, Test]
) -> Iterator[Finding]:  # fmt: skip
    """Rules that count from what cases of some of their kinds never have."""
    taken: list[Condition | None] = []
    for rule in rules:
        one = next(found for found in subject.policy.retention if found.id == rule.name)
        names = [name for name, test in kinds.items() if _takes(domains, one.when, taken, test)]
        taken.append(one.when)
        lacking = [name for name in names if not _comes(subject, domains, one.start, kinds[name])]
        if lacking and one.keep is not None:
            yield _finding(subject, rule, one, lacking)


def _finding(subject: Subject, rule: Rule, one: RetentionRule, lacking: Sequence[str]) -> Finding:
    titles = [subject.policy.kinds[name].title or name for name in lacking]
    start = _decision(one.start) if isinstance(one.start, Happens) else ""
    message = f"`{one.id}` counts from {start or said(one.start)}, which never comes on a case of {' or '.join(titles)}"
    fix = "Count from what such cases have, such as `closed`, or say with `when` which cases the rule is for."
    return subject.finding("W805", message, (*rule.path, "from"), fix=fix)


def _takes(domains: Domains, when: Condition | None, above: Iterable[Condition | None], kind: Test) -> bool:
    """Whether a rule is the first for some case of a kind."""
    try:
        own = meet(domains.possible(domains.region(when)), domains.region(kind))
        return bool(minus(own, union(domains.region(one) for one in above), domains.space))
    except TooMany:
        return False


def _comes(subject: Subject, domains: Domains, moment: Moment, kind: Test) -> bool:
    """Whether a moment can come on a case of a kind, as far as that can be told."""
    if isinstance(moment, Earliest):
        return any(_comes(subject, domains, member, kind) for member in moment.members)
    if isinstance(moment, Latest):
        return all(member.if_known or _comes(subject, domains, member, kind) for member in moment.members)
    if impossible(subject, moment):
        return False
    try:
        wanted = domains.possible(domains.region(kind))
        return all(
            meet(wanted, domains.region(guard)) for guard in _guards(subject.policy, moment) if guard is not None
        )
    except TooMany:
        return True


def _guards(policy: Policy, moment: Moment) -> Iterator[Condition | None]:
    """What must hold of a case for a moment to come on it: of a declared event, a decision, a clock or a window."""
    if isinstance(moment, Earliest | Latest):
        for member in moment.members:
            yield from _guards(policy, member)
    elif isinstance(moment, ClockTurns | WindowTurns):
        found = policy.timeframes.get(moment.timeframe if isinstance(moment, ClockTurns) else moment.window)
        yield found.applies if found is not None else None
    elif isinstance(moment, Happens):
        declared = policy.events.get(moment.event)
        yield declared.when if declared is not None else None
        decision = policy.decisions.get(_decision(moment))
        yield decision.when if decision is not None else None


def _decision(moment: Happens) -> str:
    """The decision whose taking is meant, where one is."""
    parts = getattr(moment.when, "parts", (moment.when,)) if moment.event == "decided" else ()
    named = (one.value for one in parts if isinstance(one, Test) and one.field == "decision" and one.op is Op.EQUALS)
    return str(next(named, ""))
