"""A month: a few cases as they were recorded, played on a clock of its own and sent by a plugin through the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from engine.host.dying import Mortal
from engine.host.trial import POLICY, site_in
from engine.host.worker import carriers_in
from engine.language.site import Site
from engine.offers import Answer, Letter, Sent, Settings
from engine.office import act, receive
from engine.office.asking import Asking
from engine.office.desk import stopped_at
from engine.office.dispatch import ATTEMPTS, Carriers, dispatch
from engine.office.office import Office, open_office
from engine.office.outgoing import outgoing
from engine.office.reconciling import reconciled
from engine.office.sweep import sweep
from engine.record import replaced, tuple_record
from engine.recordkeeping import Difference, Ledger, Pushed, Record, RecordSystem

Carry = Callable[[Any, Settings], Answer]
BEGINS = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday."""
DAYS = 30
ENDED_AT = 3
"""At which delivery the process of the plugin is ended: the work is done, and nobody has heard of it."""
KEEPER = "max"
"""Who reads the outbox."""
RULES = """
outcomes: [done, refused]
timeframes:
  acknowledge: {within: 2 working days, from: received, until: acknowledged, overdue: [{notify: manager}]}
  answer:
    within: 10 working days
    from: received
    until: resolved
    warn: [2 working days before]
    overdue: [{notify: manager}]
"""
PEOPLE = """engine: 1
officers:
  amy: {name: Amy Adams, email: amy@example.org}
  max: {name: Max Orr, email: max@example.org}
holders: [{role: officer, officer: amy}, {role: manager, officer: max}]
"""
PHOTO = b"\xff\xd8\xff\xe0 a photograph, of which a byte is \x00"
PLAN = "Übersicht: the plan of the drain\n".encode()


@tuple_record
class Act:
    """Something that was done on a case, so many days after the month began; `file` is what came with it."""

    day: float
    case: int
    verb: str
    fields: Mapping[str, str]
    file: tuple[str, bytes] | None = None


def _lodged(day: float, case: int, kind: str, channel: str, name: str) -> Act:
    reached = {"address": f"{case} Elm St", "email": f"person{case}@example.org", "phone": f"02 9000 000{case}"}
    return Act(day, case, "lodge", {"kind": kind, "channel": channel, "name": name, "details": "The drain", **reached})


MONTH = (
    _lodged(0, 1, "complaint", "email", "Pat Low"),
    _lodged(0.1, 2, "request", "letter", "Zoë Ó Dálaigh"),
    Act(0.2, 1, "acknowledge", {"channel": "email"}),
    Act(0.3, 1, "assign", {"officer": "amy"}),
    Act(1, 1, "note", {"note": "what it looks like"}, ("photo.jpg", PHOTO)),
    Act(1.1, 2, "acknowledge", {"channel": "letter"}),
    _lodged(2, 3, "complaint", "phone", "山田太郎"),
    Act(3, 1, "note", {"note": "where it runs"}, ("Übersicht, 1.txt", PLAN)),
    Act(4, 1, "resolve", {"outcome": "done", "reason": "It runs again"}),
    Act(4.1, 1, "close", {}),
    Act(16, 2, "resolve", {"outcome": "refused", "channel": "letter"}),
    Act(17, 2, "close", {}),
    Act(18, 3, "contact", {"channel": "web", "result": "reached", "note": "It was looked at"}),
    Act(19, 3, "resolve", {"outcome": "done", "channel": "web"}),
    Act(20, 3, "reopen", {}),
    Act(21, 3, "resolve", {"outcome": "done", "channel": "email"}),
    Act(22, 3, "close", {}),
)
"""Letters by four ways, notices of what is assigned, due and overdue, documents, and an audit extract of each case."""


