"""The public pages in a real browser: they work without scripts, and axe finds nothing against WCAG 2.2 AA."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.web import Served, served
from tests.plugins.webbrowser import playwright, started

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make .venv/.dev")

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    form = {"ask": ["harm", "depth", "seen", "ward"], "welcome": "Tell us.", "privacy": "Kept by us."}
    with served(tmp_path_factory.mktemp("browser"), {"councils": {"hill": form, "dale": {}}}) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with started() as found:
        yield found


@pytest.fixture
def page(browser: playwright.Browser, site: Served) -> Iterator[playwright.Page]:
    with browser.new_context(base_url=site.address, java_script_enabled=False) as context:
        yield context.new_page()


def test_a_matter_is_lodged_and_looked_up_by_keyboard_and_without_scripts(page: playwright.Page, site: Served) -> None:
    page.goto("/hill/")
    page.get_by_role("link", name="Hole in a road").press("Enter")
    page.get_by_label("What is it about").fill("A deep hole")
    page.get_by_role("button", name="Send it").press("Enter")
    assert page.title() == "Please put right: Hole in a road - Brookdale"
    assert page.get_by_label("What is it about").input_value() == "A deep hole", "what was typed stays"
    page.get_by_role("link", name="Your address: This is needed.").press("Enter")
    page.get_by_label("Your address").fill("Elm St")
    page.get_by_role("group", name="Is it urgent").get_by_label("yes").check()
    page.get_by_label("Pictures or papers").set_input_files(
        [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"}]
    )
    page.get_by_role("button", name="Send it").press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "We have it"
    number, code = (one.inner_text() for one in page.locator(".key").all())
    assert site.desk.progress("hill", number) is not None
    page.get_by_role("link", name="See how it stands").click()
    page.get_by_label("Its number").fill(number)
    page.get_by_label("The code that you got with it").fill(code)
    page.get_by_role("button", name="Show it").click()
    assert page.get_by_role("heading", level=1).inner_text() == f"How {number} stands"


def pages(page: playwright.Page) -> Iterator[str]:
    """Every sort of page, one after the other; gives what each is."""
    page.goto("/")
    yield "councils"
    page.goto("/hill/")
    yield "topics"
    page.goto("/hill/new?topic=pothole")
    yield "form"
    page.get_by_label("Your email address").fill("nobody")
    page.get_by_role("button", name="Send it").click()
    yield "form with what is wrong"
    page.get_by_label("Your email address").fill("pat@example.org")
    page.get_by_label("What is it about").fill("A hole")
    page.get_by_label("Your address").fill("Elm St")
    page.get_by_role("group", name="Is it urgent").get_by_label("no").check()
    page.get_by_role("button", name="Send it").click()
    number, code = (one.inner_text() for one in page.locator(".key").all())
    yield "taken"
    page.goto("/hill/status")
    yield "status"
    page.get_by_label("Its number").fill(number)
    page.get_by_role("button", name="Show it").click()
    yield "status with what is wrong"
    page.get_by_label("The code that you got with it").fill(code)
    page.get_by_role("button", name="Show it").click()
    yield "status shown"
    page.goto("/nowhere/at/all")
    yield "nothing here"


def test_no_page_stands_in_anybodys_way(browser: playwright.Browser, site: Served) -> None:
    found = {}
    with browser.new_context(base_url=site.address, bypass_csp=True, viewport={"width": 320, "height": 600}) as context:
        page = context.new_page()
        for name in pages(page):
            several = axe.Axe().run(page, options=RULES).response["violations"]
            found[name] = [(one["id"], [node["html"] for node in one["nodes"]]) for one in several]
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 320, f"{name} is {wide} wide: on a small screen it is read by pushing it to and fro"
    assert len(found) == 9
    assert not any(found.values()), found


def test_axe_sees_what_is_wrong(browser: playwright.Browser) -> None:
    page: Path | playwright.Page = browser.new_page()
    page.set_content("<html><body><input><img src='x'></body></html>")
    assert {"image-alt", "label", "html-has-lang"} <= {
        one["id"] for one in axe.Axe().run(page, options=RULES).response["violations"]
    }
    page.close()
