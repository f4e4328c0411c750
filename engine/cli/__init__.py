"""The command line. `engine --version` is answered before anything slow is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from engine import __version__

        print(f"engine {__version__}")  # noqa: T201
        return
    from engine.cli.app import run  # click is slow to import

    sys.exit(run(sys.argv[1:]))
