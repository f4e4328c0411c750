"""The desk: the narrow door through which channels bring matters in, and read and do what a caller may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from engine.record import fresh, record

Fields = Mapping[str, Any]


@record
class Attachment:
    """A file that came with a lodgement or a contact."""

    name: str
    """As whoever sent it called it: any text. It is shown, and no file is called so."""
    data: bytes
    """The whole of it. The engine sets no limit: a channel does."""


@record
class Promise:
    """What the council owes the person on a matter."""

    title: str
    """The timeframe, in words."""
    due: datetime | None
    """By when; None where no date is set, or none yet."""
    states: tuple[str, ...] = ()
    """How it stands now: `running`, `paused`, `met`, `overdue`, `lapsed` or `ended`; `met` and `overdue` where
    it was met late."""


@record
class Change:
    """A state that a matter came into, and when."""

    at: datetime
    """When, as it is dated."""
    state: str
    """As in `Progress`."""


@record
class Progress:
    """How a matter stands, as anybody may be told who has its number: nothing of persons, nor of what was said."""

    council: str
    """The key of the council in the site file."""
    number: str
    """The number of the case."""
    kind: str
    """The title of its kind."""
    category: str
    """The id of its category; empty where it has none."""
    state: str
    """recorded, open, resolved, closed, withdrawn, redirected or joined."""
    received: datetime
    """When it was received; aware, as every instant here."""
    updated: datetime
    """When something was last recorded of it."""
    outcome: str = ""
    """The id of its outcome in the policy; empty while it has none, and where the person is not answered."""
    promises: tuple[Promise, ...] = ()
    """What the person is owed; empty where they are not answered."""
    expected: datetime | None = None
    """By when it is to be decided or done: the first limit that runs until then; None where none runs."""
    changes: tuple[Change, ...] = ()
    """The states that it came into, in order, beginning with the first."""


@record
class Taken:
    """What became of something that was brought in."""

    number: str
    """The number of its case."""
    new: bool
    """False where the same `key` had been brought in before; nothing has then happened a second time."""
    missing: tuple[str, ...] = ()
    """The fields and facts that its kind asks for and the lodgement did not bring, by id. It is a case all the same."""


@record
class Question:
    """One thing that a lodgement may, or must, say."""

    id: str
    """The name of the field of a lodgement, such as `details`, or of the fact, which stands under `facts`."""
    title: str
    """What it is called for people."""
    type: str
    """choice, tags, yes_no, number, money, date, instant, text or person; of whoever lodges it name, contact, address,
    phone or email."""
    choices: tuple[str, ...] = ()
    """What may be answered to a choice, or to tags; empty for any other type."""
    low: str = ""
    """The least number or amount, in decimal digits; empty where there is none."""
    high: str = ""
    """The greatest, likewise."""
    required: bool = False
    """Whether its kind or category asks for it, whatever else is said."""


@record
class Topic:
    """A kind of matter, or what one may be about, that the public may bring in."""

    id: str
    """That of the category, or of the kind where that has none."""
    title: str
    """What it is called for people."""
    kind: str
    """The id of the kind of case, for the field `kind` of a lodgement."""
    kind_title: str
    """What the kind is called for people."""
    category: str = ""
    """The id of the category, for the field `category`. Empty: the kind as such."""
    questions: tuple[Question, ...] = ()
    """What is asked for of such a matter."""


@record
class Counter:
    """What a council takes in, under the policy in force now."""

    key: str
    """The key of the council in the site file."""
    council: str
    """The council's name."""
    timezone: str
    """The zone in which the council lives, such as `Australia/Sydney`."""
    channels: tuple[str, ...] = ()
    """What the field `channel` may hold."""
    topics: tuple[Topic, ...] = ()
    """What may be brought in, in the order of the policy."""
    facts: tuple[Question, ...] = ()
    """Every fact that anybody may say of a matter, whether or not it is asked for."""


