"""Parts: the words of a mail and the files that came with it, within limits, and what was left out of it and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

from engine.api import Attachment
from engine_email.names import name_of, why_not_kept
from engine_email.plain import text_of
from engine_email.reading import Mail, decoded, header_text
from engine_email.writing import in_one_line

LIMITS = {"files": 20, "file_bytes": 10_000_000, "all_bytes": 25_000_000, "parts": 200, "depth": 20, "text": 50_000}
"""What is taken of one message, where the settings do not say."""
Limits = Mapping[str, int]


@dataclass(slots=True)
class Parts:
    """What was found in a mail."""

    texts: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    barred: bool = False
    """Whether something was left out that is not to be kept in any form."""

    @property
    def text(self) -> str:
        """The words: the plain ones, or else those of the pages."""
        plain = "\n\n".join(one for one in self.texts if one.strip())
        return plain or "\n\n".join(filter(None, map(text_of, self.pages)))


def limits_of(settings: Mapping[str, Any]) -> dict[str, int]:
    """The limits of the settings, and the usual ones for the rest."""
    return {**LIMITS, **(settings.get("limits") or {})}


def parts_of(mail: Mail, limits: Limits) -> Parts:
    """The words and the files of a mail."""
    found = Parts()
    if mail.flat:
        found.left_out.append(f"everything but its headers, because {mail.flat}")
        return found
    if not mail.incoming.whole:
        found.left_out.append("the end of it, because it is too long")
    for number, part in enumerate(_leaves(mail.message, limits, found), 1):
        _take(part, number, limits, found)
    return found


def _leaves(message: Message, limits: Limits, found: Parts) -> Iterator[Message]:
    """Every part that has no parts, in order; a message inside a message is one."""
    waiting: list[tuple[Message, int]] = [(message, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > limits["parts"] or depth > limits["depth"]:
            found.left_out.append(f"some of its parts, because it has more than {limits['parts']}, or too deep ones")
            return
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting += [(one, depth + 1) for one in reversed(inside) if isinstance(one, Message)]
        else:
            yield part


def _take(part: Message, number: int, limits: Limits, found: Parts) -> None:
    kind, written = part.get_content_type(), _name(part)
    attached = bool(written) or str(part.get("Content-Disposition") or "").strip().lower().startswith("attachment")
    if kind.startswith(("text/plain", "text/html", "multipart/")) and not attached:
        text = decoded(_data(part), _charset(part))
        (found.pages if kind == "text/html" else found.texts).append(text)
        return
    name = name_of(written, kind, number, {one.name.lower() for one in found.files})
    why = _too_much(_size(part), limits, found)
    data = b"" if why else _data(part)
    if not why and (unfit := why_not_kept(name, data)):
        found.barred, why = True, unfit
    if why:
        found.left_out.append(f"the file '{in_one_line(name)}', because {why}")
    elif data:
        found.files.append(Attachment(name=name, data=data))


def _too_much(size: int, limits: Limits, found: Parts) -> str:
    if len(found.files) >= limits["files"]:
        return f"more than {limits['files']} files came with it"
    if size > limits["file_bytes"]:
        return f"it has more than {limits['file_bytes']:,} bytes"
    if size + sum(len(one.data) for one in found.files) > limits["all_bytes"]:
        return f"the files have more than {limits['all_bytes']:,} bytes together"
    return ""


def _size(part: Message) -> int:
    """At least how many bytes a part has, without decoding it."""
    inside = part.get_payload()
    if not isinstance(inside, str):
        return 0
    coded = str(part.get("Content-Transfer-Encoding") or "").strip().lower() == "base64"
    return len(inside) * 70 // 100 if coded else len(inside) // 3


def _data(part: Message) -> bytes:
    """The bytes of a part; of a message inside a message, that message."""
    inside = part.get_payload()
    if isinstance(inside, list):
        try:
            return b"\n".join(one.as_bytes() for one in inside if isinstance(one, Message))
        except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
            return b""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        return str(inside).encode("utf-8", "replace")
    return data if isinstance(data, bytes) else b""


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "utf-8")
    except (ValueError, LookupError, TypeError):
        return "utf-8"


def _name(part: Message) -> str:
    try:
        written = str(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return "attachment"
    return header_text(written) if written else ""
