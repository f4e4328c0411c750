"""Hiding: whether a text shows what it must not, however it is spelt, spaced or accented.

What a text says of itself does not count: of a person called May, a sentence with "may" in it tells nothing. What
counts is whatever the rendered text shows more often than the text did before anything was filled in.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from engine.record import tuple_record

LONG_ENOUGH = 5
"""Letters and digits from which a value is looked for without regard to spaces and marks."""
LEAST = 2
DIGITS_OF_A_NUMBER = 8
"""The last digits of a telephone number, which stay the same however its area is written."""
WORDS = ("name",)
"""What is made of words, each of which tells who is meant."""
PLACES = ("address", "contact")
"""What may be the place where somebody lives."""
MONTHS = tuple(one.lower() for one in (*calendar.month_name[1:], *calendar.month_abbr[1:]))
"""After a number, a date and no street."""


@tuple_record
class Secret:
    """Something that must not be shown, and how it is called."""

    what: str
    value: str


def shown(text: str, plain: str, secrets: Iterable[Secret]) -> tuple[str, ...]:
    """What of it the text shows more often than `plain`, the text as it was before anything was filled in."""
    whole, before = _Read(text), _Read(plain)
    found = {one.what: None for one in secrets for mark in _marks(one) if whole.count(mark) > before.count(mark)}
    return tuple(found)


class _Read:
    """A text as words, and as one run of letters and digits."""

    def __init__(self, text: str) -> None:
        self.words = f" {' '.join(_words(text))} "
        self.run = self.words.replace(" ", "")

    def count(self, mark: str) -> int:
        return self.run.count(mark[1:]) if mark.startswith("~") else _overlapping(self.words, f" {mark} ")


def _overlapping(text: str, part: str) -> int:
    """How often a part stands in a text; two beside each other may share the space between them."""
    return len(re.findall(f"(?={re.escape(part)})", text))


def _marks(secret: Secret) -> Iterator[str]:
    """The ways in which a value may be recognised: as words, or after `~` as a run of letters and digits."""
    words = _words(secret.value)
    run = "".join(words)
    if len(run) < LEAST:
        return
    yield f"~{run}" if len(run) >= LONG_ENOUGH else " ".join(words)
    if secret.what.endswith(WORDS):
        yield from (word for word in words if len(word) > LEAST)
        if len(words) > 1 and len(run) >= LONG_ENOUGH:
            yield "~" + "".join(reversed(words))
    digits = "".join(one for one in run if one.isdigit())
    if len(digits) >= DIGITS_OF_A_NUMBER and digits == run:
        yield f"~{digits[-DIGITS_OF_A_NUMBER:]}"
    for part in re.split(r"[,;\n]", secret.value):
        run = "".join(_words(part))
        if len(run) >= LONG_ENOUGH:
            yield f"~{run}"
        if secret.what.endswith(PLACES):
            yield from _houses(_words(part))
    if "@" in secret.value:
        run = "".join(_words(secret.value.partition("@")[0]))
        if len(run) >= LONG_ENOUGH:
            yield f"~{run}"


def _houses(words: list[str]) -> Iterator[str]:
    """A house number and the street after it, which tell where it is however `Street` is shortened."""
    for number, street in pairwise(words):
        if number[0].isdigit() and street.isalpha() and len(street) > LEAST and street not in MONTHS:
            yield f"{number} {street}"


def _words(text: str) -> list[str]:
    """The words of a text in small letters, without accents and marks."""
    plain = unicodedata.normalize("NFKD", text.upper()).casefold()  # a dotless i is an I in capitals
    kept = "".join(one for one in plain if not unicodedata.combining(one) and unicodedata.category(one) != "Cf")
    return re.findall(r"\w+", kept.replace("_", " "))
