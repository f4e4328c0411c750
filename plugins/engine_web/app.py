"""The application: the public form, programs, what other plugins add, and the limits before all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from engine.api import Desk, Extension
from engine_web import form, programs, status
from engine_web.limits import Limits, Rate
from engine_web.pages import FOLDER, page
from engine_web.proof import Forms
from engine_web.public import Public
from engine_web.settings import Web

ROUTES = "web_routes"


def app_of(web: Web, desk: Desk, extensions: Mapping[str, Sequence[Extension]]) -> ASGIApp:
    """Everything that is served, behind its limits."""
    app = FastAPI(
        title="Cases", version="1", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json",
        description="Cases of a council, under the policy that it adopted. Whoever asks has a token, which acts for an "
        "officer or a role: what that one may not do or read, the token may not.",
    )  # fmt: skip
    app.state.desk = desk
    public = Public(web=web, desk=desk, forms=Forms(web.secret), rate=Rate(web.lodgements_a_minute))
    public.refuse_strangers()
    app.include_router(programs.router_of(desk))
    for one in extensions.get(ROUTES, ()):
        app.include_router(one.call(settings=one.settings, desk=desk))
    app.add_api_route("/style.css", _style, include_in_schema=False)
    app.include_router(form.router_of(public))
    app.include_router(status.router_of(public))
    programs.tell_faults(app)
    app.add_exception_handler(HTTPException, _not_there)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _not_foreseen)
    return Limits(app, body_bytes=web.body_bytes, requests_a_minute=web.requests_a_minute)


def _style() -> Response:
    style = (FOLDER / "style.css").read_text(encoding="utf-8")
    return Response(style, media_type="text/css", headers={"cache-control": "max-age=3600"})


def _not_foreseen(request: Request, _: Exception) -> Response:
    """What nobody foresaw; what it was is told where the listener runs."""
    sentence = "Something went wrong that should not have. Nothing was half done. Please try again later."
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"code": "fault", "sentence": sentence}}, status_code=500)
    return page("wrong", 500, council="", key="", heading="That did not work", sentence=sentence)


def _not_there(request: Request, fault: HTTPException) -> Response:
    """What the framework itself refuses: for programs as JSON, for people as a page."""
    if request.url.path.startswith("/api/") or fault.status_code not in (404, 405):
        said = {"error": {"code": "request", "sentence": str(fault.detail)}}
        return JSONResponse(said, status_code=fault.status_code, headers=fault.headers)
    heading, sentence = "There is nothing here", "The address may be misspelt, or out of date."
    return page("wrong", fault.status_code, council="", key="", heading=heading, sentence=sentence)
