"""Loops: whether a machine answers our letters, which we answer in turn, though no header of it says that it is one.

RFC 3834 asks whoever answers automatically not to answer without end, whatever the other side says of itself. What
shows a loop is that the same words come again and again, each time within minutes of a letter of ours to that address
that went since the time before. One of the two alone is what people do too: somebody reports one hole after the other
while our receipts come in, and a meter says every hour that it is full.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from engine_email.faults import BROKEN
from engine_email.parts import LIMITS, parts_of
from engine_email.quoting import unquoted
from engine_email.reading import Incoming, Mail, read

HANDFUL = 5
"""How many such answers of one address are taken in two days; the next are set aside, or noted on their case."""
SOON = timedelta(minutes=5)
"""How long after a letter of ours something still seems to answer it by itself."""
CLOCKS = timedelta(seconds=10)
"""By how much the clock of the mail server may be behind ours."""
BYTES = 200_000
"""Bytes of a message that is compared; the answers of machines are short."""
COMPARED = 50
"""How many earlier messages of an address are compared, the latest ones."""
Words = tuple[str, ...]


def at_once(at: datetime, went: Iterable[datetime]) -> bool:
    """Whether something that came then came within minutes of a letter."""
    return any(-CLOCKS <= at - one <= SOON for one in went)


def may_be(mail: Mail, went: Sequence[datetime]) -> bool:
    """Whether it is worth while to look for a loop: so many letters went, and this came upon one of them."""
    return len(went) >= HANDFUL and len(mail.incoming.raw) <= BYTES and at_once(mail.incoming.at, went)


def is_loop(mail: Mail, earlier: Iterable[Incoming], went: Sequence[datetime], languages: Sequence[str]) -> bool:
    """Whether too many of the earlier messages came as this one did and in its words, each upon a letter of its own
    that went after the one before had come: what somebody sends at one go answers no letter."""
    said = words_of(mail, languages)
    alike = sorted(one.at for one in earlier if at_once(one.at, went) and _words(one, languages) == said)
    last, found = None, 0
    for at in [*alike, mail.incoming.at]:
        if at_once(at, (one for one in went if last is None or one > last)):
            last, found = at, found + 1
    return found > HANDFUL and last == mail.incoming.at


def words_of(mail: Mail, languages: Sequence[str]) -> Words:
    """What a message says, without what it quotes and without numbers, which tickets and cases have; and its files,
    but for messages that came with it: a machine may send back what it answers."""
    parts = parts_of(mail, LIMITS)
    files = sorted(hashlib.sha256(one.data).hexdigest() for one in parts.files if not one.name.endswith(".eml"))
    return (*_plain(mail.subject), "\n", *_plain(unquoted(parts.text[: LIMITS["text"]], languages)), "\n", *files)


def _words(one: Incoming, languages: Sequence[str]) -> Collection[str]:
    try:
        return words_of(read(one), languages)
    except BROKEN:
        return ()


def _plain(text: str) -> list[str]:
    return [one for one in text.casefold().split() if not any(char.isdigit() for char in one)]
