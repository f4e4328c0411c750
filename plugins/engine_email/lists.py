"""Lists: by which mailing lists a mail came, and who wrote what such a list passes on in its own name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from engine_email.machines import PRECEDENCE
from engine_email.reading import Mail, addresses, headers_of, sender_in
from engine_email.writing import ADDRESS as WRITABLE

IDS = ("List-Id",)
ADDRESSES = ("List-Post", "X-BeenThere", "X-Mailing-List", "Mailing-List")
"""Where older lists say which they are."""
WRITERS = (*IDS, *ADDRESSES, "From", "Reply-To", "X-Original-From")
"""All headers that tell who wrote a mail."""
ADDRESS = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+")


@dataclass(frozen=True, slots=True)
class ByList:
    """That a mail went to many: the lists that it names, by their List-Ids; none where it names none."""

    ids: tuple[str, ...] = ()
    bulk: bool = False
    """Whether it went to so many that no person's answer goes so."""


def by_list(mail: Mail) -> ByList | None:
    """The lists by which a mail came; None where it came by none (RFC 2919, RFC 2369 and older habits)."""
    ids = _names(mail, IDS) or _names(mail, ADDRESSES)
    said = {mail.header(one).lower() for one in PRECEDENCE}
    left = bool(mail.header("List-Unsubscribe"))
    bulk = "bulk" in said or (left and not ids)
    return ByList(tuple(ids), bulk) if ids or bulk or left or "list" in said else None


def unexpected(mail: Mail, lists: Iterable[str]) -> ByList | None:
    """The lists by which a mail came, unless by none or by nothing but what the settings name."""
    found, known = by_list(mail), {_id(one) for one in lists}
    if found is None:
        return None
    if not found.ids:  # bulk mail of no list is named by its sender's address or the domain of that
        return None if known.intersection((_id(mail.sender), _id(mail.sender.rpartition("@")[2]))) else found
    return None if known.issuperset(found.ids) else found


def by_its_author(mail: Mail) -> Mail:
    """The mail as its author's where a list put its own address in the place of theirs; nobody's where none is told."""
    own = {*_names(mail, IDS), *_names(mail, ADDRESSES)}
    if _id(mail.sender) not in own:
        return mail
    for header in ("X-Original-From", "Reply-To"):
        for name, address in addresses(headers_of(mail.message, header)):
            if WRITABLE.fullmatch(address) and _id(address) not in own:
                return replace(mail, sender=address, name=name or mail.name)
    return replace(mail, sender="")


def by_its_writer(mail: Mail, ours: Iterable[str], systems: Iterable[str]) -> Mail:
    """The mail as theirs whom `Reply-To` names where it is from an address of ours, or of a system that sends for
    people, as forms of websites send it."""
    own, known = frozenset(ours), frozenset(systems)
    if mail.sender.lower() not in own and not _is_of(mail.sender, known):
        return mail
    for name, address in addresses(headers_of(mail.message, "Reply-To")):
        if WRITABLE.fullmatch(address) and _without_plus(address) not in own and not _is_of(address, known):
            return replace(mail, sender=address, name=name)
    return mail


def by_whom(mail: Mail, ours: Iterable[str], lists: Iterable[str], systems: Iterable[str]) -> Mail:
    """The mail as theirs who wrote it, where the inbox takes mail of lists, and where forms send for people."""
    return by_its_writer(by_its_author(mail) if list(lists) else mail, ours, systems)


def by_system(mail: Mail, systems: Iterable[str]) -> bool:
    """Whether one of the systems that send for people sent it, whoever wrote it."""
    return _is_of(sender_in(mail.message)[1], frozenset(systems))


def _is_of(address: str, named: Collection[str]) -> bool:
    """Whether an address, or its domain, is among those that are named."""
    low = address.lower()
    return bool(low) and not {low, low.rpartition("@")[2]}.isdisjoint(one.strip().lower() for one in named)


def _without_plus(address: str) -> str:
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _names(mail: Mail, headers: Iterable[str]) -> list[str]:
    """What lists are called in headers: the id in its angle brackets, or the address."""
    found: list[str] = []
    for header in headers:
        for said in headers_of(mail.message, header):
            inside = re.findall(r"<([^<>\s]+)>", said) if header in IDS else []
            found += inside[-1:] or ([said] if header in IDS and said else ADDRESS.findall(said.replace("mailto:", "")))
    return list(dict.fromkeys(_id(one) for one in found))


def _id(name: str) -> str:
    """A List-Id as it is compared; an address is written as the List-Id that its list would have."""
    return name.strip().strip("<>").lower().replace("@", ".")
