"""Taking: what a mail becomes at the desk, once, and the folder in which it lies afterwards."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from engine.api import Attachment, Desk, Refused, Settings, Taken
from engine_email.faults import BROKEN, PutOff, SetAside
from engine_email.inbox import Inbox, Waiting
from engine_email.journal import went
from engine_email.lists import by_whom
from engine_email.loops import BYTES, COMPARED, is_loop, may_be
from engine_email.notes import Notes, told_of
from engine_email.parts import Parts, limits_of, parts_of
from engine_email.quoting import unquoted
from engine_email.reading import Incoming, Mail, read
from engine_email.sorting import AUTOMATIC, BOUNCE, NEW, NOTE, OWN, REPLY, House, Sorted, sort_of
from engine_email.strikes import MOST, Strikes
from engine_email.threads import key_of

MOST_A_DAY = 50
"""How many messages of one address are taken in a day as what may be answered, where the settings do not say."""
WHEN = {"in-the-future", "before-the-case", "dated-too-far-back"}
"""Refusals that concern only when something came; the server's clock may be off."""
COUNTED = {NEW: "taken", REPLY: "replies", NOTE: "notes", BOUNCE: "bounces"}


@dataclass(frozen=True, slots=True)
class Clerk:
    """Whoever sees to one inbox."""

    settings: Settings
    desk: Desk
    inbox: Inbox

    @property
    def council(self) -> str:
        """The council whose inbox it is."""
        return str(self.inbox.settings["council"])

    def see_to(self, uid: str) -> str:
        """See to one message: what became of it, in the word under which it is counted; empty where it was gone."""
        one = self.inbox.looked_at(uid)
        incoming = self.inbox.fetched(one) if one else None
        if one is None or incoming is None:
            return ""
        strikes = Strikes(self.settings, self.inbox.settings, incoming.raw)
        try:
            word = self._seen(one, incoming, strikes)
        except PutOff as why:
            sys.stderr.write(f"engine_email: a message was left for the next time: {why}\n")
            return "put off"
        except Refused as why:
            word = self._notes.refused(one, incoming, f"{why.sentence} ({why.clause})" if why.clause else why.sentence)
        except SetAside as why:
            word = self._notes.refused(one, incoming, str(why))
        except BROKEN as fault:
            word = self._notes.refused(one, incoming, f"it cannot be read ({type(fault).__name__})")
        strikes.forget()
        return word

    def _seen(self, one: Waiting, incoming: Incoming, strikes: Strikes) -> str:
        """See to a message. A strike is pending while it is read and brought in, and never while a server is asked."""
        if strikes.out():
            self._notes.refused(one, None, f"reading it ended the program {MOST} times; look at it with care")
            return "refused"
        with strikes.pending():
            mail, found = self._sorted(read(incoming))
        if found.sort in (OWN, AUTOMATIC) or (found.sort == BOUNCE and not found.number):
            self._notes.of_many(told_of(found))
            self.inbox.put(one.uid, "aside")
            return "set aside"
        if found.sort in (NEW, REPLY) and self._in_a_loop(mail, strikes):
            if found.sort == NEW and self._notes.of_loop(mail):
                self.inbox.put(one.uid, "aside")
                return "set aside"
            found = replace(found, sort=NOTE if found.sort == REPLY else NEW, looped=True)
        guessed = found.sort in (REPLY, NOTE) and not found.sealed and mail.sender
        if found.sort == NEW or guessed:
            self._refuse_too_many(mail.sender)
        elif found.sort == REPLY and self._too_many(mail.sender):  # perhaps of a machine: to a note nothing is answered
            found = replace(found, sort=NOTE, looped=True)
        with strikes.pending():
            taken = self._brought(mail, found)
        self.inbox.put(one.uid, "taken")
        return COUNTED[found.sort] if taken.new else "taken before"

    @property
    def _notes(self) -> Notes:
        return Notes(self.settings, self.inbox)

    @property
    def _house(self) -> House:
        senders = self.settings.get("senders") or {}
        ours = frozenset(str(one.get("address", "")).lower() for one in senders.values())
        lists, systems = (tuple(self.inbox.settings.get(one) or ()) for one in ("lists", "systems"))
        return House(key_of(self.settings), self.council, ours, lists, systems)

    def _theirs(self, mail: Mail) -> Mail:
        """The mail as theirs who wrote it."""
        house = self._house
        return by_whom(mail, house.addresses, house.lists, house.systems)

    def _sorted(self, mail: Mail) -> tuple[Mail, Sorted]:
        theirs = self._theirs(mail)
        return theirs, sort_of(theirs, self._house, self._known)

    def _known(self, number: str) -> bool:
        with _waiting_for_the_store():
            return self.desk.progress(self.council, number) is not None

    def _in_a_loop(self, mail: Mail, strikes: Strikes) -> bool:
        """Whether a machine seems to answer our letters, each of which answers it."""
        now = datetime.now(UTC)
        letters = went(self.settings, mail.sender, now) if mail.sender else []
        if not may_be(mail, letters):
            return False
        earlier = self.inbox.taken(self._lately_from(mail.sender, now)[-COMPARED:], BYTES)
        with strikes.pending():
            return is_loop(mail, earlier, letters, self._languages)

    @property
    def _most(self) -> int:
        return int(self.inbox.settings.get("most_a_day") or MOST_A_DAY)

    def _too_many(self, sender: str) -> bool:
        return bool(sender) and len(self._lately_from(sender, datetime.now(UTC))) >= self._most

    def _refuse_too_many(self, sender: str) -> None:
        if not sender:
            raise SetAside("it does not say from which address it comes")
        if self._too_many(sender):
            raise SetAside(f"more than {self._most} messages came from {sender} since yesterday; perhaps of a machine")

    def _lately_from(self, sender: str, now: datetime) -> list[str]:
        return self.inbox.lately_from(sender, now, lambda head: self._theirs(read(head)).sender)

    @property
    def _languages(self) -> Sequence[str]:
        return self.inbox.settings.get("languages") or ["en"]

    def _brought(self, mail: Mail, found: Sorted) -> Taken:
        limits = limits_of(self.settings)
        parts = parts_of(mail, limits)
        files = [*parts.files, *_original(mail, parts)]
        if found.sort == NEW:
            return self._lodged(mail, parts, files)
        text = found.why or unquoted(parts.text[: limits["text"]], self._languages)
        said = self._with_notes("\n\n".join([_from(mail, found), text]).strip(), mail, parts, files)

        def bring(at: datetime | None) -> Taken:
            if found.sort in (BOUNCE, NOTE):  # nobody got in touch, and nothing is to be acknowledged to a machine
                return self.desk.note(self.council, found.number, said, key=mail.key, files=files, at=at)
            return self.desk.contact(
                self.council, found.number, said, channel=self._channel, key=mail.key, files=files, at=at
            )

        return self._dated(mail, bring)

    def _lodged(self, mail: Mail, parts: Parts, files: list[Attachment]) -> Taken:
        limit = limits_of(self.settings)["text"]
        said = "\n\n".join(one for one in (mail.subject, parts.text[:limit].strip()) if one)
        fields = {
            **{one: self.inbox.settings[one] for one in ("kind", "category") if self.inbox.settings.get(one)},
            "channel": self._channel, "name": mail.name, "email": mail.sender,
            "details": self._with_notes(said or "(The mail has no words.)", mail, parts, files),
        }  # fmt: skip

        def bring(at: datetime | None) -> Taken:
            return self.desk.lodge(self.council, fields, key=mail.key, files=files, at=at)

        return self._dated(mail, bring)

    def _dated(self, mail: Mail, bring: Any) -> Taken:
        """Bring something in as of when it came; where only that is refused, as of now."""
        with _waiting_for_the_store():
            try:
                taken: Taken = bring(mail.incoming.at)
            except Refused as why:
                if why.code not in WHEN:
                    raise
                taken = bring(None)
        return taken

    @property
    def _channel(self) -> str:
        return str(self.inbox.settings.get("channel") or "email")

    def _with_notes(self, said: str, mail: Mail, parts: Parts, files: list[Attachment]) -> str:
        """What was said, and what of the mail is not there."""
        limit = limits_of(self.settings)["text"]
        notes = [f"[Left out: {one}.]" for one in parts.left_out]
        if parts.files and not parts.text.strip():
            notes.append("[What was written may stand in a file that came with it.]")
        if len(parts.text) > limit:
            notes.append(f"[Left out: what comes after {limit:,} characters.]")
        if not any(one.data is mail.incoming.raw for one in files):
            notes.append(f"[The whole mail lies in the mailbox, in the folder {self.inbox.name_of('taken')}.]")
        return "\n".join([said, *(["", *notes] if notes else [])])


