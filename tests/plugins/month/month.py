"""The month: what happened at two councils, brought in by mail, by the form and by programs while everything fails."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from engine.language.site import read_site
from engine.office.month import Happening, Month, fields_in
from engine.office.office import Office, open_office
from engine.office.rows import read_rows
from engine.office.tokens import issue
from engine.resources import folder as data_folder
from tests.office.sites import look
from tests.plugins.imapservers import Dovecot, Mailbox, prepared
from tests.plugins.month.parts import Part, Trouble, listens, python, quiet_port
from tests.plugins.month.people import PATIENCE, Program, fill_in, post_mail, visitor
from tests.plugins.month.running import Clock
from tests.plugins.month.site import COUNCILS, site_in
from tests.plugins.webbrowser import playwright, started

AFTER = timedelta(days=12)
"""How long the clock runs on after the last that happened."""
EVERY = timedelta(hours=6)
"""How long nobody goes the rounds, at the most."""
STUCK = 40
"""Rounds after which what did not come in, or go out, counts as stuck."""
OF_THE_PERSON = ("kind", "category", "channel", "identity", "name", "email", "phone", "address", "subject", "details")
BY_FORM, BY_MAIL, BY_PROGRAM = "the form", "mail", "a program"


@dataclass
class Lodgement:
    """One lodgement of the month, and what became of it."""

    council: str
    mark: str
    """What it alone says."""
    way: str
    number: str = ""
    refused: str = ""
    """In a word why it was not taken."""


@dataclass
class Played:
    """The month, over."""

    seed: int
    site: Path
    server: Dovecot
    boxes: dict[str, Mailbox]
    kinds: Sequence[tuple[str, str]]
    """The kinds that come by mail, each into a folder of its own: council and kind."""
    mail: Path
    """The folder of the mail that was sent."""
    until: datetime
    lodgements: list[Lodgement] = field(default_factory=list)
    acts: Counter[tuple[str, str, str, datetime]] = field(default_factory=Counter)
    """How often somebody did something, that was not refused: council, case, by whom and when."""
    refused: Counter[str] = field(default_factory=Counter)
    rounds: Counter[str] = field(default_factory=Counter)
    """What the rounds counted that lived to tell."""
    kills: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0


def play(folder: Path, seed: int, days: int = 60) -> Iterator[Played]:
    """Play the first days of the month in a folder; gives it once all is over, and every server runs."""
    with ExitStack() as stack:
        mailboxes = Path(tempfile.mkdtemp(prefix="dc-", dir="/tmp"))  # the names of its sockets have to be short
        stack.callback(shutil.rmtree, mailboxes, ignore_errors=True)
        browser = stack.enter_context(started())
        world = World(folder, mailboxes, seed, browser, days)
        stack.callback(world.end)
        began = time.monotonic()
        world.play()
        world.played.seconds = time.monotonic() - began
        yield world.played


class World:
    """The site, its servers, and everybody who deals with the councils."""

    def __init__(self, folder: Path, mailboxes: Path, seed: int, browser: playwright.Browser, days: int) -> None:
        self.folder, self.browser = folder, browser
        names = ("smtp", "dav", "form", "imap", "imaps")
        self.ports = dict(zip(names, quiet_ports(len(names)), strict=True))
        server = prepared(mailboxes, self.ports["imap"], self.ports["imaps"])
        self.boxes = {one: server.user() for one in COUNCILS}
        self.clock = Clock(str(folder / "clock"))
        sent, records = folder / "sent", folder / "dav"
        sent.mkdir()
        records.mkdir()
        kinds = sorted(_kinds())
        site = site_in(folder, server, self.boxes, kinds, self.ports)
        self.parts = {
            "imap": Part("imap", server.command, folder / "imap.log", server.listens),
            "smtp": self._part("smtp", self.ports["smtp"], sent),
            "dav": self._part("dav", self.ports["dav"], records),
            "form": self._part("form", site, self.clock.file),
            "rounds": self._part("rounds", site, self.clock.file),
        }
        self.trouble = Trouble(self.parts, seed)
        self.office: Office = open_office(read_site(site))
        self.months = {one: Month(self.office, self.office.council(one), _demo(one), folder) for one in COUNCILS}
        self.happenings = sorted(
            (one for month in self.months.values() for one in month.happenings() if one[0].year < 2199),
            key=lambda one: one[0],
        )
        last = self.happenings[0][0] + timedelta(days=days)
        self.happenings = [one for one in self.happenings if one[0] < last]
        self.programs: dict[tuple[str, str], Program] = {}
        self.rows: dict[tuple[str, int], Lodgement] = {}
        self.known: dict[tuple[str, int], dict[str, str]] = {}
        """What an officer reads in a mail and writes down: category and facts."""
        self.officers = _officers(self.happenings)
        self.played = Played(seed, site, server, self.boxes, kinds, sent, self.happenings[-1][0] + AFTER)

    def _part(self, name: str, *words: object) -> Part:
        port = self.ports.get(name)
        command = python("tests.plugins.month.running", name, *words)
        return Part(name, command, self.folder / f"{name}.log", lambda: port is None or listens(port))

    def play(self) -> None:
        """Everything that happens, while parts are killed; then what is left over, while none is."""
        first = self.happenings[0][0]
        self.clock.set(first)
        for part in self.parts.values():
            part.start()
        for council, kind in self.played.kinds:
            self.boxes[council].make(kind)
        self.trouble.start()
        now = first
        for happening in self.happenings:
            now = self._on_to(now, happening[0])
            self._happened(happening)
        self._on_to(now, self.played.until)
        self.trouble.end()
        self._finish()
        self.played.kills = {name: part.kills for name, part in self.parts.items()}

    def end(self) -> None:
        """End every server."""
        for part in self.parts.values():
            part.kill()
        for program in self.programs.values():
            program.http.close()
        self.office.store.close()

    def _on_to(self, now: datetime, at: datetime) -> datetime:
        """Let the time come, with rounds on the way."""
        while now + EVERY < at:
            now += EVERY
            self.clock.set(now)
            self.round()
        self.clock.set(at)
        return at

    def round(self) -> Counter[str]:
        """A round that lived to tell; those that are killed are begun again."""
        part = self.parts["rounds"]
        until = time.monotonic() + PATIENCE
        self.trouble.near(("imap", "smtp", "dav", "rounds"), share=0.2, within=0.5)
        while not (line := _asked(part)):
            assert time.monotonic() < until, f"no round comes to its end: {part.log.read_text()[-3000:]}"
            self.trouble.refuse_failed()
            time.sleep(0.02)
        done: Counter[str] = Counter(json.loads(line))
        self.played.rounds += done
        return done

    def _finish(self) -> None:
        """Go rounds until nothing moves any more."""
        for hours in range(STUCK):
            self.clock.set(self.played.until + timedelta(hours=6 * hours))
            if not self.round():
                return
        raise AssertionError("the rounds never come to an end")

    # What happens

    def _happened(self, happening: Happening) -> None:
        at, month, sort, row = happening
        if sort == "done":
            self._done(month, row)
            return
        council, n = month.council.key, int(row["#"])
        mark = f"{council}-{n:04}"
        said = {name: text for name, text in row.items() if text and name not in ("#", "received")}
        way = {"email": BY_MAIL, "web": BY_FORM}.get(row["channel"], BY_PROGRAM)
        one = self.rows[council, n] = Lodgement(council, mark, way)
        self.played.lodgements.append(one)
        if way == BY_MAIL:
            sender = f"{row['name']} <{row['email']}>" if row["email"] else f"{mark}@example.org"
            self.trouble.near(("imap",), share=0.2, within=0.03)
            post_mail(self.boxes[council], row["kind"], sender, row["details"], mark, at)
            self.known[council, n] = {name: text for name, text in said.items()
                                      if name == "category" or name not in OF_THE_PERSON}  # fmt: skip
            return
        said["details"] = f"{row['details']} {mark}"
        if way == BY_FORM:
            sends = partial(self.trouble.near, ("form",), share=0.7, within=0.04)
            with visitor(self.browser, f"http://127.0.0.1:{self.ports['form']}") as page:
                one.number = fill_in(page, council, row["category"] or row["kind"], said, sends)
            return
        self.trouble.near(("form",), share=0.06, within=0.02)
        status, answer = self._program(council, self.officers.get((council, n), "")).post("/cases", said, mark)
        one.number, one.refused = answer.get("case", ""), answer.get("refused", {}).get("code", "")
        assert status in (200, 201) or one.refused, answer

    def _done(self, month: Month, row: dict[str, str]) -> None:
        council, n = month.council.key, int(row["row"])
        one = self.rows.get((council, n))
        if one is None or one.refused or not self._number(one):
            return
        if (council, n) in self.known:
            self._act(one, "classify", row["by"], self.known.pop((council, n)))
        self._act(one, row["do"], row["by"], fields_in(row))

    def _act(self, one: Lodgement, verb: str, by: str, fields: dict[str, Any]) -> None:
        """Do something on a case, once."""
        if verb == "classify" and not fields:
            return
        key = f"{one.mark}/{sum(self.played.acts.values()) + self.played.refused.total()}"
        self.trouble.near(("form",), share=0.006, within=0.015)
        status, answer = self._program(one.council, by).post(f"/cases/{one.number}/{verb}", fields, key)
        if status == 200:
            self.played.acts[one.council, one.number, by, self.clock()] += 1
        else:
            assert "refused" in answer, answer
            self.played.refused[answer["refused"]["code"]] += 1

    def _number(self, one: Lodgement) -> str:
        """The number of a lodgement's case; of mail, once a round has fetched it. Empty where it was refused."""
        for _ in range(STUCK):
            if one.number or one.refused:
                break
            found = numbers_of(self.played.site, one.council, one.mark)
            one.number = found[0] if found else ""
            if not one.number:
                self.round()
        assert one.number or one.refused, f"{one.mark} never came in"
        return one.number

    def _program(self, council: str, by: str) -> Program:
        by = by or self.officers[council, 0]
        if (council, by) not in self.programs:
            now = self.clock()
            token = issue(self.office, self.office.council(council), by, "the month", now).token
            self.programs[council, by] = Program(f"http://127.0.0.1:{self.ports['form']}", token)
        return self.programs[council, by]


