"""Histories: what was appended comes back, one writer wins, and no edit goes unnoticed."""

from __future__ import annotations

import json
import multiprocessing
import threading
from pathlib import Path

import pytest

from engine.errors import Stale
from engine.store import histories
from engine.store.codec import chained
from engine.store.histories import GENESIS, History
from engine.store.store import Store, opened
from tests.store.stores import address, history, look, made, tamper, writing


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made(tmp_path)


def append(store: Store, name: str, before: History, events, council: str = "here") -> None:
    with writing(store) as batch:
        histories.append(batch, council, name, "case", before, events)


def load(store: Store, name: str, council: str = "here") -> History:
    with store.reading() as connection:
        return histories.load(connection, council, name)


def breaks(store: Store) -> list[tuple[str, int, str]]:
    with store.reading() as connection:
        return [(one.history, one.version, one.what) for one in histories.verify(connection)]


# What goes in comes out


def test_histories_come_back_as_they_were_appended(store: Store) -> None:
    for seed in range(25):
        whole = history(seed)
        append(store, f"c{seed}", History(), whole[:2])
        for event in whole[2:]:
            append(store, f"c{seed}", load(store, f"c{seed}"), [event])
    for seed in range(25):
        found = load(store, f"c{seed}")
        assert found.events == history(seed)
        assert found.version == len(history(seed))
    assert breaks(store) == []


def test_several_histories_come_back_at_once_and_only_those(store: Store) -> None:
    for seed in range(4):
        append(store, f"c{seed}", History(), history(seed))
    with store.reading() as connection:
        found = histories.load_many(connection, "here", ["c1", "c3", "nobody's"])
    assert {name: one.events for name, one in found.items()} == {"c1": history(1), "c3": history(3)}


def test_appending_nothing_changes_nothing(store: Store) -> None:
    append(store, "c", History(), history(1))
    append(store, "c", load(store, "c"), [])
    append(store, "other", History(), [])
    assert load(store, "c").events == history(1)
    assert load(store, "other") == History()


# One writer wins


def test_who_appends_to_what_has_changed_since_is_told_so(store: Store) -> None:
    events = history(1)
    append(store, "c", History(), events[:2])
    mine, yours = load(store, "c"), load(store, "c")
    append(store, "c", yours, events[2:4])
    with pytest.raises(Stale, match="look again"):
        append(store, "c", mine, events[4:5])
    assert load(store, "c").events == events[:4]
    assert breaks(store) == []


def test_who_begins_a_history_that_was_begun_since_is_told_so(store: Store) -> None:
    append(store, "c", History(), history(1)[:2])
    with pytest.raises(Stale):
        append(store, "c", History(), history(2)[:2])
    assert load(store, "c").events == history(1)[:2]


def insist(url: str, files: Path, number: int) -> None:
    """A writer that looks again as often as it is told to, until its forty events stand."""
    store = opened(url, files)
    event = history(number)[-1]
    for _ in range(40):
        while True:
            try:
                append(store, "c", load(store, "c"), [event])
                break
            except Stale:
                continue
    store.close()


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_writers_at_the_same_time_lose_nothing_of_each_other(tmp_path: Path, kind: str) -> None:
    store = made(tmp_path)
    append(store, "c", History(), history(9)[:1])
    start = threading.Thread if kind == "threads" else multiprocessing.get_context("spawn").Process
    writers = [start(target=insist, args=(address(tmp_path), tmp_path, number)) for number in (1, 2, 3)]
    for one in writers:
        one.start()
    for one in writers:
        one.join(60)
    found = load(store, "c").events
    assert len(found) == 1 + 3 * 40
    assert all(found.count(history(number)[-1]) == 40 for number in (1, 2, 3))
    assert breaks(store) == []


# Two councils, one store


def test_councils_in_one_store_do_not_see_each_other(store: Store) -> None:
    append(store, "1", History(), history(1), council="hill")
    append(store, "1", History(), history(2), council="dale")
    assert load(store, "1", "hill").events == history(1)
    assert load(store, "1", "dale").events == history(2)
    assert load(store, "1", "vale") == History()
    append(store, "1", load(store, "1", "hill"), history(3)[-1:], council="hill")
    assert load(store, "1", "dale").events == history(2)
    assert breaks(store) == []


