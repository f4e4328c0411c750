"""Malicious mail: each is neutralised or set aside, in a time that is short, and nothing that came with it is lost."""

from __future__ import annotations

import base64
import io
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from engine_email.names import LONGEST, name_of, why_not_kept
from engine_email.parts import LIMITS, Parts, parts_of
from engine_email.plain import text_of
from engine_email.quoting import unquoted
from engine_email.reading import Incoming, Mail, decoded, read

HEAD = b"From: Ann <ann@example.org>\r\nTo: cases@hill.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
SOON = 20.0
"""Seconds that any of these may take; a poll has three hundred."""


def mail(raw: bytes, whole: bool = True) -> Mail:
    return read(Incoming(raw=raw, whole=whole, at=datetime(2024, 6, 3, tzinfo=UTC)))


def parts(raw: bytes, **limits: int) -> Parts:
    return parts_of(mail(raw), {**LIMITS, **limits})


def with_file(name: str, data: bytes, kind: str = "application/octet-stream") -> bytes:
    one = EmailMessage(policy=SMTP)
    one["From"], one["Subject"] = "ann@example.org", "x"
    one.set_content("See the file.")
    main, _, sub = kind.partition("/")
    one.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return one.as_bytes()


def multipart(*inside: bytes, mark: str = "b") -> bytes:
    head = f'Content-Type: multipart/mixed; boundary="{mark}"\r\n\r\n'.encode()
    return (
        head + b"".join(b"--" + mark.encode() + b"\r\n" + one + b"\r\n" for one in inside) + f"--{mark}--\r\n".encode()
    )


def nested(depth: int) -> bytes:
    made = b"Content-Type: text/plain\r\n\r\ninside"
    for n in range(depth):
        made = multipart(made, mark=f"m{n}x")
    return HEAD + made