def quiet_ports(many: int) -> Sequence[int]:
    """Ports, each another one."""
    found: set[int] = set()
    while len(found) < many:
        found.add(quiet_port())
    return sorted(found)


def numbers_of(site: Path, council: str, mark: str) -> list[str]:
    """The cases whose lodgement has that mark."""
    sql = "SELECT history FROM personal WHERE council = ? AND field = 'details' AND value LIKE ? ORDER BY history"
    return [one for (one,) in look(site, sql, council, f"%{mark}%")]


def _asked(part: Part) -> bytes:
    """What the rounds answer; nothing where they are killed before they do."""
    with part.lock:
        process = part.process
    assert process is not None
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(b"go\n")
        process.stdin.flush()
        return process.stdout.readline()
    except (OSError, ValueError):
        return b""


def _demo(council: str) -> Path:
    return data_folder("policies") / council / "demo"


def _kinds() -> set[tuple[str, str]]:
    """The kinds of which mail comes, by council."""
    return {
        (council, str(one.fields["kind"]))
        for council in COUNCILS
        for one in read_rows(_demo(council) / "lodgements.csv")
        if one.fields["channel"] == "email"
    }


def _officers(happenings: Sequence[Happening]) -> dict[tuple[str, int], str]:
    """Who is the first to do something on each row; under 0 whoever does most at the council."""
    found: dict[tuple[str, int], str] = {}
    busy: dict[str, Counter[str]] = defaultdict(Counter)
    for _, month, sort, row in happenings:
        if sort == "done":
            found.setdefault((month.council.key, int(row["row"])), row["by"])
            busy[month.council.key][row["by"]] += 1
    return found | {(council, 0): counted.most_common(1)[0][0] for council, counted in busy.items()}
