"""A site that lives by mail, through its commands and real servers: a matter, its acknowledgement, an answer to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calls import Said, call
from tests.office.sites import look, wait_for
from tests.plugins.imapservers import PASSWORD, Dovecot, Mailbox, dovecot
from tests.plugins.mailservers import Post, smtp_server
from tests.plugins.mailsites import kept, mail, numbers, site_of, told


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as one:
        yield one


@pytest.fixture
def box(server: Dovecot) -> Mailbox:
    return server.user()


@pytest.fixture
def post() -> Iterator[Post]:
    with smtp_server(Post()) as one:
        yield one


@pytest.fixture
def site(tmp_path: Path, server: Dovecot, box: Mailbox, post: Post) -> Path:
    return site_of(tmp_path / "site", server, box, post.port)


def done(site: Path, *words: str) -> str:
    said = call(*words, "--site", str(site))
    assert (said.code, said.err) == (0, ""), said
    return said.out


def on_case(site: Path, verb: str, number: str, *words: str) -> str:
    return done(site, "case", verb, number, "--council", "hill", "--by", "ola", *words)


def answer_to(one: EmailMessage, text: str) -> bytes:
    """An answer as a mail program makes it."""
    back = EmailMessage(policy=SMTP)
    back["From"], back["To"], back["Subject"] = one["To"], one["Reply-To"] or one["From"], f"Re: {one['Subject']}"
    back["Message-ID"], back["In-Reply-To"] = "<answer@example.org>", one["Message-ID"]
    body = one.get_body(("plain",))
    assert body is not None
    quoted = "\n".join(f"> {line}" for line in body.get_content().splitlines())
    back.set_content(f"{text}\n\nOn Mon, 3 Jun 2024 at 12:00, {one['From']} wrote:\n{quoted}\n")
    return back.as_bytes()


def test_a_matter_is_taken_acknowledged_and_answered(site: Path, box: Mailbox, post: Post) -> None:
    box.put(mail(files={"bin.jpg": b"\xff\xd8\xff"}))
    assert done(site, "poll") == "email: 1 taken\n"
    (number,) = numbers(site)
    assert "mail.eml" in kept(site)

    on_case(site, "acknowledge", number, "--channel", "email")
    assert json.loads(done(site, "dispatch", "--format", "json"))["sent"] == 1
    (letter,) = post.came
    assert letter.to == ("ann@example.org",)
    assert letter.mail["Subject"].endswith(f"[{number}]")
    assert look(site, "SELECT answer FROM outbox WHERE state = 'sent'") == [(str(letter.mail["Message-ID"]),)]

    box.put(answer_to(letter.mail, "It is still full."))
    assert done(site, "poll") == "email: 1 replies\n"
    assert numbers(site) == [number]
    assert 'Email from Ann Lee <ann@example.org>.\\n\\nIt is still full."' in told(site, number)

    box.put(letter.data)  # somebody forwards all mail back to us
    assert done(site, "poll") == "email: 1 set aside\n"
    assert json.loads(done(site, "dispatch", "--format", "json")) == {
        "format_version": 1,
        "left": {"waiting": 0, "failed": 0},
    }
    assert done(site, "verify").strip()


def test_a_letter_that_mail_cannot_have_in_the_form_that_is_needed_goes_and_the_outbox_says_so(
    site: Path, box: Mailbox, post: Post
) -> None:
    # given a council that keeps what its persons need, and somebody who needs braille and large print
    policy = site.parent / "hill" / "policy.yaml"
    facts = "persons: {preferred_format: needs}\nfacts:\n  needs: {tags: [braille, large-print], of: person}\n"
    policy.write_text(policy.read_text().replace("facts:\n", facts, 1))
    box.put(mail())
    done(site, "poll")
    (number,) = numbers(site)
    on_case(site, "classify", number, "--fact", "needs=braille,large-print")
    # when a letter goes to them
    on_case(site, "acknowledge", number, "--channel", "email")
    done(site, "dispatch")
    # then it went, in large letters, and whoever looks at what was sent is told of the rest
    (letter,) = post.came
    assert b"font-size: 18pt" in letter.data
    said = done(site, "outbox", "list", "--state", "sent", "--council", "hill", "--as", "ola")
    assert "; the person needs braille: this mail is not in that form, see that they get it" in said


def test_markup_in_every_field_comes_out_as_text(site: Path, box: Mailbox, post: Post) -> None:
    evil = "<script>alert(1)</script><img src=http://evil.example>"
    box.put(mail(evil, evil, f'"{evil}" <ann@example.org>', files={f"{evil}.txt": evil.encode()}))
    done(site, "poll")
    (number,) = numbers(site)
    on_case(site, "acknowledge", number, "--channel", "email")
    done(site, "dispatch")
    (letter,) = post.came
    _, page = letter.mail.iter_parts()
    assert isinstance(page, EmailMessage)
    assert "<script" not in page.get_content()
    assert "<img" not in page.get_content()
    assert "&lt;script&gt;" in page.get_content()
    assert not any(set(name) & set("<>/") for name in kept(site))


def test_an_inbox_that_cannot_be_reached_is_told_in_a_sentence(site: Path, box: Mailbox) -> None:
    (site.parent / "imap.secret").write_text("wrong secret")
    said = call("poll", "--site", str(site))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"email: {box.name}: localhost: ")
    assert "wrong secret" not in said.err
    assert "Traceback" not in said.err


def test_one_inbox_that_cannot_be_reached_holds_up_no_other(site: Path, box: Mailbox) -> None:
    text = site.read_text()
    first = text[text.index("      - {host") : text.index("letters:")]
    site.write_text(text.replace(first, first.replace(box.name, "u499x") + first))
    box.put(mail())
    said = call("poll", "--site", str(site))
    assert said.code == 1
    assert said.err.strip().endswith("(besides: 1 taken)")
    assert len(numbers(site)) == 1


def test_serve_hears_at_once_that_something_came(site: Path, box: Mailbox) -> None:
    site.write_text(site.read_text().replace("    inboxes:", "    every: 86400\n    inboxes:"))
    command = [sys.executable, "-m", "engine", "serve", "--listen-only", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})
    try:
        for n, subject in enumerate(("One", "Two", "Three"), 1):
            box.put(mail(subject=subject))
            wait_for(lambda n=n: len(numbers(site)) == n, 30)
    finally:
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=30)[1]
    assert said == "engine: listening on email\nengine: ended\n"


def test_serve_tells_in_its_log_what_was_not_taken_and_in_which_folder_it_lies(site: Path, box: Mailbox) -> None:
    site.write_text(site.read_text().replace("kind: complaint", "kind: complaint, aside: Machines"))
    box.put(mail(Auto_Submitted="auto-replied"), mail(sender="nobody"), mail("A matter"))
    command = [sys.executable, "-m", "engine", "serve", "--listen-only", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})
    try:
        wait_for(lambda: numbers(site) and not box.look(), 30)
    finally:
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=30)[1]
    assert (
        f"engine_email: {box.name}: 1 set aside, in Machines; 1 refused, in Refused: see whether a person's mail is "
        "there\n" in said
    )


def test_serve_goes_on_while_an_inbox_cannot_be_reached(site: Path, box: Mailbox) -> None:
    (site.parent / "imap.secret").write_text("wrong")
    site.write_text(site.read_text().replace("    inboxes:", "    every: 1\n    inboxes:"))
    command = [sys.executable, "-m", "engine", "serve", "--listen-only", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})
    try:
        assert process.stderr is not None
        assert process.stderr.readline() == "engine: listening on email\n"
        assert "AUTHENTICATIONFAILED" in process.stderr.readline()
        (site.parent / "imap.secret").write_text(PASSWORD)
        box.put(mail())
        wait_for(lambda: numbers(site), 30)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


# Settings and the extra


WRONG = {
    "{inboxes: [{host: h, user: u, council: hill}]}": "`kind`",
    "{inboxes: [{host: h, user: u, council: hill, kind: x, tls: ssl}]}": "`ssl` is not one of",
    "{smtp: {port: 25}}": "`host`",
    "{smtp: {host: h, port: 70000}}": "`70000`",
    "{senders: {hill: {address: nobody}}}": "`nobody` does not fit here",
    "{senders: {hill: {adress: a@b}}}": "`adress` is not known",
    "{limits: {files: many}}": "`many`",
}


@pytest.mark.parametrize("written", WRONG)
def test_settings_that_do_not_fit_are_told(tmp_path: Path, server: Dovecot, box: Mailbox, written: str) -> None:
    site = site_of(tmp_path / "s", server, box)
    text = site.read_text()
    before, after = text[: text.index("  engine_email:")], text[text.index("letters:") :]
    site.write_text(f"{before}  engine_email: {written}\n{after}")
    said = call("plugins", "list", "--site", str(site))
    assert said.code == 1, said
    assert WRONG[written] in " ".join(said.out.split()), said
    assert "engine_email  on, but it does not run: " in said.out
    assert "site.yaml:" in said.out


def called(around: dict[str, str], *words: str) -> Said:
    run = subprocess.run([sys.executable, "-m", "engine", *words], env=around, capture_output=True, text=True)
    return Said(words, run.returncode, run.stdout, run.stderr)


def test_where_its_libraries_are_not_installed_the_install_line_is_told(site: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for name in ("imap_tools", "mailparser_reply"):
        (bare / f"{name}.py").write_text(f"raise ModuleNotFoundError(\"No module named '{name}'\")\n")
    around: dict[str, Any] = {**os.environ, "PYTHONPATH": str(bare)}
    said = called(around, "poll", "--site", str(site))
    assert (said.code, said.out) == (1, ""), said
    assert said.err.startswith(
        "engine: the plugin 'engine_email' does not run: it needs more: pip install 'townclerk[email]' (No module"
    )
    assert called(around, "case", "list", "--council", "hill", "--as", "ola", "--site", str(site)).code == 0
