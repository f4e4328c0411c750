"""Rendering: the text of a letter as it goes out, kept by its content so that sending it again sends the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from engine.case import events as e
from engine.case.concealing import secrets
from engine.case.persons import needed_formats
from engine.case.saying import body_of
from engine.case.state import State
from engine.case.who import day_of
from engine.errors import PluginError
from engine.offers import Letter, Never, Rendered, Renderer
from engine.office.letters import composed, framed
from engine.office.loading import loaded
from engine.office.office import Council, Office
from engine.policy.hiding import Secret, shown
from engine.policy.letters import LetterRule
from engine.policy.policy import Policy
from engine.record import record, replaced
from engine.store import outbox, persons, shelf
from engine.store.outbox import Waiting


@record
class Source:
    """What a letter of the policy is made from: the letter, the event that says it was written, and the case."""

    policy: Policy
    rule: LetterRule
    event: e.Written
    state: State

    @property
    def text(self) -> str | None:
        """The text that was taken; None where the letter has none of its own."""
        return next((one.text for one in self.rule.texts if one.file == self.event.text), None)

    def names(self) -> tuple[str, ...]:
        """The names under it: of those who signed it together, or of whoever sends it."""
        people = self.policy.people
        return tuple(people.name(one) for one in self.event.signed or (self.event.sender,) if one)


def letter_of(office: Office, one: Waiting) -> Letter:
    """A delivery as a letter or notice in plain words."""
    council = office.council(one.council)
    name, address = _reached(office, council, one)
    source = _source(office, council, one) if one.delivery.sort == "letter" else None
    if source is None:
        made = composed(one.delivery, one.council, name, address)
    else:
        made = _of_policy(one, source, name, address)
    return replaced(made, formats=_formats(office, council, one))


def rendered(office: Office, renderers: Sequence[Renderer], one: Waiting, now: datetime) -> Letter | Never:
    """A letter to a person as it goes out: as it was rendered before, else by the first plugin that does, else plainly.

    Never, where the rendering shows what the policy forbids. Raises PluginError for an answer that is no rendering, and
    StoreError where what it was rendered as before is gone or was changed.
    """
    plain = letter_of(office, one)
    if one.rendered:
        kept = shelf.kept(office.store, one.rendered, f"{one.delivery.about}.txt")
        subject, _, text = kept.decode().partition("\n\n")
        return replaced(plain, subject=subject, text=text)
    made = _rendered_by(renderers, plain)
    why = _shows(office, one, made, plain.name)
    if why:
        return Never(why=why)
    with office.store.transaction() as connection:
        data = f"{made.subject}\n\n{made.text}".encode()
        about = f"{one.delivery.about}.txt"
        sha = shelf.keep_bytes(office.store, connection, one.council, one.delivery.case, about, data, now)
        outbox.note_rendering(connection, one, sha)
    return made


def _rendered_by(renderers: Sequence[Renderer], plain: Letter) -> Letter:
    for one in renderers:
        answer = one.render(plain, one.settings)
        if answer is None:
            continue
        if not isinstance(answer, Rendered):
            raise PluginError(f"the plugin '{one.name}' rendered {answer!r}, which is no rendering")
        subject = " ".join((answer.subject or plain.subject).split())
        return replaced(plain, subject=subject, text=answer.text)
    return plain


def _of_policy(one: Waiting, source: Source, name: str, address: dict[str, str]) -> Letter:
    delivery, event = one.delivery, source.event
    people = source.policy.people
    body = body_of(source.rule, source.text, event.said)
    return Letter(
        key=f"{one.council}/{delivery.key}", sort="letter", council=one.council, case=delivery.case,
        about=delivery.about, to=delivery.to, name=name, address=address, channel=delivery.channel,
        subject=source.rule.name, text=framed(name, body, source.names(), source.policy.council),
        letter=source.rule.id, sender=people.name(event.sender) if event.sender else "",
        signed=tuple(people.name(who) for who in event.signed), fields=event.said, at=delivery.at,
    )  # fmt: skip


def _shows(office: Office, one: Waiting, letter: Letter, name: str) -> str:
    """Why a rendering may not go out: what it shows that the policy forbids; empty where it may."""
    council = office.council(one.council)
    source = _source(office, council, one)
    if source is None or not source.rule.forbids:
        return ""
    bare = framed(name, body_of(source.rule, source.text, {}), source.names(), source.policy.council)
    hidden = [*secrets(source.rule, source.policy, source.state), *_known_since(office, council, source)]
    found = shown(f"{letter.subject}\n{letter.text}", f"{source.rule.name}\n{bare}", hidden)
    return f"as it was rendered it shows {', '.join(found)}, which the policy forbids" if found else ""


def _known_since(office: Office, council: Council, source: Source) -> list[Secret]:
    """What is known of the complainant beside what the case was told."""
    with office.store.reading() as connection:
        known = persons.known(connection, council.key, source.state.case.person)
    own = {one.what for one in secrets(source.rule, source.policy, source.state)}
    called = {f"the complainant's {name}": value for name, value in known.items()}
    wanted = "identity" in source.rule.forbids
    return [Secret(what, value) for what, value in called.items() if wanted or what in own]


def _source(office: Office, council: Council, one: Waiting) -> Source | None:
    """What a letter of the policy is made from; None for the usual words that every policy has."""
    if not any(version.letters for version in council.versions):
        return None
    number, place, _ = one.delivery.key.rsplit("/", 2)
    with office.store.reading() as connection:
        _, policy, state = loaded(office, connection, council, number, one.delivery.at)
    event = state.history[int(place)]
    if not isinstance(event, e.Written) or event.letter not in policy.letters:
        return None
    return Source(policy=policy, rule=policy.letters[event.letter], event=event, state=state)


def _formats(office: Office, council: Council, one: Waiting) -> tuple[str, ...]:
    """In which forms whoever complains needs a letter; of anybody else nothing is kept."""
    if one.delivery.sort != "letter" or not any(each.persons.preferred_format for each in council.versions):
        return ()
    number, *_ = one.delivery.key.rsplit("/", 2)
    with office.store.reading() as connection:
        _, policy, state = loaded(office, connection, council, number, one.delivery.at)
    return needed_formats(policy, state) if one.delivery.to == state.case.person else ()


def _reached(office: Office, council: Council, one: Waiting) -> tuple[str, dict[str, str]]:
    """The name and the addresses of whoever a delivery is for: an officer, everybody who holds a role, or a person."""
    to, policy = one.delivery.to, council.versions[-1]
    people = policy.people
    if one.delivery.sort == "notice" or to in people.officers:
        holding = (to,) if to in people.officers else people.holders(to, day_of(policy, one.delivery.at))
        emails = [officer.email for who in holding if (officer := people.officers.get(who)) and officer.email]
        return people.name(to), {"email": ", ".join(emails)} if emails else {}
    with office.store.reading() as connection:
        known = persons.known(connection, one.council, to)
    return known.get("name", ""), known
