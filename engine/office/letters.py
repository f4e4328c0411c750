"""Letters and notices in plain words, from what a delivery says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Template

from engine.case.delivery import Delivery
from engine.offers import Letter

LETTERS: Mapping[str, tuple[str, str]] = {
    "acknowledged": (
        "We have received your ${kind}",
        "Thank you for getting in touch with us. We received your ${kind} on ${received}. Its number is ${case}; "
        "please quote it when you contact us.${by_whom}",
    ),
    "contacted": (
        "Your ${kind}, number ${case}",
        "This is to confirm our contact of ${happened} about your ${kind}, number ${case}.${by_whom}",
    ),
    "resolved": (
        "Our decision on your ${kind}",
        "We have decided your ${kind} of ${received}, number ${case}. The outcome is: ${outcome}.${by_whom}",
    ),
    "extension-notified": (
        "Your ${kind} will take longer",
        "Your ${kind} of ${received}, number ${case}, will take longer than we said.${by_whom}",
    ),
}
"""Subject and text of letters, by what they are about."""

ANY_LETTER = ("Your ${kind}, number ${case}", "About your ${kind} of ${received}, number ${case}: ${about}.${by_whom}")
NOTICES: Mapping[str, tuple[str, str]] = {
    "warning": (
        'Due soon on ${case}: "${timeframe}"',
        '"${timeframe}" is due ${due} on case ${case} (${kind}).',
    ),
    "assess": (
        "Held back: ${case}",
        "Somebody whose contact is restricted got in touch on case ${case} (${kind}), and nothing is done about it. "
        "Please see whether it may pass.",
    ),
    "to-do": (
        'To be done on ${case}: "${timeframe}"',
        '"${timeframe}" is to be done on case ${case} (${kind}). The policy gives no date for it.',
    ),
    "choose-another": (
        "Another is to be chosen for a seat on ${case}",
        "Whoever was named for a seat on case ${case} (${kind}) sits there already. The choice of another is yours.",
    ),
    "choose": (
        "A seat to be filled on ${case}",
        "Nobody was named in time for a seat on case ${case} (${kind}): it was due ${due}. The choice is now yours.",
    ),
    "overdue": (
        'Overdue on ${case}: "${timeframe}"',
        '"${timeframe}" was due ${due} on case ${case} (${kind}), and has not been done.',
    ),
    "lapsed": (
        "Silence has had its effect on ${case}",
        '"${timeframe}" was due ${due} on case ${case} (${kind}). It was not done, and the policy says what follows.',
    ),
    "protected": (
        "Somebody acted on ${case}",
        "Somebody to whom a protected person reports acted on that person's case ${case} without taking part "
        "in it. See that nobody is put at a disadvantage.",
    ),
    "given-up": (
        "Not sent: a letter on ${case}",
        "A letter (${letter}) on case ${case} (${kind}) could not be sent, and is tried no more: whoever it is for has "
        "not had it. Why: engine outbox list --state failed. Once that is mended: engine outbox retry ${key}.",
    ),
    "still-waiting": (
        "Not sent yet: a letter on ${case}",
        "A letter (${letter}) on case ${case} (${kind}) has not gone for a day. It is tried again by itself; if it "
        "cannot wait, reach whoever it is for in another way. Why: engine outbox list --state waiting.",
    ),
    "assigned": ("Yours: ${case}", "Case ${case} (${kind}), received ${received}, is now yours."),
    "asked": (
        "Asked of you: ${case}",
        "On case ${case} (${kind}), received ${received}, you are asked to see to: ${task}.",
    ),
    "duty-warning": ("Due soon: ${duty}", '"${duty}" (${occurrence}) is due ${due}.${why}'),
    "duty-due": (
        "Due now: ${duty}",
        '"${duty}" (${occurrence}) is due ${due}.${why} Once done: engine duty done ${name} --for ${occurrence}.',
    ),
    "duty-overdue": ("Overdue: ${duty}", '"${duty}" (${occurrence}) was due ${due}, and has not been done.'),
    "report-warning": ("Due soon: ${duty}", '"${duty}" for ${occurrence} is due ${due}.'),
    "report-due": (
        "For you: ${duty}, ${occurrence}",
        '"${duty}" for ${occurrence} is due ${due}. Read it: engine report ${name} --period ${occurrence}.${list}',
    ),
    "report-overdue": ("Overdue: ${duty}", '"${duty}" for ${occurrence} was due ${due}, and is not marked as given.'),
    "referred": ("Referred to you: ${case}", "Case ${case} (${kind}), received ${received}, has been referred to you."),
}
ANY_NOTICE = ("${about}: ${case}", "${about} on case ${case} (${kind}), ${happened}.")


def composed(delivery: Delivery, council: str, name: str, address: Mapping[str, str]) -> Letter:
    """A letter or notice ready to go."""
    said = {
        "timeframe": "something promised", "due": "", "task": "what the case needs",
        "outcome": "", "received": "", "officer": "",
        "letter": "letter", "key": "KEY",
        "duty": "something owed", "occurrence": "", "name": "", "why": "", "list": "", **delivery.fields,
        "about": delivery.about.replace("-", " "),
    }  # fmt: skip
    said["by_whom"] = f" {said['officer']} is dealing with it." if said["officer"] else ""
    said["kind"] = said.get("kind", "").lower() or "matter"
    is_letter = delivery.sort == "letter"
    subject, text = LETTERS.get(delivery.about, ANY_LETTER) if is_letter else NOTICES.get(delivery.about, ANY_NOTICE)
    body = (
        _whole(said, Template(text).safe_substitute(said), name) if is_letter else Template(text).safe_substitute(said)
    )
    return Letter(
        key=f"{council}/{delivery.key}",
        sort=delivery.sort,
        council=council,
        case=delivery.case,
        about=delivery.about,
        to=delivery.to,
        name=name,
        address=address,
        channel=delivery.channel,
        subject=_upper(Template(subject).safe_substitute(said)),
        text=body,
        at=delivery.at,
    )


def _whole(said: Mapping[str, str], text: str, name: str) -> str:
    return framed(name, text, (), said.get("council", ""))


def framed(name: str, text: str, signed: Sequence[str], council: str) -> str:
    """A letter's text between its greeting and its close, with the names under it."""
    greeting = f"Dear {name}" if name else "Dear customer"
    under = "\n".join([*signed, council])
    return f"{greeting},\n\n{text}\n\nYours faithfully\n\n{under}\n"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
