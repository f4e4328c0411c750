"""Guarded: the cases of a person that not everybody reads whole, asked for with every case that is shown or listed."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, or_, select

from engine.store import tables as t

_C = t.cases.c
_OF_PERSON = select(_C.number).where(
    _C.council == bindparam("of_council"),
    _C.person == bindparam("known_as"),
    or_(_C.file != "", _C.identity == "protected"),
)


def cases_of(connection: Connection, council: str, person: str) -> list[str]:
    """The numbers of a person's cases that lie on a file, or may, or on which the person is protected."""
    return [str(row[0]) for row in connection.execute(_OF_PERSON, {"of_council": council, "known_as": person})]
