"""The built-in words of a policy: events, states, fields, channels. Names only; tests hold them equal to the code."""

from __future__ import annotations

EVENTS: dict[str, str] = {
    "received": "a lodgement arrived and was registered as a case",
    "classified": "Its category or facts were set",
    "acknowledged": "the person was told that it arrived",
    "assigned": "an officer or a role became responsible for it",
    "contacted": "there was an exchange with the person",
    "committed": "a date was given: what, by when, by whom",
    "written": "a letter of the policy was written",
    "noted": "something was written down",
    "decided": "a decision of the policy was taken",
    "prepared": "a step towards a decision was taken: it was proposed, recommended, referred, talked over or agreed",
    "nominated": "somebody was named for a seat",
    "convened": "a panel was put together",
    "imposed": "a restriction was put on the person",
    "notified": "the person was told of a restriction",
    "continued": "a restriction was looked at again, and stands on",
    "amended": "other measures took the place of those of a restriction",
    "lifted": "a restriction was taken off the person",
    "admitted": "somebody was let into a case that lies on a file of its own",
    "access-ended": "somebody who had been let in was let in no longer",
    "disclosed": "something was told to somebody outside the case, on a legal basis",
    "accepted": "a contact that a restriction held back was let through",
    "extension-requested": "more time was asked for",
    "extended": "more time was decided",
    "extension-refused": "more time was refused",
    "extension-agreed": "the other side agreed to more time",
    "extension-notified": "the person was told of more time",
    "paused": "an officer paused the clocks that the policy lets him pause",
    "resumed": "an officer let them run again",
    "referred": "it was passed to another level or to an outside body",
    "resolved": "an outcome was decided",
    "closed": "it was closed",
    "reopened": "it was opened again",
    "withdrawn": "the person took it back",
    "redirected": "it was sent elsewhere, because it does not belong here",
    "linked": "another case was named beside it",
    "joined": "it was made part of another case",
    "split": "part of it became a case of its own",
    "converted": "it became a case of another kind",
    "corrected": "a wrong category, person, subject, date or fact was put right",
}
"""Events of every case, each a moment that a limit may count from, with what each says happened."""

CLOCK_EVENTS = ("met", "warned", "overdue", "lapsed")
"""What may happen to a clock; `acknowledge.overdue` is a moment."""

WINDOW_EVENTS = ("opens", "closes", "lapsed")

STATES: dict[str, str] = {
    "recorded": "kept, and not acted on",
    "open": "being handled",
    "resolved": "an outcome was decided",
    "closed": "nothing more is owed, or only what survives closing",
    "withdrawn": "taken back by the person",
    "redirected": "sent elsewhere",
    "joined": "part of another case",
}

CLOCK_STATES: dict[str, str] = {
    "running": "counting, or owed without a date",
    "paused": "not counting for now",
    "met": "done",
    "overdue": "not done by its limit",
    "lapsed": "silence has had its effect",
    "ended": "stopped without being met",
}

WINDOW_STATES: dict[str, str] = {
    "early": "before it opens",
    "open": "between opening and closing",
    "late": "after it closes",
}

IDENTITIES: dict[str, str] = {
    "named": "known by name",
    "pseudonymous": "uses another name, and can be reached",
    "anonymous": "not known, or cannot be reached",
    "protected": "known, and hidden from all but a few",
}

CHANNELS = ("phone", "letter", "email", "in-person", "web")
"""The channels of a policy that names none."""

OUTCOMES = ("upheld", "partly-upheld", "not-upheld", "explained", "done", "no-further-action")
"""The outcomes of a policy that names none."""

PERSON_FIELDS = ("name", "contact", "address", "phone", "email")
"""What a lodgement may say of the person; `contact` is any way to reach them."""

LODGEMENT_FIELDS = (*PERSON_FIELDS, "details")

