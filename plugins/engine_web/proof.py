"""Proof: the code with which somebody sees how their matter stands, and the form that counts once."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from itsdangerous import BadData, URLSafeTimedSerializer

CODE = 12
"""Characters of a code, of 32 sorts each."""
GROUP = 4
FORM_LASTS = 24 * 3600
"""For how long a form that was opened may be sent, in seconds."""


def code_of(secret: bytes, council: str, number: str) -> str:
    """The code of a case, in groups; nobody without the secret finds it from the number."""
    made = hmac.new(secret, f"status\0{council}\0{number}".encode(), hashlib.sha256).digest()
    letters = base64.b32encode(made).decode()[:CODE]
    return "-".join(letters[n : n + GROUP] for n in range(0, CODE, GROUP))


def code_fits(secret: bytes, council: str, number: str, code: str) -> bool:
    """Whether a code is that of a case, however it is spaced; it takes as long whether or not it is."""
    given = "".join(one for one in code.upper() if one.isalnum())
    return hmac.compare_digest(given.encode(), code_of(secret, council, number).replace("-", "").encode())


class Forms:
    """Forms that were opened: each is signed and counts once, and only for the browser that opened it."""

    def __init__(self, secret: bytes) -> None:
        self._signer = URLSafeTimedSerializer(secret, salt="form")

    def opened(self, browser: str) -> str:
        """What a form carries that was opened by a browser."""
        return self._signer.dumps([secrets.token_urlsafe(16), browser])

    def once(self, carried: str, browser: str) -> str:
        """The key under which a form is taken once; empty where it is none of ours, too old, or of another browser."""
        try:
            key, whose = self._signer.loads(carried, max_age=FORM_LASTS)
        except (BadData, ValueError, TypeError):
            return ""
        return str(key) if browser and hmac.compare_digest(str(whose).encode(), browser.encode()) else ""


def new_browser() -> str:
    """What a browser is told to keep while it has a form open."""
    return secrets.token_urlsafe(16)
