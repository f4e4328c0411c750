"""Connecting: an address, who asks there with which secret, and what an answer or a silence means for the record."""

from __future__ import annotations

import hashlib
import os
import re
import ssl
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cache
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from typing import NoReturn

import httpx2

from engine.api import Settings
from engine_records.faults import NotEver, NotNow

SECONDS = 20.0
"""How long the other side may be silent, where the settings do not say."""
WHOLE = 50.0
"""How long a record may take; what is not there by then goes with the next try."""
REFUSED = {400, 413, 414, 415, 422, 431}
"""Of the answers, those with which it is this record that is refused, so that trying again does not help."""
RIGHTS = {401, 403, 407}
WAITS = {401: timedelta(minutes=30), 403: timedelta(minutes=30), 407: timedelta(minutes=30), 507: timedelta(hours=1)}
"""How long to wait at least, where more than a moment is to be waited: until a person has mended it."""
LATEST = timedelta(hours=6)
TOO_MANY = 10
"""Digits of seconds that need not be read: they are more than `LATEST`."""
BEGINNING = 65_536
"""How many bytes of a long body are kept, in which an error says what it is."""
HOST = re.compile(rb"[A-Za-z0-9._:-]+")


class Client:
    """Requests to one record system, all of them within one limit of time."""

    def __init__(self, settings: Settings, seconds: float | None = WHOLE) -> None:
        """Without `seconds` there is no limit for all of them. Raises NotNow for settings that cannot be used."""
        self.url = url_of(settings)
        self.until = None if seconds is None else time.monotonic() + seconds
        self.http = httpx2.Client(
            auth=_auth(settings), timeout=float(settings.get("timeout", SECONDS)), trust_env=False,
            verify=_trusted(_beside(settings, "ca_file")), follow_redirects=False,
            headers={"user-agent": "townclerk", "accept-encoding": "identity", "cache-control": "no-cache"},
        )  # fmt: skip

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def ask(
        self, method: str, url: httpx2.URL, headers: Mapping[str, str] | None = None, content: bytes | None = None,
        most: int = 0,
    ) -> tuple[int, bytes]:  # fmt: skip
        """The status of an answer, and its body: so many bytes, and one more where there are more. Raises NotNow where
        there is no answer."""
        found = bytearray()

        def take(part: bytes) -> bool:
            found.extend(part)
            return len(found) <= most

        status = self._heard(method, url, headers, content, take)
        return status, bytes(found[: most + 1])

    def digest(self, url: httpx2.URL) -> tuple[int, str, bytes]:
        """The status of an answer, the SHA-256 of its body, and how that begins. Raises NotNow where there is none."""
        found, begins = hashlib.sha256(), bytearray()

        def take(part: bytes) -> bool:
            found.update(part)
            begins.extend(part[: max(0, BEGINNING - len(begins))])
            return True

        return self._heard("GET", url, None, None, take), found.hexdigest(), bytes(begins)

    def _heard(
        self, method: str, url: httpx2.URL, headers: Mapping[str, str] | None, content: bytes | None,
        take: Callable[[bytes], bool],
    ) -> int:  # fmt: skip
        try:
            with self.http.stream(method, url, headers=headers, content=content) as answer:
                self.retry_after = answer.headers.get("retry-after", "")
                for part in answer.iter_raw():
                    self.refuse_when_over()
                    if not take(part):
                        break
                return answer.status_code
        except httpx2.TimeoutException:
            raise NotNow(f"{self.url.host} did not answer within the `timeout`") from None
        except httpx2.TransportError as fault:
            raise NotNow(f"no answer from {self.url.host}: {_why(fault)}") from None

    def refuse_when_over(self) -> None:
        """Raise NotNow where the time for all of it is over."""
        if self.until is not None and time.monotonic() > self.until:
            raise NotNow("not all of it was kept in time; the next try goes on from there", timedelta(minutes=1))

    def refuse_other(self, name: str, kept: str | None, sent: str) -> None:
        """Raise NotNow where the SHA-256 of what is read back is not that of what was sent."""
        if kept != sent:
            what = "is not there" if kept is None else "is not what was sent"
            raise NotNow(f"{name} {what} when it is read back from {self.url.host}; it is put there again")

    def refuse(self, status: int, did: str) -> NoReturn:
        """Raise what an answer means that is none of those that were hoped for."""
        phrase = next((one.phrase for one in HTTPStatus if one == status), "")
        said = f"{self.url.host} answered {status} {phrase}".rstrip() + f" when it was to {did}"
        if status in REFUSED:
            raise NotEver(said)
        if status in RIGHTS:
            said += ": see to `user`, its password and its rights"
        if 300 <= status < 400:
            said += ": nothing is sent on to another address; mend `url`"
        if status == 507:
            said += ": it is full"
        raise NotNow(said, self.wait(WAITS.get(status, timedelta(minutes=5))))

    def wait(self, least: timedelta) -> timedelta:
        """How long to wait: so long, or as long as the last answer asked to be left alone."""
        return max(least, _asked_for(self.retry_after))


