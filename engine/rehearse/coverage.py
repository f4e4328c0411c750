"""Coverage: which clauses are carried out, which of them a scenario proves, and which rules no scenario reaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from engine.language.citations import Citation, citations, rules
from engine.language.clauses import RegisterFile
from engine.language.load import Loaded
from engine.policy.clauses import NAMING, Clause, Rule
from engine.policy.policy import Policy
from engine.record import record
from engine.rehearse.covered import Coverage, Covered, Document, Used
from engine.rehearse.exercise import Exercised, exercised
from engine.rehearse.explaining import FOR_OTHERS
from engine.rehearse.results import Result, played_with
from engine.rehearse.rules import SECTIONS
from engine.rehearse.scenarios import Scenario

LOOKED_UP = ("tables", "roles", "calendars", "closures", "schedules")
"""Sections whose rules a case comes to without their being named."""


@record
class Trial:
    """A scenario that was played, and what it came to."""

    result: Result
    came_to: Exercised = Exercised()

    @property
    def proves(self) -> bool:
        """Whether it passed and asserted something."""
        return self.result.outcome == "passed" and self.result.asserted > 0


def tried(scenarios: Sequence[Scenario], policies: Sequence[Policy]) -> Iterator[Trial]:
    """Play each scenario and note what it comes to."""
    for scenario in scenarios:
        result, play = played_with(scenario, policies)
        yield Trial(result=result, came_to=exercised(play)) if play is not None else Trial(result=result)


def covered(
    several: Sequence[Loaded], trials: Sequence[Trial], live: Mapping[str, frozenset[Rule]] | None = None
) -> Coverage:
    """What is covered of the documents that these policies carry out.

    `live` holds the rules that real cases came to, by `policy@version`; None where nobody asked.
    """
    made = [_Looked(one, trials, live or {}) for one in several if one.policy is not None]
    files = {file.register.id: file for look in made for file in look.loaded.registers}
    outcomes = [one.result.outcome for one in trials]
    return Coverage(
        documents=tuple(
            _document(one, [look for look in made if one in look.loaded.registers]) for one in files.values()
        ),
        rules=tuple(used for look in made for used in look.used()),
        strangers=tuple(sorted({pair for look in made if look.files for pair in look.strangers()})),
        played={word: outcomes.count(word) for word in ("passed", "failed", "skipped")},
        asked_live=live is not None,
    )


def _document(file: RegisterFile, looks: Sequence[_Looked]) -> Document:
    clauses = tuple(_clause(clause, looks) for clause in file.register.clauses.values())
    names = tuple(look.name for look in looks)
    return Document(id=file.register.id, title=file.register.document, policies=names, clauses=clauses)


def _clause(clause: Clause, looks: Sequence[_Looked]) -> Covered:
    """The state of a clause under all policies that carry its document out: one that does so is enough."""
    citing = [(look, one) for look in looks for one in look.cited.get(clause.id, ())]
    by_hand = [(look, one) for look, one in citing if look.by_hand(one.rule)[0]]
    doing = [pair for pair in citing if pair not in by_hand and pair[1].rule.carries_out(clause)]
    scenarios = tuple(dict.fromkeys(name for look, one in doing for name in look.proving(one)))
    said = tuple(dict.fromkeys(label(one.rule) for _, one in citing))
    live = any(look.lived(one.rule) for look, one in doing)
    if doing:
        stale = any(look.stale(clause) for look, _ in doing)
        state = "stale" if stale else "tested" if scenarios else "implemented"
        why = "" if scenarios else _claimed(clause, looks)
        return Covered(clause=clause, state=state, rules=said, scenarios=scenarios, why=why, live=live)
    if clause.manual or by_hand:
        of_duties = [look.by_hand(one.rule) for look, one in by_hand]
        reason, owner = (clause.manual, clause.owner) if clause.manual else of_duties[0]
        return Covered(clause=clause, state="manual duty", rules=said, why=reason, owner=owner)
    if clause.waived:
        return Covered(clause=clause, state="waived", rules=said, why=clause.waived)
    if clause.kind != "executable":
        return Covered(clause=clause, state="advisory" if clause.kind == "advisory" else "not cited")
    why = "it is named, and nothing is done with it" if citing else _claimed(clause, looks)
    return Covered(clause=clause, state="uncovered", rules=said, why=why)


def _claimed(clause: Clause, looks: Sequence[_Looked]) -> str:
    """What is said where scenarios claim a clause and come to no rule that cites it."""
    trials = (one for look in looks for one in look.trials)
    claiming = dict.fromkeys(_id(one) for one in trials if clause.id in one.result.scenario.covers)
    if not claiming:
        return ""
    return f"{', '.join(claiming)} says that it covers this, and comes to no rule that cites it, or does not pass"


class _Looked:
    """One policy, with the scenarios that were played on it."""

    def __init__(self, loaded: Loaded, trials: Sequence[Trial], live: Mapping[str, frozenset[Rule]]) -> None:
        assert loaded.draft is not None
        assert loaded.policy is not None
        self.loaded = loaded
        self.data = loaded.draft.data
        self.name = loaded.policy.name
        self.trials = trials
        self.live = live.get(self.name, frozenset())
        self.cited: dict[str, list[Citation]] = {}
        for one in citations(self.data):
            self.cited.setdefault(one.clause, []).append(one)

    @property
    def files(self) -> list[RegisterFile]:
        return [*self.loaded.registers, *self.loaded.cited]

    def by_hand(self, rule: Rule) -> tuple[str, str]:
        """Why a duty of the policy is done by hand, and by whom; nothing for every other rule."""
        found = (self.data.get("duties") or {}).get(rule.id) if rule.section == "duties" else None
        said = found if isinstance(found, dict) else {}
        return str(said.get("manual") or ""), str(said.get("owner") or "")

    def stale(self, clause: Clause) -> bool:
        """Whether the clause has another text than the one that was looked over."""
        mark = (self.data.get("reviewed_clauses") or {}).get(clause.id)
        return bool(mark and clause.fingerprint and mark != clause.fingerprint)

    def lived(self, rule: Rule) -> bool:
        """Whether a real case came to it."""
        return rule in self.live

    def proving(self, one: Citation) -> Iterator[str]:
        """The scenarios that prove a rule, cited for a clause."""
        for trial in self.trials:
            came_to = trial.came_to.rules.get(self.name, frozenset())
            refused = one.clause in trial.came_to.refused and bool(came_to)
            if trial.proves and (refused or (one.rule in came_to and _meant(one, trial))):
                yield _id(trial)

    def strangers(self) -> Iterator[tuple[str, str]]:
        """The clauses that scenarios of this version say they cover, and no register has."""
        known = {name for file in self.files for name in file.register.clauses}
        for one in self.trials:
            if self.name in one.came_to.rules:
                yield from ((_id(one), clause) for clause in one.result.scenario.covers if clause not in known)

    def used(self) -> Iterator[Used]:
        """Every rule that a case can come to, with the scenarios that did."""
        assert self.loaded.draft is not None
        for rule, path in rules(self.data):
            if rule.section in NAMING or self.by_hand(rule)[0]:
                continue
            place = self.loaded.draft.place(path, key=True)
            came = [_id(one) for one in self.trials if rule in one.came_to.rules.get(self.name, ())]
            why = "" if came else self._why_not(rule)
            names = tuple(dict.fromkeys(came))
            yield Used(policy=self.name, rule=label(rule), place=f"{place.file}:{place.line}", scenarios=names, why=why)

    def _why_not(self, rule: Rule) -> str:
        plays = [one.came_to for one in self.trials if self.name in one.came_to.rules]
        if not plays:
            return "no scenario plays this version"
        told = [why for play in plays if (why := play.passed_by.get(self.name, {}).get(rule))]
        closer = [why for why in told if why != FOR_OTHERS]
        if closer or told:
            return (closer or told)[0]
        return NOT_REACHED.get(rule.section, "no scenario comes to it")


def _meant(one: Citation, trial: Trial) -> bool:
    """Whether a scenario looks at a rule on purpose: says so, names it, or looks up in it."""
    scenario = trial.result.scenario
    named, section = trial.came_to.named, one.rule.section
    if section in ("ladders", "panels") and "seats" in named:
        return True
    if one.rule.part.startswith("requires"):
        return one.clause in scenario.covers or "missing" in named
    return one.clause in scenario.covers or one.rule.id in named or section in LOOKED_UP


NOT_REACHED = {
    "events": "no scenario declares it", "decisions": "no scenario tries it", "categories": "no case is of it",
    "kinds": "no case is of it", "levels": "no case comes to it", "facts": "no case has it",
    "tables": "nothing is looked up in it",
    "closures": "no clock runs across it", "calendars": "no clock counts in it",
}  # fmt: skip
"""Why no scenario came to a rule, where nothing closer is known."""


def label(rule: Rule) -> str:
    """A rule in words: timeframe acknowledge; table tracks, row 2."""
    word = {**SECTIONS, "excluded": "exclusion", "about": "about"}.get(rule.section, rule.section)
    return f"{word} {rule.id}" + (f", {rule.part}" if rule.part else "")


def _id(trial: Trial) -> str:
    """The id of a scenario, the same for every row of its examples."""
    return trial.result.scenario.id.partition("[")[0]
