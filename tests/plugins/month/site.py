"""The site of the month: two councils, their mail, their form and their record system."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from engine.resources import folder as data_folder
from tests.plugins.imapservers import PASSWORD, Dovecot, Mailbox

COUNCILS = ("canterbury", "vincent")


def site_in(
    folder: Path, server: Dovecot, boxes: dict[str, Mailbox], kinds: Iterable[tuple[str, str]], ports: dict[str, int]
) -> Path:
    """Make the site, with an inbox for each council and kind of which mail comes; gives its file."""
    policies = data_folder("policies")
    inboxes = [
        {"host": "localhost", "port": server.port, "tls": "none", "user": boxes[council].name,
         "secret_file": "imap.secret", "council": council, "kind": kind, "folder": kind}
        for council, kind in kinds
    ]  # fmt: skip
    said: dict[str, Any] = {
        "engine": 1, "store": "townclerk.db",
        "councils": {one: {"policies": [str(policies / one)], "numbers": one[0].upper() + "{year}-{serial:04}"}
                     for one in COUNCILS},
        "plugins": {
            "engine_files": {},
            "engine_email": {
                "smtp": {"host": "localhost", "port": ports["smtp"], "tls": "none", "timeout": 10},
                "senders": {one: {"address": f"cases@{one}.example"} for one in COUNCILS}, "inboxes": inboxes,
            },
            "engine_web": {"port": ports["form"], "lodgements_a_minute": 10**6, "requests_a_minute": 10**6},
            "engine_records": {"url": f"http://127.0.0.1:{ports['dav']}/dav", "timeout": 10},
        },
        "letters": {"email": "email", "web": "email", "": "files"}, "notices": "email",
        "records": {"system": "webdav", "events": ["received", "resolved", "closed"]},
    }  # fmt: skip
    (folder / "imap.secret").write_text(PASSWORD)
    file = folder / "site.yaml"
    file.write_text(json.dumps(said, indent=1))
    upgraded(read_site(file).store)
    return file
