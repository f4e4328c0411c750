"""Standing: a process that stands in a folder of its own, what a plugin in it wrote where nothing is to be, and what
the desk refused it."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from engine.desk import Taken
from engine.errors import Refused
from engine.host.answering import serve
from engine.host.trial import DEEP, Trial
from engine.host.worker import Worker
from engine.language.site import Site
from engine.office.desk import Clock, OfficeDesk
from engine.office.office import Office


class Standing(Worker):
    """A worker whose process was started in an empty folder, as an engine may be started in any."""

    def _serving(self) -> Callable[..., None]:
        stands = _stands(self.site)
        stands.mkdir(exist_ok=True)
        return partial(_serve, stands=str(stands), desk=partial(_Desk, told=_told(self.site)))


def refused(site: Site) -> str:
    """What the desk said when it last refused anything; empty where it did not. A channel may keep it to itself."""
    told = _told(site)
    return told.read_text(encoding="utf-8") if told.exists() else ""


def kept_to_its_folder(name: str, site: Site) -> Trial:
    """Whether it wrote into the folder of the site alone."""
    inside, stands = site.file.resolve().parent, _stands(site)
    several = (path for path in _whole(site).rglob("*") if path.is_file() and path != _told(site))
    wrote = [path for path in several if not path.is_relative_to(inside)]
    here = sorted(path.name for path in wrote if path.is_relative_to(stands))
    outside = sorted(path.name for path in wrote if not path.is_relative_to(stands))
    said = [
        *([f"it wrote {', '.join(outside)} outside the folder of the site"] if outside else []),
        *([f"it wrote {', '.join(here)} where the engine was started, which may be anywhere: begin each path with "
           "settings['site_folder']"] if here else []),
    ]  # fmt: skip
    return Trial(f"{name}: it keeps to the folder of the site", "; ".join(said))


def _whole(site: Site) -> Path:
    """The folder of the trials, of which the site is deep in."""
    return site.file.resolve().parent.parents[len(DEEP) - 1]


def _stands(site: Site) -> Path:
    return _whole(site) / "started-here"


def _told(site: Site) -> Path:
    return _whole(site) / "refused-last"


# In the worker's process


class _Desk(OfficeDesk):
    def __init__(self, office: Office, *, told: Path, **more: Any) -> None:
        super().__init__(office, **more)
        self._told = told

    def lodge(self, *given: Any, **named: Any) -> Taken:
        try:
            return super().lodge(*given, **named)
        except Refused as no:
            self._told.write_text(no.sentence, encoding="utf-8")
            raise


def _serve(
    line: Connection, site_file: str, now: Clock | None, left_out: Collection[str],
    *, stands: str, desk: Callable[..., OfficeDesk],
) -> None:  # fmt: skip
    os.chdir(stands)
    serve(line, site_file, now, left_out, desk)
