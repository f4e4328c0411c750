"""Sites for tests: two councils under the policy of every sort of clock, on a real store."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from engine.host.bootstrap import carriers_of
from engine.language.site import read_site
from engine.office import dispatch as dispatching
from engine.office import sweep as sweeping
from engine.office.bulk import import_file
from engine.office.desk import stopped_at
from engine.office.office import Office, open_office
from engine.office.storekeeping import upgraded

POLICY = """engine: 1
policy: plain
council: Brookdale
version: "2020"
status: adopted
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars:
  office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2024-01-01: New Year's Day}}}
roles:
  officer: {reports_to: manager}
  manager: {reports_to: chief}
  chief: {}
facts:
  urgent: {yes_no: true}
kinds:
  complaint: {}
  request: {}
levels:
  - {id: first, seats: [officer]}
  - {id: second, seats: [manager]}
timeframes:
  answer:
    within: 10 working days
    from: received
    until: resolved
    warn: [1 working day before]
    overdue: [{notify: manager}, {refer: second, after: 1 working day}]
  silent: {within: 30 calendar days, from: received, until: resolved, for: {kind: request}, lapse: [{outcome: refused}]}
outcomes: [refused, done]
"""
PEOPLE = """engine: 1
officers: {ola: {name: Ola Quist}, max: {name: Max Orr, email: max@example.org}, cho: {name: Cho Lind}}
holders: [{role: officer, officer: ola}, {role: manager, officer: max}, {role: chief, officer: cho}]
"""
SITE = """engine: 1
store: townclerk.db
councils:
  hill: {policies: [hill], numbers: "H{year}-{serial:05}"}
  dale: {policies: [dale], numbers: "D{year}-{serial:05}"}
plugins:
  engine_files: {}
notices: files
letters: files
records: {system: file-drop, events: [received, resolved]}
"""
NOW = datetime(2024, 6, 3, 2, 0, tzinfo=UTC)
"""A Monday noon in Sydney."""

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.office.sites", "jsonschema", "engine_files"])


def made(folder: Path, *, policy: str = "", site: str = SITE) -> Path:
    """A site with an empty store; gives its file."""
    for key in ("hill", "dale"):
        (folder / key).mkdir(parents=True)
        (folder / key / "policy.yaml").write_text(policy or POLICY)
        (folder / key / "people.yaml").write_text(PEOPLE)
    (folder / "site.yaml").write_text(site)
    upgraded(read_site(folder / "site.yaml").store)
    return folder / "site.yaml"


def office_under(folder: Path, policy: str) -> Office:
    """A site whose council `hill` is under that policy, opened."""
    site = made(folder / "site")
    hill = site.parent / "hill"
    for one in hill.glob("*.yaml"):
        if one.name != "people.yaml":
            one.unlink()
    (hill / "world.yaml").write_text(policy)
    return opened(site)


def opened(site: Path) -> Office:
    return open_office(read_site(site))


def rows_of(many: int, **fields: Any) -> list[dict[str, Any]]:
    """So many lodgements, spread over 2024, all of which are taken."""
    return [
        {
            "received": f"2024-{1 + n % 5:02}-{1 + n % 28:02} {9 + n % 8:02}:{n % 60:02}",
            "kind": ("complaint", "request")[n % 2],
            "channel": "email",
            "name": f"Person {n}",
            "email": f"p{n}@example.org",
            "details": f"Matter number {n}, café, “quoted”, a, b",
            **fields,
        }
        for n in range(many)
    ]


def csv_file(path: Path, rows: Sequence[Mapping[str, Any]], delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def lines_file(path: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def look(site: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What stands in the store, read without this engine."""
    with closing(sqlite3.connect(site.parent / "townclerk.db", timeout=20)) as file:
        return file.execute(sql, values).fetchall()


def tables_of(site: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    names = [row[0] for row in look(site, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {name: sorted(look(site, f"SELECT * FROM {name}"), key=repr) for name in names}


# What runs in processes of its own


def start(work: Any, *given: Any) -> BaseProcess:
    process = PROCESSES.Process(target=work, args=given)
    process.start()
    return process


def take_in(site: Path, council: str, file: Path) -> None:
    office = opened(site)
    import_file(office, office.council(council), file, by="engine", now=NOW)


def sweep_at(site: Path, now: datetime, batch: int) -> None:
    sweeping.sweep(opened(site), now, batch=batch)


def dispatch_at(site: Path, now: datetime) -> None:
    read = read_site(site)
    dispatching.dispatch(open_office(read), carriers_of(read), stopped_at(now))


def dies_before(number: int, work: Any, *given: Any) -> None:
    """Do some work, and end like a power failure before its n-th transaction begins."""
    left = iter(range(number))

    @event.listens_for(Engine, "begin")
    def begins(_: Any) -> None:
        if next(left, None) is None:
            os._exit(9)

    work(*given)


def killed_after(process: BaseProcess, seconds: float) -> bool:
    """End a process as a power failure would, unless it is done by then; whether it had to be ended."""
    process.join(seconds)
    ended = process.is_alive()
    process.kill()
    process.join(20)
    return ended


def wait_for(what: Any, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.005)
