"""The application: the public form, programs, what other plugins add, and the limits before all of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp

from engine.api import Desk, EngineError, Extension
from engine_web import form, programs, status
from engine_web.limits import Limits, Rate
from engine_web.pages import FOLDER
from engine_web.proof import Forms
from engine_web.public import Public
from engine_web.settings import Web
from engine_web.telling import Tell, telling

ROUTES, REFUSED = "web_routes", "web_refused"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
WRONG = "Something went wrong that should not have. Nothing was half done. Please try again later."
UNAVAILABLE = "This cannot be looked up or taken in just now, and nothing was. Please try again in a moment."
NOWHERE = "The address may be misspelt, or out of date."


def app_of(web: Web, desk: Desk, extensions: Mapping[str, Sequence[Extension]]) -> ASGIApp:
    """Everything that is served, behind its limits."""
    app = FastAPI(
        title="Cases", version="1", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json",
        description="Cases of a council, under the policy that it adopted. Whoever asks has a token, which acts for an "
        "officer or a role: what that one may not do or read, the token may not.",
    )  # fmt: skip
    app.state.desk = desk
    public = Public(web=web, desk=desk, forms=Forms(web.secret), rate=Rate(web.lodgements_a_minute))
    app.state.too_often = public.too_often
    public.refuse_strangers()
    app.include_router(programs.router_of(desk))
    for one in extensions.get(ROUTES, ()):
        app.include_router(one.call(settings=one.settings, desk=desk))
    app.add_api_route("/style.css", _style, include_in_schema=False)
    app.include_router(form.router_of(public))
    app.include_router(status.router_of(public))
    tell = telling(extensions.get(REFUSED, ()))
    _tell_faults(app, tell)
    return Limits(app, tell, form_bytes=web.form_bytes, requests_a_minute=web.requests_a_minute)


def _style() -> Response:
    style = (FOLDER / "style.css").read_text(encoding="utf-8")
    return Response(style, media_type="text/css", headers={"cache-control": "max-age=3600"})


def _methods(app: FastAPI, request: Request) -> list[str]:
    """What an address may be asked with."""

    def fits(method: str) -> bool:
        asked = {**request.scope, "method": "GET" if method == "HEAD" else method}
        return any(one.matches(asked)[0] is Match.FULL for one in app.router.routes)

    return [one for one in METHODS if fits(one)]


def _tell_faults(app: FastAPI, tell: Tell) -> None:
    """What the framework itself refuses, and what nobody foresaw; what that was is told where the listener runs."""
    programs.tell_faults(app)

    def not_there(request: Request, fault: HTTPException) -> Response:
        path, sentence = request.url.path, str(fault.detail)
        if not path.startswith("/api/") and fault.status_code in (404, 405):
            sentence = NOWHERE
        elif path.startswith("/api/") and fault.status_code == 400:  # the framework's word is not for people
            sentence = programs.UNREADABLE
        answer = tell(path, fault.status_code, "request", sentence)
        answer.headers.update(fault.headers or {})
        if fault.status_code == 405:  # the framework tells the methods of the first address alone that fits
            answer.headers["allow"] = ", ".join(_methods(app, request))
        return answer

    def not_foreseen(request: Request, _: Exception) -> Response:
        return tell(request.url.path, 500, "fault", WRONG)

    def unavailable(request: Request, fault: Exception) -> Response:
        sys.stderr.write(f"engine_web: {request.method} {request.url.path!r}: {fault}\n")
        answer = tell(request.url.path, 503, "unavailable", UNAVAILABLE)
        answer.headers["retry-after"] = "5"
        return answer

    app.add_exception_handler(EngineError, unavailable)
    app.add_exception_handler(HTTPException, not_there)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, not_foreseen)
