"""site.yaml: what one installation runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import SiteError
from engine.findings import Finding
from engine.language.shape import shaped
from engine.language.text import Text, read
from engine.record import fresh, record

NAME = "site.yaml"
VARIABLE = "ENGINE_SITE"
NUMBERS = "{council}-{year}-{serial:05}"
RECORDED = ("received", "resolved", "closed")


@record
class CouncilSite:
    """One council of a site."""

    key: str
    policies: tuple[Path, ...]
    people: Path | None = None
    numbers: str = NUMBERS


@record
class Site:
    """A site file that was read."""

    file: Path
    store: str
    """The address of the store."""
    files: Path
    councils: Mapping[str, CouncilSite]
    plugins: Mapping[str, Mapping[str, Any]] = fresh(factory=dict)
    notices: str = ""
    letters: Mapping[str, str] = fresh(factory=dict)
    """The notifier of each channel; the empty channel is any other."""
    record_system: str = ""
    recorded: tuple[str, ...] = RECORDED
    operator: str = ""
    """Who asks where a command does not say."""


def find_site(named: str | None) -> Path:
    """The site file: the one named, else of ENGINE_SITE, else in this folder. Raises SiteError where there is none."""
    wanted = named or os.environ.get(VARIABLE)
    path = Path(wanted) if wanted else Path(NAME)
    if path.is_dir():
        path = path / NAME
    if path.is_file():
        return path
    if wanted:
        raise SiteError(f"there is no site file at '{path}'")
    raise SiteError(f"there is no {NAME} in this folder: begin one with `engine init`, or name one with --site")


def site_at_hand() -> bool:
    """Whether a command that names no site finds one."""
    return bool(os.environ.get(VARIABLE)) or Path(NAME).is_file()


def site_named(name: str | None) -> Site:
    """The site of a command: `--site`, ENGINE_SITE, or this folder."""
    return read_site(find_site(name))


def read_site(path: Path) -> Site:
    """The site in a file. Raises SiteError with what is wrong and where."""
    site, findings, _ = site_in(path)
    if site is None:
        raise SiteError(in_a_line(findings[0]))
    return site


def site_in(path: Path) -> tuple[Site | None, list[Finding], Text]:
    """The site in a file, or what is wrong with it; and where each value stands."""
    text = read(path.read_bytes(), str(path))
    found, shape = shaped(text, "site")
    faults = [one for one in (*text.findings, *shape) if one.severity == "error"]
    if faults or not isinstance(found, dict):
        return None, faults, text
    folder = path.parent.resolve()
    letters = found.get("letters") or {}
    records = found.get("records") or {}
    site = Site(
        file=path,
        store=_address(found["store"], folder),
        files=folder / (found.get("files") or "files"),
        councils={key: _council(key, one, folder) for key, one in found["councils"].items()},
        plugins=found.get("plugins") or {},
        notices=found.get("notices") or "",
        letters={"": letters} if isinstance(letters, str) else letters,
        record_system=records.get("system") or "",
        recorded=tuple(records.get("events") or RECORDED),
        operator=found.get("operator") or "",
    )
    return site, [], text


def in_a_line(finding: Finding) -> str:
    """A finding as one line, for where nothing else can be shown."""
    place, fix = finding.place, f". {finding.fix}" if finding.fix else ""
    return f"{place.file}:{place.line}:{place.column}: {finding.code} {finding.message}{fix}"


def _council(key: str, one: Mapping[str, Any], folder: Path) -> CouncilSite:
    return CouncilSite(
        key=key,
        policies=tuple(folder / path for path in one["policies"]),
        people=folder / one["people"] if one.get("people") else None,
        numbers=one.get("numbers") or NUMBERS,
    )


def _address(store: str, folder: Path) -> str:
    return store if "://" in store else f"sqlite:///{folder / store}"
