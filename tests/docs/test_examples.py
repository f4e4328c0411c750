"""Every example of the reference pages does what the page says."""

from __future__ import annotations

import pytest

from tests.docs.examples import (
    CHECK,
    ROOT,
    Claim,
    Scene,
    answered,
    claims,
    codes,
    errors_of,
    loaded,
    played_out,
    said,
    scenes,
)

PAGES = sorted((ROOT / "docs" / "policy").glob("*.md"))
CLAIMS = [one for page in PAGES for one in claims(page)]
SCENES = [one for page in PAGES for one in scenes(page)]


@pytest.mark.parametrize("claim", [one for one in CLAIMS if one.timeframe != CHECK], ids=str)
def test_an_example_is_due_when_the_page_says(claim: Claim) -> None:
    found = loaded(claim.fragment)
    assert not errors_of(found), f"{claim}: {errors_of(found)}"
    assert found.policy
    answer = answered(claim, found.policy)
    policy = found.policy
    result = said(answer, policy)
    wanted = claim.result.strip("`")
    assert result == wanted or result.endswith(f", {wanted}") or result.startswith(f"{wanted}, "), (
        f"{claim}: `{claim.timeframe}` {claim.given}: the page says {claim.result}, and it is {result}"
    )


@pytest.mark.parametrize("claim", [one for one in CLAIMS if one.timeframe == CHECK], ids=str)
def test_the_checker_says_what_the_page_says(claim: Claim) -> None:
    assert claim.result in codes(claim.fragment), f"{claim}: it says {sorted(codes(claim.fragment))}"


@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_a_scenario_of_a_page_passes(scene: Scene) -> None:
    result = played_out(scene)
    assert not result.failures, f"{scene}: {result.failures}\n" + "\n".join(result.timeline)


def test_there_are_examples() -> None:
    assert len(CLAIMS) > 100
    assert len(SCENES) > 10
