"""The host: what plugins offer is collected by name, and one that misbehaves is told with its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.api import Notifier, Sent, hookimpl
from engine.errors import PluginError
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


@pytest.mark.parametrize(
    ("plugins", "sentence"),
    [
        ([("walls", Offering(broken))], "'walls' failed at register_notifiers: OSError: no network"),
        ([("walls", Offering(lambda: ["wall"]))], "'walls' offers at register_notifiers what is no offer: 'wall'"),
        (
            [("walls", Offering(lambda: [carrier("wall")])), ("paint", Offering(lambda: [carrier("wall")]))],
            "'paint' and 'walls' both offer 'wall'|'walls' and 'paint' both offer 'wall'",
        ),
    ],
    ids=["fails", "offers nonsense", "offers a name twice"],
)
def test_a_plugin_that_misbehaves_is_named(plugins: list[tuple[str, object]], sentence: str) -> None:
    with pytest.raises(PluginError, match=sentence):
        Host(plugins)


class Misspelt:
    @hookimpl
    def register_notifyers(self) -> list[object]:
        return []


def test_a_hook_that_there_is_not_is_refused() -> None:
    with pytest.raises(PluginError, match="register_notifyers"):
        Host([("walls", Misspelt())])
