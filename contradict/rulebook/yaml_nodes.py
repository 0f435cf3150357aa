"""YAML with positions and limits: hostile files end in a message, never in a hang.

Scalars stay text (`no` is a word, not false); anchors, aliases and tags are refused; depth, size and node count are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake, with its 1-based line and column."""

    line: int
    column: int
    message: str


@dataclass(slots=True)
class Tree:
    """Plain data, where each part of it stands, and what was wrong on the way."""

    data: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Path → (line, column) of the value; `(*path, key, "")` gives that of the key."""
    faults: list[Fault] = field(default_factory=list)


def read_yaml(raw: bytes, *, what: str = "rule file") -> Tree:
    """Parses one document; `what` names its kind in messages. Mistakes are in `faults`; with a fault `data` may be None."""
    if len(raw) > MAX_BYTES:
        return Tree(
            faults=[
                Fault(
                    1,
                    1,
                    f"the file has {len(raw):,} bytes, at most {MAX_BYTES:,} are read: split it into several rules",
                )
            ]
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Tree(faults=[Fault(line, 1, "not UTF-8: save the file as UTF-8")])
    fault = _check_events(text, what)
    if fault is not None:
        return Tree(faults=[fault])
    node = yaml.compose(text, Loader=_Loader)
    tree = Tree()
    if node is None:
        tree.faults.append(Fault(1, 1, "the file is empty: `contradict rules new ID` prints a template"))
        return tree
    tree.data = _plain(node, (), tree)
    return tree


def _check_events(text: str, what: str) -> Fault | None:
    depth = nodes = documents = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            nodes += 1
            if nodes > MAX_NODES:
                return Fault(line, column, f"more than {MAX_NODES:,} parts: split the file into several rules")
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return Fault(line, column, f"anchors and aliases (&, *) are not read in a {what}: write the value out")
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    return Fault(
                        line,
                        column,
                        f"one file holds one {what.removesuffix(' file')}: move what follows `---` to a file of its own",
                    )
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return Fault(line, column, f"nested more than {MAX_DEPTH} deep")
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            tag = getattr(event, "tag", None)
            if tag and tag != "!":
                return Fault(line, column, f"tags ({tag}) are not read in a {what}: write a plain value")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if "nesting depth" in (error.problem or ""):  # some builds of libyaml give up first, at 1,000
            return Fault(*place, f"nested more than {MAX_DEPTH} deep")
        return Fault(*place, f"not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError) as error:
        return Fault(1, 1, f"not valid YAML: {str(error).splitlines()[0]}")
    return None


def _plain(node: yaml.Node, path: Path, tree: Tree) -> Any:
    tree.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, index), tree) for index, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, tree)
    assert isinstance(node, yaml.ScalarNode)
    value = node.value
    return None if value == "" and node.style is None else value


def _mapping(node: yaml.MappingNode, path: Path, tree: Tree) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        if not isinstance(key_node, yaml.ScalarNode):
            tree.faults.append(Fault(line, column, "a key must be a single word"))
            continue
        key = key_node.value
        if key in made:
            tree.faults.append(
                Fault(
                    line,
                    column,
                    f"{key!r} stands here twice (first in line {tree.places[(*path, key, '')][0]}): keep one",
                )
            )
            continue
        tree.places[(*path, key, "")] = (line, column)
        made[key] = _plain(value_node, (*path, key), tree)
    return made
