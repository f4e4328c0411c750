"""What a rule of the checker looks at: one policy with the draft it was written in, and the day it is checked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.findings import Finding, Mark, Path, Place, at
from engine.language.draft import Draft
from engine.language.load import Loaded
from engine.policy.policy import Policy


class Subject:
    """One policy under examination."""

    def __init__(self, loaded: Loaded, policy: Policy, draft: Draft, as_of: date) -> None:
        self.loaded = loaded
        self.policy = policy
        self.draft = draft
        self.as_of = as_of
        self._timeframes = dict(self._where_timeframes_stand())

    def path_of(self, timeframe: str, *rest: str | int) -> Path:
        """The path of a timeframe or window in the file, and of something in it."""
        return (*self._timeframes.get(timeframe, ("timeframes", timeframe)), *rest)

    def written(self, path: Path) -> bool:
        """Whether something is written at that path."""
        part = self.draft.top()
        for key in path:
            part = part.sub(key)
        return part.data is not None

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where something stands."""
        return self.draft.place(path, key=key)

    def finding(
        self, code: str, message: str, path: Path, *, key: bool = False, label: str = "", also: tuple[Mark, ...] = (),
        example: str = "", witness: tuple[tuple[str, str], ...] = (), fix: str = "", blocks: bool = False,
    ) -> Finding:  # fmt: skip
        """A finding at a path."""
        return Finding(
            code=code,
            message=message,
            marks=at(self.place(path, key=key), label) + also,
            example=example,
            witness=witness,
            fix=fix,
            blocks=blocks,
        )

    def _where_timeframes_stand(self) -> Iterator[tuple[str, Path]]:
        data = self.draft.data
        for section in ("timeframes", "windows"):
            for name in data.get(section) or ():
                yield name, (section, name)
        for n, level in enumerate(data.get("levels") or ()):
            for name in (level or {}).get("timeframes") or () if isinstance(level, dict) else ():
                yield name, ("levels", n, "timeframes", name)
