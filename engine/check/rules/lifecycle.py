"""W108, W401, E402, E403, W404, W412, E601: what a policy depends on, when it holds, and where its cases can go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from engine.check.subject import Subject
from engine.dates import day_said
from engine.findings import Finding, Path, at
from engine.language.text import Node
from engine.policy.policy import Policy

_PLACEHOLDER = re.compile(r"(?i)tba|tbc|tbd|todo|xxx+|fixme|mm/yyyy|dd/mm/yyyy|yyyy-mm(-dd)?|\?{2,}|lorem ipsum.*")


def lifecycle(subject: Subject) -> Iterator[Finding]:
    """What is wrong with a policy as an adopted document."""
    policy = subject.policy
    for name, external in policy.external.items():
        message = f"`{name}` ({external.title}) is not in this policy: {external.reason}"
        fix = "Supply it with `imports`, or allow this under `check: allow` with a reason and a date."
        yield subject.finding("W108", message, ("external", name), key=True, fix=fix)
    if policy.review_by is not None and policy.review_by < subject.as_of:
        message = f"the review date, {day_said(policy.review_by)}, has passed"
        yield subject.finding("W401", message, ("review_by",), fix="Review the policy and write the next date.")
    yield from _placeholders(subject)
    yield from _allowances(subject)


def levels(subject: Subject) -> Iterator[Finding]:
    """Levels that no case can reach."""
    policy = subject.policy
    reached = {policy.levels[0].id} if policy.levels else set()
    reached |= {rule.go for rule in policy.intake if rule.go}
    reached |= {one.go for kind in policy.kinds.values() for one in kind.excluded}
    reached |= {action.refer for event in policy.events.values() for action in event.then}
    reached |= {action.refer for one in policy.timeframes.values() for action in one.overdue}
    while True:
        more = {
            level.id
            for level in policy.levels
            if level.id not in reached and _reachable_from(policy, level.id, reached)
        }
        if not more:
            break
        reached |= more
    for n, level in enumerate(policy.levels):
        if level.id not in reached:
            only = f": it is reached from {', '.join(level.sources)} only" if level.sources else ""
            message = f"no case can reach the level `{level.id}`{only}"
            fix = "Name under `from` a level that cases do reach, or send them there from intake."
            yield subject.finding("E601", message, ("levels", n, "id"), fix=fix)


def _reachable_from(policy: Policy, name: str, reached: set[str]) -> bool:
    level = policy.level(name)
    if level is None:
        return False
    if level.sources:
        return not reached.isdisjoint(level.sources)
    return any(other.id in reached and other.order < level.order for other in policy.levels)


def versions(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """Two adopted versions of one policy that are in force at once."""
    adopted = [one for one in subjects if one.policy.status == "adopted"]
    for n, one in enumerate(adopted):
        for other in adopted[n + 1 :]:
            if one.policy.id != other.policy.id or one.policy.council != other.policy.council:
                continue
            first, second = sorted((one, other), key=lambda subject: subject.policy.effective[0])
            end, begin = first.policy.effective[1], second.policy.effective[0]
            if end is None or end > begin:
                there = at(second.place(("effective", "from")), "and this from here on")
                message = f"versions {first.policy.version} and {second.policy.version} are in force at once"
                path: Path = ("effective", "to") if end is not None else ("effective",)
                label = "this is in force until here" if end is not None else "this has no end"
                yield first.finding(
                    "E403", message, path, label=label, also=there,
                    fix=f"Write `to: {begin}` in version {first.policy.version}: the first day it is not in force.",
                )  # fmt: skip


def gaps(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """A version that ends before an adopted one takes over, though a later version is there."""
    for one in subjects:
        end = one.policy.effective[1]
        if one.policy.status != "adopted" or end is None:
            continue
        others = [
            two for two in subjects if two.policy.id == one.policy.id and two.policy.council == one.policy.council
        ]
        later = [two for two in others if two is not one and (_holds(two.policy, end) or two.policy.effective[0] > end)]
        adopted = [two for two in later if two.policy.status == "adopted"]
        if not later or any(_holds(two.policy, end) for two in adopted):
            continue
        follower = min(adopted or later, key=lambda two: two.policy.effective[0])
        version, begin = follower.policy.version, follower.policy.effective[0]
        until = f" until {day_said(begin)}" if adopted else f": version {version} is a draft"
        adopt = "" if adopted else f"Adopt version {version}, or take this `to` out: it stays in force until then."
        yield one.finding(
            "W404", f"from {day_said(end)} on no version is in force{until}", ("effective", "to"),
            label="this ends", also=at(follower.place(("status",) if not adopted else ("effective", "from")), "next"),
            fix=adopt or f"Write `to: {begin}`, or take it out.",
        )  # fmt: skip


def _holds(policy: Policy, day: date) -> bool:
    first, last = policy.effective
    return first <= day and (last is None or last > day)


def _placeholders(subject: Subject) -> Iterator[Finding]:
    text = subject.draft.main
    if text.root is not None:
        for path, node in _values(text.root, ()):
            if _PLACEHOLDER.fullmatch(node.text.strip()) and path != ("review_by",):
                yield Finding(
                    code="E402", message=f"`{node.text}` is a placeholder", marks=at(text.place_of(node, path)),
                    fix="Write what is meant, or take the key out.",
                )  # fmt: skip


def _values(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    for key, value in node.pairs:
        yield from _values(value, (*path, key.text))
    for n, value in enumerate(node.items):
        yield from _values(value, (*path, n))
    if node.kind == "text":
        yield path, node


def _allowances(subject: Subject) -> Iterator[Finding]:
    for n, one in enumerate(subject.policy.allowed):
        path: Path = ("check", "allow", n)
        if one.finding.startswith("E"):
            message = f"{one.finding} is an error and cannot be allowed"
            yield subject.finding("E005", message, (*path, "finding"), fix="Mend what it is about.")
            continue
        lacking = [
            word
            for word, found in (("a reason", one.because), ("an owner", one.by), ("an end", one.until))
            if not found
        ]
        if lacking:
            fix = "Write `because`, `by` and `until`."
            yield subject.finding("W412", f"allowing {one.finding} lacks {' and '.join(lacking)}", path, fix=fix)
        elif one.until is not None and one.until < subject.as_of:
            message = f"{one.finding} was allowed until {day_said(one.until)}, which has passed"
            yield subject.finding(
                "W412", message, (*path, "until"), fix="Look at it again, and mend it or allow it anew."
            )
        if one.by and one.by not in subject.policy.roles:
            known = subject.draft.names.nearest(one.by, subject.policy.roles)
            yield subject.finding("E101", f"no role is called `{one.by}`", (*path, "by"), fix=known)
