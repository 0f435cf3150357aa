"""What an export measures beside the weights."""

from __future__ import annotations

import numpy as np

from contradict.nli.scorer import BEYOND_ONE_WAY, raised
from contradict.train.export import beyond_one_way


def test_one_direction_is_told_how_far_the_mean_of_both_lies_from_it() -> None:
    rng = np.random.default_rng(1)
    lower = rng.uniform(0.2, 0.5, 1000)
    other = lower + rng.uniform(0.0, 0.3, 1000)
    beyond = beyond_one_way(lower, other)
    assert beyond % 0.25 == 0
    assert ((lower + other) / 2 <= raised(lower, beyond)).mean() >= 0.995
    assert ((lower + other) / 2 <= raised(lower, beyond - 0.25)).mean() < 0.995


def test_certainty_is_no_reason_for_no_number() -> None:
    assert beyond_one_way(np.array([1.0, 0.9]), np.array([1.0, 0.8])) < 1
    assert np.isfinite(beyond_one_way(np.array([0.0, 0.9]), np.array([0.9, 0.9])))


def test_one_pair_in_two_hundred_does_not_move_it() -> None:
    even = np.full(1000, 0.5)
    odd = np.where(np.arange(1000) < 4, 0.01, 0.5)
    assert beyond_one_way(even, even) == 0.0
    assert beyond_one_way(odd, even) < 0.5
    assert beyond_one_way(np.where(np.arange(1000) < 20, 0.01, 0.5), even) > 2


def test_pairs_that_nobody_would_report_say_nothing() -> None:
    low = np.full(50, 0.001)
    assert beyond_one_way(low, 20 * low) == BEYOND_ONE_WAY
