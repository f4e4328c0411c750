"""Letters as they are written, and the texts that lie beside the policy."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language.acts import requirements
from engine.language.asking import condition
from engine.language.draft import Part
from engine.policy.letters import (
    ALWAYS_SAID,
    IDENTITY,
    SAID_BY_ACT,
    SAID_OF_CASE,
    LetterRule,
    LetterText,
    strays,
    vouched_for,
)
from engine.policy.vocabulary import PERSON_FIELDS


def letters(part: Part) -> dict[str, LetterRule]:
    """Every letter."""
    carriers = _carriers(part.draft.top()) if part.data else {}
    return {name: _letter(one, carriers.get(name, [])) for name, one in part.items()}


def _letter(part: Part, carriers: list[str]) -> LetterRule:
    names = part.names
    rule = LetterRule(
        id=part.key,
        title=part.text("title"),
        texts=tuple(_texts(part.sub("text"))),
        to=_addressees(part, "to", ("parties", "roles", "ladders")) or ("complainant",),
        sender=names.who(part, "from", decisions=False),
        signed_by=_addressees(part, "signed_by", ("roles", "ladders", "panels")),
        at_least=part.sub("at_least").data or 0,
        by=names.who(part, "by"),
        requires=requirements(part.sub("requires"), "written"),
        forbids=part.words("forbids"),
        channels=names.several("channels", part, "channels"),
        when=condition(part.sub("when"), carriers[0] if len(carriers) == 1 else ""),
        otherwise=names.role(part.sub("otherwise")),
        clause=part.clause(),
    )
    known = _known(part)
    _required(part, rule, known)
    _forbidden(part, rule)
    panels = part.names.of["panels"]
    if rule.at_least > len(rule.signed_by) and not any(one in panels for one in rule.signed_by):
        message = f"`{rule.id}` is signed by {len(rule.signed_by)}, and `at_least` asks for {rule.at_least}"
        part.sub("at_least").fault("E205", message, "Name more under `signed_by`, or ask for fewer.")
    for n, text in enumerate(rule.texts):
        inside = part.sub("text")
        _fields_of_text(inside if isinstance(inside.data, str) else inside.sub(n).sub("file"), rule, text, known)
    return rule


def _texts(part: Part) -> Iterator[LetterText]:
    several = [part] if isinstance(part.data, str) else list(part.entries())
    for n, one in enumerate(several):
        file = one if isinstance(one.data, str) else one.sub("file")
        when = condition(one.sub("when")) if isinstance(one.data, dict) else None
        if when is None and n < len(several) - 1:
            one.fault("E005", "the texts after this one are never taken", "Give it a `when`, or move it to the end.")
        yield LetterText(str(file.data), _read(file), when)


def _read(part: Part) -> str:
    """The text in a file beside the policy; a finding where there is none."""
    name = str(part.data)
    data = part.draft.beside(name)
    if data is None:
        fix = "Put it there, with `${field}` where something is filled in."
        part.fault("E102", f"there is no letter text `{name}` beside this file", fix)
        return ""
    part.draft.letter_texts[name] = data
    try:
        return data.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        part.fault("E001", f"`{name}` is not UTF-8 text", "Save the file as UTF-8.")
        return ""


def _addressees(part: Part, key: str, sections: tuple[str, ...]) -> tuple[str, ...]:
    known = [name for section in sections for name in part.names.of[section]]
    known += [name for name in part.names.seat_names if "." in name and "panels" in sections]
    found = []
    for one in part.word_parts(key):
        if one.data in known:
            found.append(str(one.data))
        else:
            words = "party, role or ladder" if "parties" in sections else "role, ladder or panel"
            one.fault("E101", f"no {words} is called `{one.data}`", part.names.nearest(str(one.data), known))
    return tuple(found)


def _carriers(top: Part) -> dict[str, list[str]]:
    """For each letter, the declared events that it is written for."""
    found: dict[str, list[str]] = {}
    for name, one in top.sub("events").items():
        for letter in one.words("letter"):
            found.setdefault(letter, []).append(name)
    return found


def _known(part: Part) -> frozenset[str]:
    """Every field that the letter may name."""
    data = {name for fields in part.names.event_data.values() for name in fields}
    return frozenset({*ALWAYS_SAID, *SAID_OF_CASE, *SAID_BY_ACT, *part.names.facts, *data})


def _required(part: Part, rule: LetterRule, known: frozenset[str]) -> None:
    inside = part.sub("requires")
    for n, one in enumerate(rule.requires):
        for name in one.fields:
            if name not in known:
                fix = part.names.nearest(name, known)
                inside.sub(n).fault("E106", f"no field is called `{name}`", fix)


def _forbidden(part: Part, rule: LetterRule) -> None:
    known = (IDENTITY, *PERSON_FIELDS, "details", *part.names.facts)
    hidden = {one.id for one in part.names.facts.values() if one.identity} | set(PERSON_FIELDS)
    needed = {name for one in rule.requires for name in one.fields}
    for one in part.word_parts("forbids"):
        name = str(one.data)
        if name not in known:
            one.fault("E106", f"no field is called `{name}`", part.names.nearest(name, known))
        both = needed & (hidden if name == IDENTITY else {name})
        if both:
            message = f"`{rule.id}` requires `{min(both)}` and forbids it too"
            one.fault("E005", message, "Take it out of `requires` or of `forbids`.")


def _fields_of_text(part: Part, rule: LetterRule, text: LetterText, known: frozenset[str]) -> None:
    """What is wrong with a letter's text, told where the policy names it."""
    for line in strays(text.text):
        message = f"`{text.file}` has a `$` in line {line} that belongs to no field"
        part.fault("E005", message, "Write `${field}`, or `$$` for a dollar.")
    hidden = {one.id for one in part.names.facts.values() if one.identity} | set(PERSON_FIELDS)
    forbidden = {name for word in rule.forbids for name in (hidden if word == IDENTITY else {word})}
    for name in text.fields:
        if name not in known:
            fix = part.names.nearest(name, known)
            part.fault("E106", f"`{text.file}` names `{name}`, and no field is called so", fix)
        elif name in forbidden:
            message = f"`{text.file}` shows `{name}`, and `{rule.id}` forbids it"
            part.fault("E005", message, "Take it out of the text.")
        elif name not in vouched_for(rule, text):
            message = f"`{text.file}` names `{name}`, and a case may have none"
            part.fault("W803", message, f"Add `{name}` to what the letter `requires`, or to the `when` of the text.")
