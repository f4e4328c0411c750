"""The page on hooks: every value that a plugin is handed or answers, and what each field of it means."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine import api, desk, offers, recordkeeping
from engine.host.worker import VERIFYING
from engine.office import act, receive
from engine.office.dispatch import ATTEMPTS
from engine.office.rendering import letter_of
from engine.office.sound import SHORTEST_WAIT
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import fields_of
from engine.store import outbox
from tests.docs.examples import ROOT
from tests.generate.docs import hooks
from tests.office.sites import NOW, made, opened

MODULES = {one.__name__ for one in (offers, recordkeeping, desk)}

PAGE = (ROOT / "docs" / "hooks.md").read_text()
VALUES = [
    name
    for name in api.__all__
    if getattr(getattr(api, name), "__module__", "") in MODULES and name != "Desk"
    if hasattr(getattr(api, name), "__fields__")
]


@pytest.mark.parametrize("name", VALUES)
def test_every_field_has_its_meaning(name: str) -> None:
    part = hooks().partition(f"\n### {name}\n")[2].partition("\n### ")[0]
    rows = {row.split("`")[1]: row for row in part.splitlines() if row.startswith("| `")}
    assert tuple(rows) == fields_of(getattr(api, name))
    silent = [field for field, row in rows.items() if not row.removesuffix(" |").rpartition(" | ")[2].strip()]
    assert not silent, f"{name}.{silent[0]} has no text under it that says what it means"


def test_everything_that_plugins_may_import_is_on_the_page() -> None:
    told = {line[4:] for line in PAGE.splitlines() if line.startswith("### ")}
    assert set(api.__all__) - told == {"Desk", "hookimpl", "hookspec"}


def test_numbers_in_the_texts_are_those_of_the_code() -> None:
    assert f"After {ATTEMPTS} attempts" in PAGE
    assert (SHORTEST_WAIT.total_seconds(), "thirty seconds at the least" in PAGE) == (30, True)
    assert f"| `verify` | {VERIFYING / 3600:g} hour |" in PAGE


def test_an_address_has_the_keys_that_the_page_names(tmp_path: Path) -> None:
    # given somebody who said all there is to say, and somebody who said nothing
    office = opened(made(tmp_path / "site"))
    here = office.council("hill")
    whole = {"name": "Pat Low", "contact": "by the gate", "address": "1 Elm St", "phone": "1", "email": "p@example.org"}
    for told in (whole, {"name": "Pat Low"}):
        given = {"kind": "complaint", "channel": "email", "details": "x", **told}
        number = receive.lodge(office, here, given, at=NOW, by="ola", now=NOW).state.case.number
        act.act_written(office, here, number, "acknowledge", {"channel": "email"}, at=NOW, by="ola", now=NOW)
    # when their letters are handed over
    letters = []
    far = datetime(2199, 1, 1, tzinfo=UTC)
    with office.store.transaction() as connection:
        while (one := outbox.claim(connection, ("hill", "dale"), NOW, far)) is not None:
            letters.append(letter_of(office, one) if one.delivery.sort == "letter" else None)
    first, second = (one.address for one in letters if one is not None)
    # then these are the keys, and what was not said is not there
    assert set(first) == set(PERSON_FIELDS)
    assert set(second) == {"name"}
    (row,) = (line for line in PAGE.splitlines() if line.startswith("| `address` |"))
    assert all(f"`{key}`" in row for key in PERSON_FIELDS)
