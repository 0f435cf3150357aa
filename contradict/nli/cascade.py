"""Two classifiers for the price of little more than one: the accurate one sees only what the fast one cannot settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from contradict.protocols import LABELS, Nli

if TYPE_CHECKING:
    from numpy.typing import NDArray

BAND = 0.1
"""From this probability of contradiction on, by the fast tier, a pair is scored again."""


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


@dataclass(slots=True)
class Late:
    """A classifier that is loaded when it is first asked: often the fast tier settles everything."""

    id: str
    load: Callable[[], Nli]
    nli: Nli | None = None

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """As `Nli.score`."""
        self.nli = self.nli or self.load()
        return self.nli.score(pairs)


def cascade_id(fast: str, accurate: str, band: float = BAND) -> str:
    """What a cascade of these two calls itself."""
    return f"{fast}>{band:g}>{accurate}"
