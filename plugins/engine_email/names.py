"""Names and types of files that came by mail: a name leads nowhere and shows what it is, and programs are not kept."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Collection

LONGEST = 120
"""Characters of a file's name."""
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
BEGINNINGS = {
    b"MZ": "a program for Windows", b"\x7fELF": "a program", b"#!": "a script",
    b"\xca\xfe\xba\xbe": "a program", b"\xfe\xed\xfa\xce": "a program", b"\xfe\xed\xfa\xcf": "a program",
    b"\xce\xfa\xed\xfe": "a program", b"\xcf\xfa\xed\xfe": "a program", b"L\x00\x00\x00\x01\x14\x02\x00": "a shortcut",
    b"\x00asm": "a program", b"dex\n": "a program", b"ITSF": "a help file that runs programs", b"MSCF": "an installer",
}  # fmt: skip
"""What a file is by its first bytes, of what is not kept."""
ENDINGS = (
    "exe com scr pif bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp mst jar lnk url reg cpl dll sys drv chm iso "
    "img vhd vhdx appx msix application gadget inf scf docm dotm xlsm xltm xlam pptm potm ppam sldm "
    "apk deb rpm dmg pkg sh"
)  # fmt: skip
NOT_KEPT = frozenset(ENDINGS.split())


def name_of(written: str, content_type: str, number: int, taken: Collection[str] = ()) -> str:
    """A name for a file: without folders, without what cannot be seen, not too long, and no other's."""
    last = re.split(r"[\\/]", HIDDEN.sub("", written))[-1]
    plain = re.sub(r'[<>:"|?*]', "_", " ".join(last.split())).strip(" .")
    if not plain:
        ending = mimetypes.guess_extension(content_type) or ".bin"
        plain = f"attachment-{number}{ending}"
    if DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 12:
        stem, dot, ending = plain, "", ""
    stem = stem[: LONGEST - len(ending) - 1]
    name, more = f"{stem}{dot}{ending}", 2
    while name.lower() in taken:
        name, more = f"{stem}-{more}{dot}{ending}", more + 1
    return name


def why_not_kept(name: str, data: bytes) -> str:
    """Why a file is not kept, by its first bytes and its name; empty where it is. No archive is ever opened."""
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    for first, what in BEGINNINGS.items():
        if data.startswith(first) or (first == b"#!" and start.startswith(first)):
            return f"it is {what}"
    ending = name.lower().rpartition(".")[2]
    return f"files that end in .{ending} may run as programs" if ending in NOT_KEPT else ""
