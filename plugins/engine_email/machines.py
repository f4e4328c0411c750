"""Machines: by what a mail shows that no person wrote it: what RFC 3834 asks for, older habits, and words that nobody
else begins a subject with."""

from __future__ import annotations

import re

from engine_email.reading import Mail

PRECEDENCE = ("Precedence", "X-Precedence")
MARKS = (
    "X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply",
)  # fmt: skip
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
    r"(auto:|vacation\b|on vacation|out of (the )?office|away from (my|the) (office|desk|mail)|automat\w+ antwort|"
    r"abwesen|réponse auto|absence|respuesta auto|risposta auto|auto(matic)?[- ]?(reply|response))",
    re.IGNORECASE,
)
"""Beginnings of a subject that a person may write as well: a machine's only beside a hint."""


def is_machine(mail: Mail) -> bool:
    """Whether a machine wrote it, whatever list it came by."""
    return (
        _submitted(mail) not in ("", "no")
        or mail.header("X-FC-MachineGenerated").lower() not in NOT
        or mail.header("Return-Path") == "<>"
        or answers_all(mail)
    )


def answers_all(mail: Mail) -> bool:
    """Whether it is what a machine answers to whatever comes: that somebody is away, or that it was read."""
    return bool(
        _submitted(mail) == "auto-replied"
        or any(mail.header(one).lower() in ("junk", "auto_reply", "auto-reply") for one in PRECEDENCE)
        or any(mail.header(one).lower() not in NOT for one in MARKS)
        or mail.message.get_content_type() == "multipart/report"
        or AWAY.match(mail.subject)
        or (PERHAPS.match(mail.subject) and any(mail.header(one) for one in HINTS))
    )


def _submitted(mail: Mail) -> str:
    return mail.header("Auto-Submitted").partition(";")[0].strip().lower()
