"""The activation of our heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def gelu(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """x Φ(x), with erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7): numpy has none, and importing scipy costs more."""
    scaled = np.abs(x) / np.float32(np.sqrt(2.0))
    t = 1.0 / (1.0 + 0.3275911 * scaled)
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    erf = np.sign(x) * (1.0 - series * np.exp(-scaled * scaled))
    result: NDArray[np.float32] = (0.5 * x * (1.0 + erf)).astype(np.float32)
    return result
