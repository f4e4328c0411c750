"""Where schemas/ and policies/ lie, in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """The data folder of that name: from the wheel where it was installed from one, else from the checkout."""
    shipped = HERE / "_data" / name
    return shipped if shipped.is_dir() else HERE.parent / name
