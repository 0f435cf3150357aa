"""The heads' activation against its definition."""

from __future__ import annotations

import math

import numpy as np

from contradict.nli.gelu import gelu


def test_gelu_is_x_times_the_normal_distribution() -> None:
    x = np.linspace(-5, 5, 41, dtype=np.float32)
    exact = [value * 0.5 * (1 + math.erf(value / math.sqrt(2))) for value in x.tolist()]
    np.testing.assert_allclose(gelu(x), exact, atol=2e-6)
