"""What every test may ask for."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="full-size exactness and fuzz runs")


@pytest.fixture
def inputs(request: pytest.FixtureRequest) -> int:
    """How many random inputs a law is tried on: 100,000 in the full run, a few hundred in the everyday one."""
    return 100_000 if request.config.getoption("--full") else 400
