"""Mail servers for tests: a real SMTP server that keeps what it was sent and answers as it is told."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, NamedTuple

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.plugins.webservers import free_port

USER, SECRET = "cases", "pass word: x"


class Arrived(NamedTuple):
    """A mail as the server took it."""

    sender: str
    to: tuple[str, ...]
    data: bytes
    encrypted: bool
    user: str

    @property
    def mail(self) -> EmailMessage:
        found = message_from_bytes(self.data, policy=default)
        assert isinstance(found, EmailMessage)
        return found


class Post:
    """What the server does: answers for a step or a recipient, and what came."""

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self.answers = dict(answers or {})
        self.came: list[Arrived] = []
        self.port = 0

    async def handle_MAIL(  # noqa: N802
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if "MAIL" in self.answers:
            return self.answers["MAIL"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if "DATA" in self.answers:
            return self.answers["DATA"]
        who = session.auth_data.login.decode() if isinstance(session.auth_data, LoginPassword) else ""
        data = envelope.content
        assert isinstance(data, bytes)
        self.take(Arrived(str(envelope.mail_from), tuple(envelope.rcpt_tos), data, session.ssl is not None, who))
        return "250 taken"

    def take(self, mail: Arrived) -> None:
        """Keep a mail, before it is said that it was taken."""
        self.came.append(mail)


def authority(folder: Path) -> tuple[trustme.CA, ssl.SSLContext]:
    """A certificate authority, whose certificate lies in `ca.pem` of a folder, and this machine as it certifies it."""
    ca = trustme.CA()
    ca.cert_pem.write_to_path(folder / "ca.pem")
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("localhost").configure_cert(tls)
    return ca, tls


@contextmanager
def smtp_server(
    post: Post, *, tls: ssl.SSLContext | None = None, implicit: bool = False, port: int = 0, **more: Any
) -> Iterator[Post]:
    """An SMTP server on this machine, under the name localhost; with a context it takes STARTTLS, or begins with it."""

    def known(*given: Any) -> AuthResult:
        said = given[-1]
        return AuthResult(
            success=(said.login, said.password) == (USER.encode(), SECRET.encode()), handled=False, auth_data=said
        )

    controller = Controller(
        post, hostname="127.0.0.1", port=port or free_port(), ssl_context=tls if implicit else None,
        tls_context=None if implicit else tls, authenticator=known, enable_SMTPUTF8=False, **more,
    )  # fmt: skip
    controller.start()
    post.port = controller.port
    try:
        yield post
    finally:
        controller.stop()
