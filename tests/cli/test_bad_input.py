"""Whatever is typed, every command answers with a sentence and an exit code, and what it refuses changes nothing.

The commands are found by walking the command line itself: a new one is covered by being there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.cli.calls import (
    BY,
    COMMANDS,
    GOOD,
    MAIN,
    REFUSED,
    Said,
    Words,
    call,
    good,
    prepared,
    state_of,
)

CODES = {0, 1, 2, 3, 4, 5, 9}
EACH = pytest.mark.parametrize("words", COMMANDS, ids=" ".join)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("cli") / "template")


class Bench:
    """A folder to type commands in, put back as it was after each that changed it."""

    def __init__(self, template: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.template, self.folder, self.monkeypatch, self.number = template, folder, monkeypatch, 0
        self.renew()

    def renew(self) -> None:
        self.number += 1
        self.here = self.folder / f"n{self.number}"
        shutil.copytree(self.template, self.here)
        (self.here / "empty").write_bytes(b"")
        (self.here / "binary").write_bytes(bytes(range(256)) * 40)
        (self.here / "latin1").write_bytes("engine: 1\npolicy: café\n".encode("latin-1"))
        (self.here / "a-folder").mkdir()
        (self.here / "a-folder" / "something.txt").write_text("of somebody's")
        self.monkeypatch.chdir(self.here)
        self.before = state_of(self.here)

    def bad(self, *words: str, fails: bool = False) -> Said:
        """A call that answers with a sentence, and changes nothing unless it says that it went well."""
        said = call(*words)
        assert said.code in CODES, said
        assert "Traceback" not in said.out + said.err, said
        assert not fails or said.code != 0, f"it should have been refused: {said}"
        after = state_of(self.here)
        if said.code:
            assert (said.err + said.out).strip(), f"it failed without a word: {said}"
            rejected = words[0] == "import" and "rejected" in said.out
            assert after == self.before or rejected, f"it failed and changed something all the same: {said}"
        if after != self.before:
            self.renew()
        return said


@pytest.fixture
def bench(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(template, tmp_path, monkeypatch)


# What is varied is good


@EACH
def test_the_call_that_is_varied_below_is_a_good_one(bench: Bench, words: Words) -> None:
    if words == ("demo",):
        return  # it plays a month; tests/office does
    said = call(*good(words))
    if words in REFUSED:
        assert (said.code, REFUSED[words] in said.err) == (1, True), said
    else:
        assert said.code == 0, f"teach tests/cli/calls.py what a good call of this command is: {said}"


def test_what_is_known_of_commands_is_still_so() -> None:
    names = {one.name for found in COMMANDS.values() for one in found.params}
    assert not set(GOOD) - names
    assert not {name for name in MAIN if ("case", name) not in COMMANDS}
    assert not {words for words in (*BY, *REFUSED) if words not in COMMANDS}


# Bad values


PATHS = ["nowhere/at-all", "a-folder", "empty", "binary", "latin1", "note.txt", "", "x" * 300]
TEXTS = ["", "nonsense", "'; DROP TABLE cases; --", "x" * 5000]
INSTANTS = ["soon", "soon 24:00", "2026-02-30 10:00", "0001-01-01 00:00", "9999-12-31 24:00", "2024-06-03", "", "10:00",
            "2024-10-06 02:30", "2024-06-03 10:00+25:00", "0001-01-01", "9999-12-31"]  # fmt: skip
NUMBERS = ["nonsense", "-5", "9" * 30, "0", "1.5", ""]
A_PATH = {"path", "paths", "policies", "file", "folder", "site", "site_name", "policy", "anchor", "write_anchor",
          "output"}  # fmt: skip
AN_INSTANT = {"at", "as_of", "start", "learnt", "due_before", "first", "last", "day", "received", "happened",
              "by_when", "next_by"}  # fmt: skip


def values_of(words: Words, one: click.Parameter) -> list[str]:
    """What somebody may type there."""
    if words == ("demo",):
        return ["a-folder", "note.txt"]  # anything else is a new folder, and a month to play
    if isinstance(one.type, click.Choice):
        return ["nonsense", ""]
    if isinstance(one.type, click.types.IntParamType):
        return NUMBERS
    name = str(one.name)
    if name in A_PATH or isinstance(one.type, click.Path):
        return PATHS
    if name in AN_INSTANT:
        return INSTANTS
    return [*TEXTS, "soon 24:00"] if isinstance(one, click.Argument) else TEXTS[:2]


def calls_with(words: Words, one: click.Parameter, value: str) -> list[str]:
    if isinstance(one, click.Argument):
        before = good(words)
        place = [p for p in COMMANDS[words].params if isinstance(p, click.Argument) and (p.required or p is one)]
        here = len(before) - sum(1 for p in place if p.required)
        if one.required:
            before[here + place.index(one)] = value
            return ["--" if word is None else word for word in before]
        return [*good(words, str(one.name)), value] if value[:1] != "-" else [*before, "--", value]
    return [*words, one.opts[0], value, *good(words, str(one.name))[len(words) :]]


def varied(words: Words, every: bool) -> Iterator[list[str]]:
    """Calls with one bad value each; of verbs, in the everyday run, one value in turn for each parameter."""
    for n, one in enumerate(COMMANDS[words].params):
        values = [] if getattr(one, "is_flag", False) else values_of(words, one)
        if values and words[0] == "case" and not every:
            values = [values[(n + len(words[1])) % len(values)]]
        yield from (calls_with(words, one, value) for value in values)


@EACH
@pytest.mark.fuzz
def test_a_bad_value_anywhere_gives_a_sentence(bench: Bench, words: Words, inputs: int) -> None:
    for each in varied(words, inputs == 100_000):
        bench.bad(*each)


@EACH
def test_an_option_or_a_choice_that_there_is_not_is_a_usage_error(bench: Bench, words: Words) -> None:
    assert bench.bad(*words, "--nonsense", fails=True).code == 2
    for one in COMMANDS[words].params:
        if isinstance(one.type, click.Choice):
            said = bench.bad(*calls_with(words, one, "nonsense"), fails=True)
            assert said.code == 2
            assert all(str(choice) in said.err for choice in one.type.choices), said


@EACH
def test_what_must_be_given_and_is_not_is_a_usage_error(bench: Bench, words: Words) -> None:
    for one in COMMANDS[words].params:
        if one.required:
            said = bench.bad(*good(words, str(one.name)), fails=True)
            assert said.code == 2, said
            assert "--help" in said.err


SITED = [words for words, found in COMMANDS.items() if any(one.name == "site_name" for one in found.params)]


@pytest.mark.parametrize("words", SITED, ids=" ".join)
def test_a_site_that_is_none_is_told_by_name(bench: Bench, words: Words) -> None:
    for name in ("nowhere", "a-folder", "empty", "binary", "latin1", "note.txt"):
        said = bench.bad(*words, "--site", name, *good(words, "site_name")[len(words) :], fails=True)
        assert name in said.err, said


NUMBERED = [words for words, found in COMMANDS.items() if any(one.name == "number" for one in found.params)]


@pytest.mark.parametrize("words", NUMBERED, ids=" ".join)
def test_a_case_that_there_is_not_is_told_by_number(bench: Bench, words: Words) -> None:
    number = next(one for one in COMMANDS[words].params if one.name == "number")
    for value in ("H-99999", "h-00001", " "):
        said = bench.bad(*calls_with(words, number, value), fails=True)
        assert (said.code, said.err) == (1, f"refused: no-case: there is no case '{value}'\n"), said


DONE_BY = [words for words, found in COMMANDS.items() if any(one.name == "by" and one.required for one in found.params)]


@pytest.mark.parametrize("words", [*DONE_BY, ("import",)], ids=" ".join)
def test_an_officer_who_does_not_work_there_is_told_by_name(bench: Bench, words: Words) -> None:
    by = next(one for one in COMMANDS[words].params if one.name == "by")
    said = bench.bad(*calls_with(words, by, "nobody"), fails=True)
    assert said.code == 1, said
    assert "nobody" in said.err, said


@pytest.mark.parametrize("words", [w for w in SITED if w != ("plugins", "list")], ids=" ".join)
def test_a_store_that_is_missing_or_broken_is_told(bench: Bench, words: Words) -> None:
    if words in (("store", "upgrade"), ("explain",), ("poll",)):
        return  # the first makes it; the others need it for cases, and for what an inbox brings
    store = bench.here / "site" / "townclerk.db"
    for content in (None, b"not at all a database " * 400):
        for path in store.parent.glob("townclerk.db*"):
            path.unlink()
        if content is not None:
            store.write_bytes(content)
        said = call(*good(words))
        assert said.code == 9, said
        assert "townclerk.db" in said.err
        assert "Traceback" not in said.err + said.out
        assert (store.read_bytes() if store.exists() else None) == content


def test_what_is_not_utf8_is_told_whatever_was_typed(bench: Bench) -> None:
    for words in (("check", "caf\udce9.yaml"), ("case", "note", "--note", "\udcff"), ("caf\udce9",)):
        assert bench.bad(*words, fails=True).code == 2


def test_a_command_or_verb_that_there_is_not_gets_a_suggestion(bench: Bench) -> None:
    assert "did you mean 'check'?" in bench.bad("chekc", fails=True).err
    assert "did you mean 'resolve'?" in bench.bad("case", "resove", fails=True).err
    assert bench.bad("case", fails=True).code == 2


def test_a_file_given_with_a_refused_act_is_not_kept(bench: Bench) -> None:
    words = ("case", "note", "--file", "note.txt", "--by", "nobody", "--site", "site", "H-00001")
    assert bench.bad(*words, fails=True).code == 1
    words = ("case", "note", "--file", "note.txt", "--by", "ola", "--site", "site", "H-99999")
    assert bench.bad(*words, fails=True).code == 1


@pytest.mark.parametrize("anchor", [b"", b"\xff\xfe", b"nonsense\n", b"[1, 2]\n", b"7\n", b'{"a": 1}\n'])
def test_an_anchor_that_is_none_is_told(bench: Bench, anchor: bytes) -> None:
    (bench.here / "anchor").write_bytes(anchor)
    bench.before = state_of(bench.here)
    said = bench.bad("verify", "--site", "site", "--anchor", "anchor")
    assert said.code == (0 if anchor == b"" else 2), said
