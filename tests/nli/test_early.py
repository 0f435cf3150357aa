"""A glance by the first layers: what the head expects, how far it reaches, and what it lets through of held pairs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save_file

from contradict.nli.early import TENSORS, Early, features, read_early
from contradict.nli.shipped import load_shipped

Batch = tuple[list[int], NDArray[np.float32], NDArray[np.float32]]


def by_length(pairs: Sequence[tuple[str, str]]) -> Iterator[Batch]:
    """Two batches, the last pairs first; the only unit of a text is its length."""
    half = len(pairs) // 2
    for places in (list(range(half, len(pairs))), list(range(half))):
        left, right = (
            np.array([len(pairs[place][side]) for place in places], dtype=np.float32).reshape(-1, 1) for side in (0, 1)
        )
        yield places, left, right


def left_minus_right(reach: float) -> Early:
    """Expects the difference of lengths, for texts whose left one is the longer: gelu(x) is all but x from 5 on."""
    inner = np.array([[1, -1, 0, 0]], dtype=np.float32)
    one = np.ones((1, 1), dtype=np.float32)
    return Early(by_length, inner, np.zeros(1, np.float32), one, np.zeros(1, np.float32), reach)


def test_features_are_both_texts_their_distance_and_their_product() -> None:
    left, right = np.array([[3.0]], dtype=np.float32), np.array([[5.0]], dtype=np.float32)
    assert features(left, right).tolist() == [[3, 5, 2, 15]]


def test_every_pair_gets_what_is_expected_of_it_whatever_batch_it_was_in() -> None:
    pairs = [("a" * 9, "b"), ("a" * 7, "b"), ("a" * 12, "b")]
    np.testing.assert_allclose(left_minus_right(0.0).expected(pairs), [8, 6, 11], atol=1e-3)


def test_the_most_lies_by_the_reach_above_what_is_expected() -> None:
    near, far = (left_minus_right(reach).most([("a" * 7, "b")])[0] for reach in (-6.0, -4.0))
    assert near == pytest.approx(0.5, abs=1e-3)
    assert far == pytest.approx(1 / (1 + np.exp(-2.0)), abs=1e-3)


def test_a_head_is_read_as_it_was_written(tmp_path: Path) -> None:
    head = left_minus_right(1.5)
    tensors = (head.inner_weight, head.inner_bias, head.outer_weight, head.outer_bias)
    save_file(dict(zip(TENSORS, tensors, strict=True)), tmp_path / "early.safetensors")
    read = read_early(tmp_path / "early.safetensors", by_length, 1.5)
    pairs = [("a" * 9, "b"), ("a" * 30, "bb")]
    np.testing.assert_array_equal(read.most(pairs), head.most(pairs))


@pytest.mark.slow
def test_the_shipped_one_lets_nearly_all_contradictions_through_and_stops_most_of_the_rest() -> None:
    scorer = load_shipped("fast", threads=2)
    assert scorer.glance is not None
    text = (resources.files("contradict.train.written") / "agencies-hold.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    couples = [(row["left"]["text"], row["right"]["text"]) for row in rows]
    couples = [couple for couple in couples if scorer.fits(couple)]
    mean = (scorer.one_way(couples) + scorer.one_way([(right, left) for left, right in couples])) / 2
    most = scorer.glance().most(couples)
    assert (most >= mean)[mean >= 0.5].mean() >= 0.97
    assert (most < 0.75).mean() >= 0.4
