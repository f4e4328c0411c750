"""Signatures as Standard Webhooks has them: made with every active secret, and checked by whoever receives them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
"""How far the instant of sending may lie from the receiver's clock, before or after, both ends included."""
PREFIX = "whsec_"
BYTES = range(24, 65)
"""How many bytes a secret may have, by the standard."""


class Unverified(Exception):
    """A request that does not prove that it comes from whoever holds the secret, or not lately."""


def key_of(secret: str) -> bytes:
    """The key in a secret, `whsec_` and base64 of 24 to 64 bytes. Raises ValueError, which never tells the secret."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX).encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        key = b""
    if not secret.startswith(PREFIX) or len(key) not in BYTES:
        raise ValueError(f"a secret is `{PREFIX}` and base64 of {BYTES.start} to {BYTES.stop - 1} bytes")
    return key


def signature(key: bytes, name: str, seconds: int, body: bytes) -> str:
    """The signature of a request by one key: of its id, its instant in seconds since 1970 in UTC, and its body."""
    digest = hmac.digest(key, b"%b.%d.%b" % (_bytes(name), seconds, body), hashlib.sha256)
    return f"v1,{base64.b64encode(digest).decode()}"


def signed(keys: Sequence[bytes], name: str, seconds: int, body: bytes) -> dict[str, str]:
    """The three headers of a request, with one signature for each key."""
    return {
        "webhook-id": name,
        "webhook-timestamp": str(seconds),
        "webhook-signature": " ".join(signature(key, name, seconds, body) for key in keys),
    }


def verify(headers: Mapping[str, str], body: bytes, secrets: Iterable[str], now: datetime) -> str:
    """The id of a request that is genuine; for whoever receives webhooks.

    Genuine is one of which any signature was made with any of the secrets, sent at most five minutes before or after
    `now`, which is an aware instant. Header names may be in any case; `body` is what came, byte for byte. Raises
    Unverified with the reason, and ValueError for a secret that is none. Within the five minutes the same request may
    be sent again: take each id once.
    """
    given = {name.lower(): value for name, value in headers.items()}
    keys = [key_of(secret) for secret in secrets]
    name, instant, signatures = (given.get(f"webhook-{one}", "") for one in ("id", "timestamp", "signature"))
    if not (name and instant and signatures):
        raise Unverified("it lacks one of the headers webhook-id, webhook-timestamp and webhook-signature")
    if not (instant.isascii() and instant.isdigit() and len(instant) <= 12):
        raise Unverified("webhook-timestamp is not a number of seconds")
    if abs(now.timestamp() - int(instant)) > WINDOW.total_seconds():
        raise Unverified(
            "it was not sent within five minutes of now: it may be sent again by somebody, or a clock is off"
        )
    genuine = False
    for key in keys:
        wanted = signature(key, name, int(instant), body).encode()
        for one in signatures.split(" "):
            genuine |= hmac.compare_digest(wanted, _bytes(one))
    if not genuine:
        raise Unverified("no signature was made with any of the secrets")
    return name


def _bytes(header: str) -> bytes:
    return header.encode("utf-8", "surrogateescape")
