"""Lodging: what a client of GeoReport posts, as a matter that the council takes in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from engine.api import Topic
from engine_open311.forms import Fault
from engine_open311.settings import attributes_of

LONGEST = {"description": 4000}
LONG = 500
PLAIN = ("description", "address_string", "address_id", "lat", "long", "first_name", "last_name", "email", "phone",
         "media_url", "device_id", "account_id")  # fmt: skip
ATTRIBUTE = re.compile(r"attribute\[([^\]]+)\](\[\])?")
YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
DEGREES = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,20})?")
Given = Mapping[str, Sequence[str]]


def fields_of(given: Given, topic: Topic, channel: str) -> dict[str, Any]:
    """The fields of a lodgement. Raises Fault, which names what is wrong."""
    said = {name: next((one.strip() for one in given.get(name, ()) if one.strip()), "") for name in PLAIN}
    for name, text in said.items():
        if len(text) > LONGEST.get(name, LONG):
            raise Fault(400, f"{name} is longer than {LONGEST.get(name, LONG)} characters")
    place = _place(said)
    if not place:
        raise Fault(400, "lat and long, address_string or address_id was not provided")
    name = " ".join(one for one in (said["first_name"], said["last_name"]) if one)
    fields: dict[str, Any] = {
        "kind": topic.kind, "category": topic.category, "channel": channel, "name": name, "email": said["email"],
        "phone": said["phone"], "details": _details(said, place), "facts": _facts(given, topic),
    }  # fmt: skip
    if any(one.id == "address" for one in topic.questions):
        fields["address"] = place
    if not (name or said["email"] or said["phone"]):
        fields["identity"] = "anonymous"
    return fields


def _place(said: Mapping[str, str]) -> str:
    if bool(said["lat"]) != bool(said["long"]):
        raise Fault(400, "lat and long come together")
    for name, most in (("lat", 90), ("long", 180)):
        if said[name] and not (DEGREES.fullmatch(said[name]) and abs(float(said[name])) <= most):
            raise Fault(400, f"{name} is a number from -{most} to {most}")
    point = f"{said['lat']}, {said['long']}" if said["lat"] else ""
    return " / ".join(one for one in (said["address_string"], said["address_id"], point) if one)


def _details(said: Mapping[str, str], place: str) -> str:
    picture = f"Picture: {said['media_url']}" if said["media_url"] else ""
    return "\n".join(one for one in (said["description"], f"Place: {place}", picture) if one)


def _facts(given: Given, topic: Topic) -> dict[str, Any]:
    known = {one.id: one for one in attributes_of(topic)}
    facts: dict[str, Any] = {}
    for key, several in given.items():
        if not (found := ATTRIBUTE.fullmatch(key)):
            continue
        question = known.get(found[1])
        if question is None:
            raise Fault(400, f"the service '{topic.id}' has no attribute '{found[1][:60]}'")
        answers = [one.strip() for one in several if one.strip()]
        if question.choices and any(one not in question.choices for one in answers):
            raise Fault(400, f"attribute '{question.id}' is one of {', '.join(question.choices)}")
        if question.type == "yes_no" and any(one.lower() not in YES_NO for one in answers):
            raise Fault(400, f"attribute '{question.id}' is yes or no")
        if answers:
            facts[question.id] = _value(question.type, answers)
    for question in known.values():
        if question.required and question.id not in facts:
            raise Fault(400, f"attribute '{question.id}' was not provided")
    return facts


def _value(type_: str, answers: list[str]) -> Any:
    if type_ == "tags":
        return answers
    if type_ == "yes_no":
        return YES_NO[answers[0].lower()]
    return answers[0][:10] if type_ == "date" else answers[0]
