"""Claims → pairs worth comparing: different actors, one topic, near in time. Recall matters here; precision comes later.

Exact cosines in blocks: up to some 50,000 claims that is a small share of a run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from contradict.claims import Claim
from contradict.findings import Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 1024
SHIFT_MIN_DAYS = 1
FEWEST_WORDS = 4
"""A fragment of fewer words ("neither of them") says too little to be contradicted."""


def pair_claims(
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    topics: Mapping[str, str],
    *,
    min_similarity: float = 0.4,
    min_similarity_within: float = 0.25,
    max_days_apart: int = 60,
    max_candidates: int = 20,
    same_side: bool = False,
    same_actor: bool = True,
) -> tuple[Pair, ...]:
    """Pairs in order of (left id, right id), each once.

    `vectors`: float32 (n, d) with rows of length 1, in the order of `claims`; `topics`: claim id → name of its topic. Cosines from
    `min_similarity` on make a candidate, from `min_similarity_within` on where one text or one given topic holds both claims.
    A claim keeps its `max_candidates` most similar partners; a pair stays when either side keeps it, or when the source itself
    says that one disputes the other. With `same_actor`, claims of one actor at least a day apart are paired too, for `shift`;
    `max_days_apart` does not hold for these, since a change of position may take its time.
    """
    chosen: dict[tuple[int, int], float] = {}
    order = sorted(range(len(claims)), key=lambda index: claims[index].id)
    claims = [claims[index] for index in order]
    vectors = vectors[order]
    position = {claim.id: index for index, claim in enumerate(claims)}
    for left, candidates in _similar(vectors, min(min_similarity, min_similarity_within)):
        kept = 0
        for right, similarity in candidates:
            if kept >= max_candidates:
                break
            floor = min_similarity_within if _told_together(claims[left], claims[right]) else min_similarity
            if (
                right != left
                and similarity >= floor
                and _comparable(
                    claims[left],
                    claims[right],
                    max_days_apart=max_days_apart,
                    same_side=same_side,
                    same_actor=same_actor,
                )
            ):
                chosen[min(left, right), max(left, right)] = similarity
                kept += 1
    for left, claim in enumerate(claims):
        right = position.get(claim.disputes or "", left)
        if right != left and claims[right].actor.id != claim.actor.id:
            chosen[min(left, right), max(left, right)] = float(vectors[left] @ vectors[right])
    pairs = [(left, right, chosen[left, right]) for left, right in sorted(chosen)]
    return tuple(
        Pair(
            claims[left],
            claims[right],
            round(similarity, 4),
            min(topics[claims[left].id], topics[claims[right].id]),
            same_actor=claims[left].actor.id == claims[right].actor.id,
            days_apart=days_between(claims[left], claims[right]),
            found_by="source" if _set_against(claims[left], claims[right]) else "topic",
        )
        for left, right, similarity in pairs
    )


def days_between(left: Claim, right: Claim) -> int | None:
    """|left − right| in days; None when a date is missing."""
    if left.said_on is None or right.said_on is None:
        return None
    return abs((left.said_on - right.said_on).days)


def _similar(vectors: NDArray[np.float32], floor: float) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """For each row the rows with cosine ≥ `floor`, the most similar first (ties by position)."""
    import numpy as np

    for start in range(0, len(vectors), BLOCK):
        # rounded, so that the blocking of a product cannot change which side of the floor a pair falls on
        cosines = np.round(vectors[start : start + BLOCK] @ vectors.T, 5)
        for offset, row in enumerate(cosines):
            near = np.flatnonzero(row >= floor)
            ranked = near[np.lexsort((near, -row[near]))]
            yield start + offset, [(int(index), float(row[index])) for index in ranked]


def _comparable(left: Claim, right: Claim, *, max_days_apart: int, same_side: bool, same_actor: bool) -> bool:
    if left.resolved == right.resolved and left.actor.id == right.actor.id:
        return False
    if "question" in left.features or "question" in right.features or _one_inside_the_other(left, right):
        return False
    if min(len(left.resolved.split()), len(right.resolved.split())) < FEWEST_WORDS:
        return False
    apart = days_between(left, right)
    if left.actor.id == right.actor.id:
        return same_actor and apart is not None and apart >= SHIFT_MIN_DAYS
    if left.actor.side == right.actor.side and not same_side:
        return False
    return apart is None or apart <= max_days_apart


def _told_together(left: Claim, right: Claim) -> bool:
    """One article, or one topic that a claim file gives: somebody has put these two side by side already."""
    if left.topic or right.topic:
        return left.topic == right.topic
    return bool(left.article) and left.article == right.article


def _set_against(left: Claim, right: Claim) -> bool:
    return left.disputes == right.id or right.disputes == left.id


def _one_inside_the_other(left: Claim, right: Claim) -> bool:
    """Nested speech gives the same words to the reporter and to the holder: these two cannot contradict each other."""
    if left.path != right.path or left.span is None or right.span is None:
        return False
    return left.span.start < right.span.end and right.span.start < left.span.end
