"""Pairs of token ids → padded arrays."""

from __future__ import annotations

import numpy as np

from contradict.nli.inputs import BERT_SPECIALS, SPECIALS_PER_PAIR, arrays


def ids(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int32)


def test_a_pair_is_framed_and_each_text_marked() -> None:
    made = arrays([(ids(7, 8), ids(9))], 20, BERT_SPECIALS)
    assert made["ids"].tolist() == [[101, 7, 8, 102, 9, 102]]
    assert made["left"].tolist() == [[0, 1, 1, 0, 0, 0]]
    assert made["right"].tolist() == [[0, 0, 0, 0, 1, 0]]
    assert made["types"].tolist() == [[0, 0, 0, 0, 1, 1]]


def test_a_shorter_pair_is_padded_and_masked() -> None:
    made = arrays([(ids(7), ids(9)), (ids(7, 8, 9), ids(9))], 20, BERT_SPECIALS)
    assert made["mask"].tolist() == [[1] * 5 + [0] * 2, [1] * 7]


def test_an_overlong_pair_loses_the_end_of_its_longer_text() -> None:
    made = arrays([(ids(*range(1, 31)), ids(90, 91))], 12, BERT_SPECIALS)
    assert made["ids"].shape == (1, 12)
    assert made["right"].sum() == 2
    assert made["left"].sum() == 12 - SPECIALS_PER_PAIR - 2
