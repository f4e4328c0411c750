"""Reading: a message as its sender made it up, as plain values within limits. Nothing in it can end the reading."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses

from engine_email.writing import ADDRESS, UNSEEN

BYTES = 40_000_000
"""Bytes of a message that are read; of one that is longer, the beginning."""
LINES = 500_000
NESTINGS = 100
"""How many lines, and how many parts within parts, are read; the parser takes the product of both."""
HEADER = 10_000
"""Characters of a header that are read."""
STRANGE = {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7"}
"""Codecs of Python that no mail is written in: slow, or of another meaning."""


class Unreadable(Exception):
    """It cannot be read as a message; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message as the server has it: its first bytes, whether those are all, and when it came."""

    raw: bytes
    whole: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Mail:
    """A message, with its headers in one line each and decoded."""

    incoming: Incoming
    message: Message
    flat: str = ""
    """Why its parts were not taken apart; empty where they were."""
    sender: str = ""
    """The address that it says it is from; empty where it says none that could be one."""
    name: str = ""
    subject: str = ""
    ids: tuple[str, ...] = field(default=())
    """What it says it answers, the latest first: what stands before the @ of each Message-ID."""
    to: tuple[str, ...] = field(default=())
    """The addresses that it was sent and delivered to."""
    key: str = ""
    """The same for the same message, however often and whichever way it was delivered."""

    def header(self, name: str) -> str:
        """A header in one line; empty where there is none."""
        return header_of(self.message, name)


def read(incoming: Incoming) -> Mail:
    """A message as a Mail."""
    flat = _why_flat(incoming.raw)
    try:
        message = BytesHeaderParser().parsebytes(incoming.raw) if flat else message_from_bytes(incoming.raw)
    except (RecursionError, ValueError, LookupError, AssertionError, AttributeError, TypeError) as fault:
        flat = f"its parts cannot be told apart ({type(fault).__name__})"
        message = BytesHeaderParser().parsebytes(incoming.raw)
    name, sender = sender_in(message)
    answered = " ".join([header_of(message, "In-Reply-To"), *reversed(header_of(message, "References").split())])
    several = [one for field_ in ("To", "Cc", "Delivered-To", "X-Original-To") for one in _raw(message, field_)]
    return Mail(
        incoming=incoming, message=message, flat=flat, sender=sender, name=name,
        subject=header_of(message, "Subject")[:300], ids=tuple(ids_in(answered)),
        to=tuple(address.lower() for _, address in addresses(several)), key=_key(incoming, message),
    )  # fmt: skip


def ids_in(text: str) -> list[str]:
    """What stands before the @ of every Message-ID in a text, each once."""
    return list(dict.fromkeys(re.findall(r"<([^<>\s@]{1,250})@[^<>\s@]{1,250}>", text)))


def header_of(message: Message, name: str) -> str:
    """A header in one line, decoded as far as it can be; empty where there is none."""
    return next((header_text(one) for one in _headers(message, name)), "")


def headers_of(message: Message, name: str) -> list[str]:
    """Every header of a name, each in one line and decoded; of very many the first."""
    return [header_text(one) for one in _raw(message, name)[:20]]


def addresses(raw: list[str]) -> list[tuple[str, str]]:
    """Names and addresses in headers; none where they cannot be read."""
    try:
        return [(header_text(name), address) for name, address in getaddresses([one[:HEADER] for one in raw])[:100]]
    except (RecursionError, ValueError, IndexError, TypeError):
        return []


def decoded(data: bytes, charset: str) -> str:
    """Bytes as text in the charset that they are said to be in; what does not fit it shows as �."""
    try:
        codec = codecs.lookup(charset.strip().lower() or "utf-8").name.replace("-", "_")
        return data.decode("latin-1" if codec in STRANGE else codec, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _why_flat(raw: bytes) -> str:
    """Why a message is not taken apart: it would take too long; empty where it is."""
    small = raw.lower()
    if small.count(b"boundary") + small.count(b"message/") > NESTINGS:
        return "it has parts within parts without end"
    return "it has too many lines" if raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n") > LINES else ""


def sender_in(message: Message) -> tuple[str, str]:
    """The name and the address that a message says it is from; empty where it says none that could be one."""
    for name, address in addresses(_raw(message, "From")[:1]):
        if ADDRESS.fullmatch(address):
            return UNSEEN.sub(" ", name).strip()[:200], address
    return "", ""


def _raw(message: Message, name: str) -> list[str]:
    """Every header of a name as it came; bytes beyond ASCII as UTF-8."""
    return list(_headers(message, name))


def _headers(message: Message, name: str) -> Iterator[str]:
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            written = str(value)[:HEADER].encode("utf-8", "surrogateescape")
            yield UNSEEN.sub(" ", written.decode("utf-8", "replace")).strip()


def header_text(written: str) -> str:
    """A header with its encoded words as text."""
    try:
        parts = decode_header(written)
    except (ValueError, LookupError, AttributeError):  # HeaderParseError, and base64 that is none
        return written
    text = "".join(one if isinstance(one, str) else decoded(one, charset or "utf-8") for one, charset in parts)
    return UNSEEN.sub(" ", text).strip()


def _key(incoming: Incoming, message: Message) -> str:
    """From Message-ID, sender, date and content, and not from what the servers on the way wrote down."""
    said: Mapping[str, str] = {name: header_of(message, name) for name in ("Message-ID", "From", "Date", "Subject")}
    body = re.split(rb"\r?\n\r?\n", incoming.raw, maxsplit=1)[1:]
    digest = hashlib.sha256(repr(sorted(said.items())).encode("utf-8", "replace"))
    for one in body:
        digest.update(one)
    return f"email:{digest.hexdigest()}"
