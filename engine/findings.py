"""Findings: faults in a file, as values that are collected and shown together."""

from __future__ import annotations

from collections.abc import Iterable

from engine.record import record, tuple_record

Path = tuple[str | int, ...]
"""Where something stands in a file: keys and list positions from the top."""


@tuple_record
class Place:
    """A stretch of text in a file. Lines and columns count from 1; `end` is the column after its last character."""

    file: str
    line: int = 1
    column: int = 1
    end: int = 2
    path: Path = ()


@tuple_record
class Mark:
    """A place, and what to say beside it."""

    place: Place
    label: str = ""


@record
class Finding:
    """Something about a file that somebody should know.

    `code` never changes its meaning; a finding whose code begins with E blocks publishing, one with W does not.
    """

    code: str
    message: str
    marks: tuple[Mark, ...]
    """The place of the fault first; then any other place that belongs to it."""
    example: str = ""
    """The fault shown in a case or in dates."""
    witness: tuple[tuple[str, str], ...] = ()
    """The smallest case that shows it, as fields and values."""
    fix: str = ""
    blocks: bool = False
    """Whether it blocks although its code begins with W: an overlap where the policy says there is none."""

    @property
    def place(self) -> Place:
        """Where the fault is."""
        return self.marks[0].place

    @property
    def severity(self) -> str:
        """error, warning or note."""
        return "error" if self.blocks else SEVERITIES[self.code[0]]

    @property
    def name(self) -> str:
        """The short name of the finding's code."""
        return NAMES.get(self.code, "")


SEVERITIES = {"E": "error", "W": "warning", "I": "note"}

NAMES = {
    "E001": "not-readable",
    "E002": "duplicate-key",
    "E003": "unknown-key",
    "E004": "missing-key",
    "E005": "wrong-value",
    "W006": "yaml-trap",
    "E101": "unknown-role",
    "E102": "unknown-name",
    "W103": "almost-a-verb",
    "E105": "unknown-plugin",
    "E106": "unknown-field",
    "E107": "unknown-clause",
    "W108": "delegated-to-missing-document",
    "E110": "reference-cycle",
    "W111": "file-not-there",
    "W202": "ambiguous-day",
    "W204": "not-measurable",
    "E205": "out-of-bounds",
    "W301": "category-without-timeframe",
    "W310": "conflicting-timeframes",
    "E314": "timeframe-order",
    "W315": "overdue-action-after-limit",
    "W318": "warned-at-once",
    "E320": "calendar-no-working-time",
    "W321": "calendar-lock",
    "W322": "no-working-minute",
    "E323": "never-satisfiable",
    "W401": "review-date-past",
    "E402": "placeholder",
    "E403": "version-overlap",
    "W404": "version-gap",
    "W412": "allowance-lapsed",
    "E501": "never-matches",
    "W502": "overlap",
    "W503": "dead-rule",
    "W505": "gap",
    "E601": "level-unreachable",
    "E606": "no-eligible-decider",
    "W607": "self-review",
    "W609": "delegation-without-holder",
    "W610": "lone-keeper",
    "E701": "restriction-without-review",
    "W702": "restriction-without-exception",
    "W703": "restriction-without-notice",
    "E704": "last-channel-closed",
    "W803": "letter-field",
    "W804": "case-without-retention",
    "W805": "retention-never-counted",
    "W901": "clause-uncovered",
    "W902": "rule-without-clause",
    "E903": "clause-changed",
}
"""Every code, with its short name; docs/findings holds a page for each."""


def at(place: Place, label: str = "") -> tuple[Mark, ...]:
    """One mark."""
    return (Mark(place, label),)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted by file, place and code, each once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda found: (found.place.file, found.place.line, found.place.column, found.code))
