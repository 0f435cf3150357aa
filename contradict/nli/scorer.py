"""From logits to the probabilities the rest of the house works with: windows, temperature, rounding.

Every classifier, ours or the user's own, is a `PairModel`; `Scorer` makes it an `Nli`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from contradict.nli.windows import join, split_pair
from contradict.protocols import LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTRADICTION = LABELS.index("contradiction")
RECENT = 20_000
"""Directions remembered, about 10 MB."""
BEYOND_ONE_WAY = 2.5
"""Log-odds by which the mean p(contradiction) of both directions is all but certain not to exceed that of one, for a classifier of which
that was not measured: earlier classifiers of ours, with twice the gap between directions, lost none of 134 findings with it, one with 2."""
_DECIMALS = 4
"""Results are rounded so that float noise (about 1e-6, from the padding a batch's longest pair brings) does not reach a report."""


class PairModel(Protocol):
    """A cross-encoder as this package sees it."""

    @property
    def id(self) -> str:
        """Name and revision or digest."""
        ...

    @property
    def room(self) -> int:
        """How many tokens the two texts of a pair may have together, without special tokens."""
        ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without special tokens."""
        ...

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3) in LABELS order, for pairs that fit."""
        ...


@dataclass(frozen=True, slots=True)
class Scorer:
    """An `Nli` around a model: p = softmax(logits / temperature + bias), both fitted on rows held apart from training.

    Contradiction knows no direction, yet a classifier's probability of it does. So the share `turned` of p(contradiction) is taken
    from the pair the other way round, and the other two classes share the rest as they did. That costs nothing where both directions
    are asked for in one call, as in a scan.
    """

    model: PairModel
    temperature: float = 1.0
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)
    turned: float = 0.0
    beyond: float = BEYOND_ONE_WAY
    """As BEYOND_ONE_WAY, measured on rows held apart where the model's config says so."""
    recent: dict[tuple[str, str], NDArray[np.float64]] = field(default_factory=dict, compare=False, repr=False)
    """Probabilities of directions seen lately: what a ceiling took need not be worked out again for the score."""

    @property
    def id(self) -> str:
        """The model's id."""
        return self.model.id

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), columns in LABELS order, rows sum to 1; over-long pairs by windows. Equal pairs are scored once."""
        if not pairs:
            return np.zeros((0, 3), dtype=np.float32)
        parts = {pair: self._split(pair) for pair in dict.fromkeys(pairs)}
        unique = list(dict.fromkeys(part for split in parts.values() for part in split))
        rows = self._mixed(unique) if self.turned else self._plain(unique)
        joined = {pair: join(np.stack([rows[part] for part in split])) for pair, split in parts.items()}
        return _rounded(np.stack([joined[pair] for pair in pairs]))

    def likely(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """(n,): what the mean p(contradiction) of both directions is all but certain not to exceed, seen from one direction.

        Costs half of `score`. Nothing is told of a pair that takes several windows: 1.
        """
        most = np.ones(len(pairs))
        whole = [place for place, pair in enumerate(pairs) if self._split(pair) == [pair]]
        if whole:
            rows = self._plain(list(dict.fromkeys(pairs[place] for place in whole)))
            most[whole] = raised(np.array([rows[pairs[place]][CONTRADICTION] for place in whole]), self.beyond)
        return most

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`."""
        most = np.ones(len(couples), dtype=np.float32)
        worth = np.flatnonzero(np.asarray(least) > 0)
        if len(worth):
            most[worth] = self.likely([couples[place] for place in worth.tolist()])
        return most

    def _split(self, pair: tuple[str, str]) -> list[tuple[str, str]]:
        left, right = pair
        if len(left) + len(right) <= self.model.room:  # a token has at least one character
            return [pair]
        return split_pair(left, right, self.model.room, self.model.count)

    def _plain(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], NDArray[np.float64]]:
        if len(self.recent) > RECENT:
            self.recent.clear()
        fresh = [pair for pair in pairs if pair not in self.recent]
        if fresh:
            self.recent.update(zip(fresh, self._probabilities(fresh), strict=True))
        return {pair: self.recent[pair] for pair in pairs}

    def _mixed(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], NDArray[np.float64]]:
        plain = self._plain(
            list(dict.fromkeys(turn for left, right in pairs for turn in ((left, right), (right, left))))
        )
        mixed = {}
        for left, right in pairs:
            row = plain[left, right]
            contradiction = (1 - self.turned) * row[CONTRADICTION] + self.turned * plain[right, left][CONTRADICTION]
            rest = (1 - contradiction) / max(1 - row[CONTRADICTION], 1e-12)
            mixed[left, right] = np.where(np.arange(3) == CONTRADICTION, contradiction, row * rest)
        return mixed

    def _probabilities(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        logits = self.model.logits(pairs).astype(np.float64) / self.temperature + np.array(self.bias)
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        probabilities: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
        return probabilities


def _rounded(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    """To four decimals, with the last column taking what is left of 1."""
    rounded = np.round(rows, _DECIMALS)
    rounded[:, 2] = np.clip(1.0 - rounded[:, 0] - rounded[:, 1], 0.0, 1.0)
    return np.round(rounded, _DECIMALS).astype(np.float32)


def raised(probabilities: NDArray[np.floating[Any]], log_odds: float) -> NDArray[np.float64]:
    """Probabilities moved up by `log_odds`."""
    from_here = np.asarray(probabilities, dtype=np.float64)
    more = from_here * np.exp(log_odds)
    moved: NDArray[np.float64] = more / (1 - from_here + more)
    return moved
