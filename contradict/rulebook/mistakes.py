"""What pydantic says of a file, in words: one note a mistake, with its line, its column and the nearest correct word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from contradict.errors import Note, Place
from contradict.rulebook.effects import EFFECTS
from contradict.rulebook.guards import GUARDS
from contradict.rulebook.schema import PackFile, RuleFile
from contradict.rulebook.yaml_nodes import Tree

_SHAPE = frozenset(("string_type", "list_type", "model_type", "dict_type", "model_attributes_type"))


def mistakes_of(path: Path, error: ValidationError, tree: Tree, model: type[BaseModel]) -> list[Note]:
    """One note a mistake: of a union's complaints only those of the branch that fits best."""
    found: dict[tuple[str | int, ...], list[tuple[str, str]]] = {}
    for detail in error.errors(include_url=False):
        where, extra = _where(detail["loc"], tree)
        found.setdefault((*where, *(("?" + extra,) if extra else ())), []).append(
            (detail["type"], _words(detail, model, where, tree))
        )
    deeper = {where[:length] for where in found for length in range(len(where))}
    notes = []
    for where, messages in found.items():
        real = [message for kind, message in messages if kind not in _SHAPE]
        if not real and (
            where in deeper
            or (len(found) > 1 and any(other != where and other[: len(where)] == where for other in found))
        ):
            continue
        for message in dict.fromkeys(real or [message for _, message in messages][:1]):
            line, column = _position(where, tree)
            notes.append(Note(Place(str(path), line, column), message, "error"))
    return notes


def _where(loc: tuple[str | int, ...], tree: Tree) -> tuple[tuple[str | int, ...], str]:
    """The path in the file of a pydantic location (which also names union branches), and the missing or unknown last key."""
    where: tuple[str | int, ...] = ()
    for part in loc:
        if (*where, part) in tree.places:
            where = (*where, part)
    last = loc[-1] if loc else ""
    return where, str(last) if where and where[-1] != last and last in RuleFile.model_fields else ""


def _position(where: tuple[str | int, ...], tree: Tree) -> tuple[int, int]:
    where = tuple(part for part in where if not str(part).startswith("?"))
    while where and where not in tree.places:
        where = where[:-1]
    return tree.places.get(where, (1, 1))


def _words(detail: Any, model: type[BaseModel], where: tuple[str | int, ...], tree: Tree) -> str:
    kind, loc = detail["type"], detail["loc"]
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "")
    if kind == "extra_forbidden":
        known = _keys_at(loc, model)
        return f"unknown key {str(loc[-1])!r}: known here are {', '.join(known)}{nearest(str(loc[-1]), known)}"
    if kind == "missing":
        return f"{str(loc[-1])!r} is missing: add it" + (
            " (two pairs that conflict, two near misses that do not)"
            if loc[-1] in ("contradicts", "agrees", "examples")
            else ""
        )
    if kind == "literal_error":
        expected = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        return (
            f"{name} {detail['input']!r} is not one of {', '.join(expected)}{nearest(str(detail['input']), expected)}"
        )
    if kind == "too_short" and where and where[-1] in ("contradicts", "agrees"):
        count = detail["ctx"]["actual_length"]
        return f"{where[-1]} holds {count} pair(s), at least two are needed: a rule is only as good as its examples"
    message = detail["msg"].removeprefix("Value error, ")
    value = detail["input"]
    if isinstance(value, str) and kind == "value_error":
        known = list(EFFECTS) if name == "effect" else list(GUARDS)
        return f"{name} {value!r}: {message}" + (
            nearest(value, known) if name in ("effect", "guard", "needs", "unless") else ""
        )
    if kind == "value_error" and name in ("needs", "unless"):
        word = re.findall(r"'([^']*)'", message)
        return f"{name}: {message}{nearest(word[0], list(GUARDS)) if word else ''}"
    if kind == "string_pattern_mismatch":
        return f"{name} {value!r} does not fit: {_SHAPES.get(name, 'the pattern ' + detail['ctx']['pattern'])}"
    return f"{name}: {message[:1].lower()}{message[1:]}" if name else message


_LIMIT = "write a limit like '>= 0.2' or '< 3'"
_SHAPES = {
    "id": "lower-case words joined by hyphens",
    "name": "lower-case words joined by hyphens",
    "version": "three numbers, like 1.0.0",
    "tolerance": "a percentage, like 10%",
    "as": "a lower-case name",
    "language": "two letters, like en",
} | dict.fromkeys(("days_apart", "similarity", "contradiction", "entailment", "neutral"), _LIMIT)


def _keys_at(loc: tuple[str | int, ...], model: type[BaseModel]) -> list[str]:
    """The keys that may stand where an unknown one does."""
    from contradict.rulebook import schema

    if model is PackFile or len(loc) == 1:
        return sorted(field.alias or name for name, field in model.model_fields.items())
    inner: dict[str, type[BaseModel]] = {"Side": schema.Side, "Term": schema.Term, "LongExample": schema.LongExample}
    named: dict[str, type[BaseModel]] = {
        "actors": schema.Actors,
        "nli": schema.NliLimits,
        "features": schema.Features,
        "examples": schema.Examples,
        "left": schema.Statement,
        "right": schema.Statement,
    }
    for part in reversed(loc[:-1]):
        found = inner.get(str(part)) or named.get(str(part))
        if found is not None:
            return sorted(field.alias or name for name, field in found.model_fields.items())
    return []


def nearest(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""
