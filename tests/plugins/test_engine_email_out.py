"""Letters and notices as mail, sent to real SMTP servers: what arrives, what an answer means, what no field can do."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from threading import Thread
from typing import Any

import engine_email
import pytest
from engine_email.access import refuse_open
from engine_email.faults import NotNow
from engine_email.threads import case_of, key_of, message_id, name_of

from engine.api import Later, Letter, Never, Sent
from engine.host.plugins import Host
from engine.record import replaced
from tests.plugins.mailservers import SECRET, USER, Post, authority, smtp_server

AT = datetime(2024, 6, 3, 2, 0, tzinfo=UTC)
LETTER = Letter(
    key="hill/H2024-00001/2/0", sort="letter", council="hill", case="H2024-00001", about="acknowledged", to="p-1",
    name="Ann Lée", address={"email": "ann@example.org"}, channel="email", subject="We have your complaint",
    text="Dear Ann Lée,\n\nThank you — we look into it.\n.\nFrom here\n" + "long " * 300, at=AT,
)  # fmt: skip


@pytest.fixture
def settings(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Settings that lead to this machine, without encryption unless they say."""
    (tmp_path / "smtp.secret").write_text(f"{SECRET}\n")

    def made(port: int, sender: dict[str, Any] | None = None, **smtp: Any) -> dict[str, Any]:
        return {
            "site_folder": str(tmp_path),
            "smtp": {"host": "localhost", "port": port, "tls": "none", **smtp},
            "senders": {"hill": {"address": "cases@hill.example", "name": "Hill Council", **(sender or {})}},
        }

    return made


def deliver(settings: dict[str, Any], letter: Letter = LETTER) -> Any:
    return Host([("engine_email", engine_email)]).notifiers["email"].deliver(letter, settings)


# What arrives


def test_a_letter_arrives_with_its_text_and_the_same_as_a_page(settings: Any) -> None:
    with smtp_server(Post()) as post:
        answer = deliver(settings(post.port))
    (one,) = post.came
    assert (one.sender, one.to) == ("cases@hill.example", ("ann@example.org",))
    assert str(one.mail["From"]) == "Hill Council <cases@hill.example>"
    assert str(one.mail["To"]) == "Ann Lée <ann@example.org>"
    assert str(one.mail["Subject"]) == "We have your complaint [H2024-00001]"
    assert parsedate_to_datetime(one.mail["Date"]) == AT
    assert one.mail["Auto-Submitted"] == "auto-generated"
    assert one.mail["X-Auto-Response-Suppress"] == "DR, RN, NRN, OOF, AutoReply"
    assert answer == Sent(receipt=one.mail["Message-ID"])
    plain, page = one.mail.iter_parts()
    assert plain.get_content().splitlines() == LETTER.text.splitlines()
    assert "<p>Thank you — we look into it.<br>\n.<br>" in page.get_content().replace("\r", "")
    assert max(map(len, one.data.split(b"\r\n"))) < 1000


def test_the_same_delivery_is_the_same_mail_and_another_has_another_id(settings: Any) -> None:
    other = replaced(LETTER, key="hill/H2024-00001/3/0")
    with smtp_server(Post()) as post:
        for letter in (LETTER, LETTER, other):
            deliver(settings(post.port), letter)
    first, again, third = post.came
    assert first.data == again.data
    assert first.mail["Message-ID"] != third.mail["Message-ID"]
    assert first.mail["References"] == third.mail["References"] == third.mail["In-Reply-To"]


