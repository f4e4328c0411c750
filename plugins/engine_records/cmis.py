"""CMIS: a record as a folder of documents in a repository, by the browser binding of CMIS 1.1, each read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from string import Template
from typing import Any
from zoneinfo import ZoneInfo

from engine.api import Answer, Difference, Ledger, Record, Settings
from engine_records.browser import Browser
from engine_records.connecting import Client
from engine_records.faults import NotNow
from engine_records.keeping import compared, kept
from engine_records.naming import folders
from engine_records.parts import Part, parts, said_of

DOCUMENT, FOLDER = "cmis:document", "cmis:folder"
SECONDARY = "cmis:secondaryObjectTypeIds"


def push(record: Record, settings: Settings) -> Answer:
    """Keep a record: its text, its files and, once all of that is there as it was sent, its metadata.

    What is there already as it should be is left; what is not, such as the half of an earlier try, is replaced.
    """

    def keep(client: Client) -> str:
        zone_of(settings)
        browser = Browser(client, settings)
        place = folders(record.council, record.case, record.key, record.event)
        new = _folder(browser, place, str(settings.get("folder_type") or FOLDER))
        for part in parts(record, settings):
            client.refuse_when_over()
            _keep(browser, "/".join((*place, part.name)), record, part, settings, new=new)
        return "/".join(place)

    return kept(settings, keep)


def verify(ledger: Ledger, settings: Settings) -> Iterable[Difference]:
    """What is missing, altered or was never sent of some councils. Raises EngineError where that cannot be asked."""
    return compared(settings, ledger, lambda client: Browser(client, settings))


def _folder(browser: Browser, place: tuple[str, ...], kind: str) -> bool:
    """See to it that a folder is there, with those that it lies in; whether it is new."""
    path = "/".join(place)
    if browser.is_folder(path):
        return False
    if len(place) > 1:
        _folder(browser, place[:-1], kind)
    return browser.make_folder(path, kind)


def _keep(browser: Browser, path: str, record: Record, part: Part, settings: Settings, *, new: bool) -> None:
    """Have a document there as it was sent; what else bears its name is replaced."""
    kept = None if new else browser.digest(path)
    if kept == part.sha256:
        return
    if kept is not None:
        browser.remove(path)
    browser.make_document(path, properties(record, part, settings), part.media_type, part.data)
    browser.client.refuse_other(part.name, browser.digest(path), part.sha256)


def properties(record: Record, part: Part, settings: Settings) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """The properties of a document, as the site maps them. One without a value is left out, and a secondary type of
    which one property has none."""
    said, zone = said_of(record, part), zone_of(settings)
    yield "cmis:objectTypeId", str(settings.get("type") or DOCUMENT)
    yield from ((name, value) for name, value in _filled(settings.get("properties") or {}, said, zone) if value)
    types: list[str] = []
    for kind, own in (settings.get("secondary_types") or {}).items():
        filled = list(_filled(own or {}, said, zone))
        if all(value for _, value in filled):
            types.append(kind)
            yield from filled
    if types:
        yield SECONDARY, tuple(types)


def zone_of(settings: Settings) -> ZoneInfo:
    """In which zone days end. Raises NotNow for one that there is not."""
    name = str(settings.get("timezone") or "UTC")
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise NotNow(f"`timezone` names no zone: `{name}`; one is called like Australia/Sydney") from None


def _filled(wanted: Mapping[str, Any], said: Mapping[str, str], zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    for name, text in wanted.items():
        if isinstance(text, Mapping):
            yield name, instant(Template(str(text.get("date") or "")).safe_substitute(said), zone)
        else:
            yield name, Template(str(text)).safe_substitute(said).strip()


def instant(text: str, zone: ZoneInfo) -> str:
    """An instant, or the end of a day in a zone, as CMIS counts: milliseconds since 1970 in UTC; empty of neither.

    A day is over when the next begins: what is kept until then is kept for all of it.
    """
    try:
        at = datetime.fromisoformat(text)
        if "T" not in text and ":" not in text:
            at = datetime.combine(date.fromisoformat(text) + timedelta(days=1), time(), tzinfo=zone)
    except (ValueError, OverflowError):
        return ""
    return str(int((at if at.tzinfo else at.replace(tzinfo=zone)).timestamp() * 1000))
