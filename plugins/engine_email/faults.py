"""What keeps mail from being sent or fetched, in a sentence that names no secret; and a message from being taken."""

from __future__ import annotations

from engine.api import EngineError


class NotNow(EngineError):
    """It cannot be done as things are; once they are mended it can."""


class Nowhere(Exception):
    """It cannot be sent, and trying again will not help."""


class SetAside(Exception):
    """It is not taken, and somebody should see why."""


class PutOff(Exception):
    """It cannot be taken now."""


BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What libraries that read mail raise over what nobody foresaw."""
