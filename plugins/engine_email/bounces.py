"""Bounces: what a mail server says of a letter that it could not deliver, and of what it says so."""

from __future__ import annotations

import re
from email.message import Message

from engine_email.machines import is_marked
from engine_email.reading import Mail, header_of, header_text
from engine_email.writing import in_one_line

DAEMONS = re.compile(r"(mailer-daemon|mail-daemon|mailerdaemon|mdaemon)@", re.IGNORECASE)
POSTMASTER = re.compile(r"postmaster@", re.IGNORECASE)
"""A server, or the person who sees to it."""
SUBJECT = re.compile(r"^Subject:(.*(?:\r?\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)
READ = 200_000
"""Bytes of a bounce that are searched for what it is about."""


def is_bounce(mail: Mail) -> bool:
    """Whether a mail server reports of a delivery; what somebody writes as postmaster is a person's."""
    if DAEMONS.match(mail.sender) or report_of(mail.message) is not None:
        return True
    return bool(POSTMASTER.match(mail.sender)) and (
        mail.header("Return-Path") == "<>"
        or mail.message.get_content_type() == "multipart/report"
        or is_marked(mail)
        or bool(mail.header("X-Failed-Recipients"))
    )


def subjects_in(mail: Mail) -> list[str]:
    """The subjects of what is returned with a bounce."""
    body = re.split(rb"\r?\n\r?\n", mail.incoming.raw[:READ], maxsplit=1)[1:]
    return [header_text(one) for part in body for one in SUBJECT.findall(part.decode("utf-8", "replace"))[:5]]


def report_of(message: Message) -> Message | None:
    """What a mail server reports of a delivery (RFC 3464), where the message is such a report."""
    if message.get_content_type() != "multipart/report" and message.get_content_type() != "message/delivery-status":
        return None
    inside = message.get_payload()
    several = [message, *(one for one in inside if isinstance(one, Message))] if isinstance(inside, list) else []
    return next((one for one in several if one.get_content_type() == "message/delivery-status"), None)


def fields_of(report: Message | None) -> dict[str, list[str]]:
    """The fields of a report, by name."""
    found: dict[str, list[str]] = {}
    inside = report.get_payload() if report is not None else None
    for block in inside if isinstance(inside, list) else ():
        if isinstance(block, Message):
            for name in ("Action", "Status", "Final-Recipient", "Diagnostic-Code"):
                if said := header_of(block, name):
                    found.setdefault(name.lower(), []).append(in_one_line(said))
    return found