def test_answers_come_back_to_the_case(settings: Any, tmp_path: Path) -> None:
    given = settings(0, {"plus": True})
    with smtp_server(Post()) as post:
        given["smtp"]["port"] = post.port
        deliver(given)
    (one,) = post.came
    key = key_of(given)
    local = one.sender.partition("@")[0]
    assert str(one.mail["Reply-To"]) == f"Hill Council <{one.sender}>"
    assert len(local) <= 64
    assert local.startswith("cases+")
    assert case_of(key, local.partition("+")[2].upper()) == ("hill", "H2024-00001")
    assert case_of(key, one.mail["Message-ID"][1:].partition("@")[0]) == ("hill", "H2024-00001")
    assert (tmp_path / "email.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("council", ["hill", "a.b/c", "Ü x", ""])
@pytest.mark.parametrize("case", ["H2024-00001", "V/2026_1", "ärger [1]", "x" * 60])
def test_a_name_tells_its_case_and_nobody_can_make_one_up(council: str, case: str) -> None:
    name = name_of(b"k" * 32, council, case, "a key")
    assert re.fullmatch(r"[a-z0-9_.-]+", name)
    assert case_of(b"k" * 32, name) == (council, case)
    assert case_of(b"j" * 32, name) is None
    assert case_of(b"k" * 32, name[:-1] + ("a" if name[-1] != "a" else "b")) is None
    assert case_of(b"k" * 32, name_of(b"k" * 32, council, case).replace(".", "x.", 1)) is None
    assert message_id(b"k" * 32, council, case, "a key", "h.example") == f"<{name}@h.example>"


def test_a_notice_goes_to_everybody_who_holds_the_role(settings: Any) -> None:
    notice = replaced(LETTER, sort="notice", name="manager", address={"email": "max@example.org, cho@example.org"})
    with smtp_server(Post({"cho@example.org": "452 4.2.2 full"})) as post:
        answer = deliver(settings(post.port), notice)
    assert post.came[0].to == ("max@example.org",)
    assert answer.receipt.endswith("; not to cho@example.org: localhost answered 452 4.2.2 full")
    assert str(post.came[0].mail["To"]) == "max@example.org, cho@example.org"


# Forms


NEEDS = "; the person needs {}: this mail is not in that form, see that they get it"


@pytest.mark.parametrize(
    ("formats", "sort", "unmet"),
    [
        ((), "multipart/alternative", ""),
        (("plain-text",), "text/plain", ""),
        (("Plain text",), "text/plain", ""),
        (("large-print",), "multipart/alternative", ""),
        (("email",), "multipart/alternative", ""),
        (("braille",), "multipart/alternative", "braille"),
        (("braille", "easy-read", "large-print"), "multipart/alternative", "braille, easy-read"),
        (("large-print", "plain-text"), "text/plain", "large-print"),
    ],
)
def test_a_form_that_mail_can_have_it_has_and_of_any_other_the_receipt_tells(
    settings: Any, formats: tuple[str, ...], sort: str, unmet: str
) -> None:
    with smtp_server(Post()) as post:
        answer = deliver(settings(post.port), replaced(LETTER, formats=formats))
    (one,) = post.came
    assert answer == Sent(receipt=one.mail["Message-ID"] + (NEEDS.format(unmet) if unmet else ""))
    assert one.mail.get_content_type() == sort
    words = one.mail.get_body(("plain",))
    assert words.get_content().splitlines() == LETTER.text.splitlines()
    large = "large-print" in formats and sort != "text/plain"
    assert (b"font-size: 18pt" in one.data) == large


def test_the_settings_say_what_a_form_of_a_council_means(settings: Any) -> None:
    with smtp_server(Post()) as post:
        given = {
            **settings(post.port),
            "formats": {"grossdruck": "large", "interpreter": "usual", "large-print": "plain"},
        }
        first = deliver(given, replaced(LETTER, formats=("Grossdruck", "interpreter")))
        second = deliver(given, replaced(LETTER, formats=("large-print",)))
    assert b"font-size: 18pt" in post.came[0].data
    assert post.came[1].mail.get_content_type() == "text/plain"
    assert ";" not in first.receipt + second.receipt


def test_a_letter_that_does_not_go_says_why_and_nothing_of_forms(settings: Any) -> None:
    with smtp_server(Post({"ann@example.org": "550 5.1.1 nobody"})) as post:
        answer = deliver(settings(post.port), replaced(LETTER, formats=("braille",)))
    assert answer == Never(why="ann@example.org: localhost answered 550 5.1.1 nobody")


# Encryption and who we are


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "implicit"])
def test_it_goes_encrypted_to_a_server_that_knows_us(settings: Any, tmp_path: Path, implicit: bool) -> None:
    _, tls = authority(tmp_path)
    how = {
        "tls": "implicit" if implicit else "starttls",
        "ca_file": "ca.pem",
        "user": USER,
        "secret_file": "smtp.secret",
    }
    more = {} if implicit else {"require_starttls": True}
    with smtp_server(Post(), tls=tls, implicit=implicit, auth_require_tls=not implicit, **more) as post:
        answer = deliver(settings(post.port, **how))
    assert isinstance(answer, Sent), answer
    assert (post.came[0].encrypted or implicit, post.came[0].user) == (True, USER)


