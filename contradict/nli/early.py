"""A glance at couples: what the first layers of a classifier make of them tells of most, for half the price, that it will call them no contradiction.

The states after those layers, averaged over each text, go through a small head of their own, which was taught what the whole classifier
says of the mean of both directions (`contradict train early`). Early exits of this kind: Xin et al. 2020, "DeeBERT".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from contradict.nli.gelu import gelu

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pooled = Callable[[Sequence[tuple[str, str]]], Iterator[tuple[list[int], NDArray[np.float32], NDArray[np.float32]]]]

FILE = "early.safetensors"
TENSORS = ("inner.weight", "inner.bias", "outer.weight", "outer.bias")


def features(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean states of both texts, (n, width) each → (n, 4 width)."""
    return np.concatenate([left, right, np.abs(left - right), left * right], axis=1)


@dataclass(frozen=True, slots=True)
class Early:
    """What the first layers tell of couples of texts, one way round.

    `pooled` yields, batch by batch, places and the mean states (k, width) of both texts after those layers. `reach` is the log-odds by
    which the classifier's mean p(contradiction) of both directions is all but certain not to exceed what the head expects.
    """

    pooled: Pooled
    inner_weight: NDArray[np.float32]
    inner_bias: NDArray[np.float32]
    outer_weight: NDArray[np.float32]
    outer_bias: NDArray[np.float32]
    reach: float

    def expected(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Float32 (n,): log-odds of the mean p(contradiction) as the head expects them."""
        odds = np.zeros(len(pairs), dtype=np.float32)
        for places, left, right in self.pooled(pairs):
            inner = gelu(features(left, right) @ self.inner_weight.T + self.inner_bias)
            odds[places] = (inner @ self.outer_weight.T + self.outer_bias)[:, 0]
        return odds

    def most(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Float64 (n,): what the mean p(contradiction) is all but certain not to exceed."""
        highest = self.expected(pairs).astype(np.float64) + self.reach
        probabilities: NDArray[np.float64] = 1 / (1 + np.exp(-highest))
        return probabilities


def read_early(path: Path, pooled: Pooled, reach: float) -> Early:
    """The head in `path`."""
    from safetensors.numpy import load_file

    tensors = load_file(path)
    inner, inner_bias, outer, outer_bias = (np.asarray(tensors[name], dtype=np.float32) for name in TENSORS)
    return Early(pooled, inner, inner_bias, outer, outer_bias, reach)
