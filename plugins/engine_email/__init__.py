"""Mail: letters and notices by SMTP."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import Notifier, hookimpl
from engine_email.sending import deliver
from engine_email.settings import SETTINGS


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    """Letters and notices, mailed."""
    return [Notifier(name="email", summary="mails each letter and notice", deliver=deliver, settings=SETTINGS)]
