"""What keeps a record from being kept, in a sentence: for now, or for good."""

from __future__ import annotations

from datetime import timedelta


class NotNow(Exception):
    """It cannot be kept as things are, and is tried again after a while. The sentence names no secret."""

    def __init__(self, why: str, after: timedelta = timedelta(minutes=5)) -> None:
        super().__init__(why)
        self.after = after


class NotEver(Exception):
    """The record system will not have this record, however often it is tried."""
