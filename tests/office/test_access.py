"""Nobody outside a file gets a case that lies on it, its number or its words, by any way of reading or acting there is;
and who somebody protected is stays hidden from all who take no part. A model of the rules is the judge."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from engine.errors import Refused
from engine.office import act, read, receive
from engine.office.sweep import sweep
from engine.record import fresh, record
from tests.cli.calls import Said, call
from tests.office.sites import NOW, POLICY, look, made, opened

ROLES = ("clerk", "agent", "lead", "warden")
OFFICERS = ("ola", "max", "cho", "dee", "eve")
SORTS = ("none", "grey", "black")
SITE = """engine: 1
store: townclerk.db
councils: {hill: {policies: [hill], numbers: "H{serial:05}"}}
plugins: {engine_files: {}}
notices: files
letters: files
records: {system: file-drop, events: [received, noted, resolved]}
"""
CLAUSES = """engine: 1
register: files
document: The policy
clauses:
  "9": {section: Files, kind: executable, gist: What is black is told to the keeper.}
"""


@record
class Class:
    """One class of the policy, as the model knows it."""

    keeper: str
    readers: tuple[str, ...]
    hides: bool
    logs: bool


@record
class World:
    """What was made: the classes, who holds which role, and of each case what the model knows."""

    classes: dict[str, Class]
    roles: dict[str, str]
    cases: dict[str, Known]


@record
class Known:
    """One case: its sort, whether its person is protected, who is its subject, who takes part, and its secrets."""

    sort: str
    protected: bool
    subject: str
    named: set[str] = fresh(factory=set)
    """Those named on it: who received it, has it or was let in."""
    handed: bool = False
    person: tuple[str, ...] = ()
    """What says who the person is."""
    key: str = ""
    """The key of the person where the case gave it: no other case of them came before."""
    words: tuple[str, ...] = ()
    """What else was said on the case."""


def policy_of(rng: random.Random) -> tuple[str, dict[str, Class]]:
    classes = {
        sort: Class(
            keeper=rng.choice(ROLES), readers=tuple(rng.sample(ROLES, rng.randrange(2))), hides=rng.random() < 0.5,
            logs=rng.random() < 0.5,
        )
        for sort in SORTS[1:]
    }  # fmt: skip
    written = {
        name: {
            "when": {"sort": name}, "keeper": one.keeper, "logs_reads": one.logs,
            **({"readers": list(one.readers)} if one.readers else {}),
            **({"hides": ["identity"]} if one.hides else {}),
        }
        for name, one in classes.items()
    }  # fmt: skip
    policy = f"""engine: 1
