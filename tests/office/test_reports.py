"""Reports equal a recount by hand: random months on a real store, counted again from its raw rows by other code."""

from __future__ import annotations

import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from engine.case.sheet import Sheet
from engine.cli.reporting import FORMS
from engine.errors import Refused
from engine.office import act, receive, sweep
from engine.office.office import Office
from engine.office.reports import NoReport, report_on
from tests.office.sites import look, made, opened

ZONE = ZoneInfo("Australia/Sydney")
POLICY = """engine: 1
policy: plain
council: Brookdale
version: "2020"
status: adopted
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars:
  office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2026-04-03: Good Friday, 2026-04-06: Easter Monday}}}
roles:
  officer: {title: Officer, reports_to: manager}
  manager: {title: Manager, reports_to: chief}
  chief: {title: Chief}
facts:
  area: {choice: [parks, roads], title: Area}
  alleges: {tags: [injury, theft]}
  satisfied: {yes_no: true, title: Was it to their liking}
  stars: {number: {from: 1, to: 5}, title: Stars given}
kinds: {complaint: {title: Complaint}, request: {title: Request}}
intake:
  - {id: unsigned, when: {identity: anonymous}, act: false, communicate: false}
levels:
  - {id: first, seats: [officer]}
  - {id: second, seats: [manager]}
outcomes: [upheld, refused]
bodies: {ombudsman: {title: Ombudsman}}
events:
  asked: {data: {satisfied: {yes_no: true}, stars: {number: {from: 1, to: 5}}}}
  improved: {title: Something was improved}
timeframes:
  word: {title: First word, within: 2 working days, until: acknowledged, overdue: [{notify: manager}], clause: "1"}
  answer:
    title: Answer
    within: 8 working days
    until: resolved
    overdue: [{notify: manager}, {refer: second, after: 2 working days}]
    clause: "2"
  soon: {title: Soon, within: 3 working days, until: contacted, strength: target}
  silent:
    title: Silence
    for: {kind: request}
    within: 15 working days
    until: resolved
    lapse: [{outcome: refused}]
    overdue: [{notify: manager}]
reports:
  whole:
    title: The whole
    every: month
    audience: chief
    measures: [received, resolved, closed, open, reopened, withdrawn, redirected, referred, not-acted-on, first-contact,
               repeat, met, late, overdue, missed, {time: [word, answer]}, {answers: [satisfied, stars]},
               {happened: [improved, contacted]}]
    by: [kind, area, alleges, level, satisfied]
    trend: 1
    list: {overdue: all, route: {first: officer, second: manager}}
    sample: {number: 3, of: resolved}
    clause: "9"
  complaints:
    every: month
    for: {kind: complaint, area: parks}
    measures: [received, resolved, open, {overdue: answer}, {met: word}]
    by: [level]
    list: {overdue: answer}
"""
NOTHING = "not known"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site", policy=POLICY)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


# A random month, played through the office


def play(office: Office, rng: random.Random, cases: int) -> datetime:
    """Cases of two months with acts at random times, in order; what is refused is left out. Gives when it ends."""
    here = office.council("hill")
    happenings: list[tuple[datetime, int, str, dict[str, Any]]] = []
    for n in range(cases):
        at = local("2026-03-02 09:00") + timedelta(minutes=rng.randrange(60 * 24 * 55))
        fields: dict[str, Any] = {"kind": rng.choice(("complaint", "request")), "channel": "email"}
        ann = {"name": "Ann", "email": f"p{n % 6}@example.org"}
        fields |= rng.choice(({}, {"identity": "anonymous"}, ann, {"name": "Bo", "email": "bo@example.org"}))
        fields |= rng.choice(({}, {"area": "parks"}, {"area": "roads"}))
        fields |= rng.choice(({}, {"alleges": "injury, theft"}, {"alleges": "theft"}))
        happenings.append((at, n, "lodge", fields))
        for _ in range(rng.randrange(7)):
            at += timedelta(minutes=rng.choice((1, 45, 600, 1440, 4000, rng.randrange(1, 16000))))
            happenings.append((at, n, *rng.choice(ACTS)))
    happenings.sort(key=lambda one: one[:2])
    numbers: dict[int, str] = {}
    end = local("2026-05-05 10:00")
    for at, n, verb, fields in happenings:
        if at > end:
            break
        sweep.sweep(office, at)
        try:
            if verb == "lodge":
                given = dict(fields)
                if "email" in given:
                    given["person"] = given["email"].partition("@")[0]
                numbers[n] = receive.lodge(office, here, given, at=at, by="ola", now=at).state.case.number
            else:
                by = rng.choice(("ola", "max", "cho"))
                act.act_written(office, here, numbers[n], verb, fields, at=at, by=by, now=at)
        except Refused:
            continue
    sweep.sweep(office, end)
    return end


ACTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("acknowledge", {"channel": "email"}),
    ("acknowledge", {"channel": "email"}),
    ("contact", {"channel": "phone", "result": "reached"}),
    ("classify", {"area": "parks"}),
    ("classify", {"alleges": "injury"}),
    ("declare", {"event": "asked", "satisfied": "yes", "stars": "4"}),
    ("declare", {"event": "asked", "satisfied": "no", "stars": "2"}),
    ("declare", {"event": "asked", "stars": "5"}),
    ("declare", {"event": "improved"}),
    ("refer", {"to": "second", "reason": "harder"}),
    ("resolve", {"outcome": "upheld"}),
    ("resolve", {"outcome": "upheld"}),
    ("close", {}),
    ("reopen", {"reason": "more is known"}),
    ("withdraw", {}),
    ("redirect", {"to": "ombudsman", "reason": "for them"}),
)


# The recount: from the rows of the store, with nothing of the engine


def histories(site: Path) -> dict[str, list[Row]]:
    sql = (
        "SELECT history, type, at, body FROM events WHERE council = 'hill' AND history NOT LIKE 'duty/%' "
        "ORDER BY history, at, version"
    )
    found: dict[str, list[Row]] = defaultdict(list)
    for history, kind, at, body in look(site, sql):
        found[history].append((kind, datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at), json.loads(body)))
    return dict(sorted(found.items(), key=lambda one: (one[1][0][1], one[0])))


def bare(value: Any) -> Any:
    """A value without the name of its type, as the store writes it."""
    return next(iter(value.values()), {}) if isinstance(value, dict) else value


TURNS = {"Resolved": "resolved", "Closed": "closed", "Reopened": "open", "Withdrawn": "withdrawn",
         "Redirected": "redirected"}  # fmt: skip
OVER = ("ClockMet", "ClockEnded", "ClockLapsed")
SAYS = {True: "yes", False: "no"}
Row = tuple[str, datetime, dict[str, Any]]


class Told:
    """A case as its rows tell it, up to an instant."""

    def __init__(self, rows: list[Row], end: datetime) -> None:
        self.rows = rows
        self.facts: dict[str, Any] = {}
        self.state, self.level, self.kind = "", "", ""
        for kind, at, body in rows:
            if at >= end or body.get("no_effect"):
                continue
            for values in ("facts", "data"):
                self.facts |= bare(body.get(values) or {})
            if kind == "Received":
                self.kind, self.level = body["kind"], body["level"]
                self.state = "open" if body.get("act", True) else "recorded"
            self.state = TURNS.get(kind, self.state)
            if kind == "ClockLapsed" and body.get("outcome"):
                self.state = "resolved"
            if kind == "Referred":
                self.level = body["level"]

    def values(self, field: str) -> list[str]:
        if field in ("kind", "level"):
            return [getattr(self, field)]
        value = bare(self.facts.get(field))
        if value is None:
            return [NOTHING]
        return list(value) if isinstance(value, list) else [SAYS.get(value, value)]


def working_minutes(start: datetime, end: datetime) -> int:
    """Minute by minute."""
    count, at = 0, start.astimezone(ZONE).replace(tzinfo=None)
    until = end.astimezone(ZONE).replace(tzinfo=None)
    while at < until:
        if at.weekday() < 5 and 9 <= at.hour < 17 and at.date() not in (date(2026, 4, 3), date(2026, 4, 6)):
            count += 1
        at += timedelta(minutes=1)
    return count


