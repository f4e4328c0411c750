"""Text to nodes: the only place that touches the yaml library, with YAML's traps closed and every place remembered."""

from __future__ import annotations

import yaml

from engine.findings import Finding, Path, Place, at
from engine.language.unreadable import fault

try:
    from yaml import CLoader as _Loader
except ImportError:  # pragma: no cover - PyYAML built without libyaml reads the same, more slowly
    from yaml import Loader as _Loader  # type: ignore[assignment]

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 60_000


class Node:
    """One value of a file: text, a list of nodes, or pairs of key and value nodes. Lines and columns count from 0."""

    __slots__ = ("column", "end_column", "end_line", "items", "kind", "line", "pairs", "plain", "text")

    def __init__(self, kind: str, line: int, column: int, end_line: int, end_column: int) -> None:
        self.kind = kind
        """text, list or map."""
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.text = ""
        self.plain = False
        """Of text: written without quotes."""
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []


class Text:
    """A file that was read: its nodes, its lines, and what could not be read."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.root: Node | None = None
        self.findings: list[Finding] = []

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where the value (or, with `key`, its key) at that path stands; of a path that is not there, its parent."""
        node, found_key = self.root, None
        for part in path:
            child = _child(node, part)
            if child is None:
                break
            found_key, node = child
        shown = found_key if key and found_key is not None else node
        if shown is None:
            return Place(self.file, path=path)
        return self.place_of(shown, path)

    def place_of(self, node: Node, path: Path = ()) -> Place:
        """Where a node stands; of one that runs over several lines, its first line."""
        end = node.end_column
        if node.end_line != node.line:
            end = len(self.lines[node.line]) if node.line < len(self.lines) else node.column + 1
            end = max(end, node.column + 1)
        return Place(self.file, node.line + 1, node.column + 1, max(end, node.column + 1) + 1, path)


def read(data: bytes, file: str) -> Text:
    """Read a file. What cannot be read is in `findings`, and then there may be no root."""
    if len(data) > MAX_BYTES:
        return _unreadable(file, f"the file is larger than {MAX_BYTES // 1_000_000} MB; a policy is not")
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _unreadable(file, f"line {line} is not UTF-8 text; save the file as UTF-8", line)
    text = Text(file, source.splitlines())
    try:
        text.root = _Reader(text).document(source)
    except _Unreadable as error:
        text.findings.append(Finding(code="E001", message=error.sentence, marks=at(error.place), fix=error.fix))
    except yaml.YAMLError as error:
        text.findings.append(_fault_of(error, text))
    return text


class _Unreadable(Exception):
    def __init__(self, sentence: str, place: Place, fix: str = "") -> None:
        self.sentence, self.place, self.fix = sentence, place, fix


class _Reader:
    """Turns the parser's events into nodes without recursion, and refuses what a policy has no use for."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.nodes = 0
        self.open: list[Node] = []
        self.keys: list[Node | None] = []
        self.seen: list[dict[str, Node]] = []
        self.root: Node | None = None

    def document(self, source: str) -> Node | None:
        documents = 0
        for event in yaml.parse(source, Loader=_Loader):
            if isinstance(event, yaml.ScalarEvent):
                self._refuse_markup(event)
                node = self._node(event, "text")
                node.text, node.plain = event.value, not event.style
                self._add(node)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._refuse_markup(event)
                self._begin(self._node(event, "map" if isinstance(event, yaml.MappingStartEvent) else "list"))
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)
            elif isinstance(event, yaml.AliasEvent):
                raise _Unreadable("a policy is written out in full: `*` aliases are not used", self._at(event))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Unreadable("a file holds one document: a second `---` begins here", self._at(event))
        return self.root

    def _node(self, event: yaml.Event, kind: str) -> Node:
        start, end = _marks(event)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Unreadable(f"the file has more than {MAX_NODES:,} values; a policy has not", self._at(event))
        return Node(kind, start.line, start.column, end.line, end.column)

    def _begin(self, node: Node) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise _Unreadable(f"nested more than {MAX_DEPTH} deep", self.text.place_of(node))
        self._add(node)
        self.open.append(node)
        self.keys.append(None)
        self.seen.append({})

    def _end(self, event: yaml.Event) -> None:
        node = self.open.pop()
        end = _marks(event)[1]
        node.end_line, node.end_column = end.line, end.column
        self.keys.pop()
        self.seen.pop()

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if parent.kind == "list":
            parent.items.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self._key(node)
        else:
            parent.pairs.append((key, node))
            self.keys[-1] = None

    def _key(self, node: Node) -> Node:
        place = self.text.place_of(node)
        if node.kind != "text" or (node.plain and not node.text):
            raise _Unreadable("a key is a word, not a list or another map", place)
        if node.text == "<<":
            raise _Unreadable("a policy is written out in full: `<<` merge keys are not used", place)
        before = self.seen[-1].setdefault(node.text, node)
        if before is not node:
            self.text.findings.append(
                Finding(
                    code="E002",
                    message=f"`{node.text}` is written twice here",
                    marks=at(self.text.place_of(node, self._path(node)), "written again")
                    + at(self.text.place_of(before), "first written"),
                    fix="Keep one of the two.",
                )
            )
        return node

    def _path(self, key: Node) -> Path:
        """Where a key of the map at hand stands."""
        around = (len(one.items) - 1 if one.kind == "list" else one.pairs[-1][0].text for one in self.open[:-1])
        return (*around, key.text)

    def _refuse_markup(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            raise _Unreadable("a policy is written out in full, without `&` anchors and `*` aliases", self._at(event))
        if event.tag and event.tag != "!":
            raise _Unreadable("`!` tags are not used; write the value as it is", self._at(event))

    def _at(self, event: yaml.Event) -> Place:
        mark = _marks(event)[0]
        return Place(self.text.file, mark.line + 1, mark.column + 1, mark.column + 2)


def _marks(event: yaml.Event) -> tuple[yaml.Mark, yaml.Mark]:
    """Where an event begins and ends; every event of the parser has both."""
    return event.start_mark, event.end_mark  # type: ignore[return-value]


def _child(node: Node | None, part: str | int) -> tuple[Node | None, Node] | None:
    if node is None:
        return None
    if isinstance(part, int):
        return (None, node.items[part]) if part < len(node.items) else None
    return next(((key, value) for key, value in node.pairs if key.text == part), None)


def _unreadable(file: str, sentence: str, line: int = 1) -> Text:
    place = Place(file, line)
    text = Text(file, [])
    text.findings.append(Finding(code="E001", message=sentence, marks=at(place)))
    return text


def _fault_of(error: yaml.YAMLError, text: Text) -> Finding:
    problem = str(getattr(error, "problem", "") or error)
    marks = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    at_problem, at_context = ((mark.line, mark.column) if mark else None for mark in marks)
    (line, column), sentence, fix = fault(problem, at_problem or at_context or (0, 0), at_context, text.lines)
    return Finding(code="E001", message=sentence, marks=at(Place(text.file, line + 1, column + 1, column + 2)), fix=fix)
