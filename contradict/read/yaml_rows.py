"""YAML claim files → rows, from the parser's events: no object is ever constructed, no alias expanded, and depth and size are bounded.

When the file as a whole does not parse, it is taken apart at its list items and each is tried alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from contradict.read.rows import Row

if TYPE_CHECKING:
    from yaml.events import Event

MAX_YAML_CHARS = 8_000_000
"""YAML is slow to parse; larger claim files belong into JSON Lines."""
MAX_DEPTH = 20
MAX_ALIASES = 1_000
_ITEM = re.compile(r"^(?P<indent> *)-(?: |$)", re.MULTILINE)


class _Refused(Exception):
    """The text goes beyond a limit or is no YAML; `line` is 0-based."""

    def __init__(self, reason: str, line: int) -> None:
        self.reason, self.line = reason, line
        super().__init__(reason)


class _Mapping(dict[str, object]):
    """A mapping that knows its 0-based line."""

    line: int = 0


def yaml_rows(text: str) -> Iterator[Row]:
    """Rows of a list of mappings, of the list under `claims`, of a stream of documents, or of one mapping."""
    if len(text) > MAX_YAML_CHARS:
        yield Row(
            1,
            problem=f"YAML over {MAX_YAML_CHARS // 1_000_000} million characters is not read: give JSON Lines instead",
        )
        return
    try:
        documents = _documents(text)
    except _Refused as refused:
        yield from _piecemeal(text, refused)
        return
    for document in documents:
        yield from _rows_of(document, 0)


def _rows_of(document: object, first_line: int) -> Iterator[Row]:
    if isinstance(document, _Mapping) and isinstance(document.get("claims"), list):
        document = document["claims"]
    for item in document if isinstance(document, list) else [document]:
        if isinstance(item, _Mapping):
            yield Row(first_line + item.line + 1, dict(item))
        elif item is not None:
            yield Row(first_line + 1, problem="not a mapping: a row has actor: and text:")


def _piecemeal(text: str, refused: _Refused) -> Iterator[Row]:
    """Every list item on its own, with a problem for each that does not parse."""
    indent = min((match.group("indent") for match in _ITEM.finditer(text)), default=None)
    starts = [match.start() for match in _ITEM.finditer(text) if match.group("indent") == indent]
    if len(starts) < 2:
        yield Row(refused.line + 1, problem=f"not valid YAML ({refused.reason}): correct it")
        return
    first_line = counted = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        first_line += text.count("\n", counted, start)
        counted = start
        try:
            documents = _documents(text[start:end])
        except _Refused as inner:
            yield Row(first_line + inner.line + 1, problem=f"not valid YAML ({inner.reason}): correct it")
            continue
        for document in documents:
            yield from _rows_of(document, first_line)


def _documents(text: str) -> list[object]:
    """All documents of a stream as lists, mappings and strings."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _build(yaml.parse(_printable(text), Loader=loader))
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        reason = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "syntax"
        raise _Refused(str(reason), mark.line if mark else 0) from None


def _printable(text: str) -> str:
    """YAML forbids control characters and lone surrogates; one of them must not cost the whole file."""
    return re.sub("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _build(events: Iterator[Event]) -> list[object]:
    from yaml import events as kinds

    documents: list[object] = []
    open_nodes: list[tuple[object, list[object], str | None]] = []  # container, its children so far, anchor
    anchors: dict[str, object] = {}
    aliases = 0
    for event in events:
        if isinstance(event, kinds.AliasEvent):
            aliases += 1
            if aliases > MAX_ALIASES or event.anchor not in anchors:
                raise _Refused("too many or unknown aliases", _line(event))
            value: object = anchors[event.anchor]
        elif isinstance(event, kinds.ScalarEvent):
            plain = event.implicit[0] and event.value in ("", "~", "null")
            value = None if plain else event.value
            if event.anchor:
                anchors[event.anchor] = value
        elif isinstance(event, kinds.CollectionStartEvent):
            if len(open_nodes) >= MAX_DEPTH:
                raise _Refused(f"nested deeper than {MAX_DEPTH} levels", _line(event))
            container: object = [] if isinstance(event, kinds.SequenceStartEvent) else _Mapping()
            if isinstance(container, _Mapping):
                container.line = _line(event)
            open_nodes.append((container, [], event.anchor))
            continue
        elif isinstance(event, kinds.CollectionEndEvent):
            container, children, anchor = open_nodes.pop()
            value = _fill(container, children)
            if anchor:
                anchors[anchor] = value
        else:
            continue
        if open_nodes:
            open_nodes[-1][1].append(value)
        else:
            documents.append(value)
    return documents


def _line(event: Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _fill(container: object, children: list[object]) -> object:
    if isinstance(container, _Mapping):
        for name, value in zip(children[0::2], children[1::2], strict=True):
            if isinstance(name, str):
                container[name] = value
    elif isinstance(container, list):
        container.extend(children)
    return container
