"""The two exceptions of the engine: the policy says no, and the world does not play along."""

from __future__ import annotations


class Refused(Exception):
    """The policy does not allow this act on this case.

    `code` is stable and lower-case with hyphens; `sentence` is for people; `clause` cites the adopted document where
    the rule names one; `who` lists the roles that could do it, or is empty where nobody could.
    """

    def __init__(self, code: str, sentence: str, clause: str = "", who: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.clause = clause
        self.who = who


class EngineError(Exception):
    """Something outside the policy went wrong."""

    def __str__(self) -> str:
        said = super().__str__()
        return said or (type(self).__doc__ or "").strip()


class NoSuchTime(EngineError):
    """This local time does not exist: the clocks were put forward over it."""


class NotATime(EngineError):
    """This is not a date and time that can be read."""


class OutOfCalendar(EngineError):
    """This date lies outside the years that can be reckoned (1900 to 2200)."""


class NeverEnds(EngineError):
    """This amount of time never passes: the calendar has no working day left to count."""


class InCircles(EngineError):
    """What falls due makes something else fall due, without end."""


class Stale(EngineError):
    """Someone else changed this case first; look again and retry."""


class StoreError(EngineError):
    """The store cannot be used as it is."""


class PluginError(EngineError):
    """A plugin could not be used."""


class NotAsked(PluginError):
    """A plugin was not called at all: the process that calls it does not start, or it was silent too often."""


class SiteError(EngineError):
    """The site file cannot be used as it is."""
