"""Recordkeeping: what record systems offer, are handed and answer, as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from engine.offers import Answer, Settings
from engine.record import fresh, record


@record
class RecordFile:
    """A file that goes with a record: a document of the case, a letter as it went out, or an audit extract."""

    name: str
    """What it was called by whoever sent it, which may be anything; no two of a record are called the same."""
    media_type: str
    """By its name, such as `image/jpeg`; `application/octet-stream` where that does not say."""
    sha256: str
    """The SHA-256 of `data`, in 64 small hexadecimal digits."""
    data: bytes
    """The whole of it; it may be empty."""


RECORD_FIELDS = (
    "case", "policy", "kind", "category", "channel", "person", "file", "level", "state", "outcome", "by", "happened",
    "recorded", "file_class", "keep_until", "disposal",
)  # fmt: skip
"""The fields that a record may have. One that it lacks is empty in a text that names it."""


@record
class Record:
    """What a record system is to keep of one event. The same `key` is the same record."""

    key: str
    """What names it: `COUNCIL/CASE/PLACE/record`. Unique within the site, and used for no other."""
    council: str
    """The key of the council in the site file."""
    case: str
    """The number of the case."""
    event: str
    """What happened, such as `received` or `closed`; one of `records.events` of the site file."""
    at: datetime
    """When the event was recorded; aware, in UTC. When it happened stands in `fields`."""
    fields: Mapping[str, str] = fresh(factory=dict)
    """Any of `RECORD_FIELDS`; what is empty is left out. `happened` and `recorded` are instants in ISO 8601 with their
    offset, `keep_until` is a date, `person` a key, and `file` the class of the file on which the case lies."""
    text: str = ""
    """The document of the record: the fields in plain text, a line each. The same key has the same text."""
    files: tuple[RecordFile, ...] = ()
    """What goes with it, without what is hidden of the case; none of them may be called as another. They are read when
    it is handed over: another try may bring others."""


@record
class Receipt:
    """What a record system says, later, of something that it answered with `Sent`."""

    key: str
    """The `key` of the record. A key that nobody pushed is passed over."""
    accepted: bool
    """Whether it took it for good, or refused it. What is refused counts as given up: it is listed, with what is
    said, and pushed again only where somebody has it tried again."""
    said: str = ""
    """What it says of it, in words; may be empty. `engine outbox list` shows it in the place of what `Sent` said."""


@record
class Pushed:
    """A record that the outbox has for a record system, with digests in the place of what it held."""

    key: str
    """As in the record."""
    council: str
    """As in the record."""
    case: str
    """As in the record."""
    event: str
    """As in the record."""
    sent: bool
    """Whether the record system took it. One that waits, or was given up, may be there, or a part of it, or nothing."""
    sha256: str
    """The SHA-256 of its `text` in UTF-8, in 64 small hexadecimal digits."""
    files: Mapping[str, str] = fresh(factory=dict)
    """The SHA-256 of each file that went with it, by the `name` of the file and in the order of the record; empty where
    none did."""


@record
class Ledger:
    """What a record system is held against: every record of the site, and of which councils it is to be said."""

    councils: tuple[str, ...]
    """The keys of the councils of which differences are asked for; those of others are dropped."""
    pushed: tuple[Pushed, ...]
    """Every record of the site, of other councils too: so that nothing of theirs is taken for unknown."""


@record
class Difference:
    """Something that a record system does not hold as the outbox says."""

    sort: str
    """`missing`: a record that was `sent`, or a file of it, is not there. `altered`: it is, and its SHA-256 is another.
    `unknown`: something lies where records do, and no `Pushed` has it, be it sent or not."""
    council: str
    """The key of the council whose it is."""
    said: str
    """What is so, in words that name the place: a file, a folder, an id of the other side."""
    case: str = ""
    """Of the record; empty for what is no record's."""
    key: str = ""
    """Of the record; empty for what is no record's."""


@record
class RecordSystem:
    """A place where records are kept."""

    name: str
    """As of a notifier; `records.system` of the site file names it."""
    summary: str
    """As of a notifier."""
    push: Callable[[Record, Settings], Answer]
    """Keeps one, with its files. The same `key` may come again, also where it was kept before, and is kept once.
    `Sent` says that all of it is there."""
    settings: Settings = fresh(factory=dict)
    """As of a notifier."""
    receipts: Callable[[Settings], Iterable[Receipt]] | None = None
    """Gives what the other side has said of records that it had taken, for systems that answer later; called at the end
    of each dispatch. Telling it twice does no harm. An `EngineError` says that it could not ask. None: there are none.
    """
    heard: Callable[[Sequence[str], Settings], None] | None = None
    """Is told the keys of receipts that the store has by now; until then `receipts` gives them again, so that none is
    lost. None: nothing has to be done about what was told."""
    verify: Callable[[Ledger, Settings], Iterable[Difference]] | None = None
    """Reads back all that is held and says what is not as the outbox says; `engine records verify` asks it. An
    `EngineError` says that it could not read. None: it cannot be asked."""