@contextmanager
def _waiting_for_the_store() -> Iterator[None]:
    """Whatever ails the store, the message waits where it is."""
    try:
        yield
    except Refused:
        raise
    except Exception as fault:
        raise PutOff(f"{type(fault).__name__}: {fault}") from fault


def _from(mail: Mail, found: Sorted) -> str:
    """Who wrote, as far as a mail tells."""
    if found.sort == BOUNCE:
        return ""
    who = f"{mail.name} <{mail.sender}>" if mail.name else mail.sender or "an address that cannot be read"
    doubt = "" if found.sealed else " Only the number in its subject names this case: see that it is theirs."
    sent = "seems to have sent" if found.looped else "sent"
    machine = f" A machine {sent} it, and nothing is acknowledged: see what is to be done."
    return f"Email from {who}.{machine if found.sort == NOTE else ''}{doubt}"


def _original(mail: Mail, parts: Parts) -> list[Attachment]:
    """The mail as it came, unless something in it is not to be kept or it is not whole."""
    if parts.barred or mail.flat or not mail.incoming.whole:
        return []
    return [Attachment(name="mail.eml", data=mail.incoming.raw)]


def refuse_unknown(desk: Desk, settings: Mapping[str, Any]) -> str:
    """Why an inbox cannot be seen to under the policy in force; empty where it can. All mail would else be refused."""
    council = str(settings["council"])
    if council not in desk.councils():
        return f"there is no council '{council}'; there are {', '.join(desk.councils())}"
    counter = desk.counter(council)
    asked = {
        "channel": (str(settings.get("channel") or "email"), counter.channels),
        "kind": (str(settings.get("kind") or ""), [one.kind for one in counter.topics]),
        "category": (str(settings.get("category") or ""), [one.category for one in counter.topics if one.category]),
    }
    for what, (name, known) in asked.items():
        if name not in known and (name or what == "kind"):
            return f"`{what}: {name}` is not one that the public may use there: {', '.join(dict.fromkeys(known))}"
    return ""
