"""Bulk lodgements: nothing is lost, nothing is taken twice, and what cannot be taken is given back with the reason."""

from __future__ import annotations

import csv
import json
import os
import random
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.errors import Refused
from engine.office import bulk
from engine.office.bulk import Taken, import_file
from engine.office.rows import NotRows
from tests.office.sites import (
    NOW,
    POLICY,
    csv_file,
    dies_before,
    killed_after,
    lines_file,
    look,
    made,
    opened,
    rows_of,
    start,
    tables_of,
    take_in,
    wait_for,
)

FORMS = {"csv": csv_file, "jsonl": lines_file}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site")


def imported(site: Path, file: Path, council: str = "hill", by: str = "engine") -> Taken:
    office = opened(site)
    return import_file(office, office.council(council), file, by=by, now=NOW)


def engine(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "engine", *words, "--site", str(site)], capture_output=True, text=True, timeout=120
    )


def matters(site: Path, council: str = "hill") -> list[str]:
    """What each case is about, in the order of the numbers."""
    found = look(
        site, "SELECT p.value FROM personal p WHERE council = ? AND field = 'details' ORDER BY history", council
    )
    return [row[0] for row in found]


# What becomes of a row


@pytest.mark.parametrize("form", FORMS)
def test_every_row_becomes_a_case_in_the_order_of_the_file(site: Path, tmp_path: Path, form: str) -> None:
    rows = rows_of(40)
    taken = imported(site, FORMS[form](tmp_path / f"rows.{form}", rows))
    assert taken == Taken(rows=40, taken=40)
    assert matters(site) == [row["details"] for row in rows]
    assert [row[0] for row in look(site, "SELECT number FROM cases ORDER BY number")] == [
        f"H2024-{n:05}" for n in range(1, 41)
    ]
    assert look(site, "SELECT name, email FROM persons WHERE person = 'p-H2024-00008'") == [
        ("Person 7", "p7@example.org")
    ]


@pytest.mark.parametrize("form", FORMS)
def test_rejected_rows_come_back_in_the_same_form_with_the_reason_last(site: Path, tmp_path: Path, form: str) -> None:
    rows = rows_of(8)
    rows[2]["kind"], rows[4]["received"], rows[6]["received"] = "parking", "soon", "2031-01-01 10:00"
    taken = imported(site, FORMS[form](tmp_path / f"rows.{form}", rows))
    assert (taken.taken, taken.rejected) == (5, 3)
    assert taken.rejects == tmp_path / f"rows.rejected.{form}"
    if form == "csv":
        with taken.rejects.open(encoding="utf-8", newline="") as file:
            back = list(csv.DictReader(file))
    else:
        back = [json.loads(line) for line in taken.rejects.read_text(encoding="utf-8").splitlines()]
    assert [list(row)[-1] for row in back] == ["reason"] * 3
    reasons = [row.pop("reason") for row in back]
    assert back == [rows[2], rows[4], rows[6]]
    assert reasons[0].startswith("unknown-kind: this policy has no kind 'parking'")
    assert "`soon` is not a date and time" in reasons[1]
    assert reasons[2].startswith("in-the-future")
    assert len(look(site, "SELECT * FROM cases")) == 5


def test_rejected_rows_can_be_mended_where_they_stand_and_taken_in(site: Path, tmp_path: Path) -> None:
    rows = rows_of(6)
    rows[3]["kind"] = "parking"
    rejects = imported(site, csv_file(tmp_path / "rows.csv", rows)).rejects
    assert rejects is not None
    rejects.write_text(rejects.read_text(encoding="utf-8").replace("parking", "request"), encoding="utf-8")
    assert imported(site, rejects) == Taken(rows=1, taken=1)
    assert sorted(matters(site)) == sorted(row["details"] for row in rows)


def test_rejected_rows_take_no_number_and_each_year_counts_for_itself(site: Path, tmp_path: Path) -> None:
    rows = rows_of(9)
    for n, row in enumerate(rows):
        row["received"] = f"{2023 + n % 2}-03-01 10:00"
        row["kind"] = "parking" if n in (0, 5) else "request"
    imported(site, csv_file(tmp_path / "rows.csv", rows))
    numbers = [row[0] for row in look(site, "SELECT number FROM cases ORDER BY number")]
    assert numbers == [f"H2023-{n:05}" for n in range(1, 5)] + [f"H2024-{n:05}" for n in range(1, 4)]


