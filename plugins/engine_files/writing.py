"""Writing a file so that it is there whole or not at all, also when the power goes."""

from __future__ import annotations

import os
import re
from pathlib import Path

from engine.api import Settings


def folder(settings: Settings, key: str, default: str) -> Path:
    """A folder of the settings, relative to the site."""
    return Path(str(settings.get("site_folder") or ".")) / str(settings.get(key) or default)


def stem(*words: str) -> str:
    """A file name that every system takes."""
    return "-".join(re.sub(r"[^A-Za-z0-9.]+", "-", word).strip("-") for word in words if word)


def short(name: str, most: int = 80) -> str:
    """The same name, of so many characters at most, with its ending."""
    return name if len(name) <= most else name[: most - 12] + name[-12:]


def failed(what: str, fault: OSError) -> str:
    """Why something could not be written, in a sentence."""
    return f"{what} cannot be written to {fault.filename or 'its folder'}: {fault.strerror or fault}"


def write_whole(path: Path, data: bytes) -> None:
    """Write under a temporary name, make sure that it is on the disk, and only then give it its name."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    with draft.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    here = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(here)
    finally:
        os.close(here)
