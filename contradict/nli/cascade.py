"""Two classifiers for the price of little more than one: the accurate one sees only what the fast one cannot settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np

from contradict.protocols import LABELS, Nli

if TYPE_CHECKING:
    from numpy.typing import NDArray

BAND = 0.1
"""From this probability of contradiction on, by the fast tier in either direction, a couple is scored again. By the weights before these: of the 286 contradictions
among 8,816 couples of held stories to which the accurate tier gives 0.3 or more, it leaves 8 to the fast tier alone and has 27 % of all
scored again; 0.05 would leave 3 and take 41 %, 0.15 would leave 13 and take 20 %."""


@dataclass(frozen=True, slots=True)
class Cascade:
    """Scores of `fast`, replaced by those of `accurate` where `fast` gives contradiction at least `band`, this way round or the other."""

    fast: Nli
    accurate: Nli
    band: float = BAND

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
        """As `Sifter.ceilings`: from one direction of `fast`, both where that leaves it open, and one of `accurate` where those do."""
        most = self._glance(couples)
        unsure = np.flatnonzero((most >= self.band) & (np.asarray(least) > 0))
        if not len(unsure):
            return most
        _, fast = self._fast([couples[place] for place in unsure.tolist()])
        again = fast.max(axis=1) >= self.band
        most[unsure] = np.where(again, np.float32(1.0), fast.mean(axis=1))
        if again.any() and isinstance(self.accurate, Tier):
            near = unsure[again]
            turned = (
                fast[again, 0] > fast[again, 1]
            )  # the less suspicious direction is the likelier to settle the couple
            asked = [couples[place][:: -1 if turn else 1] for place, turn in zip(near.tolist(), turned, strict=True)]
            most[near] = self.accurate.likely(asked)
        return most

    def _glance(self, couples: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """What one direction of `fast` leaves open, (n,); all of it where `fast` cannot tell.

        It bounds the mean of both directions, not the higher one that `score` goes by: of 8,816 couples two are left out that `score`
        would have handed on, and none to which the accurate tier gives 0.3.
        """
        if not isinstance(self.fast, Tier):
            return np.ones(len(couples), np.float32)
        return self.fast.likely(couples).astype(np.float32)

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
