"""What stands beside histories: due clocks, the outbox, the register, policies in use and numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from engine.case.delivery import Delivery
from engine.errors import Stale
from engine.store import due, histories, outbox, persons, shelf
from engine.store.batch import Batch
from engine.store.histories import History
from engine.store.store import Connection, Store
from tests.store.stores import history, look, made, writing

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made(tmp_path)


def set_clocks(store: Store, council: str, number: str, *minutes: int, new: bool = True) -> None:
    wakes = [(NOON + timedelta(minutes=n), f"clock{n}", None, "officer") for n in minutes]
    with writing(store) as batch:
        due.replace(batch, council, number, wakes, new=new)


def awake(store: Store, minute: int, limit: int = 100) -> list[tuple[str, str]]:
    with store.transaction() as connection:
        return list(due.awake(connection, NOON + timedelta(minutes=minute), limit))


# Due clocks


def test_the_longest_due_come_first_whoever_wrote_first(store: Store) -> None:
    set_clocks(store, "here", "late", 30)
    set_clocks(store, "here", "soon", 10, 50)
    set_clocks(store, "there", "soon", 20)
    assert awake(store, 9) == []
    assert awake(store, 10) == [("here", "soon")]
    assert awake(store, 60) == [("here", "soon"), ("there", "soon"), ("here", "late")]
    assert awake(store, 60, limit=2) == [("here", "soon"), ("there", "soon")]


def test_firing_deletes_and_leaves_those_of_other_cases_and_councils(store: Store) -> None:
    set_clocks(store, "here", "1", 10, 20)
    set_clocks(store, "here", "2", 15)
    set_clocks(store, "there", "1", 12)
    set_clocks(store, "here", "1", 20, new=False)
    assert awake(store, 60) == [("there", "1"), ("here", "2"), ("here", "1")]
    set_clocks(store, "here", "1", new=False)
    assert awake(store, 60) == [("there", "1"), ("here", "2")]


def test_the_next_waking_is_known(store: Store) -> None:
    with store.reading() as connection:
        assert due.next_wake(connection) is None
    set_clocks(store, "here", "1", 30)
    set_clocks(store, "there", "1", 20)
    with store.reading() as connection:
        assert due.next_wake(connection) == NOON + timedelta(minutes=20)
        assert due.cases_of(connection, "here") == ["1"]


# The outbox


def delivery(key: str, minute: int = 0) -> Delivery:
    at = NOON + timedelta(minutes=minute)
    return Delivery(key=key, sort="notice", to="ann", about="overdue", case="1", at=at, fields={"kind": "complaint"})


def test_a_failing_append_leaves_no_delivery(store: Store, tmp_path: Path) -> None:
    with writing(store) as batch:
        histories.append(batch, "here", "1", "case", History(), history(1)[:2])

    def act_on_what_is_stale() -> None:
        with writing(store) as batch:
            outbox.queue(batch, "here", [delivery("1/2/0")])
            due.replace(batch, "here", "1", [(NOON, "clock", None, "ann")], new=True)
            before = History(events=history(1)[:1], version=1)
            histories.append(batch, "here", "1", "case", before, history(1)[2:3])

    with pytest.raises(Stale):
        act_on_what_is_stale()
    assert look(tmp_path, "SELECT count(*) FROM outbox") == [(0,)]
    assert look(tmp_path, "SELECT count(*) FROM clocks") == [(0,)]
    assert look(tmp_path, "SELECT count(*) FROM events") == [(2,)]


def test_what_waits_comes_out_in_order_and_once_it_was_sent_no_more(store: Store) -> None:
    with writing(store) as batch:
        outbox.queue(batch, "here", [delivery("b", 5), delivery("a"), delivery("later", 60)])
    soon, later = NOON + timedelta(minutes=10), NOON + timedelta(minutes=30)
    with store.transaction() as connection:
        several = claimed(connection, soon, until=later)
        assert [one.delivery for one in several] == [delivery("a"), delivery("b", 5)], "by when they may go"
        outbox.answered(connection, several[1], outbox.SENT, "letter 7")
        outbox.answered(connection, several[0], outbox.WAITING, "busy", again_at=later)
    with store.transaction() as connection:
        assert claimed(connection, soon, until=later) == []
        (again,) = claimed(connection, later, until=later + timedelta(minutes=15))
        assert (again.delivery.key, again.attempts, again.answer) == ("a", 1, "busy")


def claimed(connection: Connection, now: datetime, until: datetime) -> list[outbox.Waiting]:
    """Everything that may be sent by now, one after the other."""
    found = []
    while (one := outbox.claim(connection, ("here",), now, until)) is not None:
        found.append(one)
    return found


def test_what_goes_first_is_found_without_putting_all_that_waits_in_order(store: Store) -> None:
    with writing(store) as batch:
        outbox.queue(batch, "here", [delivery(str(n)) for n in range(50)])
    asked = []
    with store.transaction() as connection:
        event.listen(store.engine, "before_cursor_execute", lambda *said: asked.append(said[2:4]))
        outbox.claim(connection, ("here",), NOON, NOON + timedelta(minutes=15))
        text, values = next((text, values) for text, values in asked if text.startswith("SELECT"))
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]
    assert "outbox_waiting (state=? AND not_before<?)" in plan[0]
    assert not [step for step in plan if "TEMP B-TREE" in step]


def test_what_waits_of_a_council_that_nobody_asks_for_is_counted_and_left(store: Store) -> None:
    with writing(store) as batch:
        outbox.queue(batch, "here", [delivery("a")])
        outbox.queue(batch, "there", [delivery("a"), delivery("b")])
    with store.transaction() as connection:
        several = claimed(connection, NOON + timedelta(hours=1), until=NOON + timedelta(hours=2))
        assert [(one.council, one.delivery.key) for one in several] == [("here", "a")]
        assert outbox.strays(connection, ("here",), (outbox.WAITING,)) == {"there": 2}
        assert outbox.strays(connection, ("here", "there"), (outbox.WAITING,)) == {}
        assert outbox.drop_all(connection, "there", (outbox.WAITING,), "dropped") == 2
        assert outbox.strays(connection, ("here",), (outbox.WAITING,)) == {}
        assert outbox.counted(connection) == {outbox.WAITING: 1, outbox.DROPPED: 2}


def test_what_was_claimed_is_nobody_elses_until_that_is_over(store: Store) -> None:
    with writing(store) as batch:
        outbox.queue(batch, "here", [delivery("a")])
    with store.transaction() as connection:
        one = outbox.claim(connection, ("here",), NOON, NOON + timedelta(minutes=15))
        assert one is not None
    with store.transaction() as connection:
        assert outbox.claim(connection, ("here",), NOON + timedelta(minutes=14), NOON + timedelta(minutes=29)) is None
        again = outbox.claim(connection, ("here",), NOON + timedelta(minutes=15), NOON + timedelta(minutes=30))
        assert again is not None
        assert (again.delivery.key, again.attempts) == ("a", 0)


def test_what_was_sent_stays_sent_whatever_a_slower_dispatcher_says(store: Store) -> None:
    with writing(store) as batch:
        outbox.queue(batch, "here", [delivery("a")])
    with store.transaction() as connection:
        (one,) = claimed(connection, NOON, until=NOON + timedelta(minutes=15))
    with store.transaction() as connection:
        outbox.answered(connection, one, outbox.SENT, "letter 7")
    with store.transaction() as connection:
        outbox.answered(connection, one, outbox.WAITING, "the folder was busy", again_at=NOON)
        assert claimed(connection, NOON, until=NOON + timedelta(minutes=15)) == []
        assert [(one.state, one.answer) for one in outbox.of_case(connection, "here", "1")] == [("sent", "letter 7")]


# The shelf


def test_a_policy_is_kept_at_its_first_use_for_each_council(store: Store) -> None:
    with store.transaction() as connection:
        assert shelf.digest_kept(connection, "here", "complaints", "2026") == ""
        shelf.keep_policy(connection, "here", "complaints", "2026", "d1", b"text", NOON)
        shelf.keep_policy(connection, "there", "complaints", "2026", "d2", b"other", NOON)
    with store.reading() as connection:
        kept = [shelf.digest_kept(connection, council, "complaints", "2026") for council in ("here", "there")]
        assert kept == ["d1", "d2"]
        assert shelf.policy_text(connection, "here", "complaints", "2026") == b"text"


def test_serial_numbers_have_no_gaps_and_each_series_its_own(store: Store) -> None:
    with store.transaction() as connection:
        taken = [shelf.next_serial(connection, "here", "H2026-", many) for many in (1, 3, 1)]
        assert taken == [1, 2, 5]
        assert shelf.next_serial(connection, "here", "H2027-") == 1
        assert shelf.next_serial(connection, "there", "H2026-") == 1


def test_a_person_is_kept_as_last_told(store: Store) -> None:
    with store.transaction() as connection:
        for told in ({"name": "Ann", "email": "ann@example.org"}, {"email": "ann.b@example.org"}, {}):
            batch = Batch(connection)
            persons.keep(batch, "here", "p1", told)
            batch.write()
        assert persons.known(connection, "here", "p1") == {"name": "Ann", "email": "ann.b@example.org"}
        assert persons.known(connection, "there", "p1") == {}


def test_a_file_is_kept_by_its_content_and_once(store: Store, tmp_path: Path) -> None:
    for name in ("photo.jpg", "again.jpg"):
        (tmp_path / name).write_bytes(b"\x00pictures\xff")
    with store.transaction() as connection:
        first = shelf.keep_file(store, connection, "here", "1", tmp_path / "photo.jpg", NOON)
        assert shelf.keep_file(store, connection, "here", "1", tmp_path / "again.jpg", NOON) == first
    assert shelf.file_path(store, first).read_bytes() == b"\x00pictures\xff"
    assert look(tmp_path, "SELECT name, size FROM files") == [("photo.jpg", 10)]
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == [shelf.file_path(store, first)]
