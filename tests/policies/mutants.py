"""Mutants: each shipped policy with one constraint left out, or one amount made longer, and whether a scenario notices.

`make mutants` plays them all and names those that no scenario notices; `test_mutants.py` plays a fixed few. What
`engine check` calls an error is left aside: nobody could adopt it. Those that may pass unnoticed stand in
`mutants_allowed.yaml`, each with a reason.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from engine.check.checking import checked
from engine.language.load import Loaded, beside, load_bytes, policy_files
from engine.policy.policy import Policy
from engine.rehearse.results import played
from engine.rehearse.scenarios import Scenario, read_scenarios

POLICIES = Path(__file__).parents[2] / "policies"
ALLOWED = Path(__file__).parent / "mutants_allowed.yaml"
AS_OF = date(2026, 6, 1)
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

NO_RULES = frozenset({"about", "check", "cites", "clauses", "external", "guidance", "imports"})
"""Sections that no case comes to."""
NO_CONSTRAINTS = frozenset({"clause", "reason", "title"})
"""Keys that say what something is called and where it stands."""
LISTS = frozenset({"after", "all", "any", "at", "except", "excluded", "not_by", "overdue", "requires", "rows", "rules",
                   "rungs", "then", "warn"})  # fmt: skip
"""Lists of which each entry is a constraint by itself."""
AMOUNTS = re.compile(
    r"(?<![-\d:])(\d+)(?= (?:elapsed |working |business |calendar )?(?:minute|hour|day|week|month|year|ring))"
)
NUMBERS = frozenset({"at_least", "at_most", "less_than", "more_than"})


@dataclass(frozen=True)
class Mutant:
    """One change to one file of a council's folder."""

    folder: str
    file: str
    place: str
    """Where in the file, key after key; entries of lists by their id or their number."""
    longer: bool
    """Whether an amount is one longer; else what stands there is left out."""

    @property
    def name(self) -> str:
        return f"{self.file.removesuffix('.yaml')}: {self.place}{' (longer)' if self.longer else ''}"


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant: an error of `engine check`, the scenario that noticed it, or neither."""

    mutant: Mutant
    error: bool
    scenario: str

    @property
    def unnoticed(self) -> bool:
        return not self.error and not self.scenario


def files(folder: str) -> list[Path]:
    """The files of a folder that hold rules: its policies, and the parts that they import."""
    found = policy_files(POLICIES / folder)
    parts = {name for path in found for name in yaml.load(path.read_bytes(), LOADER).get("imports", ())}
    return [*found, *(POLICIES / folder / name for name in sorted(parts))]


@cache
def tree(path: Path) -> yaml.MappingNode:
    root = yaml.compose(path.read_text(), LOADER)
    assert isinstance(root, yaml.MappingNode)
    return root


def changes(path: Path) -> Iterator[tuple[str, bool, Any]]:
    """Every place of a file where something can be left out or made longer, with what does and undoes it."""
    for key, value in tree(path).value:
        if key.value not in NO_RULES:
            yield from _inside(value, key.value, key.value)


def _inside(node: yaml.Node, place: str, under: str) -> Iterator[tuple[str, bool, Any]]:
    if isinstance(node, yaml.MappingNode):
        for entry in list(node.value):
            key, value = entry[0].value, entry[1]
            if key in NO_CONSTRAINTS:
                continue
            yield f"{place}.{key}", False, (node, entry, None)
            if isinstance(value, yaml.ScalarNode):
                yield from _longer(value, f"{place}.{key}", key)
            yield from _inside(value, f"{place}.{key}", key)
    elif isinstance(node, yaml.SequenceNode):
        for n, entry in enumerate(list(node.value)):
            name = f"{place}.{_called(entry) or n}"
            if under in LISTS and ".measures." not in f"{place}." and len(node.value) > 1:
                yield name, False, (node, entry, None)
            if isinstance(entry, yaml.ScalarNode):
                yield from _longer(entry, name, under)
            yield from _inside(entry, name, under)


def _called(node: yaml.Node) -> str:
    own = {key.value: value.value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    return str(own.get("id", ""))


def _longer(node: yaml.ScalarNode, place: str, key: str) -> Iterator[tuple[str, bool, Any]]:
    found = AMOUNTS.search(node.value) or (re.search(r"^(\d+)$", node.value) if key in NUMBERS else None)
    if found:
        text = f"{node.value[: found.start(1)]}{int(found[1]) + 1}{node.value[found.end(1) :]}"
        yield place, True, (node, None, text)


def mutants(folder: str) -> list[Mutant]:
    """Every mutant of a folder, in the order of its files."""
    return [Mutant(folder, path.name, place, longer) for path in files(folder) for place, longer, _ in changes(path)]


def text_of(mutant: Mutant) -> bytes:
    """The file as the mutant has it."""
    path = POLICIES / mutant.folder / mutant.file
    node, entry, text = next(
        how for place, longer, how in changes(path) if (place, longer) == (mutant.place, mutant.longer)
    )
    kept = node.value
    node.value = text if entry is None else [one for one in kept if one is not entry]
    try:
        return yaml.serialize(tree(path), Dumper=DUMPER, width=1000).encode()
    finally:
        node.value = kept


@cache
def sound(path: Path) -> tuple[Loaded, frozenset[str]]:
    """A policy as it is shipped, and the files that were read for it."""
    read, as_it_is = {path.name}, beside(path.parent)

    def sibling(name: str) -> bytes | None:
        read.add(name)
        return as_it_is(name)

    return load_bytes(path.read_bytes(), str(path), sibling), frozenset(read)


def loaded(mutant: Mutant) -> tuple[list[Loaded], set[str]]:
    """The policies of the folder, with the file as the mutant has it; and which of them it changes, as `id@version`."""
    folder, changed = POLICIES / mutant.folder, text_of(mutant)
    as_it_is = beside(folder)

    def sibling(name: str) -> bytes | None:
        return changed if name == mutant.file else as_it_is(name)

    found, touched = [], set()
    for path in policy_files(folder):
        one, read = sound(path)
        if mutant.file in read:
            touched.add(one.policy.name if one.policy else "")
            one = load_bytes(sibling(path.name) or b"", str(path), sibling)
        found.append(one)
    return found, touched


@cache
def scenarios(folder: str) -> tuple[tuple[Scenario, str], ...]:
    """The scenarios of a folder, each with all that it says."""
    found = []
    for path in sorted((POLICIES / folder).rglob("*.scenario.yaml")):
        several, wrong = read_scenarios(path.read_bytes(), str(path))
        assert not wrong, wrong
        found += [(one, f"{one.lodge} {one.steps}") for one in several]
    return tuple(found)


def tried(mutant: Mutant) -> Outcome:
    """Play a mutant until a scenario notices it; those that speak of the rule go first."""
    several, touched = loaded(mutant)
    if any(one.severity == "error" for one in checked(several, AS_OF)):
        return Outcome(mutant, error=True, scenario="")
    policies: list[Policy] = [one.policy for one in several if one.policy]
    rule = mutant.place.split(".")[1]
    touching = [one for one in scenarios(mutant.folder) if "@" not in one[0].policy or one[0].policy in touched]
    ordered = sorted(touching, key=lambda one: rule not in one[1])
    found = next((one.id for one, _ in ordered if played(one, policies).outcome == "failed"), "")
    return Outcome(mutant, error=False, scenario=found)


def allowed() -> dict[str, str]:
    """The mutants that may pass unnoticed, by a pattern of their names, each with its reason."""
    found: dict[str, str] = yaml.safe_load(ALLOWED.read_text()) or {}
    return found


def excused(mutant: Mutant, several: dict[str, str]) -> str:
    """The pattern that excuses a mutant; empty where none does."""
    return next((one for one in several if fnmatchcase(mutant.name, one)), "")


def main(wanted: list[str]) -> int:
    """Play the mutants of some files (`canterbury`, `vincent/charter`), or all; 1 where one may not pass unnoticed, 2
    where no file is called so."""
    folders = sorted(path.name for path in POLICIES.iterdir() if path.is_dir())
    chosen = [one for folder in folders for one in mutants(folder)
              if not wanted or f"{one.folder}/{one.file}".startswith(tuple(wanted))]  # fmt: skip
    if not chosen:
        print(f"no file of policies/ begins with {', '.join(wanted)}; write such as vincent/vincent-complaints-2005")
        return 2
    several, bad = allowed(), 0
    with ProcessPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(tried, chosen, chunksize=8))
    for file in dict.fromkeys((one.folder, one.file) for one in chosen):
        of_file = [one for one in outcomes if (one.mutant.folder, one.mutant.file) == file and not one.error]
        unnoticed = [one.mutant for one in of_file if one.unnoticed]
        loose = [one for one in unnoticed if not excused(one, several)]
        for one in loose:
            print(f"no scenario notices  {one.name}")
        print(f"{'/'.join(file)}: {len(of_file)} mutants that could be adopted, {len(unnoticed)} unnoticed, "
              f"{len(unnoticed) - len(loose)} of them allowed")  # fmt: skip
        bad += len(loose)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
