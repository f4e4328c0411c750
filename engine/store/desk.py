"""What the desk keeps: the keys of what was brought in, and the tokens of callers, both as digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, and_, insert, select, update

from engine.record import record
from engine.store import statements
from engine.store import tables as t
from engine.store.codec import instant, micros
from engine.store.tables import FOREVER

_A, _T = t.arrivals.c, t.tokens.c


def digest_of(text: str) -> str:
    """What a key or a token is kept as."""
    return hashlib.sha256(text.encode()).hexdigest()


def brought_in(connection: Connection, council: str, key: str) -> str:
    """The case of what was brought in under a key; empty where nothing was."""
    where = and_(_A.council == council, _A.key == digest_of(key))
    return str(connection.execute(select(_A.number).where(where)).scalar() or "")


def bring_in(connection: Connection, council: str, key: str, number: str, now: datetime) -> bool:
    """Keep that a key was used; False where somebody else has used it meanwhile."""
    return statements.run(connection, "arrival", [(council, digest_of(key), number, micros(now))]) == 1


@record
class Token:
    """A token as it is kept: whose, what for, from when, and until when; its first characters name it."""

    name: str
    council: str
    by: str
    title: str
    made: datetime
    ends: datetime | None

    def good(self, now: datetime) -> bool:
        """Whether it may still be used."""
        return self.ends is None or now < self.ends


NAMED_BY = 12
"""Characters of a token's digest by which it is named."""


def keep_token(
    connection: Connection, token: str, council: str, by: str, title: str, now: datetime, ends: datetime | None
) -> str:
    """Keep a token; gives the name under which it is listed and ended."""
    digest = digest_of(token)
    values = {"digest": digest, "council": council, "by": by, "title": title, "made": micros(now)}
    connection.execute(insert(t.tokens).values(**values, ends=FOREVER if ends is None else micros(ends)))
    return digest[:NAMED_BY]


def token_of(connection: Connection, token: str) -> Token | None:
    """The token as it was kept; None where there is none."""
    row = connection.execute(select(t.tokens).where(_T.digest == digest_of(token))).mappings().first()
    return None if row is None else _token(row)


def tokens_of(connection: Connection, council: str) -> Iterator[Token]:
    """The tokens of a council, in the order in which they were made."""
    for row in connection.execute(select(t.tokens).where(_T.council == council).order_by(_T.made)).mappings():
        yield _token(row)


def end_token(connection: Connection, council: str, name: str, now: datetime) -> bool:
    """End a token now; whether there was one of that name."""
    where = and_(_T.council == council, _T.digest.startswith(name, autoescape=True), _T.ends > micros(now))
    return bool(name) and connection.execute(update(t.tokens).where(where).values(ends=micros(now))).rowcount == 1


def _token(row: object) -> Token:
    kept = dict(row)  # type: ignore[call-overload]
    return Token(
        name=kept["digest"][:NAMED_BY], council=kept["council"], by=kept["by"], title=kept["title"],
        made=instant(kept["made"]), ends=None if kept["ends"] == FOREVER else instant(kept["ends"]),
    )  # fmt: skip
