"""Offers: what plugins put at the engine's disposal, as frozen descriptors, and the values that they are handed; but
for those of record systems."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    `"additionalProperties": False` a misspelt setting is not told, and of a text whose `format` is `file`, a path from
    the folder of the site file, it is told by `engine check --site` where there is none. All offers of a plugin share
    its settings."""


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
