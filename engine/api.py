"""What plugin authors may import, and nothing else."""

from __future__ import annotations

from engine.desk import Attachment, Caller, Change, Counter, Desk, Extension, Progress, Promise, Question, Taken, Topic
from engine.errors import EngineError, Refused, SiteError
from engine.host.hookspecs import hookimpl, hookspec
from engine.offers import Answer, Channel, Later, Letter, Never, Notifier, Rendered, Sent, Settings
from engine.recordkeeping import RECORD_FIELDS, Difference, Ledger, Pushed, Receipt, Record, RecordFile, RecordSystem

__all__ = [
    "RECORD_FIELDS",
    "Answer",
    "Attachment",
    "Caller",
    "Change",
    "Channel",
    "Counter",
    "Desk",
    "Difference",
    "EngineError",
    "Extension",
    "Later",
    "Ledger",
    "Letter",
    "Never",
    "Notifier",
    "Progress",
    "Promise",
    "Pushed",
    "Question",
    "Receipt",
    "Record",
    "RecordFile",
    "RecordSystem",
    "Refused",
    "Rendered",
    "Sent",
    "Settings",
    "SiteError",
    "Taken",
    "Topic",
    "hookimpl",
    "hookspec",
]