def test_a_file_is_taken_once_whatever_it_is_called_and_by_each_council_for_itself(site: Path, tmp_path: Path) -> None:
    rows = rows_of(12)
    imported(site, csv_file(tmp_path / "rows.csv", rows))
    before = tables_of(site)
    assert imported(site, csv_file(tmp_path / "rows.csv", rows)) == Taken(rows=12, taken=12, before=12)
    assert imported(site, csv_file(tmp_path / "again.csv", rows)) == Taken(rows=12, taken=12, before=12)
    assert tables_of(site) == before
    imported(site, tmp_path / "rows.csv", council="dale")
    assert matters(site, "dale") == matters(site, "hill")
    assert {row[0] for row in look(site, "SELECT number FROM cases WHERE council = 'dale'")} == {
        f"D2024-{n:05}" for n in range(1, 13)
    }


ODD: dict[str, dict[str, Any]] = {
    "no receipt": {"received": None},
    "a receipt that is a list": {"received": ["2024-03-01 10:00"]},
    "a receipt in the year 9999": {"received": "9999-12-31 23:59"},
    "a receipt in the year 1": {"received": "0001-01-01 00:00"},
    "an hour that does not exist": {"received": "2024-10-06 02:30"},
    "a kind that is a list": {"kind": ["complaint"]},
    "a kind that is a map": {"kind": {"complaint": True}},
    "a fact that is a map": {"urgent": {"yes": 1}},
    "facts that are a list": {"facts": ["urgent"]},
    "a column that nobody knows": {"colour": "red"},
    "half a character": {"details": "the \ud83d half"},
    "half a character in a name": {"name": "\udcff"},
    "half a character in a kind": {"kind": "\udcff"},
    "a zero byte": {"details": "\x00"},
    "what nobody may say": {"given": 7},
    "two receipts": {"at": "2024-03-01 10:00"},
    "a first receipt that is none": {"first_received": "once"},
    "an officer that is nobody": {"by": "nobody"},
    "a person that is a list": {"person": ["p-1"]},
    "an identity that is none": {"identity": "famous"},
}


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_row_is_taken_or_given_back_and_stops_no_other(site: Path, tmp_path: Path, odd: str) -> None:
    rows = rows_of(3)
    rows[1] |= ODD[odd]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    taken = imported(site, file)
    assert taken.rows == 3
    assert rows[0]["details"] in matters(site)
    assert rows[2]["details"] in matters(site)
    assert len(look(site, "SELECT * FROM cases")) == taken.taken == 3 - taken.rejected
    if taken.rejected:
        assert taken.rejects is not None
        (back,) = [json.loads(line) for line in taken.rejects.read_text(encoding="utf-8").splitlines()]
        assert back.pop("reason")
        assert back == rows[1]


@pytest.mark.parametrize("deep", [30, 400, 900, 5000])
def test_a_row_of_lists_within_lists_is_given_back_and_stops_no_other(site: Path, tmp_path: Path, deep: int) -> None:
    first, last = (json.dumps(row) for row in rows_of(2))
    odd = '{"received": "2024-03-01 10:00", "details": ' + "[" * deep + "]" * deep + "}"
    (tmp_path / "rows.jsonl").write_text(f"{first}\n{odd}\n{last}\n", encoding="utf-8")
    taken = imported(site, tmp_path / "rows.jsonl")
    assert (taken.taken, taken.rejected) == (2, 1)
    assert taken.rejects is not None
    assert json.loads(taken.rejects.read_text(encoding="utf-8"))["line"] == odd


