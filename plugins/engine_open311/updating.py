"""Updating: what somebody has to say about a request that there is already, recorded on its case."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from functools import partial

from engine.api import Desk, Refused
from engine_open311.forms import Fault, read_instant
from engine_open311.lodging import LONG, LONGEST

PLAIN = ("service_request_id", "update_id", "updated_datetime", "status", "title", "description", "first_name",
         "last_name", "email", "phone", "media_url")  # fmt: skip
WHO = ("email", "phone")
WHEN = {"in-the-future", "before-the-case", "dated-too-far-back"}
"""Refusals that concern only when something was said; the clock of whoever sends it may be off."""


def recorded(desk: Desk, council: str, channel: str, given: Mapping[str, str], key: str, whose: str) -> str:
    """Record an update on a case that everybody may see, and give its id. Raises Fault, which names what is wrong.

    Under one `update_id`, or one key, of whose it is, it is recorded once, as of when it was said where that can be,
    else now. A status is what somebody says: it changes nothing.
    """
    said = {name: given.get(name, "").strip() for name in PLAIN}
    for name, text in said.items():
        if len(text) > LONGEST.get(name, LONG):
            raise Fault(400, f"{name} is longer than {LONGEST.get(name, LONG)} characters")
    if not (said["description"] or said["media_url"] or said["status"]):
        raise Fault(400, "description was not provided")
    at = read_instant(said["updated_datetime"], "updated_datetime")
    once = f"{whose}:{said['service_request_id']}:{key or said['update_id']}" if key or said["update_id"] else ""
    tell = partial(desk.contact, council, said["service_request_id"], channel=channel,
                   key=f"open311:update:{once}" if once else "")  # fmt: skip
    try:
        try:
            tell(_words(said), at=at)
        except Refused as refusal:
            if refusal.code not in WHEN:
                raise
            tell(f"{_words(said)}\nDated: {said['updated_datetime']}")
    except Refused as refusal:
        raise Fault(400, refusal.sentence) from None
    return said["update_id"] or uuid.uuid4().hex


def _words(said: Mapping[str, str]) -> str:
    """What was said, and by whom as they say: an officer compares it with the person of the case."""
    name = " ".join(one for one in (said["first_name"], said["last_name"]) if one)
    who = ", ".join(one for one in (name, *(said[way] for way in WHO)) if one)
    lines = {
        "From": who, "Title": said["title"], "They say that it is": said["status"].replace("_", " "),
        "Picture": said["media_url"],
    }  # fmt: skip
    return "\n".join([said["description"], *(f"{title}: {text}" for title, text in lines.items() if text)]).strip()
