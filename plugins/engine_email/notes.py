"""Notes: what is laid into a folder of the mailbox for whoever looks into it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

from engine_email.writing import OURS, in_one_line


def note_of(sender: str, subject: str, name: str, text: str, seal: str, answered: str = "") -> tuple[bytes, str]:
    """A note, and its Message-ID: the same for the same name. `seal` shows that it is ours, `answered` is the
    Message-ID of what it is about."""
    note = EmailMessage(policy=SMTP)
    note["From"] = in_one_line(sender)
    note["Subject"] = subject
    told = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:32]
    note["Message-ID"] = f"<{told}@townclerk.invalid>"
    if answered and len(answered) < 250:
        note["In-Reply-To"] = note["References"] = in_one_line(answered)
    note["Auto-Submitted"] = "auto-generated"
    note[OURS] = seal
    note.set_content(text, cte="quoted-printable")
    return note.as_bytes(), str(note["Message-ID"])


def told_of(lists: Sequence[str], bulk: str) -> list[tuple[str, str, str, str]]:
    """What is told of lists, or of a sender of bulk mail: what is put aside, the name of the note of it, by what
    `lists` would have it taken, and the text."""
    if bulk:
        domain = bulk.rpartition("@")[2].lower()
        return [(f"bulk mail from {domain}", f"bulk {domain}", domain, _of_bulk(bulk, domain))]
    names = [in_one_line(one) for one in lists[:3]]
    return [(f"mail of the list {one}", f"list {one}", one, _of_list(one)) for one in names]


def _of_list(name: str) -> str:
    """That mail of a list is put aside, and how it would not be."""
    return (
        f"Mail that comes by the mailing list {name} is put into this folder, and nobody is told.\n"
        f"Where people write to the inbox by this list, say so of the inbox in site.yaml:\n\n"
        f"  lists: [{name}]\n\nThen move what they wrote from here into the inbox.\n"
    )


def _of_bulk(sender: str, domain: str) -> str:
    """That mail which goes to many is put aside, and how it would not be."""
    return (
        f"Mail from {domain} that goes to many (List-Unsubscribe, Precedence: bulk) and names no list is put\n"
        f"into this folder, and nobody is told. The first came from {sender}.\n"
        f"Where such mail is for the inbox, name its address, or its whole domain, of the inbox in site.yaml:\n\n"
        f"  lists: [{sender}]\n  lists: [{domain}]\n\nThen move what came from here into the inbox.\n"
    )
