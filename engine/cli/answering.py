"""What programs read: every answer as JSON with the version of its form, and refusals and errors too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import click

from engine.errors import EngineError, Refused

FORMAT_VERSION = 1
"""Goes up when something is taken out of an answer, or means something else; what is added does not count."""


def print_json(data: Mapping[str, Any]) -> None:
    """An answer for programs."""
    click.echo(json_said(data))


def json_said(data: Mapping[str, Any]) -> str:
    """An answer for programs, as text."""
    import json  # slow to import, and most answers are for people

    return json.dumps({"format_version": FORMAT_VERSION, **data}, indent=2, ensure_ascii=False)


def print_refusal(refusal: Refused) -> None:
    """A refusal for programs."""
    print_json({"refused": _fault(refusal.code, refusal.sentence, refusal.clause, refusal.who)})


def print_error(code: str, sentence: str) -> None:
    """An error for programs."""
    print_json({"error": _fault(code, sentence)})


def code_of(fault: EngineError) -> str:
    """The code of an error: `store` of a StoreError, `in-circles` of an InCircles."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(fault).__name__.removesuffix("Error")).lower()


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether a command was typed that is to answer with JSON."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def _fault(code: str, sentence: str, clause: str = "", could: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"code": code, "sentence": sentence, "clause": clause or None, "could": list(could)}
