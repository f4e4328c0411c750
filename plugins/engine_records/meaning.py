"""Meaning: what the errors of CMIS mean for a record."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

SETTINGS = "see to `type`, `folder_type`, `properties` and `secondary_types`, which it does not take"
RIGHTS = "see to `user`, its password and its rights"
SOON, LONG, LONGER = timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=1)
LONGEST = 200
"""Letters of what the other side says of an error that are told."""


@dataclass(frozen=True, slots=True)
class Meant:
    """An error as it was answered, and what becomes of the record."""

    LONG: ClassVar[timedelta] = LONG
    exception: str
    message: str = ""
    advice: str | None = None
    """None where the answer is no error of CMIS: then its status alone says what it means."""
    after: timedelta = SOON


MEANINGS: dict[str, tuple[str, timedelta]] = {
    "invalidArgument": (SETTINGS, LONG),
    "filterNotValid": (SETTINGS, LONG),
    "constraint": (SETTINGS, LONG),
    "streamNotSupported": ("its `type` takes no content: name another", LONG),
    "versioning": ("its `type` cannot be versioned so: name another", LONG),
    "notSupported": ("it does not do this by the browser binding: see to `url`", LONG),
    "permissionDenied": (RIGHTS, LONG),
    "objectNotFound": ("what it was to be put into is not there", SOON),
    "contentAlreadyExists": ("", SOON),
    "nameConstraintViolation": (
        "what is there under that name is not to be seen by `user`, or the name does not please it",
        LONG,
    ),
    "updateConflict": ("", SOON),
    "storage": ("it is full, or cannot write", LONGER),
    "runtime": ("", SOON),
}
"""By the exception of CMIS: what to do about it, and how long to wait at least. None gives a record up: the settings or
the repository want mending, and that may be done meanwhile."""
UNNAMED = {404: "objectNotFound", 410: "objectNotFound"}
"""What a status means where the answer does not say which exception it is."""
GONE = ("objectNotFound",)
TAKEN = ("nameConstraintViolation", "contentAlreadyExists", "constraint", "updateConflict")
"""The exceptions with which a repository may say that the name is taken."""


def meaning(status: int, data: bytes) -> Meant:
    """What an answer means; the empty exception where it is none."""
    if status < 400:
        return Meant("")
    try:
        found = json.loads(data)
    except ValueError:
        found = {}
    said = found if isinstance(found, dict) else {}
    name = str(said.get("exception") or "")
    known = name if name in MEANINGS else UNNAMED.get(status, "")
    if not known:
        return Meant("")
    advice, after = MEANINGS[known]
    text = "".join(one if one.isprintable() else " " for one in str(said.get("message") or ""))
    return Meant(known, text[:LONGEST].strip(), advice, after)
