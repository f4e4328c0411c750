"""Addresses: what a host name stands for, and to which of that nothing is sent unless the site allows it."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from threading import Thread

from engine_webhook.faults import NotNow

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NOT_PUBLIC: Sequence[tuple[Network, str]] = [
    (ip_network(written), what)
    for what, several in {
        "unspecified": "0.0.0.0/8 ::/128",
        "private": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10 64:ff9b:1::/48",
        "behind a provider's translation": "100.64.0.0/10",
        "loopback": "127.0.0.0/8 ::1/128",
        "link-local": "169.254.0.0/16 fe80::/10",
        "multicast": "224.0.0.0/4 ff00::/8",
        "reserved": "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 "
        "2001::/23 2001:db8::/32 3fff::/20",
    }.items()
    for written in several.split()
]
"""What is not public, by the registries of special-purpose addresses; listed, because what Python says of it changes
with its version."""
PUBLIC_V6 = IPv6Network("2000::/3")
"""All that was ever given out of IPv6."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64: the last four bytes are the address to which it is sent on."""


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """The networks of `allow_addresses`. Raises NotNow for one that is none."""
    found = []
    for one in written:
        try:
            found.append(ip_network(one, strict=False))
        except ValueError:
            raise NotNow(f"'{one}' under `allow_addresses` is no network; write it such as 10.0.5.0/24") from None
    return tuple(found)


def looked_up(host: str, port: int, seconds: float) -> tuple[Address, ...]:
    """Every address of a host, as this machine is told now. Raises NotNow where there is none within the time."""
    found: list[tuple[Address, ...] | Exception] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.append(tuple(dict.fromkeys(_plain(ip_address(str(one[4][0]))) for one in answers)))
        except (OSError, ValueError) as fault:
            found.append(fault)

    asking = Thread(target=ask, daemon=True)  # the system's own look-up knows no limit
    asking.start()
    asking.join(max(seconds, 0.0))
    answer = found[0] if found else None
    if isinstance(answer, tuple) and answer:
        return answer
    said = "nobody answered in time" if answer is None else str(getattr(answer, "strerror", None) or answer or "none")
    raise NotNow(f"the address of {host} was not found: {said}")


def refuse_unless_allowed(host: str, addresses: Iterable[Address], allowed: Sequence[Network]) -> None:
    """Raise NotNow where any address of a host is not public and the site does not allow it.

    One that is not is enough: whoever answers for the name would else choose which of them is taken.
    """
    for one in addresses:
        if (why := not_public(one)) and not any(one in network for network in allowed):
            raise NotNow(f"{host} is {one}, which is {why}: nothing is sent there unless it is under `allow_addresses`")


def not_public(address: Address) -> str:
    """Why an address is not one of the public internet; empty where it is. One that holds another is judged by both."""
    for network, what in NOT_PUBLIC:
        if address in network:
            return what
    if isinstance(address, IPv4Address):
        return ""
    inside = address.sixtofour or (IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None)
    if inside is not None and (why := not_public(inside)):
        return f"{why} inside ({inside})"
    return "" if address in PUBLIC_V6 or address in TRANSLATED else "reserved"


def _plain(address: Address) -> Address:
    """An IPv4 address that is written as one of IPv6 is the IPv4 address: there the connection would go."""
    return (isinstance(address, IPv6Address) and address.ipv4_mapped) or address
