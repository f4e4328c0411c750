"""Posting: what a client posts, read within its limits, and told in the client's form where it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from engine_open311.forms import Fault, faulty

FIELDS = 200
OFTEN = "Many requests have come from where you are. Please try again in {} seconds."
KINDS = ("", "application/x-www-form-urlencoded", "multipart/form-data")
UNREADABLE = "what was posted cannot be read: post it as application/x-www-form-urlencoded or multipart/form-data"
Posted = dict[str, list[str]]


def told(form: str, ask: Callable[[], Response]) -> Response:
    """The answer, or what is wrong, in the form that was asked for."""
    try:
        return ask()
    except Fault as fault:
        return faulty(form, fault)


def posted(take: Callable[[str, Posted, str, Callable[[], None]], Response]) -> Callable[[Request, str], Any]:
    """A route that takes something in; under the same Idempotency-Key once.

    `take` is handed the form, what was posted, the key, and what it calls before it takes anything in: that counts
    one for the address that asks, and raises Fault where that has been too often.
    """

    async def route(asked: Request, form: str) -> Response:
        try:
            given = await _read(asked)
        except Fault as fault:
            return faulty(form, fault)
        key = asked.headers.get("idempotency-key", "")[:200]
        return await run_in_threadpool(told, form, lambda: take(form, given, key, lambda: _count(asked)))

    return route


def _count(asked: Request) -> None:
    if wait := asked.app.state.too_often(asked):
        raise Fault(429, OFTEN.format(wait), wait=wait)


async def _read(asked: Request) -> Posted:
    kind = asked.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in KINDS:
        raise Fault(400, UNREADABLE)
    try:
        async with asked.form(max_files=0, max_fields=FIELDS) as read:
            given = {name: [one for one in read.getlist(name) if isinstance(one, str)] for name in read}
    except HTTPException as fault:
        raise _unread(str(fault.detail)) from None
    for name, text in asked.query_params.items():
        given.setdefault(name, [text])
    return given


def _unread(said: str) -> Fault:
    if said.startswith("Too many files"):
        return Fault(400, "a request carries no files: put the address of a picture into media_url")
    if said.startswith("Too many fields"):
        return Fault(413, f"more than {FIELDS} fields were sent, which is the most")
    return Fault(400, UNREADABLE)
