"""Actor files to checked entries; every mistake of every file is told at once, with path, line and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from contradict.actors.entries import ActorFile
from contradict.errors import InputError, Note, Place, RuleError


def default_folder() -> Path | None:
    """`rules/actors` of a checkout, or the copy inside the installed package."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package.parent / "rules" / "actors", package / "_rules" / "actors"):
        if folder.is_dir():
            return folder
    return None


def actor_files(paths: Sequence[str], *, defaults: bool) -> tuple[list[Path], list[Path]]:
    """The files that ship and those of the user.

    Raises:
        InputError: a path the user gave is not there.
    """
    own: list[Path] = []
    folder = default_folder() if defaults else None
    for text in paths:
        path = Path(text)
        if path.is_dir():
            own += sorted(p for p in path.iterdir() if p.suffix in (".yml", ".yaml"))
        elif path.is_file():
            own.append(path)
        else:
            raise InputError("no such actor file or folder: check the path given to --actors", place=Place(text))
    return (sorted(folder.glob("*.yml")) if folder is not None else []), own


def texts_of(files: Sequence[Path]) -> tuple[tuple[tuple[Path, str], ...], tuple[Note, ...]]:
    """What the files hold, and which cannot be read."""
    mistakes: list[Note] = []
    texts: list[tuple[Path, str]] = []
    for path in files:
        try:
            texts.append((path, path.read_text("utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            mistakes.append(Note(Place(str(path)), f"cannot be read ({error}): save it as UTF-8 text", "error"))
    return tuple(texts), tuple(mistakes)


def parsed(texts: Sequence[tuple[Path, str]], unread: Sequence[Note] = ()) -> tuple[ActorFile, ...]:
    """Parse and check all of them.

    Raises:
        RuleError: with every mistake found, those of `unread` files first.
    """
    mistakes = list(unread)
    found: list[ActorFile] = []
    for path, text in texts:
        try:
            data = yaml.load(text, _Loader)  # noqa: S506 - a safe loader, the C one where there is one
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else None
            column = mark.column + 1 if mark else None
            problem = getattr(error, "problem", None) or str(error)
            mistakes.append(Note(Place(str(path), line, column), f"not valid YAML: {problem}", "error"))
            continue
        try:
            found.append(ActorFile.model_validate(data if data is not None else {}))
        except ValidationError as error:
            root = yaml.compose(text, Loader=_Loader)
            for item in error.errors():
                line, column = _mark(root, item["loc"])
                where = ".".join(str(part) for part in item["loc"])
                mistakes.append(Note(Place(str(path), line, column), f"{where}: {_words(item)}", "error"))
    if mistakes:
        raise RuleError(tuple(mistakes))
    return tuple(found)


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _words(item: Any) -> str:
    if item["type"] == "extra_forbidden":
        return "not a field of an actor file: see docs/actors.md for the fields there are"
    if item["type"] == "missing":
        return "missing: add it"
    return f"{item['msg'][:1].lower()}{item['msg'][1:]}"


def _mark(node: Any, loc: Sequence[str | int]) -> tuple[int | None, int | None]:
    """Line and column of the deepest part of `loc` that exists in the file."""
    line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (None, None)
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            entry = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if entry is None:
                break
            line, column = entry[0].start_mark.line + 1, entry[0].start_mark.column + 1
            node = entry[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line, column = node.start_mark.line + 1, node.start_mark.column + 1
        else:
            break
    return line, column
