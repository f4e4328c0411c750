"""The page of each finding: what it means, why it matters, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from engine.check.page import Page
from engine.check.pages_of_meaning import OF_MEANING

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
        "The site file names a plugin, a notifier or a record system that is not installed or not switched on, or a "
        "plugin that is switched on cannot be used. It is looked for with `engine check --site`.",
        "Letters and records would wait in the outbox with nobody to take them.",
        "Install or mend the plugin, switch it on under `plugins`, or name one that is offered.",
    ),
    "E106": Page(
        "A condition asks about a field or a value that is outside the vocabulary: no declared fact, nothing that "
        "every case has, or a value that the fact cannot take.",
        "It would never hold, and the rule would be dead without anybody noticing.",
        "Declare the fact under `facts` with its values, or take the suggestion.",
    ),
    "E107": Page(
        "A clause is cited that no register of the policy has: neither one under `clauses` nor one under `cites`. It "
        "is looked for only where the policy names a register.",
        "Whoever asks why would be shown a clause that is not there, and the one that was meant looks forgotten.",
        "Take the suggestion, or add the clause to the register of its document.",
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
    "W111": Page(
        "The settings of a plugin in the site file name a file, such as that of a secret, that is not there. It is "
        "looked for with `engine check --site`, from the folder of the site file.",
        "Nothing would go by that plugin, or come in, until the file is there; on the machine that serves it may be.",
        "Put the file where the settings say, or name the one that is meant.",
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
    **OF_MEANING,
}
"""Every finding's page, by code."""