@record
class Caller:
    """Somebody of the council whose token was shown: they may do and read what the policy lets them, and no more."""

    council: str
    """The key of the council that gave the token."""
    by: str
    """The officer, or the role."""


class Desk(Protocol):
    """What a channel may ask for. A call is one transaction; one that is refused raises Refused and changes nothing.

    `Refused` has a `code`, and a `sentence` that says why: the same again is refused again. `SiteError` says that the
    site has no council of that key, another `EngineError` that it did not work now.

    A `key` names what is brought in, as the other side does: `4711`, or `forms:4711` where a channel has several. It is
    that of a council and a channel, for lodgements, contacts and notes together: what two channels call the same are
    two. Without one nothing keeps the same from coming in twice.

    Instants are aware; `at` is when something happened, now where it is left out, and never after now.
    """

    def councils(self) -> Sequence[str]:
        """The keys of the councils of the site."""

    def counter(self, council: str) -> Counter:
        """What a council takes in. Raises SiteError for one that there is not."""

    def lodge(
        self, council: str, fields: Fields, *, key: str = "", files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:  # fmt: skip
        """Bring in a matter for somebody outside: `kind`, `category`, `channel`, `details`, name, contact, address,
        phone, email, `identity` (named, anonymous or pseudonymous), `subject`, and `facts` that anybody may say, by id.
        What is not known is left out; `kind` only where the policy has one alone.

        The same `key` of the same council is one matter, however often it is brought. Raises Refused.
        """

    def contact(
        self,
        council: str,
        number: str,
        text: str,
        *,
        channel: str,
        key: str = "",
        files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:
        """Record that the person got in touch about a case. Raises Refused: also where there is no such case."""

    def note(
        self, council: str, number: str, text: str, *, key: str = "", files: Sequence[Attachment] = (),
        at: datetime | None = None,
    ) -> Taken:  # fmt: skip
        """Write something down on a case that nobody did: that a letter did not arrive, say. Raises Refused."""

    def progress(self, council: str, number: str) -> Progress | None:
        """How a case stands; None where there is none of that number."""

    def published(
        self, council: str, *, categories: Sequence[str], since: datetime | None = None,
        until: datetime | None = None, states: Sequence[str] = (), numbers: Sequence[str] = (), limit: int = 1000,
        offset: int = 0, changed: bool = False,
    ) -> Sequence[Progress]:  # fmt: skip
        """Cases of those categories that were received from `since` up to `until`, both included, latest first; in
        those states, and of those numbers, where any are named. None that lies on a file or came off one, or whose
        person is protected, or that the council does not answer, which may leave fewer than `limit`.

        With `changed` those, whenever received, to which something happened in that span that may have brought them
        into another state: `changes` says what did."""

    def caller(self, token: str) -> Caller | None:
        """Whose token that is; None where it is nobody's, or has ended."""

    def take(self, caller: Caller, fields: Fields, *, key: str = "", files: Sequence[Attachment] = ()) -> Taken:
        """Bring a matter in as an officer does, with every field that a lodgement has. Raises Refused."""

    def cases(self, caller: Caller, wanted: Fields, limit: int = 50) -> Mapping[str, Any]:
        """Cases that the caller may see, as `engine case list --format json` prints them."""

    def case(self, caller: Caller, number: str) -> Mapping[str, Any]:
        """A case as `engine case show --format json` prints it, without what is hidden. Raises Refused."""

    def act(
        self, caller: Caller, number: str, verb: str, fields: Fields, *, key: str = "", files: Sequence[Attachment] = ()
    ) -> Mapping[str, Any]:
        """Carry out a verb as the caller. Raises Refused.

        The answer is what `engine case VERB --format json` prints; of a `key` that was used before, the case as it is.
        """


@record
class Extension:
    """What another plugin offers at a hook that a channel's own plugin declared."""

    plugin: str
    """The name of that plugin."""
    call: Any
    """The function that implements the hook."""
    settings: Mapping[str, Any] = fresh(factory=dict)
    """That plugin's settings, with `site_folder`."""
