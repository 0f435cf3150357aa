"""Labelled pairs as token ids, one table a source, each split into training rows and rows held apart for every choice.

The split goes by a hash of the premise, so that no premise stands on both sides, and never changes between runs.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from contradict.protocols import LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOT_CONTRADICTION = 3
"""A two-way label: entailment or neutral, which is unknown."""

_LABEL_CODES = {**{name: code for code, name in enumerate(LABELS)}, "not_contradiction": NOT_CONTRADICTION}
_HELD_APART_ONE_IN = 50
_NO_TEACHER = [float("nan")] * len(LABELS)


@dataclass(frozen=True, slots=True)
class Table:
    """One source. `lefts` and `rights` are token ids without special tokens; `labels` index LABELS, 3 for "not a contradiction"."""

    name: str
    lefts: list[NDArray[np.int32]]
    rights: list[NDArray[np.int32]]
    labels: NDArray[np.int64]
    kinds: list[str]
    softs: NDArray[np.float32]
    """(n, 3): a teacher's probabilities, order of LABELS; NaN where there are none."""

    def __len__(self) -> int:
        return len(self.lefts)


@dataclass(frozen=True, slots=True)
class Split:
    """The two parts of a source, and the digest of the file it came from."""

    train: Table
    dev: Table
    sha256: str


def read_split(name: str, path: Path, tokenizer: Any, *, dev_only: bool = False) -> Split:
    """Read `path` (.jsonl or .jsonl.gz), tokenize it with a `tokenizers.Tokenizer`, and hold one premise in fifty apart.

    With `dev_only` the training part is left empty, which saves most of the time.
    """
    rows = list(_rows(path))
    held = [_held_apart(row["premise"]) for row in rows]
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = [] if dev_only else [row for row, dev in zip(rows, held, strict=True) if not dev]
    train = _table(name, kept, tokenizer)
    dev = _table(name, [row for row, dev in zip(rows, held, strict=True) if dev], tokenizer)
    return Split(train, dev, sha)


def training_rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of a source that are not held apart: `premise`, `hypothesis`, `label`, and what else they have."""
    return (row for row in _rows(path) if not _held_apart(row["premise"]))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            if row["label"] in _LABEL_CODES and row["premise"].strip() and row["hypothesis"].strip():
                yield row


def _held_apart(premise: str) -> bool:
    key = "".join(character for character in premise.lower() if character.isalnum())
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % _HELD_APART_ONE_IN == 0


def _table(name: str, rows: Sequence[dict[str, Any]], tokenizer: Any) -> Table:
    return Table(
        name,
        _token_ids([row["premise"] for row in rows], tokenizer),
        _token_ids([row["hypothesis"] for row in rows], tokenizer),
        np.array([_LABEL_CODES[row["label"]] for row in rows], dtype=np.int64),
        [str(row.get("kind", "")) for row in rows],
        np.array([row.get("soft", _NO_TEACHER) for row in rows], dtype=np.float32).reshape(-1, len(LABELS)),
    )


def _token_ids(texts: Sequence[str], tokenizer: Any) -> list[NDArray[np.int32]]:
    return [
        np.array(encoding.ids, dtype=np.int32) for encoding in tokenizer.encode_batch(texts, add_special_tokens=False)
    ]
