"""Where webhooks are not sent: addresses that are not public, by whatever name, unless the site allows them."""

from __future__ import annotations

import socket
import time
from ipaddress import ip_address
from threading import Event
from typing import Any

import pytest
from engine_webhook.addresses import looked_up, networks, not_public, refuse_unless_allowed
from engine_webhook.faults import NotNow

REFUSED = {
    "unspecified": ["0.0.0.0", "0.1.2.3", "::"],
    "private": [
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "fc00::1", "fd12:3456::1",
        "fec0::1", "64:ff9b:1::1",
    ],
    "behind a provider's translation": ["100.64.0.1", "100.100.100.200", "100.127.255.255"],
    "loopback": ["127.0.0.1", "127.255.255.254", "::1"],
    "link-local": ["169.254.169.254", "fe80::1", "febf::1", "fe80::1%1"],
    "multicast": ["224.0.0.1", "239.255.255.255", "ff02::1"],
    "reserved": [
        "192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1",
        "255.255.255.255", "2001::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1", "4000::1", "::8.8.8.8", "::2",
    ],
    "loopback inside (127.0.0.1)": ["2002:7f00:1::", "64:ff9b::127.0.0.1"],
    "private inside (10.0.0.1)": ["2002:a00:1::1", "64:ff9b::a00:1"],
    "link-local inside (169.254.169.254)": ["2002:a9fe:a9fe::", "64:ff9b::a9fe:a9fe"],
}  # fmt: skip
PUBLIC = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
    "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
    "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2002:808:808::1", "64:ff9b::8.8.8.8",
]  # fmt: skip


@pytest.mark.parametrize(("why", "address"), [(why, one) for why, several in REFUSED.items() for one in several])
def test_an_address_that_is_not_public_is_told_as_what_it_is(why: str, address: str) -> None:
    assert not_public(ip_address(address)) == why


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_let_be(address: str) -> None:
    assert not_public(ip_address(address)) == ""


@pytest.mark.parametrize("host", [
    "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "0", "localhost", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
])  # fmt: skip
def test_no_way_of_writing_leads_to_one(host: str) -> None:
    found = looked_up(host, 443, 10)
    with pytest.raises(NotNow, match=r"which is (loopback|private|link-local|unspecified): nothing is sent there"):
        refuse_unless_allowed(host, found, ())


def test_an_ipv4_address_in_the_form_of_ipv6_is_the_ipv4_address() -> None:
    assert looked_up("::ffff:127.0.0.1", 443, 10) == (ip_address("127.0.0.1"),)


# What a name stands for


def answers(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Have every name stand for these addresses."""

    def told(host: str, port: int, **_: Any) -> list[Any]:
        family = {4: socket.AF_INET, 6: socket.AF_INET6}
        return [(family[ip_address(one).version], socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", told)


def test_one_address_that_is_not_public_among_others_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for mixed in (["8.8.8.8", "10.0.0.7"], ["10.0.0.7", "8.8.8.8"], ["2606:4700::1111", "10.0.0.7", "8.8.8.8"]):
        answers(monkeypatch, *mixed)
        found = looked_up("records.example", 443, 10)
        assert len(found) == len(mixed)
        with pytest.raises(NotNow) as told:
            refuse_unless_allowed("records.example", found, ())
        assert str(told.value) == (
            "records.example is 10.0.0.7, which is private: nothing is sent there unless it is under `allow_addresses`"
        )


@pytest.mark.parametrize(
    ("allowed", "taken"),
    [
        (["10.0.0.0/8"], True),
        (["10.0.0.7"], True),
        (["10.0.0.9/24"], True),
        (["10.0.1.0/24"], False),
        (["::/0"], False),
        (["fd00::/8", "10.0.0.7/32"], True),
        ([], False),
    ],
)
def test_the_site_may_allow_some(monkeypatch: pytest.MonkeyPatch, allowed: list[str], taken: bool) -> None:
    answers(monkeypatch, "8.8.8.8", "10.0.0.7")
    found = looked_up("records.example", 443, 10)
    if taken:
        refuse_unless_allowed("records.example", found, networks(allowed))
    else:
        with pytest.raises(NotNow):
            refuse_unless_allowed("records.example", found, networks(allowed))


def test_to_allow_an_ipv4_address_does_not_allow_the_gateways_to_it() -> None:
    with pytest.raises(NotNow):
        refuse_unless_allowed("x", [ip_address("64:ff9b::a00:1")], networks(["10.0.0.0/8"]))
    refuse_unless_allowed("x", [ip_address("64:ff9b::a00:1")], networks(["64:ff9b::/96"]))


def test_a_network_that_is_none_is_told() -> None:
    with pytest.raises(NotNow, match=r"'10.0.0.300' under `allow_addresses` is no network; write it such as"):
        networks(["10.0.0.0/8", "10.0.0.300"])


def test_a_name_that_stands_for_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotNow, match=r"the address of nowhere\.invalid was not found: "):
        looked_up("nowhere.invalid", 443, 10)
    with pytest.raises(NotNow, match="was not found"):
        looked_up("a" * 64 + ".example", 443, 10)
    answers(monkeypatch)
    with pytest.raises(NotNow, match="was not found: none"):
        looked_up("records.example", 443, 10)


def test_a_look_up_that_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(10) and [])
    begun = time.monotonic()
    with pytest.raises(NotNow, match="nobody answered in time"):
        looked_up("records.example", 443, 0.1)
    assert time.monotonic() - begun < 5
    over.set()
