"""Given: what a channel hands over, made into what the core takes, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from engine.case import commands as c
from engine.case.written import written
from engine.desk import Attachment, Fields
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.policy.values import NotAValue


def refuse_no_zone(at: datetime | None) -> None:
    """Raises Refused for an instant of which nobody knows when it was."""
    if at is not None and at.tzinfo is None:
        raise Refused("not-a-value", f"{at} is in no zone: when something happened is told with one")


def refuse_no_files(files: Sequence[Attachment]) -> None:
    """Raises Refused for a file without a name, or whose content is no bytes."""
    for one in files:
        if not isinstance(one.name, str) or not isinstance(one.data, bytes):
            raise Refused("not-a-value", "a file has a name, which is a text, and its content, which is bytes")


def command_of(policy: Policy, verb: str, fields: Fields, at: datetime, by: str) -> c.Command:
    """The command of fields that came from outside. Raises Refused, also for a value of a kind that does not belong."""
    try:
        return written(policy, verb, fields, at=at, by=by)
    except NotAValue as fault:
        raise Refused("not-a-value", str(fault)) from None
    except (TypeError, ValueError, AttributeError, KeyError):
        raise Refused("not-a-value", "a value is of a kind that does not belong where it stands") from None
