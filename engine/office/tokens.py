"""Tokens: programs that ask as an officer or a role. A token is shown once, and kept as a digest."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from engine.case.who import known, somebody
from engine.desk import Caller
from engine.errors import Refused
from engine.office.office import Council, Office
from engine.record import record
from engine.store import desk as kept
from engine.store.desk import Token

BEGINS = "tc_"
"""What every token begins with, so that a scanner finds one that was left lying about."""
BYTES = 32


@record
class Issued:
    """A token as it is shown, once, and the name by which it is ended."""

    token: str
    name: str


def issue(
    office: Office, council: Council, by: str, title: str, now: datetime, ends: datetime | None = None
) -> Issued:  # fmt: skip
    """Make a token for an officer or a role, good until an instant, or until it is ended. Raises Refused for nobody."""
    _refuse_nobody(council, by, now)
    if ends is not None and ends <= now:
        raise Refused("in-the-past", "a token is good until a time that is still to come")
    token = BEGINS + secrets.token_urlsafe(BYTES)
    with office.store.transaction() as connection:
        return Issued(token=token, name=kept.keep_token(connection, token, council.key, by, title, now, ends))


def tokens(office: Office, council: Council) -> Sequence[Token]:
    """The tokens of a council, in the order in which they were made."""
    with office.store.reading() as connection:
        return list(kept.tokens_of(connection, council.key))


def end(office: Office, council: Council, name: str, now: datetime) -> None:
    """End a token now. Raises Refused where none that is good is called so."""
    with office.store.transaction() as connection:
        if not kept.end_token(connection, council.key, name, now):
            raise Refused("unknown-token", f"no token that is good is called '{name}'; `engine token list` names them")


def caller_of(office: Office, token: str, now: datetime) -> Caller | None:
    """Whose token that is; None where it is nobody's, has ended, or is of somebody who is not there any more."""
    if not token.startswith(BEGINS):
        return None
    with office.store.reading() as connection:
        found = kept.token_of(connection, token)
    if found is None or not found.good(now) or found.council not in office.councils:
        return None
    try:
        _refuse_nobody(office.councils[found.council], found.by, now)
    except Refused:
        return None
    return Caller(council=found.council, by=found.by)


def _refuse_nobody(council: Council, by: str, now: datetime) -> None:
    known(council.versions[-1], by)
    somebody(council.versions[-1], by, now)
