"""What must come before a decision, who may not take it, and the remedies that go with decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.language.asking import condition
from engine.language.draft import Part
from engine.language.limits import limit
from engine.policy.authority import STEPS, Barred, Remedy, Step
from engine.policy.vocabulary import VERB_EVENTS, VERBS

HANDLERS = ("handler", "first-handler")


def steps(part: Part) -> Iterator[Step]:
    """Every step that leads up to a decision."""
    for one in part.entries():
        written = [word for word in (*STEPS, "event") if one.has(word)]
        if len(written) != 1:
            fix = f"Write one of {', '.join(f'`{word}`' for word in STEPS)} with who, or `event`."
            one.fault("E004" if not written else "E005", "this must be one step, or one event", fix)
            continue
        event = part.names.event(one.sub("event")) if one.has("event") else ""
        word = "" if one.has("event") else written[0]
        if one.has("when") and word:
            one.sub("when").fault("E005", f"`when` asks of an event, and `{word}` is a step", "Leave it out.", key=True)
        if event or word:
            yield Step(
                word=word,
                who=part.names.who(one, word) if word else (),
                event=event,
                when=condition(one.sub("when"), event) if event else None,
                valid_for=limit(one.sub("valid_for")),
                clause=one.clause(),
            )


def barred(part: Part, after: Sequence[Step] = ()) -> Iterator[Barred]:
    """Everybody who may not; `after` are the steps that lead up to what they may not take."""
    for one in part.entries():
        if isinstance(one.data, str):
            yield from _party(one, "")
            continue
        written = [key for key in ("party", "did", "step", "under", "over") if one.has(key)]
        if len(written) != 1:
            fix = "Write one of `party`, `did`, `step`, `under` and `over`."
            one.fault("E004" if not written else "E005", "this must name one kind of person", fix)
            continue
        key, inside = written[0], one.sub(written[0])
        if key == "party":
            yield from _party(inside, one.clause())
        elif key == "did":
            yield from _did(inside, one.clause())
        elif key == "step":
            yield from _step(inside, [each.word for each in after if each.word], one.clause())
        elif found := part.names.resolve("parties", inside):
            under, over = (found, "") if key == "under" else ("", found)
            yield Barred(under=under, over=over, clause=one.clause())


def _party(part: Part, clause: str) -> Iterator[Barred]:
    if part.data in HANDLERS:
        yield Barred(did="assigned", first=part.data == "first-handler", clause=clause)
    elif part.data in part.names.of["parties"]:
        yield Barred(party=part.data, clause=clause)
    else:
        known = (*part.names.of["parties"], *HANDLERS)
        part.fault("E102", f"no party is called `{part.data}`", part.names.nearest(str(part.data), known))


def _step(part: Part, words: Sequence[str], clause: str) -> Iterator[Barred]:
    if part.data in words:
        yield Barred(step=str(part.data), clause=clause)
        return
    fix = part.names.nearest(str(part.data), words) if words else "Write the steps that lead up to it under `after`."
    part.fault("E102", f"no step `{part.data}` leads up to it", fix)


def _did(part: Part, clause: str) -> Iterator[Barred]:
    event = VERB_EVENTS.get(str(part.data), "")
    if event or part.data in part.names.all_events or part.data in part.names.of["decisions"]:
        yield Barred(did=event or str(part.data), clause=clause)
        return
    known = (*VERBS, *part.names.all_events, *part.names.of["decisions"])
    part.fault("E102", f"nothing that is done is called `{part.data}`", part.names.nearest(str(part.data), known))


def party_or_act(part: Part) -> Iterator[Barred]:
    """A party role, or whoever did something: what makes somebody involved in a case."""
    if isinstance(part.data, str):
        yield from _party(part, "")
    elif part.has("did"):
        yield from _did(part.sub("did"), part.clause())
    else:
        yield from _party(part.sub("party"), part.clause())


def acts_at(part: Part, key: str) -> tuple[str, ...]:
    """The acts at a key, each as an event or a decision."""
    return tuple(found.did for one in part.word_parts(key) for found in _did(one, ""))


def remedies(part: Part) -> dict[str, Remedy]:
    """Everything that a resolution may name as its remedy."""
    made = {}
    for name, one in part.items():
        decision = part.names.resolve("decisions", one.sub("decision"))
        made[name] = Remedy(id=name, title=one.text("title"), decision=decision, clause=one.clause())
    return made
