"""Scenario files: read, checked for shape, and spread into single plays."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from engine.findings import Finding, Path, at
from engine.language.names import near
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.record import fresh, record, replaced

Data = Mapping[str, Any]


@record
class Scenario:
    """One play: a scenario, or one row of its examples."""

    id: str
    title: str
    file: str
    line: int
    policy: str
    covers: tuple[str, ...] = ()
    given: Data = fresh(factory=dict)
    lodge: Data = fresh(factory=dict)
    """What every lodging has unless it says otherwise."""
    steps: tuple[Data, ...] = ()
    lines: tuple[int, ...] = ()
    """The line of each step."""
    todo: str = ""

    @property
    def has_agenda(self) -> bool:
        """Whether it plays duties of the calendar."""
        expected = [step.get("expect") or {} for step in self.steps]
        return any("duties" in one for one in expected) or any(step.get("do") == "fulfil" for step in self.steps)


def read_scenarios(data: bytes, file: str) -> tuple[list[Scenario], list[Finding]]:
    """The plays of a scenario file, and what is wrong with it. What has a fault is not played."""
    text = read(data, file)
    found, shape = shaped(text, "scenarios")
    findings = [*text.findings, *shape]
    if not isinstance(found, dict):
        return [], findings
    defaults = found.get("defaults") or {}
    made: list[Scenario] = []
    seen: set[str] = set()
    for n, one in enumerate(found.get("scenarios") or ()):
        if not isinstance(one, dict) or not one.get("id") or not one.get("steps"):
            continue
        if one["id"] in seen:
            message = f"two scenarios are called `{one['id']}`"
            place = at(text.place(("scenarios", n, "id")))
            findings.append(Finding(code="E002", message=message, marks=place, fix="Give each its own id."))
        seen.add(one["id"])
        wrong = {finding.place.path[:4] for finding in findings}
        findings += _one_thing_a_step(one, text, ("scenarios", n, "steps"), wrong)
        if _faulty(findings, n):
            continue
        plays = list(_plays(one, defaults, text, n))
        if one.get("todo") or any(step.get("expect") for play in plays for step in play.steps):
            made += plays
        else:
            place = at(text.place(("scenarios", n, "id")))
            message = f"the scenario `{one['id']}` asserts nothing"
            findings.append(
                Finding(code="E004", message=message, marks=place, fix="Write an `expect` in one of its steps.")
            )
    return made, findings


def _faulty(findings: Iterable[Finding], n: int) -> bool:
    """Whether something is wrong with that scenario, or with what all of them share."""
    paths = [one.place.path for one in findings if one.severity == "error"]
    return any(path[:1] != ("scenarios",) or path[:2] == ("scenarios", n) for path in paths)


def _one_thing_a_step(one: Any, text: Text, path: Path, wrong: Container[Path]) -> Iterator[Finding]:
    """What is wrong with the steps of a scenario as such; of those that have another fault, only that is said."""
    for n, step in enumerate(one["steps"]):
        if not isinstance(step, dict) or (*path, n) in wrong:
            continue
        things = [key for key in ("lodge", "do", "until") if key in step]
        place = at(text.place((*path, n)))
        if len(things) > 1:
            message = f"a step does one thing: `{things[0]}` and `{things[1]}` do not go together"
            yield Finding(code="E005", message=message, marks=place, fix="Write two steps.")
        elif not things and "expect" not in step:
            fix = "Write `lodge`, `do`, `expect` or `until`."
            yield Finding(code="E004", message="this step does nothing", marks=place, fix=fix)
        if "at" not in step and "until" not in step:
            message = "this step does not say when"
            yield Finding(code="E004", message=message, marks=place, fix="Write `at`.")
        if "do" not in step:
            known = {"at", "recorded", "lodge", "do", "until", "expect", "case", "by"}
            for key in step.keys() - known:
                message = f"`{key}` is not known in a step without `do`"
                fix = near(key, known)
                yield Finding(code="E003", message=message, marks=at(text.place((*path, n, key), key=True)), fix=fix)


def _plays(one: Any, defaults: Any, text: Text, n: int) -> Iterator[Scenario]:
    lines = tuple(text.place(("scenarios", n, "steps", step)).line for step in range(len(one["steps"])))
    covers = one.get("covers") or ()
    plain = Scenario(
        id=one["id"],
        title=one.get("title") or "",
        file=text.file,
        line=text.place(("scenarios", n)).line,
        policy=one.get("policy") or defaults.get("policy") or "",
        covers=(covers,) if isinstance(covers, str) else tuple(covers),
        given=_over(defaults.get("given"), one.get("given")),
        lodge=_over(defaults.get("lodge"), one.get("lodge")),
        steps=tuple(step for step in one["steps"] if isinstance(step, dict)),
        lines=lines,
        todo=one.get("todo") or "",
    )
    rows = one.get("examples")
    if not rows:
        yield plain
        return
    for row, example in enumerate(rows, 1):
        steps = tuple(_with(step, example or {}) for step in plain.steps)
        line = text.place(("scenarios", n, "examples", row - 1)).line
        yield replaced(plain, id=f"{plain.id}[{row}]", steps=steps, line=line)


def _over(under: Any, over: Any) -> dict[str, Any]:
    """Two maps made one, key by key down to two levels, the second winning."""
    made = dict(under or {})
    for key, value in (over or {}).items():
        both = isinstance(value, dict) and isinstance(made.get(key), dict)
        made[key] = {**made[key], **value} if both else value
    return made


def _with(step: Any, example: Any) -> dict[str, Any]:
    made = dict(step)
    for key in ("lodge", "expect"):
        if key in made and key in example:
            made[key] = {**made[key], **example[key]}
    return made