def _asked_for(retry_after: str) -> timedelta:
    """How long the other side asks to be left alone, in seconds and up to six hours; nothing where it says a date."""
    asked = retry_after.strip()
    if not (asked.isascii() and asked.isdigit()):
        return timedelta()
    return min(timedelta(seconds=int(asked)), LATEST) if len(asked) < TOO_MANY else LATEST


def _why(fault: Exception) -> str:
    """What the system says of a fault, without its numbers."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not believed ({cause.verify_message.rstrip('.')})"
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
        cause = cause.__cause__ or cause.__context__
    return str(fault) or type(fault).__name__


def url_of(settings: Settings) -> httpx2.URL:
    """The folder in which everything is kept. Raises NotNow where that is no address that a password may go to."""
    try:
        url = httpx2.URL(str(settings["url"]).rstrip("/") + "/")
    except httpx2.InvalidURL as fault:
        raise NotNow(f"`url` cannot be read: {fault}") from None
    if url.scheme not in ("http", "https") or not HOST.fullmatch(url.raw_host) or url.query or url.fragment:
        raise NotNow("`url` is no folder of the web: it begins with https:// and the name of a host, and has no ? or #")
    if url.userinfo:
        raise NotNow("`url` has a name or password in it: write them under `user` and `password_file`")
    if not 0 < (1 if url.port is None else url.port) < 65536:
        raise NotNow("`url` has a port that there is not: one is a number from 1 to 65535")
    if url.scheme == "http" and not _is_here(url.host):
        raise NotNow("`url` begins with http://, which everybody on the way reads: write https://")
    return url


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _auth(settings: Settings) -> httpx2.Auth | None:
    user = str(settings.get("user") or "")
    if not user:
        return None
    password = _password(settings)
    return httpx2.DigestAuth(user, password) if settings.get("auth") == "digest" else httpx2.BasicAuth(user, password)


def _password(settings: Settings) -> str:
    """The password of a file or of the environment. Raises NotNow, which does not say it."""
    if path := _beside(settings, "password_file"):
        try:
            found = Path(path).read_text(encoding="utf-8").strip("\r\n")
        except OSError as fault:
            raise NotNow(f"the file that `password_file` names cannot be read: {fault.strerror}") from None
        except ValueError:
            raise NotNow("the file that `password_file` names is no text") from None
    else:
        found = os.environ.get(str(settings.get("password_env") or ""), "")
    if not found:
        raise NotNow("there is no password for `user`: name a file under `password_file`, or a variable under "
                     "`password_env` that is set")  # fmt: skip
    return found


def _beside(settings: Settings, key: str) -> str:
    """The path of a file that a setting names, from the folder of the site file; empty where it names none."""
    return str(Path(str(settings.get("site_folder") or ".")) / str(settings[key])) if settings.get(key) else ""


@cache
def _trusted(ca_file: str) -> ssl.SSLContext:
    """Whose certificates are believed: whom the system believes, and those of a file. Raises NotNow for a bad file."""
    context = httpx2.create_ssl_context()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as fault:
            raise NotNow(f"the file that `ca_file` names cannot be used: {fault.strerror or fault}") from None
    return context
