"""Run the bench, print its table, and keep it in docs/performance.md. Goals that are missed stay in it as missed."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import cases, starting, storing, working_time
from tests.bench.rounds import Row, Way, shown, timed

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
GROUPS = (working_time, cases, storing, starting)


def main() -> int:
    """Every row, printed as it is found."""
    found = []
    for group in GROUPS:
        for row in group.rows():
            found.append(row)
            print(_line(row), flush=True)
    before, rest = PAGE.read_text().split(BEGIN)
    PAGE.write_text(before + BEGIN + "\n" + "\n".join(_table(found)) + "\n" + END + rest.split(END)[1])
    return 0


def _table(rows: list[Row]) -> Iterator[str]:
    pause = timed([Way("ours", lambda: sum(range(100_000)))]).median()
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; `sum(range(100_000))`: {shown(pause)}."
    yield ""
    yield "| # | what is timed | ours | times longer than ours | goal | |"
    yield "| --- | --- | ---: | --- | --- | --- |"
    for row in rows:
        yield _line(row)


def _line(row: Row) -> str:
    verdict = {True: "reached", False: "**missed**", None: ""}[row.reached]
    return f"| {row.id} | {row.what} | {row.ours} | {', '.join(row.peers)} | {row.goal} | {verdict} |"


if __name__ == "__main__":
    sys.exit(main())
