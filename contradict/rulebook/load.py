"""Rule packs from disk: every mistake of every file in one go, each with its place and the nearest correct word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from contradict.backbones import cache_folder
from contradict.errors import InputError, Note, Place, RuleError, SettingsError
from contradict.parsed import parsed_in
from contradict.rulebook.effects import EFFECTS, Effect
from contradict.rulebook.guards import SILENCING
from contradict.rulebook.kinds import COMPILERS, KINDS
from contradict.rulebook.mistakes import mistakes_of, nearest
from contradict.rulebook.schema import PackFile, RuleFile
from contradict.rulebook.terms import Compiled, mention
from contradict.rulebook.views import Compilation
from contradict.rulebook.yaml_nodes import read_yaml

SUFFIXES = (".yml", ".yaml")
MAX_FILES = 5000
_Model = TypeVar("_Model", bound=BaseModel)
_NOT_RULES = frozenset(("actors", "node_modules", "__pycache__"))
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ALWAYS = frozenset(("left.actor", "right.actor", "left.text", "right.text"))


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules. `language` is that of the texts its rules read."""

    name: str
    version: str
    language: str = "en"
    description: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule, ready to run."""

    id: str
    pack: Pack
    file: RuleFile
    effect: Effect
    compiled: Compilation
    topic: tuple[Compiled, ...]
    unless: tuple[str, ...]
    place: Place

    @property
    def two_way(self) -> bool:
        """Whether the rule's two sides differ, so that it must be tried both ways round."""
        features = self.file.features
        return (
            self.file.kind == "pattern"
            or self.file.actors is not None
            or (features is not None and (features.left or features.right) is not None)
        )

    @property
    def kind(self) -> str:
        """The kind named in the file."""
        return self.file.kind


def default_folder() -> Path:
    """Where the rules that come with the package are: beside it in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def known_names(paths: Sequence[str], *, defaults: bool) -> frozenset[str]:
    """Ids of the rules and names of the packs that would be loaded, told from file names and pack files alone."""
    folders = [default_folder()] if defaults else []
    files = _files([*folders, *(Path(path) for path in paths)])
    packs = {_pack(folder, []).name for folder in {path.parent for path in files}}
    return frozenset(path.name.removesuffix(path.suffix).removesuffix(".contradict") for path in files) | packs


def read_rules(
    paths: Sequence[str], *, defaults: bool, without: Sequence[str] = ()
) -> tuple[tuple[Rule, ...], tuple[Note, ...]]:
    """Rules in order of pack and id, and warnings; `without` names rules and packs to leave out.

    Raises RuleError with every mistake, InputError for a path that is not there, SettingsError for a name under `without`
    that no rule and no pack bears.
    """
    folders = [default_folder()] if defaults else []
    mistakes: list[Note] = []
    rules: list[Rule] = []
    notes: list[Note] = []
    packs: dict[Path, Pack] = {}
    for path in _files([*folders, *(Path(path) for path in paths)]):
        pack = packs.get(path.parent)
        if pack is None:
            pack = packs[path.parent] = _pack(path.parent, mistakes)
        rule = _rule(path, pack, mistakes)
        if rule is not None:
            rules.append(rule)
    parsed_in(cache_folder()).keep()
    _duplicates(rules, mistakes)
    if mistakes:
        raise RuleError(tuple(sorted(set(mistakes), key=_order)))
    rules = _left(rules, frozenset(without))
    rules.sort(key=lambda rule: (rule.pack.name, rule.id))
    for rule in rules:
        notes.extend(_doubtful(rule))
    return tuple(rules), tuple(notes)


def _left(rules: list[Rule], without: frozenset[str]) -> list[Rule]:
    known = {rule.id for rule in rules} | {rule.pack.name for rule in rules}
    unknown = sorted(without - known)
    if unknown:
        raise SettingsError(
            f"no rule or pack {unknown[0]!r}{nearest(unknown[0], sorted(known))}: `contradict rules list` shows all"
        )
    return [rule for rule in rules if rule.id not in without and rule.pack.name not in without]


def _order(note: Note) -> tuple[str, int, int, str]:
    place = note.place or Place("")
    return place.path, place.line or 0, place.column or 0, note.message


def _files(roots: Iterable[Path]) -> list[Path]:
    found: dict[Path, Path] = {}
    for root in roots:
        if root.is_dir():
            inside = sorted(
                path
                for path in root.rglob("*")
                if path.suffix in SUFFIXES
                and path.is_file()
                and not _NOT_RULES & set(path.relative_to(root).parts[:-1])
            )
            if len(inside) > MAX_FILES:
                raise InputError(f"more than {MAX_FILES:,} rule files: name a smaller folder", place=Place(str(root)))
            found |= {path.resolve(): path for path in inside if path.name not in ("pack.yml", "pack.yaml")}
        elif root.is_file():
            found[root.resolve()] = root
        else:
            raise InputError("no such rule file or folder: check the path", place=Place(str(root)))
    return list(found.values())


def _pack(folder: Path, mistakes: list[Note]) -> Pack:
    for name in ("pack.yml", "pack.yaml"):
        path = folder / name
        if path.is_file():
            checked = _checked(path, PackFile, mistakes)
            if checked is not None:
                return Pack(checked.name, checked.version, checked.language, checked.description)
    return Pack(folder.resolve().name or "local", "0.0.0")


def _checked(path: Path, model: type[_Model], mistakes: list[Note]) -> _Model | None:
    """The file as a checked value, or None after noting every mistake in it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        mistakes.append(Note(Place(str(path)), f"cannot be read: {error.strerror}", "error"))
        return None
    try:
        return model.model_validate(parsed_in(cache_folder()).get(raw, "rule", partial(_sound, raw)))
    except ValidationError:  # read again below, for the places of all mistakes
        pass
    tree = read_yaml(raw)
    for fault in tree.faults:
        mistakes.append(Note(Place(str(path), fault.line, fault.column), fault.message, "error"))
    if tree.data is None:
        return None
    if not isinstance(tree.data, dict):
        mistakes.append(
            Note(
                Place(str(path), 1, 1),
                "a rule file is a list of keys and values: `contradict rules new ID` prints a template",
                "error",
            )
        )
        return None
    try:
        value = model.model_validate(tree.data)
    except ValidationError as error:
        mistakes.extend(mistakes_of(path, error, tree, model))
        return None
    return None if tree.faults else value


