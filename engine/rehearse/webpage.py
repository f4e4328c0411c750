"""Coverage as one page of HTML that needs nothing else: no script, no network. States are words; colour only helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from engine.rehearse.covered import STATES, Coverage, Covered, Document
from engine.rehearse.pages import HEADINGS, asking, because, by_hand, percent, sections, state_of, unreached

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; margin: 1rem 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-top: 2px solid #ccc; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd; }
td { overflow-wrap: anywhere; }
th { background: #f4f4f4; font-weight: 600; }
td.id { white-space: nowrap; font-weight: 600; }
.small { font-size: .875rem; color: #444; }
.clauses { table-layout: fixed; }
.clauses th:nth-child(1) { width: 8.5rem; }
.clauses th:nth-child(3) { width: 14rem; }
.clauses th:nth-child(4) { width: 20rem; }
th.group { background: #fff; padding-top: 1.2rem; border-bottom: 2px solid #999; }
.state { display: inline-block; border: 2px solid; border-radius: .25rem; padding: 0 .4rem; }
.state { font-weight: 600; font-size: .875rem; background: #fff; white-space: nowrap; }
.uncovered { color: #9b1c1c; border: 4px double; }
.stale { color: #8a4b00; border-style: dashed; }
.implemented { color: #7a5b00; border-style: dotted; }
.tested { color: #11612b; }
.manual, .waived { color: #23468c; }
.advisory, .not { color: #555; border-width: 1px; }
dt { margin-top: .5rem; }
dd { margin-left: 1.5rem; }
a { color: #1a4f9c; }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
@media (max-width: 48rem) {
  table, caption, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -9999px; }
  td { border: 0; padding: .1rem 0; }
  td:empty { display: none; }
  tr { border-bottom: 1px solid #ddd; padding: .5rem 0; }
  td[data-of]::before { content: attr(data-of) ": "; }
}
@media print { body { max-width: none; } h2, th.group { break-after: avoid; } tr { break-inside: avoid; } }
"""


def page(coverage: Coverage) -> str:
    """The whole of it as one page of HTML."""
    return "\n".join(_lines(coverage)) + "\n"


def _lines(coverage: Coverage) -> Iterator[str]:
    titles = "; ".join(document.title for document in coverage.documents)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Clauses and rules: {escape(titles)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield "<h1>Clauses and the rules that carry them out</h1>"
    yield (
        "<p>For every clause of the documents: which rule carries it out, and which worked example (a scenario) proves "
        "that the rule does. The wording is a summary; the documents themselves decide.</p>"
    )
    yield from _summary(coverage)
    yield from _asking(coverage)
    yield from _by_hand(coverage)
    for document in coverage.documents:
        yield from _document(document)
    yield from _unreached(coverage)
    yield "</main>\n</body>\n</html>"


def _summary(coverage: Coverage) -> Iterator[str]:
    yield "<table>\n<caption>Executable clauses: those that promise, decide, limit or record something</caption>"
    yield "<thead><tr><th scope=col>Document</th><th scope=col>Clauses</th><th scope=col>Executable</th>"
    yield "<th scope=col>Accounted for</th><th scope=col>Proved by a scenario</th></tr></thead><tbody>"
    for one in coverage.documents:
        executable, tested = one.share("executable"), one.share("tested")
        cells = {"Clauses": str(len(one.clauses)), "Executable": str(executable[1]),
                 "Accounted for": percent(executable), "Proved by a scenario": percent(tested)}  # fmt: skip
        yield (
            f'<tr><td><a href="#{escape(one.id)}">{escape(one.title)}</a><br>'
            f'<span class="small">{escape(", ".join(one.policies))}</span></td>'
            + "".join(f'<td data-of="{name}">{said}</td>' for name, said in cells.items())
            + "</tr>"
        )
    yield "</tbody></table>"
    said = ", ".join(f"{count} {word}" for word, count in coverage.played.items() if count or word == "passed")
    yield '<p class="small">Accounted for: by a rule, by hand, or waived with a reason. Proved: of those with a rule.'
    yield f"Scenarios: {said}.</p>"
    yield "<details><summary>What the states mean</summary>\n<dl>"
    for state, meaning in STATES.items():
        yield f"<dt>{_badge(state, state)}</dt><dd>{escape(meaning)}</dd>"
    if coverage.asked_live:
        yield "<dt>live</dt><dd>real cases have come to a rule that cites it</dd>"
    yield "</dl>\n</details>"


def _asking(coverage: Coverage) -> Iterator[str]:
    for state, found in asking(coverage):
        yield f"<h2>{HEADINGS[state]} ({len(found)})</h2>"
        groups = groupby(found, key=lambda one: one[0].title)
        yield from _table((title, [one for _, one in several]) for title, several in groups)


def _by_hand(coverage: Coverage) -> Iterator[str]:
    several = by_hand(coverage)
    if several:
        yield f"<h2>Done by hand ({len(several)})</h2>\n<ul>"
        for one in several:
            yield f"<li><b>{escape(one.clause.id)}</b> {escape(one.clause.gist)} <i>{escape(because(one))}</i></li>"
        yield "</ul>"


def _document(document: Document) -> Iterator[str]:
    yield f'<h2 id="{escape(document.id)}">{escape(document.title)}</h2>'
    yield from _table(sections(document))


def _table(groups: Iterable[tuple[str, list[Covered]]]) -> Iterator[str]:
    yield '<table class="clauses">\n<thead><tr><th scope=col>Clause</th><th scope=col>What it says</th>'
    yield "<th scope=col>State</th><th scope=col>Rules and scenarios</th></tr></thead>"
    for title, clauses in groups:
        yield f'<tbody>\n<tr><th class="group" scope=rowgroup colspan=4>{escape(title)}</th></tr>'
        yield from map(_row, clauses)
        yield "</tbody>"
    yield "</table>"


def _row(one: Covered) -> str:
    why = f'<br><span class="small">{escape(one.why)}</span>' if one.why else ""
    behind = [f"<div>{escape('; '.join(one.rules))}</div>"] if one.rules else []
    behind += [f"<div>proved by {escape(', '.join(one.scenarios))}</div>"] if one.scenarios else []
    return (
        f'<tr><td class="id">{escape(one.clause.id)}</td><td>{escape(one.clause.gist)} '
        f'<span class="small">({escape(one.clause.kind)})</span></td>'
        f'<td>{_badge(one.state, state_of(one))}{why}</td><td class="small">{"".join(behind)}</td></tr>'
    )


def _badge(state: str, said: str) -> str:
    return f'<span class="state {state.partition(" ")[0]}">{escape(said)}</span>'


def _unreached(coverage: Coverage) -> Iterator[str]:
    for policy, missing in unreached(coverage):
        yield f"<h2>Rules of {escape(policy)} that no scenario comes to ({len(missing)})</h2>\n<ul>"
        for one in missing:
            yield f'<li>{escape(one.rule)}: {escape(one.why)} <span class="small">({escape(one.place)})</span></li>'
        yield "</ul>"
