"""The page of each finding: what it means, why it matters, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from engine.check.clause_pages import CLAUSE_PAGES
from engine.check.page import Page

PAGES: Mapping[str, Page] = {
    "E001": Page(
        "The file cannot be read as a policy: it is not UTF-8 text, a bracket or a quote is left open, the indent does "
        "not fit, a tab stands where only spaces may, or it is larger or deeper than any policy.",
        "Nothing after that place can be relied on, so what follows is looked at only once this is mended.",
        "Look at the place shown and just above it. Indent with spaces, two for each step; close quotes and brackets.",
    ),
    "E002": Page(
        "A key or an id stands twice where it may stand once; both places are shown.",
        "Most YAML tools let the last one win without a word, and half of what was adopted is gone.",
        "Keep one of them, or give the second its own id.",
    ),
    "E003": Page(
        "A key that the language does not know at this place.",
        "A misspelt key would otherwise be a promise that nobody keeps. What is not understood is never skipped.",
        "Take the suggestion. If the key belongs elsewhere, the message says where; move it there.",
    ),
    "E004": Page(
        "Something is missing that nothing can stand in for: a required key, or what meets a timeframe.",
        "There is a default for most things; this has none, because guessing would change what was promised.",
        "Write the key that is named.",
    ),
    "E005": Page(
        "A value is not one that this key can have: the wrong type, a word outside the list, a date that is none.",
        "Half a value is not taken for a whole one.",
        "Take the suggestion, or one of the values listed.",
    ),
    "W006": Page(
        "Text without quotes that other YAML tools read as something else: `9:30` as 570, `no` as false, `4.10` as "
        "4.1, `0644` as 420. Here it is read as it is written.",
        "An editor or a script that rewrites the file may change it without anybody seeing.",
        'Put quotes round it: "9:30".',
    ),
    "E101": Page(
        "A role is named that the policy does not declare under `roles`.",
        "Nobody would be asked, told or allowed: the work would lie with no one.",
        "Declare the role, with whom it reports to, or take the suggestion.",
    ),
    "E102": Page(
        "A name that nothing bears: a category, level, calendar, event, fact, table, window, closure, schedule, body "
        "or document that is neither here nor declared `external`.",
        "The rule that names it could never do what it says.",
        "Declare it, take the suggestion, or say under `external` that the document is not supplied.",
    ),
    "W103": Page(
        "A decision without a title whose id is a verb of the language but for one letter.",
        "It reads as if it said who may do that; as it stands it is a new decision, and any officer may do the other.",
        "Take the suggestion; or give it a `title`, if it is to be a decision of its own.",
    ),
    "E105": Page(
        "The site file names a plugin, a notifier or a record system that is not installed or not switched on. It is "
        "looked for with `engine check --site`.",
        "Letters and records would wait in the outbox with nobody to take them.",
        "Install the plugin, switch it on under `plugins`, or name one that is offered.",
    ),
    "E106": Page(
        "A condition asks about a field or a value that is outside the vocabulary: no declared fact, nothing that "
        "every case has, or a value that the fact cannot take.",
        "It would never hold, and the rule would be dead without anybody noticing.",
        "Declare the fact under `facts` with its values, or take the suggestion.",
    ),
    "W108": Page(
        "The policy relies on a document that is declared `external`: named, and not supplied.",
        "Whatever that document promises, the engine cannot hold the council to it.",
        "Supply it as a part with `imports`, or allow this with a reason, an owner and an end.",
    ),
    "E110": Page(
        "Things refer to each other in a circle: roles that report to themselves, calendars made of each other, files "
        "that import each other, or timeframes that wait for each other.",
        "Such a circle has no beginning, so nothing in it has an answer.",
        "Cut it at one place; the whole circle is shown.",
    ),
    "W202": Page(
        "A bare `days` where the policy does not say how days are read. It is read as calendar days.",
        "Five days and five working days differ by a weekend, and the reader of the policy cannot know which is meant.",
        "Write `working days` or `calendar days`, or set `conventions: {days: …}` for the policy.",
    ),
    "W204": Page(
        "A duty that cannot be measured: no time and no outer limit (“as soon as practicable”), or a count such as "
        "three rings that no event reports.",
        "It can be seen to be open and never to be late, so nobody hears of it.",
        "Give it a `ceiling`, call it an aim with `strength: target`, or declare the event that reports the count.",
    ),
    "E205": Page(
        "An amount, a date or a unit in the file lies outside the bounds that the policy itself sets.",
        "One of the two is a slip of the pen, and a case would be refused what the file promises.",
        "Change the amount or the bound.",
    ),
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
        "A rule that never decides anything, because the rules above it together take every case that it would.",
        "Whoever wrote it believes that it works.",
        "Move it up, or take it out.",
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
        "A seat of a panel, or a ladder, that yields nobody for some subject and complainant: every candidate is one "
        "of the two, sits already, or has nobody to name or choose them. Each role that fills a seat is taken as one "
        "person, and a pool as several.",
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
    **CLAUSE_PAGES,
}
"""Every finding's page, by code."""
