"""What other plugins may add to what engine_web serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.api import Desk, Settings, hookspec

if TYPE_CHECKING:
    from fastapi import APIRouter
    from starlette.responses import Response


@hookspec
def web_routes(settings: Settings, desk: Desk) -> APIRouter:  # type: ignore[empty-body]
    """Serve more: a router of FastAPI, with paths of its own.

    Called once, when engine_web begins to listen, with the plugin's own settings. Limits of rate, and the headers that
    keep a browser safe, hold for these paths too; a body is read up to a megabyte, in UTF-8. A route that takes
    something in for the public asks `request.app.state.too_often(request)` first: it counts one of
    `lodgements_a_minute` of that address, and gives the seconds to wait, nought where it may go on.
    """


@hookspec
def web_refused(path: str, status: int, sentence: str) -> Response | None:
    """Tell in your own form that a request is refused for which none of your routes is asked.

    That is one that is too large (413), too often (429), leads to nothing (404, 405), or ended in a fault (500). None
    where `path` is not one of yours: then the next is asked, and at last engine_web tells it.
    """
