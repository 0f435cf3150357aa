"""Unit vectors → couples that lie near each other: of all couples while that is cheapest, within cells of near vectors beyond.

A search is a list of blocks, rows times columns, each a matrix product of its own, so blocks can be looked at anywhere and in any
order. `_BLOCK`, `_STRIP` and `PENDING` bound the memory beside the vectors to about 200 MB and 12 bytes a kept partner.

Products rather than an index of FAISS, by measurement (benchmarks/pairing.py): an index gives the nearest vectors, of which most
may be by the same side or too far apart in time, where we want the nearest that are worth comparing; and its inner loop reads a
cell once for each query, where a product reads it once for all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Positions: TypeAlias = NDArray[np.int64]
    Cosines: TypeAlias = NDArray[np.float32]
    Worth: TypeAlias = Callable[[Positions, Positions, Cosines], NDArray[np.float32]]
    """Left, right and about their cosine → the least cosine that makes a couple count; infinity where none does."""

EXACT_UNTIL = 30_000
"""Vectors up to which all couples are looked at."""
_BLOCK, _STRIP = 512, 2048
"""Rows times columns whose cosines are looked at together."""
PENDING = 1_000_000
"""Couples that wait before they are put in their place."""
_SLACK = 1e-5
"""What a product's cosines may be off."""
_AT_ONCE = 16_384
"""Couples whose cosines are taken one by one together: 50 MB."""
_SAMPLE, _ROUNDS = 64, 6
"""Vectors a cell that its mean is found by, and rounds of Lloyd's algorithm."""


class Block(NamedTuple):
    """Rows and columns, as positions, and the least cosine that counts between them."""

    rows: Positions
    columns: Positions
    floor: float


class Couples(NamedTuple):
    """Positions of both sides, left < right, and their cosines."""

    left: Positions
    right: Positions
    cosines: Cosines


