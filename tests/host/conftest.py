"""What tests of the host may ask for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Install a plugin of one module, as anybody's is."""
    lib = tmp_path / "lib"
    made = []

    def install(name: str, code: str) -> None:
        info = lib / f"{name}-1.dist-info"
        info.mkdir(parents=True)
        (lib / f"{name}.py").write_text(code)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[engine.plugins]\n{name} = {name}\n")
        made.append(name)

    monkeypatch.syspath_prepend(str(lib))
    yield install
    for name in made:
        sys.modules.pop(name, None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder for trials."""
    (tmp_path / "trials").mkdir()
    return tmp_path / "trials"
