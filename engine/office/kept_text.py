"""Text as a store keeps it: of what somebody sent from outside, without what no store takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

NOT_KEPT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no store takes, a zero or half a character, and what tells a terminal to do something."""
LINE_END = re.compile("\r\n?")


def kept_text(one: Any) -> Any:
    """What somebody sent, without what is no text, and with line ends of one sort. Lists and maps likewise."""
    if isinstance(one, str):
        return NOT_KEPT.sub("\ufffd", LINE_END.sub("\n", one))
    if isinstance(one, Mapping):
        return {str(kept_text(key)): kept_text(value) for key, value in one.items()}
    return [kept_text(each) for each in one] if isinstance(one, list | tuple) else one
