"""Posting: a letter, a notice or a record as JSON, and what the answer means for it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2

from engine.api import Answer, Later, Letter, Never, Record, RecordFile, Sent, Settings
from engine_webhook.addresses import Address, looked_up, networks, refuse_unless_allowed
from engine_webhook.faults import NotNow
from engine_webhook.sending import Answered, post
from engine_webhook.signing import key_of, signed

SECONDS = 20.0
"""How long all of it may take, where the settings do not say: looking up, connecting, sending and the answer."""
BODY = 1_000_000
"""How many bytes are posted at most."""
PASSES = {408, 425, 429}
"""Of the answers that blame the request, those that pass without anybody's doing."""
TO_DO: Mapping[int, str] = {
    400: "ask whoever runs it why, and whether it holds the secret with which this is signed",
    401: "see that it holds the secret with which this is signed, and asks for no name and password beside that",
    403: "see that it holds the secret with which this is signed, and lets this machine in",
    404: "see that `url` is right, and that it is switched on there",
    405: "see that `url` is right, and that it takes POST there",
    413: f"have it take bodies of {BODY:,} bytes",
}
"""What to do about an answer that blames the request."""
SOON, LATEST = timedelta(minutes=5), timedelta(hours=6)
"""The least and the most that is waited because the other side asks for it."""
RECEIPT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._:/+=-]{0,199}")


def deliver(letter: Letter, settings: Settings) -> Answer:
    """Post a letter or a notice."""
    data = {
        "key": letter.key, "council": letter.council, "case": letter.case, "about": letter.about,
        "letter": letter.letter, "to": letter.to, "name": letter.name, "address": dict(letter.address),
        "channel": letter.channel, "subject": letter.subject, "text": letter.text, "sender": letter.sender,
        "signed": list(letter.signed), "formats": list(letter.formats), "fields": dict(letter.fields),
    }  # fmt: skip
    return posted(letter.sort, letter.key, letter.at, data, settings)


def push(record: Record, settings: Settings) -> Answer:
    """Post a record, with the SHA-256 of its text in UTF-8, and its files as far as a webhook carries them."""
    data = {
        "key": record.key, "council": record.council, "case": record.case, "event": record.event,
        "fields": dict(record.fields), "text": record.text, "sha256": hashlib.sha256(record.text.encode()).hexdigest(),
    }  # fmt: skip
    whole = {**data, "files": [_file(one, b64encode(one.data).decode()) for one in record.files]}
    if len(body_of("record", record.at, whole)) > BODY:
        whole = {**data, "files": [_file(one, None) for one in record.files]}
    return posted("record", record.key, record.at, whole, settings)


def _file(one: RecordFile, data: str | None) -> dict[str, Any]:
    return {"name": one.name, "media_type": one.media_type, "size": len(one.data), "sha256": one.sha256, "data": data}


def posted(sort: str, key: str, at: datetime, data: Mapping[str, Any], settings: Settings) -> Answer:
    """What became of one delivery. The same key has the same `webhook-id` however often it is tried."""
    until = time.monotonic() + float(settings.get("timeout", SECONDS))
    body = body_of(sort, at, data)
    if len(body) > BODY:
        return Never(why=f"it has {len(body):,} bytes, and a webhook carries {BODY:,} at most")
    try:
        keys = keys_of(settings)
        url = url_of(settings)
        addresses = addresses_of(url, settings, until)
        headers = {
            "content-type": "application/json", "user-agent": "townclerk",
            **signed(keys, name_of(key), int(time.time()), body),
        }  # fmt: skip
        answered = post(url, addresses, headers, body, until, _beside(settings, "ca_file"))
    except NotNow as fault:
        return Later(why=str(fault))
    return meaning(url, answered, datetime.now(UTC))


def body_of(sort: str, at: datetime, data: Mapping[str, Any]) -> bytes:
    """What is posted, byte for byte."""
    whole = {"type": sort, "timestamp": at.astimezone(UTC).isoformat().replace("+00:00", "Z"), "data": data}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def name_of(key: str) -> str:
    """The `webhook-id` of a delivery: its key, with what a header or a signature could trip over written as %XX."""
    return quote(key, safe="/").replace(".", "%2E")


def keys_of(settings: Settings) -> list[bytes]:
    """The keys that are active, those of the file before those of the environment. Raises NotNow, and names none."""
    found: list[bytes] = []
    for where, written in (("secret_file", _in_file(settings)), ("secret_env", _in_environment(settings))):
        for n, secret in enumerate(written.split(), 1):
            try:
                found.append(key_of(secret))
            except ValueError as fault:
                raise NotNow(f"secret {n} that `{where}` leads to is none: {fault}") from None
    if not found:
        raise NotNow("there is no secret: name a file under `secret_file`, or a variable under `secret_env`")
    return found