Key = tuple[str, str, str, str]
FIELDS = ("kind", "area", "alleges", "level", "satisfied")


Recounted = tuple[Counter[Key], dict[Key, list[int]], set[tuple[str, str]]]


def recount(site: Path, start: datetime, end: datetime) -> Recounted:
    """By measure, of what, by which field and value: how often; the times; and what the list has."""
    counts: Counter[Key] = Counter()
    minutes: dict[Key, list[int]] = defaultdict(list)
    listed: set[tuple[str, str]] = set()
    last: dict[tuple[str, str], datetime] = {}
    for number, rows in histories(site).items():
        received = rows[0][1]
        if received >= end:
            continue
        case = Told(rows, end)

        def add(measure: str, of: str = "", many: int = 1, case: Told = case) -> None:
            if many:
                counts[measure, of, "", ""] += many
                for field in FIELDS:
                    for value in case.values(field):
                        counts[measure, of, field, value] += many

        inside = [(kind, at, body) for kind, at, body in rows if start <= at < end and not body.get("no_effect")]
        kinds = Counter(kind for kind, _, _ in inside)
        lapsed = [at for kind, at, body in rows if kind == "ClockLapsed" and body.get("outcome")]
        add("received", many=kinds["Received"])
        add("resolved", many=int(bool(kinds["Resolved"] or any(start <= at < end for at in lapsed))))
        add("closed", many=int(bool(kinds["Closed"])))
        add("open", many=int(case.state == "open"))
        add("reopened", many=kinds["Reopened"])
        add("withdrawn", many=int(bool(kinds["Withdrawn"])))
        add("redirected", many=int(bool(kinds["Redirected"])))
        add("referred", many=kinds["Referred"])
        for kind, _, body in inside:
            if kind == "Referred":
                counts["referred", "", "to", body["to"]] += 1
        left = kinds["Received"] and not rows[0][2].get("act", True) and case.state != "redirected"
        add("not-acted-on", many=int(left))
        for n, (kind, at, body) in enumerate(rows):
            if (kind == "Resolved" and not body.get("no_effect")) or (kind == "ClockLapsed" and body.get("outcome")):
                before = Counter(one for one, _, said in rows[:n] if not said.get("no_effect"))
                at_once = before["Contacted"] <= 1 and not before["Referred"]
                add("first-contact", many=int(start <= at < end and at_once))
                break
        person = rows[0][2].get("person")
        if person:
            add("repeat", many=int(kinds["Received"] and (person, rows[0][2]["kind"]) in last))
            last[person, rows[0][2]["kind"]] = received
        missed = set()
        for kind, at, body in rows:
            target = body.get("timeframe") == "soon"
            if kind == "ClockMet" and start <= at < end:
                add("late" if body.get("late") else "met", body["timeframe"])
                if body["timeframe"] in ("word", "answer"):
                    took = working_minutes(received, at)
                    minutes[body["timeframe"], "", "", ""].append(took)
                    for field in FIELDS:
                        for value in case.values(field):
                            minutes[body["timeframe"], "", field, value].append(took)
            if kind == "ClockOverdue" and not target and start <= at < end:
                add("overdue", body["timeframe"])
            if kind == "ClockMet" and target and body.get("late"):
                missed.add(bare(body["due"]))
        for us in missed | open_targets(rows, end):
            at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=us)
            add("missed", "soon", many=int(start <= at < end))
        late = {body["clock"]: at for kind, at, body in rows if kind == "ClockOverdue" and body["timeframe"] != "soon"}
        for clock, at in late.items():
            over = ended(rows, clock, end)
            if at < end and (at >= start or not over):
                listed.add((number, clock))
        for fact in ("satisfied", "stars"):
            data = [bare(body.get("data") or {}) for kind, _, body in inside if kind == "Declared"]
            said = [bare(one[fact]) for one in data if fact in one]
            if said:
                add("answers", fact)
                counts["answers", fact, "answer", SAYS[said[-1]] if fact == "satisfied" else said[-1]] += 1
        add("happened", "improved", sum(body.get("event") == "improved" for _, _, body in inside))
        add("happened", "contacted", kinds["Contacted"])
    stars = {value: many for (_, of, by, value), many in counts.items() if (of, by) == ("stars", "answer")}
    if stars:
        mean = sum(Decimal(value) * many for value, many in stars.items()) / sum(stars.values())
        counts["answers", "stars", "", "mean"] = mean.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    return counts, minutes, listed


