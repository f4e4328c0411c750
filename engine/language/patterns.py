"""Regular expressions of the generated validators, each compiled when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable


class Patterns(dict[str, re.Pattern[str]]):
    """Patterns by their text in the schema, where `$` means the very end."""

    def __init__(self, texts: Iterable[str]) -> None:
        super().__init__()
        self.texts = frozenset(texts)

    def __missing__(self, text: str) -> re.Pattern[str]:
        made = self[text] = re.compile(text.replace("$", r"\Z"))
        return made
