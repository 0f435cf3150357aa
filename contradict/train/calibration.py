"""After training: a temperature and a bias for each class, so that the probabilities on rows held apart are honest.

Three free numbers, fitted on a few thousand rows (temperature scaling: Guo et al. 2017, with a bias as in vector scaling).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from contradict.train.corpora import NOT_CONTRADICTION

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fit(
    logits: NDArray[np.float64], labels: NDArray[np.int64], weights: NDArray[np.float64]
) -> tuple[float, tuple[float, float, float]]:
    """logits (n, 3), labels (n,) with 3 for "not a contradiction", weights (n,) → temperature and bias, for softmax(logits / t + b).

    The bias sums to zero; both are drawn a little towards 1 and 0.
    """
    from scipy.optimize import minimize

    def loss(point: NDArray[np.float64]) -> float:
        bias = np.array([point[1], point[2], -point[1] - point[2]])
        shifted = logits * np.exp(-point[0]) + bias
        shifted = shifted - shifted.max(axis=1, keepdims=True)
        probabilities = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
        allowed = np.where(
            labels == NOT_CONTRADICTION,
            1.0 - probabilities[:, 0],
            probabilities[np.arange(len(labels)), np.minimum(labels, 2)],
        )
        fitted = float(-(weights * np.log(np.maximum(allowed, 1e-12))).sum() / weights.sum())
        return fitted + 1e-3 * float((point**2).sum())

    found = minimize(loss, np.zeros(3), method="Nelder-Mead", options={"xatol": 1e-4, "fatol": 1e-7})
    first, second = float(found.x[1]), float(found.x[2])
    return round(float(np.exp(found.x[0])), 4), (round(first, 4), round(second, 4), round(-first - second, 4))
