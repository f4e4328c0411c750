"""Letters and notices as text files, one a delivery, the same name for the same delivery."""

from __future__ import annotations

from datetime import UTC

from engine.api import Answer, EngineError, Later, Letter, Rendered, Sent, Settings
from engine_files.writing import failed, folder, stem, write_whole


def deliver(letter: Letter, settings: Settings) -> Answer:
    """Write a letter into the folder of its council and sort; writing it again changes nothing."""
    place = folder(settings, "letters", "letters") / letter.council / f"{letter.sort}s"
    path = place / f"{stem(letter.key, letter.about)}.txt"
    try:
        write_whole(path, text_of(letter).encode())
    except OSError as fault:
        return Later(why=failed("a letter", fault))
    return Sent(receipt=path.name)


def text_of(letter: Letter) -> str:
    """The letter with its head: to whom, how, about what."""
    address = letter.address.get("address") or letter.address.get("email") or letter.address.get("contact") or ""
    to = ", ".join(part for part in (letter.name or letter.to, address) if part)
    date = f"{letter.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"  # the day of the council is not known here
    heads = {"To": to, "Date": date, "Case": letter.case, "By": letter.channel,
             "Format": ", ".join(letter.formats), "Subject": letter.subject}  # fmt: skip
    lines = [f"{title}: {' '.join(said.split())}" for title, said in heads.items() if said or title == "Subject"]
    return "\n".join([*lines, "", letter.text.rstrip(), ""])


def headed(letter: Letter, settings: Settings) -> Rendered | None:
    """The letter under the letterhead; None where the settings name none. Raises EngineError for one unreadable."""
    if not settings.get("letterhead"):
        return None
    path = folder(settings, "letterhead", "")
    try:
        head = path.read_text(encoding="utf-8").rstrip()
    except (OSError, UnicodeDecodeError) as fault:
        raise EngineError(f"the letterhead {path} cannot be read as text in UTF-8: {fault}") from fault
    return Rendered(text=f"{head}\n\n{letter.text}")
