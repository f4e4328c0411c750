"""The command line. `engine --version` is answered before anything slow is imported."""

from __future__ import annotations

import gc
import os
import sys

SELDOM = 100_000
"""Objects made before the collector first looks: a check makes fewer, and is over before a look would pay."""
BRIEF = ("case", "check", "due", "explain", "person", "report")
"""Commands that somebody waits for, perhaps with a person on the phone: they start nothing that would have to be ended,
and close the store that they open."""


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from engine import __version__

        print(f"engine {__version__}")  # noqa: T201
        return
    gc.set_threshold(SELDOM, 20, 20)
    words = tuple(sys.argv[1:])
    if words[:1] == ("check",) and len(words) > 1 and not any(word.startswith("-") for word in words):
        _check_plainly(words[1:])
    from engine.cli.app import run  # click is slow to import

    code = run(sys.argv[1:])
    if sys.argv[1:2] and sys.argv[1] in BRIEF:
        _leave(code)
    sys.exit(code)


def _check_plainly(paths: tuple[str, ...]) -> None:
    """Answer a check of paths without options, and leave. Returns where anything is amiss that is not about a policy:
    a check changes nothing, and the whole command does it again and says what it was."""
    try:
        from datetime import date

        from engine.cli.checks import Wish, said

        lines, code = said(Wish(paths=paths, day=date.today()))  # noqa: DTZ011 - the day on the wall where it is typed
        text = "".join(f"{line}\n" for line in lines).encode(sys.stdout.encoding)
    except Exception:  # noqa: BLE001 - told by the whole command
        return
    sys.stdout.buffer.write(text)
    _leave(code)


def _leave(code: int) -> None:
    """Leave at once: taking all objects apart one by one takes a quarter of a person's time, and nothing is open."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return
    os._exit(code)
