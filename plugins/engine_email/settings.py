"""What the settings of the plugin may say."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _text(description: str) -> Schema:
    return {"type": "string", "minLength": 1, "description": description}


def _file(description: str) -> Schema:
    return {**_text(description), "format": "file"}


def _whole(description: str, least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most, "description": description}


def _timeout(usual: int) -> Schema:
    return {"type": "number", "minimum": 1, "maximum": 50,
            "description": f"Seconds for each step. Default: {usual}."}  # fmt: skip


def _server(ports: str, usual: str) -> Schema:
    return {
        "host": _text("The name of the server, as its certificate has it."),
        "port": _whole(f"Default: {ports}.", 1, 65535),
        "tls": {
            "enum": ["starttls", "implicit", "none"],
            "description": f"Encryption: begun by STARTTLS, from the start, or none at all. Default: {usual}.",
        },
        "allow_plain": {
            "type": "boolean",
            "description": "Whether `tls: none` may go over a network, where everybody on the way reads it. Default: "
            "false; to this machine itself it always may.",
        },
        "ca_file": _file(
            "A file of certificates (PEM) that are believed beside those of the system, from the folder of the site "
            "file. Default: none."
        ),
        "user": _text("Who we are there."),
        "secret_file": _file("A file with the user's secret, from the folder of the site file."),
        "secret_env": _text("Instead: the name of a variable of the environment whose value is the secret."),
    }


SMTP: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["host"],
    "description": "The server by which mail is sent. Without `user` nobody is named there.",
    "properties": {**_server("587 for starttls, 465 for implicit, 25 for none", "starttls"), "timeout": _timeout(20)},
}
SENDER: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["address"],
    "description": "From whom the mail of a council comes, by its key.",
    "properties": {
        "address": {"type": "string", "pattern": r"^[^\s@<>,]+@[^\s@<>,]+$", "description": "The address."},
        "name": _text("The name beside it."),
        "plus": {
            "type": "boolean",
            "description": "Whether the server takes mail to `address` with a plus and a word before the @ too. "
            "Answers and bounces then find their case by the address alone. Default: false.",
        },
    },
}
INBOX: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["host", "user", "council", "kind"],
    "description": "An inbox.",
    "properties": {
        **_server("993 for implicit, else 143", "implicit"),
        "timeout": _timeout(30),
        "council": _text("The council whose inbox it is."),
        "kind": _text("The kind of a matter that comes in by it."),
        "category": _text("The category of one. Default: none."),
        "channel": _text("The channel of the policy. Default: email."),
        "folder": _text("The folder in which mail arrives. Default: INBOX."),
        "taken": _text("Where what was taken is put. Default: Taken."),
        "refused": _text("Where what was not taken is put, each with a note that says why. Default: Refused."),
        "aside": _text("Where what machines sent is put. Default: Aside."),
        "languages": {
            "type": "array",
            "description": "In which languages mail programs introduce what they quote. Default: en.",
            "items": {"type": "string", "pattern": "^[a-z]{2}$", "description": "A language, in two letters."},
        },
        "lists": {
            "type": "array",
            "description": "The mailing lists or groups by which people write to this inbox: the List-Id of each, or "
            "its address; of bulk mail by no list the sender's address or domain. Mail of any other is put aside. "
            "Default: none.",
            "items": {"type": "string", "minLength": 1, "description": "A List-Id, an address, or a domain."},
        },
        "systems": {
            "type": "array",
            "description": "The systems that send for people and mark it as a machine's, such as forms of other "
            "websites and ticket systems: the address of each, or its domain. Whoever `Reply-To` names wrote it. "
            "Default: none.",
            "items": {"type": "string", "minLength": 1, "description": "An address, or a domain."},
        },
        "most_a_day": _whole(
            "How many matters of one address are taken in a day, and answers that only the number in their subject "
            "leads to their case. Of more, those that are known by their seal are notes, and the others are refused. "
            "Default: 50.",
            1,
            100_000,
        ),
    },
}
LIMITS: Schema = {
    "type": "object",
    "additionalProperties": False,
    "description": "What is taken of one message.",
    "properties": {
        "files": _whole("How many files. Default: 20.", 0, 1000),
        "file_bytes": _whole("Bytes of a file. Default: 10000000.", 1, 40_000_000),
        "all_bytes": _whole("Bytes of all files together. Default: 25000000.", 1, 40_000_000),
        "parts": _whole("How many parts. Default: 200.", 1, 2000),
        "depth": _whole("How deep parts may lie within parts. Default: 20.", 1, 100),
        "text": _whole("Characters of text. Default: 50000.", 100, 1_000_000),
    },
}
SETTINGS: Schema = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "smtp": SMTP,
        "senders": {
            "type": "object",
            "description": "From whom the mail of each council comes.",
            "additionalProperties": SENDER,
        },
        "inboxes": {"type": "array", "description": "The inboxes that are fetched. Default: none.", "items": INBOX},
        "limits": LIMITS,
        "formats": {
            "type": "object",
            "description": "What is done for whoever needs a form, by its name in the policy: `plain` sends words "
            "without a page, `large` a page in large letters, and `usual` is for a form that every mail has. Default: "
            "plain for plain, plain-text, text and text-only; large for large, large-print and large-text; usual for "
            "email and electronic.",
            "additionalProperties": {"enum": ["plain", "large", "usual"], "description": "What is done."},
        },
        "key_file": _text(
            "The file of the key with which the names of our letters are sealed, from the folder of the site file. "
            "It is made where it is missing. Default: email.key."
        ),
        "every": {
            "type": "number",
            "minimum": 1,
            "maximum": 86_400,
            "description": "Seconds after which `engine serve` looks into the inboxes although none told of anything. "
            "Default: 300.",
        },
    },
}
