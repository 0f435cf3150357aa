"""From logits to probabilities: calibrated, rounded, each distinct pair scored once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from contradict.nli.scorer import BEYOND_ONE_WAY, Scorer, raised


@dataclass
class ByLength:
    """Logits are the lengths of the two texts and 1; over 12 letters a pair does not fit."""

    id: str = "by-length@1"
    room: int = 12
    seen: list[tuple[str, str]] = field(default_factory=list)

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(text) for text in texts]

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.seen.extend(pairs)
        return np.array([[len(left), len(right), 1] for left, right in pairs], dtype=np.float32)


def test_no_pairs_give_no_rows() -> None:
    assert Scorer(ByLength()).score([]).shape == (0, 3)


def test_rows_sum_to_one_and_keep_the_order_of_pairs() -> None:
    rows = Scorer(ByLength()).score([("aaa", "b"), ("a", "bbbb")])
    np.testing.assert_allclose(rows.sum(axis=1), 1.0, atol=1e-6)
    assert rows.argmax(axis=1).tolist() == [0, 1]
    assert rows.dtype == np.float32


def test_equal_pairs_are_scored_once() -> None:
    model = ByLength()
    rows = Scorer(model).score([("a", "b"), ("c", "d"), ("a", "b")])
    assert model.seen == [("a", "b"), ("c", "d")]
    np.testing.assert_array_equal(rows[0], rows[2])


def test_a_higher_temperature_is_less_sure() -> None:
    cold, warm = (Scorer(ByLength(), temperature=t).score([("aaaa", "b")])[0, 0] for t in (1.0, 3.0))
    assert warm < cold


def test_bias_moves_probability_to_its_class() -> None:
    plain = Scorer(ByLength()).score([("a", "b")])
    moved = Scorer(ByLength(), bias=(1.0, -0.5, -0.5)).score([("a", "b")])
    assert moved[0, 0] > plain[0, 0]


def test_a_pair_that_does_not_fit_goes_by_parts() -> None:
    model = ByLength()
    Scorer(model).score([("aaaa aaaa aaaa", "bb")])
    assert len(model.seen) > 1
    assert all(len(left) + len(right) <= model.room for left, right in model.seen)


def test_extreme_logits_stay_finite() -> None:
    rows = Scorer(ByLength(), temperature=1e-3).score([("aaaaaa", "b")])
    np.testing.assert_allclose(rows, [[1.0, 0.0, 0.0]])


def test_a_share_of_contradiction_comes_from_the_other_direction() -> None:
    forward, backward = Scorer(ByLength()).score([("aaaa", "b"), ("b", "aaaa")])
    mixed = Scorer(ByLength(), turned=0.25).score([("aaaa", "b")])[0]
    np.testing.assert_allclose(mixed[0], 0.75 * forward[0] + 0.25 * backward[0], atol=2e-4)
    np.testing.assert_allclose(mixed[1] / mixed[2], forward[1] / forward[2], rtol=2e-2)
    np.testing.assert_allclose(mixed.sum(), 1.0, atol=1e-6)


def test_half_of_each_direction_leaves_no_gap() -> None:
    rows = Scorer(ByLength(), turned=0.5).score([("aaaa", "b"), ("b", "aaaa")])
    assert rows[0, 0] == rows[1, 0]


def test_both_directions_together_cost_each_once() -> None:
    model = ByLength()
    Scorer(model, turned=0.3).score([("aaaa", "b"), ("b", "aaaa")])
    assert len(model.seen) == 2


def test_one_direction_says_how_high_both_will_hardly_get() -> None:
    model = ByLength()
    scorer = Scorer(model, turned=0.3)
    likely = scorer.likely([("a", "bbbb")])[0]
    assert model.seen == [("a", "bbbb")]
    seen = Scorer(ByLength()).score([("a", "bbbb")])[0, 0]
    assert likely == pytest.approx(raised(np.array([seen]), BEYOND_ONE_WAY)[0], abs=1e-3)
    assert seen < likely < 1
    closer = Scorer(ByLength(), turned=0.3, beyond=1.0).likely([("a", "bbbb")])[0]
    assert closer == pytest.approx(raised(np.array([seen]), 1.0)[0], abs=1e-3)


def test_nothing_is_told_of_a_pair_in_windows() -> None:
    assert Scorer(ByLength(), turned=0.3).likely([("aaa aaa aaa", "bbb bbb bbb")]).tolist() == [1.0]


def test_a_ceiling_is_worked_out_only_where_something_is_needed() -> None:
    model = ByLength()
    most = Scorer(model, turned=0.3).ceilings([("a", "bbbb"), ("aa", "bb")], [0.9, 0.0])
    assert model.seen == [("a", "bbbb")]
    assert most[0] < 0.6
    assert most[1] == 1


@given(st.floats(0, 1), st.floats(0, 5))
def test_raised_stays_a_probability_and_never_falls(probability: float, log_odds: float) -> None:
    (moved,) = raised(np.array([probability]), log_odds)
    assert probability - 1e-12 <= moved <= 1


def test_what_a_ceiling_took_is_not_worked_out_again_for_the_score() -> None:
    model = ByLength()
    scorer = Scorer(model, turned=0.3)
    scorer.ceilings([("a", "bbbb")], [0.9])
    rows = scorer.score([("a", "bbbb"), ("bbbb", "a")])
    assert model.seen == [("a", "bbbb"), ("bbbb", "a")]
    np.testing.assert_array_equal(rows, Scorer(ByLength(), turned=0.3).score([("a", "bbbb"), ("bbbb", "a")]))
