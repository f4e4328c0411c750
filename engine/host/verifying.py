"""Verifying: a record system is asked what differs, of what does: it must find it, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import sha256
from itertools import islice

from engine.errors import PluginError
from engine.host.bearing import ledger_of
from engine.host.strains import ORDINARY, RECORDS, STRANGE
from engine.host.worker import Worker
from engine.record import replaced
from engine.recordkeeping import Difference, Ledger, Record

SORTS = ("missing", "altered", "unknown")
NEVER_PUSHED = replaced(RECORDS[ORDINARY], key="trial/N1/0/record", case="N1")
"""A record that no record system was ever given."""


def verified(worker: Worker, name: str, tried: Iterable[Record], took: Collection[Record]) -> str:
    """What is wrong with what it says of a record that it took, once the outbox says of it what is not so; empty where
    nothing is. `tried` are all records that it may have been given, and `took` strange ones that surely went."""
    ordinary = RECORDS[ORDINARY]
    others = [one for one in tried if one.key != ordinary.key]
    went = [(strain, one) for strain, one in RECORDS.items() if one in took]
    another = replaced(ordinary, text=f"{ordinary.text}altered\n")
    it_was = _found(worker, name, ledger_of([ordinary], others))
    waits = _found(worker, name, ledger_of([], [ordinary, *others]))
    forgotten = _found(worker, name, ledger_of([], others))
    unknown, unsent = (sum(one.sort == "unknown" for one in several) for several in (it_was, waits))
    return (
        _strange(_found(worker, name, ledger_of([ordinary, NEVER_PUSHED], others)), "missing", NEVER_PUSHED.key)
        or _strange(_found(worker, name, ledger_of([another], others)), "altered", ordinary.key)
        or ("" if sum(one.sort == "unknown" for one in forgotten) > unknown else UNKNOWN_WANTED)
        or (TAKEN_FOR_UNKNOWN if unsent > unknown else "")
        or next(filter(None, (_taken(worker, name, others, *strange) for strange in went)), "")
    )


def _taken(worker: Worker, name: str, others: Iterable[Record], strain: str, one: Record) -> str:
    """What is wrong with what it says of a strange record that it took, as it was sent and with another file."""
    if broke := whole(worker, name, others, one):
        return f"of a record {STRANGE[strain]} that it took, {broke}"
    if not one.files:
        return ""
    *files, last = one.files
    other = replaced(one, files=(*files, replaced(last, sha256=sha256(b"another").hexdigest())))
    found = whole(worker, name, others, other)
    return "" if found else FILE_WANTED


def whole(worker: Worker, name: str, tried: Iterable[Record], one: Record) -> str:
    """What it says is missing or altered of a record that it took; empty where all of it is there. `tried` are all
    records that it may have been given."""
    ledger = ledger_of([one], [each for each in tried if each.key != one.key])
    found = [each for each in _found(worker, name, ledger) if each.key == one.key]
    return f"verify says: {found[0].sort}: {found[0].said}" if found else ""


WANTED = {
    "missing": "of a record that was sent and is not there it does not say, with its key, that it is `missing`",
    "altered": "of a record whose SHA-256 is another than the outbox says it does not say, with its key, that it is "
    "`altered`",
}
FILE_WANTED = (
    "of a record that was sent with a file of another SHA-256 than the one that is there it does not say, with its "
    "key, that the file is `altered`, or `missing`"
)
UNKNOWN_WANTED = "of a record that is there and that the outbox does not have it does not say that it is `unknown`"
TAKEN_FOR_UNKNOWN = "a record that waits is `unknown` to it: what is `pushed` and not `sent` may be there all the same"


def lying(worker: Worker, name: str, tried: Iterable[Record]) -> frozenset[str]:
    """What it says of things that nobody sent, before any of the trials did: a server for trials keeps what it was
    given by trials before these. `tried` are all records that they may have given it."""
    try:
        found = _found(worker, name, ledger_of([], tried))
    except PluginError:  # which the trials themselves will tell
        return frozenset()
    return frozenset(one.said for one in found if one.sort == "unknown")


def newly(found: Iterable[Difference], lay: Collection[str]) -> str:
    """The first of those differences, in words, without the things that `lay` there unsent before."""
    new = (one for one in found if one.sort != "unknown" or one.said not in lay)
    return "; ".join(f"{one.sort}: {one.said}" for one in islice(new, 3))


def _found(worker: Worker, name: str, ledger: Ledger) -> list[Difference]:
    found: list[Difference] = worker.call("verify", name, ledger)
    return found


def _strange(found: list[Difference], sort: str, key: str) -> str:
    """What is wrong with differences, of which one of that sort and key is wanted, and none of another sort."""
    if any(one.key == key and one.sort == sort and one.council == "trial" for one in found):
        return ""
    stray = next((one for one in found if one.key == key), None)
    if stray is None:
        return WANTED[sort]
    if stray.sort not in SORTS:
        return f"it says '{stray.sort}' of a record, which is none of {', '.join(SORTS)}"
    return f"{WANTED[sort]}: it says {stray.sort} of council '{stray.council}': {stray.said}"
