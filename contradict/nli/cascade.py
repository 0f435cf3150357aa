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

BAND = 0.02
"""From this probability of contradiction on, by the fast tier, a pair is scored again. Of 304 directions of contradictions among 12,952 of
couples of held stories, to which the accurate tier gives 0.5 or more, it leaves 19 to the fast tier alone and has a fifth of all scored again;
0.01 would leave 9 and take three tenths, 0.05 would leave 38 and take an eighth, 0.1 would leave 61 and take an eleventh."""


@dataclass(frozen=True, slots=True)
class Cascade:
    """Scores of `fast`, replaced by those of `accurate` where `fast` gives contradiction at least `band`."""

    fast: Nli
    accurate: Nli
    band: float = BAND

    @property
    def id(self) -> str:
        """Both ids and the band: each changes what a score means."""
        return cascade_id(self.fast.id, self.accurate.id, self.band)

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), columns in LABELS order, rows sum to 1."""
        rows = self.fast.score(pairs)
        again = np.flatnonzero(rows[:, LABELS.index("contradiction")] >= self.band)
        if len(again):
            rows[again] = self.accurate.score([pairs[place] for place in again.tolist()])
        return rows

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`: from both directions of `fast`, and one of `accurate` where that leaves it open."""
        turns = [turn for left, right in couples for turn in ((left, right), (right, left))]
        fast = self.fast.score(turns)[:, LABELS.index("contradiction")].reshape(-1, 2)
        again = fast >= self.band
        most = np.where(again, np.float32(1.0), fast)
        near = np.flatnonzero(again.any(axis=1) & (most.mean(axis=1) >= np.asarray(least)))
        if len(near) and isinstance(self.accurate, Tier):
            # the less suspicious of the directions that it will be asked for: the likelier to settle the couple
            first = np.where(again[near], fast[near], np.inf).argmin(axis=1)
            reach = self.accurate.reach(
                [turns[2 * row + way] for row, way in zip(near.tolist(), first.tolist(), strict=True)]
            )
            turned = np.where(first[:, None] == 1, reach[:, ::-1], reach)
            most[near] = np.where(again[near], turned, most[near])
        ceilings: NDArray[np.float32] = most.mean(axis=1)
        return ceilings


@runtime_checkable
class Tier(Protocol):
    """What the cascade asks of its accurate classifier beside scores."""

    def reach(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """As `Scorer.reach`."""
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

    def reach(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """As `Scorer.reach`; 1 where the classifier cannot tell."""
        nli = self._loaded()
        return nli.reach(pairs) if isinstance(nli, Tier) else np.ones((len(pairs), 2))

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
