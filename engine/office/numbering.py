"""Case numbers, in the form that the site chooses."""

from __future__ import annotations

from datetime import datetime

from engine.office.office import Council
from engine.store import shelf
from engine.store.store import Connection


def number_for(connection: Connection, council: Council, received: datetime) -> str:
    """The next number of a council for a matter received then."""
    return numbers_for(connection, council, received, 1)[0]


def numbers_for(connection: Connection, council: Council, received: datetime, many: int) -> list[str]:
    """The next numbers, which are then taken. Each form without its serial is a series of its own."""
    local = received.astimezone(council.versions[-1].zone)
    form = council.site.numbers
    said = {"council": council.key.upper(), "year": f"{local:%Y}", "month": f"{local:%m}"}
    series = _series(form, said)
    first = shelf.next_serial(connection, council.key, series, many)
    return [form.format(**said, serial=first + n) for n in range(many)]


def _series(form: str, said: dict[str, str]) -> str:
    """The form with everything but the serial filled in."""
    for key, value in said.items():
        form = form.replace("{" + key + "}", value)
    return form
