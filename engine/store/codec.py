"""The codec: events to rows and back. What is at its default is not written; what has a type says so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from engine.case.events import EVENT_TYPES, Event
from engine.errors import StoreError
from engine.record import Default, fields_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
IN_COLUMNS = ("at", "recorded", "by")
TYPES: Mapping[str, type[Event]] = {kind.__name__: kind for kind in EVENT_TYPES}
_MISSING = object()


def micros(at: datetime) -> int:
    """Whole microseconds since 1970."""
    return (at - EPOCH) // MICROSECOND


def instant(us: int) -> datetime:
    """The instant of that many microseconds, in UTC."""
    return EPOCH + timedelta(microseconds=us)


def encode(event: Event) -> tuple[str, dict[str, str]]:
    """The body of an event as canonical JSON text, and its personal fields as texts apart from it."""
    kind = type(event)
    body: dict[str, Any] = {}
    private: dict[str, str] = {}
    for name, default in _FIELDS[kind]:
        value = getattr(event, name)
        if value == default:
            continue
        if name in kind.personal:
            private[name] = value if isinstance(value, str) else json.dumps(_plain(value), sort_keys=True)
        else:
            body[name] = _plain(value)
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False), private


def sealed(body: str, private: Mapping[str, str], salts: Mapping[str, str]) -> str:
    """The body with the salted digests of its personal fields, as the chain covers it."""
    if not private:
        return body
    digests = {f"#{name}": digest(salts[name], value) for name, value in private.items()}
    whole = {**json.loads(body), **digests}
    return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(salt: str, value: str) -> str:
    """The salted digest of a personal value: without the value and its salt it says nothing."""
    return hashlib.sha256(f"{salt}\n{value}".encode()).hexdigest()


def decode(kind: str, at: int, recorded: int, by: str, body: str, private: Mapping[str, str]) -> Event:
    """An event from its row. Raises StoreError for a type that this engine does not know."""
    made = TYPES.get(kind)
    if made is None:
        raise StoreError(f"this store holds an event '{kind}' that this engine does not know; it is newer")
    fields: dict[str, Any] = {}
    readers = _READERS[made]
    for name, value in json.loads(body).items():
        if not name.startswith("#"):
            fields[name] = value if isinstance(value, str) else _read(value)
    for name, text in private.items():
        fields[name] = _read(json.loads(text)) if name in readers else text
    return made(at=instant(at), recorded=instant(recorded), by=by, **fields)


def chained(before: str, row: tuple[Any, ...]) -> str:
    """The hash of a row and of the hash before it."""
    text = "\n".join((before, *map(str, row)))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """A value as JSON holds it; what JSON has no type for says its own."""
    if isinstance(value, str | bool | int) or value is None:
        return value
    if isinstance(value, datetime):
        return {"instant": micros(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, frozenset):
        return {"tags": sorted(value)}
    if isinstance(value, Mapping):
        return {"map": {str(key): _plain(one) for key, one in value.items()}}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    raise TypeError(f"an event cannot hold {value!r}")


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(one) for one in value)
    if isinstance(value, dict):
        ((kind, inside),) = value.items()
        return _TYPED[kind](inside)
    return value


_TYPED: Mapping[str, Callable[[Any], Any]] = {
    "instant": instant,
    "date": date.fromisoformat,
    "number": Decimal,
    "tags": frozenset,
    "map": lambda inside: {key: _read(one) for key, one in inside.items()},
}


def _default(kind: type[Event], name: str) -> Any:
    found = kind.__defaults_of__.get(name, _MISSING)  # type: ignore[attr-defined]
    return found.make() if isinstance(found, Default) else found


_FIELDS: Mapping[type[Event], tuple[tuple[str, Any], ...]] = {
    kind: tuple((name, _default(kind, name)) for name in fields_of(kind) if name not in IN_COLUMNS)
    for kind in EVENT_TYPES
}
_READERS: Mapping[type[Event], Mapping[str, Callable[[Any], Any]]] = {
    kind: {name: _read for name, default in fields if not isinstance(default, str | bool) and default is not _MISSING}
    for kind, fields in _FIELDS.items()
}
"""What reads each field that is more than plain text or a yes or no."""
