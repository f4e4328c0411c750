"""File classes and bases of disclosure as they are written."""

from __future__ import annotations

from engine.language.asking import condition
from engine.language.chains import barred
from engine.language.draft import Part
from engine.policy.access import NOT_READERS, Access, Basis, FileClass
from engine.policy.conditions import ClockIs, Condition, Count, WindowIs, leaves
from engine.policy.vocabulary import is_of_person
from engine.policy.who import Who

TURNING = (ClockIs, WindowIs, Count)
"""What changes with time alone, while nothing is recorded."""


def access(part: Part) -> Access:
    """Everything that the policy says of who reads what."""
    keeper = part.names.who(part, "keeper", decisions=False)
    return Access(
        keeper=keeper,
        classes={name: _class(one, keeper) for name, one in part.sub("classes").items()},
        bases={name: Basis(name, one.text("title"), one.clause()) for name, one in part.sub("bases").items()},
    )


def _class(part: Part, keeper: tuple[Who, ...]) -> FileClass:
    written = part.names.who(part, "keeper", decisions=False)
    if not part.has("keeper") and not keeper:
        part.fault(
            "E004", f"nobody keeps the files of `{part.key}`", "Write `keeper` with a role or a ladder.", key=True
        )
    return FileClass(
        id=part.key,
        title=part.text("title"),
        when=as_recorded(part.sub("when"), "a file class"),
        keeper=written or keeper,
        readers=part.names.who(part, "readers", decisions=False),
        not_readers=tuple(barred(part.sub("not_readers"))) if part.has("not_readers") else NOT_READERS,
        hides_identity="identity" in part.words("hides"),
        logs_reads=part.flag("logs_reads"),
        recorded=part.flag("recorded"),
        clause=part.clause(),
    )


def as_recorded(part: Part, what: str) -> Condition | None:
    """The condition of what a case is by what is recorded of it; a finding where it turns with anything else."""
    found = condition(part)
    if found is not None and any(isinstance(one, TURNING) or is_of_person(one.field) for one in leaves(found)):
        fix = "Ask for what is recorded of the case: its kind, category, level, facts or parties."
        part.fault("E005", f"{what} cannot turn with a clock, a count, or who holds a role", fix, key=True)
    return found
