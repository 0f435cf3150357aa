"""Articles → couples of them that tell one story: their claims, taken together, are about the same things.

Two outlets word one dispute so differently that its two sides lie as far apart as claims of two affairs ("Sixty branches are on a
list", "No branch will close": cosine 0.29); what tells them apart is the company they are in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from contradict.neighbours import nearest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from contradict.neighbours import Cosines, Positions

ONE_STORY = 0.7
"""Cosine of two articles' mean claims. Of our own labelled articles (development half) those of one story lie at 0.65 to 0.86, others
at 0.17 to 0.51; of 46 Wikinews articles those from 0.69 on are all about one affair, from 0.60 to 0.68 fewer than half."""
MOST = 20
"""Each article chooses at most so many others, the most alike."""
_AT_ONCE = 10_000
"""Articles summed up together: of a million claims another copy of all vectors would take 1.5 GB."""


def same_story(article: Positions, vectors: NDArray[np.float32]) -> Positions:
    """Couples of articles that tell one story, int64 (m, 2), the lower number first, in order.

    `article`: the number of each claim's article, 0 for none; `vectors`: float32 (n, d) with rows of length 1, in the same order.
    """
    import numpy as np

    order = np.argsort(article, kind="stable")
    order = order[article[order] > 0]
    numbers, begins = np.unique(article[order], return_index=True)
    if len(numbers) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    ends = np.append(begins, len(order))
    means = np.empty((len(numbers), vectors.shape[1]), dtype=np.float64)
    for first in range(0, len(numbers), _AT_ONCE):
        some = begins[first : first + _AT_ONCE]
        claims = order[some[0] : ends[first + len(some)]]
        np.add.reduceat(vectors[claims], some - some[0], axis=0, dtype=np.float64, out=means[first : first + len(some)])
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    found = nearest(means.astype(np.float32), _always, floor=ONE_STORY, within=ONE_STORY, groups=(), most=MOST)
    return np.stack([numbers[found.left], numbers[found.right]], axis=1)


def _always(left: Positions, _right: Positions, _cosines: Cosines) -> NDArray[np.float32]:
    import numpy as np

    return np.full(len(left), ONE_STORY, dtype=np.float32)
