"""Dispatch: each delivery goes once; one that fails waits with the reason; none holds up another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from engine.api import Answer, Later, Letter, Never, Notifier, Receipt, Record, RecordSystem, Sent
from engine.case.delivery import Delivery
from engine.office import act, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import ATTEMPTS, HANDING_OVER, Carriers, dispatch, wait_of
from engine.office.office import Office
from engine.record import replaced
from engine.store import outbox, sqlite
from tests.office.sites import NOW, dispatch_at, killed_after, look, made, opened, start

RESOLVED = 1
"""Letters that go with the records of `handled`: that of the outcome."""
DELIVERY = Delivery(key="H-1/1/1", sort="letter", to="p1", about="acknowledged", case="H-1", at=NOW)
WAITS = outbox.Waiting(id=1, council="hill", delivery=DELIVERY, attempts=0, not_before=NOW)
WEEKS = timedelta(days=21)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site")


@pytest.fixture
def office(site: Path) -> Office:
    return opened(site)


def handled(office: Office, council: str = "hill", **fields: Any) -> str:
    """A case that was lodged, acknowledged by letter and resolved by letter: two records and a letter or two."""
    here = office.council(council)
    given = {"kind": "complaint", "channel": "email", "name": "Ann", "email": "ann@example.org"} | fields
    number = receive.lodge(office, here, given, at=NOW, by="ola", now=NOW).state.case.number
    for verb, what in (("acknowledge", {"channel": "letter"}), ("resolve", {"outcome": "done"})):
        act.act_written(office, here, number, verb, what, at=NOW, by="ola", now=NOW)
    return number


class Carrier:
    """A plugin that keeps what it was handed and answers as it is told."""

    def __init__(self, answer: Callable[[Any], Any] = lambda _: Sent(receipt="gone")) -> None:
        self.answer = answer
        self.handed: list[Letter | Record] = []

    def __call__(self, one: Letter | Record, _: Any) -> Answer:
        self.handed.append(one)
        found: Answer = self.answer(one)
        return found


def carriers(letters: Carrier, records: Carrier | None = None, **more: Any) -> Carriers:
    system = RecordSystem(name="file-drop", summary="", push=records or Carrier(), **more)
    return Carriers(
        notifiers={"files": Notifier(name="files", summary="", deliver=letters)}, record_systems={"file-drop": system}
    )


def states(site: Path) -> set[tuple[str, str]]:
    return set(look(site, "SELECT sort, state FROM outbox"))


def test_everything_that_waits_goes_once(site: Path, office: Office) -> None:
    for council in ("hill", "dale"):
        handled(office, council)
    letters, records = Carrier(), Carrier()
    waiting = look(site, "SELECT count(*) FROM outbox")[0][0]
    done = dispatch(office, carriers(letters, records), stopped_at(NOW))
    assert done == {"sent": waiting}
    assert waiting == len(letters.handed) + len(records.handed)
    assert len(records.handed) == 4
    assert len({(one.council, one.key) for one in [*letters.handed, *records.handed]}) == waiting
    assert dispatch(office, carriers(letters, records), stopped_at(NOW + WEEKS)) == {}
    assert waiting == len(letters.handed) + len(records.handed)


def test_a_letter_says_to_whom_how_and_what(office: Office) -> None:
    number = handled(office)
    letters = Carrier()
    dispatch(office, carriers(letters), stopped_at(NOW))
    letter = next(one for one in letters.handed if one.sort == "letter")
    assert (letter.case, letter.council, letter.name) == (number, "hill", "Ann")
    assert letter.address["email"] == "ann@example.org"
    assert letter.text.startswith("Dear Ann,")
    assert number in letter.subject + letter.text
    assert "$" not in letter.subject + letter.text


def test_a_notice_to_a_role_goes_to_the_addresses_of_those_who_hold_it(site: Path) -> None:
    file = site.parent / "hill" / "people.yaml"
    more = file.read_text().replace("cho: {name: Cho Lind}", "cho: {name: Cho Lind, email: cho@example.org}")
    more = more.replace("holders: [", "holders: [{role: manager, officer: cho, acting: true, from: 2024-06-01}, ")
    file.write_text(more)
    office = opened(site)
    number = handled(office, channel="phone")
    assign = {"role": "manager"}
    act.act_written(office, office.council("hill"), number, "reopen", {}, at=NOW, by="ola", now=NOW)
    act.act_written(office, office.council("hill"), number, "assign", assign, at=NOW, by="ola", now=NOW)
    letters = Carrier()
    dispatch(office, carriers(letters), stopped_at(NOW))
    (notice,) = (one for one in letters.handed if isinstance(one, Letter) and one.to == "manager")
    assert notice.address == {"email": "cho@example.org, max@example.org"}


def test_a_record_says_nothing_of_persons_but_their_key(office: Office) -> None:
    handled(office, details="my neighbour Zed", name="Ann Zedová")
    records = Carrier()
    dispatch(office, carriers(Carrier(), records), stopped_at(NOW))
    for one in records.handed:
        assert "Zed" not in one.text + json.dumps(dict(one.fields))
        assert "ann@example.org" not in one.text


class Unforeseen(Exception):
    """What a plugin's own library raises."""


