"""Signatures as Standard Webhooks has them: its published example, its own library, rotation and the replay window."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from engine_webhook import Unverified, verify
from engine_webhook.signing import key_of, signed
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_" + base64.b64encode(b"another secret of thirty-two byt").decode()
NAME, SECONDS, BODY = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}'
AT = datetime.fromtimestamp(SECONDS, UTC)
PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
"""The signature of the example in the tests of the standard's own libraries."""


def request(*secrets: str, name: str = NAME, seconds: int = SECONDS, body: bytes = BODY) -> dict[str, str]:
    return signed([key_of(one) for one in secrets or (SECRET,)], name, seconds, body)


def test_the_published_example_is_signed_as_published() -> None:
    assert request() == {"webhook-id": NAME, "webhook-timestamp": str(SECONDS), "webhook-signature": PUBLISHED}
    assert verify(request(), BODY, [SECRET], AT) == NAME


@given(st.binary(min_size=24, max_size=64), st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"])),
       st.dictionaries(st.text(), st.text()))  # fmt: skip
def test_the_library_of_the_standard_takes_ours_and_we_take_its(key: bytes, name: str, data: dict[str, str]) -> None:
    secret, body, now = "whsec_" + base64.b64encode(key).decode(), json.dumps(data).encode(), datetime.now(UTC)
    name = name or "one"
    ours = request(secret, name=name, seconds=int(now.timestamp()), body=body)
    assert Webhook(secret).verify(body, ours) == data
    theirs = Webhook(secret).sign(name, now, body.decode())
    assert verify({**ours, "webhook-signature": theirs}, body, [secret], now) == name


# Rotation


@pytest.mark.parametrize("held", [[SECRET], [OTHER], [OTHER, SECRET]])
def test_while_secrets_change_a_receiver_may_hold_either(held: list[str]) -> None:
    both = request(SECRET, OTHER)
    assert both["webhook-signature"].split(" ")[0] == PUBLISHED
    assert len(both["webhook-signature"].split(" ")) == 2
    assert verify(both, BODY, held, AT) == NAME


def test_a_receiver_that_holds_two_takes_what_was_signed_with_either() -> None:
    for one in (SECRET, OTHER):
        assert verify(request(one), BODY, [SECRET, OTHER], AT) == NAME


def test_what_was_signed_with_a_secret_that_is_no_longer_held_is_not_taken() -> None:
    with pytest.raises(Unverified, match="no signature was made with any of the secrets"):
        verify(request(SECRET), BODY, [OTHER], AT)
    with pytest.raises(Unverified):
        verify(request(SECRET), BODY, [], AT)


def test_signatures_of_other_sorts_stand_beside_ours_and_prove_nothing() -> None:
    mixed = {**request(), "webhook-signature": f"v1a,AAAA v2,{PUBLISHED[3:]} {PUBLISHED} v1, nonsense"}
    assert verify(mixed, BODY, [SECRET], AT) == NAME
    with pytest.raises(Unverified):
        verify({**mixed, "webhook-signature": f"v2,{PUBLISHED[3:]} v1, é"}, BODY, [SECRET], AT)


# The replay window


@pytest.mark.parametrize(("off", "taken"), [(-301, False), (-300, True), (0, True), (300, True), (301, False)])
def test_it_is_taken_within_five_minutes_of_when_it_was_sent(off: int, taken: bool) -> None:
    now = AT + timedelta(seconds=off)
    if taken:
        assert verify(request(), BODY, [SECRET], now) == NAME
    else:
        with pytest.raises(Unverified, match="not sent within five minutes"):
            verify(request(), BODY, [SECRET], now)


def test_the_window_is_that_of_the_library_of_the_standard() -> None:
    """Theirs asks the clock; ours is handed it."""
    for off in (-400, -250, 250, 400):
        seconds = int(datetime.now(UTC).timestamp()) + off
        sent = request(seconds=seconds)
        if abs(off) < 300:
            assert Webhook(SECRET).verify(BODY, sent)
            assert verify(sent, BODY, [SECRET], datetime.now(UTC))
        else:
            with pytest.raises(WebhookVerificationError):
                Webhook(SECRET).verify(BODY, sent)
            with pytest.raises(Unverified):
                verify(sent, BODY, [SECRET], datetime.now(UTC))


# What was changed on the way


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook-id": "msg_other"},
        {"webhook-timestamp": str(SECONDS + 1)},
        {"webhook-signature": PUBLISHED[:-2] + "A="},
        {"webhook-signature": PUBLISHED.removeprefix("v1,")},
        {"webhook-signature": "v1,"},
        {"webhook-signature": "\udce9"},
        {"webhook-id": "\udce9"},
    ],
    ids=repr,
)
def test_a_header_that_was_changed_is_noticed(changed: dict[str, str]) -> None:
    with pytest.raises(Unverified):
        verify({**request(), **changed}, BODY, [SECRET], AT)


def test_a_body_that_was_changed_is_noticed() -> None:
    for body in (BODY + b" ", BODY[:-1], b"", json.dumps(json.loads(BODY), indent=1).encode()):
        with pytest.raises(Unverified):
            verify(request(), body, [SECRET], AT)


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_header_that_is_missing_is_told(name: str) -> None:
    for sent in ({key: one for key, one in request().items() if key != name}, {**request(), name: ""}):
        with pytest.raises(Unverified, match="lacks one of the headers"):
            verify(sent, BODY, [SECRET], AT)


@pytest.mark.parametrize("instant", ["1614265330.0", "-1", "+1614265330", " 1614265330", "²", "١٦", "1e9", "9" * 13])
def test_an_instant_that_is_no_number_of_seconds_is_told(instant: str) -> None:
    with pytest.raises(Unverified, match="not a number of seconds"):
        verify({**request(), "webhook-timestamp": instant}, BODY, [SECRET], AT)


def test_names_of_headers_may_be_in_any_case() -> None:
    for form in (str.upper, str.title):
        assert verify({form(name): one for name, one in request().items()}, BODY, [SECRET], AT) == NAME


@pytest.mark.parametrize(
    "secret",
    [
        "", "whsec_", SECRET.removeprefix("whsec_"), "whsec_c2hvcnQ=", SECRET + "!", f" {SECRET}", SECRET.upper(),
        "whsec_" + base64.b64encode(bytes(65)).decode(), "whsec_" + "é" * 32, "whsk_" + SECRET[6:],
    ],
)  # fmt: skip
def test_a_secret_that_is_none_is_refused_and_never_told(secret: str) -> None:
    for work in (lambda: key_of(secret), lambda: verify(request(), BODY, [SECRET, secret], AT)):
        with pytest.raises(ValueError, match=r"^a secret is `whsec_` and base64 of 24 to 64 bytes$") as told:
            work()
        assert told.value.__cause__ is None
        assert told.value.__context__ is None
