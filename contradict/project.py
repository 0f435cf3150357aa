"""The project file `contradict.yml`: what a team has settled once, so that a command line need not say it again.

Flat keys, named like the long options of `contradict scan`; an option on the command line wins. Every mistake is told at
once, with file:line:column and the nearest correct word. Paths are read from the folder of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from contradict.errors import InputError, Place, SettingsError
from contradict.findings import SEVERITIES, VERDICTS
from contradict.rulebook.load import known_names
from contradict.rulebook.yaml_nodes import Tree, read_yaml
from contradict.settings import Settings

FILE_NAME = "contradict.yml"
"""Looked for in the current folder, and nowhere above it."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the file: what it may hold, and which option it stands for (its name with _ for -)."""

    meaning: str
    read: Callable[[Any, str, Path], Any]
    """(value as text or list, key, folder of the file) → value; raises ValueError with what is wanted instead."""
    option: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project file, checked: `values` holds option name → value, for the keys it names."""

    path: str
    values: Mapping[str, Any]

    def settings(self, base: Settings | None = None) -> Settings:
        """`base` (by default the defaults) with what the file says, for use as a library."""
        named = {name: value for name, value in self.values.items() if name in _SETTINGS}
        if "no_default_rules" in self.values:
            named["default_rules"] = not self.values["no_default_rules"]
        if "no_cache" in self.values:
            named["cache"] = not self.values["no_cache"]
        if "show" in named:
            named["show"] = tuple(verdict for verdict in VERDICTS if verdict in named["show"].split(","))
        if "without_rule" in self.values:
            named["without_rules"] = self.values["without_rule"]
        made: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in named.items()
        }
        return replace(base or Settings(), **made)


def find_project(folder: Path | None = None) -> Path | None:
    """`contradict.yml` in `folder` (by default the current one), or None."""
    path = (folder or Path()) / FILE_NAME
    return path if path.is_file() else None


def read_project(path: str | Path) -> Project:
    """Reads and checks a project file.

    Raises:
        InputError: it cannot be read.
        SettingsError: it has mistakes; the message names every one of them, a line each.
    """
    path = Path(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}): check the path", place=Place(str(path))) from error
    tree = read_yaml(raw, what="project file")
    mistakes = [(fault.line, fault.column, fault.message) for fault in tree.faults]
    values: dict[str, Any] = {}
    empty = tree.data is None and any("empty" in fault.message for fault in tree.faults)
    if empty:
        mistakes.clear()  # a file of comments settles nothing, and that is no mistake
    elif isinstance(tree.data, dict):
        values = _values(tree, path, mistakes)
    elif tree.data is not None:
        mistakes.append((1, 1, f"a project file is a list of keys and values, like 'min-probability: 0.6' ({_KNOWN})"))
    if mistakes:
        raise SettingsError("\n".join(f"{Place(str(path), *where)}: {words}" for *where, words in sorted(mistakes)))
    return Project(str(path), values)


def _values(tree: Tree, path: Path, mistakes: list[tuple[int, int, str]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in tree.data.items():
        if name not in KEYS:
            line, column = tree.places.get((name, ""), (1, 1))
            mistakes.append((line, column, f"unknown key {name!r}{nearest(name, list(KEYS))}; {_KNOWN}"))
            continue
        key = KEYS[name]
        line, column = tree.places[(name,)]
        if name == "ignore" and isinstance(value, list):
            values[key.option] = str(path)  # the list stands in this file: read as one, its mistakes told there
            continue
        try:
            values[key.option] = key.read(value, name, path.parent)
        except _Wrong as wrong:
            at = tree.places.get((name, wrong.index), (line, column)) if wrong.index is not None else (line, column)
            mistakes.append((*at, f"{name}: {wrong}"))
    _check_rules(tree, values, mistakes)
    return values


def _check_rules(tree: Tree, values: Mapping[str, Any], mistakes: list[tuple[int, int, str]]) -> None:
    """Names under `without-rules` must be those of rules or packs that would be loaded."""
    off = values.get("without_rule")
    if not off:
        return
    known = known_names(values.get("rules", ()), defaults=not values.get("no_default_rules", False))
    for number, name in enumerate(off):
        if name not in known:
            at = tree.places.get(("without-rules", number)) or tree.places[("without-rules",)]
            mistakes.append((*at, f"without-rules: no rule or pack {name!r}{nearest(name, sorted(known))}"))


class _Wrong(ValueError):
    """A value that does not fit; `index` is its place in a list."""

    def __init__(self, message: str, index: int | None = None) -> None:
        super().__init__(message)
        self.index = index


def nearest(word: str, known: list[str]) -> str:
    """` (did you mean …?)` where a known word is near, else nothing."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


# -- what a key may hold ---------------------------------------------------------------------------------------------------


