"""Forms: what mail can do for whoever needs a letter in a certain form, and what somebody has to see to instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.api import Letter, Settings
from engine_email.writing import in_one_line

PLAIN, LARGE, USUAL = "plain", "large", "usual"
WAYS = {
    "plain": PLAIN, "plain-text": PLAIN, "text": PLAIN, "text-only": PLAIN,
    "large": LARGE, "large-print": LARGE, "large-text": LARGE,
    "email": USUAL, "electronic": USUAL,
}  # fmt: skip
"""What is done for a form, where the settings do not say."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a letter is written as a mail."""

    plain: bool = False
    """Without a page beside the words."""
    large: bool = False
    """With the page in large letters."""
    unmet: tuple[str, ...] = ()
    """The forms that the person needs and this mail does not have."""


def form_of(letter: Letter, settings: Settings) -> Form:
    """How a letter is written for whoever it is for."""
    written = {**WAYS, **{_known(name): str(way) for name, way in (settings.get("formats") or {}).items()}}
    ways = {one: written.get(_known(one), "") for one in letter.formats}
    plain = PLAIN in ways.values()
    met = {USUAL, PLAIN} if plain else {USUAL, LARGE}  # plain words have no size
    unmet = tuple(in_one_line(one) for one, way in ways.items() if way not in met)
    return Form(plain=plain, large=not plain and LARGE in ways.values(), unmet=unmet)


def told(form: Form) -> str:
    """What is to be told of the forms that a mail does not have; empty where it has all."""
    needed = ", ".join(form.unmet)
    return f"; the person needs {needed}: this mail is not in that form, see that they get it" if needed else ""


def _known(name: str) -> str:
    return re.sub(r"[\s_]+", "-", name.strip().lower())