def _sound(raw: bytes) -> Any:
    """The file's data; None with a mistake in it."""
    tree = read_yaml(raw)
    return None if tree.faults else tree.data


def _rule(path: Path, pack: Pack, mistakes: list[Note]) -> Rule | None:
    file = _checked(path, RuleFile, mistakes)
    if file is None:
        return None

    def wrong(key: str, message: str) -> None:
        places = read_yaml(path.read_bytes()).places
        line, column = places.get((key,)) or places.get(("kind",)) or (1, 1)
        mistakes.append(Note(Place(str(path), line, column), message, "error"))

    before = len(mistakes)
    stem = path.name.removesuffix(path.suffix).removesuffix(".contradict")
    if file.id != stem:
        wrong("id", f"id {file.id!r} and file name {path.name!r} differ: name the file {file.id}.yml")
    effect = EFFECTS[file.effect]
    if file.kind == "guard" and effect.raises:
        wrong(
            "effect",
            f"a guard lowers or vetoes, {file.effect!r} raises: use lower weak|moderate|strong, veto, or decide agreement",
        )
    try:
        compiled = COMPILERS[file.kind](file)
        topic = tuple(mention(word) for word in file.topic or ())
    except ValueError as error:
        wrong(_blamed(file), str(error))
        return None
    for name in _PLACEHOLDER.findall(file.message or ""):
        known = sorted(_ALWAYS | compiled.names)
        if name not in known:
            wrong("message", f"{{{name}}} is not bound: use one of {', '.join(known)}{nearest(name, known)}")
    if len(mistakes) > before:
        return None
    beside = {
        "other-date": file.kind == "date",
        "disowned": file.kind == "pattern",
    }  # a denial is known by calling a quotation wrong
    silencing = tuple(name for name in SILENCING if not beside.get(name))
    unless = tuple(file.unless) if file.unless is not None else (silencing if effect.raises else ())
    return Rule(file.id, pack, file, effect, compiled, topic, unless, Place(str(path), 1))


def _blamed(file: RuleFile) -> str:
    """The key that a compile error is most likely about."""
    return {
        "pattern": "left",
        "opposites": "pairs",
        "status": "ladder",
        "reported-contradiction": "cues",
        "guard": "words",
    }.get(file.kind, "kind")


def _duplicates(rules: Sequence[Rule], mistakes: list[Note]) -> None:
    first: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in first:
            mistakes.append(
                Note(
                    Place(rule.place.path, 1),
                    f"id {rule.id!r} is taken by {first[rule.id].place.path}: choose another",
                    "error",
                )
            )
        else:
            first[rule.id] = rule


def _doubtful(rule: Rule) -> list[Note]:
    """Warnings: parts of a rule that can never take effect."""
    found = []
    for name in ("left", "right"):
        side = getattr(rule.file, name)
        if side is not None and not isinstance(side, list):
            excluded = {str(item) for item in side.none or ()}
            both = [str(item) for item in (*(side.all or ()), *(side.any or ())) if str(item) in excluded]
            if any(str(item) in excluded for item in side.all or ()) or (
                side.any and {str(item) for item in side.any} <= excluded
            ):
                found.append(f"never fires: {both[0]!r} is both wanted and excluded under {name}")
    for guard in set(rule.file.needs or ()) & set(rule.unless):
        found.append(f"never fires: {guard} is both under `needs` and `unless` (the default list, if none is given)")
    if (
        rule.file.sides == "different"
        and rule.file.actors
        and rule.file.actors.left
        and rule.file.actors.left == rule.file.actors.right
    ):
        found.append("never fires: both actors are the same, sides are to be different")
    return [Note(rule.place, message, "warning") for message in found]


assert set(COMPILERS) == set(KINDS)
