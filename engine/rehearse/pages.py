"""Coverage as pages that somebody reads who knows the document and not the file: Markdown, and one page of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from engine.rehearse.covered import STATES, Coverage, Covered, Document, Used

FIRST = ("uncovered", "stale", "implemented")
"""The states of executable clauses that ask for work, the worst first."""
HEADINGS = {
    "uncovered": "Promises that no rule and nobody is known to keep",
    "stale": "The text of these has changed since the rules were looked over",
    "implemented": "A rule keeps these, and no scenario proves it",
}
MEASURES = {"executable": "accounted for", "tested": "proved by a scenario"}


def asking(coverage: Coverage) -> Iterator[tuple[str, list[tuple[Document, Covered]]]]:
    """The executable clauses that ask for work, by state."""
    for state in FIRST:
        found = [
            (document, one)
            for document in coverage.documents
            for one in document.clauses
            if one.state == state and one.clause.kind == "executable"
        ]
        if found:
            yield state, found


def by_hand(coverage: Coverage) -> list[Covered]:
    """The executable clauses that people see to by hand, in the order of the documents."""
    return [one for one in coverage.clauses if one.state == "manual duty" and one.clause.kind == "executable"]


def because(one: Covered) -> str:
    """Why a clause is seen to by hand, and who does it."""
    return f"{one.why} ({one.owner} sees to it)" if one.owner else one.why


def percent(share: tuple[int, int]) -> str:
    """A share in words: 12 of 48 (25%), rounded down, so that 100% is all of them."""
    part, whole = share
    return f"{part} of {whole} ({100 * part // whole}%)" if whole else "none yet"


def sections(document: Document) -> Iterator[tuple[str, list[Covered]]]:
    """The clauses of a document, section by section."""
    for section, clauses in groupby(document.clauses, key=lambda one: one.clause.section):
        yield section, list(clauses)


def unreached(coverage: Coverage) -> Iterator[tuple[str, list[Used]]]:
    """The rules that no scenario came to, policy by policy."""
    for policy, several in groupby(coverage.rules, key=lambda one: one.policy):
        missing = [one for one in several if not one.scenarios]
        if missing:
            yield policy, missing


def state_of(one: Covered) -> str:
    """The state of a clause, and whether real cases come to it."""
    return f"{one.state}, live" if one.live else one.state


# Markdown


def markdown(coverage: Coverage) -> str:
    """The whole of it as Markdown."""
    lines = ["# Clauses and the rules that carry them out", "", _played(coverage), ""]
    lines += [
        "| document | version | executable clauses | accounted for | proved by a scenario |",
        "|---|---|---|---|---|",
    ]
    for document in coverage.documents:
        executable, tested = document.share("executable"), document.share("tested")
        versions = ", ".join(document.policies)
        lines.append(
            f"| {_md(document.title)} | {versions} | {executable[1]} | {percent(executable)} | {percent(tested)} |"
        )
    for state, found in asking(coverage):
        lines += ["", f"## {HEADINGS[state]} ({len(found)})", "", *_rows(one for _, one in found)]
    if hands := by_hand(coverage):
        lines += ["", f"## Done by hand ({len(hands)})", ""]
        lines += [f"- **{one.clause.id}** {_md(one.clause.gist)} {_md(because(one))}" for one in hands]
    for document in coverage.documents:
        lines += ["", f"## {document.title}", ""]
        for section, clauses in sections(document):
            lines += [f"### {section}", "", *_rows(clauses), ""]
    for policy, missing in unreached(coverage):
        lines += ["", f"## Rules of {policy} that no scenario comes to ({len(missing)})", ""]
        lines += [f"- {one.rule}: {one.why} ({one.place})" for one in missing]
    lines += ["", "## What the states mean", "", *(f"- **{state}**: {meaning}" for state, meaning in STATES.items())]
    return "\n".join(lines).rstrip() + "\n"


def _rows(clauses: Iterable[Covered]) -> Iterator[str]:
    yield "| clause | what it says | kind | state | rules | scenarios |"
    yield "|---|---|---|---|---|---|"
    for one in clauses:
        state = f"**{state_of(one)}**" + (f": {_md(one.why)}" if one.why else "")
        rules, scenarios = ", ".join(one.rules), ", ".join(one.scenarios)
        yield f"| {one.clause.id} | {_md(one.clause.gist)} | {one.clause.kind} | {state} | {rules} | {scenarios} |"


def _md(text: str) -> str:
    return text.replace("|", "\\|")


def _played(coverage: Coverage) -> str:
    said = ", ".join(f"{count} {word}" for word, count in coverage.played.items() if count or word == "passed")
    return f"Scenarios: {said}."
