"""Open311 GeoReport v2, served beside engine_web: a council's categories are its services."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import fastapi  # noqa: F401 - without the extra the plugin is told to be incomplete when it is loaded

from engine.api import Channel, Desk, Settings, hookimpl
from engine_open311.forms import Fault, faulty
from engine_open311.routes import router_of
from engine_open311.settings import SETTINGS, reports_of

if TYPE_CHECKING:
    from fastapi import APIRouter
    from starlette.responses import Response


@hookimpl
def register_channels() -> Iterable[Channel]:
    """The channel, which listens by way of engine_web."""
    return [Channel(name="open311", summary="Open311 GeoReport v2, beside what engine_web serves", settings=SETTINGS)]


@hookimpl
def web_routes(settings: Settings, desk: Desk) -> APIRouter:
    """The addresses of GeoReport v2, under /open311."""
    return router_of(reports_of(settings, desk), desk)


@hookimpl
def web_refused(path: str, status: int, sentence: str) -> Response | None:
    """The errors of GeoReport v2, for what comes to none of its addresses."""
    ours = path.startswith("/open311/")
    return faulty("xml" if path.endswith(".xml") else "json", Fault(status, sentence)) if ours else None
