"""Sound: what a plugin answers, made of nothing but plain values that can be kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from engine.offers import Answer, Later, Never, Sent
from engine.office.kept_text import kept_text

SHORTEST_WAIT = timedelta(seconds=30)
"""How long to wait at least, whatever a plugin says: else all attempts would be made at once."""
NO_TIMEDELTA = "which is no timedelta"
"""What is said of a wait that is none."""
SHOWN = 200
"""Characters of a stray answer that are told."""


def sound(answer: Any) -> Answer:
    """The answer with nothing in it that cannot be kept: its words are a plugin's, or the other side's."""
    if isinstance(answer, Sent):
        return Sent(receipt=plain(answer.receipt))
    if not isinstance(answer, Later | Never):
        said = plain(f"{answer!r:.{SHOWN}}")
        return Later(why=f"the plugin answered {said}, which is neither Sent nor Later nor Never")
    why = plain(answer.why)
    if isinstance(answer, Never):
        return Never(why=why)
    if not isinstance(answer.after, timedelta):
        return Later(why=f"{why} (the plugin says to wait {answer.after!r:.40}, {NO_TIMEDELTA})")
    after = timedelta(days=answer.after.days, seconds=answer.after.seconds)
    return Later(why=why, after=max(after, SHORTEST_WAIT))


def plain(text: object) -> str:
    """A text of its own, of whatever class it was, with nothing in it that cannot be kept."""
    return "".join(kept_text(str(text)))
