"""People: whoever writes a mail, fills in the form or asks by a program, and tries again when nobody answers."""

from __future__ import annotations

import imaplib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any, TypeVar

import httpx2

from tests.plugins.imapservers import Mailbox
from tests.plugins.webbrowser import playwright

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds after which somebody who gets no answer says so."""
BUSY = {429, 502, 503}


def patiently(tried: Callable[[], T], *mishaps: type[BaseException]) -> T:
    """What comes of something in the end, however often it fails for now."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return tried()
        except mishaps:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def post_mail(box: Mailbox, folder: str, sender: str, details: str, mark: str, at: datetime) -> None:
    """Somebody's mail arrives, perhaps twice: whoever delivers it does so until the server says that it has it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, "cases@council.example", "To the council"
    mail["Message-ID"] = f"<{mark}@example.org>"
    mail.set_content(f"{details}\n\n{mark}\n")
    when = imaplib.Time2Internaldate(at)
    mishaps = OSError, imaplib.IMAP4.error, AssertionError
    patiently(lambda: box.put(mail.as_bytes(), folder=folder, when=when), *mishaps)


class Program:
    """Somebody of the council whose program asks, under a token."""

    def __init__(self, address: str, token: str) -> None:
        self.http = httpx2.Client(
            base_url=f"{address}/api/v1", timeout=20, trust_env=False, headers={"authorization": f"Bearer {token}"}
        )

    def post(self, path: str, fields: Mapping[str, Any], key: str) -> tuple[int, dict[str, Any]]:
        """What is answered in the end; it asks under the same key until somebody answers."""

        def asked() -> tuple[int, dict[str, Any]]:
            answer = self.http.post(path, json=fields, headers={"idempotency-key": key})
            if answer.status_code in BUSY:
                raise httpx2.ConnectError("busy")
            return answer.status_code, answer.json()

        return patiently(asked, httpx2.TransportError)


@contextmanager
def visitor(browser: playwright.Browser, address: str) -> Iterator[playwright.Page]:
    """Somebody who opens the pages of the council."""
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        yield page


def fill_in(
    page: playwright.Page, council: str, topic: str, answers: Mapping[str, str], sends: Callable[[], None]
) -> str:  # fmt: skip
    """Fill in the form of a topic and send it, and again for as long as the browser says that nobody answers; gives the
    number of the case. `sends` is told just before it is sent."""
    path = f"/{council}/new?topic={topic}"
    patiently(lambda: page.goto(path), playwright.Error)
    for name, value in answers.items():
        for field in page.locator(f"select[name={name}]").all():
            field.select_option(value)
        for field in page.locator(f"textarea[name={name}], input[name={name}]:not([type=radio])").all():
            field.fill(value)
        for field in page.locator(f"input[type=radio][name={name}][value={value}]").all() if value.isalpha() else ():
            field.check()
    sends()
    with suppress(playwright.Error):
        page.get_by_role("button", name="Send it").click()
    patiently(lambda: _taken(page), playwright.Error)
    return str(page.locator(".key").first.inner_text())


def _taken(page: playwright.Page) -> None:
    """Read that it was taken; where the browser shows that nobody answered, ask it to send the form once more."""
    if page.locator("h1").count() and page.locator("h1").first.inner_text() == "We have it":
        return
    assert not page.locator(".summary").count(), page.locator(".summary").inner_text()
    page.reload()
    raise playwright.Error("not yet")
