"""Machines: by what a mail shows that no person wrote it: what RFC 3834 asks for, older habits, and words that nobody
else begins a subject with."""

from __future__ import annotations

import re

from engine_email.reading import Mail, headers_of

PRECEDENCE = ("Precedence", "X-Precedence")
MARKS = (
    "X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply",
)  # fmt: skip
COMMENT = re.compile(r"\([^()]*\)")
NOT = ("", "no", "false")
HINTS = ("X-Auto-Response-Suppress", "X-Loop")
"""Headers that a person's mail may have too: they ask that no machine answers, or tell by whom it was passed on."""
AWAY = re.compile(
    r"(automatic (reply|response)|auto[- ]?(reply|response)|out of (the )?office( (auto[- ]?)?reply)?|"
    r"automatische antwort|abwesenheits(notiz|assistent|meldung)|réponse automatique|absence du bureau|"
    r"respuesta automática|risposta automatica)\s?:",
    re.IGNORECASE,
)
"""Whole phrases with a colon behind, as programs that answer put them before the subject of a mail."""
PERHAPS = re.compile(
    r"(auto:|("
    r"(auto(matic)?[- ]?)?(vacation|away|absence|out of (the )?office)"
    r"([- ]?(auto[- ]?)?(reply|response|message|notice))?|"
    r"auto(matic)?[- ]?(reply|response)|(i am |i'm )?(on vacation|away|out of (the )?office)|"
    r"(i am |i'm )?away from (my|the) (office|desk|mail)|automat\w+ antwort|abwesen(d|heit)|réponse auto(matique)?|"
    r"(absence|absente?)( du bureau)?|respuesta auto(mática)?|risposta auto(matica)?"
    r")\s*([:!.,(\u2013-]|$|(until|till|bis|jusqu'|hasta|fino)\b))",
    re.IGNORECASE,
)
"""Whole phrases that a person may begin a subject with as well: a machine's only beside a hint."""


def is_machine(mail: Mail) -> bool:
    """Whether a machine wrote it, whatever list it came by."""
    return is_marked(mail) or mail.header("X-FC-MachineGenerated").lower() not in NOT or answers_all(mail)


def is_marked(mail: Mail) -> bool:
    """Whether it says itself that no person sent it."""
    return any(one not in ("", "no") for one in _submitted(mail))


def answers_all(mail: Mail) -> bool:
    """Whether it is what a machine answers to whatever comes: that somebody is away, or that it was read."""
    return bool(
        "auto-replied" in _submitted(mail)
        or any(mail.header(one).lower() in ("junk", "auto_reply", "auto-reply") for one in PRECEDENCE)
        or any(mail.header(one).lower() not in NOT for one in MARKS)
        or says_away(mail)
    )


def says_away(mail: Mail) -> bool:
    """Whether it says so by its subject or its form, whatever its headers say of machines."""
    return bool(
        mail.message.get_content_type() == "multipart/report"
        or AWAY.match(mail.subject)
        or (PERHAPS.match(mail.subject) and _hinted(mail))
    )


def _hinted(mail: Mail) -> bool:
    """Whether anything lets one think of a machine; what passes mail on may empty its Return-Path."""
    return mail.header("Return-Path") == "<>" or any(mail.header(one) for one in HINTS)


def _submitted(mail: Mail) -> list[str]:
    """What each such header says, without its comments and parameters (RFC 3834, section 5)."""
    several = headers_of(mail.message, "Auto-Submitted")
    return [COMMENT.sub("", one).partition(";")[0].strip().lower() for one in several]
