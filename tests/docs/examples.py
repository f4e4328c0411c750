"""The examples of the reference pages: a fragment of a policy, and what follows from it.

An example is a yaml fence after `<!-- example -->`, and under it lines such as

    > `answer` from 2026-04-02 10:00, paid 2026-04-07 09:00, fact urgent=true → 2026-04-09 17:00
    > `engine check` says → E205

or a fence `yaml scenario` with the steps of a scenario, or both. A fence `yaml later version` between them is a second
version of the policy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from engine.check.checking import checked
from engine.language.load import Loaded, load_bytes
from engine.policy.closures import Announcement
from engine.policy.policy import Policy
from engine.policy.values import read_date_or_instant
from engine.rehearse.due import Answer, Asked, due_of
from engine.rehearse.results import Result, played
from engine.rehearse.scenarios import read_scenarios
from engine.rehearse.times import shown

ROOT = Path(__file__).parents[2]
BASE = (ROOT / "tests" / "docs" / "base.yaml").read_text()
CHECK = "engine check"
TEXT = re.compile(r"^```text (letters/\S+)\n(.*?)```", re.DOTALL | re.MULTILINE)
TEXTS = {
    found[1]: found[2].encode()
    for page in sorted((ROOT / "docs" / "policy").glob("*.md"))
    for found in TEXT.finditer(page.read_text())
}
"""The letter texts that the pages show, by the name under which their examples name them."""
FENCE = re.compile(
    r"<!-- example -->\n```yaml\n(.*?)```\n((?:>[^\n]*\n?)*)((?:\n?```yaml (?:later version|scenario)\n.*?```\n?)*)",
    re.DOTALL,
)
MORE = re.compile(r"```yaml (later version|scenario)\n(.*?)```", re.DOTALL)
CLAIM = re.compile(r"> `([^`]+)` (.*?) → (.*)")
WHEN = r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?"


@dataclass(frozen=True)
class Claim:
    page: str
    line: int
    fragment: str
    timeframe: str
    given: str
    result: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def claims(page: Path):
    text = page.read_text()
    for fence in FENCE.finditer(text):
        for n, line in enumerate(fence[2].splitlines()):
            found = CLAIM.fullmatch(line.strip())
            assert found, f"{page}: this line claims nothing: {line}"
            at = text.count("\n", 0, fence.start(2)) + 1 + n
            yield Claim(str(page.relative_to(ROOT)), at, fence[1], found[1], found[2], found[3].strip())


CAST = """\
defaults:
  policy: example
  given:
    persons:
      pat: {name: Pat, email: pat@example.org}
      kim: {name: Kim, phone: 555 0100}
      nobody: {identity: anonymous}
    officers: {amy: officer, ben: manager, cy: chief}
  lodge: {kind: complaint, channel: email, person: pat, details: Nobody called back}
scenarios:
  - id: example
