"""Letters, notices and records as signed webhooks, and the check of their signatures for whoever receives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.api import Notifier, RecordSystem, hookimpl
from engine_webhook.posting import deliver, push
from engine_webhook.signing import Unverified, verify

__all__ = ["SETTINGS", "Unverified", "register_notifiers", "register_record_systems", "verify"]

SETTINGS: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["url"],
    "if": {"not": {"required": ["secret_env"]}},
    "then": {"required": ["secret_file"]},
    "properties": {
        "url": {
            "type": "string",
            "description": "Where to post: an address with https://, and no name or password in it. No answer leads "
            "elsewhere.",
            "pattern": r"^https?://[^\s@/?#\\]+([/?][^\s#]*)?$",
            "examples": ["https://records.example.org/townclerk"],
        },
        "secret_file": {
            "type": "string",
            "format": "file",
            "description": "A file of secrets, one a line, from the folder of the site file; or name a variable under "
            "`secret_env`. Every request is signed with each of them.",
            "minLength": 1,
            "examples": ["webhook.secret"],
        },
        "secret_env": {
            "type": "string",
            "description": "The name of a variable of the environment whose value is the secrets, with spaces between.",
            "minLength": 1,
            "examples": ["WEBHOOK_SECRET"],
        },
        "allow_addresses": {
            "type": "array",
            "description": "Addresses that are not public and are sent to all the same. Default: none.",
            "items": {
                "type": "string",
                "description": "A network, or one address.",
                "pattern": r"^[0-9a-fA-F.:]+(/[0-9]{1,3})?$",
                "examples": ["10.0.5.0/24", "fd00:5::/64"],
            },
        },
        "allow_plain": {
            "type": "boolean",
            "description": "Whether `url` may begin with http://, where everybody on the way reads what is sent. "
            "Default: false; to this machine itself it always may.",
        },
        "ca_file": {
            "type": "string",
            "format": "file",
            "description": "A file of certificates (PEM) that are believed beside those of the system, from the folder "
            "of the site file. Default: none.",
            "minLength": 1,
        },
        "timeout": {
            "type": "number",
            "description": "Seconds for all of a request, from the look-up of the name to the end of the answer. "
            "Default: 20.",
            "minimum": 1,
            "maximum": 50,
        },
    },
}  # fmt: skip


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    """Letters and notices, posted."""
    summary = "posts each letter and notice as signed JSON"
    return [Notifier(name="webhook", summary=summary, deliver=deliver, settings=SETTINGS)]


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    """Records, posted."""
    return [RecordSystem(name="webhook", summary="posts each record as signed JSON", push=push, settings=SETTINGS)]
