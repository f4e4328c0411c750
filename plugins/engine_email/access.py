"""Access to a mail server: its certificate, who we are there, and that nothing goes where others can read it."""

from __future__ import annotations

import os
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from engine.api import Settings
from engine_email.faults import NotNow

Server = Mapping[str, Any]
"""What the settings say of one server: host, port, tls, user, where the secret is, and whom to believe."""
SECONDS = 20.0
"""How long each step of a connection may take, where the settings do not say."""
SAID = 300
"""Characters of what a server says that are told."""


def beside(settings: Settings, name: object) -> Path:
    """The path of a file that a setting names, from the folder of the site file."""
    return Path(str(settings.get("site_folder") or ".")) / str(name)


def secret_of(settings: Settings, server: Server) -> str:
    """The secret of a user. Raises NotNow where it cannot be read; its words never hold it."""
    name = str(server.get("secret_env") or "")
    if name:
        if not os.environ.get(name):
            raise NotNow("the variable that `secret_env` names is not set; its value is the secret")
        return os.environ[name]
    if not server.get("secret_file"):
        raise NotNow("`user` needs a secret: name a file under `secret_file`, or a variable under `secret_env`")
    try:
        found = beside(settings, server["secret_file"]).read_text(encoding="utf-8").strip("\r\n")
    except OSError as fault:
        raise NotNow(f"the file that `secret_file` names cannot be read: {fault.strerror}") from None
    except ValueError:
        raise NotNow("the file that `secret_file` names is no text") from None
    if not found:
        raise NotNow("the file that `secret_file` names is empty")
    return found


def context_of(settings: Settings, server: Server) -> ssl.SSLContext:
    """Whom to believe: the certificates of the system, and those of `ca_file`. Raises NotNow for another file."""
    context = ssl.create_default_context()
    if server.get("ca_file"):
        try:
            context.load_verify_locations(beside(settings, server["ca_file"]))
        except (OSError, ssl.SSLError) as fault:
            raise NotNow(f"the file that `ca_file` names has no certificates: {fault.strerror or fault}") from None
    return context


def refuse_open(connection: socket.socket, server: Server) -> None:
    """Raise NotNow where `tls: none` would go over a network, unless the settings allow that."""
    if server.get("allow_plain"):
        return
    there = str(connection.getpeername()[0]).partition("%")[0]
    if not ip_address(there).is_loopback:
        raise NotNow(
            f"`tls: none` to {server['host']} goes over the network, where everybody on the way reads it: write "
            "`tls: starttls` or `tls: implicit`, or `allow_plain: true`"
        )


@contextmanager
def in_words(server: Server, secret: str = "") -> Iterator[None]:
    """Tell of a connection that fails in a sentence of NotNow, without the secret, whatever the server says."""
    try:
        yield
    except ssl.SSLCertVerificationError as fault:
        raise NotNow(f"the certificate of {server['host']} is not believed: {fault.verify_message}") from None
    except TimeoutError:
        raise NotNow(f"{server['host']} did not answer in time") from None
    except OSError as fault:
        said = fault.strerror or str(fault) or type(fault).__name__
        raise NotNow(f"no connection to {server['host']}: {plainly(said, secret)}") from None


def plainly(said: object, secret: str = "") -> str:
    """What a server said, as one line of plain text that does not hold the secret."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    if secret:
        text = text.replace(secret, "…")
    return re.sub(r"[\x00-\x20\x7f-\x9f]+", " ", text).strip()[:SAID]
