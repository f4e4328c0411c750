"""Ending: a process that is told to end finishes what it has in hand, and begins nothing more."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection

from engine.office.desk import Ends

SIGNALS = (signal.SIGTERM, signal.SIGINT)
ENDING = 15.0
"""How long what is waited for may take yet once the process is told to end, in seconds."""
TICK = 0.2
AGAIN = b"\nengine: ending once what is in hand is done; Ctrl-C again ends it at once\n"


def told_to_end() -> Ends:
    """From now on SIGTERM and the first Ctrl-C stop nothing: what is given here says whether one of them came. The
    second Ctrl-C stops at once."""
    told: list[int] = []

    def hear(number: int, _: object) -> None:
        told.append(number)
        if number == signal.SIGINT:
            signal.signal(number, signal.default_int_handler)
            os.write(sys.stderr.fileno(), AGAIN)  # what is printed could be printed in the middle of a print

    for one in SIGNALS:
        signal.signal(one, hear)
    return lambda: bool(told)


def answered_in_time(line: Connection, ends: Ends) -> bool:
    """Wait for something on the line, but not for long after one is told to end; gives whether it is there."""
    while not line.poll(TICK):
        if ends():
            return line.poll(ENDING)
    return True


@contextmanager
def born_deaf() -> Iterator[None]:
    """What is started meanwhile is told of no signal to end before it `hears`: it could only break off at its imports
    until then, with a traceback for whoever pressed Ctrl-C."""
    if not hasattr(signal, "pthread_sigmask"):  # POSIX alone has it
        yield
        return
    resource_tracker.ensure_running()  # which it would be in between, and lets signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def hears() -> None:
    """From now on this process is told of signals, and of those that came since it was started."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def outlive_signals() -> None:
    """Leave it to the process above when this one ends: a supervisor may tell both at once, and a letter is in hand.

    What a plugin starts in it is told as ever, for a handler does not pass to other programs.
    """
    for one in SIGNALS:
        signal.signal(one, lambda *_: None)
    hears()
