"""C1, C3 and D1 to D3: lodgements kept in SQLite (WAL, FULL), and the sweep among many open clocks."""

from __future__ import annotations

import csv
import itertools
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from click.testing import CliRunner
from sqlalchemy import event, insert, text
from sqlalchemy.orm import Session, registry

from engine.cli.init import command as init
from engine.language.site import site_named
from engine.office.bulk import import_file
from engine.office.office import Office, open_office
from engine.office.receive import lodge
from engine.office.sweep import sweep
from engine.store import tables as t
from engine.store.codec import micros
from engine.store.store import connect
from tests.bench.cases import POLICY
from tests.bench.rounds import Row, Way, shown, timed

BEGIN = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
FIELDS = {"kind": "complaint", "channel": "letter", "name": "Robin Ash", "email": "robin@example.org",
          "address": "4 Elm Way", "details": "The bin was not emptied, for the third week"}  # fmt: skip
EACH = 20
"""Lodgements a round."""
WAKING = 100
MANY, FEW = 1_000_000, 10_000
PEOPLE = """engine: 1
officers: {amy: {name: Amy Reed}}
holders: [{role: officer, officer: amy, from: 2020-01-01}]
"""


def rows() -> Iterator[Row]:
    """The rows of the store."""
    with tempfile.TemporaryDirectory() as folder:
        office = _office(Path(folder))
        yield _intake(office, Path(folder))
        yield _bulk(office, Path(folder))
    yield from _sweeps()


def _office(folder: Path) -> Office:
    policy = folder / "policies" / "bench.yaml"
    policy.parent.mkdir(parents=True)
    policy.write_text(POLICY.read_text())
    (policy.parent / "people.yaml").write_text(PEOPLE)
    made = CliRunner().invoke(init, [str(policy), "--folder", str(folder)])
    assert made.exit_code == 0, made.output
    return open_office(site_named(str(folder / "site.yaml")))


def _intake(office: Office, folder: Path) -> Row:
    council = office.council()
    commits = 0

    @event.listens_for(office.store.engine, "commit")
    def count(_: Any) -> None:
        nonlocal commits
        commits += 1

    moments = itertools.count()

    def ours() -> None:
        for _ in range(EACH):
            at = BEGIN + timedelta(seconds=next(moments))
            lodge(office, council, FIELDS, at=at, by="amy", now=at)

    lodged = lodge(office, council, FIELDS, at=BEGIN, by="amy", now=BEGIN)
    number = lodged.state.case.number
    found = timed([
        Way("ours", ours, EACH),
        Way("raw sqlite3", _raw(office, folder, number), EACH),
        Way("SQLAlchemy ORM", _orm(office, folder, number), EACH),
    ])  # fmt: skip
    each = commits / next(moments)
    share = found.ratio("raw sqlite3")
    what = "durable lodgement: intake, 4 clocks, register, events, one commit"
    reached = share >= 0.35 and 0.99 < each < 1.01
    goal = "≥ 0.35 of raw sqlite3; exactly one commit"
    beside = (
        f"raw sqlite3, the same rows {shown(found.median('raw sqlite3'))}: {share:.2f}",
        f"SQLAlchemy ORM, the same rows {shown(found.median('SQLAlchemy ORM'))}: {found.ratio('SQLAlchemy ORM'):.2f}",
        f"{each:.3g} commit each",
    )
    return Row("C1", what, goal, shown(found.median()), beside, reached)


def _raw(office: Office, folder: Path, number: str) -> Any:
    """The same rows written by nothing but sqlite3: no policy, no check, no clock reckoned."""
    kept = _kept(office, number)
    with office.store.reading() as connection:
        schema = [row[0] for row in connection.execute(text("select sql from sqlite_master where sql is not null"))
                  if "sqlite_" not in row[0]]  # fmt: skip
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("pragma journal_mode=wal")
    raw.execute("pragma synchronous=full")
    for one in schema:
        raw.execute(one)
    numbers = itertools.count()

    def run() -> None:
        for _ in range(EACH):
            new = f"R-{next(numbers)}"
            raw.execute("begin immediate")
            for name, several in kept:
                marks = ",".join("?" * len(several[0]))
                rows = [
                    tuple(one.replace(number, new) if isinstance(one, str) else one for one in row) for row in several
                ]
                raw.executemany(f"insert into {name} values ({marks})", rows)
            raw.execute("commit")

    return run


