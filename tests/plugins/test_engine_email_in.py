"""Mail that comes in, from a real Dovecot: what becomes a case, what an answer, what is set aside, and once each."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import engine_email
import pytest
from engine_email import inbox, polling
from engine_email.faults import NotNow
from engine_email.inbox import opened as opened_inbox
from engine_email.threads import key_of, message_id, name_of, plus

from engine.api import Desk
from engine.errors import Refused
from engine.office.desk import OfficeDesk
from engine.testing import FAULTS, Relay
from tests.office.sites import look, opened, start, wait_for
from tests.plugins.imapservers import Dovecot, Mailbox, dovecot
from tests.plugins.mailsites import desk_of, kept, lodged, mail, numbers, poll, settings, shown, site_of, strikes, told


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as one:
        yield one


@pytest.fixture
def box(server: Dovecot) -> Mailbox:
    """A mailbox of its own for each test."""
    return server.user()


@pytest.fixture
def site(tmp_path: Path, server: Dovecot, box: Mailbox) -> Path:
    return site_of(tmp_path / "site", server, box)


# A new matter


def test_a_mail_becomes_a_case_with_its_words_and_files(site: Path, box: Mailbox) -> None:
    raw = mail(files={"photo.jpg": b"\xff\xd8\xff picture"})
    box.put(raw, when='"03-Jun-2024 10:00:05 +1000"')
    assert poll(site) == {"taken": 1}
    (number,) = numbers(site)
    case = told(site, number)
    assert "My bin\\n\\nThe bin was not emptied." in case
    assert look(site, "SELECT channel, received FROM cases") == [
        ("email", int(datetime(2024, 6, 3, 0, 0, 5, tzinfo=UTC).timestamp() * 1e6))
    ]
    known = str(look(site, "SELECT value FROM personal"))
    assert '"Ann Lee"' in known
    assert '"ann@example.org"' in known
    assert kept(site) == {"photo.jpg": b"\xff\xd8\xff picture", "mail.eml": raw}
    assert (len(box.look()), box.raw("Taken")) == (0, [raw])
    assert poll(site) == {}


def of_type(content_type: str, body: bytes, *more: str) -> bytes:
    """A mail whose whole body is of that type."""
    head = ["From: Ann Lee <ann@example.org>", "To: cases@hill.example", "Subject: My bin", "MIME-Version: 1.0"]
    lines = [*head, f"Content-Type: {content_type}", *more, "", ""]
    return "\r\n".join(lines).encode() + body


PLAIN = b"--b\r\nContent-Type: text/plain\r\n\r\nThe bin is full.\r\n--b\r\n"
P7 = base64.encodebytes(b"0\x82 signed " * 20).replace(b"\n", b"\r\n")
TNEF = base64.encodebytes(b"\x78\x9f\x3e\x22 rich text " * 20).replace(b"\n", b"\r\n")
EVENT = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:The bin\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
INSIDE = "[What was written may stand in a file that came with it.]"
CODED = "Content-Transfer-Encoding: base64"
SELDOM = {
    "an invitation": (of_type("text/calendar; method=REQUEST", EVENT), INSIDE, "attachment-1.ics"),
    "an invitation with words": (
        of_type('multipart/alternative; boundary="b"',
                PLAIN + b"Content-Type: text/calendar\r\n\r\n" + EVENT + b"--b--"),
        "The bin is full.", "attachment-2.ics",
    ),
    "signed beside its words": (
        of_type('multipart/signed; protocol="application/pkcs7-signature"; boundary="b"',
                PLAIN + b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n" + CODED.encode() + b"\r\n\r\n"
                + P7 + b"--b--"),
        "The bin is full.", "smime.p7s",
    ),
    "signed around its words": (
        of_type("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", P7, CODED), INSIDE, "smime.p7m",
    ),
    "of Outlook alone": (of_type("application/ms-tnef; name=winmail.dat", TNEF, CODED), INSIDE, "winmail.dat"),
    "in Japanese": (
        of_type("text/plain; charset=ISO-2022-JP", "ゴミ箱が壊れています。".encode("iso2022_jp")),
        "ゴミ箱が壊れています。", "",
    ),
}  # fmt: skip


def test_a_time_at_which_no_mail_can_have_come_is_now(site: Path, box: Mailbox) -> None:
    # given a message of which whoever moved it here did not know when it came
    box.put(mail("A hole", "Hole"), when='"01-Jan-1970 00:00:00 +0000"')
    began = datetime.now(UTC)
    # when it is taken, then it is a matter of today
    assert poll(site) == {"taken": 1}
    (number,) = numbers(site)
    assert datetime.fromisoformat(shown(site, number)["received"]) >= began.replace(microsecond=0)


@pytest.mark.parametrize(
    "said",
    ["01-Jan-0001 00:00:00 +1400", "31-Dec-9999 23:59:59 -1400", "31-Feb-2026 00:00:00 +0000",
     "01-Jan-2026 00:00:00 +9999", "01-Jan-2026 00:00:00 +2400"],
)  # fmt: skip
def test_a_time_that_is_beyond_every_calendar_is_now(said: str) -> None:
    # given what a server may say, though this machine's says none of it
    began = datetime.now(UTC)
    assert began <= inbox._instant(f'1 (INTERNALDATE "{said}")') <= datetime.now(UTC)


@pytest.mark.parametrize("what", SELDOM)
def test_a_mail_that_is_seldom_seen_becomes_a_case_and_is_kept_as_it_came(site: Path, box: Mailbox, what: str) -> None:
    raw, words, file = SELDOM[what]
    box.put(raw)
    assert poll(site) == {"taken": 1}
    assert words in told(site, *numbers(site))
    files = kept(site)
    assert files.pop("mail.eml") == raw
    assert list(files) == ([file] if file else [])


def test_the_same_mail_by_two_ways_is_one_case_and_another_under_its_id_is_another(site: Path, box: Mailbox) -> None:
    raw = mail()
    box.put(raw, b"Received: from elsewhere\r\nDelivered-To: other@hill.example\r\n" + raw)
    box.put(mail("Another matter", Message_ID="<same@example.org>"), mail("A third", Message_ID="<same@example.org>"))
    box.put(mail("same", "One", Message_ID="<c@example.org>"), mail("same", "Two", Message_ID="<c@example.org>"))
    bare = re.sub(rb"Message-ID:.*\r\n", b"", mail("No id"))
    box.put(bare, bare)
    assert poll(site) == {"taken": 6, "taken before": 2}
    assert len(numbers(site)) == 6
    assert len(box.look("Taken")) == 8


@pytest.mark.parametrize("tls", ["starttls", "implicit", "none"])
def test_the_inbox_is_reached_by(tmp_path: Path, server: Dovecot, box: Mailbox, tls: str) -> None:
    site = site_of(tmp_path / "site", server, box)
    text = site.read_text().replace("tls: starttls", f"tls: {tls}")
    if tls == "implicit":
        text = text.replace(str(server.port), str(server.secure))
    site.write_text(text)
    box.put(mail())
    assert poll(site) == {"taken": 1}


def test_a_certificate_that_nobody_vouches_for_is_not_believed(site: Path, box: Mailbox) -> None:
    site.write_text(re.sub(r"ca_file: \S+,", "", site.read_text()))
    box.put(mail())
    with pytest.raises(NotNow, match="the certificate of localhost is not believed"):
        poll(site)
    assert len(box.look()) == 1


def test_a_wrong_secret_is_told_without_it(site: Path) -> None:
    (site.parent / "imap.secret").write_text("not this")
    with pytest.raises(NotNow) as fault:
        poll(site)
    assert "AUTHENTICATIONFAILED" in str(fault.value)
    assert "not this" not in str(fault.value)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("council: dell", "there is no council 'dell'; there are hill, dale"),
        ("kind: complain", "`kind: complain` is not one that the public may use there: complaint, request"),
        ("channel: mail", "`channel: mail` is not one that the public may use there: phone, letter, email, "),
        ("category: bins", "`category: bins` is not one that the public may use there"),
    ],
)
def test_an_inbox_that_does_not_fit_the_policy_is_left_as_it_is(
    site: Path, box: Mailbox, wrong: str, said: str
) -> None:
    name = wrong.partition(":")[0]
    text = re.sub(rf"\b{name}: \w+", wrong, site.read_text(), count=1) if name in ("kind", "council") else ""
    site.write_text(text or site.read_text().replace("kind: complaint", f"kind: complaint, {wrong}"))
    box.put(mail())
    with pytest.raises(NotNow) as fault:
        poll(site)
    assert said in str(fault.value)
    assert len(box.look()) == 1


# An answer


def answers(site: Path, number: str, letter: str = "hill/x/1/0", **more: str) -> dict[str, str]:
    return {"In_Reply_To": message_id(key_of(settings(site)), "hill", number, letter, "hill.example"), **more}


QUOTED = "Thank you.\n\nIt is still full.\n\nOn Mon, 3 Jun 2024 Hill Council wrote:\n> Dear Ann\n> we look into it\n"


def test_an_answer_is_recorded_on_its_case_without_what_it_quotes(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    raw = mail(QUOTED, "Re: We have your complaint", files={"a.txt": b"a"}, **answers(site, number))
    box.put(raw)
    assert poll(site) == {"replies": 1}
    assert numbers(site) == [number]
    case = told(site, number)
    assert "Email from Ann Lee <ann@example.org>.\\n\\nThank you.\\n\\nIt is still full." in case
    assert "we look into it" not in case
    assert kept(site) == {"a.txt": b"a", "mail.eml": raw}


@pytest.mark.parametrize("by", ["references", "plus", "delivered", "tag"])
def test_an_answer_finds_its_case_by(site: Path, box: Mailbox, by: str) -> None:
    number = lodged(site)
    key = key_of(settings(site))
    address = plus("cases@hill.example", name_of(key, "hill", number))
    how: dict[str, Any] = {
        "references": {"References": f"<a@b> {message_id(key, 'hill', number, 'k', 'h')} <c@d>"},
        "plus": {"To": address.upper()},
        "delivered": {"Delivered_To": address},
        "tag": {"subject": f"AW: Your bin [{number}]"},
    }[by]
    box.put(mail("More", **how))
    assert poll(site) == {"replies": 1}
    doubt = "Only the number in its subject names this case"
    assert (doubt in told(site, number)) == (by == "tag")


def test_whoever_guesses_a_number_or_makes_up_a_seal_is_named_by_their_address(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    forged = name_of(b"x" * 32, "hill", number)
    box.put(mail("Close it", f"[{number}]", "Ann Lee <mallory@example.net>", In_Reply_To=f"<{forged}@hill.example>"))
    assert poll(site) == {"replies": 1}
    said = told(site, number)
    assert "Email from Ann Lee <mallory@example.net>. Only the number in its subject names this case" in said
    box.put(mail("Close it", "x", "mallory@example.net", To=f"cases+{forged}@hill.example"))
    box.put(mail("y", "[H2024-99999] [x] []", "mallory@example.net"))
    assert poll(site) == {"taken": 2}


def test_a_name_of_another_council_or_of_a_case_that_is_gone_is_a_new_matter(site: Path, box: Mailbox) -> None:
    key = key_of(settings(site))
    box.put(mail("a", In_Reply_To=message_id(key, "dale", lodged(site), "k", "h")))
    box.put(mail("b", In_Reply_To=message_id(key, "hill", "H1999-00001", "k", "h")))
    assert poll(site) == {"taken": 2}


# Machines


def dsn(about: str, action: str = "failed", sender: str = "MAILER-DAEMON@mx.example") -> bytes:
    return (
        f"From: {sender}\r\nTo: cases@hill.example\r\nSubject: Undelivered\r\nReturn-Path: <>\r\nMIME-Version: 1.0\r\n"
        "Auto-Submitted: auto-replied\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; ann@example.org\r\nAction: {action}\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 no such user\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {about}\r\nSubject: x\r\n\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize("sender", ["MAILER-DAEMON@mx.example", "Delivery <noreply@mx.example>"])
def test_a_bounce_is_recorded_on_the_case_of_its_letter(site: Path, box: Mailbox, sender: str) -> None:
    number = lodged(site)
    box.put(dsn(message_id(key_of(settings(site)), "hill", number, "k", "hill.example"), sender=sender))
    assert poll(site) == {"bounces": 1}
    said = told(site, number)
    assert "A letter of this case did not arrive at ann@example.org." in said
    assert "The mail server says: 5.1.1; smtp; 550 no such user" in said
    assert "contacted" not in said, "a letter came back, and nobody got in touch"
    assert numbers(site) == [number]


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_a_report_of_anything_else_is_set_aside(site: Path, box: Mailbox, action: str) -> None:
    number = lodged(site)
    box.put(dsn(message_id(key_of(settings(site)), "hill", number, "k", "hill.example"), action))
    assert poll(site) == {"set aside": 1}


def test_a_bounce_that_names_no_letter_of_ours_is_set_aside(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    before = told(site, number)
    box.put(dsn("<other@example.org>"), dsn(f"<hill.{number}.aaaaaaaaaaaaaaaa@hill.example>"))
    box.put(mail("failed", "Failure [H1999-00001]", "MAILER-DAEMON@mx.example", Return_Path="<>"))
    assert poll(site) == {"set aside": 3}
    assert told(site, number) == before


RETURNED = "Sorry.\n--- Below this line is a copy of the message.\n\nTo: ann@example.org\n{}\n\nDear Ann\n"
NAMED: dict[str, bytes] = {
    "a report": dsn("<other@example.org>").replace(b"Subject: x", b"Subject: Your bin [NUMBER]"),
    "coded": dsn("<o@x>").replace(b"Subject: x", b"Subject: =?utf-8?q?Your_b=C3=AEn?=\r\n =?utf-8?q?_=5BNUMBER=5D?="),
    "its subject": mail("Sorry.", "Undelivered: Your bin [NUMBER]", "MAILER-DAEMON@mx.example", Return_Path="<>"),
    "what is returned": mail(
        RETURNED.format("Subject: Your bin\n [NUMBER]"), "failure notice", "postmaster@mx.example", Return_Path="<>"
    ),
    "a report without fields": mail("Sorry.", "Undelivered: Your bin [NUMBER]", "postmaster@mx.example").replace(
        b"text/plain", b"multipart/report"
    ),
}


@pytest.mark.parametrize("what", NAMED)
def test_a_bounce_that_names_its_case_by_the_number_alone_is_recorded_and_says_so(
    site: Path, box: Mailbox, what: str
) -> None:
    number = lodged(site)
    box.put(NAMED[what].replace(b"NUMBER", number.encode()))
    assert poll(site) == {"bounces": 1}
    said = told(site, number)
    assert "A letter of this case did not arrive" in said
    assert "Only the number in its subject names this case: see that it is about it." in said
    assert "contacted" not in said


def test_who_writes_as_postmaster_is_a_person(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    box.put(mail("More", f"Re: Your bin [{number}]", "Ann Lee <postmaster@firm.example>"))
    box.put(mail("A matter", "My bin", "Ann Lee <postmaster@firm.example>", Return_Path="<postmaster@firm.example>"))
    assert poll(site) == {"replies": 1, "taken": 1}
    assert "Email from Ann Lee <postmaster@firm.example>. Only the number" in told(site, number)


MACHINES: dict[str, dict[str, str]] = {
    "auto-replied": {"Auto_Submitted": "auto-replied"},
    "auto-generated": {"Auto_Submitted": "Auto-Generated; owner-email=x@y"},
    "bulk": {"Precedence": "Bulk"},
    "list": {"Precedence": "list"},
    "auto_reply": {"Precedence": "auto_reply"},
    "autoreply": {"X_Autoreply": "yes"},
    "autorespond": {"X_Autorespond": "x"},
    "mailing list": {"List_Id": "<a.b>"},
    "no way back": {"subject": "Out of office until Monday", "Return_Path": "<>"},
    "away": {"subject": "Automatic reply: Your complaint"},
    "office": {"subject": "Out of Office: Re: Your complaint"},
    "German": {"subject": "Abwesenheitsnotiz: Ihr Anliegen"},
    "French": {"subject": "Réponse automatique : Votre plainte"},
    "Italian": {"subject": "Risposta automatica: il suo reclamo"},
    "reply": {"subject": "Auto-Reply: Re: Your complaint"},
    "away, and asks for no answer": {"subject": "Vacation: Ann", "X_Auto_Response_Suppress": "All"},
    "old away": {"subject": "Auto: Re: Your complaint", "X_Loop": "ann@example.org"},
    "junk": {"Precedence": "junk"},
    "older junk": {"X_Precedence": "auto_reply"},
    "subscription": {"List_Unsubscribe": "<mailto:x@y>"},
    "ourselves": {"sender": "Hill <CASES@hill.example>"},
}


ON_THE_CASE = {
    "auto-generated": "notes", "bulk": "notes", "subscription": "notes", "list": "replies", "mailing list": "replies",
}  # fmt: skip
"""What is recorded all the same where it answers a letter of ours, as a ticket system does or a group of people."""


@pytest.mark.parametrize(
    ("what", "on_case"),
    [(one, on_case) for one in MACHINES for on_case in (True, False) if not (on_case and one in ON_THE_CASE)],
)
def test_what_machines_send_is_neither_a_case_nor_an_answer(site: Path, box: Mailbox, what: str, on_case: bool) -> None:
    number = lodged(site)
    before = told(site, number)
    raw = mail("I am away", **{**(answers(site, number) if on_case else {}), **MACHINES[what]})
    box.put(raw)
    assert poll(site) == {"set aside": 1}
    assert (numbers(site), told(site, number), box.raw("Aside")[-1]) == ([number], before, raw)


@pytest.mark.parametrize("what", ON_THE_CASE)
def test_what_answers_a_letter_of_ours_is_on_its_case_and_a_machines_is_nobodys_contact(
    site: Path, box: Mailbox, what: str
) -> None:
    number = lodged(site)
    waiting = look(site, "SELECT count(*) FROM outbox")
    raw = mail("We need your papers by Friday.", **answers(site, number), **MACHINES[what])
    box.put(raw)
    assert poll(site) == {ON_THE_CASE[what]: 1}
    said = told(site, number)
    assert "We need your papers by Friday." in said
    machine = ON_THE_CASE[what] == "notes"
    assert ("A machine sent it, and nothing is acknowledged: see what is to be done." in said) == machine
    assert ("contacted" not in said) == machine
    if machine:
        assert look(site, "SELECT count(*) FROM outbox") == waiting
    assert (numbers(site), box.raw("Taken"), kept(site)) == ([number], [raw], {"mail.eml": raw})


@pytest.mark.parametrize("header", ["Auto_Submitted", "Precedence"])
def test_a_machine_that_knows_no_seal_or_another_councils_is_set_aside(site: Path, box: Mailbox, header: str) -> None:
    number = lodged(site)
    before = told(site, number)
    other = message_id(key_of(settings(site)), "dale", number, "k", "h")
    box.put(*(mail(f"a {one}", f"[{number}]", In_Reply_To=one, **{header: "bulk"}) for one in ("<x@y>", other)))
    assert poll(site) == {"set aside": 2}
    assert told(site, number) == before


@pytest.mark.parametrize(
    "subject",
    [
        "Out of office hours nobody answers",
        "Out of Office hours",
        "Auto accident",
        "Auto: burnt-out car in Elm Street",
        "Automatic doors",
        "Auto reply from your office was rude",
        "Vacation care complaint",
        "Vacation notice of my neighbour",
        "Absence d'éclairage",
        "Re: auto",
        "Re: Automatic reply: Your complaint",
    ],
)
def test_what_only_sounds_like_a_machine_is_taken(site: Path, box: Mailbox, subject: str) -> None:
    box.put(mail(subject=subject, Auto_Submitted="no"))
    assert poll(site) == {"taken": 1}


def test_who_asks_for_no_automatic_answer_or_whose_mail_was_passed_on_is_taken(site: Path, box: Mailbox) -> None:
    box.put(mail("a", X_Auto_Response_Suppress="All"), mail("b", X_Loop="x@y"), mail("c", X_Autoreply="no"))
    assert poll(site) == {"taken": 3}


@pytest.mark.parametrize("hint", [{"Return_Path": "<>"}, {"X_Loop": "x@y"}, {"X_Auto_Response_Suppress": "All"}])
@pytest.mark.parametrize("on_case", [True, False])
def test_what_passes_mail_on_makes_no_machine_of_a_person(
    site: Path, box: Mailbox, hint: dict[str, str], on_case: bool
) -> None:
    number = lodged(site)
    subjects = [
        "My bin", "Absence of street lighting", "Vacation rental noise", "Vacation care complaint", "Automatic doors",
        "Out of office hours nobody answers", "Absence d'éclairage", "Abwesenheit der Müllabfuhr", "On vacation homes",
        "Auto reply from your office was rude", "Away team supporters", "Abwesende Nachbarn",
    ]  # fmt: skip
    more = answers(site, number) if on_case else {}
    box.put(*(mail(subject=one, **hint, **more) for one in subjects))
    assert poll(site) == {"replies" if on_case else "taken": len(subjects)}


@pytest.mark.parametrize("hint", [{"Return_Path": "<>"}, {"X_Loop": "x@y"}, {"X_Auto_Response_Suppress": "All"}])
def test_a_whole_phrase_of_a_machine_beside_a_hint_is_a_machines(
    site: Path, box: Mailbox, hint: dict[str, str]
) -> None:
    subjects = [
        "Vacation", "Vacation reply", "Auto: Re: My bin", "Out of the office until 5 June", "Abwesend bis Montag",
        "I am on vacation", "Absence du bureau", "Away from my desk", "Auto-reply", "Absence : Re: My bin",
    ]  # fmt: skip
    box.put(*(mail(subject=one, **hint) for one in subjects))
    assert poll(site) == {"set aside": len(subjects)}


GROUP = {
    "List_Id": "Hill Council <Cases.lists.example>", "List_Post": "<mailto:cases@lists.example>", "Precedence": "list",
    "List_Unsubscribe": "<mailto:cases-leave@lists.example>", "X_BeenThere": "cases@lists.example",
}  # fmt: skip


@pytest.mark.parametrize("named", ["cases.lists.example", "Cases@lists.example", "<cases.lists.example>"])
def test_mail_by_a_list_that_leads_to_the_inbox_is_taken_and_of_another_is_not(
    tmp_path: Path, server: Dovecot, box: Mailbox, named: str
) -> None:
    site = site_of(tmp_path / "site", server, box, lists=f'["{named}"]')
    box.put(mail(**GROUP), mail("old", **{name: said for name, said in GROUP.items() if name != "List_Id"}))
    box.put(mail("news", **{**GROUP, "List_Id": "<news.example>"}), mail("a machine", Auto_Submitted="x", **GROUP))
    box.put(re.sub(rb"(?=List-Id)", b"List-Id: <news.example>\r\n", mail("news by the group", **GROUP)))
    assert poll(site) == {"taken": 2, "set aside": 3}
    assert '"ann@example.org"' in str(look(site, "SELECT value FROM personal"))


def test_mail_of_a_list_that_nobody_named_lies_beside_one_note_that_says_how_it_would_be_taken(
    site: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    box.put(mail("a", **GROUP), mail("b", **GROUP))
    assert poll(site) == {"set aside": 2}
    box.put(mail("c", **GROUP))
    assert poll(site) == {"set aside": 1}
    (note,) = [one for one in box.look("Aside") if one["Subject"].startswith("Set aside: ")]
    assert "\n  lists: [cases.lists.example]\n" in note.get_payload(decode=True).decode().replace("\r", "")  # type: ignore[union-attr]
    assert capsys.readouterr().err.count("`lists: [cases.lists.example]` would take it") == 1
    site.write_text(site.read_text().replace("kind: complaint", "kind: complaint, lists: [cases.lists.example]"))
    box.move("Aside", "INBOX")
    assert poll(site) == {"taken": 3, "set aside": 1}


@pytest.mark.parametrize(
    "told",
    [
        {"Reply_To": "Ann Lee <ann@example.org>"},
        {"Reply_To": "cases@lists.example, Ann Lee <ann@example.org>"},
        {"X_Original_From": "Ann Lee <ann@example.org>", "Reply_To": "cases@lists.example"},
    ],
)
def test_what_a_list_passes_on_in_its_own_name_is_its_authors(
    tmp_path: Path, server: Dovecot, box: Mailbox, told: dict[str, str]
) -> None:
    site = site_of(tmp_path / "site", server, box, lists="[cases.lists.example]", most_a_day=2)
    site.write_text(site.read_text().replace("address: cases@hill.example", "address: cases@lists.example"))
    sender = "'Ann Lee' via Hill <cases@lists.example>"
    box.put(*(mail(f"no {n}", sender=sender, **GROUP, **told) for n in range(3)))
    assert poll(site) == {"taken": 2, "refused": 1}
    known = str(look(site, "SELECT value FROM personal"))
    assert '"Ann Lee"' in known
    assert "lists.example" not in known


def test_what_a_list_sends_itself_is_answered_to_nobody(tmp_path: Path, server: Dovecot, box: Mailbox) -> None:
    site = site_of(tmp_path / "site", server, box, lists="[cases.lists.example]")
    box.put(mail("held", sender="Hill <cases@lists.example>", **GROUP))
    assert poll(site) == {"refused": 1}
    note = next(one for one in box.look("Refused") if "Not taken" in str(one["Subject"]))
    assert "it does not say from which address it comes" in note.get_payload(decode=True).decode()  # type: ignore[union-attr]


def test_a_machine_that_hides_it_begins_no_loop(tmp_path: Path, server: Dovecot, box: Mailbox) -> None:
    site = site_of(tmp_path / "site", server, box, most_a_day=3)
    box.put(*(mail(f"We got your mail no {n}", sender="robot@example.org") for n in range(5)), mail())
    assert poll(site) == {"taken": 4, "refused": 2}
    note = next(one for one in box.look("Refused") if "Not taken" in str(one["Subject"]))
    assert "more than 3 messages came from robot@example.org since yesterday" in note.get_payload(decode=True).decode()  # type: ignore[union-attr]


def test_whoever_guesses_a_number_cannot_fill_a_case_and_whoever_had_our_letter_may_answer(
    tmp_path: Path, server: Dovecot, box: Mailbox
) -> None:
    site = site_of(tmp_path / "site", server, box, most_a_day=2)
    number = lodged(site)
    box.put(*(mail(f"no {n}", f"[{number}]", "mallory@example.net") for n in range(4)))
    box.put(*(mail(f"answer {n}", **answers(site, number)) for n in range(4)))
    # then what she had to say is all there, and after so many that a machine may send them nothing is acknowledged
    assert poll(site) == {"replies": 4, "notes": 2, "refused": 2}


@pytest.mark.parametrize("sender", ["änn@example.org", "smith@bücher.example", "=?utf-8?q?=C3=A4nn?=@example.org"])
def test_an_address_beyond_ascii_may_send_no_more_in_a_day_than_others(
    tmp_path: Path, server: Dovecot, box: Mailbox, sender: str
) -> None:
    site = site_of(tmp_path / "site", server, box, most_a_day=2)
    several = [re.sub(rb"From:.*\r\n", f"From: {sender}\r\n".encode(), mail(f"no {n}")) for n in range(4)]
    box.put(*several[:3], mail("of another"))
    assert poll(site) == {"taken": 3, "refused": 1}


def test_only_the_whole_address_counts_in_whatever_letters(tmp_path: Path, server: Dovecot, box: Mailbox) -> None:
    site = site_of(tmp_path / "site", server, box, most_a_day=2)
    others = ["jsmith@x.example", "smith@x.example.org", '"smith@x.example" <ann@example.org>']
    box.put(*(mail(f"no {n}", sender=one) for n, one in enumerate(others)))
    box.put(mail("mine", sender="Smith@x.example", Reply_To="jsmith@x.example"), mail("mine", sender="smith@X.example"))
    assert poll(site) == {"taken": 5}
    box.put(mail("once more", sender="smith@x.example"), mail("his first but one", sender="jsmith@x.example"))
    assert poll(site) == {"taken": 1, "refused": 1}


@pytest.mark.parametrize("named", ["crm@firm.example", "firm.example"])
@pytest.mark.parametrize("header", [{"List_Unsubscribe": "<mailto:x@y>"}, {"Precedence": "bulk"}])
def test_bulk_mail_of_no_list_lies_beside_one_note_for_its_domain_that_says_how_it_would_be_taken(
    site: Path, box: Mailbox, capsys: pytest.CaptureFixture[str], named: str, header: dict[str, str]
) -> None:
    box.put(mail("a", sender="CRM@firm.example", **header), mail("b", sender="b@firm.example", **header))
    box.put(mail("c", sender="c@other.example", **header))
    assert poll(site) == {"set aside": 3}
    notes = [one for one in box.look("Aside") if one["Subject"].startswith("Set aside: ")]
    assert [one["Subject"] for one in notes] == [f"Set aside: mail of {one}.example" for one in ("firm", "other")]
    note = notes[0].get_payload(decode=True).decode().replace("\r", "")  # type: ignore[union-attr]
    assert "\n  lists: [CRM@firm.example]\n  lists: [firm.example]\n" in note
    assert capsys.readouterr().err.count("`lists: [firm.example]` would take it") == 1
    site.write_text(site.read_text().replace("kind: complaint", f"kind: complaint, lists: [{named}]"))
    box.move("Aside", "INBOX")
    taken = 1 if "@" in named else 2
    done = poll(site)
    assert done.get("taken") == taken


# Forms of websites


FORM = {"sender": "Website <cases@hill.example>", "Reply_To": "Ann Lee <ann@example.org>"}


def test_what_our_own_website_sends_for_somebody_is_theirs(tmp_path: Path, server: Dovecot, box: Mailbox) -> None:
    site = site_of(tmp_path / "site", server, box, most_a_day=2)
    number = lodged(site)
    box.put(mail("More", **FORM, **answers(site, number)), *(mail(f"no {n}", **FORM) for n in range(2)))
    assert poll(site) == {"replies": 1, "taken": 1, "refused": 1}
    assert "Email from Ann Lee <ann@example.org>." in told(site, number)
    assert "cases@hill.example" not in str(look(site, "SELECT value FROM personal"))


@pytest.mark.parametrize("mark", ["none", "reply-to", "plus", "header", "message-id"])
def test_what_we_sent_ourselves_is_set_aside_whomever_it_is_to_be_answered_to(
    site: Path, box: Mailbox, mark: str
) -> None:
    number = lodged(site)
    key = key_of(settings(site))
    more = {
        "none": {},
        "reply-to": {"Reply_To": "CASES@hill.example"},
        "plus": {"Reply_To": plus("cases@hill.example", name_of(key, "hill", number))},
        "header": {**FORM, "X_Townclerk": name_of(key, "hill", number)},
        "message-id": {**FORM, "Message_ID": message_id(key, "hill", number, "k", "hill.example")},
    }[mark]
    box.put(mail(**{"sender": "Hill <CASES@hill.example>", **more}))
    assert poll(site) == {"set aside": 1}
    assert numbers(site) == [number]


OTHER = {
    "sender": "Forms <noreply@forms.example>", "Reply_To": "Ann Lee <ann@example.org>",
    "Auto_Submitted": "auto-generated", "List_Unsubscribe": "<mailto:x@forms.example>",
}  # fmt: skip
"""What a form of another system sends for somebody."""


@pytest.mark.parametrize("named", ["Forms.example", "noreply@FORMS.example"])
def test_what_another_system_sends_for_somebody_and_marks_as_automatic_is_theirs_once_it_is_named(
    site: Path, box: Mailbox, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    # given a form of which the site says nothing: what it sends is set aside, and one note says what to do
    box.put(mail("One", **OTHER), mail("Two", **OTHER))
    assert poll(site) == {"set aside": 2}
    (note,) = [one for one in box.look("Aside") if one["Subject"] == "Set aside: mail of forms.example"]
    said = note.get_payload(decode=True).decode().replace("\r", "")  # type: ignore[union-attr]
    assert "\n  systems: [noreply@forms.example]\n  systems: [forms.example]\n" in said
    assert capsys.readouterr().err.count("`systems: [forms.example]` would take it") == 1
    # when it is named, and what it sent is moved back
    site.write_text(site.read_text().replace("kind: complaint", f"kind: complaint, systems: [{named}]"))
    box.move("Aside", "INBOX")
    # then that is of whoever wrote it
    assert poll(site) == {"taken": 2, "set aside": 1}
    known = str(look(site, "SELECT value FROM personal"))
    assert '"ann@example.org"' in known
    assert "forms.example" not in known


TICKET = {"sender": "Firm <help@firm.example>", "Auto_Submitted": "auto-replied", "Reply_To": "t+7@firm.example"}
"""What a ticket system sends when a person there has answered."""


def test_what_a_ticket_system_that_is_named_marks_as_an_automatic_answer_is_not_lost(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    several = [
        mail("By its seal", **TICKET, **answers(site, number)), mail("By its number", f"[{number}]", **TICKET),
        mail("A matter", **TICKET),
    ]  # fmt: skip
    box.put(*several)
    assert poll(site) == {"set aside": 3}
    site.write_text(site.read_text().replace("kind: complaint", "kind: complaint, systems: [firm.example]"))
    box.move("Aside", "INBOX")
    # then it is on its case, where nothing is acknowledged to a machine, or a matter of the firm's
    assert poll(site) == {"notes": 2, "taken": 1}
    assert "By its seal" in told(site, number)
    assert "By its number" in told(site, number)
    assert "contacted" not in told(site, number)
    assert '"help@firm.example"' in str(look(site, "SELECT value FROM personal"))


@pytest.mark.parametrize("what", [{"subject": "Automatic reply: Your complaint"}, {"sender": "x@forms.example.org"}])
def test_who_is_away_at_such_a_system_and_what_others_send_stays_set_aside(
    site: Path, box: Mailbox, what: dict[str, str]
) -> None:
    site.write_text(site.read_text().replace("kind: complaint", "kind: complaint, systems: [forms.example]"))
    box.put(mail(**{**OTHER, **what}))
    assert poll(site) == {"set aside": 1}


def test_what_a_form_sends_from_our_address_for_somebody_without_one_is_told(
    site: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    number = lodged(site)
    ours = message_id(key_of(settings(site)), "hill", number, "k", "hill.example")
    box.put(mail("We wrote this", sender="cases@hill.example", Message_ID=ours))
    assert poll(site) == {"set aside": 1}
    assert (len(box.look("Aside")), "Reply-To" in capsys.readouterr().err) == (1, False)
    for reply_to in ({}, {"Reply_To": "ann lee"}, {"Reply_To": "a\\b@example.org"}):
        box.put(mail(f"The bin {reply_to}", sender="Website <cases@hill.example>", **reply_to))
    assert poll(site) == {"set aside": 3}
    (note,) = [one for one in box.look("Aside") if one["Subject"] == "Set aside: mail of cases@hill.example"]
    assert "perhaps a form of the website" in note.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert capsys.readouterr().err.count("a form names in Reply-To whoever wrote it") == 1


def test_a_note_never_says_to_write_into_the_site_file_what_a_sender_made_up(site: Path, box: Mailbox) -> None:
    box.put(mail(List_Id="<x],host:evil.example,user:[y>"), mail("b", sender="#a@x.example", Precedence="bulk"))
    assert poll(site) == {"set aside": 2}
    said = "".join(one.get_payload(decode=True).decode() for one in box.look("Aside"))  # type: ignore[union-attr]
    assert '  lists: ["x],host:evil.example,user:[y"]' in said
    assert '  lists: ["#a@x.example"]' in said


@pytest.mark.parametrize(
    ("marked", "became"),
    [
        ("no (a person)", "taken"), ("(by hand) No", "taken"), ("NO; x=y", "taken"),
        ("auto-replied (vacation)", "set aside"), ("(x) auto-generated", "set aside"),
        ("no\r\nAuto-Submitted: auto-replied", "set aside"),
    ],
)  # fmt: skip
def test_comments_beside_what_a_mail_says_of_machines_say_nothing(
    site: Path, box: Mailbox, marked: str, became: str
) -> None:
    box.put(re.sub(rb"(?=Subject:)", f"Auto-Submitted: {marked}\r\n".encode(), mail(), count=1))
    assert poll(site) == {became: 1}


# What is refused or cannot be done


def test_what_is_not_taken_lies_beside_a_note_that_says_why_and_can_be_put_back(site: Path, box: Mailbox) -> None:
    class Refusing(OfficeDesk):
        """The desk of a policy that takes nothing at night."""

        def lodge(self, *given: Any, **more: Any) -> Any:
            raise Refused("at-night", "nothing is taken at night", "7.2")

    raw = mail()
    box.put(raw)
    assert poll(site, Refusing(opened(site))) == {"refused": 1}
    assert (numbers(site), box.raw()) == ([], [])
    original, note = sorted(box.look("Refused"), key=lambda one: str(one["From"]))
    assert original.as_bytes().replace(b"\n", b"\r\n") == raw or original["Message-ID"] in raw.decode()
    assert note["In-Reply-To"] == original["Message-ID"]
    assert "because: nothing is taken at night (7.2)." in note.get_payload(decode=True).decode()  # type: ignore[union-attr]
    box.move("Refused", "INBOX")
    assert poll(site, Refusing(opened(site))) == {"refused": 1, "set aside": 1}
    assert len(box.look("Refused")) == 2
    box.move("Refused", "INBOX")
    assert poll(site) == {"taken": 1, "set aside": 1}


def test_while_the_store_is_out_of_order_mail_waits(
    site: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken(OfficeDesk):
        """The desk of a store that is full."""

        def lodge(self, *given: Any, **more: Any) -> Any:
            raise OSError("no space left")

    box.put(mail(), mail("b"))
    for _ in range(4):
        assert poll(site, Broken(opened(site))) == {"put off": 2}
    assert "a message was left for the next time: OSError: no space left" in capsys.readouterr().err
    assert (len(box.look()), strikes(site)) == (2, [])
    assert poll(site) == {"taken": 2}


def test_while_the_store_cannot_be_asked_mail_waits(site: Path, box: Mailbox) -> None:
    class Broken(OfficeDesk):
        """The desk of a store that cannot be read."""

        def progress(self, *given: Any) -> Any:
            raise OSError("disk I/O error")

    number = lodged(site)
    box.put(mail("More", f"Your bin [{number}]"), mail("A matter"))
    for _ in range(4):
        assert poll(site, Broken(opened(site))).get("put off") == 1
    assert (len(box.look()), box.look("Refused"), strikes(site)) == (1, [], [])
    assert poll(site) == {"replies": 1}


def test_a_mail_without_a_readable_sender_is_kept_for_somebody_to_see(site: Path, box: Mailbox) -> None:
    box.put(re.sub(rb"From:.*\r\n", b"", mail()), re.sub(rb"From:.*\r\n", b"From: nobody at all\r\n", mail("b")))
    assert poll(site) == {"refused": 2}
    assert len(box.look("Refused")) == 4


EVIL = [
    "=?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3D0d=3D0aBcc=3A_x=3F=3D?=",
    "=?utf-8?q?=0d=0a?=",
    "<script>",
    "x" * 3000,
    "=?utf-8?q?=00?=",
]


@pytest.mark.parametrize("subject", EVIL)
def test_no_subject_keeps_a_refused_mail_from_being_put_aside(site: Path, box: Mailbox, subject: str) -> None:
    raw = re.sub(rb"From:.*\r\n", b"", re.sub(rb"Subject:.*\r\n", f"Subject: {subject}\r\n".encode(), mail()))
    box.put(raw, mail("Another"))
    assert poll(site) == {"refused": 1, "taken": 1}
    assert len(box.look("Refused")) == 2


@pytest.mark.parametrize("sender", ["änn@example.org", "a'b@example.org", "a%b+c@example.org", "a@bücher.example"])
def test_a_sender_that_is_seldom_seen_is_taken(site: Path, box: Mailbox, sender: str) -> None:
    box.put(re.sub(rb"From:.*\r\n", f"From: {sender}\r\n".encode(), mail()))
    assert poll(site) == {"taken": 1}
    assert any(json.dumps(sender) in value for (value,) in look(site, "SELECT value FROM personal"))


def test_an_answer_from_before_its_case_is_recorded_as_of_now(site: Path, box: Mailbox) -> None:
    number = lodged(site)
    box.put(mail("Early", **answers(site, number)), when='"03-Jun-2010 10:00:00 +0000"')
    assert poll(site) == {"replies": 1}
    assert "Early" in told(site, number)


def test_without_moving_a_message_is_copied_and_what_others_have_deleted_stays(site: Path, box: Mailbox) -> None:
    box.put(mail("mine"), mail("deleted by somebody"))
    with opened_inbox(settings(site), settings(site)["inboxes"][0]) as inbox:
        mine, other = inbox.waiting()
        inbox.box.client.uid("STORE", other, "+FLAGS", r"(\Deleted)")
        inbox.can = frozenset({"UIDPLUS"})
        inbox.put(mine, "taken")
        assert inbox.waiting() == []
    assert [one["Subject"] for one in box.look()] == ["My bin"]
    assert b"deleted by somebody" in box.raw()[0]
    assert len(box.look("Taken")) == 1


# Crashes


class Dying:
    """A desk that ends its process, as a power failure would, before or after a matter is brought in; or while it is
    asked for a case."""

    def __init__(self, desk: Desk, when: str) -> None:
        self.desk, self.when = desk, when

    def __getattr__(self, name: str) -> Any:
        call_ = getattr(self.desk, name)

        def called(*given: Any, **more: Any) -> Any:
            if self.when != "after":
                os._exit(9)
            call_(*given, **more)
            os._exit(9)

        return called if name in (("progress",) if self.when == "asked" else ("lodge", "contact")) else call_


def poll_and_die(site: Path, when: str) -> None:
    poll(site, Dying(desk_of(site), when))


def poll_and_die_at(site: Path, number: int) -> None:
    from tests.office.sites import dies_before

    dies_before(number, poll, site)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("answer", [False, True])
def test_whoever_dies_around_the_desk_leaves_one_case(site: Path, box: Mailbox, when: str, answer: bool) -> None:
    number = lodged(site)
    box.put(mail("Once", files={"a.txt": b"a"}, **(answers(site, number) if answer else {})))
    for _ in range(2):
        process = start(poll_and_die, site, when)
        process.join(60)
        assert process.exitcode == 9
    assert len(box.look()) == 1
    word = "replies" if answer else "taken"
    assert poll(site) == ({word: 1} if when == "before" else {"taken before": 1})
    assert len(numbers(site)) == (1 if answer else 2)
    assert sum(body.count("Once") for (body,) in look(site, "SELECT value FROM personal")) == 1
    assert len(box.look("Taken")) == 1


@pytest.mark.parametrize("number", range(1, 7))
def test_whoever_dies_at_any_transaction_leaves_one_case(site: Path, box: Mailbox, number: int) -> None:
    box.put(mail("Once", files={"a.txt": b"a"}))
    process = start(poll_and_die_at, site, number)
    process.join(60)
    assert process.exitcode in (0, 9)
    poll(site)
    assert len(numbers(site)) == 1
    assert (len(box.look()), len(box.look("Taken"))) == (0, 1)


@pytest.mark.parametrize("when", ["before", "asked"])
def test_a_message_that_ends_every_process_holds_up_no_other(site: Path, box: Mailbox, when: str) -> None:
    box.put(mail("A poison", "A poison [H1999-00001]"))
    for _ in range(3):
        start_ = start(poll_and_die, site, when)
        start_.join(60)
        assert start_.exitcode == 9
    box.put(mail("A matter"))
    assert poll(site) == {"refused": 1, "taken": 1}
    notes = [one for one in box.look("Refused") if "Not taken" in str(one["Subject"])]
    assert "reading it ended the program 3 times" in notes[0].get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert strikes(site) == []
    box.move("Refused", "INBOX")
    assert poll(site) == {"taken": 1, "set aside": 1}


def test_whoever_was_ended_twice_over_a_message_still_takes_it(site: Path, box: Mailbox) -> None:
    box.put(mail())
    for _ in range(2):
        start(poll_and_die, site, "before").join(60)
    assert len(strikes(site)) == 2
    assert poll(site) == {"taken": 1}
    assert strikes(site) == []


class Together:
    """A desk at which nobody brings anything in before so many processes are about to, or until some seconds are over;
    it is slow, as a store is that several write to."""

    def __init__(self, desk: Desk, folder: Path, several: int) -> None:
        self.desk, self.folder, self.several = desk, folder, several

    def __getattr__(self, name: str) -> Any:
        return getattr(self.desk, name)

    def lodge(self, *given: Any, **more: Any) -> Any:
        (self.folder / f"at-the-desk-{os.getpid()}").touch()
        with suppress(AssertionError):
            wait_for(lambda: len(list(self.folder.glob("at-the-desk-*"))) >= self.several, 5)
        return self.desk.lodge(*given, **more)


def poll_together(site: Path, several: int) -> None:
    poll(site, Together(desk_of(site), site.parent, several))


def test_several_who_fetch_from_one_inbox_at_once_have_not_been_ended_by_its_messages(site: Path, box: Mailbox) -> None:
    # given a message that ended two processes, and others that ended none
    box.put(mail("It ended two"))
    for _ in range(2):
        start(poll_and_die, site, "before").join(60)
    box.put(*(mail(f"Matter {n}") for n in range(4)))
    assert len(strikes(site)) == 2
    # when six processes see to the same messages at the same time
    several = [start(poll_together, site, 6) for _ in range(6)]
    for one in several:
        one.join(90)
    # then each is a case, once, and none counts as one that ends the program
    assert [one.exitcode for one in several] == [0] * 6
    assert (len(numbers(site)), box.look(), box.look("Refused")) == (5, [], [])
    assert len(set(box.raw("Taken"))) == 5, "of two who move one at once Dovecot may keep two copies"
    assert strikes(site) == []


@pytest.fixture
def relay(site: Path, server: Dovecot) -> Iterator[Relay]:
    """What stands between the site and its mail server, and counts the steps of their talk."""
    with Relay("localhost", server.port) as one:
        text = site.read_text().replace("tls: starttls", "tls: none, timeout: 1")
        site.write_text(text.replace(f"port: {server.port}", f"port: {one.port}"))
        yield one


def steps_of_a_matter(site: Path, box: Mailbox, relay: Relay) -> int:
    """How many steps it takes to take a matter."""
    box.put(mail("The first"))
    poll(site)
    box.put(mail("Another"))
    with relay.suffering(None):
        poll(site)
        return relay.steps


def test_no_trouble_of_the_network_ever_makes_a_message_one_that_ends_the_program(
    site: Path, box: Mailbox, relay: Relay
) -> None:
    last = steps_of_a_matter(site, box, relay)
    for at in range(1, last + 1):
        box.put(mail(f"Matter no {at}"))
        for _ in range(4):
            with relay.suffering(FAULTS["lost"], at), suppress(NotNow):
                poll(site)
            assert strikes(site) == []
        poll(site)
        assert (len(numbers(site)), box.raw(), box.look("Refused")) == (2 + at, [], []), f"step {at} of {last}"


def test_whoever_is_ended_while_it_waits_for_the_server_has_not_been_ended_by_a_message(
    site: Path, box: Mailbox, relay: Relay
) -> None:
    last = steps_of_a_matter(site, box, relay)
    site.write_text(site.read_text().replace("timeout: 1", "timeout: 50"))
    ends = range(last // 2 + 1, last, 2)
    for at in ends:
        box.put(mail(f"Matter no {at}"))
        for _ in range(3):
            with relay.suffering(FAULTS["silent"], at):
                process = start(poll, site)
                wait_for(lambda at=at, process=process: relay.steps >= at or not process.is_alive(), 30)
                process.kill()
                process.join(20)
        poll(site)
        assert (box.raw(), box.look("Refused"), strikes(site)) == ([], [], []), f"step {at} of {last}"
    assert len(numbers(site)) == 2 + len(ends)


def test_the_plugin_offers_an_inbox_and_a_way_out() -> None:
    from engine.host.plugins import Host

    host = Host([("engine_email", engine_email)])
    assert set(host.channels) == set(host.notifiers) == {"email"}
    assert timedelta(seconds=polling.SECONDS) < timedelta(seconds=300)
