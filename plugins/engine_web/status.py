"""How a matter stands, for whoever has its number and the code that came with it."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from engine.api import Counter, Progress
from engine_web.pages import STATES, day, page, promised, words
from engine_web.proof import code_fits
from engine_web.public import Public, browser_for, browser_of, no_council, slowly, with_browser
from engine_web.telling import unread

FIELDS = 20
NOT_FOUND = "Number and code do not belong together. Please look at both; the code came with the number."
NOT_OURS = "The page was open for too long, or your browser keeps no cookies from us. Please try again."


def router_of(public: Public) -> APIRouter:
    """The page on which people see how their matter stands."""
    router = APIRouter(include_in_schema=False)

    @router.get("/{key}/status")
    def ask(request: Request, key: str) -> Response:
        """Ask for number and code."""
        found = public.counter(key)
        return no_council(key) if found is None else _page(public, request, found[0])

    @router.post("/{key}/status")
    async def show(request: Request, key: str) -> Response:
        """Show it, where the code is that of the number."""
        try:
            async with request.form(max_files=0, max_fields=FIELDS) as form:
                given = {name: one for name, one in form.items() if isinstance(one, str)}
        except HTTPException as fault:
            status, sentence = unread(fault, files=0, fields=FIELDS)
            return page("wrong", status, council="", key=key, heading="It was not sent", sentence=sentence)
        return await run_in_threadpool(_shown, public, request, key, given)

    return router


def _shown(public: Public, request: Request, key: str, given: Mapping[str, str]) -> Response:
    found = public.counter(key)
    if found is None:
        return no_council(key)
    counter, number = found[0], given.get("number", "").strip()[:80]
    if wait := public.too_often(request):
        return _page(public, request, counter, number, slowly(wait), wait=wait)
    if not public.forms.once(given.get("form", ""), browser_of(request)):
        return _page(public, request, counter, number, NOT_OURS)
    fits = code_fits(public.web.secret, key, number, given.get("code", "")[:80])
    progress = public.desk.progress(key, number) if fits else None
    if progress is None:
        return _page(public, request, counter, number, NOT_FOUND)
    return _page(public, request, counter, found=progress)


def _page(
    public: Public, request: Request, counter: Counter, number: str = "", sentence: str = "",
    found: Progress | None = None, wait: int = 0,
) -> Response:  # fmt: skip
    browser, zone = browser_for(request), counter.timezone
    answer = page(
        "status", 429 if wait else 404 if sentence else 200,
        council=counter.council, key=counter.key, number=number, sentence=sentence,
        form=public.forms.opened(browser), found=found, about=_about(counter, found) if found else "",
        received=day(found.received, zone) if found else "",
        state=words(STATES, found.state) if found else "", outcome=words({}, found.outcome) if found else "",
        promises=[(one.title, promised(one.states, one.due, zone)) for one in found.promises] if found else [],
    )  # fmt: skip
    if wait:
        answer.headers["retry-after"] = str(wait)
    return with_browser(request, browser, answer)


def _about(counter: Counter, found: Progress) -> str:
    """What a matter is about, in the words in which it was offered."""
    topic = next((one for one in counter.topics if found.category and one.category == found.category), None)
    return topic.title if topic else found.kind