def _orm(office: Office, folder: Path, number: str) -> Any:
    """The same rows written as mapped objects, a session each, with the same pragmas."""
    kept = _kept(office, number)
    mapped = {}
    for table in (t.histories, t.events, t.cases, t.clocks, t.persons, t.personal):
        mapped[table.name] = type(table.name, (), {})
        registry().map_imperatively(mapped[table.name], table)
    engine = connect(f"sqlite:///{folder / 'orm.db'}")
    t.metadata.create_all(engine)
    columns = {name: [column.name for column in t.metadata.tables[name].columns] for name in mapped}
    numbers = itertools.count()

    def made(name: str, row: tuple[Any, ...], new: str) -> Any:
        one = mapped[name]()
        for column, value in zip(columns[name], row, strict=True):
            setattr(one, column, value.replace(number, new) if isinstance(value, str) else value)
        return one

    def run() -> None:
        for _ in range(EACH):
            new = f"O-{next(numbers)}"
            with Session(engine) as session, session.begin():
                session.add_all(made(name, row, new) for name, several in kept for row in several)

    return run


def _kept(office: Office, number: str) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """The rows that a lodgement wrote, by table."""
    kept: list[tuple[str, list[tuple[Any, ...]]]] = []
    with office.store.reading() as connection:
        for table in (t.histories, t.events, t.cases, t.clocks, t.persons, t.personal):
            name = "number" if "number" in table.c else "history" if "history" in table.c else "person"
            found = [row for row in connection.execute(table.select()) if number in str(row._mapping[name])]
            kept += [(table.name, [tuple(row) for row in found])] if found else []
    return kept


def _bulk(office: Office, folder: Path) -> Row:
    council = office.council()
    files, moments = itertools.count(), itertools.count()

    def ours() -> None:
        file = next(files)
        path = folder / f"{file}.csv"
        with path.open("w", newline="") as out:
            writer = csv.DictWriter(out, ["received", *FIELDS])
            writer.writeheader()
            writer.writerows(
                {"received": f"2026-03-03 10:{n // 60:02}:{n % 60:02}", **FIELDS, "name": f"Robin Ash {file}-{n}"}
                for n in range(500)
            )
        taken = import_file(office, council, path, by="amy", now=BEGIN + timedelta(days=9))
        assert taken.taken == 500

    def singly() -> None:
        for _ in range(EACH):
            at = BEGIN + timedelta(days=1, seconds=next(moments))
            lodge(office, council, FIELDS, at=at, by="amy", now=at)

    found = timed([Way("ours", ours, 500), Way("one by one", singly, EACH)], rounds=7)
    ratio = found.ratio("one by one")
    what = "bulk import, a lodgement"
    return Row("C3", what, "≥ 4× lodging one by one", shown(found.median()), found.beside(), ratio >= 4)


def _sweeps() -> Iterator[Row]:
    few, many = _swept(FEW), _swept(MANY)
    yield Row("D1", f"sweep, nothing due, {MANY:,} open clocks", "≤ 1 ms", shown(many[0]), (), many[0] <= 1e-3)
    yield Row(
        "D2", f"sweep that finds and records {WAKING} of {MANY:,}", "≤ 10 ms", shown(many[1]), (), many[1] <= 0.01
    )
    growth = many[1] / few[1]
    what = f"growth of D2 from {FEW:,} to {MANY:,} open clocks"
    yield Row("D3", what, "≤ 2.0", f"{growth:.2f}", (), growth <= 2)


def _once(office: Office, now: datetime) -> float:
    begin = perf_counter()
    done = sweep(office, now)
    took = perf_counter() - begin
    assert sum(done.values()) >= WAKING
    return took


def _swept(size: int) -> tuple[float, float]:
    """Seconds for a sweep with nothing due, and for one in which so many limits have passed, among `size` clocks."""
    with tempfile.TemporaryDirectory() as folder:
        office = _office(Path(folder))
        council = office.council()
        far = micros(BEGIN + timedelta(days=9000))
        for begin in range(0, size, 50_000):
            filling = [
                {
                    "wake": far + n,
                    "council": council.key,
                    "number": f"far-{n}",
                    "clock": "answer",
                    "due": far,
                    "owner": "",
                }
                for n in range(begin, min(begin + 50_000, size))
            ]
            with office.store.transaction() as connection:
                connection.execute(insert(t.clocks), filling)
        moments = itertools.count(1)
        took: list[float] = []

        def lodged() -> datetime:
            at = BEGIN + timedelta(days=63 + 7 * next(moments))
            for n in range(WAKING):
                lodge(office, council, FIELDS, at=at + timedelta(seconds=n), by="amy", now=at + timedelta(seconds=n))
            return at + timedelta(hours=5)

        for _ in range(5):
            now = lodged()
            sweep(office, now - timedelta(hours=2))
            took.append(_once(office, now))
        idle = timed([Way("ours", lambda: sweep(office, now))]).median()
        with closing(office.store):
            return idle, sorted(took)[len(took) // 2]
