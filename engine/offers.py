"""Offers: what plugins put at the engine's disposal, as frozen descriptors, and the values that they are handed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from engine.desk import Desk, Extension
from engine.record import fresh, record

Settings = Mapping[str, Any]
"""What the site file says under the plugin's name, each value of the type that the schema asks for, and `site_folder`:
the whole path of the folder of the site file, from which a plugin takes the paths of its settings. A default that the
schema names is not filled in: write `settings.get("timeout", 20)`."""


@record
class Letter:
    """A letter to a person or a notice to an officer, ready to go. The same `key` is the same letter."""

    key: str
    """What names it: council, case and more, with `/` between. Unique within the site, and used for no other."""
    sort: str
    """`letter` (to a person) or `notice` (to an officer or a role)."""
    council: str
    """The key of the council in the site file, such as `millbrook`."""
    case: str
    """The number of the case; empty in the notices of duties of the calendar."""
    about: str
    """What it is about: a moment, such as `acknowledged`, or what a notice tells, such as `overdue`."""
    to: str
    """The key of the person, officer or role that it is for. It is no address."""
    name: str
    """What they are called: the person's or officer's name, or the title of the role; empty where it is not known."""
    address: Mapping[str, str] = fresh(factory=dict)
    """How they are reached, as they said it and in no checked form. Of a person any of `name`, `address` (postal),
    `email`, `phone` and `contact` (any way, where they did not say of which sort); of an officer or a role `email`
    alone, of several holders with `, ` between. A key is there only where something is known: all may be missing."""
    channel: str = ""
    """The way in which it is to go, such as `letter` or `email`; empty in notices, and where none was said."""
    subject: str = ""
    """A line of plain text. See to line breaks in it, and in `name`, where one would do harm."""
    text: str = ""
    """The whole of it in plain text, greeting and names with it; lines end with `\\n`."""
    letter: str = ""
    """The id of the letter in the policy; empty where the policy has none for it, and of notices."""
    sender: str = ""
    """The officer in whose name it goes, by name; empty where `letter` is, and where none is named."""
    signed: tuple[str, ...] = ()
    """The names of those who signed it together; empty where one alone does."""
    formats: tuple[str, ...] = ()
    """In which forms the person needs it, such as large-print: values of the fact that the policy names for it. Empty
    where none is known, and of notices. A notifier that has not the form says so in `Never` or in its receipt."""
    fields: Mapping[str, str] = fresh(factory=dict)
    """What was filled in, by its name in the letter of the policy; empty where `letter` is. The text has it already."""
    at: datetime
    """When the act was recorded that asked for it; aware, in UTC. It may go days later."""


@record
class Rendered:
    """A letter as it is to go out."""

    text: str
    """The whole of it, in the place of the letter's `text`."""
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
class Sent:
    """It has gone, and surely: it is not handed over again."""

    receipt: str = ""
    """What the other side calls it, the same for the same key; `engine outbox list` shows it. May be empty."""


@record
class Later:
    """Not now: try again after a while."""

    why: str
    """Why, in a sentence for officers, who read it in `engine outbox list`. Not empty, and nothing secret."""
    after: timedelta = timedelta(minutes=5)
    """The first wait, thirty seconds at the least. It doubles with each attempt, up to six hours, and is up to a fifth
    longer. After 28 attempts, five and a half days at least, the delivery is given up."""


@record
class Never:
    """It cannot go, and trying again will not help: it is given up at once, and shown."""

    why: str
    """Why, as in `Later`."""


Answer = Sent | Later | Never
"""What `deliver` and `push` answer. An `EngineError` counts as `Later` with its words. Anything else that is raised, or
answered, counts as `Later` too, and is told with the name of the plugin and of the exception."""


@record
class Notifier:
    """A way to send a letter or a notice."""

    name: str
    """By which the site file names it: small letters, digits and hyphens. No other notifier of the site has it."""
    summary: str
    """What it does, in a line for `engine plugins list`."""
    deliver: Callable[[Letter, Settings], Answer]
    """Sends one. The same `key` may come again, also where it was sent before, and is to arrive once."""
    settings: Settings = fresh(factory=dict)
    """A JSON Schema (draft 7) of the plugin's settings, held against the site file before anything is called. Without
    `"additionalProperties": False` a misspelt setting is not told. All offers of a plugin share its settings."""


@record
class Channel:
    """A way in: one that is asked for what has come, one that listens, or both."""

    name: str
    """As of a notifier; `engine poll` and `engine serve` take it."""
    summary: str
    """As of a notifier."""
    settings: Settings = fresh(factory=dict)
    """As of a notifier."""
    poll: Callable[[Settings, Desk], Mapping[str, int]] | None = None
    """Fetches what has come since it was last asked, and counts it by words of its own, which `engine poll` shows:
    `{"taken": 3, "set aside": 1}`; whole numbers from 0, and `{}` where nothing came. An `EngineError` says what could
    not be fetched, after all the rest is in. Two polls may run at once. None: it is not polled."""
    serve: Callable[[Settings, Desk, Mapping[str, Sequence[Extension]]], None] | None = None
    """Listens, in a process to itself, until that is told to end (SIGTERM). The last are the extensions of other
    plugins at the hooks that this channel's own plugin declares, by hook. None: it does not listen."""


@record
class Receipt:
    """What a record system says, later, of something that it answered with `Sent`."""

    key: str
    """The `key` of the record. A key that nobody pushed is passed over."""
    accepted: bool
    """Whether it took it for good, or refused it. That is noted with the delivery; nothing is pushed again."""
    said: str = ""
    """What it says of it, in words; may be empty."""


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
