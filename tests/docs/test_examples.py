"""Every example of the reference pages does what the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.examples import ROOT, Claim, answered, claims, loaded, said

PAGES = sorted((ROOT / "docs" / "policy").glob("*.md"))


@pytest.mark.parametrize("claim", [one for page in PAGES for one in claims(page)], ids=str)
def test_an_example_is_due_when_the_page_says(claim: Claim) -> None:
    found = loaded(claim.fragment)
    errors = [f"{one.code} {one.message}" for one in found.findings if one.severity == "error"]
    assert not errors, f"{claim}: {errors}"
    assert found.policy
    answer = answered(claim, found.policy)
    policy = found.policy
    result = said(answer, policy)
    wanted = claim.result.strip("`")
    assert result == wanted or result.endswith(f", {wanted}") or result.startswith(f"{wanted}, "), (
        f"{claim}: `{claim.timeframe}` {claim.given}: the page says {claim.result}, and it is {result}"
    )


def test_there_are_examples() -> None:
    assert sum(len(list(claims(Path(page)))) for page in PAGES) > 60
