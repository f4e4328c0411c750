"""Notes: what is laid into a folder of the mailbox for whoever looks into it."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

from engine.api import Settings
from engine_email.faults import BROKEN
from engine_email.inbox import Inbox, Waiting
from engine_email.loops import HANDFUL
from engine_email.reading import Incoming, Mail, read
from engine_email.sorting import Sorted
from engine_email.threads import key_of, name_of
from engine_email.writing import OURS, in_one_line

PLAIN = re.compile(r"[A-Za-z0-9][\w.@+-]*", re.ASCII)
"""A name that means itself in YAML."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of mail of one origin, once: whose it is, the name of the note of it, the text, and what is said in
    the log."""

    whose: str
    name: str
    text: str
    log: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What is told in the mailbox of one inbox."""

    settings: Settings
    inbox: Inbox

    def refused(self, one: Waiting, incoming: Incoming | None, why: str) -> str:
        """Put a message where somebody looks for it, beside a note that says why; without it, it is not read."""
        mail = _read_again(incoming)
        subject = in_one_line(mail.subject) if mail else ""
        told = (
            f'The message "{subject}" beside this note became no case, because: {why}.\n\n'
            "Whoever sent it was told nothing. Once it can be taken, move it back into the inbox.\n"
        )
        answered = mail.header("Message-ID") if mail else ""
        title, name = f"Not taken: {subject or 'a message'}", f"{mail.key if mail else one}{why}"
        self.inbox.add(*self._made(title, name, told, answered), "refused")
        self.inbox.put(one.uid, "refused")
        return "refused"

    def of_many(self, several: Sequence[Told]) -> None:
        """Say once of each list, or domain, that its mail is put aside, and how it would not be."""
        for one in several:
            if self.inbox.add(*self._made(f"Set aside: mail of {one.whose}", one.name, one.text), "aside"):
                sys.stderr.write(f"engine_email: {one.log}\n")

    def of_loop(self, mail: Mail) -> bool:
        """Say in Aside why a message that seems to be of a machine is put there; whether that is to be done: where the
        note of it is there already, somebody has looked at it and moved it back."""
        subject = in_one_line(mail.subject)
        title, name = f"Set aside: {subject or 'a message'}", f"loop {mail.key}"
        note = self._made(title, name, _of_loop(subject, mail.sender), mail.header("Message-ID"))
        if self.inbox.has(note[1], "folder") or not self.inbox.add(*note, "aside"):
            return False
        sys.stderr.write(
            "engine_email: a machine seems to answer our letters without end: the message was put into the folder "
            f"{self.inbox.name_of('aside')}, with a note that says how it would be taken\n"
        )
        return True

    def _made(self, subject: str, name: str, text: str, answered: str = "") -> tuple[bytes, str]:
        """A note of ours, and its Message-ID: the same for the same name."""
        seal = name_of(key_of(self.settings), str(self.inbox.settings["council"]), "-")
        return note_of(str(self.inbox.settings["user"]), subject, name, text, seal, answered)


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


def told_of(found: Sorted) -> list[Told]:
    """What is told of mail that is put aside for where it comes from: by lists, as bulk mail, marked as a machine's, or
    from an address of ours."""
    sender = in_one_line(found.bulk or found.marked or found.ours)
    domain = sender.rpartition("@")[2].lower()
    if found.bulk:
        log = f"bulk mail from {domain} is set aside; `lists: [{_yaml(domain)}]` would take it"
        return [Told(domain, f"bulk {domain}", _of_bulk(sender, domain), log)]
    if found.marked:
        what = f"mail from {domain} that is marked as automatic"
        log = f"{what} is set aside; `systems: [{_yaml(domain)}]` would take it"
        return [Told(domain, f"marked {domain}", _of_marked(sender, domain), log)]
    if found.ours:
        log = f"mail from {sender} that we did not send is set aside; a form names in Reply-To whoever wrote it"
        return [Told(sender, f"ours {sender.lower()}", _of_ours(sender), log)]
    return [_told_of_list(in_one_line(one)) for one in found.lists[:3]]


def _told_of_list(name: str) -> Told:
    log = f"mail of the list {name} is set aside; `lists: [{_yaml(name)}]` would take it"
    return Told(name, f"list {name}", _of_list(name), log)


def _yaml(name: str) -> str:
    """A name as it may be written into the site file: whoever sent it made it up."""
    return name if PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _of_list(name: str) -> str:
    """That mail of a list is put aside, and how it would not be."""
    return (
        f"Mail that comes by the mailing list {name} is put into this folder; whoever wrote hears nothing.\n"
        f"Where people write to the inbox by this list, say so of the inbox in site.yaml:\n\n"
        f"  lists: [{_yaml(name)}]\n\nThen move what they wrote from here into the inbox.\n"
    )


def _of_bulk(sender: str, domain: str) -> str:
    """That mail which goes to many is put aside, and how it would not be."""
    return (
        f"Mail from {domain} that goes to many (List-Unsubscribe, Precedence: bulk) and names no list is put\n"
        f"into this folder; whoever sent it hears nothing. The first came from {sender}.\n"
        f"Where such mail is for the inbox, name its address, or its whole domain, of the inbox in site.yaml:\n\n"
        f"  lists: [{_yaml(sender)}]\n  lists: [{_yaml(domain)}]\n\nThen move what came from here into the inbox.\n"
    )


def _of_marked(sender: str, domain: str) -> str:
    """That mail which is marked as automatic is put aside, and how it would not be."""
    return (
        f"Mail from {domain} that says that a machine made it (Auto-Submitted) and answers no letter of ours is put\n"
        f"into this folder; whoever sent it hears nothing. The first came from {sender}.\n"
        "Forms of other websites and ticket systems mark so what people write. Where it is such a system, name its\n"
        f"address, or its whole domain, of the inbox in site.yaml:\n\n"
        f"  systems: [{_yaml(sender)}]\n  systems: [{_yaml(domain)}]\n\nThen move what came from here into the inbox.\n"
    )


def _of_ours(sender: str) -> str:
    """That mail from an address of ours, which we did not send, is put aside, and how it would not be."""
    return (
        f"Mail from {sender}, an address under `senders`, that names nobody else in Reply-To is put into this folder\n"
        "as our own; whoever sent it hears nothing. What lies here beside this note carries no seal of ours: somebody\n"
        "else sent it, perhaps a form of the website for a person who gave no address. Look at it, and lodge what is\n"
        "a matter.\n"
        "Have the form name in Reply-To whoever wrote, or send from an address that is not under `senders`.\n"
    )


def _of_loop(subject: str, sender: str) -> str:
    """That a message seems to be of a machine that answers us, and how it is taken all the same."""
    return (
        f'The message "{subject}" beside this note became no case. It came within minutes of a letter of ours to\n'
        f"{in_one_line(sender)}, and so did {HANDFUL} before it, with the same words: a machine seems to answer each\n"
        "receipt, and each answer would be one more case with one more receipt, to and fro without end.\n\n"
        "Whoever sent it was told nothing. If a person wrote it, move it back into the inbox, and leave this note: it\n"
        "is taken then.\n"
    )


def _read_again(incoming: Incoming | None) -> Mail | None:
    """The message of a note; None where reading it is what failed."""
    try:
        return None if incoming is None else read(incoming)
    except BROKEN:
        return None
