"""`engine explain`: a finding, a refusal, a rule, or a case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.explain_rule import rule_at, rule_of_site
from engine.cli.narrating import asked_lines, headline, kept_lines, said_at_length, walked
from engine.cli.sites import (
    as_option,
    council_option,
    format_option,
    instant_of,
    many,
    now,
    say,
    site_option,
)
from engine.errors import Refused, StoreError
from engine.language.site import site_at_hand
from engine.office.plainly import clock_data, entry, retention_data, uncovered
from engine.rehearse.explaining import FOR_OTHERS, answered_since
from engine.rehearse.titles import titled

CODE = re.compile(r"[EWIewi]\d{3}")


@click.command("explain")
@click.argument("what", metavar="CODE|CASE|RULE|CLAUSE")
@click.option("--policy", metavar="PATH", help="Look for a rule or clause in this policy. [the site's, or this folder]")
@click.option("--as-of", metavar="INSTANT", help="Look at a case as of an instant. [now]")
@as_option
@council_option
@site_option
@format_option
def command(
    what: str, policy: str | None, as_of: str | None, reader: str, council: str, site_name: str | None, style: str
) -> int:
    """Explain a finding, a refusal, a case, a rule of a policy, or a clause.

    A finding: E101. A refusal: not-allowed. A case: its number; why each date, level and answer is what it is, clause
    by clause. A rule: its id; where it stands, and what else names it. A clause: 5.1; every rule that cites it.

    Rules and clauses are looked for in the policy that is named, else in those of the site, else in this folder.
    """
    if CODE.fullmatch(what):
        return _finding(what.upper(), style)
    from engine.case.refusals import NO_EFFECT, REFUSALS

    if what in REFUSALS or what in NO_EFFECT:
        return _refusal(what, style)
    if policy is not None or (site_name is None and not site_at_hand()):
        return rule_at(what, policy or ".", style)
    try:
        return _case(what, as_of, reader, council, site_name, style)
    except (Refused, StoreError) as fault:
        if isinstance(fault, StoreError) or fault.code == "no-case":
            return rule_of_site(what, site_name, council, style, fault)
        raise


def _finding(code: str, style: str) -> int:
    from engine.check.pages import PAGES
    from engine.findings import NAMES, SEVERITIES

    if code not in PAGES:
        raise click.UsageError(f"there is no finding {code}; there are {', '.join(PAGES)}")
    page, severity = PAGES[code], SEVERITIES[code[0]]
    if style == "json":
        print_json({"code": code, "name": NAMES[code], "severity": severity, **_fields(page)})
        return 0
    click.echo(f"{code} {NAMES[code]} ({severity})\n")
    for text in (page.what, page.why, page.fix):
        click.echo(click.wrap_text(text, 100) + "\n")
    if severity == "warning":
        allow = f"{{finding: {code}, at: PATH, because: REASON, by: ROLE, until: DATE}}"
        click.echo(f"A warning can be allowed for a while:\n\n  check:\n    allow:\n      - {allow}")
    else:
        click.echo("An error cannot be allowed.")
    return 0


def _fields(page: Any) -> dict[str, str]:
    return {"what": page.what, "why": page.why, "fix": page.fix}


def _refusal(code: str, style: str) -> int:
    from engine.case.refusals import NO_EFFECT, REFUSALS

    if style == "json":
        meaning, remedy = REFUSALS.get(code) or NO_EFFECT[code]
        print_json({"code": code, "what": meaning, "fix": remedy})
        return 0
    for table, what in ((REFUSALS, "a refusal"), (NO_EFFECT, "recorded without effect")):
        if code in table:
            meaning, remedy = table[code]
            click.echo(f"{code} ({what}): {meaning}.\n{remedy}")
    return 0


def _case(number: str, as_of: str | None, reader: str, council: str, site_name: str | None, style: str) -> int:
    from engine.cli.sites import asking, open_office

    office = open_office(site_name)
    from engine.office import read  # the store is slow to import

    here = read.council_of(office, number, council)
    at_now = now()
    at = instant_of(as_of, here.versions[-1].zone, at_now)
    view = read.case(office, here, number, at, asking(office, reader, at_now, "explain"))
    story = view.story
    if style == "json":
        print_json(_data(story, view.policy, at))
        return 0
    for line in lines(story, view.policy):
        click.echo(line)
    return 0


def lines(story: Any, policy: Any, *, brief: bool = False) -> Iterator[str]:
    """A case explained, for people; briefly, with the timeframes that are for other cases in one line."""
    case = story.state.case
    kind = policy.kinds[case.kind].title if case.kind in policy.kinds else ""
    yield f"{case.number}: {kind or case.kind}, {case.state}"
    why = uncovered(policy, case.received)
    yield f"  received {say(case.received, policy)}" + ("" if why else f", so it keeps {policy.name}")
    if why:
        yield f"  {why}"
    yield "How it was taken in"
    yield from asked_lines(story.intake)
    yield f"  so: {_answers(story.received, policy)}"
    if since := answered_since(story):
        yield f"  since {say(since.at, policy)}: {_handled(case)}"
    yield "What is owed, and why then"
    for clock in story.clocks:
        yield f"  {clock.key}{_clause(', '.join(policy.timeframes[clock.timeframe].clause))}: {headline(clock, policy)}"
        for line in walked(clock.notes):
            yield f"      {line}"
    if story.not_owed:
        yield "What is not owed, and why not"
    yield from _not_owed(story, brief)
    if story.retention:
        yield "How long it is kept"
        yield from asked_lines(story.retention)
        yield from kept_lines(story.retained)
    yield "What happened, and under which rule"
    from engine.rehearse.describing import described

    for act in story.acts:
        rule = f"  by {act.rule}{_clause(act.clause)}" if act.rule else ""
        yield f"  {say(act.event.at, policy)}  {described(act.event, policy, story.state.history)}{rule}"
        yield from said_at_length(act.event, 6)
        if act.without and not act.event.no_effect:  # else it was said with the act
            yield f"      without effect: {act.without}"


def _not_owed(story: Any, brief: bool) -> Iterator[str]:
    others = [one for one in story.not_owed if brief and one.why == FOR_OTHERS]
    for missing in story.not_owed:
        if missing in others:
            continue
        yield f"  {missing.timeframe.id}{_clause(', '.join(missing.timeframe.clause))}: {missing.why}"
        for words, held, has in missing.parts:
            if not held:
                yield f"      {words}: no ({has})"
    if others:
        named = ", ".join(one.timeframe.id for one in others[:3])
        yield f"  for other cases: {many(len(others), 'timeframe')}, such as {named}"


def _clause(clause: str) -> str:
    return f" [{clause}]" if clause else ""


def _handled(answers: Any) -> str:
    acted = "acted on" if answers.act else "not acted on"
    return f"{acted}, {'answered' if answers.communicate else 'nobody is answered'}"


def _answers(received: Any, policy: Any) -> str:
    said = ["recorded", _handled(received)]
    if received.level:
        said.append(f"level {titled(policy, 'level', received.level)}")
    if received.go:
        said.append(f"goes to {titled(policy, 'go', received.go)}")
    return ", ".join(said)


def _parts(several: Any) -> list[dict[str, Any]]:
    return [{"asked": words, "holds": held, "found": has} for words, held, has in several]


def _rules(several: Any) -> list[dict[str, Any]]:
    return [
        {"rule": one.id, "clause": one.clause or None, "applies": one.applied, "parts": _parts(one.parts)}
        for one in several
    ]


def _data(story: Any, policy: Any, at: Any) -> dict[str, Any]:
    return {
        "case": story.state.case.number,
        "policy": policy.name,
        "uncovered": uncovered(policy, story.state.case.received) or None,
        "intake": _rules(story.intake),
        "answers": {
            "act": story.received.act,
            "communicate": story.received.communicate,
            "level": story.received.level or None,
            "go": story.received.go or None,
        },
        "now": {"act": story.state.case.act, "communicate": story.state.case.communicate},
        "clocks": [
            {
                **clock_data(clock, policy, at),
                "steps": [
                    {"date": note.day.isoformat() if note.day else None, "count": note.count or None, "text": note.text}
                    for note in clock.notes
                ],
            }
            for clock in story.clocks
        ],
        "not_owed": [
            {"timeframe": one.timeframe.id, "why": one.why, "parts": _parts(one.parts)} for one in story.not_owed
        ],
        "retention": {
            "rules": _rules(story.retention),
            "kept": retention_data(story.retained) if story.retained else None,
        },
        "acts": [_act(act, policy) for act in story.acts],
    }


def _act(act: Any, policy: Any) -> dict[str, Any]:
    return {
        **entry(act.event, policy),
        "rule": act.rule or None,
        "clause": act.clause or None,
        "who": list(act.who),
        "without_effect": act.without or None,
    }
