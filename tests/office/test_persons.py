"""Persons on a real store: found again, kept, merged and parted, and no history lost by it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from engine.errors import Refused
from engine.offers import Letter, Notifier, Sent
from engine.office import act, bulk, persons, persons_seen, read, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import Carriers, dispatch
from engine.office.office import Office
from tests.office.sites import csv_file, office_under, tables_of

WORLD = (Path(__file__).parents[1] / "case" / "world.yaml").read_text()
SYDNEY = ZoneInfo("Australia/Sydney")
BEGIN = datetime(2026, 3, 2, 10, tzinfo=SYDNEY)
KEPT = """persons:
  same_by: [[name, email], [email, phone]]
  preferred_channel: wishes
  preferred_format: needs
  kept_by: officer
facts:
  needs: {tags: [braille, interpreter], of: person}
  wishes: {choice: [letter, email], of: person}
  earlier: {count: {of: received, same: alleges, rolling: 12 months}}
"""
ANN = {"name": "Ann Lee", "email": "ann@example.org"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return office_under(tmp_path, WORLD.replace("facts:\n", KEPT, 1))


def lodged(office: Office, at: datetime = BEGIN, **fields: object) -> str:
    whole = {"kind": "complaint", "channel": "email", "alleges": "injury", **fields}
    whole = {key: value for key, value in whole.items() if value is not None}
    return receive.lodge(office, office.council("hill"), whole, at=at, by="ola", now=at).state.case.number


def person_of(office: Office, number: str) -> str:
    asking = read.Asking(by="ola", now=BEGIN + timedelta(days=999))
    return read.case(office, office.council("hill"), number, asking.now, asking).state.case.person


def shown(office: Office, key: str, at: datetime = BEGIN + timedelta(days=30)) -> persons_seen.PersonView:
    return persons_seen.person(office, office.council("hill"), key, read.Asking(by="ola", now=at))


def earlier(office: Office, number: str) -> object:
    view = read.case(office, office.council("hill"), number, BEGIN + timedelta(days=999))
    return view.state.facts.get("earlier")


def one_with(office: Office, key: str, into: str, by: str = "ola") -> None:
    persons.merge(office, office.council("hill"), key, into, by=by, at=BEGIN, now=BEGIN, reason="the same voice")


def every_row(office: Office) -> dict[str, list[tuple[object, ...]]]:
    return tables_of(Path(office.store.url.removeprefix("sqlite:///")))


def keys_alike(office: Office, key: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.key, one.by) for one in shown(office, key).perhaps]


# Found again


def test_who_tells_the_same_is_the_same_where_the_policy_goes_by_that(office: Office) -> None:
    first = lodged(office, **ANN)
    same = lodged(office, name="ann  LEE", email=" Ann@Example.org")
    other_name = lodged(office, name="Bo Lee", email="ann@example.org")
    only_name = lodged(office, name="Ann Lee")
    assert person_of(office, same) == person_of(office, first)
    assert len({person_of(office, one) for one in (first, other_name, only_name)}) == 3
    assert keys_alike(office, person_of(office, first)) == [(person_of(office, other_name), ("email",))]
    assert keys_alike(office, person_of(office, only_name)) == []


def test_a_set_is_told_whole_or_says_nothing(office: Office) -> None:
    first = lodged(office, **ANN, phone="02 9000 1111")
    moved = lodged(office, name="A. Lee", email="ann@example.org", phone="02 9000 2222")
    same = lodged(office, name="Lee, Ann", email="ann@example.org", phone="02 9000 1111")
    assert person_of(office, moved) != person_of(office, first)
    assert person_of(office, same) == person_of(office, first)


def test_where_several_fit_nobody_is_taken_for_any_of_them(office: Office) -> None:
    home = {"email": "home@example.org"}
    ann, bo = lodged(office, **home, name="Ann", phone="02 9000 1111"), lodged(office, **home, name="Bo")
    third = lodged(office, **home, name="Bo", phone="+61 2 9000 1111")
    assert person_of(office, third) not in (person_of(office, ann), person_of(office, bo))
    assert {key for key, _ in keys_alike(office, person_of(office, third))} == {
        person_of(office, ann), person_of(office, bo)
    }  # fmt: skip


def test_a_telephone_number_is_the_same_with_and_without_the_code_of_its_country(office: Office) -> None:
    first = lodged(office, name="Ann", phone="(02) 9000-1111")
    second = lodged(office, name="Cy", phone="+61 2 9000 1111")
    third = lodged(office, name="Di", contact="02 9000 1111")
    assert {key for key, _ in keys_alike(office, person_of(office, first))} == {
        person_of(office, second), person_of(office, third)
    }  # fmt: skip


@pytest.mark.parametrize("identity", ["pseudonymous", "protected"])
def test_who_hides_is_not_found_by_what_they_tell_beside_those_who_do_not(office: Office, identity: str) -> None:
    named = lodged(office, **ANN)
    hidden = lodged(office, **ANN, identity=identity)
    assert person_of(office, hidden) != person_of(office, named)
    assert keys_alike(office, person_of(office, named)) == []


def test_a_pseudonym_comes_back_as_itself(office: Office) -> None:
    owl = {"name": "Owl", "email": "owl@example.org", "identity": "pseudonymous"}
    first = lodged(office, **owl)
    assert person_of(office, lodged(office, **owl)) == person_of(office, first)


def test_an_import_finds_the_same_persons_as_the_counter(office: Office, tmp_path: Path) -> None:
    first = lodged(office, **ANN)
    rows = [{"received": "2026-03-03 10:00", "kind": "complaint", "channel": "email", "alleges": "injury", **ANN}] * 2
    rows = [{**row, "details": f"row {n}"} for n, row in enumerate(rows)]
    source = csv_file(tmp_path / "rows.csv", rows)
    taken = bulk.import_file(office, office.council("hill"), source, by="ola", now=BEGIN + timedelta(days=9))
    numbers = bulk.taken_rows(office, office.council("hill"), source)
    assert taken.taken == 2
    assert {person_of(office, number) for number in numbers.values()} == {person_of(office, first)}
    assert [earlier(office, number) for _, number in sorted(numbers.items())] == [1, 2]


def test_a_restriction_meets_who_comes_back_without_a_key(office: Office) -> None:
    first = lodged(office, **ANN, channel="phone")
    what = {"restriction": "less", "measures": ["calls"], "reason": "thirty calls a day"}
    here = office.council("hill")
    act.act_written(office, here, first, "restrict", what, at=BEGIN, by="max", now=BEGIN)
    call = lodged(office, BEGIN + timedelta(hours=1), **ANN, channel="phone")
    case = read.case(office, here, call, BEGIN + timedelta(days=1)).state.case
    assert (case.state, case.restricted) == ("recorded", ("less.calls",))
    assert [title for title, _ in shown(office, person_of(office, first)).stands] == ["less"]


# Kept


def test_what_is_kept_goes_along_to_later_cases_and_is_set_beside_any(office: Office) -> None:
    first = lodged(office, **ANN, needs="braille")
    key = person_of(office, first)
    here, day = office.council("hill"), BEGIN + timedelta(days=1)
    persons.tell(
        office, here, key, {"email": "new@example.org", "phone": ""}, {"wishes": "letter"}, by="ola", at=day, now=day
    )
    second = lodged(office, BEGIN + timedelta(days=2), person=key)
    facts = read.case(office, here, second, BEGIN + timedelta(days=3)).state.facts
    assert (facts["needs"], facts["wishes"]) == (frozenset(("braille",)), "letter")
    assert shown(office, key).told == {"name": "Ann Lee", "email": "new@example.org"}
    before = lodged(office, BEGIN + timedelta(hours=1), person=key)
    assert "wishes" not in read.case(office, here, before, BEGIN + timedelta(days=3)).state.facts


def test_letters_go_as_the_person_wishes(office: Office) -> None:
    first = lodged(office, **ANN, wishes="letter")
    here = office.council("hill")
    made_ = act.act_written(office, here, first, "acknowledge", {}, at=BEGIN, by="ola", now=BEGIN)
    assert [one.channel for one in made_.deliveries if one.sort == "letter"] == ["letter"]
    said = act.act_written(office, here, first, "acknowledge", {"channel": "email"}, at=BEGIN, by="ola", now=BEGIN)
    assert [one.channel for one in said.deliveries if one.sort == "letter"] == ["email"]


@pytest.mark.parametrize(
    ("told", "facts", "by", "why"),
    [
        ({}, {}, "ola", "missing-field"),
        ({}, {"alleges": "injury"}, "ola", "unknown-fact"),
        ({}, {"needs": "wings"}, "ola", "not-a-value"),
        ({"name": "Bo"}, {}, "max", "not-allowed"),
        ({"name": "Bo"}, {}, "nobody", "unknown-officer"),
    ],
)
def test_what_is_not_kept_of_persons_is_refused(
    office: Office, told: dict[str, str], facts: dict[str, str], by: str, why: str
) -> None:
    key = person_of(office, lodged(office, **ANN))
    before = every_row(office)
    with pytest.raises(Refused) as refused:
        persons.tell(office, office.council("hill"), key, told, facts, by=by, at=BEGIN, now=BEGIN)
    assert refused.value.code == why
    assert every_row(office) == before


# The same again


def test_it_is_counted_over_the_others_received_by_then(office: Office) -> None:
    day = timedelta(days=1)
    first = lodged(office, BEGIN + 2 * day, **ANN)
    backdated = lodged(office, BEGIN, **ANN)
    third = lodged(office, BEGIN + 3 * day, **ANN)
    assert [earlier(office, number) for number in (first, backdated, third)] == [0, 0, 2]
    here, later = office.council("hill"), BEGIN + 4 * day
    act.act_written(office, here, third, "classify", {"urgent": "yes"}, at=later, by="ola", now=later)
    assert earlier(office, third) == 2


def test_where_the_issue_is_not_known_the_number_is_not_either(office: Office) -> None:
    lodged(office, **ANN, alleges=None)
    second = lodged(office, **ANN, alleges=None)
    assert earlier(office, second) is None
    here = office.council("hill")
    lodged(office, **ANN)
    act.act_written(office, here, second, "classify", {"facts": {"alleges": "injury"}}, at=BEGIN, by="ola", now=BEGIN)
    assert earlier(office, second) == 1


def test_a_person_put_right_has_the_numbers_of_who_it_is(office: Office) -> None:
    ann = person_of(office, lodged(office, **ANN))
    lodged(office, **ANN)
    other = lodged(office, name="Bo", email="bo@example.org")
    assert earlier(office, other) == 0
    what = {"person": ann, "reason": "it was Ann who called"}
    act.act_written(office, office.council("hill"), other, "correct", what, at=BEGIN, by="ola", now=BEGIN)
    assert earlier(office, other) == 2


def test_a_place_is_the_same_however_it_is_written(tmp_path: Path) -> None:
    world = WORLD.replace("facts:\n", KEPT.replace("same: alleges", "same: place") + "  place: {text: true}\n", 1)
    office = office_under(tmp_path, world)
    places = ("4 Elm Court", "4 elm  court ", "5 Elm Court")
    assert [earlier(office, lodged(office, **ANN, place=place)) for place in places] == [0, 1, 0]


def test_what_is_counted_again_is_counted_as_of_the_receipt(office: Office) -> None:
    first, second = lodged(office, **ANN), lodged(office, BEGIN + timedelta(hours=1), **ANN)
    later = BEGIN + timedelta(days=1)
    act.act_written(office, office.council("hill"), first, "classify", {"urgent": "no"}, at=later, by="ola", now=later)
    assert [earlier(office, number) for number in (first, second)] == [0, 1]


def test_an_officer_who_complains_is_named(office: Office) -> None:
    number = lodged(office, complainant="max")
    assert read.case(office, office.council("hill"), number, BEGIN).state.case.identity == "named"


# One and two


def test_merging_makes_two_one_and_changes_no_history(office: Office) -> None:
    a = lodged(office, **ANN, needs="braille")
    b = lodged(office, BEGIN + timedelta(hours=1), name="A. Lee", phone="02 9000 1111")
    one, two = person_of(office, a), person_of(office, b)
    before = every_row(office)["events"]
    one_with(office, two, one)
    after = every_row(office)["events"]
    assert [row for row in after if not str(row[1]).startswith("person/")] == before
    for key in (one, two):
        view = shown(office, key)
        assert (view.key, set(view.keys)) == (one, {one, two})
        assert view.told == {"name": "Ann Lee", "email": "ann@example.org", "phone": "02 9000 1111"}
        assert {row.number for row in view.cases} == {a, b}
    third = lodged(office, BEGIN + timedelta(hours=2), person=two)
    facts = read.case(office, office.council("hill"), third, BEGIN + timedelta(days=1)).state.facts
    assert facts["needs"] == frozenset(("braille",))
    assert earlier(office, third) == 2
    assert read.breaks(office) == []


def test_separating_gives_each_their_own_again(office: Office) -> None:
    a, b = lodged(office, **ANN), lodged(office, name="A. Lee", phone="02 9000 1111")
    one, two = person_of(office, a), person_of(office, b)
    one_with(office, two, one)
    here = office.council("hill")
    assert persons.separate(office, here, two, by="ola", at=BEGIN, now=BEGIN, reason="a daughter") == one
    assert {row.number for row in shown(office, one).cases} == {a}
    assert shown(office, two).told == {"name": "A. Lee", "phone": "02 9000 1111"}
    assert [type(event).__name__ for _, event in shown(office, two).history] == ["PersonMerged", "PersonSeparated"]
    assert read.breaks(office) == []


def test_a_chain_of_merges_is_one_person_and_comes_apart_where_it_is_cut(office: Office) -> None:
    keys = [person_of(office, lodged(office, name=name, email=f"{name}@example.org")) for name in ("a", "b", "c")]
    one_with(office, keys[0], keys[1])
    one_with(office, keys[1], keys[2])
    assert [shown(office, key).key for key in keys] == [keys[2]] * 3
    assert len(shown(office, keys[0]).cases) == 3
    persons.separate(office, office.council("hill"), keys[1], by="ola", at=BEGIN, now=BEGIN, reason="mistaken")
    assert [shown(office, key).key for key in keys] == [keys[1], keys[1], keys[2]]


def test_two_who_are_said_to_be_two_are_not_asked_about_again(office: Office) -> None:
    a, b = lodged(office, **ANN), lodged(office, name="Bo Lee", email="ann@example.org")
    one, two = person_of(office, a), person_of(office, b)
    here, asking = office.council("hill"), read.Asking(by="ola", now=BEGIN)
    assert [(x.key, y.key, y.by) for x, y in persons_seen.doubles(office, here, asking)] == [(one, two, ("email",))]
    persons.distinct(office, here, one, two, by="ola", at=BEGIN, now=BEGIN, reason="a couple")
    assert persons_seen.doubles(office, here, asking) == []
    assert keys_alike(office, one) == keys_alike(office, two) == []


def test_persons_are_listed_by_every_word_that_is_told(office: Office) -> None:
    a, b = lodged(office, **ANN), lodged(office, name="Bo Lee", email="bo@example.org")
    here, asking = office.council("hill"), read.Asking(by="ola", now=BEGIN)

    def found(words: str) -> list[str]:
        return [key for key, _ in persons_seen.listing(office, here, words, asking).persons]

    assert found("lee") == [person_of(office, a), person_of(office, b)]
    assert found("lee BO") == [person_of(office, b)]
    assert found("100%") == []
    one_with(office, person_of(office, b), person_of(office, a))
    assert found("bo") == [person_of(office, a)]


@pytest.mark.parametrize(
    ("key", "into", "by", "why"),
    [
        (0, 0, "ola", "itself"),
        (2, 0, "ola", "merged-already"),
        (0, 2, "ola", "merged-already"),
        (0, 1, "max", "not-allowed"),
        (0, 9, "ola", "unknown-person"),
    ],
)
def test_what_cannot_be_one_is_refused(office: Office, key: int, into: int, by: str, why: str) -> None:
    keys = [person_of(office, lodged(office, name=name, email=f"{name}@example.org")) for name in ("a", "b", "c")]
    one_with(office, keys[2], keys[1])
    before = every_row(office)
    with pytest.raises(Refused) as refused:
        one_with(office, keys[key], keys[into] if into < len(keys) else "p-9", by=by)
    assert refused.value.code == why
    assert every_row(office) == before


# Hidden


def test_who_is_protected_is_nobody_to_those_outside(office: Office) -> None:
    hidden = person_of(office, lodged(office, name="Owl", email="owl@example.org", identity="protected"))
    plain = person_of(office, lodged(office, **ANN))
    here, outside = office.council("hill"), read.Asking(by="max", now=BEGIN)
    assert shown(office, hidden).told["name"] == "Owl"  # ola received it
    with pytest.raises(Refused, match=f"nobody is known as '{hidden}'"):
        persons_seen.person(office, here, hidden, outside)
    assert persons_seen.listing(office, here, "owl", outside).persons == ()
    assert persons_seen.listing(office, here, hidden, outside).persons == ()
    with pytest.raises(Refused, match=f"nobody is known as '{hidden}'"):
        persons.merge(office, here, plain, hidden, by="cho", at=BEGIN, now=BEGIN, reason="guessing")


def test_a_key_that_is_hidden_does_not_show_beside_one_that_is_not(office: Office) -> None:
    hidden = person_of(office, lodged(office, name="Owl", email="owl@example.org", identity="protected"))
    plain = person_of(office, lodged(office, **ANN))
    one_with(office, hidden, plain)
    view = persons_seen.person(office, office.council("hill"), plain, read.Asking(by="max", now=BEGIN))
    assert (view.keys, view.told) == ((plain,), ANN)
    assert "owl" not in repr(view.cases).lower() + repr(view.history).lower()
    assert hidden not in repr(view)
    assert set(shown(office, plain).keys) == {hidden, plain}


def test_nobody_tells_anything_of_somebody_whom_they_may_not_know(office: Office, tmp_path: Path) -> None:
    hidden = person_of(office, lodged(office, name="Owl", email="owl@example.org", identity="protected"))
    here = office.council("hill")
    mine = {"kind": "complaint", "channel": "email", "person": hidden, "email": "mine@example.org"}
    receive.lodge(office, here, mine, at=BEGIN, by="max", now=BEGIN)
    source = csv_file(tmp_path / "rows.csv", [{"received": "2026-03-02 10:00", **mine}])
    assert bulk.import_file(office, here, source, by="max", now=BEGIN).taken == 1
    assert shown(office, hidden).told["email"] == "owl@example.org"
    receive.lodge(office, here, mine, at=BEGIN, by="ola", now=BEGIN)
    assert shown(office, hidden).told["email"] == "mine@example.org"


def test_a_letter_carries_in_which_forms_its_person_needs_it(office: Office) -> None:
    # given somebody who needs braille, and somebody of whom nothing is known
    needy, other = lodged(office, **ANN, needs="braille"), lodged(office, name="Bob Orr", email="bob@example.org")
    for number in (needy, other):
        act.act_written(
            office, office.council("hill"), number, "acknowledge", {"channel": "letter"}, at=BEGIN, by="ola", now=BEGIN
        )
    # when their letters are handed over
    got: list[Letter] = []
    bird = Notifier(name="files", summary="keeps", deliver=lambda letter, _: got.append(letter) or Sent())  # type: ignore[func-returns-value]
    dispatch(office, Carriers(notifiers={"files": bird}), stopped_at(BEGIN))
    # then hers says so, and notices say nothing
    letters = {one.case: one.formats for one in got if one.sort == "letter"}
    assert letters == {needy: ("braille",), other: ()}
    assert not [one for one in got if one.sort == "notice" and one.formats]