def open_targets(rows: list[Row], end: datetime) -> set[int]:
    """The limit of a target that was not met and not ended before it: three working days after receipt."""
    if not rows[0][2].get("act", True):
        return set()
    day, left = rows[0][1].astimezone(ZONE).date(), 3
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in (date(2026, 4, 3), date(2026, 4, 6))
    due = datetime(day.year, day.month, day.day, 17, tzinfo=ZONE)
    stopped: datetime | None = None
    for kind, at, body in rows:
        if kind in ("ClockMet", "ClockEnded") and body["timeframe"] == "soon":
            stopped = at
        elif kind == "Reopened" and stopped is not None and not met_by(rows, at):
            stopped = None  # what had ended runs on
    met_late = any(kind == "ClockMet" and body["timeframe"] == "soon" and body.get("late") for kind, _, body in rows)
    if met_late or (stopped is not None and stopped <= due):
        return set()
    return {int((due - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(microseconds=1))}


def ended(rows: list[Row], clock: str, end: datetime) -> bool:
    """Whether it was met, ended or lapsed by then; what had only ended runs on once the case is reopened."""
    over = ""
    for kind, at, body in rows:
        if at < end and kind in OVER and body["clock"] == clock:
            over = kind
        elif at < end and kind == "Reopened" and over == "ClockEnded":
            over = ""
    return bool(over)


def met_by(rows: list[Row], when: datetime) -> bool:
    return any(kind == "ClockMet" and body["timeframe"] == "soon" and at <= when for kind, at, body in rows)


def told(sheet: Sheet, label: str) -> tuple[Counter[Key], dict[Key, dict[str, int]]]:
    counts: Counter[Key] = Counter()
    shares: dict[Key, dict[str, int]] = defaultdict(dict)
    for one in sheet.figures:
        cell = one.cell
        if cell.period != label:
            continue
        if one.unit == "mean":
            counts[cell.measure, cell.of, cell.by, "mean"] = one.number
        elif one.unit:
            shares[cell.of, "", cell.by, cell.value][one.unit] = int(one.number)
        elif one.number:
            counts[cell.measure, cell.of, cell.by, cell.value] = int(one.number)
    return counts, shares


def ranked(values: list[int], share: float) -> int:
    """The least value that at least so many do not exceed."""
    return next(value for value in sorted(values) if sum(one <= value for one in values) >= share * len(values))


MONTHS = {"2026-03": ("2026-03-01", "2026-04-01"), "2026-04": ("2026-04-01", "2026-05-01")}


@pytest.mark.parametrize("seed", range(6))
def test_every_figure_of_random_months_is_that_of_a_recount_from_the_raw_rows(site: Path, seed: int) -> None:
    office = opened(site)
    end = play(office, random.Random(seed), 45)
    sheet = report_on(office, office.council("hill"), "whole", "2026-04", end)
    for label, (first, last) in MONTHS.items():
        counts, minutes, listed = recount(site, local(first), local(last))
        found, shares = told(sheet, label)
        assert found == counts, {key: (found[key], counts[key]) for key in found | counts if found[key] != counts[key]}
        assert shares == {
            key: {"median, minutes": ranked(values, 0.5), "90th percentile, minutes": ranked(values, 0.9)}
            for key, values in minutes.items()
        }
        assert counts["received", "", "", ""] > 5, "too little happens to prove anything"
    assert {(one.case, one.timeframe) for one in sheet.entries} == listed
    assert listed


def test_a_report_asked_for_again_later_is_the_same(site: Path) -> None:
    office = opened(site)
    end = play(office, random.Random(9), 30)
    here = office.council("hill")
    once = report_on(office, here, "whole", "2026-04", end)
    sweep.sweep(office, end + timedelta(days=60))
    again = report_on(office, here, "whole", "2026-04", end + timedelta(days=60))
    assert FORMS["csv"](once) == FORMS["csv"](again)
    assert once.sample == again.sample


# A month counted by hand


def small_month(office: Office) -> Iterator[str]:
    """March 2026: five cases, what was done about each, and the answers of those who were asked."""
    here = office.council("hill")

    def lodge(when: str, **fields: Any) -> str:
        given = {"kind": "complaint", "channel": "email", "details": "private matters"} | fields
        return receive.lodge(office, here, given, at=local(when), by="ola", now=local(when)).state.case.number

    def do(when: str, number: str, verb: str, **fields: Any) -> None:
        sweep.sweep(office, local(when))
        act.act_written(office, here, number, verb, fields, at=local(when), by="ola", now=local(when))

    ann = {"name": "Ann Secret", "email": "ann@example.org", "person": "ann"}
    yield (a := lodge("2026-03-02 09:00", area="parks", **ann))
    do("2026-03-02 11:00", a, "acknowledge", channel="email")
    do("2026-03-03 09:00", a, "contact", channel="phone", result="reached")
    do("2026-03-04 09:00", a, "resolve", outcome="upheld")
    do("2026-03-05 09:00", a, "close")
    do("2026-03-20 09:00", a, "declare", event="asked", satisfied="yes", stars="5")
    yield (b := lodge("2026-03-09 09:00", area="parks", **ann))
    do("2026-03-12 10:00", b, "acknowledge", channel="email")
    do("2026-03-12 11:00", b, "refer", to="second", reason="harder")
    yield (c := lodge("2026-03-10 09:00", kind="request", area="roads", name="Bo", email="bo@example.org", person="bo"))
    do("2026-03-10 10:00", c, "acknowledge", channel="email")
    do("2026-03-10 10:05", c, "resolve", outcome="refused")
    do("2026-03-25 09:00", c, "declare", event="asked", satisfied="no", stars="2")
    do("2026-03-26 09:00", c, "declare", event="improved")
    yield lodge("2026-03-11 09:00", identity="anonymous")
    yield lodge("2026-03-30 09:00", area="roads", name="Cy", email="cy@example.org", person="cy")
    sweep.sweep(office, local("2026-04-01 09:00"))


@pytest.mark.parametrize(("style", "ending"), [("text", "txt"), ("csv", "csv"), ("markdown", "md"), ("json", "json")])
def test_a_small_month_reads_as_it_was_counted_by_hand(site: Path, style: str, ending: str) -> None:
    office = opened(site)
    assert len(list(small_month(office))) == 5
    said = FORMS[style](report_on(office, office.council("hill"), "whole", "2026-03", local("2026-04-01 09:00")))
    expected = Path(__file__).parent / "reports" / f"month.{ending}"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(said)
    assert said == expected.read_text()
    for personal in ("Secret", "ann@", "private", "Bo", "Cy"):
        assert personal not in said


def test_a_report_may_be_about_some_cases_only(site: Path) -> None:
    office = opened(site)
    numbers = list(small_month(office))
    sheet = report_on(office, office.council("hill"), "complaints", "2026-03", local("2026-04-01 09:00"))
    assert sheet.cases == 2
    assert told(sheet, "2026-03")[0]["received", "", "", ""] == 2
    assert [one.case for one in sheet.entries] == [numbers[1]]


@pytest.mark.parametrize(
    ("name", "period", "why"),
    [
        ("nothing", "", "there is no report 'nothing'; there are whole, complaints"),
        ("whole", "soon", "'soon' is no period"),
        ("whole", "2026-05", "2026-05 has not begun"),
        ("whole", "2025-26", "'2025-26' is no month"),
    ],
)
def test_what_is_no_report_or_no_period_is_told(site: Path, name: str, period: str, why: str) -> None:
    office = opened(site)
    with pytest.raises(NoReport, match=why):
        report_on(office, office.council("hill"), name, period, local("2026-04-01 09:00"))
