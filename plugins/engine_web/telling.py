"""Telling: how a request is answered that is refused before, or beside, whatever serves its path."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from engine.api import Extension
from engine_web.pages import page

Tell = Callable[[str, int, str, str], Response]
"""The answer to a path, with a status, a code for programs and a sentence."""
HEADINGS = {404: "There is nothing here", 405: "There is nothing here"}


def telling(others: Sequence[Extension]) -> Tell:
    """How to tell it: as whoever serves the path does, for programs as JSON, for people as a page."""

    def tell(path: str, status: int, code: str, sentence: str) -> Response:
        for one in others:
            answer: Response | None = one.call(path=path, status=status, sentence=sentence)
            if answer is not None:
                return answer
        if path.startswith("/api/"):
            return JSONResponse({"error": {"code": code, "sentence": sentence, "clause": None, "could": []}}, status)
        heading = HEADINGS.get(status, "That did not work")
        return page("wrong", status, council="", key="", heading=heading, sentence=sentence)

    return tell


def unread(fault: HTTPException, *, files: int, fields: int) -> tuple[int, str]:
    """The status and the sentence for a form that the framework would not read: what of it is too much, or that it
    is none."""
    said = str(fault.detail)
    if said.startswith("Too many files"):
        return 413, f"More than {files} files came with it. Please send fewer."
    if said.startswith("Too many fields"):
        return 413, f"More than {fields} answers came with it. Please open the page again, and fill in what it asks."
    if "exceeded maximum size" in said:
        return (
            413,
            "One of the answers is larger than a megabyte. Please write less there, and send the rest as a file.",
        )
    return (
        fault.status_code,
        "What came is no form that can be read. Please open the page again, and send it once more.",
    )
