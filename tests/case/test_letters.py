"""Letters on a case: what they must say, what they never show, in whose name they go and whom they reach."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from engine.case import events as e
from engine.case.evolve import folded
from engine.case.saying import body_of
from engine.case.state import NOTHING, State
from engine.case.step import Step, step
from engine.case.written import written
from engine.errors import Refused
from engine.language.load import load_bytes
from engine.policy.hiding import Secret, shown
from engine.policy.letters import filled
from engine.policy.people import Holding, Officer, People
from engine.policy.policy import Policy

POLICY = """engine: 1
policy: letters
council: Brookdale
version: "2026"
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2026-12-25: Christmas Day}}}}
roles: {officer: {}, manager: {}, chief: {}, mayor: {}}
kinds: {complaint: {title: Complaint}}
facts:
  allegation: {text: true}
  street: {text: true, identity: true}
  due-back: {date: true}
ladders:
  sender: [manager, chief]
events:
  accused: {letter: about-you, data: {due-back: {date: true}}}
  objector-told: {names: subject, tells: true}
restrictions:
  quiet:
    decided_by: stop
    measures:
      calls: {title: no telephone calls, when: {channel: phone}}
      some: {title: letters that are answered, most: {per: month, at_most: 5}}
    ends: 6 months
timeframes:
  answer: {within: 10 working days, from: received, until: resolved, extend: [{by: 5 working days}]}
decisions:
  stop: {by: chief, letter: limits}
  extend: {letter: more-time}
  uphold: {by: manager, letter: upheld}
  acknowledge: {letter: [acknowledgement, form]}
remedies:
  money-back: {decision: uphold}
  apology: {}
letters:
  about-you:
    title: A complaint about you
    to: subject
    from: sender
    text: about-you.txt
    requires: [allegation, due-back]
    forbids: identity
    clause: "5.3"
  upheld: {to: [complainant, subject], requires: [reason]}
  acknowledgement: {text: acknowledgement.txt, clause: "2"}
  form: {when: {allegation: {is_set: true}}}
  report: {to: chief, signed_by: [mayor, manager, chief], at_least: 2}
  limits: {text: limits.txt, requires: [measures, ends]}
  more-time: {text: more-time.txt, requires: [due]}
  costs: {text: costs.txt, channels: [letter], by: chief}
