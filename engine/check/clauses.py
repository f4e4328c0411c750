"""The clause of the document that a finding is about: the one cited nearest round its place."""

from __future__ import annotations

from collections.abc import Iterable

from engine.findings import Finding
from engine.language.load import Loaded
from engine.language.text import Node, Text


def clause_of(finding: Finding, several: Iterable[Loaded]) -> str:
    """The clauses cited where a finding stands, as one text; empty where none are."""
    for loaded in several:
        drafts = [loaded.draft] if loaded.draft else []
        texts = [text for draft in drafts for text in (draft.main, *(text for text, _ in draft.origins.values()))]
        for text in texts:
            if text.file == finding.place.file:
                return _cited(text, finding)
    return ""


def _cited(text: Text, finding: Finding) -> str:
    node, found = text.root, ""
    for part in finding.place.path:
        if node is None:
            break
        found = _own(node) or found
        if isinstance(part, int):
            node = node.items[part] if part < len(node.items) else None
        else:
            node = next((value for key, value in node.pairs if key.text == part), None)
    return (_own(node) if node is not None else "") or found


def _own(node: Node) -> str:
    """The clauses that a map cites."""
    for key, value in node.pairs:
        if key.text == "clause":
            return value.text or ", ".join(one.text for one in value.items)
    return ""
