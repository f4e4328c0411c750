"""Rows of a file: CSV or JSON Lines, one at a time, and back."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.record import record

REASON = "reason"
UNREADABLE, BEYOND = "line", "beyond the columns"
"""Where a row that cannot be read keeps its text, and one that is too long what has no column."""
NESTED = 20
"""How many lists and objects may lie within each other in a row; a lodgement has three."""
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Fields = dict[str, Any]


class NotRows(EngineError):
    """The file cannot be read as rows."""


@record
class Row:
    """One row of a file, and why it is none, where it is none."""

    fields: Fields
    fault: str = ""


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file, one at a time. Raises NotRows for a file that is neither CSV nor JSON Lines in UTF-8."""
    with path.open("rb") as file:
        if file.read(4).startswith(SPREADSHEETS):
            raise NotRows(f"{path.name} is a spreadsheet or an archive; save it as CSV in UTF-8")
    lines = _is_json(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from _json_lines(file) if lines else _csv(file, path)
        except UnicodeDecodeError as fault:
            raise NotRows(f"{path.name} is not UTF-8 text (byte {fault.start}); save it as UTF-8") from None


def _is_json(path: Path) -> bool:
    return path.suffix.lower() in (".jsonl", ".ndjson", ".json")


def how_many_rows(path: Path) -> int:
    """How many rows a file has. Raises NotRows where it cannot be read, before anything is made of any row."""
    rows = unreadable = 0
    for row in read_rows(path):
        rows += 1
        unreadable += bool(row.fault and UNREADABLE in row.fields)
    if rows and unreadable == rows:
        raise NotRows(f"{path.name} is no JSON Lines: none of its lines is a JSON object")
    return rows


def _csv(file: Any, path: Path) -> Iterator[Row]:
    try:
        reader = csv.DictReader(file, strict=True, delimiter=separator_of(path))
        if not reader.fieldnames:
            raise NotRows(f"{path.name} is empty: its first line names the columns")
        if len(set(reader.fieldnames)) != len(reader.fieldnames):
            raise NotRows(f"{path.name} names a column twice")
        for row in reader:
            yield _fitting(row, len(reader.fieldnames))
    except csv.Error as fault:
        raise NotRows(f"{path.name}, line {reader.line_num}: {fault}") from None


def separator_of(path: Path) -> str:
    """What stands between the fields of a CSV file, as its first line has it: a comma, a semicolon or a tab."""
    with path.open(encoding="utf-8-sig") as file:
        first = file.readline()
    return "," if "," in first else next((mark for mark in ";\t" if mark in first), ",")


def _fitting(row: dict[Any, Any], columns: int) -> Row:
    more = row.pop(None, None)
    fields = {key: value or "" for key, value in row.items() if key != REASON}
    if more:
        return Row(fields={**fields, BEYOND: ", ".join(more)}, fault=f"the row has more than {columns} fields")
    given = sum(value is not None for value in row.values())
    return Row(fields=fields, fault=f"the row has only {given} of {columns} fields" if given < columns else "")


def _json_lines(file: Any) -> Iterator[Row]:
    for line in file:
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            yield Row(fields={UNREADABLE: line.rstrip("\r\n")}, fault="the line is not JSON; write one object a line")
            continue
        if not isinstance(row, dict):
            yield Row(fields={UNREADABLE: line.rstrip("\r\n")}, fault="the line is no JSON object")
            continue
        if _deeper(row, NESTED):
            why = f"the line has more than {NESTED} lists and objects within each other"
            yield Row(fields={UNREADABLE: line.rstrip("\r\n")}, fault=why)
            continue
        row.pop(REASON, None)
        yield Row(fields=row)


def _deeper(one: Any, most: int) -> bool:
    """Whether lists and objects lie more than so many within each other."""
    inside = one.values() if isinstance(one, dict) else one if isinstance(one, list) else None
    return inside is not None and (not most or any(_deeper(each, most - 1) for each in inside))


def write_rejects(path: Path, rejects: Path, reasons: Mapping[int, str]) -> None:
    """The rejected rows in the form they came in, with the reason last; written whole or not at all."""
    draft = rejects.with_name(f".{rejects.name}.part")
    with draft.open("w", encoding="utf-8", newline="") as out:
        if not _is_json(path):
            columns = dict.fromkeys(column for _, row in _rejected(path, reasons) for column in row)
            writer = csv.DictWriter(out, [*columns, REASON], delimiter=separator_of(path))
            writer.writeheader()
            for n, row in _rejected(path, reasons):
                writer.writerow({**row, REASON: reasons[n]})
        else:
            for n, row in _rejected(path, reasons):
                text = json.dumps({**row, REASON: reasons[n]}, ensure_ascii=False)
                out.write(re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text) + "\n")
    draft.replace(rejects)


def _rejected(path: Path, reasons: Mapping[int, str]) -> Iterator[tuple[int, Fields]]:
    return ((n, row.fields) for n, row in enumerate(read_rows(path), 1) if n in reasons)
