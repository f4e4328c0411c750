"""What a path on the command line means: a policy file, a folder of policies, or standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from engine.language.load import STANDARD_INPUT, Loaded, beside, load, load_bytes, policy_files


def loaded_at(paths: tuple[str, ...], *, library: bool = False) -> list[Loaded]:
    """The policies at those paths; `-` is standard input. Raises UsageError where there is none."""
    found: list[Loaded] = []
    for path in paths:
        if path == "-":
            found.append(_standard_input(library))
            continue
        files = policy_files(Path(path)) if Path(path).exists() else []
        if not Path(path).exists():
            raise _usage(f"there is no file or folder '{path}'")
        if not files:
            raise _usage(f"there is no policy in '{path}': a policy is a YAML file that begins with `engine: 1`")
        for file in files:
            made = load(file, library=library)
            if made.findings:
                _refuse_another_sort(file)
            found.append(made)
    return found


def _usage(sentence: str) -> Exception:
    """What was typed cannot be; the library of options is slow to import, and a sound check needs none of it."""
    import click

    return click.UsageError(sentence)


OTHERS = {
    "officers": ("people file: it says who holds the roles of a policy", "engine check {folder}"),
    "holders": ("people file: it says who holds the roles of a policy", "engine check {folder}"),
    "scenarios": ("scenario file: it has worked examples for a policy", "engine test {file}"),
    "calendar_lock": ("calendar lock: it holds the holidays of a policy", "engine calendar verify {folder}"),
    "councils": ("site file: it says what an installation runs", "engine check --site {file}"),
}
"""By a key at its top: which other file it is, and how that is checked."""


def _refuse_another_sort(file: Path) -> None:
    """Say of a people, scenario, lock or site file what it is, rather than what it lacks to be a policy."""
    keys = set(re.findall(rb"^([a-z_]+):", file.read_bytes()[:1_000_000], re.MULTILINE))
    key = next((key for key in OTHERS if key.encode() in keys), "")
    if key and not keys & {b"policy", b"part"}:
        what, how = OTHERS[key]
        check = how.format(file=file, folder=file.parent)
        raise _usage(f"'{file}' is no policy but a {what}; check it with: {check}")


def one_policy(path: str, *, library: bool = True) -> Loaded:
    """The one policy at a path: a file, or a folder with one, or `folder@version`."""
    place, _, version = path.partition("@")
    several = loaded_at((place,), library=library)
    if version:
        several = [one for one in several if one.policy and one.policy.version == version]
        if not several:
            raise _usage(f"there is no version '{version}' in '{place}'")
    if len(several) > 1:
        adopted = [one for one in several if one.policy and one.policy.status == "adopted"]
        if len(adopted) != 1:
            names = ", ".join(one.file for one in several)
            raise _usage(f"there are several policies in '{place}': name one of {names}")
        several = adopted
    return several[0]


def _standard_input(library: bool) -> Loaded:
    return load_bytes(sys.stdin.buffer.read(), STANDARD_INPUT, beside(Path()), library=library)
