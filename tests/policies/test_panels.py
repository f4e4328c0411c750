"""The conduct review panel of Vincent, for everybody who may complain of everybody: the table of who sits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.cli.seat_table import rows_of
from engine.language.load import load

POLICY = Path(__file__).parents[2] / "policies" / "vincent" / "vincent-complaints-2005.yaml"
COLUMNS, ROWS = rows_of(load(POLICY), "conduct-review-panel", date(2026, 6, 1))

TABLE = """
complained about | complains     | chair         | CEO   | complainant's | subject's          | letter from | appointer
Councillor A     | somebody else | mayor         | CEO   | chosen by CEO | named by Councillor A | mayor    | CEO
Councillor A     | Councillor B  | mayor         | CEO   | named by Councillor B | named by Councillor A | mayor | CEO
Councillor A     | mayor         | deputy        | CEO   | named by mayor | named by Councillor A | deputy  | CEO
Councillor A     | CEO           | mayor         | empty | chosen by mayor | named by Councillor A | mayor  | mayor
deputy           | somebody else | mayor         | CEO   | chosen by CEO | named by deputy    | mayor       | CEO
deputy           | Councillor A  | mayor         | CEO   | named by Councillor A | named by deputy | mayor  | CEO
deputy           | mayor         | chosen by CEO | CEO   | named by mayor | named by deputy   | CEO         | CEO
mayor            | somebody else | deputy        | CEO   | chosen by CEO | named by mayor     | deputy      | CEO
mayor            | Councillor A  | deputy        | CEO   | named by Councillor A | named by mayor | deputy  | CEO
mayor            | deputy        | chosen by CEO | CEO   | named by deputy | named by mayor   | CEO         | CEO
mayor            | CEO           | deputy        | empty | chosen by deputy | named by mayor  | deputy      | deputy
CEO              | somebody else | mayor         | empty | chosen by mayor | named by CEO     | mayor       | mayor
CEO              | officer A     | mayor         | empty | chosen by mayor | named by CEO     | mayor       | mayor
CEO              | Councillor A  | mayor         | empty | named by Councillor A | named by CEO | mayor     | mayor
CEO              | mayor         | deputy        | empty | named by mayor | named by CEO      | deputy      | deputy
mayor and CEO    | somebody else | deputy        | empty | chosen by deputy | named by mayor and CEO | deputy | deputy
mayor and deputy | somebody else | chosen by CEO | CEO   | chosen by CEO | named by mayor and deputy | CEO  | CEO
"""
WHERE = ("chair", "chief-executive", "complainant-choice", "subject-choice", "conduct-sender", "conduct-appointer")
SHORT = {"CEO": "chief-executive", "deputy": "deputy-mayor", "Councillor": "elected-member"}


def rows() -> list[tuple[str, ...]]:
    made = []
    for line in TABLE.strip().splitlines()[1:]:
        for short, role in SHORT.items():
            line = line.replace(short, role)
        made.append(tuple(cell.strip() for cell in line.split("|")))
    return made


@pytest.mark.parametrize("wanted", rows(), ids=lambda row: f"{row[0]} by {row[1]}")
def test_who_sits_where(wanted: tuple[str, ...]) -> None:
    found = [row for row in ROWS if (row["complained about"], row["complains"]) == wanted[:2]]
    assert len(found) == 1, wanted[:2]
    assert tuple(found[0][column] for column in WHERE) == wanted[2:]


def test_an_employee_is_not_for_the_panel() -> None:
    assert not [row for row in ROWS if row["complained about"] in ("officer A", "executive-manager A", "somebody else")]


def test_nowhere_is_there_nobody() -> None:
    assert len(ROWS) > 30
    assert not [row for row in ROWS if "nobody" in row.values()]
