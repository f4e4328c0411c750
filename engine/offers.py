"""Offers: what plugins put at the engine's disposal, as frozen descriptors, and the values that they are handed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from engine.desk import Desk, Extension
from engine.record import fresh, record

Settings = Mapping[str, Any]


@record
class Letter:
    """A letter to a person or a notice to an officer, ready to go. The same `key` is the same letter."""

    key: str
    sort: str
    """letter or notice."""
    council: str
    case: str
    about: str
    to: str
    """The person, officer or role it is for."""
    name: str
    address: Mapping[str, str] = fresh(factory=dict)
    """What is known of how to reach them: address, email, phone, contact."""
    channel: str = ""
    subject: str = ""
    text: str = ""
    letter: str = ""
    """The id of the letter in the policy; empty where the policy has none for it, and of notices."""
    sender: str = ""
    """In whose name it goes."""
    signed: tuple[str, ...] = ()
    """The names of those who signed it together."""
    formats: tuple[str, ...] = ()
    """In which forms the person needs it, such as large-print: values of the fact that the policy names for it."""
    fields: Mapping[str, str] = fresh(factory=dict)
    """What was filled in."""
    at: datetime
    """When it was asked for."""


@record
class Rendered:
    """A letter as it is to go out."""

    text: str
    subject: str = ""
    """Empty keeps the subject that the letter has."""


@record
class Renderer:
    """Something that renders letters: what a plugin's `render_letter` does, with the plugin's settings."""

    name: str
    render: Callable[[Letter, Settings], Rendered | None]
    settings: Settings = fresh(factory=dict)


@record
class RecordFile:
    """A file that goes with a record: a document of the case, a letter as it went out, or an audit extract."""

    name: str
    """What it was called by whoever sent it, which may be anything; no two of a record are called the same."""
    media_type: str
    sha256: str
    """The SHA-256 of `data`, in hexadecimal digits."""
    data: bytes


RECORD_FIELDS = (
    "case", "policy", "kind", "category", "channel", "person", "file", "level", "state", "outcome", "by", "happened",
    "recorded", "file_class", "keep_until", "disposal",
)  # fmt: skip
"""The fields that a record may have. One that it lacks is empty in a text that names it."""


@record
class Record:
    """What a record system is to keep of one event. The same `key` is the same record."""

    key: str
    council: str
    case: str
    event: str
    at: datetime
    fields: Mapping[str, str] = fresh(factory=dict)
    text: str = ""
    files: tuple[RecordFile, ...] = ()
    """What goes with it, without what is hidden of the case."""


@record
class Sent:
    """It has gone; `receipt` is what the other side calls it."""

    receipt: str = ""


@record
class Later:
    """Not now: try again after a while."""

    why: str
    after: timedelta = timedelta(minutes=5)


@record
class Never:
    """It cannot go, and trying again will not help."""

    why: str


Answer = Sent | Later | Never


@record
class Notifier:
    """A way to send a letter or a notice. `deliver` gets the letter and the plugin's settings."""

    name: str
    summary: str
    deliver: Callable[[Letter, Settings], Answer]
    settings: Settings = fresh(factory=dict)
    """A JSON Schema of the plugin's settings."""


@record
class Channel:
    """A way in. `poll` fetches what has come since it was last asked, and gives how many of each sort, such as
    `{"taken": 3}`; `serve` listens until its process is told to end (SIGTERM)."""

    name: str
    summary: str
    settings: Settings = fresh(factory=dict)
    """A JSON Schema of the plugin's settings."""
    poll: Callable[[Settings, Desk], Mapping[str, int]] | None = None
    serve: Callable[[Settings, Desk, Mapping[str, Sequence[Extension]]], None] | None = None
    """The last are the extensions of other plugins at the hooks that this channel's own plugin declares, by hook."""


@record
class Receipt:
    """What a record system says of something pushed earlier."""

    key: str
    accepted: bool
    said: str = ""


@record
class Pushed:
    """A record that the outbox has for a record system."""

    key: str
    council: str
    case: str
    event: str
    sent: bool
    """Whether the record system took it. One that waits, or was given up, may be there, or a part of it, or nothing."""
    sha256: str
    """The SHA-256 of its text in UTF-8."""
    files: Mapping[str, str] = fresh(factory=dict)
    """The SHA-256 of each file that went with it, by its name, in order."""


@record
class Ledger:
    """What a record system is held against: every record of the site, and of which councils it is to be said."""

    councils: tuple[str, ...]
    pushed: tuple[Pushed, ...]


@record
class Difference:
    """Something that a record system does not hold as the outbox says."""

    sort: str
    """missing, altered or unknown."""
    council: str
    said: str
    """What is so, in words."""
    case: str = ""
    key: str = ""
    """Of the record; empty for what is no record's."""


@record
class RecordSystem:
    """A place where records are kept. `receipts` gives what it has said since it was last asked, and `verify` what it
    does not hold as the outbox says; both may be left out."""

    name: str
    summary: str
    push: Callable[[Record, Settings], Answer]
    settings: Settings = fresh(factory=dict)
    receipts: Callable[[Settings], Iterable[Receipt]] | None = None
    verify: Callable[[Ledger, Settings], Iterable[Difference]] | None = None
