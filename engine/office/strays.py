"""Strays: what waits in the outbox of a council that the site does not name any more."""

from __future__ import annotations

from collections.abc import Mapping

from engine.errors import Refused
from engine.office.office import Office
from engine.store import outbox
from engine.store.outbox import FAILED, WAITING

LEFT = (WAITING, FAILED)
"""States of what somebody may still want sent."""


def strays(office: Office) -> Mapping[str, int]:
    """How many deliveries wait, or were given up, of each council that the site does not name.

    They are kept as they are, and lose no attempt: the council may have been taken out by mistake.
    """
    with office.store.reading() as connection:
        return outbox.strays(connection, office.councils, LEFT)


def told_of_strays(office: Office) -> list[str]:
    """Sentences on what waits of such councils, and what to do."""
    return [
        f"{number} {'delivery waits' if number == 1 else 'deliveries wait'} of the council '{key}', which the site "
        f"file does not name: put it back, or give them up with `engine outbox drop --stray {key}`"
        for key, number in strays(office).items()
    ]


def strays_given_up(office: Office, council: str, by: str, reason: str) -> int:
    """Take all that waits of such a council out of what is to be sent, and keep by whom and why; gives how much it was.

    Of such a council nobody knows who may do so: whoever has the store does. Raises Refused where the site names it, or
    where nothing waits of it.
    """
    if council in office.councils:
        raise Refused("no-delivery", f"the site names the council '{council}': drop its deliveries one by one")
    with office.store.transaction() as connection:
        number = outbox.drop_all(connection, council, LEFT, f"dropped by {by}: {reason}")
    if not number:
        raise Refused("no-delivery", f"nothing waits of a council '{council}'; `engine dispatch` says what does")
    return number