FAILURES: dict[str, Callable[[Any], Any]] = {
    "the disk is full": lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")),
    "an index of its own": lambda one: list(one.to[:0])[7],
    "an exception of its own": lambda _: (_ for _ in ()).throw(Unforeseen("the gateway hung up")),
    "a division": lambda _: 1 // 0,
    "nothing for an answer": lambda _: None,
    "a word for an answer": lambda _: "sent",
    "later": lambda _: Later(why="the printer is warming up"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_plugin_that_fails_leaves_it_for_later_with_the_reason_and_holds_up_no_other(
    site: Path, office: Office, failure: str
) -> None:
    handled(office)
    broken, records = Carrier(FAILURES[failure]), Carrier()
    done = dispatch(office, carriers(broken, records), stopped_at(NOW))
    failed = len(broken.handed)
    assert failed >= 1
    assert done == {"put off": failed, "sent": 2}
    rows = look(site, "SELECT state, attempts, answer, not_before - at FROM outbox WHERE sort = 'letter'")
    for state, attempts, answer, wait in rows:
        assert (state, attempts) == ("waiting", 1)
        assert answer, "it does not say why"
        assert wait > 0
    assert dispatch(office, carriers(broken, records), stopped_at(NOW)) == {}, "it is not tried again at once"
    assert dispatch(office, carriers(Carrier(), records), stopped_at(NOW + WEEKS)) == {"sent": failed}


def test_what_never_goes_is_given_up_and_shown(site: Path, office: Office) -> None:
    handled(office)
    dispatch(office, carriers(Carrier(lambda _: Never(why="no such address"))), stopped_at(NOW))
    assert set(look(site, "SELECT state, answer FROM outbox WHERE sort = 'letter'")) == {("failed", "no such address")}


def test_what_always_fails_is_tried_so_often_and_then_given_up(site: Path, office: Office) -> None:
    handled(office)
    broken = Carrier(FAILURES["later"])
    letters = look(site, "SELECT count(*) FROM outbox WHERE sort = 'letter'")[0][0]
    for n in range(ATTEMPTS + 3):
        dispatch(office, carriers(broken), stopped_at(NOW + n * timedelta(days=1)))
    assert len(broken.handed) == ATTEMPTS * letters
    assert ("letter", "failed") in states(site)


def test_without_a_plugin_it_waits_and_says_what_is_not_switched_on(site: Path, office: Office) -> None:
    handled(office)
    assert set(dispatch(office, Carriers(), stopped_at(NOW))) == {"put off"}
    answers = {row[0] for row in look(site, "SELECT answer FROM outbox")}
    assert "no record system 'file-drop' is switched on" in answers


def test_what_a_record_system_says_is_noted_on_the_record_of_that_council_alone(site: Path, tmp_path: Path) -> None:
    """Two councils may number alike; what is said of one's record says nothing of the other's."""
    alike = (site.read_text()).replace('"D{year}', '"H{year}')
    site.write_text(alike)
    office = opened(site)
    assert handled(office, "hill") == handled(office, "dale")
    records = Carrier()
    dispatch(office, carriers(Carrier(), records), stopped_at(NOW))
    key = next(one.key for one in records.handed if one.council == "dale" and one.event == "received")

    said = [Receipt(key=key, accepted=False, said="no such class")]
    done = dispatch(office, carriers(Carrier(), records, receipts=lambda _: said), stopped_at(NOW))
    assert done == {"rejected": 1}
    rows = look(site, "SELECT council, state FROM outbox WHERE answer = 'rejected: no such class'")
    assert rows == [("dale", "failed")], "it is given up, and can be sent again"


def test_what_a_record_system_says_is_lost_to_no_failure(site: Path, office: Office) -> None:
    # given what is said of a letter, of nothing that there is, of a record that went, and of one not yet known to have
    handled(office)
    letters, records, heard = Carrier(), Carrier(), []
    dispatch(office, carriers(letters, records), stopped_at(NOW))
    went, soon = (one.key for one in records.handed[:2])
    with office.store.transaction() as connection:
        connection.exec_driver_sql(
            "UPDATE outbox SET state = 'waiting', not_before = 9e15 WHERE 'hill/' || key = ?", (soon,)
        )
    before = look(site, "SELECT answer FROM outbox WHERE sort = 'letter'")
    said = [Receipt(key=key, accepted=False, said="class \ud800") for key in (letters.handed[0].key, "x/1", went, soon)]

    def hears(keys: Sequence[str], _: Any) -> None:
        heard.extend(keys)

    # when it is told, then that of the record is kept, with words that can be, and all is heard but what came too soon
    given = carriers(letters, records, receipts=lambda _: said, heard=hears)
    assert dispatch(office, given, stopped_at(NOW)) == {"rejected": 1}
    assert heard == [letters.handed[0].key, "x/1", went]
    assert look(site, "SELECT answer FROM outbox WHERE state = 'failed'") == [("rejected: class \ufffd",)]
    assert look(site, "SELECT answer FROM outbox WHERE sort = 'letter'") == before


def test_a_dispatcher_that_is_killed_sends_each_thing_once_all_the_same(site: Path, office: Office) -> None:
    for _ in range(60):
        handled(office)
    for seconds in (0.02, 0.05, 0.1, 0.1, 0.2):
        killed_after(start(dispatch_at, site, NOW), seconds + 0.25)
    dispatch_at(site, NOW + HANDING_OVER)
    assert {state for _, state in states(site)} == {"sent"}
    letters = [path for path in (site.parent / "letters").rglob("*") if path.is_file()]
    records = [path for path in (site.parent / "records").rglob("*") if path.is_file()]
    owed = dict(look(site, "SELECT sort, count(*) FROM outbox GROUP BY sort"))
    assert not [path for path in [*letters, *records] if path.suffix == ".part"]
    assert len(letters) == owed["letter"] + owed.get("notice", 0)
    assert len(records) == owed["record"] * 2 + RESOLVED * 60, "each with its letter"


def test_what_somebody_is_handing_over_nobody_else_takes_until_that_is_given_up(site: Path, office: Office) -> None:
    handled(office)
    with office.store.transaction() as connection:
        taken = outbox.claim(connection, ("hill", "dale"), NOW, NOW + HANDING_OVER)
    assert taken is not None
    letters, records = Carrier(), Carrier()
    for at in (NOW, NOW + HANDING_OVER - timedelta(seconds=1)):
        dispatch(office, carriers(letters, records), stopped_at(at))
        assert not [one for one in [*letters.handed, *records.handed] if one.key.endswith(taken.delivery.key)]
    dispatch(office, carriers(letters, records), stopped_at(NOW + HANDING_OVER))
    assert len([one for one in [*letters.handed, *records.handed] if one.key.endswith(taken.delivery.key)]) == 1


def test_in_a_long_queue_nobody_else_takes_what_is_being_handed_over(site: Path, office: Office) -> None:
    # given a carrier that takes ten minutes for each letter, and somebody else who looks for work meanwhile
    for _ in range(4):
        handled(office)
    clock, others = [NOW], []

    def slowly(letter: Letter) -> Sent:
        clock[0] += timedelta(minutes=10)
        with opened(site).store.transaction() as connection:
            found = outbox.claim(connection, ("hill", "dale"), clock[0], NOW)
        others.append((found.delivery.key if found else "", letter.key.partition("/")[2]))
        return Sent()

    # when all of it is sent, then the other one never found what was being handed over
    dispatch(office, carriers(Carrier(slowly)), lambda: clock[0])
    assert len(others) == 8
    assert all(found != handing for found, handing in others), others


def test_what_waits_for_a_plugin_that_asks_for_an_age_is_tried_all_the_same(site: Path, office: Office) -> None:
    handled(office)
    for_ever = Carrier(lambda _: Later(why="some day", after=timedelta.max))
    for n in range(ATTEMPTS):
        dispatch(office, carriers(for_ever), stopped_at(NOW + n * timedelta(days=1)))
    assert {state for sort, state in states(site) if sort == "letter"} == {"failed"}


def test_it_is_tried_for_longer_than_any_row_of_holidays_before_it_is_given_up() -> None:
    shortest, one = timedelta(0), replaced(WAITS, attempts=0)
    for n in range(ATTEMPTS - 1):
        shortest += wait_of(replaced(one, attempts=n), Later(why=""))
    assert timedelta(days=5.4) < shortest < timedelta(days=7)


def test_what_may_go_first_goes_first_however_early_others_were_queued(site: Path, office: Office) -> None:
    # given letters that are put off, the one that was queued first until last
    for _ in range(4):
        handled(office)
    keys = [key for (key,) in look(site, "SELECT key FROM outbox WHERE sort = 'letter' ORDER BY id")]
    waits = {key: timedelta(minutes=30 - n) for n, key in enumerate(keys)}
    put_off = Carrier(lambda one: Later(why="busy", after=waits[one.key.partition("/")[2]]))
    dispatch(office, carriers(put_off), stopped_at(NOW))
    # when all of them may go, then they go in that order
    letters, order = Carrier(), "SELECT key FROM outbox WHERE state = 'waiting' ORDER BY not_before"
    wanted = [key for (key,) in look(site, order)]
    dispatch(office, carriers(letters), stopped_at(NOW + WEEKS))
    assert [one.key.partition("/")[2] for one in letters.handed] == wanted != keys


def test_a_record_waits_for_no_letter_that_nobody_can_be_asked_to_send(site: Path, office: Office) -> None:
    # given a plugin for letters that does not run
    handled(office)
    records = Carrier()
    without = replaced(carriers(Carrier(), records), notifiers={}, idle={"engine_email": "missing: imap-tools"})
    # when there is a dispatch, then letters wait and lose no attempt, and the records of their case go
    dispatch(office, without, stopped_at(NOW))
    assert set(look(site, "SELECT state, attempts FROM outbox WHERE sort = 'letter'")) == {("waiting", 0)}
    assert len(records.handed) == 2


def test_what_has_gone_is_recorded_although_the_store_is_locked_for_a_while(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a store that waits a fifth of a second for others, and somebody who has it for longer while a letter goes
    short = [one.replace("busy_timeout=15000", "busy_timeout=200") for one in sqlite.PRAGMAS]
    monkeypatch.setattr(sqlite, "PRAGMAS", short)
    handled(opened(site))
    other = sqlite3.connect(site.parent / "townclerk.db", isolation_level=None, check_same_thread=False)

    def locked(_: Letter) -> Sent:
        other.execute("BEGIN IMMEDIATE")
        Timer(0.6, other.execute, ["ROLLBACK"]).start()
        return Sent(receipt="gone")

    # when it is sent, then that is recorded, and it does not go again
    letters = Carrier(locked)
    with closing(other):
        assert dispatch(opened(site), carriers(letters), stopped_at(NOW))["sent"] == 4
    assert len(letters.handed) == 2
    assert {state for _, state in states(site)} == {"sent"}


def test_what_failed_together_is_not_tried_again_together(site: Path, office: Office) -> None:
    for _ in range(8):
        handled(office)
    dispatch(office, carriers(Carrier(FAILURES["later"]), Carrier()), stopped_at(NOW))
    waits = [row[0] / 60e6 for row in look(site, "SELECT not_before - at FROM outbox WHERE state = 'waiting'")]
    assert len(waits) == len(set(waits)) >= 8
    assert all(5 <= wait <= 6 for wait in waits), "five minutes, and up to a fifth longer"


def test_dispatchers_at_the_same_time_leave_one_of_each(site: Path, office: Office) -> None:
    for _ in range(40):
        handled(office)
    several = [start(dispatch_at, site, NOW) for _ in range(4)]
    for one in several:
        one.join(60)
    assert [one.exitcode for one in several] == [0] * 4
    assert {state for _, state in states(site)} == {"sent"}
    owed = dict(look(site, "SELECT sort, count(*) FROM outbox GROUP BY sort"))
    records = [path for path in (site.parent / "records").rglob("*") if path.is_file()]
    assert len(records) == owed["record"] * 2 + RESOLVED * 40, "each with its letter"
    for path in records:
        if path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
