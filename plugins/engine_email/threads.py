"""Threads: what our letters are called, so that an answer finds its case, and nobody can make up such a name.

A name holds council, case and a seal: the beginning of an HMAC with a key that stands in a file beside the site. It is
spelt so that it survives systems that do not tell small letters from capitals.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

from engine.api import Settings
from engine_email.access import beside
from engine_email.faults import NotNow

KEY_FILE = "email.key"
SEAL = 16
"""Characters of a seal: eighty bits."""
LOCAL = 64
"""Characters that the part of an address before the @ may have."""
PIECE = re.compile(r"__([0-9a-f]{2})|_([a-z])|([a-z0-9-])")


def key_path(settings: Settings) -> Path:
    """The file of the key of seals."""
    return beside(settings, settings.get("key_file") or KEY_FILE)


def key_of(settings: Settings) -> bytes:
    """The key of seals, made when it is first asked for. Raises NotNow where it can be neither read nor made."""
    path = key_path(settings)
    try:
        if not path.exists():
            draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
            with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
                out.write(base64.b64encode(secrets.token_bytes(32)) + b"\n")
                out.flush()
                os.fsync(out.fileno())
            try:
                os.link(draft, path)
            except FileExistsError:  # somebody else has made it meanwhile, and theirs is taken
                pass
            finally:
                draft.unlink()
        found = path.read_bytes().strip()
    except OSError as fault:
        raise NotNow(f"the file of `key_file`, {path.name}, can be neither read nor made: {fault.strerror}") from None
    if len(found) < 32:
        raise NotNow(f"the file of `key_file`, {path.name}, holds no key; without the file one is made")
    return found


def name_of(key: bytes, council: str, case: str, letter: str = "") -> str:
    """The name of a case in threads, or of one letter of it: what stands before the @."""
    parts = [_spelt(council), _spelt(case)]
    if letter:
        parts.append(hashlib.sha256(letter.encode()).hexdigest()[:16])
    return ".".join([*parts, _seal(key, parts)])


def message_id(key: bytes, council: str, case: str, letter: str, domain: str) -> str:
    """The Message-ID of a letter: the same for the same key of a delivery, however often it is sent."""
    return f"<{name_of(key, council, case, letter)}@{domain}>"


def plus(address: str, name: str) -> str:
    """The address with a name behind a plus; the bare address where that would be too long."""
    local, _, domain = address.rpartition("@")
    return f"{local}+{name}@{domain}" if len(local) + 1 + len(name) <= LOCAL else address


def case_of(key: bytes, name: str) -> tuple[str, str] | None:
    """Council and case of a name that we gave; None for any other."""
    *parts, seal = name.lower().split(".")
    if len(parts) not in (2, 3) or not hmac.compare_digest(_seal(key, parts).encode(), seal.encode()):
        return None
    council, case = _read(parts[0]), _read(parts[1])
    return (council, case) if council is not None and case is not None else None


def _seal(key: bytes, parts: list[str]) -> str:
    made = hmac.new(key, b"thread:" + ".".join(parts).encode("utf-8", "replace"), hashlib.sha256).digest()
    return base64.b32encode(made).decode().lower()[:SEAL]


def _spelt(text: str) -> str:
    """Text in small letters, digits, - and _, from which it can be read again."""

    def one(char: str) -> str:
        if re.fullmatch(r"[a-z0-9-]", char):
            return char
        if re.fullmatch(r"[A-Z]", char):
            return f"_{char.lower()}"
        return "".join(f"__{byte:02x}" for byte in char.encode("utf-8", "replace"))

    return "".join(one(char) for char in text)


def _read(spelt: str) -> str | None:
    made, at = bytearray(), 0
    while at < len(spelt):
        found = PIECE.match(spelt, at)
        if found is None:
            return None
        byte, capital, plain = found.groups()
        made += bytes.fromhex(byte) if byte else (capital.upper() if capital else plain).encode()
        at = found.end()
    return made.decode("utf-8", "replace")