class Month:
    """The month, in a site of its own in an empty folder."""

    def __init__(self, folder: Path, plugins: Mapping[str, Any], *, notifier: str, system: str) -> None:
        """`notifier` sends letters and notices, and `system` keeps records: empty is none."""
        records = {"records": {"system": system}} if system else {}
        names = {"letters": notifier, "notices": notifier} if notifier else {}
        policy = POLICY.replace("officer: {}", "officer: {reports_to: manager}, manager: {}") + RULES
        policy = policy.replace("kinds: {", "kinds: {complaint: {}, ").replace("{untimed: it is only a trial}", "{}")
        self.folder = folder
        self.site: Site = site_in(folder, plugins, policy, PEOPLE, {**records, **names})
        self.office: Office = open_office(self.site)
        self.here = self.office.council("trial")
        self.numbers: dict[int, str] = {}
        self._receipts: dict[str, tuple[bool, str]] = {}
        """By the key of each letter and record that went: whether it is a record, and its receipt."""

    def play(self, seconds: float) -> str:
        """Play it and send what it owes, day by day, by a process that is ended once; gives what broke."""
        said: list[str] = []
        with Mortal(self.site, seconds, ENDED_AT, answers=True) as worker:
            for day in range(DAYS):
                said.clear()  # what failed on the day on which the process was ended may fail
                for one in MONTH:
                    if day <= one.day < day + 1:
                        self._act(one)
                now = BEGINS + timedelta(days=day + 1)
                sweep(self.office, now)
                dispatch(self.office, self._noting(carriers_in(worker)), stopped_at(now), said.append)
        return self._left() or "; ".join(said)

    def _noting(self, carriers: Carriers) -> Carriers:
        """The same carriers, of whose answers the receipts are noted: what is heard later takes their place."""

        def noted(carry: Carry) -> Carry:
            def carried(given: Letter | Record, settings: Settings) -> Answer:
                answer = carry(given, settings)
                if isinstance(answer, Sent):
                    self._receipts[given.key] = isinstance(given, Record), answer.receipt
                return answer

            return carried

        return replaced(
            carriers,
            notifiers={key: replaced(one, deliver=noted(one.deliver)) for key, one in carriers.notifiers.items()},
            record_systems={key: replaced(one, push=noted(one.push)) for key, one in carriers.record_systems.items()},
        )

    def _act(self, one: Act) -> None:
        at = BEGINS + timedelta(days=one.day)
        if one.verb == "lodge":
            made = receive.lodge(self.office, self.here, one.fields, at=at, by="amy", now=at)
            self.numbers[one.case] = made.state.case.number
            return
        file = None
        if one.file is not None:
            file = self.folder / one.file[0]
            file.write_bytes(one.file[1])
        number = self.numbers[one.case]
        act.act_written(self.office, self.here, number, one.verb, one.fields, at=at, by="amy", now=at, file=file)

    def _left(self) -> str:
        """What did not go, or went under another's receipt."""
        asking = Asking(by=KEEPER, now=BEGINS + timedelta(days=DAYS))
        several = outgoing(self.office, self.here, asking, ("waiting", "failed", "sent")).several
        left = [
            one
            for one in several
            if one.state != "sent" and not _may_be_refused(one.delivery.sort, one.state, one.attempts)
        ]
        if left:
            what = f"{left[0].delivery.sort} '{left[0].delivery.about}'"
            return f"{len(left)} of {len(several)} did not go, first the {what}: {left[0].answer or 'it was not tried'}"
        seen: dict[tuple[bool, str], str] = {}
        for key, (is_record, receipt) in self._receipts.items():
            before = seen.setdefault((is_record, receipt), key)
            if receipt and before != key:
                return f"'{before}' and '{key}' got one receipt, '{receipt}': one of the two may be lost"
        return ""

    def keys(self, sorts: Iterable[str]) -> list[str]:
        """Of what was sent, the keys that the plugin was given."""
        asking = Asking(by=KEEPER, now=BEGINS + timedelta(days=DAYS))
        several = outgoing(self.office, self.here, asking, ("sent",)).several
        return [f"{one.council}/{one.delivery.key}" for one in several if one.delivery.sort in sorts]

    def differences(self, seconds: float, before: Iterable[Pushed]) -> Sequence[Difference]:
        """What the record system does not hold of the month; `before` are records that were pushed besides."""
        with Mortal(self.site, seconds, 0) as worker:
            carriers = carriers_in(worker)
            asking = Asking(by=KEEPER, now=BEGINS + timedelta(days=DAYS))
            return reconciled(self.office, _knowing(carriers, tuple(before)), [self.here], asking).differences

    def close(self) -> None:
        """Close its store."""
        self.office.store.close()


def _may_be_refused(sort: str, state: str, attempts: int) -> bool:
    """Whether it was refused at once, and may be: of officers nothing but an address for mail is known."""
    return sort == "notice" and state == "failed" and attempts < ATTEMPTS


def _knowing(carriers: Carriers, before: tuple[Pushed, ...]) -> Carriers:
    """The same carriers, whose record systems know of more records than the site has pushed."""
    return replaced(carriers, record_systems={key: _told(one, before) for key, one in carriers.record_systems.items()})


def _told(system: RecordSystem, before: tuple[Pushed, ...]) -> RecordSystem:
    ask: Callable[[Ledger, Settings], Any] | None = system.verify
    if ask is None:
        return system
    return replaced(system, verify=lambda ledger, it: ask(replaced(ledger, pushed=(*ledger.pushed, *before)), it))