EVENT_DATA: dict[str, tuple[str, ...]] = {
    "received": ("channel",),
    "acknowledged": ("channel",),
    "contacted": ("channel", "result"),
    "written": ("letter", "to", "channel"),
    "committed": ("what",),
    "noted": ("about",),
    "decided": ("decision", "granted"),
    "prepared": ("decision", "step", "granted"),
    "assigned": ("role", "task"),
    "nominated": ("seat",),
    **dict.fromkeys(("imposed", "notified", "continued", "amended", "lifted"), ("restriction",)),
    "convened": ("panel",),
    "disclosed": ("basis",),
    "extended": ("timeframe", "ground"),
    "extension-requested": ("timeframe", "ground"),
    "referred": ("to",),
    "redirected": ("to",),
    "resolved": ("outcome", "remedy", "channel"),
    "converted": ("from_kind",),
}
"""Data of built-in events that a condition on the event may ask, beside the fields of the case."""

EVENT_DATES: dict[str, tuple[str, ...]] = {"committed": ("by_when",), "contacted": ("next_by",)}
"""Dates in the data of built-in events; `contacted.next_by` is a moment."""

CAME_IN = "came-in"
"""The result of a contact that the person made."""
CONTACT_RESULTS = ("reached", "message-left", "not-reached", CAME_IN)

TOLD = ("acknowledged", "contacted", "extension-notified")
"""Built-in events by which the person is told something."""

VERBS: dict[str, str] = {
    "lodge": "bring a matter in",
    "classify": "set its category or facts",
    "acknowledge": "tell the person that it arrived",
    "assign": "make an officer or a role responsible",
    "contact": "record an exchange with the person",
    "write": "write a letter of the policy",
    "commit": "give a date: what, by when, by whom",
    "note": "write something down",
    "declare": "record an event that the policy declares",
    "announce": "say that a closure holds on certain dates",
    "fulfil": "record that a duty of the calendar was done",
    "decide": "take a decision of the policy, or a step towards one",
    "nominate": "name somebody for a seat",
    "convene": "put a panel together",
    "restrict": "restrict the contact of a person, or notify, continue, amend or lift a restriction",
    "admit": "let somebody into a case that not everybody reads, or end that",
    "disclose": "record what was told to somebody outside the case, and on which legal basis",
    "extend": "give more time, or ask for it, agree to it or tell of it",
    "pause": "stop the clocks that the policy lets an officer stop",
    "resume": "let them run again",
    "refer": "pass the case to another level or to an outside body",
    "redirect": "send a matter elsewhere that does not belong here",
    "resolve": "decide the outcome",
    "close": "close the case",
    "reopen": "open it again",
    "withdraw": "record that the person takes it back",
    "link": "name another case beside it",
    "join": "make it part of another case",
    "split": "make part of it a case of its own",
    "convert": "make it a case of another kind",
    "correct": "put a wrong category, person, subject, date or fact right",
}
"""What an officer may do; a decision of the same name says who may."""

VERB_EVENTS: dict[str, str] = {
    "lodge": "received", "classify": "classified", "acknowledge": "acknowledged", "assign": "assigned",
    "contact": "contacted", "write": "written", "commit": "committed", "note": "noted", "nominate": "nominated",
    "convene": "convened", "restrict": "imposed", "admit": "admitted", "disclose": "disclosed",
    "extend": "extended", "pause": "paused",
    "resume": "resumed", "refer": "referred", "redirect": "redirected", "resolve": "resolved", "close": "closed",
    "reopen": "reopened", "withdraw": "withdrawn", "link": "linked", "join": "joined", "split": "split",
    "convert": "converted", "correct": "corrected",
}  # fmt: skip
"""The event that a verb leads to, whose data a condition on the verb may ask."""

PERSONS: dict[str, str] = {
    "actor": "whoever does the act at hand",
    "handler": "whoever the case is assigned to",
    "first-handler": "whoever it was assigned to first",
    "subject": "whoever is complained about",
    "complainant": "whoever complains",
    "representative": "whoever speaks for the complainant",
}
"""Whose roles (`subject_role`) and declared properties (`subject.rank`) a condition may ask."""


def is_of_person(field: str) -> bool:
    """Whether a field asks about a person rather than about the case."""
    name, _, rest = field.partition(".")
    return (bool(rest) and name in PERSONS) or field.removesuffix("_role") in PERSONS
