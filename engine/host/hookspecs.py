"""The hooks a plugin may implement. Each comes with a plugin that uses it."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from engine.offers import Channel, Letter, Notifier, Rendered, Settings
from engine.recordkeeping import RecordSystem

PROJECT = "engine"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def register_hookspecs() -> object:
    """Offer hooks of the plugin's own, for other plugins to extend what it does: an object, or module, with them.

    Called whenever a process starts that calls plugins, before any other hook. Each is marked with
    `engine.api.hookspec`. What other plugins implement there is handed to the `serve` of this plugin's channels, by the
    name of the hook.
    """


@hookspec
def register_channels() -> Iterable[Channel]:  # type: ignore[empty-body]
    """Offer ways in: inboxes that are polled, and listeners.

    Called whenever a process starts that calls plugins, to learn what there is: it does nothing else, and at once. No
    other plugin of the site may offer a channel of that name; `engine poll` and `engine serve` take it. A poll runs in
    a process that is ended when it takes too long; a listener has one to itself, and is started again when it ends.
    """


@hookspec
def register_notifiers() -> Iterable[Notifier]:  # type: ignore[empty-body]
    """Offer ways to send a letter or a notice.

    Called whenever a process starts that calls plugins, to learn what there is: it does nothing else, and at once. No
    other plugin of the site may offer a notifier of that name, to which `notices` and `letters` of the site file refer.
    """


@hookspec
def register_record_systems() -> Iterable[RecordSystem]:  # type: ignore[empty-body]
    """Offer places where records are kept.

    Called whenever a process starts that calls plugins, to learn what there is: it does nothing else, and at once. No
    other plugin of the site may offer a record system of that name, to which `records` of the site file refers.
    """


@hookspec
def render_letter(letter: Letter, settings: Settings) -> Rendered | None:
    """Give a letter the form in which it goes out, or None to leave it to others.

    Called for each letter to a person, when it is first handed over, with the plugin's own settings; `letter` is
    already rendered in plain text. The plugins are asked in the order of the site file, and the first answer is kept:
    sending the letter again sends the same. A rendering that shows what the policy forbids the letter to show is not
    sent. What is raised puts the letter off. The settings are read by the schema of the first offer that has one.
    """
