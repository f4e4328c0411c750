"""Calendar locks: years and days stay when a lock is made again, and what contradicts the library is noticed."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from engine.cli.app import run
from engine.language.load import load

STARTER = Path(__file__).parents[2] / "policies" / "starter" / "millbrook-complaints-2026.yaml"
CHRISTMAS = "2027-12-25"


@pytest.fixture
def lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The lock of a policy, with a day that was learnt late."""
    shutil.copy(STARTER, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["calendar", "lock", ".", "--from-year", "2023", "--to-year", "2028"]) == 0
    assert run(["calendar", "close", ".", "2026-05-01", "--because", "Show day"]) == 0
    return next(tmp_path.glob("*.calendar-lock.yaml"))


def learnt(lock: Path) -> list[str]:
    return re.findall(r"(?<=date: )\S+(?=,)", lock.read_text())


def years(lock: Path) -> str:
    return re.findall(r"(?<=years: ).*", lock.read_text())[0]


@pytest.mark.parametrize("asked", [(), ("--from-year", "2025", "--to-year", "2026"), ("--to-year", "2024")])
def test_a_lock_keeps_its_years_and_its_days(lock: Path, asked: tuple[str, ...]) -> None:
    assert run(["calendar", "lock", ".", *asked]) == 0
    assert years(lock) == "{from: 2023, to: 2028}"
    assert learnt(lock) == ["2026-05-01"]
    assert CHRISTMAS in lock.read_text()


def test_a_lock_grows(lock: Path) -> None:
    assert run(["calendar", "lock", ".", "--from-year", "2020", "--to-year", "2030"]) == 0
    assert years(lock) == "{from: 2020, to: 2030}"
    assert learnt(lock) == ["2026-05-01"]


def test_years_that_are_dropped_open_no_day(lock: Path) -> None:
    assert run(["calendar", "lock", ".", "--from-year", "2025", "--to-year", "2026", "--drop"]) == 0
    assert years(lock) == "{from: 2025, to: 2026}"
    assert learnt(lock) == ["2026-05-01"]


