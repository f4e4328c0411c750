"""Sending: one request, to the addresses that were checked and to no other, within one limit of time for all of it."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import httpcore2
import httpx2

from engine_webhook.addresses import Address
from engine_webhook.faults import NotNow

ANSWER = 64 * 1024
"""How many bytes of an answer are read."""
PIECE = 16 * 1024
"""How many bytes are written before the clock is looked at again."""


class Answered(NamedTuple):
    """What the other side said; names of headers in lower case, and the body up to the limit."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def post(
    url: httpx2.URL,
    addresses: Sequence[Address],
    headers: Mapping[str, str],
    body: bytes,
    until: float,
    ca_file: str = "",
) -> Answered:
    """Post a body to one of the addresses, under the name of the URL, and follow nothing.

    `until` is by the monotonic clock. httpx2's own client looks names up by itself and limits each read alone, so that
    an answer of a byte a second never ends: its lower half, httpcore2, takes a network of one's own. Raises NotNow
    where there is no whole answer by then.
    """
    whole = {**headers, "host": url.netloc.decode("ascii"), "connection": "close", "accept-encoding": "identity"}
    place = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    context = trusted(ca_file) if url.scheme == "https" else None
    try:
        with (
            httpcore2.ConnectionPool(ssl_context=context, network_backend=Pinned(addresses, until)) as pool,
            pool.stream("POST", place, headers=list(whole.items()), content=body) as answer,
        ):
            said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            return Answered(answer.status, said, _read(answer.iter_stream()))
    except httpcore2.TimeoutException:
        raise NotNow(f"{url.host} did not answer in full within the `timeout`") from None
    except httpcore2.ConnectError as fault:
        raise NotNow(f"no connection to {url.host}: {_why(fault)}") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as fault:
        raise NotNow(f"{url.host} broke off, or answered what is not HTTP: {_why(fault)}") from None


def _why(fault: Exception) -> str:
    """What the system says of a fault, without its numbers."""
    cause = fault.args[0] if fault.args else fault
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not believed ({cause.verify_message.rstrip('.')})"
    return str(getattr(cause, "strerror", None) or cause)


def _read(parts: Iterable[bytes]) -> bytes:
    found = b""
    for part in parts:
        found += part
        if len(found) > ANSWER:
            return found[:ANSWER]
    return found


@cache
def trusted(ca_file: str) -> ssl.SSLContext:
    """Whose certificates are believed: whom the system believes, and those of a file. Raises NotNow for a bad file."""
    context = httpx2.create_ssl_context()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as fault:
            raise NotNow(f"the file that `ca_file` names cannot be used: {fault.strerror or fault}") from None
    return context


class Pinned(httpcore2.NetworkBackend):
    """A network of the addresses that were checked, whatever the name stands for by now; it ends at an instant."""

    def __init__(self, addresses: Sequence[Address], until: float) -> None:
        self.addresses, self.until = addresses, until

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:  # fmt: skip
        """Connect to the first address that takes it; the name is not looked up again."""
        fault: Exception = httpcore2.ConnectError(f"{host} has no address")
        for n, address in enumerate(self.addresses):
            try:
                share = left(self.until) / (len(self.addresses) - n)
                inner = httpcore2.SyncBackend().connect_tcp(str(address), port, share, local_address, socket_options)
                return Bounded(inner, self.until)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as one:
                fault = one
        raise fault


class Bounded(httpcore2.NetworkStream):
    """A connection that ends at an instant, however slowly the other side reads or writes."""

    def __init__(self, inner: httpcore2.NetworkStream, until: float) -> None:
        self.inner, self.until = inner, until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there."""
        return self.inner.read(max_bytes, left(self.until))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        for n in range(0, len(buffer), PIECE):
            self.inner.write(buffer[n : n + PIECE], left(self.until))

    def close(self) -> None:
        """Close it."""
        self.inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same connection, encrypted, with the certificate of the name."""
        return Bounded(self.inner.start_tls(ssl_context, server_hostname, left(self.until)), self.until)

    def get_extra_info(self, info: str) -> Any:
        """What the connection says of itself."""
        return self.inner.get_extra_info(info)


def left(until: float) -> float:
    """Seconds until an instant of the monotonic clock. Raises a timeout where it has passed."""
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise httpcore2.ReadTimeout("the time is over")
    return seconds
