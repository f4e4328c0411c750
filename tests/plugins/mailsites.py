"""A site that lives by mail: its site file, the mail that comes, and what is found in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from engine_email import polling

from engine.host.bootstrap import settings_of
from engine.host.starting import host_of
from engine.language.site import read_site
from engine.office.desk import OfficeDesk
from tests.cli.calls import call
from tests.office.sites import look, made, opened
from tests.plugins.imapservers import PASSWORD, Dovecot, Mailbox

SITE = """engine: 1
store: townclerk.db
councils:
  hill: {{policies: [hill], numbers: "H{{year}}-{{serial:05}}"}}
  dale: {{policies: [dale], numbers: "D{{year}}-{{serial:05}}"}}
plugins:
  engine_email:
    smtp: {{host: localhost, port: {smtp}, tls: none}}
    senders: {{hill: {{address: cases@hill.example, name: Hill Council, plus: true}}}}
    inboxes:
      - {{host: localhost, port: {port}, tls: {tls}, ca_file: {ca}, user: {user}, secret_file: imap.secret,
         council: hill, kind: complaint}}
letters: email
notices: email
"""


def site_of(folder: Path, server: Dovecot, box: Mailbox, smtp: int = 1, **more: Any) -> Path:
    text = SITE.format(port=server.port, tls="starttls", ca=server.folder / "ca.pem", user=box.name, smtp=smtp)
    for name, value in more.items():
        text = text.replace("kind: complaint", f"kind: complaint, {name}: {value}")
    file = made(folder, site=text)
    (folder / "imap.secret").write_text(f"{PASSWORD}\n")
    return file


def mail(
    text: str = "The bin was not emptied.", subject: str = "My bin", sender: str = "Ann Lee <ann@example.org>",
    html: str = "", files: Mapping[str, bytes] | None = None, **headers: str,
) -> bytes:  # fmt: skip
    """A message as a mail program would send it; headers with _ for -."""
    one = EmailMessage(policy=SMTP)
    one["From"], one["To"], one["Subject"] = sender, "cases@hill.example", subject
    one["Date"] = "Mon, 03 Jun 2024 10:00:00 +1000"
    one["Message-ID"] = f"<{abs(hash((text, subject, sender)))}@example.org>"
    for name, value in headers.items():
        del one[name.replace("_", "-")]
        one[name.replace("_", "-")] = value
    one.set_content(text)
    if html:
        one.add_alternative(html, subtype="html")
    for name, data in (files or {}).items():
        one.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return one.as_bytes()


def poll(site: Path, desk: Any = None) -> dict[str, int]:
    read = read_site(site)
    settings = settings_of(read, host_of(read), "email")
    return dict(polling.poll(settings, desk or desk_of(site)))


def desk_of(site: Path) -> OfficeDesk:
    """The desk as it is handed to the inbox."""
    return OfficeDesk(opened(site), channel="email")


def settings(site: Path) -> dict[str, Any]:
    read = read_site(site)
    return settings_of(read, host_of(read), "email")


def numbers(site: Path) -> list[str]:
    return [one for (one,) in look(site, "SELECT number FROM cases ORDER BY number")]


def shown(site: Path, number: str) -> dict[str, Any]:
    said = call("case", "show", number, "--council", "hill", "--as", "ola", "--site", str(site), "--format", "json")
    assert said.code == 0, said
    found: dict[str, Any] = json.loads(said.out)
    return found


def told(site: Path, number: str) -> str:
    """Everything that stands in the history of a case."""
    return json.dumps(shown(site, number), ensure_ascii=False)


def kept(site: Path) -> dict[str, bytes]:
    """The files that were kept, by name."""
    rows = look(site, "SELECT name, sha256 FROM files")
    return {name: (site.parent / "files" / sha[:2] / sha).read_bytes() for name, sha in rows}


def strikes(site: Path) -> list[str]:
    """What stands of messages that ended a process."""
    return sorted(one.name for one in site.parent.glob("email.begun*"))


def lodged(site: Path) -> str:
    """The number of a case of Ann's that there is."""
    fields = {"kind": "complaint", "channel": "email", "name": "Ann Lee", "email": "ann@example.org", "details": "x"}
    return OfficeDesk(opened(site)).lodge("hill", fields).number
