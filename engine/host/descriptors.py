"""Descriptors: whether what a plugin offers at a hook is what that hook takes, before anything relies on it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from engine.language.settings import no_schema
from engine.offers import Channel, Notifier
from engine.recordkeeping import RecordSystem

HOOKS: Mapping[str, type] = {
    "register_channels": Channel, "register_notifiers": Notifier, "register_record_systems": RecordSystem,
}  # fmt: skip
"""Hooks at which something is offered by name, and of which class that is."""
CALLS: Mapping[type, tuple[str, ...]] = {Notifier: ("deliver",), RecordSystem: ("push",), Channel: ()}
"""Functions that each must have."""
MAY: Mapping[type, tuple[str, ...]] = {
    Notifier: (),
    RecordSystem: ("receipts", "heard", "verify"),
    Channel: ("poll", "serve"),
}
"""Functions that each may have."""
SHOWN = 80
"""Characters of a stray offer that are told."""
LONGEST = 1000
"""Characters of a name or a summary."""
LARGEST = 40_000
"""Characters of the settings' schema, as JSON."""


def fault_of(hook: str, offer: Any) -> str:
    """What is wrong with an offer, to be read after "it offers at HOOK"; empty where nothing is."""
    kind = HOOKS[hook]
    if not isinstance(offer, kind):
        return f"what is no {kind.__name__}: {offer!r:.{SHOWN}}"
    one: Any = offer
    if not isinstance(one.name, str) or not one.name:
        return f"a {kind.__name__} whose name is no text: {one.name!r:.{SHOWN}}"
    said = f"'{one.name:.{SHOWN}}', whose"
    for field in ("name", "summary"):
        if not isinstance(getattr(one, field), str) or len(getattr(one, field)) > LONGEST:
            return f"{said} {field} is no text of at most {LONGEST:,} characters"
    for field in (*CALLS[kind], *MAY[kind]):
        call = getattr(one, field)
        if not callable(call) and (field in CALLS[kind] or call is not None):
            return f"{said} `{field}` is no function: {call!r:.{SHOWN}}"
    return f"{said} settings are no JSON Schema{why}" if (why := _no_schema(one.settings)) else ""


def _no_schema(settings: Any) -> str:
    if not isinstance(settings, Mapping):
        return f": {settings!r:.{SHOWN}}"
    try:
        size = len(json.dumps(dict(settings)))
    except (TypeError, ValueError, RecursionError) as fault:
        return f": {fault}"
    why = f"they are longer than {LARGEST:,} characters" if size > LARGEST else no_schema(settings)
    return f": {why}" if why else ""
