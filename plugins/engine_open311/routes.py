"""The addresses of GeoReport v2, each in JSON and in XML."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from engine.api import Counter, Desk, Progress, Refused, Topic
from engine_open311.forms import Fault, answer, instant, read_instant
from engine_open311.lodging import fields_of
from engine_open311.posting import Posted, posted, told
from engine_open311.services import STATES, definition, request, service, updates
from engine_open311.settings import Reports
from engine_open311.updating import recorded

BASE = "/open311/v2"
DAYS = 90
MOST = 1000
PAGES = 1_000_000


class GeoReport:
    """What the addresses answer."""

    def __init__(self, reports: Reports, desk: Desk) -> None:
        self.reports, self.desk = reports, desk
        self.since = instant(datetime.now(UTC), "UTC")
        """When it began to listen: what changes policies or settings has it listen anew."""

    def here(self, asked: str) -> tuple[Counter, dict[str, Topic]]:
        """The council of a jurisdiction, and its services by code. Raises Fault."""
        known = self.reports.jurisdictions
        if not asked and len(known) != 1:
            raise Fault(400, "jurisdiction_id was not provided")
        council = known.get(asked) if asked else next(iter(known.values()))
        if council is None:
            raise Fault(404, "jurisdiction_id provided was not found")
        counter = self.desk.counter(council)
        return counter, {one.id: one for one in self.reports.topics(counter)}

    def discovery(self, asked: Request, form: str) -> Response:
        """What there is, and where."""
        base = self.reports.base_url or str(asked.base_url).rstrip("/")
        formats = ["text/xml", "application/json"]
        endpoint = {
            "specification": "http://wiki.open311.org/GeoReport_v2", "url": f"{base}{BASE}", "changeset": self.since,
            "type": "production", "formats": formats,
        }  # fmt: skip
        said = {"changeset": self.since, "contact": self.reports.contact or "Ask the council.",
                "key_service": "Ask the council for a key." if self.reports.keys else "No key is needed.",
                "endpoints": [endpoint]}  # fmt: skip
        return answer(form, "discovery", said)

    def services(self, asked: Request, form: str) -> Response:
        """Every service of a council."""
        _, topics = self.here(asked.query_params.get("jurisdiction_id", ""))
        return answer(form, "services", [service(one) for one in topics.values()])

    def definition(self, asked: Request, form: str, code: str) -> Response:
        """What one service asks."""
        _, topics = self.here(asked.query_params.get("jurisdiction_id", ""))
        if code not in topics:
            raise Fault(404, "service_code provided was not found")
        return answer(form, "service_definition", definition(topics[code]))

    def requests(self, asked: Request, form: str) -> Response:
        """Requests of the last ninety days, or of the days, states, services or numbers that were asked for."""
        given = asked.query_params
        counter, topics = self.here(given.get("jurisdiction_id", ""))
        numbers, chosen = _listed(given.getlist("service_request_id")), _listed(given.getlist("service_code"))
        page = _page(given.get("page", ""), given.get("page_size", ""))
        if numbers:  # which overrides everything else that is asked for
            found = self.desk.published(counter.key, categories=list(topics), numbers=numbers[:MOST], **page)
        else:
            found = self.desk.published(
                counter.key, categories=[one for one in topics if not chosen or one in chosen],
                states=_states(_listed(given.getlist("status"))), **page,
                **_span(given.get("start_date", ""), given.get("end_date", "")),
            )  # fmt: skip
        return answer(form, "service_requests", [request(one, counter, topics) for one in found])

    def request(self, asked: Request, form: str, number: str) -> Response:
        """One request."""
        counter, topics, found = self._one(asked, "service_request_id", number)
        return answer(form, "service_requests", [request(found, counter, topics)])

    def _one(self, asked: Request, name: str, number: str) -> tuple[Counter, dict[str, Topic], Progress]:
        """The request that somebody asks for under a name. Raises Fault where there is none that they may see."""
        counter, topics = self.here(asked.query_params.get("jurisdiction_id", ""))
        if not number:
            raise Fault(400, f"{name} was not provided")
        found = self.desk.published(counter.key, categories=list(topics), numbers=[number])
        if not found:
            raise Fault(404, f"{name} provided was not found")
        return counter, topics, found[0]

    def token(self, asked: Request, form: str, token: str) -> Response:
        """The number that a token stands for: every request gets its number at once, and so is its own token."""
        self._one(asked, "token", token)
        return answer(form, "service_requests", [{"service_request_id": token, "token": token}])

    def updates(self, asked: Request, form: str) -> Response:
        """What became of requests in a span of days."""
        given = asked.query_params
        counter, topics = self.here(given.get("jurisdiction_id", ""))
        span = _span(given.get("start_date", ""), given.get("end_date", ""))
        page = _page(given.get("page", ""), given.get("page_size", ""))
        found = self.desk.published(counter.key, categories=list(topics), changed=True, **page, **span)
        several = [one for each in found for one in updates(each, counter, **span)]
        return answer(form, "service_request_updates", several)

    def lodge(self, form: str, given: Posted, key: str, count: Callable[[], None]) -> Response:
        """Take a request in."""
        first, counter, topics = self._given(given)
        code = first.get("service_code", "")
        if not code:
            raise Fault(400, "service_code was not provided")
        if code not in topics:
            raise Fault(404, "service_code provided was not found")
        fields = fields_of(given, topics[code], self.reports.channel_of(counter))
        count()
        try:
            taken = self.desk.lodge(counter.key, fields, key=f"open311:{self._whose(given)}:{key}" if key else "")
        except Refused as refusal:
            raise Fault(400, refusal.sentence) from None
        notice = f"Still missing: {', '.join(taken.missing)}" if taken.missing else ""
        said = {"service_request_id": taken.number, "service_notice": notice, "account_id": None}
        return answer(form, "service_requests", [said], 201)

    def update(self, form: str, given: Posted, key: str, count: Callable[[], None]) -> Response:
        """Record what somebody has to say about a request."""
        first, counter, topics = self._given(given)
        number = first.get("service_request_id", "").strip()
        if not number:
            raise Fault(400, "service_request_id was not provided")
        if not self.desk.published(counter.key, categories=list(topics), numbers=[number]):
            raise Fault(404, "service_request_id provided was not found")
        count()
        update = recorded(self.desk, counter.key, self.reports.channel_of(counter), first, key, self._whose(given))
        return answer(form, "service_request_updates", [{"update_id": update}], 201)

    def _whose(self, given: Posted) -> str:
        """What tells the keys of one app from those of another, so that none is told, or loses, what is another's.

        That is the api_key; where none is asked for, everything that was posted.
        """
        shown = given.get("api_key", [""])[0] if self.reports.keys else json.dumps(sorted(given.items()))
        return sha256(shown.encode("utf-8", "replace")).hexdigest()[:16]

    def _given(self, given: Posted) -> tuple[dict[str, str], Counter, dict[str, Topic]]:
        """What was posted, the council whose it is, and its services. Raises Fault for a key that is not good."""
        first = {name: next(iter(several), "") for name, several in given.items()}
        counter, topics = self.here(first.get("jurisdiction_id", ""))
        if self.reports.keys:
            caller = self.desk.caller(first.get("api_key", ""))
            if caller is None or caller.council != counter.key:
                raise Fault(403, "api_key was not provided, or is not a good one")
        return first, counter, topics


def router_of(reports: Reports, desk: Desk) -> APIRouter:
    """The addresses, of which those with a number or a code come last."""
    router, geo = APIRouter(include_in_schema=False), GeoReport(reports, desk)
    router.add_api_route("/open311/discovery.{form}", _plain(geo.discovery))
    router.add_api_route(f"{BASE}/services.{{form}}", _plain(geo.services))
    router.add_api_route(f"{BASE}/requests.{{form}}", _plain(geo.requests))
    router.add_api_route(f"{BASE}/servicerequestupdates.{{form}}", _plain(geo.updates))
    router.add_api_route(f"{BASE}/services/{{last}}", _one_of(geo.definition))
    router.add_api_route(f"{BASE}/requests/{{last}}", _one_of(geo.request))
    router.add_api_route(f"{BASE}/tokens/{{last}}", _one_of(geo.token))

    router.add_api_route(f"{BASE}/requests.{{form}}", posted(geo.lodge), methods=["POST"])
    router.add_api_route(f"{BASE}/servicerequestupdates.{{form}}", posted(geo.update), methods=["POST"])
    return router


def _plain(ask: Callable[[Request, str], Response]) -> Callable[[Request, str], Response]:
    def route(asked: Request, form: str) -> Response:
        return told(form, lambda: ask(asked, form))

    return route


def _one_of(ask: Callable[[Request, str, str], Response]) -> Callable[[Request, str], Response]:
    def route(asked: Request, last: str) -> Response:
        name, _, form = last.rpartition(".")
        return told(form, lambda: ask(asked, form, name))

    return route


def _listed(several: list[str]) -> list[str]:
    return [one.strip() for text in several for one in text.split(",") if one.strip()]


def _states(asked: list[str]) -> tuple[str, ...]:
    for one in asked:
        if one not in STATES:
            raise Fault(400, "status is open or closed")
    return tuple(state for one in asked for state in STATES[one])


def _page(page: str, size: str) -> dict[str, Any]:
    """Which of what is found: the first page where nothing is said, and a thousand on each at the most."""
    which, many = _whole(page or "1", "page", PAGES), _whole(size or str(MOST), "page_size", MOST)
    return {"limit": many, "offset": (which - 1) * many}


def _whole(text: str, what: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
        raise Fault(400, f"{what} is a whole number from 1 to {most}")
    return int(text)


def _span(start: str, end: str) -> dict[str, Any]:
    """From when to when: ninety days at the most, and the last ninety where nothing is said.

    Instants are told to the second, and so a second that is asked for is asked for whole.
    """
    since, until = read_instant(start, "start_date"), read_instant(end, "end_date")
    try:
        until = until or (min(since + timedelta(days=DAYS), datetime.now(UTC)) if since else datetime.now(UTC))
        since = since or until - timedelta(days=DAYS)
    except OverflowError:
        raise Fault(400, "start_date or end_date lies outside of the calendar") from None
    if since > until:
        raise Fault(400, "start_date lies after end_date")
    if until - since > timedelta(days=DAYS):
        raise Fault(400, f"start_date and end_date span more than {DAYS} days")
    return {"since": since.replace(microsecond=0), "until": until.replace(microsecond=999_999)}
