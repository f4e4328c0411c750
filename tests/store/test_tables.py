"""The tables: migrations make what the code reads, a store of another age is refused, and commits reach the disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from engine.errors import StoreError
from engine.store import tables
from engine.store.store import REVISION, opened, upgrade
from tests.store.stores import address, look, made

ROOT = Path(__file__).parents[2]
SITE = "engine: 1\nstore: townclerk.db\ncouncils: {here: {policies: [policy.yaml]}}\n"


def shape(url: str) -> dict[str, object]:
    """Every table as the database tells it: columns, keys and indexes."""
    engine = create_engine(url)
    seen = inspect(engine)
    found = {
        name: {
            "columns": [
                (one["name"], str(one["type"]), one["nullable"], one["primary_key"]) for one in seen.get_columns(name)
            ],
            "key": seen.get_pk_constraint(name)["constrained_columns"],
            "indexes": sorted(
                (one["name"], tuple(one["column_names"]), one["unique"]) for one in seen.get_indexes(name)
            ),
        }
        for name in seen.get_table_names()
        if name != "alembic_version"
    }
    engine.dispose()
    return found


def test_migrating_an_empty_database_makes_the_tables_that_the_code_reads(tmp_path: Path) -> None:
    upgrade(f"sqlite:///{tmp_path / 'migrated.db'}")
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
    tables.metadata.create_all(engine)
    engine.dispose()
    assert shape(f"sqlite:///{tmp_path / 'migrated.db'}") == shape(f"sqlite:///{tmp_path / 'made.db'}")

    def statements(name: str) -> dict[str, bool]:
        with closing(sqlite3.connect(tmp_path / name)) as file:
            rows = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: "WITHOUT ROWID" in sql for name, sql in rows if name != "alembic_version"}

    assert statements("migrated.db") == statements("made.db")


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    assert upgrade(address(tmp_path)) == (None, REVISION)
    before = look(tmp_path, "SELECT * FROM sqlite_master ORDER BY name")
    assert upgrade(address(tmp_path)) == (REVISION, REVISION)
    assert look(tmp_path, "SELECT * FROM sqlite_master ORDER BY name") == before


def test_every_commit_reaches_the_disk_and_readers_do_not_wait(tmp_path: Path) -> None:
    store = made(tmp_path)
    with store.reading() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


# Stores that cannot be used as they are


def test_where_there_is_no_store_one_is_told_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store at .*townclerk\.db; make one with `engine store upgrade`"):
        opened(address(tmp_path), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"SQLite format 3\0" + b"\x07" * 4000, b"not at all a database " * 400])
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "townclerk.db"
    file.write_bytes(content)
    with pytest.raises(StoreError, match=r"townclerk\.db"):
        opened(address(tmp_path), tmp_path)
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_no_store(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "townclerk.db")) as file, file:
        file.execute("CREATE TABLE rates (assessment TEXT)")
    with pytest.raises(StoreError, match="is not a store of this engine"):
        opened(address(tmp_path), tmp_path)
    with pytest.raises(StoreError, match="is not a store of this engine"):
        upgrade(address(tmp_path))
    assert look(tmp_path, "SELECT name FROM sqlite_master") == [("rates",)]


def test_a_store_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        upgrade(f"sqlite:///{tmp_path / 'nowhere' / 'townclerk.db'}")


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    """This engine as it may be next year: a copy with one more migration. Gives the folder of its code."""
    code = tmp_path / "next-year"
    for name in ("engine", "schemas"):
        shutil.copytree(ROOT / name, code / name, ignore=shutil.ignore_patterns("__pycache__"))
    migration = 'import sqlalchemy as sa\nfrom alembic import op\n\nrevision = "0008"\ndown_revision = "0007"\n\n\n'
    migration += 'def upgrade():\n    op.add_column("files", sa.Column("pages", sa.Integer()))\n'
    (code / "engine/store/migrations/versions/0005_pages.py").write_text(migration)
    module = code / "engine/store/store.py"
    text = module.read_text()
    for before, after in (
        ('REVISION = "0007"', 'REVISION = "0008"'),
        ('"0006", "0007")', '"0006", "0007", "0008")'),
    ):
        assert before in text
        text = text.replace(before, after)
    module.write_text(text)
    return code


def engine(code: Path, site: Path, *words: str) -> tuple[int, str]:
    """What `engine` of that code says of a site."""
    done = subprocess.run(
        [sys.executable, "-c", "from engine.cli import main; main()", *words, "--site", str(site)],
        env={**os.environ, "PYTHONPATH": str(code)}, cwd=site, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_an_older_store_is_refused_until_it_is_upgraded_and_a_newer_one_always(tmp_path: Path, next_year: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.yaml").write_text(SITE)
    made(site).close()

    code, said = engine(next_year, site, "verify")
    assert code == 9
    assert said.strip().endswith("townclerk.db is older than this engine; run: engine store upgrade")
    assert look(site, "SELECT version_num FROM alembic_version") == [("0007",)]

    assert engine(next_year, site, "store", "upgrade") == (0, "upgraded from 0007 to 0008\n")
    assert look(site, "SELECT version_num FROM alembic_version") == [("0008",)]
    assert "pages" in {row[1] for row in look(site, "PRAGMA table_info(files)")}
    code, said = engine(next_year, site, "verify")
    assert "there is no policy" in said or "policy.yaml' that is not there" in said, "the store is open by then"

    for words in (("verify",), ("store", "upgrade")):
        code, said = engine(ROOT, site, *words)
        assert code == 9
        assert said.strip().endswith("townclerk.db is newer than this engine")
    assert look(site, "SELECT version_num FROM alembic_version") == [("0008",)]