def test_the_secret_may_be_a_variable(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMTP_SECRET", SECRET)
    with smtp_server(Post(), auth_require_tls=False) as post:
        answer = deliver(settings(post.port, user=USER, secret_env="SMTP_SECRET"))
    assert isinstance(answer, Sent), answer
    assert post.came[0].user == USER


def test_a_certificate_that_nobody_vouches_for_is_not_believed(settings: Any, tmp_path: Path) -> None:
    _, tls = authority(tmp_path)
    with smtp_server(Post(), tls=tls) as post:
        answer = deliver(settings(post.port, tls="starttls"))
    assert isinstance(answer, Later)
    assert answer.why.startswith("the certificate of localhost is not believed: ")
    assert not post.came


def test_a_certificate_for_another_name_is_not_believed(settings: Any, tmp_path: Path) -> None:
    ca, _ = authority(tmp_path)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("mail.example").configure_cert(tls)
    with smtp_server(Post(), tls=tls) as post:
        answer = deliver(settings(post.port, tls="starttls", ca_file="ca.pem"))
    assert isinstance(answer, Later)
    assert "not valid for 'localhost'" in answer.why


def test_where_a_server_offers_no_encryption_nothing_is_said_on_it(settings: Any) -> None:
    with smtp_server(Post(), auth_require_tls=False) as post:
        answer = deliver(settings(post.port, tls="starttls", user=USER, secret_file="smtp.secret"))
    assert answer == Later(why="localhost: STARTTLS extension not supported by server.")
    assert not post.came


def test_nothing_goes_over_a_network_in_the_open() -> None:
    class Elsewhere:
        def getpeername(self) -> tuple[str, int]:
            return ("192.0.2.7", 25)

    with pytest.raises(NotNow, match="where everybody on the way reads it"):
        refuse_open(Elsewhere(), {"host": "mail.example"})  # type: ignore[arg-type]
    refuse_open(Elsewhere(), {"host": "mail.example", "allow_plain": True})  # type: ignore[arg-type]


@pytest.mark.parametrize("echo", [True, False])
def test_no_answer_holds_the_secret(settings: Any, tmp_path: Path, echo: bool) -> None:
    (tmp_path / "smtp.secret").write_text("other secret")
    with smtp_server(Post({"MAIL": "550 no other secret here" if echo else "550 no"}), auth_require_tls=False) as post:
        wrong = deliver(settings(post.port, user=USER, secret_file="smtp.secret"))
        assert isinstance(wrong, Later)
        assert "535" in wrong.why
        (tmp_path / "smtp.secret").write_text(SECRET)
        post.answers["MAIL"] = f"550 you said {SECRET}"
        echoed = deliver(settings(post.port, user=USER, secret_file="smtp.secret"))
    assert echoed == Later(why="localhost answered 550 you said …")
    assert "other secret" not in wrong.why


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"user": "x"}, "`user` needs a secret: name a file under `secret_file`, or a variable under `secret_env`"),
        (
            {"user": "x", "secret_file": "no"},
            "the file that `secret_file` names cannot be read: No such file or directory",
        ),
        ({"user": "x", "secret_env": "NOT_SET"}, "the variable that `secret_env` names is not set"),
        ({"user": "x", "secret_file": "empty"}, "the file that `secret_file` names is empty"),
        ({"user": "x", "secret_file": "umlaut"}, "may have only plain Latin letters"),
        ({"tls": "starttls", "ca_file": "empty"}, "the file that `ca_file` names has no certificates"),
    ],
)
def test_what_the_settings_lead_to_and_is_not_there_is_said(
    settings: Any, tmp_path: Path, given: Any, why: str
) -> None:
    (tmp_path / "empty").write_text("")
    (tmp_path / "umlaut").write_text("gehäuse")
    with smtp_server(Post(), auth_require_tls=False) as post:
        answer = deliver(settings(post.port, **given))
    assert isinstance(answer, Later)
    assert why in answer.why
    assert "gehäuse" not in answer.why


def test_without_a_server_or_a_sender_it_waits_for_the_settings(settings: Any) -> None:
    assert deliver({**settings(1), "smtp": None}) == Later(why="`smtp` names no server to send by")
    assert deliver({**settings(1), "senders": {}}) == Later(why="`senders` names no address for the council 'hill'")


# What an answer means


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"ann@example.org": "550 5.1.1 nobody"}, Never(why="ann@example.org: localhost answered 550 5.1.1 nobody")),
        ({"ann@example.org": "450 4.2.1 later"}, Later(why="ann@example.org: localhost answered 450 4.2.1 later")),
        ({"ann@example.org": "530 5.7.0 log in"}, Later(why="ann@example.org: localhost answered 530 5.7.0 log in")),
        ({"DATA": "554 5.7.1 spam"}, Never(why="localhost answered 554 5.7.1 spam")),
        ({"DATA": "451 4.3.0 busy"}, Later(why="localhost answered 451 4.3.0 busy")),
        ({"MAIL": "550 5.7.1 not you"}, Later(why="localhost answered 550 5.7.1 not you")),
        ({"MAIL": "421 closing"}, Later(why="localhost answered 421 closing")),
    ],
)  # fmt: skip
def test_an_answer_means(settings: Any, answers: dict[str, str], wanted: Any) -> None:
    with smtp_server(Post(answers)) as post:
        assert deliver(settings(post.port)) == wanted
    assert not post.came