"""
"""Who plays in every scenario of the pages; one that begins with `given:` names others."""


@dataclass(frozen=True)
class Scene:
    page: str
    line: int
    versions: tuple[str, ...]
    steps: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def scenes(page: Path):
    text = page.read_text()
    for fence in FENCE.finditer(text):
        versions = [fence[1]]
        for more in MORE.finditer(fence[3]):
            if more[1] == "scenario":
                at = text.count("\n", 0, fence.start(3) + more.start()) + 1
                yield Scene(str(page.relative_to(ROOT)), at, tuple(versions), more[2])
            else:
                versions.append(more[2])


def played_out(scene: Scene) -> Result:
    policies = []
    for fragment in scene.versions:
        found = loaded(fragment)
        assert found.policy, f"{scene}: {errors_of(found)}"
        assert not errors_of(found), f"{scene}: {errors_of(found)}"
        policies.append(found.policy)
    scenarios, wrong = read_scenarios((CAST + _body(scene.steps)).encode(), str(scene))
    assert not wrong, f"{scene}: {[one.message for one in wrong]}"
    return played(scenarios[0], policies)


def _body(written: str) -> str:
    whole = written if written.startswith("given:") else "steps:\n" + "".join(f"  {n}\n" for n in written.splitlines())
    return "".join(f"    {line}\n" for line in whole.splitlines())


def errors_of(found: Loaded) -> list[str]:
    return [f"{one.code} {one.message}" for one in found.findings if one.severity == "error"]


def codes(fragment: str) -> set[str]:
    """What the checker says of a fragment put into the base policy."""
    return {one.code for one in checked([loaded(fragment)], date(2026, 7, 1))}


def merged(fragment: str) -> str:
    """The base policy with a fragment put into it, section by section."""
    base, more = _sections(BASE), _sections(fragment)
    for key, lines in more.items():
        inline = lines[0].partition(":")[2].split("#")[0].strip()
        if key in base and not inline and not lines[0].rstrip().endswith(("|", ">")):
            own = {_name(line) for line in lines[1:] if _name(line)}
            kept = _without(base[key][1:], own)
            base[key] = [lines[0], *kept, *lines[1:]] if not lines[1].lstrip().startswith("- ") else lines
        else:
            base[key] = lines
    return "\n".join(line for lines in base.values() for line in lines) + "\n"


def _name(line: str) -> str:
    found = re.match(r"  ([a-z0-9-]+):", line)
    return found[1] if found else ""


def _without(lines: list[str], names: set[str]) -> list[str]:
    kept, dropping = [], False
    for line in lines:
        name = _name(line)
        if name:
            dropping = name in names
        if not dropping:
            kept.append(line)
    return kept


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    key = ""
    for line in text.splitlines():
        if re.match(r"[a-z_]+:", line):
            key = line.split(":")[0]
            found[key] = [line]
        elif key and line.strip():
            found[key].append(line)
    return found


def loaded(fragment: str) -> Loaded:
    return load_bytes(merged(fragment).encode(), "example.yaml", TEXTS.get, library=True)


def answered(claim: Claim, policy: Policy) -> Answer:
    start, facts, events, closures = None, {}, [], []
    for part in (one.strip() for one in claim.given.split(",")):
        word, _, rest = part.partition(" ")
        if word == "from":
            start = read_date_or_instant(rest, policy.zone)
        elif word == "fact":
            name, _, value = rest.partition("=")
            facts[name] = value.replace("+", ",")
        elif word == "closure":
            name, span, *learnt = rest.split(" ", 2)
            first, _, last = span.partition("/")
            when = read_date_or_instant(learnt[0].removeprefix("learnt "), policy.zone) if learnt else None
            closures.append((name, first, last or first, when))
        else:
            found = re.fullmatch(rf"({WHEN})((?: [a-z_-]+=\S+)*)", rest)
            assert found, f"{claim}: cannot read '{part}'"
            data = dict(one.split("=", 1) for one in found[2].split())
            events.append((word, read_date_or_instant(found[1], policy.zone), data))
    announced = []
    for name, first, last, when in closures:
        learnt_at = when or datetime(1970, 1, 2, tzinfo=policy.zone)
        announced.append(
            Announcement(
                closure=name,
                first=read_date_or_instant(first, policy.zone),
                last=read_date_or_instant(last, policy.zone),
                learnt=learnt_at,
            )
        )
    policy = policy.with_announced(tuple(announced))
    return due_of(policy, claim.timeframe, Asked(start=start, facts=facts, events=events))


def said(answer: Answer, policy: Policy) -> str:
    """What became of the clock, as a claim says it."""
    clock = answer.clock
    if clock is None:
        return "does not start"
    words = []
    if clock.opens is not None:
        words.append(f"opens {_plain(clock.opens, policy)}")
    if clock.ended_at is not None:
        words.append(f"ended, {clock.why}")
    elif clock.met_at is not None:
        words.append("met late" if clock.late else "met in time")
    elif clock.overdue_at is not None:
        words.append("overdue")
    if clock.target is not None and not words:
        words.append(f"target {_plain(clock.target, policy)}, limit {_plain(clock.due, policy)}")
        return "".join(words)
    if clock.state == "paused":
        words.append("paused")
    elif clock.due is None:
        words.append("no date")
    else:
        words.append(_plain(clock.due, policy))
    return ", ".join(words)


def _plain(at, policy: Policy) -> str:
    return shown(at, policy)[4:]
