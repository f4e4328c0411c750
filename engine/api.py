"""What plugin authors may import, and nothing else."""

from __future__ import annotations

from engine.host.hookspecs import hookimpl
from engine.offers import (
    Answer,
    Later,
    Letter,
    Never,
    Notifier,
    Receipt,
    Record,
    RecordSystem,
    Rendered,
    Sent,
    Settings,
)

__all__ = [
    "Answer",
    "Later",
    "Letter",
    "Never",
    "Notifier",
    "Receipt",
    "Record",
    "RecordSystem",
    "Rendered",
    "Sent",
    "Settings",
    "hookimpl",
]
