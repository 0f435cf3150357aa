"""Claims → pairs worth comparing: different actors, one topic, near in time. Recall matters here; precision comes later.

Exact cosines, block by block over half the square, with the best partners of each claim so far: the memory this takes does not grow
with the square of the claims. `_BLOCK` and `_STRIP` bound it to about 200 MB beside the vectors and 12 bytes a kept partner
(tests/test_pair.py holds it to that); up to some 50,000 claims the time is a small share of a run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contradict.claims import Claim
from contradict.findings import Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Positions = NDArray[np.int64]

_BLOCK, _STRIP = 512, 2048
"""Claims times claims whose cosines are looked at together."""
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
    import numpy as np

    order = sorted(range(len(claims)), key=lambda index: claims[index].id)
    claims = [claims[index] for index in order]
    vectors = vectors[order]
    position = {claim.id: index for index, claim in enumerate(claims)}
    traits = _Traits.of(claims)

    def worth(left: Positions, right: Positions, cosines: NDArray[np.float32]) -> NDArray[np.bool_]:
        near = cosines >= np.where(
            traits.together(left, right), np.float32(min_similarity_within), np.float32(min_similarity)
        )
        near[near] = traits.comparable(
            left[near], right[near], max_days_apart=max_days_apart, same_side=same_side, same_actor=same_actor
        )
        return near

    chosen = _nearest(vectors, min(min_similarity, min_similarity_within), max_candidates, worth)
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


def _nearest(
    vectors: NDArray[np.float32],
    floor: float,
    most: int,
    worth: Callable[[Positions, Positions, NDArray[np.float32]], NDArray[np.bool_]],
) -> dict[tuple[int, int], float]:
    """(left, right) → cosine of every couple that is among the `most` nearest of either, of those from `floor` on that are `worth` it.

    Ties go by position. `worth` is asked of arrays of left and right positions and their cosines.
    """
    import numpy as np

    count = len(vectors)
    best = _Best(np.full((count, most), -2, dtype=np.float32), np.full((count, most), -1, dtype=np.int32))
    if not most:
        return {}
    for top in range(0, count, _BLOCK):
        for first in range(top, count, _STRIP):
            cosines = vectors[top : top + _BLOCK] @ vectors[first : first + _STRIP].T
            left, right = np.nonzero(cosines >= floor - 1e-5)
            # rounded, so that the blocking of a product cannot change which side of the floor a pair falls on
            near = np.round(cosines[left, right], 5)
            left, right = left + top, right + first
            kept = (left < right) & (near >= np.float32(floor)) & best.wants(left, right, near)
            left, right, near = left[kept], right[kept], near[kept]
            kept = worth(left, right, near)
            left, right, near = left[kept], right[kept], near[kept]
            best.take(np.concatenate([left, right]), np.concatenate([right, left]), np.concatenate([near, near]))
    rows, places = np.nonzero(best.partners >= 0)
    partners, found = best.partners[rows, places], best.cosines[rows, places]
    return {
        (min(row, partner), max(row, partner)): cosine
        for row, partner, cosine in zip(rows.tolist(), partners.tolist(), found.tolist(), strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Best:
    """The nearest partners of each claim so far, nearest first: cosines (n, most), −2 for none, and positions (n, most)."""

    cosines: NDArray[np.float32]
    partners: NDArray[np.int32]

    def wants(self, left: Positions, right: Positions, near: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Which of these couples might still be among the nearest of either side."""
        last = self.cosines[:, -1]
        wanted: NDArray[np.bool_] = (near >= last[left]) | (near >= last[right])
        return wanted

    def take(self, rows: Positions, partners: Positions, near: NDArray[np.float32]) -> None:
        """Puts new partners in their place, and drops what is no longer among the nearest."""
        import numpy as np

        touched, most = np.unique(rows), self.cosines.shape[1]
        old_rows = np.repeat(touched, most)
        rows = np.concatenate([old_rows, rows])
        partners = np.concatenate([self.partners[touched].ravel(), partners])
        near = np.concatenate([self.cosines[touched].ravel(), near])
        order = np.lexsort((partners, -near, rows))
        rows, partners, near = rows[order], partners[order], near[order]
        begins = np.searchsorted(rows, touched)
        rank = np.arange(len(rows)) - np.repeat(begins, np.diff(np.append(begins, len(rows))))
        kept = rank < most
        self.cosines[rows[kept], rank[kept]] = near[kept]
        self.partners[rows[kept], rank[kept]] = partners[kept]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What of each claim decides with whom it is compared, as numbers: 0 or a negative one stands for none."""

    actor: Positions
    side: Positions
    words: Positions
    article: Positions
    topic: Positions
    path: Positions
    day: Positions
    start: Positions
    end: Positions
    eligible: NDArray[np.bool_]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> _Traits:
        """One row a claim."""
        import numpy as np

        return cls(
            _numbered([claim.actor.id for claim in claims]),
            _numbered([claim.actor.side for claim in claims]),
            _numbered([claim.resolved for claim in claims]),
            _numbered([claim.article for claim in claims]),
            _numbered([claim.topic or "" for claim in claims]),
            _numbered([claim.path for claim in claims]),
            np.array([claim.said_on.toordinal() if claim.said_on else -1 for claim in claims], dtype=np.int64),
            np.array([claim.span.start if claim.span else -1 for claim in claims], dtype=np.int64),
            np.array([claim.span.end if claim.span else -1 for claim in claims], dtype=np.int64),
            np.array(
                ["question" not in claim.features and len(claim.resolved.split()) >= FEWEST_WORDS for claim in claims],
                dtype=np.bool_,
            ),
        )

    def together(self, left: Positions, right: Positions) -> NDArray[np.bool_]:
        """One article, or one topic that a claim file gives: somebody has put these two side by side already."""
        import numpy as np

        given = (self.topic[left] > 0) | (self.topic[right] > 0)
        one_article = (self.article[left] == self.article[right]) & (self.article[left] > 0)
        together: NDArray[np.bool_] = np.where(given, self.topic[left] == self.topic[right], one_article)
        return together

    def comparable(
        self, left: Positions, right: Positions, *, max_days_apart: int, same_side: bool, same_actor: bool
    ) -> NDArray[np.bool_]:
        """Whether these couples may be compared at all, however alike they are."""
        import numpy as np

        by_one = self.actor[left] == self.actor[right]
        dated = (self.day[left] >= 0) & (self.day[right] >= 0)
        apart = np.abs(self.day[left] - self.day[right])
        over_time = dated & (apart >= SHIFT_MIN_DAYS) & same_actor & (self.words[left] != self.words[right])
        across = ((self.side[left] != self.side[right]) | same_side) & (~dated | (apart <= max_days_apart))
        # nested speech gives the same words to the reporter and to the holder: these two cannot contradict each other
        spans = (self.start[left] >= 0) & (self.start[right] >= 0) & (self.path[left] == self.path[right])
        nested = spans & (self.start[left] < self.end[right]) & (self.start[right] < self.end[left])
        allowed: NDArray[np.bool_] = np.where(by_one, over_time, across) & ~nested
        return allowed & self.eligible[left] & self.eligible[right]


def _numbered(names: Sequence[str]) -> Positions:
    """Equal names, equal numbers; 0 for the empty one."""
    import numpy as np

    numbers = {"": 0}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def _set_against(left: Claim, right: Claim) -> bool:
    return left.disputes == right.id or right.disputes == left.id
