"""A real browser for tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make .venv/.dev")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@contextmanager
def started() -> Iterator[playwright.Browser]:
    """Chromium, until the block ends; where it is not installed the test is skipped and says so."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("there is no chromium to look at the public pages with: apt-get install chromium")
    with playwright.sync_playwright() as begun:
        browser = begun.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
