"""Labelled pairs → how good and how honest a classifier is: accuracy, ranking of contradictions, calibration, symmetry."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from contradict.errors import InputError, Place
from contradict.protocols import LABELS, Nli

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTRADICTION = LABELS.index("contradiction")
REST = "not_contradiction"
BINS = 10
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """One row: `label` is one of LABELS, or `not_contradiction` where only that is known."""

    premise: str
    hypothesis: str
    label: str


def evaluate_file(path: Path, nli: Nli, *, limit: int = 0, diagram: bool = False) -> dict[str, Any]:
    """`evaluate_pairs` on a .jsonl or .jsonl.gz file, on at most `limit` rows evenly spaced through it (0: all).

    Raises InputError, with the line, where a row is not a labelled pair.
    """
    rows = list(read_pairs(path))
    if limit and len(rows) > limit:
        rows = [rows[len(rows) * place // limit] for place in range(limit)]
    return {"file": path.name, **evaluate_pairs(rows, nli, diagram=diagram)}


def read_pairs(path: Path) -> Iterator[LabelledPair]:
    """The rows of `path`, in order. Raises InputError."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _pair(line, Place(str(path), number))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read ({error}): give JSON Lines, plain or .gz", place=Place(str(path))) from error


def evaluate_pairs(rows: Sequence[LabelledPair], nli: Nli, *, diagram: bool = False) -> dict[str, Any]:
    """The figures of `nli` on `rows`, each pair scored both ways.

    rows; accuracy and macro_f1 (over three classes where a neutral label occurs, else contradiction against the rest: `classes` says
    which); of contradiction: average_precision, precision, recall, f1 where it is the likeliest class, false_alarms (share of other
    rows where it is), ece (10 bins) and brier of its probability; asymmetry: mean |p(a, b) - p(b, a)| of contradiction.
    With `diagram` also `reliability`, see there. A figure without rows to stand on is None. Raises InputError when there are no rows.
    """
    if not rows:
        raise InputError("no labelled pairs: nothing to measure")
    couples = [(row.premise, row.hypothesis) for row in rows]
    both = nli.score([turn for left, right in couples for turn in ((left, right), (right, left))])
    scores, turned = both[::2], both[1::2]
    labels = [row.label for row in rows]
    probability = scores[:, CONTRADICTION].astype(np.float64)
    truth = np.array([label == "contradiction" for label in labels])
    guess = scores.argmax(axis=1)
    three_way = "neutral" in labels and REST not in labels
    names: tuple[str, ...]
    if three_way:
        names, given, found = LABELS, labels, [LABELS[column] for column in guess.tolist()]
    else:
        names = ("contradiction", REST)
        given = [_two_way(label) for label in labels]
        found = [_two_way(LABELS[column]) for column in guess.tolist()]
    precision, recall, f1 = _precision_recall_f1(given, found, "contradiction")
    figures = {
        "accuracy": float(np.mean([a == b for a, b in zip(given, found, strict=True)])),
        "macro_f1": float(
            np.mean([_precision_recall_f1(given, found, name)[2] or 0.0 for name in names if name in given])
        ),
        "average_precision": average_precision(truth, probability),
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "false_alarms": float((guess[~truth] == CONTRADICTION).mean()) if (~truth).any() else None,
        "ece": calibration_error(truth, probability),
        "brier": float(np.mean((probability - truth) ** 2)),
        "asymmetry": float(np.abs(probability - turned[:, CONTRADICTION]).mean()),
    }
    rounded = {name: None if value is None else round(value, _DECIMALS) for name, value in figures.items()}
    drawn = {"reliability": reliability(truth, probability)} if diagram else {}
    return {"rows": len(rows), "classes": len(names), **rounded, **drawn}


def average_precision(truth: NDArray[np.bool_], scores: NDArray[np.float64]) -> float | None:
    """Sum over thresholds of (recall step) * precision; equal scores share a threshold. None without positives."""
    if not truth.any():
        return None
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(truth[order])
    last_of_tie = np.append(np.diff(scores[order]) != 0, True)
    found, seen = hits[last_of_tie], np.flatnonzero(last_of_tie) + 1
    steps = np.diff(found, prepend=0) / truth.sum()
    return float((steps * (found / seen)).sum())


def reliability(truth: NDArray[np.bool_], probability: NDArray[np.float64]) -> dict[str, dict[str, float]]:
    """A reliability diagram in numbers: for each of BINS bins with rows, how many, the mean probability said, the share true."""
    bins = np.minimum((probability * BINS).astype(int), BINS - 1)
    return {
        f"{number / BINS:.1f}-{(number + 1) / BINS:.1f}": {
            "rows": int((bins == number).sum()),
            "said": round(float(probability[bins == number].mean()), 3),
            "true": round(float(truth[bins == number].mean()), 3),
        }
        for number in np.unique(bins).tolist()
    }


def calibration_error(truth: NDArray[np.bool_], probability: NDArray[np.float64]) -> float:
    """Expected calibration error: mean |share of positives - mean probability| over BINS equal bins, weighted by rows."""
    bins = np.minimum((probability * BINS).astype(int), BINS - 1)
    gaps = [
        abs(float(truth[bins == number].mean()) - float(probability[bins == number].mean()))
        * float((bins == number).mean())
        for number in np.unique(bins).tolist()
    ]
    return float(sum(gaps))


def _precision_recall_f1(
    given: Sequence[str], found: Sequence[str], name: str
) -> tuple[float | None, float | None, float | None]:
    right = sum(a == b == name for a, b in zip(given, found, strict=True))
    wanted, named = list(given).count(name), list(found).count(name)
    precision = right / named if named else None
    recall = right / wanted if wanted else None
    f1 = 2 * right / (wanted + named) if wanted else None
    return precision, recall, f1


def _two_way(label: str) -> str:
    return label if label == "contradiction" else REST


def _pair(line: str, place: Place) -> LabelledPair:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError("not JSON: give one object a line", place=place) from error
    if not isinstance(row, dict):
        raise InputError("not a JSON object: give one object a line", place=place)
    for key in ("premise", "hypothesis", "label"):
        if not isinstance(row.get(key), str):
            raise InputError(f'no "{key}": give premise, hypothesis and label', place=place)
    if row["label"] not in (*LABELS, REST):
        raise InputError(f"label {row['label']!r} is not one of {', '.join((*LABELS, REST))}", place=place)
    return LabelledPair(row["premise"], row["hypothesis"], row["label"])
