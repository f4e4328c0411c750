"""Letters as they go out: rendered once, kept by their content, looked through again, whoever rendered them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.api import Later, Letter, Notifier, Rendered, Sent
from engine.errors import SiteError
from engine.host.bootstrap import carriers_of
from engine.language.site import read_site
from engine.offers import Renderer
from engine.office import act, read, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import Carriers, dispatch
from engine.office.office import Office
from tests.office.sites import NOW, POLICY, SITE, look, made, opened

WITH_LETTERS = (
    POLICY.replace("facts:\n", "facts:\n  allegation: {text: true}\n")
    + """letters:
  about-you:
    title: A complaint about you
    to: subject
    from: [manager, chief]
    text: letters/about-you.txt
    requires: [allegation]
    forbids: identity
decisions:
  acknowledge: {letter: ours}
"""
)
OURS = "  ours: {title: Your letter, text: letters/ours.txt}\n"
TEXTS = {"about-you": "It is said of you: ${allegation}.", "ours": "We have your ${kind}, number ${case}."}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    found = made(tmp_path / "site", policy=WITH_LETTERS.replace("decisions:", OURS + "decisions:"))
    for council in ("hill", "dale"):
        (found.parent / council / "letters").mkdir()
        for name, text in TEXTS.items():
            (found.parent / council / "letters" / f"{name}.txt").write_text(text)
    return found


@pytest.fixture
def office(site: Path) -> Office:
    return opened(site)


def accused(office: Office, allegation: str = "You shouted at a caller") -> str:
    """A case of which Max is told without a word of who complains."""
    here = office.council("hill")
    fields = {
        "kind": "complaint", "channel": "email", "name": "Ann Ash", "email": "ann@example.org", "subject": "max",
        "allegation": allegation,
    }  # fmt: skip
    number = receive.lodge(office, here, fields, at=NOW, by="ola", now=NOW).state.case.number
    act.act_written(office, here, number, "write", {"letter": "about-you"}, at=NOW, by="ola", now=NOW)
    return number


class Post:
    """A way to send letters that keeps what it was handed."""

    def __init__(self, answer: Any = None) -> None:
        self.handed: list[Letter] = []
        self.answer = answer or Sent()

    def __call__(self, letter: Letter, _: Any) -> Any:
        if letter.sort == "letter":
            self.handed.append(letter)
            return self.answer
        return Sent()


def through(post: Post, *renderers: Callable[[Letter], Rendered | None]) -> Carriers:
    several = tuple(
        Renderer(name=f"r{n}", render=lambda letter, _, one=one: one(letter)) for n, one in enumerate(renderers)
    )
    return Carriers(notifiers={"files": Notifier(name="files", summary="", deliver=post)}, renderers=several)


def test_a_letter_of_the_policy_goes_out_with_its_subject_its_text_and_its_sender(office: Office) -> None:
    accused(office)
    post = Post()
    dispatch(office, through(post), stopped_at(NOW))
    letter = next(one for one in post.handed if one.letter)
    assert (letter.subject, letter.name, letter.sender) == ("A complaint about you", "Max Orr", "Cho Lind")
    assert letter.text == (
        "Dear Max Orr,\n\nIt is said of you: You shouted at a caller.\n\nYours faithfully\n\nCho Lind\nBrookdale\n"
    )
    assert letter.address == {"email": "max@example.org"}


def test_what_went_out_can_be_read_back_under_the_hash_of_its_bytes(site: Path, office: Office) -> None:
    number = accused(office)
    dispatch(office, through(Post()), stopped_at(NOW))
    view = read.case(office, office.council("hill"), number, NOW)
    ((sha, text),) = view.letters.items()
    assert text.startswith("A complaint about you\n\nDear Max Orr,")
    assert hashlib.sha256(text.encode()).hexdigest() == sha
    assert look(site, "SELECT name, number FROM files WHERE sha256 = ?", sha) == [("about-you.txt", number)]


def test_a_letter_that_is_sent_again_is_the_same_to_the_byte(site: Path, office: Office) -> None:
    accused(office)
    first, second = Post(Later(why="no paper")), Post()
    dispatch(office, through(first, lambda letter: Rendered(text=f"* {letter.text}")), stopped_at(NOW))
    for council in ("hill", "dale"):
        (site.parent / council / "people.yaml").write_text(
            (site.parent / council / "people.yaml").read_text().replace("Max Orr", "Max Orr-Lee")
        )
    dispatch(
        opened(site), through(second, lambda _: Rendered(text="something else")), stopped_at(NOW + timedelta(days=2))
    )
    assert [one.text for one in first.handed] == [one.text for one in second.handed]
    assert second.handed[0].text.startswith("* Dear Max Orr,")


def test_the_first_plugin_that_renders_a_letter_is_taken(office: Office) -> None:
    accused(office)
    post = Post()
    several = [lambda _: None, lambda _: Rendered(text="one", subject="First"), lambda _: Rendered(text="two")]
    dispatch(office, through(post, *several), stopped_at(NOW))
    assert (post.handed[0].subject, post.handed[0].text) == ("First", "one")


LEAKS: dict[str, Callable[[Letter], Rendered]] = {
    "in its text": lambda letter: Rendered(text=letter.text + "\nIn confidence: a n n   ash"),
    "in its subject": lambda letter: Rendered(text=letter.text, subject="Ms ASH complains"),
    "by email": lambda letter: Rendered(text=letter.text + "\ncc Ann@Example.org"),
}


@pytest.mark.parametrize("where", LEAKS)
def test_a_rendering_that_shows_who_complains_is_not_sent_and_says_why(site: Path, office: Office, where: str) -> None:
    accused(office)
    post = Post()
    dispatch(office, through(post, LEAKS[where]), stopped_at(NOW))
    assert post.handed == []
    ((state, answer),) = look(site, "SELECT state, answer FROM outbox WHERE about = 'about-you'")
    assert state == "failed"
    assert "which the policy forbids" in answer
    assert "Ash" not in answer


def test_what_is_learnt_of_the_person_from_another_case_stays_hidden_too(office: Office, site: Path) -> None:
    number = accused(office)
    here = office.council("hill")
    person = read.case(office, here, number, NOW).state.case.person
    more = {"kind": "request", "channel": "phone", "person": person, "phone": "(02) 5550 0142"}
    receive.lodge(office, here, more, at=NOW, by="ola", now=NOW)
    post = Post()
    dispatch(office, through(post, lambda letter: Rendered(text=letter.text + " Call 5550 0142.")), stopped_at(NOW))
    assert post.handed == []


@pytest.mark.parametrize("answer", ["a text", 7, Sent()])
def test_an_answer_that_is_no_rendering_is_put_off_with_the_reason(site: Path, office: Office, answer: Any) -> None:
    accused(office)
    dispatch(office, through(Post(), lambda _: answer), stopped_at(NOW))
    ((state, why),) = look(site, "SELECT state, answer FROM outbox WHERE about = 'about-you'")
    assert state == "waiting"
    assert "which is no rendering" in why


def test_a_letterhead_stands_above_every_letter_to_a_person(site: Path) -> None:
    site.write_text(SITE.replace("engine_files: {}", "engine_files: {letterhead: head.txt}"))
    (site.parent / "head.txt").write_text("Brookdale Council\nPO Box 1\n")
    office = opened(site)
    accused(office)
    here = read_site(site)
    dispatch(office, carriers_of(here), stopped_at(NOW))
    (letter,) = (site.parent / "letters" / "hill" / "letters").glob("*about-you.txt")
    assert "\nBrookdale Council\nPO Box 1\n\nDear Max Orr," in letter.read_text()


def test_an_old_case_keeps_the_letter_texts_of_its_policy_when_the_files_are_gone(site: Path, office: Office) -> None:
    number = accused(office)
    policy = site.parent / "hill" / "policy.yaml"
    policy.write_text(policy.read_text().replace('version: "2020"', 'version: "2021"'))
    (site.parent / "hill" / "letters" / "about-you.txt").write_text("Nothing at all: ${allegation}.")
    later = opened(site)
    act.act_written(later, later.council("hill"), number, "write", {"letter": "about-you"}, at=NOW, by="ola", now=NOW)
    post = Post()
    dispatch(later, through(post), stopped_at(NOW))
    assert {one.text for one in post.handed} == {post.handed[0].text}
    assert "It is said of you" in post.handed[0].text


def test_a_letter_text_that_is_changed_under_the_same_version_is_told(site: Path, office: Office) -> None:
    number = accused(office)
    (site.parent / "hill" / "letters" / "about-you.txt").write_text("Other words: ${allegation}.")
    later = opened(site)
    with pytest.raises(Exception, match="was changed after cases were received under it") as told:
        act.act_written(later, later.council("hill"), number, "note", {"note": "x"}, at=NOW, by="ola", now=NOW)
    assert not isinstance(told.value, SiteError)
