"""The host: what plugins offer is collected by name, and one that misbehaves is told with its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from engine.api import Channel, Notifier, Sent, hookimpl
from engine.host.plugins import Host


class Offering:
    def __init__(self, make: Callable[[], list[object]]) -> None:
        self.make = make

    @hookimpl
    def register_notifiers(self) -> list[object]:
        return self.make()


def carrier(name: str) -> Notifier:
    return Notifier(name=name, summary="writes on walls", settings={}, deliver=lambda *_: Sent(receipt="1"))


def broken() -> list[object]:
    raise OSError("no network")


def test_offers_are_found_by_name() -> None:
    host = Host([("walls", Offering(lambda: [carrier("wall"), carrier("fence")]))])
    assert sorted(host.notifiers) == ["fence", "wall"]


class Hooks:
    """A plugin that declares a hook of its own, which lacks its mark."""

    @hookimpl
    def register_hookspecs(self) -> object:
        return 3


class Misspelt:
    @hookimpl
    def register_notifyers(self) -> list[object]:
        return []


class Asking:
    @hookimpl
    def register_channels(self, desk: object) -> list[object]:
        return []


class Leaving:
    @hookimpl
    def register_channels(self) -> list[object]:
        raise SystemExit(3)


class Endless:
    @hookimpl
    def register_notifiers(self) -> Iterator[object]:
        for n in count():
            yield carrier(f"wall-{n}")


class Shy:
    """A plugin that does not let itself be looked at."""

    def __dir__(self) -> Iterator[str]:
        raise LookupError("nothing to see")


def offers(one: object) -> Offering:
    return Offering(lambda: [one])


def odd(**fields: Any) -> Offering:
    return offers(Notifier(**{"name": "wall", "summary": "x", "deliver": lambda *_: Sent(), **fields}))


BAD = {
    "fails": (Offering(broken), "it failed at register_notifiers: OSError: no network"),
    "leaves": (Leaving(), "it failed at register_channels: SystemExit: 3"),
    "offers nonsense": (offers("wall"), "it offers at register_notifiers what is no Notifier: 'wall'"),
    "offers one, and no list": (
        Offering(lambda: carrier("wall")),  # type: ignore[arg-type, return-value]
        "what it gives at register_notifiers is no list but Notifier(name='wall'",
    ),
    "offers at the wrong hook": (
        offers(Channel(name="tray", summary="a tray")),
        "it offers at register_notifiers what is no Notifier: Channel(name='tray'",
    ),
    "hides": (Shy(), "it cannot be used: LookupError: nothing to see"),
    "offers without end": (Endless(), "it offers more than 30 at register_notifiers"),
    "offers a name that is a number": (odd(name=3), "a Notifier whose name is no text: 3"),
    "offers what says nothing": (odd(summary=None), "'wall', whose summary is no text of at most 1,000 characters"),
    "offers what delivers nothing": (odd(deliver=None), "'wall', whose `deliver` is no function: None"),
    "offers settings that are no schema": (odd(settings={"type": "objekt"}), "no JSON Schema: type: 'objekt' is not"),
    "offers settings of which one is no schema": (
        odd(settings={"properties": {"port": {"type": "numbr"}}}), "no JSON Schema: properties.port.type: 'numbr' is",
    ),
    "offers settings that are no values": (odd(settings={"a": {1, 2}}), "'wall', whose settings are no JSON Schema: "),
    "offers settings that are no map": (odd(settings=[1]), "'wall', whose settings are no JSON Schema: [1]"),
    "offers settings that are too long": (odd(settings={"title": "x" * 40_000}), "longer than 40,000 characters"),
    "offers a name twice": (Offering(lambda: [carrier("wall"), carrier("wall")]), "it offers 'wall' twice"),
    "offers what another one does": (
        offers(carrier("fence")), "it offers 'fence' as 'fences' does: switch one of the two off",
    ),
    "misspells a hook": (
        Misspelt(),
        "it implements the hook register_notifyers, which no plugin that runs declares; "
        "did you mean register_notifiers?",
    ),
    "asks for what is not given": (Asking(), "its register_channels asks for `desk`; the hook gives nothing"),
}  # fmt: skip


@pytest.mark.parametrize("how", BAD)
def test_a_plugin_that_misbehaves_is_left_out_with_the_reason_and_the_others_run(how: str) -> None:
    bad, why = BAD[how]
    host = Host([("fences", offers(carrier("fence"))), ("bad", bad), ("gates", offers(carrier("gate")))])
    assert list(host.idle) == ["bad"]
    assert why in host.idle["bad"]
    assert list(host.notifiers) == ["fence", "gate"]
    assert host.names == ["fences", "gates"]


def test_what_extends_one_that_does_not_run_does_not_run_either() -> None:
    # given a plugin whose own hooks cannot be had, and one that implements such a hook
    class Extends:
        @hookimpl
        def web_routes(self) -> list[object]:
            return []

    host = Host([("web", Hooks()), ("more", Extends()), ("gates", offers(carrier("gate")))])
    # then both are left out, each with its reason
    assert "more" in host.idle
    assert "it implements the hook web_routes, which no plugin that runs declares" in host.idle["more"]
    assert list(host.notifiers) == ["gate"]


def test_whoever_is_about_to_run_is_named_first() -> None:
    told: list[str] = []
    Host([("walls", offers(carrier("wall"))), ("gates", offers(carrier("gate")))], told.append)
    assert told == ["walls", "gates"]
