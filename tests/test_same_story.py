"""Which articles tell one story."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from contradict.same_story import ONE_STORY, same_story


def unit(*rows: list[float]) -> NDArray[np.float32]:
    vectors = np.array(rows, dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def test_articles_go_by_what_their_claims_have_in_common_not_by_single_ones() -> None:
    bank = [[1.0, 0.9, 0.0, 0.0], [1.0, 0.0, 0.9, 0.0]]  # each as far from the other as claims of two affairs
    river = [[0.0, 0.1, 0.2, 1.0]]
    vectors = unit(*bank, *reversed(bank), *river)
    assert vectors[0] @ vectors[1] < ONE_STORY
    article = np.array([1, 1, 2, 2, 3])
    assert same_story(article, vectors).tolist() == [[1, 2]]
    assert same_story(article[::-1].copy(), vectors[::-1].copy()).tolist() == [[1, 2]]


def test_claims_without_an_article_tell_no_story() -> None:
    vectors = unit([1.0, 0.0], [1.0, 0.1], [1.0, 0.2])
    assert same_story(np.array([0, 0, 4]), vectors).tolist() == []
    assert same_story(np.array([0, 9, 4]), vectors).tolist() == [[4, 9]]
    assert same_story(np.zeros(0, dtype=np.int64), np.zeros((0, 2), dtype=np.float32)).shape == (0, 2)
