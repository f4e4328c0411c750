"""Sending: a mail to an SMTP server, and what its answer means for the delivery."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage

from engine.api import Answer, Later, Letter, Never, Sent, Settings
from engine_email.access import SECONDS, Server, context_of, in_words, plainly, refuse_open, secret_of
from engine_email.faults import NotNow, Nowhere
from engine_email.forms import form_of, told
from engine_email.journal import note
from engine_email.writing import recipients, written

PORTS = {"starttls": 587, "implicit": 465, "none": 25}
OURS_TO_MEND = {530, 534, 535, 538}
"""Answers that blame who we are there and not whom it is for."""


def deliver(letter: Letter, settings: Settings) -> Answer:
    """Send a letter or a notice. The same key is the same mail, under the same Message-ID.

    A form that the person needs and mail cannot have does not keep it back; the receipt says so.
    """
    try:
        to = recipients(letter)
        form = form_of(letter, settings)
        mail, back = written(letter, to, settings, plain=form.plain, large=form.large)
        server = settings.get("smtp")
        if not server:
            raise NotNow("`smtp` names no server to send by")
        note(settings, to, datetime.now(UTC))  # before it goes: what answers at once may be here before we are back
        answer = _sent(mail, back, to, settings, server)
        return Sent(receipt=answer.receipt + told(form)) if isinstance(answer, Sent) else answer
    except Nowhere as fault:
        return Never(why=str(fault))
    except NotNow as fault:
        return Later(why=str(fault))


def _sent(mail: EmailMessage, back: str, to: Sequence[str], settings: Settings, server: Server) -> Answer:
    host = server["host"]
    with connected(settings, server) as (client, secret):
        try:
            refused = client.sendmail(back, list(to), mail.as_bytes())
        except smtplib.SMTPRecipientsRefused as fault:
            return _refused(host, fault.recipients, secret)
        except smtplib.SMTPDataError as fault:
            said = _said(host, fault.smtp_code, fault.smtp_error, secret)
            return Never(why=said) if fault.smtp_code >= 500 else Later(why=said)
    notes = [f"; not to {one}: {_said(host, *answer, secret)}" for one, answer in (refused or {}).items()]
    return Sent(receipt=str(mail["Message-ID"]) + "".join(notes))


def _refused(host: str, refused: Mapping[str, tuple[int, bytes]], secret: str) -> Answer:
    """What it means that nobody was taken: tried again where it is so for now, or lies with us."""
    why = "; ".join(f"{one}: {_said(host, *answer, secret)}" for one, answer in refused.items())
    for code, _ in refused.values():
        if code < 500 or code in OURS_TO_MEND:
            return Later(why=why)
    return Never(why=why)


@contextmanager
def connected(settings: Settings, server: Server) -> Iterator[tuple[smtplib.SMTP, str]]:
    """A connection on which mail may be sent, and the secret that nothing said on it may hold. Raises NotNow."""
    secret = secret_of(settings, server) if server.get("user") else ""
    client: smtplib.SMTP | None = None
    with in_words(server, secret):
        try:
            client = _opened(settings, server)
            if secret:
                if not f"{server['user']}{secret}".isascii():
                    raise NotNow("`user` and its secret may have only plain Latin letters, digits and signs")
                client.login(str(server["user"]), secret)
            yield client, secret
        except smtplib.SMTPServerDisconnected as fault:
            said = "did not answer in time" if "timed out" in str(fault) else "ended the connection"
            raise NotNow(f"{server['host']} {said}") from None
        except smtplib.SMTPResponseException as fault:
            raise NotNow(_said(server["host"], fault.smtp_code, fault.smtp_error, secret)) from None
        except smtplib.SMTPException as fault:
            raise NotNow(f"{server['host']}: {plainly(fault, secret)}") from None
        finally:
            if client is not None:
                _left(client)


def _opened(settings: Settings, server: Server) -> smtplib.SMTP:
    tls, host = str(server.get("tls") or "starttls"), str(server["host"])
    port, seconds = int(server.get("port") or PORTS[tls]), float(server.get("timeout") or SECONDS)
    if tls == "implicit":
        return smtplib.SMTP_SSL(host, port, timeout=seconds, context=context_of(settings, server))
    client = smtplib.SMTP(host, port, timeout=seconds)
    try:
        if tls == "none":
            assert client.sock is not None
            refuse_open(client.sock, server)
        else:
            client.starttls(context=context_of(settings, server))
    except BaseException:
        client.close()
        raise
    return client


def _left(client: smtplib.SMTP) -> None:
    """Take leave; what was said before counts, whether or not the other side still hears it."""
    try:
        client.quit()
    except (smtplib.SMTPException, OSError):
        client.close()


def _said(host: object, code: int, words: object, secret: str) -> str:
    return f"{host} answered {code} {plainly(words, secret)}".rstrip()
