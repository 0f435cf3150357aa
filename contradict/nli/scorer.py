"""From logits to the probabilities the rest of the house works with: windows, temperature, rounding.

Every classifier, ours or the user's own, is a `PairModel`; `Scorer` makes it an `Nli`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from contradict.nli.windows import join, split_pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
    """An `Nli` around a model: p = softmax(logits / temperature + bias), both fitted on rows held apart from training."""

    model: PairModel
    temperature: float = 1.0
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)

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
        rows = dict(zip(unique, self._probabilities(unique), strict=True))
        joined = {pair: join(np.stack([rows[part] for part in split])) for pair, split in parts.items()}
        return _rounded(np.stack([joined[pair] for pair in pairs]))

    def _split(self, pair: tuple[str, str]) -> list[tuple[str, str]]:
        left, right = pair
        if len(left) + len(right) <= self.model.room:  # a token has at least one character
            return [pair]
        return split_pair(left, right, self.model.room, self.model.count)

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
