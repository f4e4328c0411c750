"""The settings of engine_web, as the site file has them and as the rest of the plugin reads them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.api import Settings

SECRET_BYTES = 32
SETTINGS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "host": {"type": "string", "description": "The address to listen on. Default: 127.0.0.1, this machine alone."},
        "port": {"type": "integer", "minimum": 0, "maximum": 65535, "description": "The port. Default: 8080."},
        "behind_proxy": {
            "type": "boolean",
            "description": "Whether a proxy on this machine stands before it and says in X-Forwarded-For and "
            "X-Forwarded-Proto who asks. Default: no.",
        },
        "secret_file": {
            "type": "string",
            "description": "The file of the secret behind the codes that people get with their case number. Made when "
            "it is not there; keep it with the store. Default: web.secret.",
        },
        "lodgements_a_minute": {
            "type": "integer", "minimum": 1,
            "description": "How many matters one address may lodge by the form or by Open311, and codes it may try, in "
            "a minute. Default: 10.",
        },
        "requests_a_minute": {
            "type": "integer", "minimum": 1,
            "description": "How many requests one address may make in a minute. Default: 240.",
        },
        "attachment_megabytes": {
            "type": "integer", "minimum": 0, "maximum": 100,
            "description": "How large the files of one lodgement may be together; 0 takes none. Default: 10.",
        },
        "councils": {
            "type": "object",
            "description": "What each council offers on its form, by its key in the site. Default: every council, with "
            "everything that the public may bring in.",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "channel": {
                        "type": "string",
                        "description": "The channel of the policy by which these matters come. Default: web, where the "
                        "policy has it; else none.",
                    },
                    "topics": {
                        "type": "array", "items": {"type": "string"},
                        "description": "The categories, or kinds without any, that are offered, in this order. "
                        "Default: all.",
                    },
                    "ask": {
                        "type": "array", "items": {"type": "string"},
                        "description": "Facts that are asked for beside those that the policy requires.",
                    },
                    "leave_out": {
                        "type": "array", "items": {"type": "string"},
                        "description": "Questions that are not asked; what the policy always requires is asked all the "
                        "same.",
                    },
                    "welcome": {"type": "string", "description": "A sentence above the form."},
                    "privacy": {"type": "string", "description": "What becomes of what people tell; below the form."},
                },
            },
        },
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CouncilForm:
    """What one council offers on its form."""

    channel: str = ""
    topics: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    welcome: str = ""
    privacy: str = ""


@dataclass(frozen=True, slots=True)
class Web:
    """The settings, read."""

    host: str
    port: int
    behind_proxy: bool
    secret: bytes
    lodgements_a_minute: int
    requests_a_minute: int
    attachment_bytes: int
    councils: Mapping[str, CouncilForm] | None
    """None: every council of the site."""

    @property
    def form_bytes(self) -> int:
        """The largest form that is read, with its files."""
        return self.attachment_bytes + 1_000_000


def web_of(settings: Settings) -> Web:
    """The settings as they are read; the secret is made where there is none yet."""
    folder = Path(str(settings.get("site_folder") or "."))
    councils = settings.get("councils")
    return Web(
        host=str(settings.get("host") or "127.0.0.1"),
        port=int(settings.get("port", 8080)),
        behind_proxy=bool(settings.get("behind_proxy")),
        secret=_secret(folder / str(settings.get("secret_file") or "web.secret")),
        lodgements_a_minute=int(settings.get("lodgements_a_minute", 10)),
        requests_a_minute=int(settings.get("requests_a_minute", 240)),
        attachment_bytes=int(settings.get("attachment_megabytes", 10)) * 1_000_000,
        councils=None if councils is None else {key: _form(one or {}) for key, one in councils.items()},
    )


def _form(one: Mapping[str, Any]) -> CouncilForm:
    return CouncilForm(
        channel=str(one.get("channel") or ""), topics=tuple(one.get("topics") or ()), ask=tuple(one.get("ask") or ()),
        leave_out=tuple(one.get("leave_out") or ()),
        welcome=str(one.get("welcome") or ""), privacy=str(one.get("privacy") or ""),
    )  # fmt: skip


def _secret(path: Path) -> bytes:
    """The secret of a file that nobody else reads. Of two who make it at once one wins, and both read that one."""
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(made, "wb") as out:
            out.write(secrets.token_bytes(SECRET_BYTES))
            out.flush()
            os.fsync(out.fileno())
    found = path.read_bytes()
    if len(found) < SECRET_BYTES:
        raise ValueError(f"the secret in {path.name} is too short: take the file away, and a new one is made")
    return found
