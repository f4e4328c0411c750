"""Strains: letters and records as they come, and as nobody wishes them, on which plugins are tried."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from engine.offers import Letter
from engine.record import replaced
from engine.recordkeeping import Record, RecordFile

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
ORDINARY = "ordinary"
STRANGE: Mapping[str, str] = {
    "nowhere": "to somebody of whom no address is known",
    "breaks": "with line breaks where one line belongs",
    "path": "whose key and name are paths",
    "scripts": "in many scripts",
    "markup": "of markup",
    "empty": "of nothing",
    "large": "of a megabyte",
    "zone": "asked for in another zone",
    "control": "with control characters",
    "files": "whose files are called as paths",
}
"""What is strange about each, in words."""
HARM = "Pat\r\nBcc: everybody@example.org\r\n\r\nHello"
PATHS = "../" * 5 + "trial/..\\..\\x"
SCRIPTS = "Zoë Ó Dálaigh, 山田太郎, Юлия, \u202edrow\u202c, \U0001f469\u200d\u2696\ufe0f, e\u0301"
_LETTER = Letter(
    key="trial/T1/0/0", sort="letter", council="trial", case="T1", about="acknowledged", to="p-T1", name="Pat Low",
    address={"address": "1 Elm St", "email": "pat@example.org", "phone": "02 9000 1111"}, channel="letter",
    subject="Your request T1", text="Dear Pat Low,\n\nThank you.\n", letter="hello", sender="Amy Adams", at=AT,
)  # fmt: skip
LETTERS: Mapping[str, Letter] = {
    ORDINARY: _LETTER,
    "nowhere": replaced(_LETTER, key="trial/T3/0/0", address={}),
    "breaks": replaced(
        _LETTER,
        key="trial/T4/0/0",
        name=HARM,
        subject=HARM,
        sender=HARM,
        address={"email": f"pat@example.org{HARM[3:]}"},
    ),
    "path": replaced(_LETTER, key=PATHS, about=PATHS, case=PATHS, letter=PATHS),
    "scripts": replaced(_LETTER, key="trial/T5/0/0", name=SCRIPTS, subject=SCRIPTS, text=SCRIPTS * 20),
    "markup": replaced(
        _LETTER, key="trial/T6/0/0", name="<b>Pat</b>", subject="${x} %s {0}", text="<script>x</script>"
    ),
    "empty": replaced(_LETTER, key="trial/T7/0/0", name="", subject="", text="", about="", channel="", sender=""),
    "large": replaced(_LETTER, key="trial/T8/0/0", text="A long line of words. " * 50_000),
    "zone": replaced(_LETTER, key="trial/T9/0/0", at=datetime.fromisoformat("2026-03-02T12:30:00+11:00")),
    "control": replaced(_LETTER, key="trial/T10/0/0", name="Pat\x00\x1b[31m", subject="a\x07b", text="a\x00b\x0cc"),
}
_RECORD = Record(
    key="trial/T1/0/record", council="trial", case="T1", event="received", at=AT, text="case: T1\nkind: request\n",
    fields={"case": "T1", "kind": "request", "by": "amy", "happened": AT.isoformat()},
)  # fmt: skip


def _file(name: str) -> RecordFile:
    data = b"The drain"
    return RecordFile(name=name, media_type="text/plain", sha256=sha256(data).hexdigest(), data=data)


WITH_FILE = replaced(_RECORD, files=(_file("drain.txt"),))
"""The ordinary record, with a file."""
RECORDS: Mapping[str, Record] = {
    ORDINARY: _RECORD,
    "breaks": replaced(_RECORD, key="trial/T4/0/record", event=HARM, fields={"case": HARM, HARM: "x"}),
    "path": replaced(_RECORD, key=PATHS, case=PATHS, event=PATHS),
    "scripts": replaced(_RECORD, key="trial/T5/0/record", fields={"case": SCRIPTS}, text=SCRIPTS * 20),
    "markup": replaced(
        _RECORD, key="trial/T6/0/record", fields={"case": "<b>&amp;</b>${x}"}, text="<script>x</script>"
    ),
    "empty": replaced(_RECORD, key="trial/T7/0/record", event="", fields={}, text=""),
    "large": replaced(_RECORD, key="trial/T8/0/record", text="A long line of words. " * 50_000),
    "zone": replaced(_RECORD, key="trial/T9/0/record", at=datetime.fromisoformat("2026-03-02T12:30:00+11:00")),
    "control": replaced(_RECORD, key="trial/T10/0/record", fields={"case": "a\x00b\x1b"}, text="a\x00b\x0cc"),
    "files": replaced(_RECORD, key="trial/T11/0/record", files=(_file("../../climbed.txt"), _file("a/b\\c.txt"))),
}
