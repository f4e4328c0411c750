"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

REAL = "REAL_PARTS"
"""Where this says `compulsory`, a test that cannot use the real server or process it asks for fails."""

collect_ignore = ["example"]
"""Somebody else's distribution, whose own tests tests/host/test_contract.py runs where it is installed."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="full-size exactness and fuzz runs")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Iterator[None]:
    report = yield
    if report.skipped and os.environ.get(REAL) == "compulsory":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and here every part is compulsory: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    report = yield
    if report.skipped and os.environ.get(REAL) == "compulsory":
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped, and here every part is compulsory: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests counted, whether or not they passed."""
    reports = [one for several in terminalreporter.stats.values() for one in several]
    for name, said in dict.fromkeys(pair for one in reports for pair in getattr(one, "user_properties", ())):
        terminalreporter.write_line(f"{name}: {said}")


@pytest.fixture
def inputs(request: pytest.FixtureRequest) -> int:
    """How many random inputs a law is tried on: 100,000 in the full run, two thousand in the everyday one."""
    return 100_000 if request.config.getoption("--full") else 2_000


@pytest.fixture
def histories(inputs: int) -> int:
    """How many random histories of a case, each of a dozen acts: 5,000 in the full run, 200 in the everyday one."""
    return 5_000 if inputs == 100_000 else 200