def test_where_nobody_listens_or_nobody_answers_it_is_tried_again(settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
        assert deliver(settings(port, timeout=1)) == Later(why="localhost did not answer in time")
    assert deliver(settings(port)) == Later(why="no connection to localhost: Connection refused")


def test_a_server_that_hangs_up_is_tried_again(settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            for _ in range(2):
                server.accept()[0].close()

        closing = Thread(target=hang_up)
        closing.start()
        for _ in range(2):
            answer = deliver(settings(server.getsockname()[1]))
            assert isinstance(answer, Later), answer
        closing.join()


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ({}, "no email address is known of Ann Lée"),
        ({"address": "1 High St", "contact": "at the library"}, "no email address is known of Ann Lée"),
        ({"email": "ann"}, "'ann' is no email address"),
        ({"email": "ann@example.org\r\nBcc: all@x.org"}, "'ann@example.org Bcc: all@x.org' is no email address"),
        ({"email": "<ann@example.org>"}, "'<ann@example.org>' is no email address"),
        ({"email": "a b@example.org"}, "'a b@example.org' is no email address"),
        ({"email": "ann@exa..mple.org"}, "'ann@exa..mple.org' is no email address: there is no such domain"),
        ({"email": "änn@example.org"}, "'änn@example.org' has letters before the @ that not every mail server takes"),
    ],
)  # fmt: skip
def test_what_has_no_address_never_goes(settings: Any, address: dict[str, str], why: str) -> None:
    with smtp_server(Post()) as post:
        assert deliver(settings(post.port), replaced(LETTER, address=address)) == Never(why=why)
    assert not post.came


def test_a_domain_in_another_script_is_spelt_as_the_network_does(settings: Any) -> None:
    with smtp_server(Post()) as post:
        deliver(settings(post.port), replaced(LETTER, address={"contact": "ann@bücher.example"}))
    assert post.came[0].to == ("ann@xn--bcher-kva.example",)


# What no field can do


BREAKS = ["\r\nBcc: x@example.org", "\nBcc: x@example.org\n\nbody", "\rBcc: x@example.org", "\u2028Bcc: x@example.org",
          "\x85Bcc: x@example.org", "\x00", "=?utf-8?q?=0d=0aBcc:_x@example.org?=", "<script>alert(1)</script>",
          '"; <evil@example.org>', "\u202egnp.exe", "a" * 5000]  # fmt: skip


@pytest.mark.parametrize("evil", BREAKS)
@pytest.mark.parametrize("field", ["name", "subject", "case", "text", "key", "to", "sender"])
def test_no_field_becomes_a_header_or_markup(settings: Any, field: str, evil: str) -> None:
    letter = replaced(LETTER, **{field: f"x{evil}y"[: 80 if field == "case" else None]})
    with smtp_server(Post()) as post:
        answer = deliver(settings(post.port), letter)
    assert isinstance(answer, Sent), answer
    (one,) = post.came
    mail = one.mail
    assert one.to == ("ann@example.org",)
    assert {name.lower() for name in mail} == {
        "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "auto-submitted", "mime-version",
        "x-auto-response-suppress", "x-townclerk", "content-type",
    }  # fmt: skip
    assert [one_.addr_spec for one_ in mail["To"].addresses] == ["ann@example.org"]
    for name, value in mail.items():
        assert not re.search(r"[\x00-\x1f\u2028\u202e\x85]", str(value)), (name, value)
    plain, page = mail.iter_parts()
    assert "<script>" not in page.get_content()
    assert not re.search(r"(src|href|url)\s*[=(]", page.get_content())
    if field == "text" and "<script>" in evil:
        assert "&lt;script&gt;" in page.get_content()
        assert "<script>" in plain.get_content()


def test_a_letter_is_put_off_by_later_and_not_by_an_exception(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "email.key").write_text("short")
    answer = deliver(settings(1))
    assert isinstance(answer, Later)
    assert answer.after == timedelta(minutes=5)
    assert answer.why == "the file of `key_file`, email.key, holds no key; without the file one is made"
