"""Loops: a machine that answers our letters at once and does not say that it is one, against a site that answers it,
with a real Dovecot and a real SMTP server. It ends after a handful of rounds, and no person's mail is lost by that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage, Message
from email.policy import SMTP
from pathlib import Path

import pytest
from engine_email import journal

from tests.plugins.imapservers import Dovecot, Mailbox, dovecot
from tests.plugins.mailservers import Arrived, Post, smtp_server
from tests.plugins.mailsites import mail, numbers, poll, settings, site_of, told
from tests.plugins.test_email_site import done

HANDFUL = 5
POLICY = "decisions: {lodge: {letter: receipt}, contact: {letter: receipt}}\nletters: {receipt: {title: We have it}}\n"
"""What makes a council answer whatever comes: each matter, and each answer on a case."""


class Robot(Post):
    """A mailbox that answers each letter at once: no header says that nobody wrote it."""

    def __init__(self, box: Mailbox, answer: Callable[[EmailMessage, int], bytes]) -> None:
        super().__init__()
        self.box, self.answer = box, answer

    def take(self, one: Arrived) -> None:
        super().take(one)
        if one.to == ("robot@firm.example",):
            self.box.put(self.answer(one.mail, len(self.came)))


def fresh(_: EmailMessage, number: int) -> bytes:
    """An answer under a subject of its own, that names no letter."""
    return robots(f"Thank you for your message, we will get back to you. Your ticket is T{number:06}.", number)


def threaded(letter: EmailMessage, number: int) -> bytes:
    """An answer that names the letter."""
    return robots("Thank you for your message.", number, f"Re: {letter['Subject']}", str(letter["Message-ID"]))


def chatty(letter: EmailMessage, number: int) -> bytes:
    """An answer that names the letter, in words that no other has."""
    said = f"Today {chr(ord('a') + number) * 5} is our word. Thank you."
    return robots(said, number, f"Re: {letter['Subject']}", str(letter["Message-ID"]))


def robots(text: str, number: int, subject: str = "We have your mail", answers: str = "") -> bytes:
    one = EmailMessage(policy=SMTP)
    one["From"], one["To"], one["Subject"] = "Firm <robot@firm.example>", "cases@hill.example", subject
    one["Message-ID"] = f"<{number}@firm.example>"
    if answers:
        one["In-Reply-To"] = answers
    one.set_content(text)
    return one.as_bytes()


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as one:
        yield one


@pytest.fixture
def box(server: Dovecot) -> Mailbox:
    return server.user()


@pytest.fixture
def site(tmp_path: Path, server: Dovecot, box: Mailbox) -> Path:
    file = site_of(tmp_path / "site", server, box)
    policy = file.parent / "hill" / "policy.yaml"
    policy.write_text(policy.read_text() + POLICY)
    return file


def at_work(site: Path, post: Post, rounds: int) -> str:
    """That many rounds of the site; what the last one says."""
    site.write_text(re.sub(r"smtp: \{host: localhost, port: \d+", f"smtp: {{host: localhost, port: {post.port}",
                           site.read_text()))  # fmt: skip
    said = ""
    for _ in range(rounds):
        said = done(site, "poll")
        done(site, "dispatch")
    return said


def test_a_machine_that_answers_each_receipt_with_a_new_mail_is_answered_a_handful_of_times(
    site: Path, box: Mailbox
) -> None:
    box.put(robots("Please mend our bin.", 0, "Our bin"))
    with smtp_server(Robot(box, fresh)) as post:
        at_work(site, post, HANDFUL + 5)
        # then what the machine began, and its first answers, are cases; the next is set aside, and nothing answers it
        assert (len(numbers(site)), len(post.came)) == (1 + HANDFUL, 1 + HANDFUL)


def test_a_machine_that_answers_on_its_case_is_answered_a_handful_of_times_and_then_noted(
    site: Path, box: Mailbox
) -> None:
    box.put(robots("Please mend our bin.", 0, "Our bin"))
    with smtp_server(Robot(box, threaded)) as post:
        at_work(site, post, HANDFUL + 5)
        assert len(post.came) == 1 + HANDFUL
    # then its first answers are contacts, the next a note, which nothing answers, and all of them are on the case
    (number,) = numbers(site)
    said = told(site, number)
    assert said.count("Thank you for your message.") == HANDFUL + 1
    assert said.count("A machine seems to have sent it, and nothing is acknowledged: see what is to be done.") == 1


def test_a_machine_that_says_something_else_each_time_on_its_case_is_noted_after_most_a_day(
    tmp_path: Path, server: Dovecot, box: Mailbox
) -> None:
    # given a machine whose every answer has other words, which nobody knows as a loop by them
    site = site_of(tmp_path / "few", server, box, most_a_day=3)
    policy = site.parent / "hill" / "policy.yaml"
    policy.write_text(policy.read_text() + POLICY)
    box.put(robots("Please mend our bin.", 0, "Our bin"))
    with smtp_server(Robot(box, chatty)) as post:
        at_work(site, post, 6)
        # then our letters to it end all the same, and what it sent last is on its case as well
        assert len(post.came) == 3
    (number,) = numbers(site)
    assert [f"Today {one * 5}" in told(site, number) for one in "bcde"] == [True, True, True, False]
    assert told(site, number).count("A machine seems to have sent it") == 1


def test_what_is_set_aside_is_told_and_is_taken_once_somebody_moves_it_back(
    site: Path, box: Mailbox, capfd: pytest.CaptureFixture[str]
) -> None:
    box.put(robots("Please mend our bin.", 0, "Our bin"))
    with smtp_server(Robot(box, fresh)) as post:
        at_work(site, post, HANDFUL + 1)
        assert (box.look("Aside"), capfd.readouterr().err) == ([], "")
        at_work(site, post, 1)
    # then a note lies beside it, and the log says so
    answer, note = sorted(box.look("Aside"), key=lambda one: str(one["From"]))
    assert note["In-Reply-To"] == answer["Message-ID"]
    assert "with the same words: a machine seems to answer" in body(note)
    assert "put into the folder Aside, with a note that says how it would be taken" in capfd.readouterr().err
    # and whoever moves it back has it taken, be it that they move the note too
    box.move("Aside", "INBOX")
    several = sorted(box.raw(), key=lambda one: b"Set aside" in one)
    box.make("Elsewhere")
    box.move("INBOX", "Elsewhere")
    box.put(*several)
    assert poll(site) == {"taken": 1, "set aside": 1}
    assert len(numbers(site)) == HANDFUL + 2


def body(one: Message) -> str:
    data = one.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode()


def receipts(site: Path, many: int = HANDFUL * 2, minutes: int = 0) -> None:
    """So many letters went to Ann, so many minutes ago."""
    for _ in range(many):
        journal.note(settings(site), ["ann@example.org"], datetime.now(UTC) - timedelta(minutes=minutes))


MANY = HANDFUL * 2
SAME = [mail("The bin is full.", f"Bin {n}", Message_ID=f"<{n}@x>") for n in range(MANY)]
PERSONS = {
    "one hole after the other, in other words": [mail(f"A hole at {one}") for one in "abcdefghij"],
    "each in the same words, with a photograph": [
        mail("A hole", "Hole", files={"p.jpg": bytes([n])}, Message_ID=f"<{n}@x>") for n in range(MANY)
    ],
    "each in the same words under another subject": [mail("See above", f"Hole at {one}") for one in "abcdefghij"],
}  # fmt: skip


def to_and_fro(site: Path, box: Mailbox, several: list[bytes]) -> None:
    """Messages of Ann came, one a minute, each upon a letter of ours."""
    for n, one in enumerate(several):
        at = datetime.now(UTC) - timedelta(minutes=len(several) - n)
        journal.note(settings(site), ["ann@example.org"], at - timedelta(seconds=20))
        box.put(one, when=f'"{at:%d-%b-%Y %H:%M:%S} +0000"')


@pytest.mark.parametrize("what", PERSONS)
def test_whoever_reports_several_matters_while_our_receipts_come_in_has_them_all_taken(
    site: Path, box: Mailbox, what: str
) -> None:
    to_and_fro(site, box, PERSONS[what])
    assert poll(site) == {"taken": MANY}


@pytest.mark.parametrize(("letters", "minutes"), [(0, 0), (MANY, 30), (HANDFUL, 1), (MANY * 2, 1)])
def test_what_comes_again_and_again_of_itself_or_at_one_go_is_taken(
    site: Path, box: Mailbox, letters: int, minutes: int
) -> None:
    receipts(site, letters, minutes)
    box.put(*SAME)
    assert poll(site) == {"taken": MANY}


def test_an_answer_of_a_machine_is_known_again_after_what_a_person_wrote_from_its_address(
    site: Path, box: Mailbox
) -> None:
    to_and_fro(site, box, [*SAME[: HANDFUL + 1], mail("Something else"), SAME[-1]])
    assert poll(site) == {"taken": HANDFUL + 1, "set aside": 2}


def test_where_nothing_can_be_noted_letters_go_all_the_same(site: Path, box: Mailbox) -> None:
    (site.parent / f"email.sent-{datetime.now(UTC):%Y-%m-%d}").mkdir()
    box.put(mail())
    with smtp_server(Post()) as post:
        at_work(site, post, 1)
        assert len(post.came) == 1


def test_the_journal_shows_no_address_and_keeps_two_days(site: Path) -> None:
    now = datetime.now(UTC)
    for days in (3, 2, 1, 0):
        journal.note(settings(site), ["Ann@example.org"], now - timedelta(days=days))
    assert len(journal.went(settings(site), "ann@EXAMPLE.org", now)) == 2
    assert journal.went(settings(site), "bob@example.org", now) == []
    files = list(site.parent.glob("email.sent-*"))
    assert len(files) == 2
    assert not any("ann" in one.read_text().lower() or one.stat().st_mode & 0o077 for one in files)
