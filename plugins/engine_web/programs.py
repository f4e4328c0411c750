"""The interface for programs: cases as JSON, for whoever has a token, under the policy's own authority and access."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Header, Path, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import JsonValue

from engine.api import Caller, Desk, Refused
from engine_web.described import Acted, Case, Cases, Denied, Failed, Lodged

STATUS = {"no-case": 404, "no-access": 403, "not-allowed": 403, "conflict": 403, "unknown-officer": 403}
"""The status of a refusal, by its code; that of any other is 409: it is a request, and the policy says no."""
UNREADABLE = "what was sent is no JSON that can be read: send an object, in UTF-8"
WORDS = 500
"""Characters that are searched for: each word is one more look at every case."""
PLACE = 80
"""Characters of the place in a body that are told: whoever sent it may have it as long as they like."""
KEY = "Under the same key nothing is done twice: what was done is told again."


class NoToken(Exception):
    """Nobody's token was shown."""


Key = Annotated[str, Header(alias="Idempotency-Key", max_length=200, description=KEY)]
Number = Annotated[str, Path(min_length=1, max_length=80, description="The number of the case.")]
Fields = dict[str, JsonValue]
ANSWERS: dict[int | str, dict[str, Any]] = {
    400: {"model": Failed, "description": "The body is no JSON."},
    401: {"model": Failed, "description": "No token that is good."},
    403: {"model": Denied, "description": "The policy does not let this officer do or read it."},
    404: {"model": Denied, "description": "There is no such case."},
    409: {"model": Denied, "description": "The policy refuses it, and says why."},
    408: {"model": Failed, "description": "What was sent stopped on its way."},
    413: {"model": Failed, "description": "It is larger than is read."},
    415: {"model": Failed, "description": "It is not written in UTF-8."},
    422: {"model": Failed, "description": "It is not such a request."},
    429: {"model": Failed, "description": "Too often."},
    503: {"model": Failed, "description": "The store cannot be used; try again."},
}


BEARER = HTTPBearer(auto_error=False, description="A token that `engine token make` gave.")


def caller(request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)]) -> Caller:
    """Whose token was shown. Raises NoToken."""
    desk: Desk = request.app.state.desk
    found = desk.caller(given.credentials) if given is not None else None
    if found is None:
        raise NoToken
    return found


Who = Annotated[Caller, Depends(caller)]


def once(given: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)], key: Key = "") -> str:
    """The key under which something is done once; empty where none is given. It is that of one token: two programs of
    one officer, or of one role, know nothing of each other's, and neither loses what it brings."""
    shown = given.credentials if given is not None else ""
    return f"api:{sha256(shown.encode('utf-8', 'replace')).hexdigest()[:16]}:{key}" if key else ""


Once = Annotated[str, Depends(once)]


def _answer(model: Any) -> dict[int | str, dict[str, Any]]:
    return {200: {"model": model, "description": "What was asked for."}}


def router_of(desk: Desk) -> APIRouter:
    """What programs ask for."""
    router = APIRouter(prefix="/api/v1", responses=ANSWERS, tags=["cases"])

    @router.post("/cases", status_code=201, responses={200: {"model": Lodged, "description": "It was there already."}})
    def lodge(who: Who, fields: Fields, answer: Response, key: Once) -> Lodged:
        """Bring a matter in, with the fields of a lodgement: `kind`, `category`, `channel`, `details`, `name` …"""
        taken = desk.take(who, fields, key=key)
        if not taken.new:
            answer.status_code = 200
        return Lodged(case=taken.number, new=taken.new, missing=list(taken.missing))

    @router.get("/cases", response_model=None, responses=_answer(Cases))
    def cases(
        who: Who, state: str = "", kind: str = "", category: str = "", level: str = "", officer: str = "",
        person: str = "", words: Annotated[str, Query(max_length=WORDS)] = "", overdue: bool = False,
        limit: Annotated[int, Query(ge=1, le=1000)] = 50,
    ) -> dict[str, Any]:  # fmt: skip
        """Cases that the caller may see, those with the oldest limit first."""
        wanted = {
            "state": state, "kind": kind, "category": category, "level": level, "officer": officer, "person": person,
            "words": words, "overdue": overdue,
        }  # fmt: skip
        return dict(desk.cases(who, wanted, limit))

    @router.get("/cases/{number}", response_model=None, responses=_answer(Case))
    def case(who: Who, number: Number) -> dict[str, Any]:
        """A case: what happened, and what is owed."""
        return dict(desk.case(who, number))

    @router.post("/cases/{number}/{verb}", response_model=None, responses=_answer(Acted | Case))
    def act(
        who: Who, number: Number, verb: Annotated[str, Path(max_length=40)], fields: Fields, key: Once
    ) -> dict[str, Any]:
        """Carry out a verb on a case, such as `note`, `assign` or `resolve`, with its fields."""
        return dict(desk.act(who, number, verb, fields, key=f"{verb}:{key}" if key else ""))

    return router


def tell_faults(app: FastAPI) -> None:
    """Refusals and errors as JSON, in the form in which the command line prints them."""
    app.add_exception_handler(Refused, _refused)  # type: ignore[arg-type]
    app.add_exception_handler(NoToken, _no_token)
    app.add_exception_handler(RequestValidationError, _not_a_request)  # type: ignore[arg-type]


def _refused(_: Request, refusal: Refused) -> Response:
    said = {"code": refusal.code, "sentence": refusal.sentence, "clause": refusal.clause or None,
            "could": list(refusal.who)}  # fmt: skip
    return JSONResponse({"refused": said}, STATUS.get(refusal.code, 409))


def _no_token(_: Request, __: Exception) -> Response:
    return _failed(
        401, "token", "show a token that is good: `Authorization: Bearer tc_…`", {"www-authenticate": "Bearer"}
    )


def _not_a_request(_: Request, fault: RequestValidationError) -> Response:
    first = fault.errors()[0]
    place = ".".join(str(one) for one in first["loc"])[:PLACE]
    return _failed(422, "request", f"{place}: {first['msg']}")


def _failed(status: int, code: str, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    said: dict[str, object] = {"code": code, "sentence": sentence, "clause": None, "could": []}
    return JSONResponse({"error": said}, status, headers=headers)
