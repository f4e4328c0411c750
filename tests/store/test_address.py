"""An address of a store that leads nowhere is told in one sentence, by every command, and never as a fault of ours."""

from __future__ import annotations

import shutil
import sys
import types
from pathlib import Path

import pytest

from tests.cli.calls import call, prepared

NOWHERE = {
    "postgresql+pg8000://town:secret@localhost:1/cases": "needs a driver that is not installed: pip install 'pg8000'",
    "nonsense://cases": "`store: nonsense://cases` names no kind of database that is known here; write a file, such as",
    "postgresql+nobody://a/b": "names no kind of database that is known here",
    "postgresql://town:secret@a:port/cases": "`store` is no address that can be read, at `a:port/cases`; write a file",
    "://": "`store` is no address that can be read",
    "sqlite://": "names no file, and nothing would be kept",
    "sqlite:////nowhere/at/all/cases.db": "/nowhere/at/all/cases.db",
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("address") / "template")


def with_store(template: Path, folder: Path, address: str) -> None:
    shutil.copytree(template / "site", folder / "site")
    file = folder / "site" / "site.yaml"
    file.write_text(file.read_text().replace("store: townclerk.db", f'store: "{address}"'))


COMMANDS = [("case", "list"), ("sweep",), ("store", "upgrade")]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("address", NOWHERE)
def test_it_says_what_to_mend(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, words: tuple[str, ...]
) -> None:
    with_store(template, tmp_path, address)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "pg8000", None)
    said = call(*words, "--site", "site")
    assert (said.code, said.out) == (9, ""), said
    assert NOWHERE[address] in said.err
    assert len(said.err.splitlines()) == 1
    assert "secret" not in said.err


def driver(fault: str) -> types.ModuleType:
    """A driver whose server cannot be reached, and which says so in an error of that name."""
    made = types.ModuleType("pg8000")
    made.paramstyle = "format"  # type: ignore[attr-defined]
    made.Error = type("Error", (Exception,), {})  # type: ignore[attr-defined]
    made.InterfaceError = type("InterfaceError", (made.Error,), {})  # type: ignore[attr-defined]
    made.DatabaseError = type("DatabaseError", (made.Error,), {})  # type: ignore[attr-defined]
    for name in ("DataError", "OperationalError", "IntegrityError", "InternalError", "ProgrammingError",
                 "NotSupportedError"):  # fmt: skip
        setattr(made, name, type(name, (made.DatabaseError,), {}))

    def connect(*_: object, **__: object) -> None:
        raise getattr(made, fault)("nobody answers there\n\tIs the server running?")

    made.connect = connect  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("fault", ["OperationalError", "InterfaceError", "ProgrammingError"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_server_that_does_not_answer_is_told(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, words: tuple[str, ...]
) -> None:
    with_store(template, tmp_path, "postgresql+pg8000://town:secret@localhost:1/cases")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "pg8000", driver(fault))
    said = call(*words, "--site", "site")
    assert said.code == 9, said
    assert said.err == "engine: the store at localhost:1/cases cannot be used: nobody answers there\n"
