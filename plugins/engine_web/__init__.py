"""A form on which the public lodges a matter, a page that says how it stands, and an interface for programs."""

from __future__ import annotations

from collections.abc import Iterable

import fastapi  # noqa: F401 - without the extra the plugin is told to be incomplete when it is loaded, not when it listens

from engine.api import Channel, hookimpl
from engine_web import hooks
from engine_web.listening import serve
from engine_web.settings import SETTINGS


@hookimpl
def register_channels() -> Iterable[Channel]:
    """The listener of the public form and of programs."""
    summary = "a public form, a page that says how a matter stands, and an interface for programs"
    return [Channel(name="web", summary=summary, settings=SETTINGS, serve=serve)]


@hookimpl
def register_hookspecs() -> object:
    """`web_routes` and `web_refused`, by which other plugins serve more beside the form."""
    return hooks
