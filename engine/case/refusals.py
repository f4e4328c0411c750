"""Refusals: every code with which the policy says no, what it means, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

REFUSALS: Mapping[str, tuple[str, str]] = {
    # Who, and when
    "not-allowed": ("whoever did it may not", "Ask one of those who could; the refusal names them."),
    "conflict": (
        "whoever did it is party to the case, or took part in it before, and the policy bars that",
        "Ask somebody else of those who could.",
    ),
    "not-yet": ("a step must come first", "The refusal names the step and who takes it."),
    "not-approved": (
        "it needs an approval that it does not have",
        "Name who approved it with `--approved-by` (in a scenario, `approved_by`).",
    ),
    "not-here": ("the policy opens this only to other cases", "The refusal says what it asks of a case."),
    "required": ("something must be there first", "Supply what is named: a field, an event or a document."),
    "no-addressee": (
        "the letter would reach nobody",
        "The person is not known or may not be answered; nothing is owed.",
    ),
    "not-by-that-way": ("the letter does not go by that channel", "Name one by which it goes, or none."),
    "no-sender": ("nobody may send the letter", "Fill one of the positions that the refusal names."),
    "unsigned": ("too few of those who must have signed the letter", "Name who signed it with `signed`."),
    "no-text": ("none of the letter's texts is for this person", "Write it by hand and give the file."),
    "forbidden": ("the letter would show what it must not", "Say it in other words; the refusal names what it shows."),
    "unknown-letter": ("the policy has no such letter", "Name one under `letters`."),
    "unknown-officer": ("nobody of that name works for the council", "Add them to people.yaml, or mend the name."),
    "unknown-person": ("nobody is known by that key", "Look at a case of theirs with `engine case show`."),
    "not-held": ("nobody holds that role on that day", "Name an officer, or a holder in people.yaml."),
    "in-the-future": ("an act is recorded once it has happened", "Mend the time, or record it later."),
    "in-the-past": ("a date that is given lies before it was given", "Give a date that is still to come."),
    "before-the-case": ("an act would lie before the case was received", "Correct the date of receipt first."),
    "dated-too-far-back": ("the policy limits how far back an act is dated", "Record it with a time inside the limit."),
    # The case
    "no-case": ("there is no case of that number", "Look it up with `engine case list --words`."),
    "already-lodged": ("the case has been lodged", "Act on it, or lodge another."),
    "not-open": ("the case is closed, withdrawn, joined or sent elsewhere", "Reopen it first."),
    "not-closed": ("only what was closed can be opened again", "Act on the case as it is."),
    "incomplete": ("a matter of this kind is not taken without a field", "Ask for what is named."),
    "not-recorded": ("the policy does not keep such a matter", "Tell the person where else to turn."),
    "in-circles": ("the policy's exclusions send the matter round", "Mend the policy: `engine check` shows it."),
    "same-case": ("a case cannot be joined or linked to itself", "Name the other case."),
    "same-kind": ("the case is of that kind already", "Name another kind."),
    # Persons
    "counted": ("the policy counts it by itself", "Leave it out; it follows from the person's cases."),
    "itself": ("two keys were asked for, and one was given twice", "Name the other person."),
    "merged-already": ("the person is one with another already", "Name the key that they go by; the refusal says it."),
    "not-merged": ("the person is one with nobody", "Name one of whom `engine person show` says that they are."),
    "known-already": ("that is known of the two persons", "Nothing is left to do."),
    # The outbox
    "no-delivery": ("the outbox holds no such delivery", "Take its key from `engine outbox list`."),
    "being-sent": (
        "it is being handed over just now",
        "Look again in a quarter of an hour: it has gone by then, or waits.",
    ),
    "sent-already": ("it has gone, or was dropped", "Nothing is left to do with it."),
    # The desk
    "not-for-all": ("only the council says that of a matter", "Leave it out; an officer can add it to the case."),
    "unknown-token": ("no token that is good is called so", "Take its name from `engine token list`."),
    # Names
    "no-kind": ("the policy has several kinds and none was named", "Say which."),
    "unknown-kind": (
        "the policy has no such kind",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-category": ("the policy has no such category", "Name one that it has, or none."),
    "wrong-category": ("the category belongs to another kind", "Name the kind it belongs to."),
    "unknown-channel": (
        "the policy has no such channel",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-identity": ("there is no such way of being known", "Use named, pseudonymous, anonymous or protected."),
    "unknown-fact": (
        "the policy declares no such fact",
        "Name one that it declares; the refusal says which is near, or what there is.",
    ),
    "unknown-field": ("this act has no such field", "The refusal lists those it has."),
    "missing-field": ("this act lacks a field that it must have", "Give what is named."),
    "unknown-verb": ("there is no such act", "The refusal lists those there are."),
    "unknown-event": (
        "the policy declares no such event",
        "Name one that it declares; the refusal says which is near, or what there is.",
    ),
    "unknown-decision": (
        "the policy has no such decision",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-document": ("the policy has no such document", "Name one under `documents`."),
    "unknown-level": (
        "the policy has no such level or body",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-body": ("that body is not one of this level", "Name one of the level's bodies."),
    "unknown-role": (
        "the policy has no such role",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-seat": ("the policy has no such seat or ladder", "Name one as `panel.seat`, or a ladder."),
    "unknown-panel": (
        "the policy has no such panel",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "not-eligible": ("somebody was named who may not take the seat", "Name one of those who may."),
    "nothing-to-choose": ("the seat waits for nobody's choice", "Look at `engine case show`: it says who fills it."),
    "panel-incomplete": ("the panel lacks a member, or has too many", "Name who is missing, or convene it otherwise."),
    "no-quorum": ("too few members of the panel have voted", "Let more of them vote."),
    "no-majority": ("the panel did not vote for it", "Record what it decided: `granted` no, or another decision."),
    "unknown-restriction": (
        "the policy has no such restriction",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-measure": ("the restriction offers no such measure", "The refusal lists those it offers."),
    "already-stands": ("the restriction stands on the person already", "Amend it, continue it, or lift it."),
    "does-not-stand": ("the restriction does not stand on the person", "Impose it first."),
    "not-held-back": ("no restriction holds this case back", "Act on the case as it is."),
    "unknown-remedy": ("the policy has no such remedy", "The refusal lists those it has."),
    "unknown-outcome": ("the policy has no such outcome", "The refusal lists those it has."),
    "unknown-timeframe": (
        "the policy has no such timeframe",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-closure": (
        "the policy has no such closure",
        "Name one that it has; the refusal says which is near, or what there is.",
    ),
    "unknown-member": ("nobody of that name takes that part in the case", "Name one who does."),
    "no-member": ("the event must say for whom it is", "Name the member."),
    "unknown-step": (
        "the extension or decision has no such step",
        "Of an extension use request, decide, refuse, agree or notify; else those that the refusal lists.",
    ),
    # Duties of the calendar
    "unknown-duty": ("the policy has no such duty and no such report", "Look at `engine duty list`."),
    "undated-duty": ("a duty done by hand comes at no time", "There is nothing to record; the refusal says why."),
    "not-owed": ("a duty is not owed at that time", "The refusal says for when it is owed."),
    "already-done": ("the duty was done for that time", "Nothing is left to do; look at `engine duty list`."),
    "say-which": ("a duty is owed more than once", "Say which with `--for` (in a scenario, `for`)."),
    "team-incomplete": ("a duty is done by several together", "Name who took part with `--with` (`with`)."),
    # Who reads
    "no-access": (
        "the case lies on a file that they do not read, or they would let themselves in",
        "Ask its keeper, or say who you are with `--as`.",
    ),
    "no-file": ("everybody who works for the council reads the case", "Nobody has to be let in."),
    "not-admitted": ("they were not let into the case", "There is nothing to end."),
    "unknown-basis": ("the policy has no such basis of disclosure", "Name one under `access.bases`."),
    # Values
    "not-a-value": ("the fact cannot have that value", "The refusal says which it can have."),
    "not-a-date": ("it is not a date or time that exists there", "Write year-month-day and, if needed, hour:minute."),
    "not-an-amount": ("it is not an amount of time", "Write such as `5 working days`."),
    "not-correctable": ("that event cannot be put right by itself", "The refusal says what to do instead."),
    # Levels
    "not-higher": ("a case is referred upwards", "Name a level above the one it is at."),
    "not-from-here": ("that level is not reached from this one", "Refer it on the way that the policy names."),
    "not-its-matter": ("that body does not take such matters", "Name a body that does."),
    # Clocks
    "not-running": ("the timeframe is not running on the case", "Look at `engine case show`."),
    "not-extendable": ("the timeframe cannot be extended", "Keep it, or say why it is late in a note."),
    "no-ground": ("an extension needs one of the grounds of the policy", "Name one."),
    "no-length": ("an extension must say how long", "Give an amount or a date."),
    "fixed-length": ("the length of an extension is fixed", "Leave the amount out."),
    "not-later": ("it would not move the limit later", "Give a later date or more time."),
    "too-long": ("one extension may not be that long", "The refusal says how far it may go."),
    "used-up": ("it has been extended as often as it may be", "Keep the limit, or ask for a higher decision."),
    "beyond-ceiling": ("it would pass the ceiling", "Stay below it; nothing is cut down by itself."),
    "too-late": ("the time for it has passed", "It stays as it is, and is shown as late."),
    "too-early": ("the time for it has not come", "Wait until its window opens."),
    "out-of-bounds": ("a date or amount lies outside the policy's bounds", "Choose one inside them."),
    "not-pausable": ("no such clock may be paused by an officer", "Name one that the policy lets an officer pause."),
    "runs-backwards": ("it would end before it begins", "Swap the two dates."),
    "lapsed": ("silence had had its effect before", "A decision that sets the outcome aside is needed."),
}
"""By code: what the refusal means, and what can be done. The sentence of each refusal says the rest."""

NO_EFFECT: Mapping[str, tuple[str, str]] = {
    "restricted": (
        "a restriction on the person holds it back",
        "Whoever judges its exceptions can let it through; `engine person show` says what stands.",
    ),
    "guard-unmet": ("a condition on it did not hold then", "Do it again so that it holds; `engine explain` names it."),
    "too-late": ("the limit had passed", "The promise stays late; say why in a note."),
    "late": ("its window had closed", "It stays on record, and nothing follows from it."),
    "early": ("its window had not opened", "Do it again once it is open; `engine case show` says when."),
    "no-text": (
        "no text of the letter is for this person, and somebody was asked to see to it",
        "Write it by hand, and give it with `engine case write --file`.",
    ),
    "lapsed": (
        "silence had had its effect before, and the policy does not take the act after that",
        "A decision that sets the outcome aside is needed.",
    ),
    "not-extendable": ("the timeframe has no extension of that kind", "The limit stays as it is."),
}
"""Why something that happened is recorded without the effect it would have had: what that means, and what to do."""


def why_without(code: str) -> str:
    """Why something is without effect, in words; a code of an older history that is not known any more, as it is."""
    return NO_EFFECT[code][0] if code in NO_EFFECT else code
