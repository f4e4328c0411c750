"""The hooks a plugin may implement. Each comes with a plugin that uses it."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from engine.offers import Channel, Letter, Notifier, RecordSystem, Rendered, Settings

PROJECT = "engine"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def register_hookspecs() -> object:
    """Offer hooks of the plugin's own, for other plugins to extend what it does: an object, or module, with them.

    Called once, before any other hook. Each is marked with `engine.api.hookspec`. What other plugins implement there is
    handed to the `serve` of this plugin's channels, by the name of the hook.
    """


@hookspec
def register_channels() -> Iterable[Channel]:  # type: ignore[empty-body]
    """Offer ways in: inboxes that are polled, and listeners.

    Called once, when the site starts. Names must be unique; `engine poll` and `engine serve` take them. A poll runs in
    a process of its own, which is ended when it takes too long; a listener has one to itself, and is started again
    when it ends.
    """


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


@hookspec
def render_letter(letter: Letter, settings: Settings) -> Rendered | None:
    """Give a letter the form in which it goes out, or None to leave it to others.

    Called once for each letter to a person, when it is handed over, with the plugin's own settings; `letter` is already
    rendered in plain text. The plugins are asked in the order of the site file, and the first answer is kept: sending
    the letter again sends the same. A rendering that shows what the policy forbids the letter to show is not sent.
    """
