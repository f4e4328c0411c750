"""A real Dovecot on this machine for tests: one user for each test, folders that can be put into and looked into."""

from __future__ import annotations

import getpass
import imaplib
import os
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from tests.office.sites import wait_for
from tests.plugins.mailservers import authority
from tests.plugins.webservers import free_port

PASSWORD = 'word, "quoted" \\ ü'
USERS = [f"u{n}" for n in range(500)]
BINARY = shutil.which("dovecot") or ("/usr/sbin/dovecot" if Path("/usr/sbin/dovecot").exists() else "")
CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
first_valid_uid = 1
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
"""


class Dovecot:
    """The server: its ports, the folder with `ca.pem`, and the mailboxes of its users."""

    def __init__(self, folder: Path, port: int, secure: int) -> None:
        self.folder, self.port, self.secure = folder, port, secure
        self.command = [BINARY, "-F", "-c", str(folder / "dovecot.conf")]
        self._users = iter(USERS)

    def listens(self) -> bool:
        """Whether it answers."""
        with suppress(OSError):
            imaplib.IMAP4("127.0.0.1", self.port, timeout=5).shutdown()
            return True
        return False

    def user(self) -> Mailbox:
        """A mailbox that nobody has used."""
        return Mailbox(self, next(self._users))


class Mailbox:
    """What lies in the folders of one user, seen with a client that is none of ours."""

    def __init__(self, server: Dovecot, name: str) -> None:
        self.server, self.name = server, name

    @contextmanager
    def _client(self) -> Iterator[imaplib.IMAP4]:
        tls = ssl.create_default_context(cafile=self.server.folder / "ca.pem")
        client = imaplib.IMAP4_SSL("localhost", self.server.secure, ssl_context=tls)
        try:
            client.authenticate("PLAIN", lambda _: f"\0{self.name}\0{PASSWORD}".encode())
            yield client
        finally:
            with suppress(OSError, imaplib.IMAP4.error):
                client.logout()
            with suppress(OSError):
                client.shutdown()

    def put(self, *several: bytes, folder: str = "INBOX", when: str = "") -> None:
        """Messages arrive."""
        with self._client() as client:
            for one in several:
                said = client.append(folder, "", when or "", one)
                assert said[0] == "OK", said

    def raw(self, folder: str = "INBOX") -> list[bytes]:
        """The messages of a folder as they are, the oldest first; none where there is no such folder."""
        with self._client() as client:
            if client.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            found = client.uid("FETCH", "1:*", "(BODY.PEEK[])")[1]
            return [one[1] for one in found if isinstance(one, tuple)]

    def make(self, folder: str) -> None:
        """Somebody makes a folder."""
        with self._client() as client:
            client.create(folder)

    def look(self, folder: str = "INBOX") -> list[Message]:
        return [message_from_bytes(one) for one in self.raw(folder)]

    def move(self, source: str, target: str) -> None:
        """Somebody moves everything from one folder to another."""
        with self._client() as client:
            client.select(source)
            client.uid("MOVE", "1:*", target)

    def flags(self, folder: str = "INBOX") -> str:
        with self._client() as client:
            client.select(folder, readonly=True)
            return str(client.uid("FETCH", "1:*", "(FLAGS)")[1])


def prepared(folder: Path, port: int = 0, secure: int = 0) -> Dovecot:
    """A server whose folder has all that it needs, and that does not run yet; where Dovecot is not installed the test
    is skipped and says so."""
    if not BINARY:
        pytest.skip("Dovecot is not installed: apt-get install dovecot-imapd")
    folder.chmod(0o755)
    root = os.getuid() == 0
    me = getpass.getuser()
    server = Dovecot(folder, port or free_port(), secure or free_port())
    ca, _ = authority(folder)
    issued = ca.issue_cert("localhost")
    issued.private_key_pem.write_to_path(folder / "key.pem")
    issued.cert_chain_pems[0].write_to_path(folder / "cert.pem")
    (folder / "users").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}\n" for name in USERS))
    (folder / "mail").mkdir()
    uid, gid = (65534, 65534) if root else (os.getuid(), os.getgid())
    os.chown(folder / "mail", uid, gid)
    text = CONFIGURATION.format(
        folder=folder, port=server.port, secure=server.secure, uid=uid, gid=gid, internal="dovecot" if root else me,
        group="dovecot" if root else me, login="dovenull" if root else me,
    )  # fmt: skip
    (folder / "dovecot.conf").write_text(text)
    return server


@contextmanager
def dovecot() -> Iterator[Dovecot]:
    """A server that runs until this ends."""
    folder = Path(tempfile.mkdtemp(prefix="dc-", dir="/tmp"))
    try:
        server = prepared(folder)
        with (folder / "said").open("w") as said:
            process = subprocess.Popen(server.command, stdout=said, stderr=said)
        try:
            wait_for(lambda: process.poll() is not None or server.listens())
            assert process.poll() is None, (folder / "said").read_text() + (folder / "log").read_text()
            yield server
        finally:
            process.terminate()
            process.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
