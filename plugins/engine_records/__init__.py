"""Record systems that are reached over the web."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.api import RecordSystem, hookimpl
from engine_records.holding import verify
from engine_records.webdav import push

SETTINGS: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["url"],
    "if": {"required": ["user"], "not": {"required": ["password_env"]}},
    "then": {"required": ["password_file"]},
    "properties": {
        "url": {
            "type": "string",
            "description": "The folder in which everything is kept: an address with https://, and no name or password "
            "in it. http:// may lead to this machine itself alone.",
            "pattern": r"^https?://[^\s@/?#\\]+(/[^\s?#]*)?$",
            "examples": ["https://dms.example.org/records/council"],
        },
        "user": {"type": "string", "description": "As whom to ask. Default: nobody.", "minLength": 1},
        "password_file": {
            "type": "string",
            "description": "A file with the password of `user`, from the folder of the site file; or name a variable "
            "under `password_env`.",
            "minLength": 1,
            "examples": ["records.password"],
        },
        "password_env": {
            "type": "string",
            "description": "The name of a variable of the environment whose value is the password.",
            "minLength": 1,
            "examples": ["RECORDS_PASSWORD"],
        },
        "auth": {"enum": ["basic", "digest"], "description": "How the password is shown. Default: basic."},
        "ca_file": {
            "type": "string",
            "description": "A file of certificates (PEM) that are believed beside those of the system, from the folder "
            "of the site file. Default: none.",
            "minLength": 1,
        },
        "timeout": {
            "type": "number",
            "description": "Seconds for which the other side may be silent. Default: 20.",
            "minimum": 1,
            "maximum": 50,
        },
        "metadata": {
            "type": "object",
            "description": "What the metadata say: your own names, and texts with ${fields} of the record.",
            "additionalProperties": {"type": "string"},
        },
    },
}  # fmt: skip


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    """Records as folders of files on a WebDAV server."""
    summary = "keeps each record as a folder on a WebDAV server, and reads it back"
    return [RecordSystem(name="webdav", summary=summary, push=push, verify=verify, settings=SETTINGS)]
