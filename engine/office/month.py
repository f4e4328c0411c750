"""A month played on a clock of its own: lodgements and acts in the order in which they happened."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from engine.errors import EngineError, Refused
from engine.office.act import act_written
from engine.office.bulk import import_file, taken_rows
from engine.office.office import Council, Office
from engine.office.rows import read_rows
from engine.office.sweep import sweep
from engine.policy.values import NotAValue, read_instant

Happening = tuple[datetime, "Month", str, dict[str, str]]
"""When, where, `lodged` or `done`, and the row of the file."""
PIECE = timedelta(hours=1)
"""How long arrivals are gathered before they are taken in together."""
DAY = timedelta(days=1)


class Month:
    """The files of one council: `lodgements.csv`, and `actions.csv` with `row, at, do, by, fields`."""

    def __init__(self, office: Office, council: Council, folder: Path, inbox: Path) -> None:
        self.office = office
        self.council = council
        self.folder = folder
        self.inbox = inbox
        self.zone = council.versions[-1].zone
        self.numbers: dict[int, str] = {}
        """The case of each row that was taken in."""
        self.rejected: list[str] = []
        """Why each row that was not taken in was not."""
        self.refused: list[tuple[str, str, Refused]] = []
        """Of each refusal: the case, the verb, and what was said."""
        self.done = 0

    def happenings(self) -> Iterator[Happening]:
        """Everything that happened; what has no readable time is put last."""
        for n, row in enumerate((one.fields for one in read_rows(self.folder / "lodgements.csv")), 1):
            yield self._when(str(row.get("received"))), self, "lodged", {**row, "#": str(n)}
        for row in (one.fields for one in read_rows(self.folder / "actions.csv")):
            yield self._when(str(row.get("at"))), self, "done", row

    def _when(self, text: str) -> datetime:
        try:
            return read_instant(text, self.zone)
        except (NotAValue, EngineError):
            return datetime(2199, 1, 1, tzinfo=self.zone)

    def lodge(self, rows: list[dict[str, str]], now: datetime) -> None:
        """Take in what arrived, as a file of its own."""
        path = self.inbox / f"{self.council.key}-{len(list(self.inbox.glob('*.csv'))):04}.csv"
        names = [name for name in rows[0] if name != "#"]
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, names, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        taken = import_file(self.office, self.council, path, by="engine", now=now)
        for row, number in taken_rows(self.office, self.council, path).items():
            self.numbers[int(rows[row - 1]["#"])] = number
        if taken.rejects is not None:
            self.rejected += _reasons(taken.rejects)

    def do(self, row: dict[str, str], at: datetime) -> None:
        """Do what an officer did; a refusal is kept."""
        number = self.numbers.get(int(row["row"]))
        if number is None:
            return
        try:
            act_written(self.office, self.council, number, row["do"], fields_in(row), at=at, by=row["by"], now=at)
            self.done += 1
        except Refused as refusal:
            self.refused.append((number, row["do"], refusal))


def play(
    office: Office,
    happenings: list[Happening],
    until: datetime,
    each_day: Callable[[datetime], None],
    told: Callable[[int], None],
) -> None:
    """Play what happened in its order; time is swept before each, and `each_day` is called once a day."""
    day = happenings[0][0]
    for piece in _pieces(sorted(happenings, key=lambda one: one[0])):
        _, month, sort, _ = piece[0]
        now = min(piece[-1][0], until)
        sweep(office, now)
        if now - day > DAY:
            each_day(now)
            day = now
        if sort == "lodged":
            month.lodge([row for *_, row in piece], now)
        else:
            for at, _, _, row in piece:
                month.do(row, at)
        told(len(piece))
    sweep(office, until)
    each_day(until)


def _pieces(happenings: list[Happening]) -> Iterator[list[Happening]]:
    """Runs of one council: of lodgements within an hour, or of acts."""
    piece: list[Happening] = []
    for one in happenings:
        if piece and (one[1:3] != piece[0][1:3] or one[0] - piece[0][0] > PIECE):
            yield piece
            piece = []
        piece.append(one)
    if piece:
        yield piece


def fields_in(row: dict[str, str]) -> dict[str, Any]:
    """`key=value; key=value`; a key that is written again makes a list, as an option of a command does."""
    found: dict[str, Any] = {}
    for one in (row.get("fields") or "").split(";"):
        key, _, value = (part.strip() for part in one.partition("="))
        if key in found:
            found[key] = [*([found[key]] if isinstance(found[key], str) else found[key]), value]
        elif key:
            found[key] = value
    return found


def _reasons(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["reason"] for row in csv.DictReader(file)]
