"""The public form: choose a topic, answer what it asks, and get a number with a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from engine.api import Attachment, Counter, Refused, Taken, Topic
from engine_web.asking import (
    PERSON,
    TITLES,
    Asked,
    answered,
    channel_of,
    fields_of,
    must_be_reachable,
    questions_of,
    topics_of,
)
from engine_web.pages import page, promised
from engine_web.proof import code_of
from engine_web.public import Public, browser_for, browser_of, no_council, slowly, with_browser
from engine_web.settings import CouncilForm
from engine_web.telling import unread

FIELDS, FILES = 200, 20
TYPES = {"email": "email", "phone": "tel", "date": "date", "instant": "datetime-local", "number": "number",
         "money": "number"}  # fmt: skip
COMPLETE = {"name": "name", "email": "email", "phone": "tel", "address": "street-address"}
NOT_OURS = "The page was open for too long, or your browser keeps no cookies from us. Please send it again."
TRAPPED = "The field that is to be left empty was not. Please empty it and send it again."


@dataclass(frozen=True, slots=True)
class Shown:
    """A form as it is shown: for whom, about what, what is answered, and what is wrong."""

    public: Public
    counter: Counter
    form: CouncilForm
    topic: Topic
    files: bool = False
    """Whether files came with it, which no browser keeps."""

    def page(self, request: Request, asked: Sequence[Asked], sentence: str = "", status: int = 200) -> Response:
        """The form with those answers, and what is wrong with them."""
        browser = browser_for(request)
        person = [one for one in asked if one.question.id in PERSON]
        answer = page(
            "form", status, council=self.counter.council, key=self.counter.key, topic=self.topic,
            sentence=sentence, again=self.files,
            form=self.public.forms.opened(browser), matter=[one for one in asked if one not in person], person=person,
            wrong=[one for one in asked if one.wrong] if status != 200 else [], types=TYPES, complete=COMPLETE,
            files=self.public.web.attachment_bytes // 1_000_000, privacy=self.form.privacy,
            some=any(one.question.required for one in person), reachable=must_be_reachable(self.topic),
        )  # fmt: skip
        return with_browser(request, browser, answer)


def router_of(public: Public) -> APIRouter:
    """The pages on which matters are lodged."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def councils() -> Response:
        """Which council it is for; where there is one, its page."""
        keys = public.keys()
        if len(keys) == 1:
            return RedirectResponse(f"/{keys[0]}/")
        several = [(key, public.desk.counter(key).council) for key in keys]
        return page("councils", council="", several=several)

    @router.get("/{key}/")
    def topics(key: str) -> Response:
        """What it may be about."""
        found = public.counter(key)
        if found is None:
            return no_council(key)
        counter, form = found
        kinds = [(kind, list(several)) for kind, several in
                 groupby(topics_of(counter, form), key=lambda one: one.kind_title)]  # fmt: skip
        return page("topics", council=counter.council, key=key, kinds=kinds, welcome=form.welcome)

    @router.get("/{key}/new")
    def new(request: Request, key: str, topic: str = "") -> Response:
        """The form of a topic."""
        shown = _shown(public, key, topic)
        if isinstance(shown, Response):
            return shown
        return shown.page(request, [Asked(one) for one in questions_of(shown.counter, shown.form, shown.topic)])

    @router.post("/{key}/new")
    async def sent(request: Request, key: str) -> Response:
        """Take in what was answered, once."""
        return await _posted(public, request, key)

    return router


def _shown(public: Public, key: str, topic: str) -> Shown | Response:
    found = public.counter(key)
    if found is None:
        return no_council(key)
    counter, form = found
    chosen = next((one for one in topics_of(counter, form) if one.id == topic), None)
    return RedirectResponse(f"/{key}/", 303) if chosen is None else Shown(public, counter, form, chosen)


async def _posted(public: Public, request: Request, key: str) -> Response:
    """What comes of a form that was sent, with its files."""
    try:
        async with request.form(max_files=FILES, max_fields=FIELDS) as form:
            files = [
                Attachment(name=(one.filename or "file")[:200], data=await one.read())
                for one in form.getlist("files")
                if isinstance(one, UploadFile) and one.filename
            ]
            return await run_in_threadpool(_sent, public, request, key, form, files)
    except HTTPException as fault:
        status, sentence = unread(fault, files=FILES, fields=FIELDS)
        return page("wrong", status, council="", key=key, heading="It was not sent", sentence=sentence)


def _sent(public: Public, request: Request, key: str, given: FormData, files: list[Attachment]) -> Response:
    texts = {name: [one for one in given.getlist(name) if isinstance(one, str)] for name in given}
    shown = _shown(public, key, next(iter(texts.get("topic", ())), ""))
    if isinstance(shown, Response):
        return shown
    questions = questions_of(shown.counter, shown.form, shown.topic)
    asked = answered(questions, texts, reachable=must_be_reachable(shown.topic))
    shown = replace(shown, files=bool(files))
    once = public.forms.once(next(iter(texts.get("form", ())), ""), browser_of(request))
    if sum(len(one.data) for one in files) > public.web.attachment_bytes:
        most = public.web.attachment_bytes // 1_000_000
        return shown.page(request, asked, f"The files are larger than {most} megabytes together. Send fewer.", 413)
    if not once or any(texts.get("website", ())):
        return shown.page(request, asked, TRAPPED if once else NOT_OURS, 422)
    if any(one.wrong for one in asked):
        return shown.page(request, asked, "", 422)
    if wait := public.too_often(request):
        answer = shown.page(request, asked, f"{slowly(wait)} What you wrote is below.", 429)
        answer.headers["retry-after"] = str(wait)
        return answer
    fields = fields_of(shown.topic, channel_of(shown.counter, shown.form), asked)
    try:
        taken = public.desk.lodge(key, fields, key=f"web:{once}", files=files)
    except Refused as refusal:
        return shown.page(request, asked, refusal.sentence[:1].upper() + refusal.sentence[1:], 422)
    return _taken(public, shown, taken)


def _taken(public: Public, shown: Shown, taken: Taken) -> Response:
    """That it was taken: its number, the code, and what may be expected."""
    counter, key = shown.counter, shown.counter.key
    progress = public.desk.progress(key, taken.number)
    titles = {one.id: one.title.lower() for one in (*shown.topic.questions, *counter.facts)}
    missing = ", ".join(titles.get(one, TITLES.get(one, one).lower()) for one in taken.missing)
    promises = [(one.title, promised(one.states, one.due, counter.timezone))
                for one in (progress.promises if progress else ())]  # fmt: skip
    return page("taken", council=counter.council, key=key, number=taken.number, missing=missing, promises=promises,
                code=code_of(public.web.secret, key, taken.number))  # fmt: skip
