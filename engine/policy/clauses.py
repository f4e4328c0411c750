"""Clauses: what an adopted document says, clause by clause, and the rules of a policy that cite them."""

from __future__ import annotations

from collections.abc import Mapping

from engine.record import fresh, record, tuple_record

KINDS = {
    "executable": "the engine decides, times, refuses, routes or records something because of it",
    "data": "values that are set",
    "role": "who answers for what",
    "definition": "what a word means",
    "advisory": "shown to people, and not enforced",
}
"""The kinds of clause, with what each means."""


NAMING = ("roles", "sections", "delegations", "documents", "bodies", "external", "schedules", "about")
"""Sections that say what there is. A rule has to do something with it before an executable clause is carried out."""


@record
class Clause:
    """One clause of a document."""

    id: str
    section: str
    kind: str
    gist: str
    manual: str = ""
    """Why people see to it by hand; empty where they do not."""
    owner: str = ""
    """The role that sees to it by hand."""
    waived: str = ""
    """Why it is not carried out; empty where it is."""
    waived_by: str = ""
    fingerprint: str = ""
    """A mark of its text that changes when the text does; empty where none is kept."""


@record
class Register:
    """The clauses of one document, in its order."""

    id: str
    document: str
    clauses: Mapping[str, Clause] = fresh(factory=dict)


@tuple_record
class Rule:
    """A rule of a policy: its section and id, and what inside it is meant, where that counts by itself."""

    section: str
    id: str
    part: str = ""
    """`row 2` of a table, `overdue`, `pause`, `extend` or `lapse` of a timeframe, `rung 2` of a ladder, `seat chair` or
    `seat chair, rung 2` of a panel; empty is the whole rule."""

    @property
    def whole(self) -> Rule:
        """The rule that this is a part of."""
        return Rule(self.section, self.id) if self.part else self

    def carries_out(self, clause: Clause) -> bool:
        """Whether citing a clause here is enough for its kind."""
        return clause.kind != "executable" or self.section not in NAMING
