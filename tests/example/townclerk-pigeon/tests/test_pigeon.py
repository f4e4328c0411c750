"""The plugin holds to what every plugin must hold to."""

from pathlib import Path

from engine.testing import trials


def test_it_holds_to_the_contract(tmp_path: Path) -> None:
    broke = [one for one in trials("engine_pigeon", {"folder": "pigeon"}, tmp_path) if one.broke]
    assert not broke
