"""Persons in the store: what was last told of each, by what they are found again, and which are one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import BindParameter, Connection, and_, bindparam, func, or_, select, update

from engine.policy.persons import WAYS
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import tuple_record
from engine.store import tables as t
from engine.store.batch import Batch

NATIONAL = 9
"""Digits at the end of a telephone number by which it is known, with or without the code of its country."""
APART = ("pseudonymous",)
"""How somebody is known who is found again only among those who are known likewise."""
UNFOUND = ("anonymous", "protected")
"""How somebody is known whom nobody is to find by what they tell."""

# Built once: building a query takes longer than asking it.
_P, _W = t.persons.c, t.ways.c
_COUNCIL: BindParameter[str] = bindparam("of_council")
_KEY: BindParameter[str] = bindparam("known_as")
_NAMED: BindParameter[str] = bindparam("named", expanding=True)
_COLUMNS = (_P.person, _P.merged_into, *(_P[field] for field in PERSON_FIELDS))
_ONES = select(*_COLUMNS).where(_P.council == _COUNCIL, _P.person.in_(_NAMED))
_PARTS = (
    select(*_COLUMNS)
    .where(_P.council == _COUNCIL, _P.merged_into != "", _P.merged_into.in_(_NAMED))  # the first is what the index has
    .order_by(_P.person)
)
_INTO = select(_P.merged_into).where(_P.council == _COUNCIL, _P.person == _KEY)
_FOUND = select(_W.way, _W.person).where(_W.council == _COUNCIL, _W.way.in_(_NAMED)).order_by(_W.person)


@tuple_record
class Row:
    """A person as the store holds them."""

    key: str
    into: str
    """The person that they were found to be one with; empty where they stand for themselves."""
    told: Mapping[str, str]


def keep(batch: Batch, council: str, person: str, told: Mapping[str, str], identity: str = "named") -> None:
    """Who a person is, as last told; what is not told stays. They are found again by how they are reached."""
    batch.run("person", (council, person, *(told.get(field, "") for field in PERSON_FIELDS)))
    for way in ways_of(told, identity).values():
        batch.run("way", (council, way, person))


def forget(connection: Connection, council: str, person: str, told: Mapping[str, str]) -> None:
    """What is told as empty is known of the person no longer."""
    gone = [name for name in PERSON_FIELDS if told.get(name) == ""]
    if gone:
        where = and_(_P.council == council, _P.person == person)
        connection.execute(update(t.persons).where(where).values(dict.fromkeys(gone, "")))


def merged(connection: Connection, council: str, person: str, into: str) -> None:
    """From now on the person is one with another; with an empty key they stand for themselves."""
    where = and_(_P.council == council, _P.person == person)
    if not connection.execute(update(t.persons).where(where).values(merged_into=into)).rowcount:
        values = {"council": council, "person": person, "merged_into": into, **dict.fromkeys(PERSON_FIELDS, "")}
        connection.execute(t.persons.insert().values(**values))


def known(connection: Connection, council: str, name: str) -> dict[str, str]:
    """What is known of a person and of all that are one with them: their own first; empty where nothing is."""
    found: dict[str, str] = {}
    for row in rows(connection, council, name):
        found = {**{field: value for field, value in row.told.items() if value}, **found}
    return {field: found[field] for field in PERSON_FIELDS if field in found}


def keys_of(connection: Connection, council: str, name: str) -> tuple[str, ...]:
    """Every key of a person: the one that they go by first, then those that are one with it."""
    return tuple(row.key for row in rows(connection, council, name)) or (name,)


def rows(connection: Connection, council: str, name: str) -> list[Row]:
    """A person under every key: the one that they go by first, then those that are one with it."""
    found: dict[str, Row] = {}
    query, names = _ONES, [root_of(connection, council, name)]
    while names:
        level = [_row(one) for one in connection.execute(query, {"of_council": council, "named": names})]
        names = [row.key for row in level if row.key not in found]
        found.update({row.key: row for row in level})
        query = _PARTS
    return list(found.values())


def root_of(connection: Connection, council: str, name: str) -> str:
    """The key that a person goes by."""
    seen = {name}
    while into := connection.execute(_INTO, {"of_council": council, "known_as": name}).scalar():
        if into in seen:
            break
        seen.add(into)
        name = into
    return name


def alike(
    connection: Connection, council: str, told: Mapping[str, str], identity: str, by: Iterable[str], among: str = ""
) -> list[str]:
    """The persons, by the keys that they go by, who told one of those as it is told here.

    With `among`, only where that person told it so too, being known in that way.
    """
    wanted = {way for name, way in ways_of(told, identity).items() if name in by}
    if not wanted:
        return []
    several: dict[str, list[str]] = {}
    for way, person in connection.execute(_FOUND, {"of_council": council, "named": sorted(wanted)}):
        several.setdefault(way, []).append(person)
    found = [one for keys in several.values() if not among or among in keys for one in keys]
    return list(dict.fromkeys(root_of(connection, council, person) for person in found))


def with_words(connection: Connection, council: str, words: str) -> Iterator[str]:
    """The keys of persons of whom each of the words is told, or is in their key."""
    query = select(_P.person).where(_P.council == council)
    for word in words.split():
        query = query.where(or_(*(_P[name].icontains(word, autoescape=True) for name in ("person", *PERSON_FIELDS))))
    return (str(row[0]) for row in connection.execute(query.order_by(_P.name, _P.person)))


def every_alike(connection: Connection, council: str) -> Iterator[tuple[str, ...]]:
    """Keys that tell the same way of being reached, each set once."""
    where = select(_W.way).where(_W.council == council).group_by(_W.way).having(func.count() > 1)
    several: dict[str, list[str]] = {}
    query = select(_W.way, _W.person).where(_W.council == council, _W.way.in_(where)).order_by(_W.way, _W.person)
    for way, person in connection.execute(query):
        several.setdefault(way, []).append(person)
    yield from dict.fromkeys(tuple(one) for one in several.values())


def ways_of(told: Mapping[str, str], identity: str) -> dict[str, str]:
    """By which digests a person is found who tells this of themselves; none where they are not to be found."""
    if identity in UNFOUND:
        return {}
    found = {}
    for name in WAYS:
        plain = plainly(told.get(name, ""))
        if plain:
            sealed = hashlib.sha256("\n".join((identity if identity in APART else "", plain)).encode())
            found[name] = sealed.hexdigest()[:32]
    return found


def plainly(said: str) -> str:
    """A way to be reached as it is compared: an email address in small letters, a telephone number by its digits."""
    said = " ".join(said.split()).casefold()
    digits = re.sub(r"\D", "", said)
    if "@" not in said and digits and not re.search(r"[^\d\s()+/.-]", said):
        return digits[-NATIONAL:]
    return said


def _row(one: object) -> Row:
    values = dict(one._mapping)  # type: ignore[attr-defined]
    return Row(key=values.pop("person"), into=values.pop("merged_into"), told=values)
