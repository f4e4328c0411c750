"""Pages: HTML from templates, in which everything that anybody said is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

FOLDER = Path(__file__).parent / "templates"
STATES = {
    "recorded": "received, and not acted on", "open": "being handled", "resolved": "decided", "closed": "closed",
    "withdrawn": "withdrawn", "redirected": "sent on to whoever it is for",
    "joined": "handled together with another matter of yours",
}  # fmt: skip
PROMISES = {
    "running": "by {}", "paused": "on hold for now", "overdue": "was due by {} and is late", "met": "done",
    "ended": "no longer owed",
}  # fmt: skip
pages = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def page(name: str, status: int = 200, **said: object) -> HTMLResponse:
    """A page of that template; no browser keeps it, for it may tell of a person."""
    text = pages.get_template(f"{name}.html").render(**said)
    return HTMLResponse(text, status_code=status, headers={"cache-control": "no-store"})


def day(at: datetime | None, timezone: str) -> str:
    """A date as people write it: Thursday 2 April 2026."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(timezone))
    return f"{local:%A} {local.day} {local:%B %Y}"


def promised(states: tuple[str, ...], due: datetime | None, timezone: str) -> str:
    """What became of a promise, in words."""
    said = next((PROMISES[one] for one in ("met", "ended", "overdue", "paused") if one in states), PROMISES["running"])
    when = day(due, timezone)
    return said.format(when) if when or "{}" not in said else "no date yet"


def words(said: Mapping[str, str], key: str) -> str:
    """What a key is called, or itself."""
    return said.get(key, key.replace("-", " "))
