"""Stretches of counted time on the line of UTC minutes, indexed so that nothing is walked or searched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

UNIT = 240
"""Width in minutes of one cell of the index by counted time."""


class Line:
    """Counted minutes between two UTC minutes.

    `partial` says that an instant has seconds beyond its whole minute. A method raises IndexError where the answer
    lies beyond the line; the caller lays a longer one and asks again.
    """

    __slots__ = ("base", "by_day", "by_unit", "cum", "ends", "first", "starts")

    def __init__(self, stretches: list[tuple[int, int]], first: int, last: int) -> None:
        self.first = first
        self.starts = [opens for opens, _ in stretches]
        self.ends = [closes for _, closes in stretches]
        self.cum = [0, *accumulate(closes - opens for opens, closes in stretches)]
        self.base = first // 1440
        self.by_day = [bisect_left(self.ends, day * 1440 + 1) for day in range(self.base, last // 1440 + 1)]
        tops = self.cum[1:]
        self.by_unit = [bisect_left(tops, cell * UNIT) for cell in range(self.cum[-1] // UNIT + 1)]

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Each stretch with its opening and its close."""
        return zip(self.starts, self.ends, strict=True)

    def add(self, minute: int, amount: int, partial: bool = False) -> tuple[int, bool]:
        """The minute at which that much more has been counted, and whether the seconds are carried along.

        An end that falls on a close is that close, not the next opening.
        """
        i = self._at_or_after(minute)
        opens = self.starts[i]
        inside = opens <= minute
        target = self.cum[i] + amount + (minute - opens if inside else 0)
        carried = inside and partial
        tops = self.cum
        j = self.by_unit[target // UNIT] + 1
        while tops[j] < target or (carried and tops[j] == target):
            j += 1
        return self.starts[j - 1] + target - tops[j - 1], carried

    def back(self, minute: int, amount: int, partial: bool = False) -> tuple[int, bool]:
        """The last minute from which that much is still counted until `minute`, and whether the seconds are carried.

        A start that falls on an opening is that opening, not the close before it.
        """
        counted, carried = self.counted(minute, partial)
        target = counted - amount
        if target < 0:
            raise IndexError
        j = self.by_unit[target // UNIT]
        tops = self.cum
        while tops[j + 1] <= target:
            j += 1
        return self.starts[j] + target - tops[j], carried

    def counted(self, minute: int, partial: bool = False) -> tuple[int, bool]:
        """Whole counted minutes before that minute since the line began, and whether its seconds count too."""
        i = self._at_or_after(minute)
        opens = self.starts[i]
        if opens <= minute:
            return self.cum[i] + minute - opens, partial
        return self.cum[i], False

    def _at_or_after(self, minute: int) -> int:
        """The stretch that holds the minute, or else the next one."""
        if minute < self.first:
            raise IndexError
        i = self.by_day[minute // 1440 - self.base]
        ends = self.ends
        while ends[i] <= minute:
            i += 1
        return i
