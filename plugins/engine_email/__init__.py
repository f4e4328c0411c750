"""Mail: letters and notices by SMTP, and matters, answers and bounces from inboxes by IMAP."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import Channel, Notifier, hookimpl
from engine_email.polling import poll, serve
from engine_email.sending import deliver
from engine_email.settings import SETTINGS


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    """Letters and notices, mailed."""
    return [Notifier(name="email", summary="mails each letter and notice", deliver=deliver, settings=SETTINGS)]


@hookimpl
def register_channels() -> Iterable[Channel]:
    """Inboxes, polled and listened to."""
    summary = "takes in what comes by mail"
    return [Channel(name="email", summary=summary, settings=SETTINGS, poll=poll, serve=serve)]