def test_long_and_short_rows_of_a_csv_file_are_given_back(site: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    head = "received,kind,channel,details\n"
    file.write_text(head + "2024-03-01\n2024-03-01 10:00,complaint,email,bins,and,more\n\n", encoding="utf-8")
    taken = imported(site, file)
    assert (taken.rows, taken.rejected) == (2, 2)
    assert taken.rejects is not None
    text = taken.rejects.read_text(encoding="utf-8")
    assert "and" in text, "what was too much is given back too"
    assert "the row has more than 4 fields" in text
    assert "the row has only 1 of 4 fields" in text


def test_a_file_by_another_name_is_csv_and_given_back_as_csv(site: Path, tmp_path: Path) -> None:
    rejects = imported(site, csv_file(tmp_path / "rows.txt", rows_of(2, kind="parking"))).rejects
    assert rejects == tmp_path / "rows.rejected.txt"
    with rejects.open(encoding="utf-8", newline="") as file:
        assert [row["kind"] for row in csv.DictReader(file)] == ["parking", "parking"]


def test_nobody_who_does_not_work_there_takes_a_file_in(site: Path, tmp_path: Path) -> None:
    """Were each row rejected for it, the same file would not be looked at again under the right name."""
    file = csv_file(tmp_path / "rows.csv", rows_of(3))
    with pytest.raises(Refused, match="nobody called 'olla'"):
        imported(site, file, by="olla")
    assert imported(site, file, by="officer") == Taken(rows=3, taken=3)
    assert {row[0] for row in look(site, "SELECT by FROM events WHERE type = 'Received'")} == {"ola"}


# Files that are none


BROKEN = {
    "latin1.csv": "received,kind,details\n2024-03-01 10:00,complaint,café\n".encode("latin-1"),
    "utf16.csv": "received,kind\n2024-03-01 10:00,complaint\n".encode("utf-16"),
    "picture.csv": bytes(range(256)) * 8,
    "empty.csv": b"",
    "quote.csv": b'received,kind,details\n2024-03-01 10:00,complaint,"bins\n',
    "twice.csv": b"received,kind,kind\n2024-03-01 10:00,complaint,request\n",
    "long.csv": b"received,kind,details\n2024-03-01 10:00,complaint," + b"x" * 200_000 + b"\n",
    "latin1.jsonl": '{"received": "2024-03-01 10:00", "details": "café"}\n'.encode("latin-1"),
    "book.csv": b"PK\x03\x04" + bytes(40),
}
UNREADABLE = {
    "half": ('{"received": "2024-0', "the line is not JSON; write one object a line"),
    "list": ('["2024-03-01 10:00"]', "the line is no JSON object"),
    "deep": ("[" * 200_000, "the line is not JSON; write one object a line"),
    "number": ('{"received": ' + "9" * 5000 + "}", "the line is not JSON; write one object a line"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_a_sentence_before_anything_is_taken(
    site: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    sound = rows_of(600)
    if name.endswith(".csv"):
        file.write_bytes(BROKEN[name])
    else:
        lines_file(file, sound)
        file.write_bytes(file.read_bytes() + BROKEN[name])
    before = tables_of(site)
    with pytest.raises(NotRows, match=name.replace(".", r"\.")):
        imported(site, file)
    assert tables_of(site) == before
    assert not list(tmp_path.glob("*.rejected*"))


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_line_that_is_no_row_is_given_back_and_the_others_are_taken(site: Path, tmp_path: Path, name: str) -> None:
    line, reason = UNREADABLE[name]
    file = lines_file(tmp_path / "rows.jsonl", rows_of(3))
    file.write_text(file.read_text() + line + "\n")
    taken = imported(site, file)
    assert (taken.rows, taken.taken, taken.rejected) == (4, 3, 1)
    assert taken.rejects is not None
    assert [json.loads(one) for one in taken.rejects.read_text().splitlines()] == [{"line": line, "reason": reason}]


def test_a_file_of_which_no_line_is_json_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("received,kind\n2024-03-01 10:00,complaint\n")
    with pytest.raises(NotRows, match=r"rows\.jsonl is no JSON Lines"):
        imported(site, tmp_path / "rows.jsonl")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_separate_as_commas_do(site: Path, tmp_path: Path, mark: str) -> None:
    rows = rows_of(2) + rows_of(1, kind="parking")
    file = csv_file(tmp_path / "rows.csv", rows, delimiter=mark)
    taken = imported(site, file)
    assert (taken.taken, taken.rejected) == (2, 1)
    assert taken.rejects is not None
    with taken.rejects.open(encoding="utf-8", newline="") as back:
        assert [row["kind"] for row in csv.DictReader(back, delimiter=mark)] == ["parking"]


# Rows that another file brought


def test_a_file_that_was_mended_and_lengthened_brings_only_what_is_new(site: Path, tmp_path: Path) -> None:
    rows = rows_of(6)
    rows[2]["kind"] = "parking"
    first = imported(site, csv_file(tmp_path / "rows.csv", rows))
    assert (first.taken, first.rejected, first.known) == (5, 1, 0)
    mended = rows_of(8)
    again = imported(site, csv_file(tmp_path / "rows.csv", mended))
    assert (again.rows, again.taken, again.rejected, again.known) == (8, 8, 0, 5)
    assert sorted(matters(site)) == sorted(row["details"] for row in mended)


def test_two_equal_rows_of_one_file_are_two_matters(site: Path, tmp_path: Path) -> None:
    rows = rows_of(1) * 3
    assert imported(site, csv_file(tmp_path / "rows.csv", rows)) == Taken(rows=3, taken=3)
    assert imported(site, csv_file(tmp_path / "more.csv", rows + rows_of(2)[1:])).known == 3
    assert len(matters(site)) == 4


def test_a_file_without_rows_takes_nothing(site: Path, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("received,kind\n")
    (tmp_path / "rows.jsonl").write_text("\n\n")
    assert imported(site, tmp_path / "rows.csv") == Taken()
    assert imported(site, tmp_path / "rows.jsonl") == Taken()


# Broken off


def test_an_import_that_ends_before_any_of_its_transactions_loses_and_repeats_nothing(
    site: Path, tmp_path: Path
) -> None:
    rows = rows_of(510)
    rows[300]["kind"] = "parking"
    file = csv_file(tmp_path / "rows.csv", rows)
    for number in range(1, 30):
        shutil.rmtree(tmp_path / "try", ignore_errors=True)
        shutil.copytree(site.parent, tmp_path / "try")
        here = tmp_path / "try" / "site.yaml"
        process = start(dies_before, number, take_in, here, "hill", file)
        process.join(60)
        take_in(here, "hill", file)
        assert matters(here) == [row["details"] for row in rows if row["kind"] != "parking"], number
        assert look(here, "SELECT count(*), count(DISTINCT row) FROM imported") == [(510, 510)]
        if process.exitcode == 0:
            break
    assert number >= 4, "two chunks, and a look before and after"


def test_an_import_that_was_killed_goes_on_and_loses_and_repeats_nothing(site: Path, tmp_path: Path) -> None:
    rows = rows_of(2300)
    for n in range(0, 2300, 97):
        rows[n]["kind"] = "parking"
    file = csv_file(tmp_path / "rows.csv", rows)
    rng = random.Random(3)
    kills = 0
    for least in (0, 0, 500, 1000, 1500, 2000):
        process = start(take_in, site, "hill", file)
        wait_for(lambda least=least: look(site, "SELECT count(*) FROM imported")[0][0] >= least)
        kills += killed_after(process, rng.random() * (0.4 if least else 0.8))
        done = look(site, "SELECT count(*) FROM imported")[0][0]
        assert done % bulk.CHUNK == 0 or done == len(rows), "a chunk is there whole or not at all"
        assert look(site, "SELECT count(*) FROM cases")[0][0] == done - len(range(0, done, 97))
    assert kills >= 4, "it was too quick to be killed: give it more rows"

    last = engine(site, "import", str(file), "--council", "hill", "--quiet")
    assert last.returncode == 1, last.stderr
    assert last.stdout.startswith("2300 rows: 2276 taken in, 24 rejected"), last.stdout

    assert matters(site) == [row["details"] for row in rows if row["kind"] != "parking"]
    numbers = [row[0] for row in look(site, "SELECT number FROM cases ORDER BY number")]
    assert numbers == [f"H2024-{n:05}" for n in range(1, 2277)]
    for table, column in (("histories", "history"), ("persons", "person"), ("outbox", "key")):
        found = look(site, f"SELECT count(*), count(DISTINCT {column}) FROM {table}")
        assert found == [(2276, 2276)], table
    proof = engine(site, "verify")
    assert (proof.returncode, proof.stdout) == (0, "2276 histories: all hold\n")


def test_two_importers_of_one_file_take_each_row_once(site: Path, tmp_path: Path) -> None:
    rows = rows_of(1100)
    file = csv_file(tmp_path / "rows.csv", rows)
    several = [start(take_in, site, "hill", file) for _ in range(3)]
    for one in several:
        one.join(60)
    assert [one.exitcode for one in several] == [0, 0, 0]
    assert matters(site) == [row["details"] for row in rows]


# Large files


def grown(site: Path, file: Path, told: Path) -> None:
    """Import, and note how much memory the process has needed after each chunk."""
    office = opened(site)
    peaks: list[int] = []

    def note(_: int) -> None:
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)

    import_file(office, office.council("hill"), file, by="engine", now=NOW, told=note)
    told.write_text(json.dumps(peaks))


def test_a_larger_import_needs_no_more_memory(tmp_path: Path) -> None:
    head, _, rest = POLICY.partition("levels:\n")
    bare = head + "outcomes: [done]\n"
    assert "timeframes" in rest
    site = made(tmp_path / "site", policy=bare)
    file = csv_file(tmp_path / "rows.csv", rows_of(4_000, details="x" * 4000))
    process = start(grown, site, file, tmp_path / "peaks")
    process.join(100)
    peaks = json.loads((tmp_path / "peaks").read_text())
    assert len(peaks) == 8
    assert os.path.getsize(file) > 16_000_000
    assert peaks[-1] - peaks[3] <= 6, f"2,000 rows of 4 kB more took {peaks[-1] - peaks[3]} MB more: {peaks}"
