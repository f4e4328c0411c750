"""Polling: every inbox of the settings is seen to, one message after the other; and listening, so that it is soon."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from threading import Event, Thread
from typing import Any

from engine.api import Desk, Extension, Settings
from engine_email.faults import NotNow
from engine_email.inbox import name_of, opened
from engine_email.taking import Clerk, refuse_unknown

SECONDS = 200.0
"""How long a poll begins new messages; what is left then waits for the next. A poll is ended after three hundred."""
EVERY = 300.0
"""Seconds after which an inbox is looked into although nothing was heard from it, where the settings do not say."""
IDLE = 9 * 60.0
"""Seconds after which listening is begun anew: servers and what lies between forget who is silent."""
AWAY = 60.0
UNTAKEN = {"set aside": "aside", "refused": "refused"}
"""What is counted of mail that became nothing, and the folder in which it lies."""


def poll(settings: Settings, desk: Desk) -> Mapping[str, int]:
    """See to what has come into the inboxes, and count it. Raises NotNow where one of them cannot be reached."""
    done: Counter[str] = Counter()
    faults: list[str] = []
    several = list(settings.get("inboxes") or [])
    until = time.monotonic() + SECONDS
    for n, one in enumerate(several):
        share = (until - time.monotonic()) / (len(several) - n)
        try:
            _polled(settings, desk, one, time.monotonic() + share, done)
        except NotNow as fault:
            faults.append(f"{one['user']}: {fault}")
    if faults:
        said = ", ".join(f"{number} {word}" for word, number in sorted(done.items()))
        raise NotNow("; ".join(faults) + (f" (besides: {said})" if said else ""))
    return dict(done)


def _polled(settings: Settings, desk: Desk, one: Mapping[str, Any], until: float, done: Counter[str]) -> None:
    if why := refuse_unknown(desk, one):
        raise NotNow(why)
    here: Counter[str] = Counter()
    try:
        with opened(settings, one) as inbox:
            clerk = Clerk(settings, desk, inbox)
            for uid in inbox.waiting():
                if time.monotonic() > until:
                    return
                if word := clerk.see_to(uid):
                    here[word] += 1
    finally:
        done.update(here)
        _tell(one, here)


def _tell(one: Mapping[str, Any], here: Counter[str]) -> None:
    """Say what was not taken, so that somebody looks at it: `engine serve` shows no counts."""
    said = [f"{here[word]} {word}, in {name_of(one, folder)}" for word, folder in UNTAKEN.items() if here[word]]
    if said:
        sys.stderr.write(f"engine_email: {one['user']}: {'; '.join(said)}: see whether a person's mail is there\n")


def serve(settings: Settings, desk: Desk, _: Mapping[str, Sequence[Extension]]) -> None:
    """See to the inboxes whenever one of them tells that something came, and every so often all the same."""
    heard = Event()
    for one in settings.get("inboxes") or []:
        Thread(target=_listen, args=(settings, one, heard), daemon=True).start()
    while True:
        try:
            poll(settings, desk)
        except NotNow as fault:
            sys.stderr.write(f"engine_email: {fault}\n")
        heard.wait(float(settings.get("every") or EVERY))
        heard.clear()


def _listen(settings: Settings, one: Mapping[str, Any], heard: Event) -> None:
    """Say when something came into an inbox, as long as the process runs; of a server that tells nothing, nothing."""
    while True:
        try:
            with opened(settings, one) as inbox:
                if "IDLE" not in inbox.can:
                    return
                heard.set()  # what came before we listened is not told
                while True:
                    if inbox.box.idle.wait(timeout=IDLE):
                        heard.set()
        except NotNow:
            time.sleep(AWAY)  # the next poll tells what is wrong