def test_years_that_run_backwards_are_refused(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = lock.read_text()
    assert run(["calendar", "lock", ".", "--from-year", "2030", "--to-year", "2020"]) == 2
    assert "run backwards, from 2030 to 2020" in capsys.readouterr().err
    assert lock.read_text() == before
    lock.write_text(before.replace("{from: 2023, to: 2028}", "{from: 2028, to: 2023}"))
    assert run(["calendar", "verify", "."]) == 1
    assert "run backwards, from 2028 to 2023" in capsys.readouterr().out
    assert run(["calendar", "lock", "."]) == 2


def test_a_day_that_the_library_gives_anew_is_learnt_today(lock: Path) -> None:
    lock.write_text(re.sub(rf"\n +{CHRISTMAS}: .*", "", lock.read_text()))
    assert run(["calendar", "lock", "."]) == 0
    assert learnt(lock) == ["2026-05-01", CHRISTMAS]


def test_a_day_opened_against_the_library_needs_somebody_who_says_so(
    lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = "calendar: office, date: 2026-12-25, day: open, learnt: 2026-06-01 00:00"
    opened = f"  - {{{day}, because: no longer Christmas Day"
    before = lock.read_text()
    lock.write_text(f"{before}{opened}}}\n")
    assert run(["calendar", "verify", "."]) == 1
    assert "the lock opens this day (no longer Christmas Day)" in capsys.readouterr().out
    lock.write_text(f"{before}{opened}, by: manager}}\n")
    assert run(["calendar", "verify", "."]) == 0


def test_a_day_that_opens_needs_hours(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    close = ["calendar", "close", ".", "2026-12-19", "--because", "Late shopping"]
    assert run([*close, "--open"]) == 2
    assert "no hours on a Saturday" in capsys.readouterr().err
    assert run([*close, "--hours", "09:00-13:00"]) == 2
    assert run([*close, "--open", "--hours", "13:00-09:00"]) == 2
    assert run([*close, "--open", "--hours", "13:00-15:00", "--hours", "09:00-12:00"]) == 0
    found = load(lock.parent / STARTER.name).policy
    assert found is not None
    assert found.announced[-1].hours == ((540, 720), (780, 900))
    saturday = date(2026, 12, 19)
    (opened,) = found.overlays(found.announced[-1:], "office", frozenset())
    assert found.calendars["office"].with_overlays((opened,)).day(saturday).stretches == ((540, 720), (780, 900))


def test_a_day_opened_without_hours_stays_what_it_is(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "  - {calendar: office, date: 2026-12-19, day: open, because: Late shopping, learnt: 2026-06-01 09:00}"
    lock.write_text(f"{lock.read_text()}{entry}\n")
    assert run(["check", ".", "--as-of", "2026-06-01", "--format", "concise"]) == 0
    said = capsys.readouterr().out
    assert "opens Sat 19 Dec 2026 in `office`, and nothing says its hours; it stays closed" in said
    found = load(lock.parent / STARTER.name).policy
    assert found is not None
    (opened,) = found.overlays(found.announced[-1:], "office", frozenset())
    day = found.calendars["office"].with_overlays((opened,)).day(date(2026, 12, 19))
    assert (day.open, day.why) == (False, "Saturday")


def test_hours_that_run_backwards_and_dates_that_are_none_are_told(
    lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = 'calendar: office, date: 2026-02-30, day: open, hours: "13:00-09:00", because: x, learnt: 2026-01-01 09:00'
    lock.write_text(f"{lock.read_text()}  - {{{wrong}}}\n")
    assert run(["check", ".", "--as-of", "2026-06-01", "--format", "concise"]) == 1
    said = capsys.readouterr().out
    assert "E005 there is no date 2026-02-30" in said
    assert "E005 these hours run backwards" in said
    assert "W321" not in said


def test_a_holiday_left_out_is_kept_by_name_so_that_a_misspelt_one_is_told(
    lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = lock.parent / STARTER.name

    def leave_out(name: str) -> str:
        policy.write_text(re.sub(r"NSW.*?}", f"NSW, except: [{name}]}}", STARTER.read_text(), count=1))
        assert run(["calendar", "lock", "."]) == 0
        return capsys.readouterr().out + str(run(["check", ".", "--as-of", "2026-06-01", "--select", "E"]))

    assert leave_out("Boxing Day").endswith("0")
    assert "left_out:" in lock.read_text()
    said = leave_out("Boxingday")
    assert "`except` of `office` names no holiday: Boxingday" in said
    assert said.endswith("1")


CONFIRMED = re.compile(r"(?<=confirmed_to: )\d+")


def test_a_first_lock_says_up_to_which_year_it_takes_the_days_as_compared(
    lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock.unlink()
    capsys.readouterr()
    assert run(["calendar", "lock", "."]) == 0
    this_year = datetime.now().astimezone().year
    assert CONFIRMED.findall(lock.read_text()) == [str(this_year)]
    said = capsys.readouterr().out
    assert f"nobody said which years were compared with the gazette: taken up to {this_year}." in said
    assert "Once more is compared: engine calendar lock " in said


def test_nobody_compares_by_locking_again(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock.write_text(CONFIRMED.sub("2024", lock.read_text()))
    capsys.readouterr()
    assert run(["calendar", "lock", "."]) == 0
    assert CONFIRMED.findall(lock.read_text()) == ["2024"]
    assert "  as far as the lock was before. Once more is compared: " in capsys.readouterr().out
    assert run(["calendar", "lock", ".", "--confirmed-to", "2027"]) == 0
    assert CONFIRMED.findall(lock.read_text()) == ["2027"]
    assert "as far as" not in capsys.readouterr().out


def test_no_year_is_confirmed_that_the_lock_lacks(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = lock.read_text()
    assert run(["calendar", "lock", ".", "--confirmed-to", "2040"]) == 2
    assert "--confirmed-to 2040: the lock ends with" in capsys.readouterr().err
    assert lock.read_text() == before
    lock.unlink()
    assert run(["calendar", "lock", ".", "--from-year", "2020", "--to-year", "2022"]) == 0
    assert CONFIRMED.findall(lock.read_text()) == ["2022"]
