"""Record systems that are reached over the web."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.api import RecordSystem, hookimpl
from engine_records import cmis, webdav

OWN: dict[str, Any] = {
    "propertyNames": {"pattern": r"^(?!cmis:(name|objectTypeId|secondaryObjectTypeIds)$)."},
    "additionalProperties": {
        "type": ["string", "object"],
        "additionalProperties": False,
        "required": ["date"],
        "properties": {"date": {"type": "string"}},
    },
}
"""Properties of CMIS by their ids, but those that are ours to set."""
SETTINGS: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["url"],
    "if": {"required": ["user"], "not": {"required": ["password_env"]}},
    "then": {"required": ["password_file"]},
    "properties": {
        "url": {
            "type": "string",
            "description": "The folder in which everything is kept, or for `cmis` the service document of the browser "
            "binding: an address with https://, and no name or password in it. http:// may lead to this machine itself "
            "alone.",
            "pattern": r"^https?://[^\s@/?#\\]+(/[^\s?#]*)?$",
            "examples": ["https://dms.example.org/records/council"],
        },
        "user": {"type": "string", "description": "As whom to ask. Default: nobody.", "minLength": 1},
        "password_file": {
            "type": "string",
            "format": "file",
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
            "format": "file",
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
        "repository": {
            "type": "string",
            "description": "cmis: the id of the repository. Default: the only one that there is.",
            "minLength": 1,
        },
        "root_url": {
            "type": "string",
            "description": "cmis: the address of the root folder of the repository, where the service document names "
            "one that is not reached from here. It leads to the host of `url`. Default: as the service document says.",
            "minLength": 1,
        },
        "folder": {
            "type": "string",
            "description": "cmis: the path in the repository of the folder in which everything is kept, which must be "
            "there. Default: its root folder.",
            "minLength": 1,
            "examples": ["/Records/Customer service"],
        },
        "type": {"type": "string", "description": "cmis: the id of the type of documents. Default: cmis:document.",
                 "minLength": 1},
        "folder_type": {"type": "string", "description": "cmis: the id of the type of folders. Default: cmis:folder.",
                        "minLength": 1},
        "properties": {
            "type": "object",
            "description": "cmis: what the properties of each document hold: their ids, and texts with ${fields} of "
            "the record. `{date: …}` is a date or an instant. One without a value is left out. Default: none.",
            **OWN,
            "examples": [{"council:caseNumber": "${case}", "council:closed": {"date": "${happened}"}}],
        },
        "secondary_types": {
            "type": "object",
            "description": "cmis: the ids of secondary types that each document gets, with their properties; left out "
            "where one of those has no value. Default: none.",
            "additionalProperties": {"type": "object", **OWN},
            "examples": [{"cmis:rm_clientMgtRetention": {"cmis:rm_expirationDate": {"date": "${keep_until}"}}}],
        },
        "timezone": {
            "type": "string",
            "description": "cmis: the zone in which the day of a `date` ends. Default: UTC.",
            "minLength": 1,
            "examples": ["Australia/Sydney"],
        },
    },
}  # fmt: skip


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    """Records as folders of documents, on a WebDAV server or in a CMIS repository."""
    return [
        RecordSystem(
            name="webdav", summary="keeps each record as a folder on a WebDAV server, and reads it back",
            push=webdav.push, verify=webdav.verify, settings=SETTINGS,
        ),
        RecordSystem(
            name="cmis", summary="keeps each record as a folder in a CMIS 1.1 repository, and reads it back",
            push=cmis.push, verify=cmis.verify, settings=SETTINGS,
        ),
    ]  # fmt: skip
