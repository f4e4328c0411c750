"""Nearest: which of the names that there are was meant by one that there is not, and else which there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LIKE = 0.6
"""How much alike two names are, from 0 to 1, for one to be taken for a slip of the other."""
LISTED = 8
"""Names that a sentence lists before it only counts them."""


def nearest(name: str, known: Iterable[str], like: float = LIKE) -> str:
    """The known name that is most like the one that was written, capitals aside; empty where none is near.

    Where `known` maps names to records, what was written may also be near a record's title or name.
    """
    import difflib  # only for what is wrong

    said = {one.lower(): one for one in reversed(tuple(known))}
    if isinstance(known, Mapping):
        titles = ((key, str(getattr(one, word, ""))) for key, one in known.items() for word in ("title", "name"))
        said = {title.lower(): key for key, title in titles if title} | said
    close = difflib.get_close_matches(name.lower(), said, 1, like)
    return said[close[0]] if close else ""


def meant(name: str, known: Iterable[str], where: str = "") -> str:
    """The end of a sentence about a name that there is not: the nearest that there is, else the first of them.

    `where` says where all of them stand, for when there are too many to list.
    """
    several = tuple(dict.fromkeys(known))
    if close := nearest(name, known):
        return f"; did you mean '{close}'?"
    if not several:
        return "; there is none"
    listed, more = several[:LISTED], len(several) - LISTED
    if more > 0:
        return f"; there are {', '.join(listed)} and {more} more" + (f", {where}" if where else "")
    return f"; there {'is' if len(several) == 1 else 'are'} {', '.join(listed)}"


def under(section: str) -> str:
    """Where names of a section of a policy stand."""
    return f"all of them under `{section}` of the policy"
