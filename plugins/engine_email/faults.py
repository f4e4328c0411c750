"""What keeps mail from being sent or fetched, in a sentence that names no secret."""

from __future__ import annotations

from engine.api import EngineError


class NotNow(EngineError):
    """It cannot be done as things are; once they are mended it can."""


class Nowhere(Exception):
    """It cannot be sent, and trying again will not help."""
