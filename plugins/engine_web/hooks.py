"""What other plugins may add to what engine_web serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.api import Desk, Settings, hookspec

if TYPE_CHECKING:
    from fastapi import APIRouter


@hookspec
def web_routes(settings: Settings, desk: Desk) -> APIRouter:  # type: ignore[empty-body]
    """Serve more: a router of FastAPI, with paths of its own.

    Called once, when engine_web begins to listen, with the plugin's own settings. Limits of rate and size, and the
    headers that keep a browser safe, hold for these paths too.
    """