# The chain


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with a store of three histories, the middle one to be tampered with."""
    store = made(tmp_path)
    for name in "abc":
        append(store, name, History(), history(ord(name)))
    assert breaks(store) == []
    store.close()
    return tmp_path


def found(folder: Path) -> list[tuple[str, int, str]]:
    return breaks(opened(address(folder), folder))


@pytest.mark.parametrize("version", [1, 3, 6])
@pytest.mark.parametrize(
    "edit",
    [
        "at = at + 1",
        "recorded = recorded - 1",
        "by = 'somebody'",
        "type = type || 'X'",
        "hash = substr(hash, 2) || 'g'",
    ],
)
def test_an_edited_event_is_found(kept: Path, version: int, edit: str) -> None:
    tamper(kept, f"UPDATE events SET {edit} WHERE history = 'b' AND version = ?", version)
    assert ("b", version, "an event was changed") in found(kept)
    assert {name for name, *_ in found(kept)} == {"b"}


def test_an_edited_body_is_found(kept: Path) -> None:
    body = json.loads(look(kept, "SELECT body FROM events WHERE history = 'b' AND version = 1")[0][0])
    body["kind"] = "compliment"
    tamper(kept, "UPDATE events SET body = ? WHERE history = 'b' AND version = 1", json.dumps(body))
    assert found(kept) == [("b", 1, "an event was changed")]


def test_a_removed_event_is_found(kept: Path) -> None:
    tamper(kept, "DELETE FROM events WHERE history = 'b' AND version = 3")
    assert ("b", 3, "an event is missing") in found(kept)


def test_a_history_without_its_end_is_found(kept: Path) -> None:
    last = len(history(ord("b")))
    tamper(kept, "DELETE FROM events WHERE history = 'b' AND version = ?", last)
    assert found(kept) == [("b", last, "its last events are missing")]


def test_a_history_that_is_gone_is_found(kept: Path) -> None:
    tamper(kept, "DELETE FROM events WHERE history = 'b'")
    assert found(kept) == [("b", 0, "the whole history is missing")]


def test_two_events_that_changed_places_are_found(kept: Path) -> None:
    for before, after in ((2, 900), (3, 2), (900, 3)):
        tamper(kept, "UPDATE events SET version = ? WHERE history = 'b' AND version = ?", after, before)
    assert ("b", 2, "an event was changed") in found(kept)
    assert ("b", 3, "an event was changed") in found(kept)


def put_after(folder: Path, name: str) -> tuple[int, str]:
    """Somebody who knows how the chain is made puts an event after the last; gives its version and hash."""
    row = look(folder, "SELECT * FROM events WHERE history = ? ORDER BY version DESC LIMIT 1", name)[0]
    council, history_, version, *rest, head = row
    forged = (council, history_, version + 1, *rest)
    hash_ = chained(head, forged)
    tamper(folder, "INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?)", *forged, hash_)
    return version + 1, hash_


def test_an_event_that_was_put_after_the_last_is_found(kept: Path) -> None:
    put_after(kept, "b")
    ((name, _, what),) = found(kept)
    assert name == "b"
    assert "added" in what, "somebody who reads this looks for what is missing, and nothing is"


def test_a_history_that_nobody_began_is_found(kept: Path) -> None:
    tamper(kept, "DELETE FROM histories WHERE history = 'b'")
    assert [(name, what) for name, _, what in found(kept)] == [("b", "a history that nobody began")]


def test_the_genesis_is_part_of_the_chain(kept: Path) -> None:
    """Without its first event a history does not verify, though every other row fits the one before."""
    tamper(kept, "DELETE FROM events WHERE history = 'b' AND version = 1")
    assert ("b", 1, "an event is missing") in found(kept)
    assert GENESIS == "0" * 64


# What is said of persons


@pytest.fixture
def personal(kept: Path) -> tuple[str, int, str]:
    """A personal value that stands in the store."""
    return look(kept, "SELECT history, version, field FROM personal ORDER BY 1, 2, 3")[0]


@pytest.mark.parametrize("edit", ["value = value || '!'", "salt = replace(salt, substr(salt, 1, 1), 'x')"])
def test_an_edited_personal_value_is_found(kept: Path, personal: tuple[str, int, str], edit: str) -> None:
    tamper(kept, f"UPDATE personal SET {edit} WHERE history = ? AND version = ? AND field = ?", *personal)
    name, version, field = personal
    assert found(kept) == [(name, version, f"the personal '{field}' was changed")]


def test_a_personal_value_that_was_put_there_later_is_found(kept: Path) -> None:
    name, version = look(kept, "SELECT history, version FROM events WHERE (history, version) NOT IN "
                               "(SELECT history, version FROM personal)")[0]  # fmt: skip
    tamper(kept, "INSERT INTO personal VALUES ('here', ?, ?, 'note', 'salt', 'he was rude')", name, version)
    assert found(kept) == [(name, version, "the personal 'note' was changed")]


def test_personal_data_can_be_removed_and_the_chain_still_holds(kept: Path, personal: tuple[str, int, str]) -> None:
    tamper(kept, "DELETE FROM personal")
    assert found(kept) == []
    store = opened(address(kept), kept)
    name = personal[0]
    assert [type(one) for one in load(store, name).events] == [type(one) for one in history(ord(name))]


def test_what_is_personal_is_not_in_the_events(kept: Path) -> None:
    values = [row[0] for row in look(kept, "SELECT value FROM personal")]
    bodies = "\n".join(row[0] for row in look(kept, "SELECT body FROM events"))
    assert values
    assert not [value for value in values if value in bodies]


def test_the_same_words_of_two_persons_have_different_digests(store: Store, tmp_path: Path) -> None:
    noted = [event for seed in range(60) for event in history(seed) if event.note][:1]
    append(store, "a", History(), noted)
    append(store, "b", History(), noted)
    digests = {json.loads(row[0])["#note"] for row in look(tmp_path, "SELECT body FROM events")}
    assert len(digests) == 2, "an unsalted digest tells everybody who wrote the same"
