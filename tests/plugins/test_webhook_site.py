"""A site that sends webhooks: through `engine dispatch`, with the other side away and back, with settings that do not
fit, and where what the plugin needs is not installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import metadata
from pathlib import Path

import pytest
from engine_webhook import Unverified, verify

from engine.host.extras import install_line
from engine.host.starting import installed
from engine.language.site import read_site
from tests.cli.calls import Said, call
from tests.office.sites import SITE, look, made, opened
from tests.office.test_dispatch import handled
from tests.plugins.webservers import Answering, Asked, Receiver, free_port

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
HOOK = """plugins:
  engine_webhook:
    url: http://127.0.0.1:{port}/in
    secret_file: hook.secret
    allow_addresses: [127.0.0.1]
notices: webhook
letters: webhook
records: {{system: webhook, events: [received, resolved]}}
"""
STANDS = "SELECT key, state FROM outbox ORDER BY key"


def site_with(folder: Path, plugins: str) -> Path:
    """A site with what it owes: two records and two letters or notices."""
    before, _, _ = SITE.partition("plugins:")
    site = made(folder, site=before + plugins)
    (folder / "hook.secret").write_text(f"{SECRET}\n")
    handled(opened(site))
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return site_with(tmp_path / "site", HOOK.format(port=free_port()))


def port_of(site: Path) -> int:
    return int(str(read_site(site).plugins["engine_webhook"]["url"]).rpartition(":")[2].partition("/")[0])


def dispatched(site: Path) -> dict[str, int]:
    said = call("dispatch", "--site", str(site), "--format", "json")
    assert (said.code, said.err) == (0, ""), said
    told = json.loads(said.out)
    stands = dict(look(site, "SELECT state, count(*) FROM outbox GROUP BY state"))
    assert told.pop("left") == {"waiting": stands.get("waiting", 0), "failed": stands.get("failed", 0)}
    return {key: value for key, value in told.items() if key != "format_version"}


def retried(site: Path, keys: list[str]) -> None:
    for key in keys:
        said = call("outbox", "retry", key, "--council", "hill", "--as", "ola", "--site", str(site))
        assert said.code == 0, said


class Strict:
    """A receiver as it ought to be: it takes what is genuine, each id once, and is out of order at first."""

    def __init__(self, failing: int) -> None:
        self.failing = failing
        self.taken: dict[str, bytes] = {}
        self.doubled: list[str] = []

    def __call__(self, asked: Asked) -> Answering:
        try:
            name = verify(asked.headers, asked.body, [SECRET], datetime.now(UTC))
        except Unverified:
            return Answering(401)
        if self.failing:
            self.failing -= 1
            return Answering(503)
        if name in self.taken:
            self.doubled.append(name)
        self.taken[name] = asked.body
        return Answering(200, {}, json.dumps({"receipt": f"R-{len(self.taken)}"}).encode())


def test_while_the_other_side_is_away_nothing_is_lost_and_once_it_is_back_each_goes_under_its_id(site: Path) -> None:
    keys = [key for key, _ in look(site, STANDS)]
    assert len(keys) == 4
    assert dispatched(site) == {"put off": 4}
    listed = call("outbox", "list", "--council", "hill", "--as", "ola", "--site", str(site))
    assert "no connection to 127.0.0.1: Connection refused" in listed.out
    retried(site, keys)
    strict = Strict(failing=2)
    with Receiver(strict, port=port_of(site)) as receiver:
        assert dispatched(site) == {"put off": 2, "sent": 2}
        retried(site, [key for key, state in look(site, STANDS) if state == "waiting"])
        assert dispatched(site) == {"sent": 2}
        assert dispatched(site) == {}
    assert look(site, STANDS) == [(key, "sent") for key in keys]
    assert sorted(strict.taken) == sorted(f"hill/{key}" for key in keys)
    assert strict.doubled == []
    assert len(receiver.asked) == 6
    assert {one.headers["webhook-id"] for one in receiver.asked} == set(strict.taken)
    for one in receiver.asked:
        assert one.body == strict.taken[one.headers["webhook-id"]], "a retry is not what was tried first"
    assert sorted(answer for (answer,) in look(site, "SELECT answer FROM outbox")) == ["R-1", "R-2", "R-3", "R-4"]
    assert {json.loads(body)["type"] for body in strict.taken.values()} == {"letter", "record"}


def test_what_the_other_side_will_not_take_is_given_up_and_can_be_sent_after_all(site: Path) -> None:
    with Receiver(lambda _: Answering(410), port=port_of(site)):
        assert dispatched(site) == {"given up": 4}
    assert call("outbox", "retry", "--all", "--council", "hill", "--as", "ola", "--site", str(site)).code == 0
    with Receiver(port=port_of(site)):
        assert dispatched(site) == {"sent": 4}


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 413, 422])
def test_while_the_other_side_is_being_set_up_anew_nothing_is_given_up(site: Path, status: int) -> None:
    # given a receiver that is moved, or has another secret, or is not switched on yet
    with Receiver(lambda _: Answering(status), port=port_of(site)):
        assert dispatched(site) == {"put off": 4}
    listed = call("outbox", "list", "--council", "hill", "--as", "ola", "--site", str(site))
    assert f"http://127.0.0.1:{port_of(site)}" in listed.out, "which address answered so"
    assert f" answered {status} " in listed.out
    # when it is up again, everything goes
    retried(site, [key for key, _ in look(site, STANDS)])
    with Receiver(port=port_of(site)):
        assert dispatched(site) == {"sent": 4}


def test_no_secret_stands_in_anything_that_is_said_or_kept(site: Path) -> None:
    (site.parent / "hook.secret").write_text(f"{SECRET}\n{SECRET[:-1]}\n")
    assert dispatched(site) == {"put off": 4}
    words = [("outbox", "list", "--council", "hill", "--as", "ola"), ("plugins", "list"), ("dispatch",), ("check",)]
    said = [call(*one, "--site", str(site)) for one in words]
    assert "secret 2 that `secret_file` leads to is none" in said[0].out
    for one in said:
        assert SECRET[6:20] not in one.out + one.err
    for path in site.parent.rglob("*.db*"):
        assert SECRET[6:20].encode() not in path.read_bytes()


# Settings


WRONG = {
    "{secret_env: HOOK}": "`engine_webhook` lacks `url`",
    "{url: 'https://h.example/'}": "`engine_webhook` lacks `secret_file`",
    "{url: 'ftp://h.example/', secret_env: HOOK}": "`ftp://h.example/` does not fit here",
    "{url: 'https://ann:pw@h.example/', secret_env: HOOK}": "does not fit here: where to post: an address with "
    "https://, and no name or password in it",
    "{url: 'https://h.example/', secret_env: HOOK, allow_addresses: ['ten']}": "`ten` does not fit here: a network, "
    "or one address",
    "{url: 'https://h.example/', secret_env: HOOK, timeout: 55}": "`55` is not from 1 to 50",
    "{url: 'https://h.example/', secret_env: HOOK, allow_plain: perhaps}": "not `perhaps`",
    "{url: 'https://h.example/', secret_env: HOOK, adress: x}": "`adress` is not known under `engine_webhook`",
}


@pytest.mark.parametrize("words", [("dispatch",), ("plugins", "list"), ("check",)], ids=" ".join)
@pytest.mark.parametrize("written", WRONG)
def test_settings_that_do_not_fit_are_told_with_their_place(
    tmp_path: Path, written: str, words: tuple[str, ...]
) -> None:
    site = site_with(tmp_path / "site", f"plugins: {{engine_webhook: {written}}}\nletters: webhook\n")
    said = call(*words, "--site", str(site))
    assert said.code == 1, said
    assert WRONG[written] in " ".join((said.out + said.err).split()), said
    assert "site.yaml:6:" in said.out + said.err


@pytest.mark.parametrize(
    "written",
    [
        "{url: 'https://h.example/', secret_env: HOOK}",
        "{url: 'https://h.example:8443/a/b?c=d', secret_file: x, allow_addresses: [10.0.0.0/8, '::1'], timeout: 7.5}",
        "{url: 'http://10.0.0.7', secret_file: x, secret_env: HOOK, allow_plain: true, ca_file: ca.pem}",
    ],
)
def test_settings_that_fit(tmp_path: Path, written: str) -> None:
    site = site_with(tmp_path / "site", f"plugins: {{engine_webhook: {written}}}\nletters: webhook\n")
    said = call("plugins", "list", "--site", str(site))
    assert (said.code, said.err) == (0, ""), said
    assert "notifier webhook: posts each letter and notice as signed JSON" in said.out
    assert "record system webhook: posts each record as signed JSON" in said.out


# Without the extra


@pytest.fixture
def without(tmp_path: Path) -> dict[str, str]:
    """An environment in which the HTTP client cannot be imported."""
    place = tmp_path / "bare"
    place.mkdir()
    (place / "httpx2.py").write_text("raise ModuleNotFoundError(\"No module named 'httpx2'\")\n")
    (place / "httpcore2.py").write_text("raise ModuleNotFoundError(\"No module named 'httpcore2'\")\n")
    return {**os.environ, "PYTHONPATH": str(place)}


def called(around: dict[str, str], *words: str) -> Said:
    done = subprocess.run([sys.executable, "-m", "engine", *words], env=around, capture_output=True, text=True)
    return Said(words, done.returncode, done.stdout, done.stderr)


def test_where_its_client_is_not_installed_the_install_line_is_told(site: Path, without: dict[str, str]) -> None:
    said = called(without, "dispatch", "--site", str(site))
    assert (said.code, said.out) == (1, "4 put off; 4 wait for the next try\n"), said
    assert said.err.startswith(
        "engine: the plugin 'engine_webhook' does not run: it needs more: pip install 'townclerk[webhook]' (No module"
    )
    assert "Traceback" not in said.err
    assert {attempts for (attempts,) in look(site, "SELECT attempts FROM outbox")} == {0}
    said = called(without, "plugins", "list", "--site", str(site))
    assert (said.code, said.err) == (1, ""), said
    assert "engine_webhook  on; it needs more: pip install 'townclerk[webhook]' (No module" in said.out


def test_where_its_client_is_not_installed_check_tells_that_and_nothing_that_follows(
    site: Path, without: dict[str, str]
) -> None:
    said = called(without, "check", "--site", str(site))
    assert (said.code, said.err) == (1, ""), said
    assert said.out.count("E105 ") == 1
    assert "the plugin `engine_webhook` needs more than is installed: No module named 'httpx2'" in said.out
    assert "Fix: Run pip install 'townclerk[webhook]'" in said.out


def test_where_its_client_is_not_installed_cases_and_other_plugins_go_on(
    tmp_path: Path, site: Path, without: dict[str, str]
) -> None:
    assert called(without, "case", "list", "--council", "hill", "--as", "ola", "--site", str(site)).code == 0
    other = made(tmp_path / "other")
    said = called(without, "plugins", "list", "--site", str(other))
    assert (said.code, said.err) == (0, ""), said
    assert "engine_webhook  installed, not switched on" in said.out


def test_the_install_line_names_an_extra_that_there_is() -> None:
    line = install_line(installed()["engine_webhook"])
    (extra,) = (one for one in metadata("townclerk").get_all("Provides-Extra") or [] if f"[{one}]" in line)
    needs = [one for one in metadata("townclerk").get_all("Requires-Dist") or [] if f"extra == '{extra}'" in one]
    assert any(one.startswith("httpx2") for one in needs), needs
