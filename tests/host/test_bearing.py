"""What plugins must bear of networks and servers: those that are bundled bear it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from engine_email.threads import key_of, message_id

from engine.errors import PluginError
from engine.testing import Relay, Trial, trials
from tests.host.tried import told
from tests.plugins.cmisservers import CmisServer
from tests.plugins.davservers import DavServer
from tests.plugins.imapservers import PASSWORD, Dovecot, dovecot
from tests.plugins.mailservers import SECRET, Post, smtp_server
from tests.plugins.webservers import Answering, Asked, Receiver


@pytest.fixture(scope="module")
def imap() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


def test_the_webhook_bears_it(tmp_path: Path, place: Path) -> None:
    (tmp_path / "secret").write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    kept: dict[str, str] = {}

    def keeps(one: Asked) -> Answering:
        key = one.headers["webhook-id"]
        return Answering(200, body=json.dumps({"receipt": kept.setdefault(key, f"r{len(kept)}")}).encode())

    with Receiver(keeps) as receiver, Relay("127.0.0.1", receiver.port) as relay:
        settings = {"url": f"http://127.0.0.1:{relay.port}", "secret_file": str(tmp_path / "secret"),
                    "allow_addresses": ["127.0.0.1"], "timeout": 1}  # fmt: skip
        several = trials("engine_webhook", settings, place, relay=relay, arrived=lambda key: int(quote(key) in kept))
        assert told(list(several)) == ([], 26)


def test_mail_bears_it_on_the_way_out(tmp_path: Path, place: Path) -> None:
    (tmp_path / "smtp.secret").write_text(f"{SECRET}\n")
    with smtp_server(Post()) as post, Relay("127.0.0.1", post.port) as relay:
        settings = {"smtp": {"host": "localhost", "port": relay.port, "tls": "none", "timeout": 1},
                    "senders": {"trial": {"address": "cases@hill.example"}}}  # fmt: skip

        def arrived(key: str) -> int:
            seals = [key_of({"site_folder": one.parent}) for one in place.rglob("site.yaml")]
            wanted = {message_id(seal, "trial", key.split("/")[1], key, "hill.example") for seal in seals}
            names = {"".join(str(one.mail["Message-ID"]).split()) for one in post.came}  # a long one is folded
            return len(wanted & names)  # of two mails under one name one is shown

        assert told(list(trials("engine_email", settings, place, relay=relay, arrived=arrived))) == ([], 8)
    assert not [one for one in post.came if "everybody@example.org" in one.to]


def test_mail_bears_it_on_the_way_in(tmp_path: Path, place: Path, imap: Dovecot) -> None:
    (tmp_path / "secret").write_text(PASSWORD)
    box = imap.user()
    numbers = iter(range(10_000))

    def fill(_: Path) -> int:
        several = []
        for number in (next(numbers), next(numbers)):
            mail = EmailMessage()
            mail["From"], mail["To"], mail["Subject"] = "pat@example.org", "cases@hill.example", f"Hole {number}"
            mail["Message-ID"] = f"<{number}@example.org>"
            mail.set_content("There is a hole in the road.")
            several.append(mail.as_bytes())
        box.put(*several)
        return 2

    def aside(_: Path) -> int:
        return sum(one["From"] == "pat@example.org" for one in box.look("Refused"))  # beside each lies a note

    with smtp_server(Post()) as post, Relay("127.0.0.1", imap.port) as relay:
        inbox = {"host": "localhost", "port": relay.port, "tls": "none", "user": box.name, "timeout": 1,
                 "secret_file": str(tmp_path / "secret"), "council": "trial", "kind": "request",
                 "most_a_day": 100_000}  # fmt: skip
        settings = {"smtp": {"host": "localhost", "port": post.port, "tls": "none"},
                    "senders": {"trial": {"address": "cases@hill.example"}}, "inboxes": [inbox]}  # fmt: skip
        assert told(list(trials("engine_email", settings, place, relay=relay, fill=fill, aside=aside))) == ([], 7)


def test_a_record_system_bears_it_and_holds_everything_once(tmp_path: Path, place: Path) -> None:
    with DavServer(tmp_path / "dav") as dav, Relay("127.0.0.1", urlsplit(dav.url).port or 0) as relay:
        settings = {"url": f"http://127.0.0.1:{relay.port}/dav", "timeout": 1}
        found = list(trials("engine_records", settings, place, only=["webdav"], relay=relay))
        assert told(found) == ([], 13 + 11)
        assert Trial("webdav: after all that it holds each record once, as it was sent") in found


def test_a_repository_bears_it_and_holds_everything_once(tmp_path: Path, place: Path) -> None:
    with CmisServer() as server, Relay("127.0.0.1", urlsplit(server.url).port or 0) as relay:
        here = f"http://127.0.0.1:{relay.port}/cmis/browser"
        settings = {"url": here, "root_url": f"{here}/main/root", "timeout": 1}
        found = list(trials("engine_records", settings, place, only=["cmis"], relay=relay))
        assert [one for one in found if one.broke] == []
        assert Trial("cmis: after all that it holds each record once, as it was sent") in found


def test_what_is_not_offered_is_not_tried(place: Path) -> None:
    with pytest.raises(PluginError, match="nothing that it offers is called 'fax'; there are files, file-drop"):
        list(trials("engine_files", {}, place, only=["fax"]))
