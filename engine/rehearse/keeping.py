"""How long a case is kept, as a scenario expects it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.case.retention import retained, rule_for
from engine.case.state import State
from engine.policy.clauses import Rule
from engine.policy.policy import Policy
from engine.policy.values import NotAValue
from engine.rehearse.comparing import Difference, same


def retention_said(wanted: Mapping[str, str], policy: Policy, state: State) -> Iterator[Difference]:
    """What does not hold of it; `none` stands for what there is not. Raises NotAValue for a rule that there is not."""
    rules = {one.id for one in policy.retention}
    if (named := wanted.get("rule", "none")) not in {*rules, "none", "any"}:
        raise NotAValue(f"no rule of retention is called `{named}`")
    kept = retained(policy, state)
    found = {"rule": kept.rule.id, **kept.fields} if kept is not None else {}
    for key, value in wanted.items():
        if not same(value, found.get(key)):
            why = f" ({kept.why})" if kept is not None and key == "keep_until" else ""
            yield Difference(what=f"retention {key}", expected=value, found=f"{found.get(key, 'none')}{why}")


def kept_by(policy: Policy, state: State) -> Iterator[Rule]:
    """The rule of retention that is for a case."""
    rule = rule_for(policy, state)
    if rule is not None:
        yield Rule("retention", rule.id)
