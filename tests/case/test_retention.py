"""How long a case is kept, by dates that were counted by hand."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from engine.case import commands as c
from engine.case.retention import Retained, retained
from engine.case.state import NOTHING, State
from engine.case.step import step
from engine.language.load import Loaded, load_bytes
from engine.policy.policy import Policy
from engine.rehearse.exercise import exercised
from engine.rehearse.results import played, played_with
from engine.rehearse.scenarios import read_scenarios

WORLD = (Path(__file__).parent / "world.yaml").read_text()
ZONE = ZoneInfo("Australia/Sydney")
AT = datetime(2026, 3, 2, 10, tzinfo=ZONE)
Act = tuple[str, c.Command]


def loaded(rules: str, world: str = WORLD) -> Loaded:
    return load_bytes(f"{world}retention:\n{rules}".encode(), "world.yaml", lambda _: None)


def policy(rules: str, world: str = WORLD) -> Policy:
    found = loaded(rules, world).policy
    assert found
    return found


def one(keep: str, more: str = "") -> Policy:
    return policy(f'  - {{id: all, file_class: "1.1 All", keep: {keep}, disposal: destroy{more}}}\n')


def at(when: str) -> datetime:
    return datetime.fromisoformat(when).replace(tzinfo=ZONE)


def after(under: Policy, *acts: c.Command, kind: str = "complaint", lodged: datetime = AT) -> State:
    state = step(under, NOTHING, c.Lodge(at=lodged, by="officer", number="1", kind=kind), lodged).state
    for act in acts:
        state = step(under, state, act, act.at).state
    return state


def kept(under: Policy, state: State) -> Retained:
    found = retained(under, state)
    assert found
    return found


@pytest.mark.parametrize(
    ("keep", "closed", "until"),
    [
        ("7 years", "2026-03-02 10:00", "2033-03-02"),
        ("7 years", "2028-02-29 10:00", "2035-02-28"),  # 2035 is no leap year
        ("4 years", "2028-02-29 10:00", "2032-02-29"),  # 2032 is one
        ("1 month", "2027-01-31 10:00", "2027-02-28"),
        ("1 month", "2028-01-31 10:00", "2028-02-29"),
        ("18 months", "2026-08-31 10:00", "2028-02-29"),
        ("6 months", "2026-08-31 23:59", "2027-02-28"),
        ("1 year", "2026-12-25 10:00", "2027-12-25"),  # a Saturday and a holiday: closed days move nothing
        ("7 years", "2026-04-01 00:30", "2033-04-01"),  # in London it is still March
        ("7 years", "2026-04-04 23:30", "2033-04-04"),  # the night in which the clocks go back
        ("150 years", "2026-03-02 10:00", "2176-03-02"),
    ],
)
def test_months_and_years_are_counted_to_the_corresponding_date(keep: str, closed: str, until: str) -> None:
    under = one(keep)
    found = kept(under, after(under, c.Close(at=at(closed), by="officer")))
    assert (found.since, found.keep_until) == (at(closed).date(), date.fromisoformat(until))
    assert found.fields == {"file_class": "1.1 All", "keep_until": until, "disposal": "destroy"}


def test_a_case_that_has_not_ended_has_no_date() -> None:
    under = one("7 years")
    found = kept(under, after(under, c.Resolve(at=at("2026-03-10 10:00"), by="officer", outcome="done")))
    assert (found.since, found.keep_until) == (None, None)
    assert found.fields == {"file_class": "1.1 All", "disposal": "destroy"}
    assert found.said == "1.1 All: 7 years from the end of the case; no date, for that has not come; then destroyed"


def test_a_case_that_is_opened_again_has_no_date_until_it_has_ended_again() -> None:
    under = one("7 years")
    acts = [
        c.Close(at=at("2026-03-10 10:00"), by="officer"),
        c.Reopen(at=at("2026-05-04 10:00"), by="officer"),
        c.Resolve(at=at("2026-05-11 10:00"), by="officer", outcome="done"),
        c.Close(at=at("2026-05-12 10:00"), by="officer"),
    ]
    dates = [kept(under, after(under, *acts[:n])).keep_until for n in range(1, 5)]
    assert dates == [date(2033, 3, 10), None, None, date(2033, 5, 12)]
    assert kept(under, after(under, *acts[:2])).why == (
        "7 years from the end of the case; no date, for it was opened again on Mon 4 May 2026"
    )


def test_a_case_that_was_withdrawn_has_ended_and_was_never_closed() -> None:
    withdrawn = c.Withdraw(at=at("2026-03-10 10:00"), by="officer")
    ended, closed = one("2 years"), one("2 years", ", from: closed")
    assert kept(ended, after(ended, withdrawn)).keep_until == date(2028, 3, 10)
    assert kept(closed, after(closed, withdrawn)).keep_until is None


def test_what_is_kept_permanently_has_no_date_and_is_at_most_transferred() -> None:
    close = c.Close(at=at("2026-03-10 10:00"), by="officer")
    for more, disposal in (("", "keep"), (", disposal: transfer", "transfer")):
        under = policy(f'  - {{id: all, file_class: "1.1 All", keep: permanent{more}}}\n')
        found = kept(under, after(under, close))
        assert found.fields == {"file_class": "1.1 All", "disposal": disposal}
        assert found.why == "permanently"


@pytest.mark.parametrize(
    ("start", "until"),
    [
        ("received", "2027-03-02"),
        ("acknowledged", "2027-03-03"),
        ("inspected", "2027-03-06"),  # the last time, and not the first
        ("meeting.day", "2027-04-21"),
        ("answer.met", "2027-03-09"),
        ("{event: contacted, when: {result: reached}}", "2027-03-04"),
        ("{any: [resolved, closed]}", "2027-03-09"),
        ("{all: [resolved, meeting.day]}", "2027-04-21"),
        ("{all: [resolved, heard]}", "none"),
        ("{all: [resolved, {event: heard, if_known: true}]}", "2027-03-09"),
        ("closed", "none"),
    ],
)
def test_it_is_counted_from_the_last_time_that_a_moment_came(start: str, until: str) -> None:
    under = one("1 year", f", from: {start}")
    state = after(
        under,
        c.Acknowledge(at=at("2026-03-03 10:00"), by="officer"),
        c.Contact(at=at("2026-03-04 10:00"), by="officer", channel="phone", result="reached"),
        c.Contact(at=at("2026-03-05 10:00"), by="officer", channel="phone", result="not-reached"),
        c.Declare(at=at("2026-03-05 11:00"), by="officer", event="inspected"),
        c.Declare(at=at("2026-03-06 11:00"), by="officer", event="inspected"),
        c.Declare(at=at("2026-03-06 12:00"), by="officer", event="meeting", data={"day": date(2026, 4, 21)}),
        c.Resolve(at=at("2026-03-09 10:00"), by="officer", outcome="done"),
    )
    found = kept(under, state).keep_until
    assert (found.isoformat() if found else "none") == until


def test_of_several_moments_those_since_the_case_was_opened_again_go_first() -> None:
    under = one("1 year", ", from: {any: [resolved, closed]}")
    first = c.Resolve(at=at("2026-03-09 10:00"), by="officer", outcome="done")
    close, again = c.Close(at=at("2026-03-10 10:00"), by="officer"), c.Reopen(at=at("2026-03-20 10:00"), by="officer")
    last = c.Close(at=at("2026-04-01 10:00"), by="officer")
    assert kept(under, after(under, first, close)).keep_until == date(2027, 3, 9)
    assert kept(under, after(under, first, close, again)).keep_until is None
    assert kept(under, after(under, first, close, again, last)).keep_until == date(2027, 4, 1)


def test_where_the_first_day_is_counted_the_time_ends_a_day_earlier() -> None:
    world = f"{WORLD}conventions: {{first_day: counted}}\n"
    under = policy('  - {id: all, file_class: "1.1", keep: 7 years, disposal: review}\n', world)
    close = c.Close(at=at("2026-03-02 10:00"), by="officer")
    assert kept(under, after(under, close)).keep_until == date(2033, 3, 1)
    leap = after(under, c.Close(at=at("2028-02-29 10:00"), by="officer"))
    assert kept(under, leap).keep_until == date(2035, 2, 28), "the end of a month that has no such day"


def test_a_date_put_right_and_a_kind_changed_are_counted_anew() -> None:
    under = policy(
        '  - {id: requests, when: {kind: request}, file_class: "4", keep: 2 years, from: received, disposal: review}\n'
        '  - {id: rest, file_class: "2.2", keep: 7 years, disposal: destroy}\n'
    )
    lodged = after(under, kind="request")
    assert kept(under, lodged).keep_until == date(2028, 3, 2)
    right = c.Correct(at=AT, by="officer", event="received", happened=at("2026-02-27 16:00"), reason="stamp")
    put_right = after(under, right, kind="request")
    assert kept(under, put_right).keep_until == date(2028, 2, 27)
    made = after(under, c.Convert(at=AT, by="officer", kind="complaint", reason="it is one"), kind="request")
    assert (kept(under, made).rule.id, kept(under, made).keep_until) == ("rest", None)


def test_the_first_rule_that_fits_counts_and_none_is_told_as_none() -> None:
    under = policy(
        '  - {id: calls, when: {channel: phone}, unless: {kind: request}, file_class: "1", keep: permanent}\n'
        '  - {id: requests, when: {kind: request}, file_class: "2", keep: 1 year, disposal: destroy}\n'
    )

    def rule(kind: str, channel: str) -> str:
        lodge = c.Lodge(at=AT, by="officer", number="1", kind=kind, channel=channel)
        found = retained(under, step(under, NOTHING, lodge, AT).state)
        return found.rule.id if found else "none"

    assert [rule("complaint", "phone"), rule("request", "phone")] == ["calls", "requests"]
    assert rule("complaint", "email") == "none"
    assert retained(under, NOTHING) is None
    assert retained(one("1 year").with_people(under.people), NOTHING) is None


def test_a_date_that_no_calendar_reaches_is_none_and_that_is_said() -> None:
    under = one("150 years", ", from: meeting.day")
    meeting = c.Declare(at=AT, by="officer", event="meeting", data={"day": date(2090, 1, 1)})
    found = kept(under, after(under, meeting))
    assert (found.since, found.keep_until) == (date(2090, 1, 1), None)
    assert found.why.endswith("no date, for no calendar reaches it")


SCENARIO = """defaults:
  policy: world
  given: {officers: {amy: officer}}
  lodge: {kind: complaint, channel: email}
