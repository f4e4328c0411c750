"""Dates as they are written."""

from __future__ import annotations

import re
from datetime import date

from engine.language.draft import Part
from engine.policy.fields import Field, FieldType

LAST = 9999
"""The last year that has a name; the day after its end has none."""


def read_date(part: Part) -> date | None:
    """The date at a part; a finding where there is no such date."""
    if not isinstance(part.data, str):
        return None
    try:
        return date.fromisoformat(part.data)
    except ValueError:
        from engine.language.dateforms import date_for  # only for what is wrong

        part.fault("E005", f"there is no date {part.data}", date_for(part.data) or "Look at the month and the day.")
        return None


def by_date(part: Part) -> date | None:
    """A date, or the last day of a month; a placeholder is E402."""
    if not isinstance(part.data, str):
        return None
    text = part.data.strip()
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        if 1 <= year < LAST and 1 <= month <= 12:
            return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
    elif re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return read_date(part)
    from engine.language.dateforms import date_for  # only for what is wrong

    if fix := date_for(text):
        part.fault("E005", f"`{text}` is not a date or a month as it is written here", fix)
    elif re.search(r"[A-Za-z]{2}|\?", text):
        part.fault("E402", f"`{text}` is a placeholder, not a date", "Write the date or the month, such as 2027-06.")
    else:
        part.fault("E005", f"`{text}` is not a date or a month", "Write it as 2027-06-30 or 2027-06.")
    return None


def told_by_a_limit(part: Part, name: str, field: Field | None) -> bool:
    """Whether a date is personal, and a limit that counts from it would tell it to everybody who reads a list."""
    if field is None or not field.personal or field.type not in (FieldType.DATE, FieldType.INSTANT):
        return False
    fix = "Count from a date that is not."
    part.fault("E005", f"`{name}` is personal, and a limit that counts from it would tell it", fix)
    return True
