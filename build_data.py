"""Puts schemas/ and policies/ into standard wheels; an editable install reads them from the checkout."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataFolders(BuildHookInterface):
    """Adds the two data folders, and leaves editable wheels alone so that no stale copy is ever read."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        for folder in ("schemas", "policies"):
            build_data["force_include"][str(Path(self.root, folder))] = f"engine/_data/{folder}"
