"""E107, E903, W901, W902: the rules of a policy beside the clauses of the documents that it carries out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.check.subject import Subject
from engine.findings import Finding, Place, at
from engine.language.citations import Citation, citations, rules
from engine.language.clauses import RegisterFile
from engine.language.names import near
from engine.policy.clauses import Clause

OWED = ("timeframes", "windows", "intake", "excluded", "levels", "decisions", "duties", "reports", "closures",
        "retention")  # fmt: skip
"""Sections that promise, decide, refuse, route or keep something, so that each rule ought to have a clause behind it.

What they are made of (facts, events, roles, categories, calendars) may be the author's own.
"""


def clauses(subject: Subject) -> Iterator[Finding]:
    """What is wrong between a policy and its clause registers; nothing where it names none."""
    registers = subject.loaded.registers
    if not registers and not subject.loaded.cited:
        if subject.draft.data.get("reviewed_clauses"):
            message = "`reviewed_clauses` says nothing without a clause register"
            fix = "Name the register under `clauses`."
            yield subject.finding("E004", message, ("reviewed_clauses",), key=True, fix=fix)
        return
    known = {name: one for file in (*registers, *subject.loaded.cited) for name, one in file.register.clauses.items()}
    cited = list(citations(subject.draft.data))
    yield from _unknown(subject, cited, known)
    yield from _changed(subject, known)
    for file in registers:
        yield from _owners(subject, file)
        yield from _uncovered(subject, file, cited)
    if registers:
        yield from _without(subject, cited)


def _unknown(subject: Subject, cited: list[Citation], known: Mapping[str, Clause]) -> Iterator[Finding]:
    reviewed = subject.draft.data.get("reviewed_clauses") or {}
    named = [(one.clause, one.path) for one in cited] + [(name, ("reviewed_clauses", name)) for name in reviewed]
    for clause, path in named:
        if clause not in known:
            message = f"no clause register has a clause `{clause}`"
            fix = near(clause, known) or "Write it as its register does, or add it there."
            yield subject.finding("E107", message, path, key=path[0] == "reviewed_clauses", fix=fix)


def _changed(subject: Subject, known: Mapping[str, Clause]) -> Iterator[Finding]:
    for name, mark in (subject.draft.data.get("reviewed_clauses") or {}).items():
        clause = known.get(name)
        if clause is not None and clause.fingerprint and clause.fingerprint != mark:
            place = next(_place(file, name) for file in _files(subject) if name in file.register.clauses)
            message = f"the text of clause {name} has changed since the rules that cite it were looked over"
            fix = f"Look them over (`engine explain '{name}'`), then write `{clause.fingerprint}` here."
            yield subject.finding(
                "E903", message, ("reviewed_clauses", name), label=f"looked over as {mark}",
                also=at(place, f"now {clause.fingerprint}"), fix=fix,
            )  # fmt: skip


def _owners(subject: Subject, file: RegisterFile) -> Iterator[Finding]:
    """Roles of the register that the policy does not have."""
    roles = subject.policy.roles
    for name, clause in file.register.clauses.items():
        for role, path in ((clause.owner, ("manual", "owner")), (clause.waived_by, ("waived", "by"))):
            if role and role not in roles:
                place = file.text.place(("clauses", name, *path))
                yield Finding(
                    code="E101", message=f"no role is called `{role}`", marks=at(place), fix=near(role, roles)
                )


def _uncovered(subject: Subject, file: RegisterFile, cited: list[Citation]) -> Iterator[Finding]:
    known = file.register.clauses
    done = {one.clause for one in cited if one.clause in known and one.rule.carries_out(known[one.clause])}
    for name, clause in known.items():
        if clause.kind == "executable" and name not in done and not clause.manual and not clause.waived:
            message = f"no rule of {subject.policy.name} carries out clause {name}: {clause.gist}"
            fix = f'Write `clause: "{name}"` at the rule that does; or say here `manual:` or `waived:` with the reason.'
            yield Finding(code="W901", message=message, marks=at(_place(file, name)), fix=fix)


def _without(subject: Subject, cited: list[Citation]) -> Iterator[Finding]:
    having = {one.rule.whole for one in cited}
    for rule, path in rules(subject.draft.data):
        if rule.section in OWED and rule not in having:
            message = f"`{rule.id}` names no clause: nobody can see which promise it carries out"
            yield subject.finding("W902", message, path, key=True, fix="Write `clause:` with the clause behind it.")


def _files(subject: Subject) -> tuple[RegisterFile, ...]:
    return (*subject.loaded.registers, *subject.loaded.cited)


def _place(file: RegisterFile, clause: str) -> Place:
    return file.text.place(("clauses", clause), key=True)
