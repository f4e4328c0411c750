"""Letters and notices as files in a folder, and a records drop for document systems that watch one."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import Letter, Notifier, RecordSystem, Rendered, Settings, hookimpl
from engine_files.drop import heard, push, receipts
from engine_files.holding import verify
from engine_files.letters import deliver, headed

SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "letters": {"type": "string", "description": "The folder of letters and notices. Default: letters."},
        "letterhead": {
            "type": "string",
            "format": "file",
            "description": "A text file whose words stand above every letter to a person. Default: none.",
        },
        "records": {"type": "string", "description": "The folder that the document system watches. Default: records."},
        "receipts": {"type": "string", "description": "Where it puts what it took. Default: receipts, in that folder."},
        "rejects": {
            "type": "string",
            "description": "Where it puts what it refused. Default: rejects, in that folder.",
        },
        "form": {"enum": ["json", "properties"], "description": "The form of the manifest. Default: json."},
        "manifest": {
            "type": "object",
            "description": "What the manifest says: its own names, and texts with ${fields} of the record.",
            "additionalProperties": {"type": "string"},
        },
    },
}


@hookimpl
def register_notifiers() -> Iterable[Notifier]:
    """Letters and notices as text files."""
    return [
        Notifier(name="files", summary="writes each letter and notice to a folder", deliver=deliver, settings=SETTINGS)
    ]


@hookimpl
def register_record_systems() -> Iterable[RecordSystem]:
    """Records as a document and a manifest in a folder that is watched."""
    summary = "drops each record into a folder that a document system watches"
    return [
        RecordSystem(
            name="file-drop",
            summary=summary,
            push=push,
            receipts=receipts,
            heard=heard,
            verify=verify,
            settings=SETTINGS,
        )
    ]


@hookimpl
def render_letter(letter: Letter, settings: Settings) -> Rendered | None:
    """The letter under the letterhead of the settings, where they name one."""
    return headed(letter, settings)
