"""The plugin holds to what every plugin must hold to, also when its process is ended in the middle."""

import hashlib
from pathlib import Path

from engine.testing import trials


def test_it_holds_to_the_contract(tmp_path: Path) -> None:
    def there(key: str) -> int:
        """How often what has that key is there; of a server, ask the server."""
        return len(list(tmp_path.rglob(f"{hashlib.sha256(key.encode()).hexdigest()[:16]}.txt")))

    several = trials("engine_pigeon", {"folder": "pigeon"}, tmp_path, arrived=there)
    assert not [one for one in several if one.broke or one.untried]
