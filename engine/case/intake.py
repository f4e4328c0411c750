"""Intake: is a lodgement recorded, acted on, answered; and where does it go."""

from __future__ import annotations

from collections.abc import Sequence

from engine.case.view import Seen, met
from engine.errors import Refused
from engine.policy.fields import Value
from engine.policy.intake import IntakeRule
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.record import record, replaced

HOPS = 8
"""Kinds that one lodgement may be passed on to before the policy is sending it in circles."""


@record
class Answers:
    """What intake says of one lodgement."""

    kind: str
    act: bool = True
    communicate: bool = True
    level: str = ""
    go: str = ""
    redirected: bool = False
    because: tuple[str, ...] = ()
    sets: tuple[tuple[str, Value], ...] = ()
    rule: IntakeRule | None = None
    discretion: str = ""
    """The rule under which somebody may have it acted on nevertheless."""


def judge(policy: Policy, seen: Seen) -> Answers:
    """What the policy's exclusions and rules of intake say of the case that is seen.

    Raises Refused (`not-recorded`) where a rule says that such a matter is not kept at all.
    """
    answers = Answers(kind=seen.case.kind, level=policy.levels[0].id if policy.levels else "")
    answers = _excluded(policy, seen, answers)
    if answers.redirected:
        return answers
    seen = Seen(policy, replaced(seen.case, kind=answers.kind), seen.facts, seen.at, timeline=seen.timeline)
    rules = [rule for rule in policy.intake if met(rule.when, seen)]
    for rule in rules if policy.intake_hit == "collect" else rules[:1]:
        answers = _under(rule, policy, seen, answers)
    return answers


def _excluded(policy: Policy, seen: Seen, answers: Answers) -> Answers:
    """What is not of this kind goes where its exclusion says; perhaps as another kind, which excludes in its turn."""
    for _ in range(HOPS):
        kind = policy.kinds.get(answers.kind)
        case = replaced(seen.case, kind=answers.kind)
        here = Seen(policy, case, seen.facts, seen.at, timeline=seen.timeline)
        exclusion = next((one for one in kind.excluded if met(one.when, here)), None) if kind else None
        if exclusion is None:
            return answers
        answers = replaced(answers, because=(*answers.because, exclusion.id))
        if exclusion.go in policy.kinds:
            answers = replaced(answers, kind=exclusion.go)
        elif policy.level(exclusion.go):
            return replaced(answers, level=exclusion.go, go=exclusion.go)
        else:
            return replaced(answers, act=False, redirected=True, go=exclusion.go)
    raise Refused("in-circles", "the exclusions of this policy send this matter in circles")


def _under(rule: IntakeRule, policy: Policy, seen: Seen, answers: Answers) -> Answers:
    if not rule.record:
        raise Refused("not-recorded", rule.title or f"the rule '{rule.id}' does not take such a matter", rule.clause)
    act = rule.act and (rule.act_only_if is None or met(rule.act_only_if, seen))
    made = replaced(
        answers,
        act=answers.act and act,
        communicate=answers.communicate and rule.communicate,
        because=(*answers.because, rule.id),
        sets=(*answers.sets, *rule.sets),
        rule=rule,
        discretion=rule.id if rule.discretion and not act else answers.discretion,
    )
    if not rule.go:
        return made
    if policy.level(rule.go):
        return replaced(made, level=rule.go, go=rule.go)
    if rule.go in policy.kinds:
        return replaced(made, kind=rule.go, go=rule.go)
    return replaced(made, act=False, redirected=True, go=rule.go)


def category_fits(policy: Policy, kind: str, category: str) -> None:
    """Refuse a category that the policy does not know or that belongs to another kind."""
    if not category:
        return
    known = policy.categories.get(category)
    if known is None:
        mine = {key: one for key, one in policy.categories.items() if one.kind in ("", kind)}
        more = meant(category, mine, under("categories"))
        raise Refused("unknown-category", f"this policy has no category '{category}'{more}")
    if known.kind and known.kind != kind:
        raise Refused("wrong-category", f"'{known.title or category}' is a category of {known.kind}, not of {kind}")


def facts_fit(policy: Policy, names: Sequence[str]) -> None:
    """Refuse facts that the policy does not declare, and those that it counts by itself."""
    for name in names:
        if name not in policy.facts:
            more = meant(name, policy.facts, under("facts"))
            raise Refused("unknown-fact", f"this policy has no fact '{name}'{more}")
        if name in policy.persons.tallies:
            what = policy.facts[name].title or name
            raise Refused("counted", f"'{what}' is counted over the person's cases, and nobody sets it")
