"""Words that people try, and the word of the policy language that they mean. Read only for what is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

_EITHER = "Write `any: [{…}, {…}]`."
_BOTH = "Write `all: [{…}, {…}]`; several keys of one condition also mean all of them."
_CLEAR = "Write `calendar days`, and `clear: true` beside it."

_KEYS = {
    "from": ("start", "starts", "starting", "start_from", "after", "since", "begins", "begin", "trigger"),
    "within": ("due", "due_in", "deadline", "sla", "limit", "time_limit", "duration", "amount", "period", "timeframe"),
    "for": ("when", "if", "where", "applies_to", "applies", "only_for", "condition"),
    "when": ("for", "if", "where", "applies_to", "condition", "only_if"),
    "until": ("stop", "stops", "finish", "finished_by", "ends", "met_by", "completed", "fulfilled_by", "done_when"),
    "owner": ("responsible", "assignee", "assigned_to", "role", "who"),
    "title": ("name", "label", "description", "text"),
    "clause": ("reference", "ref", "section", "paragraph", "source"),
    "any": ("or", "one_of", "either"),
    "all": ("and", "all_of", "both"),
    "not": ("none_of", "not_in"),
    "seats": ("roles", "role", "officers", "staff"),
    "hours": ("week", "opening_hours", "open_hours", "working_hours", "business_hours"),
    "reports_to": ("manager", "supervisor", "boss"),
    "is_set": ("exists", "known", "present"),
    "at_least": ("min", "minimum", "gte"),
    "at_most": ("max", "maximum", "lte"),
    "more_than": ("gt", "above", "over"),
    "less_than": ("lt", "below", "under"),
    "yes_no": ("boolean", "bool", "flag"),
    "choice": ("enum", "options", "values", "one_of"),
}  # fmt: skip
"""For each key, what is written in its stead."""

_FORMS = {
    ("escalate", "escalation", "escalate_to", "escalates_to"): ("overdue", "Write `overdue: [{refer: LEVEL}]`."),
    ("notify", "alert", "alerts", "tell"): ("warn", "Write `overdue: [{notify: ROLE}]`, or `warn` for before."),
    ("remind", "reminder", "reminders", "warning"): ("warn", "Write `warn: [1 working day before]`."),
    ("note", "comment", "notes"): ("title", "Write it behind a `#`, or as the `title`."),
    ("working_days", "business_days", "workdays"): ("within", "Write `within: 2 working days`."),
    ("within", "due", "deadline", "until"): ("closes", "Write `closes: 28 calendar days`, and `from` beside it."),
    ("open_in_any", "any_open", "open_if_any"): (
        "closed_in_any",
        "A calendar of several is closed whenever one of them is (`closed_in_any`); there is none that opens with any.",
    ),
    ("calendar_days",): ("within", "Write `within: 2 calendar days`."),
}  # fmt: skip
"""Keys that people try where another form is written: the key that must be known there, and the form."""

_WORDS = {
    "clear day": ("calendar day", _CLEAR),
    "clear calendar day": ("calendar day", _CLEAR),
    "clear working day": ("working day", "Write `working days`, and `clear: true` beside it."),
    "clear business day": ("working day", "Write `working days`, and `clear: true` beside it."),
    "or": ("kind", _EITHER),
    "and": ("kind", _BOTH),
}
_MEANT = {
    "received": ("receipt", "reciept", "recieved", "recieve", "receive", "lodged", "lodgement", "submitted", "arrival",
                 "arrived", "registered", "logged"),
    "acknowledged": ("acknowledgement", "acknowledgment", "acknowledge", "ack"),
    "resolved": ("resolution", "resolve"),
    "closed": ("closure", "close"),
    "working day": ("weekday", "workday", "wd", "bd", "working-day", "business-day", "office day", "work day",
                    "bday", "bizday", "biz day", "busday", "b day", "w day"),
    "calendar day": ("cd", "calendar-day", "consecutive day"),
    "business hour": ("working hour", "office hour", "bh"),
    "hour": ("h", "hr"),
    "minute": ("min",),
    "week": ("wk", "calendar week"),
    "month": ("calendar month", "mth", "mnth"),
    "year": ("yr", "calendar year"),
}  # fmt: skip
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
             "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_ROUNDS = {"daily": "1 calendar day", "weekly": "1 week", "fortnightly": "2 weeks", "monthly": "1 month",
           "quarterly": "3 months", "yearly": "1 year", "annually": "1 year", "day": "1 calendar day", "week": "1 week",
           "fortnight": "2 weeks", "month": "1 month", "quarter": "3 months", "half-year": "6 months",
           "year": "1 year"}  # fmt: skip


def key_for(name: str, known: Collection[str]) -> str:
    """What to write instead of a key that is not known, where people are known to try it; else an empty text."""
    name = name.lower().replace("-", "_")
    for tried, (key, form) in _FORMS.items():
        if name in tried and key in known:
            return form
    return next((f"Write `{key}`." for key, tried in _KEYS.items() if name in tried and key in known), "")


def word_for(name: str, known: Collection[str]) -> str:
    """What to write instead of a name or a unit that is not known, likewise."""
    name = name.lower()
    if name in _WORDS and _WORDS[name][0] in known:
        return _WORDS[name][1]
    meant = (word for word, tried in _MEANT.items() if name in tried and word in known)
    return next((f"Did you mean `{word}`?" for word in meant), "")


_MULTIPLES = {"fortnight": (2, "week"), "quarter": (3, "month"), "semester": (6, "month"), "half-year": (6, "month"),
              "half year": (6, "month"), "decade": (10, "year"), "night": (1, "calendar day")}  # fmt: skip
"""Stretches of time that are no units here, and what makes them."""


def unit_for(number: Decimal, word: str, known: Collection[str]) -> str:
    """What to write instead of a unit that is not known; an empty text where the word is no unit of any kind."""
    if word in _MULTIPLES:
        times, unit = _MULTIPLES[word]
        several = "" if number * times == 1 else "s"
        return f"Write `{number * times} {unit}{several}`."
    if word in ("second", "sec"):
        return "The shortest unit is the minute: write minutes."
    if said := word_for(word, known):
        return said
    import difflib

    if close := difflib.get_close_matches(word, known, 1, 0.7):
        return f"Did you mean `{close[0]}`?"
    if word.endswith(" day"):
        several = "" if number == 1 else "s"
        return f"Write `{number} working day{several}` or `{number} calendar day{several}`."
    return ""


def amount_for(text: str) -> str:
    """What to write instead of a text that is no amount, where it can be told; else an empty text."""
    words = " ".join(text.split())
    lower = words.lower()
    if lower in _ROUNDS:
        return f"Write `{_ROUNDS[lower]}`."
    if found := re.fullmatch(r"(\d+) ?(?:[-\u2013\u2014]|and|or) ?(\d+) +(\D+)", lower):
        return f"A range is written `{found[1]} to {found[2]} {found[3]}`."
    if found := re.fullmatch(rf"({'|'.join(_NUMERALS)})[ -]+(\D+)", lower):
        return f"Write the number in figures: `{_NUMERALS.index(found[1]) + 1} {found[2]}`."
    if found := re.fullmatch(r"(\d+(?:\.\d+)?)-?([a-z]+)", lower):
        return f"Leave a space between number and unit, and write the unit out: `{found[1]} {_unit(found[2])}`."
    if found := re.fullmatch(r"(?:within|in|after|before|up to|at most) +(\d.*)", lower):
        return f"Write the amount alone: `{found[1]}`."
    if re.fullmatch(r"\d+(\.\d+)?", lower):
        return f"Write the unit too: `{lower} working days`, `{lower} calendar days` or `{lower} business hours`."
    if lower != words and re.fullmatch(r"\d+(\.\d+)? +[a-z ]+", lower):
        return f"Write it in small letters: `{lower}`."
    return ""


def _unit(short: str) -> str:
    """The unit that a short form means, in the plural; else what was written."""
    plain = short.removesuffix("s")
    if short == "d":
        return "working days"
    return next((f"{word}s" for word, tried in _MEANT.items() if plain in tried or plain == word), short)


_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekdays_for(name: str) -> str:
    """What to write instead of a key that is no weekdays; always with the forms there are."""
    forms = 'Weekdays are written such as `mon-fri`, `sat`, or in quotes `"mon-thu,sat"`.'
    short = re.sub(r"[a-z]+", lambda word: word[0][:3], re.sub(r"\s*(?:-|\u2013|to)\s*", "-", name.lower()))
    short = re.sub(r"\s*(?:,|&|\band\b)\s*", ",", short)
    if short in ("weekday", "wee", "dai", "workday"):
        return forms
    sound = all(day in _DAYS for day in re.split(r"[-,]", short))
    written = f'"{short}"' if "," in short else short
    return f"Write `{written}`. {forms}" if sound else forms


def name_for(name: str) -> str:
    """An id made of what was written for one."""
    made = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return f"Write `{made}`." if re.match("[a-z]", made) and len(made) <= 60 else "Begin it with a letter."


_ZONES = {"BST": "Europe/London", "GMT": "Europe/London", "WET": "Europe/Lisbon", "IST": "Europe/Dublin",
          "CET": "Europe/Paris", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "ACST": "Australia/Adelaide",
          "AWST": "Australia/Perth", "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "NZ": "Pacific/Auckland",
          "EST": "America/New_York", "EDT": "America/New_York", "CST": "America/Chicago", "MST": "America/Denver",
          "PST": "America/Los_Angeles", "GB": "Europe/London", "UK": "Europe/London"}  # fmt: skip


def zone_for(name: str) -> str:
    """What to write instead of the name of a zone without a place."""
    return f"Write a region and a city, such as `{_ZONES.get(name.upper(), 'Europe/London')}`."
