"""Pairs → scores, both directions, every couple of texts once; and the order in which pairs are worth their time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from contradict.findings import NliScores, Pair
from contradict.protocols import Nli

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CHUNK = 512
"""Directions handed to the classifier at once: enough to batch by length, few enough to show progress and to keep what is done."""
CHUNK_IN_HURRY = 64
"""The same where a run may be stopped: it goes on until a chunk is done."""


def score(
    pairs: Sequence[Pair],
    nli: Nli,
    *,
    workers: int = 1,
    stop: Callable[[], bool] | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> list[tuple[NliScores, NliScores] | None]:
    """Both directions of each pair; None for the pairs that were not reached before `stop` said so, the best candidates being first.

    `workers` is how many share the classifier's work.
    """
    texts = [(pair.left.resolved, pair.right.resolved) for pair in pairs]
    if stop:
        ranked = [(pair.left.resolved, pair.right.resolved) for pair in best_first(pairs)]
        couples = list(dict.fromkeys(turn for left, right in ranked for turn in ((left, right), (right, left))))
    else:
        directions = {*texts, *((right, left) for left, right in texts)}
        couples = sorted(directions, key=lambda couple: (sorted(couple), couple))  # a classifier may use both together
    known: dict[tuple[str, str], NliScores] = {}
    step = (CHUNK_IN_HURRY if stop else CHUNK) * workers
    for start in range(0, len(couples), step):
        if progress:
            progress("comparing claims", start, len(couples))
        if stop and stop():
            break
        chunk = couples[start : start + step]
        rows: NDArray[np.float32] = nli.score(chunk)
        known |= {
            couple: NliScores(*(round(float(value), 4) for value in row))
            for couple, row in zip(chunk, rows, strict=True)
        }
        if progress:
            progress("comparing claims", min(start + step, len(couples)), len(couples))
    return [
        (known[left, right], known[right, left]) if (left, right) in known and (right, left) in known else None
        for left, right in texts
    ]


def best_first(pairs: Sequence[Pair]) -> list[Pair]:
    """Disputes that the source itself reports, then the most alike; ties by id, so that the order is always the same."""
    return sorted(pairs, key=lambda pair: (pair.found_by != "source", -pair.similarity, pair.left.id, pair.right.id))
