"""The hooks a plugin may implement. Each comes with a plugin that uses it."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from engine.offers import Notifier, RecordSystem

PROJECT = "engine"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def register_notifiers() -> Iterable[Notifier]:  # type: ignore[empty-body]
    """Offer ways to send a letter or a notice.

    Called once, when the site starts. Names must be unique; the site file refers to them under `notices` and `letters`.
    """


@hookspec
def register_record_systems() -> Iterable[RecordSystem]:  # type: ignore[empty-body]
    """Offer places where records are kept.

    Called once, when the site starts. Names must be unique; the site file refers to them under `records`.
    """
