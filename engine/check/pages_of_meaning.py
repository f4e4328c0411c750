"""The pages of findings about what a policy promises, decides and leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from engine.check.page import Page

OF_MEANING: Mapping[str, Page] = {
    "W301": Page(
        "A kind or a category of which nothing is promised: no timeframe says by when it is done; or a channel by "
        "which it may arrive without being acknowledged, where by other channels it is.",
        "Such a case may wait for ever without being late.",
        "Write a timeframe for it, or `untimed:` with the reason why it has none.",
    ),
    "W310": Page(
        "Two timeframes ask different times for the same act, from the same moment, on the same case.",
        "Both run and are judged apart, so one act can be in time and late at once. Often two documents disagree.",
        "Keep one, or write `instead_of:` with the id of the other under the one that is to win.",
    ),
    "E314": Page(
        "An earlier act may fall due after a later one: acknowledging after resolving, for some arrival.",
        "No one can keep such a promise in the order in which it is made.",
        "Shorten the first or lengthen the second; the example shows when it happens.",
    ),
    "W315": Page(
        "Nobody is told of a limit until it has passed some time ago, or ever; who supervises looks only after it; or "
        "nobody holds the role that is told, by the people.yaml beside the policy.",
        "What nobody hears of is silently late.",
        "Write `warn: [1 working day before]`, or `overdue: [{notify: …}]` without `after`. Give every "
        "role that is told a holder.",
    ),
    "W318": Page(
        "A warning is to come longer before the limit than the limit itself lasts.",
        "It then comes as soon as the clock starts, and says nothing of the time that is left.",
        "Shorten it, or write `at start` if that is meant.",
    ),
    "E320": Page(
        "A calendar without a single open minute in the year ahead.",
        "No working day would ever come, and nothing counted in it would ever fall due.",
        "Write its `hours`, or look at the closures that shut it.",
    ),
    "W321": Page(
        "Holidays are not certain: none are named, they are not frozen in a calendar lock, the lock ends less than 13 "
        "months ahead or was made for other settings, or a year in use is not confirmed.",
        "Holiday libraries change from release to release, and some days are proclaimed late. What a case was "
        "promised must not move with an update.",
        "Run the command that is shown. Compare the days with the gazette before you confirm a year.",
    ),
    "W322": Page(
        "Elapsed hours that for some arrivals pass without a minute in which anybody works.",
        "A matter that arrives on Friday evening is then late before anyone could have seen it.",
        "Count `business hours` or `hours of working days`, or name a calendar that never closes.",
    ),
    "E323": Page(
        "A clock or a window that can never be kept: a moment that no step can produce, no time at all, or a window "
        "that closes before it opens.",
        "It would stand open for ever, or be late as soon as it starts.",
        "Name a moment that comes, or change the amounts.",
    ),
    "W401": Page(
        "The date by which the policy was to be reviewed has passed.",
        "The public was told that somebody would look at it again.",
        "Review it and write the next date.",
    ),
    "E402": Page(
        "A placeholder stands where a value belongs: MM/YYYY, TBA, TODO.",
        "It was to be filled in before the policy was adopted.",
        "Write what is meant, or take the key out.",
    ),
    "E403": Page(
        "Two adopted versions of one policy are in force at once.",
        "A case received then would have two sets of promises.",
        "End the earlier version: `effective.to` is the first day on which it is no longer in force.",
    ),
    "W404": Page(
        "An adopted version ends before another adopted one takes over: what follows it is a draft, or begins later.",
        "What is received on the days between is registered, and nothing is promised of it.",
        "Adopt the version that follows, or take `effective.to` out: a version without an end stays in force until "
        "the next is adopted.",
    ),
    "W803": Page(
        "A letter text names a field that a case may lack: neither the letter requires it nor the text's own condition "
        "asks for it.",
        "A letter with a hole in it is never sent: on such a case the act that writes it is refused, on the last day.",
        "Add the field to what the letter `requires`, or give the text a `when` that asks for it and another text for "
        "the rest.",
    ),
    "W804": Page(
        "A kind of case for which no rule of retention is, or for some of whose cases none is, in a policy that has "
        "rules of retention.",
        "Nobody knows how long such a record is to be kept: it is thrown away too early, or kept for ever.",
        "Write a rule for them; a last rule without `when` is for all the rest.",
    ),
    "W805": Page(
        "A rule of retention counts from something that never comes on cases of a kind that it is for: an event, a "
        "decision or a promise that is for other kinds, or a clock that cannot turn so.",
        "The time would never begin, and the record would be kept for ever without anybody having said so.",
        "Count from what such cases have, such as `closed`, or say with `when` which cases the rule is for.",
    ),
    "W412": Page(
        "A warning is allowed without a reason, an owner or an end, or its end has passed.",
        "What was meant for a while becomes a habit that nobody remembers.",
        "Look at it again: mend what it was about, or allow it anew with `because`, `by` and `until`.",
    ),
    "E501": Page(
        "A condition that no case can meet.",
        "The rule behind it is dead, though it reads as if it protected somebody.",
        "Look for two parts that exclude each other, such as a category together with another kind.",
    ),
    "W502": Page(
        "Two rules of one list take the same case and answer it differently. It is an error where the list says that "
        "only one may match (`unique`).",
        "Which one wins then depends on the order of lines in a file.",
        "If the first is to win, write `hit: first`; else let one exclude the other with `unless`.",
    ),
    "W503": Page(
        "A rule of a list in which the first that holds decides, and that is never reached, because the rules above it "
        "take every case that it would: together, or one of them alone, which may swallow all that stand below it.",
        "Whoever wrote it believes that it works.",
        "Move it up, narrow what is above it, or take it out.",
    ),
    "W505": Page(
        "A table gives no answer for some cases, and has no last row for the rest.",
        "A limit looked up in it would then not exist, and nothing would ever be late.",
        "Add a last row without `when`; `is: none` says that there is no limit.",
    ),
    "E601": Page(
        "A level that no case can reach.",
        "Somebody was promised that they could turn there.",
        "Name under `from` a level that cases do reach, or send them there from intake.",
    ),
    "E606": Page(
        "A seat of a panel, a ladder, or the next signature of a letter, that yields nobody for some subject and "
        "complainant: every candidate is one of the two, sits or signs already, or has nobody to name or choose them. "
        "Each role that fills a seat is taken as one person, and a pool as several; two who are complained about "
        "together are tried with a complainant from outside.",
        "The case stands still on the day it matters most: nobody may chair, sign or decide.",
        "Add a rung: somebody further down, a pool without a selector, or `empty` where the seat may stay empty. "
        "`engine explain PANEL` prints who sits for every pair.",
    ),
    "W607": Page(
        "A decision or panel that says it `reviews` an act, and does not keep out whoever did it.",
        "A review by whoever decided is the first one said again, and looks like one of those that nobody believes.",
        "Bar them with `not_by`, or for panels with `involved`; where the document wants them, allow it and say so.",
    ),
    "W609": Page(
        "A decision relies on a delegation, and people.yaml has no entry of it on that day.",
        "With `requires`, nobody at all may take the decision; with `or_delegate`, only the role that is named.",
        "Enter under `delegations` in people.yaml who holds it, from when and to when; or take it out of the decision.",
    ),
    "W610": Page(
        "As people.yaml stands, one person alone keeps the files of a class.",
        "Where the complaint is about that person, nobody keeps its file: nobody lets anybody in, and no notice of it "
        "arrives.",
        "Write a ladder under `ladders` with somebody else on its second rung, and name it as the `keeper`.",
    ),
    "E701": Page(
        "A restriction on a person's contact with neither a `review` nor an end.",
        "Nobody has to look at it again, and people stay cut off for years because of one bad month.",
        "Write `review: {every: 12 months}`, or `ends` with how long it lasts.",
    ),
    "W702": Page(
        "A restriction with neither `except` nor `always`: what it catches it catches whatever is said.",
        "New information, or a matter of another kind, is laid aside unread.",
        "Write `except` with who judges what may pass, or `always` with what gets through whatever stands.",
    ),
    "W703": Page(
        "A restriction of which no letter tells the person, or that says nothing of how to have it looked at again.",
        "A decision that cannot be questioned is the one that is taken to an ombudsman.",
        "Write `letter` under its decision, and `appeal` with where it goes and until when; where the document has "
        "none, allow this and say so.",
    ),
    "E704": Page(
        "A restriction whose measures together close every way in, with nothing that gets through.",
        "Somebody under it who reports a danger to life is not answered.",
        "Write `always` for hazards and emergencies, or `except` with who judges it; or leave one channel open.",
    ),
    "W901": Page(
        "A clause that the register calls `executable`, and that no rule of the policy cites, nobody does by hand and "
        "nobody has waived. The place shown is in the register.",
        "The document promises it, and neither the engine nor anybody else is known to keep the promise.",
        "Write `clause:` with its id at the rule that carries it out. Where people do it, write `manual: {because: …, "
        "owner: ROLE}` at the clause; where it is not done, `waived: {because: …, by: ROLE}`. To allow several at "
        "once, write `at: clauses.VM-5` for all ids that go on with a full stop, or `at: clauses` for the lot.",
    ),
    "W902": Page(
        "A timeframe, window, rule of intake, exclusion, level, decision, duty, closure or rule of retention "
        "without a clause, in a policy that names a clause register.",
        "A refusal or a limit would come with no word of what it rests on, and nobody can tell whether it was adopted.",
        "Write `clause:` at the rule, or at a part of it. A choice of the author's own can be allowed with a reason.",
    ),
    "E903": Page(
        "The register has another `fingerprint` for a clause than the one written under `reviewed_clauses`: its text "
        "has changed since somebody last looked over the rules that cite it.",
        "The rules still do what the old text said.",
        "Compare the rules with the new text, mend them, and write the new fingerprint under `reviewed_clauses`.",
    ),
}
