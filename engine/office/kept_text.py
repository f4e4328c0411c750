"""Text as a store keeps it: of what somebody sent from outside, without what no store takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def kept_text(one: Any) -> Any:
    """What somebody sent, without characters that no store keeps: a zero, or half of one. Lists and maps likewise."""
    if isinstance(one, str):
        return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in one)
    if isinstance(one, Mapping):
        return {str(kept_text(key)): kept_text(value) for key, value in one.items()}
    return [kept_text(each) for each in one] if isinstance(one, list | tuple) else one
