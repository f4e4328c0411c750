"""What keeps a webhook from being sent for now, in a sentence."""

from __future__ import annotations


class NotNow(Exception):
    """It cannot be sent as things are; the sentence says why, and names no secret."""
