"""Calls of the command line: every command there is, a good call of each, and what became of a call."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from engine.cli.app import engine, run
from engine.office import act, receive
from tests.office.sites import PEOPLE, csv_file, opened, rows_of, tables_of, upgraded

ROOT = Path(__file__).parents[2]
WORLD = ROOT / "tests" / "case" / "world.yaml"
STARTER = ROOT / "policies" / "starter"
SITE = """engine: 1
store: townclerk.db
councils: {hill: {policies: [hill], numbers: "H-{serial:05}"}}
plugins: {engine_files: {}}
notices: files
letters: files
records: {system: file-drop}
"""
FIRST, SECOND, CLOSED = "H-00001", "H-00002", "H-00003"
LATELY = datetime.now(ZoneInfo("Australia/Sydney")) - timedelta(hours=1)
"""When the cases were received: an hour before commands look at the clock, so that little has fallen due."""


class Said:
    """What a call led to."""

    def __init__(self, words: Sequence[str], code: int, out: str, err: str) -> None:
        self.words, self.code, self.out, self.err = tuple(words), code, out, err

    def __repr__(self) -> str:
        return f"engine {' '.join(map(repr, self.words))} -> {self.code}\n{self.out[-800:]}\n{self.err[-800:]}"


def call(*words: str) -> Said:
    """A call in this process, with its streams apart, as `engine` makes it."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words])
    return Said(words, code, *(one.buffer.getvalue().decode("utf-8", "replace") for one in (out, err)))  # type: ignore[attr-defined]


def prepared(folder: Path, more: str = "") -> Path:
    """A folder with a site, three cases (the last closed), a policy with its scenarios, and an import file.

    `more` is written at the end of the site's policy.
    """
    (folder / "site" / "hill").mkdir(parents=True)
    (folder / "site" / "hill" / "policy.yaml").write_text(WORLD.read_text() + more)
    (folder / "site" / "hill" / "people.yaml").write_text(PEOPLE)
    site = folder / "site" / "site.yaml"
    site.write_text(SITE)
    shutil.copytree(STARTER, folder / "starter")
    csv_file(folder / "rows.csv", rows_of(3))
    (folder / "note.txt").write_text("a file to keep")
    upgraded(f"sqlite:///{folder / 'site' / 'townclerk.db'}")
    office = opened(site)
    here = office.council("hill")
    for _ in range(3):
        given = {
            "kind": "complaint",
            "channel": "email",
            "name": "Ann",
            "email": "ann@example.org",
            "alleges": "injury",
        }
        receive.lodge(office, here, given, at=LATELY, by="ola", now=LATELY)
    act.act_written(office, here, CLOSED, "close", {}, at=LATELY, by="ola", now=LATELY)
    office.store.close()
    return folder


def state_of(folder: Path) -> tuple[dict[str, str], dict[str, list[Any]]]:
    """Every file below, and every row of the store."""
    files = {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
        if ".db" not in path.name
    }
    return files, tables_of(folder / "site" / "site.yaml")


# Every command


Words = tuple[str, ...]


def commands(group: click.Group = engine, before: Words = ()) -> Iterator[tuple[Words, click.Command]]:
    """Every command that can be typed, with the words that name it."""
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        assert found is not None, f"{name} is listed and is not there"
        if isinstance(found, click.Group):
            yield from commands(found, (*before, name))
        else:
            yield (*before, name), found


COMMANDS = dict(commands())

GOOD: dict[str, str] = {
    "number": FIRST, "by": "cho", "site_name": "site", "file": "rows.csv", "path": "starter", "paths": "starter",
    "timeframe": "acknowledge", "start": "2026-03-02 10:00", "policies": "starter", "folder": "new", "what": FIRST,
    "closure": "storm", "first": "2027-01-04", "day": "2026-05-04", "because": "floods", "note": "looked",
    "reason": "more is known", "name": "review", "key": "p-H-00001", "into": "p-H-00002", "other": "p-H-00002",
    "delivery": f"{FIRST}/0/record", "title": "The website",
    "plugin": "engine_files", "begun": "night-owl",
}  # fmt: skip
"""What every command takes for a parameter of that name, where it must be given."""
MAIN: dict[str, str] = {
    "assign": "ola", "declare": "inspected", "decide": "petty", "extend": "answer", "refer": "second",
    "redirect": "ombudsman", "resolve": "done", "join": SECOND, "link": SECOND, "convert": "request",
    "commit": "2150-01-05", "write": "statement", "nominate": "reader", "convene": "hearing",
    "restrict": "less", "admit": "ola", "disclose": "Ombudsman",
}  # fmt: skip
MORE: dict[Words, Words] = {
    ("due",): ("--from", "2026-03-02 10:00"),
    ("case", "lodge"): ("--kind", "complaint", "--channel", "email", "--name", "Ann"),
    ("case", "contact"): ("--channel", "phone", "--result", "reached"),
    ("case", "acknowledge"): ("--channel", "letter"),
    ("case", "note"): ("--note", "looked"),
    ("case", "classify"): ("--fact", "urgent=yes"),
    ("case", "correct"): ("--fact", "urgent=yes", "--reason", "read again"),
    ("case", "redirect"): ("--reason", "not ours"),
    ("case", "extend"): ("--approved-by", "max"),
    ("case", "link"): ("--relation", "same"),
    ("case", "nominate"): ("--person", "max"),
    ("case", "restrict"): ("--measures", "calls"),
    ("case", "admit"): ("--reason", "helps with it"),
    ("case", "disclose"): ("--what", "the letter", "--basis", "section 12"),
    ("case", "export"): (FIRST,),
    ("person", "tell"): ("--phone", "02 9000 1111"),
    ("report",): ("totals",),
    ("serve",): ("--once",),
    ("plugins", "new"): ("--kind", "notifier", "--folder", "owl"),
    ("outbox", "retry"): (f"{FIRST}/0/record",),
    ("outbox", "drop"): (f"{FIRST}/0/record",),
}
"""What a good call of a command has besides."""
CASES: dict[Words, str] = {("case", "reopen"): CLOSED}
BY: dict[Words, str] = {("case", "declare"): "ola", ("case", "decide"): "max", ("case", "restrict"): "max"}
REFUSED: dict[Words, str] = {
    ("case", "pause"): "not-pausable",
    ("case", "resume"): "not-pausable",
    ("case", "admit"): "no-file",
    ("person", "separate"): "not-merged",
    ("token", "end"): "unknown-token",
}
"""Commands of which this policy can only say no."""


def good(words: Words, without: str = "") -> list[str]:
    """A good call of a command; perhaps without one parameter, which is then the caller's to give."""
    call_: list[str] = list(words)
    given = MORE.get(words, ())
    arguments: list[str] = []
    for one in COMMANDS[words].params:
        if one.name == without or not (one.required or one.name == "site_name"):
            continue
        value = CASES.get(words, FIRST) if one.name == "number" else GOOD.get(str(one.name), "")
        if one.name == "by":
            value = BY.get(words, value)
        if one.name == "main":
            value = MAIN.get(words[-1], "")
        if isinstance(one, click.Argument):
            arguments.append(value)
        elif one.opts[0] not in given:
            call_ += [one.opts[0], value]
    dropped = [opt for one in COMMANDS[words].params if one.name == without for opt in one.opts]
    pairs = [given[n : n + 2] for n in range(0, len(given), 2)] if given[:1] and given[0].startswith("-") else [given]
    call_ += [word for pair in pairs if pair and pair[0] not in dropped for word in pair]
    return call_ + arguments


def options(words: Words) -> set[str]:
    return {opt for one in COMMANDS[words].params for opt in one.opts}
