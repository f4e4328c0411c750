"""Sorting: whether a person wrote a mail, and on which case; or a machine, which is never answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine_email.bounces import READ, fields_of, is_bounce, report_of, subjects_in
from engine_email.lists import by_system, unexpected
from engine_email.machines import answers_all, is_machine, says_away
from engine_email.reading import Mail, header_of, ids_in
from engine_email.threads import case_of
from engine_email.writing import OURS

Number = str
Place = tuple[str, Number]
OWN, BOUNCE, AUTOMATIC, REPLY, NOTE, NEW = "own", "bounce", "automatic", "reply", "note", "new"
TAG = re.compile(r"\[([^\[\]\s]{3,80})\]")


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a mail is, and the case that it is about where one was found."""

    sort: str
    number: Number = ""
    sealed: bool = False
    """Whether it names the case as only somebody who had a letter of ours can."""
    why: str = ""
    """What is to be told of it."""
    lists: tuple[str, ...] = ()
    """The mailing lists for which alone it counts as automatic."""
    bulk: str = ""
    """The sender for whom alone it does, where it went to many by no list."""
    marked: str = ""
    """The sender of whom it says that nobody wrote it, and that it answers nothing: a form may say so of a person's."""
    ours: str = ""
    """The address of ours that it is from without our seal: a form of the website may have sent it."""
    looped: bool = False
    """Whether it only seems to be of a machine: it came as the answers of one come."""


@dataclass(frozen=True, slots=True)
class House:
    """What is ours: the key of seals, the council, the addresses that we send from, the lists that lead to us, and the
    systems that send for people, so that what they mark as a machine's is a person's."""

    key: bytes
    council: str
    addresses: frozenset[str] = frozenset()
    lists: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


def sort_of(mail: Mail, house: House, known: Callable[[Number], bool]) -> Sorted:
    """What a mail is; `known` says whether there is a case of a number."""
    key, council = house.key, house.council
    marks = [header_of(mail.message, OURS), *ids_in(header_of(mail.message, "Message-ID"))]
    if _sealed(marks, key, council):
        return Sorted(sort=OWN)
    if mail.sender.lower() in house.addresses:
        return Sorted(sort=OWN, ours=mail.sender)
    if is_bounce(mail):
        return _bounced(mail, house, known)
    for_people = by_system(mail, house.systems)
    if says_away(mail) or (answers_all(mail) and not for_people):
        return Sorted(sort=AUTOMATIC)
    listed = None if for_people else unexpected(mail, house.lists)
    sealed = _sealed([*mail.ids, *_pluses(mail)], key, council)
    if sealed and known(sealed):  # whoever had our letter answers it, even if by a machine or to many
        machine = is_machine(mail) or (listed is not None and listed.bulk)
        return Sorted(sort=NOTE if machine else REPLY, number=sealed, sealed=True)
    if is_machine(mail) and not for_people:
        return Sorted(sort=AUTOMATIC, marked=mail.sender)
    if listed is not None:
        return Sorted(sort=AUTOMATIC, lists=listed.ids, bulk="" if listed.ids else mail.sender)
    named = _named([mail.subject], known)
    if not named:
        return Sorted(sort=NEW)
    return Sorted(sort=NOTE if answers_all(mail) else REPLY, number=named)


def _sealed(names: list[str], key: bytes, council: str) -> Number:
    """The number of the first case of a council that one of these names tells."""
    found = (case_of(key, one) for one in names)
    return next((one[1] for one in found if one is not None and one[0] == council and one[1]), "")


def _pluses(mail: Mail) -> list[str]:
    return [one.rpartition("@")[0].partition("+")[2] for one in mail.to if "+" in one]


def _bounced(mail: Mail, house: House, known: Callable[[Number], bool]) -> Sorted:
    report = report_of(mail.message)
    fields = fields_of(report)
    about = ids_in(mail.incoming.raw[:READ].decode("latin-1"))
    sealed = _sealed([*mail.ids, *about, *_pluses(mail)], house.key, house.council)
    number = sealed if sealed and known(sealed) else _named([mail.subject, *subjects_in(mail)], known)
    failed = report is None or "failed" in {one.lower() for one in fields.get("action", [])}
    if not (number and failed):
        return Sorted(sort=BOUNCE)
    to = ", ".join(one.rpartition(";")[2].strip() for one in fields.get("final-recipient", []))
    said = "; ".join([*fields.get("status", []), *fields.get("diagnostic-code", [])])
    where = f" at {to}" if to else ""
    doubt = "" if sealed == number else " Only the number in its subject names this case: see that it is about it."
    why = f"A letter of this case did not arrive{where}. The mail server says: {said or mail.subject}{doubt}"
    return Sorted(sort=BOUNCE, number=number, sealed=not doubt, why=why)


def _named(subjects: list[str], known: Callable[[Number], bool]) -> Number:
    """The number of the first case that subjects name in brackets."""
    found = dict.fromkeys(one for subject in subjects for one in TAG.findall(subject)[:5])
    return next((one for one in list(found)[:10] if known(one)), "")
