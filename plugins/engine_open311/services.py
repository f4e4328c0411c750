"""Services and requests, as GeoReport v2 describes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from engine.api import Counter, Progress, Question, Topic
from engine_open311.forms import instant
from engine_open311.settings import attributes_of

TYPES = {"choice": "singlevaluelist", "yes_no": "singlevaluelist", "tags": "multivaluelist", "number": "number",
         "money": "number", "date": "datetime", "instant": "datetime", "text": "text"}  # fmt: skip
OPEN = ("recorded", "open")
CLOSED = ("resolved", "closed", "withdrawn", "redirected", "joined")
STATES = {"open": OPEN, "closed": CLOSED}
NOTES = {"redirected": "sent on to whoever it is for", "joined": "handled together with another request",
         "withdrawn": "taken back by whoever made it"}  # fmt: skip


def service(topic: Topic) -> dict[str, Any]:
    """A service as it stands in the list."""
    return {
        "service_code": topic.id, "service_name": topic.title, "description": topic.title,
        "metadata": bool(attributes_of(topic)), "type": "realtime", "keywords": "", "group": topic.kind_title,
    }  # fmt: skip


def definition(topic: Topic) -> dict[str, Any]:
    """What a service asks."""
    several = [_attribute(one, order) for order, one in enumerate(attributes_of(topic), 1)]
    return {"service_code": topic.id, "attributes": several}


def _attribute(question: Question, order: int) -> dict[str, Any]:
    choices = ("yes", "no") if question.type == "yes_no" else question.choices
    return {
        "variable": True, "code": question.id, "datatype": TYPES.get(question.type, "string"),
        "required": question.required, "datatype_description": _hint(question), "order": order,
        "description": question.title, "values": [{"key": one, "name": one.replace("-", " ")} for one in choices],
    }  # fmt: skip


def _hint(question: Question) -> str:
    if question.type == "date":
        return "A date, such as 2026-03-02"
    if question.low or question.high:
        return f"From {question.low or 'any'} to {question.high or 'any'}"
    return ""


def status_of(state: str) -> str:
    """open or closed."""
    return "open" if state in OPEN else "closed"


def request(found: Progress, counter: Counter, topics: dict[str, Topic]) -> dict[str, Any]:
    """A request as everybody may see it: without a word of what was said, or by whom."""
    topic, zone = topics[found.category], counter.timezone
    return {
        "service_request_id": found.number, "status": status_of(found.state), "status_notes": _notes(found),
        "service_name": topic.title, "service_code": topic.id, "description": "",
        "agency_responsible": counter.council, "service_notice": "",
        "requested_datetime": instant(found.received, zone), "updated_datetime": instant(_updated(found), zone),
        "expected_datetime": instant(found.expected, zone), "address": "", "address_id": "", "zipcode": "",
        "lat": None, "long": None, "media_url": "",
    }  # fmt: skip


def _updated(found: Progress) -> datetime:
    """When something was last recorded of a request; of one that is closed, when it came to be closed."""
    since = found.updated
    for change in reversed(found.changes):
        if status_of(change.state) == "open":
            break
        since = change.at
    return since


def _notes(found: Progress) -> str:
    return found.outcome.replace("-", " ") or NOTES.get(found.state, "")


def updates(found: Progress, counter: Counter, since: datetime, until: datetime) -> Iterator[dict[str, Any]]:
    """What became of a request in a span, in order: each time it came to be open or closed, from the second on."""
    before = ""
    for number, change in enumerate(found.changes):
        status = status_of(change.state)
        if before and status != before and since <= change.at <= until:
            yield {
                "update_id": f"{found.number}-{number}", "service_request_id": found.number, "status": status,
                "updated_datetime": instant(change.at, counter.timezone),
                "description": _notes(found) if number == len(found.changes) - 1 else "", "media_url": "",
            }  # fmt: skip
        before = status
