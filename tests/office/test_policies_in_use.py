"""Policies in use: kept at first use, refused when changed, found again when the file is gone, and proven."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.errors import Refused, StoreError
from engine.office import act, read, receive, sweep
from engine.office.office import Office
from tests.office.sites import NOW, POLICY, look, made, opened, tables_of

FIELDS = {"kind": "complaint", "channel": "email"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site")


def lodge(office: Office, at: datetime = NOW, by: str = "ola") -> str:
    return receive.lodge(office, office.council("hill"), FIELDS, at=at, by=by, now=NOW).state.case.number


def note(office: Office, number: str) -> None:
    council = office.council("hill")
    act.act_written(office, council, number, "note", {"note": "looked at"}, at=NOW, by="ola", now=NOW)


def test_the_text_of_a_policy_is_kept_with_the_first_case(site: Path) -> None:
    office = opened(site)
    assert look(site, "SELECT * FROM policies") == []
    lodge(office)
    lodge(office)
    ((council, name, version, text),) = look(site, "SELECT council, policy, version, text FROM policies")
    assert (council, name, version) == ("hill", "plain", "2020")
    assert b"within: 10 working days" in text


def test_the_text_is_kept_also_when_the_first_lodgement_of_an_office_was_refused(site: Path) -> None:
    office = opened(site)
    with pytest.raises(Refused):
        lodge(office, by="nobody")
    assert look(site, "SELECT * FROM policies") == []
    lodge(office)
    assert len(look(site, "SELECT * FROM policies")) == 1


def test_a_policy_changed_under_the_same_version_is_refused_for_new_cases_and_for_old(site: Path) -> None:
    number = lodge(opened(site))
    file = site.parent / "hill" / "policy.yaml"
    file.write_text(POLICY.replace("within: 10 working days", "within: 99 working days"))
    before = tables_of(site)
    changed = r"plain@2020 was changed .*write the change as a new version"
    with pytest.raises(StoreError, match=changed):
        lodge(opened(site))
    with pytest.raises(StoreError, match=changed):
        note(opened(site), number)
    with pytest.raises(StoreError, match=changed):
        sweep.sweep(opened(site), datetime(2025, 1, 1, tzinfo=UTC))
    assert tables_of(site) == before
    file.write_text(POLICY)
    note(opened(site), number)


def test_the_next_version_is_adopted_while_cases_run_under_the_first(site: Path) -> None:
    number = lodge(opened(site))
    folder = site.parent / "hill"
    first, ended = "effective: {from: 2020-01-01}", "effective: {from: 2020-01-01, to: 2024-05-01}"
    (folder / "policy.yaml").write_text("# until the next one\n" + POLICY.replace(first, ended))
    newer = POLICY.replace('version: "2020"', 'version: "2024"').replace("from: 2020-01-01", "from: 2024-05-01")
    (folder / "next.yaml").write_text(newer.replace("10 working days", "5 working days"))
    office = opened(site)
    note(office, number)
    sweep.sweep(office, NOW)
    later = lodge(office)
    views = [read.case(office, office.council("hill"), one, NOW) for one in (number, later)]
    assert [view.policy.version for view in views] == ["2020", "2024"]
    assert read.breaks(office) == []


def test_a_case_keeps_its_policy_when_the_file_is_gone(site: Path) -> None:
    number = lodge(opened(site))
    newer = POLICY.replace('version: "2020"', 'version: "2024"').replace("from: 2020-01-01", "from: 2024-05-01")
    (site.parent / "hill" / "policy.yaml").write_text(newer.replace("10 working days", "5 working days"))
    office = opened(site)
    note(office, number)
    view = read.case(office, office.council("hill"), number, NOW)
    assert view.policy.version == "2020"
    assert read.case(office, office.council("hill"), lodge(office), NOW).policy.version == "2024"


def test_a_policy_from_the_store_takes_no_new_cases(site: Path) -> None:
    """What an office answers for a new matter does not depend on which old case it looked at before."""
    number = lodge(opened(site))
    newer = POLICY.replace('version: "2020"', 'version: "2024"').replace("from: 2020-01-01", "from: 2024-05-01")
    (site.parent / "hill" / "policy.yaml").write_text(newer)
    old = datetime(2022, 3, 1, 2, 0, tzinfo=UTC)
    fresh, used = opened(site), opened(site)
    note(used, number)
    several = [lodge(fresh, old), lodge(used, old)]
    versions = [row[0] for row in look(site, "SELECT version FROM cases WHERE number IN (?, ?)", *several)]
    assert versions == ["none", "none"]


def test_a_case_whose_policy_is_nowhere_is_told_in_a_sentence(site: Path) -> None:
    number = lodge(opened(site))
    tamper(site, "DELETE FROM policies")
    newer = POLICY.replace('version: "2020"', 'version: "2024"')
    (site.parent / "hill" / "policy.yaml").write_text(newer)
    with pytest.raises(StoreError, match="plain@2020, which this case keeps, is neither in the site nor in the store"):
        note(opened(site), number)


def tamper(site: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(site.parent / "townclerk.db")) as file, file:
        assert file.execute(sql, values).rowcount > 0


def test_an_edited_policy_text_is_found(site: Path) -> None:
    office = opened(site)
    lodge(office)
    assert read.breaks(office) == []
    text = look(site, "SELECT text FROM policies")[0][0]
    tamper(site, "UPDATE policies SET text = ?", text.replace(b"10 working days", b"90 working days"))
    (found,) = read.breaks(opened(site))
    assert (found.council, found.history) == ("hill", "plain@2020")
    assert "policy" in found.what


@pytest.mark.parametrize("text", [b"", b"{}", b"\xff\x00", b'{"main": 7, "beside": {}}'])
def test_a_policy_text_that_is_no_longer_one_is_found(site: Path, text: bytes) -> None:
    lodge(opened(site))
    tamper(site, "UPDATE policies SET text = ?", text)
    (found,) = read.breaks(opened(site))
    assert found.history == "plain@2020"


def test_a_policy_with_parts_and_a_lock_verifies(tmp_path: Path) -> None:
    site = made(tmp_path / "site")
    shipped = Path(__file__).parents[2] / "policies" / "vincent"
    for one in (site.parent / "hill").iterdir():
        one.unlink()
    shutil.copytree(shipped, site.parent / "hill", dirs_exist_ok=True)
    office = opened(site)
    at = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    about = {"details": "bins", "name": "Ann", "contact": "x", "address": "y", "email": "a@example.org"}
    given = {"kind": "complaint", **about}
    receive.lodge(office, office.council("hill"), given, at=at, by="engine", now=at)
    assert len(look(site, "SELECT * FROM policies")) == 1
    assert read.breaks(opened(site)) == []