def bomb() -> bytes:
    """Ten megabytes of nothing in ten thousand bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", bytes(10_000_000))
    return out.getvalue()


# Shapes


Seen = Callable[[Parts], bool]
SHAPES: dict[str, tuple[bytes, Seen]] = {
    "parts within parts, a few": (nested(15), lambda p: p.text == "inside"),
    "parts within parts, too many": (nested(60), lambda p: "too deep" in p.left_out[0]),
    "parts within parts without end": (nested(3000), lambda p: "without end" in p.left_out[0]),
    "messages within messages": (
        HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 5000,
        lambda p: "without end" in p.left_out[0],
    ),
    "messages within messages, fewer": (HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 90, lambda p: not p.text),
    "a thousand parts": (
        HEAD + multipart(*[b"Content-Type: text/plain\r\n\r\na"] * 1000),
        lambda p: "more than 200" in p.left_out[0],
    ),
    "a million lines": (HEAD + b"\r\n" + b"\r\n" * 1_000_000, lambda p: "too many lines" in p.left_out[0]),
    "a line of ten million": (HEAD + b"\r\n" + b"a" * 10_000_000, lambda p: len(p.text) == 10_000_000),
    "a header of five million": (HEAD + b"X: " + b"a" * 5_000_000 + b"\r\n\r\nbody", lambda p: p.text == "body"),
    "a hundred thousand headers": (HEAD + b"X: a\r\n" * 100_000 + b"\r\nbody", lambda p: p.text == "body"),
    "no end of its parts": (
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nin',
        lambda p: p.text == "in",
    ),
    "no boundary": (HEAD + b"Content-Type: multipart/mixed\r\n\r\nwords", lambda p: not p.files),
    "an empty boundary": (
        HEAD + b'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nx',
        lambda p: not p.files,
    ),
    "a boundary in pieces": (
        HEAD + b"Content-Type: multipart/mixed; boundary*0=b; boundary*1*=utf-8''%ff\r\n\r\n--b\r\n\r\nx",
        lambda p: not p.files,
    ),
    "nothing": (b"", lambda p: p.text == ""),
    "zeroes": (bytes(1000), lambda p: not p.files),
    "random bytes": (bytes(range(256)) * 100, lambda p: not p.files),
    "bad base64": (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!a=b=c!!", lambda p: not p.files),
    "bad uuencode": (HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 666 a\r\nzzzz", lambda p: not p.files),
    "an encoding that there is not": (
        HEAD + b"Content-Transfer-Encoding: ../x\r\n\r\nwords",
        lambda p: p.text == "words",
    ),
    "a type that there is not": (HEAD + b"Content-Type: ;;;///\r\n\r\nwords", lambda p: p.text == "words"),
}


@pytest.mark.parametrize("what", SHAPES)
def test_a_shape(what: str) -> None:
    raw, seen = SHAPES[what]
    begun = time.monotonic()
    found = parts(raw)
    assert time.monotonic() - begun < SOON
    assert seen(found), (found.text[:100], found.left_out, [one.name for one in found.files])


def test_a_mail_that_is_too_long_is_read_from_its_beginning() -> None:
    found = parts_of(mail(HEAD + b"\r\nwords", whole=False), LIMITS)
    assert (found.text, found.left_out) == ("words", ["the end of it, because it is too long"])


# Headers


@pytest.mark.parametrize(
    "sender",
    [
        b"",
        b"nobody",
        b"<>",
        b"<@>",
        b"a@",
        b"@b",
        b"a b@example.org",
        b"(" * 5000,
        b"<" * 5000,
        b'"' * 5000,
        b"=?x?b?!!?= <a>",
        b"a@b\x00c",
        b"\xff\xfe@\xff",
        b"a@example.org, b@example.org" * 3000,
        b"ann@example.org)<evil@example.net",
        b"undisclosed-recipients:;",
        b"a@[127.0.0.1",
        b"'><script>@example.org",
        b"a,b@c",
    ],
)
def test_a_sender_is_an_address_or_none(sender: bytes) -> None:
    begun = time.monotonic()
    one = mail(b"From: " + sender + b"\r\n\r\nx")
    assert time.monotonic() - begun < SOON
    assert one.sender == "" or (one.sender.count("@") == 1 and not set(one.sender) & set(' <>,;()"\\\r\n\x00'))
    assert not set(one.name) & set("\r\n\x00")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (b"=?utf-8?q?a=0d=0aBcc:_x?=", "a Bcc: x"),
        (b"=?utf-8?b?AAECAwo=?=", ""),
        (b"=?no-such?q?caf=E9?=", "caf�"),
        (b"=?idna?q?abc?=", "abc"),
        (b"=?unicode_escape?q?=5Cx41?=", "\\x41"),
        (b"=?utf-8?b?!!!?=", ""),
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9", "caf�"),
        (b"<script>alert(1)</script>", "<script>alert(1)</script>"),
        (b"a\r\n\tb", "a b"),
        ("\u202egnp.exe".encode(), "gnp.exe"),
        (b"x" * 100_000, "x" * 300),
        (b"=?utf-8?q?" + b"a" * 100_000 + b"?=", None),
        (b"=?" * 50_000, None),
    ],
)
def test_a_subject_is_one_line_of_text(written: bytes, shown: str | None) -> None:
    begun = time.monotonic()
    found = mail(b"Subject: " + written + b"\r\n\r\n").subject
    assert time.monotonic() - begun < SOON
    assert len(found) <= 300
    assert shown is None or found == shown


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (b"caf\xe9", "iso-8859-1", "café"),
        (b"caf\xe9", "utf-8", "caf�"),
        (b"caf\xc3\xa9", "no-such", "café"),
        (b"caf\xc3\xa9", "", "café"),
        (b"abc", "zlib", "abc"),
        (b"abc", "rot13", "abc"),
        (b"abc", "undefined", "abc"),
        (b"+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-"),
        (b"\\x41", "unicode_escape", "\\x41"),
        (b"abc", "\x00", "abc"),
        (b"\xff\xfea\x00", "utf-16", "a"),
        (b"a", "utf-16", "�"),
        (b"abc", "../../etc", "abc"),
        (b"a" * 99_999, "idna", None),
    ],
)
def test_a_wrong_charset(data: bytes, charset: str, text: str | None) -> None:
    found = decoded(data, charset)
    assert text is None or found == text
    raw = HEAD + b'Content-Type: text/plain; charset="' + charset.encode() + b'"\r\n\r\n' + data
    assert isinstance(parts(raw).text, str)


# Files


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\x\\a.txt", "a.txt"),
        ("..", "attachment-1.bin"),
        ("", "attachment-1.bin"),
        (".", "attachment-1.bin"),
        ("a\x00.txt", "a.txt"),
        ("a\r\nBcc: x.txt", "aBcc_ x.txt"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("invoice\u202efdp.txt", "invoicefdp.txt"),
        (".htaccess", "htaccess"),
        ("a b  c.txt", "a b c.txt"),
        ('<img src=x onerror="y">.txt', "_img src=x onerror=_y__.txt"),
        ("ä" * 500 + ".pdf", None),
        ("a" * 500, None),
        ("x." + "y" * 500, None),
        ("photo.jpg ", "photo.jpg"),
        ("a.txt.", "a.txt"),
    ],
)
def test_a_name_leads_nowhere(written: str, kept: str | None) -> None:
    found = name_of(written, "application/octet-stream", 1)
    assert len(found) <= LONGEST + 1
    assert kept is None or found == kept
    assert not set(found) & set('/\\\0\r\n"<>|?*:')
    assert found.strip(". ") == found != ""


def test_two_files_of_one_name_are_two() -> None:
    raw = HEAD + multipart(
        *[b"Content-Type: a/b\r\nContent-Disposition: attachment; filename=A.txt\r\n\r\n" + x for x in (b"1", b"2")]
    )
    assert [(one.name, one.data) for one in parts(raw).files] == [("A.txt", b"1"), ("A-2.txt", b"2")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("holiday.jpg", b"MZ\x90\x00"),
        ("a.txt", b"\x7fELF"),
        ("a", b"#!/bin/sh\n"),
        ("a", b"\xef\xbb\xbf#!/bin/sh"),
        ("a", b"\xcf\xfa\xed\xfe"),
        ("a.pdf", b"L\x00\x00\x00\x01\x14\x02\x00"),
        ("a.EXE", b"x"),
        ("a.pdf.js", b"x"),
        ("a.docm", b"PK\x03\x04"),
        ("a.iso", b"x"),
        ("a.lnk", b"x"),
        ("a.hta", b"x"),
        ("a.jar", b"PK\x03\x04"),
    ],
)
def test_a_program_is_not_kept_whatever_it_is_called(name: str, data: bytes) -> None:
    assert why_not_kept(name, data)
    found = parts(with_file(name, data))
    assert (found.files, found.barred) == ([], True)
    assert found.left_out[0].startswith(f"the file '{name}', because ")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", bomb()),
        ("a.gz", b"\x1f\x8b\x08" + bytes(100)),
        ("a.pdf", b"%PDF-1.7"),
        ("a.docx", b"PK\x03\x04"),
        ("a.html", b"<script>"),
        ("a.svg", b"<svg onload=x>"),
        ("photo.png", b"\x89PNG"),
    ],
)
def test_what_may_be_kept_is_kept_as_it_came_and_never_opened(name: str, data: bytes) -> None:
    assert [(one.name, one.data) for one in parts(with_file(name, data)).files] == [(name, data)]


@pytest.mark.parametrize(
    ("limits", "left"),
    [
        ({"files": 2}, "more than 2 files came with it"),
        ({"file_bytes": 10}, "it has more than 10 bytes"),
        ({"all_bytes": 250}, "the files have more than 250 bytes together"),
    ],
)
def test_files_beyond_the_limits_are_left_out_and_named(limits: dict[str, int], left: str) -> None:
    one = EmailMessage(policy=SMTP)
    one.set_content("See the files.")
    for n in range(4):
        one.add_attachment(bytes(100), maintype="a", subtype="b", filename=f"f{n}.dat")
    found = parts(one.as_bytes(), **limits)
    assert len(found.files) < 4
    assert found.left_out[-1] == f"the file 'f3.dat', because {left}"
    assert len(found.files) + len(found.left_out) == 4


def test_a_file_beyond_the_limits_is_not_decoded() -> None:
    raw = HEAD + b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a\r\n\r\n"
    raw += base64.b64encode(bytes(12_000_000))
    begun = time.monotonic()
    assert parts(raw).files == []
    assert time.monotonic() - begun < SOON


# Markup and quotes


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two &amp; &lt;three&gt;</p>", "One\n\nTwo & <three>"),
        ("<script>alert(1)</script>Hi<style>p{}</style>", "Hi"),
        ("<img src='http://evil.example/x.png' onerror=alert(1)>Hi", "Hi"),
        ("<a href='https://evil.example/'>your bank</a>", "<https://evil.example/> your bank"),
        ("<a href='javascript:alert(1)'>x</a>", "x"),
        ("Hi<!-- hidden <b>x</b> -->!", "Hi!"),
        ("<blockquote>old<br>older</blockquote>new", "> old\n> older\n\nnew"),
        ("<scr<script>ipt>alert(1)", "<scr"),
        ("a<b", "a<b"),
        ("", ""),
    ],
)
def test_a_page_is_read_as_its_words(markup: str, text: str) -> None:
    assert text_of(markup) == text


OPEN = [
    "<!--",
    "<a ",
    "<",
    "</",
    "<![",
    "<?",
    "<!x",
    "&",
    "&#",
    "<script>",
    "<a href='",
    "<blockquote>",
    "<!--x--",
    "<a b='",
]


@pytest.mark.parametrize("piece", OPEN)
def test_a_page_that_is_left_open_takes_no_time(piece: str) -> None:
    begun = time.monotonic()
    text_of(piece * (500_000 // len(piece)))
    assert time.monotonic() - begun < 5


QUOTING = [
    "On " + "a " * 245 + "\n",
    " \n",
    "\n\n\n",
    "From: a\nSent: b\nx\n",
    "Disclaimer: mail ",
    "> ",
    "> > >\n",
    "On a\nwrote:\n",
    "\n\n _________________________________",
    "On ",
    " ",
    "a",
    "\n\n--\n",
    "----- Original Message -----\n",
]


@pytest.mark.parametrize("piece", QUOTING)
def test_a_text_that_looks_for_ever_like_a_quote_takes_no_time(piece: str) -> None:
    begun = time.monotonic()
    unquoted(piece * (100_000 // len(piece)), ["en", "de", "fr", "it", "es"])
    assert time.monotonic() - begun < 5


LONG = "word " * 2000


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Thanks.\n\nOn Mon, 3 Jun 2024, Hill wrote:\n> old\n", "Thanks."),
        ("Thanks.\n\n> old\n> older\n", "Thanks."),
        ("> old\n\nThanks.\n", "> old\n\nThanks."),
        ("On Mon, Hill wrote:\n> old\n\nThanks.\n", "Thanks."),
        ("> is it full?\nYes.\n> since when?\nMonday.\n\n> old\n", "> is it full?\nYes.\n> since when?\nMonday."),
        ("> only\n> quotes", "> only\n> quotes"),
        (LONG, LONG.strip()),
        (f"{LONG}\n\nOn Mon, 3 Jun 2024, Hill wrote:\n> old\n", LONG.strip()),
        ("", ""),
    ],
)
def test_what_is_quoted_is_cut_and_what_is_written_is_not(text: str, kept: str) -> None:
    assert unquoted(text, ["en"]) == kept
