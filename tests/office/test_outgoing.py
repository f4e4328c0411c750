"""What could not be sent is seen, tried again or dropped by somebody, and is never lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from engine.api import Answer, Later, Letter, Never, Sent
from engine.errors import Refused
from engine.office.dispatch import dispatch
from engine.office.office import Office
from engine.office.outgoing import all_given_up, given_up, outgoing, tried_again
from engine.office.read import Asking
from engine.store.outbox import DROPPED, FAILED, SENT, WAITING
from tests.office.sites import NOW, look, made, opened
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
    dispatch(office, carriers(REFUSED, Carrier()), NOW)
    lost = keys(office, FAILED)
    assert lost == list(all_given_up(office, here, OLA))
    letters = Carrier()
    assert dispatch(office, carriers(letters, Carrier()), OLA.now) == {}, "nothing goes again by itself"
    for key in lost:
        again = tried_again(office, here, key, OLA)
        assert (again.state, again.attempts) == (WAITING, 0)
    assert dispatch(office, carriers(letters, Carrier()), OLA.now) == {"sent": len(lost)}
    assert sorted(one.key for one in letters.handed) == sorted(f"hill/{key}" for key in lost)
    assert keys(office, FAILED, WAITING) == []


def test_what_is_dropped_never_goes_and_says_by_whom_and_why(site: Path, office: Office) -> None:
    handled(office)
    here, first = office.council("hill"), keys(office, WAITING)[0]
    dropped = given_up(office, here, first, OLA, "sent by hand")
    assert (dropped.state, dropped.answer) == (DROPPED, "dropped by ola: sent by hand")
    letters, records = Carrier(), Carrier()
    dispatch(office, carriers(letters, records), OLA.now)
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

        dispatch(office, carriers(Carrier(meanwhile), Carrier()), NOW)
        found = outgoing(office, here, OLA, (DROPPED, SENT, FAILED, WAITING)).several
        letters = [one for one in found if one.delivery.case == number and one.delivery.sort == "letter"]
        assert {one.state for one in letters} == states
        assert letters


def test_what_was_dropped_may_be_taken_up_again(office: Office) -> None:
    handled(office)
    here, first = office.council("hill"), keys(office, WAITING)[0]
    given_up(office, here, first, OLA, "sent by hand")
    tried_again(office, here, first, OLA)
    dispatch(office, carriers(Carrier(), Carrier()), OLA.now)
    assert first in keys(office, SENT)


def test_what_has_gone_is_neither_tried_again_nor_dropped(office: Office) -> None:
    handled(office)
    here = office.council("hill")
    dispatch(office, carriers(Carrier(), Carrier()), NOW)
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