"""
TEXTS = {
    "about-you.txt": b"It is said of you, as may be: ${allegation}. Answer by ${due-back}.",
    "acknowledgement.txt": b"We have your ${kind} ${case} of ${received}.",
    "limits.txt": b"${restriction}, from now on: ${measures}. This holds until ${ends}.",
    "more-time.txt": b"You will hear from us by ${due}.",
    "costs.txt": b"Looking it up costs $$5, ${officer} says.",
}
NOW = datetime.fromisoformat("2026-03-02T10:00+11:00")
PEOPLE = People(
    {name: Officer(id=name, name=said) for name, said in
     {"ola": "Ola Quist", "max": "Max Orr", "cho": "Cho Lind", "mya": "Mya Falk"}.items()},
    tuple(Holding(role=role, officer=who) for role, who in
          {"officer": "ola", "manager": "max", "chief": "cho", "mayor": "mya"}.items()),
)  # fmt: skip


def a_policy(text: str = POLICY) -> Policy:
    found = load_bytes(text.encode(), "letters.yaml", TEXTS.get)
    assert [one.message for one in found.findings if one.severity == "error"] == []
    assert found.policy is not None
    return found.policy.with_people(PEOPLE)


HELD = a_policy()


def lodged(**fields: Any) -> State:
    given = {"number": "c", "channel": "email", "person": "pat", "name": "Pat Marsh", **fields}
    return step(HELD, NOTHING, written(HELD, "lodge", given, at=NOW, by="ola"), NOW).state


def done(state: State, verb: str, by: str = "ola", **fields: Any) -> Step:
    at = NOW + timedelta(days=1)
    return step(HELD, state, written(HELD, verb, fields, at=at, by=by), at)


def letters(made: Step) -> list[tuple[str, str]]:
    return [(one.about, one.to) for one in made.deliveries if one.sort == "letter"]


def refused(state: State, verb: str, by: str = "ola", **fields: Any) -> Refused:
    with pytest.raises(Refused) as no:
        done(state, verb, by, **fields)
    return no.value


def the_letter(made: Step) -> e.Written:
    return next(one for one in made.events if isinstance(one, e.Written))


def said(made: Step, file: str) -> str:
    event = the_letter(made)
    return body_of(HELD.letters[event.letter], TEXTS[file].decode(), event.said)


ACCUSED: Mapping[str, Any] = {"event": "accused", "due-back": "2026-03-17"}


def test_a_letter_of_the_policy_takes_the_place_of_the_usual_words() -> None:
    made = done(lodged(), "acknowledge")
    assert letters(made) == [("acknowledgement", "pat")]
    assert said(made, "acknowledgement.txt") == "We have your complaint c of Mon 2 Mar 2026."
    assert letters(done(lodged(), "contact")) == [("contacted", "pat")]


def test_each_letter_of_several_goes_where_its_own_condition_holds() -> None:
    assert letters(done(lodged(allegation="Noise"), "acknowledge")) == [("acknowledgement", "pat"), ("form", "pat")]


def test_what_is_said_by_word_of_mouth_owes_no_letter_with_it() -> None:
    assert letters(done(lodged(), "acknowledge", channel="phone")) == []


def test_nobody_is_written_to_who_is_not_known() -> None:
    nobody = lodged(person="", name="", identity="anonymous")
    assert letters(done(nobody, "acknowledge")) == []
    assert refused(nobody, "write", letter="acknowledgement").code == "no-addressee"


def test_a_letter_that_lacks_what_it_must_say_is_refused_with_the_act_and_its_clause() -> None:
    no = refused(lodged(subject="mya"), "declare", event="accused", **{"due-back": "2026-03-17"})
    assert (no.code, no.clause) == ("required", "5.3")
    assert "allegation" in no.sentence


def test_both_of_two_get_one_and_none_where_the_decision_is_no() -> None:
    state = lodged(subject="mya")
    made = done(state, "decide", "max", decision="uphold", reason="It was so")
    assert letters(made) == [("upheld", "pat"), ("upheld", "mya")]
    assert letters(done(state, "decide", "max", decision="uphold", granted=False)) == []
    assert refused(state, "decide", "max", decision="uphold").code == "required"


def test_nobody_is_written_to_twice_about_a_remedy_and_the_decision_on_it() -> None:
    upheld = done(lodged(), "decide", "max", decision="uphold", reason="It was so").state
    assert letters(done(upheld, "resolve", outcome="upheld", remedy="money-back")) == []
    assert letters(done(upheld, "resolve", outcome="upheld", remedy="apology")) == [("resolved", "pat")]
    assert letters(done(upheld, "resolve", outcome="upheld")) == [("resolved", "pat")]


def test_a_decision_that_was_told_in_no_letter_leaves_the_usual_words_of_the_resolution() -> None:
    by_phone = lodged(channel="phone")
    state = step(HELD, by_phone, written(HELD, "decide", {"decision": "uphold", "reason": "So"}, at=NOW, by="max"), NOW)
    told = [one for one in state.state.history if isinstance(one, e.Written)]
    undone = folded(one for one in state.state.history if one not in told)
    made = done(undone, "resolve", outcome="upheld", remedy="money-back", channel="email")
    assert letters(made) == [("resolved", "pat")]


def test_more_time_is_told_in_the_letter_of_the_policy_alone_whichever_step_tells_it() -> None:
    policy = a_policy(POLICY.replace("{by: 5 working days}", "{by: 5 working days, in_time: notified}"))
    state = lodged()
    for verb_step in ("decide", "notify"):
        command = written(policy, "extend", {"timeframe": "answer", "step": verb_step}, at=NOW, by="ola")
        made = step(policy, state, command, NOW)
        assert letters(made) == [("more-time", "pat")]
        state = made.state


@pytest.mark.parametrize(("subject", "sender"), [("mya", "max"), ("max", "cho")])
def test_the_sender_is_whoever_the_ladder_yields_when_it_is_written(subject: str, sender: str) -> None:
    made = done(lodged(subject=subject, allegation="Noise"), "declare", **ACCUSED)
    assert the_letter(made).sender == sender


def test_a_letter_that_nobody_may_send_is_not_written() -> None:
    assert refused(lodged(subject=["max", "cho"], allegation="Noise"), "declare", **ACCUSED).code == "no-sender"


@pytest.mark.parametrize("by_whom", [(), ("max",), ("max", "ola"), ("max", "max")])
def test_a_letter_signed_together_needs_those_who_must(by_whom: tuple[str, ...]) -> None:
    assert refused(lodged(), "write", letter="report", signed=by_whom).code == "unsigned"


def test_those_who_signed_are_kept_by_name_though_a_role_was_given() -> None:
    assert the_letter(done(lodged(), "write", letter="report", signed=("mayor", "cho"))).signed == ("mya", "cho")


def test_who_may_have_a_letter_written_and_how_it_may_go() -> None:
    assert refused(lodged(), "write", letter="costs").code == "not-allowed"
    assert refused(lodged(), "write", "cho", letter="costs", channel="email").code == "not-by-that-way"
    made = done(lodged(), "write", "cho", letter="costs")
    assert the_letter(made).channel == "letter"
    assert said(made, "costs.txt") == "Looking it up costs $5, Cho Lind says."


def test_a_letter_made_by_hand_is_not_taken_on_trust_where_it_must_hide_something() -> None:
    state = lodged(subject="mya", allegation="Noise")
    given = {"letter": "about-you", "file": "9f2c", "due-back": "2026-03-17"}
    assert refused(state, "write", **given).code == "forbidden"
    assert letters(done(state, "write", letter="acknowledgement", file="9f2c")) == []


# What it never shows

SHOWS = {
    "the name": "Pat Marsh says so",
    "in capitals": "PAT MARSH says so",
    "run together": "PatMarsh says so",
    "spread out": "P a t   M a r s h says so",
    "turned round": "Marsh, Pat says so",
    "the first name": "Ask Pat",
    "the last name": "Ask Ms Marsh",
    "with accents": "Ask Ms Mársh",
    "in wide letters": "Ask Ms \uff2d\uff41\uff52\uff53\uff48",
    "with a soft hyphen": "Ask Ms Mar\u00adsh",
    "the telephone": "Call 0255500142",
    "the telephone from abroad": "Call +61 2 5550-0142",
    "the email": "Write to PAT.M@example.org",
    "the address": "She lives at 4 elm  court",
    "the address with the street shortened": "She lives at 4 Elm Crt",
    "a marked fact": "She lives in Quarry-Hill",
}


@pytest.mark.parametrize("how", SHOWS)
def test_a_letter_does_not_show_who_complains_however_it_is_written(how: str) -> None:
    state = lodged(
        subject="mya", allegation=SHOWS[how], phone="(02) 5550 0142", email="pat.m@example.org",
        address="4 Elm Court, Perth", street="Quarry Hill",
    )  # fmt: skip
    no = refused(state, "declare", **ACCUSED)
    assert (no.code, no.clause) == ("forbidden", "5.3")
    assert "Marsh" not in no.sentence


def test_a_date_is_no_address() -> None:
    hidden = [Secret("the complainant's address", "12 May Street, Perth")]
    assert shown("Reply by 12 May 2026", "Reply by ", hidden) == ()
    assert shown("She lives at 12 May Street", "", hidden) == ("the complainant's address",)


@pytest.mark.parametrize("name", ["May", "It", "An Answer"])
def test_what_the_text_itself_says_tells_nothing_of_a_person(name: str) -> None:
    state = lodged(subject="mya", allegation="Shouting at a caller", name=name)
    assert letters(done(state, "declare", **ACCUSED)) == [("about-you", "mya")]


def test_an_officer_who_complains_is_known_by_the_name_that_people_yaml_has() -> None:
    state = lodged(person="ola", name="", subject="mya", allegation="Quist was shouted at")
    assert refused(state, "declare", **ACCUSED).code == "forbidden"


def disguised(value: str, by: int, gap: str) -> str:
    """A value in other case and spacing."""
    spelt = [value, value.upper(), value.lower(), value.title(), value.swapcase()][by]
    return gap.join(spelt.split()) if gap else spelt


words = st.text(st.characters(categories=("L", "Nd"), max_codepoint=0x24F), min_size=3, max_size=9)
names = st.lists(words, min_size=1, max_size=3).map(" ".join)


gaps = st.sampled_from(["", " ", "  ", "\n", "-", "\t"])


@given(names, st.text(max_size=20), st.text(max_size=20), st.integers(0, 4), gaps)
@example("ab cde", "", "", 0, "-")
@example("00\u0131", "", "", 1, "")
def test_no_value_that_must_be_hidden_stays_in_a_text_that_passes(
    value: str, before: str, after: str, by: int, gap: str
) -> None:
    text = f"{before} {disguised(value, by, gap)} {after}"
    assert shown(text, "", [Secret("the complainant's name", value)])


@given(names, st.text(max_size=60))
def test_every_rendering_either_is_refused_or_holds_nothing_of_it(name: str, allegation: str) -> None:
    state = lodged(subject="mya", name=name, allegation=allegation or "Noise")
    made = unless_refused(state)
    if made is None:
        return
    text = said(made, "about-you.txt")
    bare = filled(TEXTS["about-you.txt"].decode(), {**the_letter(made).said, "allegation": ""})
    assume(name.casefold() not in bare.casefold())
    assert name.casefold() not in text.casefold()


def unless_refused(state: State) -> Step | None:
    """What the letter led to; None where it was refused for what it would show, or for an allegation of nothing."""
    try:
        return done(state, "declare", **ACCUSED)
    except Refused as no:
        if no.code in ("forbidden", "required"):
            return None
        raise


def test_what_is_told_to_a_member_of_a_party_goes_to_them_and_not_to_whoever_brought_it_in() -> None:
    case = lodged(subject="sub")
    assert letters(done(case, "declare", event="objector-told", subject="sub")) == [("objector-told", "sub")]


def test_a_letter_says_what_restricts_the_person_as_it_was_imposed_and_until_when() -> None:
    measures = ["calls", "some=2"]
    made = done(lodged(), "restrict", "cho", restriction="quiet", measures=measures, reason="ninety calls")
    named, last = "no telephone calls; letters that are answered (2 a month)", "Thu 3 Sep 2026"
    assert said(made, "limits.txt") == f"quiet, from now on: {named}. This holds until {last}."


def test_a_letter_says_by_when_what_was_extended_is_now_due() -> None:
    made = done(lodged(), "extend", timeframe="answer", reason="more to find out")
    assert said(made, "more-time.txt") == "You will hear from us by Mon 23 Mar 2026."