policy: files
council: Brookdale
version: "2020"
status: adopted
effective: {{from: 2020-01-01}}
timezone: Australia/Sydney
calendar: office
calendars: {{office: {{hours: {{mon-fri: ["09:00-17:00"]}}, holidays: {{dates: {{2024-01-01: New Year's Day}}}}}}}}
clauses: [files.clauses.yaml]
roles: {{{", ".join(f"{one}: {{}}" for one in ROLES)}}}
facts:
  sort: {{choice: [none, grey, black]}}
  nickname: {{text: true}}
  age: {{number: {{from: 0}}, personal: true}}
kinds: {{complaint: {{}}}}
intake:
  hit: collect
  rules:
    - {{id: aged, title: The aged, when: {{age: {{at_least: 90000}}}}, act: true}}
    - {{id: any-black, title: A black one, when: {{sort: black}}, act: true, clause: "9"}}
guidance:
  - {{at: contact, text: Speak up, when: {{age: {{at_least: 90000}}}}}}
letters:
  hello: {{title: Hello, to: complainant, requires: [name, nickname, age]}}
levels:
  - {{id: first, seats: [clerk]}}
  - {{id: second, seats: [warden]}}
timeframes:
  answer:
    within: 2 working days
    from: received
    until: resolved
    warn: [1 working day before]
    overdue: [{{notify: lead}}]
reports:
  late:
    title: Late
    every: month
    measures: [received, {{overdue: [answer]}}]
    list: {{overdue: [answer]}}
    sample: {{of: received, number: 9}}
access: {json.dumps({"keeper": "warden", "classes": written})}
"""
    return policy, classes


def made_world(rng: random.Random, folder: Path) -> tuple[Path, World]:
    policy, classes = policy_of(rng)
    site = made(folder, policy=POLICY, site=SITE)
    (folder / "hill" / "policy.yaml").write_text(policy)
    roles = {one: rng.choice(ROLES) for one in OFFICERS}
    people = {"engine": 1, "officers": {one: {"name": f"Officer {one}"} for one in OFFICERS}}
    (folder / "hill" / "files.clauses.yaml").write_text(CLAUSES)
    (folder / "hill" / "people.yaml").write_text(
        json.dumps({**people, "holders": [{"role": role, "officer": one} for one, role in roles.items()]})
    )
    world = World(classes=classes, roles=roles, cases={})
    office = opened(site)
    here = office.council("hill")
    for n in range(7):
        at = NOW + timedelta(minutes=n)
        by, subject = rng.sample(OFFICERS, 2)
        again = (
            rng.choice(sorted(one.key for one in world.cases.values() if one.key)) if n and rng.random() < 0.4 else ""
        )
        known = Known(
            sort=rng.choice(SORTS), protected=rng.random() < 0.4, subject=subject if rng.random() < 0.6 else "",
            named={by}, person=(f"Zaxon{n}", f"zq{n}@example.org", f"Nick{n}Nack", f"{9021000 + n}"),
            words=(f"secretword{n}",), key="" if again else f"p-H{n + 1:05}",
        )  # fmt: skip
        given = {
            "kind": "complaint", "channel": "email", "name": f"Zaxon{n} Wyvern{n}", "email": known.person[1],
            "details": f"About {known.words[0]}, says zaxon{n}",
            "facts": {"sort": known.sort, "nickname": known.person[2], "age": known.person[3]},
            **({"person": again} if again else {}),
            **({"subject": subject} if known.subject else {}),
            **({"identity": "protected"} if known.protected else {}),
        }  # fmt: skip
        number = receive.lodge(office, here, given, at=at, by=by, now=at).state.case.number
        world.cases[number] = known
        for step in range(rng.randrange(5)):
            _something(rng, world, office, here, number, at + timedelta(hours=step + 1))
    sweep(office, NOW + timedelta(days=20))
    office.store.close()
    return site, world


def _something(rng: random.Random, world: World, office: object, here: object, number: str, at: datetime) -> None:
    """One thing that somebody does on a case; the model follows what was not refused."""
    known = world.cases[number]
    who, other = rng.sample(OFFICERS, 2)
    verb = rng.choice(("assign", "refer", "admit", "note"))
    more = {
        "assign": {"officer": other}, "refer": {"to": "second", "reason": "it is for them"},
        "admit": {"person": other, "reason": "a witness"}, "note": {"note": f"Wyvern{number} called {known.words[0]}"},
    }[verb]  # fmt: skip
    try:
        act.act_written(office, here, number, verb, more, at=at, by=who, now=at)  # type: ignore[arg-type]
    except Refused as refusal:
        if refusal.code == "no-access" and may_read(world, number, who):
            pytest.fail(f"{who} may read {number}, and was refused")
        return
    assert may_read(world, number, who), f"{who} did {verb} on {number}, which they may not read"
    kept = {one for one in known.named if one.startswith("+")}
    if verb == "assign":
        known.named.difference_update({one for one in known.named if one.startswith("*")})
        known.named.add(f"*{other}")
    elif verb == "refer":
        known.named.intersection_update(kept)
        world.cases[number] = Known(**{**_fields(known), "handed": True})
    elif verb == "admit":
        known.named.add(f"+{other}")


def _fields(known: Known) -> dict[str, object]:
    return {name: getattr(known, name) for name in Known.__fields__}  # type: ignore[attr-defined]


# The model


def takes_part(world: World, number: str, who: str) -> bool:
    known = world.cases[number]
    if not who or who == known.subject:
        return False
    file = world.classes.get(known.sort)
    keeper = file.keeper if file else "warden"
    named = {one.lstrip("*+") for one in known.named}
    return who in named or world.roles[who] == keeper or (known.handed and world.roles[who] == "warden")


def may_read(world: World, number: str, who: str) -> bool:
    known = world.cases[number]
    file = world.classes.get(known.sort)
    if file is None or takes_part(world, number, who):
        return True
    return bool(who) and who != known.subject and world.roles[who] in file.readers


def knows_person(world: World, number: str, who: str) -> bool:
    known = world.cases[number]
    file = world.classes.get(known.sort)
    hides = known.protected or (file is not None and file.hides)
    return may_read(world, number, who) and (not hides or takes_part(world, number, who))


# Every way of reading, and of acting where nothing is changed or what is changed is no secret


def ways(site: Path, world: World, who: str) -> Iterator[Said]:
    end = ("--site", str(site), *(("--as", who) if who else ()))
    secrets = [text for known in world.cases.values() for text in (*known.person, *known.words)]
    yield call("case", "list", "--limit", "0", *end)
    yield call("case", "list", "--overdue", "--format", "json", *end)
    for text in secrets:
        yield call("case", "list", "--words", text, "--format", "json", *end)
        yield call("person", "list", text, *end)
    for number in world.cases:
        yield call("case", "list", "--person", f"p-{number}", "--format", "json", *end)
        yield call("person", "show", f"p-{number}", *end)
        for words in (("case", "show"), ("explain",)):
            yield call(*words, number, *end)
            yield call(*words, number, "--format", "json", *end)
            yield call(*words, number, "--as-of", "2024-06-03 12:30", *end)
        yield call("case", "export", number, *end)
    yield call("case", "export", *end)
    yield call("outbox", "list", "--state", "waiting", "--state", "sent", *end)
    yield call("outbox", "list", "--format", "json", *end)
    yield call("person", "list", "--format", "json", *end)
    yield call("person", "doubles", *end)
    for style in ("text", "json", "csv", "markdown"):
        yield call("report", "late", "--period", "2024-06", "--format", style, *end)


def acts(site: Path, world: World, who: str) -> Iterator[Said]:
    """What is said of acts, also where they are refused: a name must not come back by the way of an answer."""
    end = ("--by", who, "--site", str(site))
    for number in world.cases:
        for words in (("write", "hello"), ("note", "--note", "Hello"), ("acknowledge",), ("contact",), ("split",),
                      ("classify", "--fact", "sort=none"), ("correct", "--identity", "named"), ("assign", who),
                      ("admit", who, "--reason", "x"), ("resolve", "nothing"), ("extend", "answer")):  # fmt: skip
            if knows_person(world, number, who) and words[0] not in ("note", "write"):
                continue  # they may change who knows what, and the model does not follow
            verb, *more = words
            yield call("case", verb, number, *more, *(("--format", "json") if verb != "note" else ()), *end)
    for case in world.cases.values():
        if case.key and not knows_person(world, case.key.removeprefix("p-"), who):
            mine = next((one for one in world.cases if knows_person(world, one, who)), None)
            if mine is not None:
                yield call("case", "correct", mine, "--person", case.key, "--format", "json", *end)


def beside(site: Path) -> Iterator[Said]:
    """What names nobody who asks: it says nothing of persons, and of cases on files no number."""
    for words in (("duty", "list"), ("report",), ("coverage", str(site.parent / "hill")), ("sweep",), ("dispatch",),
                  ("store", "upgrade"), ("plugins", "list")):  # fmt: skip
        yield call(*words, "--site", str(site))


@pytest.mark.parametrize("seed", range(5))
def test_nobody_outside_gets_a_case_its_number_its_words_or_who_the_person_is(seed: int, tmp_path: Path) -> None:
    site, world = made_world(random.Random(seed), tmp_path)
    for who in ("", *OFFICERS):
        for said in ways(site, world, who):
            assert said.code in (0, 1), said
            tells_nothing(world, who, said)
            told = f"{said.out}{said.err}".lower()
            for number, known in world.cases.items():
                if not knows_person(world, number, who):
                    hidden = (*known.person, *known.words) if not may_read(world, number, who) else known.person
                    if "--words" in said.words and said.words[said.words.index("--words") + 1] in hidden:
                        assert number.lower() not in told, ("found by what is hidden", who, number, said)
                    if said.words[:4] == ("case", "list", "--person", f"p-{number}"):
                        assert json.loads(said.out)["total"] == 0, ("found by the person", who, number, said)


def tells_nothing(world: World, who: str, said: Said) -> None:
    """That an answer says nothing which whoever asked may not know, and did not say themselves."""
    told, asked = f"{said.out}{said.err}".lower(), " ".join(said.words[1:-2]).lower()
    for number, known in world.cases.items():
        hidden = [] if knows_person(world, number, who) else [*known.person, *filter(None, [known.key])]
        hidden += [] if may_read(world, number, who) else [*known.words, number]
        found = [text for text in hidden if text.lower() in told and text.lower() not in asked]
        assert not found, (who, number, found, said)


@pytest.mark.parametrize("seed", range(3))
def test_no_act_and_no_refusal_tells_what_is_hidden(seed: int, tmp_path: Path) -> None:
    site, world = made_world(random.Random(seed), tmp_path)
    for who in OFFICERS:
        for said in acts(site, world, who):
            assert said.code in (0, 1), said
            tells_nothing(world, who, said)
    who = OFFICERS[seed]
    for said in ways(site, world, who):
        tells_nothing(world, who, said)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_asked_by_nobody_names_nobody(seed: int, tmp_path: Path) -> None:
    site, world = made_world(random.Random(seed), tmp_path)
    for who in ("", *OFFICERS):
        (site.parent / "site.yaml").write_text(f"{SITE}operator: {who}\n" if who else SITE)
        for said in beside(site):
            assert said.code == 0, said
            tells_nothing(world, who, said)
        said = call("coverage", str(site.parent / "hill"), "--format", "json", "--site", str(site))
        live = json.loads(said.out)["documents"][0]["clauses"][0]["live"]
        black = [one for one, known in world.cases.items() if known.sort == "black"]
        assert live == any(may_read(world, one, who) for one in black), (who, black, said)


@pytest.mark.parametrize("seed", range(3))
def test_those_who_may_read_a_case_read_it_whole(seed: int, tmp_path: Path) -> None:
    site, world = made_world(random.Random(seed), tmp_path)
    for who in OFFICERS:
        for number, known in world.cases.items():
            said = call("case", "show", number, "--site", str(site), "--as", who)
            assert said.code == (0 if may_read(world, number, who) else 1), (who, number, known, said)
            if may_read(world, number, who):
                assert known.words[0] in said.out
                knows = knows_person(world, number, who)
                assert all((text in said.out) is knows for text in known.person), (who, number, known, said)


@pytest.mark.parametrize("seed", range(3))
def test_no_notice_and_no_record_takes_a_case_to_somebody_outside(seed: int, tmp_path: Path) -> None:
    site, world = made_world(random.Random(seed), tmp_path)
    for sort, target, number, body in look(site, "SELECT sort, target, number, body FROM outbox"):
        known = world.cases[number]
        if sort == "notice":
            holders = [one for one in OFFICERS if one == target or world.roles[one] == target]
            assert known.sort == "none" or all(may_read(world, number, one) for one in holders), (number, target)
        elif sort == "record":
            assert known.sort == "none", (number, body)
            assert not (known.protected and f"p-{number}" in body), (number, body)


def test_reads_are_written_down_beside_the_case_and_turn_nothing_on_it(tmp_path: Path) -> None:
    for seed in range(20):
        site, world = made_world(random.Random(seed), tmp_path / str(seed))
        logged = [one for one, known in world.cases.items() if known.sort != "none" and world.classes[known.sort].logs]
        pairs = [(one, who) for one in logged for who in OFFICERS if may_read(world, one, who)]
        if pairs:
            break
    number, who = pairs[0]
    before = look(site, "SELECT * FROM events WHERE history = ?", number), look(site, "SELECT * FROM clocks")
    assert call("case", "show", number, "--site", str(site), "--as", who).code == 0
    assert call("explain", number, "--site", str(site), "--as", who).code == 0
    assert (look(site, "SELECT * FROM events WHERE history = ?", number), look(site, "SELECT * FROM clocks")) == before
    rows = look(site, 'SELECT type, "by", body FROM events WHERE history = ? ORDER BY version', f"reads/{number}")
    assert rows == [("FileRead", who, '{"how":"show"}'), ("FileRead", who, '{"how":"explain"}')]
    assert call("verify", "--site", str(site)).code == 0
    office = opened(site)
    with office.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE events SET \"by\" = 'nobody' WHERE type = 'FileRead'")
    assert read.breaks(office)
    office.store.close()
    assert call("verify", "--site", str(site)).code == 1
