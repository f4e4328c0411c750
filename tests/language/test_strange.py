"""Strange values in files: numbers of thousands of digits, and months at the ends of the calendar, are findings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import STARTER, call

MANY = "9" * 5000


@pytest.mark.parametrize("file", ["people.yaml", "millbrook-complaints.calendar-lock.yaml"])
@pytest.mark.parametrize("number", [MANY, f"-{MANY}", f"1.{MANY}"])
def test_a_number_that_nobody_can_mean_is_a_finding(tmp_path: Path, file: str, number: str) -> None:
    folder = shutil.copytree(STARTER, tmp_path / "starter")
    path = folder / file
    path.write_text(re.sub(r"^engine: 1$", f"engine: {number}", path.read_text(), flags=re.MULTILINE))
    said = call("check", str(folder))
    assert (said.code, "E005" in said.out, file in said.out) == (1, True, True), said


@pytest.mark.parametrize("month", ["0000-01", "9999-12", "2027-13"])
def test_a_month_that_no_calendar_has_is_a_finding(tmp_path: Path, month: str) -> None:
    folder = shutil.copytree(STARTER, tmp_path / "starter")
    path = folder / "millbrook-complaints-2026.yaml"
    path.write_text(re.sub(r"^review_by: .*", f"review_by: {month}", path.read_text(), flags=re.MULTILINE))
    said = call("check", str(folder))
    assert (said.code, f"`{month}` is not a date or a month" in said.out) == (1, True), said


def test_a_setting_that_is_a_number_of_thousands_of_digits_is_told(tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "starter")
    assert call("init", str(tmp_path / "starter"), "--folder", str(tmp_path / "site")).code == 0
    site = tmp_path / "site" / "site.yaml"
    site.write_text(re.sub(r"engine_files: .*", f"engine_web: {{port: {MANY}}}", site.read_text()))
    said = call("check", "--site", str(site))
    assert (said.code, "port" in said.out) == (1, True), said
