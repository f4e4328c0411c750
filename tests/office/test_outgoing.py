"""What could not be sent is seen, tried again or dropped by somebody, and is never lost."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.api import Answer, Later, Letter, Never, Sent
from engine.errors import Refused
from engine.office import act
from engine.office.desk import stopped_at
from engine.office.dispatch import dispatch
from engine.office.office import Office
from engine.office.outgoing import all_given_up, given_up, named, outgoing, tried_again
from engine.office.read import Asking
from engine.store import outbox, shelf
from engine.store.outbox import DROPPED, FAILED, SENT, WAITING
from tests.cli.calls import call
from tests.office.sites import NOW, SITE, look, made, opened
from tests.office.test_dispatch import Carrier, carriers, handled

OLA = Asking(by="ola", now=NOW + timedelta(days=1))
REFUSED = Carrier(lambda _: Never(why="no such address"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site")


@pytest.fixture
def office(site: Path) -> Office:
    return opened(site)


def keys(office: Office, *states: str) -> list[str]:
    return [one.delivery.key for one in outgoing(office, office.council("hill"), OLA, states).several]


def test_what_was_given_up_is_tried_again_and_goes(office: Office) -> None:
    handled(office)
    here = office.council("hill")
    dispatch(office, carriers(REFUSED, Carrier()), stopped_at(NOW))
    lost = keys(office, FAILED)
    assert lost == list(all_given_up(office, here, OLA))
    letters = Carrier()
    assert dispatch(office, carriers(letters, Carrier()), stopped_at(OLA.now)) == {}, "nothing goes again by itself"
    for key in lost:
        again = tried_again(office, here, key, OLA)
        assert (again.state, again.attempts) == (WAITING, 0)
    assert dispatch(office, carriers(letters, Carrier()), stopped_at(OLA.now)) == {"sent": len(lost)}
    assert sorted(one.key for one in letters.handed) == sorted(f"hill/{key}" for key in lost)
    assert keys(office, FAILED, WAITING) == []


def test_what_is_dropped_never_goes_and_says_by_whom_and_why(site: Path, office: Office) -> None:
    handled(office)
    here, first = office.council("hill"), keys(office, WAITING)[0]
    dropped = given_up(office, here, first, OLA, "sent by hand")
    assert (dropped.state, dropped.answer) == (DROPPED, "dropped by ola: sent by hand")
    letters, records = Carrier(), Carrier()
    dispatch(office, carriers(letters, records), stopped_at(OLA.now))
    assert first not in [one.key.removeprefix("hill/") for one in [*letters.handed, *records.handed]]
    assert look(site, "SELECT answer FROM outbox WHERE state = 'dropped'") == [("dropped by ola: sent by hand",)]
    assert keys(office, DROPPED) == [first]


def test_what_is_dropped_while_it_is_handed_over_stays_dropped_unless_it_went(office: Office) -> None:
    here = office.council("hill")
    for answer, states in ((Later(why="busy"), {DROPPED}), (Never(why="no such address"), {DROPPED}), (Sent(), {SENT})):
        number = handled(office)

        def meanwhile(letter: Letter, answer: Answer = answer) -> Answer:
            given_up(office, here, letter.key.removeprefix("hill/"), OLA, "sent by hand")
            return answer

        dispatch(office, carriers(Carrier(meanwhile), Carrier()), stopped_at(NOW))
        found = outgoing(office, here, OLA, (DROPPED, SENT, FAILED, WAITING)).several
        letters = [one for one in found if one.delivery.case == number and one.delivery.sort == "letter"]
        assert {one.state for one in letters} == states
        assert letters


def test_what_is_being_handed_over_is_not_sent_a_second_time_meanwhile(site: Path, office: Office) -> None:
    # given a letter that somebody is handing over
    handled(office)
    here, told = office.council("hill"), []

    def meanwhile(letter: Letter) -> Answer:
        key = letter.key.removeprefix("hill/")
        with pytest.raises(Refused, match="is being handed over just now") as refused:
            tried_again(office, here, key, Asking(by="ola", now=NOW + timedelta(minutes=5)))
        told.append(refused.value.code)
        return Sent()

    # when it is to be tried again, then that is refused, and the list says why
    dispatch(office, carriers(Carrier(meanwhile), Carrier()), stopped_at(NOW))
    assert set(told) == {"being-sent"}
    handled(office)
    with office.store.transaction() as connection:
        claimed = outbox.claim(
            connection, ("hill", "dale"), datetime.now(UTC), datetime.now(UTC) + timedelta(minutes=15)
        )
    assert claimed is not None
    said = call("outbox", "list", "--site", str(site), "--council", "hill").out
    assert f"{claimed.delivery.key}: " in said
    assert ", being handed over, next at " in said
    # and whoever was killed leaves it: then it may be
    late = Asking(by="ola", now=datetime.now(UTC) + timedelta(minutes=16))
    assert tried_again(office, here, claimed.delivery.key, late).state == WAITING


def test_what_was_dropped_may_be_taken_up_again(office: Office) -> None:
    handled(office)
    here, first = office.council("hill"), keys(office, WAITING)[0]
    given_up(office, here, first, OLA, "sent by hand")
    tried_again(office, here, first, OLA)
    dispatch(office, carriers(Carrier(), Carrier()), stopped_at(OLA.now))
    assert first in keys(office, SENT)


def test_what_has_gone_is_neither_tried_again_nor_dropped(office: Office) -> None:
    handled(office)
    here = office.council("hill")
    dispatch(office, carriers(Carrier(), Carrier()), stopped_at(NOW))
    for key in keys(office, SENT):
        with pytest.raises(Refused, match="has gone"):
            tried_again(office, here, key, OLA)
        with pytest.raises(Refused, match="has gone"):
            given_up(office, here, key, OLA, "too late")


def test_what_there_is_not_is_told(office: Office) -> None:
    for council in ("hill", "dale"):
        with pytest.raises(Refused, match="engine outbox list") as refused:
            tried_again(office, office.council(council), "H2026-00009/0/0", OLA)
        assert refused.value.code == "no-delivery"


def test_one_council_does_not_touch_the_deliveries_of_another(office: Office) -> None:
    handled(office, "dale")
    key = outgoing(office, office.council("dale"), OLA, (WAITING,)).several[0].delivery.key
    assert keys(office, WAITING) == []
    with pytest.raises(Refused, match="engine outbox list"):
        given_up(office, office.council("hill"), key, OLA, "not ours")


def given_up_notices(site: Path) -> list[tuple[str, str]]:
    return look(site, "SELECT target, number FROM outbox WHERE sort = 'notice' AND about = 'given-up' ORDER BY id")


def test_whose_case_it_is_learns_that_a_letter_was_given_up(site: Path, office: Office) -> None:
    # given a case that is somebody's, and letters that cannot go
    number = handled(office)
    here = office.council("hill")
    act.act_written(office, here, number, "assign", {"officer": "max"}, at=NOW, by="ola", now=NOW)
    letters = Carrier(lambda one: Never(why="550 ann@example.org") if one.sort == "letter" else Sent())
    dispatch(office, carriers(letters, Carrier()), stopped_at(NOW))
    # then the officer has a notice of each, which says what to do and nothing of an address
    lost = keys(office, FAILED)
    assert given_up_notices(site) == [("max", number)] * len(lost)
    notices = [one for one in letters.handed if one.about == "given-up"]
    assert [f"engine outbox retry {key}." in one.text for key, one in zip(lost, notices, strict=True)] == [True] * len(
        lost
    )
    assert not any("example.org" in one.text for one in notices)
    # and when it is tried again and given up again, another
    tried_again(office, here, lost[0], OLA)
    dispatch(office, carriers(letters, Carrier()), stopped_at(OLA.now))
    assert given_up_notices(site) == [("max", number)] * (len(lost) + 1)


def test_where_the_case_is_nobodys_the_operator_of_the_site_learns_it(tmp_path: Path) -> None:
    for operator, told in (("operator: max\n", ["max"]), ("", [])):
        site = made(tmp_path / (operator[:8] or "none"), site=SITE + operator)
        office = opened(site)
        number = handled(office)
        # when neither letters nor records nor the notices of them can go, then only of each letter a notice is made
        dispatch(office, carriers(REFUSED, Carrier(lambda _: Never(why="full"))), stopped_at(NOW))
        letters = look(site, "SELECT 1 FROM outbox WHERE sort = 'letter' AND state = 'failed'")
        assert letters
        assert given_up_notices(site) == [(who, number) for _ in letters for who in told]


def test_a_record_that_is_missing_there_is_sent_again_although_it_went(site: Path, office: Office) -> None:
    handled(office)
    here = office.council("hill")
    dispatch(office, carriers(Carrier(), Carrier()), stopped_at(NOW))
    (first, *_), records = [one for one in keys(office, SENT) if one.endswith("/record")], Carrier()
    # as `engine records verify` prints it, with its council before it
    assert named(office, "", f"hill/{first}") == named(office, "hill", f"hill/{first}") == ("hill", first)
    assert named(office, "dale", f"hill/{first}") == ("dale", f"hill/{first}")
    assert named(office, "hill", first) == ("hill", first)
    tried_again(office, here, first, OLA, sent=True)
    dispatch(office, carriers(Carrier(), records), stopped_at(OLA.now))
    assert [one.key for one in records.handed] == [f"hill/{first}"]
    # but a letter that went is not sent again
    (letter, *_) = [one for one in keys(office, SENT) if not one.endswith("/record")]
    with pytest.raises(Refused, match="has gone"):
        tried_again(office, here, letter, OLA, sent=True)


def test_the_list_says_what_a_record_waits_for(site: Path, office: Office) -> None:
    handled(office)
    said = call("outbox", "list", "--site", str(site), "--council", "hill").out
    letters = [one for one in keys(office, WAITING) if not one.endswith("/record")]
    assert f"held until the letter {letters[0]} was tried, which goes with it" in said


def test_dispatch_says_what_is_left(site: Path, office: Office) -> None:
    assert call("dispatch", "--site", str(site)).out == "nothing is waiting\n"
    handled(office)
    dispatch(office, carriers(Carrier(lambda _: Later(why="busy")), Carrier()), stopped_at(datetime.now(UTC)))
    left = len(keys(office, WAITING))
    assert call("dispatch", "--site", str(site)).out == f"nothing may go yet; {left} wait for the next try\n"
    said = json.loads(call("dispatch", "--site", str(site), "--format", "json").out)
    assert said == {"format_version": 1, "left": {"waiting": left, "failed": 0}}
    dispatch(office, carriers(REFUSED, Carrier()), stopped_at(datetime.now(UTC) + timedelta(days=1)))
    lost = len(keys(office, FAILED))
    said_now = call("dispatch", "--site", str(site)).out
    assert said_now == f"nothing is waiting; {lost} were given up: see `engine outbox list --state failed`\n"


def test_whose_case_it_is_learns_once_that_a_letter_has_not_gone_for_a_day(site: Path, office: Office) -> None:
    # given letters that nobody takes yet
    number = handled(office)
    here = office.council("hill")
    act.act_written(office, here, number, "assign", {"officer": "max"}, at=NOW, by="ola", now=NOW)
    letters = Carrier(lambda one: Later(why="the printer is out") if one.sort == "letter" else Sent())

    def notices(at: datetime) -> list[str]:
        dispatch(office, carriers(letters, Carrier()), stopped_at(at))
        dispatch(office, carriers(letters, Carrier()), stopped_at(at))
        return [str(one.text) for one in letters.handed if one.about == "still-waiting"]

    # when it is tried on the same day, then nobody is told; and on the next, once a letter
    assert notices(NOW) == []
    assert notices(NOW + timedelta(hours=23)) == []
    several = keys(office, WAITING)
    told = notices(NOW + timedelta(days=1))
    assert len(told) == len(several) > 0
    assert all(f"on case {number} (complaint) has not gone for a day." in one for one in told)
    assert notices(NOW + timedelta(days=3)) == told


@pytest.mark.parametrize("changed", [False, True])
def test_a_letter_whose_rendering_is_gone_or_was_changed_waits_until_it_is_put_back(
    site: Path, office: Office, changed: bool
) -> None:
    # given a letter that was rendered, and could not go
    handled(office)
    waits = Carrier(lambda _: Later(why="busy"))
    dispatch(office, carriers(waits, Carrier()), stopped_at(NOW))
    first = next(one for one in waits.handed if isinstance(one, Letter) and one.sort == "letter")
    ((body,),) = look(site, "SELECT body FROM outbox WHERE key = ?", first.key.removeprefix("hill/"))
    kept = shelf.file_path(office.store, json.loads(body)[":rendered"])
    text = kept.read_bytes()
    # when its file is changed or lost, then it waits and the outbox says what to do
    kept.write_bytes(b"You owe\n\nus money") if changed else kept.unlink()
    letters = Carrier()
    dispatch(office, carriers(letters, Carrier()), stopped_at(OLA.now))
    assert first.key not in [one.key for one in letters.handed]
    ((answer,),) = look(site, "SELECT answer FROM outbox WHERE key = ?", first.key.removeprefix("hill/"))
    says = "was changed in" if changed else "is gone from"
    assert answer == f"the file '{first.about}.txt' {says} the files of the store: put {kept} back from a backup"
    # and once it is back, it goes as it was
    kept.write_bytes(text)
    dispatch(office, carriers(letters, Carrier()), stopped_at(OLA.now + timedelta(days=1)))
    (again,) = (one for one in letters.handed if one.key == first.key)
    assert isinstance(again, Letter)
    assert (again.subject, again.text) == (first.subject, first.text)


def test_what_waits_of_a_council_that_the_site_names_no_more_is_kept_told_and_dropped_at_will(site: Path) -> None:
    # given letters and records of two councils, one of which is taken out of the site when one was given up
    handled(opened(site))
    handled(opened(site), "dale")
    with opened(site).store.transaction() as connection:
        lost = outbox.listed(connection, "dale", [outbox.WAITING])[0]
        outbox.answered(connection, lost, outbox.FAILED, "no such address")
    many = look(site, "SELECT count(*) FROM outbox WHERE council = 'dale'")[0][0]
    whole = site.read_text()
    (line,) = (one for one in whole.splitlines(keepends=True) if one.startswith("  dale:"))
    site.write_text(whole.replace(line, ""))
    # when there is a dispatch, then it says what waits of it; nothing of that is tried, however often
    letters, said = Carrier(), list[str]()
    for _ in range(40):
        dispatch(opened(site), carriers(letters, Carrier()), stopped_at(OLA.now), said.append)
    assert {one.council for one in letters.handed} == {"hill"}
    assert set(said) == {
        f"{many} deliveries wait of the council 'dale', which the site file does not name: put it back, or "
        "give them up with `engine outbox drop --stray dale`"
    }
    assert set(look(site, "SELECT state, attempts, answer FROM outbox WHERE council = 'dale'")) == {
        ("waiting", 0, ""), ("failed", 1, "no such address")
    }  # fmt: skip
    # and it can be dropped there, and nothing else can
    words = ("outbox", "drop", "--by", "ola", "--reason", "merged into hill", "--site", str(site), "--stray")
    assert "the site names the council 'hill'" in call(*words, "hill").err
    assert "nothing waits of a council 'dell'" in call(*words, "dell").err
    assert call(*words, "dale").out == f"dale: {many} deliveries dropped by ola: merged into hill\n"
    assert set(look(site, "SELECT state, answer FROM outbox WHERE council = 'dale'")) == {
        ("dropped", "dropped by ola: merged into hill")
    }
    said.clear()
    dispatch(opened(site), carriers(letters, Carrier()), stopped_at(OLA.now), said.append)
    assert said == []


def test_what_was_taken_out_by_mistake_goes_once_the_council_is_back(site: Path) -> None:
    handled(opened(site), "dale")
    whole = site.read_text()
    site.write_text("".join(one for one in whole.splitlines(keepends=True) if not one.startswith("  dale:")))
    letters = Carrier()
    dispatch(opened(site), carriers(letters, Carrier()), stopped_at(OLA.now + timedelta(days=30)))
    assert letters.handed == []
    site.write_text(whole)
    dispatch(opened(site), carriers(letters, Carrier()), stopped_at(OLA.now + timedelta(days=30)))
    assert letters.handed
    assert not look(site, "SELECT 1 FROM outbox WHERE state = 'waiting'")
