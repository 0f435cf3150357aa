"""Arguments → files: folders, globs and standard input opened up into one sorted list, with a note for all that is left out."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from contradict.errors import Note, Place
from contradict.read.decode import writable

Format = Literal["text", "markdown", "html", "jsonl", "json", "csv", "yaml", "sniff"]

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".yml": "yaml",
    ".yaml": "yaml",
}
UNSUPPORTED = {
    ".pdf": "PDF is not read: save it as text (for example with pdftotext) or HTML",
    ".docx": "Word documents are not read: save it as text or HTML",
    ".doc": "Word documents are not read: save it as text or HTML",
    ".odt": "office documents are not read: save it as text or HTML",
    ".rtf": "RTF is not read: save it as text or HTML",
}
CLAIM_FORMATS = frozenset({"jsonl", "json", "csv", "yaml"})
STDIN = "-"
MAX_BYTES = 256_000_000
"""More of one file is never held in memory."""
_PROJECT_FILES = ("readme", "licence", "license", "changelog", "notice", "contributing")
_OWN_FILES = ("contradict.yml", "contradict.yaml")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. `path` is for people: U+FFFD stands for what is not UTF-8 in a file's name. `found` is True when a folder or
    glob brought it, not the user by name."""

    path: str
    format: Format
    data: bytes = field(repr=False)
    found: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    path: str
    found: bool


def find_sources(paths: Sequence[str], *, stdin: bytes | None = None) -> tuple[Iterator[Source], list[Note]]:
    """Files behind `paths`, sorted by path and read one after the other, and notes on what is not read.

    The notes are complete only once the iterator is spent.
    """
    notes: list[Note] = []
    named: dict[str, _Named] = {}
    for path in sorted(set(paths)):
        for one in _expand(path, notes):
            _register(one, named)
    return _open_all(sorted(named.values(), key=lambda one: one.path), stdin, notes), notes


def _register(one: _Named, named: dict[str, _Named]) -> None:
    """Two ways to one file are one file; being named outright wins over being found."""
    identity = STDIN if one.path == STDIN else os.path.realpath(one.path)
    known = named.get(identity)
    if known is None:
        named[identity] = one
    else:
        named[identity] = _Named(min(known.path, one.path), known.found and one.found)


def _expand(path: str, notes: list[Note]) -> Iterator[_Named]:
    if path == STDIN:
        yield _Named(STDIN, False)
    elif "\x00" in path or not path:
        notes.append(Note(None, f"{path!r} is no path: give a file, a folder, a glob or -", "error"))
    elif os.path.isdir(path):
        yield from _walk(path, notes)
    elif os.path.lexists(path):
        yield _Named(_clean(path), False)
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        if not matches:
            notes.append(Note(Place(path), "no file matches: check the pattern", "error"))
        for match in matches:
            if os.path.isdir(match):
                continue
            yield _Named(_clean(match), True)
    else:
        notes.append(Note(Place(path), "no such file or folder: check the path", "error"))


def _clean(path: str) -> str:
    return Path(path).as_posix()


def _walk(folder: str, notes: list[Note]) -> Iterator[_Named]:
    """Files below `folder` that may hold articles or claims; hidden ones are passed over in silence."""
    others: Counter[str] = Counter()
    projects: list[str] = []
    seen = False

    def unreadable(problem: OSError) -> None:
        notes.append(Note(Place(_clean(str(problem.filename))), f"{_reason(problem)}: check its permissions", "error"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = _clean(os.path.join(parent, name))
            if name.startswith(".") or not os.path.isfile(path):
                continue
            seen = True
            suffix = Path(name).suffix.lower()
            if _is_project_file(name):
                projects.append(path)
            elif suffix in FORMATS or suffix in UNSUPPORTED:
                yield _Named(path, True)
            else:
                others[suffix or "no suffix"] += 1
    if not seen:
        notes.append(Note(Place(_clean(folder)), "the folder holds no files to read"))
    if projects:
        notes.append(Note(Place(_clean(folder)), f"not read, name them to read them: {_some(projects)}", "info"))
    if others:
        kinds = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(others.items()))
        notes.append(Note(Place(_clean(folder)), f"files of other kinds not read: {kinds}", "info"))


def _is_project_file(name: str) -> bool:
    """Files that sit in every folder of texts and are none: a README, our own settings and rules."""
    lower = name.lower()
    return (
        lower.split(".")[0] in _PROJECT_FILES
        or lower in _OWN_FILES
        or lower.endswith(tuple(f".{own}" for own in _OWN_FILES))
    )


def _some(names: Sequence[str], limit: int = 5) -> str:
    more = f" and {len(names) - limit} more" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more


def _open_all(files: Sequence[_Named], stdin: bytes | None, notes: list[Note]) -> Iterator[Source]:
    for file in files:
        source = _open(file, stdin, notes)
        if source is not None:
            yield source


def _open(file: _Named, stdin: bytes | None, notes: list[Note]) -> Source | None:
    place = Place(file.path)
    if file.path == STDIN:
        if stdin is None:
            notes.append(Note(place, "nothing was given on standard input", "error"))
            return None
        return Source(STDIN, "sniff", stdin)
    suffix = Path(file.path).suffix.lower()
    if suffix in UNSUPPORTED:
        notes.append(Note(place, UNSUPPORTED[suffix], "error"))
        return None
    try:
        with open(file.path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        notes.append(Note(place, f"{_reason(problem)}: check the path and its permissions", "error"))
        return None
    if len(data) > MAX_BYTES:
        notes.append(
            Note(place, f"read only up to {MAX_BYTES // 1_000_000} MB: split the file to read all of it", "error")
        )
        data = data[:MAX_BYTES]
    return Source(writable(file.path), FORMATS.get(suffix, "sniff"), data, file.found)


def _reason(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "no such file or folder"
    if isinstance(problem, PermissionError):
        return "may not be read"
    return f"cannot be read ({problem.strerror or problem})"
