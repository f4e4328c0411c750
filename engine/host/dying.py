"""Dying: a process that ends in the middle of a call, at a moment that is the same each time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from engine.desk import Taken
from engine.host.answering import serve
from engine.host.worker import Worker
from engine.language.site import Site
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import Office

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND
AUDITED = ("os.rename", "os.remove", "os.link", "socket.connect")
"""What counts as a moment of a call besides opening a file to write, as Python's audit events call it."""
CODE = 9
"""With what such a process ends."""


class Mortal(Worker):
    """A worker whose first process ends in the middle of a call; those after it live on.

    Moments of a call are what it does that others can see: a file is opened to be written, renamed or removed, a
    connection is made, a matter is lodged, or has been, and last of all the call is over and its answer not yet
    given. It ends at the moment of that number, counted from its first call on, before it comes; 0 is never. With
    `answers` only answers are counted.
    """

    def __init__(self, site: Site, seconds: float, moment: int, *, answers: bool = False) -> None:
        super().__init__(site, seconds, seconds, verifying=seconds)
        self._moment, self._answers = moment, answers

    def _serving(self) -> Callable[[Connection, str, Clock | None, Collection[str]], None]:
        moment, self._moment = self._moment, 0
        return partial(_serve, moment=moment, answers=self._answers) if moment else serve


# In the worker's process


class _Moments:
    """Counts the moments of calls, and ends the process at one of them."""

    def __init__(self, at: int, *, answers: bool) -> None:
        self.left, self.answers, self.calling = at, answers, False

    def passed(self, *, answer: bool = False) -> None:
        if self.calling and (answer or not self.answers):
            self.left -= 1
            if not self.left:
                os._exit(CODE)

    def heard(self, event: str, given: tuple[Any, ...]) -> None:
        if event in AUDITED or (event == "open" and _writes(*given)):
            self.passed()


def _writes(path: object, _: object, flags: object) -> bool:
    compiled = "__pycache__" in str(path)  # whatever is imported late is none of the call's doing
    return isinstance(flags, int) and bool(flags & WRITES) and not compiled


class _Line:
    """The line to whoever calls, on which a call begins and its answer is given."""

    def __init__(self, line: Connection, moments: _Moments) -> None:
        self.line, self.moments = line, moments

    def send(self, given: object) -> None:
        self.line.send(given)

    def recv(self) -> Any:
        call = self.line.recv()
        self.moments.calling = True
        return call

    def send_bytes(self, answer: bytes) -> None:
        self.moments.passed(answer=True)
        self.line.send_bytes(answer)


class _Desk(OfficeDesk):
    """A desk on which there is a moment before a matter is lodged, and one after it."""

    def __init__(self, office: Office, *, moments: _Moments, **more: Any) -> None:
        super().__init__(office, **more)
        self.moments = moments

    def lodge(self, *given: Any, **named: Any) -> Taken:
        self.moments.passed()
        taken = super().lodge(*given, **named)
        self.moments.passed()
        return taken


def _serve(
    line: Connection, site_file: str, now: Clock | None, left_out: Collection[str], moment: int, *, answers: bool
) -> None:  # fmt: skip
    moments = _Moments(moment, answers=answers)
    sys.addaudithook(moments.heard)
    serve(_Line(line, moments), site_file, now, left_out, partial(_Desk, moments=moments))  # type: ignore[arg-type]