scenarios:
  - id: one
    steps:
      - {at: 2026-03-02 10:00, lodge: {as: a}}
      - {at: 2026-03-03 10:00, do: close, case: a, by: amy, expect: {retention: {WANTED}}}
"""


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("rule: all, file_class: 1.1 All, keep_until: 2033-03-03, disposal: destroy", ""),
        ("rule: any, keep_until: any", ""),
        ("keep_until: none", "retention keep_until: expected none, found 2033-03-03 (7 years from the end of the case, "
         "Tue 3 Mar 2026, until Thu 3 Mar 2033)"),
        ("disposal: review", "retention disposal: expected review, found destroy"),
        ("rule: al", "no rule of retention is called `al`"),
    ],
)  # fmt: skip
def test_a_scenario_says_what_it_expects_of_it(wanted: str, said: str) -> None:
    (scenario,), wrong = read_scenarios(SCENARIO.replace("WANTED", wanted).encode(), "one.scenario.yaml")
    assert not wrong
    result = played(scenario, [one("7 years")])
    told = "; ".join(
        ", ".join(f"{d.what}: expected {d.expected}, found {d.found}" for d in failure.differences) or failure.sentence
        for failure in result.failures
    )
    assert told == said


def test_a_scenario_comes_to_the_rule_that_is_for_its_case() -> None:
    (scenario,), _ = read_scenarios(SCENARIO.replace("WANTED", "rule: all").encode(), "one.scenario.yaml")
    _, play = played_with(scenario, [one("7 years")])
    assert play
    rules = exercised(play).rules["world@2026"]
    assert [rule.id for rule in rules if rule.section == "retention"] == ["all"]


def test_rules_may_stand_in_a_part_of_the_policy() -> None:
    part = b'engine: 1\npart: disposal\nretention:\n  - {id: all, file_class: "1.1", keep: 1 year, disposal: destroy}\n'
    world = WORLD.replace("policy: world\n", "policy: world\nimports: [disposal.yaml]\n")
    found = load_bytes(world.encode(), "world.yaml", lambda name: part if name == "disposal.yaml" else None)
    assert found.policy, found.findings
    assert [rule.id for rule in found.policy.retention] == ["all"]