def _text(value: Any, key: str, folder: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong("one word or path is wanted")
    return value.strip()


def _path(value: Any, key: str, folder: Path) -> str:
    return _there(_text(value, key, folder), folder, None)


def _there(text: str, folder: Path, index: int | None) -> str:
    path = folder / Path(text).expanduser()
    if not path.exists():
        siblings = sorted(each.name for each in path.parent.iterdir()) if path.parent.is_dir() else []
        raise _Wrong(f"{text!r} is not there{nearest(path.name, siblings)}", index)
    return str(path)


def _paths(value: Any, key: str, folder: Path) -> list[str]:
    return [_there(text, folder, index) for index, text in enumerate(_words(value, key, folder))]


def _words(value: Any, key: str, folder: Path) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    for index, each in enumerate(listed):
        if not isinstance(each, str) or not each.strip():
            raise _Wrong("a list of words or paths is wanted", index if isinstance(value, list) else None)
    return [each.strip() for each in listed]


def _model(value: Any, key: str, folder: Path) -> str:
    """A name, or a folder beside the project file."""
    text = _text(value, key, folder)
    return str(folder / text) if (folder / text).is_dir() else text


def _number(low: float, high: float, *, whole: bool = False) -> Callable[[Any, str, Path], float]:
    def read(value: Any, key: str, folder: Path) -> float:
        wanted = f"a {'whole ' if whole else ''}number {'from' if high == float('inf') else 'between'} {low:g}"
        wanted += " on" if high == float("inf") else f" and {high:g}"
        try:
            number = (int if whole else float)(str(value))
        except ValueError:
            raise _Wrong(f"{value!r} is not {wanted}") from None
        if not low <= number <= high:
            raise _Wrong(f"{value!r} is not {wanted}")
        return number

    return read


def _yes(value: Any, key: str, folder: Path) -> bool:
    words = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    found = words.get(str(value).lower())
    if found is None:
        raise _Wrong(f"{value!r} is neither yes nor no{nearest(str(value).lower(), list(words))}")
    return found


def _no(value: Any, key: str, folder: Path) -> bool:
    return not _yes(value, key, folder)


def _level(value: Any, key: str, folder: Path) -> str:
    if value not in SEVERITIES:
        raise _Wrong(f"{value!r} is not one of {', '.join(SEVERITIES)}{nearest(str(value), list(SEVERITIES))}")
    return str(value)


def _verdicts(value: Any, key: str, folder: Path) -> str:
    words = [part.strip() for each in _words(value, key, folder) for part in each.split(",")]
    for index, word in enumerate(words):
        if word not in VERDICTS:
            place = index if isinstance(value, list) else None
            raise _Wrong(f"{word!r} is not one of {', '.join(VERDICTS)}{nearest(word, list(VERDICTS))}", place)
    return ",".join(words)


KEYS: dict[str, Key] = {
    "actors": Key("files or folders of actors and sides, besides the shipped ones", _paths, "actors"),
    "rules": Key("rule files or folders, besides the shipped packs", _paths, "rules"),
    "default-rules": Key("`no` leaves the shipped packs out", _no, "no_default_rules"),
    "without-rules": Key("packs or single rules to leave out, by name", _words, "without_rule"),
    "min-probability": Key("report findings from this probability on, 0 to 1", _number(0, 1), "min_probability"),
    "fail-on": Key("exit with 1 on findings of this severity or above: low, medium, high", _level, "fail_on"),
    "show": Key("which of contradiction, tension, shift, agreement", _verdicts, "show"),
    "min-similarity": Key(
        "how alike two claims must be to count as one topic, -1 to 1", _number(-1, 1), "min_similarity"
    ),
    "max-days-apart": Key(
        "claims of different actors further apart are not compared",
        _number(0, float("inf"), whole=True),
        "max_days_apart",
    ),
    "same-side": Key("`yes` also compares actors who speak for one side", _yes, "same_side"),
    "narrator": Key("`yes` also takes the outlets' own statements as claims", _yes, "narrator"),
    "encoder": Key("a sentence-transformers model: a name, or a folder", _model, "encoder"),
    "nli": Key("auto, fast, accurate, cascade, or any CrossEncoder: a name, or a folder", _model, "nli"),
    "calibration": Key("what `contradict calibrate` wrote", _path, "calibration"),
    "ignore": Key("findings to leave out: a file, or the list itself (id, reason, expires)", _path, "ignore"),
    "baseline": Key("a JSON report: what it holds is known, only new findings count", _path, "baseline"),
    "store": Key("the file that `contradict ingest` and `scan --store` keep", _text, "store"),
    "cache": Key("`no` neither uses nor keeps results of other runs", _no, "no_cache"),
    "jobs": Key("threads for the models; 0: all there are", _number(0, float("inf"), whole=True), "jobs"),
}
"""Key → what it means, how it is read, the option it stands for; the table in docs/project-file.md is made from it."""
_KNOWN = f"known are {', '.join(KEYS)}"
_SETTINGS = frozenset(
    (
        "actors",
        "rules",
        "min_probability",
        "show",
        "min_similarity",
        "max_days_apart",
        "same_side",
        "narrator",
        "encoder",
    )
) | {"nli", "calibration", "jobs"}


def keys_table() -> str:
    """The keys, for docs/project-file.md."""
    return "\n".join(
        ["| key | meaning |", "|---|---|", *(f"| `{name}` | {key.meaning} |" for name, key in KEYS.items())]
    )
