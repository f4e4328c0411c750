"""The command line. `engine --version` is answered before anything slow is imported."""

from __future__ import annotations

import gc
import os
import sys

SELDOM = 100_000
"""Objects made before the collector first looks: a check makes fewer, and is over before a look would pay."""


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from engine import __version__

        print(f"engine {__version__}")  # noqa: T201
        return
    gc.set_threshold(SELDOM, 20, 20)
    from engine.cli.app import run  # click is slow to import

    code = run(sys.argv[1:])
    if sys.argv[1:2] == ["check"]:
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> None:
    """Leave at once: a check has nothing to close, and taking its objects apart one by one takes a person's time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return
    os._exit(code)
