"""Asking: what a form asks about a topic, and what was answered, as fields of a lodgement or as what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.api import Counter, Question, Topic
from engine_web.settings import CouncilForm

PERSON = ("name", "email", "phone", "address")
WAYS = ("email", "phone", "address")
WAYS_OF_ALL = (*PERSON, "contact")
UNREACHABLE = "Tell us one way to reach you: email, telephone or address."
TITLES = {"name": "Your name", "email": "Your email address", "phone": "Your telephone number",
          "address": "Your address", "contact": "How to reach you", "details": "What is it about"}  # fmt: skip
LONGEST = {"details": 20_000}
YES_NO = ("yes", "no")
LONG = 500
"""Characters that any other answer may have."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on the form, with what was answered and what is wrong with that."""

    question: Question
    answer: tuple[str, ...] = ()
    wrong: str = ""

    @property
    def value(self) -> str:
        """The answer, where there is one at the most."""
        return self.answer[0] if self.answer else ""


def channel_of(counter: Counter, form: CouncilForm) -> str:
    """The channel by which matters come in."""
    return form.channel or ("web" if "web" in counter.channels else "")


def topics_of(counter: Counter, form: CouncilForm) -> tuple[Topic, ...]:
    """The topics that a form offers, in its order."""
    if not form.topics:
        return counter.topics
    known = {one.id: one for one in counter.topics}
    return tuple(known[name] for name in form.topics if name in known)


def questions_of(counter: Counter, form: CouncilForm, topic: Topic) -> tuple[Question, ...]:
    """What is asked about a topic: what it is about, what the policy and the council ask for, and who it is."""
    asked = {one.id: one for one in topic.questions}
    facts = {one.id: one for one in counter.facts}
    details = Question(id="details", title=TITLES["details"], type="text", required=True)
    more = [facts[name] for name in form.ask if name in facts and name not in asked]
    person = [asked.get(name) or Question(id=name, title=TITLES[name], type=name) for name in PERSON]
    own = [one for one in asked.values() if one.id not in ("details", *WAYS_OF_ALL)]
    several = (details, *own, *more, *person)
    return tuple(one for one in several if one.required or one.id not in form.leave_out)


def answered(
    questions: Sequence[Question], given: Mapping[str, Sequence[str]], *, reachable: bool = False
) -> tuple[Asked, ...]:  # fmt: skip
    """Each question with its answer, and what is wrong with it; `reachable` where some way to answer must be told."""
    answers = {
        one.id: tuple(text for text in (each.strip() for each in given.get(one.id, ())) if text) for one in questions
    }
    found = [Asked(question=one, answer=answers[one.id], wrong=_wrong(one, answers[one.id])) for one in questions]
    if reachable and not any(answers.get(name) for name in WAYS):
        found = [replace(one, wrong=one.wrong or UNREACHABLE) if one.question.id == "email" else one for one in found]
    return tuple(found)


def must_be_reachable(topic: Topic) -> bool:
    """Whether a way to answer must be told: whichever it is."""
    return any(one.id == "contact" and one.required for one in topic.questions)


def _wrong(question: Question, answer: tuple[str, ...]) -> str:
    most = LONGEST.get(question.id, LONG)
    if question.required and not answer:
        return "This is needed."
    if any(len(one) > most for one in answer):
        return f"This is longer than {most:,} characters. Send the rest as a file."
    if question.choices and any(one not in question.choices for one in answer):
        return "Choose one of those that are offered."
    if question.type == "yes_no" and any(one not in YES_NO for one in answer):
        return "Answer yes or no."
    if question.type == "email" and answer and not _like_an_address(answer[0]):
        return "This does not look like an email address: it has a name, an @ and a place, such as pat@example.org."
    return ""


def _like_an_address(text: str) -> bool:
    name, at, place = text.rpartition("@")
    return bool(name and at and place) and not any(one.isspace() for one in text)


def fields_of(topic: Topic, channel: str, several: Sequence[Asked]) -> dict[str, object]:
    """The fields of a lodgement that the answers make."""
    fields: dict[str, object] = {"kind": topic.kind, "category": topic.category, "channel": channel}
    facts: dict[str, object] = {}
    for one in several:
        if not one.answer:
            continue
        if one.question.id in TITLES:
            fields[one.question.id] = one.value
        else:
            facts[one.question.id] = list(one.answer) if one.question.type == "tags" else _fact(one)
    if not any(fields.get(name) for name in PERSON):
        fields["identity"] = "anonymous"
    return {**fields, "facts": facts}


def _fact(one: Asked) -> object:
    if one.question.type == "yes_no":
        return one.value == "yes"
    return one.value.replace("T", " ") if one.question.type == "instant" else one.value
