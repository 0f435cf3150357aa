"""A teacher's probabilities on pairs, for a smaller classifier to learn from (distillation, Hinton et al. 2015).

Two kinds of pairs: rows of the training sources, which keep their label beside the teacher's view, and pairs of claims from articles,
paired as a scan pairs them, which have the teacher's view alone: no labelled source reads like the claims this package compares.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from contradict.detect import candidates, gather, load_parts
from contradict.errors import InputError, Place
from contradict.protocols import LABELS, Nli
from contradict.settings import Settings
from contradict.train.corpora import training_rows

Row = Mapping[str, object]
_CHUNK = 2048
_DOMAIN = Settings(min_similarity=0.25, min_similarity_within=0.15, max_candidates=30, same_side=True, narrator=True)
"""Wider than a scan: the student must also know what is not worth a finding."""


def sampled_rows(data: Path, counts: Mapping[str, int], *, extra: Mapping[str, Path], seed: int) -> list[Row]:
    """Up to `counts[name]` rows of the training part of each source, the same ones for the same `seed`.

    `data` holds NAME.jsonl.gz; `extra` names sources that lie elsewhere. Raises InputError for a source that is not there.
    """
    rows: list[Row] = []
    for place, (name, count) in enumerate(sorted(counts.items())):
        path = extra.get(name, data / f"{name}.jsonl.gz")
        if not path.exists():
            raise InputError("no such source", place=Place(str(path)))
        found = list(training_rows(path))
        order = np.random.default_rng([seed, place]).permutation(len(found))[:count]
        rows += [found[index] for index in sorted(order.tolist())]
    return rows


def domain_rows(paths: Sequence[str], most: int | None = None, *, seed: int = 20) -> list[Row]:
    """Both directions of every pair of claims in `paths` that lie near enough to each other, without labels; `most` of them at random."""
    parts = load_parts(_DOMAIN)
    _, claims, _ = gather(paths, _DOMAIN, parts.book)
    pairs, _ = candidates(claims, parts.encoder, _DOMAIN)
    texts = sorted({(pair.left.resolved, pair.right.resolved) for pair in pairs})
    both = [couple for left, right in texts for couple in ((left, right), (right, left))]
    drawn = sorted(np.random.default_rng(seed).permutation(len(both))[:most].tolist())
    return [{"premise": both[place][0], "hypothesis": both[place][1]} for place in drawn]


def soften(teacher: Nli, rows: Sequence[Row], target: Path, *, odds: float = 1.0) -> Mapping[str, float]:
    """Write `rows` with `soft`, the teacher's probabilities in order of LABELS, to `target`, as they come.

    A row without a label takes the likeliest class of the teacher, whose odds of contradiction are multiplied by `odds` there: it learnt
    from pairs of which a third contradict, and of pairs that a scan looks at a few in a hundred do (Saerens et al. 2002). Returns how many rows, and how often teacher and label agree.
    """
    agreed = [0, 0]
    with target.with_suffix(".tmp").open("w", encoding="utf-8") as stream:
        for row, soft in _scored(teacher, rows):
            label = row.get("label")
            soft = soft if label else _shifted(soft, odds)
            guess = LABELS[int(np.argmax(soft))]
            if label in LABELS:
                agreed[label == guess] += 1
            made = {"premise": row["premise"], "hypothesis": row["hypothesis"], "label": label or guess}
            stream.write(json.dumps({**made, "soft": soft}, ensure_ascii=False) + "\n")
    target.with_suffix(".tmp").replace(target)
    told: dict[str, float] = {"rows": len(rows)}
    return told | ({"agreement with the label": round(agreed[1] / sum(agreed), 4)} if sum(agreed) else {})


def one_way(teacher: Nli) -> Nli:
    """The teacher without the share it takes from the other direction: half the work, and the student has its own."""
    from contradict.nli.scorer import Scorer

    return replace(teacher, turned=0.0) if isinstance(teacher, Scorer) else teacher


def _shifted(soft: Sequence[float], odds: float) -> list[float]:
    contradiction, *others = soft
    total = contradiction * odds + sum(others)
    return [round(value / total, 4) for value in (contradiction * odds, *others)]


def _scored(teacher: Nli, rows: Sequence[Row]) -> Iterator[tuple[Row, list[float]]]:
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        scores = teacher.score([(str(row["premise"]), str(row["hypothesis"])) for row in chunk])
        for row, score in zip(chunk, scores.tolist(), strict=True):
            yield row, [round(value, 4) for value in score]
