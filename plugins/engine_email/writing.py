"""Writing: a letter or a notice as a mail, in which no field becomes a header and no text becomes markup."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Mapping, Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from engine.api import Letter, Settings
from engine_email.faults import NotNow, Nowhere
from engine_email.threads import key_of, message_id, name_of, plus

ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,64}@[^\s@<>()\[\],;:\\\"/\x00-\x1f\x7f]{1,253}")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+|\s+")
OURS = "X-Townclerk"
"""The header by which we know what we sent ourselves."""
LINE = 200
"""Characters of a name or a subject that are sent."""

LARGE = "font-family: Arial, sans-serif; font-size: 18pt; line-height: 1.5"
"""How a page is shown in large letters."""


def recipients(letter: Letter) -> list[str]:
    """The addresses that a letter goes to. Raises Nowhere where none is known, or one of them is none."""
    known = str(letter.address.get("email") or "").strip()
    contact = str(letter.address.get("contact") or "").strip()
    if not known and ADDRESS.fullmatch(contact):
        known = contact
    found = [one.strip(" ") for one in known.split(",") if one.strip(" ")]
    if not found:
        raise Nowhere(f"no email address is known of {in_one_line(letter.name or letter.to) or 'whoever it is for'}")
    return [_in_ascii(one) for one in found]


def written(
    letter: Letter, to: Sequence[str], settings: Settings, *, plain: bool = False, large: bool = False
) -> tuple[EmailMessage, str]:
    """The mail of a letter, and the address to which it comes back if nobody takes it: the same for the same letter.
    Beside its words stands a page that shows the same, unless it is to be `plain`; in large letters if it is `large`.

    Raises NotNow where the settings name no sender for the council.
    """
    sender = sender_of(settings, letter.council)
    address = _in_ascii(str(sender["address"]))
    domain = address.rpartition("@")[2]
    key = key_of(settings)
    thread = name_of(key, letter.council, letter.case)
    back = plus(address, thread) if sender.get("plus") else address
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _called(str(sender.get("name") or ""), address)
    mail["To"] = [_called(letter.name if len(to) == 1 else "", one) for one in to]
    if back != address:
        mail["Reply-To"] = _called(str(sender.get("name") or ""), back)
    mail["Subject"] = subject_of(letter)
    mail["Date"] = letter.at
    mail["Message-ID"] = message_id(key, letter.council, letter.case, letter.key, domain)
    if letter.case:
        mail["In-Reply-To"] = mail["References"] = f"<{thread}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "DR, RN, NRN, OOF, AutoReply"
    mail[OURS] = thread
    mail.set_content(letter.text, cte="quoted-printable")
    if not plain:
        mail.add_alternative(as_html(letter.text, LARGE if large else ""), subtype="html", cte="quoted-printable")
        mail.set_boundary(f"=_{hashlib.sha256(letter.key.encode()).hexdigest()[:32]}")
    return mail, back


def sender_of(settings: Settings, council: str) -> Mapping[str, Any]:
    """What the settings say of a council as a sender. Raises NotNow where they say nothing."""
    sender = (settings.get("senders") or {}).get(council)
    if not sender:
        raise NotNow(f"`senders` names no address for the council '{council}'")
    return dict(sender)


def subject_of(letter: Letter) -> str:
    """The subject, with the number of the case in brackets, by which an answer without anything else finds it."""
    plain = in_one_line(letter.subject)
    return f"{plain} [{in_one_line(letter.case)}]" if letter.case else plain


def as_html(text: str, style: str = "") -> str:
    """Plain text as a page that shows the same and fetches nothing."""
    paragraphs = (html.escape(one).replace("\n", "<br>\n") for one in re.split(r"\n{2,}", text.strip()))
    body = "\n".join(f"<p>{one}</p>" for one in paragraphs)
    shown = f'<body style="{style}">' if style else "<body>"
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head>\n{shown}\n{body}\n</body></html>\n'


def in_one_line(text: str) -> str:
    """Text for a header: in one line, without what cannot be seen, and without what would be decoded."""
    return UNSEEN.sub(" ", text).replace("=?", "= ?").strip()[:LINE]


def _called(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(display_name=in_one_line(name), username=local, domain=domain)


def _in_ascii(address: str) -> str:
    """An address with its domain as the network spells it. Raises Nowhere for what is no address."""
    if not ADDRESS.fullmatch(address):
        raise Nowhere(f"'{in_one_line(address)}' is no email address")
    local, _, domain = address.rpartition("@")
    if not local.isascii():
        raise Nowhere(f"'{in_one_line(address)}' has letters before the @ that not every mail server takes")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise Nowhere(f"'{in_one_line(address)}' is no email address: there is no such domain") from None
