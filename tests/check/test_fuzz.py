"""Whatever a policy file holds, it gives findings or is sound: never a traceback, never an hour.

Files are mutated by bytes, by lines, by words that mean something in the language, and by whole entries moved to where
they do not belong.
"""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from engine.check.checking import checked
from engine.check.reporters import REPORTERS
from engine.findings import Finding
from engine.language.load import load_bytes

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "tests" / "check").glob("*/*.yaml")),
    ROOT / "policies" / "starter" / "millbrook-complaints-2026.yaml",
    ROOT / "tests" / "case" / "world.yaml",
]
SEEDS = [path.read_bytes() for path in FILES if path.stat().st_size < 6000]
SHARDS = 40
LONGEST = 20.0
"""Seconds that no file may take, on a machine that does something else as well."""
WORDS = (
    b"received|acknowledged|working days|3 working days|0 days|-1 days|9999 months|null|~|yes|[]|{}|[[]]|{: }|&a|*a|"
    b"<<: *a|!!python/object:x|- |: |#|'|2026-02-30|0000-00-00|24:00|25:61|09:00-17:00|17:00-09:00|1e999|always|each|"
    b"all|any|not|count|clock|window|within|until|from|every|ceiling|lesser_of|pause|restart|extend|lapse|for_each|"
    b"closes|opens|go|join|>|%YAML 1.2|---|...|? |@|`|answer.met|fact.arose"
).split(b"|")
WORDS += [b"\t", b'"', b"\xff\xfe", b"\x00", b"\xc3\xa9", b"9" * 400, b"x" * 5000, b"|"]


def mutated(rng: random.Random) -> bytes:
    """A policy file with one to eight faults of any kind."""
    data = rng.choice(SEEDS)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        data = rng.choice((byte, line, line, word, word, entry, swapped, indented))(rng, data)
    return data


def byte(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.choice((0, 1, 1, 3))) + data[at + rng.choice((0, 1, 20)) :]


def line(rng: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(4)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(other, lines[at])
    elif way == 2:
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at : at + rng.randrange(6)] = []
    return b"".join(lines)


def word(rng: random.Random, data: bytes) -> bytes:
    words = data.split(b" ")
    words[rng.randrange(len(words))] = rng.choice(WORDS)
    return b" ".join(words)


def entry(rng: random.Random, data: bytes) -> bytes:
    """The value of one key becomes that of another."""
    lines = data.splitlines(keepends=True) or [b"\n"]
    keyed = [n for n, one in enumerate(lines) if b": " in one]
    if len(keyed) < 2:
        return data
    here, there = rng.choice(keyed), rng.choice(keyed)
    lines[here] = lines[here].split(b": ", 1)[0] + b": " + lines[there].split(b": ", 1)[1]
    return b"".join(lines)


def swapped(rng: random.Random, data: bytes) -> bytes:
    """A name of the file becomes another name of it."""
    words = [one for one in data.replace(b":", b" ").replace(b"{", b" ").replace(b"}", b" ").split() if one.isalpha()]
    return data.replace(rng.choice(words), rng.choice(words), rng.choice((1, 2, 100))) if words else data


def indented(rng: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    at = rng.randrange(len(lines))
    lines[at] = rng.choice((b"  ", b"    ", b"\t", b"")) + lines[at].lstrip()
    return b"".join(lines)


def said_of(data: bytes) -> list[Finding]:
    """What the checker says, in every form in which it says it."""
    loaded = load_bytes(data, "policy.yaml", lambda name: None)
    found = checked([loaded], date(2026, 6, 1))
    lines = {"policy.yaml": data.decode("utf-8", "replace").splitlines()}
    for reporter in REPORTERS.values():
        for text in reporter(found, lines):
            assert isinstance(text, str)
    return found


@pytest.mark.fuzz
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_mutated_policy_gives_findings_or_is_sound(shard: int, inputs: int) -> None:
    for seed in range(shard, inputs, SHARDS):
        data = mutated(random.Random(seed))
        begin = perf_counter()
        try:
            said_of(data)
        except Exception as fault:
            raise AssertionError(f"seed {seed}: {fault!r}\n{data.decode(errors='replace')}") from fault
        took = perf_counter() - begin
        assert took < LONGEST, f"seed {seed} took {took:.1f} s"


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(60))
def test_random_bytes_give_findings(seed: int) -> None:
    rng = random.Random(seed)
    assert said_of(rng.randbytes(rng.randrange(4000)))


@pytest.mark.parametrize(
    "data",
    [
        b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a, *a, *a, *a, *a, *a]\n" % (n, n) for n in range(30)),
        b"engine: 1\nx: " + b"[" * 100_000,
        b"engine: 1\nx: " + b"{a: " * 50_000,
        b"engine: 1\n" + b"x: y\n" * 200_000,
        b"engine: 1\nx: " + b"9" * 3_000_000,
        b"engine: 1\n" + b"? " * 20_000,
        b"- " * 60_000,
    ],
    ids=["alias bomb", "brackets", "braces", "many keys", "one long number", "question marks", "dashes"],
)
def test_bombs_are_refused_with_a_sentence(data: bytes) -> None:
    begin = perf_counter()
    assert said_of(data)
    assert perf_counter() - begin < LONGEST
