"""What every public page shares: the councils, the forms that were opened, and how often one address may try."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fastapi import Request
from starlette.responses import Response

from engine.api import Counter, Desk
from engine_web.limits import Rate, address_of
from engine_web.pages import page
from engine_web.proof import Forms, new_browser
from engine_web.settings import CouncilForm, Web

COOKIE = "form"


@dataclass(frozen=True, slots=True)
class Public:
    """What public pages are made from."""

    web: Web
    desk: Desk
    forms: Forms
    rate: Rate
    """How often one address may lodge a matter or try a code."""

    def keys(self) -> tuple[str, ...]:
        """The councils that have a form."""
        chosen = self.web.councils
        return tuple(key for key in self.desk.councils() if chosen is None or key in chosen)

    def counter(self, key: str) -> tuple[Counter, CouncilForm] | None:
        """What a council takes in, and what its form offers of it; None where it has no form."""
        if key not in self.keys():
            return None
        return self.desk.counter(key), (self.web.councils or {}).get(key, CouncilForm())

    def refuse_strangers(self) -> None:
        """Refuse settings that name a council, a topic or a fact that there is not. Raises ValueError."""
        for key, form in (self.web.councils or {}).items():
            if key not in self.desk.councils():
                there = ", ".join(self.desk.councils())
                raise ValueError(f"the settings name a council '{key}' that the site does not have; it has {there}")
            counter = self.desk.counter(key)
            _known(form.topics, {one.id for one in counter.topics}, f"topic of '{key}'")
            _known(form.ask, {one.id for one in counter.facts}, f"fact of '{key}' that anybody may say")
            _known((form.channel,) if form.channel else (), counter.channels, f"channel of '{key}'")

    def too_often(self, request: Request) -> int:
        """Seconds until this address may try again; nought where it may now."""
        wait = self.rate.wait(address_of(request.scope))
        return int(wait) + 1 if wait else 0


def _known(named: Iterable[str], known: Collection[str], what: str) -> None:
    for one in named:
        if one not in known:
            raise ValueError(f"the settings name '{one}', which is no {what}; there are {', '.join(sorted(known))}")


def browser_of(request: Request) -> str:
    """What the browser was told to keep; empty where it keeps nothing."""
    return request.cookies.get(COOKIE, "")


def with_browser(request: Request, browser: str, answer: Response) -> Response:
    """The answer, which tells the browser what to keep."""
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, browser, max_age=24 * 3600, httponly=True, samesite="strict", secure=secure)
    return answer


def browser_for(request: Request) -> str:
    """What the browser keeps, or is now told to."""
    return browser_of(request) or new_browser()


def no_council(key: str) -> Response:
    """That there is no such council."""
    return page("wrong", 404, council="", key="", heading="There is nothing here",
                sentence=f"No council goes by '{key[:40]}' here.")  # fmt: skip


def slowly(wait: int) -> str:
    """That one address tried too often, in words."""
    return f"Many have come from where you are. Please try again in {wait} seconds."
