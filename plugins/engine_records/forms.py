"""Forms: properties and documents as the browser binding takes them, in parts with a boundary between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Pairs = Iterable[tuple[str, str | tuple[str, ...]]]
"""Properties with their values; a tuple is several values of one property."""
Content = tuple[str, str, bytes]
"""A document: its name, its media type, and its bytes."""
PLAIN = re.compile(r"[!-~][ -~]*")


def written(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Properties as the fields of a form."""
    for n, (name, value) in enumerate(pairs):
        yield f"propertyId[{n}]", name
        if isinstance(value, tuple):
            yield from ((f"propertyValue[{n}][{m}]", one) for m, one in enumerate(value))
        else:
            yield f"propertyValue[{n}]", value


def multipart(boundary: str, fields: Iterable[tuple[str, str]], content: Content | None) -> bytes:
    """A form of those fields, and of one document."""
    made = bytearray()
    for name, value in fields:
        made += f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"\r\n'.encode()
        made += b"content-type: text/plain; charset=utf-8\r\n\r\n" + value.encode() + b"\r\n"
    if content is not None:
        name, media_type, data = content
        made += f'--{boundary}\r\ncontent-disposition: form-data; name="content"; filename="{name}"\r\n'.encode()
        kind = media_type if PLAIN.fullmatch(media_type) else "application/octet-stream"
        made += f"content-type: {kind}\r\ncontent-transfer-encoding: binary\r\n\r\n".encode() + data + b"\r\n"
    return bytes(made + f"--{boundary}--\r\n".encode())