def _in_file(settings: Settings) -> str:
    path = _beside(settings, "secret_file")
    if not path:
        return ""
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as fault:
        raise NotNow(f"the file that `secret_file` names cannot be read: {fault.strerror}") from None
    except ValueError:
        raise NotNow("the file that `secret_file` names is no text") from None


def _in_environment(settings: Settings) -> str:
    name = str(settings.get("secret_env") or "")
    if name and name not in os.environ:
        raise NotNow("the variable that `secret_env` names is not set; it takes a name, and the secret is its value")
    return os.environ[name] if name else ""


def _beside(settings: Settings, key: str) -> str:
    """The path of a file that a setting names, from the folder of the site file; empty where it names none."""
    return str(Path(str(settings.get("site_folder") or ".")) / str(settings[key])) if settings.get(key) else ""


def url_of(settings: Settings) -> httpx2.URL:
    """Where to post. Raises NotNow where that is no address of the web, or has a name and password in it."""
    try:
        url = httpx2.URL(str(settings["url"]))
    except httpx2.InvalidURL as fault:
        raise NotNow(f"`url` cannot be read: {fault}") from None
    if url.scheme not in ("http", "https") or not re.fullmatch(rb"[A-Za-z0-9._:-]+", url.raw_host):
        raise NotNow("`url` is no address of the web: it begins with https:// and the name of a host")
    if url.userinfo:
        raise NotNow("`url` has a name or password in it: take them out, the signature says who sends")
    if not 0 < _port(url) < 65536:
        raise NotNow("`url` has a port that there is not: one is a number from 1 to 65535")
    return url


def _port(url: httpx2.URL) -> int:
    return url.port if url.port is not None else 443 if url.scheme == "https" else 80


def addresses_of(url: httpx2.URL, settings: Settings, until: float) -> tuple[Address, ...]:
    """What the host stands for, all of it allowed. Raises NotNow otherwise, and for http:// where that is not."""
    allowed = networks(settings.get("allow_addresses") or ())
    found = looked_up(url.raw_host.decode("ascii"), _port(url), until - time.monotonic())
    refuse_unless_allowed(url.host, found, allowed)
    if url.scheme == "http" and not settings.get("allow_plain") and not all(one.is_loopback for one in found):
        raise NotNow(
            "`url` begins with http://, which everybody on the way reads: write https://, or `allow_plain: true`"
        )
    return found


def meaning(url: httpx2.URL, answered: Answered, now: datetime) -> Answer:
    """What an answer means for the delivery: it has gone, is tried again, or cannot go.

    As Standard Webhooks has it: all but 2xx is a failure and is tried again, for whoever puts a receiver up, moves it
    or changes its secret has it answer 400, 401, 404 or a redirect meanwhile. `410` alone says that it is over.
    """
    status = answered.status
    if 200 <= status < 300:
        return Sent(receipt=_receipt(answered.body))
    said = f"{plain(url)} answered {status} {_phrase(status)}".rstrip()
    if status == HTTPStatus.GONE:
        return Never(
            why=f"{said}: it takes no more of these; switch the webhook off, or put another address under `url`"
        )
    return Later(why=f"{said}{_to_do(status)}", after=_wait(answered.headers.get("retry-after", ""), now))


def plain(url: httpx2.URL) -> str:
    """A URL as it is told to people: without its query, in which a token may stand."""
    return str(url.copy_with(query=None))


def _to_do(status: int) -> str:
    """What whoever reads of an answer does about it; nothing where it passes by itself."""
    if 300 <= status < 400:
        return ", which leads elsewhere, and nothing is sent on; put the address that takes it under `url`"
    if status in PASSES or not 400 <= status < 500:
        return ""
    return f": {TO_DO.get(status, 'ask whoever runs it what it lacks')}"


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else ""


def _receipt(body: bytes) -> str:
    """What the other side calls it: `receipt` of an answer in JSON, where that is short and plain."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    receipt = said.get("receipt") if isinstance(said, dict) else None
    return receipt if isinstance(receipt, str) and RECEIPT.fullmatch(receipt) else ""


def _wait(asked: str, now: datetime) -> timedelta:
    """How long to wait by a Retry-After, in seconds or as a date; never less than usual, or tries are soon used up."""
    try:
        wait = timedelta(seconds=int(asked)) if asked.isdigit() else parsedate_to_datetime(asked).astimezone(UTC) - now
    except (ValueError, OverflowError):
        return SOON
    return min(max(wait, SOON), LATEST)
