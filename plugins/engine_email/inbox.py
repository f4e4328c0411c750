"""An inbox: the folder of an IMAP server in which mail arrives, and those into which it is put once it was seen to."""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from imap_tools import BaseMailBox, ImapToolsError, MailBox, MailBoxUnencrypted

from engine.api import Settings
from engine_email.access import context_of, in_words, plainly, refuse_open, secret_of
from engine_email.faults import NotNow
from engine_email.lists import WRITERS
from engine_email.reading import BYTES, Incoming

PORTS = {"starttls": 143, "implicit": 993, "none": 143}
SECONDS = 30.0
"""How long each step of a connection may take, where the settings do not say."""
FOLDERS = {"folder": "INBOX", "taken": "Taken", "refused": "Refused", "aside": "Aside"}
"""What the folders are called, where the settings do not say."""
TOGETHER = 500
"""How many heads of messages are asked for at once."""
UNKNOWN = 1970
"""The year that stands where a server, or what put the message there, does not know when it came."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message in the inbox: its number, its size in bytes, and when it came."""

    uid: str
    size: int
    at: datetime


class Inbox:
    """An inbox that is open."""

    def __init__(self, settings: Mapping[str, Any], box: BaseMailBox) -> None:
        self.settings, self.box = settings, box
        self.can = frozenset(_answer(box.client.capability())[0].decode("ascii", "replace").upper().split())

    def name_of(self, folder: str) -> str:
        """What one of the four folders is called."""
        return name_of(self.settings, folder)

    def waiting(self) -> list[str]:
        """The numbers of what has arrived, the oldest first."""
        return self.box.uids("UNDELETED")

    def looked_at(self, uid: str) -> Waiting | None:
        """A message of that number; None where somebody else has put it away meanwhile."""
        found = self._asked_of("FETCH", uid, "(RFC822.SIZE INTERNALDATE)")
        said = b" ".join(one if isinstance(one, bytes) else b"" for one in found).decode("ascii", "replace")
        size = re.search(r"RFC822\.SIZE (\d+)", said)
        if size is None:
            return None
        return Waiting(uid=uid, size=int(size[1]), at=_instant(said))

    def fetched(self, one: Waiting) -> Incoming | None:
        """The bytes of a message, or the first of them; None where somebody else has put it away meanwhile."""
        found = self._asked_of("FETCH", one.uid, f"(BODY.PEEK[]<0.{BYTES}>)")
        raw = next((each[1] for each in found if isinstance(each, tuple)), None)
        return None if raw is None else Incoming(raw=raw, whole=one.size <= BYTES, at=one.at)

    def put(self, uid: str, folder: str) -> None:
        """Put a message into a folder, which is made where it is missing; unless somebody else has put it away."""
        name = self._made(folder)
        if "MOVE" in self.can:
            self._asked_of("MOVE", uid, name)
            return
        self._asked_of("COPY", uid, name)
        self._asked_of("STORE", uid, "+FLAGS", r"(\Deleted)")
        if "UIDPLUS" in self.can:  # without it, what others have marked as deleted would go too
            self._asked_of("EXPUNGE", uid)

    def _asked_of(self, command: str, uid: str, *more: str) -> list[Any]:
        """What is answered of one message; nothing where somebody else has put it away meanwhile (RFC 5530)."""
        status, said = self.box.client.uid(command, uid, *more)
        gone = status == "NO" and said and b"[EXPUNGEISSUED]" in (said[0] or b"")
        return [] if gone else _answer((status, said))

    def add(self, data: bytes, message_id: str, folder: str) -> bool:
        """Put a message of our own into a folder, unless it is there; whether it was not."""
        there = self.has(message_id, folder)
        if not there:
            self.box.append(data, self.name_of(folder))
        return not there

    def has(self, message_id: str, folder: str) -> bool:
        """Whether a message of our own lies in a folder."""
        self._made(folder)
        with self._in(folder):
            return bool(self.box.uids(f'HEADER "Message-ID" "{message_id}"'))

    def lately_from(self, sender: str, now: datetime, writer: Callable[[Incoming], str]) -> list[str]:
        """The messages of an address that were taken since yesterday, by their numbers, the oldest first; `writer`
        reads the address from the head of a message."""
        since = now - timedelta(days=1)
        asked = f"SINCE {since.day}-{MONTHS[since.month - 1].title()}-{since.year}"
        if sender.isascii() and "=?" not in sender:  # not every server finds other letters, nor what is coded
            several = " ".join(f'HEADER "{one}" "{sender}"' for one in ("Reply-To", "X-Original-From"))
            asked = f'OR FROM "{sender}" OR {several} {asked}'
        self._made("taken")
        with self._in("taken"):
            heads = self._parts(self.box.uids(asked), f"HEADER.FIELDS ({' '.join(WRITERS)})")
            return [uid for uid, one in heads if writer(one).lower() == sender.lower()]

    def taken(self, uids: Sequence[str], most: int) -> list[Incoming]:
        """Messages that were taken, of each so many bytes at most."""
        with self._in("taken"):
            return [one for _, one in self._parts(uids, "", f"<0.{most}>")]

    def _parts(self, uids: Sequence[str], what: str, piece: str = "") -> Iterator[tuple[str, Incoming]]:
        """A part of messages, with the number of each, and when each came."""
        for start in range(0, len(uids), TOGETHER):
            several = ",".join(uids[start : start + TOGETHER])
            found = _answer(self.box.client.uid("FETCH", several, f"(UID INTERNALDATE BODY.PEEK[{what}]{piece})"))
            for n, one in enumerate(found):
                if isinstance(one, tuple):
                    after = found[n + 1] if n + 1 < len(found) else b""
                    said = (one[0] + (after if isinstance(after, bytes) else b"")).decode("ascii", "replace")
                    uid = re.search(r"\bUID (\d+)", said)
                    yield uid[1] if uid else "", Incoming(raw=one[1], whole=True, at=_instant(said))

    @contextmanager
    def _in(self, folder: str) -> Iterator[None]:
        self.box.folder.set(self.name_of(folder), readonly=True)
        try:
            yield
        finally:
            self.box.folder.set(self.name_of("folder"))

    def _made(self, folder: str) -> Any:
        name = self.name_of(folder)
        if not self.box.folder.exists(name):
            try:
                self.box.folder.create(name)
            except ImapToolsError:
                if not self.box.folder.exists(name):  # else somebody has just made it
                    raise
        return _encoded(name)