@dataclass(frozen=True, slots=True)
class Search:
    """What a block is searched for: couples that are `worth` it, among the `most` nearest of either side.

    `last` holds the least cosine each position still wants. It grows while a search goes on; a copy that does not only finds more.
    """

    vectors: NDArray[np.float32]
    worth: Worth
    most: int
    last: Cosines

    def __call__(self, block: Block) -> Couples:
        """The couples in the block that may be among the nearest of either side; one may come twice."""
        found = [
            self._strip(block.rows[top : top + _BLOCK], block.columns[first : first + _STRIP], block.floor)
            for first in range(0, len(block.columns), _STRIP)
            for top in range(0, len(block.rows), _BLOCK)
        ]
        return self._nearest(_joined(found))

    def _strip(self, rows: Positions, columns: Positions, floor: float) -> Couples:
        import numpy as np

        cosines = self.vectors[rows] @ self.vectors[columns].T
        least = floor - _SLACK
        near: NDArray[np.bool_] = cosines >= np.float32(least)
        ours, theirs = self.last[rows] - _SLACK, self.last[columns] - _SLACK
        if ours.max() > least or theirs.max() > least:  # the nearest so far leave little to look at
            near &= (cosines >= ours[:, None]) | (cosines >= theirs)
        at, to = np.nonzero(near)
        found, one, other = cosines[at, to], rows[at], columns[to]
        left, right = np.minimum(one, other), np.maximum(one, other)
        kept = (left < right) & self._wanted(left, right, found + _SLACK)
        left, right, found = left[kept], right[kept], found[kept]
        needed = self.worth(left, right, found)
        kept = found + _SLACK >= needed
        left, right, needed = left[kept], right[kept], needed[kept]
        found = self._cosines(left, right)
        kept = (found >= needed) & self._wanted(left, right, found)
        return Couples(left[kept], right[kept], found[kept])

    def _wanted(self, left: Positions, right: Positions, found: Cosines) -> NDArray[np.bool_]:
        wanted: NDArray[np.bool_] = (found >= self.last[left]) | (found >= self.last[right])
        return wanted

    def _cosines(self, left: Positions, right: Positions) -> Cosines:
        """Couple by couple: what a product says in its sixth decimal depends on its size."""
        import numpy as np

        cosines = np.empty(len(left), dtype=np.float32)
        for start in range(0, len(left), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            np.einsum("ij,ij->i", self.vectors[left[some]], self.vectors[right[some]], out=cosines[some])
        return np.round(cosines, 5)

    def _nearest(self, couples: Couples) -> Couples:
        """Without what is not among the nearest of either side even here, where that is much."""
        import numpy as np

        left, right, cosines = couples
        if len(left) < PENDING // 10:
            return couples
        kept = np.zeros(len(left), dtype=np.bool_)
        for rows, partners in ((left, right), (right, left)):
            order = np.lexsort((partners, -cosines, rows))
            kept[order[_rank(rows[order]) < self.most]] = True
        return Couples(left[kept], right[kept], cosines[kept])


Spread: TypeAlias = Callable[[Search, Sequence[Block]], Iterable[Couples]]
"""Looks at blocks, on this machine or others, and gives what each holds, in order."""


def here(search: Search, blocks: Sequence[Block]) -> Iterator[Couples]:
    """One block after another."""
    return map(search, blocks)


def nearest(
    vectors: NDArray[np.float32],
    worth: Worth,
    *,
    floor: float,
    within: float,
    groups: Sequence[tuple[Positions, Positions]],
    most: int,
    spread: Spread = here,
) -> Couples:
    """Every couple that is among the `most` nearest of either side, of those `worth` it, in order of (left, right), each once.

    `worth` says from which cosine on a couple counts: nowhere below `floor`, but in one of the `groups` (rows and columns), and there
    not below `within`. Ties go by position. Beyond EXACT_UNTIL vectors some couples are missed (see `by_cells`).
    """
    import numpy as np

    least = min(floor, within) if groups else floor
    best = _Best(
        np.full((len(vectors), most), least, dtype=np.float32), np.full((len(vectors), most), -1, dtype=np.int32)
    )
    if not most or len(vectors) < 2:
        return Couples(*(np.zeros(0, dtype=np.int64),) * 2, np.zeros(0, dtype=np.float32))
    blocks = all_blocks(len(vectors), least)
    if len(vectors) > EXACT_UNTIL:
        small = [Block(*group, within) for group in groups if max(map(len, group)) <= EXACT_UNTIL]
        blocks = [*by_cells(vectors, floor if len(small) == len(groups) else least), *small]
    for couples in spread(Search(vectors, worth, most, best.last), blocks):
        best.add(couples)
    return best.couples()


def all_blocks(count: int, floor: float) -> list[Block]:
    """Half the square of all couples."""
    import numpy as np

    everything = np.arange(count)
    return [Block(everything[top : top + _BLOCK], everything[top:], floor) for top in range(0, count, _BLOCK)]


def by_cells(vectors: NDArray[np.float32], floor: float) -> list[Block]:
    """For each cell of near vectors, those that look into it times those that lie in it.

    Each vector looks into the `probes_for` cells nearest to it; what is missed are couples of which neither side looks into the
    other's. Products are in float64, so that
    no library's rounding decides in which cell a vector lies.
    """
    import numpy as np

    count = len(vectors)
    centres = _centres(vectors, cells_for(count))
    probes = min(probes_for(count), len(centres))
    looks = np.empty((count, probes), dtype=np.int32)
    for start in range(0, count, _STRIP):
        cosines = vectors[start : start + _STRIP].astype(np.float64) @ centres.T
        looks[start : start + _STRIP] = _highest(cosines, probes)
    cells = np.argsort(looks[:, 0], kind="stable")
    lies = np.searchsorted(looks[cells, 0], np.arange(len(centres) + 1))
    lookers = np.argsort(looks.ravel(), kind="stable")
    begins = np.searchsorted(looks.ravel()[lookers], np.arange(len(centres) + 1))
    return [
        Block(lookers[begins[cell] : begins[cell + 1]] // probes, cells[lies[cell] : lies[cell + 1]], floor)
        for cell in range(len(centres))
        if lies[cell] < lies[cell + 1]
    ]


def cells_for(count: int) -> int:
    """About 1.5 √n: finding the cells and looking into them then cost about the same."""
    return max(1, round(1.5 * math.sqrt(count)))


def probes_for(count: int) -> int:
    """About 2.7 ⁴√n: 48 for 100,000, 85 for a million; as many as keep 97 % of the nearest, since cells become smaller."""
    return max(1, round(2.7 * math.sqrt(math.sqrt(count))))


def _centres(vectors: NDArray[np.float32], count: int) -> NDArray[np.float64]:
    """Unit means of `count` cells, float64 (≤ count, d), by spherical k-means over an evenly spaced sample."""
    import numpy as np

    sample = vectors[np.linspace(0, len(vectors) - 1, min(len(vectors), count * _SAMPLE)).astype(np.int64)]
    centres = sample[np.linspace(0, len(sample) - 1, count).astype(np.int64)].astype(np.float64)
    for _ in range(_ROUNDS):
        cell = np.concatenate(
            [
                np.argmax(sample[start : start + _STRIP].astype(np.float64) @ centres.T, axis=1)
                for start in range(0, len(sample), _STRIP)
            ]
        )
        order = np.argsort(cell, kind="stable")
        _, begins = np.unique(cell[order], return_index=True)  # a cell that nobody is nearest to goes
        sums = np.add.reduceat(sample[order], begins, axis=0, dtype=np.float64)
        centres = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return centres


def _highest(values: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Columns of the `count` highest values of each row, the highest first."""
    import numpy as np

    places = np.argpartition(-values, count - 1, axis=1)[:, :count]
    order = np.argsort(-np.take_along_axis(values, places, axis=1), axis=1, kind="stable")
    chosen: NDArray[np.int64] = np.take_along_axis(places, order, axis=1)
    return chosen


@dataclass(slots=True)
class _Best:
    """The nearest partners of each position so far, nearest first: cosines (n, most) and positions (n, most), −1 for none."""

    cosines: NDArray[np.float32]
    partners: NDArray[np.int32]
    pending: list[Couples] = field(default_factory=list)

    @property
    def last(self) -> Cosines:
        """The least cosine that each position still wants: a view, which grows as partners are found."""
        return self.cosines[:, -1]

    def add(self, couples: Couples) -> None:
        """Takes note of couples; they are put in their place when there are many."""
        self.pending.append(couples)
        if sum(len(each.left) for each in self.pending) >= PENDING:
            self.settle()

    def settle(self) -> None:
        """Puts what is pending in its place, and drops what is no longer among the nearest."""
        import numpy as np

        left, right, near = _joined(self.pending)
        self.pending = []
        if not len(left):
            return
        touched, most = np.unique(np.concatenate([left, right])), self.cosines.shape[1]
        rows = np.concatenate([np.repeat(touched, most), left, right])
        partners = np.concatenate([self.partners[touched].ravel(), right, left])
        near = np.concatenate([self.cosines[touched].ravel(), near, near])
        order = np.lexsort((partners, -near, rows))
        order = order[partners[order] >= 0]
        rows, partners, near = rows[order], partners[order], near[order]
        fresh = np.append(True, (rows[1:] != rows[:-1]) | (partners[1:] != partners[:-1]))
        rows, partners, near = rows[fresh], partners[fresh], near[fresh]
        rank = _rank(rows)
        kept = rank < most
        self.cosines[rows[kept], rank[kept]] = near[kept]
        self.partners[rows[kept], rank[kept]] = partners[kept]

    def couples(self) -> Couples:
        """All that are kept, each once."""
        import numpy as np

        if self.pending:
            self.settle()
        rows, places = np.nonzero(self.partners >= 0)
        partners, cosines = self.partners[rows, places].astype(np.int64), self.cosines[rows, places]
        left, right = np.minimum(rows, partners), np.maximum(rows, partners)
        _, first = np.unique(left * len(self.partners) + right, return_index=True)
        return Couples(left[first], right[first], cosines[first])


def _joined(couples: Sequence[Couples]) -> Couples:
    import numpy as np

    return Couples(*(np.concatenate(parts) for parts in zip(*couples, strict=True)))


def _rank(rows: Positions) -> Positions:
    """0, 1, 2, … within each run of equal rows."""
    import numpy as np

    begins = np.flatnonzero(np.append(True, rows[1:] != rows[:-1])) if len(rows) else np.zeros(0, dtype=np.int64)
    return np.arange(len(rows)) - np.repeat(begins, np.diff(np.append(begins, len(rows))))
