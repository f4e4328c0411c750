"""Forms of answers: JSON and XML of GeoReport v2, from the same values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from starlette.responses import Response

JSON, XML = "application/json; charset=utf-8", "text/xml; charset=utf-8"
Value = Mapping[str, Any]
ONE_OF = {"services": "service", "service_requests": "request", "errors": "error", "attributes": "attribute",
          "values": "value", "formats": "format", "endpoints": "endpoint",
          "service_request_updates": "request_update", "keywords": "keyword"}  # fmt: skip
"""What one of several is called in XML."""


class Fault(Exception):
    """Something that GeoReport answers with a code and a description."""

    def __init__(self, status: int, description: str, wait: int = 0) -> None:
        super().__init__(description)
        self.status, self.description, self.wait = status, description, wait


def answer(form: str, name: str, value: Value | Sequence[Value], status: int = 200) -> Response:
    """A value in the form that was asked for; `name` is the element that XML puts round it."""
    if form == "json":
        text = json.dumps(_spark(value), ensure_ascii=False).encode()
        return Response(text, status_code=status, media_type=JSON)
    if form != "xml":
        return answer("json", "errors", [{"code": 404, "description": "the forms are json and xml"}], 404)
    text = ET.tostring(_element(name, value), encoding="utf-8", xml_declaration=True)
    return Response(text, status_code=status, media_type=XML)


def faulty(form: str, fault: Fault) -> Response:
    """A fault in the form that was asked for."""
    said = [{"code": fault.status, "description": fault.description}]
    made = answer(form if form == "xml" else "json", "errors", said, fault.status)
    if fault.wait:
        made.headers["retry-after"] = str(fault.wait)
    return made


def _spark(value: Any) -> Any:
    """A value as JSON has it by the Spark convention: what is empty is null, as its element in XML is empty."""
    if isinstance(value, Mapping):
        return {name: _spark(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_spark(one) for one in value]
    return None if value == "" else value


def _element(name: str, value: Any) -> ET.Element:
    made = ET.Element(name)
    if isinstance(value, Mapping):
        made.extend(_element(key, one) for key, one in value.items())
    elif isinstance(value, list | tuple):
        made.extend(_element(ONE_OF.get(name, "item"), one) for one in value)
    elif isinstance(value, bool):
        made.text = "true" if value else "false"
    elif value is not None:
        made.text = "".join(one for one in str(value) if one in "\t\n\r" or one >= " ")  # what XML can hold
    return made


def instant(at: datetime | None, timezone: str) -> str | None:
    """An instant as W3C has it, to the second, in the council's zone."""
    return at.astimezone(ZoneInfo(timezone)).isoformat(timespec="seconds") if at is not None else None


def read_instant(text: str, what: str) -> datetime | None:
    """An instant as somebody wrote it; None where nothing is. Raises Fault."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is None:
            raise ValueError
        found.astimezone(ZoneInfo("UTC"))
    except (ValueError, OverflowError):
        raise Fault(400, f"{what} is an instant with its zone, such as 2026-03-02T10:00:00Z") from None
    return found
