"""Plain text out of a mail that has only markup: nothing is fetched, and nothing of it is carried out.

A scanner of our own, which takes time in proportion to what it reads: the standard library's parser takes the square of
it for markup that is left open, and a mail of some hundred thousand characters would keep it busy for minutes.
"""

from __future__ import annotations

import html
import re

READ = 500_000
"""Characters of markup that are read."""
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]{0,5000})>|<[!?][^<>]{0,5000}>")
HREF = re.compile(r"""\bhref=["']?((?:https?|mailto):[^\s"'<>]{1,500})""", re.IGNORECASE)
UNSHOWN = {"script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe"}
BLOCKS = {"br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "section"}


def text_of(markup: str) -> str:
    """The words of a page, a line for each of its blocks, quoted ones behind >, and where its links lead."""
    made = _Text()
    at, shown = 0, _without_comments(markup[:READ])
    for tag in TAG.finditer(shown):
        made.said(shown[at : tag.start()])
        at = tag.end()
        if tag[2]:
            made.tagged(tag[2].lower(), tag[1] == "/", tag[3])
    made.said(shown[at:])
    lines = (re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in "".join(made.found).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Text:
    """What has been read so far."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.unshown = ""
        self.quoted = 0

    def said(self, words: str) -> None:
        plain = re.sub(r"\s+", " ", html.unescape(words))
        if not self.unshown and plain:
            fresh = self.quoted and plain.strip() and (not self.found or self.found[-1].endswith("\n"))
            self.found.append(f"> {plain.lstrip()}" if fresh else plain)

    def tagged(self, tag: str, closes: bool, more: str) -> None:
        if tag in UNSHOWN:
            if closes:
                self.unshown = "" if tag == self.unshown else self.unshown
            elif not more.endswith("/"):
                self.unshown = self.unshown or tag
        elif self.unshown:
            return
        elif tag == "blockquote":
            self.quoted = max(0, self.quoted + (-1 if closes else 1))
            self.found.append("\n\n")
        elif tag in BLOCKS:
            self.found.append("\n")
        elif tag == "a" and not closes and (where := HREF.search(more)):
            self.found.append(f"<{html.unescape(where[1])}> ")


def _without_comments(markup: str) -> str:
    kept, at = [], 0
    while (begins := markup.find("<!--", at)) >= 0 and (ends := markup.find("-->", begins + 4)) >= 0:
        kept.append(markup[at:begins])
        at = ends + 3
    return "".join([*kept, markup[at:]])
