"""Rows of a file: CSV or JSON Lines, one at a time, and back."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import EngineError

REASON = "reason"


Fields = dict[str, Any]


class NotRows(EngineError):
    """The file cannot be read as rows."""


def read_rows(path: Path) -> Iterator[Fields]:
    """The rows of a file, one at a time. Raises NotRows for a file that is neither CSV nor JSON Lines in UTF-8."""
    lines = _is_json(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from _json_lines(file, path) if lines else _csv(file, path)
        except UnicodeDecodeError as fault:
            raise NotRows(f"{path.name} is not UTF-8 text (byte {fault.start}); save it as UTF-8") from None


def _is_json(path: Path) -> bool:
    return path.suffix.lower() in (".jsonl", ".ndjson", ".json")


def how_many_rows(path: Path) -> int:
    """How many rows a file has. Raises NotRows where one of them cannot be read, before anything is made of any."""
    return sum(1 for _ in read_rows(path))


def _csv(file: Any, path: Path) -> Iterator[Fields]:
    try:
        reader = csv.DictReader(file, strict=True)
        if not reader.fieldnames:
            raise NotRows(f"{path.name} is empty: its first line names the columns")
        if len(set(reader.fieldnames)) != len(reader.fieldnames):
            raise NotRows(f"{path.name} names a column twice")
        for row in reader:
            if None in row:
                row[f"more than {len(reader.fieldnames)} columns"] = str(row.pop(None))
            yield {key: value for key, value in row.items() if key != REASON}
    except csv.Error as fault:
        raise NotRows(f"{path.name}, line {reader.line_num}: {fault}") from None


def _json_lines(file: Any, path: Path) -> Iterator[Fields]:
    for n, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise NotRows(f"{path.name}, line {n}: this is not JSON; write one object a line") from None
        if not isinstance(row, dict):
            raise NotRows(f"{path.name}, line {n}: a row is a JSON object")
        row.pop(REASON, None)
        yield row


def write_rejects(path: Path, rejects: Path, reasons: Mapping[int, str]) -> None:
    """The rejected rows in the form they came in, with the reason last; written whole or not at all."""
    draft = rejects.with_name(f".{rejects.name}.part")
    with draft.open("w", encoding="utf-8", newline="") as out:
        if not _is_json(path):
            columns = dict.fromkeys(column for _, row in _rejected(path, reasons) for column in row)
            writer = csv.DictWriter(out, [*columns, REASON])
            writer.writeheader()
            for n, row in _rejected(path, reasons):
                writer.writerow({**row, REASON: reasons[n]})
        else:
            for n, row in _rejected(path, reasons):
                text = json.dumps({**row, REASON: reasons[n]}, ensure_ascii=False)
                out.write(re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text) + "\n")
    draft.replace(rejects)


def _rejected(path: Path, reasons: Mapping[int, str]) -> Iterator[tuple[int, Fields]]:
    return ((n, row) for n, row in enumerate(read_rows(path), 1) if n in reasons)
