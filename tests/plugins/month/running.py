"""What the parts run, each in a process of its own: `python -m tests.plugins.month.running PART …`."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import uuid
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tests.plugins.mailservers import Arrived, Post, smtp_server


class Clock(NamedTuple):
    """The clock of the month: a file with the instant that it is."""

    file: str

    def __call__(self) -> datetime:
        """The instant that it is."""
        return datetime.fromisoformat(Path(self.file).read_text())

    def set(self, at: datetime) -> None:
        """Make it that instant, for everybody at once."""
        new = Path(f"{self.file}.new")
        new.write_text(at.isoformat())
        new.replace(self.file)


def kept_for_good(path: Path, data: bytes) -> None:
    """Keep a file so that it is there whole, or not at all."""
    part = path.with_suffix(".part")
    with part.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


class Kept(Post):
    """A mail server that says that it has a mail once that lies on the disk."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def take(self, mail: Arrived) -> None:
        """Keep a mail."""
        kept_for_good(self.folder / f"{time.time_ns()}-{uuid.uuid4().hex}.eml", mail.data)


def smtp(port: str, folder: str) -> None:
    """The server to which mail is sent."""
    with smtp_server(Kept(Path(folder)), port=int(port)):
        threading.Event().wait()


def dav(port: str, folder: str) -> None:
    """The record system."""
    from tests.plugins.davservers import DavServer

    with DavServer(Path(folder), port=int(port)):
        threading.Event().wait()


def form(site_file: str, clock: str) -> None:
    """The public form and the interface for programs, on the clock of the month."""
    from engine.host.bootstrap import extensions_of, settings_of
    from engine.host.starting import host_of
    from engine.language.site import read_site
    from engine.office.desk import OfficeDesk
    from engine.office.office import open_office

    site = read_site(Path(site_file))
    host = host_of(site)
    listen = host.channels["web"].serve
    assert listen is not None
    listen(
        settings_of(site, host, "web"), OfficeDesk(open_office(site), Clock(clock)), extensions_of(site, host, "web")
    )


def rounds(site_file: str, clock: str) -> None:
    """The rounds of the engine, one for each line that comes in; each is answered with a line that counts."""
    from engine.host.rounds import Rounds
    from engine.host.worker import Worker
    from engine.language.site import read_site
    from engine.office.office import open_office

    site = read_site(Path(site_file))
    going = Rounds(site, Clock(clock), lambda said: print(said, file=sys.stderr, flush=True))
    office = open_office(site)
    with Worker(site, now=Clock(clock)) as worker:
        for _ in sys.stdin:
            print(json.dumps(going.go(office, worker)), flush=True)


PARTS = {"smtp": smtp, "dav": dav, "form": form, "rounds": rounds}


def end_with_the_test() -> None:
    """End when whoever started this is gone, who holds the other end of standard input."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] != "rounds":  # which ends by itself
        threading.Thread(target=end_with_the_test, daemon=True).start()
    PARTS[sys.argv[1]](*sys.argv[2:])