def name_of(settings: Mapping[str, Any], folder: str) -> str:
    """What one of the four folders of an inbox is called."""
    return str(settings.get(folder) or FOLDERS[folder])


@contextmanager
def opened(settings: Settings, one: Mapping[str, Any]) -> Iterator[Inbox]:
    """An inbox, opened. Raises NotNow where it cannot be, or breaks off."""
    secret = secret_of(settings, one)
    with in_words(one, secret):
        box: BaseMailBox | None = None
        try:
            box = _connected(settings, one)
            box.login_utf8(str(one["user"]), secret, initial_folder=None)
            inbox = Inbox(one, box)
            box.folder.set(inbox.name_of("folder"))
            yield inbox
        except (imaplib.IMAP4.error, ImapToolsError) as fault:
            raise NotNow(f"{one['host']}: {plainly(fault, secret)}") from None
        finally:
            if box is not None:
                _left(box)


class _StartTls(BaseMailBox):
    """A connection that is encrypted before anything is said on it."""

    def __init__(self, host: str, port: int, seconds: float, context: ssl.SSLContext) -> None:
        self._there, self._seconds, self._context = (host, port), seconds, context
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = imaplib.IMAP4(*self._there, timeout=self._seconds)
        try:
            client.starttls(self._context)
        except BaseException:
            with suppress(OSError):  # it may be closed already
                client.shutdown()
            raise
        return client


def _connected(settings: Settings, one: Mapping[str, Any]) -> BaseMailBox:
    tls, host = str(one.get("tls") or "implicit"), str(one["host"])
    port, seconds = int(one.get("port") or PORTS[tls]), float(one.get("timeout") or SECONDS)
    if tls == "starttls":
        return _StartTls(host, port, seconds, context_of(settings, one))
    if tls == "implicit":
        return MailBox(host, port, timeout=seconds, ssl_context=context_of(settings, one))
    box = MailBoxUnencrypted(host, port, timeout=seconds)
    try:
        refuse_open(box.client.sock, one)
    except NotNow:
        box.client.shutdown()
        raise
    return box


def _left(box: BaseMailBox) -> None:
    with suppress(imaplib.IMAP4.error, ImapToolsError, OSError):
        box.logout()
    with suppress(OSError):
        box.client.shutdown()


def _answer(answer: tuple[str, list[Any]]) -> list[Any]:
    """What a server answers. Raises IMAP4.error for a no."""
    status, said = answer
    if status != "OK":
        raise imaplib.IMAP4.error(plainly(said[0] if said and said[0] else status))
    return [one for one in said if one is not None]


def _encoded(name: str) -> Any:
    from imap_tools.utils import encode_folder

    return encode_folder(name)


def _instant(said: str) -> datetime:
    """When a message came, in UTC; now where the server does not say, or names a time at which none can have come."""
    found = re.search(r'INTERNALDATE "\s*(\d+)-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"', said)
    now = datetime.now(UTC)
    if found is None or found[2].lower() not in MONTHS:
        return now
    east = timedelta(hours=int(found[8]), minutes=int(found[9])) * (-1 if found[7] == "-" else 1)
    day, year, hour, minute, second = (int(found[n]) for n in (1, 3, 4, 5, 6))
    try:
        at = datetime(year, MONTHS.index(found[2].lower()) + 1, day, hour, minute, second, tzinfo=timezone(east))
        return min(at.astimezone(UTC), now) if year > UNKNOWN else now
    except (ValueError, OverflowError):
        return now
