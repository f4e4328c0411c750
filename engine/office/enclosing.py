"""Enclosing: the files that go with a record, read when it is handed over and without what is hidden of the case."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterable, Iterator
from datetime import datetime

from engine.case import events as e
from engine.case.access import file_of, reading
from engine.case.clocks import by_timeframe, clocks
from engine.case.evolve import folded
from engine.case.retention import retained
from engine.case.state import State
from engine.case.veil import Veil
from engine.office.asking import Asking, veil_for
from engine.office.loading import loaded
from engine.office.office import Council, Office
from engine.office.plainly import case_data
from engine.office.seen import CaseView, veiled
from engine.policy.policy import Policy
from engine.record import record, replaced
from engine.recordkeeping import Record, RecordFile
from engine.store import outbox, shelf
from engine.store.outbox import Waiting
from engine.store.store import Connection

EXTRACT = "audit-extract.json"
EXTRACT_VERSION = 1
"""The version of the form of an audit extract."""
NOT_EXTRACTED = ("guidance", "seats", "reads", "deliveries")
"""What is said of a case and is no part of its history."""
BINARY = "application/octet-stream"


@record
class Told:
    """What a record system may be told of a case: the whole of it, and what is hidden of it."""

    policy: Policy
    state: State
    veil: Veil | None
    hides_identity: bool


def record_of(one: Waiting) -> Record:
    """A delivery as a record, without files."""
    delivery = one.delivery
    return Record(
        key=f"{one.council}/{delivery.key}", council=one.council, case=delivery.case, event=delivery.about,
        at=delivery.at, fields=delivery.fields, text="\n".join(f"{key}: {it}" for key, it in delivery.fields.items()),
    )  # fmt: skip


def enclosed(office: Office, one: Waiting, now: datetime) -> Record:
    """A record with what goes with it, which the outbox notes by name and SHA-256.

    The document and the letters of its event; and when the case is closed an audit extract, and whatever document or
    letter of the case went with no record before. Raises StoreError for a file that is gone or was changed.
    """
    number, place, _ = one.delivery.key.rsplit("/", 2)
    with office.store.reading() as connection:
        told = _told(office, connection, office.council(one.council), number, now)
        found = tuple(_files(office, connection, one, told, int(place))) if told is not None else ()
    files = {file.name: file.sha256 for file in found}
    if files != one.files:  # an earlier try may have had others: those of a case that has come onto a file since
        with office.store.transaction() as connection:
            outbox.note_files(connection, one, files)
    return replaced(record_of(one), files=found)


def _told(office: Office, connection: Connection, council: Council, number: str, now: datetime) -> Told | None:
    """A case as somebody outside may know it now; None where it lies on a file by now that goes to no record system."""
    _, policy, state = loaded(office, connection, council, number, now)
    file = file_of(policy, state, now)
    if file is not None and not file.recorded:
        return None
    outside = reading(policy, state, "", now)
    veil = veil_for(office, connection, council, policy, state, Asking(now=now), outside)
    return Told(policy=policy, state=state, veil=veil, hides_identity=outside.hides_identity)


def _files(
    office: Office, connection: Connection, one: Waiting, told: Told, place: int
) -> Iterator[RecordFile]:  # fmt: skip
    queued = outbox.of_case(connection, one.council, one.delivery.case)
    closes = isinstance(told.state.history[place], e.Closed)
    places = range(place + 1) if closes else range(place, place + 1)
    several = [*_documents(office, connection, one.council, told, places), *_letters(office, queued, told, places)]
    if closes:
        before = (each for each in queued if each.state == outbox.SENT and each.id != one.id)
        gone = {sha for each in before for sha in each.files.values()}
        several = [file for file in several if file.sha256 not in gone]
        several.append(_extract(one.council, told, place))
    yield from _named_apart(several)


def _documents(
    office: Office, connection: Connection, council: str, told: Told, places: range
) -> Iterator[RecordFile]:  # fmt: skip
    """Files that were kept with a note or sent as a letter. Nobody can look through one: where it is hidden who the
    person is, none goes."""
    if told.hides_identity:
        return
    for place in places:
        event = told.state.history[place]
        if isinstance(event, e.Noted | e.Written) and event.file:
            name = shelf.file_name(connection, council, event.file)
            data = shelf.kept(office.store, event.file, name)
            yield _file(name, mimetypes.guess_type(name)[0] or BINARY, data)


def _letters(office: Office, queued: Iterable[Waiting], told: Told, places: range) -> Iterator[RecordFile]:
    """Letters to persons as they were rendered, but those that are not to go."""
    for one in queued:
        delivery = one.delivery
        if delivery.sort != "letter" or not one.rendered or one.state in (outbox.FAILED, outbox.DROPPED):
            continue
        if int(delivery.key.rsplit("/", 2)[1]) in places:
            name = f"letter-{delivery.about}.txt"
            text = shelf.kept(office.store, one.rendered, name).decode()
            shown = text if told.veil is None else str(told.veil.over(text))
            yield _file(name, "text/plain; charset=utf-8", shown.encode())


def _extract(council: str, told: Told, place: int) -> RecordFile:
    """The history of the case up to an event, and how it stood then."""
    state = folded(told.state.history[: place + 1])
    at = state.history[-1].recorded
    running = clocks(told.policy, state)
    view = CaseView(
        council=council, policy=told.policy, state=state, clocks=running, hides_identity=told.hides_identity,
        retained=retained(told.policy, state, by_timeframe(running)),
    )  # fmt: skip
    data = case_data(view if told.veil is None else veiled(view, told.veil), at)
    said = {key: value for key, value in data.items() if key not in NOT_EXTRACTED}
    whole = json.dumps({"extract_version": EXTRACT_VERSION, **said}, indent=2, ensure_ascii=False)
    return _file(EXTRACT, "application/json", f"{whole}\n".encode())


def _file(name: str, media_type: str, data: bytes) -> RecordFile:
    return RecordFile(name=name, media_type=media_type, sha256=shelf.sha_of(data), data=data)


def _named_apart(several: Iterable[RecordFile]) -> Iterator[RecordFile]:
    """The same files, each content once, and each under a name of its own."""
    taken: set[str] = set()
    known: set[str] = set()
    for one in several:
        if one.sha256 in known:
            continue
        known.add(one.sha256)
        name, n = one.name, 1
        while name.lower() in taken:
            n += 1
            name = f"{n}-{one.name}"
        taken.add(name.lower())
        yield replaced(one, name=name)
