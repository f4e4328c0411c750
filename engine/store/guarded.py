"""Guarded: the cases of a person that not everybody reads whole, asked for with every case that is shown or listed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, or_, select

from engine.store import tables as t

_C = t.cases.c
_KEYS: BindParameter[str] = bindparam("known_as", expanding=True)
_OF_PERSON = select(_C.number).where(
    _C.council == bindparam("of_council"),
    _C.person.in_(_KEYS),
    or_(_C.file != "", _C.identity == "protected"),
)


def cases_of(connection: Connection, council: str, keys: Sequence[str]) -> list[str]:
    """The numbers of a person's cases, by every key of theirs, that lie on a file or on which they are protected."""
    return [str(row[0]) for row in connection.execute(_OF_PERSON, {"of_council": council, "known_as": list(keys)})]
