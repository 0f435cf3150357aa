"""Two classifiers for the price of little more than one: the accurate one sees only what the fast one cannot settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np

from contradict.nli.scorer import raised
from contradict.protocols import LABELS, Nli

if TYPE_CHECKING:
    from numpy.typing import NDArray

BAND = 0.05
"""From this probability of contradiction on, by the fast tier in either direction, a couple may be scored again."""
REACH = 3.15
"""Log-odds by which the accurate tier is all but certain not to exceed the mean of the fast one's directions. Of the 293 of 14,235 candidates in 38 invented articles that
the accurate tier alone would tell from 0.5 on (by a weighing close to ours and the fast weights before these), band and reach keep 291, for 5,117 asked; a reach of 3.0 keeps 289 and asks 4,635, a band of 0.07 keeps 288."""


@dataclass(frozen=True, slots=True)
class Cascade:
    """Scores of `fast`, replaced by those of `accurate` where `fast` gives contradiction at least `band`, this way round or the other."""

    fast: Nli
    accurate: Nli
    band: float = BAND
    reach: float = REACH

    @property
    def id(self) -> str:
        """Both ids and the band: each changes what a score means."""
        return cascade_id(self.fast.id, self.accurate.id, self.band)

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), columns in LABELS order, rows sum to 1."""
        rows, most = self._fast(pairs)
        again = np.flatnonzero(most.max(axis=1) >= self.band)
        if len(again):
            rows[again] = self.accurate.score([pairs[place] for place in again.tolist()])
        return rows

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`: from both directions of `fast`, and one of `accurate` where those leave it open."""
        most = np.ones(len(couples), np.float32)
        needed = np.asarray(least)
        worth = np.flatnonzero(needed > 0)
        if not len(worth):
            return most
        _, fast = self._fast([couples[place] for place in worth.tolist()])
        mean = fast.mean(axis=1)
        settled = fast.max(axis=1) < self.band  # `score` goes by the fast tier as well
        most[worth] = np.where(settled, mean, raised(mean, self.reach))
        near = ~settled & (most[worth] >= needed[worth])
        if near.any() and isinstance(self.accurate, Tier):
            turned = fast[:, 0] > fast[:, 1]  # the less suspicious direction is the likelier to settle the couple
            open_ = worth[near].tolist()
            asked = [couples[place][:: -1 if turn else 1] for place, turn in zip(open_, turned[near], strict=True)]
            most[open_] = self.accurate.likely(asked)
        return most

    def _fast(self, pairs: Sequence[tuple[str, str]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Rows of `fast` for the pairs, and p(contradiction) of each and of it turned, (n, 2)."""
        rows = self.fast.score([*pairs, *((right, left) for left, right in pairs)])
        both: NDArray[np.float32] = rows[:, LABELS.index("contradiction")].reshape(2, -1).T
        return rows[: len(pairs)].copy(), both


@runtime_checkable
class Tier(Protocol):
    """What the cascade asks of its classifiers beside scores."""

    def likely(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """As `Scorer.likely`."""
        ...


@dataclass(slots=True)
class Late:
    """A classifier known by its id before it is there: nothing waits for it until it is first asked."""

    id: str
    load: Callable[[], Nli]
    nli: Nli | None = None

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """As `Nli.score`."""
        return self._loaded().score(pairs)

    def likely(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """As `Scorer.likely`; 1 where the classifier cannot tell."""
        nli = self._loaded()
        return nli.likely(pairs) if isinstance(nli, Tier) else np.ones(len(pairs))

    def _loaded(self) -> Nli:
        self.nli = self.nli or self.load()
        return self.nli


def ahead(load: Callable[[], Nli]) -> Callable[[], Nli]:
    """Begins to load beside what goes on meanwhile; what is returned waits for it, and raises what it raised."""
    worker = ThreadPoolExecutor(max_workers=1)
    loading = worker.submit(load)
    worker.shutdown(wait=False)
    return loading.result


def cascade_id(fast: str, accurate: str, band: float = BAND) -> str:
    """What a cascade of these two calls itself."""
    return f"{fast}>{band:g}>{accurate}"
