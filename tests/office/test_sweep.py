"""The sweep: what falls due is recorded once each, however many sweep at once and whatever ends them."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.errors import EngineError
from engine.host.rounds import Rounds
from engine.host.worker import Worker
from engine.language.site import read_site
from engine.office import act, receive, sweep
from engine.office.dispatch import ATTEMPTS
from engine.office.office import Office
from tests.cli.calls import call
from tests.office.sites import (
    NOW,
    dies_before,
    killed_after,
    look,
    made,
    opened,
    rows_of,
    start,
    sweep_at,
    tables_of,
    wait_for,
)
from tests.office.test_dispatch import handled

LATER = NOW + timedelta(days=60)
MANY = 300


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site")


@pytest.fixture
def office(site: Path) -> Office:
    return opened(site)


def lodged(office: Office, at: datetime, council: str = "hill", **fields: Any) -> str:
    given = {"kind": "complaint", "channel": "email", "name": "Ann"} | fields
    return receive.lodge(office, office.council(council), given, at=at, by="ola", now=at).state.case.number


def filled(site: Path) -> Path:
    """Many open cases of both councils, and no sweep yet: half of them are lodged, half resolved in time."""
    office = opened(site)
    for n, row in enumerate(rows_of(MANY)):
        at = NOW - timedelta(days=n % 40, minutes=n)
        number = lodged(office, at, ("hill", "dale")[n % 2], kind=row["kind"])
        if n % 5 == 0:
            council = office.council(("hill", "dale")[n % 2])
            act.act_written(office, council, number, "resolve", {"outcome": "done"}, at=at, by="ola", now=at)
    office.store.close()
    return site


def events_of(site: Path, *kinds: str) -> Counter[tuple[str, ...]]:
    """How often each clock of each case was recorded as what."""
    marks = ", ".join("?" for _ in kinds)
    rows = look(site, f"SELECT council, history, type, body FROM events WHERE type IN ({marks})", *kinds)
    return Counter((*row[:3], row[3]) for row in rows)


ALL = ("ClockWarned", "ClockOverdue", "ClockActed", "ClockLapsed", "Referred", "Resolved")


def once_each(site: Path) -> dict[str, int]:
    """Everything that fell due, each once; how many of what."""
    found = events_of(site, *ALL)
    assert set(found.values()) <= {1}, [key for key, times in found.items() if times > 1]
    keys = look(site, "SELECT count(*), count(DISTINCT council || key) FROM outbox")[0]
    assert keys[0] == keys[1]
    return dict(Counter(key[2] for key in found))


def proven(site: Path) -> None:
    words = [sys.executable, "-m", "engine", "verify", "--site", str(site)]
    done = subprocess.run(words, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"{MANY} histories: all hold\n"), done.stderr


# What falls due, in its order


def test_a_case_is_warned_of_then_overdue_then_acted_on_then_lapses(site: Path, office: Office) -> None:
    """Received on Monday 3 June at noon: ten working days end on Monday the 17th at 17:00 in Sydney (07:00 UTC)."""
    number = lodged(office, NOW, kind="request")
    due = datetime(2024, 6, 17, 7, 0, tzinfo=UTC)
    steps = [
        (due - timedelta(days=3, seconds=1), {}),
        (due - timedelta(days=3), {"warned": 1}),
        (due, {}),
        (due + timedelta(seconds=1), {"overdue": 1}),
        (due + timedelta(days=1), {"acted on": 1}),
        (datetime(2024, 7, 3, 14, 0, tzinfo=UTC), {"overdue": 1, "lapsed": 1}),
        (LATER, {}),
    ]
    for at, what in steps:
        assert sweep.sweep(office, at) == what, at
    rows = look(site, "SELECT type FROM events WHERE history = ? ORDER BY version", number)
    kinds = [row[0] for row in rows]
    assert [kind for kind in kinds if kind in ALL] == [
        "ClockWarned", "ClockOverdue", "ClockActed", "Referred", "ClockOverdue", "ClockLapsed",
    ]  # fmt: skip
    assert look(site, "SELECT level, outcome FROM cases") == [("second", "refused")]
    assert look(site, "SELECT * FROM clocks") == [], "nothing more is asked of it"
    notices = look(site, "SELECT target, about FROM outbox WHERE sort = 'notice' ORDER BY id")
    assert ("manager", "overdue") in notices or ("max", "overdue") in notices, notices


def test_what_was_done_in_time_is_left_alone(site: Path, office: Office) -> None:
    number = lodged(office, NOW)
    act.act_written(office, office.council("hill"), number, "resolve", {"outcome": "done"}, at=NOW, by="ola", now=NOW)
    before = tables_of(site)
    assert sweep.sweep(office, LATER) == {}
    assert tables_of(site) == before


def test_an_act_on_a_case_that_nobody_swept_records_first_what_fell_due(site: Path, office: Office) -> None:
    number = lodged(office, NOW)
    act.act_written(office, office.council("hill"), number, "note", {"note": "at last"}, at=LATER, by="ola", now=LATER)
    assert once_each(site) == {"ClockWarned": 1, "ClockOverdue": 1, "ClockActed": 1, "Referred": 1}
    assert sweep.sweep(office, LATER) == {}


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_the_size_of_a_batch_changes_nothing(site: Path, office: Office, batch: int) -> None:
    for n in range(20):
        lodged(office, NOW - timedelta(days=n), kind=("complaint", "request")[n % 2])
    done = sweep.sweep(office, LATER, batch=batch)
    assert done == {"warned": 20, "overdue": 30, "acted on": 20, "lapsed": 10}
    assert sweep.sweep(office, LATER) == {}


def test_a_case_whose_history_is_gone_does_not_hold_up_the_others(site: Path, office: Office) -> None:
    lost, kept = lodged(office, NOW), lodged(office, NOW)
    with closing(sqlite3.connect(site.parent / "townclerk.db")) as file, file:
        file.execute("DELETE FROM events WHERE history = ?", (lost,))
    process = start(sweep_at, site, LATER, 10)
    process.join(20)
    still = process.is_alive()
    process.kill()
    assert not still, "the sweep goes round and round"
    assert {row[0] for row in look(site, "SELECT history FROM events WHERE type = 'ClockOverdue'")} == {kept}


def test_a_clock_that_wakes_too_early_is_set_anew(site: Path, office: Office) -> None:
    """As after a closure that was taken into account later: nothing has fallen due, and it is not asked for ever."""
    lodged(office, NOW)
    before = look(site, "SELECT * FROM clocks")
    with closing(sqlite3.connect(site.parent / "townclerk.db")) as file, file:
        file.execute("UPDATE clocks SET wake = 7")
    process = start(sweep_at, site, NOW, 10)
    process.join(10)
    still = process.is_alive()
    process.kill()
    assert not still, "the sweep goes round and round"
    assert look(site, "SELECT * FROM clocks") == before
    assert once_each(site) == {}


# Many sweepers, and sweepers that end in the middle


def test_four_sweepers_at_once_record_everything_once(site: Path, tmp_path: Path) -> None:
    alone = filled(made(tmp_path / "alone"))
    sweep.sweep(opened(alone), LATER)
    expected = once_each(alone)
    assert min(expected.values()) > 50, expected

    filled(site)
    sweepers = [start(sweep_at, site, LATER, 9) for _ in range(4)]
    for one in sweepers:
        one.join(60)
    assert [one.exitcode for one in sweepers] == [0] * 4
    assert once_each(site) == expected
    proven(site)


def test_a_sweep_that_ends_before_any_of_its_transactions_loses_and_repeats_nothing(site: Path, office: Office) -> None:
    for n in range(12):
        lodged(office, NOW - timedelta(days=n), ("hill", "dale")[n % 2], kind=("complaint", "request")[n % 3 % 2])
    office.store.close()
    expected: dict[str, int] = {}
    for number in range(1, 40):
        here = site.parent.with_name(f"try-{number}") / "site.yaml"
        shutil.copytree(site.parent, here.parent)
        process = start(dies_before, number, sweep_at, here, LATER, 3)
        process.join(60)
        sweep_at(here, LATER, 3)
        expected = expected or once_each(here)
        assert once_each(here) == expected, number
        if process.exitcode == 0:
            break
    assert number > 4
    assert expected["ClockOverdue"] >= 12


def test_sweepers_that_are_killed_lose_and_repeat_nothing(site: Path, tmp_path: Path) -> None:
    alone = filled(made(tmp_path / "alone"))
    sweep.sweep(opened(alone), LATER)
    filled(site)
    rng = random.Random(4)
    kills = 0
    for part in range(1, 7):
        sweepers = [start(sweep_at, site, LATER, 5) for _ in range(2)]
        wait_for(
            lambda part=part: (
                len(look(site, "SELECT 1 FROM events WHERE type = 'ClockOverdue'")) >= 30 * part
                or not look(site, "SELECT 1 FROM clocks")
            )
        )
        kills += sum(killed_after(one, rng.random() * 0.03) for one in sweepers)
    assert kills >= 6, "they were too quick to be killed: give them more cases"
    sweep_at(site, LATER, 100)
    assert once_each(site) == once_each(alone)
    assert look(site, "SELECT * FROM clocks") == look(alone, "SELECT * FROM clocks")
    assert look(site, "SELECT * FROM cases") == look(alone, "SELECT * FROM cases")
    proven(site)


def changed(site: Path) -> str:
    """Somebody changed a policy that is in use."""
    policy = site.parent / "hill" / "policy.yaml"
    policy.write_text(policy.read_text().replace("10 working days", "11 working days", 1))
    return "was changed after cases were received under it"


def gone(site: Path) -> str:
    """Somebody took a council out of the site."""
    text = site.read_text()
    site.write_text(text.replace(next(line for line in text.splitlines() if line.startswith("  hill:")) + "\n", ""))
    return "there is no council 'hill' here"


@pytest.mark.parametrize("ails", [changed, gone])
def test_what_ails_one_council_holds_up_no_other(site: Path, office: Office, ails: Callable[[Path], str]) -> None:
    # given cases of two councils on which something is overdue, and one of the two that is amiss
    for council in ("hill", "dale"):
        lodged(office, NOW, council)
    why = ails(site)
    # when it is swept, then that of the other is recorded, and the one is told with the reason
    told: list[str] = []
    done = sweep.sweep(opened(site), LATER, say=told.append)
    assert done["overdue"] >= 1
    assert {council for (council,) in look(site, "SELECT council FROM events WHERE type = 'ClockOverdue'")} == {"dale"}
    assert len(told) == 1
    assert told[0].startswith("of the council 'hill' nothing is swept until this is mended: ")
    assert why in told[0]
    # and without anybody to tell it is raised, once the rest is done
    with pytest.raises(EngineError, match=why):
        sweep.sweep(opened(site), LATER)
    # and by the command it is said, with a code of its own
    said = call("sweep", "--site", str(site))
    assert said.code == 9
    assert why in said.err


def test_rounds_send_what_waits_though_a_council_is_amiss(site: Path, office: Office) -> None:
    for council in ("hill", "dale"):
        handled(office, council)
    lodged(office, NOW, "hill")
    why = changed(site)
    told: list[str] = []
    with Worker(read_site(site)) as worker:
        done = Rounds(read_site(site), lambda: LATER, told.append).go(opened(site), worker)
    assert done["sent"] >= 4
    assert any(why in one for one in told)
    assert look(site, "SELECT count(*) FROM outbox WHERE council = 'dale' AND state <> 'sent'") == [(0,)]


def test_letters_of_a_council_that_is_gone_stop_no_other_and_are_told(site: Path, office: Office) -> None:
    for council in ("hill", "dale"):
        handled(office, council)
    with office.store.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE outbox SET attempts = {ATTEMPTS - 1} WHERE council = 'hill'")
    gone(site)
    said = call("dispatch", "--site", str(site))
    assert said.code == 1, said
    assert "wait of the council 'hill', which the site file does not name" in said.err
    states = dict(look(site, "SELECT council, group_concat(DISTINCT state) FROM outbox GROUP BY council"))
    assert states == {"dale": "sent", "hill": "waiting"}
