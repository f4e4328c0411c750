"""Case numbers, in the form that the site chooses."""

from __future__ import annotations

from datetime import datetime

from engine.office.office import Council
from engine.store import shelf
from engine.store.store import Connection


def number_for(connection: Connection, council: Council, received: datetime) -> str:
    """The next number of a council for a matter received then, which is then taken."""
    numbers = Numbers(connection, council)
    number = numbers.next(received)
    numbers.take(received)
    numbers.write()
    return number


class Numbers:
    """The numbers that one transaction takes. Each form without its serial is a series of its own."""

    def __init__(self, connection: Connection, council: Council) -> None:
        self.connection, self.council = connection, council
        self.first: dict[str, int] = {}
        self.taken: dict[str, int] = {}

    def next(self, received: datetime) -> str:
        """The next number for a matter received then; asking does not take it."""
        said, series = self._series(received)
        if series not in self.first:
            self.first[series] = shelf.serial(self.connection, self.council.key, series)
        serial = self.first[series] + self.taken.get(series, 0)
        return self.council.site.numbers.format(**said, serial=serial)

    def take(self, received: datetime) -> None:
        """The number that `next` gave is used."""
        series = self._series(received)[1]
        self.taken[series] = self.taken.get(series, 0) + 1

    def write(self) -> None:
        """Put down what was taken."""
        for series, many in self.taken.items():
            shelf.take_serials(self.connection, self.council.key, series, self.first[series] + many)
        self.first, self.taken = {}, {}

    def _series(self, received: datetime) -> tuple[dict[str, str], str]:
        local = received.astimezone(self.council.versions[-1].zone)
        said = {"council": self.council.key.upper(), "year": f"{local:%Y}", "month": f"{local:%m}"}
        return said, _series(self.council.site.numbers, said)


def _series(form: str, said: dict[str, str]) -> str:
    """The form with everything but the serial filled in."""
    for key, value in said.items():
        form = form.replace("{" + key + "}", value)
    return form
