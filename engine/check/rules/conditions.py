"""E501, W502, W503, W505: conditions that never hold, that overlap, that are covered, and cases that none takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.check.boxes import EVERYTHING, TooMany, meet, minus, union, witness
from engine.check.domains import Domains
from engine.check.rules.reached import Rule, living, never_reached, swallowed
from engine.check.subject import Subject
from engine.findings import Finding, Path, at
from engine.policy.conditions import Condition, both
from engine.policy.intake import IntakeRule
from engine.policy.limits import FromTable
from engine.policy.records import Table


def conditions(subject: Subject) -> Iterator[Finding]:
    """What box algebra can prove of a policy's conditions."""
    yield from _unsatisfiable(subject)
    yield from _intake(subject)
    for name, table in subject.policy.tables.items():
        yield from _table(subject, name, table)
    for name, kind in subject.policy.kinds.items():
        path: Path = ("kinds", name, "excluded")
        rules = [
            Rule(name=one.id, when=one.when, path=(*path, n), answer=one.go) for n, one in enumerate(kind.excluded)
        ]
        yield from never_reached(subject, rules, swallowed(rules, Domains(subject.policy, _asked(rules))))


def _asked(rules: Iterable[Rule]) -> list[Condition]:
    return [rule.when for rule in rules if rule.when is not None]


def _unsatisfiable(subject: Subject) -> Iterator[Finding]:
    policy = subject.policy
    found: list[tuple[Condition | None, Path]] = [
        (one.applies, subject.path_of(name, "for")) for name, one in policy.timeframes.items()
    ]
    found += [(one.when, ("levels", n, "when")) for n, one in enumerate(policy.levels)]
    found += [(one.when, ("decisions", name, "when")) for name, one in policy.decisions.items()]
    for n, rule in enumerate(policy.intake):
        found += [(rule.when, ("intake", n, "when"))]
        if rule.act_only_if is not None:
            found += [(both(rule.when, rule.act_only_if), ("intake", n, "act", "only_if"))]
    for kind in policy.kinds.values():
        found += [(one.when, ("kinds", kind.id, "excluded", n, "when")) for n, one in enumerate(kind.excluded)]
    for name, restriction in policy.restrictions.items():
        place: Path = ("restrictions", name)
        found += [(restriction.always, (*place, "always"))]
        found += [(one.when, (*place, "measures", one.id, "when")) for one in restriction.measures]
    found += [(one.when, ("guidance", n, "when")) for n, one in enumerate(policy.guidance)]
    found += [(one.when, ("access", "classes", name, "when")) for name, one in policy.access.classes.items()]
    found += [(one.when, ("retention", n, "when")) for n, one in enumerate(policy.retention)]
    found += [(one.when, ("letters", name, "when")) for name, one in policy.letters.items()]
    for name, table in policy.tables.items():
        found += [(row.when, ("tables", name, "rows", n, "when")) for n, row in enumerate(table.rows)]
    for condition, path in found:
        if condition is None:
            continue
        domains = Domains(policy, [condition])
        try:
            if not domains.possible(domains.region(condition)):
                yield subject.finding(
                    "E501", "no case can meet this condition", path,
                    fix="Look for two parts that exclude each other, such as a category of another kind.",
                )  # fmt: skip
        except TooMany:
            continue


def _intake(subject: Subject) -> Iterator[Finding]:
    policy = subject.policy
    rules = [
        Rule(name=one.id, when=one.when, path=("intake", n), answer=_answer(one)) for n, one in enumerate(policy.intake)
    ]
    domains = Domains(policy, _asked(rules))
    if policy.intake_hit != "collect":
        dead = swallowed(rules, domains)
        yield from never_reached(subject, rules, dead)
        rules = living(rules, dead)
    if policy.intake_hit == "unique" or not policy.intake_hit_written:
        yield from _overlap(subject, rules, domains, unique=policy.intake_hit == "unique")


def _answer(rule: IntakeRule) -> object:
    return (rule.record, rule.act, rule.act_only_if, rule.communicate, rule.go, rule.opens, rule.joins_same)


def _table(subject: Subject, name: str, table: Table) -> Iterator[Finding]:
    rules = [
        Rule(name=f"row {n + 1}", when=row.when, path=("tables", name, "rows", n), answer=row.value)
        for n, row in enumerate(table.rows)
    ]
    domains = Domains(subject.policy, [*_asked(rules), *_users(subject, name)])
    dead = swallowed(rules, domains)
    yield from never_reached(subject, rules, dead)
    if table.hit == "unique" or not table.hit_written:
        yield from _overlap(subject, living(rules, dead), domains, unique=table.hit == "unique")
    yield from _gap(subject, name, rules, domains)


def _users(subject: Subject, table: str) -> list[Condition]:
    """The conditions of the timeframes that look something up in a table."""
    found = []
    for timeframe in subject.policy.timeframes.values():
        if any(limit.amount == FromTable(table) or limit.calendar_table == table for limit in timeframe.limits()):
            found.append(timeframe.applies)
    return [one for one in found if one is not None]


def _overlap(subject: Subject, rules: Sequence[Rule], domains: Domains, *, unique: bool) -> Iterator[Finding]:
    """Two rules that take one case and answer differently; in an ordered list, where neither contains the other.

    A rule without a condition means everywhere else, and overlaps nothing.
    """
    rules = [rule for rule in rules if rule.when is not None]
    try:
        regions = [domains.possible(domains.region(rule.when)) for rule in rules]
    except TooMany:
        return
    for n, rule in enumerate(rules):
        for m in range(n + 1, len(rules)):
            other = rules[m]
            if rule.answer == other.answer:
                continue
            try:
                shared = meet(regions[n], regions[m])
                nested = not minus(regions[n], regions[m], domains.space) or not minus(
                    regions[m], regions[n], domains.space
                )
            except TooMany:
                continue
            if not shared or (nested and not unique):
                continue
            case = witness(shared, domains.space)
            fix = "Make one of them exclude the other." if unique else (
                "If the first is to win, write `hit: first`; else make one exclude the other with `unless`."
            )  # fmt: skip
            there = at(subject.place(other.path), "and so does this")
            yield subject.finding(
                "W502", f"`{rule.name}` and `{other.name}` both take one case, and answer it differently", rule.path,
                label="this takes it", also=there, witness=case,
                example=example(case), fix=fix, blocks=unique,
            )  # fmt: skip


def _gap(subject: Subject, name: str, rules: Sequence[Rule], domains: Domains) -> Iterator[Finding]:
    try:
        taken = union(domains.region(rule.when) for rule in rules)
        users = [domains.region(one) for one in _users(subject, name)]
        wanted = union(users) if users else EVERYTHING
        left = domains.possible(minus(wanted, taken, domains.space))
    except TooMany:
        return
    if left:
        case = witness(left, domains.space)
        yield subject.finding(
            "W505", f"the table `{name}` says nothing of some cases", ("tables", name, "rows"), key=True, witness=case,
            example=example(case), fix="Add a last row without `when`; `is: none` says that there is no limit.",
        )  # fmt: skip


def example(case: tuple[tuple[str, str], ...]) -> str:
    """A case that shows it, in words."""
    if not case:
        return "For example any case."
    return "For example a case with " + ", ".join(_said(name, value) for name, value in case) + "."


def _said(name: str, value: str) -> str:
    field, _, tag = name.partition(":")
    if tag == "?":
        return f"{field} {value}"
    if tag:
        return f"{field}: {tag if value == 'yes' else f'not {tag}'}"
    return f"{name}: {value}"
