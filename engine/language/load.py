"""Loading: a policy file with its imports, its calendar lock and its people, and everything that is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.calendars.zone import zone_of
from engine.findings import Finding
from engine.language.compile import compiled
from engine.language.draft import Draft
from engine.language.imports import Read, gather
from engine.language.lock import Lock, LockedCalendar, read_lock, settings_of
from engine.language.people import read_people
from engine.policy.policy import Policy

if TYPE_CHECKING:
    from engine.language.clauses import RegisterFile

STANDARD_INPUT = "standard input"
"""The name of a policy that came from no file."""
LIBRARY_YEARS = (2000, 2045)
"""Years for which the library is asked where a calendar has no lock."""


class Loaded:
    """What was read of one policy file."""

    def __init__(self, file: str, draft: Draft | None, findings: list[Finding]) -> None:
        self.file = file
        self.draft = draft
        self.findings = findings
        self.folded: list[Finding] = []
        """Errors that only follow from another and are not shown."""
        self.policy: Policy | None = None
        self.lock: Lock | None = None
        self.lock_file = ""
        """The name of the calendar lock, whether it is there or not."""
        self.registers: list[RegisterFile] = []
        """The clause registers of the documents that it carries out."""
        self.cited: list[RegisterFile] = []
        """Those of documents that it only cites."""
        self.used_library = False
        """Whether holidays were taken from the library because there is no lock."""

    def digest(self) -> str:
        """SHA-256 of the policy's text, of what it imports, and of its letter texts."""
        import hashlib  # slow to import, and a check has no use for it

        texts = sorted(self.draft.letter_texts.items()) if self.draft else ()
        lying_beside = [part for name, text in texts for part in (name.encode(), text)]
        return hashlib.sha256(b"\0".join([*(self.draft.sources if self.draft else ()), *lying_beside])).hexdigest()

    def says_the_same(self, other: Loaded) -> bool:
        """Whether two files say the same to the cases that keep them: comments and layout do not count, nor does
        `effective.to`, which is written once the next version is adopted."""
        return self.draft is not None and other.draft is not None and _said(self.draft) == _said(other.draft)


def _said(draft: Draft) -> tuple[dict[str, Any], dict[str, bytes]]:
    data = dict(draft.data)
    if isinstance(data.get("effective"), dict):
        data["effective"] = {key: value for key, value in data["effective"].items() if key != "to"}
    return data, draft.letter_texts


def load(path: Path, *, library: bool = False) -> Loaded:
    """Load the policy in a file. With `library`, calendars without a lock get their holidays from the library.

    Raises OSError where the file cannot be read.
    """
    return load_bytes(path.read_bytes(), str(path), beside(path.parent), library=library)


def beside(folder: Path) -> Read:
    """What reads the files of a folder, and of folders in it, by name, and none of any other."""

    def sibling(name: str) -> bytes | None:
        found, written = folder / name, Path(name)
        outside = written.is_absolute() or ".." in written.parts
        return found.read_bytes() if not outside and found.is_file() else None

    return sibling


def load_bytes(data: bytes, file: str, sibling: Read, *, library: bool = False) -> Loaded:
    """Load a policy from its bytes; `sibling` gives the files that lie beside it."""
    draft, findings = gather(data, file, sibling)
    if draft is None:
        return Loaded(file, None, findings)
    loaded = Loaded(file, draft, findings)
    loaded.lock_file = f"{draft.data.get('policy') or 'policy'}.calendar-lock.yaml"
    loaded.lock = _lock(loaded, sibling)
    unlocked: dict[str, LockedCalendar] = {}
    if library:
        unlocked = _from_library(draft, loaded.lock)
        loaded.used_library = bool(unlocked)
    policy = compiled(draft, loaded.lock, unlocked)
    findings += _own(loaded)
    people = sibling("people.yaml")
    if policy is not None and people is not None:
        found, faults = read_people(people, str(Path(file).parent / "people.yaml"), policy)
        findings += faults
        policy = policy.with_people(found) if found else policy
    loaded.policy = policy
    if draft.data.get("clauses") or draft.data.get("cites"):
        _registers(loaded, sibling)
    return loaded


def _registers(loaded: Loaded, sibling: Read) -> None:
    from engine.language.clauses import named_registers  # only where a policy names one

    assert loaded.draft is not None
    loaded.registers, faults = named_registers(loaded.draft, loaded.file, sibling, "clauses")
    loaded.cited, more = named_registers(loaded.draft, loaded.file, sibling, "cites")
    loaded.findings += [*faults, *more]


def _own(loaded: Loaded) -> list[Finding]:
    """What compiling has found, without what only follows from another error."""
    assert loaded.draft is not None
    found = loaded.draft.findings
    if all(one.severity != "error" for one in found):
        return found
    from engine.language.folding import of_their_own  # only for what is wrong

    kept = of_their_own(found, loaded.findings, loaded.draft.main)
    loaded.folded = [one for one in found if one not in kept]
    return kept


def _lock(loaded: Loaded, sibling: Read) -> Lock | None:
    assert loaded.draft is not None
    data = sibling(loaded.lock_file)
    if data is None:
        return None
    try:
        zone = zone_of(str(loaded.draft.data.get("timezone")))
    except (KeyError, ValueError, OSError):
        return None
    lock, findings = read_lock(data, str(Path(loaded.file).parent / loaded.lock_file), zone)
    loaded.findings += findings
    return lock


def _from_library(draft: Draft, lock: Lock | None) -> dict[str, LockedCalendar]:
    from engine.language.holidays import from_library  # the library is slow to import

    found = {}
    for name, one in (draft.data.get("calendars") or {}).items():
        settings = settings_of((one or {}).get("holidays"))
        if settings.get("country") and not (lock and name in lock.calendars):
            found[name] = from_library(settings, *LIBRARY_YEARS)
    return found


def policy_files(path: Path) -> list[Path]:
    """The policies at a path: the file itself, or those under a folder; parts, scenarios and data are left out."""
    if path.is_file():
        return [path]
    return [one for one in sorted(path.rglob("*.y*ml")) if _is_policy(one)]


def _is_policy(path: Path) -> bool:
    if any(path.name.endswith(f".{word}.yaml") for word in ("scenario", "calendar-lock", "clauses")):
        return False
    head = path.read_bytes()[:100_000]
    return any(line.startswith(b"policy:") for line in head.splitlines())
