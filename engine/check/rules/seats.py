"""E606 and W610: seats and ladders that nobody can fill for some subject and complainant; files with a lone keeper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from engine.check.subject import Subject
from engine.findings import Finding, Path
from engine.policy.who import Who, name_of

if TYPE_CHECKING:
    from engine.check.pairs import Pair


UNSOUND = (("ladders",), ("panels",), ("roles",))
"""Where an error makes it idle to ask who would sit."""


def seats(subject: Subject) -> Iterator[Finding]:
    """Every seat and ladder that yields nobody for some pair, with the first pair and how many there are."""
    policy = subject.policy
    unsound = any(one.severity == "error" and one.place.path[:1] in UNSOUND for one in subject.loaded.findings)
    if unsound or not (policy.panels or policy.ladders):
        return
    from engine.check.pairs import OUTSIDER, Pairs  # plays cases in thought, and few policies have panels

    empty: dict[str, list[Pair]] = {}
    few: dict[str, list[Pair]] = {}
    for pair in Pairs(subject).all():
        if len(pair.subjects) > 1 and pair.complainant != OUTSIDER:
            continue  # three of them involved at once empties most ladders, and is left to `engine explain`
        for name, found in pair.seats.items():
            panel = policy.panels.get(name.partition(".")[0]) if "." in name else None
            if found.said in ("nobody", *(("empty",) if "/" in name else ())) and not (panel and panel.at_least):
                empty.setdefault(name, []).append(pair)
        for panel in policy.panels.values():
            mine = [found for name, found in pair.seats.items() if name.startswith(f"{panel.id}.")]
            able = sum(bool(one.person or one.waiting) for one in mine)
            if mine and able < max(panel.at_least, panel.quorum):
                few.setdefault(panel.id, []).append(pair)
    for name, pairs in empty.items():
        letter, _, ladder = name.partition("/")
        does = f"sign `{letter}` as" if ladder else "take the seat" if "." in name else "fill"
        message = f"nobody can {does} `{ladder or name}` where {_said(pairs)}"
        fix = "Add a rung for them" + ("." if ladder else ", or `empty` as the last one where the seat may stay empty.")
        yield subject.finding("E606", message, _path(subject, name), key="." not in name and not ladder, fix=fix)
    for name, pairs in few.items():
        needed = max(policy.panels[name].at_least, policy.panels[name].quorum)
        message = f"`{name}` needs {needed} members, and has fewer where {_said(pairs)}"
        fix = "Add rungs to its seats, or ask for fewer members."
        yield subject.finding("E606", message, ("panels", name), key=True, fix=fix)


def keepers(subject: Subject) -> Iterator[Finding]:
    """Files that one person alone keeps, as people.yaml stands: where the complaint is about them, nobody does."""
    policy = subject.policy
    if not policy.people.officers:
        return
    access = policy.access
    written: list[tuple[Path, tuple[Who, ...], str]] = [
        (("access", "classes", one.id, "keeper"), one.keeper, f"the files of `{one.id}`")
        for one in access.classes.values()
        if one.keeper != access.keeper
    ]
    if access.keeper:
        written.append((("access", "keeper"), access.keeper, "the files"))
    for path, named, what in written:
        roles = [role for one in named for role in policy.seats_of(name_of(one))]
        holders = {who for role in roles for who in policy.people.holders(role, subject.as_of)}
        if len(holders) == 1 and not any(name_of(one) in policy.ladders for one in named):
            who = policy.people.name(next(iter(holders)))
            message = f"{who} alone keeps {what}: where the complaint is about them, nobody does"
            fix = "Name a ladder that goes on to somebody else."
            yield subject.finding("W610", message, path, fix=fix)


def _said(pairs: Sequence[Pair]) -> str:
    first = pairs[0]
    who = f"{' and '.join(first.subjects)} {'are' if len(first.subjects) > 1 else 'is'} complained about"
    more = f", and in {len(pairs) - 1} more cases" if len(pairs) > 1 else ""
    return f"{who} by {first.complainant}{more}"


def _path(subject: Subject, name: str) -> Path:
    letter, _, ladder = name.partition("/")
    if ladder:
        written = subject.draft.data["letters"][letter]["signed_by"]
        return ("letters", letter, "signed_by", *((written.index(ladder),) if isinstance(written, list) else ()))
    panel, _, seat = name.partition(".")
    if not seat:
        return ("ladders", name)
    for n, one in enumerate(subject.draft.data["panels"][panel].get("seats") or ()):
        if one == seat or (isinstance(one, dict) and one.get("id") == seat):
            return ("panels", panel, "seats", n)
    return ("panels", panel, "chair")
